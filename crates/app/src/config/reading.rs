//! How files are read: in how many processes, and what each may use.

use std::path::PathBuf;
use std::time::Duration;

use secrecy::SecretString;

use super::environment::Environment;
use crate::readers::WorkerLimits;

/// What a worker may know of the machine; it gets no password of ours.
const MACHINE: [&str; 7] =
    ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "TESSDATA_PREFIX"];
/// What a worker may know of our settings: what recognises text in pictures.
const OURS: [&str; 6] = [
    "OCR_ENGINE",
    "GOOGLE_VISION_TIMEOUT_MS",
    "GOOGLE_APPLICATION_CREDENTIALS",
    "GOOGLE_VISION_API_KEY",
    "GOOGLE_VISION_API_KEY_FILE",
    "GOOGLE_VISION_ENDPOINT",
];

/// How files are read.
#[derive(Clone, Debug)]
pub struct ReadingConfig {
    /// The program that has the command `read-worker`: this one.
    pub program: PathBuf,
    /// How many files are read at once: as many as there are cores.
    pub workers: usize,
    /// How many more files may wait; the rest is refused for now.
    pub waiting: usize,
    /// How long a file may wait.
    pub wait: Duration,
    /// How long a file may be read.
    pub deadline: Duration,
    /// What each worker may use.
    pub worker: WorkerLimits,
    /// The environment of the workers.
    pub environment: Vec<(&'static str, SecretString)>,
}

impl ReadingConfig {
    /// The limits are the same everywhere; only the workers' environment is taken over.
    pub fn read(environment: &Environment) -> Self {
        let workers = std::thread::available_parallelism().map_or(2, usize::from);
        let mut values = Environment::of_process().of_names(&MACHINE);
        values.extend(environment.of_names(&OURS));
        Self {
            program: this_program(),
            workers,
            waiting: 8 * workers,
            wait: Duration::from_secs(10),
            deadline: Duration::from_secs(20),
            worker: WorkerLimits { memory_bytes: 1 << 30, stack_bytes: 16 << 20 },
            environment: values,
        }
    }
}

/// The running program, even after its file was replaced by a newer one.
fn this_program() -> PathBuf {
    if cfg!(target_os = "linux") {
        return PathBuf::from("/proc/self/exe");
    }
    std::env::current_exe().unwrap_or_else(|_| PathBuf::from("rolerabbit"))
}
