//! The mail server answers.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::Subject;
use super::finding::Finding;

const NAME: &str = "smtp";
const PATIENCE: Duration = Duration::from_secs(5);

pub(super) async fn check(subject: &Subject) -> Finding {
    let setting = |name: &'static str| subject.environment.plain(name);
    let Some(host) = setting("SMTP_HOST") else {
        return Finding::skipped(NAME, "SMTP_HOST is not set: no mail is sent");
    };
    let port = match setting("SMTP_PORT").map(|port| port.parse::<u16>()) {
        None => 587,
        Some(Ok(port)) => port,
        Some(Err(_)) => return Finding::failed(NAME, "SMTP_PORT is no port"),
    };
    let advice = "check SMTP_HOST and SMTP_PORT";
    // On this port the conversation is encrypted from its first byte on: that it is there is what can be seen.
    let speaks_first = port != 465;
    match timeout(PATIENCE, greet(&host, port, speaks_first)).await {
        Ok(Ok(greeting)) => Finding::passed(NAME, format!("{host}:{port} answers{greeting}")),
        Ok(Err(problem)) => {
            Finding::failed(NAME, format!("{host}:{port}: {problem}")).advise(advice)
        }
        Err(_) => Finding::failed(NAME, format!("{host}:{port} does not answer")).advise(advice),
    }
}

/// Says hello and goodbye without sending a letter.
async fn greet(host: &str, port: u16, speaks_first: bool) -> Result<String, String> {
    let connected = TcpStream::connect((host, port)).await;
    let mut connection = connected.map_err(|error| error.to_string())?;
    if !speaks_first {
        return Ok(String::new());
    }
    let greeting = answer(&mut connection).await?;
    if !greeting.starts_with("220") {
        return Err(format!("it greets with {greeting:?}"));
    }
    connection.write_all(b"EHLO rolerabbit\r\n").await.map_err(|error| error.to_string())?;
    let able = answer(&mut connection).await?;
    if !able.starts_with("250") {
        return Err(format!("it does not take EHLO: {able:?}"));
    }
    // Whether it has gone does not matter any more.
    drop(connection.write_all(b"QUIT\r\n").await);
    let encrypted = able.to_uppercase().contains("STARTTLS");
    Ok(if encrypted { ", with STARTTLS".to_owned() } else { ", without STARTTLS".to_owned() })
}

/// An answer to its last line, which has a blank behind its number.
async fn answer(connection: &mut TcpStream) -> Result<String, String> {
    let mut text = String::new();
    let mut bytes = [0; 1024];
    while text.len() < 16_384 {
        let read = connection.read(&mut bytes).await.map_err(|error| error.to_string())?;
        if read == 0 {
            return Err("it ended the connection".to_owned());
        }
        text.push_str(&String::from_utf8_lossy(&bytes[..read]));
        let last = text.trim_end().lines().last().unwrap_or_default();
        if text.ends_with('\n') && last.as_bytes().get(3) != Some(&b'-') {
            return Ok(text);
        }
    }
    Err("its answer does not end".to_owned())
}
