//! Addresses on the web: which network they belong to, and whose profile they are.

use std::sync::LazyLock;

use regex::Regex;

/// Hosts of networks and their names.
const NETWORKS: [(&str, &str); 30] = [
    ("linkedin.com", "LinkedIn"),
    ("github.com", "GitHub"),
    ("gitlab.com", "GitLab"),
    ("twitter.com", "Twitter"),
    ("x.com", "X"),
    ("stackoverflow.com", "Stack Overflow"),
    ("xing.com", "Xing"),
    ("orcid.org", "ORCID"),
    ("bitbucket.org", "Bitbucket"),
    ("facebook.com", "Facebook"),
    ("instagram.com", "Instagram"),
    ("behance.net", "Behance"),
    ("dribbble.com", "Dribbble"),
    ("medium.com", "Medium"),
    ("kaggle.com", "Kaggle"),
    ("youtube.com", "YouTube"),
    ("dev.to", "Dev.to"),
    ("codepen.io", "CodePen"),
    ("researchgate.net", "ResearchGate"),
    ("scholar.google.com", "Google Scholar"),
    ("mastodon.social", "Mastodon"),
    ("fosstodon.org", "Mastodon"),
    ("bsky.app", "Bluesky"),
    ("t.me", "Telegram"),
    ("leetcode.com", "LeetCode"),
    ("huggingface.co", "Hugging Face"),
    ("soundcloud.com", "SoundCloud"),
    ("vimeo.com", "Vimeo"),
    ("npmjs.com", "npm"),
    ("keybase.io", "Keybase"),
];

static URL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:https?://|www\.)[^\s<>|,;()]+|\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|io|dev|me|co|uk|de|fr|es|it|pt|br|nl|be|at|ch|eu|info|app|edu|gov|ai|tech|design|blog|xyz|page|site|online|cz|pl|se|no|dk|fi|ie|ca|us|in|cn|jp|au|nz|mx|ar|cl|tv|cc|social|name|pro|to|ly|example|net|eu|work|studio|art|photo|photography|law|health|consulting|agency|digital|cloud|software|engineer|engineering|academy|institute|vip|club|live|world|life|team|global|ru|ua|tr|il|sa|ae|eg|za|ng|ke|gh|sg|hk|tw|kr|gr|hu|ro|sk|si|hr|bg|lt|lv|ee|lu|is|qc|cat|wien|berlin|hamburg|koeln|paris|london|nyc)\b(?:/[^\s<>|,;()]*)?").ok()
});

/// The addresses in a text with their places.
pub(crate) fn find_urls(text: &str) -> Vec<(usize, usize)> {
    let Some(pattern) = URL.as_ref() else { return Vec::new() };
    pattern
        .find_iter(text)
        .filter(|found| !text.get(..found.start()).is_some_and(|before| before.ends_with('@')))
        .map(|found| {
            (found.start(), found.start() + found.as_str().trim_end_matches(['.', ':']).len())
        })
        .collect()
}

/// Whether a text is an address and nothing else.
pub(crate) fn is_url(text: &str) -> bool {
    let text = text.trim();
    matches!(find_urls(text).as_slice(), [(0, end)] if *end + 1 >= text.len())
}

/// Whether an address is a bare domain in capitals, as companies write their names: "Booking.com".
pub(crate) fn is_brand(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
        && !text.contains(['/', ':'])
        && !text.to_lowercase().starts_with("www.")
}

/// A profile on a known network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ProfileLink {
    pub network: &'static str,
    pub username: String,
}

/// Reads the address of a profile.
pub(crate) fn profile(url: &str) -> Option<ProfileLink> {
    let bare = url.trim();
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let bare = bare.split(['?', '#']).next().unwrap_or(bare).trim_end_matches('/');
    let (host, path) = bare.split_once('/')?;
    let host = host.to_lowercase();
    let (_, network) = NETWORKS.iter().find(|(known, _)| {
        host == *known || host.strip_suffix(known).is_some_and(|rest| rest.ends_with('.'))
    })?;
    let skip = ["in", "users", "pub", "profile", "u", "user", "c", "channel", "citations"];
    let parts: Vec<&str> =
        path.split('/').filter(|part| !part.is_empty() && !skip.contains(part)).collect();
    let username = if *network == "Stack Overflow" { parts.last() } else { parts.first() }?;
    Some(ProfileLink { network, username: username.trim_start_matches('@').to_owned() })
}

/// The network that a text names, such as "LinkedIn" or "(GitHub)".
pub(crate) fn network_named(text: &str) -> Option<&'static str> {
    let name: String = text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    NETWORKS
        .iter()
        .find(|(_, network)| {
            let known: String =
                network.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
            known == name && known.len() > 1
        })
        .map(|(_, network)| *network)
}
