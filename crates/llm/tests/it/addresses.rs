//! Where a question goes, and where a key does not.

use llm::scripted::{Answer, Provider};
use llm::{Model, OpenAi, OpenAiSettings, is_local};
use url::Url;

use crate::{impatient, question};

fn client(address: &str, key: Option<&str>) -> OpenAi {
    let mut settings = OpenAiSettings::new(Url::parse(address).unwrap());
    settings.key = key.map(Into::into);
    OpenAi::new(settings).unwrap()
}

#[test]
fn the_address_is_the_one_that_was_given() {
    for (address, expected) in [
        ("https://api.openai.com/v1", "openai at https://api.openai.com/v1/chat/completions"),
        ("http://localhost:11434", "local at http://localhost:11434/chat/completions"),
        ("http://127.0.0.1:1234/v1/", "local at http://127.0.0.1:1234/v1/chat/completions"),
        (
            "https://openrouter.ai/api/v1",
            "openrouter at https://openrouter.ai/api/v1/chat/completions",
        ),
        (
            "https://llm.example.org/x/chat/completions",
            "llm.example.org at https://llm.example.org/x/chat/completions",
        ),
        (
            "https://me.openai.azure.com/openai/deployments/d?api-version=2025-01-01",
            "azure at https://me.openai.azure.com/openai/deployments/d/chat/completions?api-version=2025-01-01",
        ),
        (
            "https://me.openai.azure.com/openai/deployments/d",
            "azure at https://me.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21",
        ),
        (
            "https://me.openai.azure.com/openai/v1",
            "azure at https://me.openai.azure.com/openai/v1/chat/completions",
        ),
    ] {
        let shown = format!("{:?}", client(address, None));
        assert!(shown.contains(&format!("{expected}, without key")), "{address}: {shown}");
    }
    let mut settings = OpenAiSettings::new(Url::parse("ftp://example.org").unwrap());
    settings.key = None;
    assert!(OpenAi::new(settings).is_err());
}

#[test]
fn a_cloud_key_goes_over_https_to_the_cloud_only() {
    for (address, key, sent) in [
        ("https://api.openai.com/v1", "sk-proj-secret", true),
        ("http://api.openai.com/v1", "sk-proj-secret", false),
        ("http://127.0.0.1:11434/v1", "sk-proj-secret", false),
        ("https://localhost/v1", "sk-proj-secret", false),
        ("https://192.168.1.4/v1", "sk-proj-secret", false),
        ("http://ollama:11434/v1", "sk-proj-secret", false),
        ("http://127.0.0.1:8000/v1", "own-token", true),
        ("https://gateway.example.org/v1", "own-token", true),
    ] {
        let shown = format!("{:?}", client(address, Some(key)));
        assert_eq!(shown.contains("with key"), sent, "{address}: {shown}");
        assert!(!shown.contains("secret") && !shown.contains("own-token"), "{shown}");
    }
}

#[tokio::test]
async fn keys_arrive_in_the_header_that_the_server_reads() {
    let provider = Provider::in_order([Answer::text("fine")]).await.unwrap();
    let port = provider.url.port().unwrap();
    for (address, key, header, expected) in [
        (
            format!("http://127.0.0.1:{port}/v1"),
            Some("own-token"),
            "authorization",
            Some("Bearer own-token"),
        ),
        (format!("http://127.0.0.1:{port}/v1"), Some("sk-cloud"), "authorization", None),
        (format!("http://127.0.0.1:{port}/v1"), None, "authorization", None),
        (
            format!("http://:sk-1234@127.0.0.1:{port}/v1"),
            Some("sk-cloud"),
            "authorization",
            Some("Bearer sk-1234"),
        ),
        (
            format!("http://127.0.0.1:{port}/d?api-version=1"),
            Some("azure-key"),
            "api-key",
            Some("azure-key"),
        ),
    ] {
        let mut settings = impatient(&provider);
        settings.base_url = Url::parse(&address).unwrap();
        settings.key = key.map(Into::into);
        OpenAi::new(settings).unwrap().ask(&question(), None).await.reply.unwrap();
        let asked = provider.asked().pop().unwrap();
        assert_eq!(asked.header(header), expected, "{address}");
        let other = if header == "api-key" { "authorization" } else { "api-key" };
        assert_eq!(asked.header(other), None, "{address}");
    }
    assert_eq!(provider.asked()[0].target, "/v1/chat/completions");
    assert_eq!(provider.asked()[4].target, "/d/chat/completions?api-version=1");
}

#[test]
fn what_is_local() {
    for (address, local) in [
        ("http://127.8.0.1/", true),
        ("http://[::1]:11434/", true),
        ("http://10.0.0.7/", true),
        ("http://host.docker.internal:11434/", true),
        ("http://vllm:8000/v1", true),
        ("http://[fd00::1]/", true),
        ("https://api.openai.com/v1", false),
        ("http://8.8.8.8/", false),
        ("https://localhost.example.org/", false),
    ] {
        assert_eq!(is_local(&Url::parse(address).unwrap()), local, "{address}");
    }
}
