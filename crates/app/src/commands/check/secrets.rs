//! Secrets are hard to guess, and the files that hold them are not open to everybody.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use secrecy::ExposeSecret;
use url::Url;

use super::Subject;
use super::finding::Finding;
use crate::config::secrets;

const STRENGTH: &str = "secrets";
const FILES: &str = "secret_files";

/// A secret of our own choice has at least so many characters.
const LEAST: usize = 16;
const GUESSED_FIRST: [&str; 14] = [
    "admin",
    "changeme",
    "change-me",
    "default",
    "example",
    "letmein",
    "password",
    "postgres",
    "qwerty",
    "rolerabbit",
    "root",
    "secret",
    "test",
    "token",
];

pub(super) fn check(subject: &Subject) -> [Finding; 2] {
    [strength(subject), files(subject)]
}

fn strength(subject: &Subject) -> Finding {
    let mut weak = Vec::new();
    let chosen = chosen(subject);
    for (name, secret) in &chosen {
        match secret {
            Some(secret) => {
                weak.extend(weakness(secret).map(|problem| format!("{name} {problem}")));
            }
            None => weak.push(format!("{name} is missing, and its server is not on this machine")),
        }
    }
    if weak.is_empty() {
        let detail = format!("{} secrets of your own choice look hard to guess", chosen.len());
        return Finding::passed(STRENGTH, detail);
    }
    let advice = "make each with `openssl rand -base64 32`";
    // What is on this machine only can wait; what the world reaches cannot.
    if is_public(subject) {
        Finding::failed(STRENGTH, weak.join("; ")).advise(advice)
    } else {
        Finding::warning(STRENGTH, weak.join("; ")).advise(advice)
    }
}

/// The secrets that operators choose; keys of providers are made by them.
fn chosen(subject: &Subject) -> Vec<(String, Option<String>)> {
    let config = &subject.app.config;
    let mut chosen = Vec::new();
    if let Some(token) = &config.server.metrics_token {
        chosen.push(("METRICS_TOKEN".to_owned(), Some(token.expose_secret().to_owned())));
    }
    let addresses = [
        ("DATABASE_URL", Some(&config.storage.database_url)),
        ("REDIS_URL", config.storage.redis_url.as_ref()),
    ];
    for (name, url) in addresses {
        let Some(Ok(url)) = url.map(|url| Url::parse(url.expose_secret())) else { continue };
        // A file has no password, wherever its path begins.
        if url.scheme() == "sqlite" {
            continue;
        }
        let here = ["", "localhost", "127.0.0.1", "[::1]"];
        let local = url.host_str().is_none_or(|host| here.contains(&host));
        let password = url.password().map(str::to_owned);
        if password.is_some() || !local {
            chosen.push((format!("the password in {name}"), password));
        }
    }
    if let store::BlobConfig::S3(bucket) = &config.storage.blobs {
        let secret = bucket.secret_access_key.expose_secret().to_owned();
        chosen.push(("S3_SECRET_ACCESS_KEY".to_owned(), Some(secret)));
    }
    chosen
}

fn weakness(secret: &str) -> Option<String> {
    let lower = secret.to_lowercase();
    let rest = GUESSED_FIRST.iter().fold(lower.clone(), |rest, word| rest.replace(word, ""));
    if rest.chars().filter(|c| c.is_alphabetic()).count() < 4 && rest.len() < 8 {
        return Some("is among the first to be guessed".to_owned());
    }
    if secret.chars().count() < LEAST {
        return Some(format!("has fewer than {LEAST} characters"));
    }
    let mut different: Vec<char> = secret.chars().collect();
    different.sort_unstable();
    different.dedup();
    (different.len() < 8).then(|| "repeats a few characters".to_owned())
}

/// Whether people reach the server under an address that is not of this machine.
fn is_public(subject: &Subject) -> bool {
    let server = &subject.app.config.server;
    let named = server.app_url.as_ref().and_then(Url::host_str);
    named.is_some_and(|host| !matches!(host, "localhost" | "127.0.0.1" | "[::1]"))
        || server.app_url.is_none() && !server.host.is_loopback()
}

/// Files that others on this machine can read, among those that hold secrets.
fn files(subject: &Subject) -> Finding {
    let mut open = Vec::new();
    let mut seen = 0;
    let mut look = |name: &str, path: &Path| {
        let Ok(about) = std::fs::metadata(path) else { return };
        seen += 1;
        if about.permissions().mode() & 0o004 != 0 {
            open.push(format!("{name} ({})", path.display()));
        }
    };
    for variable in secrets() {
        let name = format!("{}_FILE", variable.name);
        if let Some(path) = subject.environment.plain(&name) {
            look(&name, Path::new(&path));
        }
    }
    if let Some(path) = subject.environment.plain("GOOGLE_APPLICATION_CREDENTIALS") {
        look("GOOGLE_APPLICATION_CREDENTIALS", Path::new(&path));
    }
    if open.is_empty() {
        return Finding::passed(
            FILES,
            format!("{seen} files with secrets, none readable by everybody"),
        );
    }
    Finding::warning(FILES, format!("everybody on this machine can read {}", open.join(", ")))
        .advise("take the right away with `chmod o-r`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guessed_first_is_weak() {
        for weak in [
            "",
            "secret",
            "Password1",
            "changeme123",
            "rolerabbit",
            "postgres",
            "short-Xy7",
            "aaaaaaaaaaaaaaaaaaaa",
        ] {
            assert!(weakness(weak).is_some(), "{weak}");
        }
        for strong in [
            "nq3TcrVuX0b4Tz9yLw2k",
            "correct horse battery staple",
            "8f14e45fceea167a5a36dedd4bea2543",
        ] {
            assert_eq!(weakness(strong), None, "{strong}");
        }
    }
}
