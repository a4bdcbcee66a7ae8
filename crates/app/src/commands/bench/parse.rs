//! Reading every file of a folder: accuracy, calibration, time and memory.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use documents::read::{Ocr, OcrEngine, OcrSettings};

use super::super::console::{Failure, complain, say};
use super::super::files;
use super::calibration::Calibration;
use super::corpus::{Sample, samples};
use super::targets::Targets;
use super::{median, milliseconds, truth};
use crate::actions::read_resume;

/// How often each file is read; the first time warms up and is not counted.
const ROUNDS: usize = 4;

/// What is measured alone.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum Only {
    /// The memory of a process that does nothing else.
    Memory,
    /// The times.
    Times,
}

/// Prints the figures of a folder, and last the table of targets.
pub fn run(folder: &Path, most_files: usize, only: Option<Only>) -> Result<(), Failure> {
    if !folder.is_dir() {
        let message = "there is no such folder; name the one with the documents to read";
        return Err(Failure::of(format!("{}: {message}", folder.display())));
    }
    let samples = samples(folder)?;
    let mut targets = Targets::default();
    match only {
        Some(Only::Memory) => return memory(&samples, most_files),
        Some(Only::Times) => return times(&samples, &mut targets),
        None => {}
    }
    accuracy(folder, &samples, &mut targets)?;
    times(&samples, &mut targets)?;
    let (files, peak_kb) = memory_of_new_process(folder, most_files)?;
    targets.memory(files, peak_kb);
    say("");
    targets.print();
    Ok(())
}

/// Reads many files that need no OCR and prints how many they were and the most memory that this process ever had.
fn memory(samples: &[Sample], most_files: usize) -> Result<(), Failure> {
    let ocr = without_ocr();
    let mut files = Vec::new();
    for sample in samples {
        let bytes = files::bytes(&sample.path)?;
        if read_resume(&bytes, None, &ocr).is_ok() {
            files.push(&sample.path);
        }
    }
    let mut read = 0;
    for path in files.iter().cycle().take(most_files) {
        drop(read_resume(&files::bytes(path)?, None, &ocr));
        read += 1;
    }
    let status = std::fs::read_to_string("/proc/self/status").map_err(Failure::of)?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    say(format!("{read} {}", peak.trim().trim_end_matches(" kB")));
    Ok(())
}

/// The same in a process of its own, so that nothing else counts.
fn memory_of_new_process(folder: &Path, most_files: usize) -> Result<(usize, u64), Failure> {
    let program = std::env::current_exe().map_err(Failure::of)?;
    let mut command = Command::new(program);
    command
        .args(["bench", "parse", "--only", "memory", "--files", &most_files.to_string()])
        .arg(folder);
    let output = command.output().map_err(Failure::of)?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut numbers = text.split_whitespace();
    let mut next = || numbers.next().and_then(|number| number.parse::<u64>().ok());
    match (next(), next()) {
        (Some(files), Some(peak_kb)) => Ok((files as usize, peak_kb)),
        _ => Err(Failure::of("the memory could not be measured")),
    }
}

/// Accuracy by the folder's own scorer, so that there is one definition, and calibration against its truth.
fn accuracy(folder: &Path, samples: &[Sample], targets: &mut Targets) -> Result<(), Failure> {
    if samples.iter().all(|sample| sample.truth.is_none()) {
        return Ok(());
    }
    let out = tempfile::tempdir().map_err(Failure::of)?;
    let mut calibration = Calibration::default();
    for sample in samples {
        let Ok(parsed) = files::parsed(&sample.path) else { continue };
        let text = serde_json::to_vec(&parsed.resume).map_err(Failure::of)?;
        std::fs::write(out.path().join(format!("{}.json", sample.name)), text)
            .map_err(Failure::of)?;
        let Some(known) = sample.truth.as_ref() else { continue };
        let verdicts = truth::judge(&parsed.resume, known, &sample.unscored);
        let verdicts: BTreeMap<String, bool> = verdicts.into_iter().collect();
        for field in &parsed.report.fields {
            if let Some(right) = verdicts.get(&field.path) {
                calibration.add(&field.path, field.confidence, *right);
            }
        }
    }
    let scorer = folder.join("score.py");
    if scorer.exists() {
        let result = out.path().join("score.result");
        let mut command = Command::new("python3");
        command.arg(&scorer).arg("--corpus").arg(folder).arg("--parsed").arg(out.path());
        match command.arg("--json").arg(&result).output() {
            Ok(output) => {
                say(String::from_utf8_lossy(&output.stdout).trim_end());
                let result = std::fs::read(&result).unwrap_or_default();
                targets.accuracy(&serde_json::from_slice(&result).unwrap_or_default(), folder);
            }
            Err(error) => complain(format!("the scorer needs python3: {error}")),
        }
    } else {
        complain("no score.py in the folder: no table of accuracy");
    }
    say("");
    calibration.print();
    calibration.print_fields();
    Ok(())
}

/// Scans are another kind of work: only what needs no OCR is timed.
fn without_ocr() -> Ocr {
    Ocr::new(OcrSettings { engine: OcrEngine::Off, ..OcrSettings::default() })
}

fn times(samples: &[Sample], targets: &mut Targets) -> Result<(), Failure> {
    let mut by_ending: BTreeMap<String, (Vec<Duration>, usize)> = BTreeMap::new();
    let ocr = without_ocr();
    for sample in samples {
        let ending = sample.path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = files::bytes(&sample.path)?;
        let (times, unread) = by_ending.entry(ending).or_default();
        if read_resume(&bytes, None, &ocr).is_err() {
            *unread += 1;
            continue;
        }
        for _ in 1..ROUNDS {
            let started = Instant::now();
            drop(read_resume(&bytes, None, &ocr));
            times.push(started.elapsed());
        }
    }
    say("");
    for (ending, (mut times, unread)) in by_ending {
        let files = times.len() / (ROUNDS - 1);
        let middle = median(&mut times);
        let late = times.get(times.len() * 99 / 100).copied().unwrap_or_default();
        if matches!(ending.as_str(), "pdf" | "docx") && files > 0 {
            targets.times(&ending, middle, late);
        }
        say(format!(
            "parse {ending:<5} {files} files, one core, warm: median {:.1} ms, p99 {:.1} ms; {unread} could not be read",
            milliseconds(middle),
            milliseconds(late),
        ));
    }
    Ok(())
}
