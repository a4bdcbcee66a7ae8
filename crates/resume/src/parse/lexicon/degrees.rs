//! Words of degrees.

/// Whole words, dots left off, that name a degree or stand in its name.
pub(crate) const WORDS: &str = "bachelor bachelors bachelor's bachelor’s master masters master's master’s bsc msc bs ms ba ma bba mba bfa mfa beng meng btech mtech bed med llb llm phd dphil md jd edd dba dds dvm mph mmath msci bcom mcom bca mca bsn msn rn mres mphil ab sb sm scb scm be me aa as aas aos minor major \
    doctor doctorate doctoral associate associate's degree diploma diplom certificate foundation hnd hnc nvq gcse gcses a-level a-levels ged honours honors postgraduate post-baccalaureate undergraduate graduate apprenticeship craft baccalaureate ib matura residency fellowship bootcamp nanodegree licensure concentration specialization \
    abitur fachabitur fachhochschulreife hochschulreife staatsexamen magister promotion dr diplom-ingenieur dipl ing dipl.-ing realschulabschluss mittlere reife hauptschulabschluss ausbildung lehre gesellenbrief meisterbrief abschluss studium weiterbildung umschulung \
    licence maîtrise doctorat baccalauréat bac bts dut but cap bep deug dea dess ingénieur diplôme brevet mastère prépa classe \
    grado licenciatura licenciado licenciada máster maestría ingeniería doctorado bachillerato diplomatura fp eso técnico título posgrado \
    bacharelado bacharel mestrado doutorado doutoramento especialização tecnólogo graduação ensino pós-graduação licenciado técnico curso \
    laurea magistrale triennale dottorato diploma maturità perito \
    vwo havo mbo hbo wo propedeuse doctoraal \
    ayudante licencjat magister inżynier kandidatexamen masterexamen civilingenjör kandidat bakalář inženýr lisans بكالوريوس ماجستير دكتوراه دبلوم תואר בגרות";

/// Chinese, Japanese and Korean parts of degrees.
pub(crate) const CJK: &str =
    "学士|硕士|博士|本科|专科|研究生|學士|碩士|修士|卒業|学部|専攻|학사|석사";

/// Classes of degrees, as they stand alone beside a degree.
pub(crate) const HONOURS: &str = "first class honours|first-class honours|first class|upper second class honours|lower second class honours|upper second|second class honours|with distinction|distinction|with honours|with honors|merit|cum laude|magna cum laude|summa cum laude|\
    mit auszeichnung|sehr gut|mention bien|mention très bien|mention assez bien|avec mention|sobresaliente|matrícula de honor|110 e lode|con lode|met lof|com distinção|com louvor";
