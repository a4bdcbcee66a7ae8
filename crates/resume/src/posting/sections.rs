//! What a part of a posting is about: told by headings, and by words inside a sentence.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// What a part of a posting is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// Before any heading.
    Opening,
    /// What the person must bring.
    Required,
    /// What would be welcome.
    Welcome,
    /// What the person will do.
    Duties,
    /// A list of technologies or subjects.
    Stack,
    /// The employer's story, benefits, law and how to apply: nothing is asked for here.
    Boilerplate,
}

/// The section that a heading opens, and what follows the heading on the same line.
pub(super) fn heading(line: &str) -> Option<(Section, &str)> {
    let listed = !line.starts_with(|c: char| c.is_alphanumeric());
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let (head, rest) = match line.split_once(':') {
        Some((head, rest)) => (head, rest.trim()),
        None => (line, ""),
    };
    let colon = head.len() < line.len();
    let head = head.trim_end_matches(|c: char| !c.is_alphanumeric());
    let words = head.split_whitespace().count();
    let closed = rest.is_empty() && line.ends_with(['.', ',', ';']);
    if words == 0
        || words > 8
        || head.len() > 80
        || closed
        || !colon && head.starts_with(char::is_lowercase)
    {
        return None;
    }
    let shouted = !head.chars().any(char::is_lowercase);
    if listed && !colon && !shouted {
        return None;
    }
    // Few other words: "Requirements" is a heading, "gather requirements from clients" is not.
    let spare = if colon || shouted { 4 } else { 1 };
    let lower = plain(head);
    finder()
        .headings
        .find_overlapping_iter(&lower)
        .filter(|found| is_whole(&lower, found.start(), found.end()))
        .map(|found| found.pattern().as_usize())
        .filter(|index| words <= HEADINGS[*index].0.split_whitespace().count() + spare)
        .min()
        .map(|index| (HEADINGS[index].1, rest))
}

fn plain(text: &str) -> String {
    text.to_lowercase().replace('’', "'")
}

fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    edge(text[..start].chars().next_back()) && edge(text[end..].chars().next())
}

/// Whether a sentence asks for something so plainly that no heading above it can mean otherwise.
pub(super) fn insists(sentence: &str) -> bool {
    let lower = plain(sentence);
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| lower.contains(phrase));
    says(&INSISTING) && !says(&["we ", "our ", "wir ", "nous ", "unser"])
}

const INSISTING: [&str; 14] = [
    "experience with",
    "experience in",
    "years of experience",
    "years experience",
    "knowledge of",
    "proficient in",
    "proficiency in",
    "fluent in",
    "degree in",
    "erfahrung in",
    "erfahrung mit",
    "kenntnisse in",
    "expérience en",
    "experiencia en",
];

/// The section of one sentence: its own words are stronger than the heading above it.
pub(super) fn cue(sentence: &str, section: Section) -> Section {
    let lower = plain(sentence);
    let strongest = finder()
        .cues
        .find_overlapping_iter(&lower)
        .filter(|found| is_whole(&lower, found.start(), found.end()))
        .map(|found| cue_of(found.pattern().as_usize()))
        // In a posting squeezed into one line a word of benefits says nothing of the rest.
        .filter(|section| *section != Section::Boilerplate || sentence.len() <= 400)
        .min_by_key(|section| match section {
            Section::Boilerplate => 0,
            Section::Welcome => 1,
            _ => 2,
        });
    match (strongest, section) {
        (Some(Section::Boilerplate), _) | (_, Section::Boilerplate) => Section::Boilerplate,
        (Some(Section::Welcome), _) | (_, Section::Welcome) => Section::Welcome,
        (Some(_), _) => Section::Required,
        (None, section) => section,
    }
}

fn cue_of(index: usize) -> Section {
    if index < BOILERPLATE.len() + NOT_ASKED.len() {
        Section::Boilerplate
    } else if index < BOILERPLATE.len() + NOT_ASKED.len() + WELCOME.len() {
        Section::Welcome
    } else {
        Section::Required
    }
}

/// All phrases of this file, to be found in one pass.
struct Finder {
    headings: AhoCorasick,
    cues: AhoCorasick,
}

fn finder() -> &'static Finder {
    static FINDER: OnceLock<Finder> = OnceLock::new();
    FINDER.get_or_init(|| Finder {
        headings: automaton(HEADINGS.iter().map(|(phrase, _)| *phrase)),
        cues: automaton(
            BOILERPLATE.iter().chain(&NOT_ASKED).chain(&WELCOME).chain(&REQUIRED).copied(),
        ),
    })
}

