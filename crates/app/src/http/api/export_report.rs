//! What others get out of a file, as the API says it.

use documents::check::{FieldCheck, TextCheck};
use documents::write::{Accessibility, AccessibilityFailure};
use serde::Serialize;
use utoipa::ToSchema;

use crate::actions::ExportReport;

/// What others get out of a file.
#[derive(Serialize, ToSchema)]
pub struct ExportReportView {
    /// The name of the file.
    pub file_name: String,
    /// The SHA-256 of the file; its download has the same in `ETag`.
    pub sha256: String,
    /// The kind of file.
    pub format: String,
    /// The size of the file in bytes.
    pub size_bytes: u64,
    /// How many pages it has; 0 when the format has none.
    pub pages: u32,
    /// Whether every field comes back and every text is whole.
    pub passed: bool,
    /// Whether a PDF is accessible.
    pub accessibility: Option<AccessibilityView>,
    /// The text as different programs take it out.
    pub texts: Vec<ExtractedText>,
    /// What our own parser makes of every printed field.
    pub fields: Vec<ReadField>,
}

/// Whether a PDF is accessible by a standard.
#[derive(Serialize, ToSchema)]
pub struct AccessibilityView {
    /// The standard, such as `PDF/UA-1`; absent when none was asked for.
    pub standard: Option<String>,
    /// Whether the file claims it.
    pub claimed: bool,
    /// What stands in the way.
    pub failures: Vec<AccessibilityFailureView>,
}

/// One thing that an accessible PDF must not have.
#[derive(Serialize, ToSchema)]
pub struct AccessibilityFailureView {
    /// What is wrong.
    pub message: String,
    /// What may help.
    pub hints: Vec<String>,
}

/// The text of a file as one way of taking it out gives it.
#[derive(Serialize, ToSchema)]
pub struct ExtractedText {
    /// `layout`: columns and lines as people see them; `drawing`: as the file draws; `tags`: as a screen reader goes.
    pub way: String,
    /// Whether it is whole, begins with the name and has no characters without meaning.
    pub passed: bool,
    /// The share of the printed letters that are in it, from 0 to 1.
    pub recall: f64,
    /// Whether the name comes before everything else.
    pub name_first: bool,
    /// Characters without a meaning of their own, such as icons of private fonts.
    pub odd_characters: usize,
    /// The places in the document of printed values that are missing.
    pub missing: Vec<String>,
    /// The text itself.
    pub text: String,
}

/// One printed field and what came back of it.
#[derive(Serialize, ToSchema)]
pub struct ReadField {
    /// The JSON pointer of the field.
    pub path: String,
    /// What the resume says.
    pub expected: String,
    /// What our parser read; absent when it found no such field.
    pub read: Option<String>,
    /// How sure the parser was, from 0 to 1.
    pub confidence: Option<f32>,
    /// Whether both say the same.
    pub passed: bool,
    /// The ways of taking the text out that lack it.
    pub missing_in: Vec<String>,
}

impl From<ExportReport> for ExportReportView {
    fn from(report: ExportReport) -> Self {
        let file = report.file;
        Self {
            file_name: report.file_name,
            sha256: report.sha256,
            format: file.format,
            size_bytes: file.size_bytes,
            pages: file.pages,
            passed: file.passed,
            accessibility: file.accessibility.map(AccessibilityView::from),
            texts: file.texts.into_iter().map(ExtractedText::from).collect(),
            fields: file.fields.into_iter().map(ReadField::from).collect(),
        }
    }
}

impl From<Accessibility> for AccessibilityView {
    fn from(verdict: Accessibility) -> Self {
        let Accessibility { standard, claimed, failures } = verdict;
        let view = |failure: AccessibilityFailure| AccessibilityFailureView {
            message: failure.message,
            hints: failure.hints,
        };
        Self { standard, claimed, failures: failures.into_iter().map(view).collect() }
    }
}

impl From<TextCheck> for ExtractedText {
    fn from(check: TextCheck) -> Self {
        let TextCheck { way, passed, recall, name_first, odd_characters, missing, text } = check;
        Self { way, passed, recall, name_first, odd_characters, missing, text }
    }
}

impl From<FieldCheck> for ReadField {
    fn from(check: FieldCheck) -> Self {
        let FieldCheck { path, expected, read, confidence, passed, missing_in } = check;
        Self { path, expected, read, confidence, passed, missing_in }
    }
}
