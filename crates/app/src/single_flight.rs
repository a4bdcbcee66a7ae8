//! The same work is done once for all who ask for it at the same time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::OnceCell;

/// Work that is under way, by its key.
#[derive(Debug)]
pub struct SingleFlight<T>(Mutex<HashMap<String, Weak<OnceCell<T>>>>);

impl<T> Default for SingleFlight<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T: Clone> SingleFlight<T> {
    /// Does the work, or waits for whoever does it already. When that caller goes away the next one does it; an error is
    /// for one caller only.
    pub async fn run<E>(
        &self,
        key: &str,
        work: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        let cell = self.cell(key);
        cell.get_or_try_init(|| work).await.cloned()
    }

    fn cell(&self, key: &str) -> Arc<OnceCell<T>> {
        let mut cells = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cell) = cells.get(key).and_then(Weak::upgrade) {
            return cell;
        }
        cells.retain(|_, cell| cell.strong_count() > 0);
        let cell = Arc::new(OnceCell::new());
        cells.insert(key.to_owned(), Arc::downgrade(&cell));
        cell
    }
}
