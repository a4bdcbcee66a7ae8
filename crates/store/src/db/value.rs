//! How values become columns and back, the same on both databases.

use chrono::{DateTime, SubsecRound, Utc};
use sea_orm::{SqlErr, sea_query::Expr};
use serde_json::Value;

use crate::error::{Result, StoreError};

/// The reader of JSON stops at 128 levels; what is stored must be readable with room to wrap it.
const MAX_DEPTH: usize = 120;

/// Cuts a time to what both databases keep: microseconds.
pub fn stored_time(time: DateTime<Utc>) -> DateTime<Utc> {
    time.trunc_subsecs(6)
}

/// Writes JSON as text: key order, number spelling and `\u0000` survive, as they would not in `jsonb`.
pub fn json_text(field: &'static str, value: &Value) -> Result<String> {
    if depth_exceeds(value, MAX_DEPTH) {
        return Err(StoreError::Unstorable { field, reason: "is nested too deep" });
    }
    Ok(value.to_string())
}

/// Reads JSON that [`json_text`] wrote.
pub fn json_value(text: &str) -> Result<Value> {
    serde_json::from_str(text)
        .map_err(|error| StoreError::internal("a stored JSON value is damaged", error))
}

/// Lets through what a text column of PostgreSQL can hold: everything but the character U+0000.
pub fn plain_text(field: &'static str, text: &str) -> Result<String> {
    if text.contains('\0') {
        return Err(StoreError::Unstorable { field, reason: "contains the character U+0000" });
    }
    Ok(text.to_owned())
}

/// Counts the bytes of a text column.
pub fn byte_length(column: &'static str) -> Expr {
    Expr::cust(format!("CAST(octet_length({column}) AS BIGINT)"))
}

/// Turns the violation of a unique index into `Taken`.
pub fn taken(field: &'static str) -> impl Fn(sea_orm::DbErr) -> StoreError {
    move |error| if is_unique_violation(&error) { StoreError::Taken(field) } else { error.into() }
}

/// Turns the violation of a foreign key, that is, an owner who is gone, into `NotFound`.
pub fn owner_gone(error: sea_orm::DbErr) -> StoreError {
    match error.sql_err() {
        Some(SqlErr::ForeignKeyConstraintViolation(_)) => StoreError::NotFound,
        _ => error.into(),
    }
}

pub fn is_unique_violation(error: &sea_orm::DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

fn depth_exceeds(value: &Value, levels: usize) -> bool {
    match value {
        Value::Array(items) => {
            levels == 0 || items.iter().any(|item| depth_exceeds(item, levels - 1))
        }
        Value::Object(fields) => {
            levels == 0 || fields.values().any(|field| depth_exceeds(field, levels - 1))
        }
        _ => false,
    }
}
