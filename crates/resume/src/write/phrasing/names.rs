//! The spelling of products whose names people get wrong.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A name that is not spelt as its owners spell it.
pub(crate) struct Misspelt<'a> {
    /// As it stands.
    pub found: &'a str,
    /// As it should.
    pub right: &'static str,
}

/// The first misspelt name of a text.
pub(crate) fn find(text: &str) -> Option<Misspelt<'_>> {
    tokens(text).find_map(|(_, found)| {
        let right = right(found)?;
        Some(Misspelt { found, right })
    })
}

/// The text with every name spelt right, or `None` when all are.
pub(super) fn corrected(text: &str) -> Option<String> {
    let mut after = String::with_capacity(text.len());
    let mut done = 0;
    for (start, found) in tokens(text) {
        if let Some(right) = right(found) {
            after.push_str(&text[done..start]);
            after.push_str(right);
            done = start + found.len();
        }
    }
    if done == 0 {
        return None;
    }
    after.push_str(&text[done..]);
    Some(after)
}

/// Whether a word is a name of the list, however it is spelt.
pub(crate) fn is_listed(word: &str) -> bool {
    names().contains_key(word.to_ascii_lowercase().as_str())
}

fn right(found: &str) -> Option<&'static str> {
    if !may_be_listed(found) {
        return None;
    }
    let right = names().get(found.to_ascii_lowercase().as_str())?;
    // Capitals throughout are a heading's or an acronym's choice.
    (found != *right && found.bytes().any(|byte| byte.is_ascii_lowercase())).then_some(right)
}

/// Whether a name of the list has this first letter and this length: nearly every other word is told apart by it.
fn may_be_listed(word: &str) -> bool {
    static LENGTHS: OnceLock<[u32; 256]> = OnceLock::new();
    let lengths = LENGTHS.get_or_init(|| {
        let mut lengths = [0_u32; 256];
        for name in names().keys().filter(|name| name.len() < 32) {
            if let Some(first) = name.bytes().next() {
                lengths[usize::from(first)] |= 1 << name.len();
            }
        }
        lengths
    });
    let first = word.bytes().next().unwrap_or_default().to_ascii_lowercase();
    (3..32).contains(&word.len()) && lengths[usize::from(first)] & (1 << word.len()) != 0
}

/// Words that stand alone: parts of addresses and file names are not judged.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '/' | ':'))
        .map(|word| word.trim_end_matches(['.', '!', '?']))
        .filter(|word| !word.contains(['@', '\\', '_']))
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .filter(|(start, word)| {
            let before = text[..*start].chars().next_back();
            let after = text[start + word.len()..].chars().next();
            let address = |c: Option<char>| matches!(c, Some('/' | ':'));
            !(word.contains('.') && (address(before) || address(after)))
        })
}

fn names() -> &'static HashMap<&'static str, &'static str> {
    static NAMES: OnceLock<HashMap<&'static str, &'static str>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let lower = |name: &'static str| &*String::leak(name.to_ascii_lowercase());
        RIGHT.iter().map(|name| (lower(name), *name)).chain(WRONG).collect()
    })
}

/// Right but for their capitals.
const RIGHT: [&str; 61] = [
    "JavaScript",
    "TypeScript",
    "GitHub",
    "GitLab",
    "PostgreSQL",
    "MySQL",
    "MongoDB",
    "GraphQL",
    "NoSQL",
    "SQLite",
    "MariaDB",
    "CouchDB",
    "DynamoDB",
    "jQuery",
    "Node.js",
    "Next.js",
    "Vue.js",
    "WordPress",
    "PowerPoint",
    "LinkedIn",
    "PayPal",
    "YouTube",
    "iOS",
    "macOS",
    "DevOps",
    "OAuth",
    "TensorFlow",
    "PyTorch",
    "NumPy",
    "OpenCV",
    "Photoshop",
    "InDesign",
    "AutoCAD",
    "SolidWorks",
    "QuickBooks",
    "HubSpot",
    "Salesforce",
    "Kubernetes",
    "Terraform",
    "Jenkins",
    "Django",
    "Laravel",
    "RabbitMQ",
    "OpenShift",
    "BigQuery",
    "PowerShell",
    "IntelliJ",
    "CircleCI",
    "ServiceNow",
    "SharePoint",
    "OneDrive",
    "ChatGPT",
    "WebSocket",
    "WebSockets",
    "FastAPI",
    "GraphDB",
    "AngularJS",
    "CoffeeScript",
    "ActionScript",
    "OpenStack",
    "Elasticsearch",
];

const WRONG: [(&str, &str); 5] = [
    ("nodejs", "Node.js"),
    ("powerbi", "Power BI"),
    ("nextjs", "Next.js"),
    ("vuejs", "Vue.js"),
    ("mailchimp", "Mailchimp"),
];
