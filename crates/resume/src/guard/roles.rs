//! How far somebody was responsible, what came of it, and how highly it is praised: words that may not grow stronger.

use crate::posting::lexicon::{Word, WordSet};

/// Where a word of a group must have its source.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Proof {
    /// Some word of the group stands in the texts that are reworded.
    Own,
    /// The same, or two figures of which the second shows it.
    Change,
    /// The same word, but for its ending, stands anywhere in the resume.
    SameWord,
}

/// A group of words that claim the same thing.
pub(super) struct Group {
    words: WordSet,
    /// Words that claim less and are proof enough all the same.
    also: WordSet,
    pub proof: Proof,
}

impl Group {
    const fn own(text: &'static str) -> Self {
        Self { words: WordSet::of(text), also: WordSet::of(""), proof: Proof::Own }
    }

    const fn change(text: &'static str) -> Self {
        Self { words: WordSet::of(text), also: WordSet::of(""), proof: Proof::Change }
    }

    const fn same(text: &'static str) -> Self {
        Self { words: WordSet::of(text), also: WordSet::of(""), proof: Proof::SameWord }
    }

    const fn shown_by(text: &'static str, also: &'static str) -> Self {
        Self { words: WordSet::of(text), also: WordSet::of(also), proof: Proof::Own }
    }

    /// The words of the group in a text.
    pub(super) fn in_words<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = Word> + 'a {
        words.iter().filter(|word| self.words.has(word)).copied()
    }

    /// Whether a text proves what the group claims.
    pub(super) fn is_shown(&self, words: &[Word]) -> bool {
        words.iter().any(|word| self.words.has(word) || self.also.has(word))
    }
}

