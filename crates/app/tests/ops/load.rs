//! People who save, check, write and export all the time, and note what was acknowledged and what failed.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::harness::{POSTING, ada};

/// What a person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// Saves one edit after the other.
    Save,
    /// Compares with a posting.
    Check,
    /// Lets the model write content.
    Write,
    /// Makes a file and keeps it in the store of files.
    Link,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Seen {
    pub work: Work,
    pub at: Instant,
    pub took: Duration,
    /// `ok`, a stable code, or `connection`.
    pub outcome: String,
}

/// Everything that was seen.
pub type Log = Arc<Mutex<Vec<Seen>>>;

/// One person with their resume.
struct Person {
    client: Client,
    url: String,
    id: String,
    log: Log,
    again: Log,
}

/// People at work until they are told to stop.
pub struct Load {
    pub log: Log,
    /// What came of asking a second time, at once, for what had failed.
    again: Log,
    stop: Arc<AtomicBool>,
    people: JoinSet<Result<(), String>>,
    url: String,
    accounts: Vec<(Client, String, Arc<Mutex<u64>>)>,
}

impl Load {
    /// Registers people at a server and lets them work.
    pub async fn begin(url: &str, work: &[Work]) -> Self {
        let mut load = Self {
            log: Log::default(),
            again: Log::default(),
            stop: Arc::default(),
            people: JoinSet::new(),
            url: url.to_owned(),
            accounts: Vec::new(),
        };
        for (number, work) in work.iter().enumerate() {
            let builder = Client::builder().cookie_store(true).timeout(Duration::from_secs(30));
            let client = builder.build().unwrap();
            let email = format!("load{number}-{}@example.org", uuid::Uuid::new_v4().simple());
            let body = json!({"email": email, "password": "correct horse"});
            let made =
                client.post(format!("{url}/api/auth/register")).json(&body).send().await.unwrap();
            assert_eq!(made.status(), StatusCode::CREATED);
            let body = json!({"resume": ada()});
            let made =
                client.post(format!("{url}/api/base-resumes")).json(&body).send().await.unwrap();
            let made: Value = made.json().await.unwrap();
            let id = made["id"].as_str().unwrap().to_owned();
            let last = Arc::new(Mutex::new(0));
            let (log, again, stop) = (load.log.clone(), load.again.clone(), load.stop.clone());
            let person =
                Person { client: client.clone(), url: url.to_owned(), id: id.clone(), log, again };
            if *work == Work::Save {
                load.accounts.push((client, id, last.clone()));
                load.people.spawn(async move { person.save(&stop, &last).await });
            } else {
                let work = *work;
                load.people.spawn(async move { person.repeat(work, &stop).await });
            }
        }
        load
    }

    /// Lets everybody finish what they are at, and finds every acknowledged save; how many there were.
    pub async fn end(mut self) -> u64 {
        self.stop.store(true, Ordering::SeqCst);
        while let Some(ended) = self.people.join_next().await {
            ended.unwrap().unwrap();
        }
        let mut saves = 0;
        for (client, id, last) in &self.accounts {
            let stored =
                client.get(format!("{}/api/base-resumes/{id}", self.url)).send().await.unwrap();
            let stored: Value = stored.json().await.unwrap();
            let label = number_of(&stored).unwrap();
            let last = *last.lock().unwrap();
            // Each person ends by reading what is stored, so that not even an unheard answer is left open.
            assert_eq!(label, last, "acknowledged {last}, stored {label}");
            saves += last;
        }
        saves
    }

    /// How often each outcome was seen of a kind of work since a moment.
    pub fn outcomes(&self, work: Work, since: Instant) -> BTreeMap<String, usize> {
        let mut outcomes = BTreeMap::new();
        for seen in
            self.log.lock().unwrap().iter().filter(|seen| seen.work == work && seen.at >= since)
        {
            *outcomes.entry(seen.outcome.clone()).or_default() += 1;
        }
        outcomes
    }

    /// What failed a second time since a moment.
    pub fn lost(&self, since: Instant) -> Vec<Seen> {
        let again = self.again.lock().unwrap();
        again.iter().filter(|seen| seen.at >= since && seen.outcome != "ok").cloned().collect()
    }

    /// The longest that an answer took since a moment.
    pub fn slowest(&self, since: Instant) -> Duration {
        let log = self.log.lock().unwrap();
        log.iter().filter(|seen| seen.at >= since).map(|seen| seen.took).max().unwrap_or_default()
    }

