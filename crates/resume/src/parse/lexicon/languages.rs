//! Names of languages and words for how well one speaks them.

/// Names of languages in lower case, in nine languages.
pub(crate) const NAMES: &str = "english french german spanish italian portuguese dutch russian chinese mandarin cantonese japanese korean arabic hindi urdu bengali punjabi tamil telugu marathi gujarati malayalam kannada turkish polish czech slovak hungarian romanian bulgarian greek swedish norwegian danish finnish icelandic \
    ukrainian serbian croatian bosnian slovenian slovene macedonian albanian estonian latvian lithuanian hebrew yiddish persian farsi dari pashto kurdish thai vietnamese indonesian malay tagalog filipino swahili kiswahili amharic somali yoruba igbo hausa zulu xhosa afrikaans irish gaelic welsh basque catalan galician latin esperanto asl kikuyu twi akan ga ewe shona \
    brazilian taiwanese hokkien sinhala sinhalese nepali burmese khmer lao mongolian kazakh uzbek georgian armenian azerbaijani maltese luxembourgish flemish breton corsican quechua guarani nahuatl maori hawaiian samoan bsl kinyarwanda lingala wolof oromo tigrinya luganda kikamba luo dholuo scots frisian sign \
    deutsch englisch französisch spanisch italienisch portugiesisch niederländisch russisch chinesisch japanisch koreanisch arabisch türkisch polnisch tschechisch slowakisch ungarisch rumänisch bulgarisch griechisch schwedisch norwegisch dänisch finnisch ukrainisch serbisch kroatisch hebräisch persisch latein vietnamesisch \
    français anglais allemand espagnol italien portugais néerlandais russe chinois japonais coréen arabe turc polonais tchèque grec suédois roumain hongrois hébreu catalan breton latin vietnamien \
    español inglés francés alemán italiano portugués neerlandés ruso chino japonés coreano árabe turco polaco checo griego sueco rumano húngaro hebreo catalán gallego euskera vasco latín valenciano castellano \
    português inglês francês alemão espanhol holandês russo chinês japonês mandarim polonês polaco grego sueco romeno catalão latim \
    inglese francese tedesco spagnolo portoghese olandese russo cinese giapponese arabo polacco greco rumeno latino svedese \
    nederlands engels frans duits spaans italiaans portugees russisch chinees japans arabisch turks pools grieks fries zweeds \
    中文 英语 英文 普通话 国语 粤语 日语 法语 德语 西班牙语 俄语 韩语 汉语 英語 日本語 中国語 韓国語 フランス語 ドイツ語 スペイン語 母语 한국어 영어 čeština angličtina slovenčina němčina polski русский українська ελληνικά türkçe svenska norsk dansk suomi gaeilge cymraeg";

/// Words that say how well a language is spoken.
pub(crate) const FLUENCY: &str = "native fluent professional intermediate beginner basic conversational proficient advanced elementary bilingual mother working limited full fluently spoken written good excellent a1 a2 b1 b2 c1 c2 upper lower learning tongue speaker competent business proficiency level \
    muttersprache muttersprachler muttersprachlerin muttersprachlich fließend verhandlungssicher grundkenntnisse gut gute sehr fortgeschritten fortgeschrittene anfänger kenntnisse grundlagen konversationssicher \
    maternelle courant courante bilingue intermédiaire débutant notions natif avancé technique lu écrit parlé langue professionnel scolaire \
    nativo nativa materna fluido fluida avanzado intermedio básico alto medio bajo bilingüe lengua nivel profesional \
    fluente avançado intermediário básico nativo madrelingua fluente avanzato intermedio base ottimo buono scolastico \
    moedertaal vloeiend goed basis gevorderd redelijk uitstekend 母语 流利 精通 熟练 一般 ネイティブ 流暢 日常会話 ビジネス 初級 中級 上級";
