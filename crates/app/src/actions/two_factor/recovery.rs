//! Codes for the day when the authenticator app is gone; only their hashes are stored.

use uuid::Uuid;

use crate::secret;

/// How many there are.
const CODES: usize = 10;

/// Letters and digits that nobody takes for one another.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// New codes of 16 characters, 80 bits each.
pub fn new_codes() -> anyhow::Result<Vec<String>> {
    (0..CODES)
        .map(|_| {
            let bytes = secret::random_bytes::<16>()?;
            let letters = bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
            let letters: Vec<char> = letters.collect();
            let groups = letters.chunks(4).map(|group| group.iter().collect::<String>());
            Ok(groups.collect::<Vec<_>>().join("-"))
        })
        .collect()
}

/// What is stored of a code; the user's id is in it, so that equal codes of two users do not look equal.
pub fn fingerprint(code: &str, user: Uuid) -> String {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    secret::fingerprint(&format!("recovery {user} {}", code.to_lowercase()))
}

/// What is stored of several codes.
pub fn fingerprints(codes: &[String], user: Uuid) -> Vec<String> {
    codes.iter().map(|code| fingerprint(code, user)).collect()
}
