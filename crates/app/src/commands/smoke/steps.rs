//! The steps, in the order of the deployment plan.

use documents::write::{Format, Renderer};
use resume::Resume;
use serde_json::{Value, json};

use super::Finding;
use super::sample;
use super::server::{Account, Problem, Server};
use crate::clock;

type Stepped = Result<Finding, Problem>;

/// What was made on the way, to be taken away again.
pub struct Walk {
    server: Server,
    resume: Option<String>,
    /// The resume that was active before.
    active_before: Option<String>,
    /// Letters and portfolios that were kept.
    documents: Vec<String>,
}

impl Walk {
    /// At the start nothing was made.
    pub fn new(server: Server) -> Self {
        Self { server, resume: None, active_before: None, documents: Vec::new() }
    }

    /// The server says that it is ready.
    pub async fn ready(&mut self) -> Stepped {
        let (status, body) = self.server.page("/readyz").await?;
        let readiness: Value = serde_json::from_str(&body).unwrap_or_default();
        if readiness["ready"] != true {
            return Err(Problem::new(format!("/readyz answered {status} {body}")));
        }
        let degraded = readiness["degraded"].as_array().cloned().unwrap_or_default();
        if degraded.is_empty() {
            return Ok(Finding::passed("ready", "every part answers"));
        }
        Ok(Finding::warning("ready", format!("ready, but degraded: {}", json!(degraded))))
    }

    /// Somebody can come in.
    pub async fn account(&mut self) -> Stepped {
        self.server.enter().await?;
        let me = self.server.get("/api/me").await?;
        let tier = me["user"]["tier"].as_str().unwrap_or("?");
        let who = match self.server.account {
            Account::ThrowAway { .. } => "a throw-away account",
            Account::Of { .. } | Account::Key(_) => "the account that was named",
        };
        Ok(Finding::passed("account", format!("{who}, plan {tier}")))
    }

    /// A DOCX is read.
    pub async fn parse_docx(&mut self) -> Stepped {
        self.parse("parse_docx", Format::Docx).await
    }

    /// A PDF is read.
    pub async fn parse_pdf(&mut self) -> Stepped {
        self.parse("parse_pdf", Format::Pdf).await
    }

    async fn parse(&self, step: &'static str, format: Format) -> Stepped {
        let bytes = file(format).await?;
        let name = format!("probe-{}.{}", clock::new_id().simple(), format.extension());
        let parsed = self.server.upload(&name, bytes).await?;
        let resume = &parsed["resume"];
        for (path, expected) in [
            ("/basics/name", "Robin Probe"),
            ("/basics/email", "robin.probe@example.org"),
            ("/work/0/name", "Probewerk GmbH"),
            ("/education/0/institution", "TU Hamburg"),
        ] {
            let read = resume.pointer(path).and_then(Value::as_str).unwrap_or_default();
            if read != expected {
                return Err(Problem::new(format!("{path} was read as {read:?}, not {expected:?}")));
            }
        }
        Ok(Finding::passed(step, "name, address, employer and school were read"))
    }

    /// A resume goes into a slot and is the active one.
    pub async fn resume(&mut self) -> Stepped {
        let list = self.server.get("/api/base-resumes").await?;
        let mut items = list["items"].as_array().into_iter().flatten();
        let active = items.find(|item| item["active"] == true);
        self.active_before = active.and_then(|item| item["id"].as_str()).map(str::to_owned);
        let body = json!({"name": "Smoke test", "resume": sample::resume()});
        let made = self.server.post("/api/base-resumes", &body).await?;
        let id = made["id"].as_str().ok_or_else(|| Problem::new("the resume has no id"))?;
        self.resume = Some(id.to_owned());
        if made["active"] != true {
            self.server.post(&format!("/api/base-resumes/{id}/activate"), &json!({})).await?;
        }
        Ok(Finding::passed("resume", format!("stored in slot {}", made["slot"])))
    }

    /// A resume is compared with a posting.
    pub async fn ats(&mut self) -> Stepped {
        let body = json!({"resume_id": self.resume, "posting": sample::POSTING});
        let report = self.server.post("/api/editor/ats/run", &body).await?;
        let score = report["score"].as_f64().ok_or_else(|| Problem::new("there is no score"))?;
        let parts = report["parts"].as_array().into_iter().flatten();
        let sum: f64 = parts.filter_map(|part| part["points"].as_f64()).sum();
        let requirements = report["requirements"].as_array().map_or(0, Vec::len);
        if !(1.0..=100.0).contains(&score) || (sum - score).abs() > 0.5 || requirements < 3 {
            let problem = format!("score {score}, parts {sum}, requirements {requirements}");
            return Err(Problem::new(format!("the report makes no sense: {problem}")));
        }
        Ok(Finding::passed("ats", format!("score {score}, {requirements} requirements")))
    }

    /// A resume is tailored, and what is supported is applied.
    pub async fn tailor(&mut self) -> Stepped {
        let body = json!({"resume_id": self.resume, "posting": sample::POSTING, "mode": "partial"});
        let draft = self.server.post("/api/editor/ai/tailor", &body).await?;
        let edits = draft["edits"].as_array().cloned().unwrap_or_default();
        let supported: Vec<&Value> = edits
            .iter()
            .filter(|edit| edit["verdict"] == "supported")
            .map(|edit| &edit["id"])
            .collect();
        if supported.is_empty() {
            return Err(Problem::new("no supported edit was proposed"));
        }
        let body = json!({"draft_id": draft["id"], "accept": supported});
        self.server.post("/api/editor/ai/apply-draft", &body).await?;
        let detail =
            format!("{} of {} edits applied, {}", supported.len(), edits.len(), writer(&draft));
        Ok(Finding::passed("tailor", detail))
    }

