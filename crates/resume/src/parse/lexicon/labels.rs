//! Labels that stand before a contact detail or a field, compared in lower case without the colon.

/// Labels of contact details; what they label is found by its own form.
pub(crate) const CONTACT_LABELS: &str = "email|e-mail|mail|email address|e-mail-adresse|courriel|correo|correo electrónico|adresse e-mail|邮箱|电子邮件|メール|メールアドレス|이메일|\
    phone|tel|telephone|mobile|cell|cell phone|mobile phone|phone number|contact number|telefon|mobil|handy|tel.|mob.|t|m|p|e|w|téléphone|portable|mobile|teléfono|móvil|celular|telefone|telemóvel|telefono|cellulare|telefoon|mobiel|电话|手机|電話|電話番号|携帯|전화|\
    web|website|site|homepage|url|blog|portfolio|webseite|internet|site web|sitio web|página web|sito web|网站|ウェブサイト|home page|personal website|\
    address|location|residence|city|region|anschrift|adresse|wohnort|ort|stadt|domicile|ville|lieu|dirección|ubicación|ciudad|domicilio|residencia|endereço|localização|cidade|morada|indirizzo|residenza|città|adres|woonplaats|地址|所在地|住所|현주소|based in|lives in|country|postal code|zip|\
    linkedin|github|gitlab|twitter|x|stackoverflow|stack overflow|xing|orcid|mastodon|skype|facebook|instagram|behance|dribbble|medium|telegram|kaggle|youtube";

/// Labels of a date or place of birth and other facts about the person that have no field of their own.
pub(crate) const PERSONAL_LABELS: &str = "date of birth|born|birth date|birthday|nationality|citizenship|marital status|gender|driving licence|driver's license|driving license|visa|visa status|work permit|availability|\
    geburtsdatum|geboren|geboren am|geburtsort|geb.|staatsangehörigkeit|familienstand|nationalität|führerschein|geschlecht|geburtsdatum und -ort|\
    date de naissance|né le|née le|nationalité|situation familiale|permis|permis de conduire|âge|lieu de naissance|\
    fecha de nacimiento|nacionalidad|estado civil|carnet de conducir|permiso de conducir|lugar de nacimiento|dni|\
    data de nascimento|nacionalidade|carta de condução|data di nascita|luogo di nascita|nazionalità|cittadinanza|stato civile|patente|geboortedatum|nationaliteit|burgerlijke staat|rijbewijs|\
    出生日期|出生年月|国籍|性别|民族|籍贯|生年月日|性別|年齢";

/// Labels before the name itself.
pub(crate) const NAME_LABELS: &str = "name|full name|vor- und nachname|vorname|nachname|nom|prénom|nom et prénom|nombre|nombre y apellidos|nome|naam|姓名|名前|氏名|이름";

/// Headings inside an item that open its bullets; they carry nothing themselves.
pub(crate) const INNER_LABELS: &str = "highlights|responsibilities|key responsibilities|achievements|key achievements|duties|main duties|tasks|aufgaben|tätigkeiten|schwerpunkte|erfolge|missions|réalisations|responsabilités|funciones|logros|responsabilidades|tareas|atividades|principais atividades|mansioni|attività|taken|verantwoordelijkheden|accomplishments|description";

/// Labels before the courses of a degree.
pub(crate) const COURSE_LABELS: &str = "courses|coursework|relevant coursework|relevant courses|selected courses|modules|key modules|kurse|module|schwerpunkte|vertiefung|cours|matières|cursos|asignaturas|materias|disciplinas|corsi|esami|vakken|课程|主修课程|相关课程|主要课程|履修科目";

/// Labels before a grade.
pub(crate) const SCORE_LABELS: &str = "gpa|cgpa|grade|score|note|gesamtnote|abschlussnote|durchschnitt|mention|moyenne|nota|nota media|média|media|voto|cijfer|grades|average|result|final grade|平均成绩|绩点|成绩";

/// Labels before the keywords of a project or a job.
pub(crate) const KEYWORD_LABELS: &str = "keywords|technologies|tech stack|stack|tools|tech|technologies used|technology|built with|environment|skills|schlagworte|technologien|werkzeuge|mots-clés|mots clés|outils|environnement technique|palabras clave|tecnologías|herramientas|tecnologias|ferramentas|tecnologie|strumenti|technologieën|技术栈|関連技術|使用技術";

/// Whether a text, its colon left off, is one of the labels of a table.
pub(crate) fn is_label(table: &str, text: &str) -> bool {
    let text = text.trim().trim_end_matches([':', '：']).trim().to_lowercase();
    !text.is_empty() && table.split('|').any(|label| label == text)
}
