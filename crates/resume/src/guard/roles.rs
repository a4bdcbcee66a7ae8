//! How far somebody was responsible, and what came of it: words that may not grow stronger.

use crate::posting::lexicon::{Word, light_hash};

/// A group of words that claim the same thing.
pub(super) struct Group {
    words: &'static [&'static str],
}

/// Groups of which none may appear in a proposal without a word of it in the source.
pub(super) const GROUPS: [Group; 7] = [
    // leading
    Group { words: &["led", "lead", "leading", "headed", "directed", "managed", "managing", "supervised", "oversaw", "spearheaded", "chaired", "commanded", "leitete", "leite", "geleitet", "leitung", "führte", "führe", "führung", "geführt", "verantwortete", "verantworte", "dirigé", "dirigea", "dirige", "piloté", "pilote", "encadré", "encadre", "managé", "lideré", "lidera", "lideró", "dirigí", "dirigió", "dirigir", "supervisé", "manage", "head", "leader", "leadership", "leiter", "leiterin", "responsable", "cheffe", "orchestrated"] },
    // founding and inventing
    Group { words: &["founded", "founder", "pioneered", "invented", "established", "gründete", "gegründet", "gründer", "erfand", "fondé", "fonda", "inventé", "fundé", "fundó", "created", "originated", "initiated", "initiierte"] },
    // growing
    Group { words: &["increased", "increase", "increasing", "grew", "boosted", "raised", "improved", "improve", "accelerated", "steigerte", "gesteigert", "steigerung", "erhöhte", "erhöht", "verbesserte", "verbessert", "augmenté", "amélioré", "accru", "aumenté", "aumentó", "mejoré", "mejoró", "maximized", "optimized", "optimised", "optimierte", "optimisé"] },
    // shrinking
    Group { words: &["reduced", "reducing", "reduction", "cut", "decreased", "lowered", "saved", "saving", "senkte", "gesenkt", "senkung", "reduzierte", "reduziert", "sparte", "eingespart", "réduit", "diminué", "économisé", "reduje", "redujo", "reducido", "ahorró", "ahorré", "halved", "slashed", "minimized"] },
    // multiplying
    Group { words: &["doubled", "tripled", "quadrupled", "verdoppelte", "verdoppelt", "verdreifachte", "doublé", "triplé", "duplicó", "dupliqué", "triplicó"] },
    // praise
    Group { words: &["award", "awarded", "winning", "promoted", "certified", "licensed", "accredited", "befördert", "ausgezeichnet", "zertifiziert", "zertifizierte", "zertifizierter", "promu", "certifié", "certifiée", "ascendido", "certificado", "certificada", "patented", "published", "expert", "experte", "expertin", "experta", "experto", "nationally", "worldwide", "weltweit", "renowned", "top", "best"] },
    // rank
    Group { words: &["senior", "principal", "chief", "director", "vp", "president", "executive", "manager", "architect", "direktor", "directeur", "directrice", "directora", "geschäftsführer", "abteilungsleiter", "teamleiter", "projektleiter", "jefe", "jefa", "cto", "ceo", "cfo"] },
];

/// Words that say somebody took part without leading.
const PART: [&str; 44] = [
    "helped", "help", "helping", "assisted", "assist", "assisting", "supported", "supporting", "contributed", "contributing", "participated", "participating", "collaborated",
    "shadowed", "observed", "half", "mitgeholfen", "unterstützte", "unterstützt", "unterstützung", "mitarbeit", "mitgearbeitet", "mitgewirkt", "mitwirkung", "beteiligt", "assistierte",
    "aidé", "assisté", "participé", "contribué", "participation", "soutenu", "ayudé", "ayudó", "apoyé", "apoyó", "participó", "colaboré", "colaboró", "apoyo", "assistant", "junior", "unter", "co",
];

impl Group {
    /// The first word of the group in a text.
    pub(super) fn first_in(&self, words: &[Word]) -> Option<Word> {
        words.iter().find(|word| self.words.iter().any(|own| light_hash(own) == word.light)).copied()
    }
}

/// The first word of a text that says somebody only took part.
pub(super) fn part_in(words: &[Word]) -> Option<Word> {
    words.iter().find(|word| PART.iter().any(|own| light_hash(own) == word.light)).copied()
}
