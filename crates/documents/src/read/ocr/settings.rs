//! Which engines read pictures of text.

use super::vision::VisionSettings;

/// Which engine of this machine reads pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OcrEngine {
    /// The best one that is there.
    #[default]
    Auto,
    /// The Tesseract program, or none.
    Tesseract,
    /// None.
    Off,
}

/// Which engines read pictures of text.
#[derive(Clone, Debug, Default)]
pub struct OcrSettings {
    /// The engine of this machine.
    pub engine: OcrEngine,
    /// The service that is asked first, when one is configured.
    pub vision: Option<VisionSettings>,
}
