//! The command line: exit codes, shapes, clear lines.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::harness::{POSTING, ada};

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.put("ada.json", ada().to_string());
        desk.put("posting.txt", POSTING);
        desk
    }

    fn put(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_rolerabbit"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("ROLERABBIT_DATA_DIR", self.path("data"))
            .output()
            .unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

#[test]
fn parse_goes_on_after_a_bad_file_and_fails_in_the_end() {
    let desk = Desk::new();
    desk.put("empty.pdf", "");
    desk.put("plain.v2.txt", "Ada Muster\nada@example.org\n");
    let output = desk.run(&[
        "parse",
        "ada.json",
        "empty.pdf",
        "plain.v2.txt",
        "missing.docx",
        "--out",
        "out",
    ]);
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(
        errors.contains("empty.pdf")
            && errors.contains("FILE_EMPTY")
            && errors.contains("missing.docx"),
        "{errors}"
    );
    assert_eq!(read(&desk.path("out/ada.json")), ada());
    assert_eq!(read(&desk.path("out/plain.v2.json"))["basics"]["email"], "ada@example.org");
    assert_eq!(desk.json(&["parse", "ada.json"]), ada());
    let report = desk.json(&["parse", "--report", "plain.v2.txt"]);
    assert_eq!(report["report"]["kind"], "text");
    assert!(
        report["report"]["fields"]
            .as_array()
            .unwrap()
            .iter()
            .any(|field| field["path"] == "/basics/email")
    );
}

#[test]
fn ats_and_tailor_answer_in_the_promised_shapes() {
    let desk = Desk::new();
    let report = desk.json(&["ats", "ada.json", "posting.txt"]);
    for key in ["score", "grade", "parts", "requirements", "findings", "recommendations", "flags"] {
        assert!(!report[key].is_null(), "{key}");
    }
    let text = desk.run(&["ats", "ada.json", "posting.txt", "--text"]);
    assert!(
        String::from_utf8(text.stdout)
            .unwrap()
            .starts_with(&format!("Score {} of 100", report["score"]))
    );
    for mode in ["partial", "full"] {
        let proposal = desk.json(&["tailor", "ada.json", "posting.txt", "--mode", mode]);
        assert_eq!(
            (&proposal["writer"], &proposal["resume"]["basics"]["name"]),
            (&json!("rules"), &json!("Ada Muster"))
        );
        assert!(
            proposal["edits"].as_array().unwrap().iter().all(|edit| edit["verdict"] == "supported")
        );
        assert_eq!(proposal["score"]["before"], report["score"]);
    }
    desk.put("short.txt", "We need an engineer.");
    let output = desk.run(&["ats", "ada.json", "short.txt"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("POSTING_TOO_SHORT"));
}

#[test]
fn guard_judges_each_edit() {
    let desk = Desk::new();
    desk.put("edits.json", json!([
        {"id": "honest", "path": "/work/0/highlights/1", "before": "Built services in Rust on PostgreSQL for 2 million parcels a day",
         "after": "Built Rust services on PostgreSQL for 2 million parcels a day"},
        {"id": "invented", "path": "/work/0/highlights/1", "before": "Built services in Rust on PostgreSQL for 2 million parcels a day",
         "after": "Built services in Rust on PostgreSQL and Kafka for 9 million parcels a day"}
    ]).to_string());
    let answer = desk.json(&["guard", "ada.json", "edits.json"]);
    let verdicts: Vec<_> = answer["edits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|edit| (edit["id"].as_str().unwrap(), edit["verdict"].as_str().unwrap()))
        .collect();
    assert_eq!(verdicts, [("honest", "supported"), ("invented", "unsupported")]);
}

#[test]
fn export_writes_every_format_and_the_same_bytes_twice() {
    let desk = Desk::new();
    let templates = desk.json(&["templates", "--json"]);
    assert!(templates.as_array().unwrap().len() >= 3);
    for format in ["pdf", "docx", "html", "txt", "md", "json"] {
        for name in ["one", "two"] {
            let output = desk.run(&[
                "export",
                "ada.json",
                "--template",
                templates[0]["name"].as_str().unwrap(),
                "--format",
                format,
                "-o",
                &format!("{name}.{format}"),
            ]);
            assert_eq!(
                output.status.code(),
                Some(0),
                "{format}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
        let [one, two] = ["one", "two"]
            .map(|name| std::fs::read(desk.path(&format!("{name}.{format}"))).unwrap());
        assert!(one == two && one.len() > 100, "{format}");
    }
    assert_eq!(
        desk.run(&["export", "ada.json", "--template", "none", "-o", "x.pdf"]).status.code(),
        Some(1)
    );
    assert_eq!(desk.run(&["export", "ada.json", "-o", "x.exe"]).status.code(), Some(1));
}

#[test]
fn export_fits_a_resume_to_the_pages_wanted() {
    let desk = Desk::new();
    let write = |name: &str, bullets: usize| {
        let highlights: Vec<String> =
            (0..bullets).map(|n| format!("Built part {n} of the works")).collect();
        let work = json!([{"position": "Engineer", "startDate": "2020", "highlights": highlights}]);
        let document = json!({"basics": {"name": "Ada Quill"}, "work": work});
        std::fs::write(desk.path(name), document.to_string()).unwrap();
    };
    write("little.json", 55);
    write("lot.json", 150);
    let fit = |name: &str, out: &str| {
        let output = desk.run(&["export", name, "--fit", "1", "-o", out]);
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, told) = fit("little.json", "little.pdf");
    assert!(told.contains("1 page instead of 2"), "{told}");
    assert_eq!(code, Some(0));
    assert_eq!(pages_of(&desk, "little.pdf"), 1);
    let (code, told) = fit("lot.json", "lot.pdf");
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("could go: Built part 149 of the works"), "{told}");
    assert!(told.contains("it fits without these bullets"), "{told}");
    assert!(told.contains("still 3 pages, as tight as can be read"), "{told}");
    assert_eq!(pages_of(&desk, "lot.pdf"), 3, "the tightest is written all the same");
    assert_eq!(fit("little.json", "little.txt").0, Some(1), "a text has no pages");
    assert_eq!(
        desk.run(&["export", "lot.json", "--fit", "0", "-o", "x.pdf"]).status.code(),
        Some(2)
    );
}

/// The pages of a PDF, as our own reader counts them.
fn pages_of(desk: &Desk, name: &str) -> u64 {
    desk.json(&["parse", name, "--report"])["report"]["pages"].as_u64().unwrap()
}

#[test]
fn wrong_usage_and_wrong_settings_stop_with_a_clear_line() {
    let desk = Desk::new();
    for arguments in [&["parse"][..], &["nonsense"], &["tailor", "a", "b", "--mode", "wild"]] {
        assert_eq!(desk.run(arguments).status.code(), Some(2), "{arguments:?}");
    }
    for (name, value) in [
        ("PORT", "http"),
        ("DEFAULT_TIER", "gold"),
        ("DATABASE_URL", "mysql://x"),
        ("APP_URL", "resume.example.org"),
        ("TRUSTED_PROXIES", "localhost"),
        ("AI_FEATURES_ENABLED", "maybe"),
        ("AI_DRAFT_TTL_HOURS", "-1"),
        ("REDIS_URL_FILE", "/nowhere"),
        ("S3_BUCKET", "x"),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_rolerabbit"))
            .args(["serve"])
            .env(name, value)
            .current_dir(desk.folder.path())
            .output()
            .unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{name}: {errors}");
        assert!(
            errors.contains(name.trim_end_matches("BUCKET")) && errors.lines().count() == 1,
            "{errors}"
        );
    }
}

#[test]
fn migrate_says_whether_the_schema_is_up_to_date() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["migrate", "--check"]).status.code(), Some(1));
    assert_eq!(desk.run(&["migrate"]).status.code(), Some(0));
    assert_eq!(desk.run(&["migrate", "--check"]).status.code(), Some(0));
}

#[test]
fn parse_names_the_kind_and_the_route_of_every_format() {
    let desk = Desk::new();
    let old = json!({"basics": {"name": "Ada Muster"}, "work": [{"company": "One"}]});
    let reactive = json!({"basics": {"name": "Ada Muster"}, "sections": {"experience": {"items": [{"company": "One"}]}}});
    for (content, kind, route) in [
        (old.to_string(), "json", "json"),
        (reactive.to_string(), "reactive-resume", "dialect"),
        (
            "cv:\n  name: Ada Muster\n  sections:\n    work:\n      - company: One\n        position: Engineer\n".to_owned(),
            "rendercv",
            "dialect",
        ),
        (
            "<h1>Ada Muster</h1><h2>Experience</h2><p>Engineer, One, 2019 - 2020</p>".to_owned(),
            "html",
            "document",
        ),
        (
            "{\\rtf1\\ansi\\b Ada Muster\\b0\\par Experience\\par Engineer, One, 2019 - 2020\\par}".to_owned(),
            "rtf",
            "document",
        ),
        ("# Ada Muster\n\n## Experience\n\nEngineer, One, 2019\n".to_owned(), "markdown", "text"),
    ] {
        // The name says nothing: every one of them is called a text.
        desk.put("a.txt", content);
        let parsed = desk.json(&["parse", "--report", "a.txt"]);
        assert_eq!((&parsed["report"]["kind"], &parsed["report"]["route"]), (&json!(kind), &json!(route)));
        assert_eq!(parsed["resume"]["basics"]["name"], "Ada Muster", "{kind}");
        if route != "document" && route != "text" {
            assert_eq!(parsed["resume"]["work"][0]["name"], "One", "{kind}");
        }
    }
    desk.put("none.json", "{\"hello\": \"world\"}");
    let output = desk.run(&["parse", "none.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("JSON_NOT_A_RESUME"));
}

#[test]
fn the_figures_of_a_folder_end_in_a_table_of_targets() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("files")).unwrap();
    desk.put("files/ada.pdf", crate::scans::written(&[crate::scans::FIRST]));
    let output = desk.run(&["bench", "parse", "files", "--files", "3"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}");
    for line in ["pdf, median", "pdf, p99", "3 files, peak memory"] {
        let row = text.lines().find(|row| row.starts_with(line));
        let row = row.unwrap_or_else(|| panic!("no {line} in {text}"));
        assert!(row.ends_with("met") || row.ends_with("MISSED"), "{row}");
    }
    let missing = desk.run(&["bench", "parse", "nowhere"]);
    let told = String::from_utf8(missing.stderr).unwrap();
    assert_eq!((missing.status.code(), told.lines().count()), (Some(1), 1), "{told}");
    assert!(told.contains("nowhere"), "{told}");
}

#[test]
fn a_page_with_letters_that_no_font_has_is_told() {
    let desk = Desk::new();
    // Characters that no font has anywhere: nobody has given these places a letter.
    desk.put(
        "kanji.json",
        r#"{"basics": {"name": "Hanako \u0378", "summary": "Engineer in Osaka"}}"#,
    );
    let export = |name: &str, format: &str| {
        let output = desk.run(&["export", name, "--format", format, "-o", "out"]);
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stderr).unwrap()
    };
    let told = export("kanji.json", "pdf");
    assert!(told.contains("GLYPHS_MISSING") && told.contains("/basics/name"), "{told}");
    assert_eq!(export("kanji.json", "txt"), "", "a text has no fonts");
    assert_eq!(export("ada.json", "pdf"), "");
}
