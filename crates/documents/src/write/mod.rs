//! A resume to pages and files.
