//! `rolerabbit jobs`: background work, by hand.

use clap::{Args, Subcommand};
use uuid::Uuid;

use super::console::{Failure, block_on, say, say_json};
use crate::actions::ForgetStale;
use crate::app::App;
use crate::clock;
use crate::config::{Config, Environment};
use crate::jobs::{JobFailure, JobKind};

/// See background work, or do some of it now.
#[derive(Debug, Args)]
pub struct Jobs {
    #[command(subcommand)]
    command: JobsCommand,
}

#[derive(Debug, Subcommand)]
enum JobsCommand {
    /// List what waits, runs or was given up.
    List {
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say what kinds of work there are, and when they come.
    Kinds,
    /// Do a kind of work now, in this program.
    Run {
        /// The kind: retention, add_up_costs, budget_alert or cost_report.
        kind: String,
        /// Retention only: count what would go, and delete nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Give a job that was given up another round of attempts.
    Retry {
        /// The job's id.
        id: Uuid,
    },
}

impl Jobs {
    /// Does what was asked.
    pub fn run(self) -> Result<(), Failure> {
        if let JobsCommand::Kinds = self.command {
            for kind in JobKind::ALL {
                let (every, after) = kind.every();
                let (every, after) = (every.num_minutes(), after.num_minutes());
                say(format!(
                    "{:<14} every {every} min, from {after} min after midnight UTC: {}",
                    kind.name(),
                    kind.about()
                ));
            }
            return Ok(());
        }
        let config = Config::read(&Environment::of_process()).map_err(Failure::of)?;
        block_on(async move {
            let app = App::open(config).await.map_err(|error| Failure::of(format!("{error:#}")))?;
            if !app.store.pending_migrations().await.map_err(Failure::of)?.is_empty() {
                return Err(Failure::of(
                    "the schema is not up to date; run `rolerabbit migrate` first",
                ));
            }
            match self.command {
                JobsCommand::List { json } => list(&app, json).await,
                JobsCommand::Kinds => Ok(()),
                JobsCommand::Run { kind, dry_run } => run(&app, &kind, dry_run).await,
                JobsCommand::Retry { id } => {
                    let retried = app.store.retry_job(id, 5, clock::now()).await;
                    retried.map_err(|_| Failure::of(format!("no job {id} was given up")))?;
                    say(format!("{id} is due now"));
                    Ok(())
                }
            }
        })?
    }
}

async fn list(app: &App, json: bool) -> Result<(), Failure> {
    let jobs = app.store.list_jobs(clock::now(), 1000).await.map_err(Failure::of)?;
    if json {
        return say_json(&jobs);
    }
    if jobs.is_empty() {
        say("the queue is empty");
    }
    for job in jobs {
        let error = job.last_error.map(|error| format!(": {error}")).unwrap_or_default();
        say(format!(
            "{} {:<14} {:<9} {}/{} due {}{error}",
            job.id,
            job.kind,
            job.state,
            job.attempts,
            job.max_attempts,
            job.run_at.format("%Y-%m-%dT%H:%M:%SZ")
        ));
    }
    Ok(())
}

async fn run(app: &App, name: &str, dry_run: bool) -> Result<(), Failure> {
    let Some(kind) = JobKind::find(name) else {
        let names = JobKind::ALL.map(JobKind::name).join(", ");
        return Err(Failure::of(format!("{name:?} is no kind of job: use {names}")));
    };
    if dry_run {
        if kind != JobKind::Retention {
            return Err(Failure::of("only retention has a dry run"));
        }
        let would = ForgetStale { dry_run: true }.run(app).await;
        return say_json(&would.map_err(Failure::of)?);
    }
    match kind.run(app).await {
        Ok(done) => say_json(&done),
        Err(JobFailure::Retry(error) | JobFailure::GiveUp(error)) => Err(Failure::of(error)),
    }
}
