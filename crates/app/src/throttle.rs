//! How often somebody may do something: hourly limits of the tiers and attempts to sign in.
//!
//! With Redis all servers count together; without it, or while it does not answer, each counts for itself.

use std::cell::Cell;
use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use store::{Cache, Taken};

use crate::codes;
use crate::error::{ActionError, refuse, refuse_until};

/// Counts calls by who makes them.
#[derive(Debug)]
pub struct Throttle {
    shared: Cache,
    /// One limiter per action and rate, for the time without Redis.
    own: Mutex<HashMap<(&'static str, u32), Limiter>>,
}

type Limiter = Arc<
    RateLimiter<String, DefaultKeyedStateStore<String>, DefaultClock, StateInformationMiddleware>,
>;

/// How many attempts to sign in one address or one account has per minute.
const SIGN_IN_PER_MINUTE: u32 = 10;

/// How many accounts can be made from one address per hour: a school behind one is not stopped, a program is.
const REGISTER_PER_HOUR: u32 = 200;

const HOUR: Duration = Duration::from_hours(1);
const MINUTE: Duration = Duration::from_mins(1);

tokio::task_local! {
    /// What the last limit of the request said.
    static NOTED: Cell<Option<Taken>>;
}

/// Does work and gives, beside its result, what the last limit counted in it said.
pub async fn noting<T>(work: impl Future<Output = T>) -> (T, Option<Taken>) {
    NOTED.scope(Cell::new(None), async { (work.await, NOTED.with(Cell::get)) }).await
}

impl Throttle {
    /// Counts together with all servers that share the cache.
    pub fn new(shared: Cache) -> Self {
        Self { shared, own: Mutex::default() }
    }

    /// Counts a call against an hourly limit of a tier; a limit of 0 means that the tier lacks the action.
    pub async fn hourly(
        &self,
        action: &'static str,
        limit: u32,
        who: &str,
    ) -> Result<(), ActionError> {
        let Some(most) = NonZeroU32::new(limit) else {
            return Err(refuse(codes::TIER_REQUIRED));
        };
        let taken = self.take(action, most, HOUR, who).await;
        if taken.allowed {
            Ok(())
        } else {
            Err(refuse_until(codes::RATE_LIMITED, taken.retry_after))
        }
    }

    /// Counts an attempt to sign in, by address and by account.
    pub async fn sign_in(&self, who: &str) -> Result<(), ActionError> {
        let most = NonZeroU32::new(SIGN_IN_PER_MINUTE).unwrap_or(NonZeroU32::MIN);
        self.attempt("sign_in", most, MINUTE, who).await
    }

    /// Counts a new account, by address.
    pub async fn register(&self, ip: &str) -> Result<(), ActionError> {
        let most = NonZeroU32::new(REGISTER_PER_HOUR).unwrap_or(NonZeroU32::MIN);
        self.attempt("register", most, HOUR, ip).await
    }

    /// Counts an attempt at something that guessing could open.
    pub async fn attempt(
        &self,
        action: &'static str,
        most: NonZeroU32,
        period: Duration,
        who: &str,
    ) -> Result<(), ActionError> {
        let taken = self.take(action, most, period, who).await;
        if taken.allowed {
            Ok(())
        } else {
            Err(refuse_until(codes::TOO_MANY_ATTEMPTS, taken.retry_after))
        }
    }

    async fn take(
        &self,
        action: &'static str,
        most: NonZeroU32,
        period: Duration,
        who: &str,
    ) -> Taken {
        let taken = match self.shared.take(&format!("{action}:{who}"), most.get(), period).await {
            Some(taken) => taken,
            None => self.take_here(action, most, period, who),
        };
        // Outside of a request there is nobody to tell.
        let _ = NOTED.try_with(|noted| noted.set(Some(taken)));
        taken
    }

    fn take_here(
        &self,
        action: &'static str,
        most: NonZeroU32,
        period: Duration,
        who: &str,
    ) -> Taken {
        let interval = period / most.get();
        let quota = Quota::with_period(interval).map(|quota| quota.allow_burst(most));
        let quota = quota.unwrap_or_else(|| Quota::per_hour(most));
        let limiter = {
            let mut limiters = self.own.lock().unwrap_or_else(PoisonError::into_inner);
            let limiter = limiters.entry((action, most.get())).or_insert_with(|| {
                Arc::new(RateLimiter::keyed(quota).with_middleware::<StateInformationMiddleware>())
            });
            Arc::clone(limiter)
        };
        if limiter.len() > 10_000 {
            limiter.retain_recent();
        }
        let (allowed, remaining, retry_after) = match limiter.check_key(&who.to_owned()) {
            Ok(state) => (true, state.remaining_burst_capacity(), Duration::ZERO),
            Err(until) => (false, 0, until.wait_time_from(DefaultClock::default().now())),
        };
        let full_after = interval * (most.get() - remaining);
        Taken { allowed, most: most.get(), remaining, retry_after, full_after }
    }
}
