//! The fields that a second reader is asked for, and what kind of value each holds.

/// What kind of value a field holds, which decides how it is proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A few words that stand together.
    Text,
    /// Sentences, which a column or page may interrupt.
    Prose,
    /// A date.
    Date,
    /// An internet address.
    Address,
    /// A list of a few words each.
    Texts,
    /// A list of sentences.
    Proses,
}

/// A field of the answer.
pub type Field = (&'static str, Kind);

/// A section of the answer: its key, what tells its items apart, its fields.
#[derive(Debug)]
pub struct Section {
    /// The key in JSON Resume.
    pub key: &'static str,
    /// The fields of which an item needs one.
    pub identity: &'static [&'static str],
    /// The fields.
    pub fields: &'static [Field],
}

use Kind::{Address, Date, Prose, Proses, Text, Texts};

/// The fields of `basics`.
pub const BASICS: &[Field] = &[
    ("name", Text),
    ("label", Text),
    ("email", Address),
    ("phone", Text),
    ("url", Address),
    ("summary", Prose),
];

/// The fields of `basics.location`.
pub const LOCATION: &[Field] =
    &[("address", Text), ("postalCode", Text), ("city", Text), ("region", Text)];

/// The profiles in `basics`.
pub const PROFILES: Section = Section {
    key: "profiles",
    identity: &["url", "username"],
    fields: &[("network", Text), ("username", Text), ("url", Address)],
};

/// The other sections.
pub const SECTIONS: &[Section] = &[
    Section {
        key: "work",
        identity: &["name", "position"],
        fields: &[
            ("name", Text),
            ("position", Text),
            ("location", Text),
            ("url", Address),
            ("startDate", Date),
            ("endDate", Date),
            ("summary", Prose),
            ("highlights", Proses),
        ],
    },
    Section {
        key: "volunteer",
        identity: &["organization", "position"],
        fields: &[
            ("organization", Text),
            ("position", Text),
            ("startDate", Date),
            ("endDate", Date),
            ("summary", Prose),
            ("highlights", Proses),
        ],
    },
    Section {
        key: "education",
        identity: &["institution", "area", "studyType"],
        fields: &[
            ("institution", Text),
            ("area", Text),
            ("studyType", Text),
            ("startDate", Date),
            ("endDate", Date),
            ("score", Text),
            ("courses", Texts),
        ],
    },
    Section {
        key: "awards",
        identity: &["title"],
        fields: &[("title", Text), ("date", Date), ("awarder", Text), ("summary", Prose)],
    },
    Section {
        key: "certificates",
        identity: &["name"],
        fields: &[("name", Text), ("date", Date), ("issuer", Text), ("url", Address)],
    },
    Section {
        key: "publications",
        identity: &["name"],
        fields: &[
            ("name", Text),
            ("publisher", Text),
            ("releaseDate", Date),
            ("url", Address),
            ("summary", Prose),
        ],
    },
    Section {
        key: "skills",
        identity: &["name", "keywords"],
        fields: &[("name", Text), ("level", Text), ("keywords", Texts)],
    },
    Section {
        key: "languages",
        identity: &["language"],
        fields: &[("language", Text), ("fluency", Text)],
    },
    Section {
        key: "interests",
        identity: &["name", "keywords"],
        fields: &[("name", Text), ("keywords", Texts)],
    },
    Section {
        key: "references",
        identity: &["name", "reference"],
        fields: &[("name", Text), ("reference", Prose)],
    },
    Section {
        key: "projects",
        identity: &["name"],
        fields: &[
            ("name", Text),
            ("description", Prose),
            ("url", Address),
            ("startDate", Date),
            ("endDate", Date),
            ("highlights", Proses),
            ("keywords", Texts),
        ],
    },
];
