//! The wired parts of the program, cheap to clone.

use std::sync::Arc;

use documents::write::Renderer;
use store::Store;

use crate::config::Config;
use crate::flags::Flags;
use crate::metrics::Metrics;
use crate::throttle::Throttle;

/// Everything that an action needs.
#[derive(Clone)]
pub struct App {
    /// What we remember.
    pub store: Store,
    /// Pages and files from resumes.
    pub renderer: Renderer,
    /// The settings.
    pub config: Arc<Config>,
    /// The feature flags now.
    pub flags: Flags,
    /// How often somebody may do something.
    pub throttle: Arc<Throttle>,
    /// Counters and timers.
    pub metrics: Metrics,
}

impl App {
    /// Opens the store and loads fonts; the schema is not touched.
    pub async fn open(config: Config) -> anyhow::Result<Self> {
        let flags = Flags::new(&config.features);
        let store = Store::open(&config.storage.store(flags.now().cache_disable_redis)).await?;
        Ok(Self {
            store,
            renderer: Renderer::new(),
            flags,
            throttle: Arc::default(),
            metrics: Metrics::install(),
            config: Arc::new(config),
        })
    }
}
