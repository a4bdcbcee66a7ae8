//! Why a file cannot be read, in words for people and codes for programs.

use super::detect::FileKind;

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The file has no bytes, or nothing but blanks.
    #[error("The file is empty. Choose the file that holds your resume.")]
    Empty,
    /// The file has more bytes than allowed.
    #[error(
        "The file has {size_bytes} bytes, and at most {limit_bytes} are read. Save it with smaller pictures, or as text."
    )]
    TooLarge {
        /// How large it is.
        size_bytes: usize,
        /// How large it may be.
        limit_bytes: usize,
    },
    /// The file has more pages than allowed.
    #[error(
        "The file has {pages} pages, and at most {limit} are read. Keep the pages of the resume only."
    )]
    TooManyPages {
        /// How many pages it has.
        pages: usize,
        /// How many it may have.
        limit: u32,
    },
    /// The file asks for a password.
    #[error("The file is protected by a password. Save it without one and try again.")]
    Encrypted,
    /// The file is of a known kind but broken.
    #[error(
        "The {kind} is damaged and cannot be read. Open it in the program that made it and save it again."
    )]
    Damaged {
        /// The kind it claims to be.
        kind: FileKind,
    },
    /// The file took longer to read than allowed.
    #[error("The {kind} takes too long to read. Save it again, or save it as text.")]
    TookTooLong {
        /// The kind it claims to be.
        kind: FileKind,
    },
    /// The file is of a kind that is not read.
    #[error("This is {kind}, which is not read. Save it as DOCX or PDF and try again.")]
    Unsupported {
        /// What it is.
        kind: FileKind,
    },
    /// The file unpacks to more bytes than allowed.
    #[error("The file unpacks to more than {limit_bytes} bytes. Save it with smaller pictures.")]
    DecompressedTooLarge {
        /// How many bytes it may unpack to.
        limit_bytes: u64,
    },
    /// The file shows pictures of text, but holds no text.
    #[error(
        "The {kind} holds no text, only pictures of it. Export the resume as PDF or DOCX from the program it was written in."
    )]
    NoTextLayer {
        /// What it is.
        kind: FileKind,
    },
    /// A picture is in a format that is not read.
    #[error(
        "This format of pictures (HEIC or another rare one) is not read. Save the photo as JPEG or PNG and try again."
    )]
    PhotoFormat,
    /// A picture has more pixels than allowed.
    #[error("The picture has more than {limit} pixels. Save it smaller, with 200 dots per inch.")]
    TooManyPixels {
        /// How many it may have.
        limit: u64,
    },
    /// A picture shows no text.
    #[error(
        "No text was found in the picture. Take it again: the whole page, sharp, in good light."
    )]
    NoText,
    /// Nothing here reads pictures of text.
    #[error(
        "The file is a picture of text, and this server has nothing that reads pictures{}. \
         Its administrator can install Tesseract (the package tesseract-ocr) or set GOOGLE_VISION_API_KEY or \
         GOOGLE_APPLICATION_CREDENTIALS. Or export the resume as PDF or DOCX from the program it was written in.",
        lost.as_ref().map(|reason| format!(" (Google Vision: {reason})")).unwrap_or_default()
    )]
    OcrUnavailable {
        /// Why the service that is configured could not be used.
        lost: Option<String>,
    },
    /// Reading pictures of text took longer than allowed.
    #[error("Reading the text of the pictures takes too long. Send fewer pages at once.")]
    OcrTimeout,
    /// An engine failed at a page.
    #[error(
        "The text of the picture could not be read: {reason}. Try again, or send a sharper picture."
    )]
    OcrFailed {
        /// What happened.
        reason: String,
    },
    /// The file looks like JSON but cannot be a resume.
    #[error(
        "This JSON is not a resume: {reason}. Send a JSON Resume document, an object with basics, work, education and so on."
    )]
    JsonNotAResume {
        /// What is wrong with it.
        reason: String,
    },
}

impl ReadError {
    /// A stable name in capitals, for programs and for the help pages.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "FILE_EMPTY",
            Self::TooLarge { .. } => "FILE_TOO_LARGE",
            Self::TooManyPages { .. } => "TOO_MANY_PAGES",
            Self::Encrypted => "FILE_ENCRYPTED",
            Self::Damaged { .. } => "FILE_DAMAGED",
            Self::TookTooLong { .. } => "READ_TIMEOUT",
            Self::Unsupported { .. } => "FILE_TYPE_UNSUPPORTED",
            Self::DecompressedTooLarge { .. } => "DECOMPRESSED_TOO_LARGE",
            Self::NoTextLayer { .. } => "NO_TEXT_LAYER",
            Self::PhotoFormat => "PICTURE_FORMAT_UNSUPPORTED",
            Self::TooManyPixels { .. } => "PICTURE_TOO_LARGE",
            Self::NoText => "NO_TEXT_FOUND",
            Self::OcrUnavailable { .. } => "OCR_UNAVAILABLE",
            Self::OcrTimeout => "OCR_TIMEOUT",
            Self::OcrFailed { .. } => "OCR_FAILED",
            Self::JsonNotAResume { .. } => "JSON_NOT_A_RESUME",
        }
    }
}
