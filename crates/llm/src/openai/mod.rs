//! The client for every server that speaks OpenAI's chat completions.

mod abilities;
mod answer;
mod endpoint;
mod failure;
mod listing;
mod question;
mod stream;

use std::fmt;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use reqwest::redirect::Policy;
use secrecy::SecretString;
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout_at};
use url::Url;

use crate::breaker::Breakers;
use crate::error::{Cause, ModelError};
use crate::model::{Asked, Attempt, Format, Model, OnProgress, Progress, Reply, Request, Usage};
use crate::retry::RetryPolicy;
use abilities::{Abilities, Plan};
use answer::Received;
use endpoint::Endpoint;
pub use endpoint::is_local;

/// How many times the way of asking may change within one asking, besides retries.
const MOST_CHANGES: usize = 5;

/// How to reach a provider, and how patient to be with it.
#[derive(Clone, Debug)]
pub struct OpenAiSettings {
    /// The address up to, and without, `/chat/completions`, as the provider's documentation gives it.
    pub base_url: Url,
    /// The key; see [`OpenAi::new`] for where it is sent.
    pub key: Option<SecretString>,
    /// The longest time for one asking, retries and waits included.
    pub timeout: Duration,
    /// How often and how patiently a call is repeated.
    pub retry: RetryPolicy,
    /// How many calls may be under way at once.
    pub calls_in_flight: usize,
    /// After how many failures in a row a model is left alone.
    pub breaker_failures: u32,
    /// For how long it is left alone.
    pub breaker_pause: Duration,
    /// The most bytes of an answer.
    pub largest_answer_bytes: usize,
}

/// An address that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenAiSettingsError {
    /// Neither http nor https, or without a host.
    #[error("expected an address that begins with http:// or https://")]
    NotHttp,
    /// The HTTP client cannot be made.
    #[error("the HTTP client cannot be made: {0}")]
    Client(#[from] reqwest::Error),
}

impl OpenAiSettings {
    /// Sensible patience for this address.
    pub fn new(base_url: Url) -> Self {
        Self {
            base_url,
            key: None,
            timeout: Duration::from_secs(45),
            retry: RetryPolicy {
                retries: 2,
                first_wait: Duration::from_millis(500),
                longest_wait: Duration::from_secs(8),
            },
            calls_in_flight: 8,
            breaker_failures: 6,
            breaker_pause: Duration::from_secs(30),
            largest_answer_bytes: 1_000_000,
        }
    }
}

/// A provider that speaks OpenAI's chat completions.
pub struct OpenAi {
    settings: OpenAiSettings,
    endpoint: Endpoint,
    http: reqwest::Client,
    turns: Semaphore,
    breakers: Breakers,
    abilities: Abilities,
}

impl fmt::Debug for OpenAi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenAi").field("endpoint", &self.endpoint).finish_non_exhaustive()
    }
}

impl OpenAi {
    /// A client for one address.
    ///
    /// The key goes to this address and nowhere else: redirects are not followed. A cloud key (`sk-…`) goes only over
    /// https and never to a local address. A local server's own key may be any other text, or stand in the address
    /// itself (`http://:KEY@127.0.0.1:4000`).
    pub fn new(settings: OpenAiSettings) -> Result<Self, OpenAiSettingsError> {
        // Fails only when a provider of cryptography was installed before, which then stays.
        drop(rustls::crypto::ring::default_provider().install_default());
        let endpoint = Endpoint::new(&settings.base_url, settings.key.as_ref())?;
        let mut http = reqwest::Client::builder()
            .redirect(Policy::none())
            .connect_timeout(Duration::from_secs(10))
            .user_agent("RoleRabbit");
        if is_local(&settings.base_url) {
            http = http.no_proxy();
        }
        Ok(Self {
            endpoint,
            http: http.build()?,
            turns: Semaphore::new(settings.calls_in_flight.max(1)),
            breakers: Breakers::new(settings.breaker_failures, settings.breaker_pause),
            abilities: Abilities::default(),
            settings,
        })
    }

