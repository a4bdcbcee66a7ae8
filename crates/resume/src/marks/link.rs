//! Which addresses a link may lead to.

/// The longest address that becomes a link, in bytes.
pub const LONGEST_LINK: usize = 2000;

/// The address to follow: web, mail and telephone addresses only, a bare domain with `https`.
pub fn link_target(url: &str) -> Option<String> {
    let url = url.trim();
    let plain = |c: char| c.is_whitespace() || c.is_control() || "<>\"`{}|\\^".contains(c);
    if url.is_empty() || url.len() > LONGEST_LINK || url.contains(plain) {
        return None;
    }
    let lower = url.to_ascii_lowercase();
    if ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme)) {
        return Some(url.to_owned());
    }
    let host = url.split(['/', '?', '#']).next().unwrap_or_default();
    let bare = host.contains('.') && !host.contains([':', '@']) && !host.starts_with('.');
    bare.then(|| format!("https://{url}"))
}
