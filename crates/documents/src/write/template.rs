//! The templates: data that is compiled in, one folder for each layout under `templates/`.
//!
//! A folder holds `template.typ` (the layout), `template.toml` (what it is, and the designs over it) and, where it has
//! one of its own, `sample.json`. A design is a layout in a dress: fonts, colours, sizes, the look of headings. Every
//! design is a template to choose; the first of a folder has the folder's name.

use std::sync::LazyLock;

use resume::Resume;
use resume::model::Design;
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
    /// The layout that it is a design of; a layout's first design has its name.
    #[serde(default)]
    pub layout: String,
    /// How the page is divided: `single-column`, `sidebar`, `timeline` and so on.
    pub structure: String,
    /// The lowest tier that may use it: `free`, `pro` or `premium`.
    pub tier: String,
    /// The version of its layout.
    pub version: String,
    /// The version that a document without one is printed in: the oldest that is kept.
    #[serde(default)]
    pub first_version: String,
    /// Its font family.
    #[serde(default)]
    pub font: String,
    /// Its colour as `#rrggbb`.
    #[serde(default)]
    pub accent: String,
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
    /// Keys of the sections that stand in the side column, when the layout has one.
    pub aside: Vec<String>,
    /// What the layout's source reads of its own: the look of headings, the sign of bullets and so on.
    #[serde(default)]
    pub theme: Theme,
}

/// Words that a layout's source reads, by name.
pub type Theme = serde_json::Map<String, serde_json::Value>;

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
    /// The shared pieces as they were for this version; absent: as they are.
    pub parts: Option<&'static str>,
    /// What it was before, the newest last.
    pub older: Vec<Template>,
}

/// The files of one folder.
struct Folder {
    manifest: &'static str,
    source: &'static str,
    sample: Option<&'static str>,
    parts: Option<&'static str>,
    older: &'static [Folder],
}

/// Written by `build.rs` from what stands under `templates/`.
const FOLDERS: &[Folder] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// What is shown by layouts without a sample of their own.
const SAMPLE: &str = include_str!("../../templates/classic/sample.json");

#[derive(Deserialize)]
struct Manifest {
    /// Where it stands among the layouts.
    position: u32,
    #[serde(flatten)]
    info: TemplateInfo,
    design: DesignDefaults,
    #[serde(default)]
    designs: Vec<Dress>,
}

/// What a further design has otherwise than its layout.
#[derive(Deserialize)]
struct Dress {
    name: String,
    title: String,
    description: String,
    font: Option<String>,
    accent: Option<String>,
    size_pt: Option<f64>,
    margin_mm: Option<f64>,
    aside: Option<Vec<String>>,
    #[serde(default)]
    theme: Theme,
}

impl Manifest {
    /// The layout itself and every further design over it.
    fn templates(mut self, folder: &Folder) -> Vec<Template> {
        let (source, parts) = (folder.source, folder.parts);
        let sample = folder.sample.unwrap_or(SAMPLE);
        self.info.layout.clone_from(&self.info.name);
        let mut all = Vec::with_capacity(self.designs.len() + 1);
        for dress in self.designs {
            let (info, mut design) = (self.info.clone(), self.design.clone());
            let Dress { name, title, description, .. } = dress;
            design.font = dress.font.unwrap_or(design.font);
            design.accent = dress.accent.unwrap_or(design.accent);
            design.size_pt = dress.size_pt.unwrap_or(design.size_pt);
            design.margin_mm = dress.margin_mm.unwrap_or(design.margin_mm);
            design.aside = dress.aside.unwrap_or(design.aside);
            design.theme.extend(dress.theme);
            // Only the layouts' own designs are for everybody.
            let tier = if info.tier == "free" { "pro".to_owned() } else { info.tier.clone() };
            let info = TemplateInfo { name, title, description, tier, ..info };
            all.push(Template { info, design, source, sample, parts, older: Vec::new() });
        }
        let (info, design) = (self.info, self.design);
        all.insert(0, Template { info, design, source, sample, parts, older: Vec::new() });
        all
    }
}

