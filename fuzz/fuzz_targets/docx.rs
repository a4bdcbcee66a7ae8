//! Word documents: the parts of the archive, one after the other, parted by a byte that XML never has.
#![no_main]

use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 6] = [
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/_rels/document.xml.rels",
    "word/header1.xml",
    "_rels/.rels",
];

fuzz_target!(init: rolerabbit_fuzz::watch(), |bytes: &[u8]| {
    let parts: Vec<_> = NAMES.into_iter().zip(bytes.split(|byte| *byte == 0)).collect();
    rolerabbit_fuzz::import(&rolerabbit_fuzz::archive(&parts), None);
});
