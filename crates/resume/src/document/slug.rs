//! The last part of a published page's address.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A part of an address: small letters, digits and single hyphens between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slug(String);

/// Why a text cannot be the end of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlugError {
    /// Too short or too long.
    #[error("must have 3 to 60 characters")]
    Length,
    /// Something else than small letters, digits and hyphens.
    #[error("may have small letters a–z, digits and single hyphens between them")]
    Characters,
    /// A word that could be mistaken for a page of the site.
    #[error("is a word that this site keeps for itself")]
    Reserved,
}

const LENGTH: std::ops::RangeInclusive<usize> = 3..=60;

/// Words of the site's own, and such as pretend to speak for it.
const RESERVED: [&str; 58] = [
    "about",
    "abuse",
    "account",
    "accounts",
    "admin",
    "administrator",
    "anonymous",
    "api",
    "app",
    "assets",
    "auth",
    "billing",
    "blog",
    "contact",
    "dashboard",
    "docs",
    "documents",
    "download",
    "edit",
    "editor",
    "export",
    "favicon",
    "healthz",
    "help",
    "home",
    "import",
    "index",
    "legal",
    "login",
    "logout",
    "mail",
    "metrics",
    "moderator",
    "new",
    "null",
    "oauth",
    "portfolios",
    "preview",
    "pricing",
    "privacy",
    "readyz",
    "register",
    "resumes",
    "robots",
    "rolerabbit",
    "root",
    "security",
    "settings",
    "setup",
    "sign-in",
    "sitemap",
    "static",
    "status",
    "support",
    "system",
    "terms",
    "undefined",
    "www",
];

impl Slug {
    /// Reads an address part that a person chose.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        if !LENGTH.contains(&text.len()) {
            return Err(SlugError::Length);
        }
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let loose = text.starts_with('-') || text.ends_with('-') || text.contains("--");
        if loose || !text.chars().all(plain) {
            return Err(SlugError::Characters);
        }
        if RESERVED.contains(&text) {
            return Err(SlugError::Reserved);
        }
        Ok(Self(text.to_owned()))
    }

    /// An address part out of a name, unless the name has too few letters that fit.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::parse(&folded(name)).ok()
    }

    /// The same with an ending of small letters and digits, for a name that is taken or does not fit.
    pub fn of_name_and(name: &str, ending: &str) -> Self {
        let text = folded(name);
        Self(if text.is_empty() { format!("page-{ending}") } else { format!("{text}-{ending}") })
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A name in small letters of the alphabet, with hyphens for all else.
fn folded(name: &str) -> String {
    let mut text = String::new();
    for c in name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => text.push(c),
            'ß' => text.push_str("ss"),
            'æ' => text.push_str("ae"),
            'œ' => text.push_str("oe"),
            'ø' => text.push('o'),
            'đ' | 'ð' => text.push('d'),
            'ł' => text.push('l'),
            'þ' => text.push_str("th"),
            '\'' | '’' | '.' => {}
            _ if text.ends_with('-') || text.is_empty() => {}
            _ => text.push('-'),
        }
        if text.len() >= 40 {
            break;
        }
    }
    text.trim_matches('-').to_owned()
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
