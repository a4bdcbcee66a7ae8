//! `rolerabbit serve`: the API and the web page.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tracing_subscriber::EnvFilter;

use super::console::{Failure, block_on, complain, say};
use crate::actions::print_setup_link;
use crate::app::App;
use crate::config::{Config, Environment};
use crate::http::router;
use crate::jobs;
use crate::traces::Traces;

/// How long a shutdown waits for work whose callers have gone.
const LAST_TASKS: Duration = Duration::from_secs(10);
/// How long a shutdown waits for requests that are under way; each has a minute at most.
const LAST_REQUESTS: Duration = Duration::from_mins(1);

/// Serves until it is told to stop; requests that are under way are finished.
pub fn run() -> Result<(), Failure> {
    let config = Config::read(&Environment::of_process()).map_err(Failure::of)?;
    start_log(&config.server.log_level);
    block_on(serve(config))?
}

async fn serve(config: Config) -> Result<(), Failure> {
    let address = SocketAddr::new(config.server.host, config.server.port);
    let mut app = App::open(config).await.map_err(|error| Failure::of(format!("{error:#}")))?;
    let stop = CancellationToken::new();
    if let Some(collector) = app.config.operations.traces.clone() {
        let (traces, exporter) = Traces::to(&collector).map_err(Failure::of)?;
        app.traces = traces;
        app.tasks.spawn(exporter.run(stop.clone()));
    }
    prepare_schema(&app).await?;
    let listener = TcpListener::bind(address).await.map_err(|error| {
        Failure::of(format!(
            "cannot listen on {address}: {error}; set PORT to another port, or to 0"
        ))
    })?;
    let address = listener.local_addr().map_err(Failure::of)?;
    let public = public_address(&app, address);
    say(format!("RoleRabbit is at {public}"));
    if let Some(path) = print_setup_link(&app).await.map_err(Failure::of)? {
        say(format!("Make the first administrator (works once, for 24 hours): {public}{path}"));
    }
    app.refresh_flags().await.map_err(Failure::of)?;
    let (tasks, store) = (app.tasks.clone(), app.store.clone());
    let stopping = stop_when_asked(app.clone(), stop.clone());
    let working = tasks.spawn(jobs::run(app.clone(), stop.clone()));
    let following = app.clone();
    let until = stop.clone();
    tasks.spawn(async move { until.run_until_cancelled(jobs::follow_flags(following)).await });
    let service = router(app).into_make_service_with_connect_info::<SocketAddr>();
    let serve =
        axum::serve(listener, service).with_graceful_shutdown(stop.clone().cancelled_owned());
    let too_long = async {
        stop.cancelled().await;
        tokio::time::sleep(LAST_REQUESTS).await;
    };
    let serving = async {
        let served = serve.into_future().await;
        stop.cancel();
        served
    };
    let ended = tokio::select! {
        (served, ()) = async { futures::join!(serving, stopping) } => served.map_err(Failure::of),
        () = too_long => {
            tracing::warn!("some requests were cut off: they took too long after the stop");
            Ok(())
        }
    };
    stop.cancel();
    drop(working);
    // Calls to models end with a line in the ledger.
    tasks.close();
    drop(tokio::time::timeout(LAST_TASKS, tasks.wait()).await);
    store.close().await;
    ended
}

/// Waits until somebody wants the server to stop; for a while it still answers, and says that it is about to go.
async fn stop_when_asked(app: App, stop: CancellationToken) {
    tokio::select! {
        () = stop_asked() => {}
        () = stop.cancelled() => return,
    }
    app.stopping.cancel();
    let delay = app.config.operations.shutdown_delay;
    tracing::info!(delay_ms = delay.as_millis() as u64, "told to stop");
    tokio::time::sleep(delay).await;
    stop.cancel();
}

/// An embedded database is brought up to date here; a server's schema is the operator's decision.
async fn prepare_schema(app: &App) -> Result<(), Failure> {
    let failure =
        |error: store::StoreError| Failure::of(format!("{:#}", anyhow::Error::from(error)));
    if app.store.is_embedded() {
        return app.store.migrate().await.map_err(failure);
    }
    let pending = app.store.pending_migrations().await.map_err(failure)?;
    if pending.is_empty() {
        return Ok(());
    }
    complain(format!("the schema lacks {}", pending.join(", ")));
    Err(Failure::of("run `rolerabbit migrate` first"))
}

fn public_address(app: &App, address: SocketAddr) -> String {
    if let Some(url) = &app.config.server.app_url {
        return url.origin().ascii_serialization();
    }
    let host = if address.ip().is_unspecified() {
        "localhost".to_owned()
    } else {
        address.ip().to_string()
    };
    format!("http://{host}:{}", address.port())
}

fn start_log(level: &str) {
    let filter = EnvFilter::try_new(level).unwrap_or_else(|_| EnvFilter::new("info"));
    // Fails only when a log was started before, which then goes on.
    drop(
        tracing_subscriber::fmt()
            .json()
            .with_env_filter(filter)
            .with_writer(std::io::stderr)
            .try_init(),
    );
}

/// Waits for Ctrl-C or the signal that process managers send.
async fn stop_asked() {
    use tokio::signal::unix::{SignalKind, signal};
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {},
        () = terminate => {},
    }
}
