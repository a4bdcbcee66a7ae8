//! The resume document: a superset of JSON Resume 1.0.0 that loses nothing it was given.

mod date;
mod extent;
mod id;
mod items;
mod layout;
mod record;
mod resume;
mod section;

pub use date::{DateText, DateValue, PartialDate};
pub use id::{ItemId, NOTE_KEY, ensure_ids};
pub use items::{
    Award, Certificate, CustomField, CustomItem, CustomSection, Education, Interest, Item,
    Language, Profile, Project, Publication, Reference, Skill, Volunteer, Work,
};
pub use layout::{Design, Layout};
pub use record::{Field, Record};
pub use resume::{Basics, Location, NotAnObject, Resume};
pub use section::SectionKind;
