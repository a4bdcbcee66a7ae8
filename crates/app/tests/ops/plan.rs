//! The deployment plan's table: each of its proofs is there.

use std::process::Command;

use app::jobs::JobKind;

use crate::alerting::alerts;
use crate::services::{root, said};

/// The rows of the tables of the page: what the plan says, what does it, what proves it.
fn rows(page: &str) -> Vec<[String; 3]> {
    page.lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| the plan says"))
        .map(|line| {
            let cells: Vec<String> =
                line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect();
            cells.try_into().unwrap_or_else(|cells| panic!("three cells, not {cells:?}"))
        })
        .collect()
}

/// The texts in backticks.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// What the program says about a command of its own.
fn help_of(commands: &[&str]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rolerabbit"));
    said(&program.args(commands).arg("--help").output().unwrap())
}

/// Whether the program has a command: each word is a command in the help of the one before, or an option or value there.
fn is_command(words: &str) -> bool {
    let mut commands = Vec::new();
    let mut help = help_of(&[]);
    for word in words.split(' ') {
        if help.contains(&format!("\n  {word} ")) {
            commands.push(word);
            help = help_of(&commands);
            continue;
        }
        let may_be = word.starts_with("--") || help.contains("\nArguments:");
        let is_named = help
            .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_')
            .any(|known| known == word);
        if commands.is_empty() || !may_be || !is_named {
            return false;
        }
    }
    true
}

/// Whether the usage text of `cargo xtask` has a task.
fn is_task(name: &str) -> bool {
    let text = std::fs::read_to_string(root().join("xtask/src/main.rs")).unwrap();
    let usage = text.split("usage: cargo xtask COMMAND").nth(1).unwrap().split("\";").next();
    usage.unwrap().contains(&format!("\n  {name} "))
}

/// Whether a file has a test, as `FILE: NAME`; a file of Rust is named from the folder of the program's tests.
fn is_test(words: &str) -> bool {
    let Some((file, name)) = words.split_once(": ") else { return false };
    let folder = if file.starts_with("web/") { root() } else { root().join("crates/app/tests") };
    std::fs::read_to_string(folder.join(file)).is_ok_and(|text| {
        text.contains(&format!("fn {name}(")) || text.contains(&format!("test(\"{name}\""))
    })
}

/// Whether a file is there, and the heading of it that is named behind a `#`.
fn is_file(place: &str) -> bool {
    let (path, anchor) = place.split_once('#').unwrap_or((place, ""));
    std::fs::read_to_string(root().join(path)).is_ok_and(|text| {
        let heading = format!("##-{anchor}");
        anchor.is_empty()
            || text.lines().any(|line| line.to_lowercase().replace(' ', "-") == heading)
    })
}

/// Whether a setting, or a code of an error, has this name.
fn is_setting_or_code(name: &str) -> bool {
    app::config::reference().contains(&format!("`{name}`")) || app::codes::find(name).is_some()
}

/// Whether a file of the program's sources has a text.
fn is_in_source(file: &str, text: &str) -> bool {
    let source = std::fs::read_to_string(root().join("crates/app/src").join(file)).unwrap();
    source.contains(text)
}

/// Whether what stands in backticks in the table is there.
fn is_there(item: &str) -> bool {
    match item.split_once(' ') {
        Some(("rolerabbit", words)) => is_command(words),
        Some(("cargo", words)) => words.strip_prefix("xtask ").is_some_and(is_task),
        Some(("test", words)) => is_test(words),
        Some(("alert", name)) => alerts().iter().any(|(alert, _)| alert == name),
        Some(("job", name)) => JobKind::find(name).is_some(),
        Some(_) => false,
        None if item.starts_with("rolerabbit_") => {
            let name = item.split('{').next().unwrap();
            is_in_source("metrics.rs", &format!("\"{name}\""))
        }
        None if item.starts_with('/') => ["http/routes.rs", "http/operations.rs"]
            .iter()
            .any(|file| is_in_source(file, &format!("\"{item}\""))),
        None if item.contains('/') => is_file(item),
        None => is_setting_or_code(item),
    }
}

