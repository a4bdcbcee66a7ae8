//! Names of months and seasons, and words around dates.

/// The number of every month and its names in lower case.
pub(crate) const MONTHS: [(u8, &str); 12] = [
    (1, "january jan januar jän jänner januari janvier janv enero ene janeiro gennaio gen"),
    (
        2,
        "february feb febr februar februari février févr fév fevrier febrero fevereiro fev febbraio febb",
    ),
    (3, "march mar märz mär mrz maart mrt mars marzo março marco"),
    (4, "april apr avril avr abril abr aprile"),
    (5, "may mai mei mayo maio maggio mag"),
    (6, "june jun juni juin junio junho giugno giu"),
    (7, "july jul juli juillet juil julio julho luglio lug"),
    (8, "august aug augustus août aoû aout agosto ago"),
    (9, "september sept sep septembre septiembre setiembre setembro set settembre sett"),
    (10, "october oct oktober okt octobre octubre outubro out ottobre ott"),
    (11, "november nov novembre noviembre novembro"),
    (12, "december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre"),
];

/// Seasons and other names that stand before a year without a month.
pub(crate) const SEASONS: &str = "spring summer autumn fall winter frühjahr frühling sommer herbst printemps été automne hiver \
    primavera verano otoño invierno verão outono inverno estate autunno lente zomer herfst early mid late class anfang mitte ende \
    wintersemester sommersemester ws ss";

/// Words for "until now".
pub(crate) const PRESENT: &str = "present|current|currently|now|today|to date|date|ongoing|heute|aktuell|derzeit|gegenwärtig|jetzt|laufend|\
    present day|présent|aujourd'hui|aujourd’hui|actuellement|actuel|en cours|ce jour|actualidad|la actualidad|actualmente|actual|presente|hoy|la fecha|\
    atualidade|atualmente|atual|hoje|momento|o momento|oggi|attuale|in corso|heden|nu|至今|现在|現在|目前|今|현재";

/// Words between the two ends of a range.
pub(crate) const RANGE_WORDS: &str =
    "to until till through thru bis à au a al hasta até ate fino tot";

/// Words before the beginning of what goes on.
pub(crate) const SINCE: &str = "since from seit ab depuis desde dal da sinds vanaf";

/// Words before an end without a beginning.
pub(crate) const UNTIL: &str = "until till bis jusqu'en hasta até tot";
