//! A resume as a file.

use documents::write::Format;
use resume::Resume;
use uuid::Uuid;

use super::allow_template::allow_template;
use crate::app::App;
use crate::error::ActionError;

/// Makes a file of a base resume; inactive ones can be exported too.
pub struct ExportResume {
    /// Whose resume.
    pub user_id: Uuid,
    /// Which one.
    pub id: Uuid,
    /// The kind of file.
    pub format: Format,
    /// Another template than the document's.
    pub template: Option<String>,
}

/// A file to be downloaded.
pub struct ExportedFile {
    /// Its name, such as `Ada Lovelace – Resume.pdf`.
    pub name: String,
    /// Its kind.
    pub format: Format,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl ExportResume {
    /// Refuses an unknown template.
    pub async fn run(self, app: &App) -> Result<ExportedFile, ActionError> {
        let stored = app.store.get_base_resume(self.user_id, self.id).await?;
        let resume = Resume::from_json(stored.document)?;
        allow_template(app, self.user_id, &resume, self.template.as_deref()).await?;
        let person = resume.basics.name.clone().filter(|name| !name.trim().is_empty());
        let name =
            format!("{} – Resume.{}", person.unwrap_or(stored.name), self.format.extension());
        let (renderer, template, format) = (app.renderer.clone(), self.template, self.format);
        let bytes = tokio::task::spawn_blocking(move || {
            renderer.export(&resume, template.as_deref(), format)
        })
        .await??;
        Ok(ExportedFile { name, format, bytes })
    }
}
