//! JSON Resume: 1.0 as it is, and what older schemas and common generators call differently.

use serde_json::{Map, Value};

use super::NotAResume;
use super::period;

/// Lists of a document, one of which a resume must have when it has no basics.
const LISTS: [&str; 12] = [
    "work",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
    "projects",
    "x-sections",
];

/// Old names of lists.
const OLD_LISTS: [(&str, &str); 9] = [
    ("hobbies", "interests"),
    ("certifications", "certificates"),
    ("experience", "work"),
    ("employment", "work"),
    ("volunteering", "volunteer"),
    ("honors", "awards"),
    ("profile", "basics"),
    ("bio", "basics"),
    ("reference", "references"),
];

/// Old names of keys, by the list or object they stand in: `(place, old, new)`.
const OLD_KEYS: [(&str, &str, &str); 44] = [
    ("basics", "website", "url"),
    ("basics", "picture", "image"),
    ("basics", "photo", "image"),
    ("basics", "bio", "summary"),
    ("basics", "about", "summary"),
    ("basics", "headline", "label"),
    ("basics", "title", "label"),
    ("basics", "mail", "email"),
    ("basics", "e-mail", "email"),
    ("basics", "telephone", "phone"),
    ("basics", "mobile", "phone"),
    ("location", "street", "address"),
    ("location", "zip", "postalCode"),
    ("location", "zipCode", "postalCode"),
    ("location", "postcode", "postalCode"),
    ("location", "state", "region"),
    ("location", "country", "countryCode"),
    ("profiles", "name", "network"),
    ("profiles", "user", "username"),
    ("profiles", "link", "url"),
    ("work", "company", "name"),
    ("work", "employer", "name"),
    ("work", "title", "position"),
    ("work", "role", "position"),
    ("work", "website", "url"),
    ("volunteer", "website", "url"),
    ("volunteer", "role", "position"),
    ("education", "website", "url"),
    ("education", "gpa", "score"),
    ("education", "school", "institution"),
    ("education", "degree", "studyType"),
    ("education", "field", "area"),
    ("awards", "name", "title"),
    ("certificates", "title", "name"),
    ("certificates", "authority", "issuer"),
    ("publications", "website", "url"),
    ("publications", "title", "name"),
    ("publications", "date", "releaseDate"),
    ("skills", "title", "name"),
    ("languages", "name", "language"),
    ("languages", "level", "fluency"),
    ("projects", "website", "url"),
    ("projects", "title", "name"),
    ("projects", "technologies", "keywords"),
];

/// Keys that hold one day.
const DAYS: [&str; 4] = ["startDate", "endDate", "date", "releaseDate"];

/// Whether an object has a part of a resume under a name of this or an older schema.
pub fn is_one(map: &Map<String, Value>) -> bool {
    let is_list = |name: &str| map.get(name).is_some_and(Value::is_array);
    let old = OLD_LISTS.iter().any(|(old, new)| {
        if *new == "basics" { map.get(*old).is_some_and(Value::is_object) } else { is_list(old) }
    });
    map.contains_key("basics") || LISTS.iter().any(|name| is_list(name)) || old
}

/// The document with the names of schema 1.0; what is 1.0 already is given back unchanged.
pub fn modern(mut map: Map<String, Value>) -> Result<Map<String, Value>, NotAResume> {
    if map.get("basics").is_some_and(|basics| !basics.is_object() && !basics.is_null()) {
        return Err(NotAResume::because("its basics are no object"));
    }
    for (old, new) in OLD_LISTS {
        let fits = map.get(old).is_some_and(|value| value.is_object() == (new == "basics"));
        if fits {
            rename(&mut map, old, new);
        }
    }
    if let Some(Value::Object(basics)) = map.get_mut("basics") {
        modern_basics(basics);
    }
    for list in LISTS {
        if list == "skills" || list == "interests" || list == "languages" {
            words_to_items(
                map.get_mut(list),
                if list == "languages" { "language" } else { "name" },
            );
        }
        let Some(Value::Array(items)) = map.get_mut(list) else { continue };
        for item in items.iter_mut().filter_map(Value::as_object_mut) {
            modern_item(list, item);
        }
    }
    Ok(map)
}

fn modern_basics(basics: &mut Map<String, Value>) {
    let names = (basics.get("firstName").cloned(), basics.get("lastName").cloned());
    if let (Some(Value::String(first)), Some(Value::String(last))) = names
        && !basics.contains_key("name")
    {
        basics
            .insert("name".to_owned(), Value::String(format!("{first} {last}").trim().to_owned()));
        basics.shift_remove("firstName");
        basics.shift_remove("lastName");
    }
    modern_item("basics", basics);
    if let Some(Value::String(place)) = basics.get("location") {
        let place = crate::parse::location_of(place);
        basics.insert("location".to_owned(), place);
    }
    if let Some(Value::Object(location)) = basics.get_mut("location") {
        modern_item("location", location);
    }
    if let Some(Value::Array(profiles)) = basics.get_mut("profiles") {
        for profile in profiles.iter_mut().filter_map(Value::as_object_mut) {
            modern_item("profiles", profile);
        }
    }
}

fn modern_item(place: &str, item: &mut Map<String, Value>) {
    for (_, old, new) in OLD_KEYS.iter().filter(|(of, ..)| *of == place) {
        if item.get(*old).is_some_and(|value| !value.is_object()) {
            rename(item, old, new);
        }
    }
    for key in DAYS {
        let Some(Value::String(text)) = item.get(key) else { continue };
        // A time of the day is no part of schema 1.0; everything else stays as it was typed.
        if text.get(10..).is_some_and(|rest| rest.starts_with('T'))
            && let Some(day) = period::day(text)
        {
            item.insert(key.to_owned(), Value::String(day.0));
        }
    }
    if place == "work" && !item.contains_key("highlights") {
        lines_to_list(item);
    }
}

/// Gives a key its new name, at its place in the order, unless the new name is in use.
fn rename(map: &mut Map<String, Value>, old: &str, new: &str) {
    if map.contains_key(new) || !map.contains_key(old) {
        return;
    }
    let renamed = std::mem::take(map)
        .into_iter()
        .map(|(key, value)| (if key == old { new.to_owned() } else { key }, value));
    *map = renamed.collect();
}

/// Bare words in a list of items become items.
fn words_to_items(list: Option<&mut Value>, key: &str) {
    let Some(Value::Array(items)) = list else { return };
    for item in items.iter_mut().filter(|item| item.is_string()) {
        let word = item.take();
        *item = Value::Object(Map::from_iter([(key.to_owned(), word)]));
    }
}

/// A list of texts under an old name for the bullets.
fn lines_to_list(item: &mut Map<String, Value>) {
    for old in ["responsibilities", "achievements", "tasks", "bullets"] {
        if item.get(old).is_some_and(Value::is_array) {
            rename(item, old, "highlights");
        }
    }
}