/// The first template is the default one.
static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| {
    // Every manifest is read by a test, so none is left out.
    let mut layouts: Vec<(Manifest, &Folder)> = FOLDERS
        .iter()
        .filter_map(|folder| Some((toml::from_str::<Manifest>(folder.manifest).ok()?, folder)))
        .collect();
    layouts.sort_by_key(|(manifest, _)| manifest.position);
    let each = |(manifest, folder): (Manifest, &Folder)| {
        let mut templates = manifest.templates(folder);
        for before in folder.older {
            let Ok(manifest) = toml::from_str::<Manifest>(before.manifest) else { continue };
            for old in manifest.templates(before) {
                let now = templates.iter_mut().find(|now| now.info.name == old.info.name);
                if let Some(now) = now {
                    now.older.push(old);
                }
            }
        }
        templates
    };
    layouts.into_iter().flat_map(each).collect()
});

static INFOS: LazyLock<Vec<TemplateInfo>> = LazyLock::new(|| {
    let info = |Template { info, design, .. }: &Template| TemplateInfo {
        font: design.font.clone(),
        accent: design.accent.clone(),
        ..info.clone()
    };
    let first = |template: &Template| template.first().info.version.clone();
    let all = TEMPLATES.iter();
    all.map(|template| TemplateInfo { first_version: first(template), ..info(template) }).collect()
});

/// The layouts' names for people who have mistyped one; all designs would be too many to read.
static LAYOUTS: LazyLock<String> = LazyLock::new(|| {
    let layouts = INFOS.iter().filter(|info| info.name == info.layout);
    layouts.map(|info| info.name.as_str()).collect::<Vec<_>>().join(", ")
});

/// Every template; the first is the one for resumes that have chosen none.
pub fn templates() -> &'static [TemplateInfo] {
    &INFOS
}

/// The template that a resume is shown in: the one named here, which must exist, else its own, else the first.
pub fn template_of(
    resume: &Resume,
    name: Option<&str>,
) -> Result<&'static TemplateInfo, WriteError> {
    let chosen = match name {
        Some(_) => find(name)?,
        None => find(resume.design.template.as_deref()).or_else(|_| find(None))?,
    };
    let info = INFOS.iter().find(|info| info.name == chosen.info.name);
    info.ok_or_else(|| WriteError::Render { message: "the template is not listed".to_owned() })
}

/// The versions of a template that a resume can be printed in, the newest last.
pub fn versions(name: &str) -> Vec<&'static str> {
    let found = find(Some(name)).ok();
    let all = found.into_iter().flat_map(|now| now.older.iter().chain([now]));
    all.map(|template| template.info.version.as_str()).collect()
}

/// How many folders of templates were compiled in; each has at least one template, or its manifest cannot be read.
pub fn layout_count() -> usize {
    FOLDERS.len()
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
        known: LAYOUTS.clone(),
    })
}

/// Has a design name the newest version of its template, where without a version an older one would be meant.
///
/// For documents that are new: what was there before stays in the version that it was made with.
pub fn pin_version(design: &mut Design) {
    let Ok(template) = find(design.template.as_deref()) else { return };
    if template.older.is_empty() || design.extra.contains_key("templateVersion") {
        return;
    }
    design.template = Some(template.info.name.clone());
    let version = template.info.version.clone();
    design.extra.insert("templateVersion".to_owned(), version.into());
}

impl Template {
    /// The oldest version that is kept.
    pub fn first(&self) -> &Self {
        self.older.first().unwrap_or(self)
    }

    /// This template as it was in a version; `None` when that version is not kept.
    pub fn in_version(&'static self, version: &str) -> Option<&'static Self> {
        [self].into_iter().chain(&self.older).find(|template| template.info.version == version)
    }
}
