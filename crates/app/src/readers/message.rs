//! What server and worker say to each other: frames of a length, one letter for what it is, and the content.

use std::io;

use serde::{Deserialize, Serialize};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use super::progress::Progress;

/// The most bytes of one frame: more than any file or answer has.
const MOST_BYTES: u32 = 128 << 20;

/// The letter that says what a frame holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// Server: what to do with a file, and its name, as JSON.
    Question,
    /// Server: the file itself.
    File,
    /// Worker: the work has begun; from here on the file is to blame for what happens.
    Begun,
    /// Worker: progress, as JSON.
    Progress,
    /// Worker: the answer, as JSON.
    Answer,
    /// Worker: why there is no answer, as JSON.
    Failure,
}

const LETTERS: [(u8, Letter); 6] = [
    (b'q', Letter::Question),
    (b'f', Letter::File),
    (b'b', Letter::Begun),
    (b'p', Letter::Progress),
    (b'a', Letter::Answer),
    (b'x', Letter::Failure),
];

/// What to do with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// Read it into a resume.
    Read,
    /// Show its pages.
    Show,
}

/// What the server asks before it sends the file.
#[derive(Debug, Serialize, Deserialize)]
pub struct Question {
    /// What to do.
    pub task: Task,
    /// The file's name.
    pub name: Option<String>,
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadFailure {
    /// The name of a stable code.
    pub code: String,
    /// What happened, in words for people.
    pub message: String,
}

/// What a worker says.
#[derive(Debug)]
pub enum Reply {
    /// It has begun.
    Begun,
    /// How far it is.
    Progress(Progress),
    /// The answer as JSON.
    Answer(Vec<u8>),
    /// There is none.
    Failure(ReadFailure),
}

/// Reads what the worker says next; nothing when it is gone.
pub async fn reply(input: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Reply>> {
    let Some((letter, content)) = read(input).await? else { return Ok(None) };
    let reply = match letter {
        Letter::Begun => Reply::Begun,
        Letter::Progress => Reply::Progress(serde_json::from_slice(&content)?),
        Letter::Answer => Reply::Answer(content),
        Letter::Failure => Reply::Failure(serde_json::from_slice(&content)?),
        Letter::Question | Letter::File => return Err(unexpected()),
    };
    Ok(Some(reply))
}

/// Writes a frame.
pub async fn write(
    output: &mut (impl AsyncWrite + Unpin),
    letter: Letter,
    content: &[u8],
) -> io::Result<()> {
    output.write_all(&head(letter, content)).await?;
    output.write_all(content).await?;
    output.flush().await
}

/// Writes a frame from a thread.
pub fn write_blocking(
    output: &mut impl io::Write,
    letter: Letter,
    content: &[u8],
) -> io::Result<()> {
    output.write_all(&head(letter, content))?;
    output.write_all(content)?;
    output.flush()
}

/// Reads a frame; nothing at the end.
async fn read(input: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<(Letter, Vec<u8>)>> {
    let mut head = [0_u8; 5];
    match input.read_exact(&mut head).await {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let (letter, length) = meaning(head)?;
    let mut content = Vec::new();
    input.take(length).read_to_end(&mut content).await?;
    if content.len() as u64 == length { Ok(Some((letter, content))) } else { Ok(None) }
}

/// Reads a frame on a thread; nothing at the end.
pub fn read_blocking(input: &mut impl io::Read) -> io::Result<Option<(Letter, Vec<u8>)>> {
    let mut head = [0_u8; 5];
    match input.read_exact(&mut head) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let (letter, length) = meaning(head)?;
    let mut content = Vec::new();
    io::Read::read_to_end(&mut io::Read::take(input, length), &mut content)?;
    if content.len() as u64 == length { Ok(Some((letter, content))) } else { Ok(None) }
}

fn head(letter: Letter, content: &[u8]) -> [u8; 5] {
    let known = LETTERS.iter().find(|(_, known)| *known == letter);
    let byte = known.map_or(b'?', |(byte, _)| *byte);
    let [a, b, c, d] = u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes();
    [byte, a, b, c, d]
}

fn meaning([byte, a, b, c, d]: [u8; 5]) -> io::Result<(Letter, u64)> {
    let letter = LETTERS.iter().find(|(known, _)| *known == byte).map(|(_, letter)| *letter);
    let length = u32::from_le_bytes([a, b, c, d]);
    match letter {
        Some(letter) if length <= MOST_BYTES => Ok((letter, u64::from(length))),
        _ => Err(unexpected()),
    }
}

/// The error of a frame that does not belong here.
pub fn unexpected() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the other side does not keep to the protocol")
}
