//! The answer of slow work as server-sent events: how far it is, then the result or the problem.

use std::convert::Infallible;
use std::pin::Pin;
use std::time::Duration;

use axum::Json;
use axum::http::{HeaderMap, header};
use axum::response::sse::Event;
use axum::response::{IntoResponse, Response, Sse};
use futures::stream::{Stream, unfold};
use serde::Serialize;
use tokio::sync::watch;
use tokio::time::sleep;

use super::problem::Problem;
use crate::error::ActionError;

/// Progress is told this often, even when nothing has changed: a proxy or browser sees that the work goes on.
const HEARTBEAT: Duration = Duration::from_secs(1);

/// Work that ends with an answer.
type Work<T> = Pin<Box<dyn Future<Output = Result<T, ActionError>> + Send>>;

/// Whether the caller asks for events.
pub fn are_wanted(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|value| value.contains("text/event-stream"))
}

/// Does the work while the caller listens; when the caller goes away, the work is dropped.
pub fn stream<T, P>(
    work: impl Future<Output = Result<T, ActionError>> + Send + 'static,
    progress: watch::Receiver<P>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>>
where
    T: Serialize + Send + 'static,
    P: Serialize + Copy + Send + Sync + 'static,
{
    let work: Work<T> = Box::pin(work);
    Sse::new(unfold(Some((work, progress)), |state| async move {
        let (mut work, mut progress) = state?;
        let result = tokio::select! {
            biased;
            result = &mut work => result,
            changed = progress.changed() => {
                // The sender lives in the work: without it the work has ended, and its result is next.
                if changed.is_err() {
                    work.await
                } else {
                    let now = *progress.borrow_and_update();
                    return Some((Ok(event("progress", &now)), Some((work, progress))));
                }
            }
            () = sleep(HEARTBEAT) => {
                let now = *progress.borrow();
                return Some((Ok(event("progress", &now)), Some((work, progress))));
            }
        };
        let last = match result {
            Ok(answer) => event("result", &answer),
            Err(error) => event("problem", &Problem::from(error)),
        };
        Some((Ok(last), None))
    }))
}

/// Answers with the result, or with a stream of events when the caller asks for it; the work tells its progress.
pub async fn answer<T, P, F>(
    headers: &HeaderMap,
    work: impl FnOnce(watch::Sender<P>) -> F,
) -> Result<Response, ActionError>
where
    T: Serialize + Send + 'static,
    P: Serialize + Copy + Default + Send + Sync + 'static,
    F: Future<Output = Result<T, ActionError>> + Send + 'static,
{
    let progress = watch::Sender::new(P::default());
    if !are_wanted(headers) {
        return Ok(Json(work(progress).await?).into_response());
    }
    let stages = progress.subscribe();
    Ok(stream(work(progress), stages).into_response())
}

fn event(name: &str, data: &impl Serialize) -> Event {
    let event = Event::default().event(name);
    event.json_data(data).unwrap_or_else(|_| Event::default().event("problem"))
}
