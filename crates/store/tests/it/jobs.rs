//! Background work is done by one worker at a time and survives a dead one.

use std::collections::HashSet;

use serde_json::json;
use store::{JobCounts, NewJob, StoreError};
use uuid::Uuid;

use crate::harness::{TestStore, in_parallel, minutes, now, on_every_database};

on_every_database!(
    a_job_runs_when_it_is_due,
    parallel_workers_share_the_work,
    a_dead_worker_loses_its_job,
    a_failed_job_is_retried_or_given_up,
    a_key_keeps_jobs_from_piling_up,
);

fn job(kind: &str) -> NewJob {
    NewJob {
        id: Uuid::now_v7(),
        kind: kind.to_owned(),
        payload: json!({ "x": 1 }),
        run_at: now(),
        max_attempts: 2,
        unique_key: None,
        now: now(),
    }
}

async fn a_job_runs_when_it_is_due(test: &TestStore) {
    let store = &test.store;
    let late = NewJob { run_at: now() + minutes(5), ..job("late") };
    assert!(store.insert_job(late).await.unwrap());
    assert!(store.insert_job(job("now")).await.unwrap());
    let claim = async |at| store.claim_job("w", at, minutes(1)).await.unwrap();
    assert_eq!(claim(now() - minutes(1)).await, None);
    let first = claim(now()).await.unwrap();
    assert_eq!((first.kind.as_str(), first.attempts), ("now", 1));
    assert_eq!(first.payload, json!({ "x": 1 }));
    assert_eq!(claim(now()).await, None);
    let counts = store.count_jobs(now()).await.unwrap();
    assert_eq!(counts, JobCounts { waiting: 1, running: 1, failed: 0 });
    store.finish_job(first.id, "w").await.unwrap();
    let second = claim(now() + minutes(5)).await.unwrap();
    assert_eq!(second.kind, "late");
    store.finish_job(second.id, "w").await.unwrap();
    assert_eq!(store.count_jobs(now()).await.unwrap(), JobCounts::default());
}

async fn parallel_workers_share_the_work(test: &TestStore) {
    for _ in 0..40 {
        assert!(test.store.insert_job(job("x")).await.unwrap());
    }
    let replica = test.replica().await;
    let claimed = in_parallel(8, |worker| {
        let store = if worker % 2 == 0 { test.store.clone() } else { replica.clone() };
        async move {
            let (worker, mut ids) = (format!("w{worker}"), Vec::new());
            while let Some(job) = store.claim_job(&worker, now(), minutes(1)).await.unwrap() {
                ids.push(job.id);
                store.finish_job(job.id, &worker).await.unwrap();
            }
            ids
        }
    });
    let ids: Vec<_> = claimed.await.concat();
    assert_eq!((ids.len(), ids.iter().collect::<HashSet<_>>().len()), (40, 40));
    assert_eq!(test.store.count_jobs(now()).await.unwrap(), JobCounts::default());
}

async fn a_dead_worker_loses_its_job(test: &TestStore) {
    let store = &test.store;
    store.insert_job(job("x")).await.unwrap();
    let id = store.claim_job("dead", now(), minutes(1)).await.unwrap().unwrap().id;
    store.extend_job(id, "dead", now() + minutes(3)).await.unwrap();
    assert_eq!(store.claim_job("next", now() + minutes(2), minutes(1)).await.unwrap(), None);
    let retaken = store.claim_job("next", now() + minutes(3), minutes(1)).await.unwrap().unwrap();
    assert_eq!((retaken.id, retaken.attempts), (id, 2));
    for lost in [
        store.finish_job(id, "dead").await,
        store.extend_job(id, "dead", now() + minutes(9)).await,
        store.fail_job(id, "dead", "late", None).await,
    ] {
        assert!(matches!(lost, Err(StoreError::NotFound)), "{lost:?}");
    }
    let ended = now() + minutes(9);
    assert_eq!(store.claim_job("third", ended, minutes(1)).await.unwrap(), None, "two attempts");
    let counts = store.count_jobs(ended).await.unwrap();
    assert_eq!(counts, JobCounts { waiting: 0, running: 0, failed: 1 });
}

async fn a_failed_job_is_retried_or_given_up(test: &TestStore) {
    let store = &test.store;
    store.insert_job(job("x")).await.unwrap();
    let id = store.claim_job("w", now(), minutes(1)).await.unwrap().unwrap().id;
    store.fail_job(id, "w", "no route\0", Some(now() + minutes(2))).await.unwrap();
    assert_eq!(store.claim_job("w", now() + minutes(1), minutes(1)).await.unwrap(), None);
    let again = store.claim_job("w", now() + minutes(2), minutes(1)).await.unwrap().unwrap();
    assert_eq!((again.id, again.attempts), (id, 2));

    store.insert_job(job("y")).await.unwrap();
    let hopeless = store.claim_job("w", now(), minutes(1)).await.unwrap().unwrap();
    assert_eq!((hopeless.kind.as_str(), hopeless.attempts), ("y", 1));
    store.fail_job(hopeless.id, "w", "bad payload", None).await.unwrap();
    assert_eq!(store.claim_job("w", now() + minutes(1), minutes(1)).await.unwrap(), None);
    assert_eq!(store.count_jobs(now()).await.unwrap().failed, 1);
}

async fn a_key_keeps_jobs_from_piling_up(test: &TestStore) {
    let store = &test.store;
    let keyed = || NewJob { unique_key: Some("nightly".to_owned()), ..job("x") };
    let made = in_parallel(16, |_| {
        let (store, job) = (store.clone(), keyed());
        async move { store.insert_job(job).await.unwrap() }
    });
    assert_eq!(made.await.into_iter().filter(|made| *made).count(), 1);
    let id = store.claim_job("w", now(), minutes(1)).await.unwrap().unwrap().id;
    assert!(!store.insert_job(keyed()).await.unwrap(), "it runs");
    store.fail_job(id, "w", "no", None).await.unwrap();
    assert!(store.insert_job(keyed()).await.unwrap(), "the old one was given up");
    let id = store.claim_job("w", now(), minutes(1)).await.unwrap().unwrap().id;
    store.finish_job(id, "w").await.unwrap();
    assert!(store.insert_job(keyed()).await.unwrap(), "the old one is done");
}
