//! Breaker, turns and cancelling.

use std::time::{Duration, Instant};

use llm::scripted::{Answer, Asked, Provider};
use llm::{Cause, Model, ModelError, OpenAi, Request};

use crate::{impatient, question};

#[tokio::test]
async fn a_model_that_keeps_failing_is_left_alone_and_tried_again_later() {
    let script = |asked: &Asked| match asked.body["model"].as_str() {
        Some("small") => Answer::error(500, "server_error", "oops"),
        _ => Answer::text("fine"),
    };
    let provider = Provider::answering(script).await.unwrap();
    let mut settings = impatient(&provider);
    (settings.breaker_failures, settings.breaker_pause) = (3, Duration::from_millis(300));
    let model = OpenAi::new(settings).unwrap();
    assert_eq!(model.ask(&question(), None).await.attempts.len(), 3);
    let asked = model.ask(&question(), None).await;
    let ModelError::Unavailable { cause: Cause::Breaker, retry_after } = asked.reply.unwrap_err()
    else {
        panic!("the breaker is open")
    };
    assert!(asked.attempts.is_empty() && retry_after.unwrap() <= Duration::from_millis(300));
    let other = Request { model: "large".to_owned(), ..question() };
    model.ask(&other, None).await.reply.unwrap();
    tokio::time::sleep(Duration::from_millis(350)).await;
    let trial = model.ask(&question(), None).await;
    assert_eq!(trial.attempts.len(), 1, "one trial, then the breaker is open again");
    assert_eq!(provider.asked().len(), 5);
}

#[tokio::test]
async fn only_so_many_calls_are_under_way_at_once() {
    let provider =
        Provider::in_order([Answer::drip("a b", Duration::from_millis(20))]).await.unwrap();
    let mut settings = impatient(&provider);
    settings.calls_in_flight = 1;
    let model = OpenAi::new(settings).unwrap();
    let request = question();
    let started = Instant::now();
    let all = futures::future::join_all((0..4).map(|_| model.ask(&request, None))).await;
    assert!(all.iter().all(|asked| asked.reply.is_ok()));
    assert!(started.elapsed() >= Duration::from_millis(160), "{:?}", started.elapsed());
}

#[tokio::test]
async fn a_cancelled_question_ends_at_once_and_its_call_is_noted() {
    let provider = Provider::in_order([Answer::Silence]).await.unwrap();
    let model = OpenAi::new(impatient(&provider)).unwrap();
    let request = question();
    let (cancel, started) = (request.cancel.clone(), Instant::now());
    let (asked, ()) = tokio::join!(model.ask(&request, None), async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        cancel.cancel();
    });
    assert_eq!(asked.reply.unwrap_err(), ModelError::Cancelled);
    assert_eq!(asked.attempts[0].status, "cancelled");
    assert!(started.elapsed() < Duration::from_secs(1));
}