    /// A letter is written, kept and exported.
    pub async fn cover_letter(&mut self) -> Stepped {
        let posting = json!({"text": sample::POSTING, "title": "Senior Backend Engineer", "company": "Probe Logistics"});
        let body = json!({"resume_id": self.resume, "posting": posting});
        let draft = self.server.post("/api/editor/ai/generate-cover-letter", &body).await?;
        let path = format!("/api/documents/{}", self.keep(&draft).await?);
        self.documents.push(path.clone());
        let pdf = self.server.file(&format!("{path}/export"), &json!({"format": "pdf"})).await?;
        is_pdf(&pdf)?;
        Ok(Finding::passed("cover_letter", format!("written, kept, exported, {}", writer(&draft))))
    }

    /// A portfolio is written, kept, published, seen by a stranger, and taken down.
    pub async fn portfolio(&mut self) -> Stepped {
        let body = json!({"resume_id": self.resume});
        let draft = self.server.post("/api/editor/ai/generate-portfolio", &body).await?;
        let path = format!("/api/portfolios/{}", self.keep(&draft).await?);
        self.documents.push(path.clone());
        let published = self.server.post(&format!("{path}/publish"), &json!({})).await?;
        let address = published["publication"]["path"].as_str().unwrap_or_default().to_owned();
        let (status, page) = self.server.page(&address).await?;
        if !status.is_success() || !page.contains("Robin Probe") {
            return Err(Problem::new(format!("a stranger is answered {status} at {address}")));
        }
        self.server.post(&format!("{path}/unpublish"), &json!({})).await?;
        Ok(Finding::passed(
            "portfolio",
            format!("written, published, taken down, {}", writer(&draft)),
        ))
    }

    /// The resume becomes a file.
    pub async fn export(&mut self) -> Stepped {
        let path =
            format!("/api/base-resumes/{}/export", self.resume.as_deref().unwrap_or_default());
        let pdf = self.server.file(&path, &json!({"format": "pdf"})).await?;
        is_pdf(&pdf)?;
        Ok(Finding::passed("export", format!("a PDF of {} bytes", pdf.len())))
    }

    /// The server is as it was.
    pub async fn clean_up(&mut self) -> Stepped {
        if let Account::ThrowAway { password, .. } = &self.server.account {
            self.server.delete("/api/me", &json!({"password": password})).await?;
            return Ok(Finding::passed(
                "clean_up",
                "the account is deleted, with all that was made",
            ));
        }
        // What cannot be taken away is named; the rest goes all the same.
        let mut left = Vec::new();
        for path in self.documents.drain(..) {
            if let Err(problem) = self.server.delete(&path, &json!({})).await {
                left.push(problem.text);
            }
        }
        if let Some(before) = &self.active_before {
            let path = format!("/api/base-resumes/{before}/activate");
            if let Err(problem) = self.server.post(&path, &json!({})).await {
                left.push(problem.text);
            }
        }
        if let Some(id) = &self.resume {
            let path = format!("/api/base-resumes/{id}");
            if let Err(problem) = self.server.delete(&path, &json!({})).await {
                left.push(problem.text);
            }
        }
        if left.is_empty() {
            return Ok(Finding::passed("clean_up", "what was made is deleted"));
        }
        Err(Problem::new(left.join("; ")))
    }

    /// Keeps all supported passages of a draft; the id of what it became.
    async fn keep(&self, draft: &Value) -> Result<String, Problem> {
        let passages = draft["passages"].as_array().into_iter().flatten();
        let supported = passages.filter(|passage| passage["verdict"] == "supported");
        let ids: Vec<&Value> = supported.map(|passage| &passage["id"]).collect();
        if ids.is_empty() {
            return Err(Problem::new("no supported passage was written"));
        }
        let body = json!({"draft_id": draft["id"], "accept": ids, "target": "document"});
        let applied = self.server.post("/api/editor/ai/apply-draft", &body).await?;
        let id = applied["document"]["id"].as_str();
        id.map(str::to_owned).ok_or_else(|| Problem::new("the document has no id"))
    }
}

fn writer(draft: &Value) -> String {
    format!("writer {}", draft["writer"].as_str().unwrap_or("?"))
}

fn is_pdf(bytes: &[u8]) -> Result<(), Problem> {
    if bytes.starts_with(b"%PDF-") && bytes.len() > 1000 {
        return Ok(());
    }
    Err(Problem::new(format!("{} bytes came that are no PDF", bytes.len())))
}

/// The sample as a file, made by this program.
async fn file(format: Format) -> Result<Vec<u8>, Problem> {
    let made = tokio::task::spawn_blocking(move || {
        let resume = Resume::from_json(sample::resume()).map_err(|error| error.to_string())?;
        Renderer::new().export(&resume, None, format).map_err(|error| error.to_string())
    });
    let made = made.await.map_err(|error| Problem::new(error.to_string()))?;
    made.map_err(|error| Problem::new(format!("the sample could not be made: {error}")))
}
