//! Plain text, Markdown, YAML, RTF: whatever is told from its content, in any encoding.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: rolerabbit_fuzz::watch(), |bytes: &[u8]| {
    let name = if bytes.len() % 2 == 0 { "resume.txt" } else { "resume.md" };
    rolerabbit_fuzz::import(bytes, Some(name));
});
