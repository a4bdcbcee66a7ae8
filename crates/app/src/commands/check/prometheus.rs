//! A Prometheus scrapes the server: the job is there, its last scrape succeeded, and our series are in it.

use serde_json::Value;
use url::Url;

use super::Subject;
use super::finding::{Finding, whole};

const NAME: &str = "prometheus";

pub(super) async fn check(subject: &Subject) -> Finding {
    let Some(url) = &subject.prometheus else {
        return Finding::skipped(
            NAME,
            "name a Prometheus by --prometheus to see whether it scrapes",
        );
    };
    match scrapes(subject, url).await {
        Ok(targets) => Finding::passed(NAME, format!("{url} has scraped {targets} of our servers")),
        Err(problem) => Finding::failed(NAME, format!("{url}: {problem}"))
            .advise("add the job of deploy/prometheus/prometheus.yml"),
    }
}

/// How many servers of ours are up in it.
async fn scrapes(subject: &Subject, prometheus: &Url) -> Result<usize, String> {
    let mut url = prometheus.join("/api/v1/query").map_err(|error| error.to_string())?;
    let query = "max by (job, instance) (up * on (job, instance) group_left () \
                 max by (job, instance) (rolerabbit_build_info))";
    url.query_pairs_mut().append_pair("query", query);
    let answer = subject.http.get(url).send().await.map_err(whole)?;
    let answer: Value = answer.json().await.map_err(whole)?;
    if answer["status"] != "success" {
        return Err(format!("the query failed: {}", answer["error"]));
    }
    let results = answer["data"]["result"].as_array().cloned().unwrap_or_default();
    let (up, down): (Vec<&Value>, Vec<&Value>) =
        results.iter().partition(|series| series["value"][1] == "1");
    if let Some(down) = down.first() {
        return Err(format!("the server {} is down", down["metric"]["instance"]));
    }
    if up.is_empty() { Err("it has no series of ours".to_owned()) } else { Ok(up.len()) }
}
