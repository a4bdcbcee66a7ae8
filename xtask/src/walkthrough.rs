//! `cargo xtask walkthrough`: records the walk through the editor as a video.

use std::process::Command;

use anyhow::{Context, Result};

use crate::shell::{binary, has, install, root, run_command, target};
use crate::{run as build, services};

/// Builds, lets the browser walk, and makes a video of its pictures.
pub fn record() -> Result<()> {
    services::install_needs()?;
    if !has("ffmpeg") {
        install(&["ffmpeg"])?;
    }
    build::build()?;
    let folder = target().join("walkthrough");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let pictures = folder.join("pictures");
    std::fs::create_dir_all(&pictures)?;
    run_command(
        Command::new("npx")
            .args(["playwright", "test", "--config", "walkthrough.config.ts"])
            .current_dir(root().join("web"))
            .env("ROLERABBIT_BIN", binary())
            .env("WALKTHROUGH_FRAMES", &pictures),
    )?;
    let video = folder.join("walkthrough.mp4");
    let video_path = video.to_str().context("the build folder's path is no Unicode")?;
    run_command(
        Command::new("ffmpeg")
            .args(["-loglevel", "error", "-y", "-f", "concat", "-i", "pictures.txt"])
            // Players want even sides and a steady rate.
            .args(["-vf", "fps=15,scale=trunc(iw/2)*2:trunc(ih/2)*2,format=yuv420p"])
            .args(["-c:v", "libx264", "-crf", "24", "-movflags", "+faststart", video_path])
            .current_dir(&pictures),
    )?;
    eprintln!("the walkthrough is {}", video.display());
    Ok(())
}
