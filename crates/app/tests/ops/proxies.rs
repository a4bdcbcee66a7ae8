//! The examples of reverse proxies, and the split that lets a few users see the new editor first.

use std::collections::BTreeMap;
use std::process::Command;
use std::time::Duration;

use reqwest::Client;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::services::{
    ClosedPort, Nginx, Running, Server, changed, free_port, listens, wait_until,
};

/// A server that answers everything with one word.
async fn saying(word: &'static str) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    #[expect(clippy::disallowed_methods, reason = "the test's runtime ends it")]
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            #[expect(clippy::disallowed_methods, reason = "the test's runtime ends it")]
            tokio::spawn(async move {
                let mut bytes = [0; 4096];
                if connection.read(&mut bytes).await.unwrap_or(0) > 0 {
                    let answer = format!(
                        "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{word}",
                        word.len()
                    );
                    drop(connection.write_all(answer.as_bytes()).await);
                    drop(connection.shutdown().await);
                }
            });
        }
    });
    port
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fewer_than_5_percent_of_10000_visitors_see_the_new_editor_and_all_of_them_keep_theirs() {
    let (new, old, port) = (saying("new").await, saying("old").await, free_port());
    let configuration = changed(
        "proxy/nginx-split.conf",
        &[
            ("127.0.0.1:8080", format!("127.0.0.1:{new}")),
            ("127.0.0.1:8090", format!("127.0.0.1:{old}")),
            ("127.0.0.1:8443", format!("127.0.0.1:{port}")),
        ],
    );
    let _nginx = Nginx::start(&configuration, port);
    let client = Client::new_for_test();
    let url = format!("http://127.0.0.1:{port}/");
    let (mut counts, mut marks) = (BTreeMap::new(), Vec::new());
    for number in 0..10_000 {
        let answer = client.get(&url).send().await.unwrap();
        let mark =
            answer.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        assert_eq!(answer.headers()["x-editor"].to_str().unwrap().len(), 3);
        let editor = answer.text().await.unwrap();
        *counts.entry(editor.clone()).or_insert(0_u32) += 1;
        if number % 20 == 0 || editor == "new" {
            marks.push((mark, editor));
        }
    }
    let new = counts["new"];
    assert!((300..500).contains(&new), "{new} of 10000 saw the new editor");
    assert_eq!(counts["old"], 10_000 - new);
    for (mark, editor) in &marks {
        for agent in ["a phone", "a laptop"] {
            let again = client
                .get(&url)
                .header("cookie", mark)
                .header("user-agent", agent)
                .send()
                .await
                .unwrap();
            assert_eq!(&again.text().await.unwrap(), editor, "{mark} changed sides");
        }
    }
    let forced = client.get(&url).header("x-editor", "new").send().await.unwrap();
    assert_eq!(forced.text().await.unwrap(), "new");
    eprint(&format!(
        "split: {new} of 10000 visitors saw the new editor; {} of them came again twice and kept theirs",
        marks.len()
    ));
}

/// A client for tests that keeps nothing.
trait ForTest {
    fn new_for_test() -> Client;
}

impl ForTest for Client {
    fn new_for_test() -> Client {
        drop(rustls::crypto::ring::default_provider().install_default());
        Client::builder().timeout(Duration::from_secs(10)).build().unwrap()
    }
}

#[expect(clippy::print_stderr, reason = "the figures of the test are its result")]
fn eprint(line: &str) {
    eprintln!("{line}");
}

/// What a stranger sees through a proxy: the app, a refusal of `/metrics`, and its own address in the server's eyes.
async fn through(proxy: &str, port: u16, too_large: &[u16]) {
    let host = "resume.example.org";
    let client = Client::new_for_test();
    let at = |path: &str| client.get(format!("http://127.0.0.1:{port}{path}")).header("host", host);
    let site = at("/api/site").send().await.unwrap();
    assert_eq!(site.status().as_u16(), 200, "{proxy}: {:?}", site.text().await);
    assert_eq!(
        at("/metrics").send().await.unwrap().status().as_u16(),
        404,
        "{proxy}: metrics are not for the world"
    );
    let large = client.post(format!("http://127.0.0.1:{port}/api/auth/login")).header("host", host);
    let large =
        large.header("content-type", "application/json").body("x".repeat(12 << 20)).send().await;
    // A proxy that refuses may do so before all of it was sent, which breaks the connection.
    if let Ok(answer) = large {
        let status = answer.status().as_u16();
        assert!(too_large.contains(&status), "{proxy}: what is too large is answered {status}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_server_works_behind_nginx_caddy_and_traefik() {
    let server = Server::start(&[]);
    let (gone, also_gone) = (ClosedPort::new(), ClosedPort::new());
    let ports = |front: u16| {
        vec![
            ("127.0.0.1:8080", format!("127.0.0.1:{}", server.port)),
            ("127.0.0.1:8081", format!("127.0.0.1:{}", gone.number())),
            ("127.0.0.1:8082", format!("127.0.0.1:{}", also_gone.number())),
            ("127.0.0.1:8443", format!("127.0.0.1:{front}")),
        ]
    };
    let front = free_port();
    let nginx = Nginx::start(&changed("proxy/nginx.conf", &ports(front)), front);
    through("nginx", front, &[413]).await;
    drop(nginx);

    let folder = tempfile::tempdir().unwrap();
    let front = free_port();
    let mut caddy = ports(front);
    caddy.pop();
    // Without a certificate: the test has no name that the world knows.
    let text = changed("proxy/Caddyfile", &caddy).replace(
        "resume.example.org {",
        &format!("http://resume.example.org:{front} {{\n\tbind 127.0.0.1"),
    );
    std::fs::write(
        folder.path().join("Caddyfile"),
        format!("{{\n\tadmin off\n\tpersist_config off\n}}\n{text}"),
    )
    .unwrap();
    let file = folder.path().join("Caddyfile").display().to_string();
    let mut command = Command::new("caddy");
    command
        .args(["run", "--config", &file, "--adapter", "caddyfile"])
        .env("XDG_DATA_HOME", folder.path())
        .env("XDG_CONFIG_HOME", folder.path());
    let caddy = Running::start(&mut command);
    wait_until("Caddy listens", Duration::from_secs(30), || listens(front));
    tokio::time::sleep(Duration::from_millis(500)).await;
    through("Caddy", front, &[413]).await;
    drop(caddy);

    let front = free_port();
    let mut routes = ports(front);
    let entry = routes.pop().unwrap();
    std::fs::write(
        folder.path().join("traefik-routes.yml"),
        changed("proxy/traefik-routes.yml", &routes),
    )
    .unwrap();
    std::fs::write(folder.path().join("traefik.yml"), changed("proxy/traefik.yml", &[entry]))
        .unwrap();
    let mut command = Command::new("traefik");
    command.arg("--configfile=traefik.yml").current_dir(folder.path());
    let _traefik = Running::start(&mut command);
    wait_until("Traefik listens", Duration::from_secs(30), || listens(front));
    let client = Client::new_for_test();
    let mut tries = 0;
    while client
        .get(format!("http://127.0.0.1:{front}/healthz"))
        .send()
        .await
        .unwrap()
        .status()
        .as_u16()
        != 200
    {
        tries += 1;
        assert!(tries < 200, "Traefik does not find the server");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    // Traefik has no limit that does not hold back events; the server refuses, and Traefik says that it was cut off.
    through("Traefik", front, &[413, 502]).await;
}
