//! How often somebody may do something: hourly limits of the tiers and attempts to sign in.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::codes;
use crate::error::{ActionError, refuse, refuse_until};

/// Limits kept in this process: one limiter per action and rate, keyed by who acts.
#[derive(Debug, Default)]
pub struct Throttle {
    limiters: Mutex<HashMap<(&'static str, u32), Limiter>>,
}

/// Counts calls by who makes them.
type Limiter = Arc<DefaultKeyedRateLimiter<String>>;

/// How many attempts to sign in one address or one account has per minute.
const SIGN_IN_PER_MINUTE: u32 = 10;

impl Throttle {
    /// Counts a call against an hourly limit of a tier; a limit of 0 means that the tier lacks the action.
    pub fn hourly(&self, action: &'static str, limit: u32, who: &str) -> Result<(), ActionError> {
        let Some(most) = NonZeroU32::new(limit) else {
            return Err(refuse(codes::TIER_REQUIRED));
        };
        self.check(action, limit, Quota::per_hour(most), who)
            .map_err(|wait| refuse_until(codes::RATE_LIMITED, wait))
    }

    /// Counts an attempt to sign in, by address and by account.
    pub fn sign_in(&self, who: &str) -> Result<(), ActionError> {
        let most = NonZeroU32::new(SIGN_IN_PER_MINUTE).unwrap_or(NonZeroU32::MIN);
        self.check("sign_in", SIGN_IN_PER_MINUTE, Quota::per_minute(most), who)
            .map_err(|wait| refuse_until(codes::TOO_MANY_ATTEMPTS, wait))
    }

    fn check(
        &self,
        action: &'static str,
        limit: u32,
        quota: Quota,
        who: &str,
    ) -> Result<(), Duration> {
        let limiter = {
            let mut limiters = self.limiters.lock().unwrap_or_else(PoisonError::into_inner);
            let limiter = limiters.entry((action, limit));
            Arc::clone(limiter.or_insert_with(|| Arc::new(RateLimiter::keyed(quota))))
        };
        let now = DefaultClock::default().now();
        if limiter.len() > 10_000 {
            limiter.retain_recent();
        }
        limiter.check_key(&who.to_owned()).map_err(|until| until.wait_time_from(now))
    }
}
