//! Whether a value fits a JSON schema, as far as answers of models need it.

use serde_json::Value;

/// What does not fit, in words; `None` when all does.
///
/// Knows `type`, `properties`, `required`, `items`, `enum`, `anyOf`; other keywords hold always. A property that may be
/// null may also be absent, and one that was not asked for is ignored.
pub fn misfit(schema: &Value, value: &Value) -> Option<String> {
    visit(schema, value, "")
}

fn visit(schema: &Value, value: &Value, path: &str) -> Option<String> {
    if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
        let first = choices.iter().map(|choice| visit(choice, value, path));
        return if choices.iter().any(|choice| visit(choice, value, path).is_none()) {
            None
        } else {
            first.flatten().next()
        };
    }
    if let Some(allowed) = schema.get("enum").and_then(Value::as_array)
        && !allowed.contains(value)
    {
        return Some(format!("{} is none of the allowed values", shown(path)));
    }
    if let Some(types) = schema.get("type")
        && !has_type(types, value)
    {
        return Some(format!("{} is not {types}", shown(path)));
    }
    match value {
        Value::Object(map) => {
            let properties = schema.get("properties").and_then(Value::as_object)?;
            properties.iter().find_map(|(key, inner)| {
                let path = format!("{path}/{key}");
                match map.get(key) {
                    Some(value) => visit(inner, value, &path),
                    None if is_required(schema, key) && !allows_null(inner) => {
                        Some(format!("{path} is missing"))
                    }
                    None => None,
                }
            })
        }
        Value::Array(list) => {
            let inner = schema.get("items")?;
            let mut items = list.iter().enumerate();
            items.find_map(|(at, item)| visit(inner, item, &format!("{path}/{at}")))
        }
        _ => None,
    }
}

fn shown(path: &str) -> &str {
    if path.is_empty() { "the value" } else { path }
}

fn has_type(types: &Value, value: &Value) -> bool {
    match types {
        Value::String(name) => match name.as_str() {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            "integer" => value.is_i64() || value.is_u64(),
            "number" => value.is_number(),
            _ => true,
        },
        Value::Array(names) => names.iter().any(|name| has_type(name, value)),
        _ => true,
    }
}

fn is_required(schema: &Value, key: &str) -> bool {
    let required = schema.get("required").and_then(Value::as_array);
    required.is_some_and(|keys| keys.iter().any(|name| name == key))
}

fn allows_null(schema: &Value) -> bool {
    visit(schema, &Value::Null, "").is_none()
}
