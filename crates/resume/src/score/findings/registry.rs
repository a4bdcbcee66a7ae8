//! Every rule of the format check by name, for the documentation and the page.

use crate::score::report::Severity;
use crate::score::report::Severity::{Error, Info, Warning};

/// A rule of the format check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatRule {
    /// Its stable name, as findings carry it.
    pub name: &'static str,
    /// How bad what it finds is.
    pub severity: Severity,
    /// What it finds, in a line.
    pub description: &'static str,
    /// Whether it can offer a change that mends what it found.
    pub fixes: bool,
}

/// All rules, by subject.
pub fn format_rules() -> &'static [FormatRule] {
    &RULES
}

/// The rules as a page of the documentation.
pub fn format_rules_page() -> String {
    let mut page = String::from(INTRODUCTION);
    for rule in &RULES {
        let severity = match rule.severity {
            Error => "error",
            Warning => "warning",
            Info => "hint",
        };
        let fix = if rule.fixes { "yes" } else { "" };
        page += &format!("| `{}` | {severity} | {} | {fix} |\n", rule.name, rule.description);
    }
    page
}

const INTRODUCTION: &str = "# The format check

The check reads a resume as parsers and recruiters do and says what they trip over. An *error* can make a resume unreadable, a *warning* is something
that readers notice, a *hint* is something that could be better. Where the last column says yes, the finding offers a change that mends it; the change
only takes out or rewords what you wrote. Some rules depend on the language of the resume: a photo is expected in German, French and Spanish resumes.

| rule | kind | what it finds | mends |
|---|---|---|---|
";

const fn rule(name: &'static str, severity: Severity, description: &'static str) -> FormatRule {
    FormatRule { name, severity, description, fixes: false }
}

const fn mends(name: &'static str, severity: Severity, description: &'static str) -> FormatRule {
    FormatRule { name, severity, description, fixes: true }
}

const RULES: [FormatRule; 71] = [
    rule(
        "posting_unclear",
        Warning,
        "A posting that names no requirement which could be recognised.",
    ),
    rule("missing_name", Error, "No name."),
    rule("missing_email", Error, "No e-mail address."),
    rule("email_invalid", Error, "An e-mail address that is not complete."),
    rule("email_decorated", Warning, "An e-mail address with something around it."),
    rule("email_unprofessional", Info, "An e-mail address that was made up for fun."),
    rule("missing_phone", Warning, "No telephone number."),
    rule("phone_invalid", Warning, "A telephone number that is not complete."),
    rule("missing_location", Info, "No city or region."),
    rule("link_broken", Warning, "A link or profile without an address behind it."),
    rule("photo", Info, "A photo in an English resume."),
    rule("personal_data", Warning, "Birth, family, religion and the like in an English resume."),
    rule("missing_label", Info, "No professional title under the name."),
    rule("missing_work", Warning, "No position at all."),
    rule("missing_education", Info, "No education."),
    rule("missing_skills", Warning, "No skills section."),
    rule("missing_summary", Info, "No summary."),
    rule("summary_short", Info, "A summary of fewer than eight words."),
    rule("summary_long", Warning, "A summary of more than 110 words."),
    rule("objective", Info, "A summary that says what you want instead of what you bring."),
    rule("too_long", Warning, "More than 1,300 words, over two pages."),
    rule("too_short", Warning, "Fewer than 90 words."),
    rule("long_for_experience", Info, "More than a page for less than three years of work."),
    rule("heading_unknown", Warning, "A heading that parsers may not recognise."),
    rule("entry_empty", Info, "An entry or section without a word in it."),
    rule("references_on_request", Info, "\"References on request\"."),
    rule("school_details", Info, "School after ten years of work."),
    rule("grade_low", Info, "A grade below 3.0 of 4."),
    rule("too_many_skills", Info, "More than 60 skills."),
    rule("skill_sentence", Info, "A sentence in the list of skills."),
    mends("skill_repeated", Info, "The same skill twice."),
    rule("work_no_title", Warning, "A position without a job title."),
    rule("work_no_employer", Warning, "A position without an employer."),
    rule("work_no_dates", Warning, "A position without a start date."),
    rule("work_no_location", Info, "A position without a place, where the others have one."),
    rule("work_empty", Warning, "A position that says nothing about the work."),
    rule("work_repeated", Warning, "The same position twice."),
    rule("work_order", Warning, "Positions that are not in reverse order of time."),
    rule("date_unreadable", Warning, "A date that cannot be read."),
    rule("dates_reversed", Error, "An end before its beginning."),
    rule("date_future", Warning, "A position that begins or ends in the future."),
    rule("date_gap", Info, "More than a year without an entry."),
    rule("dates_overlap", Info, "Two employers at the same time for more than a year."),
    rule("dates_mixed", Info, "Months for some positions and only years for others."),
    rule("date_forms_mixed", Info, "Dates written in different ways."),
    rule("dates_years_only", Info, "Years without months throughout."),
    rule("bullet_short", Warning, "A bullet of one or two words."),
    rule("bullet_long", Warning, "A bullet of more than 45 words."),
    rule("bullet_repeated", Warning, "The same bullet twice."),
    mends(
        "bullet_glyph",
        Warning,
        "Bullet signs, icons, invisible characters or stray spaces in a text.",
    ),
    mends("bullet_end", Info, "A bullet that ends in a comma or semicolon."),
    mends("small_letter", Info, "A bullet that begins with a small letter."),
    mends(
        "full_stops_mixed",
        Info,
        "Full stops behind some bullets of a position and not behind others.",
    ),
    rule("opening_repeated", Info, "Three bullets of a position that begin with the same word."),
    rule("too_many_bullets", Info, "More than ten bullets for one position."),
    rule("paragraph", Info, "A long paragraph instead of bullets."),
    rule("no_numbers", Info, "A position without any number."),
    rule("table_remains", Info, "What was a row of a table."),
    mends("tense", Info, "The present in a position that is over."),
    rule("passive", Info, "A bullet in the passive."),
    mends("first_person", Warning, "\"I\", \"my\", \"we\" in bullets."),
    mends("weak_verb", Info, "\"Responsible for\" and the like at the beginning of a bullet."),
    mends("filler", Info, "Words that add nothing, in the resume's language."),
    rule("cliche", Info, "Phrases that anybody could use, in the resume's language."),
    rule("placeholder", Warning, "A placeholder that was never filled in."),
    mends("name_spelling", Info, "A product's name that is not spelt as its owner spells it."),
    rule("acronym", Info, "An abbreviation that is explained nowhere."),
    mends("emoji", Info, "Emoji."),
    rule("exclamation", Info, "An exclamation mark."),
    rule("all_capitals", Info, "A whole text in capitals."),
    rule("tabs", Info, "Tabs, which usually come from a table."),
];
