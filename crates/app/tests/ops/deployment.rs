//! The files of `deploy/`, held to the linters of their kinds, and to the program that they deploy.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::services::{deploy, root, run, said};

fn passes(program: &str, arguments: &[&str]) {
    let output = run(program, arguments);
    assert!(output.status.success(), "{program} {arguments:?}: {}", said(&output));
}

#[test]
fn the_container_file_and_the_compose_file_are_clean() {
    passes("hadolint", &[deploy("docker/Dockerfile").to_str().unwrap()]);
    // What is mounted lies beside it; below a home folder the linter takes every file for a secret.
    let folder = tempfile::tempdir().unwrap();
    passes(
        "cp",
        &["-r", deploy("").to_str().unwrap(), folder.path().join("deploy").to_str().unwrap()],
    );
    let file = folder.path().join("deploy/docker/compose.yml");
    passes("compose-lint", &["--fail-on", "high", file.to_str().unwrap()]);
    let text = std::fs::read_to_string(&file).unwrap();
    for profile in ["postgres", "redis", "s3", "monitoring"] {
        assert!(text.contains(&format!("profiles: [{profile}]")), "{profile}");
    }
    // Each file of a secret is explained before the first service.
    let (explained, services) = text.split_once("\nservices:\n").unwrap();
    for part in services.split("./secrets/").skip(1) {
        let name = part.split([':', '\n']).next().unwrap();
        assert!(explained.contains(&format!("\n#   {name} ")), "{name} is not explained");
    }
    let bad = folder.path().join("bad.yml");
    std::fs::write(&bad, "services:\n  a:\n    image: a\n    privileged: true\n").unwrap();
    let refused = run("compose-lint", &["--fail-on", "high", bad.to_str().unwrap()]);
    assert!(!refused.status.success(), "the linter can refuse");
    let bad = folder.path().join("Dockerfile");
    std::fs::write(&bad, "FROM debian\nRUN cd /tmp && sudo apt-get install x\n").unwrap();
    assert!(!run("hadolint", &[bad.to_str().unwrap()]).status.success(), "the linter can refuse");
}

#[test]
fn the_container_does_not_run_as_root_and_its_commands_are_there() {
    let text = std::fs::read_to_string(deploy("docker/Dockerfile")).unwrap();
    assert!(text.contains("\nUSER 10001:10001\n"));
    let help = said(&Command::new(env!("CARGO_BIN_EXE_rolerabbit")).arg("help").output().unwrap());
    for command in ["health", "serve", "migrate", "backup", "check", "smoke"] {
        assert!(help.contains(&format!("\n  {command} ")), "{command} in {help}");
    }
    let toolchain = std::fs::read_to_string(root().join("rust-toolchain.toml")).unwrap();
    let version = toolchain.split('"').nth(1).unwrap();
    assert!(text.contains(&format!("FROM rust:{version}")), "the image is built by Rust {version}");
}

/// Whether a file reaches the container's build: the last rule that names it or a folder above it decides.
fn reaches_the_build(path: &str, rules: &str) -> bool {
    let is_named = |pattern: &str| {
        let parts: Vec<&str> = pattern.split('/').collect();
        let is_at = |from: usize| {
            let names: Vec<&str> = path.split('/').skip(from).take(parts.len()).collect();
            names.len() == parts.len()
                && names.iter().zip(&parts).all(|(name, part)| *part == "*" || name == part)
        };
        match pattern.strip_prefix("**/") {
            Some(name) => path.split('/').any(|part| part == name),
            None => is_at(0),
        }
    };
    rules.lines().filter(|rule| !rule.is_empty()).fold(true, |reaches, rule| {
        match rule.strip_prefix('!') {
            Some(pattern) => reaches || is_named(pattern),
            None => reaches && !is_named(rule),
        }
    })
}

