//! Degrees and vocational qualifications, by level.

use std::sync::OnceLock;

use super::lexicon::{Hit, Table, Word};

/// The phrases that name a degree; the payload is its level, 1 (school, vocational) to 5 (doctorate).
pub(crate) fn degrees() -> &'static Table {
    static DEGREES: OnceLock<Table> = OnceLock::new();
    DEGREES.get_or_init(|| {
        let mut phrases = Table::default();
        for (level, names) in LEVELS {
            for name in names.split('|') {
                phrases.add_form(name, level);
            }
        }
        phrases
    })
}

/// The degrees named in a text.
pub(crate) fn find(text: &str, words: &[Word]) -> Vec<Hit> {
    degrees().scan(text, words)
}

/// The highest level that a text names.
pub(crate) fn highest(text: &str) -> Option<u32> {
    find(text, &super::lexicon::words(text)).iter().map(|hit| hit.payload).max()
}

const LEVELS: [(u32, &str); 5] = [
    (
        1,
        "high school diploma|High School|GED|high school degree|secondary school|Abitur|baccalauréat|bachillerato|Ausbildung|\
        abgeschlossene Ausbildung|abgeschlossene Berufsausbildung|Berufsausbildung|apprenticeship|vocational training|trade school|vocational certificate|CAP!|BEP!|\
        formación profesional|vocational qualification|vocational diploma|technical school|trade certificate|Lehre!|Gesellenbrief|Gesellenprüfung|certificate III|Ciclo Formativo|Grado Medio|\
        Realschulabschluss|kaufmännische Ausbildung|Bac pro|BAC!|Mittlere Reife|Facharbeiter|CAP électricité|NVQ|BTEC|A-levels|GCSE",
    ),
    (
        2,
        "associate degree|associate's degree|associates degree|Associate of Science|Associate of Arts|Associate in Nursing|ADN!|A.A.S.|AAS!|BTS!|DUT!|Bac+2|\
        Fachwirt|Techniker!|staatlich geprüfter Techniker|Meister!|Higher National Diploma|HND|foundation degree|Grado Superior|Técnico Superior|college diploma|DEUG",
    ),
    (
        3,
        "bachelor|bachelor's degree|bachelors degree|bachelor degree|Bachelor of Science|Bachelor of Arts|Bachelor of Engineering|BSc|B.Sc.|B.Sc|BS!|B.S.|BA!|B.A.|BEng|B.Eng.|\
        B.Tech|BTech|BBA|BSN|BEd|B.Ed.|LLB|undergraduate degree|university degree|college degree|degree in|degree or equivalent|four-year degree|\
        Hochschulstudium|Studium|abgeschlossenes Studium|Hochschulabschluss|Universitätsabschluss|Fachhochschulabschluss|licence universitaire|Licence!|Licence professionnelle|Bac+3|grado universitario|\
        Grado en|Grado!|licenciatura|Licenciado|titulación universitaria|tertiary degree|relevant degree|Fachhochschule|honours degree|Diplôme d'État",
    ),
    (
        4,
        "master|master's degree|masters degree|master degree|Master of Science|Master of Arts|MSc|M.Sc.|M.Sc|MS in|M.S.|MA in|M.A.|MEng|M.Eng.|MBA|M.B.A.|MEd|M.Ed.|MSN|\
        MSW|M.Ed|M.Tech|graduate degree|advanced degree|postgraduate degree|Diplom!|Diplom-Ingenieur|Dipl.-Ing.|Diplom-Kaufmann|Magister|Staatsexamen|diplôme d'ingénieur|école d'ingénieur|école d'ingénieurs|Bac+5|\
        máster|Máster en|LLM!|JD!|J.D.|Juris Doctor|law degree|Diplomstudium|Master Professionnel|Zweites Staatsexamen|Erstes Staatsexamen",
    ),
    (
        5,
        "PhD|Ph.D.|Ph.D|doctorate|doctoral degree|DPhil|Promotion!|doctorat|doctorado|Doctor of Philosophy|M.D.|MD!|PharmD|Doctor of Medicine|DNP|EdD|Dr. rer. nat.|Dr.-Ing.",
    ),
];
