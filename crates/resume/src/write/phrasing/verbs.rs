//! English verbs of work in the forms that bullets begin with.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A verb.
#[derive(Clone, Debug)]
pub(crate) struct Verb {
    /// "manage".
    pub base: String,
    /// "managed".
    pub past: String,
    /// Whether the base, or the form in -ing, is as often a noun: "design", "marketing".
    pub noun: bool,
}

/// How a verb stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// "manage".
    Base,
    /// "manages".
    Third,
    /// "managed".
    Past,
    /// "managing".
    Gerund,
}

/// The verb that a word is a form of, whatever its case.
pub(crate) fn verb(word: &str) -> Option<(Form, &'static Verb)> {
    let table = table();
    let found = |word: &str| {
        let (form, index) = table.forms.get(word)?;
        Some((*form, table.verbs.get(*index)?))
    };
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        found(word)
    } else if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        found(&word.to_ascii_lowercase())
    } else {
        None
    }
}

/// The verb behind a noun of action: "maintenance" is "maintain".
pub(crate) fn verb_of_noun(noun: &str) -> Option<&'static Verb> {
    let lower = noun.to_lowercase();
    let (_, base) = NOUNS.iter().find(|(noun, _)| *noun == lower)?;
    verb(base).map(|(_, verb)| verb)
}

struct Table {
    verbs: Vec<Verb>,
    forms: HashMap<String, (Form, usize)>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table { verbs: Vec::new(), forms: HashMap::new() };
        for entry in VERBS.split_whitespace() {
            let noun = entry.starts_with('~');
            let double = entry.ends_with('*');
            let entry = entry.trim_matches(['~', '*']);
            let (base, past) = match entry.split_once('=') {
                Some((base, past)) => (base.to_owned(), past.to_owned()),
                None => (entry.to_owned(), regular_past(entry, double)),
            };
            let index = table.verbs.len();
            // "cut" and "set" are their own past: that is how bullets mean them.
            table.forms.entry(past.clone()).or_insert((Form::Past, index));
            table.forms.entry(base.clone()).or_insert((Form::Base, index));
            table.forms.entry(third(&base)).or_insert((Form::Third, index));
            table.forms.entry(gerund(&base, double)).or_insert((Form::Gerund, index));
            table.verbs.push(Verb { base, past, noun });
        }
        table
    })
}

fn regular_past(base: &str, double: bool) -> String {
    match base.as_bytes() {
        [.., b'e'] => format!("{base}d"),
        [.., before, b'y'] if !b"aeou".contains(before) => {
            format!("{}ied", &base[..base.len() - 1])
        }
        [.., last] if double => format!("{base}{}ed", char::from(*last)),
        _ => format!("{base}ed"),
    }
}

fn gerund(base: &str, double: bool) -> String {
    match base.as_bytes() {
        [.., b'e', b'e'] => format!("{base}ing"),
        [.., b'e'] => format!("{}ing", &base[..base.len() - 1]),
        [.., last] if double => format!("{base}{}ing", char::from(*last)),
        _ => format!("{base}ing"),
    }
}

fn third(base: &str) -> String {
    match base.as_bytes() {
        [.., before, b'y'] if !b"aeou".contains(before) => {
            format!("{}ies", &base[..base.len() - 1])
        }
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{base}es"),
        _ => format!("{base}s"),
    }
}

