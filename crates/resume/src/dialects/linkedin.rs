//! The tables of a LinkedIn data export: one CSV file per part, any of which may be missing.

use std::collections::BTreeMap;

use super::period::{Period, day};
use crate::Resume;
use crate::model::{
    Award, Certificate, CustomItem, CustomSection, Education, Language, Profile, Project,
    Publication, Reference, Skill, Volunteer, Work,
};

/// One CSV file of the export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The file's name without its folder and ending.
    pub name: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows; a row may be shorter than the columns.
    pub rows: Vec<Vec<String>>,
}

/// One row, emptied column by column; columns are compared without case, blanks and punctuation.
struct Row {
    cells: Vec<(String, String, String)>,
}

impl Row {
    fn text(&mut self, columns: &[&str]) -> Option<String> {
        for column in columns {
            let wanted = squash(column);
            if let Some(at) = self.cells.iter().position(|(key, ..)| *key == wanted) {
                return Some(self.cells.remove(at).2);
            }
        }
        None
    }

    fn period(&mut self) -> Period {
        let start = self.text(&["Started On", "Start Date"]);
        Period::between(start, self.text(&["Finished On", "End Date"]))
    }

    fn day(&mut self, columns: &[&str]) -> Option<crate::model::DateText> {
        self.text(columns).as_deref().and_then(day)
    }

    fn ignore(&mut self, columns: &[&str]) {
        for column in columns {
            self.text(&[column]);
        }
    }
}

