//! A backup that was restored holds every row and every file: of an embedded database under load, and of PostgreSQL.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};

use crate::load::{Load, Work};
use crate::services::{Postgres, Server, binary, run, said};

/// Every row of every table as text, by table.
async fn rows(
    connection: &DatabaseConnection,
    tables: &str,
    row_text: impl Fn(&str) -> String,
) -> BTreeMap<String, Vec<String>> {
    let backend = connection.get_database_backend();
    let names = connection.query_all_raw(Statement::from_string(backend, tables)).await.unwrap();
    let mut all = BTreeMap::new();
    for name in names {
        let name: String = name.try_get_by_index(0).unwrap();
        let found = connection
            .query_all_raw(Statement::from_string(backend, row_text(&name)))
            .await
            .unwrap();
        let mut texts: Vec<String> =
            found.into_iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
        texts.sort();
        all.insert(name, texts);
    }
    all
}

/// The rows of an SQLite file, each column quoted as SQL writes it.
async fn sqlite_rows(file: &Path) -> BTreeMap<String, Vec<String>> {
    let connection =
        Database::connect(format!("sqlite://{}?mode=rw", file.display())).await.unwrap();
    let backend = connection.get_database_backend();
    let tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let names = connection.query_all_raw(Statement::from_string(backend, tables)).await.unwrap();
    let mut columns = BTreeMap::new();
    for name in names {
        let name: String = name.try_get_by_index(0).unwrap();
        let info = connection
            .query_all_raw(Statement::from_string(
                backend,
                format!("SELECT name FROM pragma_table_info('{name}')"),
            ))
            .await
            .unwrap();
        let quoted: Vec<String> = info
            .iter()
            .map(|row| format!("quote(\"{}\")", row.try_get_by_index::<String>(0).unwrap()))
            .collect();
        columns.insert(name, quoted.join(" || ',' || "));
    }
    let all =
        rows(&connection, tables, |table| format!("SELECT {} FROM \"{table}\"", columns[table]))
            .await;
    connection.close().await.unwrap();
    all
}

async fn postgres_rows(url: &str) -> BTreeMap<String, Vec<String>> {
    let connection = Database::connect(url).await.unwrap();
    let tables = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
    let all = rows(&connection, tables, |table| format!("SELECT t::text FROM \"{table}\" t")).await;
    connection.close().await.unwrap();
    all
}

