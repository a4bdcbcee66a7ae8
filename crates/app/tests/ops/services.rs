//! Real services on free ports of this machine, ended when they go out of scope.

use std::fmt::Write;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};
use tokio::net::TcpSocket;

use tempfile::TempDir;

use crate::certificates::Certificates;

/// The checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// A file of `deploy/`.
pub fn deploy(path: &str) -> PathBuf {
    root().join("deploy").join(path)
}

/// A port that nobody listens on now.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A port that is taken and yet refuses every connection, as the port of a server that is gone does.
///
/// A number that is merely free may be given to a service of another test, which then answers.
pub struct ClosedPort(TcpSocket);

impl ClosedPort {
    pub fn new() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        Self(socket)
    }

    pub fn number(&self) -> u16 {
        self.0.local_addr().unwrap().port()
    }
}

/// Runs a program to its end; one that is missing fails the test.
pub fn run(program: &str, arguments: &[&str]) -> Output {
    let output = Command::new(program).args(arguments).output();
    output.unwrap_or_else(|error| {
        panic!("{program}: {error}; `cargo xtask test` installs what is needed")
    })
}

/// Everything that a program said.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Waits until something is so.
#[track_caller]
pub fn wait_until(what: &str, patience: Duration, mut is_so: impl FnMut() -> bool) {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < patience, "{what}: not after {patience:?}");
        std::thread::sleep(Duration::from_millis(25));
    }
}

/// Whether somebody listens on a port.
pub fn listens(port: u16) -> bool {
    TcpStream::connect(("127.0.0.1", port)).is_ok()
}

/// A process that ends with this value.
pub struct Running(Child);

impl Running {
    /// Starts a program, which says nothing.
    pub fn start(command: &mut Command) -> Self {
        let quiet = command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
        let child = quiet.spawn();
        Self(child.unwrap_or_else(|error| {
            panic!("{command:?}: {error}; `cargo xtask test` installs what is needed")
        }))
    }

    /// Whether it has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(Some(_)))
    }

    /// Ends it at once, as a crash does.
    pub fn kill(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }

    /// Asks it to stop and waits for its end.
    pub fn stop(&mut self) {
        run("kill", &["-TERM", &self.0.id().to_string()]);
        let started = Instant::now();
        while matches!(self.0.try_wait(), Ok(None)) {
            assert!(started.elapsed() < Duration::from_secs(80), "it does not stop");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Redis without anything on the disk.
pub struct Redis {
    pub port: u16,
    process: Running,
}

impl Redis {
    pub fn start() -> Self {
        Self::at(free_port())
    }

    /// Over TLS alone, with a certificate that the authority in `authority.pem` of the folder gave.
    pub fn with_tls(folder: &Path) -> Self {
        let Certificates { authority, own, key } = Certificates::make(folder);
        let port = free_port();
        let mut command = Command::new("redis-server");
        command.args(["--port", "0", "--tls-port", &port.to_string(), "--bind", "127.0.0.1"]);
        command.args(["--tls-cert-file", &own, "--tls-key-file", &key, "--save", ""]);
        command.args(["--tls-ca-cert-file", &authority, "--tls-auth-clients", "no"]);
        let process = Running::start(&mut command);
        wait_until("Redis listens", Duration::from_secs(20), || listens(port));
        Self { port, process }
    }

    fn at(port: u16) -> Self {
        let mut command = Command::new("redis-server");
        command.args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", ""]);
        let process = Running::start(&mut command);
        wait_until("Redis listens", Duration::from_secs(20), || listens(port));
        Self { port, process }
    }

    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}/", self.port)
    }

    pub fn kill(&mut self) {
        self.process.kill();
    }

    pub fn restart(&mut self) {
        self.process.kill();
        *self = Self::at(self.port);
    }
}

/// An S3 server that checks signatures (SeaweedFS), with a bucket.
pub struct S3 {
    port: u16,
    ports: Vec<u16>,
    folder: TempDir,
    process: Running,
}

pub const BUCKET: &str = "rolerabbit";
pub const ACCESS_KEY: &str = "operations-test";
pub const SECRET_KEY: &str = "wJ4q8Zt2Lx7Vb0Nc5Rm3";

impl S3 {
    pub fn start() -> Self {
        drop(rustls::crypto::ring::default_provider().install_default());
        let folder = tempfile::tempdir().unwrap();
        let identity = format!(
            r#"{{"identities":[{{"name":"app","credentials":[{{"accessKey":"{ACCESS_KEY}","secretKey":"{SECRET_KEY}"}}],"actions":["Admin","Read","Write","List","Tagging"]}}]}}"#
        );
        std::fs::write(folder.path().join("s3.json"), identity).unwrap();
        std::fs::create_dir(folder.path().join("data")).unwrap();
        // Master, volume and filer each have a second port for gRPC, by default 10000 above: named here, so that tests
        // side by side do not meet. A port may be taken before the server has it: then it ends, and begins with others.
        let ports: Vec<u16> = (0..8).map(|_| free_port()).collect();
        let process = Self::spawn(&folder, &ports);
        let mut server = Self { port: ports[0], ports, folder, process };
        while !server.makes_bucket() {
            server.ports = (0..8).map(|_| free_port()).collect();
            server.port = server.ports[0];
            server.restart();
        }
        server
    }

