//! What was refused to whom, for support: codes only, nothing that a user wrote.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use store::UserError;
use uuid::Uuid;

use crate::app::App;
use crate::clock;

/// The same code of the same user is kept once in this time: a loop of requests must not become one of writes.
const PAUSE: Duration = Duration::from_secs(5);

/// How many errors are kept of a user.
const KEPT: u64 = 50;

/// How many users and codes are remembered to tell repetitions.
const REMEMBERED: usize = 10_000;

/// Remembers what was written down just now.
#[derive(Debug, Default)]
pub struct Noticed(Mutex<HashMap<(Uuid, &'static str), Instant>>);

tokio::task_local! {
    /// Who turned out to make the request.
    static CALLER: Cell<Option<Uuid>>;
}

/// Does a request's work and says who made it.
pub async fn noting_caller<T>(work: impl Future<Output = T>) -> (T, Option<Uuid>) {
    CALLER.scope(Cell::new(None), async { (work.await, CALLER.with(Cell::get)) }).await
}

/// Says who makes the present request.
pub fn called_by(user: Uuid) {
    // Outside of a request there is nobody to tell.
    let _ = CALLER.try_with(|caller| caller.set(Some(user)));
}

impl Noticed {
    /// Keeps an error in the background, unless the same was kept a moment ago.
    pub fn keep(
        &self,
        app: &App,
        user_id: Uuid,
        code: &'static str,
        route: String,
        request_id: String,
    ) {
        if !self.is_new(user_id, code) {
            return;
        }
        let (store, now) = (app.store.clone(), clock::now());
        let error = UserError {
            id: clock::new_id(),
            user_id,
            code: code.to_owned(),
            route,
            request_id,
            created_at: now,
        };
        app.tasks.spawn(async move {
            if let Err(error) = store.insert_user_error(error, KEPT).await {
                tracing::debug!(%error, "an error of a user was not kept");
            }
        });
    }

    fn is_new(&self, user: Uuid, code: &'static str) -> bool {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if last.len() > REMEMBERED {
            last.retain(|_, at| at.elapsed() < PAUSE);
        }
        if last.get(&(user, code)).is_some_and(|at| at.elapsed() < PAUSE) {
            return false;
        }
        last.insert((user, code), Instant::now());
        true
    }
}
