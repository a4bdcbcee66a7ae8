//! `rolerabbit costs` and the settings of models, on the command line.

use std::process::{Command, Output};

use app::App;
use app::config::{Config, Environment};
use serde_json::Value;
use store::AiRequest;
use tempfile::TempDir;

struct Ledger {
    folder: TempDir,
}

/// Time, model, tokens sent, cached and received, price, status.
type Call = (&'static str, &'static str, [i64; 3], Option<i64>, &'static str);

impl Ledger {
    /// A database with these calls.
    async fn of(calls: &[Call]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().to_str().unwrap();
        let config =
            Config::read(&Environment::of_pairs(&[("ROLERABBIT_DATA_DIR", data)])).unwrap();
        let app = App::open(config).await.unwrap();
        app.store.migrate().await.unwrap();
        for (at, model, [input_tokens, cached_tokens, output_tokens], cost_microusd, status) in
            calls
        {
            let call = AiRequest {
                id: app::clock::new_id(),
                user_id: None,
                tier: None,
                resume_id: None,
                action: "tailor".to_owned(),
                provider: "openai".to_owned(),
                model: (*model).to_owned(),
                input_tokens: *input_tokens,
                cached_tokens: *cached_tokens,
                output_tokens: *output_tokens,
                cost_microusd: *cost_microusd,
                status: (*status).to_owned(),
                duration_ms: 1,
                request_id: "r".to_owned(),
                created_at: at.parse().unwrap(),
            };
            app.store.insert_ai_request(call).await.unwrap();
        }
        Self { folder }
    }

    fn run(&self, arguments: &[&str], settings: &[(&str, &str)]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_rolerabbit"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("ROLERABBIT_DATA_DIR", self.folder.path())
            .envs(settings.iter().copied())
            .output()
            .unwrap()
    }

    fn reconcile(&self, name: &str, export: &str) -> (Option<i32>, Value) {
        std::fs::write(self.folder.path().join(name), export).unwrap();
        let output = self.run(&["costs", "reconcile", name, "--json"], &[]);
        (output.status.code(), serde_json::from_slice(&output.stdout).unwrap_or_default())
    }
}

async fn november() -> Ledger {
    Ledger::of(&[
        ("2026-10-31T23:59:59Z", "gpt-4o", [9, 0, 9], Some(9), "ok"),
        ("2026-11-02T08:00:00Z", "gpt-4o-mini", [1000, 200, 300], Some(315), "ok"),
        ("2026-11-02T09:00:00Z", "gpt-4o-mini", [0, 0, 0], Some(0), "timeout"),
        ("2026-11-03T10:00:00Z", "gpt-4o", [2000, 0, 100], Some(6_000), "invalid_reply"),
        ("2026-11-03T11:00:00Z", "house-model", [50, 0, 5], None, "ok"),
    ])
    .await
}

#[tokio::test]
async fn a_month_is_told_in_words_and_in_json() {
    let ledger = november().await;
    let budget = [("AI_MONTHLY_BUDGET_USD", "0.007"), ("AI_BUDGET_ACTION", "stop")];
    let output = ledger.run(&["costs", "--month", "2026-11", "--json"], &budget);
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&told["totals"]["cost_microusd"], &told["totals"]["calls"]),
        (&6315.into(), &4.into())
    );
    assert_eq!((&told["totals"]["failures"], &told["totals"]["unpriced"]), (&2.into(), &1.into()));
    assert_eq!(told["by_day"]["2026-11-02"]["cached_tokens"], 200);
    assert_eq!(told["by_model"]["gpt-4o"]["cost_microusd"], 6000);
    assert_eq!(
        (&told["by_action"]["tailor"]["calls"], &told["by_tier"]["none"]["calls"]),
        (&4.into(), &4.into())
    );
    assert_eq!(
        (&told["budget"]["state"], &told["budget"]["action"]),
        (&"warning".into(), &"stop".into())
    );
    let output = ledger.run(&["costs", "--month", "2026-11"], &budget);
    let told = String::from_utf8(output.stdout).unwrap();
    for part in [
        "2026-11: $0.006315",
        "budget: $0.007000 (nearly used up",
        "1 calls have no known price",
        "gpt-4o-mini",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let empty = ledger.run(&["costs", "--month", "2020-01"], &[]);
    assert_eq!(empty.status.code(), Some(0));
    assert_eq!(ledger.run(&["costs", "--month", "november"], &[]).status.code(), Some(1));
}

