//! Words inside a sentence that say what it is about, in English, German, French and Spanish, parted by `|`.

/// The employer's story, benefits, law, how to apply.
pub(super) const BOILERPLATE: &str = "\
    equal opportunity|equal employment|without regard to|regardless of|sexual orientation|gender identity|\
    protected veteran|veteran status|national origin|reasonable accommodation|reasonable accommodations|\
    we celebrate diversity|affirmative action|all qualified applicants|background check|drug test|401(k)|\
    401k|dental|paid time off|health insurance|life insurance|we offer|we give|we pay|we provide you|competitive salary|\
    free snacks|parental leave|tuition reimbursement|annual leave|pension|paid vacation|click here|\
    apply now|apply online|submit your|send your|your application|cover letter|our website|\
    privacy policy|founded in|headquartered|our mission is|about us|we are a|we're a|recruitment process|\
    selection process|maternity leave|diversity and inclusion|per hour|per year|unabhängig von|wir bieten|\
    bewerbung|schwerbehinderte|chancengleichheit|nous offrons|candidature|handicap|mutuelle|\
    tickets restaurant|ofrecemos|igualdad de oportunidades|discapacidad|regardless|equal pay|\
    disability confident|e-verify|dbs check|criminal record|work permit|right to work|visa sponsorship|\
    relocation support|competitive package|on-target earnings|uncapped commission|stock options|\
    share options|day off|days off|days of vacation|days of holiday|days holiday|days' holiday|\
    bank holidays|sick pay|shift allowance|company car|free parking|free lunch|cycle to work|\
    flexible working|flexible hours|work from home|working from home|gym membership|health cash plan|\
    medical insurance|medical cover|life assurance|gross per|per annum|per week plus|bonus scheme|\
    annual bonus|staff discount|product discounts|employee discount|training budget|learning budget|\
    conference budget|professional development opportunities|career development|family-friendly|\
    family friendly|apply today|apply with|to apply|please apply|please contact|please send|closing date|\
    we look forward|your cv|your resume|job advertisement|successful candidates will be contacted|\
    equal opportunities|we value diversity|we welcome applications|applications from|inclusive employer|\
    we are proud|we're proud|proud to|was founded|our story|award-winning|family-run|family-owned|\
    family business|market leader|leading provider|world leader|employs more than|urlaubstage|tage urlaub|\
    altersvorsorge|weihnachtsgeld|urlaubsgeld|jobticket|deutschlandticket|jobrad|bikeleasing|\
    flexible arbeitszeiten|gleitzeit|homeoffice|dienstwagen|firmenwagen|gratifikation|mitarbeiterevents|\
    unbefristeter|unbefristete|tarifvertrag|marktführer|gegründet|schwerbehinderung|schwerbehinderter|\
    wir freuen uns auf|vielfalt|familienunternehmen|mit sitz in|télétravail|rtt|13e mois|tickets-\
    restaurant|carte restaurant|intéressement|participation aux bénéfices|salaire|rémunération|\
    prise en charge|reprise d'ancienneté|pour postuler|envoyez|situation de handicap|fondée en|leader sur|\
    leader du|contrato indefinido|contrato temporal|jornada|salario|teletrabajo|alojamiento|manutención|\
    buen ambiente|horario flexible|empresa líder|fundada en|envía tu|interesados enviar|seguro médico|\
    plan de carrera";

/// What is named is not asked for.
pub(super) const NOT_ASKED: &str = "\
    not required|not necessary|no experience necessary|no experience required|no prior experience|\
    nicht erforderlich|pas nécessaire|no es necesario|no se requiere|no experience needed|not needed|\
    keine erfahrung nötig|nicht notwendig|débutants acceptés|sin experiencia previa";

/// What is named is welcome.
pub(super) const WELCOME: &str = "\
    nice to have|a plus|is a bonus|bonus|preferred|preferably|ideally|desirable|desired|an advantage|\
    advantageous|would be great|beneficial|an asset|is helpful|helpful|welcome|optional|not mandatory|\
    but not required|good to have|strong plus|big plus|pluses|appreciated|von vorteil|wünschenswert|\
    idealerweise|gern gesehen|gerne|ein plus|serait un plus|est un plus|un plus|un atout|souhaité|\
    souhaitée|idéalement|apprécié|appréciée|se valorará|deseable|valorable|nice-to-have|would be lovely|\
    would be brilliant|would be nice|is welcome|are welcome|nice|would help|it helps if|looked on kindly|\
    preference given|is useful|are useful|would be useful|would be an advantage|advantage|\
    would be helpful|increase your chances|not essential|but not essential|von vorteil sind|\
    sind von vorteil|wäre von vorteil|gerne auch|erwünscht|wünschen wir uns|souhaitable|souhaitables|\
    appréciés|appréciées|serait un atout|constitue un atout|serait apprécié|serait appréciée|valoraremos|\
    se valora|deseables|es un plus|sería un plus|será un plus|preferible|preferiblemente|se valorarán";

/// What is named is demanded.
pub(super) const REQUIRED: &str = "\
    must|required|requires|essential|mandatory|you have|you need|at least|minimum|you bring|\
    ability to|proficiency|proficient|experience with|experience in|knowledge of|is a must|looking for|\
    zwingend|erforderlich|vorausgesetzt|voraussetzung|setzen wir voraus|mindestens|sie verfügen|du hast|\
    exigé|exigée|indispensable|obligatoire|imprescindible|requisito|obligatorio|se requiere|\
    candidates must|you must|must hold|must have|we expect|we require|we need|you will need|you'll need|\
    wir erwarten|wir erwarten von|du bringst|sie bringen|nous attendons|il faut|exigidos|pedimos";