/// `~` marks words that are nouns as well, `*` a doubled last letter, `=` an irregular past.
const VERBS: &str = "
accelerate achieve acquire act adapt add address adjust administer adopt advertise advise advocate align allocate
analyze analyse ~answer anticipate apply appoint approve arrange architect assemble assess assign ~assist ~attend
attract ~audit author automate ~balance become=became ~benchmark boost bring=brought ~budget build=built buy=bought
calculate calibrate calm campaign capture ~care carry catalogue cater centralize centralise ~chair champion change
~charge check choose=chose ~claim classify clean clear close ~coach ~code collaborate collate collect combine
communicate compare compile complete compose compute conceive conceptualize conduct configure connect consolidate
construct consult ~contact contribute ~control* convert convince cook coordinate correct counsel ~cover create cultivate curate
customize customise ~cut=cut ~deal=dealt debug* decide decommission decrease define delegate deliver demonstrate
deploy ~design detect determine develop devise diagnose digitize digitise direct discover dismantle dispatch dispense
distribute diversify ~document double ~draft draw=drew drive=drove earn edit educate eliminate employ enable encourage
enforce engage engineer enhance enlarge enrich ensure enter entertain equip* establish estimate evaluate examine exceed
execute expand expedite experiment explain explore ~export extend extract fabricate facilitate ~file finalize finalise
~finance find=found fit=fitted fix ~focus follow ~forecast form formalize formulate ~foster found fulfil=fulfilled
fulfill gain gather generate get=got* give=gave grade grant greet grow=grew guarantee guard ~guide handle harmonize
~head help hire hold=held ~host identify illustrate implement ~import improve improvise increase influence inform
initiate innovate inspect inspire install instruct integrate interpret ~interview introduce invent ~inventory ~invest
investigate invite ~invoice ~issue join keep=kept kickstart know=knew ~label land ~launch ~lead=led learn lecture
leverage liaise lift ~list liquidate litigate ~load localize localise lower maintain make=made manage manufacture
map* ~market ~master maximize measure mediate meet=met mentor merge migrate minimize ~mix mobilize model moderate
modernize modernise modify ~monitor motivate move navigate negotiate nurse nurture observe obtain ~offer onboard
open operate optimize optimise orchestrate ~order organize organise orient originate outline overhaul oversee=oversaw
~own ~pack ~package paint parallelize participate ~partner pass perform persuade ~photograph ~pilot pioneer ~place plan*
~plant position post predict prepare prescribe present preserve press prevent ~price prioritize prioritise ~process
procure produce ~profile profile program* ~project promote propose protect prototype prove provide publish ~purchase
~pursue qualify quantify rationalize reach read=read rebuild=rebuilt receive recommend reconcile record recover
recruit redesign reduce refactor refine refresh register regulate rehearse reinforce reintroduce relocate render
renegotiate renew renovate reorganize reorganise ~repair repeat replace ~report represent ~rescue ~research reshape
resolve respond restore restructure retain retrain retrieve reverse ~review revamp revise revitalize rewrite=rewrote
~roll ~route run=ran* safeguard salvage ~sample save ~scale ~schedule scope screen ~script secure segment select
sell=sold separate serve service set=set* settle shape ship* shorten show=showed simplify simulate sketch ~slash
solicit solve ~sort ~source spearhead specialize specify speed spend=spent stabilize ~staff standardize standardise
start steer stimulate ~stock store streamline strengthen structure ~study submit* ~succeed suggest summarize summarise
supervise ~supply ~support surpass ~survey sustain tailor take=took tackle ~target teach=taught tend ~test tighten
~trace ~track ~trade train transcribe transfer* transform translate transport travel treat triage trim* triple
troubleshoot=troubleshot tune turn tutor uncover understand=understood undertake=undertook unify update upgrade ~use
utilize utilise validate value verify ~view visit visualize visualise volunteer weave=wove weigh weld widen win=won* wire
~work write=wrote yield consolidate administrate commission compose dispose ~supply ~clean conserve ~harvest
";

/// Nouns of action at the start of a bullet, and their verbs.
const NOUNS: [(&str, &str); 44] = [
    ("administration", "administer"),
    ("assembly", "assemble"),
    ("automation", "automate"),
    ("calibration", "calibrate"),
    ("completion", "complete"),
    ("configuration", "configure"),
    ("construction", "construct"),
    ("coordination", "coordinate"),
    ("creation", "create"),
    ("definition", "define"),
    ("delivery", "deliver"),
    ("deployment", "deploy"),
    ("design", "design"),
    ("development", "develop"),
    ("distribution", "distribute"),
    ("documentation", "document"),
    ("establishment", "establish"),
    ("evaluation", "evaluate"),
    ("execution", "execute"),
    ("generation", "generate"),
    ("identification", "identify"),
    ("implementation", "implement"),
    ("inspection", "inspect"),
    ("installation", "install"),
    ("integration", "integrate"),
    ("introduction", "introduce"),
    ("maintenance", "maintain"),
    ("management", "manage"),
    ("migration", "migrate"),
    ("modernisation", "modernise"),
    ("modernization", "modernize"),
    ("negotiation", "negotiate"),
    ("optimisation", "optimise"),
    ("optimization", "optimize"),
    ("organisation", "organise"),
    ("organization", "organize"),
    ("preparation", "prepare"),
    ("presentation", "present"),
    ("procurement", "procure"),
    ("production", "produce"),
    ("recruitment", "recruit"),
    ("supervision", "supervise"),
    ("translation", "translate"),
    ("verification", "verify"),
];