#[tokio::test]
async fn a_vendor_s_export_is_compared_line_by_line() {
    let ledger = november().await;
    let csv = "start_time,end_time,start_time_iso,num_model_requests,model,input_tokens,output_tokens,input_cached_tokens\n\
        1793577600,1793664000,2026-11-02T00:00:00,1,gpt-4o-mini-2024-07-18,1000,300,200\n\
        1793664000,1793750400,2026-11-03T00:00:00,1,gpt-4o-2024-08-06,1500,100,0\n\
        1793664000,1793750400,2026-11-03T00:00:00,0,gpt-4o-2024-08-06,500,0,0\n\
        1793664000,1793750400,2026-11-03T00:00:00,1,house-model,50,5,0\n";
    assert_eq!(
        ledger.reconcile("usage.csv", csv),
        (Some(0), serde_json::json!({"days": 2, "compared": 12, "differences": []}))
    );
    let (code, answer) = ledger
        .reconcile("less.csv", &csv.replace(",1500,", ",1600,").replace("house-model", "other"));
    assert_eq!(code, Some(1));
    let seen: Vec<_> = answer["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            (
                line["model"].as_str().unwrap(),
                line["what"].as_str().unwrap(),
                line["difference"].as_i64().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("gpt-4o", "input_tokens", 100),
            ("house-model", "requests", -1),
            ("house-model", "input_tokens", -50),
            ("house-model", "output_tokens", -5),
            ("other", "requests", 1),
            ("other", "input_tokens", 50),
            ("other", "output_tokens", 5),
        ]
    );
}

#[tokio::test]
async fn costs_of_a_vendor_s_api_are_compared_by_day() {
    let ledger = november().await;
    let json = |second: &str| {
        format!(
            "{{\"object\": \"page\", \"data\": [\
             {{\"object\": \"bucket\", \"start_time\": 1793577600, \"results\": [{{\"amount\": {{\"value\": 0.000315, \"currency\": \"usd\"}}, \"line_item\": null}}]}},\
             {{\"object\": \"bucket\", \"start_time\": 1793664000, \"results\": [{{\"amount\": {{\"value\": \"{second}\", \"currency\": \"usd\"}}}}]}}]}}"
        )
    };
    assert_eq!(ledger.reconcile("same.json", &json("0.006")).0, Some(0));
    let (code, answer) = ledger.reconcile("more.json", &json("1.5"));
    assert_eq!((code, &answer["differences"][0]["vendor"]), (Some(1), &1_500_000.into()));
    assert_eq!(answer["differences"].as_array().unwrap().len(), 1);
    for (name, damaged) in
        [("a.json", "{}"), ("b.csv", ""), ("c.csv", "a,b\n1,2\n"), ("d.json", "{\"data\": [")]
    {
        assert_eq!(ledger.reconcile(name, damaged), (Some(1), Value::Null), "{name}");
    }
}

