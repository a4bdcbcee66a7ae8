//! The web app's files are embedded: a new build of them is a reason to build again.

fn main() {
    println!("cargo:rerun-if-changed=../../web/dist");
}
