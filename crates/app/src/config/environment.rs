//! Reading settings: every variable is declared once, with its default and what it is for.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use secrecy::SecretString;

/// One setting that the environment can give.
#[derive(Clone, Copy, Debug)]
pub struct Variable {
    /// The variable's name.
    pub name: &'static str,
    /// What holds when it is absent, in words.
    pub default: &'static str,
    /// One sentence on what it does.
    pub about: &'static str,
    /// Whether it is a secret, which may also come from the file that `NAME_FILE` names.
    pub secret: bool,
}

impl Variable {
    /// An ordinary setting.
    pub const fn plain(name: &'static str, default: &'static str, about: &'static str) -> Self {
        Self { name, default, about, secret: false }
    }

    /// A setting that may hold a secret.
    pub const fn with_secret(
        name: &'static str,
        default: &'static str,
        about: &'static str,
    ) -> Self {
        Self { name, default, about, secret: true }
    }

    /// A secret.
    pub const fn secret(name: &'static str, about: &'static str) -> Self {
        Self { name, default: "absent", about, secret: true }
    }
}

/// A setting that stops the start, in one clear line.
#[derive(Debug, thiserror::Error)]
#[error("{name}: {problem}")]
pub struct ConfigError {
    /// The variable.
    pub name: String,
    /// What is wrong with it and what is expected.
    pub problem: String,
}

/// The environment as it was when the program started.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    values: BTreeMap<String, String>,
}

impl Environment {
    /// The process's own environment.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads it")]
    pub fn of_process() -> Self {
        // What is no Unicode stays, spoiled, so that a number or an address of it is refused like any other nonsense.
        let values = std::env::vars_os()
            .filter_map(|(name, value)| {
                Some((name.into_string().ok()?, value.to_string_lossy().into_owned()))
            })
            .collect();
        Self { values }
    }

    /// An environment of these values only; for tests.
    pub fn of_pairs(values: &[(&str, &str)]) -> Self {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Self { values: values.iter().map(owned).collect() }
    }

    /// Those of these variables that are there, to hand them on.
    pub fn of_names(&self, names: &[&'static str]) -> Vec<(&'static str, SecretString)> {
        let pair = |name: &&'static str| {
            self.values.get(*name).map(|value| (*name, SecretString::from(value.clone())))
        };
        names.iter().filter_map(pair).collect()
    }

    /// What a name holds, as it is; an empty text counts as absent.
    pub fn plain(&self, name: &str) -> Option<String> {
        self.values.get(name).filter(|text| !text.is_empty()).cloned()
    }

    /// The text of a variable; an empty one counts as absent.
    pub fn text(&self, variable: &Variable) -> Result<Option<String>, ConfigError> {
        if let Some(text) = self.values.get(variable.name).filter(|text| !text.is_empty()) {
            return Ok(Some(text.clone()));
        }
        let file = self.plain(&format!("{}_FILE", variable.name)).filter(|_| variable.secret);
        let Some(file) = file else { return Ok(None) };
        match std::fs::read_to_string(&file) {
            Ok(text) => {
                let text = text.trim_end_matches(['\r', '\n']).to_owned();
                Ok(Some(text).filter(|text| !text.is_empty()))
            }
            Err(error) => {
                let name = format!("{}_FILE", variable.name);
                Err(ConfigError { name, problem: format!("cannot read {file}: {error}") })
            }
        }
    }

    /// A secret's text.
    pub fn secret(&self, variable: &Variable) -> Result<Option<SecretString>, ConfigError> {
        Ok(self.text(variable)?.map(SecretString::from))
    }

    /// A variable read as a type, `expected` in words for the message.
    pub fn parse<T>(&self, variable: &Variable, expected: &str) -> Result<Option<T>, ConfigError>
    where
        T: FromStr,
        T::Err: Display,
    {
        let Some(text) = self.text(variable)? else { return Ok(None) };
        text.trim().parse().map(Some).map_err(|error| ConfigError {
            name: variable.name.to_owned(),
            problem: format!("expected {expected}, but {error}"),
        })
    }

    /// A switch: `true`/`false`, `1`/`0`, `yes`/`no`, `on`/`off`.
    pub fn switch(&self, variable: &Variable, default: bool) -> Result<bool, ConfigError> {
        let Some(text) = self.text(variable)? else { return Ok(default) };
        match text.trim().to_lowercase().as_str() {
            "true" | "1" | "yes" | "on" => Ok(true),
            "false" | "0" | "no" | "off" => Ok(false),
            _ => Err(wrong(variable, "expected true or false")),
        }
    }
}

/// An error about a variable's value.
pub fn wrong(variable: &Variable, problem: impl Into<String>) -> ConfigError {
    ConfigError { name: variable.name.to_owned(), problem: problem.into() }
}
