//! What a page says to machines: the person as JSON-LD, with the details that the page itself shows.

use resume::document::Portfolio;
use serde_json::{Map, Value, json};

use super::one_line;
use resume::marks::link_target;

/// The element that holds the facts; a browser never runs it.
pub fn script(portfolio: &Portfolio, address: Option<&str>) -> String {
    let Some(facts) = facts(portfolio, address) else { return String::new() };
    format!("<script type=\"application/ld+json\">{}</script>\n", quiet(&facts.to_string()))
}

/// JSON in which nothing can end the element or begin another one.
fn quiet(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\'' | '\u{2028}' | '\u{2029}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    out
}

fn facts(portfolio: &Portfolio, address: Option<&str>) -> Option<Value> {
    let mut person = Map::new();
    let mut add = |key: &str, text: &str| {
        let text = one_line(text);
        if !text.is_empty() {
            person.insert(key.to_owned(), Value::String(text));
        }
    };
    let contact = &portfolio.contact;
    add("name", &portfolio.name);
    add("jobTitle", &portfolio.headline);
    add("description", &portfolio.about);
    add("url", address.unwrap_or_default());
    if contact.show_email {
        add("email", &contact.email);
    }
    if contact.show_phone {
        add("telephone", &contact.phone);
    }
    if contact.show_place {
        add("address", &contact.place);
    }
    let skills = portfolio.skills.iter().flat_map(|group| &group.skills).map(|text| one_line(text));
    let skills: Vec<String> = skills.filter(|text| !text.is_empty()).collect();
    if !skills.is_empty() {
        person.insert("knowsAbout".to_owned(), json!(skills));
    }
    let links: Vec<String> =
        contact.links.iter().filter_map(|link| link_target(&link.url)).collect();
    if !links.is_empty() {
        person.insert("sameAs".to_owned(), json!(links));
    }
    if !person.contains_key("name") {
        return None;
    }
    let mut page = json!({ "@context": "https://schema.org", "@type": "ProfilePage" });
    let mut typed = Map::from_iter([("@type".to_owned(), json!("Person"))]);
    typed.extend(person);
    page["mainEntity"] = Value::Object(typed);
    Some(page)
}
