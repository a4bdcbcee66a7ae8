//! What a PDF carries beside its pages: keywords, and on wish the printed content as JSON Resume.
//!
//! Only what is printed goes along: a hidden position in a file for an employer would be no longer hidden.

use std::collections::BTreeSet;

use resume::Resume;
use serde_json::{Value, json};

use super::error::WriteError;
use super::sheet::Sheet;

/// The name of the attached document.
pub const FILE_NAME: &str = "resume.json";
/// The most keywords of a document.
const MOST_KEYWORDS: usize = 40;
/// The longest keyword in characters.
const LONGEST_KEYWORD: usize = 60;
/// Keys of an item that steer the page and are no text of it.
const STEERING: [&str; 3] = ["x-design", "x-layout", "x-marks"];

/// The source of a template with what the file carries, and the data with it.
pub fn add(
    source: &str,
    data: &str,
    resume: &Resume,
    attach: bool,
) -> Result<(String, String), WriteError> {
    let failed = |error: serde_json::Error| WriteError::Render { message: error.to_string() };
    let mut carried = json!({ "keywords": keywords(resume) });
    if attach {
        carried["source"] =
            Value::String(serde_json::to_string_pretty(&printed(resume)).map_err(failed)? + "\n");
    }
    let carried = serde_json::to_string(&carried).map_err(failed)?;
    let rest = data.strip_prefix('{').unwrap_or(data);
    let data = format!("{{\"x-carried\":{carried},{rest}");
    let before = "#set document(keywords: json(\"/data.json\").at(\"x-carried\").keywords)\n";
    let after = if attach {
        format!(
            "\n#pdf.attach(\"{FILE_NAME}\", bytes(json(\"/data.json\").at(\"x-carried\").source), \
             relationship: \"source\", mime-type: \"application/json\", \
             description: \"The content of this document as JSON Resume\")\n"
        )
    } else {
        String::new()
    };
    Ok((format!("{before}{source}{after}"), data))
}

/// The printed skills, each once, in the order of the document.
pub fn keywords(resume: &Resume) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let sheet = Sheet::new(resume, "en");
    let skills = sheet.sections.iter().filter(|section| section.key == "skills");
    let runs = skills.flat_map(|section| &section.entries).flat_map(|entry| {
        // The heading of a group is no skill where the group has words.
        let title = if entry.tags.is_empty() { entry.title.as_slice() } else { &[] };
        title.iter().chain(&entry.tags)
    });
    runs.map(|run| run.text.trim_matches([',', ';', ' ']).to_owned())
        .filter(|word| !word.is_empty() && word.chars().count() <= LONGEST_KEYWORD)
        .filter(|word| seen.insert(word.to_lowercase()))
        .take(MOST_KEYWORDS)
        .collect()
}

/// The document with its printed values only, and what says how they look.
pub fn printed(resume: &Resume) -> Value {
    let mut document = resume.to_json_resume();
    let sheet = Sheet::new(resume, "en");
    let mut kept: BTreeSet<String> = sheet.runs().iter().map(|run| run.path.clone()).collect();
    for run in sheet.runs().iter().filter(|run| run.url.is_some()) {
        if let Some((item, _)) = run.path.rsplit_once('/') {
            kept.insert(format!("{item}/url"));
        }
    }
    // An address shows network and user name as well as printing them would.
    for (at, _) in resume.basics.profiles.iter().enumerate().filter(|(_, item)| !item.hidden) {
        let item = format!("/basics/profiles/{at}");
        if kept.iter().any(|path| path.starts_with(&format!("{item}/"))) {
            kept.extend(["network", "username"].map(|key| format!("{item}/{key}")));
        }
    }
    prune(&mut document, &mut String::new(), &kept);
    document
}

/// Takes out what is not kept; whether anything is left.
fn prune(value: &mut Value, path: &mut String, kept: &BTreeSet<String>) -> bool {
    let length = path.len();
    match value {
        Value::Object(map) => {
            map.retain(|key, value| {
                path.truncate(length);
                path.push('/');
                path.push_str(&key.replace('~', "~0").replace('/', "~1"));
                (length == 0 && STEERING.contains(&key.as_str())) || prune(value, path, kept)
            });
            path.truncate(length);
            !map.is_empty()
        }
        Value::Array(items) => {
            let mut index = 0;
            items.retain_mut(|value| {
                path.truncate(length);
                path.push_str(&format!("/{index}"));
                index += 1;
                prune(value, path, kept)
            });
            path.truncate(length);
            !items.is_empty()
        }
        Value::String(_) | Value::Number(_) | Value::Bool(_) => kept.contains(path.as_str()),
        Value::Null => false,
    }
}
