//! A portfolio as one web page that stands by itself: no script, nothing loaded from elsewhere.

mod bundle;
mod card;
mod facts;
mod files;
mod sheet;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use resume::document::{Portfolio, PortfolioWork, Theme};
use resume::marks::link_target;

use super::escape::escape;
use super::html;
use super::sheet::{Run, mail_link, phone_link, words};

pub use bundle::{CARD_FILE, bundle};
pub use sheet::PortfolioSheet;

/// Where a page stands, as far as it is known.
#[derive(Clone, Copy, Debug, Default)]
pub struct PageAddress<'a> {
    /// The whole address of the page.
    pub page: Option<&'a str>,
    /// The address of the picture that stands for it in messages.
    pub card: Option<&'a str>,
}

/// The parts of a page that its server must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortfolioPage {
    /// The whole document.
    pub html: String,
    /// The content of its only `<style>` element, to be allowed by its hash.
    pub style: String,
}

impl PortfolioPage {
    /// Makes the page that stands at an address, when it is published.
    pub fn of(portfolio: &Portfolio, address: PageAddress<'_>) -> Self {
        let style = style(portfolio);
        let mut page = Page { html: head(portfolio, address, &style), portfolio };
        page.body();
        Self { html: page.html, style }
    }

    /// What a browser may do with the page: show it in its own style, and nothing else.
    pub fn policy(&self) -> String {
        format!(
            "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
            style_hash(&self.style)
        )
    }
}

/// The hash by which a policy allows a style.
pub fn style_hash(style: &str) -> String {
    BASE64_STANDARD.encode(ring::digest::digest(&ring::digest::SHA256, style.as_bytes()))
}

/// The theme's rules, with the person's colour when it is one.
fn style(portfolio: &Portfolio) -> String {
    let theme = match portfolio.theme {
        Theme::Paper => include_str!("paper.css"),
        Theme::Studio => include_str!("studio.css"),
        Theme::Margin => include_str!("margin.css"),
    };
    let accent = accent(&portfolio.accent).unwrap_or_else(|| "#1f4568".to_owned());
    format!(":root{{--own:{accent}}}\n{}{theme}", include_str!("base.css"))
}

fn accent(text: &str) -> Option<String> {
    let digits = text.trim().strip_prefix('#')?;
    let known = matches!(digits.len(), 3 | 6) && digits.bytes().all(|b| b.is_ascii_hexdigit());
    known.then(|| format!("#{}", digits.to_ascii_lowercase()))
}

fn head(portfolio: &Portfolio, address: PageAddress<'_>, style: &str) -> String {
    let title = title(portfolio);
    let about: String = one_line(&portfolio.about).chars().take(300).collect();
    let (title, about) = (escape(&title), escape(&about));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\"{}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <meta name=\"description\" content=\"{about}\">\n\
         <meta property=\"og:type\" content=\"profile\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{about}\">\n\
         <meta name=\"twitter:card\" content=\"{}\">\n",
        language(&portfolio.language),
        html::direction(PortfolioSheet::new(portfolio, &language(&portfolio.language)).sheet.rtl),
        if address.card.is_some() { "summary_large_image" } else { "summary" },
    );
    if let Some(card) = address.card {
        let card = escape(card);
        html += &format!(
            "<meta property=\"og:image\" content=\"{card}\">\n<meta property=\"og:image:width\" content=\"1200\">\n\
             <meta property=\"og:image:height\" content=\"630\">\n<meta property=\"og:image:alt\" content=\"{title}\">\n"
        );
    }
    if let Some(address) = address.page {
        let address = escape(address);
        html += &format!(
            "<meta property=\"og:url\" content=\"{address}\">\n<link rel=\"canonical\" href=\"{address}\">\n"
        );
    }
    if !portfolio.searchable {
        html += "<meta name=\"robots\" content=\"noindex, nofollow\">\n";
    }
    html += &facts::script(portfolio, address.page);
    html + "<style>" + style + "</style>\n</head>\n"
}

/// The name and what the person is.
fn title(portfolio: &Portfolio) -> String {
    let (name, headline) = (one_line(&portfolio.name), one_line(&portfolio.headline));
    match (name.is_empty(), headline.is_empty()) {
        (false, false) => format!("{name} – {headline}"),
        (false, true) => name,
        (true, false) => headline,
        (true, true) => "Portfolio".to_owned(),
    }
}

/// A language tag of letters, digits and hyphens; English for anything else.
fn language(tag: &str) -> String {
    let tag = tag.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let known = (2..=20).contains(&tag.len()) && tag.chars().all(plain);
    if known { tag.to_owned() } else { "en".to_owned() }
}

fn one_line(text: &str) -> String {
    Run::new("", Some(text)).map(|run| run.text).unwrap_or_default()
}

struct Page<'a> {
    html: String,
    portfolio: &'a Portfolio,
}

