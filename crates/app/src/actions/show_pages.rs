//! Showing an uploaded file beside what was understood of it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use documents::read::{PagePicture, ReadError, ReadLimits, show};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::ActionError;
use crate::readers::{Task, nobody_listens};

/// Makes pictures of a file's pages; nothing is stored.
pub struct ShowPages {
    /// The file's name on the sender's machine.
    pub file_name: Option<String>,
    /// The file.
    pub bytes: Bytes,
}

/// How a file looks.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ShownFile {
    /// Its pages; none when the format has none or no picture of them can be shown.
    pub pages: Vec<ShownPage>,
    /// Its lines, when the format has no pages.
    pub text: Vec<String>,
}

/// One page of a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ShownPage {
    /// The width in the units of a report's places.
    pub width: f32,
    /// The height in the same units.
    pub height: f32,
    /// A picture of the page as a `data:` address.
    pub image: String,
}

impl ShowPages {
    /// Refuses what cannot be shown, with the codes of reading.
    pub async fn run(self, app: &App) -> Result<ShownFile, ActionError> {
        let name = self.file_name.as_deref();
        let shown = app.readers.read(Task::Show, name, &self.bytes, &nobody_listens()).await?;
        Ok(serde_json::from_slice(&shown)?)
    }
}

/// The pages of a file as pictures, or its lines where the format has no pages; this is what a worker does.
pub fn read_pages(bytes: &[u8], file_name: Option<&str>) -> Result<ShownFile, ReadError> {
    let shown = show(bytes, file_name, &ReadLimits::default())?;
    let pages = shown.pages.into_iter().map(ShownPage::from).collect();
    Ok(ShownFile { pages, text: shown.text })
}

impl From<PagePicture> for ShownPage {
    fn from(page: PagePicture) -> Self {
        let PagePicture { width, height, media_type, bytes } = page;
        let image = format!("data:{media_type};base64,{}", STANDARD.encode(bytes));
        Self { width, height, image }
    }
}
