//! Structured answers: by schema where the server can, else in simpler ways, remembered per model.

use llm::scripted::{Answer, Asked, Provider};
use llm::{Format, Model, OpenAi, Request, read_json};
use serde_json::{Value, json};

use crate::{impatient, provider, question, structured};

/// A server that knows only some formats.
async fn server(knows: &'static [&'static str]) -> (Provider, OpenAi) {
    let script = move |asked: &Asked| {
        let format = asked.body["response_format"]["type"].as_str().unwrap_or("none");
        if knows.contains(&format) {
            Answer::text("Sure! ```json\n{\"city\": \"Bern\",}\n```")
        } else {
            Answer::error(400, "invalid_request_error", "response_format is not supported")
        }
    };
    let provider = Provider::answering(script).await.unwrap();
    let model = OpenAi::new(impatient(&provider)).unwrap();
    (provider, model)
}

#[tokio::test]
async fn a_server_is_asked_in_the_way_it_understands_and_that_is_remembered() {
    for (knows, format, calls) in [
        (&["json_schema"] as &[_], Format::Schema, 1),
        (&["json_object"], Format::Json, 2),
        (&["none"], Format::Plain, 3),
    ] {
        let (provider, model) = server(knows).await;
        let asked = model.ask(&structured(), None).await;
        assert_eq!(asked.attempts.len(), calls);
        assert_eq!(asked.attempts.last().unwrap().format, format);
        assert_eq!(asked.reply.unwrap().json.unwrap(), json!({"city": "Bern"}));
        let again = model.ask(&structured(), None).await;
        assert_eq!(again.attempts.len(), 1, "the way that worked is remembered");
        let said = provider.asked().last().unwrap().words();
        assert_eq!(said.contains("JSON schema"), format != Format::Schema, "{said}");
    }
}

#[tokio::test]
async fn a_schema_is_strict_and_free_text_has_none() {
    let (provider, model) = provider([Answer::text("{\"city\": \"Bern\"}")]).await;
    model.ask(&structured(), None).await.reply.unwrap();
    let reply = model.ask(&question(), None).await.reply.unwrap();
    assert_eq!((reply.json, reply.text.as_str()), (None, "{\"city\": \"Bern\"}"));
    let asked = provider.asked();
    let format = &asked[0].body["response_format"];
    assert_eq!(
        (&format["type"], &format["json_schema"]["strict"]),
        (&json!("json_schema"), &json!(true))
    );
    assert_eq!(asked[1].body.get("response_format"), None);
    assert_eq!(asked[0].body["temperature"], json!(0.2));
    assert_eq!(asked[0].body["max_tokens"], json!(50));
}

#[tokio::test]
async fn settings_that_a_model_does_not_know_are_left_out() {
    let script = |asked: &Asked| {
        if asked.body.get("max_tokens").is_some() {
            let said = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.";
            Answer::error(400, "unsupported_parameter", said)
        } else if asked.body.get("temperature").is_some() {
            Answer::error(400, "unsupported_value", "'temperature' does not support 0.2")
        } else {
            Answer::text("fine, thank you")
        }
    };
    let provider = Provider::answering(script).await.unwrap();
    let model = OpenAi::new(impatient(&provider)).unwrap();
    let asked = model.ask(&question(), None).await;
    assert_eq!(asked.reply.unwrap().text, "fine, thank you");
    assert_eq!(asked.attempts.len(), 3);
    assert_eq!(model.ask(&question(), None).await.attempts.len(), 1);
    assert_eq!(provider.asked()[3].body["max_completion_tokens"], json!(50));
    let other = Request { model: "large".to_owned(), ..question() };
    assert_eq!(model.ask(&other, None).await.attempts.len(), 3, "each model has its own abilities");
}

#[tokio::test]
async fn a_request_that_no_form_helps_is_rejected() {
    let (_provider, model) = provider([Answer::error(400, "bad", "messages: too strange")]).await;
    let asked = model.ask(&structured(), None).await;
    assert_eq!(asked.reply.unwrap_err().status(), "rejected");
    assert_eq!(asked.attempts.len(), 3);
}

#[test]
fn json_is_read_out_of_what_models_write() {
    for text in [
        "{\"a\": [1, 2]}",
        "\u{feff} {\"a\": [1, 2]} ",
        "```json\n{\"a\": [1, 2]}\n```",
        "```\n{\"a\": [1, 2,],}\n```",
        "Here it is: {\"a\": [1, 2]} I hope it helps.",
        "I used {curly} words. {\"a\": [1, 2]}",
        "<think>{\"a\": 0}?</think>\n{\"a\": [1, 2]}",
    ] {
        assert_eq!(read_json(text), Ok(json!({"a": [1, 2]})), "{text}");
    }
    let tricky = json!({"a": "a \"quoted, ]} \\ text,}"});
    assert_eq!(read_json(&format!("x {tricky} y")), Ok(tricky));
}

#[test]
fn what_is_no_json_stays_none() {
    for text in [
        "",
        "no",
        "{",
        "{\"a\": 1",
        "[1, 2",
        "{\"a\": {\"b\": 1}, \"c\": ",
        "{\"a\": Bern}",
        "{\"a\" 1}",
        "\"text\"",
        "12",
    ] {
        assert!(read_json(text).is_err(), "{text}: {:?}", read_json(text).unwrap_or(Value::Null));
    }
}
