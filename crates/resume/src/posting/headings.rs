//! The headings of postings, in English, German, French and Spanish, parted by `|`.

use super::sections::Section;

/// Headings by section; where two fit, the longer one counts, and what is welcome before all.
pub(super) const HEADINGS: [(Section, &str); 5] = [
    (
        Section::Welcome,
        "nice to have|nice-to-have|nice to haves|bonus points|bonus|preferred|desirable|desired|pluses|\
         plus points|extra credit|advantageous|von vorteil|wünschenswert|idealerweise|les plus|atouts|\
         deseable|se valorará|valorable|what would be great|good to have|optional|souhaité|\
         it would be great if|even better if|you might also have|ideal extras|das wäre toll|\
         von vorteil sind|wünschenswert sind|le petit plus|un plus|souhaitable|se valora|\
         se valorará positivamente|what would help",
    ),
    (
        Section::Boilerplate,
        "about us|about the company|who we are|our company|company description|company overview|\
         about the team|our story|our mission|our values|our culture|what we offer|we offer|benefits|\
         perks|perks and benefits|compensation|salary|pay range|equal opportunity|equal employment|eeo|\
         diversity|how to apply|application process|to apply|apply|contact|application|disclaimer|\
         privacy|why join us|why work with us|why us|what's in it for you|what you'll get|what you get|\
         working conditions|physical demands|accommodation|wir bieten|das bieten wir|unser angebot|\
         über uns|benefits für sie|wer wir sind|ihre vorteile|deine vorteile|was wir bieten|\
         das erwartet dich bei uns|kontakt|bewerbung|nous offrons|nous vous offrons|avantages|qui sommes-\
         nous|l'entreprise|à propos|pour postuler|rémunération|ofrecemos|qué ofrecemos|se ofrece|\
         beneficios|sobre nosotros|quiénes somos|la empresa|job benefits|our offer|what awaits you|\
         contact details|location|date posted|job type|company size|company type|industry|hours|schedule|\
         the company|company|about|why you'll love|what's on offer|on offer|what we can offer|\
         we can offer|package|remuneration|rewards|reward|life at|your benefits|next steps|\
         interview process|hiring process|legal notice|notice|our team|the team|work environment|pay|\
         das bieten wir dir|das bieten wir ihnen|wir bieten ihnen|darauf kannst du dich freuen|\
         darauf können sie sich freuen|deine benefits|unsere benefits|unsere leistungen|das unternehmen|\
         unser unternehmen|wir über uns|warum wir|ansprechpartner|interessiert|neugierig|\
         ce que nous offrons|ce que nous proposons|nous proposons|on vous propose|vos avantages|\
         notre entreprise|conditions|processus de recrutement|l'établissement|qui nous sommes|te ofrecemos|\
         condiciones|nuestra empresa|acerca de|ventajas|cómo aplicar|salario",
    ),
    (
        Section::Stack,
        "technologies|tech stack|the stack|our stack|technology stack|technical environment|tools|\
         tech we use|technologien|unser stack|stack technique|environnement technique|tecnologías|\
         stack tecnológico|tools we use|our tech",
    ),
    (
        Section::Duties,
        "responsibilities|duties|what you will do|what you'll do|what you'll be doing|your role|the role|\
         your tasks|tasks|job duties|your mission|the job|day to day|in this role|key accountabilities|\
         job description|about the role|about the job|position summary|job summary|role overview|\
         essential functions|aufgaben|ihre aufgaben|deine aufgaben|tätigkeiten|missions|vos missions|\
         funciones|responsabilidades|tareas|das erwartet dich|activités|accountabilities|\
         role responsibilities|roles and responsibilities|what the job is about|what you'll own|\
         how you'll make an impact|your impact|the opportunity|purpose|role purpose|main duties|\
         what does a day look like|a typical day|day-to-day|your responsibilities|main activities|functions|\
         scope of work|the position|your day|das machst du|das sind deine aufgaben|dein job|deine rolle|\
         ihr aufgabengebiet|aufgabengebiet|aufgabenbereich|verantwortlichkeiten|was dich erwartet|\
         was sie erwartet|das erwartet sie|stellenbeschreibung|le poste|votre mission|votre rôle|\
         description du poste|responsabilités|tâches|vos responsabilités|tus funciones|qué harás|tu misión|\
         misión|descripción del puesto|tus tareas|principales funciones|funciones principales",
    ),
    (
        Section::Required,
        "requirements|qualifications|required|who you are|about you|what you bring|what we're looking for|\
         what you need|must have|must haves|skills|your profile|anforderungen|ihr profil|dein profil|\
         qualifikationen|voraussetzungen|profil|das bringst du mit|das bringen sie mit|profil recherché|\
         votre profil|compétences|requisitos|perfil|buscamos|qualification|our expectations of you|\
         you have|we are looking for|what we look for|you are|kenntnisse|formation|requisitos mínimos|\
         profile|experience|education|competencies|person specification|person spec|essential|\
         essential criteria|must-haves|what you'll need|you'll need|you will need|what we need|we need|\
         knowledge|who we want|who we're looking for|we'd love to hear from you if|ideal candidate|\
         ideal profile|the ideal candidate|candidate profile|what you'll bring|you bring|what you have|\
         what it takes|candidates must|abilities|credentials|licenses|certifications|about your experience|\
         your skills|your background|your experience|to be successful|success profile|eligibility|\
         prerequisites|what we expect|was du mitbringst|was sie mitbringen|das solltest du mitbringen|\
         du bringst mit|sie bringen mit|das zeichnet dich aus|das zeichnet sie aus|wir erwarten|\
         unsere anforderungen|anforderungsprofil|wir suchen|du hast|wir wünschen uns|votre parcours|\
         prérequis|qualifications requises|vous êtes|ce que nous recherchons|le profil|expérience|\
         compétences requises|vous avez|qué buscamos|lo que buscamos|qué necesitas|perfil requerido|\
         perfil buscado|conocimientos|experiencia|formación|requisitos imprescindibles|se requiere|\
         technical skills",
    ),
];
