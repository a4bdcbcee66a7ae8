//! The fake provider's side of HTTP: one request per connection.

use std::io;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{Answer, Asked, Spoken};
use crate::model::Usage;

/// The most bytes of a request.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// Reads a request to its end.
pub async fn read_request(connection: &mut TcpStream) -> io::Result<Asked> {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break at;
        }
        read_more(connection, &mut bytes).await?;
    };
    let text = String::from_utf8_lossy(&bytes[..head]).into_owned();
    let mut lines = text.lines();
    let target = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap_or_default();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned()))
        .collect();
    let mut asked = Asked { target: target.to_owned(), headers, body: Value::Null };
    let length = asked.header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    let body = head + 4;
    while bytes.len() < body + length {
        read_more(connection, &mut bytes).await?;
    }
    asked.body = serde_json::from_slice(&bytes[body..body + length]).unwrap_or_default();
    Ok(asked)
}

async fn read_more(connection: &mut TcpStream, bytes: &mut Vec<u8>) -> io::Result<()> {
    if bytes.len() > MOST_BYTES || connection.read_buf(bytes).await? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(())
}

/// What an answer costs: a word is a token, and the system's words are cached.
pub fn usage(asked: &Asked, answer: &Answer) -> Usage {
    let words = |text: &str| text.split_whitespace().count() as u64;
    let output_tokens = match answer {
        Answer::Text(Spoken { text, .. }) => words(text),
        Answer::NoChoice => 0,
        Answer::Status(..) | Answer::Silence | Answer::Cut(_) => return Usage::default(),
    };
    let system = asked.body.pointer("/messages/0").filter(|message| message["role"] == "system");
    let system = system.and_then(|message| message["content"].as_str()).unwrap_or_default();
    let input_tokens = words(&asked.words());
    Usage { input_tokens, cached_tokens: words(system), output_tokens }
}

/// Writes an answer, or whatever the script has in its place.
pub async fn write_answer(
    connection: &mut TcpStream,
    asked: &Asked,
    answer: Answer,
    usage: Usage,
) -> io::Result<()> {
    let stream = asked.body["stream"] == true;
    match answer {
        Answer::Status(status, headers, body) => {
            write_head(connection, status, &headers, Some(body.len())).await?;
            connection.write_all(body.as_bytes()).await
        }
        Answer::Silence => {
            tokio::time::sleep(Duration::from_mins(10)).await;
            Ok(())
        }
        Answer::NoChoice => {
            let body = completion(asked, json!([]), usage).to_string();
            write_head(connection, 200, &[], Some(body.len())).await?;
            connection.write_all(body.as_bytes()).await
        }
        Answer::Text(spoken) if stream => {
            write_events(connection, asked, &spoken, usage, usize::MAX).await
        }
        Answer::Text(spoken) => {
            let body = completion(asked, json!([choice(&spoken)]), usage).to_string();
            write_slowly(connection, &body, body.len(), spoken.pause).await
        }
        Answer::Cut(text) => {
            let spoken = Spoken { text, finish: "stop", pause: None, refusal: false };
            if stream {
                let half = spoken.text.split_whitespace().count() / 2;
                return write_events(connection, asked, &spoken, usage, half).await;
            }
            let body = completion(asked, json!([choice(&spoken)]), usage).to_string();
            let half = body.chars().take(body.chars().count() / 2).collect::<String>();
            write_slowly(connection, &half, body.len(), None).await
        }
    }
}

fn completion(asked: &Asked, choices: Value, usage: Usage) -> Value {
    json!({"id": "fake", "object": "chat.completion", "model": asked.body["model"], "choices": choices,
        "usage": usage_json(usage)})
}

fn choice(Spoken { text, finish, refusal, .. }: &Spoken) -> Value {
    let (content, refusal) = if *refusal { (None, Some(text)) } else { (Some(text), None) };
    let message = json!({"role": "assistant", "content": content, "refusal": refusal});
    json!({"index": 0, "message": message, "finish_reason": finish})
}

fn usage_json(usage: Usage) -> Value {
    let Usage { input_tokens, cached_tokens, output_tokens } = usage;
    json!({"prompt_tokens": input_tokens, "completion_tokens": output_tokens,
        "total_tokens": input_tokens + output_tokens,
        "prompt_tokens_details": {"cached_tokens": cached_tokens}})
}

async fn write_slowly(
    connection: &mut TcpStream,
    text: &str,
    length: usize,
    pause: Option<Duration>,
) -> io::Result<()> {
    write_head(connection, 200, &[], Some(length)).await?;
    for piece in text.split_inclusive(' ') {
        if let Some(pause) = pause {
            tokio::time::sleep(pause).await;
        }
        connection.write_all(piece.as_bytes()).await?;
        if pause.is_some() {
            connection.flush().await?;
        }
    }
    Ok(())
}

/// Writes a stream of at most this many words; only a complete one has an end.
async fn write_events(
    connection: &mut TcpStream,
    asked: &Asked,
    spoken: &Spoken,
    usage: Usage,
    most_words: usize,
) -> io::Result<()> {
    let headers = [("content-type", "text/event-stream".to_owned())];
    write_head(connection, 200, &headers, None).await?;
    // As real servers do: a comment, then a first event without text.
    connection.write_all(b": hello\n\n").await?;
    let key = if spoken.refusal { "refusal" } else { "content" };
    write_event(connection, &chunk(asked, json!({"role": "assistant", "content": null}), None))
        .await?;
    for (at, word) in spoken.text.split_inclusive(' ').enumerate() {
        if at >= most_words {
            return Ok(());
        }
        if let Some(pause) = spoken.pause {
            tokio::time::sleep(pause).await;
        }
        write_event(connection, &chunk(asked, json!({key: word}), None)).await?;
    }
    write_event(connection, &chunk(asked, json!({}), Some(spoken.finish))).await?;
    if asked.body["stream_options"]["include_usage"] == true {
        write_event(connection, &completion(asked, json!([]), usage)).await?;
    }
    connection.write_all(b"data: [DONE]\n\n").await
}

fn chunk(asked: &Asked, delta: Value, finish: Option<&str>) -> Value {
    json!({"object": "chat.completion.chunk", "model": asked.body["model"],
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})
}

async fn write_event(connection: &mut TcpStream, event: &Value) -> io::Result<()> {
    connection.write_all(format!("data: {event}\n\n").as_bytes()).await?;
    connection.flush().await
}

async fn write_head(
    connection: &mut TcpStream,
    status: u16,
    headers: &[(&'static str, String)],
    length: Option<usize>,
) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {status} Scripted\r\nconnection: close\r\n");
    if !headers.iter().any(|(name, _)| *name == "content-type") {
        head.push_str("content-type: application/json\r\n");
    }
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if let Some(length) = length {
        head.push_str(&format!("content-length: {length}\r\n"));
    }
    head.push_str("\r\n");
    connection.write_all(head.as_bytes()).await
}
