//! JSON files: any object may be a JSON Resume, nothing else can be one.

use serde_json::Value;

use super::error::ReadError;
use super::text::decode;

/// Reads a JSON object.
pub fn read(bytes: &[u8]) -> Result<Value, ReadError> {
    let text = decode(bytes);
    let refuse = |reason: String| Err(ReadError::JsonNotAResume { reason });
    match serde_json::from_str::<Value>(&text) {
        Ok(value @ Value::Object(_)) => Ok(value),
        Ok(Value::Array(_)) => refuse("it is a list".to_owned()),
        Ok(_) => refuse("it is a single value".to_owned()),
        Err(error) => refuse(format!("it is broken in line {}", error.line())),
    }
}
