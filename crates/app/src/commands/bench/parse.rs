//! Reading every file of a folder: accuracy, calibration, time and memory.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::super::console::{Failure, complain, say};
use super::super::files;
use super::calibration::Calibration;
use super::corpus::{Sample, samples};
use super::{median, milliseconds, truth};
use crate::actions::read_resume;

/// How often each file is read; the first time warms up and is not counted.
const ROUNDS: usize = 4;

/// Prints the figures of a folder.
pub fn run(folder: &Path, most_files: usize) -> Result<(), Failure> {
    let samples = samples(folder)?;
    accuracy(folder, &samples)?;
    // The targets of time and memory are those of files with a text of their own.
    let native: Vec<Sample> = samples.into_iter().filter(|sample| sample.kind != "scan").collect();
    times(&native)?;
    memory(&native, most_files)
}

/// Accuracy by the folder's own scorer, so that there is one definition, and calibration against its truth.
fn accuracy(folder: &Path, samples: &[Sample]) -> Result<(), Failure> {
    if samples.iter().all(|sample| sample.truth.is_none()) {
        return Ok(());
    }
    let out = std::env::temp_dir().join(format!("rolerabbit-bench-{}", std::process::id()));
    std::fs::create_dir_all(&out).map_err(Failure::of)?;
    let mut calibration = Calibration::default();
    for sample in samples {
        let Ok(parsed) = files::parsed(&sample.path) else { continue };
        let text = serde_json::to_vec(&parsed.resume).map_err(Failure::of)?;
        std::fs::write(out.join(format!("{}.json", sample.name)), text).map_err(Failure::of)?;
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
        let mut command = Command::new("python3");
        command.arg(&scorer).arg("--corpus").arg(folder).arg("--parsed").arg(&out);
        match command.output() {
            Ok(output) => say(String::from_utf8_lossy(&output.stdout).trim_end()),
            Err(error) => complain(format!("the scorer needs python3: {error}")),
        }
    } else {
        complain("no score.py in the folder: no table of accuracy");
    }
    std::fs::remove_dir_all(&out).map_err(Failure::of)?;
    say("");
    calibration.print();
    calibration.print_fields();
    Ok(())
}

fn times(samples: &[Sample]) -> Result<(), Failure> {
    let mut by_ending: BTreeMap<String, (Vec<Duration>, usize)> = BTreeMap::new();
    for sample in samples {
        let ending = sample.path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = files::bytes(&sample.path)?;
        let (times, unread) = by_ending.entry(ending).or_default();
        if read_resume(&bytes, None).is_err() {
            *unread += 1;
            continue;
        }
        for _ in 1..ROUNDS {
            let started = Instant::now();
            drop(read_resume(&bytes, None));
            times.push(started.elapsed());
        }
    }
    say("");
    for (ending, (mut times, unread)) in by_ending {
        let files = times.len() / (ROUNDS - 1);
        let middle = median(&mut times);
        let late = times.get(times.len() * 99 / 100).copied().unwrap_or_default();
        say(format!(
            "parse {ending:<5} {files} files, one core, warm: median {:.1} ms, p99 {:.1} ms; {unread} could not be read",
            milliseconds(middle),
            milliseconds(late),
        ));
    }
    Ok(())
}

/// The most memory this process ever had, after reading many files one after the other.
fn memory(samples: &[Sample], most_files: usize) -> Result<(), Failure> {
    let mut read = 0;
    for sample in samples.iter().cycle().take(most_files) {
        drop(files::parsed(&sample.path));
        read += 1;
    }
    let status = std::fs::read_to_string("/proc/self/status").map_err(Failure::of)?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    say(format!("peak memory after {read} more files in this process: {}", peak.trim()));
    Ok(())
}
