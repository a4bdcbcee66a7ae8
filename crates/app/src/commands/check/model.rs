//! The model's provider knows our key and the models of the settings; asking for the list of models costs nothing.

use llm::ModelError;

use super::Subject;
use super::finding::{Finding, whole};

const NAME: &str = "model";

pub(super) async fn check(subject: &Subject) -> Finding {
    let app = &subject.app;
    let Some(provider) = app.models.provider() else {
        return Finding::skipped(NAME, "no model is set up: rules write");
    };
    let name = provider.provider().to_owned();
    let listed = match provider.list_models().await {
        Ok(listed) => listed,
        Err(ModelError::ModelUnknown { .. }) => {
            return Finding::warning(NAME, format!("{name} answers, but keeps no list of models"))
                .advise("try the model out on the administrator's page");
        }
        Err(error @ ModelError::Credentials { .. }) => {
            return Finding::failed(NAME, format!("{name} does not accept the key: {error}"))
                .advise("check OPENAI_API_KEY and what it may do");
        }
        Err(error) => {
            return Finding::failed(NAME, format!("{name}: {}", whole(error)))
                .advise("check OPENAI_BASE_URL");
        }
    };
    let flags = app.flags.now();
    let wanted = match flags.ai_model_override {
        Some(only) => vec![only],
        None => std::iter::once(app.config.ai.model.clone())
            .chain(app.config.ai.fallback_model.clone())
            .collect(),
    };
    let missing: Vec<String> =
        wanted.iter().filter(|model| !listed.contains(model)).cloned().collect();
    if missing.is_empty() {
        return Finding::passed(NAME, format!("{name} knows the key and {}", wanted.join(", ")));
    }
    let detail = format!("{name} knows the key, but does not list {}", missing.join(", "));
    let finding = if missing.len() == wanted.len() {
        Finding::failed(NAME, detail)
    } else {
        Finding::warning(NAME, detail)
    };
    finding.advise("check OPENAI_MODEL, OPENAI_FALLBACK_MODEL and AI_MODEL_OVERRIDE")
}
