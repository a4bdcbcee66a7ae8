//! The fixed words of summaries by language; lists of five are in the order of the tones.

use crate::language::Language;

/// The fixed words of a language, by tone.
pub(super) struct Words {
    pub head: [&'static str; 5],
    pub years: [&'static str; 5],
    pub now: [&'static str; 5],
    pub last: [&'static str; 5],
    pub skills: [&'static str; 5],
    pub results: [&'static str; 5],
    pub degree: &'static str,
    pub certificates: &'static str,
    pub languages: &'static str,
}

pub(super) fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
        Language::French => &FRENCH,
        Language::Spanish => &SPANISH,
    }
}

const ENGLISH: Words = Words {
    head: ["{title}", "{title}", "I am {a_title}", "{title}", "{title}"],
    years: [
        " with {years} years of experience",
        " with {years} years of practical experience",
        " with {years} years of experience",
        ", {years} years of experience",
        " with {years} years of professional experience",
    ],
    now: [
        ", currently at {employer}",
        ", now at {employer}",
        ", and I currently work at {employer}",
        ", {employer}",
        ", currently employed at {employer}",
    ],
    last: [
        ", most recently at {employer}",
        ", last at {employer}",
        ", and I most recently worked at {employer}",
        ", {employer}",
        ", most recently employed at {employer}",
    ],
    skills: [
        "Core skills include {list}",
        "Strengths: {list}",
        "My main skills are {list}",
        "{list}",
        "Areas of competence include {list}",
    ],
    results: [
        "Recent work:",
        "Results:",
        "Some of my work:",
        "Recent work:",
        "Selected achievements:",
    ],
    degree: "Education: {degree}",
    certificates: "Certificates: {list}",
    languages: "Languages: {list}",
};

const GERMAN: Words = Words {
    head: ["{title}", "{title}", "Ich bin {title}", "{title}", "{title}"],
    years: [
        " mit {years} Jahren Erfahrung",
        " mit {years} Jahren Praxis",
        " mit {years} Jahren Erfahrung",
        ", {years} Jahre Erfahrung",
        " mit {years} Jahren Berufserfahrung",
    ],
    now: [
        ", derzeit bei {employer}",
        ", heute bei {employer}",
        " und arbeite derzeit bei {employer}",
        ", {employer}",
        ", derzeit tätig bei {employer}",
    ],
    last: [
        ", zuletzt bei {employer}",
        ", zuletzt bei {employer}",
        " und habe zuletzt bei {employer} gearbeitet",
        ", {employer}",
        ", zuletzt tätig bei {employer}",
    ],
    skills: [
        "Schwerpunkte: {list}",
        "Stärken: {list}",
        "Meine Schwerpunkte sind {list}",
        "{list}",
        "Zu den fachlichen Kompetenzen zählen {list}",
    ],
    results: [
        "Aus der bisherigen Arbeit:",
        "Ergebnisse:",
        "Einiges aus meiner Arbeit:",
        "Zuletzt:",
        "Ausgewählte Tätigkeiten und Ergebnisse:",
    ],
    degree: "Abschluss: {degree}",
    certificates: "Zertifikate: {list}",
    languages: "Sprachen: {list}",
};

const FRENCH: Words = Words {
    head: ["{title}", "{title}", "Je suis {title}", "{title}", "{title}"],
    years: [
        " avec {years} ans d'expérience",
        ", {years} ans de pratique",
        " avec {years} ans d'expérience",
        ", {years} ans d'expérience",
        " disposant de {years} ans d'expérience professionnelle",
    ],
    now: [
        ", actuellement chez {employer}",
        ", aujourd'hui chez {employer}",
        " et je travaille actuellement chez {employer}",
        ", {employer}",
        ", actuellement en poste chez {employer}",
    ],
    last: [
        ", récemment chez {employer}",
        ", récemment chez {employer}",
        " et j'ai récemment travaillé chez {employer}",
        ", {employer}",
        ", dernièrement en poste chez {employer}",
    ],
    skills: [
        "Compétences clés : {list}",
        "Points forts : {list}",
        "Mes principales compétences : {list}",
        "{list}",
        "Les principaux domaines de compétence sont les suivants : {list}",
    ],
    results: [
        "Réalisations :",
        "Résultats :",
        "Quelques exemples de mon travail :",
        "Réalisation :",
        "Principales réalisations :",
    ],
    degree: "Formation : {degree}",
    certificates: "Certificats : {list}",
    languages: "Langues : {list}",
};

const SPANISH: Words = Words {
    head: ["{title}", "{title}", "Soy {title}", "{title}", "{title}"],
    years: [
        " con {years} años de experiencia",
        " con {years} años de práctica",
        " con {years} años de experiencia",
        ", {years} años de experiencia",
        " con {years} años de experiencia profesional",
    ],
    now: [
        ", actualmente en {employer}",
        ", hoy en {employer}",
        " y actualmente trabajo en {employer}",
        ", {employer}",
        ", actualmente al servicio de {employer}",
    ],
    last: [
        ", recientemente en {employer}",
        ", recientemente en {employer}",
        " y recientemente he trabajado en {employer}",
        ", {employer}",
        ", recientemente al servicio de {employer}",
    ],
    skills: [
        "Competencias principales: {list}",
        "Puntos fuertes: {list}",
        "Mis competencias principales son {list}",
        "{list}",
        "Entre las áreas de competencia figuran {list}",
    ],
    results: [
        "Trabajo reciente:",
        "Resultados:",
        "Algunos ejemplos de mi trabajo:",
        "Trabajo reciente:",
        "Logros destacados:",
    ],
    degree: "Formación: {degree}",
    certificates: "Certificados: {list}",
    languages: "Idiomas: {list}",
};
