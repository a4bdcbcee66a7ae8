//! A resume fits the pages that were wanted, stays readable, and stays as it is.

use documents::write::{FLOORS, Fitted, MOST_LAYOUTS, WriteError, templates};
use proptest::prelude::*;
use resume::Resume;
use resume::trim::without;
use serde_json::{Value, json};

use super::data::{RENDERER, TEMPLATES, full, resume};

/// A career of so many positions with so many bullets each.
fn career(positions: usize, bullets: usize) -> Value {
    let bullet = |position: usize, n: usize| {
        format!(
            "Planned, built and tested part {n} of project {position} with people from several departments and brought it to its users"
        )
    };
    let work: Vec<Value> = (0..positions)
        .map(|position| {
            let highlights: Vec<String> = (0..bullets).map(|n| bullet(position, n)).collect();
            json!({ "name": format!("Company {position}"), "position": "Engineer", "startDate": format!("{}-03", 2024 - 2 * position),
                "endDate": format!("{}-02", 2026 - 2 * position), "highlights": highlights })
        })
        .collect();
    json!({ "basics": { "name": "Ada Quill", "email": "ada@example.org" }, "work": work,
        "education": [{ "institution": "Naval College", "studyType": "Diploma", "endDate": "2008" }] })
}

fn fit(resume: &Resume, template: &str, pages: usize) -> Fitted {
    RENDERER.fit(resume, Some(template), pages, None).unwrap()
}

/// The pages that a resume takes with the options that were found, through the door of the preview.
fn pages(resume: &Resume, fitted: &Fitted) -> usize {
    let mut resume = resume.clone();
    fitted.put_into(&mut resume.design);
    RENDERER.preview(&resume, Some(&fitted.template)).unwrap().page_count
}

#[test]
fn a_little_too_much_is_made_to_fit_in_every_layout() {
    for template in TEMPLATES {
        // The longest career that takes a second page.
        let too_long = (1..12)
            .map(|n| resume(career(n, 4)))
            .find(|resume| RENDERER.preview(resume, Some(template)).unwrap().page_count > 1);
        let too_long = too_long.unwrap();
        let fitted = fit(&too_long, template, 1);
        assert!(fitted.fits, "{template}: {fitted:?}");
        assert_eq!((fitted.pages_before, fitted.page_count), (2, 1), "{template}");
        assert_eq!(pages(&too_long, &fitted), 1, "{template}: {fitted:?}");
        assert!(fitted.cuts.is_empty() && fitted.lines_over == 0);
        assert!(fitted.layouts <= MOST_LAYOUTS);
    }
}

#[test]
fn what_fits_already_keeps_its_design() {
    for template in templates() {
        let resume = resume(
            json!({ "basics": { "name": "Ada" }, "x-design": { "sizePt": 8, "marginMm": 8.0 } }),
        );
        let fitted = fit(&resume, &template.name, 1);
        assert!(fitted.fits);
        assert_eq!(
            (fitted.size_pt, fitted.spacing, fitted.margin_mm, fitted.layouts),
            (8.0, 1.0, 8.0, 1)
        );
    }
}

#[test]
fn what_cannot_fit_is_as_tight_as_it_may_be_and_says_what_to_cut() {
    let long = resume(career(8, 8));
    let fitted = fit(&long, "classic", 1);
    assert!(!fitted.fits && fitted.page_count > 1);
    assert_eq!((fitted.size_pt, fitted.spacing, fitted.margin_mm), FLOORS);
    assert!(fitted.lines_over > 10, "{}", fitted.lines_over);
    assert!(fitted.fits_without_cuts && fitted.layouts <= MOST_LAYOUTS, "{}", fitted.layouts);
    assert_eq!(pages(&without(&long, &fitted.cuts), &fitted), 1);
    let fewer = &fitted.cuts[..fitted.cuts.len() - 1];
    assert_eq!(pages(&without(&long, fewer), &fitted), 2, "no bullet is named for nothing");
    let oldest = fitted.cuts.first().unwrap();
    assert_eq!(oldest.path, "/work/7/highlights/7");
    assert!(fitted.cuts.iter().all(|cut| !cut.item_id.is_empty() && !cut.text.is_empty()));
}