    async fn ask_until_answered(&self, request: &Request, progress: OnProgress<'_>) -> Asked {
        let deadline = Instant::now() + self.settings.timeout;
        let mut attempts = Vec::new();
        let mut waits = self.settings.retry.waits();
        let mut plan = self.abilities.of(&request.model, &self.endpoint);
        let (mut changes, mut waited) = (0, Duration::ZERO);
        let reply = loop {
            if let Err(pause) = self.breakers.pass(&request.model) {
                let (cause, retry_after) = (Cause::Breaker, Some(pause));
                break Err(ModelError::Unavailable { cause, retry_after });
            }
            if let Some(tell) = progress {
                tell(Progress::Attempt(attempts.len() + 1));
            }
            let outcome = self.call(request, plan, progress, deadline, waited, &mut attempts).await;
            let error = match outcome {
                Ok(reply) => {
                    self.abilities.learn(&request.model, plan);
                    break Ok(reply);
                }
                Err(error) => error,
            };
            if let Some(changed) = plan.after(&error, request).filter(|_| changes < MOST_CHANGES) {
                (plan, changes, waited) = (changed, changes + 1, Duration::ZERO);
                continue;
            }
            if !error.is_transient() {
                break Err(error);
            }
            let Some(wait) = waits.next() else { break Err(error) };
            waited = error.retry_after().map_or(wait, |asked| asked.max(wait));
            if Instant::now() + waited >= deadline {
                break Err(error);
            }
            tokio::select! {
                () = request.cancel.cancelled() => break Err(ModelError::Cancelled),
                () = tokio::time::sleep(waited) => {}
            }
        };
        Asked { attempts, reply }
    }

    /// One call, noted among the attempts whatever comes of it.
    async fn call(
        &self,
        request: &Request,
        plan: Plan,
        progress: OnProgress<'_>,
        deadline: Instant,
        waited: Duration,
        attempts: &mut Vec<Attempt>,
    ) -> Result<Reply, ModelError> {
        let turn = tokio::select! {
            () = request.cancel.cancelled() => return Err(ModelError::Cancelled),
            turn = timeout_at(deadline, self.turns.acquire()) => turn,
        };
        let Ok(Ok(_turn)) = turn else { return Err(ModelError::unavailable(Cause::Timeout)) };
        let started = Instant::now();
        let received = tokio::select! {
            biased;
            () = request.cancel.cancelled() => Err(ModelError::Cancelled),
            received = timeout_at(deadline, self.exchange(request, plan, progress)) => {
                received.unwrap_or(Err(ModelError::unavailable(Cause::Timeout)))
            }
        };
        match &received {
            Err(ModelError::Unavailable { .. }) => self.breakers.failed(&request.model),
            Err(ModelError::Cancelled) => {}
            _ => self.breakers.answered(&request.model),
        }
        let duration = started.elapsed();
        let (usage, model) = match &received {
            Ok(received) => (received.usage, received.model.clone()),
            Err(_) => (Usage::default(), None),
        };
        let reply = received.and_then(|received| answer::judge(received, request));
        attempts.push(Attempt {
            model: model.unwrap_or_else(|| request.model.clone()),
            status: reply.as_ref().err().map_or("ok", ModelError::status),
            usage,
            duration,
            waited,
            format: if request.schema.is_some() { plan.format } else { Format::Plain },
        });
        reply
    }

    async fn exchange(
        &self,
        request: &Request,
        plan: Plan,
        progress: OnProgress<'_>,
    ) -> Result<Received, ModelError> {
        let body = question::body(request, plan, progress.is_some());
        let mut call =
            self.http.post(self.endpoint.url.clone()).header(CONTENT_TYPE, "application/json");
        call = call.header(
            ACCEPT,
            if progress.is_some() {
                "text/event-stream, application/json"
            } else {
                "application/json"
            },
        );
        if let Some((name, value)) = &self.endpoint.credentials {
            call = call.header(name.clone(), value.clone());
        }
        let response = call.body(body.to_string()).send().await.map_err(|error| {
            let timeout = error.is_timeout() && !error.is_connect();
            ModelError::unavailable(if timeout { Cause::Timeout } else { Cause::Connection })
        })?;
        let limit_bytes = self.settings.largest_answer_bytes;
        if !response.status().is_success() {
            return Err(failure::of_response(response, limit_bytes).await);
        }
        let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        match progress {
            Some(tell) if kind.is_some_and(|kind| kind.starts_with("text/event-stream")) => {
                stream::receive(response, limit_bytes, tell).await
            }
            _ => answer::receive(response, limit_bytes, progress).await,
        }
    }
}

impl Model for OpenAi {
    fn provider(&self) -> &str {
        &self.endpoint.provider
    }

    fn ask<'a>(&'a self, request: &'a Request, progress: OnProgress<'a>) -> BoxFuture<'a, Asked> {
        self.ask_until_answered(request, progress).boxed()
    }

    fn list_models(&self) -> BoxFuture<'_, Result<Vec<String>, ModelError>> {
        listing::models(&self.http, &self.endpoint, self.settings.timeout).boxed()
    }
}
