//! What a sentence is for, told by who it speaks of: the reader, the employer, or what the employer gives.

use super::lexicon::{Word, WordSet};
use super::sections::Section;
use super::sentences::Sentence;
use super::small_words::VERBS;

/// The section of a sentence when its words are stronger than headings and cues.
pub(super) fn purpose(sentence: &Sentence<'_>, words: &[Word]) -> Section {
    let any = |set: &WordSet| words.iter().any(|word| set.has(word));
    let gifts = words.iter().filter(|word| GIFTS.has(word)).count();
    if gifts >= 2 && gifts * 8 >= words.len() && words.len() <= 60 {
        return Section::Boilerplate;
    }
    let first = words.first();
    if first.is_some_and(|word| EMPLOYER.has(word)) && !any(&ASKS) && !any(&READER) {
        return Section::Boilerplate;
    }
    if sentence.section != Section::Opening {
        return sentence.section;
    }
    if any(&READER) || sentence.listed || first.is_some_and(|word| VERBS.has(word)) {
        return Section::Duties;
    }
    if words.len() > 10 && !any(&ASKS) && !any(&BRINGS) {
        Section::Boilerplate
    } else {
        Section::Opening
    }
}

/// Whether a sentence announces that somebody is wanted.
pub(super) fn announces(words: &[Word]) -> bool {
    words.iter().any(|word| SEEKS.has(word))
}

static SEEKS: WordSet = WordSet::of(
    "looking seeking seek hiring suchen sucht gesucht recherche recherchons cherche cherchons busca buscamos \
     selecciona wanted",
);

/// Words of sentences in which the employer asks, or says what is worked with.
static ASKS: WordSet = WordSet::of(
    "looking seeking seek need require required expect want hiring use using stack work someone who ideal candidate \
     role suchen sucht erwarten wünschen brauchen nutzen setzen arbeiten recherche recherchons attendons cherchons \
     utilisons buscamos busca pedimos necesitamos usamos utilizamos trabajamos must duty responsibility",
);

/// What people bring.
static BRINGS: WordSet = WordSet::of(
    "person applicant experience experienced qualification qualified knowledge skill degree licence license \
     certificate certified fluent proficient erfahrung kenntnisse ausbildung studium führerschein expérience diplôme \
     maîtrise permis experiencia titulación formación",
);

/// Words that speak to the reader.
static READER: WordSet = WordSet::of(
    "you you'll you've your yourself sie du dich dein deine ihre ihr vous vos votre usted tu tus te",
);

/// The employer speaking of itself.
static EMPLOYER: WordSet = WordSet::of(
    "we we've our us wir unser unsere unserer unserem nous notre nos somos nuestra nuestro",
);

/// What employers give.
static GIFTS: WordSet = WordSet::of(
    "pension holiday vacation overtime bonus canteen parking uniform salary earning paid perk allowance discount gym \
     laptop phone van equity commission dental vision 401k pto leave snack fruit party offsite relocation diem tip \
     meal lunch birthday benefit childcare voucher physio counselling pet unlimited uncapped wage sunday massage yoga \
     fitness macbook sick cover reimbursement stipend esop rsu urlaub urlaubstage weihnachtsgeld jobrad homeoffice \
     gleitzeit altersvorsorge kantine jobticket firmenwagen dienstwagen obst zuschuss gehalt vergütung unbefristet \
     tvöd regenerationstage sonderzahlung zulagen mutuelle rtt télétravail primes prime repos intéressement congés \
     teletrabajo alojamiento manutención vacaciones sueldo salario dietas propinas free subsidised subsidized rate ir35",
);
