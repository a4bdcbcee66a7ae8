//! What administrators see and do.

use axum::Json;
use axum::extract::{Query, State};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::actions::{ModelTest, TestModel};
use crate::app::App;
use crate::clock;
use crate::error::{ActionError, FieldProblem, refuse_fields};
use crate::http::client::Client;
use crate::http::problem::Problem;
use crate::http::session::Admin;
use crate::models::MonthCosts;

/// Which month.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct MonthQuery {
    /// The month as `YYYY-MM` in UTC; absent: this one.
    pub month: Option<String>,
}

/// What language models cost in a month, by day, action, model and tier.
#[utoipa::path(get, operation_id = "get_costs", path = "/api/admin/costs", tag = "administration", params(MonthQuery),
    responses((status = OK, body = MonthCosts), (status = "4XX", body = Problem)))]
pub async fn costs(
    State(app): State<App>,
    _: Admin,
    query: Result<Query<MonthQuery>, axum::extract::rejection::QueryRejection>,
) -> Result<Json<MonthCosts>, ActionError> {
    let month = query.ok().and_then(|Query(query)| query.month);
    let month = month.unwrap_or_else(|| clock::month(clock::now()));
    if chrono::NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").is_err() {
        let (path, message) = ("month".to_owned(), "expected YYYY-MM".to_owned());
        return Err(refuse_fields(vec![FieldProblem { path, message }]));
    }
    Ok(Json(MonthCosts::read(&app, &month).await?))
}

/// Asks the language model one short question and shows the provider's status, its cause and what to do.
#[utoipa::path(post, operation_id = "test_model", path = "/api/admin/ai/test", tag = "administration",
    responses((status = OK, body = ModelTest), (status = "4XX", body = Problem), (status = "5XX", body = Problem)))]
pub async fn test_model(
    State(app): State<App>,
    Admin(caller): Admin,
    client: Client,
) -> Result<Json<ModelTest>, ActionError> {
    let test = TestModel { user: caller.user, request_id: client.request_id };
    Ok(Json(test.run(&app).await?))
}
