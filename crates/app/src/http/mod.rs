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
mod session;

pub use routes::{openapi, router};
