//! `rolerabbit check`: whether the configured environment is ready for a deployment, a line for each point.

mod bucket;
mod clock_skew;
mod finding;
mod metrics;
mod model;
mod prometheus;

mod schema;
mod secrets;
mod shared_cache;
mod smtp;
mod storage;
mod vision;

use clap::Args;
use serde::Serialize;
use url::Url;

pub use finding::{Finding, Outcome};

use super::console::{Failure, block_on, complain, say, say_json};
use crate::app::App;
use crate::config::{Config, Environment};

/// Say whether the configured environment is ready: a line each, exit 1 when a required point fails.
#[derive(Debug, Args)]
pub struct Check {
    /// A running server whose /metrics is asked; absent: this program asks itself.
    #[arg(long)]
    url: Option<Url>,
    /// A Prometheus that must have scraped the server.
    #[arg(long)]
    prometheus: Option<Url>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Everything that was looked at.
#[derive(Debug, Serialize)]
struct Report {
    /// Whether no required point failed.
    ready: bool,
    checks: Vec<Finding>,
}

/// What the points look at.
pub(super) struct Subject {
    app: App,
    environment: Environment,
    url: Option<Url>,
    prometheus: Option<Url>,
    http: reqwest::Client,
}

impl Check {
    /// Looks at every point, also after one has failed.
    pub fn run(self) -> Result<(), Failure> {
        let environment = Environment::of_process();
        let config = Config::read(&environment).map_err(Failure::of)?;
        block_on(self.look(environment, config))?
    }

    async fn look(self, environment: Environment, config: Config) -> Result<(), Failure> {
        let app = match App::open(config).await {
            Ok(app) => app,
            Err(error) => {
                let finding = Finding::failed("schema", format!("{error:#}"))
                    .advise("start the database that DATABASE_URL names, or correct the setting");
                return tell(&Report { ready: false, checks: vec![finding] }, self.json);
            }
        };
        let http = reqwest::Client::builder()
            .timeout(std::time::Duration::from_secs(10))
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(Failure::of)?;
        let Self { url, prometheus, json } = self;
        let subject = Subject { app, environment, url, prometheus, http };
        let mut checks = vec![schema::check(&subject).await, shared_cache::check(&subject).await];
        checks.push(model::check(&subject).await);
        checks.push(vision::check(&subject).await);
        checks.push(storage::check(&subject).await);
        checks.extend(bucket::check(&subject).await);
        checks.push(metrics::check(&subject).await);
        checks.push(prometheus::check(&subject).await);
        checks.push(smtp::check(&subject).await);
        checks.push(clock_skew::check(&subject).await);
        checks.extend(secrets::check(&subject));
        let ready = !checks.iter().any(Finding::stops);
        tell(&Report { ready, checks }, json)
    }
}

fn tell(report: &Report, json: bool) -> Result<(), Failure> {
    if json {
        say_json(report)?;
    } else {
        for check in &report.checks {
            say(check);
        }
    }
    if report.ready {
        return Ok(());
    }
    if !json {
        complain("not ready: a required point failed");
    }
    Err(Failure::told())
}
