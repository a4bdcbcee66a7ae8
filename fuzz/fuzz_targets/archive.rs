//! Archives: the raw bytes of one, and the parts of an OpenDocument file and of a LinkedIn export.
#![no_main]

use libfuzzer_sys::fuzz_target;

const OPEN_DOCUMENT: [&str; 2] = ["content.xml", "styles.xml"];
const LINKEDIN: [&str; 6] =
    ["Profile.csv", "Positions.csv", "Education.csv", "Skills.csv", "Email Addresses.csv", "Languages.csv"];

fuzz_target!(init: rolerabbit_fuzz::watch(), |bytes: &[u8]| {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let pieces = rest.split(|byte| *byte == 0);
    let file = match first % 3 {
        0 => {
            let mut parts: Vec<(&str, &[u8])> =
                vec![("mimetype", b"application/vnd.oasis.opendocument.text")];
            parts.extend(OPEN_DOCUMENT.into_iter().zip(pieces));
            rolerabbit_fuzz::archive(&parts)
        }
        1 => {
            let parts: Vec<(&str, &[u8])> = LINKEDIN.into_iter().zip(pieces).collect();
            rolerabbit_fuzz::archive(&parts)
        }
        _ => [b"PK\x03\x04", rest].concat(),
    };
    rolerabbit_fuzz::import(&file, None);
});
