//! Passkeys (WebAuthn): where they work, and what is wrong with an answer, in our own codes.
//!
//! The ceremonies and their cryptography are those of `passki`.

use passki::{ClientData, Passki, PasskiError};
use url::{Host, Url};

use crate::codes;
use crate::error::{ActionError, refuse, refuse_with};

/// What devices call this program.
const NAME: &str = "RoleRabbit";

/// The longest name that a device may give a key (WebAuthn, 5.8.3).
const CREDENTIAL_ID_BYTES: usize = 1023;

/// The ways of signing that we ask for: EdDSA, ES256, ES384, RS256, RS384.
const ALGORITHMS: [i32; 5] = [-8, -7, -35, -257, -258];

/// The name that passkeys are made for at an address; none where browsers refuse them: at bare numbers, and without TLS
/// anywhere but on this machine itself.
pub fn domain(site: &str) -> Option<String> {
    let url = Url::parse(site).ok()?;
    let Some(Host::Domain(name)) = url.host() else { return None };
    let here = name == "localhost" || name.ends_with(".localhost");
    (url.scheme() == "https" || (url.scheme() == "http" && here)).then(|| name.to_owned())
}

/// Who asks for passkeys at an address of ours.
pub fn relying_party(site: &str) -> Result<Passki, ActionError> {
    let url = Url::parse(site).map(|url| url.origin().ascii_serialization());
    match (domain(site), url) {
        (Some(domain), Ok(origin)) => Ok(Passki::new(&domain, &[origin], NAME)),
        _ => Err(refuse_with(
            codes::PASSKEYS_UNAVAILABLE,
            format!("This server is at {site}. {}", codes::PASSKEYS_UNAVAILABLE.advice),
        )),
    }
}

/// The challenge that an answer was made for, by which we find what we remember of it.
pub fn challenge_of(client_data: &str) -> Result<String, ActionError> {
    ClientData::from_base64(client_data).map(|data| data.challenge).map_err(refused)
}

/// Refuses what a device may not register, although it is well formed.
pub fn check_new(passkey: &passki::StoredPasskey) -> Result<(), ActionError> {
    let named = (1..=CREDENTIAL_ID_BYTES).contains(&passkey.credential_id.len());
    if named && ALGORITHMS.contains(&passkey.algorithm) {
        Ok(())
    } else {
        Err(refused(PasskiError::InvalidAuthenticatorData))
    }
}

/// Why an answer is not accepted.
pub fn refused(error: PasskiError) -> ActionError {
    // What a browser sent may be in the text: it is quoted.
    tracing::warn!(error = ?error.to_string(), "a passkey was refused");
    match error {
        PasskiError::UserVerificationRequired | PasskiError::UserNotPresent => {
            refuse(codes::PASSKEY_UNVERIFIED)
        }
        PasskiError::CounterRegression => refuse(codes::PASSKEY_COPIED),
        PasskiError::ChallengeMismatch => refuse(codes::PASSKEY_EXPIRED),
        PasskiError::OriginMismatch { expected, got } => refuse_with(
            codes::PASSKEY_REFUSED,
            format!(
                "Your browser is at {got:?}, but this server believes that it is at {}. \
                 If both are this server, its administrator sets APP_URL.",
                expected.join(", ")
            ),
        ),
        _ => refuse(codes::PASSKEY_REFUSED),
    }
}

#[cfg(test)]
mod tests {
    use passki::StoredPasskey;

    use super::{check_new, domain};

    #[test]
    fn a_new_key_signs_as_it_was_asked_to_and_has_a_name() {
        let made = |length: usize, algorithm: i32| {
            let mut passkey = StoredPasskey::default();
            passkey.credential_id = vec![7; length];
            passkey.algorithm = algorithm;
            check_new(&passkey).is_ok()
        };
        assert!(made(1, -7) && made(1023, -257));
        for (length, algorithm) in [(0, -7), (1024, -7), (16, -37), (16, -65535), (16, 0)] {
            assert!(!made(length, algorithm), "{length} bytes, {algorithm}");
        }
    }

    #[test]
    fn passkeys_need_a_name_and_tls_or_this_machine() {
        for (site, expected) in [
            ("https://resume.example.org", Some("resume.example.org")),
            ("https://resume.example.org:8443", Some("resume.example.org")),
            ("http://localhost:8080", Some("localhost")),
            ("http://burrow.localhost:8080", Some("burrow.localhost")),
            ("http://resume.example.org", None),
            ("http://notlocalhost", None),
            ("http://127.0.0.1:8080", None),
            ("https://127.0.0.1", None),
            ("https://[::1]:8080", None),
            ("ftp://localhost", None),
            ("http://", None),
            ("resume.example.org", None),
        ] {
            assert_eq!(domain(site).as_deref(), expected, "{site}");
        }
    }
}
