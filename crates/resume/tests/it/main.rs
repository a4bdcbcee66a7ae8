//! Everything the core promises, through its public functions.

mod accuracy;
mod brief;
mod cases;
mod dialects;
mod documents;
mod edits;
mod format_check;
mod guard;
mod letters;
mod marks;
mod model;
mod parse;
mod parse_dates;
mod places;
mod posting;
mod properties;
mod score;
mod second_reader;
mod tailor;
mod trim;
mod write;
