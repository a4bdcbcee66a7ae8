//! A real server on a free port, on an embedded database or on PostgreSQL.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use app::App;
use app::config::{Config, Environment};
use reqwest::multipart::{Form, Part};
use reqwest::{Client, Method, Response, StatusCode, Url};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::net::TcpListener;

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// A file in a temporary folder.
    Sqlite,
    /// A fresh database on the server at `TEST_POSTGRES_URL`.
    Postgres,
}

/// Runs a test on both databases.
macro_rules! on_both_databases {
    ($(async fn $name:ident($server:ident) $body:block)*) => {$(
        mod $name {
            use super::*;
            async fn run($server: crate::harness::TestApp) $body
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                run(crate::harness::TestApp::start(crate::harness::Backend::Sqlite, &[]).await).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                run(crate::harness::TestApp::start(crate::harness::Backend::Postgres, &[]).await).await;
            }
        }
    )*};
}
pub(crate) use on_both_databases;

/// A server with its data, and the door to it.
pub struct TestApp {
    /// Where it is.
    pub url: Url,
    /// The wired parts, to look behind the door.
    pub app: App,
    config: Config,
    _folder: TempDir,
    _database: Option<TestDatabase>,
}

/// Somebody with a browser of their own.
#[derive(Clone)]
pub struct Person {
    /// The browser, which keeps cookies.
    pub client: Client,
    url: Url,
}

impl TestApp {
    /// Starts a server with these settings.
    pub async fn start(backend: Backend, settings: &[(&str, &str)]) -> Self {
        Self::start_with(backend, settings, |_| {}).await
    }

    /// Starts a server with these settings, and with changes that no setting can make.
    pub async fn start_with(
        backend: Backend,
        settings: &[(&str, &str)],
        change: impl FnOnce(&mut Config),
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().to_str().unwrap().to_owned();
        let database = match backend {
            Backend::Sqlite => None,
            Backend::Postgres => Some(TestDatabase::create().await),
        };
        let mut all = vec![("ROLERABBIT_DATA_DIR", data.as_str())];
        if let Some(database) = &database {
            all.push(("DATABASE_URL", database.url.as_str()));
        }
        all.extend(settings);
        let mut config = Config::read(&Environment::of_pairs(&all)).unwrap();
        // The test is a program of its own, and its workers are started from the real one.
        config.reading.program = env!("CARGO_BIN_EXE_rolerabbit").into();
        change(&mut config);
        let app = App::open(config.clone()).await.unwrap();
        app.store.migrate().await.unwrap();
        let url = serve(app.clone()).await;
        Self { url, app, config, _folder: folder, _database: database }
    }

    /// Another server on the same database and files.
    pub async fn replica(&self) -> (App, Person) {
        let app = App::open(self.config.clone()).await.unwrap();
        let url = serve(app.clone()).await;
        let client = Client::builder().cookie_store(true).build().unwrap();
        (app, Person { client, url })
    }

    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Person {
        let client = Client::builder().cookie_store(true).build().unwrap();
        Person { client, url: self.url.clone() }
    }

    /// Somebody who has just registered.
    pub async fn user(&self, email: &str) -> Person {
        let person = self.stranger();
        let body = json!({"email": email, "password": "correct horse"});
        let (status, answer) = person.post("/api/auth/register", &body).await;
        assert_eq!(status, StatusCode::CREATED, "{answer}");
        person
    }

    /// Changes the tier of an account.
    pub async fn set_tier(&self, email: &str, tier: &str) {
        let user = self.app.store.find_user_by_email(email).await.unwrap().unwrap();
        let changes = store::UserChanges { tier: Some(tier.to_owned()), ..Default::default() };
        self.app.store.update_user(user.id, changes).await.unwrap();
    }
}

/// Serves on a free port and says where.
async fn serve(app: App) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let service = app::http::router(app).into_make_service_with_connect_info::<SocketAddr>();
    #[expect(clippy::disallowed_methods, reason = "the test's runtime ends it")]
    tokio::spawn(async move { axum::serve(listener, service).await });
    url
}

impl Person {
    /// The full address of a path.
    pub fn at(&self, path: &str) -> Url {
        self.url.join(path).unwrap()
    }

    /// GET.
    pub async fn get(&self, path: &str) -> (StatusCode, Value) {
        read(self.client.get(self.at(path)).send().await.unwrap()).await
    }

    /// POST with a JSON body.
    pub async fn post(&self, path: &str, body: &Value) -> (StatusCode, Value) {
        read(self.client.post(self.at(path)).json(body).send().await.unwrap()).await
    }

    /// DELETE.
    pub async fn delete(&self, path: &str) -> (StatusCode, Value) {
        read(self.client.delete(self.at(path)).send().await.unwrap()).await
    }

    /// Any method with a JSON body and the revision in If-Match.
    pub async fn with_revision(
        &self,
        method: Method,
        path: &str,
        revision: i64,
        body: &Value,
    ) -> (StatusCode, Value) {
        let request = self.client.request(method, self.at(path)).header("if-match", revision);
        read(request.json(body).send().await.unwrap()).await
    }

    /// Saves edits.
    pub async fn save(&self, id: &str, revision: i64, edits: Value) -> (StatusCode, Value) {
        let path = format!("/api/base-resumes/{id}");
        self.with_revision(Method::PATCH, &path, revision, &json!({"edits": edits})).await
    }

