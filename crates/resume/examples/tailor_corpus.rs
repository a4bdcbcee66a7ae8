//! Tailors every resume of a folder to every posting of another and prints what came of it: `tailor_corpus RESUMES POSTINGS`.

use std::collections::{BTreeMap, HashSet};
use std::error::Error;
use std::io::Write;

use resume::Resume;
use resume::guard::{ProposedChange, Support, judge};
use resume::posting::{PostingInput, analyse};
use resume::score::check;
use resume::tailor::{Mode, tailor};

/// From this score on the resume answers the posting.
const FITTING: u32 = 40;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [resumes, postings] = &arguments[..] else {
        return Err("tailor_corpus RESUMES POSTINGS".into());
    };
    let mut people: Vec<Resume> = Vec::new();
    let mut seen = HashSet::new();
    for text in texts(resumes, "json")? {
        let Ok(resume) = Resume::from_json(serde_json::from_str(&text)?) else { continue };
        // One document per person: layouts differ, facts do not.
        if resume.basics.name.is_some() && seen.insert(resume.basics.name.clone()) {
            people.push(resume);
        }
    }
    let (mut kinds, mut rules) = (BTreeMap::<String, u32>::new(), BTreeMap::<String, u32>::new());
    let (mut runs, mut unsupported, mut before, mut after, mut lower) = (0, 0, 0, 0, 0);
    let mut findings = Vec::new();
    let (mut fitting, mut fitting_edits) = (0_u32, 0_usize);
    let inputs = texts(postings, "txt")?;
    for resume in &people {
        for text in &inputs {
            let input = PostingInput { text: text.clone(), title: None, company: None };
            let posting = analyse(&input);
            if runs % inputs.len() == 0 {
                let report = check(resume, &posting);
                findings.push(report.findings.len());
                for finding in report.findings {
                    *rules.entry(finding.rule).or_default() += 1;
                }
            }
            let proposal = tailor(resume, &posting, Mode::Full);
            runs += 1;
            if proposal.score.before >= FITTING {
                fitting += 1;
                fitting_edits += proposal.edits.len();
            }
            before += proposal.score.before;
            after += proposal.score.after;
            lower += u32::from(proposal.score.after < proposal.score.before);
            let changes: Vec<ProposedChange> = proposal
                .edits
                .iter()
                .map(|edit| ProposedChange {
                    id: edit.id.clone(),
                    path: edit.path.clone(),
                    before: edit.before.clone(),
                    after: edit.after.clone(),
                })
                .collect();
            unsupported += judge(resume, &changes)
                .iter()
                .filter(|judgement| judgement.verdict == Support::Unsupported)
                .count();
            for edit in proposal.edits {
                *kinds.entry(edit.kind).or_default() += 1;
            }
        }
    }
    let total: u32 = kinds.values().sum();
    let mut out = format!(
        "{} resumes x {} postings, full mode: {runs} runs, {total} edits ({:.1} per run), {unsupported} unsupported\n",
        people.len(),
        inputs.len(),
        f64::from(total) / runs.max(1) as f64
    );
    out += &format!(
        "score before {:.1}, after {:.1} on average; lower in {lower} runs\nedits by kind: {kinds:?}\n",
        f64::from(before) / runs.max(1) as f64,
        f64::from(after) / runs.max(1) as f64
    );
    out += &format!(
        "where the score is {FITTING} and more: {fitting} runs, {:.1} edits per run\n",
        fitting_edits as f64 / f64::from(fitting.max(1))
    );
    out += &format!("findings per resume: {findings:?}\nfindings by rule: {rules:?}\n");
    std::io::stdout().write_all(out.as_bytes())?;
    Ok(())
}

fn texts(folder: &str, ending: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let mut paths: Vec<_> =
        std::fs::read_dir(folder)?.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    let wanted = paths.into_iter().filter(|path| {
        path.extension().is_some_and(|known| known == ending)
            && path.file_name().is_none_or(|name| name != "manifest.json")
    });
    Ok(wanted.map(std::fs::read_to_string).collect::<Result<_, _>>()?)
}