    /// Waits for a success of a kind of work that began after a moment; how long after it the answer came.
    pub async fn recovery(&self, work: Work, since: Instant) -> Duration {
        let started = Instant::now();
        loop {
            let first = self.log.lock().unwrap().iter().find_map(|seen| {
                let good = seen.work == work && seen.outcome == "ok" && seen.at >= since;
                good.then(|| seen.at + seen.took)
            });
            if let Some(first) = first {
                return first - since;
            }
            assert!(started.elapsed() < Duration::from_mins(1), "{work:?} does not recover");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Person {
    fn note(&self, work: Work, at: Instant, outcome: &str) {
        let seen = Seen { work, at, took: at.elapsed(), outcome: outcome.to_owned() };
        self.log.lock().unwrap().push(seen);
    }

    /// Saves numbers in order. After a failure it looks at what is stored, as the editor does, and goes on from there.
    async fn save(&self, stop: &AtomicBool, last: &Mutex<u64>) -> Result<(), String> {
        let mut label = json!("Backend Engineer");
        let mut revision = 1_i64;
        let mut number = 0_u64;
        while !stop.load(Ordering::SeqCst) {
            number += 1;
            let after = json!(number.to_string());
            let edit =
                json!({"field": ["basics", "label"], "op": "set", "before": label, "after": after});
            let path = format!("{}/api/base-resumes/{}", self.url, self.id);
            let at = Instant::now();
            let request = self
                .client
                .patch(path)
                .header("if-match", revision)
                .json(&json!({"edits": [edit]}));
            let (outcome, body) = ask(request).await;
            self.note(Work::Save, at, &outcome);
            if outcome == "ok" {
                (label, revision) = (after, body["revision"].as_i64().ok_or("no revision")?);
                *last.lock().unwrap() = number;
                continue;
            }
            let stored = self.look(stop).await;
            let Some(stored) = stored else {
                return Err("what is stored cannot be read".to_owned());
            };
            let there = number_of(&stored).unwrap_or(0);
            let acknowledged = *last.lock().unwrap();
            if there != acknowledged && there != number {
                return Err(format!("acknowledged {acknowledged}, tried {number}, stored {there}"));
            }
            *last.lock().unwrap() = there;
            number = there;
            label = stored["resume"]["basics"]["label"].clone();
            revision = stored["revision"].as_i64().ok_or("no revision")?;
        }
        Ok(())
    }

    /// Reads what is stored, however often it takes, for a minute.
    async fn look(&self, _: &AtomicBool) -> Option<Value> {
        let started = Instant::now();
        while started.elapsed() < Duration::from_mins(1) {
            let path = format!("{}/api/base-resumes/{}", self.url, self.id);
            let (outcome, body) = ask(self.client.get(path)).await;
            if outcome == "ok" {
                return Some(body);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        None
    }

    async fn repeat(&self, work: Work, stop: &AtomicBool) -> Result<(), String> {
        let mut round = 0;
        while !stop.load(Ordering::SeqCst) {
            round += 1;
            let (path, body) = match work {
                Work::Check => {
                    let posting = format!("{POSTING}\nReference {round}");
                    (
                        "/api/editor/ats/run".to_owned(),
                        json!({"resume_id": self.id, "posting": posting}),
                    )
                }
                Work::Write => (
                    "/api/editor/ai/generate-content".to_owned(),
                    json!({"resume_id": self.id, "section": "summary", "instructions": format!("Version {round}")}),
                ),
                _ => {
                    (format!("/api/base-resumes/{}/export-link", self.id), json!({"format": "txt"}))
                }
            };
            let request = || self.client.post(format!("{}{path}", self.url)).json(&body);
            let at = Instant::now();
            let (outcome, _) = ask(request()).await;
            self.note(work, at, &outcome);
            // Texts of a model are few in an hour.
            if outcome != "ok" && work != Work::Write {
                let at = Instant::now();
                let (outcome, _) = ask(request()).await;
                let seen = Seen { work, at, took: at.elapsed(), outcome };
                self.again.lock().unwrap().push(seen);
            }
            // As often as the hourly limits of the largest plan let somebody.
            let pause_ms = match work {
                Work::Write => 1200,
                Work::Check => 500,
                _ => 150,
            };
            tokio::time::sleep(Duration::from_millis(pause_ms)).await;
        }
        Ok(())
    }
}

/// The number that was saved last.
fn number_of(stored: &Value) -> Option<u64> {
    let label = stored["resume"]["basics"]["label"].as_str()?;
    if label == "Backend Engineer" { Some(0) } else { label.parse().ok() }
}

/// The outcome in a word, and the answer.
async fn ask(request: reqwest::RequestBuilder) -> (String, Value) {
    let Ok(response) = request.send().await else { return ("connection".to_owned(), Value::Null) };
    let status = response.status();
    let Ok(bytes) = response.bytes().await else { return ("connection".to_owned(), Value::Null) };
    let body: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let outcome = if status.is_success() {
        "ok".to_owned()
    } else {
        body["code"].as_str().map_or_else(|| status.as_u16().to_string(), str::to_owned)
    };
    (outcome, body)
}
