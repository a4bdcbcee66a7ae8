//! Which bullets can go first, and that nothing else goes with them.

use resume::Resume;
use resume::posting::{PostingInput, analyse};
use resume::trim::{CutReason, least_needed, without};
use serde_json::{Value, json};

fn career() -> Resume {
    of(json!({
        "work": [
            {"x-id": "now", "position": "Lead", "startDate": "2022-01",
             "highlights": ["Leads a team", "Runs Kubernetes clusters", "Writes reports"]},
            {"x-id": "then", "position": "Developer", "startDate": "2006-01", "endDate": "2010-05",
             "highlights": ["Built the shop", "Answered mail", "Cut costs by 30%", "Kept the wiki", "Tuned PostgreSQL"]},
            {"x-id": "secret", "x-hidden": true, "highlights": ["Never shown"]}
        ],
        "x-sections": [{"title": "Talks", "items": [{"x-id": "talk", "name": "Fog", "highlights": ["At home"]}]}]
    }))
}

fn of(document: Value) -> Resume {
    Resume::from_json(document).expect("an object")
}

fn texts(resume: &Resume) -> Vec<String> {
    least_needed(resume, None).into_iter().map(|cut| cut.text).collect()
}

#[test]
fn later_bullets_of_old_positions_without_figures_go_first() {
    let order = texts(&career());
    assert_eq!(order[..3], ["Tuned PostgreSQL", "Kept the wiki", "Answered mail"], "{order:?}");
    let place = |text: &str| order.iter().position(|one| one == text).expect(text);
    assert!(place("Kept the wiki") < place("Cut costs by 30%"), "a figure counts");
    assert!(place("Built the shop") < place("Leads a team"), "new positions count");
    assert_eq!(order.len(), 9, "hidden bullets are not there to be cut: {order:?}");
}

#[test]
fn what_the_posting_asks_stays_longer() {
    let text =
        "We look for an engineer.\n\nRequirements\n- PostgreSQL tuning\n- Kubernetes\n- Linux\n"
            .repeat(3);
    let posting = analyse(&PostingInput { text, title: None, company: None });
    let resume = career();
    let cuts = least_needed(&resume, Some(&posting));
    let of = |text: &str| cuts.iter().find(|cut| cut.text == text).expect(text);
    assert!(of("Tuned PostgreSQL").keep_points >= 4);
    assert!(!of("Tuned PostgreSQL").reasons.contains(&CutReason::NotInPosting));
    assert!(of("Kept the wiki").reasons.contains(&CutReason::NotInPosting));
    assert_eq!(cuts[0].text, "Kept the wiki");
}

#[test]
fn a_bullet_says_why_it_can_go() {
    let resume = career();
    let cuts = least_needed(&resume, None);
    let first = &cuts[0];
    assert_eq!((first.item_id.as_str(), first.path.as_str()), ("then", "/work/1/highlights/4"));
    assert_eq!(
        first.reasons,
        [CutReason::NoFigure, CutReason::OlderPosition, CutReason::LateInList]
    );
    assert_eq!(first.keep_points, 0);
}

#[test]
fn only_the_bullets_named_go() {
    let resume = career();
    let cuts = least_needed(&resume, None);
    for most in 0..=cuts.len() {
        let shorter = without(&resume, &cuts[..most]);
        let mut left = texts(&shorter);
        let mut wanted: Vec<String> = cuts[most..].iter().map(|cut| cut.text.clone()).collect();
        left.sort();
        wanted.sort();
        assert_eq!(left, wanted);
        let mut bare = shorter.to_json();
        let mut whole = resume.to_json();
        for document in [&mut bare, &mut whole] {
            for pointer in ["/work/0", "/work/1", "/x-sections/0/items/0"] {
                let item = document.pointer_mut(pointer).and_then(Value::as_object_mut);
                item.expect("an item").remove("highlights");
            }
        }
        assert_eq!(bare, whole, "all but the bullets is as it was");
    }
}

#[test]
fn the_same_resume_gives_the_same_order() {
    assert_eq!(least_needed(&career(), None), least_needed(&career(), None));
    assert!(least_needed(&of(json!({})), None).is_empty());
}
