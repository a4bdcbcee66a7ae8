//! What every request passes through.

mod last_errors;
mod observe;
mod rate_limit;
mod same_site;
mod security_headers;

pub use last_errors::last_errors;
pub use observe::observe;
pub use rate_limit::rate_limit_headers;
pub use same_site::same_site;
pub use security_headers::security_headers;
