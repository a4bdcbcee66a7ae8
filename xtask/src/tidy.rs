//! `cargo xtask tidy`: the layering of ARCHITECTURE.md, checked, and the sizes of files.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::shell::root;

/// A word that must not stand in some folder's sources.
struct Ban {
    folder: &'static str,
    /// Below the folder, where the word may stand after all.
    except: &'static [&'static str],
    words: &'static [&'static str],
    reason: &'static str,
}

const BANS: &[Ban] = &[
    Ban {
        folder: "crates/resume/src",
        except: &[],
        words: &[
            "std::fs",
            "std::net",
            "std::env",
            "std::time",
            "std::thread",
            "tokio",
            "async fn",
            "chrono",
            "rand::",
        ],
        reason: "the core has no IO, clock, randomness or environment",
    },
    Ban {
        folder: "crates/documents/src",
        except: &[],
        words: &["store::", "llm::", "axum", "sea_orm", "tokio"],
        reason: "documents know neither store nor models nor server",
    },
    Ban {
        folder: "crates/store/src",
        except: &[],
        words: &["documents::read", "documents::write", "llm::", "axum"],
        reason: "the store knows neither documents nor models nor server",
    },
    Ban {
        folder: "crates/llm/src",
        except: &[],
        words: &["resume::", "documents::", "store::", "sea_orm", "axum"],
        reason: "models know nothing of resumes, documents, the store or the server",
    },
    Ban {
        folder: "crates/app/src",
        except: &[],
        words: &["async_openai", "eventsource_stream", "chat/completions"],
        reason: "only llm speaks to a model's address",
    },
    Ban {
        folder: "crates/app/src",
        except: &[],
        words: &["sea_orm", "sqlx", "redis::", "object_store", "moka"],
        reason: "only the store names the database, Redis and object storage",
    },
    Ban {
        folder: "crates/app/src",
        except: &["http", "commands/serve.rs"],
        words: &["axum"],
        reason: "only http names axum",
    },
    Ban {
        folder: "crates/app/src/actions",
        except: &[],
        words: &["crate::http", "crate::jobs", "crate::commands"],
        reason: "actions are called by http, jobs and commands, never the other way",
    },
    Ban {
        folder: "crates/app/src/http",
        except: &[],
        words: &["crate::commands", "crate::jobs"],
        reason: "the doors do not know each other",
    },
];

/// Fails when a layer names what it must not know; prints sizes.
pub fn tidy() -> Result<()> {
    let root = root();
    let broken = broken_layers(&root)?;
    if !broken.is_empty() {
        bail!("layering is broken:\n  {}", broken.join("\n  "));
    }
    print_sizes(&root)
}

/// Every place where a layer names what it must not know.
fn broken_layers(root: &Path) -> Result<Vec<String>> {
    let mut broken = Vec::new();
    for ban in BANS {
        for file in sources(&root.join(ban.folder), &["rs"])? {
            let below = file.strip_prefix(root.join(ban.folder))?;
            if ban.except.iter().any(|allowed| below.starts_with(allowed)) {
                continue;
            }
            for (number, line) in std::fs::read_to_string(&file)?.lines().enumerate() {
                let code = line.split("//").next().unwrap_or_default();
                if let Some(word) = ban.words.iter().find(|word| names(code, word)) {
                    let place = file.strip_prefix(root)?.display();
                    broken.push(format!("{place}:{}: `{word}`: {}", number + 1, ban.reason));
                }
            }
        }
    }
    Ok(broken)
}

/// Whether code names the word as a whole, not as the end of a longer one.
fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

fn print_sizes(root: &Path) -> Result<()> {
    let mut files = Vec::new();
    for folder in ["crates", "xtask", "web/src"] {
        for file in sources(&root.join(folder), &["rs", "ts", "tsx", "typ"])? {
            if !file.to_string_lossy().contains(".gen.") {
                files.push((std::fs::read_to_string(&file)?.lines().count(), file));
            }
        }
    }
    files.sort();
    let at = |share: usize| files.get(files.len() * share / 100).map_or(0, |(lines, _)| *lines);
    let total: usize = files.iter().map(|(lines, _)| lines).sum();
    eprintln!("{} files, {total} lines; a file: median {}, p90 {}", files.len(), at(50), at(90));
    for (lines, file) in files.iter().rev().take_while(|(lines, _)| *lines > 500) {
        eprintln!("above 500 lines: {} ({lines})", file.strip_prefix(root)?.display());
    }
    Ok(())
}

fn sources(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if !folder.exists() {
        return Ok(found);
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if path.ends_with("node_modules") {
                continue;
            }
            found.extend(sources(&path, endings)?);
        } else if path
            .extension()
            .is_some_and(|ending| endings.iter().any(|known| ending == *known))
        {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken_by(path: &str, code: &str) -> Vec<String> {
        let root = crate::services::temporary_folder("tidy").unwrap();
        let file = root.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, code).unwrap();
        let broken = broken_layers(&root).unwrap();
        std::fs::remove_dir_all(&root).unwrap();
        broken
    }

    #[test]
    fn a_layer_that_knows_too_much_is_named() {
        for (path, code) in [
            ("crates/resume/src/score.rs", "use std::fs::File;"),
            ("crates/resume/src/a/b.rs", "pub async fn fetch() {}"),
            ("crates/documents/src/read.rs", "use store::Store;"),
            ("crates/llm/src/openai.rs", "use resume::Resume;"),
            ("crates/store/src/db.rs", "use llm::Model;"),
            ("crates/app/src/actions/a.rs", "use sea_orm::Entity;"),
            ("crates/app/src/actions/a.rs", "use axum::Json;"),
            ("crates/app/src/actions/a.rs", "use crate::http::problem;"),
            ("crates/app/src/jobs/a.rs", "use axum::Router;"),
        ] {
            assert_eq!(broken_by(path, code).len(), 1, "{path}: {code}");
        }
    }

    #[test]
    fn what_a_layer_may_know_is_fine() {
        for (path, code) in [
            (
                "crates/resume/src/score.rs",
                "// std::fs is not used here\nlet rest = operand::new();",
            ),
            ("crates/app/src/http/session.rs", "use axum::extract::State;"),
            ("crates/store/src/db.rs", "use sea_orm::Entity;"),
            ("crates/app/src/actions/a.rs", "use store::Store;"),
        ] {
            assert!(broken_by(path, code).is_empty(), "{path}: {code}");
        }
    }

    #[test]
    fn the_checkout_itself_is_in_order() {
        assert_eq!(broken_layers(&root()).unwrap(), Vec::<String>::new());
    }
}