/// Fixed lists of short phrases always build.
fn automaton(phrases: impl Iterator<Item = &'static str>) -> AhoCorasick {
    let built = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(phrases);
    built.expect("a fixed list of short phrases builds")
}

use Section::{Boilerplate as B, Duties as D, Required as R, Stack as S, Welcome as W};

/// Headings, the more telling ones first.
const HEADINGS: [(&str, Section); 181] = [
    ("nice to have", W),
    ("nice-to-have", W),
    ("nice to haves", W),
    ("bonus points", W),
    ("bonus", W),
    ("preferred", W),
    ("desirable", W),
    ("desired", W),
    ("pluses", W),
    ("plus points", W),
    ("extra credit", W),
    ("advantageous", W),
    ("von vorteil", W),
    ("wünschenswert", W),
    ("idealerweise", W),
    ("les plus", W),
    ("atouts", W),
    ("deseable", W),
    ("se valorará", W),
    ("valorable", W),
    ("what would be great", W),
    ("good to have", W),
    ("optional", W),
    ("souhaité", W),
    ("about us", B),
    ("about the company", B),
    ("who we are", B),
    ("our company", B),
    ("company description", B),
    ("company overview", B),
    ("about the team", B),
    ("our story", B),
    ("our mission", B),
    ("our values", B),
    ("our culture", B),
    ("what we offer", B),
    ("we offer", B),
    ("benefits", B),
    ("perks", B),
    ("perks and benefits", B),
    ("compensation", B),
    ("salary", B),
    ("pay range", B),
    ("equal opportunity", B),
    ("equal employment", B),
    ("eeo", B),
    ("diversity", B),
    ("how to apply", B),
    ("application process", B),
    ("to apply", B),
    ("apply", B),
    ("contact", B),
    ("application", B),
    ("disclaimer", B),
    ("privacy", B),
    ("why join us", B),
    ("why work with us", B),
    ("why us", B),
    ("what's in it for you", B),
    ("what you'll get", B),
    ("what you get", B),
    ("working conditions", B),
    ("physical demands", B),
    ("accommodation", B),
    ("wir bieten", B),
    ("das bieten wir", B),
    ("unser angebot", B),
    ("über uns", B),
    ("benefits für sie", B),
    ("wer wir sind", B),
    ("ihre vorteile", B),
    ("deine vorteile", B),
    ("was wir bieten", B),
    ("das erwartet dich bei uns", B),
    ("kontakt", B),
    ("bewerbung", B),
    ("nous offrons", B),
    ("nous vous offrons", B),
    ("avantages", B),
    ("qui sommes-nous", B),
    ("l'entreprise", B),
    ("à propos", B),
    ("pour postuler", B),
    ("rémunération", B),
    ("ofrecemos", B),
    ("qué ofrecemos", B),
    ("se ofrece", B),
    ("beneficios", B),
    ("sobre nosotros", B),
    ("quiénes somos", B),
    ("la empresa", B),
    ("job benefits", B),
    ("our offer", B),
    ("what awaits you", B),
    ("contact details", B),
    ("location", B),
    ("date posted", B),
    ("job type", B),
    ("company size", B),
    ("company type", B),
    ("industry", B),
    ("hours", B),
    ("schedule", B),
    ("technologies", S),
    ("tech stack", S),
    ("the stack", S),
    ("our stack", S),
    ("technology stack", S),
    ("technical environment", S),
    ("responsibilities", D),
    ("duties", D),
    ("what you will do", D),
    ("what you'll do", D),
    ("what you'll be doing", D),
    ("your role", D),
    ("the role", D),
    ("your tasks", D),
    ("tasks", D),
    ("job duties", D),
    ("your mission", D),
    ("the job", D),
    ("day to day", D),
    ("in this role", D),
    ("key accountabilities", D),
    ("job description", D),
    ("about the role", D),
    ("about the job", D),
    ("position summary", D),
    ("job summary", D),
    ("role overview", D),
    ("essential functions", D),
    ("aufgaben", D),
    ("ihre aufgaben", D),
    ("deine aufgaben", D),
    ("tätigkeiten", D),
    ("missions", D),
    ("vos missions", D),
    ("funciones", D),
    ("responsabilidades", D),
    ("tareas", D),
    ("das erwartet dich", D),
    ("activités", D),
    ("requirements", R),
    ("qualifications", R),
    ("required", R),
    ("who you are", R),
    ("about you", R),
    ("what you bring", R),
    ("what we're looking for", R),
    ("what you need", R),
    ("must have", R),
    ("must haves", R),
    ("skills", R),
    ("your profile", R),
    ("anforderungen", R),
    ("ihr profil", R),
    ("dein profil", R),
    ("qualifikationen", R),
    ("voraussetzungen", R),
    ("profil", R),
    ("das bringst du mit", R),
    ("das bringen sie mit", R),
    ("profil recherché", R),
    ("votre profil", R),
    ("compétences", R),
    ("requisitos", R),
    ("perfil", R),
    ("buscamos", R),
    ("qualification", R),
    ("our expectations of you", R),
    ("you have", R),
    ("we are looking for", R),
    ("what we look for", R),
    ("you are", R),
    ("kenntnisse", R),
    ("formation", R),
    ("requisitos mínimos", R),
    ("profile", R),
    ("experience", R),
    ("education", R),
    ("competencies", R),
];

