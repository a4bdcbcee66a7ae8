//! The standard sections of a resume.

use serde::{Deserialize, Serialize};

/// A standard section, named by its JSON Resume key; sections of the user's own are `custom`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SectionKind {
    /// The summary at the top.
    Summary,
    /// Positions.
    Work,
    /// Projects.
    Projects,
    /// Degrees.
    Education,
    /// Skills.
    Skills,
    /// Certificates and licences.
    Certificates,
    /// Languages spoken.
    Languages,
    /// Volunteer positions.
    Volunteer,
    /// Prizes and honours.
    Awards,
    /// Publications.
    Publications,
    /// Interests.
    Interests,
    /// References.
    References,
    /// Sections of the user's own.
    Custom,
}

impl SectionKind {
    /// Every section in the default order of the page.
    pub const ALL: [Self; 13] = [
        Self::Summary,
        Self::Work,
        Self::Projects,
        Self::Education,
        Self::Skills,
        Self::Certificates,
        Self::Languages,
        Self::Volunteer,
        Self::Awards,
        Self::Publications,
        Self::Custom,
        Self::Interests,
        Self::References,
    ];

    /// The section's key in layouts and, but for `summary` and `custom`, in the document.
    pub fn key(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Work => "work",
            Self::Projects => "projects",
            Self::Education => "education",
            Self::Skills => "skills",
            Self::Certificates => "certificates",
            Self::Languages => "languages",
            Self::Volunteer => "volunteer",
            Self::Awards => "awards",
            Self::Publications => "publications",
            Self::Interests => "interests",
            Self::References => "references",
            Self::Custom => "custom",
        }
    }

    /// The default English heading.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Summary => "Summary",
            Self::Work => "Experience",
            Self::Projects => "Projects",
            Self::Education => "Education",
            Self::Skills => "Skills",
            Self::Certificates => "Certificates",
            Self::Languages => "Languages",
            Self::Volunteer => "Volunteering",
            Self::Awards => "Awards",
            Self::Publications => "Publications",
            Self::Interests => "Interests",
            Self::References => "References",
            Self::Custom => "More",
        }
    }

    /// The section with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.key() == key)
    }
}
