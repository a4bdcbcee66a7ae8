//! Where fonts for characters are that no bundled font has.

use std::path::PathBuf;

use documents::write::usual_folders;

use super::environment::{ConfigError, Environment, Variable};

const FONT_FOLDERS: Variable = Variable::plain(
    "FONT_FOLDERS",
    "the machine's own folders",
    "Folders of fonts for characters that no bundled font has, such as Chinese ones, separated like in `PATH`; `none` for no folder.",
);

/// The variables of this section.
pub const VARIABLES: [&Variable; 1] = [&FONT_FOLDERS];

/// Where fonts are looked for.
#[derive(Clone, Debug)]
pub struct FontsConfig {
    /// The folders; nothing is read before a page needs it.
    pub folders: Vec<PathBuf>,
}

impl FontsConfig {
    /// The folders named, else those of the machine.
    pub fn read(environment: &Environment) -> Result<Self, ConfigError> {
        let home = || usual_folders(environment.plain("HOME").as_deref());
        let folders = match environment.text(&FONT_FOLDERS)?.as_deref().map(str::trim) {
            None => home(),
            Some("none") => Vec::new(),
            Some(text) => std::env::split_paths(text).collect(),
        };
        Ok(Self { folders })
    }
}
