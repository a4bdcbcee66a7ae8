//! Targets beside their figures, and times that a busy machine does not spoil.

use std::time::{Duration, Instant};

use crate::commands::console::{Failure, say};

/// Lines of target and figure, and whether all targets are met.
#[derive(Default)]
pub struct Table {
    missed: usize,
}

impl Table {
    /// Prints a line.
    pub fn line(&mut self, name: &str, target: &str, figure: impl AsRef<str>, met: bool) {
        self.missed += usize::from(!met);
        let mark = if met { "ok  " } else { "MISS" };
        say(format!("{mark} {name:<36} {target:<12} {}", figure.as_ref()));
    }

    /// A missed target is a failure.
    pub fn end(self) -> Result<(), Failure> {
        match self.missed {
            0 => Ok(()),
            1 => Err(Failure::of("1 target is missed")),
            missed => Err(Failure::of(format!("{missed} targets are missed"))),
        }
    }
}

/// How often something is measured.
const ROUNDS: usize = 400;
/// A round is shorter than the slice of time that the system gives to a busy process.
const ROUND: Duration = Duration::from_micros(800);

/// The time that a run takes in the best of many rounds, in milliseconds: others on the machine only ever add to it.
pub fn best_ms(run: &dyn Fn()) -> f64 {
    let round = |runs: u32| {
        let started = Instant::now();
        (0..runs).for_each(|_| run());
        started.elapsed() / runs
    };
    let first = (0..3).map(|_| round(1)).min().unwrap_or(ROUND).max(Duration::from_nanos(100));
    let runs = (ROUND.as_nanos() / first.as_nanos()).clamp(1, 1_000) as u32;
    let best = (0..ROUNDS).map(|_| round(runs)).min().unwrap_or(first);
    best.min(first).as_secs_f64() * 1e3
}
