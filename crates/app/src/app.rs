//! The wired parts of the program, cheap to clone.

use std::sync::Arc;

use documents::write::Renderer;
use store::{Store, StoreError};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::actions::ReadOnce;
use crate::config::Config;
use crate::flags::Flags;
use crate::gauges::Gauges;
use crate::links::Links;
use crate::mail::Mailer;
use crate::metrics::Metrics;
use crate::models::Models;
use crate::noticed::Noticed;
use crate::oidc::Oidc;
use crate::readers::ReaderPool;
use crate::single_flight::SingleFlight;
use crate::throttle::Throttle;
use crate::traces::Traces;

/// Everything that an action needs.
#[derive(Clone)]
pub struct App {
    /// What we remember.
    pub store: Store,
    /// Pages and files from resumes.
    pub renderer: Renderer,
    /// Processes that read files.
    pub readers: ReaderPool,
    /// Files that are being read now.
    pub reading: Arc<SingleFlight<ReadOnce>>,
    /// Language models, their prices and their budget.
    pub models: Models,
    /// Work that goes on when its caller has gone, and that a shutdown waits for.
    pub tasks: TaskTracker,
    /// The settings.
    pub config: Arc<Config>,
    /// The feature flags now.
    pub flags: Flags,
    /// How often somebody may do something.
    pub throttle: Arc<Throttle>,
    /// Figures that all servers share.
    pub gauges: Arc<Gauges>,
    /// Where traces go.
    pub traces: Traces,
    /// Told when the server is about to go.
    pub stopping: CancellationToken,
    /// Signs addresses of files in the data folder.
    pub links: Links,
    /// Letters to users, where a mail server is set up.
    pub mailer: Option<Mailer>,
    /// The sign-in provider, where one is set up.
    pub oidc: Option<Oidc>,
    /// What was refused to whom, for support.
    pub noticed: Arc<Noticed>,
    /// Counters and timers.
    pub metrics: Metrics,
}

impl App {
    /// Opens the store and loads fonts; the schema is not touched.
    pub async fn open(config: Config) -> anyhow::Result<Self> {
        let flags = Flags::new(&config.features);
        let store = Store::open(&config.storage.store(flags.now().cache_disable_redis)).await?;
        Ok(Self {
            renderer: Renderer::new().with_fonts_in(config.fonts.folders.clone()),
            readers: ReaderPool::new(config.reading.clone()),
            reading: Arc::default(),
            models: Models::open(&config.ai, &config.storage.data_dir)?,
            tasks: TaskTracker::new(),
            flags,
            throttle: Arc::new(Throttle::new(store.cache().clone())),
            store,
            gauges: Gauges::new(),
            traces: Traces::default(),
            stopping: CancellationToken::new(),
            links: Links::open(&config.storage.data_dir)?,
            mailer: config.mail.as_ref().map(Mailer::open).transpose()?,
            oidc: config.oidc.clone().map(Oidc::open).transpose()?,
            noticed: Arc::default(),
            metrics: Metrics::install(),
            config: Arc::new(config),
        })
    }

    /// Takes over the flags that administrators have set, on whichever server they did it.
    pub async fn refresh_flags(&self) -> Result<(), StoreError> {
        self.flags.follow(&self.store.list_flags().await?);
        self.store.cache().set_redis_disabled(self.flags.now().cache_disable_redis);
        Ok(())
    }
}
