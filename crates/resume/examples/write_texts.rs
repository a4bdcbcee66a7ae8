//! Prints what the rules write for a resume and a posting: `write_texts RESUME POSTING [TONE [LENGTH]]`.

use std::error::Error;

use resume::Resume;
use resume::posting::{PostingInput, analyse};
use resume::tailor::{Mode, tailor};
use resume::write::{Options, Subject, content, cover_letter, portfolio};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [resume, posting, style @ ..] = &arguments[..] else {
        return Err("write_texts RESUME POSTING [TONE [LENGTH]]".into());
    };
    let document = serde_json::from_str(&std::fs::read_to_string(resume)?)?;
    let resume = Resume::from_json(document)?;
    let input =
        PostingInput { text: std::fs::read_to_string(posting)?, title: None, company: None };
    let posting = analyse(&input);
    let names = ["tone", "length"];
    let chosen =
        names.iter().zip(style).map(|(name, value)| ((*name).to_owned(), value.clone().into()));
    let options: Options =
        serde_json::from_value(chosen.collect::<serde_json::Map<_, _>>().into())?;
    let letter = cover_letter(&resume, &input, &posting, options);
    let mut out = format!("{}\n\n{}\n\n", letter.subject, letter.text());
    for warning in &letter.warnings {
        out += &format!("! {warning}\n");
    }
    let summary = Subject::Section { section: resume::model::SectionKind::Summary, item: None };
    for subject in [Subject::Headline, summary] {
        let content = content(&resume, Some(&posting), &subject, options);
        for edit in content.edits {
            out += &format!("\n[{}] {}", edit.kind, edit.after);
        }
    }
    let page = portfolio(&resume, options);
    out += &format!("\n[hero] {}\n[about] {}\n", page.hero.text, page.about.text);
    let proposal = tailor(&resume, &posting, Mode::Full);
    for edit in proposal.edits {
        out += &format!(
            "\n{} {}\n  - {}\n  + {}\n  {}",
            edit.kind, edit.path, edit.before, edit.after, edit.reason
        );
    }
    out += &format!("\nscore {} -> {}", proposal.score.before, proposal.score.after);
    std::io::Write::write_all(&mut std::io::stdout(), out.as_bytes())?;
    Ok(())
}
