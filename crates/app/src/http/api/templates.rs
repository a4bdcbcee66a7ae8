//! The templates to choose from.

use axum::Json;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::ActionError;

/// All templates.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct TemplateList {
    /// The templates, the default first.
    pub items: Vec<TemplateView>,
}

/// A page design.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct TemplateView {
    /// The name used in documents and commands.
    pub name: String,
    /// The title for people.
    pub title: String,
    /// What it is for.
    pub description: String,
    /// The layout that it is a design of; a layout's first design has its name.
    pub layout: String,
    /// Its font family.
    pub font: String,
    /// Its colour as `#rrggbb`.
    pub accent: String,
    /// How the page is built.
    pub structure: String,
    /// The lowest tier that has it.
    pub tier: String,
    /// Its version.
    pub version: String,
    /// The version that a document without one is shown in.
    pub first_version: String,
}

/// Lists the templates.
#[utoipa::path(get, operation_id = "list_templates", path = "/api/templates", tag = "export", responses((status = OK, body = TemplateList)))]
pub async fn list() -> Result<Json<TemplateList>, ActionError> {
    let items = serde_json::from_value(serde_json::to_value(documents::write::templates())?)?;
    Ok(Json(TemplateList { items }))
}
