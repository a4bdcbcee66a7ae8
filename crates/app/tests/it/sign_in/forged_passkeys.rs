//! Answers of devices that were changed or made up: clear problems, no panic, and no way in.

use passki::{AuthenticationCredential, Passki, RegistrationCredential, StoredPasskey};
use reqwest::StatusCode;
use serde_json::{Value, json};

use super::authenticator::{bytes, text};
use super::passkeys::{EMAIL, add, added, answer, challenge, device, named, question};
use crate::harness::{Backend, TestApp, assert_problem};

#[tokio::test]
async fn nonsense_is_a_clear_problem() {
    let server = named(TestApp::start(Backend::Sqlite, &[]).await);
    let ada = server.user(EMAIL).await;
    let (phone, _) = added(&server, &ada).await;
    let asked = challenge(&ada).await;
    let good = phone.sign(&asked);
    let with = |path: &str, value: Value| {
        let mut bad = good.clone();
        *bad.pointer_mut(path).unwrap() = value;
        bad
    };
    for (credential, status, code) in [
        (json!(null), 400, "BODY_UNREADABLE"),
        (json!([1, {}, "x"]), 400, "BODY_UNREADABLE"),
        (json!({"rawId": 7}), 400, "BODY_UNREADABLE"),
        (with("/response", json!("x")), 400, "BODY_UNREADABLE"),
        (with("/response/clientDataJSON", json!("%%%")), 403, "PASSKEY_REFUSED"),
        (with("/response/clientDataJSON", json!(text(b"[[[["))), 403, "PASSKEY_REFUSED"),
        (with("/response/clientDataJSON", json!(text(b"\xff\xfe"))), 403, "PASSKEY_REFUSED"),
        (with("/rawId", json!("\u{0}\u{1F407}")), 401, "PASSKEY_UNKNOWN"),
    ] {
        assert_problem(answer(&ada, &credential).await, status, code);
        // What was signed is no new key.
        assert_problem(add(&ada, "x", credential).await, 400, "BODY_UNREADABLE");
    }
    let made = device(&server).create(&question(&ada).await);
    for (path, value) in [
        ("/response/clientDataJSON", json!(text(b"{}"))),
        ("/response/clientDataJSON", good["response"]["clientDataJSON"].clone()),
        ("/response/attestationObject", json!(text(b"\x9b\xff\xff\xff\xff\xff\xff\xff\xff"))),
    ] {
        let mut bad = made.clone();
        *bad.pointer_mut(path).unwrap() = value;
        let (status, problem) = add(&ada, "x", bad).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{problem}");
    }
}

/// What bytes a device could send, whatever is in them: no panic, and no signature that was not made.
#[tokio::test]
async fn every_changed_bit_is_refused() {
    let server = named(TestApp::start(Backend::Sqlite, &[]).await);
    let ada = server.user(EMAIL).await;
    let site = server.url.origin().ascii_serialization();
    let party = app::passkeys::relying_party(&site).unwrap();
    let mut phone = device(&server);
    let asked = question(&ada).await;
    let made = phone.create(&asked);
    let (_, mut state) = register(&party);
    state["challenge"] = json!(bytes(&asked["challenge"]));
    let state = serde_json::from_value(state).unwrap();
    let read =
        |made: &Value| serde_json::from_value::<RegistrationCredential>(made.clone()).unwrap();
    let known: StoredPasskey = party.finish_passkey_registration(&read(&made), &state).unwrap();

    let object = bytes(&made["response"]["attestationObject"]);
    let try_object = |object: &[u8]| {
        let mut bad = made.clone();
        bad["response"]["attestationObject"] = json!(text(object));
        party.finish_passkey_registration(&read(&bad), &state)
    };
    for length in 0..object.len() {
        assert!(try_object(&object[..length]).is_err(), "{length}");
    }
    for bit in 0..object.len() * 8 {
        // Some bits are the device's to choose.
        drop(try_object(&flipped(&object, bit)));
    }
    for huge in [
        [b"\x9b\xff".as_slice(), &[0xff; 7]].concat(),
        [b"\x5b\xff".as_slice(), &[0xff; 7]].concat(),
        [b"\xbb\x00".as_slice(), &[0xff; 7]].concat(),
        vec![0x81; 100_000],
        vec![0x9f; 100_000],
        vec![0xc1; 100_000],
    ] {
        assert!(try_object(&huge).is_err());
    }

    let asked = challenge(&ada).await;
    let signed = phone.sign(&asked);
    let (_, state) =
        party.start_passkey_authentication(&[], passki::AuthenticationOptions::default()).unwrap();
    let mut state = serde_json::to_value(state).unwrap();
    state["challenge"] = json!(bytes(&asked["challenge"]));
    let state = serde_json::from_value(state).unwrap();
    let check = |signed: &Value| {
        let signed = serde_json::from_value::<AuthenticationCredential>(signed.clone()).unwrap();
        drop(app::passkeys::challenge_of(&signed.response.client_data_json));
        party.finish_passkey_authentication(&signed, &state, &known)
    };
    assert!(check(&signed).is_ok());
    for field in ["clientDataJSON", "authenticatorData", "signature"] {
        let right = bytes(&signed["response"][field]);
        let with = |bytes: &[u8]| {
            let mut bad = signed.clone();
            bad["response"][field] = json!(text(bytes));
            bad
        };
        for length in 0..right.len() {
            assert!(check(&with(&right[..length])).is_err(), "{field} cut to {length}");
        }
        for bit in 0..right.len() * 8 {
            assert!(check(&with(&flipped(&right, bit))).is_err(), "{field}, bit {bit}");
        }
    }
}

/// A state of the library's to put a challenge into.
fn register(party: &Passki) -> (Value, Value) {
    let mut options = passki::RegistrationOptions::default();
    options.user_verification = passki::UserVerificationRequirement::Required;
    let (question, state) = party.start_passkey_registration(&[1; 16], "x", "x", options).unwrap();
    (serde_json::to_value(question).unwrap(), serde_json::to_value(state).unwrap())
}

fn flipped(bytes: &[u8], bit: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[bit / 8] ^= 1 << (bit % 8);
    bytes
}
