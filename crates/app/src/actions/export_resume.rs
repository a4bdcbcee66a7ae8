//! A resume as a file.

use bytes::Bytes;
use documents::write::sheet::words;
use documents::write::{Accessibility, Format, PdfSettings, WriteError};
use resume::Resume;
use store::User;
use uuid::Uuid;

use super::allow_template::allow_template;
use super::file_name::{NameParts, USUAL, file_name};
use super::kept_files::KeptFile;
use super::stored_document::field;
use crate::app::App;
use crate::clock;
use crate::error::ActionError;

/// The longest pattern of a name in characters.
const LONGEST_PATTERN: usize = 200;

/// Makes a file of a base resume; inactive ones can be exported too.
pub struct ExportResume {
    /// Whose resume.
    pub user: User,
    /// Which one.
    pub id: Uuid,
    /// The kind of file.
    pub format: Format,
    /// Another template than the document's.
    pub template: Option<String>,
    /// How a PDF is written.
    pub pdf: PdfSettings,
    /// How the file is called.
    pub naming: Naming,
}

/// How a file is called.
#[derive(Clone, Debug, Default)]
pub struct Naming {
    /// The pattern with `{name}`, `{kind}`, `{title}`, `{company}` and `{date}`; absent: name and kind.
    pub pattern: Option<String>,
    /// The job title of the posting; absent: the person's own.
    pub title: Option<String>,
    /// The company that it goes to.
    pub company: Option<String>,
}

/// A file to be downloaded.
pub struct ExportedFile {
    /// Its name, such as `Ada Lovelace – Resume.pdf`; the kind is in the document's language.
    pub name: String,
    /// Its kind.
    pub format: Format,
    /// Its content.
    pub bytes: Bytes,
    /// Whether it is accessible, when it is a PDF that was to be.
    pub accessibility: Option<Accessibility>,
}

impl ExportResume {
    /// Refuses an unknown template.
    pub async fn run(self, app: &App) -> Result<ExportedFile, ActionError> {
        let stored = app.store.get_base_resume(self.user.id, self.id).await?;
        let resume = Resume::from_json(stored.document.clone())?;
        allow_template(app, self.user.id, &resume, self.template.as_deref()).await?;
        let name = self.naming.file_name(&resume, &stored.name, self.format)?;
        let template = self.template.as_deref();
        let kept = KeptFile::of(
            app,
            &self.user,
            self.id,
            &stored.document,
            template,
            self.format,
            self.pdf,
        );
        let kept = kept.await?;
        // A verdict is known only for a file that is made, so one that claims nothing is made again.
        let claimed = Accessibility {
            standard: Some("PDF/UA-1".to_owned()),
            claimed: true,
            ..Accessibility::default()
        };
        let is_pdf = self.format == Format::Pdf;
        if let Some(bytes) = kept.find(app).await {
            let accessibility = is_pdf
                .then(|| if self.pdf.accessible { claimed } else { Accessibility::default() });
            return Ok(ExportedFile { name, format: self.format, bytes, accessibility });
        }
        let (renderer, template, format, pdf) =
            (app.renderer.clone(), self.template, self.format, self.pdf);
        let (bytes, accessibility) = tokio::task::spawn_blocking(move || {
            if format == Format::Pdf {
                let file = renderer.export_pdf(&resume, template.as_deref(), pdf)?;
                return Ok::<_, WriteError>((file.bytes, Some(file.accessibility)));
            }
            Ok((renderer.export(&resume, template.as_deref(), format)?, None))
        })
        .await??;
        let bytes = Bytes::from(bytes);
        let is_known = accessibility.as_ref().is_none_or(|verdict| verdict.failures.is_empty());
        if is_known {
            kept.keep(app, bytes.clone()).await;
        }
        Ok(ExportedFile { name, format, bytes, accessibility })
    }
}

impl Naming {
    /// The name of a file of this resume.
    pub fn file_name(
        &self,
        resume: &Resume,
        stored_name: &str,
        format: Format,
    ) -> Result<String, ActionError> {
        let pattern = self.pattern.as_deref().unwrap_or(USUAL);
        if pattern.chars().count() > LONGEST_PATTERN {
            return Err(field("file_name", "must have at most 200 characters"));
        }
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let person = text(&resume.basics.name);
        let parts = NameParts {
            name: if person.trim().is_empty() { stored_name.to_owned() } else { person },
            kind: words(resume.design.language.as_deref().unwrap_or_default()).resume.clone(),
            title: text(if self.title.is_some() { &self.title } else { &resume.basics.label }),
            company: text(&self.company),
            date: clock::now().date_naive().to_string(),
        };
        Ok(file_name(pattern, &parts, format.extension()))
    }
}
