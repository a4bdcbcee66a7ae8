//! The PostgreSQL of the tests: the one of `TEST_POSTGRES_URL`, else one that lives as long as a test
//! of this process needs it.

use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex, Weak},
};

use sea_orm::{ConnectionTrait, Database};
use uuid::Uuid;

/// A server in which tests make databases.
pub struct PostgresServer {
    /// `postgres://…` without the name of a database.
    base_url: String,
    /// The folder of a server that was started here and stops with this value.
    started: Option<PathBuf>,
}

static SHARED: Mutex<Weak<PostgresServer>> = Mutex::new(Weak::new());

impl PostgresServer {
    /// The server of this process.
    pub fn shared() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(server) = shared.upgrade() {
            return server;
        }
        let server = Arc::new(from_environment().unwrap_or_else(start));
        *shared = Arc::downgrade(&server);
        server
    }

    /// Makes an empty database and gives its URL.
    pub async fn create_database(&self) -> String {
        let name = format!("test_{}", Uuid::new_v4().simple());
        let url = format!("{}/postgres", self.base_url);
        let admin = Box::pin(Database::connect(url)).await.unwrap();
        let create = format!("CREATE DATABASE {name} TEMPLATE template0");
        admin.execute_unprepared(&create).await.unwrap();
        admin.close().await.unwrap();
        format!("{}/{name}", self.base_url)
    }
}

impl Drop for PostgresServer {
    fn drop(&mut self) {
        let Some(folder) = &self.started else { return };
        let data = folder.join("data");
        let mut stop = as_postgres(&binaries().join("pg_ctl"));
        stop.args(["stop", "--wait", "--mode=immediate", "--pgdata"]).arg(data);
        run(&mut stop);
        std::fs::remove_dir_all(folder).ok();
    }
}

#[expect(clippy::disallowed_methods, reason = "the test command starts one server for all tests")]
fn from_environment() -> Option<PostgresServer> {
    let url = std::env::var("TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty())?;
    let url = url::Url::parse(&url).unwrap();
    let base_url = url[..url::Position::BeforePath].to_owned();
    Some(PostgresServer { base_url, started: None })
}

fn start() -> PostgresServer {
    let made = run(as_postgres(Path::new("mktemp")).args(["-d", "/tmp/store-tests-XXXXXX"]));
    let folder = PathBuf::from(made.trim());
    let data = folder.join("data");
    let mut initialize = as_postgres(&binaries().join("initdb"));
    initialize.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"]);
    run(initialize.args(["--no-sync", "--pgdata"]).arg(&data));
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let options = format!(
        "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' \
         -c fsync=off -c max_connections=400"
    );
    let mut start = as_postgres(&binaries().join("pg_ctl"));
    start.args(["start", "--wait", "--options", &options, "--log"]).arg(folder.join("log"));
    run(start.arg("--pgdata").arg(&data));
    let base_url = format!("postgres://postgres@127.0.0.1:{port}");
    PostgresServer { base_url, started: Some(folder) }
}

/// The newest installed version; a missing PostgreSQL fails the tests, because a suite that skips
/// half of its promises proves nothing.
fn binaries() -> PathBuf {
    let installed = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let folders = installed.map(|entry| entry.path().join("bin"));
    let newest = folders.filter(|folder| folder.join("pg_ctl").exists()).max();
    newest.expect("install PostgreSQL (apt-get install postgresql) or set TEST_POSTGRES_URL")
}

/// A command as a user that PostgreSQL accepts: it refuses to run as root.
fn as_postgres(program: &Path) -> Command {
    let is_root = run(Command::new("id").arg("-u")).trim() == "0";
    let mut command = Command::new(if is_root { Path::new("runuser") } else { program });
    if is_root {
        command.args(["-u", "postgres", "--"]).arg(program);
    }
    command.current_dir("/tmp");
    command
}

fn run(command: &mut Command) -> String {
    // A server inherits what is not redirected, and would keep a pipe of ours open.
    let is_server = command.get_args().any(|argument| argument == "start");
    if is_server {
        command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    }
    let output = command.output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {stderr}");
    String::from_utf8(output.stdout).unwrap()
}