    fn spawn(folder: &TempDir, ports: &[u16]) -> Running {
        let mut command = Command::new("weed");
        command.env("WEED_S3_SSE_KEY", "any").args([
            "server",
            "-ip=127.0.0.1",
            "-ip.bind=127.0.0.1",
            "-s3",
        ]);
        command.args([
            "-volume.max=20",
            "-master.volumeSizeLimitMB=64",
            "-s3.port.iceberg=0",
            "-s3.port.lance=0",
        ]);
        command.arg(format!("-dir={}", folder.path().join("data").display()));
        command.arg(format!("-s3.config={}", folder.path().join("s3.json").display()));
        let names = [
            "s3.port",
            "s3.port.grpc",
            "master.port",
            "master.port.grpc",
            "volume.port",
            "volume.port.grpc",
            "filer.port",
            "filer.port.grpc",
        ];
        for (name, port) in names.iter().zip(ports) {
            command.arg(format!("-{name}={port}"));
        }
        Running::start(&mut command)
    }

    pub fn endpoint(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The settings that a server needs.
    pub fn settings(&self) -> Vec<(&'static str, String)> {
        vec![
            ("S3_BUCKET", BUCKET.to_owned()),
            ("S3_ENDPOINT", self.endpoint()),
            ("S3_FORCE_PATH_STYLE", "true".to_owned()),
            ("S3_ACCESS_KEY_ID", ACCESS_KEY.to_owned()),
            ("S3_SECRET_ACCESS_KEY", SECRET_KEY.to_owned()),
        ]
    }

    /// Makes the bucket by the server's own shell, as an operator does by a console; false when the server has ended.
    fn makes_bucket(&mut self) -> bool {
        let commands = format!("s3.bucket.create -name {BUCKET}\ns3.bucket.list\nexit\n");
        let mut has_ended = false;
        wait_until("the S3 server has its bucket", Duration::from_mins(2), || {
            has_ended = self.process.has_ended();
            has_ended || self.shell(&commands).contains(BUCKET) && listens(self.port)
        });
        !has_ended
    }

    /// Gives the bucket away: whoever has no key may read and list.
    pub fn let_everybody_read(&self) {
        let commands =
            "s3.configure -user anonymous -buckets rolerabbit -actions Read,List -apply\nexit\n";
        self.shell(commands);
        std::thread::sleep(Duration::from_secs(2));
    }

    fn shell(&self, commands: &str) -> String {
        use std::io::Write as _;
        let master = format!("-master=127.0.0.1:{}.{}", self.ports[2], self.ports[3]);
        let filer = format!("-filer=127.0.0.1:{}.{}", self.ports[6], self.ports[7]);
        // It waits for a server that is not there without an end.
        let mut shell = Command::new("timeout");
        shell
            .args(["20", "weed", "shell", &master, &filer])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let Ok(mut shell) = shell.stderr(Stdio::null()).spawn() else {
            panic!("weed is missing; run `cargo xtask test`")
        };
        drop(shell.stdin.take().unwrap().write_all(commands.as_bytes()));
        String::from_utf8_lossy(&shell.wait_with_output().unwrap().stdout).into_owned()
    }

    pub fn kill(&mut self) {
        self.process.kill();
    }

    pub fn restart(&mut self) {
        self.process.kill();
        self.process = Self::spawn(&self.folder, &self.ports);
    }
}

/// A PostgreSQL of the test's own, which can be stopped.
pub struct Postgres {
    pub port: u16,
    folder: PathBuf,
}

impl Postgres {
    pub fn start() -> Self {
        let made = said(&as_postgres("mktemp", &["-d", "/tmp/ops-postgres-XXXXXX"]));
        let folder = PathBuf::from(made.trim());
        let data = folder.join("data");
        let data = data.to_str().unwrap();
        let initdb = as_postgres(
            &binary("initdb"),
            &[
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
                "--pgdata",
                data,
            ],
        );
        assert!(initdb.status.success(), "{}", said(&initdb));
        let server = Self { port: free_port(), folder };
        server.begin();
        server
    }

    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    pub fn begin(&self) {
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200",
            self.port
        );
        let (data, log) = (self.folder.join("data"), self.folder.join("log"));
        // A server inherits what is not redirected, and would keep a pipe of ours open.
        let mut start = command_as_postgres(
            &binary("pg_ctl"),
            &["start", "--wait", "--options", &options, "--log"],
        );
        start.arg(log).arg("--pgdata").arg(data).stdout(Stdio::null()).stderr(Stdio::null());
        assert!(start.status().unwrap().success());
    }

