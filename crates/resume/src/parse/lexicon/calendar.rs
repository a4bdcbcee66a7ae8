//! Names of months and seasons, and words around dates.

/// The number of every month and its names in lower case.
pub(crate) const MONTHS: [(u8, &str); 12] = [
    (
        1,
        "january jan januar jän jänner januari styczeń stycznia januar leden ledna ocak январь января січень jaanuar يناير ינואר janvier janv enero ene janeiro gennaio gen",
    ),
    (
        2,
        "february feb febr februar februari février févr fév fevrier luty lutego únor února şubat февраль февраля лютий فبراير פברואר febrero fevereiro fev febbraio febb",
    ),
    (
        3,
        "march mar marzec marca březen března mart март марта березень مارس מרץ märz mär mrz maart mrt mars marzo março marco",
    ),
    (
        4,
        "april apr kwiecień kwietnia duben dubna nisan апрель апреля квітень أبريل ابريل אפריל avril avr abril abr aprile",
    ),
    (5, "may maj maja květen května mayıs май мая травень مايو מאי mai mei mayo maio maggio mag"),
    (
        6,
        "june jun czerwiec czerwca červen června haziran июнь июня червень يونيو יוני juni juin junio junho giugno giu",
    ),
    (
        7,
        "july jul lipiec lipca červenec července temmuz июль июля липень يوليو יולי juli juillet juil julio julho luglio lug",
    ),
    (
        8,
        "august aug augusti sierpień sierpnia srpen srpna ağustos август августа серпень أغسطس אוגוסט augustus août aoû aout agosto ago",
    ),
    (
        9,
        "september sept sep wrzesień września září eylül сентябрь сентября вересень سبتمبر ספטמבר septembre septiembre setiembre setembro set settembre sett",
    ),
    (
        10,
        "october oct październik października říjen října ekim октябрь октября жовтень أكتوبر אוקטובר oktober okt octobre octubre outubro out ottobre ott",
    ),
    (
        11,
        "november nov listopad listopada kasım ноябрь ноября листопад نوفمبر נובמבר novembre noviembre novembro",
    ),
    (
        12,
        "december dec grudzień grudnia prosinec prosince aralık декабрь декабря грудень ديسمبر דצמבר dezember dez décembre déc decembre diciembre dic dezembro dicembre",
    ),
];

/// Seasons and other names that stand before a year without a month.
pub(crate) const SEASONS: &str = "spring summer autumn fall winter frühjahr frühling sommer herbst printemps été automne hiver \
    primavera verano otoño invierno verão outono inverno estate autunno lente zomer herfst early mid late class anfang mitte ende \
    wintersemester sommersemester ws ss";

/// Words for "until now".
pub(crate) const PRESENT: &str = "present|current|currently|now|today|to date|date|ongoing|heute|aktuell|derzeit|gegenwärtig|jetzt|laufend|\
    present day|présent|aujourd'hui|aujourd’hui|actuellement|actuel|en cours|ce jour|actualidad|la actualidad|actualmente|actual|presente|hoy|la fecha|\
    atualidade|atualmente|atual|hoje|momento|o momento|oggi|attuale|in corso|heden|nu|至今|现在|現在|目前|今|현재|obecnie|do dziś|do chwili obecnej|teraz|nuvarande|pågående|nutid|nå|současnost|dosud|devam ediyor|günümüz|halen|настоящее время|по настоящее время|сейчас|нині|сьогодні|σήμερα|nykyinen|jelenleg|prezent|الآن|الان|حتى الآن|حاليا|حالياً|حتى الوقت الحاضر|היום|כיום|הווה|עד היום|bugün|idag|i dag|d'aujourd'hui|à ce jour|nos jours|hasta hoy|fino ad oggi|tot nu|tot heden";

/// Words between the two ends of a range.
pub(crate) const RANGE_WORDS: &str = "to until till through thru bis à au a al hasta até ate fino tot do till till bis-zu по до إلى حتى עד";

/// Words before the beginning of what goes on.
pub(crate) const SINCE: &str =
    "since from seit ab depuis desde dal da sinds vanaf od sedan siden от с منذ מאז";

/// Words before an end without a beginning.
pub(crate) const UNTIL: &str = "until till bis jusqu'en hasta até tot";
