//! The templates: data that is compiled in, one folder each under `templates/`.

use std::sync::LazyLock;

use resume::Resume;
use serde::{Deserialize, Serialize};

use super::error::WriteError;

/// What a template is, as its `template.toml` says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateInfo {
    /// The name by which it is chosen.
    pub name: String,
    /// The name for people.
    pub title: String,
    /// One sentence about it.
    pub description: String,
    /// How the page is divided: `single-column`, `sidebar` or `margin-headings`.
    pub structure: String,
    /// The lowest tier that may use it: `free`, `pro` or `premium`.
    pub tier: String,
    /// The version of its design.
    pub version: String,
}

/// The design of a template where the user has not chosen otherwise.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct DesignDefaults {
    /// The font family.
    pub font: String,
    /// The accent colour as `#rrggbb`.
    pub accent: String,
    /// The size of body text in points.
    pub size_pt: f64,
    /// The page margin in millimetres.
    pub margin_mm: f64,
    /// Keys of the sections that stand in the side column, when the template has one.
    pub aside: Vec<String>,
}

/// A template with its sources.
pub struct Template {
    /// What it is.
    pub info: TemplateInfo,
    /// Its design.
    pub design: DesignDefaults,
    /// Its Typst source.
    pub source: &'static str,
    /// A resume that shows it at its best, as JSON Resume.
    pub sample: &'static str,
}

#[derive(Deserialize)]
struct Manifest {
    #[serde(flatten)]
    info: TemplateInfo,
    design: DesignDefaults,
}

/// Names the folders under `templates/` whose files are compiled in.
macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        [$((
            include_str!(concat!("../../templates/", $name, "/template.toml")),
            include_str!(concat!("../../templates/", $name, "/template.typ")),
            include_str!(concat!("../../templates/", $name, "/sample.json")),
        )),*]
    };
}

/// The first template is the default one.
static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| {
    let files = embedded!["classic", "sidebar", "compact"];
    // Every manifest is read by a test, so none is left out.
    let read = |(manifest, source, sample): (&str, &'static str, &'static str)| {
        let Manifest { info, design } = toml::from_str(manifest).ok()?;
        Some(Template { info, design, source, sample })
    };
    files.into_iter().filter_map(read).collect()
});

static INFOS: LazyLock<Vec<TemplateInfo>> =
    LazyLock::new(|| TEMPLATES.iter().map(|template| template.info.clone()).collect());

/// Every template; the first is the one for resumes that have chosen none.
pub fn templates() -> &'static [TemplateInfo] {
    &INFOS
}

/// A resume of an invented person that shows a template at its best.
pub fn sample(name: &str) -> Result<Resume, WriteError> {
    let failed = |message: String| WriteError::Render { message };
    let document = serde_json::from_str(find(Some(name))?.sample);
    let document = document.map_err(|error| failed(error.to_string()))?;
    Resume::from_json(document).map_err(|error| failed(error.to_string()))
}

/// The template of this name, or the first one when no name is given.
pub fn find(name: Option<&str>) -> Result<&'static Template, WriteError> {
    let mut all = TEMPLATES.iter();
    let found = match name {
        Some(name) => all.find(|template| template.info.name == name),
        None => all.next(),
    };
    found.ok_or_else(|| WriteError::UnknownTemplate {
        name: name.unwrap_or_default().to_owned(),
        known: INFOS.iter().map(|info| info.name.as_str()).collect::<Vec<_>>().join(", "),
    })
}
