//! Who the person is and how to reach them.

use super::Findings;
use crate::Resume;
use crate::language::Language;
use crate::score::report::Severity::{Error, Info, Warning};

pub(super) fn check(resume: &Resume, language: Option<Language>, list: &mut Findings) {
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
    match basics.phone.as_deref().map(str::trim).filter(|phone| !phone.is_empty()) {
        None => list.add(
            "missing_phone",
            Warning,
            "/basics/phone",
            "There is no telephone number; many recruiters call first.",
        ),
        Some(phone) => check_phone(phone, list),
    }
    links(resume, list);
    personal(resume, language, list);
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
    // A photo is expected in the German, French and Spanish speaking world.
    if !blank(&basics.image) && matches!(language, None | Some(Language::English)) {
        list.add("photo", Info, "/basics/image", "There is a photo; in the US, the UK, Ireland and Canada recruiters must set such resumes aside. Leave it out there.");
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
        list.add(
            "email_decorated",
            Warning,
            "/basics/email",
            "The e-mail address has something around it that is not part of it; leave the bare address.",
        );
    } else if !valid(email) {
        list.add("email_invalid", Error, "/basics/email", "This is not a complete e-mail address.");
    }
    let local = tidy.split('@').next().unwrap_or_default().to_lowercase();
    if local.split(|c: char| !c.is_alphabetic()).any(|part| PLAYFUL.contains(&part)) {
        let message = "This address does not sound like business; use one made of your name.";
        list.add("email_unprofessional", Info, "/basics/email", message);
    }
}

/// Words of addresses that were made up for fun.
const PLAYFUL: [&str; 24] = [
    "sexy",
    "babe",
    "babygirl",
    "cutie",
    "hottie",
    "princess",
    "party",
    "partyboy",
    "partygirl",
    "badboy",
    "badgirl",
    "gamer",
    "killer",
    "ninja",
    "pimp",
    "boss",
    "bigboss",
    "sweetheart",
    "angel",
    "devil",
    "crazy",
    "lover",
    "dude",
    "mausi",
];

fn check_phone(phone: &str, list: &mut Findings) {
    let digits = phone.chars().filter(|c| c.is_numeric()).count();
    let letters = phone.chars().filter(|c| c.is_alphabetic()).count();
    if !(6..=17).contains(&digits) || letters > 6 {
        let message = "This is not a complete telephone number; give it with the country code.";
        list.add("phone_invalid", Warning, "/basics/phone", message);
    }
}

/// Links that lead nowhere: a text without an address behind it.
fn links(resume: &Resume, list: &mut Findings) {
    let leads = |url: &str| url.contains('.') && !url.trim().contains(char::is_whitespace);
    if resume.basics.url.as_deref().is_some_and(|url| !url.trim().is_empty() && !leads(url)) {
        let message = "This is no web address; parsers need one like example.org.";
        list.add("link_broken", Warning, "/basics/url", message);
    }
    for (index, profile) in
        resume.basics.profiles.iter().enumerate().filter(|(_, profile)| !profile.hidden)
    {
        let filled =
            |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
        let leads = profile.url.as_deref().is_some_and(leads);
        if !leads && (!filled(&profile.username) || filled(&profile.url)) {
            let path = format!("/basics/profiles/{index}/url");
            let message = "This profile has no address behind it; write the address out, link texts get lost.";
            list.add("link_broken", Warning, &path, message);
        }
    }
}

/// What employers in English-speaking countries must not ask.
fn personal(resume: &Resume, language: Option<Language>, list: &mut Findings) {
    if language != Some(Language::English) {
        return;
    }
    for (index, field) in resume.basics.fields.iter().enumerate() {
        let name = field.name.as_deref().unwrap_or_default().to_lowercase();
        if name.split(|c: char| !c.is_alphabetic()).any(|part| part == "age")
            || PRIVATE.iter().any(|word| name.contains(word))
        {
            let path = format!("/basics/x-fields/{index}");
            let message = "Age, family, religion and the like do not belong into an English resume; leave this out.";
            list.add("personal_data", Warning, &path, message);
        }
    }
}

const PRIVATE: [&str; 12] = [
    "birth",
    "marital",
    "nationality",
    "religion",
    "gender",
    "children",
    "passport",
    "social security",
    "ssn",
    "civil status",
    "race",
    "ethnic",
];
