//! Google Cloud Vision as a test wants it: a server on a free port that answers as its script says, and remembers what it heard.

use std::io::Cursor;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::ImageFormat;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::scans::{Line, PAGE};

/// The service.
pub struct Google {
    /// Where it is.
    pub url: String,
    heard: Arc<Mutex<Vec<Heard>>>,
}

/// A request.
#[derive(Clone, Debug)]
pub struct Heard {
    /// What was asked for, with its query.
    pub target: String,
    /// Names in small letters, and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

/// What is answered.
#[derive(Clone, Debug)]
pub enum Answer {
    /// 200 with JSON.
    Json(Value),
    /// A status with headers and a body.
    Status(u16, Vec<(&'static str, String)>, String),
    /// Nothing, ever.
    Silence,
    /// JSON, a few bytes at a time, which never gets to its end in time.
    Drip(Value),
    /// The first half of the JSON, then the end of the connection.
    Cut(Value),
}

impl Google {
    /// Starts a service; the script gets the number of the request, counted from 0, and the request.
    pub async fn start(script: impl Fn(usize, &Heard) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let heard: Arc<Mutex<Vec<Heard>>> = Arc::default();
        let (memory, script) = (heard.clone(), Arc::new(script));
        #[expect(clippy::disallowed_methods, reason = "the test's runtime ends it")]
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let (memory, script) = (memory.clone(), script.clone());
                tokio::spawn(async move { drop(serve(connection, &memory, &*script).await) });
            }
        });
        Self { url, heard }
    }

    /// All requests so far to this path.
    pub fn heard(&self, path: &str) -> Vec<Heard> {
        let heard = self.heard.lock().unwrap();
        heard.iter().filter(|one| one.target == path).cloned().collect()
    }
}

impl Heard {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// The size in pixels of the picture that is to be read.
    pub fn picture_size(&self) -> (f32, f32) {
        let request = self.json();
        let content = request["requests"][0]["image"]["content"].as_str().unwrap();
        let jpeg = STANDARD.decode(content).unwrap();
        assert_eq!(image::guess_format(&jpeg).unwrap(), ImageFormat::Jpeg);
        let reader = image::ImageReader::new(Cursor::new(&jpeg)).with_guessed_format().unwrap();
        let (width, height) = reader.into_dimensions().unwrap();
        (width as f32, height as f32)
    }
}

async fn serve(
    mut connection: TcpStream,
    memory: &Mutex<Vec<Heard>>,
    script: &(dyn Fn(usize, &Heard) -> Answer + Send + Sync),
) -> std::io::Result<()> {
    let heard = read(&mut connection).await?;
    let number = {
        let mut memory = memory.lock().unwrap();
        memory.push(heard.clone());
        memory.len() - 1
    };
    let json = [("content-type", "application/json; charset=UTF-8".to_owned())];
    let (status, headers, body, sent) = match script(number, &heard) {
        Answer::Json(value) => (200, json.to_vec(), value.to_string(), usize::MAX),
        Answer::Status(status, headers, body) => (status, headers, body, usize::MAX),
        Answer::Silence => {
            tokio::time::sleep(Duration::from_mins(10)).await;
            return Ok(());
        }
        Answer::Drip(value) => (200, json.to_vec(), value.to_string(), 0),
        Answer::Cut(value) => {
            let text = value.to_string();
            (200, json.to_vec(), text.clone(), text.len() / 2)
        }
    };
    let headers: Vec<String> =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let headers = headers.concat();
    let head = format!(
        "HTTP/1.1 {status} Told\r\ncontent-length: {}\r\n{headers}connection: close\r\n\r\n",
        body.len()
    );
    connection.write_all(head.as_bytes()).await?;
    if sent > 0 {
        let end = sent.min(body.len());
        return connection.write_all(&body.as_bytes()[..end]).await;
    }
    for byte in body.bytes() {
        connection.write_all(&[byte]).await?;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Ok(())
}

async fn read(connection: &mut TcpStream) -> std::io::Result<Heard> {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break at;
        }
        more(connection, &mut bytes).await?;
    };
    let text = String::from_utf8_lossy(&bytes[..head]).into_owned();
    let mut lines = text.lines();
    let target = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap_or_default();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length: usize = length.map_or(0, |(_, length)| length.parse().unwrap());
    while bytes.len() < head + 4 + length {
        more(connection, &mut bytes).await?;
    }
    let body = String::from_utf8_lossy(&bytes[head + 4..]).into_owned();
    Ok(Heard { target: target.to_owned(), headers, body })
}

