//! `rolerabbit parse`: files into JSON Resume.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::Args;
use futures::{StreamExt, stream};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::Value;

use super::console::{Failure, block_on, complain, say_json};
use super::{files, inputs};
use crate::actions::{Asker, ReadAgain, ReadFile};
use crate::app::App;
use crate::config::{Config, Environment, ReadingConfig};
use crate::error::ActionError;
use crate::readers::{self, ReaderPool, nobody_listens};
use crate::{clock, codes};

/// Read files into JSON Resume.
#[derive(Debug, Args)]
pub struct Parse {
    /// The files, of any kind that can be imported; a folder stands for the files right in it.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Write NAME.json for each file into this folder instead of printing.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Add confidences, places and warnings.
    #[arg(long)]
    report: bool,
    /// Have the language model of the settings read each file as well.
    #[arg(long)]
    second_reader: bool,
}

/// A file and where its answer goes; printed when there is no place.
struct Task {
    file: PathBuf,
    output: Option<PathBuf>,
}

impl Parse {
    /// A file that cannot be read is told on the standard error; the rest go on.
    pub fn run(self) -> Result<(), Failure> {
        if let Some(folder) = &self.out {
            std::fs::create_dir_all(folder)
                .map_err(|error| Failure::of(format!("{}: {error}", folder.display())))?;
        }
        let tasks = self.tasks();
        let count = tasks.len();
        match block_on(self.parse_all(tasks))?? {
            0 => Ok(()),
            1 if count == 1 => Err(Failure::told()),
            failed => {
                complain(format!("{failed} of {count} files could not be read"));
                Err(Failure::told())
            }
        }
    }

    fn tasks(&self) -> Vec<Result<Task, Failure>> {
        let files = inputs::files(&self.files);
        let Some(folder) = &self.out else {
            return files.into_iter().map(|file| Ok(Task { file: file?, output: None })).collect();
        };
        let known: Vec<_> = files.iter().filter_map(|file| file.as_ref().ok().cloned()).collect();
        let mut outputs = inputs::outputs(&known, folder).into_iter();
        let task = |file: Result<PathBuf, Failure>| {
            let file = file?;
            let output = outputs.next().transpose()?;
            Ok(Task { file, output })
        };
        files.into_iter().map(task).collect()
    }

    /// Reads the files, several at once, answers in their order, and counts the failures.
    async fn parse_all(&self, tasks: Vec<Result<Task, Failure>>) -> Result<usize, Failure> {
        let app = if self.second_reader { Some(app_with_model().await?) } else { None };
        let readers = ReaderPool::new(ReadingConfig::read(&Environment::of_process()));
        let bar = bar(tasks.len());
        let work = |task: Result<Task, Failure>| async {
            let task = task?;
            let answer = self.parse(&readers, app.as_ref(), &task.file).await?;
            Ok((task, answer))
        };
        let mut answers = stream::iter(tasks).map(work).buffered(readers.workers());
        let mut failed = 0;
        while let Some(answer) = answers.next().await {
            let told = answer.and_then(|(task, answer)| bar.suspend(|| give(&task, &answer)));
            if let Err(failure) = told {
                bar.suspend(|| failure.tell());
                failed += 1;
            }
            bar.inc(1);
        }
        bar.finish_and_clear();
        Ok(failed)
    }

    async fn parse(
        &self,
        readers: &ReaderPool,
        app: Option<&App>,
        file: &Path,
    ) -> Result<Value, Failure> {
        let problem = |error: ActionError| Failure::of(format!("{}: {error}", file.display()));
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
        let bytes = files::bytes(file)?;
        let answer =
            readers.read(readers::Task::Read, name.as_deref(), &bytes, &nobody_listens()).await;
        let read: ReadFile =
            serde_json::from_slice(&answer.map_err(problem)?).map_err(Failure::of)?;
        let parsed = match app {
            None => read.parsed,
            Some(app) => read_again().run(app, read, &nobody_listens()).await.0,
        };
        if self.report {
            serde_json::to_value(parsed).map_err(Failure::of)
        } else {
            Ok(parsed.resume)
        }
    }
}

/// The program with its database, since every call to a model is noted there.
async fn app_with_model() -> Result<App, Failure> {
    let config = Config::read(&Environment::of_process()).map_err(Failure::of)?;
    let app = App::open(config).await.map_err(|error| Failure::of(format!("{error:#}")))?;
    if app.models.provider().is_none() {
        let codes::Code { title, advice, name, .. } = codes::AI_CREDENTIALS_MISSING;
        return Err(Failure::of(format!("{title}. {advice} ({name})")));
    }
    if app.store.is_embedded() {
        app.store.migrate().await.map_err(Failure::of)?;
    }
    Ok(app)
}

fn read_again() -> ReadAgain {
    let asker = Asker {
        user_id: None,
        tier: None,
        resume_id: None,
        action: "parse",
        request_id: clock::new_id().to_string(),
    };
    ReadAgain { asker, wanted: Some(true) }
}

/// Writes or prints an answer.
fn give(task: &Task, answer: &Value) -> Result<(), Failure> {
    let Some(path) = &task.output else { return say_json(answer) };
    let text = serde_json::to_string_pretty(answer).map_err(Failure::of)?;
    std::fs::write(path, text).map_err(|error| Failure::of(format!("{}: {error}", path.display())))
}

/// A bar for people who wait for several files; programs see nothing of it.
fn bar(files: usize) -> ProgressBar {
    let is_seen = files > 1 && std::io::stderr().is_terminal();
    let target = if is_seen { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} files, {eta} left");
    let bar = ProgressBar::with_draw_target(Some(files as u64), target);
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
