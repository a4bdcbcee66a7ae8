//! The HTTP side: one file of routes, one of status codes, a folder of handlers by noun.

mod api;
mod assets;
mod body;
mod client;
mod events;
mod layers;
mod operations;
mod problem;
mod rollout;
mod routes;
mod runbook;
mod session;

pub use routes::{openapi, router};

/// Serves on a free port of this machine for as long as the program runs, and says where.
pub async fn serve_in_background(app: crate::App) -> std::io::Result<url::Url> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let tasks = app.tasks.clone();
    let service = router(app).into_make_service_with_connect_info::<std::net::SocketAddr>();
    tasks.spawn(async move { axum::serve(listener, service).await });
    url::Url::parse(&url).map_err(std::io::Error::other)
}
