//! A device with passkeys, in software: what a phone or a security key does, and what a forged one might.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Somebody touched the device.
pub const PRESENT: u8 = 0x01;
/// The device checked who it was.
pub const VERIFIED: u8 = 0x04;
const HAS_KEY: u8 = 0x40;

/// One key on a device. Its fields are what tests make it lie about.
pub struct Device {
    /// Its private half.
    pub key: EcdsaKeyPair,
    /// The device's name for the key.
    pub id: Vec<u8>,
    /// The address of the page that asks, as the browser sees it.
    pub origin: String,
    /// The name that the key was made for.
    pub domain: String,
    /// Whether another page had that page in a frame.
    pub framed: bool,
    /// What the device says about whoever uses it.
    pub flags: u8,
    /// How often the key was used.
    pub counter: u32,
    /// Whose key the device believes it to be.
    pub user: Vec<u8>,
}

impl Device {
    /// A device in front of a page at an address.
    pub fn at(origin: &str) -> Self {
        let random = SystemRandom::new();
        let algorithm = &ECDSA_P256_SHA256_ASN1_SIGNING;
        let key = EcdsaKeyPair::generate_pkcs8(algorithm, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(algorithm, key.as_ref(), &random).unwrap();
        let domain = reqwest::Url::parse(origin).unwrap().host_str().unwrap().to_owned();
        Self {
            id: Sha256::digest(key.public_key().as_ref()).to_vec(),
            key,
            origin: origin.to_owned(),
            domain,
            framed: false,
            flags: PRESENT | VERIFIED,
            counter: 0,
            user: Vec::new(),
        }
    }

    /// Makes the key: what the page sends on for a question of the server's.
    pub fn create(&mut self, question: &Value) -> Value {
        self.user = bytes(&question["user"]["id"]);
        let client = self.client_data("webauthn.create", question);
        let mut data = self.data(HAS_KEY);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend(&self.id);
        data.extend(self.public_key());
        let attestation = [
            b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59".as_slice(),
            &u16::try_from(data.len()).unwrap().to_be_bytes(),
            &data,
        ];
        json!({
            "id": text(&self.id), "rawId": text(&self.id), "type": "public-key",
            "authenticatorAttachment": "platform", "clientExtensionResults": {},
            "response": {"clientDataJSON": text(&client), "attestationObject": text(&attestation.concat()),
                         "transports": ["internal", "telepathy"]},
        })
    }

    /// Signs: what the page sends on for a question of the server's.
    pub fn sign(&self, question: &Value) -> Value {
        let client = self.client_data("webauthn.get", question);
        let data = self.data(0);
        let signed = [data.as_slice(), &Sha256::digest(&client)].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        json!({
            "id": text(&self.id), "rawId": text(&self.id), "type": "public-key",
            "authenticatorAttachment": "platform", "clientExtensionResults": {},
            "response": {"clientDataJSON": text(&client), "authenticatorData": text(&data),
                         "signature": text(signature.as_ref()), "userHandle": text(&self.user)},
        })
    }

    fn client_data(&self, kind: &str, question: &Value) -> Vec<u8> {
        let data = json!({"type": kind, "challenge": question["challenge"], "origin": self.origin,
                          "crossOrigin": self.framed});
        data.to_string().into_bytes()
    }

    fn data(&self, more: u8) -> Vec<u8> {
        let mut data = Sha256::digest(self.domain.as_bytes()).to_vec();
        data.push(self.flags | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The key in COSE: elliptic curve, ES256, P-256, and its point.
    fn public_key(&self) -> Vec<u8> {
        let (x, y) = self.key.public_key().as_ref()[1..].split_at(32);
        [b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".as_slice(), x, b"\x22\x58\x20", y].concat()
    }
}

/// Bytes as WebAuthn writes them in JSON.
pub fn text(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// And back.
pub fn bytes(text: &Value) -> Vec<u8> {
    BASE64_URL_SAFE_NO_PAD.decode(text.as_str().unwrap()).unwrap()
}