#[test]
fn what_reaches_the_container_s_build_is_a_whole_workspace() {
    let rules = std::fs::read_to_string(deploy("docker/Dockerfile.dockerignore")).unwrap();
    assert!(reaches_the_build("crates/app/Cargo.toml", &rules));
    assert!(!reaches_the_build("web/node_modules/x.js", &rules));
    assert!(!reaches_the_build("deploy/docker/compose.yml", &rules));
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    let files = String::from_utf8(git.current_dir(root()).output().unwrap().stdout).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let wanted = ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "crates/", "xtask/"];
    let mut copied = 0;
    for file in files.lines().filter(|file| reaches_the_build(file, &rules)) {
        if wanted.iter().any(|start| file.starts_with(start)) {
            let to = folder.path().join(file);
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::copy(root().join(file), to).unwrap();
            copied += 1;
        }
    }
    assert!(copied > 100, "{copied}");
    // What the container file copies out of the checkout is among it.
    let text = std::fs::read_to_string(deploy("docker/Dockerfile")).unwrap();
    let mut sources = 0;
    let copies = text.lines().filter_map(|line| line.strip_prefix("COPY "));
    for copy in copies.filter(|copy| !copy.starts_with("--from=")) {
        let (from, _) = copy.rsplit_once(' ').unwrap();
        for source in from.split(' ') {
            let is_in =
                |file: &str| file == source || (source.ends_with('/') && file.starts_with(source));
            let there = files.lines().any(|file| is_in(file) && reaches_the_build(file, &rules));
            assert!(there, "{source} does not reach the build");
            sources += 1;
        }
    }
    assert!(sources > 6, "{sources}");
    // A target that a manifest declares and that is not there is left out here, and stops a build.
    assert_eq!(targets(folder.path()), targets(&root()));
}

/// What the manifests of a workspace declare: package, kind and name of each library, program, example and test.
fn targets(workspace: &Path) -> BTreeSet<String> {
    let mut cargo = Command::new("cargo");
    cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    let output = cargo.current_dir(workspace).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut found = BTreeSet::new();
    for package in metadata["packages"].as_array().unwrap() {
        for target in package["targets"].as_array().unwrap() {
            found.insert(format!("{} {} {}", package["name"], target["kind"], target["name"]));
        }
    }
    found
}

#[test]
fn kubernetes_objects_are_valid_and_complete() {
    let (servers, secrets) =
        (deploy("kubernetes/rolerabbit.yaml"), deploy("kubernetes/secrets.yaml"));
    passes(
        "kubernetes-validate",
        &["--strict", servers.to_str().unwrap(), secrets.to_str().unwrap()],
    );
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(&servers).unwrap();
    let bad = folder.path().join("bad.yaml");
    std::fs::write(&bad, text.replacen("readinessProbe:", "readynessProbe:", 1)).unwrap();
    assert!(
        !run("kubernetes-validate", &["--strict", bad.to_str().unwrap()]).status.success(),
        "the validator can refuse"
    );
    for kind in [
        "Deployment",
        "HorizontalPodAutoscaler",
        "PodDisruptionBudget",
        "NetworkPolicy",
        "Job",
        "Service",
        "Ingress",
    ] {
        assert!(text.contains(&format!("\nkind: {kind}\n")), "{kind}");
    }
    for needed in [
        "path: /readyz",
        "path: /healthz",
        "runAsNonRoot: true",
        "readOnlyRootFilesystem: true",
        "maxUnavailable: 0",
        "- path: /metrics\n            pathType: Exact\n            backend:\n              service:\n                name: rolerabbit-nothing",
        "nginx.ingress.kubernetes.io/proxy-buffering: \"off\"",
        "mountPath: /data/prices.toml",
    ] {
        assert!(text.contains(needed), "{needed}");
    }
    // Each secret that is mounted is in the object, and the other way round.
    let secrets = std::fs::read_to_string(secrets).unwrap();
    let stored: BTreeSet<&str> = secrets
        .split("stringData:\n")
        .nth(1)
        .unwrap()
        .lines()
        .filter_map(|line| line.trim().split(':').next())
        .collect();
    let mounted: BTreeSet<&str> = text
        .lines()
        .filter_map(|line| line.split("/run/secrets/rolerabbit/").nth(1))
        .map(|name| name.trim_end_matches('"'))
        .collect();
    assert_eq!(mounted, stored);
}

/// Settings in the files are settings that the program has.
#[test]
fn every_setting_that_a_file_names_is_one_of_the_program_s() {
    let reference = app::config::reference();
    let is_setting = |name: &str| {
        let plain = name.strip_suffix("_FILE").unwrap_or(name);
        reference.contains(&format!("`{plain}`"))
    };
    let mut seen = 0;
    let text = std::fs::read_to_string(deploy("kubernetes/rolerabbit.yaml")).unwrap();
    let map = text
        .split("kind: ConfigMap")
        .nth(1)
        .unwrap()
        .split("\n---")
        .next()
        .unwrap()
        .split("\ndata:\n")
        .nth(1)
        .unwrap();
    for line in map.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
        let name = line.split(':').next().unwrap();
        assert!(is_setting(name), "{name}");
        seen += 1;
    }
    let compose = std::fs::read_to_string(deploy("docker/compose.yml")).unwrap();
    let own = compose.split("environment:\n").nth(1).unwrap();
    for line in own.lines().take_while(|line| line.starts_with("      ")) {
        assert!(is_setting(line.trim().split(':').next().unwrap()), "{line}");
        seen += 1;
    }
    let docker = std::fs::read_to_string(deploy("docker/Dockerfile")).unwrap();
    for pair in docker.lines().find_map(|line| line.strip_prefix("ENV ")).unwrap().split(' ') {
        assert!(is_setting(pair.split('=').next().unwrap()), "{pair}");
        seen += 1;
    }
    assert!(seen > 15, "{seen}");
}

