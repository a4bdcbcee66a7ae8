//! `rolerabbit smoke`: the plan's smoke list against a running server, which is left as it was.

mod sample;
mod server;
mod steps;

use clap::Args;
use serde::Serialize;
use url::Url;

use super::check::{Finding, Outcome};
use super::console::{Failure, block_on, complain, say, say_json};
use crate::config::{Environment, Variable};
use server::{Account, Server};
use steps::Walk;

/// Try a running server out: read DOCX and PDF, check, tailor, cover letter, portfolio; cleans up after itself.
#[derive(Debug, Args)]
pub struct Smoke {
    /// The server's address.
    #[arg(long)]
    url: Url,
    /// An account to use where sign-ups are off; absent: one is made and deleted again.
    #[arg(long, env = "ROLERABBIT_SMOKE_EMAIL")]
    email: Option<String>,
    /// The account's password; also from the file that ROLERABBIT_SMOKE_PASSWORD_FILE names.
    #[arg(long, requires = "email", env = "ROLERABBIT_SMOKE_PASSWORD", hide_env_values = true)]
    password: Option<String>,
    /// An API key of an account to use; also from the file that ROLERABBIT_SMOKE_API_KEY_FILE names.
    #[arg(
        long,
        conflicts_with = "email",
        env = "ROLERABBIT_SMOKE_API_KEY",
        hide_env_values = true
    )]
    api_key: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

const PASSWORD: Variable =
    Variable::secret("ROLERABBIT_SMOKE_PASSWORD", "The password of the account that smoke uses.");
const API_KEY: Variable =
    Variable::secret("ROLERABBIT_SMOKE_API_KEY", "The API key that smoke uses.");

/// What the command line gives, or the environment, or the file that it names.
fn given(stated: Option<String>, variable: &Variable) -> Result<Option<String>, Failure> {
    match stated {
        Some(text) => Ok(Some(text)),
        None => Environment::of_process().text(variable).map_err(Failure::of),
    }
}

#[derive(Debug, Serialize)]
struct Report {
    passed: bool,
    steps: Vec<Step>,
}

#[derive(Debug, Serialize)]
struct Step {
    #[serde(flatten)]
    finding: Finding,
    duration_ms: u64,
}

impl Smoke {
    /// Does every step that it can, and cleans up whatever happened.
    pub fn run(self) -> Result<(), Failure> {
        let json = self.json;
        let report = block_on(self.walk())??;
        if json {
            say_json(&report)?;
        } else {
            for Step { finding, duration_ms } in &report.steps {
                say(format!("{finding} ({duration_ms} ms)"));
            }
        }
        if report.passed {
            return Ok(());
        }
        if !json {
            let failed = report.steps.iter().filter(|step| step.finding.stops());
            let names: Vec<&str> = failed.map(|step| step.finding.check).collect();
            complain(format!("failed: {}", names.join(", ")));
        }
        Err(Failure::told())
    }

    async fn walk(self) -> Result<Report, Failure> {
        let password = given(self.password, &PASSWORD)?;
        let account = match (self.email, password, given(self.api_key, &API_KEY)?) {
            (Some(email), Some(password), _) => Account::Of { email, password },
            (Some(_), None, _) => {
                return Err(Failure::of(
                    "the account's password is missing: --password, ROLERABBIT_SMOKE_PASSWORD or a file",
                ));
            }
            (None, _, Some(key)) => Account::Key(key),
            (None, _, None) => Account::throw_away().map_err(Failure::of)?,
        };
        let server = Server::new(self.url, account).map_err(Failure::of)?;
        let mut walk = Walk::new(server);
        let mut steps = Vec::new();
        macro_rules! step {
            ($step:ident) => {{
                let started = std::time::Instant::now();
                let finding =
                    walk.$step().await.unwrap_or_else(|problem| problem.of(stringify!($step)));
                let duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
                let went_on = finding.outcome != Outcome::Failed;
                steps.push(Step { finding, duration_ms });
                went_on
            }};
        }
        // Without a server or an account nothing else can be tried.
        if step!(ready) && step!(account) {
            step!(parse_docx);
            step!(parse_pdf);
            // What needs a resume is not tried without one; the failed step says so.
            if step!(resume) {
                step!(ats);
                step!(tailor);
                step!(cover_letter);
                step!(portfolio);
                step!(export);
            }
            step!(clean_up);
        }
        let passed = !steps.iter().any(|step| step.finding.stops());
        Ok(Report { passed, steps })
    }
}
