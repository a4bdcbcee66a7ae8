//! The series of PRODUCT.md: recorded here, nowhere else, without user ids or error texts as labels.

use std::collections::BTreeMap;
use std::sync::OnceLock;
use std::time::Duration;

use metrics::{counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use crate::error::ActionError;

/// The recorder of this process.
#[derive(Clone)]
pub struct Metrics {
    handle: Option<PrometheusHandle>,
}

/// A quantile is never above the last bound: alerts on 8 and 10 seconds need bounds beyond.
const SECONDS: [f64; 16] =
    [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 8.0, 10.0, 15.0, 20.0, 30.0, 60.0];

/// The buckets of scores, 0 apart.
pub const SCORE_BUCKETS: [&str; 5] = ["0", "1-24", "25-49", "50-74", "75-100"];

impl Metrics {
    /// Installs the recorder once per process; later calls share it.
    pub fn install() -> Self {
        static HANDLE: OnceLock<Option<PrometheusHandle>> = OnceLock::new();
        let handle = HANDLE.get_or_init(|| {
            let builder = PrometheusBuilder::new()
                .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)
                .ok()?;
            let handle = builder.install_recorder().ok()?;
            describe();
            begin_at_zero();
            Some(handle)
        });
        Self { handle: handle.clone() }
    }

    /// The series in Prometheus' text format.
    pub fn render(&self) -> String {
        self.handle.as_ref().map(PrometheusHandle::render).unwrap_or_default()
    }
}

fn describe() {
    describe_histogram!("rolerabbit_http_request_duration_seconds", "Time to answer a request.");
    describe_histogram!("rolerabbit_resume_parse_duration_seconds", "Time to read a file.");
    describe_counter!("rolerabbit_resume_parses_total", "Files read.");
    describe_counter!("rolerabbit_resume_parse_failures_total", "Files that could not be read.");
    describe_counter!("rolerabbit_ai_actions_total", "AI actions.");
    describe_histogram!("rolerabbit_ai_action_duration_seconds", "Time of an AI action.");
    describe_counter!("rolerabbit_ai_tokens_total", "Tokens; input counts cached ones, too.");
    describe_gauge!(
        "rolerabbit_ai_cost_usd_total",
        "What models cost since the start, in dollars."
    );
    describe_gauge!("rolerabbit_ai_budget_usd", "What models may cost in a month, in dollars.");
    describe_gauge!("rolerabbit_ai_month_cost_usd", "What models cost this month, in dollars.");
    describe_counter!(
        "rolerabbit_ai_unpriced_calls_total",
        "Calls of models without a known price."
    );
    describe_counter!("rolerabbit_ats_checks_total", "ATS checks by score.");
    describe_histogram!("rolerabbit_ats_check_duration_seconds", "Time of an ATS check.");
    describe_counter!("rolerabbit_guard_claims_total", "Claims that the guard judged.");
    describe_counter!("rolerabbit_cache_requests_total", "Requests to caches.");
    describe_gauge!(
        "rolerabbit_ats_last_score_users",
        "Users by their latest score; the same on every server."
    );
    describe_gauge!("rolerabbit_storage_bytes", "What is stored; the same on every server.");
    describe_counter!("rolerabbit_jobs_runs_total", "Attempts at background jobs.");
    describe_histogram!("rolerabbit_jobs_duration_seconds", "Time of a background job.");
    describe_gauge!("rolerabbit_jobs_count", "Jobs in the queue; the same on every server.");
    describe_gauge!(
        "rolerabbit_jobs_oldest_due_seconds",
        "For how long the oldest due job has waited; the same on every server."
    );
    describe_counter!("rolerabbit_retention_deleted_total", "What was forgotten, by kind.");
    describe_gauge!("rolerabbit_part_up", "Whether a part answers: 1 or 0.");
    describe_gauge!("rolerabbit_build_info", "The version that runs.");
}

/// The kinds of files that are told apart.
pub const SOURCES: [&str; 9] =
    ["pdf", "docx", "text", "odt", "archive", "picture", "rtf", "json", "html"];

/// A series that begins with its first event hides that event from `increase()`: those that alerts watch begin at zero.
fn begin_at_zero() {
    gauge!("rolerabbit_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    for source in SOURCES {
        for outcome in ["success", "failure"] {
            counter!("rolerabbit_resume_parses_total", "method" => "rules", "source" => source, "outcome" => outcome)
                .increment(0);
        }
    }
    for bucket in SCORE_BUCKETS {
        counter!("rolerabbit_ats_checks_total", "result_bucket" => bucket).increment(0);
    }
    guard_claims(0, 0);
    job_queue(store::JobCounts::default(), 0.0);
    score_users(&SCORE_BUCKETS.into_iter().map(|bucket| (bucket, 0)).collect());
    stored("files".to_owned(), 0.0);
    for kind in crate::jobs::JobKind::ALL {
        for outcome in ["done", "retried", "given_up"] {
            counter!("rolerabbit_jobs_runs_total", "kind" => kind.name(), "outcome" => outcome)
                .increment(0);
        }
    }
}

/// Records an answered request.
pub fn request(route: &str, method: &str, status: u16, took: Duration) {
    histogram!("rolerabbit_http_request_duration_seconds",
        "route" => route.to_owned(), "method" => method.to_owned(), "status" => status.to_string())
    .record(took.as_secs_f64());
}

