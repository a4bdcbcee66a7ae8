//! Asking a model about several pieces at once: quota, progress, memory, and what to do when some fail.

use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use llm::{Message, Role, Schema};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::ask_model::{AskModel, Asker};
use super::quota::Reservation;
use super::remembered::Remembered;
use super::writing::{WritingProgress, WritingProgressSender};
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};

/// Asks a model about pieces of one work.
pub struct AskPieces {
    /// Who asks, as the ledger notes it.
    pub asker: Asker,
    /// The model that is asked first.
    pub model: String,
    /// What to ask.
    pub pieces: Vec<Piece>,
    /// Everything else that an answer depends on, for the memory.
    pub depends_on: Value,
    /// Whether an answer of an earlier time is passed over.
    pub again: bool,
    /// The monthly quota that the work counts against, with its limit.
    pub quota: Option<(&'static str, Option<i64>)>,
}

/// One question.
#[derive(Clone, Debug)]
pub struct Piece {
    /// What the model is told to do.
    pub system: String,
    /// The data.
    pub data: String,
    /// The schema of the answer.
    pub schema: Value,
    /// The most tokens of the answer.
    pub longest_answer: u32,
}

/// What a model answered.
pub struct ModelWork {
    /// The answers in the order of the pieces; nothing where the model failed.
    pub answers: Vec<Option<Value>>,
    /// The model that answered.
    pub model: String,
    /// The use of the quota, to be settled once something comes of the answers.
    pub reservation: Option<Reservation>,
}

/// How many pieces are asked about at once.
const AT_ONCE: usize = 4;

/// The longest time for all pieces of a plain request, which ends after a minute.
const PLAIN: Duration = Duration::from_secs(55);
/// The longest time for all pieces when somebody follows the progress: a model on a laptop needs its time.
const FOLLOWED: Duration = Duration::from_mins(30);

/// How long answers are remembered.
const REMEMBERED: Duration = Duration::from_hours(1);

#[derive(Serialize, Deserialize)]
struct Kept {
    model: String,
    answers: Vec<Option<Value>>,
}

impl AskPieces {
    /// Asks about every piece, a few at once; fails with the first problem when no piece has an answer.
    ///
    /// Answers are remembered for the user; a remembered one takes no use of the quota.
    pub async fn run(
        mut self,
        app: &App,
        progress: &WritingProgressSender,
    ) -> Result<ModelWork, ActionError> {
        let total = self.pieces.len();
        let user_id = self.asker.user_id.unwrap_or_default();
        let texts: Vec<_> = self.pieces.iter().map(|piece| (&piece.system, &piece.data)).collect();
        let question = (&self.model, self.asker.action, &self.depends_on, texts);
        let place = Remembered::of(app, "ai_answer", REMEMBERED, user_id, &question);
        if !self.again
            && let Some(Kept { model, answers }) = place.find().await
        {
            progress.send_replace(WritingProgress { done: total, total, characters: 0 });
            return Ok(ModelWork { answers, model, reservation: None });
        }
        let reservation = match self.quota {
            Some((metric, limit)) => Some(Reservation::take(app, user_id, metric, limit).await?),
            None => None,
        };
        progress.send_replace(WritingProgress { done: 0, total, characters: 0 });
        let followed = progress.receiver_count() > 0;
        let deadline = longest(followed, app.config.ai.timeout, total);
        let pieces = std::mem::take(&mut self.pieces);
        let questions: Vec<AskModel> =
            pieces.into_iter().map(|piece| self.question(piece, progress)).collect();
        let asking = questions.into_iter().enumerate().map(|(at, ask)| async move {
            let answered = ask.run(app, Box::new(usable)).await;
            progress.send_modify(|progress| progress.done += 1);
            (at, answered)
        });
        let mut answers: Vec<Option<Value>> = vec![None; total];
        let mut wrote = None;
        let mut first_problem = None;
        let work = async {
            let mut asking = futures::stream::iter(asking).buffer_unordered(AT_ONCE);
            while let Some((at, answered)) = asking.next().await {
                match answered {
                    Ok(answered) => {
                        answers[at] = Some(answered.value);
                        wrote.get_or_insert(answered.model);
                    }
                    Err(problem) => {
                        first_problem.get_or_insert(problem);
                    }
                }
            }
        };
        let in_time = tokio::time::timeout(deadline, work).await.is_ok();
        let Some(model) = wrote else {
            return Err(first_problem.unwrap_or_else(|| refuse(codes::AI_PROVIDER_DOWN)));
        };
        let kept = Kept { model, answers };
        if in_time && first_problem.is_none() {
            place.keep(&kept).await;
        }
        let Kept { model, answers } = kept;
        Ok(ModelWork { answers, model, reservation })
    }

    fn question(&self, piece: Piece, progress: &WritingProgressSender) -> AskModel {
        let told = progress.clone();
        let listener = move |news: llm::Progress<'_>| {
            if let llm::Progress::Text(text) = news {
                let count = text.chars().count();
                told.send_modify(|progress| progress.characters += count);
            }
        };
        AskModel {
            asker: self.asker.clone(),
            system: piece.system,
            messages: vec![Message { role: Role::User, text: piece.data }],
            schema: Some(Schema { name: "texts".to_owned(), schema: piece.schema }),
            max_output_tokens: piece.longest_answer,
            temperature: 0.4,
            // Nobody listens to a plain request: its answer need not be streamed.
            progress: (progress.receiver_count() > 0).then(|| Arc::new(listener) as _),
        }
    }
}

/// How long all pieces may take, where one may take `timeout`.
fn longest(followed: bool, timeout: Duration, pieces: usize) -> Duration {
    if !followed {
        return PLAIN;
    }
    let rounds = u32::try_from(pieces.div_ceil(AT_ONCE)).unwrap_or(u32::MAX);
    timeout.saturating_mul(rounds).clamp(PLAIN, FOLLOWED)
}

/// The answer, when it is whole.
fn usable(reply: &llm::Reply) -> Result<Value, String> {
    if reply.truncated {
        return Err("the answer was cut off".to_owned());
    }
    reply.json.clone().ok_or_else(|| "no JSON".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_model_is_waited_for_as_long_as_the_setting_says_while_somebody_follows() {
        let seconds = Duration::from_secs;
        assert_eq!(longest(false, seconds(600), 9), PLAIN, "a plain request ends after a minute");
        assert_eq!(longest(true, seconds(45), 1), PLAIN);
        assert_eq!(longest(true, seconds(45), 4), PLAIN);
        assert_eq!(longest(true, seconds(45), 9), seconds(135), "three rounds of four");
        assert_eq!(longest(true, seconds(300), 2), seconds(300));
        assert_eq!(longest(true, seconds(3_600), 9), FOLLOWED);
    }
}
