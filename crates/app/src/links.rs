//! Addresses of files in the data folder that are good for a while: the counterpart of a bucket's signed addresses.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use ring::hmac;
use serde::{Deserialize, Serialize};

use crate::secret;

/// The key that signs addresses; cheap to clone.
#[derive(Clone, Debug)]
pub struct Links(Arc<hmac::Key>);

/// What an address stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The file's key.
    pub key: String,
    /// What a browser calls it.
    pub name: String,
    /// Its media type.
    pub content_type: String,
    /// When the address ends, in seconds since 1970.
    pub until: i64,
}

impl Links {
    /// Reads the key from the data folder, and makes it there at the first time.
    pub fn open(data_dir: &Path) -> anyhow::Result<Self> {
        let path = data_dir.join("link.key");
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => make(data_dir, &path)?,
            Err(error) => return Err(error).context(path.display().to_string()),
        };
        let text = text.trim();
        anyhow::ensure!(text.len() >= 43, "{} holds no key; delete it", path.display());
        Ok(Self(Arc::new(hmac::Key::new(hmac::HMAC_SHA256, text.as_bytes()))))
    }

    /// The token of an address.
    pub fn sign(&self, link: &Link) -> anyhow::Result<String> {
        let body = serde_json::to_vec(link)?;
        let tag = hmac::sign(&self.0, &body);
        let encode = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
        Ok(format!("{}.{}", encode(&body), encode(tag.as_ref())))
    }

    /// What a token stands for, unless it is forged or its time is over.
    pub fn read(&self, token: &str, now: DateTime<Utc>) -> Option<Link> {
        let (body, tag) = token.split_once('.')?;
        let body = BASE64_URL_SAFE_NO_PAD.decode(body).ok()?;
        let tag = BASE64_URL_SAFE_NO_PAD.decode(tag).ok()?;
        hmac::verify(&self.0, &body, &tag).ok()?;
        let link: Link = serde_json::from_slice(&body).ok()?;
        (now.timestamp() < link.until).then_some(link)
    }
}

/// How a browser is told to save a file under this name (RFC 6266).
pub fn disposition(name: &str) -> String {
    let mut encoded = String::from("attachment; filename*=UTF-8''");
    for byte in name.bytes() {
        match byte {
            byte if byte.is_ascii_alphanumeric() || b".-_".contains(&byte) => {
                encoded.push(char::from(byte));
            }
            byte => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// Makes the key for its owner only. Of several servers that start at once, the first one's key counts.
fn make(data_dir: &Path, path: &Path) -> anyhow::Result<String> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    std::fs::create_dir_all(data_dir).with_context(|| data_dir.display().to_string())?;
    let half = data_dir.join(format!("link.key.{}", uuid::Uuid::new_v4().simple()));
    let mut file =
        std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&half)?;
    writeln!(file, "{}", secret::token()?)?;
    file.sync_all()?;
    // A link to an existing name fails, so that nobody's key is overwritten.
    let linked = std::fs::hard_link(&half, path);
    std::fs::remove_file(&half)?;
    match linked {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error).context(path.display().to_string()),
    }
    std::fs::read_to_string(path).with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_good_for_its_file_until_its_time_is_over() {
        let folder = tempfile::tempdir().unwrap();
        let links = Links::open(folder.path()).unwrap();
        let again = Links::open(folder.path()).unwrap();
        let link = Link {
            key: "exports/a/b.pdf".to_owned(),
            name: "Ada – Resume.pdf".to_owned(),
            content_type: "application/pdf".to_owned(),
            until: 1_000,
        };
        let at = |second| DateTime::from_timestamp(second, 0).unwrap();
        let token = links.sign(&link).unwrap();
        assert_eq!(again.read(&token, at(999)), Some(link.clone()));
        assert_eq!(links.read(&token, at(1_000)), None);
        let other = Links::open(tempfile::tempdir().unwrap().path()).unwrap();
        assert_eq!(other.read(&token, at(1)), None);
        let longer = links.sign(&Link { until: 9_999, ..link }).unwrap();
        let (body, _) = longer.split_once('.').unwrap();
        let (_, tag) = token.split_once('.').unwrap();
        for forged in [
            format!("{body}.{tag}"),
            format!("{token}x"),
            body.to_owned(),
            String::new(),
            ".".to_owned(),
        ] {
            assert_eq!(links.read(&forged, at(1)), None, "{forged}");
        }
    }
}
