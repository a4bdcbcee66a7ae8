//! The server that is tried out, as an ordinary user sees it.

use std::time::Duration;

use reqwest::multipart::{Form, Part};
use reqwest::{Client, Method, RequestBuilder, StatusCode};
use serde_json::{Value, json};
use url::Url;

use super::Finding;
use crate::{clock, secret};

/// A model may take its time; a server that hangs may not.
const PATIENCE: Duration = Duration::from_mins(3);

/// Who tries it out.
pub enum Account {
    /// Somebody who is made for it and deleted again.
    ThrowAway { email: String, password: String },
    /// Somebody who is there, and whose things stay as they are.
    Of { email: String, password: String },
    /// The owner of an API key, whose things stay as they are.
    Key(String),
}

impl Account {
    /// A name that nobody has, at a domain that cannot exist.
    pub fn throw_away() -> anyhow::Result<Self> {
        let email = format!("smoke-{}@rolerabbit.invalid", clock::new_id().simple());
        Ok(Self::ThrowAway { email, password: secret::token()? })
    }
}

/// Why a step did not succeed.
pub struct Problem {
    /// What happened.
    pub text: String,
    /// The stable code of the server's answer.
    pub code: Option<String>,
}

impl Problem {
    /// What the program itself has to say.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), code: None }
    }

    /// The step's finding: what a plan does not include is left out, everything else has failed.
    pub fn of(self, step: &'static str) -> Finding {
        match self.code.as_deref() {
            Some("TIER_REQUIRED") => {
                Finding::skipped(step, "the account's plan does not include this")
                    .advise("use an account of a paid plan by --email, or DEFAULT_TIER")
            }
            Some("SIGNUPS_DISABLED") => Finding::failed(step, self.text)
                .advise("name an account by --email and --password or by --api-key"),
            _ => Finding::failed(step, self.text),
        }
    }
}

/// The server and our way in.
pub struct Server {
    pub account: Account,
    url: Url,
    http: Client,
    /// The session; a server behind HTTPS marks it as secure, and it may be tried out over plain HTTP on its machine.
    cookie: Option<String>,
}

impl Server {
    /// Nothing is sent yet.
    pub fn new(url: Url, account: Account) -> anyhow::Result<Self> {
        drop(rustls::crypto::ring::default_provider().install_default());
        let builder = Client::builder().timeout(PATIENCE).connect_timeout(Duration::from_secs(10));
        let http = builder.redirect(reqwest::redirect::Policy::none()).build()?;
        Ok(Self { account, url, http, cookie: None })
    }

    /// Registers or signs in; who has a key needs neither.
    pub async fn enter(&mut self) -> Result<(), Problem> {
        let (path, email, password) = match &self.account {
            Account::ThrowAway { email, password } => ("/api/auth/register", email, password),
            Account::Of { email, password } => ("/api/auth/login", email, password),
            Account::Key(_) => return Ok(()),
        };
        let body = json!({"email": email, "password": password});
        let answer = self.send(self.request(Method::POST, path).json(&body)).await?;
        let cookies = answer.headers().get_all("set-cookie").iter();
        let mut pairs = cookies.filter_map(|cookie| cookie.to_str().ok()?.split(';').next());
        self.cookie = pairs.next().map(str::to_owned);
        if self.cookie.is_none() {
            return Err(Problem::new("the server gave no session"));
        }
        Ok(())
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Result<Value, Problem> {
        read(self.send(self.request(Method::GET, path)).await?).await
    }

    /// POST with a JSON body.
    pub async fn post(&self, path: &str, body: &Value) -> Result<Value, Problem> {
        read(self.send(self.request(Method::POST, path).json(body)).await?).await
    }

    /// DELETE with a JSON body.
    pub async fn delete(&self, path: &str, body: &Value) -> Result<(), Problem> {
        self.send(self.request(Method::DELETE, path).json(body)).await.map(drop)
    }

    /// POST that answers with a file.
    pub async fn file(&self, path: &str, body: &Value) -> Result<Vec<u8>, Problem> {
        let answer = self.send(self.request(Method::POST, path).json(body)).await?;
        Ok(answer.bytes().await.map_err(broken)?.to_vec())
    }

    /// Sends a file to be read.
    pub async fn upload(&self, name: &str, bytes: Vec<u8>) -> Result<Value, Problem> {
        let form = Form::new().part("file", Part::bytes(bytes).file_name(name.to_owned()));
        let request = self.request(Method::POST, "/api/resumes/parse").multipart(form);
        read(self.send(request).await?).await
    }

    /// A page as a stranger sees it.
    pub async fn page(&self, path: &str) -> Result<(StatusCode, String), Problem> {
        let url = self.url.join(path).map_err(|error| Problem::new(error.to_string()))?;
        let answer = self.http.get(url).send().await.map_err(broken)?;
        Ok((answer.status(), answer.text().await.map_err(broken)?))
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let mut url = self.url.clone();
        url.set_path(path);
        let request = self.http.request(method, url);
        match (&self.account, &self.cookie) {
            (Account::Key(key), _) => request.bearer_auth(key),
            (_, Some(cookie)) => request.header("cookie", cookie),
            _ => request,
        }
    }

    async fn send(&self, request: RequestBuilder) -> Result<reqwest::Response, Problem> {
        let answer = request.send().await.map_err(broken)?;
        let status = answer.status();
        if status.is_success() {
            return Ok(answer);
        }
        let path = answer.url().path().to_owned();
        let problem: Value = answer.json().await.unwrap_or_default();
        let code = problem["code"].as_str().map(str::to_owned);
        let detail = problem["detail"].as_str().unwrap_or("no problem details");
        let name = code.as_deref().unwrap_or("no code");
        Err(Problem { text: format!("{path} answered {} {name}: {detail}", status.as_u16()), code })
    }
}

async fn read(answer: reqwest::Response) -> Result<Value, Problem> {
    let path = answer.url().path().to_owned();
    let bytes = answer.bytes().await.map_err(broken)?;
    if bytes.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(&bytes)
        .map_err(|error| Problem::new(format!("{path}: no JSON ({error})")))
}

fn broken(error: reqwest::Error) -> Problem {
    Problem::new(format!("{:#}", anyhow::Error::from(error)))
}