    /// Stops it as a crash does: nothing is finished, the log is replayed at the next start.
    pub fn crash(&self) {
        let data = self.folder.join("data");
        let stop = ["stop", "--wait", "--mode=immediate", "--pgdata", data.to_str().unwrap()];
        as_postgres(&binary("pg_ctl"), &stop);
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.crash();
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// A program of PostgreSQL, of the newest version that is installed.
pub fn binary(program: &str) -> String {
    let installed = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let found = installed
        .map(|entry| entry.path().join("bin").join(program))
        .filter(|path| path.exists())
        .max();
    found.expect("install PostgreSQL: run `cargo xtask test`").to_str().unwrap().to_owned()
}

fn command_as_postgres(program: &str, arguments: &[&str]) -> Command {
    let is_root = said(&run("id", &["-u"])).trim() == "0";
    let mut command = Command::new(if is_root { "runuser" } else { program });
    if is_root {
        command.args(["-u", "postgres", "--", program]);
    }
    command.args(arguments).current_dir("/tmp");
    command
}

fn as_postgres(program: &str, arguments: &[&str]) -> Output {
    command_as_postgres(program, arguments).output().unwrap()
}

/// The program itself as a server, which can be killed, stopped and started again at the same port.
pub struct Server {
    pub port: u16,
    pub data: PathBuf,
    settings: Vec<(&'static str, String)>,
    process: Option<Running>,
    _folder: TempDir,
}

impl Server {
    /// Brings the schema up to date and serves.
    pub fn start(settings: &[(&'static str, String)]) -> Self {
        drop(rustls::crypto::ring::default_provider().install_default());
        let folder = tempfile::tempdir().unwrap();
        let mut server = Self {
            port: free_port(),
            data: folder.path().to_owned(),
            settings: settings.to_vec(),
            process: None,
            _folder: folder,
        };
        let migrated = server.command("migrate").output().unwrap();
        assert!(migrated.status.success(), "{}", said(&migrated));
        server.begin();
        server
    }

    /// A command of the program with this server's settings.
    pub fn command(&self, name: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rolerabbit"));
        command.arg(name).env("ROLERABBIT_DATA_DIR", &self.data).env("PORT", self.port.to_string());
        command
            .env("LOG_LEVEL", "error")
            .envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments[0]).args(&arguments[1..]).output().unwrap()
    }

    pub fn begin(&mut self) {
        let process = Running::start(&mut self.command("serve"));
        self.process = Some(process);
        let port = self.port;
        wait_until("the server listens", Duration::from_secs(30), || listens(port));
    }

    /// Starts it again with another value of a setting.
    pub fn restart_with(&mut self, name: &'static str, value: &str) {
        self.stop();
        self.settings.push((name, value.to_owned()));
        self.begin();
    }

    pub fn kill(&mut self) {
        if let Some(process) = &mut self.process {
            process.kill();
        }
    }

    /// Asks it to stop and waits for its end.
    pub fn stop(&mut self) {
        if let Some(process) = &mut self.process {
            process.stop();
        }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// Settings as the harness takes them.
pub fn borrowed<'a>(settings: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    settings.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// A file of `deploy/` with some texts replaced, each of which must be there.
pub fn changed(path: &str, replacements: &[(&str, String)]) -> String {
    let mut text = std::fs::read_to_string(deploy(path)).unwrap();
    for (from, to) in replacements {
        assert!(text.contains(from), "{path} has no {from:?}");
        text = text.replace(from, to);
    }
    text
}

/// nginx with a configuration, in a folder of its own.
pub struct Nginx {
    _process: Running,
    _folder: TempDir,
}

impl Nginx {
    pub fn start(configuration: &str, port: u16) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).display().to_string();
        let mut whole = format!(
            "pid {};\nerror_log {} warn;\ndaemon off;\nmaster_process off;\n",
            at("pid"),
            at("error")
        );
        let mut paths = String::from("http {\n    access_log off;\n");
        for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
            let _ = writeln!(paths, "    {kind}_temp_path {};", at(kind));
        }
        whole.push_str(&configuration.replacen("http {\n", &paths, 1));
        std::fs::write(folder.path().join("nginx.conf"), whole).unwrap();
        let program =
            if Path::new("/usr/sbin/nginx").exists() { "/usr/sbin/nginx" } else { "nginx" };
        let process = Running::start(Command::new(program).args([
            "-c",
            &at("nginx.conf"),
            "-e",
            &at("error"),
        ]));
        wait_until("nginx listens", Duration::from_secs(20), || listens(port));
        Self { _process: process, _folder: folder }
    }
}