/// The groups; a word may be in several.
pub(super) static GROUPS: [Group; 13] = [
    // managing: whoever ran, kept or planned something may say so
    Group::shown_by(
        "managed manage managing management manager managé coordinated coordinate coordinating koordinierte koordiniert koordination coordonné coordination coordinó coordiné gestionó \
        administered administer administering oversight",
        "led ran run running handled kept looked scheduled planned organised organized prepared maintained responsible directed headed supervised operated \
        leitung leitete führung führte verantwortung planung organisation organisierte \
        gestion géré suivi organisation planification responsable encadrement \
        gestión dirección control organización coordinación planificación seguimiento",
    ),
    // leading people: stronger than running something
    Group::shown_by(
        "led lead leading headed heading directed direct directing spearheaded spearhead spearheading chaired chair chairing commanded supervised supervise supervising oversaw overseeing \
        orchestrated orchestrate orchestrating owned owning head leader leadership responsible accountable manager \
        leitete leite leiten geleitet leitung führte führe führen führung geführt verantwortete verantworte verantwortlich verantwortung federführend federführung \
        teamleitung \
        dirigé dirigea dirige diriger direction piloté pilote piloter pilotage encadré encadre encadrer encadrement supervisé supervision responsable \
        responsabilité \
        lideré lidera lideró liderando liderar liderazgo dirigí dirigió dirigir dirección supervisó supervisar responsabilidad encargado encargada",
        "conducted conduct conducting durchführung durchgeführt durchführen durchführte mené conduit réalisé",
    ),
    // founding and inventing
    Group::own(
        "founded founder founding cofounded pioneered pioneering invented inventing gründete gegründet gründer gründung erfand erfunden fondé fonda fondateur \
        inventé inventa fundé fundó fundador",
    ),
    // growing
    Group::change(
        "increased increase increasing grew grow growing growth boosted boost boosting raised raise raising improved improve improving improvement accelerated accelerate accelerating lifted lift lifting enhanced enhancing rose maximized maximizing optimized optimised optimizing optimising strengthened \
        steigerte gesteigert steigerung erhöhte erhöht erhöhung verbesserte verbessert verbesserung optimierte optimiert optimierung beschleunigte \
        augmenté augmentant augmentation amélioré améliorant amélioration accru hausse optimisé optimisation \
        aumenté aumentó aumentando aumento mejoré mejoró mejorando mejora incrementé incrementó incremento optimicé optimizó",
    ),
    // shrinking
    Group::change(
        "reduced reduce reducing reduction cut cutting decreased decrease decreasing lowered lower lowering saved save saving down shortened shorten shortening halved halving slashed \
        minimized minimised less fewer trimmed \
        senkte senken gesenkt senkung reduzierte reduziert reduzierung sparte spart eingespart einsparung verkürzte verkürzt verringerte verringert weniger halbiert \
        réduit réduire réduisant réduction diminué diminuant diminution économisé économie baisse moins \
        reduje redujo reducido reduciendo reducir reducción ahorró ahorré ahorro disminuyó disminución menos bajó",
    ),
    // multiplying
    Group::own(
        "doubled double doubling tripled triple tripling quadrupled multiplied verdoppelte verdoppelt verdoppelung verdreifachte vervielfachte doublé doublant triplé triplant \
        multiplié duplicó dupliqué duplicando triplicó multiplicó",
    ),
    // winning
    Group::own(
        "won win winning secured secure securing gewann gewonnen gewinnung remporté gagné gagna ganó gané ganado conseguí captó closed gained acquired landed",
    ),
    // more than was asked
    Group::own(
        "exceeded exceed exceeding surpassed surpassing outperformed outperforming übertroffen übertraf übererfüllt dépassé dépassant dépassement superó superé superando",
    ),
    // all of it
    Group::own(
        "all every entire whole each full everyone alle aller allen sämtliche sämtlicher sämtlichen ganze ganzen gesamte gesamten gesamter \
        jede jeder jeden tout tous toute toutes ensemble chaque todo todos toda todas cada entero entera",
    ),
    // praise
    Group::same(
        "award awarded awards winning promoted promotion patented patent published renowned recognized recognised acclaimed top best exceptional outstanding \
        excellent largest biggest fastest highest greatest finest premier prestigious elite celebrated distinguished unparalleled \
        befördert prämiert prämierte prämierter größte größter größtes höchste schnellste erfolgreichste erfolgreichster ausgezeichnet ausgezeichnete ausgezeichneter ausgezeichneten preisgekrönt preisgekrönte preisgekrönter preisträgerin preisträger beste bester führende führender renommiert \
        renommierte herausragend herausragende hervorragend \
        promu promue primé primée récompensé récompensée lauréat lauréate meilleur meilleure renommé renommée reconnue exceptionnel exceptionnelle premier première \
        ascendido ascendida premiado premiada galardonado galardonada reconocido reconocida mejor destacado destacada excelente prestigioso prestigiosa",
    ),
    // licences and titles of a trade
    Group::same(
        "certified certification licensed license licence licensure accredited chartered registered qualified credentialed patented expert experts expertise specialist \
        specialised specialized master doctor dr phd mba degree \
        zertifiziert zertifizierte zertifizierter zertifikat geprüft geprüfte geprüfter approbiert approbierte anerkannt anerkannte vereidigt promoviert promovierte \
        promovierter habilitiert diplom diplominformatiker diplomingenieur diplomingenieurin diplomkaufmann diplomkauffrau diplomiert diplomierte hochschulabschluss universitätsabschluss examiniert examinierte experte expertin meister meisterin fachkrankenpflegerin fachwirt fachwirtin sachverständige \
        certifié certifiée agréé agréée habilité habilitée diplômé diplômée breveté brevetée titulaire docteur expert experte spécialiste spécialisée spécialisé \
        certificado certificada acreditado acreditada colegiado colegiada titulado titulada diplomado diplomada especialista especializada especializado experto experta \
        doctor doctora máster habilitado habilitada",
    ),
    // rank
    Group::same(
        "senior principal chief director vp president executive manager architect lead head partner supervisor foreman superintendent coordinator charge staff fellow \
        direktor direktorin directeur directrice directora geschäftsführer geschäftsführerin abteilungsleiter abteilungsleiterin teamleiter teamleiterin projektleiter \
        projektleiterin bauleiter oberbauleiter oberbauleiterin stationsleitung stationsleiterin leiter leiterin leitende leitender prokurist chefarzt oberarzt vorstand \
        chef cheffe responsable gérant gérante cadre \
        jefe jefa gerente encargado encargada supervisora coordinador coordinadora responsable socio socia cto ceo cfo coo",
    ),
    // reach
    Group::same(
        "companywide global globally international internationally worldwide nationwide national nationally statewide regional enterprise organizationwide \
        multinational european continental countrywide citywide wide \
        weltweit weltweite weltweiten global globale globalen international internationale internationalen national nationale bundesweit bundesweite europaweit europaweite \
        konzernweit konzernweite konzernweiten unternehmensweit unternehmensweite landesweit überregional überregionale flächendeckend \
        mondial mondiale mondialement internationale internationaux national nationale nationales européen européenne \
        mundial mundialmente internacional internacionales internacionalmente nacional nacionales europeo europea empresa",
    ),
];

/// Words that say somebody took part without leading.
static PART: WordSet = WordSet::of(
    "helped help helping assisted assist assisting assistance supported support supporting contributed contribute contributing contribution participated participating \
    participation collaborated collaborating collaboration shadowed shadowing observed involved together jointly alongside \
    mitgeholfen unterstützte unterstützt unterstützung unterstützen mitarbeit mitgearbeitet mitgewirkt mitwirkung mitwirken beteiligt beteiligung assistierte \
    assistenz zuarbeit mithilfe \
    aidé aide assisté assistance participé participation contribué contribution soutenu soutien appui collaboré collaboration \
    ayudé ayudó ayuda apoyé apoyó apoyo apoyando participé participó participación colaboré colaboró colaboración asistencia asistí asistió",
);

/// The first word of a text that says somebody only took part.
pub(super) fn part_in(words: &[Word]) -> Option<Word> {
    let took = |index: usize| index > 0 && TOOK.has(&words[index - 1]) && SHARE.has(&words[index]);
    let found = words.iter().enumerate().find(|(index, word)| PART.has(word) || took(*index));
    found.map(|(_, word)| *word)
}

/// "Took part", "pris part", "tomé parte", "nahm teil".
static TOOK: WordSet =
    WordSet::of("took take taking taken pris prendre prend tomé tomó nahm genommen");
static SHARE: WordSet = WordSet::of("part parte teil");
