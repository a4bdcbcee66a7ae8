//! The items of every section, with the keys of JSON Resume 1.0.0.

use super::date::DateText;
use super::id::ItemId;
use super::record::record;

/// What every item has: a stable id and a switch that hides it from the page.
pub trait Item {
    /// The stable id; empty only before ids were assigned.
    fn id(&self) -> &ItemId;
    /// Whether the item is kept off the page.
    fn hidden(&self) -> bool;
}

/// Declares an item: a record that also has an id and a hidden flag.
macro_rules! item {
    ($(#[$meta:meta])* $name:ident { $($fields:tt)* }) => {
        record! {
            $(#[$meta])* $name {
                /// The stable id of this item.
                id: ItemId = "x-id",
                /// Kept off the page and out of checks, but not lost.
                hidden: bool = "x-hidden",
                $($fields)*
            }
        }
        impl Item for $name {
            fn id(&self) -> &ItemId { &self.id }
            fn hidden(&self) -> bool { self.hidden }
        }
    };
}

item! {
    /// A profile on a network such as LinkedIn or GitHub.
    Profile {
        /// The network's name.
        network: Option<String> = "network",
        /// The user name there.
        username: Option<String> = "username",
        /// The address of the profile.
        url: Option<String> = "url",
    }
}

item! {
    /// One position at one employer.
    Work {
        /// The employer.
        name: Option<String> = "name",
        /// The job title.
        position: Option<String> = "position",
        /// Where the work was done.
        location: Option<String> = "location",
        /// What the employer does.
        description: Option<String> = "description",
        /// The employer's site.
        url: Option<String> = "url",
        /// First day, month or year.
        start_date: Option<DateText> = "startDate",
        /// Last day, month or year; absent when it goes on.
        end_date: Option<DateText> = "endDate",
        /// A paragraph about the position.
        summary: Option<String> = "summary",
        /// The bullets.
        highlights: Vec<String> = "highlights",
    }
}

item! {
    /// One volunteer position.
    Volunteer {
        /// The organisation.
        organization: Option<String> = "organization",
        /// The role.
        position: Option<String> = "position",
        /// Where it was done.
        location: Option<String> = "location",
        /// The organisation's site.
        url: Option<String> = "url",
        /// First day, month or year.
        start_date: Option<DateText> = "startDate",
        /// Last day, month or year; absent when it goes on.
        end_date: Option<DateText> = "endDate",
        /// A paragraph about the role.
        summary: Option<String> = "summary",
        /// The bullets.
        highlights: Vec<String> = "highlights",
    }
}

item! {
    /// One degree or course of study.
    Education {
        /// The school or university.
        institution: Option<String> = "institution",
        /// The institution's site.
        url: Option<String> = "url",
        /// The field of study.
        area: Option<String> = "area",
        /// The kind of degree, such as "Bachelor of Science".
        study_type: Option<String> = "studyType",
        /// Where it is.
        location: Option<String> = "location",
        /// First day, month or year.
        start_date: Option<DateText> = "startDate",
        /// Last day, month or year; absent when it goes on.
        end_date: Option<DateText> = "endDate",
        /// The grade as printed.
        score: Option<String> = "score",
        /// A paragraph about the studies.
        summary: Option<String> = "summary",
        /// Courses taken.
        courses: Vec<String> = "courses",
        /// The bullets.
        highlights: Vec<String> = "highlights",
    }
}

item! {
    /// One prize or honour.
    Award {
        /// What it is called.
        title: Option<String> = "title",
        /// When it was given.
        date: Option<DateText> = "date",
        /// Who gave it.
        awarder: Option<String> = "awarder",
        /// What it was given for.
        summary: Option<String> = "summary",
    }
}

item! {
    /// One certificate or licence.
    Certificate {
        /// What it is called.
        name: Option<String> = "name",
        /// When it was given.
        date: Option<DateText> = "date",
        /// Who gave it.
        issuer: Option<String> = "issuer",
        /// Where it can be verified.
        url: Option<String> = "url",
    }
}

item! {
    /// One publication.
    Publication {
        /// The title.
        name: Option<String> = "name",
        /// Who published it.
        publisher: Option<String> = "publisher",
        /// When it came out.
        release_date: Option<DateText> = "releaseDate",
        /// Where it can be read.
        url: Option<String> = "url",
        /// What it is about.
        summary: Option<String> = "summary",
    }
}

item! {
    /// One skill, or a group of skills when it has keywords.
    Skill {
        /// The skill, or the group's title.
        name: Option<String> = "name",
        /// How well, in the user's words.
        level: Option<String> = "level",
        /// The skills of the group.
        keywords: Vec<String> = "keywords",
    }
}

item! {
    /// One language that the person speaks.
    Language {
        /// The language.
        language: Option<String> = "language",
        /// How well, in the user's words.
        fluency: Option<String> = "fluency",
    }
}

item! {
    /// One interest.
    Interest {
        /// The interest.
        name: Option<String> = "name",
        /// Details of it.
        keywords: Vec<String> = "keywords",
    }
}

item! {
    /// One reference.
    Reference {
        /// Who gives it.
        name: Option<String> = "name",
        /// What they say, or how to reach them.
        reference: Option<String> = "reference",
    }
}

item! {
    /// One project.
    Project {
        /// The project.
        name: Option<String> = "name",
        /// What it is.
        description: Option<String> = "description",
        /// For whom it was done.
        entity: Option<String> = "entity",
        /// The kind of project.
        kind: Option<String> = "type",
        /// Where it can be seen.
        url: Option<String> = "url",
        /// First day, month or year.
        start_date: Option<DateText> = "startDate",
        /// Last day, month or year; absent when it goes on.
        end_date: Option<DateText> = "endDate",
        /// The bullets.
        highlights: Vec<String> = "highlights",
        /// Techniques and subjects.
        keywords: Vec<String> = "keywords",
        /// What the person did in it.
        roles: Vec<String> = "roles",
    }
}

item! {
    /// A section of the user's own.
    CustomSection {
        /// The heading.
        title: Option<String> = "title",
        /// The entries.
        items: Vec<CustomItem> = "items",
    }
}

item! {
    /// One entry of a section of the user's own; every field may be absent.
    CustomItem {
        /// The first line, left.
        name: Option<String> = "name",
        /// The second line.
        subtitle: Option<String> = "subtitle",
        /// A place.
        location: Option<String> = "location",
        /// A link.
        url: Option<String> = "url",
        /// First day, month or year.
        start_date: Option<DateText> = "startDate",
        /// Last day, month or year.
        end_date: Option<DateText> = "endDate",
        /// A paragraph.
        summary: Option<String> = "summary",
        /// The bullets.
        highlights: Vec<String> = "highlights",
        /// A list of words.
        keywords: Vec<String> = "keywords",
    }
}

record! {
    /// A fact about the person that has no field of its own, such as "Driving licence: B".
    CustomField {
        /// What it is.
        name: Option<String> = "name",
        /// Its value.
        value: Option<String> = "value",
    }
}