fn squash(text: &str) -> String {
    text.chars().filter(|symbol| symbol.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Reads the tables; also answers what has no place in a resume.
pub fn read(tables: Vec<Table>) -> (Resume, Vec<String>) {
    let mut export = Export::default();
    let mut tables: BTreeMap<String, Vec<Row>> =
        tables.into_iter().map(|table| (squash(&table.name), rows(table))).collect();
    for (name, read) in PARTS {
        for mut row in tables.remove(name).unwrap_or_default() {
            read(&mut export, &mut row);
            for (_, column, value) in row.cells {
                export.leftover.push(format!("{}: {value}", column.trim()));
            }
        }
    }
    export.close();
    (export.resume, export.leftover)
}

fn rows(table: Table) -> Vec<Row> {
    let columns = table.columns;
    let row = |cells: Vec<String>| {
        let cells = columns.iter().zip(cells);
        let cells =
            cells.map(|(column, cell)| (squash(column), column.clone(), cell.trim().to_owned()));
        Row { cells: cells.filter(|(.., cell)| !cell.is_empty()).collect() }
    };
    table.rows.into_iter().map(row).filter(|row| !row.cells.is_empty()).collect()
}

type Part = (&'static str, fn(&mut Export, &mut Row));

/// The tables that say something about their owner, in the order in which they are read.
const PARTS: [Part; 19] = [
    ("profile", Export::profile),
    ("profilesummary", Export::summary),
    ("emailaddresses", Export::email),
    ("phonenumbers", Export::phone),
    ("whatsappphonenumbers", Export::phone),
    ("positions", Export::position),
    ("education", Export::education),
    ("skills", Export::skill),
    ("languages", Export::language),
    ("certifications", Export::certificate),
    ("projects", Export::project),
    ("publications", Export::publication),
    ("honors", Export::honor),
    ("volunteering", Export::volunteering),
    ("volunteeringexperiences", Export::volunteering),
    ("recommendationsreceived", Export::recommendation),
    ("courses", Export::course),
    ("patents", Export::patent),
    ("organizations", Export::organization),
];

#[derive(Default)]
struct Export {
    resume: Resume,
    leftover: Vec<String>,
    emails: Vec<String>,
    courses: Vec<String>,
    patents: Vec<CustomItem>,
    organizations: Vec<CustomItem>,
}

impl Export {
    fn profile(&mut self, row: &mut Row) {
        let basics = &mut self.resume.basics;
        let name = [row.text(&["First Name"]), row.text(&["Last Name"])];
        let name = name.into_iter().flatten().collect::<Vec<_>>().join(" ");
        basics.name = (!name.is_empty()).then_some(name);
        basics.label = row.text(&["Headline"]);
        basics.summary = row.text(&["Summary"]);
        let street = row.text(&["Address"]);
        if let Some(place) = row.text(&["Geo Location", "Location"]).or_else(|| street.clone()) {
            basics.location = crate::parse::location(&place);
        }
        if let Some(street) = street.filter(|_| basics.location.address.is_none()) {
            basics.location.address = Some(street);
        }
        if let Some(code) = row.text(&["Zip Code"]) {
            basics.location.postal_code = Some(code);
        }
        for site in listed(row.text(&["Websites"])) {
            let url = site
                .split_once(':')
                .filter(|(kind, _)| kind.chars().all(|c| c.is_ascii_uppercase() || c == '_'));
            let url = url.map_or(site.as_str(), |(_, url)| url).to_owned();
            if basics.url.is_none() {
                basics.url = Some(url);
            } else {
                basics.profiles.push(Profile { url: Some(url), ..Profile::default() });
            }
        }
        for handle in listed(row.text(&["Twitter Handles"])) {
            let url = format!("https://twitter.com/{}", handle.trim_start_matches('@'));
            let network = Some("Twitter".to_owned());
            basics.profiles.push(Profile {
                network,
                username: Some(handle),
                url: Some(url),
                ..Profile::default()
            });
        }
        if let Some(url) = row.text(&["Public Profile URL", "Profile URL", "Public Profile"]) {
            let username = url.trim_end_matches('/').rsplit('/').next().map(str::to_owned);
            let network = Some("LinkedIn".to_owned());
            basics.profiles.push(Profile {
                network,
                username,
                url: Some(url),
                ..Profile::default()
            });
        }
        // Whether a birth date belongs into a resume is for its owner to say: it stays leftover.
        row.ignore(&["Registered At", "Instant Messengers"]);
    }

    fn summary(&mut self, row: &mut Row) {
        let text = row.text(&["Profile Summary", "Summary"]);
        if self.resume.basics.summary.is_none() {
            self.resume.basics.summary = text;
        }
    }

    /// The primary address comes first, whatever the order of the table.
    fn email(&mut self, row: &mut Row) {
        let is_primary =
            row.text(&["Primary"]).is_some_and(|text| text.eq_ignore_ascii_case("yes"));
        let Some(address) = row.text(&["Email Address"]) else { return };
        if is_primary {
            self.emails.insert(0, address);
        } else {
            self.emails.push(address);
        }
        row.ignore(&["Confirmed", "Updated On"]);
    }

    fn phone(&mut self, row: &mut Row) {
        let number = row.text(&["Number", "Phone Number"]);
        let extension = row.text(&["Extension"]);
        row.ignore(&["Type", "Is_WhatsApp_Number"]);
        let Some(mut number) = number else { return };
        if let Some(extension) = extension {
            number = format!("{number} {extension}");
        }
        let phone = &mut self.resume.basics.phone;
        if phone.is_none() {
            *phone = Some(number);
        } else if phone.as_ref() != Some(&number) {
            self.leftover.push(format!("Phone: {number}"));
        }
    }

    fn position(&mut self, row: &mut Row) {
        let period = row.period();
        self.resume.work.push(Work {
            name: row.text(&["Company Name"]),
            position: row.text(&["Title"]),
            location: row.text(&["Location"]),
            start_date: period.start,
            end_date: period.end,
            ..Work::default()
        });
        let text = row.text(&["Description"]);
        if let (Some(work), Some(text)) = (self.resume.work.last_mut(), text) {
            (work.summary, work.highlights) = paragraphs(&text);
        }
    }

    fn education(&mut self, row: &mut Row) {
        let period = row.period();
        let degree = row.text(&["Degree Name"]);
        // LinkedIn joins the degree and the field of study with a comma.
        let (study_type, area) = match degree.as_deref().and_then(|text| text.split_once(", ")) {
            Some((degree, area)) => (Some(degree.to_owned()), Some(area.to_owned())),
            None => (degree, row.text(&["Field of Study"])),
        };
        let notes = [row.text(&["Notes"]), row.text(&["Activities"])];
        let notes: Vec<String> = notes.into_iter().flatten().collect();
        self.resume.education.push(Education {
            institution: row.text(&["School Name"]),
            area,
            study_type,
            start_date: period.start,
            end_date: period.end,
            score: row.text(&["Grade"]),
            summary: (!notes.is_empty()).then(|| notes.join("\n")),
            ..Education::default()
        });
    }

    fn skill(&mut self, row: &mut Row) {
        let name = row.text(&["Name"]);
        self.resume.skills.push(Skill { name, ..Skill::default() });
    }

    fn language(&mut self, row: &mut Row) {
        let (language, fluency) = (row.text(&["Name"]), row.text(&["Proficiency"]));
        self.resume.languages.push(Language { language, fluency, ..Language::default() });
    }

    fn certificate(&mut self, row: &mut Row) {
        let period = row.period();
        self.resume.certificates.push(Certificate {
            name: row.text(&["Name"]),
            date: period.start,
            issuer: row.text(&["Authority"]),
            url: row.text(&["Url"]),
            ..Certificate::default()
        });
        if let Some(end) = period.end {
            self.leftover.push(format!("Certificate valid until: {end}"));
        }
    }

    fn project(&mut self, row: &mut Row) {
        let period = row.period();
        let (description, highlights) =
            row.text(&["Description"]).map(|text| paragraphs(&text)).unwrap_or_default();
        self.resume.projects.push(Project {
            name: row.text(&["Title"]),
            description,
            url: row.text(&["Url"]),
            start_date: period.start,
            end_date: period.end,
            highlights,
            ..Project::default()
        });
    }

    fn publication(&mut self, row: &mut Row) {
        self.resume.publications.push(Publication {
            name: row.text(&["Name"]),
            publisher: row.text(&["Publisher"]),
            release_date: row.day(&["Published On"]),
            url: row.text(&["Url"]),
            summary: row.text(&["Description"]),
            ..Publication::default()
        });
    }

    fn honor(&mut self, row: &mut Row) {
        self.resume.awards.push(Award {
            title: row.text(&["Title"]),
            date: row.day(&["Issued On"]),
            awarder: row.text(&["Issuer"]),
            summary: row.text(&["Description"]),
            ..Award::default()
        });
    }

    fn volunteering(&mut self, row: &mut Row) {
        let period = row.period();
        let (summary, highlights) =
            row.text(&["Description"]).map(|text| paragraphs(&text)).unwrap_or_default();
        self.resume.volunteer.push(Volunteer {
            organization: row.text(&["Company Name", "Organization"]),
            position: row.text(&["Role"]),
            start_date: period.start,
            end_date: period.end,
            summary,
            highlights,
            ..Volunteer::default()
        });
    }

    fn recommendation(&mut self, row: &mut Row) {
        let name = [row.text(&["First Name"]), row.text(&["Last Name"])];
        let name = name.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let role = [row.text(&["Job Title"]), row.text(&["Company"])];
        let role = role.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let name =
            [name, role].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let reference = row.text(&["Text"]);
        // What its receiver does not show on the profile is not shown here either.
        let hidden =
            row.text(&["Status"]).is_some_and(|status| !status.eq_ignore_ascii_case("VISIBLE"));
        row.ignore(&["Creation Date"]);
        let name = (!name.is_empty()).then_some(name);
        self.resume.references.push(Reference { hidden, name, reference, ..Reference::default() });
    }

    fn course(&mut self, row: &mut Row) {
        self.courses.extend(row.text(&["Name"]));
        row.ignore(&["Number"]);
    }

    fn patent(&mut self, row: &mut Row) {
        self.patents.push(CustomItem {
            name: row.text(&["Title"]),
            subtitle: row.text(&[
                "Patent Number",
                "Application Number",
                "Patent or Application Number",
            ]),
            url: row.text(&["Url"]),
            end_date: row.day(&["Issued On", "Filed On", "Patent Issued On"]),
            summary: row.text(&["Description"]),
            ..CustomItem::default()
        });
    }

    fn organization(&mut self, row: &mut Row) {
        let period = row.period();
        self.organizations.push(CustomItem {
            name: row.text(&["Name"]),
            subtitle: row.text(&["Position"]),
            start_date: period.start,
            end_date: period.end,
            summary: row.text(&["Description"]),
            ..CustomItem::default()
        });
    }

    /// Puts what needed the whole table into its place.
    fn close(&mut self) {
        let mut emails = std::mem::take(&mut self.emails).into_iter();
        self.resume.basics.email = emails.next();
        self.leftover.extend(emails.map(|email| format!("Email: {email}")));
        let courses = std::mem::take(&mut self.courses);
        // The export does not say where a course was taken: one school alone is certain.
        match self.resume.education.as_mut_slice() {
            [only] => only.courses = courses,
            _ => {
                self.leftover.extend(courses.into_iter().map(|course| format!("Course: {course}")));
            }
        }
        for (title, items) in
            [("Patents", &mut self.patents), ("Organizations", &mut self.organizations)]
        {
            let items = std::mem::take(items);
            if !items.is_empty() {
                let title = Some(title.to_owned());
                self.resume.custom.push(CustomSection { title, items, ..CustomSection::default() });
            }
        }
    }
}

/// The entries of `[A:x,B:y]`.
fn listed(text: Option<String>) -> Vec<String> {
    let text = text.unwrap_or_default();
    let inner = text.trim().trim_start_matches('[').trim_end_matches(']');
    inner.split(',').map(str::trim).filter(|entry| !entry.is_empty()).map(str::to_owned).collect()
}

/// A description as LinkedIn keeps it: lines that begin with a bullet are entries, the rest is text.
fn paragraphs(text: &str) -> (Option<String>, Vec<String>) {
    // Some exports put two blanks where the line breaks of a list were.
    let text = text.replace("  •", "\n•").replace("  - ", "\n- ");
    let (mut plain, mut entries) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let entry = line.strip_prefix(['•', '●', '▪', '◦', '·', '-', '–', '*', '➢', '✓']);
        match entry.filter(|entry| entry.starts_with(char::is_whitespace) || line.starts_with('•'))
        {
            Some(entry) => entries.push(entry.trim().to_owned()),
            None => plain.push(line.to_owned()),
        }
    }
    ((!plain.is_empty()).then(|| plain.join("\n")), entries)
}