impl Page<'_> {
    fn body(&mut self) {
        let (portfolio, words) = (self.portfolio, words(&self.portfolio.language));
        self.html += "<body>\n<header>\n";
        self.line("h1", &portfolio.name);
        self.line("p", &portfolio.headline);
        self.html += "</header>\n<main>\n";
        if !portfolio.about.trim().is_empty() {
            self.section("about", &words.about, |page| page.paragraphs(&portfolio.about));
        }
        if portfolio.work.iter().any(|work| !is_empty(work)) {
            self.section("work", &words.selected_work, |page| {
                portfolio
                    .work
                    .iter()
                    .filter(|work| !is_empty(work))
                    .for_each(|work| page.work(work));
            });
        }
        let skilled = |texts: &[String]| texts.iter().any(|text| !text.trim().is_empty());
        if portfolio.skills.iter().any(|group| skilled(&group.skills)) {
            let heading = words.headings.get("skills").map_or("Skills", String::as_str);
            self.section("skills", heading, |page| {
                for group in portfolio.skills.iter().filter(|group| skilled(&group.skills)) {
                    page.line("h3", &group.title);
                    page.list(" class=\"tags\"", &group.skills);
                }
            });
        }
        let (text, details) = (&portfolio.contact.text, self.details());
        if !text.trim().is_empty() || !details.is_empty() {
            self.section("contact", &words.contact, |page| {
                page.paragraphs(text);
                page.raw_list(" class=\"contacts\"", &details);
            });
        }
        self.html += "</main>\n</body>\n</html>\n";
    }

    fn section(&mut self, id: &str, heading: &str, content: impl FnOnce(&mut Self)) {
        let heading = escape(heading);
        self.html += &format!(
            "<section id=\"{id}\" aria-labelledby=\"{id}-heading\">\n<h2 id=\"{id}-heading\">{heading}</h2>\n"
        );
        content(self);
        self.html += "</section>\n";
    }

    fn work(&mut self, work: &PortfolioWork) {
        self.html += "<article>\n";
        let title = one_line(&work.title);
        match (link_target(&work.url), title.is_empty()) {
            (Some(url), false) => {
                self.html += &format!("<h3>{}</h3>\n", link(&url, &title));
            }
            (Some(url), true) => {
                self.html += &format!("<h3>{}</h3>\n", link(&url, work.url.trim()));
            }
            (None, _) => self.line("h3", &title),
        }
        let facts = [one_line(&work.place), one_line(&work.period)];
        let facts: Vec<&str> =
            facts.iter().map(String::as_str).filter(|fact| !fact.is_empty()).collect();
        if !facts.is_empty() {
            self.html += &format!("<p class=\"facts\">{}</p>\n", escape(&facts.join(" · ")));
        }
        self.list("", &work.outcomes);
        self.html += "</article>\n";
    }

    /// The contact details that the person chose to show, as HTML.
    fn details(&self) -> Vec<String> {
        let contact = &self.portfolio.contact;
        let mut details = Vec::new();
        let mut add = |text: &str, url: Option<String>| {
            let text = one_line(text);
            if !text.is_empty() {
                details.push(url.map_or_else(|| escape(&text), |url| link(&url, &text)));
            }
        };
        if contact.show_email {
            add(&contact.email, mail_link(&contact.email).and_then(|url| link_target(&url)));
        }
        if contact.show_phone {
            add(&contact.phone, phone_link(&contact.phone));
        }
        if contact.show_place {
            add(&contact.place, None);
        }
        for entry in &contact.links {
            let words = if entry.label.trim().is_empty() { &entry.url } else { &entry.label };
            add(words, link_target(&entry.url));
        }
        details
    }

    fn line(&mut self, element: &str, text: &str) {
        let text = one_line(text);
        if !text.is_empty() {
            self.html += &format!("<{element}>{}</{element}>\n", escape(&text));
        }
    }

    fn paragraphs(&mut self, text: &str) {
        text.lines().for_each(|line| self.line("p", line));
    }

    fn list(&mut self, attributes: &str, texts: &[String]) {
        let texts = texts.iter().map(|text| escape(&one_line(text)));
        let items: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
        self.raw_list(attributes, &items);
    }

    /// A list of items that are HTML already.
    fn raw_list(&mut self, attributes: &str, items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.html += &format!("<ul{attributes}>\n");
        for item in items {
            self.html += &format!("<li>{item}</li>\n");
        }
        self.html += "</ul>\n";
    }
}

fn is_empty(work: &PortfolioWork) -> bool {
    let outcomes = work.outcomes.iter().all(|text| text.trim().is_empty());
    outcomes && [&work.title, &work.place, &work.url].iter().all(|text| text.trim().is_empty())
}

fn link(url: &str, text: &str) -> String {
    let number = html::number(url);
    format!("<a href=\"{}\" rel=\"noopener nofollow\"{number}>{}</a>", escape(url), escape(text))
}
