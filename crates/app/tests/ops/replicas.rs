//! Three servers on one PostgreSQL, Redis and bucket, behind nginx: one dies, all are replaced, and nobody loses anything.

use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, Database};

use crate::load::{Load, Work};
use crate::services::{Nginx, Postgres, Redis, S3, Server, changed, free_port, run, said};

#[expect(clippy::print_stderr, reason = "the figures of the test are its result")]
fn tell(line: &str) {
    eprintln!("{line}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_of_three_is_killed_and_all_are_replaced_under_load() {
    let (postgres, redis, s3) = (Postgres::start(), Redis::start(), S3::start());
    let mut settings = vec![
        ("DATABASE_URL", postgres.url()),
        ("REDIS_URL", redis.url()),
        ("TRUSTED_PROXIES", "127.0.0.1".to_owned()),
        ("SHUTDOWN_DELAY_MS", "500".to_owned()),
    ];
    settings.extend(s3.settings());
    let mut servers: Vec<Server> = (0..3).map(|_| Server::start(&settings)).collect();
    let front = free_port();
    let ports = ["127.0.0.1:8080", "127.0.0.1:8081", "127.0.0.1:8082"].into_iter().zip(&servers);
    let mut replacements: Vec<(&str, String)> =
        ports.map(|(from, server)| (from, format!("127.0.0.1:{}", server.port))).collect();
    replacements.push(("127.0.0.1:8443", format!("127.0.0.1:{front}")));
    let _nginx = Nginx::start(&changed("proxy/nginx.conf", &replacements), front);
    let url = format!("http://127.0.0.1:{front}");
    let work = [Work::Save, Work::Save, Work::Save, Work::Save, Work::Check, Work::Link];
    let begun = Instant::now();
    let load = Load::begin(&url, &work).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let calm = load.outcomes(Work::Save, begun);
    assert!(calm.keys().all(|outcome| outcome == "ok"), "{calm:?}");

    let killed = Instant::now();
    servers[1].kill();
    tokio::time::sleep(Duration::from_secs(3)).await;
    for work in [Work::Save, Work::Check, Work::Link] {
        let recovered = load.recovery(work, killed).await;
        let outcomes = load.outcomes(work, killed);
        // What the dead server had in its hands is answered 502, and is done again by the client: each of the clients
        // can lose one answer at most. What came later went to the others.
        let failed: usize =
            outcomes.iter().filter(|(outcome, _)| *outcome != "ok").map(|(_, count)| count).sum();
        assert!(failed <= 4, "{work:?}: {outcomes:?}");
        tell(&format!(
            "one of three servers killed: {work:?} {outcomes:?}, the first answer after {recovered:?}"
        ));
    }
    servers[1].begin();

    let replaced = Instant::now();
    for server in &mut servers {
        server.stop();
        server.begin();
        tokio::time::sleep(Duration::from_millis(2500)).await;
    }
    for work in [Work::Save, Work::Check, Work::Link] {
        let outcomes = load.outcomes(work, replaced);
        let failed: usize =
            outcomes.iter().filter(|(outcome, _)| *outcome != "ok").map(|(_, count)| count).sum();
        assert!(failed <= 3, "{work:?}: {outcomes:?}");
        tell(&format!("all three servers replaced one by one: {work:?} {outcomes:?}"));
    }
    // A save that failed is looked at and done again; what else failed is asked for again, once.
    let lost = load.lost(killed);
    assert!(lost.is_empty(), "{lost:?}");
    let saves = load.end().await;
    tell(&format!("{saves} acknowledged saves, none lost; no other request failed twice"));
    assert!(saves > 50, "{saves}");

    // Through the proxy everything works that the plan tries out.
    let smoke = servers[0].run(&["smoke", "--url", &url]);
    assert_eq!(smoke.status.code(), Some(0), "{}", said(&smoke));

    // Regular work was asked for by three servers and done once.
    let database = Database::connect(postgres.url()).await.unwrap();
    let twice = "SELECT count(*) FROM (SELECT name, due_at FROM scheduled_runs GROUP BY 1, 2 HAVING count(*) > 1) AS twice";
    let twice = database
        .query_one_raw(sea_orm::Statement::from_string(database.get_database_backend(), twice))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(twice.try_get_by_index::<i64>(0).unwrap(), 0);
    let done: f64 = servers
        .iter()
        .map(|server| {
            let metrics = said(&run("curl", &["--silent", &format!("{}/metrics", server.url())]));
            let line = metrics
                .lines()
                .find(|line| {
                    line.starts_with(
                        "rolerabbit_jobs_runs_total{kind=\"cost_report\",outcome=\"done\"}",
                    )
                })
                .unwrap();
            line.rsplit_once(' ').unwrap().1.parse::<f64>().unwrap()
        })
        .sum();
    assert!(done <= 1.0, "the daily report was made {done} times by the servers that run now");
}

/// A schema of a later version: every table has a column more, and there are tables and indices that nobody knows yet.
const EXPANDED: &str = "
DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'seaql_migrations' LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN from_the_future text DEFAULT ''x''', name);
        EXECUTE format('ALTER TABLE %I ADD COLUMN also_from_the_future jsonb', name);
    END LOOP;
END $$;
CREATE TABLE table_from_the_future (id uuid PRIMARY KEY, user_id uuid REFERENCES users (id) ON DELETE CASCADE);
CREATE INDEX index_from_the_future ON users (created_at, from_the_future);
INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20991231_999999_from_the_future', 0);";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn servers_go_on_while_a_later_version_s_schema_comes_into_place() {
    let postgres = Postgres::start();
    let mut server = Server::start(&[("DATABASE_URL", postgres.url())]);
    let load = Load::begin(&server.url(), &[Work::Save, Work::Save, Work::Check, Work::Link]).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let begun = Instant::now();
    let database = Database::connect(postgres.url()).await.unwrap();
    database.execute_unprepared(EXPANDED).await.unwrap();
    tokio::time::sleep(Duration::from_secs(2)).await;
    for work in [Work::Save, Work::Check, Work::Link] {
        let outcomes = load.outcomes(work, begun);
        assert!(
            outcomes.keys().all(|outcome| outcome == "ok") && outcomes["ok"] > 2,
            "{work:?}: {outcomes:?}"
        );
    }
    load.end().await;
    // It also starts on it, calls it up to date, and does everything that the plan tries out.
    server.stop();
    server.begin();
    assert_eq!(server.run(&["migrate", "--check"]).status.code(), Some(0));
    let smoke = server.run(&["smoke", "--url", &server.url()]);
    assert_eq!(smoke.status.code(), Some(0), "{}", said(&smoke));
}
