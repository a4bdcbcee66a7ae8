//! Words by which the phrases of a sentence are parted and trimmed, in English, German, French and Spanish.

use super::lexicon::WordSet;

/// Words that join the things of a list.
pub(super) static JOINS: WordSet = WordSet::of("and or und oder sowie bzw et ou y o e u plus");

/// Prepositions, articles, pronouns and auxiliaries: a thing does not go on across them.
pub(crate) static CUTS: WordSet = WordSet::of(
    "in for with to on at by from through using via within across per as into over under about during after before \
     between against towards toward onto the a an our your their its his her my this that these those any all each \
     every some no not we you they it he she who which what where when how if because while than then there here is \
     are was be been will would can could should must may might have has had do does did you'll we'll you're we're \
     you've we've i us them so but also both such like e.g eg incl including etc up out off without least only very \
     mit für bei im auf nach zur zum von vom über unter aus am als durch ohne um zu der die das den dem des ein eine \
     einen einem einer eines ihr ihre ihren ihrem unser unsere unseren dein deine sie wir du er ist sind sein wird \
     werden haben hast kann sich auch sowohl wie z.b dich uns ihnen gegenüber rund inkl avec pour dans sur par au aux \
     à un une le la les l votre vos notre nos ses leur leurs ce cette qui que vous nous il elle est sont être avoir \
     chez sous vers lors afin ainsi tout toute tous con para por sobre al el los las lo una unos unas su sus nuestro \
     nuestra se es son ser estar hacia entre desde hasta como tu más",
);

/// Words after which, and one small word more, a thing is named: "experience *with* …".
pub(super) static LEADS: WordSet = WordSet::of(
    "experience experienced knowledge proficiency proficient familiarity familiar expertise skilled background \
     certified certification trained competence competency competent qualified fluent grounding exposure versed \
     conversant specialised specialized expert erfahrung erfahrungen kenntnis kenntnisse umgang wissen \
     berufserfahrung expérience connaissance connaissances maîtrise compétences compétence experiencia conocimiento \
     conocimientos dominio manejo",
);

/// Words that lead into a thing without being part of it.
pub(super) static BEFORE: WordSet = WordSet::of(
    "strong excellent good great solid deep proven sound full current valid own new working practical professional \
     previous prior first demonstrated demonstrable relevant basic advanced outstanding thorough extensive hands \
     minimum ideally preferably various other similar related general modern competent confident capable experience \
     experienced knowledge knowledgeable understanding familiarity familiar expertise proficiency proficient skill \
     ability able competency fluent skilled responsible year years least one two three four five six complex high \
     quality of us uk up more less native level time well clear accurate timely effective efficient day daily weekly \
     monthly annual regular occasional required preferred essential desirable mandatory helpful nice bonus ihre gute \
     guter gutes guten sehr sichere sicherer sicheren fundierte fundiertes erste mehrjährige einschlägige praktische \
     idealerweise kenntnisse erfahrung erfahrungen umgang freude interesse bereitschaft abgeschlossene \
     abgeschlossenes eigenständige selbstständige bon bonne bonnes excellente première connaissance connaissances \
     maîtrise expérience notions de du des d notamment gestion réalisation suivi participation buen buena buenos \
     excelente conocimiento conocimientos experiencia dominio manejo del amplia gestión realización elaboración \
     durchführung erstellung unterstützung",
);

/// Words that trail off a thing without being part of it.
pub(super) static AFTER: WordSet = WordSet::of(
    "skill experience knowledge preferred required desirable essential needed advantage advantageous beneficial \
     helpful welcome bonus plus tools tool etc concept principle practice fundamental basics technology framework \
     library environment service system software platform task duty activity work role necessary mandatory ideally \
     preferably of too well similar equivalent desired daily weekly monthly procedure technique method methodology \
     competency ability kenntnisse erfahrung erfahrungen vorteil wünschenswert erforderlich notwendig de souhaité \
     souhaitée exigé exigée apprécié appréciée requis requise deseable valorable imprescindible",
);

/// Verbs that duties begin with: what is done with a thing is no part of it.
pub(super) static VERBS: WordSet = WordSet::of(
    "administer advise agree analyse analyze answer apply arrange assess assist attend audit automate be book bring \
     build calculate care carry carrying chair change check coach collaborate collect commission communicate compile \
     complete completing conduct conducting configure contribute control coordinate counsel create creating deal \
     debug define delegate deliver delivering deploy design designing determine develop developing diagnose direct \
     discuss document draft drafting drive driving educate enforce engage ensure ensuring escalate establish evaluate \
     execute explain expand facilitate file fix follow fulfil fulfill gather generate give greet guide handle \
     handling harden help helping hire hold identify implement implementing improve improving increase inform input \
     inspect install installing instruct integrate interpret investigate issue join keep keeping know launch lead \
     leading learn liaise log look looking maintain maintaining make manage managing market measure meet mentor \
     migrate monitor monitoring motivate move moving negotiate observe obtain offer operate operating optimise \
     optimize order organise organize own oversee overseeing participate patch perform performing plan prepare \
     preparing present process processing produce producing promote propose protect provide providing publish \
     purchase raise read recommend reconcile record recording recruit reduce refer repair report represent resolve \
     respond review reviewing run running schedule secure select sell serve set setting share ship solve spot start \
     summarise summarize supervise supply support supporting take taking teach test testing track train transport \
     triage troubleshoot tune turn understand undertake update updating upgrade use using validate verify visit work \
     write writing assisting encourage derive listen extend exploit welcome challenge interact involve reach enable \
     consult supervising demonstrate formulate interpreting appoint approve assign debugging deploying facilitating \
     helps possess expect succeed grow answering arranging advising coordinating organising organizing greeting \
     assurer gérer réaliser participer concevoir développer rédiger garantir suivre préparer accueillir élaborer \
     elaborar gestionar realizar preparar coordinar controlar apoyar desarrollar diseñar erstellen betreuen planen \
     durchführen",
);

/// Nouns for people: who is worked with, or the position itself, is no skill.
pub(super) static PEOPLE: WordSet = WordSet::of(
    "developer engineer manager designer analyst owner scientist architect worker trainer director officer specialist \
     coordinator assistant consultant administrator leader ceo cfo cto coo colleague team department staff \
     professional expert supervisor partner nurse doctor teacher technician operator accountant lawyer driver \
     entwickler ingenieur entwicklerin mitarbeiter mitarbeitende abteilung kollegen équipe développeur ingénieur \
     responsable desarrollador ingeniero equipo departamento stakeholder customer client candidate applicant employee \
     agency contractor supplier vendor recruiter executive",
);
