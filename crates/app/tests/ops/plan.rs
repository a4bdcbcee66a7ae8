//! The deployment plan's table: each of its proofs is there.

use std::path::Path;
use std::process::Command;

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

/// All test sources, one after the other, with the module that each file is.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            if !path.ends_with("target") && !path.ends_with("node_modules") {
                found.extend(sources(&path));
            }
        } else if path
            .extension()
            .is_some_and(|ending| ending == "rs" || ending == "ts" || ending == "tsx")
        {
            found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

/// Whether the program has a command, with each option that is named.
fn is_command(words: &str) -> bool {
    let names = words.split(' ').take_while(|word| word.starts_with(|c: char| c.is_lowercase()));
    let mut command = Command::new(env!("CARGO_BIN_EXE_rolerabbit"));
    // A kind of job is no command of its own.
    let output = command.args(names.take(2)).arg("--help").output().unwrap();
    let mut options = words.split(' ').filter(|word| word.starts_with("--"));
    output.status.success() && options.all(|option| said(&output).contains(option))
}

#[test]
fn commands_that_are_not_there_are_noticed() {
    assert!(is_command("jobs run retention --dry-run") && is_command("costs reconcile"));
    assert!(!is_command("launch") && !is_command("costs forgive") && !is_command("check --loud"));
}

#[test]
fn every_line_of_the_plan_has_a_proof_that_is_there() {
    let root = root();
    let page = std::fs::read_to_string(root.join("docs/operators/deployment-plan.md")).unwrap();
    let rows = rows(&page);
    assert!(rows.len() >= 30, "{}", rows.len());
    let usage = std::fs::read_to_string(root.join("xtask/src/main.rs")).unwrap();
    let tests: Vec<(String, String)> = ["crates", "xtask", "web/e2e"]
        .iter()
        .flat_map(|folder| sources(&root.join(folder)))
        .collect();
    let settings = app::config::reference();
    let metrics = std::fs::read_to_string(root.join("crates/app/src/metrics.rs")).unwrap();
    for [says, does, proves] in &rows {
        assert!(!says.is_empty() && !quoted(proves).is_empty(), "{says} has no proof");
        for item in quoted(does).into_iter().chain(quoted(proves)) {
            let exists = if let Some(command) = item.strip_prefix("rolerabbit ") {
                is_command(command)
            } else if let Some(test) = item.strip_prefix("test ") {
                let word = format!("fn {test}(");
                tests.iter().any(|(_, text)| {
                    text.contains(&word) || text.contains(&format!("test(\"{test}"))
                })
            } else if let Some(name) = item.strip_prefix("cargo xtask ") {
                usage.contains(&format!("[\"{name}\"]"))
            } else if item.starts_with("promtool ") || item.starts_with("amtool ") {
                true
            } else if item.contains('/') && !item.starts_with('/') {
                root.join(item.split('#').next().unwrap()).exists()
            } else if item.starts_with("rolerabbit_") {
                metrics.contains(item.split('{').next().unwrap())
            } else if item.chars().all(|c| c.is_ascii_uppercase() || c == '_' || c.is_ascii_digit())
            {
                settings.contains(&format!("`{item}`")) || app::codes::find(item).is_some()
            } else {
                item.starts_with('/')
                    || item.starts_with("--")
                    || item.starts_with("psql")
                    || item.starts_with("pg_dump")
            };
            assert!(exists, "{item:?} in the line {says:?} does not exist");
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
