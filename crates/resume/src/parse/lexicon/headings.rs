//! Headings of sections. A heading is compared without case, blanks, marks and punctuation.

use crate::model::SectionKind;

/// What a heading opens; contact details are no section of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opens {
    /// A section of the model.
    Section(SectionKind),
    /// Contact details.
    Contact,
    /// Courses, taken as part of the education or a section of its own.
    Profiles,
}

use Opens::{Contact, Profiles, Section};
use SectionKind::{
    Awards, Certificates, Education, Interests, Languages, Projects, Publications, References,
    Skills, Summary, Volunteer, Work,
};

/// Headings by what they open.
pub(crate) const HEADINGS: [(Opens, &str); 14] = [
    (
        Section(Summary),
        "executive profile|career overview|professional overview|career highlights|in short|at a glance|introducción|zusammenfassung der qualifikationen|podsumowanie|profil zawodowy|o mnie|sammanfattning|om mig|profiltext|resumé|om meg|o mně|profil osobowy|hakkımda|özet|о себе|περίληψη|نبذة|نبذة شخصية|الملخص المهني|نبذة عني|תקציר|אודות|פרופיל|summary|professional summary|personal summary|executive summary|career summary|summary of qualifications|profile|professional profile|personal profile|career profile|about|about me|objective|career objective|professional objective|personal statement|overview|introduction|bio|biography|who i am|\
        profil|kurzprofil|über mich|zusammenfassung|persönliches profil|berufsprofil|kurzvorstellung|zur person|berufsziel|\
        résumé|profil professionnel|à propos|à propos de moi|a propos|présentation|objectif|objectif professionnel|synthèse|\
        resumen|perfil|perfil profesional|resumen profesional|sobre mí|acerca de mí|objetivo|objetivo profesional|extracto|presentación|\
        resumo|resumo profissional|perfil profissional|sobre mim|apresentação|objetivos|sobre|\
        profilo|profilo professionale|chi sono|sintesi|obiettivo|presentazione|profilo personale|\
        profiel|over mij|samenvatting|persoonlijk profiel|\
        个人简介|个人总结|自我评价|简介|关于我|求职意向|自己紹介|自己PR|自己pr|概要|職務要約|プロフィール|個人簡介|자기소개",
    ),
    (
        Section(Work),
        "where ive worked|where i have worked|what ive done|employment record|professional career|career summary and experience|appointments|academic appointments|positions|roles|doświadczenie|doświadczenie zawodowe|przebieg kariery|arbetslivserfarenhet|yrkeserfarenhet|erfarenhet|anställningar|arbejdserfaring|erhvervserfaring|arbeidserfaring|erfaring|pracovní zkušenosti|praxe|pracovné skúsenosti|iş deneyimi|deneyim|опыт работы|досвід роботи|εργασιακή εμπειρία|työkokemus|munkatapasztalat|experiență profesională|الخبرة العملية|الخبرات|الخبرات العملية|الخبرة المهنية|الخبرة|ניסיון תעסוקתי|ניסיון מקצועי|ניסיון|experience|work experience|professional experience|work|employment|employment history|work history|career|career history|professional background|relevant experience|job experience|industry experience|positions held|professional history|experience and employment|employment experience|selected experience|clinical experience|teaching experience|research experience|other experience|additional experience|professional experiences|work experiences|internships|internship experience|experiences|career experience|military service|military experience|\
        berufserfahrung|beruflicher werdegang|werdegang|arbeitserfahrung|praktische erfahrung|praxiserfahrung|berufliche erfahrung|erfahrung|erfahrungen|berufspraxis|berufstätigkeit|berufliche stationen|praktika|praktikum|tätigkeiten|beschäftigung|berufliche tätigkeit|\
        expérience|expérience professionnelle|expériences|expériences professionnelles|parcours professionnel|parcours|emplois|stages|\
        experiencia|experiencia profesional|experiencia laboral|trayectoria profesional|historial laboral|empleo|experiencia de trabajo|prácticas|\
        experiência|experiência profissional|experiências profissionais|histórico profissional|trajetória profissional|percurso profissional|\
        esperienza|esperienze|esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative|carriera|\
        ervaring|werkervaring|loopbaan|relevante werkervaring|stages en werkervaring|\
        工作经历|工作经验|职业经历|实习经历|工作履历|工作經歷|工作經驗|职业生涯|職歴|職務経歴|職務経歴書|業務経歴|経歴|경력|경력사항",
    ),
    (
        Section(Projects),
        "projekty|projekt och uppdrag|projekter|prosjekter|projeler|проекты|المشاريع|פרויקטים|open source contributions|projects experience|projects|personal projects|selected projects|key projects|side projects|notable projects|academic projects|open source projects|project experience|portfolio|project|featured projects|\
        projekte|projekterfahrung|ausgewählte projekte|eigene projekte|projekt|\
        projets|projets personnels|réalisations|projet|\
        proyectos|proyectos personales|proyectos destacados|proyecto|\
        projetos|projetos pessoais|projeto|progetti|progetti personali|progetto|projecten|\
        项目经历|项目经验|项目|项目作品|專案經歷|プロジェクト|プロジェクト経験|프로젝트",
    ),
    (
        Section(Education),
        "education and qualifications|learning|degrees|wykształcenie|edukacja|utbildning|uddannelse|utdanning|utdannelse|vzdělání|vzdelanie|eğitim|образование|освіта|εκπαίδευση|koulutus|tanulmányok|educație|التعليم|المؤهلات العلمية|المؤهلات|השכלה|לימודים|education|academic background|educational background|education and training|academic qualifications|qualifications|academic history|studies|academics|education history|schooling|academic education|training|training and education|formal education|\
        ausbildung|bildung|studium|schulbildung|akademischer werdegang|bildungsweg|akademische ausbildung|aus und weiterbildung|schule|ausbildung und studium|studium und ausbildung|bildungsgang|schulische ausbildung|hochschulausbildung|\
        formation|formations|éducation|études|diplômes|diplômes et formations|formation académique|parcours académique|cursus|scolarité|formation et diplômes|\
        educación|formación|formación académica|estudios|títulos|educación y formación|formación y estudios|\
        educação|formação|formação académica|formação acadêmica|escolaridade|habilitações|habilitações literárias|habilitações académicas|\
        istruzione|formazione|istruzione e formazione|studi|titoli di studio|titolo di studio|\
        opleiding|opleidingen|onderwijs|scholing|\
        教育背景|教育经历|学历|教育|教育經歷|學歷|学習歴|学歴|학력|교육",
    ),
    (
        Section(Skills),
        "what im good at|what i do|what i can do|toolbox|toolkit|top skills|umiejętności|kompetencje|kompetenser|färdigheter|kunskaper|kompetencer|færdigheder|ferdigheter|kompetanse|dovednosti|schopnosti|znalosti|yetenekler|beceriler|навыки|ключевые навыки|навички|δεξιότητες|taidot|osaaminen|készségek|competențe|المهارات|כישורים|מיומנויות|活かせる経験・知識|活かせる知識|活かせる経験|スキル・知識|能力|skills|technical skills|key skills|core skills|professional skills|core competencies|competencies|areas of expertise|expertise|technologies|tools|skills and tools|skills and technologies|technical proficiencies|proficiencies|technical expertise|strengths|abilities|soft skills|hard skills|other skills|skill set|skillset|computer skills|it skills|skills and proficiency|skills and abilities|skills and expertise|special skills|technical summary|technology|tech stack|tools and technologies|skills summary|specialties|capabilities|skills and competencies|\
        kenntnisse|fähigkeiten|kompetenzen|fachkenntnisse|edv kenntnisse|it kenntnisse|kenntnisse und fähigkeiten|fertigkeiten|qualifikationen|technische kenntnisse|schlüsselkompetenzen|stärken|fachliche kompetenzen|weitere kenntnisse|besondere kenntnisse|fähigkeiten und kenntnisse|\
        compétences|compétences techniques|compétences clés|savoir faire|compétences professionnelles|aptitudes|outils|informatique|logiciels|atouts|\
        habilidades|competencias|aptitudes|conocimientos|habilidades técnicas|competencias técnicas|destrezas|informática|conocimientos técnicos|capacidades|\
        competências|habilidades e competências|competências técnicas|conhecimentos|aptidões|\
        competenze|competenze tecniche|capacità|abilità|competenze informatiche|conoscenze|capacità e competenze|competenze professionali|\
        vaardigheden|competenties|kennis|kennis en vaardigheden|computervaardigheden|\
        技能|专业技能|技术能力|技能特长|專業技能|スキル|保有スキル|技術スキル|活かせる経験・知識・技術|得意分野|기술|보유기술",
    ),
    (
        Section(Certificates),
        "tickets and cards|tickets|memberships and certifications|certyfikaty|kursy i certyfikaty|szkolenia|certifikat|certifieringar|kurser|certifikater|sertifikater|certifikáty|sertifikalar|сертификаты|الشهادات|الدورات|الدورات التدريبية|תעודות|קורסים|הסמכות|certifications|certificates|licenses|licences|certifications and licenses|licenses and certifications|licences and certificates|certification|professional certifications|professional development|credentials|certificates and licenses|accreditations|registrations|trainings|licensure|certifications and training|courses and certifications|training and certifications|courses and certificates|certificates and training|licensure and certifications|continuing education|courses|additional training|further training|\
        zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildung|fortbildungen|lizenzen|scheine|zertifikate und weiterbildungen|zertifikat|\
        certificats|formations complémentaires|habilitations|formation continue|certifications et habilitations|\
        certificaciones|certificados|licencias|formación complementaria|cursos y certificados|certificación|certificaciones y licencias|\
        certificações|certificados e licenças|formação complementar|cursos e certificações|cursos|cursos complementares|\
        certificazioni|certificati|patenti e certificazioni|attestati|\
        certificaten|certificeringen|diploma's|\
        证书|资格证书|专业证书|荣誉证书|資格|免許・資格|資格・免許|자격증",
    ),
    (
        Section(Languages),
        "języki|języki obce|znajomość języków|språk|språkkunskaper|sprog|sprogkundskaber|språkkunnskaper|jazyky|jazykové znalosti|diller|yabancı dil|языки|мови|γλώσσες|kielitaito|kielet|nyelvek|nyelvtudás|limbi străine|limbi|اللغات|שפות|語学力・語学|languages|language skills|foreign languages|language|language proficiency|spoken languages|\
        sprachen|sprachkenntnisse|fremdsprachen|\
        langues|langues étrangères|langue|compétences linguistiques|\
        idiomas|lenguas|línguas|idioma|\
        lingue|lingue straniere|competenze linguistiche|conoscenze linguistiche|\
        talen|talenkennis|taalvaardigheid|\
        语言|语言能力|外语水平|語言能力|言語|語学|語学力|언어|외국어",
    ),
    (
        Section(Volunteer),
        "wolontariat|ideellt arbete|ideella uppdrag|frivilligt arbejde|frivillig erfaring|dobrovolnictví|gönüllülük|волонтерство|التطوع|العمل التطوعي|התנדבות|volunteer|volunteering|volunteer experience|volunteer work|community service|community involvement|service|social engagement|civic engagement|community|volunteer activities|leadership and volunteering|volunteer service|voluntary work|voluntary experience|leadership|leadership experience|extracurricular activities|extracurriculars|activities and leadership|leadership and activities|\
        ehrenamt|ehrenamtliche tätigkeit|ehrenamtliche tätigkeiten|engagement|ehrenamtliches engagement|freiwilligenarbeit|soziales engagement|gesellschaftliches engagement|außerschulisches engagement|\
        bénévolat|engagement associatif|activités bénévoles|engagements|expérience associative|vie associative|\
        voluntariado|experiencia de voluntariado|voluntariado y comunidad|trabajo voluntario|trabalho voluntário|\
        volontariato|esperienze di volontariato|attività di volontariato|vrijwilligerswerk|vrijwilligerservaring|\
        志愿者经历|志愿经历|志愿服务|社会实践|社團經歷|ボランティア|ボランティア活動|봉사활동",
    ),
    (
        Section(Awards),
        "honors awards|nagrody|osiągnięcia|utmärkelser|priser|ocenění|ödüller|награды|الجوائز|פרסים|awards|honors|honours|awards and honors|honors and awards|awards and honours|achievements|recognition|accomplishments|awards and achievements|prizes|scholarships|honors and achievements|awards and recognition|scholarships and awards|distinctions|key achievements|awards and scholarships|fellowships and awards|grants and awards|\
        auszeichnungen|preise|erfolge|ehrungen|auszeichnungen und preise|stipendien|preise und auszeichnungen|stipendien und auszeichnungen|\
        prix|distinctions et prix|récompenses|prix et distinctions|\
        premios|reconocimientos|logros|premios y reconocimientos|distinciones|becas|\
        prêmios|prémios|reconhecimentos|conquistas|prêmios e reconhecimentos|\
        premi|riconoscimenti|premi e riconoscimenti|prijzen|onderscheidingen|\
        获奖情况|荣誉奖项|奖项|荣誉|獲獎|受賞|受賞歴|表彰|수상",
    ),
    (
        Section(Publications),
        "publikacje|publikationer|publikasjoner|publikace|yayınlar|публикации|المنشورات|פרסומים|publications|papers|articles|writing|selected publications|publications and talks|research publications|publications and presentations|books|peer reviewed publications|journal articles|publication|\
        publikationen|veröffentlichungen|publikation|\
        publications et communications|articles et publications|publications scientifiques|\
        publicaciones|artículos|publicações|artigos|pubblicazioni|articoli|publicaties|\
        发表论文|出版物|论文|著作|論文|出版|執筆|학술논문",
    ),
    (
        Section(Interests),
        "outside work|outside of work|when im not working|free time|leisure|fun facts|zainteresowania|intressen|fritid|fritidsintressen|interesser|zájmy|záľuby|ilgi alanları|hobiler|интересы|увлечения|الاهتمامات|الهوايات|תחומי עניין|תחביבים|interests|hobbies|hobbies and interests|interests and hobbies|personal interests|activities|activities and interests|interests and activities|\
        interessen|hobbys|interessen und hobbys|hobbys und interessen|freizeit|persönliche interessen|\
        centres d'intérêt|centres d’intérêt|centre d'intérêt|loisirs|intérêts|passions|\
        intereses|aficiones|intereses y aficiones|pasatiempos|interesses|passatempos|\
        interessi|hobby|passioni|hobbies en interesses|hobby's|vrije tijd|\
        兴趣爱好|爱好|兴趣|興趣|趣味|趣味・特技|関心|취미",
    ),
    (
        Section(References),
        "referencje|referenser|referencer|referanser|reference na vyžádání|referanslar|рекомендации|المراجع|ממליצים|references|referees|testimonials|recommendations|reference|professional references|\
        referenzen|empfehlungen|références|recommandations|referencias|recomendaciones|referências|recomendações|referenze|referenties|\
        推荐人|推荐信|推薦|추천인",
    ),
    (
        Contact,
        "dane osobowe|dane kontaktowe|kontaktuppgifter|personuppgifter|kontaktoplysninger|kontaktinformasjon|kontaktní údaje|osobní údaje|iletişim|kişisel bilgiler|контакты|معلومات الاتصال|البيانات الشخصية|المعلومات الشخصية|פרטי קשר|פרטים אישיים|contact|contact information|contact details|contact me|contacts|personal details|personal information|personal data|personalia|location|details|info|get in touch|address|\
        kontakt|kontaktdaten|persönliche daten|angaben zur person|persönliche angaben|adresse|anschrift|\
        coordonnées|informations personnelles|état civil|me contacter|\
        contacto|datos personales|información personal|información de contacto|datos de contacto|\
        contato|dados pessoais|informações pessoais|contactos|\
        contatti|dati personali|informazioni personali|contactgegevens|persoonsgegevens|persoonlijke gegevens|\
        联系方式|个人信息|基本信息|聯絡方式|個人資料|連絡先|基本情報|個人情報|연락처",
    ),
    (
        Profiles,
        "profiles|links|social|social media|social profiles|online|online profiles|web|websites|profile links|online presence|find me online|follow me|social links|netzwerke|soziale netzwerke|réseaux|réseaux sociaux|liens|redes|redes sociales|redes sociais|enlaces|social network|on the web",
    ),
];