async fn more(connection: &mut TcpStream, bytes: &mut Vec<u8>) -> std::io::Result<()> {
    if connection.read_buf(bytes).await? == 0 {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    Ok(())
}

/// What the service says of a page: pages of blocks of paragraphs of words of symbols, each with its place in the pixels of the
/// picture that it got, coordinates of 0 left out, punctuation as words of its own, breaks on the symbols before them.
pub fn annotated(lines: &[Line], heard: &Heard, confidence: f32) -> Answer {
    let (width, height) = heard.picture_size();
    let scale = (width / PAGE.0, height / PAGE.1);
    let blocks: Vec<Value> = lines.iter().map(|line| block(*line, scale, confidence)).collect();
    let text: Vec<&str> = lines.iter().map(|line| line.3).collect();
    let text = text.join("\n");
    let language = json!([{"languageCode": "en", "confidence": 1}]);
    Answer::Json(json!({"responses": [{
        "textAnnotations": [{"locale": "en", "description": text, "boundingPoly": corners((0.0, 0.0, width, height))}],
        "fullTextAnnotation": {
            "pages": [{"property": {"detectedLanguages": language}, "width": width, "height": height,
                "blocks": blocks, "confidence": confidence}],
            "text": text
        }
    }]}))
}

fn block(Line(x, y, size, text): Line, scale: (f32, f32), confidence: f32) -> Value {
    let place = |from: usize, to: usize| {
        let letter = 0.6 * size;
        let left = (x + from as f32 * letter) * scale.0;
        let right = (x + to as f32 * letter) * scale.0;
        corners((left, (y - 0.75 * size) * scale.1, right, (y + 0.2 * size) * scale.1))
    };
    let letters: Vec<char> = text.chars().collect();
    let mut words = Vec::new();
    let mut start = 0;
    for end in 1..=letters.len() {
        let next = letters.get(end).copied();
        let goes_on = letters[end - 1].is_alphanumeric() && next.is_some_and(char::is_alphanumeric);
        if goes_on || letters[start] == ' ' {
            start = if goes_on { start } else { end };
            continue;
        }
        let after = match next {
            None => Some("LINE_BREAK"),
            Some(' ') => Some("SPACE"),
            Some(_) => None,
        };
        let symbols: Vec<Value> = (start..end)
            .map(|at| {
                let mut symbol = json!({"boundingBox": place(at, at + 1),
                    "text": letters[at].to_string(), "confidence": confidence});
                if let Some(kind) = after.filter(|_| at + 1 == end) {
                    symbol["property"] = json!({"detectedBreak": {"type": kind}});
                }
                symbol
            })
            .collect();
        words.push(json!({"property": {"detectedLanguages": [{"languageCode": "en"}]},
            "boundingBox": place(start, end), "symbols": symbols, "confidence": confidence}));
        start = end;
    }
    let whole = place(0, letters.len());
    let paragraph = json!({"boundingBox": whole, "words": words, "confidence": confidence});
    json!({"boundingBox": whole, "paragraphs": [paragraph], "blockType": "TEXT", "confidence": confidence})
}

/// The corners of a rectangle; the service leaves zeros out.
fn corners((left, top, right, bottom): (f32, f32, f32, f32)) -> Value {
    let corner = |x: f32, y: f32| {
        let mut corner = json!({});
        for (name, value) in [("x", x.round() as i64), ("y", y.round() as i64)] {
            if value != 0 {
                corner[name] = json!(value);
            }
        }
        corner
    };
    json!({"vertices": [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)]})
}
