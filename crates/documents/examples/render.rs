//! Renders a resume: `render TEMPLATE RESUME.json OUT.(pdf|docx|html|txt|md|json|svg)`; an SVG is written per page, `data.json` is
//! what the template is given.

use std::error::Error;
use std::time::Instant;
use std::{env, fs};

use documents::write::{Format, Renderer};
use resume::Resume;

#[expect(clippy::print_stdout, reason = "an example talks to the person who runs it")]
fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [template, input, output] = arguments.as_slice() else {
        return Err("usage: render TEMPLATE RESUME.json OUT.(pdf|docx|html|txt|md|json|svg)".into());
    };
    let resume = Resume::from_json(serde_json::from_slice(&fs::read(input)?)?)?;
    let start = Instant::now();
    let renderer = Renderer::new();
    if output.ends_with("data.json") {
        return Ok(fs::write(output, renderer.template_data(&resume, Some(template))?)?);
    }
    println!("fonts        {:>8.2?}", start.elapsed());
    for round in ["cold preview", "warm preview"] {
        let start = Instant::now();
        let preview = renderer.preview(&resume, Some(template))?;
        let (pages, fields) = (preview.page_count, preview.fields.len());
        println!("{round} {:>8.2?} ({pages} pages, {fields} boxes)", start.elapsed());
        for warning in preview.warnings {
            println!("{}: {}", warning.code, warning.message);
        }
    }
    let mut edited: Vec<_> = (0..50)
        .map(|round| {
            let mut resume = resume.clone();
            resume.basics.summary = Some(format!("An edit that changes one paragraph: {round}."));
            let start = Instant::now();
            renderer.preview(&resume, Some(template)).map(|_| start.elapsed())
        })
        .collect::<Result<_, _>>()?;
    edited.sort_unstable();
    println!(
        "edited       {:>8.2?} (best {:.2?}, worst {:.2?})",
        edited[25], edited[0], edited[49]
    );
    if let Some(stem) = output.strip_suffix(".svg") {
        for (index, page) in renderer.preview(&resume, Some(template))?.pages.iter().enumerate() {
            fs::write(format!("{stem}-{}.svg", index + 1), &page.svg)?;
        }
        return Ok(());
    }
    let format: Format = output.rsplit('.').next().unwrap_or_default().parse()?;
    let start = Instant::now();
    let bytes = renderer.export(&resume, Some(template), format)?;
    println!("export       {:>8.2?} ({} bytes)", start.elapsed(), bytes.len());
    fs::write(output, bytes)?;
    Ok(())
}
