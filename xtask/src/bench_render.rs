//! `cargo xtask bench render`: the targets of making pages and files beside what is reached and what others reach.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::shell::{binary, has, output, root, run, target};

/// Others on the machine only ever add to a time: of so many batches the one with the lowest median counts.
const BATCHES: usize = 8;
/// How often something is timed in a batch.
const ROUNDS: usize = 25;
/// How often a whole process is started in a batch.
const STARTS: usize = 5;
/// RenderCV as it is on PyPI.
const RENDERCV: &str = "rendercv[full]==2.8";
/// The most resident memory may grow between the first look and the last, in percent.
const GROWTH_PERCENT: u64 = 10;

/// Builds for release, measures, prints the table; a missed target is a failure.
pub fn bench_render() -> Result<()> {
    run("cargo", &["build", "--release", "--workspace"])?;
    let folder = target().join("bench-render");
    std::fs::create_dir_all(&folder)?;
    let document = folder.join("resume.json");
    ours(&["document", &document.to_string_lossy()])?;
    let times = (0..BATCHES).map(|_| times()).collect::<Result<Vec<_>>>()?;
    let cold_ms = milliseconds(cold(|| {
        let mut command = Command::new(binary());
        command.arg("export").arg(&document).arg("-o").arg(folder.join("ours.pdf"));
        command
    })?);
    let throughput = (0..BATCHES).map(|_| throughput()).collect::<Result<Vec<_>>>()?;
    let memory: Value = serde_json::from_str(&ours(&["memory"])?)?;
    let rendercv = rendercv(&document, &folder);
    let chromium = chromium(&document, &folder);

    let mut table = Table::default();
    let number = |value: &Value, key: &str| value[key].as_f64().unwrap_or(f64::NAN);
    let peers = [&rendercv, &chromium];
    let peer =
        |key: &str| peers.map(|peer| peer.as_ref().map_or(f64::NAN, |peer| number(peer, key)));
    let [warm, cold] = [peer("warm_ms"), peer("cold_ms")];
    let none = [f64::NAN; 2];
    let least =
        |key: &str| times.iter().map(|times| number(times, key)).fold(f64::INFINITY, f64::min);
    let (page, pdf) = (least("preview_ms"), least("pdf_ms"));
    table.head(&format!("a resume of {} pages, medians in ms", times[0]["pages"]));
    // The others show a page only by making its PDF.
    table.line("page after an edit, one core", &ms(page), "≤ 10", warm.map(ms), Some(page <= 10.0));
    // The target's figures of the others, 0.5 to 1.0 s, are those of a program that starts for each document.
    table.line(
        "  × faster than a document of theirs",
        "",
        "≥ 20",
        cold.map(|cold| times_of(cold, page)),
        faster(page, cold, 20.0),
    );
    table.line(
        "  × faster than theirs, kept running",
        "",
        "faster",
        warm.map(|warm| times_of(warm, page)),
        faster(page, warm, 1.0),
    );
    let quiet = times.iter().min_by(|a, b| {
        let key = "slowest_layout_preview_ms";
        number(a, key).total_cmp(&number(b, key))
    });
    if let Some(quiet) = quiet {
        let slowest = quiet["slowest_layout"].as_str().unwrap_or_default();
        let time = ms(number(quiet, "slowest_layout_preview_ms"));
        table.line(&format!("  in the slowest layout, {slowest}"), &time, "", none.map(ms), None);
    }
    table.line("PDF after an edit, one core", &ms(pdf), "", warm.map(ms), None);
    table.line(
        "  × faster",
        "",
        "faster",
        warm.map(|warm| times_of(warm, pdf)),
        faster(pdf, warm, 1.0),
    );
    table.line(
        "file to PDF, new process",
        &ms(cold_ms),
        "≤ 300",
        cold.map(ms),
        Some(cold_ms <= 300.0),
    );
    table.line(
        "  × faster",
        "",
        "faster",
        cold.map(|cold| times_of(cold, cold_ms)),
        faster(cold_ms, cold, 1.0),
    );
    let per_second = throughput.iter().map(|run| number(run, "per_second")).fold(0.0, f64::max);
    table.line(
        "PDFs per second, two threads",
        &format!("{per_second:.0}"),
        "≥ 50",
        none.map(ms),
        Some(per_second >= 50.0),
    );
    let peak_mb = number(&memory, "peak_kb") / 1e3;
    table.line(
        "peak memory of 5,000 exports, MB",
        &format!("{peak_mb:.1}"),
        "< 150",
        none.map(ms),
        Some(peak_mb < 150.0),
    );
    let seen: Vec<u64> = memory["seen"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|seen| seen["resident_kb"].as_u64())
        .collect();
    let shown: Vec<String> = seen.iter().map(|kb| format!("{:.1}", *kb as f64 / 1e3)).collect();
    let flat = matches!((seen.first(), seen.last()), (Some(first), Some(last)) if last * 100 <= first * (100 + GROWTH_PERCENT));
    table.line("… after 1,000, 3,000, 5,000", &shown.join(" "), "flat", none.map(ms), Some(flat));
    for (name, peer) in [("RenderCV", &rendercv), ("Chromium", &chromium)] {
        match peer {
            Ok(peer) => {
                println!("{name}: {}", peer["version"].as_str().unwrap_or("of unknown version"))
            }
            Err(missing) => println!("{name} was not measured: {missing:#}"),
        }
    }
    table.end()
}

