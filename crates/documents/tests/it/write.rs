//! Export and preview: what the page and the files show.

mod data;
mod designs;
mod directions;
mod files;
mod fit;
mod fonts;
mod languages;
mod letters;
mod marks;
mod pages;
mod portfolios;
mod versions;
mod weird;
