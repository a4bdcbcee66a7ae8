//! What every request passes through.

mod observe;
mod same_site;
mod security_headers;

pub use observe::observe;
pub use same_site::same_site;
pub use security_headers::security_headers;
