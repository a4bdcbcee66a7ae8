//! Words of headings whose wording is not in the list of headings: "Places I have worked", "My toolbox".

use super::headings::Opens;
use crate::model::SectionKind::{
    Awards, Certificates, Education, Interests, Languages, Projects, Publications, References,
    Skills, Summary, Volunteer, Work,
};

/// Beginnings of words by what they point to; of several, the first table that has one wins.
pub(crate) const STEMS: [(Opens, &str); 13] = [
    (
        Opens::Section(Volunteer),
        "volunteer ehrenamt freiwillig bénévol voluntari volontar vrijwillig wolontar",
    ),
    (
        Opens::Section(Publications),
        "publication publikation publicacion publicaç pubblicazion publicatie 论文 論文",
    ),
    (Opens::Section(Projects), "project projekt projet proyecto projeto progett 项目 プロジェクト"),
    (
        Opens::Section(Languages),
        "language sprach langue idioma lingu taal talen język språk 语言 語学",
    ),
    (
        Opens::Section(Certificates),
        "certif zertifi licens licenc accredit weiterbildung fortbildung lizenz qualificações patent 证书 資格",
    ),
    (
        Opens::Section(Awards),
        "award honor honour prize achievement recognition auszeichnung récompens distinction premio prêmio premi onderscheiding 奖 受賞",
    ),
    (Opens::Section(References), "referee referenz référence referencia referenti"),
    (
        Opens::Section(Education),
        "educat academic studies degree school ausbildung studium bildung schul formation diplôme étude formación estudio educación formação educação istruzion formazion opleiding wykształ utbildning uddannel vzděl 教育 学历 学歴",
    ),
    (
        Opens::Section(Work),
        "experience employ worked career berufs beruflich erfahrung werdegang laufbahn tätigkeit expérience carrière parcours emploi experiencia laboral trayectoria experiência esperienz lavorativ carriera werkervaring ervaring loopbaan doświadcz arbets erfaring 工作 职业 経歴 職務",
    ),
    (
        Opens::Section(Skills),
        "skill competenc expertise tool technolog proficienc strength capabilit kenntnis fähigkeit kompetenz fertigkeit stärken compétence savoir outil habilidad competencia conocimiento aptitud herramienta habilidade conhecimento capacità abilità vaardighe competentie umiejętn kompeten 技能 スキル 知識",
    ),
    (Opens::Section(Interests), "interest hobb interess loisir afición passion 爱好 趣味"),
    (
        Opens::Section(Summary),
        "summary profile about objective statement profil zusammenfassung présentation resumen perfil resumo profilo samenvatting 简介 自己",
    ),
    (Opens::Contact, "contact kontakt coordonné contacto contato contatt 联系 連絡"),
];
