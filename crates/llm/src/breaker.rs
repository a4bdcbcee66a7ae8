//! A circuit breaker per model: a provider that keeps failing is left alone for a while.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// The breakers of all models of a provider.
#[derive(Debug)]
pub struct Breakers {
    failures: u32,
    pause: Duration,
    states: Mutex<HashMap<String, State>>,
}

#[derive(Debug, Default)]
struct State {
    failures: u32,
    open_until: Option<Instant>,
}

impl Breakers {
    /// Opens after this many failures in a row, for this long.
    pub fn new(failures: u32, pause: Duration) -> Self {
        Self { failures: failures.max(1), pause, states: Mutex::default() }
    }

    /// Lets a call pass, or says how long to leave the model alone.
    ///
    /// After the pause one call passes as a trial while the others go on waiting.
    pub fn pass(&self, model: &str) -> Result<(), Duration> {
        self.with(model, |state| {
            let now = Instant::now();
            match state.open_until {
                Some(until) if until > now => Err(until - now),
                Some(_) => {
                    state.open_until = Some(now + self.pause);
                    Ok(())
                }
                None => Ok(()),
            }
        })
    }

    /// Notes that the provider answered; what it answered does not matter here.
    pub fn answered(&self, model: &str) {
        self.with(model, |state| *state = State::default());
    }

    /// Notes that the provider did not answer.
    pub fn failed(&self, model: &str) {
        self.with(model, |state| {
            state.failures += 1;
            if state.failures >= self.failures {
                state.open_until = Some(Instant::now() + self.pause);
            }
        });
    }

    fn with<T>(&self, model: &str, work: impl FnOnce(&mut State) -> T) -> T {
        let mut states = self.states.lock().unwrap_or_else(PoisonError::into_inner);
        work(states.entry(model.to_owned()).or_default())
    }
}