#[test]
fn the_systemd_unit_is_valid_and_locked_down() {
    let folder = tempfile::tempdir().unwrap();
    let unit = std::fs::read_to_string(deploy("systemd/rolerabbit.service")).unwrap();
    let program = env!("CARGO_BIN_EXE_rolerabbit");
    let path = folder.path().join("rolerabbit.service");
    std::fs::write(&path, unit.replace("/usr/local/bin/rolerabbit", program)).unwrap();
    let verified = run("systemd-analyze", &["verify", path.to_str().unwrap()]);
    assert!(verified.status.success() && said(&verified).trim().is_empty(), "{}", said(&verified));
    std::fs::write(&path, unit.replace("Restart=on-failure", "Restart=sometimes")).unwrap();
    let refused = run("systemd-analyze", &["verify", path.to_str().unwrap()]);
    assert!(said(&refused).contains("sometimes"), "the validator can refuse: {}", said(&refused));
    let security = run(
        "systemd-analyze",
        &["security", "--offline=true", deploy("systemd/rolerabbit.service").to_str().unwrap()],
    );
    let text = said(&security);
    let level = text.rsplit("service: ").next().unwrap().split(' ').next().unwrap();
    assert!(level.parse::<f64>().unwrap() < 2.0, "exposure {level}");
}

#[test]
fn proxies_are_valid() {
    let folder = tempfile::tempdir().unwrap();
    let pid = format!(
        "pid {}; error_log {};",
        folder.path().join("pid").display(),
        folder.path().join("log").display()
    );
    let nginx = if Path::new("/usr/sbin/nginx").exists() { "/usr/sbin/nginx" } else { "nginx" };
    for file in ["proxy/nginx.conf", "proxy/nginx-split.conf"] {
        passes(nginx, &["-t", "-c", deploy(file).to_str().unwrap(), "-g", &pid]);
    }
    // Figures are not for the world, and events are not held back.
    for (file, hidden, at_once) in [
        (
            "proxy/nginx.conf",
            "location = /metrics {\n            return 404;",
            "proxy_buffering off;",
        ),
        (
            "proxy/nginx-split.conf",
            "location = /metrics {\n            return 404;",
            "proxy_buffering off;",
        ),
        ("proxy/Caddyfile", "respond @metrics 404", "flush_interval -1"),
        // Traefik holds nothing back by itself.
        ("proxy/traefik-routes.yml", "&& !Path(`/metrics`)", ""),
    ] {
        let text = std::fs::read_to_string(deploy(file)).unwrap();
        assert!(text.contains(hidden) && text.contains(at_once), "{file}");
    }
    let caddyfile = deploy("proxy/Caddyfile");
    let mut command = Command::new("caddy");
    command
        .args(["validate", "--adapter", "caddyfile", "--config", caddyfile.to_str().unwrap()])
        .env("XDG_DATA_HOME", folder.path())
        .env("XDG_CONFIG_HOME", folder.path());
    let validated = command.output().expect("caddy is missing; run `cargo xtask test`");
    assert!(validated.status.success(), "{}", said(&validated));
    passes("caddy", &["fmt", "--diff", caddyfile.to_str().unwrap()]);
}

#[test]
fn the_bucket_forgets_when_the_retention_job_does() {
    let rules: Value =
        serde_json::from_str(&std::fs::read_to_string(deploy("s3/lifecycle.json")).unwrap())
            .unwrap();
    let config = app::config::Config::read(&app::config::Environment::of_pairs(&[])).unwrap();
    let days = config.drafts.retention.num_days();
    for folder in app::actions::GENERATED {
        let rule = rules["Rules"]
            .as_array()
            .unwrap()
            .iter()
            .find(|rule| rule["Filter"]["Prefix"] == folder);
        let rule = rule.unwrap_or_else(|| panic!("no rule for {folder}"));
        assert_eq!(
            (&rule["Status"], rule["Expiration"]["Days"].as_i64()),
            (&"Enabled".into(), Some(days))
        );
    }
}
