//! A resume keeps the version of the design that it was made with.

use documents::write::{pin_version, templates, versions};
use serde_json::json;

use super::data::{RENDERER, full, resume};

/// How far below the name the contacts stand: the newer version of Compact has more air there.
fn gap(version: Option<&str>) -> f32 {
    let mut document = full();
    document["x-design"] = json!({ "template": "compact", "templateVersion": version });
    let preview = RENDERER.preview(&resume(document), None).unwrap();
    assert!(preview.warnings.is_empty(), "{:?}", preview.warnings);
    assert_eq!(preview.template, "compact");
    let y = |path: &str| preview.fields.iter().find(|field| field.path == path).unwrap().rect.y;
    y("/basics/email") - y("/basics/name")
}

#[test]
fn the_version_named_is_the_one_that_is_printed() {
    assert_eq!(versions("compact"), ["1.0.0", "1.1.0"]);
    let (old, new) = (gap(Some("1.0.0")), gap(Some("1.1.0")));
    assert!(new > old + 1.0, "{old} {new}");
    assert!(
        (gap(None) - old).abs() < 0.01,
        "without a version it is the oldest: nothing has moved"
    );
}

#[test]
fn the_file_is_the_page_in_an_older_version_too() {
    let pdf = |version: &str| {
        let mut document = full();
        document["x-design"] = json!({ "template": "compact", "templateVersion": version });
        RENDERER.export(&resume(document), None, "pdf".parse().unwrap()).unwrap()
    };
    assert_ne!(pdf("1.0.0"), pdf("1.1.0"));
    assert_eq!(pdf("1.0.0"), pdf("1.0.0"));
}

#[test]
fn a_version_that_is_not_kept_is_told_and_the_newest_is_shown() {
    let mut document = full();
    document["x-design"] = json!({ "template": "compact", "templateVersion": "0.1" });
    let preview = RENDERER.preview(&resume(document.clone()), None).unwrap();
    assert_eq!(
        preview.warnings.iter().map(|warning| warning.code.as_str()).collect::<Vec<_>>(),
        ["TEMPLATE_VERSION_UNKNOWN"]
    );
    document["x-design"] = json!({ "template": "compact", "templateVersion": "1.1.0" });
    assert_eq!(
        preview.pages[0].svg,
        RENDERER.preview(&resume(document), None).unwrap().pages[0].svg
    );
}

#[test]
fn a_version_belongs_to_its_own_template_alone() {
    let mut document = full();
    document["x-design"] = json!({ "template": "compact", "templateVersion": "1.0.0" });
    let other = RENDERER.preview(&resume(document.clone()), Some("classic")).unwrap();
    assert_eq!((other.template.as_str(), other.warnings.len()), ("classic", 0));
    document["x-design"] = json!({ "template": "nosuch", "templateVersion": "1.0.0" });
    let unknown = RENDERER.preview(&resume(document), None).unwrap();
    assert_eq!(unknown.warnings.len(), 1, "{:?}", unknown.warnings);
}

#[test]
fn a_new_document_gets_the_newest_version_where_there_is_an_older_one() {
    let pinned = |design: serde_json::Value| {
        let mut resume = resume(json!({ "basics": {}, "x-design": design }));
        pin_version(&mut resume.design);
        resume.to_json()["x-design"].clone()
    };
    let newest = json!({ "template": "compact", "templateVersion": "1.1.0" });
    assert_eq!(pinned(json!({ "template": "compact" })), newest);
    let older = json!({ "template": "compact", "templateVersion": "1.0.0" });
    assert_eq!(pinned(older.clone()), older);
    for template in templates().iter().filter(|template| template.version == template.first_version)
    {
        let named = json!({ "template": template.name });
        assert_eq!(pinned(named.clone()), named, "one version needs no name");
    }
}

#[test]
fn every_older_version_can_still_be_printed() {
    for template in templates() {
        let all = versions(&template.name);
        assert_eq!(all.last(), Some(&template.version.as_str()));
        for version in all {
            let mut document = full();
            document["x-design"] = json!({ "template": template.name, "templateVersion": version });
            let preview = RENDERER.preview(&resume(document), None).unwrap();
            assert!(
                preview.warnings.is_empty(),
                "{} {version}: {:?}",
                template.name,
                preview.warnings
            );
        }
    }
}
