//! `rolerabbit admin`, on the database of a running server.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::harness::{Process, TestDatabase};

struct Shell<'a> {
    data: &'a Path,
    database: Option<&'a str>,
}

impl Shell<'_> {
    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rolerabbit"));
        command.arg("admin").args(arguments).env("ROLERABBIT_DATA_DIR", self.data);
        command.env("APP_URL", "https://resume.example.org");
        self.database.map(|url| command.env("DATABASE_URL", url));
        command.output().unwrap()
    }

    /// What a command that must work says as JSON.
    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(&[arguments, &["--json"]].concat());
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {told}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// How a command that must fail ends, and what it says.
    fn fails(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = self.run(arguments);
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

async fn everything(database: Option<&str>) {
    let folder = tempfile::tempdir().unwrap();
    let server = Process::start(folder.path(), database, &[]);
    let client = reqwest::Client::builder().cookie_store(true).build().unwrap();
    let register = |email: &'static str| {
        let body = serde_json::json!({"email": email, "password": "correct horse"});
        client.post(format!("{}/api/auth/register", server.url)).json(&body).send()
    };
    assert_eq!(register("root@example.org").await.unwrap().status(), 201);
    assert_eq!(register("ada@example.org").await.unwrap().status(), 201);
    let shell = Shell { data: folder.path(), database };
    let users = shell.json(&["users", "--search", "ADA"]);
    assert_eq!((&users["total"], &users["items"][0]["tier"]), (&1.into(), &"premium".into()));
    let text = String::from_utf8(shell.run(&["users"]).stdout).unwrap();
    assert!(text.contains("ada@example.org") && text.ends_with("2 of 2\n"), "{text}");

    assert_eq!(
        shell.json(&["role", "root@example.org", "admin", "--reason", "first"])["role"],
        "admin"
    );
    assert_eq!(shell.json(&["tier", "ada@example.org", "pro", "--reason", "paid"])["tier"], "pro");
    assert_eq!(
        shell.json(&["internal", "ada@example.org", "--reason", "tester"])["internal"],
        true
    );
    assert_eq!(shell.json(&["show", "ada@example.org"])["limits"]["base_resume_slots"], 5);
    let me = || async {
        let answer = client.get(format!("{}/api/me", server.url)).send().await.unwrap();
        (answer.status().as_u16(), answer.json::<Value>().await.unwrap())
    };
    assert_eq!(me().await.1["user"]["tier"], "pro", "the running server sees it");
    let link = shell.json(&["reset-link", "ada@example.org", "--reason", "forgot it"]);
    assert!(
        link["url"]
            .as_str()
            .unwrap()
            .starts_with("https://resume.example.org/reset-password?token=")
    );
    assert!(
        shell.json(&["suspend", "ada@example.org", "--reason", "spam"])["suspended_at"].is_string()
    );
    assert_eq!(me().await.0, 401, "sessions end at once");
    assert!(shell.json(&["suspend", "ada@example.org", "--lift", "--reason", "an error"])["suspended_at"].is_null());

    let flags =
        shell.json(&["flags", "set", "ai_features_enabled", "off", "--reason", "provider is down"]);
    let ai = flags["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|flag| flag["name"] == "AI_FEATURES_ENABLED")
        .unwrap();
    assert_eq!((&ai["value"], &ai["overridden"]), (&false.into(), &true.into()));
    shell.json(&["flags", "reset", "AI_FEATURES_ENABLED", "--reason", "it is back"]);
    assert_eq!(shell.json(&["rollout", "free:25", "--reason", "first step"])["value"], "free:25");
    assert_eq!(shell.json(&["rollout"])["groups"][1]["share_percent"], 25.0);
    let log = shell.json(&["audit", "--limit", "3"]);
    assert_eq!(log["items"][0]["detail"]["by"], "command line");
    assert_eq!(
        shell.json(&["audit", "--flag", "editor_rollout"])["items"].as_array().unwrap().len(),
        1
    );
    assert_eq!(
        shell.json(&["audit", "--user", "root@example.org"])["items"][0]["action"],
        "user.change"
    );

    refuses_what_makes_no_sense(&shell);
}

fn refuses_what_makes_no_sense(shell: &Shell<'_>) {
    for (arguments, code, told) in [
        (&["tier", "nobody@example.org", "pro", "--reason", "gift"][..], 1, "no account"),
        (&["tier", "ada@example.org", "pro", "--reason", "again"], 1, "nothing to change"),
        (&["tier", "ada@example.org", "gold", "--reason", "gift"], 2, "gold"),
        (&["tier", "ada@example.org", "free"], 2, "--reason"),
        (&["role", "root@example.org", "user", "--reason", "tired"], 1, "another account"),
        (&["flags", "set", "NO_FLAG", "true", "--reason", "a test"], 1, "NO_FLAG"),
        (
            &["flags", "set", "AI_FEATURES_ENABLED", "maybe", "--reason", "a test"],
            1,
            "true or false",
        ),
        (&["rollout", "some", "--reason", "a test"], 1, "some"),
        (&["rollout", "pro"], 1, "reason"),
        (&["dance"], 2, "dance"),
    ] {
        let (found, error) = shell.fails(arguments);
        assert_eq!(found, Some(code), "{arguments:?}: {error}");
        assert!(error.contains(told), "{arguments:?}: {error}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn accounts_and_flags_from_the_command_line_on_sqlite() {
    everything(None).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn accounts_and_flags_from_the_command_line_on_postgres() {
    let database = TestDatabase::create().await;
    everything(Some(&database.url)).await;
}