#[test]
fn what_is_not_there_is_noticed() {
    for there in [
        "rolerabbit jobs run retention --dry-run",
        "rolerabbit costs reconcile",
        "rolerabbit check --prometheus",
        "cargo xtask test",
        "test ops/plan.rs: what_is_not_there_is_noticed",
        "docs/operators/runbook.md#ai-action-slow",
        "alert AiActionSlow",
        "job retention",
        "rolerabbit_part_up",
        "/metrics",
        "REDIS_URL",
        "QUOTA_EXCEEDED",
    ] {
        assert!(is_there(there), "{there}");
    }
    for missing in [
        "rolerabbit launch",
        "rolerabbit costs forgive",
        "rolerabbit costs models",
        "rolerabbit check --loud",
        "rolerabbit jobs run launch",
        "cargo xtask launch",
        "cargo test",
        "test ops/jobs.rs: what_is_not_there_is_noticed",
        "test what_is_not_there_is_noticed",
        "docs/operators/runbook.md#no-such-alert",
        "docs/nowhere.md",
        "alert Nothing",
        "job nothing",
        "rolerabbit_nothing_total",
        "/nowhere",
        "NO_SUCH_SETTING",
        "promtool test rules",
    ] {
        assert!(!is_there(missing), "{missing}");
    }
}

#[test]
fn every_line_of_the_plan_has_a_proof_that_is_there() {
    let page = std::fs::read_to_string(root().join("docs/operators/deployment-plan.md")).unwrap();
    let rows = rows(&page);
    assert!(rows.len() >= 30, "{}", rows.len());
    for [says, does, proves] in &rows {
        assert!(
            quoted(proves)
                .iter()
                .any(|item| item.starts_with("test ") || *item == "cargo xtask test"),
            "{says} has no test"
        );
        for item in quoted(does).into_iter().chain(quoted(proves)) {
            assert!(is_there(item), "{item:?} in the line {says:?} is not there");
        }
    }
}

#[test]
fn the_documents_that_the_plan_asks_for_are_there() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).unwrap();
    let handbook = read("docs/support/handbook.md");
    for limits in [app::tiers::Tier::Free, app::tiers::Tier::Pro, app::tiers::Tier::Premium] {
        let slots = limits.limits().base_resume_slots;
        let name = limits.name();
        let name = name[..1].to_uppercase() + &name[1..];
        assert!(handbook.contains(&format!("{name} {slots}")), "slots of {name}");
    }
    // Each code that a page for people names is one that the program has.
    let faq = read("docs/support/faq.md");
    for page in [&faq, &handbook, &read("docs/operators/runbook.md")] {
        for word in page.split('`').skip(1).step_by(2) {
            let is_code = word.len() > 5
                && word.contains('_')
                && word.chars().all(|c| c.is_ascii_uppercase() || c == '_');
            let known = app::codes::find(word).is_some()
                || app::config::reference().contains(&format!("`{word}`"));
            // The staged release is a flag of its own.
            assert!(
                !is_code || known || word == "EDITOR_ROLLOUT" || word == "LEGACY_EDITOR_URL",
                "{word} is neither a code nor a setting"
            );
        }
    }
    for code in [
        "RATE_LIMITED",
        "RESUME_NOT_ACTIVE",
        "AI_CREDENTIALS_MISSING",
        "QUOTA_EXCEEDED",
        "AI_PROVIDER_DOWN",
    ] {
        assert!(faq.contains(code), "{code} is in the FAQ");
    }
    let retro = read("docs/operators/retro-template.md");
    assert!(
        retro.matches("rolerabbit ").count() >= 4 && retro.contains("a week")
            || retro.contains("A week")
    );
}

#[test]
fn the_table_has_every_line_of_the_plan() {
    let page = std::fs::read_to_string(root().join("docs/operators/deployment-plan.md")).unwrap();
    // The plan's own lines, by the words that nobody else uses.
    for words in [
        "schema",
        "Redis",
        "OpenAI and Google Vision",
        "bucket",
        "`/metrics`",
        "suites green",
        "smoke",
        "AI_FEATURES_ENABLED",
        "AI_MODEL_OVERRIDE",
        "CACHE_DISABLE_REDIS",
        "OBS_EXPORT_METRICS",
        "EDITOR_TAILOR_FULL_ENABLED",
        "Stage",
        "Shadow",
        "internal accounts",
        "Free",
        "p95 above 8 s",
        "24 h",
        "feedback",
        "series",
        "latency histogram by model",
        "success and failure",
        "distribution",
        "5 in 5 minutes",
        "above 10 s",
        "100 users",
        "usage export",
        "daily",
        "30 days",
        "80 percent",
        "support",
        "walkthrough",
        "FAQ",
        "retro",
    ] {
        assert!(page.contains(words), "{words:?} is not in the table");
    }
}