/// Records a file that was read, or the code of why not.
pub fn parse(method: &'static str, source: &'static str, failure: Option<&str>, took: Duration) {
    let outcome = if failure.is_some() { "failure" } else { "success" };
    counter!("rolerabbit_resume_parses_total", "method" => method, "source" => source, "outcome" => outcome)
        .increment(1);
    if let Some(reason) = failure {
        counter!("rolerabbit_resume_parse_failures_total",
            "method" => method, "source" => source, "reason" => reason.to_owned())
        .increment(1);
    }
    histogram!("rolerabbit_resume_parse_duration_seconds", "method" => method, "source" => source)
        .record(took.as_secs_f64());
}

/// Records a request to a cache; the result is `hit`, `miss` or `error`.
pub fn cache(namespace: &'static str, tier: &'static str, result: &'static str) {
    counter!("rolerabbit_cache_requests_total", "namespace" => namespace, "tier" => tier, "result" => result)
        .increment(1);
}

/// Records an ATS check; the bucket is the score's ten, with 0 apart.
pub fn ats_check(score: u32, took: Duration) {
    counter!("rolerabbit_ats_checks_total", "result_bucket" => score_bucket(score)).increment(1);
    histogram!("rolerabbit_ats_check_duration_seconds").record(took.as_secs_f64());
}

/// The bucket of a score.
pub fn score_bucket(score: u32) -> &'static str {
    let [zero, low, fair, good, best] = SCORE_BUCKETS;
    match score {
        0 => zero,
        1..=24 => low,
        25..=49 => fair,
        50..=74 => good,
        _ => best,
    }
}

/// Records an AI action; one that a limit of the caller's own kept from being tried is none.
pub fn ai_action<T>(
    action: &'static str,
    tier: &'static str,
    result: &Result<T, ActionError>,
    model: &str,
    took: Duration,
) {
    let outcome = match result {
        Ok(_) => "success",
        Err(error) if error.is_limit() => return,
        Err(_) => "failure",
    };
    counter!("rolerabbit_ai_actions_total", "action" => action, "tier" => tier, "outcome" => outcome)
        .increment(1);
    histogram!("rolerabbit_ai_action_duration_seconds", "action" => action, "model" => model.to_owned())
        .record(took.as_secs_f64());
}

/// Records a call of a model; without a price it counts as unpriced.
pub fn ai_call(action: &'static str, model: &str, usage: llm::Usage, cost_microusd: Option<i64>) {
    let kinds = [
        ("input", usage.input_tokens),
        ("cached", usage.cached_tokens),
        ("output", usage.output_tokens),
    ];
    for (kind, tokens) in kinds {
        counter!("rolerabbit_ai_tokens_total", "model" => model.to_owned(), "kind" => kind)
            .increment(tokens);
    }
    match cost_microusd {
        // Counters hold whole numbers only; this one grows by fractions of a cent.
        Some(cost) => {
            gauge!("rolerabbit_ai_cost_usd_total", "model" => model.to_owned(), "action" => action)
                .increment(dollars(cost));
        }
        None if usage == llm::Usage::default() => {}
        None => {
            counter!("rolerabbit_ai_unpriced_calls_total", "model" => model.to_owned())
                .increment(1);
        }
    }
}

/// Shows what the month has cost, and what it may cost.
pub fn ai_month(cost_microusd: i64, budget_microusd: Option<i64>) {
    gauge!("rolerabbit_ai_month_cost_usd").set(dollars(cost_microusd));
    if let Some(budget) = budget_microusd {
        gauge!("rolerabbit_ai_budget_usd").set(dollars(budget));
    }
}

fn dollars(microusd: i64) -> f64 {
    microusd as f64 / 1e6
}

/// Records claims that the guard judged.
pub fn guard_claims(supported: u64, unsupported: u64) {
    counter!("rolerabbit_guard_claims_total", "verdict" => "supported").increment(supported);
    counter!("rolerabbit_guard_claims_total", "verdict" => "unsupported").increment(unsupported);
}

/// Records an attempt at a job; the outcome is `done`, `retried` or `given_up`.
pub fn job(kind: &'static str, outcome: &'static str, took: Duration) {
    counter!("rolerabbit_jobs_runs_total", "kind" => kind, "outcome" => outcome).increment(1);
    histogram!("rolerabbit_jobs_duration_seconds", "kind" => kind).record(took.as_secs_f64());
}

/// Shows the queue.
pub fn job_queue(counts: store::JobCounts, oldest_due_seconds: f64) {
    let states =
        [("waiting", counts.waiting), ("running", counts.running), ("given_up", counts.failed)];
    for (state, count) in states {
        gauge!("rolerabbit_jobs_count", "state" => state).set(count as f64);
    }
    gauge!("rolerabbit_jobs_oldest_due_seconds").set(oldest_due_seconds);
}

/// Shows how many users have which latest score.
pub fn score_users(users: &BTreeMap<&'static str, i64>) {
    for (bucket, count) in users {
        gauge!("rolerabbit_ats_last_score_users", "bucket" => *bucket).set(*count as f64);
    }
}

/// Shows how much of a kind is stored.
pub fn stored(kind: String, bytes: f64) {
    gauge!("rolerabbit_storage_bytes", "kind" => kind).set(bytes);
}

/// Shows whether a part answers.
pub fn part(part: &'static str, up: bool) {
    gauge!("rolerabbit_part_up", "part" => part).set(f64::from(u8::from(up)));
}

/// Records what was forgotten.
pub fn forgotten(kind: &'static str, number: u64) {
    counter!("rolerabbit_retention_deleted_total", "kind" => kind).increment(number);
}