const BOILERPLATE: [&str; 66] = [
    "equal opportunity",
    "equal employment",
    "without regard to",
    "regardless of",
    "sexual orientation",
    "gender identity",
    "protected veteran",
    "veteran status",
    "national origin",
    "reasonable accommodation",
    "reasonable accommodations",
    "we celebrate diversity",
    "affirmative action",
    "all qualified applicants",
    "background check",
    "drug test",
    "401(k)",
    "401k",
    "dental",
    "paid time off",
    "health insurance",
    "life insurance",
    "we offer",
    "we provide you",
    "competitive salary",
    "free snacks",
    "parental leave",
    "tuition reimbursement",
    "annual leave",
    "pension",
    "paid vacation",
    "click here",
    "apply now",
    "apply online",
    "submit your",
    "send your",
    "your application",
    "cover letter",
    "our website",
    "privacy policy",
    "founded in",
    "headquartered",
    "our mission is",
    "about us",
    "we are a",
    "we're a",
    "recruitment process",
    "selection process",
    "maternity leave",
    "diversity and inclusion",
    "per hour",
    "per year",
    "unabhängig von",
    "wir bieten",
    "bewerbung",
    "schwerbehinderte",
    "chancengleichheit",
    "nous offrons",
    "candidature",
    "handicap",
    "mutuelle",
    "tickets restaurant",
    "ofrecemos",
    "igualdad de oportunidades",
    "discapacidad",
    "regardless",
];

const NOT_ASKED: [&str; 10] = [
    "not required",
    "not necessary",
    "no experience necessary",
    "no experience required",
    "no prior experience",
    "not essential",
    "nicht erforderlich",
    "pas nécessaire",
    "no es necesario",
    "no se requiere",
];

const WELCOME: [&str; 44] = [
    "nice to have",
    "a plus",
    "is a bonus",
    "bonus",
    "preferred",
    "preferably",
    "ideally",
    "desirable",
    "desired",
    "an advantage",
    "advantageous",
    "would be great",
    "beneficial",
    "an asset",
    "is helpful",
    "helpful",
    "welcome",
    "optional",
    "not mandatory",
    "but not required",
    "good to have",
    "strong plus",
    "big plus",
    "pluses",
    "appreciated",
    "von vorteil",
    "wünschenswert",
    "idealerweise",
    "gern gesehen",
    "gerne",
    "ein plus",
    "serait un plus",
    "est un plus",
    "un plus",
    "un atout",
    "souhaité",
    "souhaitée",
    "idéalement",
    "apprécié",
    "appréciée",
    "se valorará",
    "deseable",
    "valorable",
    "nice-to-have",
];

const REQUIRED: [&str; 34] = [
    "must",
    "required",
    "requires",
    "essential",
    "mandatory",
    "you have",
    "you need",
    "at least",
    "minimum",
    "you bring",
    "ability to",
    "proficiency",
    "proficient",
    "experience with",
    "experience in",
    "knowledge of",
    "is a must",
    "looking for",
    "zwingend",
    "erforderlich",
    "vorausgesetzt",
    "voraussetzung",
    "setzen wir voraus",
    "mindestens",
    "sie verfügen",
    "du hast",
    "exigé",
    "exigée",
    "indispensable",
    "obligatoire",
    "imprescindible",
    "requisito",
    "obligatorio",
    "se requiere",
];
