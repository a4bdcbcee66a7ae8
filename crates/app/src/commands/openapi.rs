//! `rolerabbit openapi`: the API's description.

use clap::Args;

use super::console::{Failure, say_json};

/// Print the API's description.
#[derive(Debug, Args)]
pub struct OpenApi {}

impl OpenApi {
    /// Prints OpenAPI 3.1 as JSON.
    pub fn run(self) -> Result<(), Failure> {
        say_json(&crate::http::openapi())
    }
}
