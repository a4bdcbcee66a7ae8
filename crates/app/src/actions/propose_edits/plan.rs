//! Everything that is needed to write, gathered before anything is counted or asked.

use resume::Resume;
use resume::brief::{self, Brief, Commission, Redaction, Task, briefs};
use resume::posting::{Posting, PostingInput};
use resume::write::Options;
use store::{BaseResume, StoreError};

use super::{EditAction, ProposeEdits};
use crate::actions::posting::{PostingText, analyse_remembered};
use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse_fields};

/// Everything that is needed to write.
pub(super) struct Plan {
    pub stored: BaseResume,
    pub resume: Resume,
    pub posting: Option<Posting>,
    pub task: Task,
    pub options: Options,
    pub redaction: Redaction,
    pub wishes: Option<String>,
    pub briefs: Vec<Brief>,
    /// Absent: the rules write.
    pub model: Option<String>,
}

impl Plan {
    /// What the writers are told.
    pub fn commission(&self) -> Commission<'_> {
        Commission {
            resume: &self.resume,
            posting: self.posting.as_ref(),
            task: &self.task,
            options: self.options,
            wishes: self.wishes.as_deref(),
            redaction: &self.redaction,
        }
    }
}

impl ProposeEdits {
    /// Refuses an inactive resume, a posting or wishes that are too long, and a model that is not there.
    pub(super) async fn plan(&self, app: &App) -> Result<Plan, ActionError> {
        let stored = app.store.get_base_resume(self.user.id, self.resume_id).await?;
        if !stored.active {
            return Err(StoreError::NotActive.into());
        }
        let input = self.posting.as_ref().map(PostingText::checked).transpose()?;
        let wishes = self.writing.wishes()?;
        let model = self.writing.model(app).await?;
        let posting = self.posting(app, input).await?;
        let resume = Resume::from_json(stored.document.clone())?;
        let (options, redact) = (self.writing.options()?, self.writing.redact);
        let action = self.action.clone();
        let made = tokio::task::spawn_blocking(move || -> Result<_, ActionError> {
            let task = task(&resume, posting.as_ref(), action)?;
            let redaction = if redact { Redaction::of(&resume) } else { Redaction::default() };
            let briefs = briefs(&Commission {
                resume: &resume,
                posting: posting.as_ref(),
                task: &task,
                options,
                wishes: wishes.as_deref(),
                redaction: &redaction,
            });
            Ok(Plan { stored, resume, posting, task, options, redaction, wishes, briefs, model })
        });
        let mut plan = made.await??;
        if plan.briefs.is_empty() {
            // There is no text that a model could better.
            plan.model = None;
        }
        Ok(plan)
    }

    async fn posting(
        &self,
        app: &App,
        input: Option<PostingInput>,
    ) -> Result<Option<Posting>, ActionError> {
        match input {
            Some(input) => Ok(Some(analyse_remembered(app, self.user.id, input).await?)),
            None => Ok(None),
        }
    }
}

/// What is to be written.
fn task(
    resume: &Resume,
    posting: Option<&Posting>,
    action: EditAction,
) -> Result<Task, ActionError> {
    Ok(match action {
        EditAction::GenerateContent(subject) => Task::Content { subject },
        EditAction::Tailor(mode) => Task::Tailor { mode },
        EditAction::ApplyRecommendations(chosen) => {
            let none = Posting::default();
            let report = resume::score::check(resume, posting.unwrap_or(&none));
            let chosen = chosen.as_deref();
            brief::recommended(&report, chosen).map_err(|unknown| {
                let (path, message) = ("recommendations".to_owned(), unknown.to_string());
                refuse_fields(vec![FieldProblem { path, message }])
            })?
        }
    })
}
