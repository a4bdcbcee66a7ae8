//! The job title and how senior it is.

use super::Seniority;
use super::lexicon::{WordSet, occupations, words};

/// The title that the text itself names.
pub(super) fn find_title(text: &str) -> Option<String> {
    let lines: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).take(12).collect();
    let labelled = lines.iter().find_map(|line| {
        let (label, title) = line.split_once(':')?;
        let label = label.trim().to_lowercase();
        LABELS.contains(&label.as_str()).then(|| title.trim()).filter(|title| !title.is_empty())
    });
    labelled
        .map(tidy)
        .or_else(|| lines.iter().take(3).find(|line| is_title(line)).map(|line| tidy(line)))
        .or_else(|| lines.iter().take(3).find(|line| names_a_trade(line)).map(|line| tidy(line)))
        .or_else(|| wanted(text))
}

/// A short first line with the name of a trade in it: "HGV Class 1 Driver wanted".
fn names_a_trade(line: &str) -> bool {
    let short = line.split_whitespace().count() <= 8 && !line.ends_with(['.', ':', '!', '?', ',']);
    short && words(line).iter().any(|word| TRADES.has(word))
}

fn is_title(line: &str) -> bool {
    let count = line.split_whitespace().count();
    (1..=10).contains(&count)
        && !line.ends_with(['.', ':', '?'])
        && !occupations().of_title(line).is_empty()
}

/// "We are looking for a … to", "is seeking an …".
fn wanted(text: &str) -> Option<String> {
    let start: String = text.chars().take(1500).collect();
    let lower = start.to_lowercase();
    if lower.len() != start.len() {
        return None;
    }
    LEADS.iter().find_map(|lead| {
        let at = lower.find(lead)? + lead.len();
        let rest = start.get(at..)?.trim_start();
        let end = lower
            .get(start.len() - rest.len()..)
            .and_then(|lower| ENDS.iter().filter_map(|end| lower.find(end)).min());
        let title = rest.get(..end.unwrap_or(rest.len()))?;
        let title: String = title.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
        (!occupations().of_title(&title).is_empty()).then_some(title)
    })
}

/// Leaves out gender marks, places and reference numbers.
fn tidy(title: &str) -> String {
    let title = title.split(" | ").next().unwrap_or(title);
    let title = title.split(" wanted").next().unwrap_or(title);
    let title = title.split(" needed").next().unwrap_or(title);
    let mut kept = String::new();
    let mut rest = title;
    while let Some((before, inside)) = rest.split_once('(') {
        let Some((inside, after)) = inside.split_once(')') else { break };
        kept.push_str(before);
        let gender = inside.len() <= 9
            && inside.chars().all(|c| {
                matches!(
                    c.to_ascii_lowercase(),
                    'm' | 'w' | 'f' | 'd' | 'x' | 'h' | 'i' | 'n' | '/' | '|' | ' ' | '*'
                )
            });
        if !gender {
            kept.push('(');
            kept.push_str(inside);
            kept.push(')');
        }
        rest = after;
    }
    kept.push_str(rest);
    kept.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .trim_matches(|c: char| !c.is_alphanumeric() && !"+#)".contains(c))
        .to_owned()
}

/// A title without its marks of gender, and what it says before, between and after its separators.
pub(crate) fn parts(title: &str) -> Vec<String> {
    let mut whole = title.to_owned();
    for mark in [
        "/-in", "/in", "*in", ":in", "_in", "(in)", "/a", "(a)", "/e", "(e)", "·e", "(ne)", "/o",
        "/-frau",
    ] {
        whole = without_mark(&whole, mark);
    }
    let mut parts: Vec<String> = whole
        .split([',', '(', ')', '|', '/', '–'])
        .flat_map(|part| part.split(" - "))
        .map(|part| part.trim().to_owned())
        .filter(|part| part.len() >= 3)
        .take(4)
        .collect();
    if parts.len() != 1 {
        parts.insert(0, whole);
    }
    parts
}

