//! An authority of a company's own, and what it certifies.

use std::path::Path;

use crate::services::{run, said};

/// The paths of the files.
pub struct Certificates {
    /// The authority's certificate.
    pub authority: String,
    /// That of 127.0.0.1.
    pub own: String,
    /// Its key.
    pub key: String,
}

impl Certificates {
    /// Makes all of it in a folder, good for two days.
    pub fn make(folder: &Path) -> Self {
        let at = |name: &str| folder.join(name).display().to_string();
        let [authority, authority_key] = [at("authority.pem"), at("authority.key")];
        let [own, key, request, names] = [at("own.pem"), at("own.key"), at("own.csr"), at("names")];
        std::fs::write(&names, "subjectAltName=IP:127.0.0.1").unwrap();
        let new = ["req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=test", "-keyout"];
        let by_itself = [authority_key.as_str(), "-x509", "-days", "2", "-out", &authority];
        openssl(&[&new[..], &by_itself].concat());
        openssl(&[&new[..], &[&key, "-out", &request]].concat());
        let sign = ["x509", "-req", "-days", "2", "-CAcreateserial", "-CA", &authority];
        let what = ["-CAkey", &authority_key, "-in", &request, "-extfile", &names, "-out", &own];
        openssl(&[&sign[..], &what].concat());
        Self { authority, own, key }
    }
}

fn openssl(arguments: &[&str]) {
    let output = run("openssl", arguments);
    assert!(output.status.success(), "{}", said(&output));
}
