//! Who the person is and how to reach them.

use serde_json::json;

use super::Findings;
use crate::Resume;
use crate::edit::{Address, Edit};
use crate::score::report::Severity::{Error, Info, Warning};

pub(super) fn check(resume: &Resume, list: &mut Findings) {
    let basics = &resume.basics;
    let blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    if blank(&basics.name) {
        list.add(
            "missing_name",
            Error,
            "/basics/name",
            "The name is missing; parsers file a resume by it.",
        );
    }
    match basics.email.as_deref() {
        None | Some("") => list.add(
            "missing_email",
            Error,
            "/basics/email",
            "There is no e-mail address to answer to.",
        ),
        Some(email) => check_email(email, list),
    }
    if blank(&basics.phone) {
        list.add(
            "missing_phone",
            Warning,
            "/basics/phone",
            "There is no telephone number; many recruiters call first.",
        );
    }
    let place = &basics.location;
    if [&place.city, &place.region, &place.country_code, &place.address]
        .iter()
        .all(|text| blank(text))
    {
        list.add(
            "missing_location",
            Info,
            "/basics/location",
            "No city or region is given; searches by place will not find this resume.",
        );
    }
    if !blank(&basics.image) {
        list.add("photo", Info, "/basics/image", "There is a photo; in many countries recruiters must set such resumes aside, and parsers skip it.");
    }
    if blank(&basics.label) {
        list.add(
            "missing_label",
            Info,
            "/basics/label",
            "A professional title under the name tells readers at once what you do.",
        );
    }
}

fn check_email(email: &str, list: &mut Findings) {
    let tidy = email.trim().trim_start_matches("mailto:");
    let valid = |email: &str| {
        email.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && host.contains('.')
                && !host.ends_with('.')
                && !email.contains(char::is_whitespace)
                && !host.contains('@')
        })
    };
    if tidy != email && valid(tidy) {
        let fix = Edit::set(
            Address::document(["basics", "email"]),
            Some(json!(email)),
            Some(json!(tidy)),
        );
        list.add_fixed(
            "email_decorated",
            Warning,
            "/basics/email",
            "The e-mail address has something around it that is not part of it.",
            Some(fix),
        );
    } else if !valid(email) {
        list.add("email_invalid", Error, "/basics/email", "This is not a complete e-mail address.");
    }
}