#[tokio::test]
async fn own_prices_go_before_the_built_in_ones_and_a_damaged_list_stops_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("prices.toml");
    let usage =
        llm::Usage { input_tokens: 1_000_000, cached_tokens: 400_000, output_tokens: 100_000 };
    let day = |day: &str| day.parse().unwrap();
    let open = || app::models::Prices::open(folder.path());
    let built_in = open().unwrap();
    for (model, at, cost) in [
        ("gpt-4o-mini", "2026-11-25", Some(90_000 + 30_000 + 60_000)),
        ("gpt-4o-mini-2024-07-18", "2026-11-25", Some(180_000)),
        ("openai/gpt-4o-mini", "2026-11-25", Some(180_000)),
        ("gpt-4o-mini", "2024-07-17", None),
        ("gpt-4o-mini-audio-preview", "2026-11-25", None),
        ("gpt-4o", "2024-10-01", Some(5_000_000 + 1_500_000)),
        ("gpt-4o", "2024-10-02", Some(1_500_000 + 500_000 + 1_000_000)),
        ("gpt-4o-2024-05-13", "2026-11-25", Some(6_500_000)),
        ("gpt-4o-2024-08-06", "2024-08-06", Some(1_500_000 + 500_000 + 1_000_000)),
        ("o3", "2025-06-09", Some(6_000_000 + 1_000_000 + 4_000_000)),
        ("o3-2025-04-16", "2025-06-10", Some(1_200_000 + 200_000 + 800_000)),
        ("gpt-5.6-luna", "2026-07-29", Some(600_000 + 40_000 + 600_000)),
        ("gpt-5.6-luna", "2026-07-30", Some(120_000 + 8_000 + 120_000)),
        ("gpt-5.7", "2026-11-25", None),
        ("llama3", "2026-11-25", None),
    ] {
        assert_eq!(built_in.cost_microusd(model, day(at), usage), cost, "{model} on {at}");
    }
    std::fs::write(
        &file,
        "[[price]]\nmodel = \"gpt-4o-mini\"\nfrom = 2026-01-01\ninput = 1\noutput = 1.5\n\
        [[price]]\nmodel = \"llama*\"\nfrom = 2026-01-01\ninput = 0\noutput = 0\n",
    )
    .unwrap();
    let own = open().unwrap();
    assert_eq!(own.cost_microusd("gpt-4o-mini", day("2026-11-25"), usage), Some(1_150_000));
    assert_eq!(own.cost_microusd("gpt-4o-mini", day("2025-11-25"), usage), Some(180_000));
    assert_eq!(own.cost_microusd("llama3.2:1b", day("2026-11-25"), usage), Some(0));
    for damaged in [
        "[[price]]\nmodel = \"x\"\n",
        "[[price]]\nmodel = \"x\"\nfrom = 2026-01-01\ninput = -1\noutput = 1\n",
        "price = 1",
    ] {
        std::fs::write(&file, damaged).unwrap();
        let error = format!("{:#}", open().unwrap_err());
        assert!(error.contains("prices.toml"), "{error}");
    }
}

#[test]
fn every_built_in_price_says_where_it_was_read() {
    let text = include_str!("../../data/prices.toml");
    let lines: Vec<&str> = text.lines().collect();
    let mut prices = 0;
    for (at, _) in lines.iter().enumerate().filter(|(_, line)| **line == "[[price]]") {
        prices += 1;
        let source = lines[at - 1];
        let model = lines[at + 1];
        assert!(source.starts_with("# ") && source.len() > 10, "{model}: {source:?}");
        assert!(model.starts_with("model = "), "{model}");
    }
    assert!(prices > 20, "{prices} prices");
}

#[test]
fn settings_of_models_are_checked() {
    let read = |pairs: &[(&str, &str)]| {
        Config::read(&Environment::of_pairs(pairs)).map(|config| config.ai)
    };
    let none = read(&[]).unwrap();
    assert!(none.provider.is_none());
    assert_eq!(
        (none.model.as_str(), none.fallback_model.as_deref()),
        ("gpt-4o-mini", Some("gpt-4o"))
    );
    let cloud = read(&[("OPENAI_API_KEY", "sk-x")]).unwrap().provider.unwrap();
    assert_eq!(cloud.base_url.as_str(), "https://api.openai.com/v1");
    assert!(read(&[("OPENAI_BASE_URL", "http://localhost:11434")]).unwrap().provider.is_some());
    assert!(read(&[("OPENAI_BASE_URL", "https://llm.example.org/v1")]).unwrap().provider.is_none());
    assert!(
        read(&[("OPENAI_BASE_URL", "https://:k@llm.example.org/v1")]).unwrap().provider.is_some()
    );
    let local = read(&[("OPENAI_MODEL", "llama3")]).unwrap();
    assert_eq!(local.fallback_model, None);
    assert_eq!(
        read(&[("AI_MONTHLY_BUDGET_USD", "12.50")]).unwrap().budget_microusd,
        Some(12_500_000)
    );
    for (name, value) in [
        ("OPENAI_BASE_URL", "localhost:11434"),
        ("OPENAI_BASE_URL", "not an address"),
        ("AI_TIMEOUT_MS", "0"),
        ("AI_TIMEOUT_MS", "soon"),
        ("AI_MONTHLY_BUDGET_USD", "-1"),
        ("AI_MONTHLY_BUDGET_USD", "NaN"),
        ("AI_BUDGET_ACTION", "panic"),
    ] {
        let error = read(&[(name, value)]).unwrap_err().to_string();
        assert!(error.starts_with(name), "{name}={value}: {error}");
    }
}
