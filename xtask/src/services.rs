//! Real servers for the tests, on free ports of 127.0.0.1, ended when they go out of scope.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::shell::{has, install, output, run_command};

/// A server of the tests' own, with its data in a folder of its own.
pub struct Service {
    /// Where the tests reach it.
    pub url: String,
    process: Child,
    folder: PathBuf,
}

impl Drop for Service {
    fn drop(&mut self) {
        drop(Command::new("kill").args(["-INT", &self.process.id().to_string()]).status());
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(10) {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        drop(self.process.kill());
        drop(self.process.wait());
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// Tesseract with the languages that the tests read.
const TESSERACT: [&str; 6] = [
    "tesseract-ocr",
    "tesseract-ocr-eng",
    "tesseract-ocr-deu",
    "tesseract-ocr-fra",
    "tesseract-ocr-spa",
    "tesseract-ocr-osd",
];

/// Installs Tesseract where that is possible; without it scans are not read, and everything else is.
pub fn try_to_install_tesseract() {
    let as_root = output(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0");
    if as_root
        && has("apt-get")
        && !has("tesseract")
        && let Err(error) = install(&TESSERACT)
    {
        eprintln!("scans will not be read, because Tesseract cannot be installed: {error}");
    }
}

/// Installs what the suites need and this machine lacks.
pub fn install_needs() -> Result<()> {
    let mut packages = Vec::new();
    if postgres_folder().is_none() {
        packages.push("postgresql-15");
    }
    // The store's suite starts and kills a Redis of its own.
    packages.extend(
        ["redis-server", "chromium", "openssl"].into_iter().filter(|program| !has(program)),
    );
    // The suite of accounts receives letters with a real mail server.
    if !has("aiosmtpd") {
        packages.push("python3-aiosmtpd");
    }
    if !has("tesseract") {
        packages.extend(TESSERACT);
    }
    // What others read out of our PDF files is read by Poppler.
    if !has("pdftotext") {
        packages.push("poppler-utils");
    }
    if packages.is_empty() { Ok(()) } else { install(&packages) }
}

/// Starts PostgreSQL with an empty cluster.
pub fn postgres() -> Result<Service> {
    let programs = postgres_folder().context("PostgreSQL is not installed")?;
    let (folder, port) = (temporary_folder("postgres")?, free_port()?);
    let data = folder.join("data");
    // PostgreSQL refuses to run as root, and Debian's package makes a user for it.
    let as_root = output(Command::new("id").arg("-u"))?.trim() == "0";
    let command = |program: &str| {
        let program = programs.join(program);
        if !as_root {
            return Command::new(program);
        }
        let mut command = Command::new("setpriv");
        command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(program);
        command
    };
    if as_root {
        run_command(Command::new("chown").arg("postgres:postgres").arg(&folder))?;
    }
    let mut initdb = command("initdb");
    initdb.args([
        "--username=postgres",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync",
        "--pgdata",
    ]);
    run_command(initdb.arg(&data).current_dir(&folder).stdout(Stdio::null()))?;
    let mut server = command("postgres");
    server.arg("-D").arg(&data).args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1"]);
    server
        .args(["-c", "max_connections=300", "-c", "unix_socket_directories="])
        .current_dir(&folder);
    let process = server.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
    let service = Service { url, process, folder };
    wait_for(port)?;
    Ok(service)
}

/// A port that nobody listens on now.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A new folder for temporary data.
pub fn temporary_folder(name: &str) -> Result<PathBuf> {
    let nanoseconds = std::time::UNIX_EPOCH.elapsed()?.as_nanos();
    let folder = std::env::temp_dir()
        .join(format!("rolerabbit-{name}-{}-{nanoseconds}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Waits until something listens on a port.
pub fn wait_for(port: u16) -> Result<()> {
    let started = Instant::now();
    while started.elapsed() < Duration::from_secs(60) {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    bail!("nothing listens on port {port} after 60 s")
}

fn postgres_folder() -> Option<PathBuf> {
    (13..=20)
        .rev()
        .map(|version| Path::new("/usr/lib/postgresql").join(version.to_string()).join("bin"))
        .find(|folder| folder.join("initdb").exists())
}
