//! The ways in which writing can fail.

/// Why a resume could not be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// There is no template of this name.
    #[error("there is no template named {name:?}; there are {known}")]
    UnknownTemplate {
        /// The name asked for.
        name: String,
        /// The names that there are, joined by commas.
        known: String,
    },
    /// The document would have more pages than anybody reads.
    #[error("the document has {pages} pages or more; the limit is {limit}")]
    TooLong {
        /// The pages that it has at least.
        pages: usize,
        /// The most pages that are written.
        limit: usize,
    },
    /// The page could not be made: an error of ours, not of the resume.
    #[error("the page could not be made: {message}")]
    Render {
        /// What the typesetter or the writer said.
        message: String,
    },
}

impl WriteError {
    /// The stable code of the problem.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownTemplate { .. } => "TEMPLATE_UNKNOWN",
            Self::TooLong { .. } => "RENDER_TOO_LONG",
            Self::Render { .. } => "RENDER_FAILED",
        }
    }
}
