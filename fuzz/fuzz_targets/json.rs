//! JSON of any dialect.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: rolerabbit_fuzz::watch(), |bytes: &[u8]| {
    rolerabbit_fuzz::import(&[b"{", bytes].concat(), None);
});
