//! What Typst may see while it makes one page: the template, the shared pieces, the data, the fonts. Nothing else.

use std::sync::{Arc, LazyLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::Fonts;

/// Files are interned for ever, so there are exactly these few and none per document.
struct Files {
    main: FileId,
    data: FileId,
    shared: Source,
}

static FILES: LazyLock<Option<Files>> = LazyLock::new(|| {
    let shared = include_str!("../../templates/shared/parts.typ");
    Some(Files {
        main: file("/main.typ")?,
        data: file("/data.json")?,
        shared: Source::new(file("/shared/parts.typ")?, shared.to_owned()),
    })
});

fn file(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

/// The world of one compilation.
pub struct ResumeWorld {
    library: Arc<LazyHash<Library>>,
    fonts: Arc<Fonts>,
    files: &'static Files,
    main: Source,
    shared: Source,
    data: Bytes,
}

impl ResumeWorld {
    /// A world with this template's source and this data; `None` never happens, as the paths are constant.
    ///
    /// An older version of a template may bring the shared pieces of its time.
    pub fn new(
        library: Arc<LazyHash<Library>>,
        fonts: Arc<Fonts>,
        source: &str,
        parts: Option<&str>,
        data: String,
    ) -> Option<Self> {
        let files = FILES.as_ref()?;
        let main = Source::new(files.main, source.to_owned());
        let shared = parts.map_or_else(
            || files.shared.clone(),
            |parts| Source::new(files.shared.id(), parts.to_owned()),
        );
        Some(Self { library, fonts, files, main, shared, data: Bytes::from_string(data) })
    }
}

/// Typst's own definitions; made once, as that takes a while.
pub fn library() -> Arc<LazyHash<Library>> {
    Arc::new(LazyHash::new(Library::default()))
}

impl World for ResumeWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.files.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.files.main {
            Ok(self.main.clone())
        } else if id == self.files.shared.id() {
            Ok(self.shared.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.files.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces.get(index)?.font()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
