//! How to reach the person: mail, telephone, place, site, profiles, and facts of the user's own.

use resume::model::{Basics, Item, Location, Profile};

use super::words::Words;
use super::{Contact, Run};

/// The contacts in the order of the page.
pub fn contacts(basics: &Basics, words: &Words) -> Vec<Contact> {
    let mail = basics.email.as_deref();
    let phone = basics.phone.as_deref();
    let site = Run::address("/basics/url", basics.url.as_deref());
    let plain = [
        Run::new("/basics/email", mail)
            .map(|run| run.leading_to(mail.and_then(mail_link).as_deref())),
        Run::new("/basics/phone", phone)
            .map(|run| run.leading_to(phone.and_then(phone_link).as_deref())),
    ];
    let mut contacts: Vec<Contact> = plain.into_iter().flatten().map(Contact::from).collect();
    let place = location(&basics.location, words);
    if !place.is_empty() {
        contacts.push(Contact { label: None, values: place });
    }
    contacts.extend(site.map(Contact::from));
    let profiles = basics.profiles.iter().enumerate();
    contacts.extend(profiles.filter_map(|(index, item)| profile(index, item)));
    contacts.extend(basics.fields.iter().enumerate().filter_map(|(index, field)| {
        let at = format!("/basics/x-fields/{index}");
        let label = Run::new(format!("{at}/name"), field.name.as_deref());
        match Run::new(format!("{at}/value"), field.value.as_deref()) {
            Some(value) => Some(Contact { label, values: vec![vec![value]] }),
            None => label.map(Contact::from),
        }
    }));
    contacts
}

impl From<Run> for Contact {
    fn from(run: Run) -> Self {
        Self { label: None, values: vec![vec![run]] }
    }
}

/// The address of a mail to this person, when it is one.
pub fn mail_link(mail: &str) -> Option<String> {
    let mail = mail.trim();
    (mail.contains('@') && !mail.contains(char::is_whitespace)).then(|| format!("mailto:{mail}"))
}

/// The address of a call to this number, when it is one.
pub fn phone_link(phone: &str) -> Option<String> {
    let number: String = phone
        .char_indices()
        .filter(|(index, c)| c.is_ascii_digit() || (*c == '+' && *index == 0))
        .map(|(_, c)| c)
        .collect();
    let readable = |c: char| c.is_ascii_digit() || " +-./()".contains(c);
    (number.len() >= 5 && number.len() <= 20 && phone.trim().chars().all(readable))
        .then(|| format!("tel:{number}"))
}

/// Street, city with its postal code, region, country.
fn location(location: &Location, words: &Words) -> Vec<Vec<Run>> {
    let part = |key: &str, text: &Option<String>| {
        Run::new(format!("/basics/location/{key}"), text.as_deref())
    };
    let address = part("address", &location.address);
    let postal = part("postalCode", &location.postal_code);
    let city = part("city", &location.city);
    let region = part("region", &location.region);
    let country = part("countryCode", &location.country_code);
    let groups = if words.postal_first {
        [vec![address], vec![postal, city], vec![region], vec![country]]
    } else {
        [vec![address], vec![city], vec![region, postal], vec![country]]
    };
    let printed = groups.map(|group| group.into_iter().flatten().collect::<Vec<_>>());
    printed.into_iter().filter(|group| !group.is_empty()).collect()
}

/// A profile by its address when it has one; network and user name are added when the address does not show them.
fn profile(index: usize, profile: &Profile) -> Option<Contact> {
    if profile.hidden() {
        return None;
    }
    let at = format!("/basics/profiles/{index}");
    let network = Run::new(format!("{at}/network"), profile.network.as_deref());
    let username = Run::new(format!("{at}/username"), profile.username.as_deref());
    let Some(url) = Run::address(format!("{at}/url"), profile.url.as_deref()) else {
        let Some(username) = username else { return network.map(Contact::from) };
        return Some(Contact { label: network, values: vec![vec![username]] });
    };
    let address = folded(&url.text);
    let unseen = |run: &Run| !address.contains(&folded(&run.text));
    let mut values = vec![vec![url]];
    values.extend(username.filter(unseen).map(|run| vec![run]));
    Some(Contact { label: network.filter(unseen), values })
}

fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