/// Runs our own measurement.
fn ours(what: &[&str]) -> Result<String> {
    output(Command::new(binary()).args(["bench", "render"]).args(what))
}

/// One batch of previews and PDFs, on one core where the system can do that.
fn times() -> Result<Value> {
    let rounds = ROUNDS.to_string();
    Ok(serde_json::from_str(&on_one_core(&["times", "--rounds", &rounds])?)?)
}

/// One run of exports on two threads.
fn throughput() -> Result<Value> {
    Ok(serde_json::from_str(&ours(&["throughput", "--threads", "2", "--exports", "200"])?)?)
}

fn on_one_core(what: &[&str]) -> Result<String> {
    if !has("taskset") {
        eprintln!("taskset is missing: what is said to be on one core is on all of them");
        return ours(what);
    }
    output(
        Command::new("taskset")
            .args(["-c", "0"])
            .arg(binary())
            .args(["bench", "render"])
            .args(what),
    )
}

/// The middle time of a process from start to end, in the quietest batch.
fn cold(command: impl Fn() -> Command) -> Result<Duration> {
    let mut batches = Vec::with_capacity(BATCHES);
    for _ in 0..BATCHES {
        let mut times = Vec::with_capacity(STARTS);
        for _ in 0..STARTS {
            let mut command = command();
            let started = Instant::now();
            let done = command.stdout(Stdio::null()).stderr(Stdio::piped()).output()?;
            times.push(started.elapsed());
            if !done.status.success() {
                bail!("{command:?} failed: {}", String::from_utf8_lossy(&done.stderr).trim());
            }
        }
        times.sort();
        batches.push(times[STARTS / 2]);
    }
    batches.into_iter().min().context("nothing was timed")
}

/// RenderCV, another program that makes resumes with Typst, in an environment of its own, which is made once.
fn rendercv(document: &Path, folder: &Path) -> Result<Value> {
    let python = python().context("no python3 of version 3.12 or newer is here")?;
    let environment = folder.join("rendercv");
    let its_python = environment.join("bin/python");
    if !environment.join("ready").is_file() {
        output(Command::new(python).args(["-m", "venv", "--clear"]).arg(&environment))?;
        output(Command::new(&its_python).args(["-m", "pip", "install", "--quiet", RENDERCV]))?;
        std::fs::write(environment.join("ready"), RENDERCV)?;
    }
    let script = root().join("xtask/peers/rendercv-times.py");
    let said = output(
        Command::new(&its_python).arg(script).arg(document).arg(folder.join("rendercv-work")),
    )?;
    Ok(serde_json::from_str(said.lines().last().unwrap_or_default())?)
}

/// The first Python that is new enough.
fn python() -> Option<PathBuf> {
    let test = "import sys; sys.exit(sys.version_info < (3, 12)); ";
    let fits = |name: &&str| {
        Command::new(name)
            .args(["-c", test])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    };
    ["python3", "python3.13", "python3.12", "python3.14"]
        .iter()
        .find(|name| fits(name))
        .map(PathBuf::from)
}

/// Chromium printing our HTML export of the same resume.
fn chromium(document: &Path, folder: &Path) -> Result<Value> {
    let web = root().join("web");
    if !web.join("node_modules/@playwright/test").is_dir() {
        bail!("run `npm ci` in web first");
    }
    let page = folder.join("resume.html");
    output(Command::new(binary()).arg("export").arg(document).arg("-o").arg(&page))?;
    let script = root().join("xtask/peers/chromium.mjs");
    let said = output(
        Command::new("node").arg(script).arg(&web).arg(&page).arg(folder.join("chromium.pdf")),
    )?;
    Ok(serde_json::from_str(said.lines().last().unwrap_or_default())?)
}

/// Whether this is so many times faster than every peer that was measured; `None` when none was.
fn faster(ours: f64, peers: [f64; 2], times: f64) -> Option<bool> {
    let best = peers.into_iter().filter(|peer| peer.is_finite()).min_by(f64::total_cmp)?;
    Some(ours * times <= best)
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn ms(time: f64) -> String {
    if time.is_nan() { "–".to_owned() } else { format!("{time:.1}") }
}

fn times_of(theirs: f64, ours: f64) -> String {
    if theirs.is_nan() { "–".to_owned() } else { format!("{:.1}×", theirs / ours) }
}

/// Figures beside targets and others.
#[derive(Default)]
struct Table {
    missed: usize,
}

impl Table {
    fn head(&self, what: &str) {
        println!(
            "\n{what:<46} {:>18}  {:<11} {:>10} {:>10}",
            "RoleRabbit", "target", "RenderCV", "Chromium"
        );
    }

    fn line(
        &mut self,
        what: &str,
        figure: &str,
        wanted: &str,
        peers: [String; 2],
        met: Option<bool>,
    ) {
        let verdict = match met {
            Some(true) => "met",
            Some(false) => "MISSED",
            None if wanted.is_empty() => "",
            None => "not measured",
        };
        self.missed += usize::from(met == Some(false));
        let line = format!(
            "{what:<46} {figure:>18}  {wanted:<11} {:>10} {:>10}  {verdict}",
            peers[0], peers[1]
        );
        println!("{}", line.trim_end());
    }

    fn end(&self) -> Result<()> {
        match self.missed {
            0 => Ok(()),
            1 => bail!("1 target is missed"),
            missed => bail!("{missed} targets are missed"),
        }
    }
}
