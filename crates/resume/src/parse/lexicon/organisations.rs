//! Words of the names of organisations.

/// Legal forms: the strongest evidence.
pub(crate) const LEGAL: &str = "inc llc llp ltd limited plc corp corporation co company gmbh ag kg kgaa ohg gbr ug se e.v. ev eg sa sas sarl sarl. eurl sasu snc sl slu s.l. s.a. s.a.s. s.l.u. ltda lda s/a spa srl s.r.l. s.p.a. bv b.v. nv n.v. vof pte pty oy ab aps a/s asa sdn bhd kk k.k. pvt lp l.p. gmbh&co cie cía hnos z.s. s.r.o. a.s. d.o.o. zrt kft sp. eireli mei 株式会社 有限会社 合同会社";

/// Words that stand in names of employers and institutions.
pub(crate) const WORDS: &str = "university college school academy institute hospital clinic bank group holdings holding foundation trust association society agency ministry department council city borough laboratory laboratories labs lab studio studios \
    solutions systems technologies technology software consulting partners services industries international global media press books restaurant hotel café cafe bistro bakery church museum archive archives library theatre theater gallery federation union chamber office bureau \
    center centre institution corporation enterprises ventures capital insurance logistics foods pharma pharmaceuticals energy electric electrical motors airlines airways railways transport shipping works network networks interactive digital analytics robotics \
    store stores shop market markets supermarket mall farm farms brewery winery kitchen brothers sons associates advisors authority commission court police army navy force unicef nato clinic practice surgery health healthcare medical shelter club league team startup youth friends \
    universität hochschule fachhochschule klinik klinikum krankenhaus stiftung verein verband verlag werke werk bundesamt ministerium stadt landkreis gemeinde amt sparkasse versicherung maschinenbau apotheke praxis kanzlei bäckerei gasthaus gesellschaft feuerwehr institut gymnasium \
    université école hôpital clinique banque groupe fondation association agence ministère mairie conseil laboratoire cabinet boulangerie hôtel librairie éditions société compagnie \
    universidad escuela colegio instituto hospital clínica banco grupo fundación asociación agencia ministerio ayuntamiento consejo laboratorio bufete panadería asador bodegón restaurante bodega bodegas hermanos junta tienda taller cooperativa editorial \
    universidade escola faculdade fundação associação prefeitura câmara laboratório restaurante padaria empresa secretaria \
    università scuola ospedale banca gruppo fondazione associazione ministero comune laboratorio ristorante trattoria studio azienda cooperativa \
    universiteit hogeschool ziekenhuis stichting vereniging gemeente bakkerij bedrijf \
    google microsoft amazon apple meta facebook ibm oracle siemens bosch sap netflix uber airbnb deloitte kpmg pwc accenture mckinsey";

/// Ends of compound words that name an organisation.
pub(crate) const ENDINGS: &str = "universität hochschule schule klinik klinikum krankenhaus verein verband verlag werke gesellschaft bank sparkasse institut zentrum werkstatt museum theater universiteit ziekenhuis";

/// Chinese, Japanese and Korean parts of names.
pub(crate) const CJK: &str = "公司|集团|大学|学院|医院|银行|研究所|研究院|中心|中学|学校|有限|科技|事务所|株式会社|有限会社|合同会社|銀行|病院|研究科|高等学校|회사|대학교|은행";

/// Words of schools and universities.
pub(crate) const SCHOOLS: &str = "university college school academy institute polytechnic seminary conservatory campus mit eth caltech ucla universität uni hochschule fachhochschule schule gymnasium realschule gesamtschule berufsschule akademie institut tu fh th rwth kit \
    université école ecole lycée collège iut insa hec faculté polytechnique conservatoire universidad escuela colegio instituto facultad politécnica politecnica academia ies universidade escola faculdade università scuola liceo istituto politecnico ateneo accademia \
    universiteit hogeschool lyceum roc bootcamp collegiate institution faculty högskola universitet uniwersytet politechnika univerzita üniversitesi университет université جامعة الجامعة كلية معهد אוניברסיטת אוניברסיטה מכללת המכללה הטכניון ucl lse nus iit";

/// Ends of compound words that name a school.
pub(crate) const SCHOOL_ENDINGS: &str =
    "universität hochschule schule gymnasium akademie kolleg universiteit college";

/// Chinese, Japanese and Korean parts of names of schools.
pub(crate) const SCHOOL_CJK: &str = "大学|学院|中学|学校|高校|大學|學院|대학교|고등학교";

/// What stands in the place of an employer where there is none.
pub(crate) const OWN_BUSINESS: &str = "freelance|freelancer|self-employed|self employed|independent|selbstständig|selbständig|freiberuflich|freiberufler|indépendant|indépendante|à son compte|autónomo|autónoma|por cuenta propia|autônomo|autônoma|libero professionista|in proprio|zelfstandig|zzp|zzp'er|自由职业|個人事業主|フリーランス";