    /// Makes a base resume and gives it back.
    pub async fn resume(&self, document: Value) -> Value {
        let (status, made) = self.post("/api/base-resumes", &json!({"resume": document})).await;
        assert_eq!(status, StatusCode::CREATED, "{made}");
        made
    }

    /// Uploads a file to be parsed.
    pub async fn parse(&self, name: &str, bytes: impl Into<Vec<u8>>) -> (StatusCode, Value) {
        read(self.upload(name, bytes).send().await.unwrap()).await
    }

    /// The request that uploads a file to be parsed.
    pub fn upload(&self, name: &str, bytes: impl Into<Vec<u8>>) -> reqwest::RequestBuilder {
        let part = Part::bytes(bytes.into()).file_name(name.to_owned());
        let form = Form::new().part("file", part);
        self.client.post(self.at("/api/resumes/parse")).multipart(form)
    }

    /// Signs in.
    pub async fn sign_in(&self, email: &str) {
        let body = json!({"email": email, "password": "correct horse"});
        let (status, answer) = self.post("/api/auth/login", &body).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
    }
}

/// Status and JSON body; a body that is no JSON is null.
pub async fn read(response: Response) -> (StatusCode, Value) {
    let status = response.status();
    let bytes = response.bytes().await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}

/// Asserts a problem with this status and code, complete as RFC 9457 and PRODUCT.md want it.
#[track_caller]
pub fn assert_problem((status, body): (StatusCode, Value), expected: u16, code: &str) {
    assert_eq!((status.as_u16(), body["code"].as_str()), (expected, Some(code)), "{body}");
    for key in ["type", "title", "detail", "help"] {
        assert!(body[key].as_str().is_some_and(|text| !text.is_empty()), "{key} in {body}");
    }
    assert_eq!(body["status"], expected);
}

/// The text of an id or name in an answer.
#[track_caller]
pub fn text<'a>(answer: &'a Value, key: &str) -> &'a str {
    answer[key].as_str().unwrap_or_else(|| panic!("no {key} in {answer}"))
}

/// A database of its own on the test server.
pub struct TestDatabase {
    /// Its address.
    pub url: String,
}

impl TestDatabase {
    /// Makes one; the server ends with the test run, and its databases with it.
    #[expect(clippy::disallowed_methods, reason = "the test command says where its server is")]
    pub async fn create() -> Self {
        use sea_orm::ConnectionTrait;
        let server = std::env::var("TEST_POSTGRES_URL")
            .expect("TEST_POSTGRES_URL must name a PostgreSQL server: run `cargo xtask test`");
        let name = format!("app_{}", uuid::Uuid::new_v4().simple());
        let connection = sea_orm::Database::connect(&server).await.unwrap();
        connection.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
        connection.close().await.unwrap();
        let mut url = Url::parse(&server).unwrap();
        url.set_path(&name);
        Self { url: url.to_string() }
    }
}

/// A posting as employers write them.
pub const POSTING: &str = "Senior Backend Engineer\n\nAbout the role\nWe are looking for an engineer who builds \
    reliable services for our logistics platform.\n\nRequirements\n- 5+ years of experience in software development\n\
    - Strong knowledge of Rust and PostgreSQL\n- Experience with Kubernetes and Docker\n- Bachelor's degree in \
    Computer Science\n\nNice to have\n- Experience with Kafka\n- German\n\nWe are an equal opportunity employer.";

/// A resume that answers to that posting.
pub fn ada() -> Value {
    json!({
        "basics": {"name": "Ada Muster", "label": "Backend Engineer", "email": "ada@example.org", "phone": "+49 30 901820",
            "summary": "Backend engineer with eight years of experience in logistics.",
            "location": {"city": "Berlin", "countryCode": "DE"}},
        "work": [
            {"name": "Frachtwerk GmbH", "position": "Backend Engineer", "startDate": "2019-03", "endDate": "2024-06",
             "highlights": ["Organised the summer party for 40 colleagues", "Built services in Rust on PostgreSQL for 2 million parcels a day",
                            "Moved 30 services to Kubernetes and Docker"]},
            {"name": "Hafen AG", "position": "Software Developer", "startDate": "2016-01", "endDate": "2019-02",
             "highlights": ["Wrote import tools in Python"]}],
        "education": [{"institution": "TU Berlin", "studyType": "Bachelor of Science", "area": "Computer Science", "endDate": "2015"}],
        "skills": [{"name": "Languages", "keywords": ["Python", "Rust", "SQL"]}, {"name": "Operations", "keywords": ["Docker", "Kubernetes", "PostgreSQL"]}],
        "languages": [{"language": "German", "fluency": "Native"}]
    })
}

/// The program itself, as a process of its own.
pub struct Process {
    process: Child,
    /// Where it is.
    pub url: String,
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

impl Process {
    /// Brings the schema up to date and starts a server on a free port.
    pub fn start(data: &Path, database: Option<&str>, settings: &[(&str, &str)]) -> Self {
        drop(rustls::crypto::ring::default_provider().install_default());
        let command = |name: &str| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_rolerabbit"));
            command
                .arg(name)
                .env("ROLERABBIT_DATA_DIR", data)
                .env("PORT", "0")
                .env("LOG_LEVEL", "error")
                .envs(settings.iter().copied());
            database.map(|url| command.env("DATABASE_URL", url));
            command
        };
        assert!(command("migrate").stdout(Stdio::null()).status().unwrap().success());
        let mut process = command("serve").stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().rsplit(' ').next().unwrap().to_owned();
        Self { process, url }
    }
}
