//! Words that resumes use, in nine languages: data tables, each in a file of its own.

pub(crate) mod calendar;
pub(crate) mod degrees;
pub(crate) mod heading_words;
pub(crate) mod headings;
pub(crate) mod labels;
pub(crate) mod languages;
pub(crate) mod organisations;
pub(crate) mod places;
pub(crate) mod positions;
