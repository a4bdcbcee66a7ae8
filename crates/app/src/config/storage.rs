//! Where data lives.

use std::path::PathBuf;

use secrecy::SecretString;
use store::{BlobConfig, S3Config, StoreConfig};

use super::environment::{ConfigError, Environment, Variable, wrong};

const DATA_DIR: Variable = Variable::plain(
    "ROLERABBIT_DATA_DIR",
    "./data",
    "The folder of the embedded database and of files.",
);
const DATABASE_URL: Variable = Variable::secret(
    "DATABASE_URL",
    "The database, as sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME; absent: SQLite in the data folder.",
);
const REDIS_URL: Variable = Variable::secret(
    "REDIS_URL",
    "A Redis server for shared caches, as redis:// or rediss://; absent: caches in the process.",
);
const S3_BUCKET: Variable =
    Variable::plain("S3_BUCKET", "files in the data folder", "The bucket for files.");
const S3_REGION: Variable = Variable::plain("S3_REGION", "us-east-1", "The bucket's region.");
const S3_ENDPOINT: Variable =
    Variable::plain("S3_ENDPOINT", "Amazon's", "The address of an S3-compatible server.");
const S3_ACCESS_KEY_ID: Variable = Variable::secret("S3_ACCESS_KEY_ID", "The bucket's access key.");
const S3_SECRET_ACCESS_KEY: Variable =
    Variable::secret("S3_SECRET_ACCESS_KEY", "The bucket's secret key.");
const S3_FORCE_PATH_STYLE: Variable = Variable::plain(
    "S3_FORCE_PATH_STYLE",
    "false",
    "Whether the bucket's name goes into the path instead of the host name.",
);

/// The variables of this section.
pub const VARIABLES: [&Variable; 9] = [
    &DATA_DIR,
    &DATABASE_URL,
    &REDIS_URL,
    &S3_BUCKET,
    &S3_REGION,
    &S3_ENDPOINT,
    &S3_ACCESS_KEY_ID,
    &S3_SECRET_ACCESS_KEY,
    &S3_FORCE_PATH_STYLE,
];

/// Where data lives.
#[derive(Clone, Debug)]
pub struct StorageConfig {
    /// The folder of the embedded database and of files.
    pub data_dir: PathBuf,
    /// The database's address.
    pub database_url: SecretString,
    /// The Redis server.
    pub redis_url: Option<SecretString>,
    /// Where files go.
    pub blobs: BlobConfig,
}

impl StorageConfig {
    pub(super) fn read(environment: &Environment) -> Result<Self, ConfigError> {
        let data_dir = PathBuf::from(environment.text(&DATA_DIR)?.unwrap_or("./data".to_owned()));
        let database_url = match environment.text(&DATABASE_URL)? {
            None => format!("sqlite://{}?mode=rwc", data_dir.join("rolerabbit.db").display()),
            Some(url) => database_url(&url)?,
        };
        let redis_url = environment.text(&REDIS_URL)?;
        if let Some(url) = &redis_url
            && !(url.starts_with("redis://") || url.starts_with("rediss://"))
        {
            return Err(wrong(
                &REDIS_URL,
                "expected an address that begins with redis:// or rediss://",
            ));
        }
        Ok(Self {
            blobs: blobs(environment, &data_dir)?,
            database_url: database_url.into(),
            redis_url: redis_url.map(SecretString::from),
            data_dir,
        })
    }

    /// What the store needs to open.
    pub fn store(&self, cache_disable_redis: bool) -> StoreConfig {
        use secrecy::ExposeSecret;
        StoreConfig {
            database_url: self.database_url.expose_secret().to_owned(),
            blobs: self.blobs.clone(),
            redis_url: self.redis_url.clone(),
            cache_disable_redis,
        }
    }
}

fn database_url(url: &str) -> Result<String, ConfigError> {
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok(url.to_owned());
    }
    match url.strip_prefix("sqlite:") {
        Some(path) if path.contains("mode=") => Ok(format!("sqlite:{path}")),
        Some(path) => Ok(format!("sqlite:{path}?mode=rwc")),
        None => {
            Err(wrong(&DATABASE_URL, "expected sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME"))
        }
    }
}

fn blobs(environment: &Environment, data_dir: &std::path::Path) -> Result<BlobConfig, ConfigError> {
    let force_path_style = environment.switch(&S3_FORCE_PATH_STYLE, false)?;
    let Some(bucket) = environment.text(&S3_BUCKET)? else {
        return Ok(BlobConfig::Folder(data_dir.join("files")));
    };
    let needed = |variable: &Variable, value: Option<String>| {
        value.ok_or_else(|| wrong(variable, "is needed when S3_BUCKET is set"))
    };
    Ok(BlobConfig::S3(S3Config {
        bucket,
        region: environment.text(&S3_REGION)?.unwrap_or_else(|| "us-east-1".to_owned()),
        endpoint: environment.text(&S3_ENDPOINT)?,
        access_key_id: needed(&S3_ACCESS_KEY_ID, environment.text(&S3_ACCESS_KEY_ID)?)?,
        secret_access_key: needed(&S3_SECRET_ACCESS_KEY, environment.text(&S3_SECRET_ACCESS_KEY)?)?
            .into(),
        force_path_style,
    }))
}
