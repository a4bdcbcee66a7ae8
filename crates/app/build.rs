//! The web app's files are embedded: a new build of them is a reason to build again.

#[expect(clippy::print_stdout, reason = "this is how a build script talks to cargo")]
fn main() {
    println!("cargo:rerun-if-changed=../../web/dist");
}
