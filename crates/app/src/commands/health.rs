//! `rolerabbit health`: whether the server on this machine is alive, for container engines.

use std::time::Duration;

use super::console::{Failure, block_on, say};
use crate::config::{Config, Environment};

/// Asks `/healthz` at the configured port.
pub fn run() -> Result<(), Failure> {
    let config = Config::read(&Environment::of_process()).map_err(Failure::of)?;
    let url = format!("http://127.0.0.1:{}/healthz", config.server.port);
    block_on(async move {
        let http = reqwest::Client::builder().timeout(Duration::from_secs(4)).no_proxy().build();
        let answer = http.map_err(Failure::of)?.get(&url).send().await.map_err(Failure::of)?;
        if answer.status().is_success() {
            say("ok");
            return Ok(());
        }
        Err(Failure::of(format!("{url} answered {}", answer.status())))
    })?
}
