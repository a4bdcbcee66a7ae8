//! Reading JSON out of what models write: code fences, text around it, trailing commas.

use serde_json::Value;

/// The most places at which a value is looked for.
const MOST_STARTS: usize = 40;

/// Reads the JSON object or list in a text.
///
/// What is around it is ignored and trailing commas are forgiven; a value whose end is missing is an error, because
/// nobody knows what else is missing.
pub fn read_json(text: &str) -> Result<Value, &'static str> {
    let text = after_thoughts(text.trim_start_matches('\u{feff}').trim());
    if let Ok(value) = serde_json::from_str::<Value>(text)
        && (value.is_object() || value.is_array())
    {
        return Ok(value);
    }
    let mut problem = "it holds no JSON";
    let starts = text.char_indices().filter(|(_, c)| matches!(c, '{' | '['));
    let mut after = 0;
    for (start, _) in starts.take(MOST_STARTS) {
        if start < after {
            continue;
        }
        let Some(length) = balanced(&text[start..]) else {
            // The rest of the text is inside this value, unless it was prose.
            if problem == "it holds no JSON" {
                problem = "its JSON is cut off";
            }
            continue;
        };
        let candidate = &text[start..start + length];
        if let Ok(value) = serde_json::from_str(&without_trailing_commas(candidate)) {
            // A small value inside a cut one is not the answer.
            return if problem == "its JSON is cut off" { Err(problem) } else { Ok(value) };
        }
        if candidate.contains('"') {
            problem = "its JSON is malformed";
            after = start + length;
        }
    }
    Err(problem)
}

/// The text after what a reasoning model thought aloud.
fn after_thoughts(text: &str) -> &str {
    match text.strip_prefix("<think>") {
        Some(rest) => rest.split_once("</think>").map_or(text, |(_, answer)| answer.trim()),
        None => text,
    }
}

/// How many bytes the value at the start of a text has, brackets in strings aside.
fn balanced(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            '{' | '[' if !in_string => depth += 1,
            '}' | ']' if !in_string => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + c.len_utf8());
                }
            }
            _ => {}
        }
    }
    None
}

fn without_trailing_commas(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let (mut in_string, mut escaped) = (false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            ',' if !in_string && text[at + 1..].trim_start().starts_with(['}', ']']) => continue,
            _ => {}
        }
        clean.push(c);
    }
    clean
}
