//! Traces for an OpenTelemetry collector: a span for each request and for each call of a model within it.
//!
//! Spans go as OTLP over HTTP in JSON, a form that every collector takes. They carry routes, methods, statuses and names
//! of models, and never what anybody wrote.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use rand::TryRng;
use rand::rngs::SysRng;
use serde_json::{Value, json};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::clock;
use crate::secret::hexadecimal;

/// Spans that wait to be sent; when a collector does not keep up, further ones are dropped, and requests go on.
const MOST_WAITING: usize = 2048;
const MOST_AT_ONCE: usize = 512;
const SEND_EVERY: Duration = Duration::from_secs(2);
const TIMEOUT: Duration = Duration::from_secs(5);

/// Where spans go; nowhere when no collector is set up. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Traces(Option<Arc<Sender<Span>>>);

/// What belongs together: the ids of a trace and of the span that is open in it.
#[derive(Clone, Debug)]
pub struct Context {
    trace_id: String,
    span_id: String,
}

/// Something that took time.
#[derive(Debug)]
pub struct Span {
    context: Context,
    parent: Option<String>,
    name: String,
    is_server: bool,
    started_at: DateTime<Utc>,
    ended_at: DateTime<Utc>,
    failed: bool,
    attributes: Vec<(&'static str, String)>,
}

tokio::task_local! {
    static CURRENT: Context;
}

/// The span that is open where this is called.
pub fn current() -> Option<Context> {
    CURRENT.try_with(Clone::clone).ok()
}

impl Traces {
    /// Sends to a collector for as long as the program runs; returns what does the sending, to be spawned.
    pub fn to(endpoint: &Url) -> anyhow::Result<(Self, Exporter)> {
        let (sender, spans) = channel(MOST_WAITING);
        let mut url = endpoint.clone();
        let path = endpoint.path().trim_end_matches('/');
        if !path.ends_with("/v1/traces") {
            url.set_path(&format!("{path}/v1/traces"));
        }
        let http = reqwest::Client::builder().timeout(TIMEOUT).build()?;
        Ok((Self(Some(Arc::new(sender))), Exporter { url, http, spans }))
    }

    /// Does work within a span of its own, a part of the caller's trace when `traceparent` names one.
    pub async fn request<T>(
        &self,
        traceparent: Option<&str>,
        work: impl Future<Output = T>,
        describe: impl FnOnce(&T) -> (String, bool, Vec<(&'static str, String)>),
    ) -> T {
        let Some(sender) = &self.0 else { return work.await };
        let outer = traceparent.and_then(parse);
        let context = Context {
            trace_id: outer.as_ref().map_or_else(|| id(16), |outer| outer.trace_id.clone()),
            span_id: id(8),
        };
        let started_at = clock::now();
        let done = CURRENT.scope(context.clone(), work).await;
        let (name, failed, attributes) = describe(&done);
        let parent = outer.map(|outer| outer.span_id);
        let ended_at = clock::now();
        let span = Span {
            context,
            parent,
            name,
            is_server: true,
            started_at,
            ended_at,
            failed,
            attributes,
        };
        // A full queue loses the span, not the request.
        drop(sender.try_send(span));
        done
    }

    /// Notes something that has ended now, within a span that was open.
    pub fn note(
        &self,
        within: Option<&Context>,
        name: impl Into<String>,
        took: Duration,
        failed: bool,
        attributes: Vec<(&'static str, String)>,
    ) {
        let (Some(sender), Some(within)) = (&self.0, within) else { return };
        let ended_at = clock::now();
        let span = Span {
            context: Context { trace_id: within.trace_id.clone(), span_id: id(8) },
            parent: Some(within.span_id.clone()),
            name: name.into(),
            is_server: false,
            started_at: ended_at - took,
            ended_at,
            failed,
            attributes,
        };
        drop(sender.try_send(span));
    }
}

/// What sends spans.
pub struct Exporter {
    url: Url,
    http: reqwest::Client,
    spans: Receiver<Span>,
}

impl Exporter {
    /// Sends what comes, a bunch at a time; at the end, what is left.
    pub async fn run(mut self, stop: CancellationToken) {
        let mut timer = tokio::time::interval(SEND_EVERY);
        timer.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            let last = tokio::select! {
                () = stop.cancelled() => true,
                _ = timer.tick() => false,
            };
            let mut bunch = Vec::new();
            while let Ok(span) = self.spans.try_recv() {
                bunch.push(span.json());
                if bunch.len() == MOST_AT_ONCE {
                    self.send(std::mem::take(&mut bunch)).await;
                }
            }
            self.send(bunch).await;
            if last {
                return;
            }
        }
    }

    async fn send(&self, spans: Vec<Value>) {
        if spans.is_empty() {
            return;
        }
        let attributes = [
            attribute("service.name", "rolerabbit"),
            attribute("service.version", env!("CARGO_PKG_VERSION")),
        ];
        let body = json!({"resourceSpans": [{
            "resource": {"attributes": attributes},
            "scopeSpans": [{"scope": {"name": "rolerabbit"}, "spans": spans}],
        }]});
        let sent = self.http.post(self.url.clone()).json(&body).send().await;
        match sent.and_then(reqwest::Response::error_for_status) {
            Ok(_) => {}
            Err(error) => tracing::debug!(%error, "the collector did not take traces"),
        }
    }
}

impl Span {
    fn json(self) -> Value {
        let nanoseconds = |time: DateTime<Utc>| time.timestamp_nanos_opt().unwrap_or(0).to_string();
        let attributes: Vec<Value> =
            self.attributes.iter().map(|(key, value)| attribute(key, value)).collect();
        let mut span = json!({
            "traceId": self.context.trace_id,
            "spanId": self.context.span_id,
            "name": self.name,
            "kind": if self.is_server { 2 } else { 3 },
            "startTimeUnixNano": nanoseconds(self.started_at),
            "endTimeUnixNano": nanoseconds(self.ended_at),
            "attributes": attributes,
            "status": {"code": if self.failed { 2 } else { 0 }},
        });
        if let Some(parent) = self.parent {
            span["parentSpanId"] = json!(parent);
        }
        span
    }
}

fn attribute(key: &str, value: &str) -> Value {
    json!({"key": key, "value": {"stringValue": value}})
}

/// Random bytes as hexadecimal digits; without randomness from the system the span is lost in a crowd, no more.
fn id(bytes: usize) -> String {
    let mut random = vec![0_u8; bytes];
    let _ = SysRng.try_fill_bytes(&mut random);
    hexadecimal(&random)
}

/// The header of the caller's trace (W3C Trace Context).
fn parse(traceparent: &str) -> Option<Context> {
    let mut parts = traceparent.trim().split('-');
    let (version, trace_id, span_id) = (parts.next()?, parts.next()?, parts.next()?);
    let is_hex = |text: &str, length: usize| {
        text.len() == length
            && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
            && text.bytes().any(|byte| byte != b'0')
    };
    let known = version.len() == 2 && version != "ff";
    (known && is_hex(trace_id, 32) && is_hex(span_id, 16))
        .then(|| Context { trace_id: trace_id.to_owned(), span_id: span_id.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trace_of_the_caller_is_gone_on_with() {
        let context = parse("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01").unwrap();
        assert_eq!(context.trace_id, "4bf92f3577b34da6a3ce929d0e0e4736");
        assert_eq!(context.span_id, "00f067aa0ba902b7");
    }

    #[test]
    fn what_is_no_trace_begins_a_new_one() {
        for text in [
            "",
            "00-0-0-01",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7'; drop",
        ] {
            assert!(parse(text).is_none(), "{text}");
        }
    }
}
