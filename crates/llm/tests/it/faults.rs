//! Every fault of a provider: which error it becomes, after how many calls, and how long we waited.

use std::time::Duration;

use llm::Model;
use llm::scripted::Answer;
use serde_json::json;

use crate::{provider, question, structured};

struct Row {
    fault: &'static str,
    answers: Vec<Answer>,
    stream: bool,
    /// The status of every call, in order; the last one is the outcome.
    calls: &'static [&'static str],
    /// What we waited at least, in milliseconds.
    waited_ms: u128,
}

impl Row {
    fn streamed(self) -> Self {
        Self { stream: true, ..self }
    }

    fn waits(self, waited_ms: u128) -> Self {
        Self { waited_ms, ..self }
    }
}

fn row(fault: &'static str, answers: Vec<Answer>, calls: &'static [&'static str]) -> Row {
    Row { fault, answers, stream: false, calls, waited_ms: 0 }
}

fn good() -> Answer {
    Answer::json(&json!({"city": "Bern", "nickname": null}))
}

fn error(status: u16, code: &str, message: &str) -> Vec<Answer> {
    vec![Answer::error(status, code, message)]
}

/// What the provider says no to.
fn refusals() -> Vec<Row> {
    let length = "This model's maximum context length is 8192 tokens.";
    let filter = "The response was filtered by the content management policy.";
    let elsewhere = vec![("location", "http://127.0.0.1:9/".to_owned())];
    let inside = "{\"error\": {\"code\": 401, \"message\": \"no\"}}";
    vec![
        row("401", error(401, "invalid_api_key", "Incorrect API key."), &["credentials"]),
        row("403", error(403, "forbidden", "Not allowed."), &["credentials"]),
        row("error inside a 200", vec![Answer::body(inside)], &["credentials"]),
        row("404 model", error(404, "model_not_found", "No such model."), &["model_unknown"]),
        row("402 no credit", error(402, "payment", "Insufficient credits."), &["out_of_credit"]),
        row(
            "429 quota",
            error(429, "insufficient_quota", "You exceeded your current quota."),
            &["out_of_credit"],
        ),
        row(
            "context overflow",
            error(400, "context_length_exceeded", length),
            &["context_overflow"],
        ),
        row("refusal", vec![Answer::refusal("I cannot help with that.")], &["refused"]),
        row("filtered", error(400, "content_filter", filter), &["refused"]),
        row("redirect", vec![Answer::Status(302, elsewhere, String::new())], &["rejected"]),
    ]
}

/// What may be better a moment later.
fn outages() -> Vec<Row> {
    let down = Answer::error(500, "server_error", "oops");
    let busy = Answer::error(429, "rate_limit_exceeded", "slow down");
    let in_a_second = busy.clone().with_header("retry-after", "1");
    let at_a_date = busy
        .clone()
        .with_header("date", "Wed, 25 Nov 2026 10:00:00 GMT")
        .with_header("retry-after", "Wed, 25 Nov 2026 10:00:01 GMT");
    let much_later = busy.clone().with_header("retry-after", "99");
    let slow = Answer::drip("a b c d e f g h i", Duration::from_millis(400));
    let cut = Answer::Cut("one two three".to_owned());
    let limited = &["rate_limited", "ok"];
    vec![
        row("429 for good", vec![busy], &["rate_limited"; 3]),
        row("429 Retry-After: 1", vec![in_a_second, good()], limited).waits(1000),
        row("429 Retry-After: date", vec![at_a_date, good()], limited).waits(1000),
        row("429 Retry-After: 99", vec![much_later], &["rate_limited"]),
        row("500 once", vec![down.clone(), good()], &["server_error", "ok"]),
        row("500 for good", vec![down], &["server_error"; 3]),
        row("503", error(503, "overloaded", "busy"), &["server_error"; 3]),
        row("timeout", vec![Answer::Silence], &["timeout"]),
        row("slow drip", vec![slow.clone()], &["timeout"]),
        row("slow drip, streamed", vec![slow], &["timeout"]).streamed(),
        row("cut answer", vec![cut.clone()], &["cut_off"; 3]),
        row("cut stream", vec![cut, good()], &["cut_off", "ok"]).streamed(),
    ]
}

/// Answers that are none.
fn bad_replies() -> Vec<Row> {
    let huge = Answer::text("x".repeat(1_100_000));
    let reply = |fault, answer, status| row(fault, vec![answer], status);
    let invalid = &["invalid_reply"];
    vec![
        reply("no JSON at all", Answer::body("<html>Welcome</html>"), invalid),
        reply("invalid JSON", Answer::text("{\"city\": Bern}"), invalid),
        reply("JSON without its end", Answer::text("{\"city\": \"Bern\", \"nick"), invalid),
        reply("cut at the limit", Answer::truncated("{\"city\": \"Bern\"}"), invalid),
        reply("wrong schema", Answer::json(&json!({"town": "Bern"})), invalid),
        reply("empty choices", Answer::NoChoice, &["empty"]),
        reply("empty text", Answer::text(" "), &["empty"]),
        reply("1 MB answer", huge.clone(), &["too_large"]),
        reply("1 MB stream", huge, &["too_large"]).streamed(),
    ]
}

#[tokio::test]
#[expect(
    clippy::print_stdout,
    reason = "the table is for people: cargo test --release --workspace --test it -- --nocapture faults"
)]
async fn every_fault_has_its_error() {
    let rows = refusals().into_iter().chain(outages()).chain(bad_replies());
    println!("{:<24} {:<18} {:>8} {:>10}", "fault", "error", "attempts", "waited ms");
    for Row { fault, answers, stream, calls, waited_ms } in rows {
        let (provider, model) = provider(answers).await;
        let ignore = |_: llm::Progress<'_>| {};
        let progress: llm::OnProgress<'_> = if stream { Some(&ignore) } else { None };
        let asked = model.ask(&structured(), progress).await;
        let outcome = asked.reply.as_ref().err().map_or("ok", llm::ModelError::status);
        let waited: Duration = asked.attempts.iter().map(|attempt| attempt.waited).sum();
        println!(
            "{fault:<24} {outcome:<18} {:>8} {:>10}",
            asked.attempts.len(),
            waited.as_millis()
        );
        let statuses: Vec<&str> = asked.attempts.iter().map(|attempt| attempt.status).collect();
        assert_eq!(statuses, calls, "{fault}: {:?}", asked.reply);
        assert_eq!(provider.asked().len(), calls.len(), "{fault}");
        assert!(waited.as_millis() >= waited_ms, "{fault}");
        let used: u64 = asked.attempts.iter().map(|attempt| attempt.usage.output_tokens).sum();
        if !matches!(outcome, "timeout" | "too_large") {
            assert_eq!(used, provider.counted().output_tokens, "{fault}");
        }
    }
}

#[tokio::test]
async fn nobody_at_the_address_is_no_answer() {
    let (fake, _) = provider([good()]).await;
    let settings = crate::impatient(&fake);
    drop(fake);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let asked = llm::OpenAi::new(settings).unwrap().ask(&question(), None).await;
    assert_eq!(asked.reply.unwrap_err().status(), "unreachable");
    assert_eq!(asked.attempts.len(), 3);
}

#[tokio::test]
async fn a_provider_s_words_never_carry_a_key() {
    let said = "Incorrect API key provided: sk-proj-abcdef. See https://example.org";
    let (_provider, model) = provider([Answer::error(401, "invalid_api_key", said)]).await;
    let error = model.ask(&question(), None).await.reply.unwrap_err().to_string();
    assert!(error.contains("Incorrect API key") && !error.contains("sk-proj"), "{error}");
}
