//! Exports every sample in every template and lets checkers of others judge the files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::services::temporary_folder;
use crate::shell::{binary, has, output, root, run_command, target};

/// PDF/UA-1 twice, Open XML once; the versions are those whose findings are known.
const CHECKERS: [&str; 3] = ["page-validation", "outloud", "openxml-audit"];

/// Judges PDF and DOCX; with LibreOffice, the words of every DOCX are compared with those of our own text, too.
pub fn check_files() -> Result<()> {
    let started = Instant::now();
    let python = checkers()?;
    let folder = temporary_folder("files")?;
    let judged = export_all(&folder).and_then(|names| {
        let script = root().join("xtask/src/check_files.py");
        run_command(Command::new(&python).arg(script).arg(&folder))?;
        if has("soffice") { open_in_office(&folder, &names) } else { Ok(()) }
    });
    drop(fs::remove_dir_all(&folder));
    judged?;
    eprintln!("== files: {} s", started.elapsed().as_secs());
    Ok(())
}

/// The Python that has the checkers, in a folder of its own.
fn checkers() -> Result<std::path::PathBuf> {
    let folder = target().join("checkers");
    let python = folder.join("bin/python");
    if !folder.join("installed").exists() {
        run_command(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        let mut pip = Command::new(&python);
        run_command(pip.args(["-m", "pip", "install", "--quiet"]).args(CHECKERS))?;
        fs::write(folder.join("installed"), "")?;
    }
    Ok(python)
}

/// Every layout's sample in every design; the names of the files, each with its sample.
fn export_all(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let list = output(Command::new(binary()).args(["templates", "--json"]))?;
    let list: serde_json::Value = serde_json::from_str(&list)?;
    let list = list.as_array().or_else(|| list["templates"].as_array()).context("no templates")?;
    let names: Vec<&str> = list.iter().filter_map(|template| template["name"].as_str()).collect();
    let samples = root().join("crates/documents/templates");
    let mut made = Vec::new();
    for sample in &names {
        let source = samples.join(sample).join("sample.json");
        if !source.exists() {
            continue;
        }
        for template in &names {
            for (ending, more) in
                [("pdf", None), ("source.pdf", Some("--attach-source")), ("docx", None)]
            {
                let out = folder.join(format!("{sample}-{template}.{ending}"));
                let mut export = Command::new(binary());
                export.arg("export").arg(&source).args(["--template", template]).args(more);
                run_quietly(export.arg("-o").arg(&out))?;
            }
            made.push((format!("{sample}-{template}"), source.clone()));
        }
    }
    Ok(made)
}

/// Lets LibreOffice open every DOCX, and looks for every text of the resume in what it shows, word by word in order.
fn open_in_office(folder: &Path, files: &[(String, PathBuf)]) -> Result<()> {
    let started = Instant::now();
    let (profile, read) = (folder.join("profile"), folder.join("read"));
    let mut office = Command::new("soffice");
    office.arg(format!("-env:UserInstallation=file://{}", profile.display()));
    office.args(["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"]).arg(&read);
    run_quietly(office.args(files.iter().map(|(name, _)| folder.join(format!("{name}.docx")))))?;
    let (mut texts, mut faults) = (0, Vec::new());
    for (name, source) in files {
        let seen = words(&fs::read_to_string(read.join(format!("{name}.txt")))?);
        let resume: serde_json::Value = serde_json::from_slice(&fs::read(source)?)?;
        let mut wanted = Vec::new();
        printed(&resume, "", &mut wanted);
        for text in wanted {
            let own = words(text);
            texts += 1;
            if !own.is_empty() && !seen.windows(own.len()).any(|window| window == own.as_slice()) {
                faults.push(format!("{name}.docx: LibreOffice does not show {text:?}"));
            }
        }
    }
    let seconds = started.elapsed().as_secs();
    eprintln!("LibreOffice: {} DOCX, {texts} texts of them, {seconds} s", files.len());
    if faults.is_empty() { Ok(()) } else { bail!("{}", faults.join("\n")) }
}

/// The texts of a resume that every format prints as they are.
fn printed<'a>(value: &'a serde_json::Value, key: &str, found: &mut Vec<&'a str>) {
    const KEYS: &str = "name label email phone summary position institution area studyType keywords highlights courses title issuer awarder publisher reference description language fluency organization subtitle";
    match value {
        serde_json::Value::String(text) if KEYS.split(' ').any(|known| known == key) => {
            found.push(text);
        }
        serde_json::Value::Array(all) => all.iter().for_each(|value| printed(value, key, found)),
        serde_json::Value::Object(all) => {
            let shown = all.iter().filter(|(key, _)| !key.starts_with("x-") && *key != "meta");
            shown.for_each(|(key, value)| printed(value, key, found));
        }
        _ => {}
    }
}

/// The words of a text in small letters, without what formats put around them.
fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn run_quietly(command: &mut Command) -> Result<()> {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    if status.success() { Ok(()) } else { bail!("{command:?} failed: {status}") }
}
