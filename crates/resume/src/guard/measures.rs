//! Units that numbers are measured in, spans of time, and currencies, in four languages.

/// What a number is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Counts whatever stands behind it.
    Plain,
    Percent,
    /// A currency, by its index in the list.
    Money(u8),
    /// "3x".
    Times,
    /// A unit, by its index in the list; spans of time come first.
    Of(u8),
}

/// The unit that a word names behind a number.
pub(super) fn unit(word: &str) -> Option<Unit> {
    let exact = EXACT.iter().find(|(name, _)| *name == word).map(|(_, unit)| *unit);
    exact.or_else(|| {
        let lower = word.to_lowercase();
        period(&lower)
            .filter(|_| !is_adjective(&lower))
            .or_else(|| index(&MEASURES, &lower))
            .map(Unit::Of)
    })
}

/// The currency that a word or sign names.
pub(super) fn currency(word: &str) -> Option<Unit> {
    index(&CURRENCIES, &word.to_lowercase()).map(|at| Unit::Money(at - PERIODS.len() as u8))
}

/// The currency of a sign that touches a number.
pub(super) fn currency_sign(sign: char) -> Option<Unit> {
    let at = match sign {
        '€' => 0,
        '$' => 1,
        '£' => 2,
        '¥' => 4,
        _ => return None,
    };
    Some(Unit::Money(at))
}

/// The span of time that a word in lower case names, also as in "daily".
pub(super) fn period(lower: &str) -> Option<u8> {
    let at = PERIODS.iter().position(|names| names.split('|').any(|name| name == lower));
    at.map(|at| at as u8)
}

/// "1,200 daily payments" counts payments, not days.
fn is_adjective(lower: &str) -> bool {
    [
        "ly", "lich", "liche", "lichen", "licher", "uel", "uelle", "uels", "uelles", "iel",
        "ielle", "ario", "aria", "arios", "arias", "aire", "aires", "ien", "ienne",
    ]
    .iter()
    .any(|ending| lower.ends_with(ending))
        || [
            "annual",
            "anual",
            "anuales",
            "semanal",
            "semanales",
            "mensual",
            "mensuales",
            "trimestral",
            "trimestrales",
        ]
        .contains(&lower)
}

/// Whether a word for a span of time is one only behind "per", "al" or a number: it means something else too.
pub(super) fn is_doubtful_period(lower: &str) -> bool {
    matches!(lower, "an" | "mes" | "second" | "seconds" | "min" | "h" | "s")
}

fn index(list: &[&str], word: &str) -> Option<u8> {
    let at = list.iter().position(|names| names.split('|').any(|name| name == word));
    at.map(|at| (at + PERIODS.len()) as u8)
}

/// Units whose case matters.
const EXACT: [(&str, Unit); 14] = [
    ("MW", Unit::Of(100)),
    ("mW", Unit::Of(101)),
    ("kW", Unit::Of(102)),
    ("GW", Unit::Of(103)),
    ("kWh", Unit::Of(104)),
    ("MWh", Unit::Of(105)),
    ("kV", Unit::Of(106)),
    ("V", Unit::Of(107)),
    ("kWp", Unit::Of(108)),
    ("MB", Unit::Of(109)),
    ("Mb", Unit::Of(110)),
    ("GB", Unit::Of(111)),
    ("Gb", Unit::Of(112)),
    ("m", Unit::Of(113)),
];

const PERIODS: [&str; 10] = [
    "seconds|s|sec|secs|sek|sekunde|sekunden|seconde|secondes|segundo|segundos",
    "minute|minutes|min|mins|minuten|minuto|minutos",
    "hour|hours|hourly|hr|hrs|h|stunde|stunden|stündlich|heure|heures|hora|horas",
    "day|days|daily|tag|tage|tagen|tages|täglich|tägliche|täglichen|täglicher|jour|jours|journée|quotidien|quotidienne|quotidiennement|journalier|día|días|diario|diaria|diarios|diarias|diariamente",
    "week|weeks|weekly|woche|wochen|wöchentlich|wöchentliche|wöchentlichen|semaine|semaines|hebdomadaire|hebdomadaires|semana|semanas|semanal|semanales|semanalmente",
    "month|months|monthly|monat|monate|monaten|monats|monatlich|monatliche|monatlichen|mois|mensuel|mensuelle|mensuels|mensuelles|mensuellement|mes|meses|mensual|mensuales|mensualmente",
    "quarter|quarters|quarterly|quartal|quartale|quartalsweise|trimestre|trimestres|trimestriel|trimestrielle|trimestral|trimestrales",
    "year|years|yearly|annual|annually|jahr|jahre|jahren|jahres|jährlich|jährliche|jährlichen|jährlicher|an|ans|année|années|annuel|annuelle|annuels|annuellement|año|años|anual|anuales|anualmente",
    "shift|shifts|schicht|schichten|turno|turnos|garde|gardes",
    "decade|decades|jahrzehnt|jahrzehnte|décennie|década",
];

const MEASURES: [&str; 20] = [
    "km|kilometer|kilometers|kilometre|kilometres|kilometern|kilomètres|kilomètre|kilómetros",
    "meter|meters|metre|metres|metern|mètre|mètres|metro|metros",
    "cm|centimeter|zentimeter",
    "mm|millimeter",
    "mile|miles|meile|meilen",
    "ft|foot|feet",
    "kg|kilo|kilos|kilogram|kilograms|kilogramm",
    "t|ton|tons|tonne|tonnes|tonnen|tonelada|toneladas",
    "g|gram|grams|gramm",
    "lb|lbs",
    "kb|kilobytes",
    "tb|terabyte|terabytes",
    "pb|petabyte|petabytes",
    "sqm|m²|m2|quadratmeter|quadratmetern",
    "sqft|ft²",
    "ha|hectare|hectares|hektar|hectáreas",
    "l|litre|litres|liter|liters|litern|litros",
    "ms|millisecond|milliseconds|millisekunden",
    "hz|khz|mhz|ghz",
    "points|punkte|prozentpunkte|puntos",
];

const CURRENCIES: [&str; 6] = [
    "euro|euros|eur",
    "dollar|dollars|usd|dólares|dólar",
    "gbp|pound|pounds|sterling|pfund|livres",
    "chf|franken|francs|francos",
    "yen|jpy",
    "peso|pesos|mxn",
];
