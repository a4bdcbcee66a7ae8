//! Streamed answers.

use std::sync::Mutex;

use llm::scripted::Answer;
use llm::{Model, Progress};

use crate::{provider, question, structured};

#[tokio::test]
async fn pieces_come_as_they_are_written_and_add_up() {
    let text = "Grüezi from Bern, all is well";
    let (provider, model) = provider([Answer::text(text)]).await;
    let seen = Mutex::new(Vec::new());
    let tell = |progress: Progress<'_>| {
        seen.lock().unwrap().push(match progress {
            Progress::Attempt(number) => format!("#{number}"),
            Progress::Text(piece) => piece.to_owned(),
        });
    };
    let asked = model.ask(&question(), Some(&tell)).await;
    let reply = asked.reply.unwrap();
    assert_eq!(reply.text, text);
    let seen = seen.into_inner().unwrap();
    assert_eq!((seen[0].as_str(), seen[1..].concat().as_str(), seen.len()), ("#1", text, 7));
    assert_eq!(reply.usage, provider.counted());
    assert_eq!((reply.usage.output_tokens, reply.usage.cached_tokens), (6, 5));
}

#[tokio::test]
async fn a_second_call_says_that_the_first_text_is_void() {
    let good = Answer::text("{\"city\": \"Bern\"}");
    let (_provider, model) = provider([Answer::Cut("one two three four".to_owned()), good]).await;
    let text = Mutex::new(String::new());
    let tell = |progress: Progress<'_>| {
        let mut text = text.lock().unwrap();
        match progress {
            Progress::Attempt(_) => text.clear(),
            Progress::Text(piece) => text.push_str(piece),
        }
    };
    let reply = model.ask(&structured(), Some(&tell)).await.reply.unwrap();
    assert_eq!(text.into_inner().unwrap(), reply.text);
}

#[tokio::test]
async fn a_server_that_does_not_stream_is_understood_too() {
    let body = "{\"choices\": [{\"message\": {\"content\": [{\"type\": \"text\", \"text\": \"well\"}]}, \"finish_reason\": \"eos\"}]}";
    let (_provider, model) = provider([Answer::body(body)]).await;
    let seen = Mutex::new(String::new());
    let tell = |progress: Progress<'_>| {
        if let Progress::Text(piece) = progress {
            seen.lock().unwrap().push_str(piece);
        }
    };
    let reply = model.ask(&question(), Some(&tell)).await.reply.unwrap();
    assert_eq!((reply.text.as_str(), reply.model.as_str()), ("well", "small"));
    assert_eq!(seen.into_inner().unwrap(), "well");
}
