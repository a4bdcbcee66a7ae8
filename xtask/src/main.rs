//! The project's own commands: `cargo xtask run | test | gen | tidy | walkthrough | bench`.

mod bench;
mod bench_render;
mod bench_web;
mod check_files;
mod contact_sheet;
mod generate;
mod older_server;
mod real_model;
mod run;
mod services;
mod shell;
mod test;
mod tidy;
mod tools;
mod walkthrough;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "usage: cargo xtask COMMAND

  run            build the web app and the server, start it, print its address
  test           install and start what the tests need, run every suite
  gen [--check]  write generated files (API description, web client, references); --check: fail when they change
  walkthrough    record a walk through the editor as a video
  screenshots    take pictures of every page and state, light, dark and small, into web/screenshots
  real-model     build and start a small language model and run the writing suite against it; the first time takes a quarter of an hour
  older-server [COMMIT]       let the version before the newest migration (or of COMMIT) serve on today's schema, and beside today's server
  tidy           check layering and print sizes
  check-files    export every sample in every template and let checkers of PDF/UA-1 and Open XML judge the files
  contact-sheet  put the first page of every design into docs/users/designs.png
  bench          print figures: memory, start, preview, binary size, parsing
  bench parse [FOLDER]        print the targets of reading files beside their figures; FOLDER: ../shared/corpus
  bench parse-peer [FOLDER]   print how long OpenResume's parser takes for the same PDFs (needs Node and npm)
  bench render   print the targets of pages and files beside their figures, RenderCV's and Chromium's
  bench match    print the targets of the ATS check beside its figures
  bench tailor [FOLDER]  the same for tailoring by rules, over the cases and a folder of resumes
  bench guard    the same for the guard, over edits marked by hand
  bench web [lighthouse [PAGE] | typing | sizes]  the same for the web app: Lighthouse, typing, sizes of scripts";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[&str]) -> Result<()> {
    match arguments {
        ["run"] => run::serve(),
        ["test"] => test::test(),
        ["gen"] => generate::generate(false),
        ["gen", "--check"] => generate::generate(true),
        ["real-model"] => real_model::real_model(),
        ["older-server"] => older_server::older_server(None),
        ["older-server", commit] => older_server::older_server(Some(commit)),
        ["walkthrough"] => walkthrough::record(),
        ["tidy"] => tidy::tidy(),
        ["check-files"] => check_files::check_files(),
        ["contact-sheet"] => contact_sheet::contact_sheet(),
        ["screenshots"] => test::screenshots(),
        ["bench"] => bench::bench(),
        ["bench", "parse"] => bench::bench_parse(None),
        ["bench", "parse", folder] => bench::bench_parse(Some(folder)),
        ["bench", "parse-peer"] => bench::bench_parse_peer(None),
        ["bench", "parse-peer", folder] => bench::bench_parse_peer(Some(folder)),
        ["bench", "web", what @ ..] => bench_web::bench_web(what),
        ["bench", "render"] => bench_render::bench_render(),
        ["bench", what @ ("match" | "tailor" | "guard"), rest @ ..] => {
            bench::bench_one(&[&[*what], rest].concat())
        }
        _ => bail!("{USAGE}"),
    }
}
