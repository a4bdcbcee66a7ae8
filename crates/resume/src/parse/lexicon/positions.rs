//! Words of job titles.

/// Whole words that name a position or stand in its name.
pub(crate) const WORDS: &str = "manager engineer developer director analyst consultant designer architect administrator assistant associate coordinator specialist supervisor technician \
    officer president vice ceo cto cfo coo cio cmo founder co-founder cofounder owner partner principal lead head chief chair chairman chairwoman chairperson secretary clerk cashier representative rep agent advisor adviser \
    teacher professor lecturer instructor tutor trainer coach educator researcher scientist fellow postdoc student intern trainee apprentice volunteer mentor editor writer author journalist reporter \
    copywriter translator interpreter librarian archivist curator nurse doctor physician surgeon dentist pharmacist therapist psychologist counselor counsellor paramedic caregiver carer midwife veterinarian \
    lawyer attorney paralegal solicitor barrister judge notary accountant auditor bookkeeper controller economist actuary statistician mathematician physicist chemist biologist geologist \
    electrician plumber carpenter welder mechanic machinist operator driver pilot captain firefighter guard soldier sergeant lieutenant chef cook baker waiter waitress bartender barista host hostess butcher sommelier \
    salesperson seller buyer merchandiser marketer planner strategist producer photographer videographer filmmaker actor musician artist illustrator animator dancer singer composer conductor stylist hairdresser \
    programmer coder tester administrator sysadmin devops sre dba webmaster freelancer freelance contractor self-employed entrepreneur independent handyman gardener landscaper farmer foreman inspector surveyor \
    recruiter receptionist dispatcher estimator underwriter broker trader banker teller adjuster investigator detective evangelist advocate ambassador liaison scrum facilitator moderator organizer organiser treasurer \
    trustee board member executive staff senior junior jr sr bookseller scholar superintendent dean provost rector postdoctoral doctoral graduate undergraduate hygienist phlebotomist radiographer sonographer \
    maintainer contributor committer speaker server housekeeper janitor cleaner custodian porter concierge nanny babysitter lifeguard referee umpire crew attendant aide helper worker labourer laborer fitter joiner roofer painter mason \
    \
    leiter leiterin teamleiter teamleiterin abteilungsleiter geschäftsführer geschäftsführerin projektleiter entwickler entwicklerin ingenieur ingenieurin berater beraterin assistent assistentin kaufmann kauffrau fachkraft \
    mitarbeiter mitarbeiterin werkstudent werkstudentin praktikant praktikantin auszubildender auszubildende lehrer lehrerin dozent dozentin referent referentin sachbearbeiter sachbearbeiterin konstrukteur konstrukteurin \
    techniker technikerin mechaniker meister gruppenführer vorstand vorsitzender trainerin pfleger pflegerin krankenschwester arzt ärztin anwalt anwältin architektin buchhalter buchhalterin verkäufer verkäuferin koch köchin kellner \
    redakteur redakteurin übersetzer übersetzerin informatiker informatikerin gestalter wissenschaftler wissenschaftlicher doktorand doktorandin selbstständig selbständig freiberufler freiberuflich freiberufliche aushilfe hilfskraft leitung \
    erzieher erzieherin sozialarbeiter sozialpädagoge ehrenamtlicher ehrenamtliche helfer betreuer sekretärin hausmeister schreiner tischler elektriker schlosser fahrer \
    \
    ingénieur ingénieure développeur développeuse directeur directrice responsable chef cheffe chargé chargée assistant assistante consultant consultante stagiaire apprenti apprentie alternant alternante technicien technicienne \
    enseignant enseignante professeur formateur formatrice infirmier infirmière médecin avocat avocate comptable vendeur vendeuse cuisinier cuisinière serveur serveuse rédacteur rédactrice traducteur traductrice graphiste gérant gérante \
    fondateur fondatrice cofondateur bénévole conseiller conseillère commercial commerciale secrétaire agent chercheur chercheuse animateur animatrice éducateur éducatrice coordinateur coordinatrice gestionnaire administrateur président présidente directeurs \
    \
    ingeniero ingeniera desarrollador desarrolladora director directora gerente jefe jefa responsable encargado encargada coordinador coordinadora analista consultor consultora técnico técnica asistente auxiliar ayudante administrativo administrativa \
    profesor profesora docente maestro maestra enfermero enfermera médico médica abogado abogada contable contador contadora vendedor vendedora dependiente cocinero cocinera camarero camarera becario becaria voluntario voluntaria investigador investigadora \
    arquitecto arquitecta diseñador diseñadora redactor redactora traductor traductora periodista fundador fundadora socio presidente presidenta segunda segundo comercial operario operaria conductor programador programadora especialista supervisor supervisora monitor monitora \
    \
    engenheiro engenheira desenvolvedor desenvolvedora diretor diretora coordenador coordenadora estagiário estagiária professora enfermeiro enfermeira advogado advogada vendedor cozinheiro cozinheira voluntário voluntária pesquisador pesquisadora arquiteto arquiteta assessor assessora aprendiz chefe sócio \
    \
    ingegnere sviluppatore sviluppatrice direttore direttrice responsabile coordinatore coordinatrice impiegato impiegata tirocinante stagista insegnante docente infermiere infermiera medico avvocato contabile commesso commessa cuoco cuoca cameriere cameriera \
    volontario volontaria ricercatore ricercatrice architetto progettista consulente tecnico assistente addetto addetta operaio capo socia redattore traduttore \
    \
    ontwikkelaar directeur leidinggevende medewerker medewerkster adviseur stagiair stagiaire docent leraar lerares verpleegkundige arts advocaat boekhouder verkoper verkoopster kok ober vrijwilliger onderzoeker ontwerper beheerder coördinator teamleider projectleider hoofd eigenaar oprichter monteur chauffeur leider";

/// Ends of compound words that name a position.
pub(crate) const ENDINGS: &str = "leiter leiterin ingenieur ingenieurin entwickler entwicklerin berater beraterin assistent assistentin kaufmann kauffrau mitarbeiter mitarbeiterin techniker technikerin mechaniker mechanikerin \
    führer führerin verwalter verwalterin pfleger pflegerin lehrer lehrerin meister meisterin referent referentin trainer trainerin zeichner zeichnerin monteur arbeiter arbeiterin händler verkäufer helfer helferin elektroniker elektronikerin informatiker student studentin praktikant praktikantin kraft konstrukteur schwester arzt ärztin redakteur \
    gestalter designer architekt architektin manager managerin direktor direktorin sprecher forscher ontwikkelaar medewerker beheerder leider ologist icist grapher ographer";

/// Endings of Chinese, Japanese and Korean titles.
pub(crate) const CJK: &str = "工程师|经理|总监|主管|助理|专员|顾问|设计师|分析师|开发|实习生|教师|医生|护士|会计|编辑|翻译|主任|总裁|创始人|負責人|工程師|經理|設計師|エンジニア|マネージャー|リーダー|デザイナー|コンサルタント|課長|部長|主任|担当|店長|講師|社員|インターン|アルバイト|ディレクター|プログラマー|개발자|매니저|엔지니어|디자이너|팀장";
