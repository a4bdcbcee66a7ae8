//! The whole document.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::id::{ID_KEY, NOTE_KEY, ensure_ids};
use super::items::{
    Award, Certificate, CustomField, CustomSection, Education, Interest, Language, Profile,
    Project, Publication, Reference, Skill, Volunteer, Work,
};
use super::layout::{Design, Layout};
use super::record::{Record, record};

record! {
    /// Where the person lives, as far as they say.
    Location {
        /// Street and number.
        address: Option<String> = "address",
        /// The postal code.
        postal_code: Option<String> = "postalCode",
        /// The city.
        city: Option<String> = "city",
        /// The state, province or region.
        region: Option<String> = "region",
        /// The country as an ISO 3166-1 code or a name.
        country_code: Option<String> = "countryCode",
    }
}

record! {
    /// Who the person is and how to reach them.
    Basics {
        /// The full name.
        name: Option<String> = "name",
        /// The professional title.
        label: Option<String> = "label",
        /// A photo's address.
        image: Option<String> = "image",
        /// The e-mail address.
        email: Option<String> = "email",
        /// The telephone number.
        phone: Option<String> = "phone",
        /// The personal site.
        url: Option<String> = "url",
        /// The summary.
        summary: Option<String> = "summary",
        /// Where the person lives.
        location: Location = "location",
        /// Profiles on networks.
        profiles: Vec<Profile> = "profiles",
        /// Facts that have no field of their own.
        fields: Vec<CustomField> = "x-fields",
    }
}

record! {
    /// A resume: a superset of JSON Resume 1.0.0 that gives back every byte it was given.
    ///
    /// Shape: <https://jsonresume.org/schema>; our additions have keys that begin with `x-`.
    Resume {
        /// Who the person is.
        basics: Basics = "basics",
        /// Positions.
        work: Vec<Work> = "work",
        /// Volunteer positions.
        volunteer: Vec<Volunteer> = "volunteer",
        /// Degrees.
        education: Vec<Education> = "education",
        /// Prizes and honours.
        awards: Vec<Award> = "awards",
        /// Certificates and licences.
        certificates: Vec<Certificate> = "certificates",
        /// Publications.
        publications: Vec<Publication> = "publications",
        /// Skills.
        skills: Vec<Skill> = "skills",
        /// Languages spoken.
        languages: Vec<Language> = "languages",
        /// Interests.
        interests: Vec<Interest> = "interests",
        /// References.
        references: Vec<Reference> = "references",
        /// Projects.
        projects: Vec<Project> = "projects",
        /// Sections of the user's own.
        custom: Vec<CustomSection> = "x-sections",
        /// Order, visibility and headings of sections.
        layout: Layout = "x-layout",
        /// The chosen template and its options.
        design: Design = "x-design",
        /// Whether the longer texts carry [marks](crate::marks) for bold, italic and links.
        marks: bool = "x-marks",
    }
}

/// A resume must be a JSON object, and this was something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a resume must be a JSON object")]
pub struct NotAnObject;

impl Resume {
    /// Reads a JSON Resume document; every item gets an id, and what cannot be read is kept as it is.
    pub fn from_json(mut document: Value) -> Result<Self, NotAnObject> {
        ensure_ids(&mut document);
        match document {
            Value::Object(map) => Ok(Self::from_map(map)),
            _ => Err(NotAnObject),
        }
    }

    /// Writes the document with ids and our own additions.
    pub fn to_json(&self) -> Value {
        Value::Object(self.to_map())
    }

    /// Writes the document for others: as [`Resume::to_json`], without item ids and private notes.
    pub fn to_json_resume(&self) -> Value {
        let mut document = self.to_json();
        strip_own(&mut document);
        document
    }

    /// Gives every item that has no id, or shares one, an id of its own.
    #[must_use]
    pub fn with_ids(self) -> Self {
        let mut document = self.to_json();
        ensure_ids(&mut document);
        match document {
            Value::Object(map) => Self::from_map(map),
            _ => self,
        }
    }
}

fn strip_own(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.shift_remove(ID_KEY);
            map.shift_remove(NOTE_KEY);
            map.values_mut().for_each(strip_own);
        }
        Value::Array(items) => items.iter_mut().for_each(strip_own),
        _ => {}
    }
}

impl Serialize for Resume {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Resume {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_json(Value::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}
