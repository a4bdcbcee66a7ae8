//! A language model as second reader of a file, behind the rules.

use std::time::Instant;

use llm::{Message, Role, Schema};
use resume::Resume;
use resume::parse::{Parsed, Warning};
use resume::second_reader::{is_worth_asking, question, read_answer};
use serde_json::Value;

use super::ask_model::{AskModel, Asker};
use super::parse_resume::{ParsedResume, ReadFile};
use crate::app::App;
use crate::error::ActionError;
use crate::readers::{Progress, ProgressSender, Stage};
use crate::{codes, metrics};

/// Raised with every change of the question or of what is believed of an answer.
const QUESTION_VERSION: u32 = 1;

/// The longest text that is sent; thirty dense pages have fewer characters.
const MOST_CHARACTERS: usize = 120_000;

/// The longest answer: a resume of ten pages.
const MOST_OUTPUT_TOKENS: u32 = 12_000;

/// Reads a file a second time when that is asked for, or when the rules are unsure.
pub struct ReadAgain {
    /// Who asks.
    pub asker: Asker,
    /// Whether the user wants it, or does not; absent: when the rules are unsure.
    pub wanted: Option<bool>,
}

impl ReadAgain {
    /// What of this changes the answer, for the cache.
    pub fn options(&self, app: &App) -> String {
        let flags = app.flags.now();
        let available = app.models.provider().is_some() && flags.ai_features_enabled;
        if self.wanted == Some(false) || self.wanted.is_none() && !available {
            return String::new();
        }
        let model = flags.ai_model_override.unwrap_or_else(|| app.config.ai.model.clone());
        let wanted = if self.wanted.is_some() { "asked" } else { "unsure" };
        format!("second-reader/{QUESTION_VERSION}/{wanted}/{model}")
    }

    /// The rules' reading with what the model adds to it, and whether that is all there is to be had.
    ///
    /// A model that fails is a warning, never an error.
    pub async fn run(
        self,
        app: &App,
        file: ReadFile,
        progress: &ProgressSender,
    ) -> (ParsedResume, bool) {
        let ReadFile { mut parsed, text } = file;
        if text.trim().is_empty() || !self.is_wanted(app, &parsed) {
            return (parsed, true);
        }
        progress.send_replace(Progress::begin(Stage::AskingModel));
        let (started, action, tier) = (Instant::now(), self.asker.action, self.asker.tier);
        let read = self.ask(app, &parsed, text).await;
        let took = started.elapsed();
        parsed.report.duration_ms += took.as_millis() as u64;
        let model = read.as_ref().map_or("none", |(_, model)| model.as_str());
        metrics::ai_action(action, tier.unwrap_or("none"), &read, model, took);
        match read {
            Ok((read, _)) => {
                let duration_ms = parsed.report.duration_ms;
                parsed = read;
                parsed.report.duration_ms = duration_ms;
                (parsed, true)
            }
            Err(error) => {
                parsed.report.warnings.push(failure_warning(&error));
                (parsed, false)
            }
        }
    }

    fn is_wanted(&self, app: &App, parsed: &ParsedResume) -> bool {
        let available = app.models.provider().is_some() && app.flags.now().ai_features_enabled;
        let report = &parsed.report;
        let is_unsure = || available && is_worth_asking(report.confidence, &report.warnings);
        self.wanted.unwrap_or_else(is_unsure)
    }

    async fn ask(
        self,
        app: &App,
        rules: &ParsedResume,
        text: String,
    ) -> Result<(ParsedResume, String), ActionError> {
        if text.chars().count() > MOST_CHARACTERS {
            return Err(crate::error::refuse(codes::AI_TEXT_TOO_LONG));
        }
        let question = question(&text);
        let ask = AskModel {
            asker: self.asker,
            system: question.system,
            messages: vec![Message { role: Role::User, text: question.data }],
            schema: Some(Schema { name: "resume".to_owned(), schema: question.schema }),
            max_output_tokens: MOST_OUTPUT_TOKENS,
            temperature: 0.0,
            progress: None,
        };
        let check = |reply: &llm::Reply| reply.json.clone().ok_or_else(|| "no JSON".to_owned());
        let answered = ask.run(app, Box::new(check)).await?;
        let (rules, answer) = (rules.clone(), answered.value);
        let read =
            tokio::task::spawn_blocking(move || with_answer(rules, &answer, &text)).await??;
        Ok((read, answered.model))
    }
}

/// The rules' reading with what the text proves of an answer.
fn with_answer(
    ParsedResume { resume, mut report }: ParsedResume,
    answer: &Value,
    text: &str,
) -> Result<ParsedResume, ActionError> {
    let rules = Parsed {
        resume: Resume::from_json(resume)?,
        confidence: report.confidence,
        fields: report.fields,
        leftover: report.leftover,
        warnings: report.warnings,
    };
    let second = read_answer(rules, answer, text);
    let Parsed { resume, confidence, fields, leftover, warnings } = second.parsed;
    if second.filled > 0 {
        report.route.push_str("+model");
    }
    report = super::ParseReport { confidence, fields, leftover, warnings, ..report };
    Ok(ParsedResume { resume: resume.to_json_resume(), report })
}

fn failure_warning(error: &ActionError) -> Warning {
    let code = match error {
        ActionError::Refused(refusal) => refusal.code,
        _ => codes::INTERNAL,
    };
    if let ActionError::Internal(error) = error {
        tracing::error!(error = format!("{error:#}"), "the second reader failed");
    }
    Warning {
        code: code.name.to_owned(),
        message: format!(
            "The second reader did not help: {}. The rules' reading is unchanged.",
            code.title
        ),
    }
}