/// Takes a mark away wherever a word ends after it.
fn without_mark(text: &str, mark: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(mark) {
        kept.push_str(before);
        if after.starts_with(char::is_alphanumeric) {
            kept.push_str(mark);
        }
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// The level that a title names.
pub(crate) fn seniority(title: &str) -> Option<Seniority> {
    let words = words(title);
    let has = |set: &WordSet| words.iter().any(|word| set.has(word));
    if has(&INTERN) {
        Some(Seniority::Intern)
    } else if has(&EXECUTIVE) {
        Some(Seniority::Executive)
    } else if has(&LEAD) && !has(&NOT_LEAD) {
        Some(Seniority::Lead)
    } else if has(&SENIOR) {
        Some(Seniority::Senior)
    } else if has(&JUNIOR) {
        Some(Seniority::Junior)
    } else if has(&MID) {
        Some(Seniority::Mid)
    } else {
        None
    }
}

/// Words that name a trade by themselves.
pub(crate) static TRADES: WordSet = WordSet::of(
    "driver nurse teacher plumber electrician carpenter mechanic welder chef cook baker barista waiter accountant \
     bookkeeper auditor lawyer attorney solicitor paralegal pharmacist physiotherapist therapist dentist doctor physician \
     surgeon veterinarian receptionist cleaner housekeeper gardener photographer journalist editor translator interpreter \
     librarian recruiter buyer cashier firefighter chemist biologist physicist statistician economist psychologist \
     architect surveyor machinist roofer painter bricklayer mason butcher hairdresser tailor farmer pilot bioinformatician \
     caregiver carer midwife paramedic radiographer dietitian optometrist lecturer professor tutor copywriter underwriter \
     fahrer pfleger pflegerin lehrer lehrerin koch köchin bäcker maler schreiner tischler elektriker elektroniker mechaniker \
     mechatroniker schlosser konstrukteur buchhalter steuerberater einkäufer verkäufer erzieher erzieherin arzt apotheker \
     infirmier infirmière enseignant professeur cuisinier cuisinière comptable juriste avocat vendeur chauffeur plombier \
     électricien menuisier boulanger aide-soignant enfermero enfermera profesor profesora cocinero cocinera contable \
     abogado abogada conductor electricista fontanero carpintero traductor traductora camarero dependiente",
);

static INTERN: WordSet = WordSet::new(&[
    "intern",
    "internship",
    "trainee",
    "apprentice",
    "praktikant",
    "praktikantin",
    "praktikum",
    "auszubildende",
    "azubi",
    "stagiaire",
    "stage",
    "becario",
    "prácticas",
    "werkstudent",
    "werkstudentin",
]);
static EXECUTIVE: WordSet = WordSet::new(&[
    "chief",
    "ceo",
    "cto",
    "cfo",
    "vp",
    "president",
    "director",
    "geschäftsführer",
    "geschäftsführerin",
    "directeur",
    "directrice",
    "directora",
]);
static LEAD: WordSet = WordSet::new(&[
    "lead",
    "principal",
    "head",
    "teamleiter",
    "teamleiterin",
    "leiter",
    "leiterin",
    "leitung",
    "jefe",
    "jefa",
    "responsable",
    "staff",
    "supervisor",
]);
/// "Staff nurse" leads nobody.
static NOT_LEAD: WordSet = WordSet::new(&["nurse", "accountant"]);
static SENIOR: WordSet = WordSet::new(&[
    "senior",
    "sr",
    "experienced",
    "sénior",
    "confirmé",
    "confirmée",
    "erfahrener",
    "erfahrene",
]);
static JUNIOR: WordSet = WordSet::new(&[
    "junior",
    "jr",
    "graduate",
    "entry",
    "débutant",
    "débutante",
    "berufseinsteiger",
    "júnior",
]);
static MID: WordSet = WordSet::new(&["mid", "intermediate", "midlevel"]);

const LABELS: [&str; 14] = [
    "job title",
    "title",
    "position",
    "role",
    "job",
    "position title",
    "vacancy",
    "stelle",
    "stellenbezeichnung",
    "poste",
    "intitulé du poste",
    "puesto",
    "cargo",
    "stellentitel",
];
const LEADS: [&str; 16] = [
    "looking for an ",
    "looking for a ",
    "looking to hire a ",
    "seeking an ",
    "seeking a ",
    "hiring an ",
    "hiring a ",
    "as an ",
    "as a ",
    "suchen wir einen ",
    "suchen wir eine ",
    "suchen einen ",
    "suchen eine ",
    "recherchons un ",
    "recherchons une ",
    "buscamos un ",
];
const ENDS: [&str; 18] = [
    " to ",
    " who ",
    " with ",
    " for ",
    ".",
    ",",
    "\n",
    " in ",
    " at ",
    "!",
    " you ",
    " (",
    " für ",
    " mit ",
    " within ",
    " and ",
    " passionate",
    " on ",
];
