//! `/metrics` answers and has the series that alerts and dashboards read.

use secrecy::ExposeSecret;
use url::Url;

use super::Subject;
use super::finding::{Finding, whole};
use crate::http;

const NAME: &str = "metrics";

/// Series that are there from the start, whatever the server has done.
const FROM_THE_START: [&str; 9] = [
    "rolerabbit_build_info",
    "rolerabbit_resume_parses_total",
    "rolerabbit_ats_checks_total",
    "rolerabbit_ats_last_score_users",
    "rolerabbit_guard_claims_total",
    "rolerabbit_jobs_runs_total",
    "rolerabbit_jobs_count",
    "rolerabbit_part_up",
    "rolerabbit_storage_bytes",
];

pub(super) async fn check(subject: &Subject) -> Finding {
    let app = &subject.app;
    if !app.flags.now().obs_export_metrics {
        return Finding::failed(NAME, "OBS_EXPORT_METRICS is false, so nothing can be scraped")
            .advise("set OBS_EXPORT_METRICS=true, and METRICS_TOKEN when others reach the server");
    }
    let (url, place) = match &subject.url {
        Some(url) => (url.clone(), url.to_string()),
        None => match http::serve_in_background(app.clone()).await {
            Ok(url) => (url, "this program (name a running server by --url)".to_owned()),
            Err(error) => return Finding::failed(NAME, whole(error)),
        },
    };
    match series(subject, &url).await {
        Ok(text) => {
            let has = |series: &&str| {
                text.lines().any(|line| {
                    line.strip_prefix(*series).is_some_and(|rest| rest.starts_with(['{', ' ']))
                })
            };
            let missing: Vec<&str> = FROM_THE_START.into_iter().filter(|name| !has(name)).collect();
            if missing.is_empty() {
                let families = text.lines().filter(|line| line.starts_with("# TYPE rolerabbit_"));
                let families = families.count();
                Finding::passed(NAME, format!("{families} families of series at {place}"))
            } else {
                Finding::failed(NAME, format!("{place} lacks {}", missing.join(", ")))
                    .advise("is that the same version of RoleRabbit, with its database at hand?")
            }
        }
        Err(problem) => Finding::failed(NAME, format!("{place}: {problem}"))
            .advise("is the server running, and METRICS_TOKEN the same there?"),
    }
}

async fn series(subject: &Subject, server: &Url) -> Result<String, String> {
    let url = server.join("/metrics").map_err(|error| error.to_string())?;
    let mut request = subject.http.get(url);
    if let Some(token) = &subject.app.config.server.metrics_token {
        request = request.bearer_auth(token.expose_secret());
    }
    let answer = request.send().await.map_err(whole)?;
    if !answer.status().is_success() {
        return Err(format!("/metrics answers {}", answer.status()));
    }
    answer.text().await.map_err(whole)
}
