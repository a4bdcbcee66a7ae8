//! How far the reading of a file is.

use serde::{Deserialize, Serialize};
use tokio::sync::watch;

/// What is being done with a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Other files are before it.
    #[default]
    Waiting,
    /// The file is opened and its text collected.
    Reading,
    /// Text is recognised in pictures.
    Recognising,
    /// The text becomes a resume.
    Understanding,
    /// A language model reads it as well.
    AskingModel,
}

/// How far a stage is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How many steps of it are done.
    pub done: u32,
    /// How many there are; 0 when that is not known.
    pub total: u32,
}

impl Progress {
    /// The beginning of a stage.
    pub fn begin(stage: Stage) -> Self {
        Self { stage, done: 0, total: 0 }
    }

    /// What the reader of files tells.
    pub fn of_reading(progress: documents::read::Progress) -> Self {
        let documents::read::Progress { stage, done, total } = progress;
        let stage = match stage {
            documents::read::Stage::Reading => Stage::Reading,
            documents::read::Stage::Recognising => Stage::Recognising,
        };
        Self { stage, done, total }
    }
}

/// Where progress is told; only the latest is kept.
pub type ProgressSender = watch::Sender<Progress>;

/// For callers to whom progress does not matter.
pub fn nobody_listens() -> ProgressSender {
    watch::Sender::default()
}
