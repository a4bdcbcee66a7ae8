//! Settings: one struct per section, read once at the start, wrong values named clearly.

mod accounts;
mod ai;
mod cache;
mod drafts;
mod environment;
mod features;
mod fonts;
mod mail;
mod oidc;
mod operations;
mod reading;
mod reference;
mod server;
mod storage;
mod vision;

pub use accounts::AccountsConfig;
pub use ai::{AiConfig, BudgetAction, ProviderConfig};
pub use cache::CacheConfig;
pub use drafts::DraftsConfig;
pub use environment::{ConfigError, Environment, Variable};
pub use features::FeaturesConfig;
pub use fonts::FontsConfig;
pub use mail::{MailConfig, MailProtection};
pub use oidc::{OidcConfig, is_safe};
pub use operations::OperationsConfig;
pub use reading::ReadingConfig;
pub use reference::{reference, secrets};
pub use server::ServerConfig;
pub use storage::StorageConfig;
pub use vision::VisionConfig;

/// Everything that the environment decides.
#[derive(Clone, Debug)]
pub struct Config {
    /// Address, proxies, logs.
    pub server: ServerConfig,
    /// Database, blobs, Redis.
    pub storage: StorageConfig,
    /// Lifetimes of cached values.
    pub cache: CacheConfig,
    /// Who may register and with what.
    pub accounts: AccountsConfig,
    /// The mail server, if there is one.
    pub mail: Option<MailConfig>,
    /// The sign-in provider, if there is one.
    pub oidc: Option<OidcConfig>,
    /// Start values of the feature flags.
    pub features: FeaturesConfig,
    /// The language model and its budget.
    pub ai: AiConfig,
    /// Lifetimes of drafts.
    pub drafts: DraftsConfig,
    /// What operators are told, and how the server goes.
    pub operations: OperationsConfig,
    /// Where fonts are looked for.
    pub fonts: FontsConfig,
    /// How files are read.
    pub reading: ReadingConfig,
    /// How pictures of text are read.
    pub vision: VisionConfig,
}

impl Config {
    /// Reads every section; the first malformed value is the error.
    pub fn read(environment: &Environment) -> Result<Self, ConfigError> {
        let storage = StorageConfig::read(environment)?;
        let server = ServerConfig::read(environment)?;
        let mail = MailConfig::read(environment, server.app_url.as_ref())?;
        Ok(Self {
            oidc: OidcConfig::read(environment)?,
            server,
            cache: CacheConfig::read(environment)?,
            accounts: AccountsConfig::read(environment)?,
            features: FeaturesConfig::read(environment)?,
            ai: AiConfig::read(environment)?,
            drafts: DraftsConfig::read(environment)?,
            operations: OperationsConfig::read(environment, mail.as_ref())?,
            mail,
            fonts: FontsConfig::read(environment)?,
            reading: ReadingConfig::read(environment),
            vision: VisionConfig::read(environment)?,
            storage,
        })
    }
}
