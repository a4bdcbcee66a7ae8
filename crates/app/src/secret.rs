//! The only place that makes and checks secrets: tokens, their hashes, passwords.

use std::fmt::Write;

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use rand::TryRng;
use rand::rngs::SysRng;
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

/// A random token of 256 bits in the URL-safe alphabet.
pub fn token() -> anyhow::Result<String> {
    Ok(BASE64_URL_SAFE_NO_PAD.encode(random_bytes::<32>()?))
}

/// Random bytes.
pub fn random_bytes<const N: usize>() -> anyhow::Result<[u8; N]> {
    let mut bytes = [0_u8; N];
    SysRng.try_fill_bytes(&mut bytes)?;
    Ok(bytes)
}

/// What the database keeps of a token: its SHA-256.
pub fn fingerprint(token: &str) -> String {
    hexadecimal(&Sha256::digest(token.as_bytes()))
}

/// Bytes as lower-case hexadecimal digits.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Each hash takes 19 MiB for 50 ms: a few at a time are enough, the rest wait.
static HASHING: Semaphore = Semaphore::const_new(4);

/// Hashes a password with argon2id, off the async threads.
pub async fn hash_password(password: String) -> anyhow::Result<String> {
    let _turn = HASHING.acquire().await?;
    tokio::task::spawn_blocking(move || {
        let hash = Argon2::default().hash_password(password.as_bytes());
        hash.map(|hash| hash.to_string()).map_err(|error| anyhow::anyhow!("argon2: {error}"))
    })
    .await?
}

/// Whether the password is the one that was hashed; an unknown user costs the same time as a known one.
pub async fn verify_password(password: String, hash: Option<String>) -> anyhow::Result<bool> {
    let _turn = HASHING.acquire().await?;
    tokio::task::spawn_blocking(move || {
        // Somebody who only signs in with a provider has no password.
        let Some(hash) = hash.filter(|hash| !hash.is_empty()) else {
            drop(Argon2::default().hash_password(password.as_bytes()));
            return Ok(false);
        };
        let hash = PasswordHash::new(&hash).map_err(|error| anyhow::anyhow!("argon2: {error}"))?;
        Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await?
}
