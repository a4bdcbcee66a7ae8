//! `cargo xtask bench`: the figures that the documentation quotes.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::services::temporary_folder;
use crate::shell::{binary, root, run, run_command};

/// How often a start is measured; the middle one is printed.
const STARTS: usize = 7;

/// Builds for release and prints the figures.
pub fn bench() -> Result<()> {
    run("cargo", &["build", "--release", "--workspace"])?;
    let size_bytes = std::fs::metadata(binary())?.len();
    println!("binary size            {:.1} MB", size_bytes as f64 / 1e6);
    let mut starts = (0..STARTS).map(|_| start()).collect::<Result<Vec<_>>>()?;
    starts.sort_by_key(|start| start.ready);
    let middle = &starts[STARTS / 2];
    println!(
        "cold start to ready    {:.3} s (median of {STARTS}, new data folder)",
        middle.ready.as_secs_f64()
    );
    println!("idle memory            {:.1} MB resident", middle.resident_kb as f64 / 1e3);
    run_command(Command::new(binary()).args(["bench", "preview"]))?;
    match corpus(None) {
        Ok(corpus) => run_command(Command::new(binary()).args(["bench", "parse"]).arg(corpus)),
        Err(missing) => {
            println!("parse: {missing}");
            Ok(())
        }
    }
}

/// Builds for release and prints the targets of reading files beside their figures.
pub fn bench_parse(folder: Option<&str>) -> Result<()> {
    let corpus = corpus(folder)?;
    run("cargo", &["build", "--release", "--workspace"])?;
    run_command(Command::new(binary()).args(["bench", "parse"]).arg(corpus))
}

/// Prints how long another parser takes for the PDFs of a folder, and how long ours takes.
pub fn bench_parse_peer(folder: Option<&str>) -> Result<()> {
    let corpus = corpus(folder)?;
    run("cargo", &["build", "--release", "--workspace"])?;
    let peers = root().join("xtask/peers");
    run_command(
        Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit"]).current_dir(&peers),
    )?;
    let script = peers.join("open-resume.mjs");
    run_command(Command::new("node").arg(script).arg(corpus).arg(binary()).current_dir(&peers))
}

/// The documents with their truth: the folder that is named, or the one beside the repository.
fn corpus(folder: Option<&str>) -> Result<PathBuf> {
    let folder = folder.map_or_else(|| root().join("../shared/corpus"), PathBuf::from);
    if !folder.join("manifest.json").is_file() {
        bail!(
            "{} holds no corpus (a manifest.json, documents, and the truth beside them); name its folder",
            folder.display()
        );
    }
    Ok(folder)
}

/// Builds for release and prints the targets of one measurement beside its figures.
pub fn bench_one(what: &[&str]) -> Result<()> {
    run("cargo", &["build", "--release", "--workspace"])?;
    run_command(Command::new(binary()).current_dir(root()).arg("bench").args(what))
}

/// One start of the server.
struct Start {
    /// Until the health check answers.
    ready: Duration,
    /// Memory a second later.
    resident_kb: u64,
}

fn start() -> Result<Start> {
    let folder = temporary_folder("bench")?;
    let started = Instant::now();
    let mut server = Command::new(binary())
        .arg("serve")
        .env("ROLERABBIT_DATA_DIR", &folder)
        .env("PORT", "0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut line = String::new();
    BufReader::new(server.stdout.take().context("no output")?).read_line(&mut line)?;
    let address = line.trim().rsplit("//").next().unwrap_or_default().to_owned();
    let answer = get(&address, "/healthz");
    let ready = started.elapsed();
    std::thread::sleep(Duration::from_secs(1));
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id()))?;
    server.kill()?;
    server.wait()?;
    std::fs::remove_dir_all(&folder)?;
    answer?;
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    let digits: String = resident.chars().filter(char::is_ascii_digit).collect();
    Ok(Start { ready, resident_kb: digits.parse()? })
}

fn get(address: &str, path: &str) -> Result<String> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}