#[test]
fn where_bullets_are_not_enough_it_is_said() {
    let summary = "A paragraph that nobody can cut by bullets.\n".repeat(120);
    let mut document = career(2, 2);
    document["basics"]["summary"] = json!(summary);
    let fitted = fit(&resume(document), "classic", 1);
    assert!(!fitted.fits && !fitted.fits_without_cuts);
    assert_eq!(fitted.cuts.len(), 4);
}

#[test]
fn a_design_that_is_tighter_than_the_floors_is_not_loosened() {
    let mut document = career(9, 9);
    document["x-design"] = json!({ "sizePt": 7.5, "spacing": 0.6, "marginMm": 8 });
    let fitted = fit(&resume(document), "classic", 1);
    assert_eq!((fitted.size_pt, fitted.spacing, fitted.margin_mm), (7.5, 0.6, 8.0));
}

#[test]
fn an_unknown_template_and_a_resume_beyond_all_measure_are_errors() {
    let error = RENDERER.fit(&resume(full()), Some("nosuch"), 1, None).unwrap_err();
    assert_eq!(error.code(), "TEMPLATE_UNKNOWN");
    let endless = json!({ "basics": { "summary": "x\n".repeat(9000) } });
    let error = RENDERER.fit(&resume(endless), None, 1, None).unwrap_err();
    assert!(matches!(error, WriteError::TooLong { .. }), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_fit_is_readable_repeatable_and_leaves_the_resume_alone(
        positions in 0_usize..9, bullets in 0_usize..9, wanted in 1_usize..4, design in 0_usize..1000,
        size in proptest::option::of(7.0_f64..14.0), spacing in proptest::option::of(0.5_f64..2.0), margin in proptest::option::of(5.0_f64..40.0),
    ) {
        let template = &templates()[design % templates().len()].name;
        let mut document = career(positions, bullets);
        document["x-design"] = json!({ "sizePt": size, "spacing": spacing, "marginMm": margin });
        let resume = resume(document);
        let before = resume.to_json();
        let fitted = fit(&resume, template, wanted);
        prop_assert_eq!(resume.to_json(), before);
        prop_assert_eq!(&fit(&resume, template, wanted), &fitted);
        prop_assert!(fitted.layouts <= MOST_LAYOUTS, "{} layouts", fitted.layouts);
        // What the design or the user has set tighter than the floors stays as it is.
        let own = fit(&resume, template, 60);
        prop_assert!(fitted.size_pt >= FLOORS.0.min(own.size_pt), "{fitted:?}");
        prop_assert!(fitted.spacing >= FLOORS.1.min(own.spacing), "{fitted:?}");
        prop_assert!(fitted.margin_mm >= FLOORS.2.min(own.margin_mm), "{fitted:?}");
        prop_assert!(fitted.size_pt <= own.size_pt && fitted.spacing <= own.spacing && fitted.margin_mm <= own.margin_mm);
        for (chosen, found) in [(size, own.size_pt), (spacing, own.spacing), (margin, own.margin_mm)] {
            prop_assert!(chosen.is_none_or(|chosen| chosen.to_bits() == found.to_bits()), "{own:?}");
        }
        prop_assert_eq!(pages(&resume, &fitted), fitted.page_count);
        prop_assert_eq!(fitted.fits, fitted.page_count <= wanted);
        if !fitted.fits && fitted.fits_without_cuts {
            prop_assert!(pages(&without(&resume, &fitted.cuts), &fitted) <= wanted);
        }
    }
}

#[test]
fn lines_in_two_columns_count_each() {
    let skills = |count: usize| -> Vec<Value> {
        (0..count).map(|n| json!({ "name": format!("Skill number {n}"), "keywords": [format!("Word {n}")] })).collect()
    };
    let over = |skills: Vec<Value>| {
        let mut document = career(9, 8);
        document["skills"] = json!(skills);
        fit(&resume(document), "sidebar", 1).lines_over
    };
    let (none, many) = (over(skills(1)), over(skills(60)));
    // The further skills stand beside the career, on the same pages: they are too much all the same.
    assert!(many > none + 20, "{none} {many}");
}
