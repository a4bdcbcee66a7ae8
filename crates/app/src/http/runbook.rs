//! The runbook that alerts lead to, out of `docs/operators/runbook.md`.

use std::sync::LazyLock;

use axum::response::Html;
use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd, html};

const SOURCE: &str = include_str!("../../../../docs/operators/runbook.md");

static PAGE: LazyLock<String> = LazyLock::new(|| {
    let mut page = String::from(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
         <title>Runbook – RoleRabbit</title><link rel=stylesheet href=\"/help.css\"><main>",
    );
    html::push_html(&mut page, events(SOURCE).into_iter());
    page.push_str("</main></html>");
    page
});

/// What to do about each alert.
pub async fn show() -> Html<&'static str> {
    Html(&PAGE)
}

/// The document with an id on every heading; a link to another file of the repository is but its words here.
fn events(source: &str) -> Vec<Event<'_>> {
    let mut events: Vec<Event<'_>> = Vec::new();
    let mut heading = None;
    let mut dropped = false;
    for event in Parser::new(source) {
        match &event {
            Event::Start(Tag::Heading { .. }) => heading = Some(events.len()),
            Event::End(TagEnd::Heading(_)) => {
                let start = heading.take().unwrap_or(events.len());
                let said = events.get(start..).unwrap_or_default().iter().filter_map(text);
                let name = said.collect::<String>().to_lowercase().replace(' ', "-");
                if let Some(Event::Start(Tag::Heading { id, .. })) = events.get_mut(start) {
                    *id = Some(CowStr::from(name));
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) if !dest_url.starts_with("http") => {
                dropped = true;
                continue;
            }
            Event::End(TagEnd::Link) if dropped => {
                dropped = false;
                continue;
            }
            _ => {}
        }
        events.push(event);
    }
    events
}

fn text<'a>(event: &'a Event<'_>) -> Option<&'a str> {
    match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        _ => None,
    }
}
