//! Export and preview: what the page and the files show.

mod data;
mod files;
mod pages;
mod weird;