/// Every file below a folder with its content.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                let key = entry.path().strip_prefix(folder).unwrap().display().to_string();
                found.insert(key, std::fs::read(entry.path()).unwrap());
            }
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_made_while_people_work_is_consistent_and_comes_back_whole() {
    let mut server = Server::start(&[]);
    let load = Load::begin(&server.url(), &[Work::Save, Work::Save, Work::Check, Work::Link]).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let begun = Instant::now();
    let online = server.run(&["backup", "--to", &at("online")]);
    assert_eq!(online.status.code(), Some(0), "{}", said(&online));
    assert!(
        load.outcomes(Work::Save, begun).keys().all(|outcome| outcome == "ok"),
        "nobody was disturbed"
    );
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(load.end().await > 20);

    // What was backed up under load comes back, and the server works on it.
    let restored = |from: &str, data: &str, extra: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rolerabbit"));
        command
            .args(["restore", "--from", &at(from)])
            .args(extra)
            .env("ROLERABBIT_DATA_DIR", at(data));
        command.output().unwrap()
    };
    let done = restored("online", "data1", &[]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let copy = sqlite_rows(&folder.path().join("online/rolerabbit.db")).await;
    let back = sqlite_rows(&folder.path().join("data1/rolerabbit.db")).await;
    assert_eq!(back, copy);
    assert_eq!(copy["users"].len(), 4);
    assert_eq!(
        files(&folder.path().join("data1/files")),
        files(&folder.path().join("online/files"))
    );

    // With nobody at work the backup equals the live data to the last row and byte.
    server.stop();
    let still = server.run(&["backup", "--to", &at("still")]);
    assert_eq!(still.status.code(), Some(0), "{}", said(&still));
    let done = restored("still", "data2", &[]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let (live, back) = (
        sqlite_rows(&server.data.join("rolerabbit.db")).await,
        sqlite_rows(&folder.path().join("data2/rolerabbit.db")).await,
    );
    assert_eq!(live, back);
    assert!(
        live.values().map(Vec::len).sum::<usize>() > 60 && live["resume_versions"].len() > 20,
        "there was something to lose"
    );
    let (live, back) =
        (files(&server.data.join("files")), files(&folder.path().join("data2/files")));
    assert_eq!(live, back);
    assert!(!live.is_empty());
    what_must_not_happen_does_not(&mut server, folder.path(), restored);
}

/// No backup is overwritten, no database lost, and nothing written of a backup that is damaged.
fn what_must_not_happen_does_not(
    server: &mut Server,
    folder: &Path,
    restored: impl Fn(&str, &str, &[&str]) -> std::process::Output,
) {
    let at = |name: &str| folder.join(name).display().to_string();
    assert_eq!(
        server.run(&["backup", "--to", &at("still")]).status.code(),
        Some(1),
        "a backup is not overwritten"
    );
    let there = restored("still", "data2", &[]);
    assert!(
        there.status.code() == Some(1) && said(&there).contains("--replace"),
        "{}",
        said(&there)
    );
    let replaced = restored("still", "data2", &["--replace"]);
    assert_eq!(replaced.status.code(), Some(0), "{}", said(&replaced));
    let aside = std::fs::read_dir(folder.join("data2")).unwrap().flatten();
    assert_eq!(
        aside
            .filter(|entry| entry.file_name().to_string_lossy().contains(".before-restore-"))
            .count(),
        1
    );
    let mut bytes = std::fs::read(folder.join("still/rolerabbit.db")).unwrap();
    bytes[5000] ^= 1;
    std::fs::write(folder.join("still/rolerabbit.db"), bytes).unwrap();
    let damaged = restored("still", "data3", &[]);
    assert!(
        damaged.status.code() == Some(1) && said(&damaged).contains("checksum"),
        "{}",
        said(&damaged)
    );
    assert!(!folder.join("data3/rolerabbit.db").exists(), "nothing is written of a damaged backup");
    std::fs::remove_file(folder.join("online/backup.json")).unwrap();
    assert_eq!(
        restored("online", "data4", &[]).status.code(),
        Some(1),
        "a backup that was cut off is none"
    );

    server.begin();
    let in_use =
        server.command("restore").args(["--from", &at("still"), "--replace"]).output().unwrap();
    assert_eq!(in_use.status.code(), Some(1), "{}", said(&in_use));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_in_use_is_not_replaced() {
    let server = Server::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("backup").display().to_string();
    assert_eq!(server.run(&["backup", "--to", &to]).status.code(), Some(0));
    let refused = server.run(&["restore", "--from", &to, "--replace"]);
    assert!(
        refused.status.code() == Some(1) && said(&refused).contains("is in use"),
        "{}",
        said(&refused)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pg_dump_and_the_files_come_back_whole() {
    let postgres = Postgres::start();
    let server = Server::start(&[("DATABASE_URL", postgres.url())]);
    let load = Load::begin(&server.url(), &[Work::Save, Work::Save, Work::Check, Work::Link]).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    load.end().await;
    let mut server = server;
    server.stop();
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let refused = server.run(&["backup", "--to", &at("whole")]);
    assert!(
        refused.status.code() == Some(1) && said(&refused).contains("pg_dump"),
        "{}",
        said(&refused)
    );
    // The commands of docs/operators/backup.md.
    let dumped =
        run(&binary("pg_dump"), &["--format=custom", "--file", &at("db.dump"), &postgres.url()]);
    assert!(dumped.status.success(), "{}", said(&dumped));
    let copied = server.run(&["backup", "--files-only", "--to", &at("files")]);
    assert_eq!(copied.status.code(), Some(0), "{}", said(&copied));
    let created = run(&binary("psql"), &[&postgres.url(), "-c", "CREATE DATABASE restored"]);
    assert!(created.status.success(), "{}", said(&created));
    let url = postgres.url().replace("/postgres", "/restored").replace("//restored", "//postgres");
    let loaded = run(&binary("pg_restore"), &["--exit-on-error", "--dbname", &url, &at("db.dump")]);
    assert!(loaded.status.success(), "{}", said(&loaded));
    let (live, back) = (postgres_rows(&postgres.url()).await, postgres_rows(&url).await);
    assert_eq!(live, back);
    assert!(live["resume_versions"].len() > 20, "there was something to lose");
    let again = Server::start(&[("DATABASE_URL", url.clone())]);
    let restored = again.run(&["restore", "--from", &at("files")]);
    assert_eq!(restored.status.code(), Some(0), "{}", said(&restored));
    let (live, back) = (files(&server.data.join("files")), files(&again.data.join("files")));
    assert!(!live.is_empty());
    assert_eq!(live, back);
    let smoke = again.run(&["smoke", "--url", &again.url(), "--json"]);
    assert_eq!(smoke.status.code(), Some(0), "{}", said(&smoke));
}
