//! What others get out of our files, and what a PDF carries beside its pages.

use documents::check::check;
use documents::read::{Document, Options, read_with};
use documents::write::{Format, PdfSettings, Renderer, TemplateInfo, carried, sample, templates};
use resume::Resume;
use serde_json::{Value, json};

use crate::round::known_to_be_lost;

fn samples() -> Vec<(String, Resume)> {
    let free = templates().iter().filter(|template| template.tier == "free");
    free.map(|template| (template.name.clone(), sample(&template.name).unwrap())).collect()
}

/// The first design of every layout: the others of a layout differ in colours, fonts and measures alone.
fn layouts() -> impl Iterator<Item = &'static TemplateInfo> {
    templates().iter().filter(|template| template.name == template.layout)
}

const ATTACHED: PdfSettings = PdfSettings { accessible: true, attach_source: true };

#[test]
fn a_pdf_with_its_source_reads_back_without_loss_in_every_template() {
    let renderer = Renderer::new();
    for (case, resume) in samples() {
        for template in layouts() {
            let file = renderer.export_pdf(&resume, Some(&template.name), ATTACHED).unwrap();
            assert!(
                file.accessibility.claimed,
                "{case} {}: {:?}",
                template.name, file.accessibility
            );
            let reading = read_with(&file.bytes, None, &Options::default()).unwrap();
            let Document::Json(read) = reading.document else {
                panic!(
                    "{case} {}: the attachment was not taken: {:?}",
                    template.name, reading.warnings
                )
            };
            assert!(
                reading.attached_to.is_some_and(|pages| pages > 0) && reading.warnings.is_empty()
            );
            assert_eq!(read, carried::printed(&resume), "{case} {}", template.name);
            assert_eq!(
                documents::check::lost(&resume, &read),
                Vec::<String>::new(),
                "{case} {}",
                template.name
            );
            let plain = renderer.export(&resume, Some(&template.name), Format::Pdf).unwrap();
            assert!(file.bytes.len() > plain.len());
            let texts = |bytes: &[u8]| check(bytes, Format::Pdf, &resume, None).unwrap().texts;
            assert_eq!(
                texts(&file.bytes),
                texts(&plain),
                "{case} {}: the pages differ",
                template.name
            );
        }
    }
}

#[test]
fn a_report_finds_the_text_whole_in_three_ways_in_every_template_and_format() {
    let renderer = Renderer::new();
    for (case, resume) in samples() {
        for template in layouts() {
            for format in Format::ALL {
                // Only the page differs by layout; the other formats are made from the same sheet.
                if format != Format::Pdf && template.tier != "free" {
                    continue;
                }
                let bytes = renderer.export(&resume, Some(&template.name), format).unwrap();
                let report = check(&bytes, format, &resume, None).unwrap();
                let at = format!("{case} {} {}", template.name, format.extension());
                let ways: Vec<&str> = report.texts.iter().map(|text| text.way.as_str()).collect();
                match format {
                    Format::Pdf => assert_eq!(ways, ["layout", "drawing", "tags"]),
                    Format::Json => assert!(ways.is_empty()),
                    _ => assert_eq!(ways, ["layout"]),
                }
                for text in &report.texts {
                    let (way, missing) = (&text.way, &text.missing);
                    assert!(
                        text.passed,
                        "{at} {way}: {} {missing:?} first {}\n{}",
                        text.recall, text.name_first, text.text
                    );
                }
                let place = format!("{}.{}", template.name, format.extension());
                let lost: Vec<_> = report.fields.iter().filter(|field| !field.passed).collect();
                let unexpected: Vec<_> = lost
                    .iter()
                    .filter(|field| {
                        !known_to_be_lost(&format!("sample-{case}"), &field.path, &place)
                    })
                    .collect();
                assert!(unexpected.is_empty(), "{at}: {unexpected:?}");
                assert_eq!(report.passed, lost.is_empty(), "{at}");
                assert_eq!(report.pages > 0, format == Format::Pdf, "{at}");
            }
        }
    }
}

#[test]
fn a_report_says_what_a_file_lacks() {
    let renderer = Renderer::new();
    let (_, resume) = samples().remove(0);
    let mut other = resume.to_json();
    other["basics"]["email"] = json!("someone.else@example.org");
    other["work"][0]["name"] = json!("Quite Another Company");
    let other = Resume::from_json(other).unwrap();
    let bytes = renderer.export(&resume, None, Format::Pdf).unwrap();
    let report = check(&bytes, Format::Pdf, &other, None).unwrap();
    assert!(!report.passed);
    for path in ["/basics/email", "/work/0/name"] {
        let field = report.fields.iter().find(|field| field.path == path).unwrap();
        assert!(!field.passed && field.read.is_some(), "{field:?}");
        assert_eq!(field.missing_in, ["layout", "drawing", "tags"], "{field:?}");
    }
    assert!(report.texts.iter().all(|text| text.missing.len() >= 2 && text.recall < 1.0));
}

#[test]
fn what_is_hidden_does_not_travel() {
    let resume = json!({
        "basics": {"name": "Ada Quill", "email": "ada@example.org", "x-note": "only mine"},
        "work": [{"name": "Harbour Ltd", "position": "Pilot", "startDate": "2019-03-05", "x-memo": "left in anger"},
                 {"name": "Secret Works", "position": "Spy", "x-hidden": true}],
        "skills": [{"name": "Charts", "keywords": ["ECDIS", "Paper"]}, {"name": "Poker", "x-hidden": true}],
        "meta": {"note": "private remark"}, "x-layout": {"hidden": ["interests"]}, "interests": [{"name": "Gambling"}]
    });
    let resume = Resume::from_json(resume).unwrap();
    let printed = carried::printed(&resume);
    let text = printed.to_string();
    for wanted in ["Ada Quill", "Harbour Ltd", "2019-03-05", "ECDIS"] {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    for hidden in ["Secret", "Spy", "Poker", "only mine", "anger", "remark", "Gambling", "x-hidden"]
    {
        assert!(!text.contains(hidden), "{hidden} in {text}");
    }
    assert_eq!(carried::keywords(&resume), ["ECDIS", "Paper"]);
}

#[test]
fn two_pages_stay_small_and_the_same_bytes() {
    let renderer = Renderer::new();
    let (_, resume) = samples().remove(0);
    let mut long = resume.to_json();
    let work = long["work"].as_array().unwrap().clone();
    for round in 0..12 {
        if renderer.preview(&Resume::from_json(long.clone()).unwrap(), None).unwrap().page_count
            >= 2
        {
            break;
        }
        let item = work[round % work.len()].clone();
        long["work"].as_array_mut().unwrap().push(item);
    }
    let long = Resume::from_json(long).unwrap();
    for template in layouts() {
        let make = || renderer.export_pdf(&long, Some(&template.name), ATTACHED).unwrap().bytes;
        let bytes = make();
        assert_eq!(bytes, make(), "{}", template.name);
        assert!(bytes.len() <= 110_000, "{}: {} bytes", template.name, bytes.len());
    }
}

/// A PDF of one page with this text, and a file attached to it.
fn pdf(lines: &[&str], attached: &[u8], filter: &str) -> Vec<u8> {
    let mut content = "BT /F1 11 Tf 60 780 Td 14 TL".to_owned();
    for line in lines {
        content += &format!(" ({line}) Tj T*");
    }
    content += " ET";
    let objects: Vec<Vec<u8>> = vec![
        b"<< /Type /Catalog /Pages 2 0 R /AF [6 0 R] >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_vec(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()).into_bytes(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_vec(),
        b"<< /Type /Filespec /F (resume.json) /EF << /F 7 0 R >> >>".to_vec(),
        [format!("<< /Length {} {filter} >>\nstream\n", attached.len()).as_bytes(), attached, b"\nendstream"].concat(),
    ];
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n", index + 1).into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    file.extend(
        format!("trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").into_bytes(),
    );
    file
}

const LINES: [&str; 4] = ["Ada Quill", "ada@example.org", "Experience", "Pilot, Harbour Ltd"];

fn quill() -> Value {
    json!({"basics": {"name": "Ada Quill", "email": "ada@example.org"}, "work": [{"name": "Harbour Ltd", "position": "Pilot"}]})
}

/// Whether the attachment was believed, and whether a person is told that it was not.
fn believed(file: &[u8]) -> (bool, bool) {
    let reading = read_with(file, None, &Options::default()).unwrap();
    let told = reading.warnings.iter().any(|warning| warning.code == "ATTACHMENT_DIFFERS");
    (matches!(reading.document, Document::Json(_)), told)
}

#[test]
fn an_attachment_is_believed_only_when_the_pages_say_the_same() {
    let attach = |document: Value| pdf(&LINES, document.to_string().as_bytes(), "");
    assert_eq!(believed(&attach(quill())), (true, false));
    // More on the pages than in the attachment.
    let lines = [&LINES[..], &["Deputy director of navigation at the board of trade"]].concat();
    assert_eq!(believed(&pdf(&lines, quill().to_string().as_bytes(), "")), (false, true));
    // Something else in the attachment, or more.
    for (path, value) in [
        ("name", json!("Eve Forger")),
        ("email", json!("eve@example.org")),
        ("summary", json!("Ruler of the seas")),
    ] {
        let mut other = quill();
        other["basics"][path] = value;
        assert_eq!(believed(&attach(other)), (false, true), "{path}");
    }
    // What the pages do not show is left out, not believed.
    let mut unseen = quill();
    unseen["meta"] = json!({"note": "unseen"});
    unseen["work"].as_array_mut().unwrap().push(json!({"name": "Unseen Ltd", "x-hidden": true}));
    let reading = read_with(&attach(unseen), None, &Options::default()).unwrap();
    let Document::Json(read) = reading.document else { panic!("{:?}", reading.warnings) };
    assert_eq!(read, quill());
}

#[test]
fn an_attachment_that_is_no_resume_is_passed_over() {
    for junk in ["", "[]", "{", "null", "\"x\"", "{\"basics\": 7}", "\u{0}\u{1}"] {
        let (is_json, _) = believed(&pdf(&LINES, junk.as_bytes(), ""));
        assert!(!is_json, "{junk}");
    }
    let deep = format!("{{\"work\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(!believed(&pdf(&LINES, deep.as_bytes(), "")).0);
    let large = json!({"basics": {"name": "x".repeat(2 << 20)}}).to_string();
    assert!(!believed(&pdf(&LINES, large.as_bytes(), "")).0);
    for filter in
        ["/Filter /LZWDecode", "/Filter [/FlateDecode /FlateDecode]", "/Filter /FlateDecode"]
    {
        assert!(!believed(&pdf(&LINES, quill().to_string().as_bytes(), filter)).0, "{filter}");
    }
}

#[test]
fn a_bomb_in_an_attachment_is_not_unpacked() {
    use std::io::Write;
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..400 {
        packer.write_all(&zeros).unwrap();
    }
    let bomb = packer.finish().unwrap();
    assert!(bomb.len() < 1 << 20);
    let started = std::time::Instant::now();
    assert_eq!(believed(&pdf(&LINES, &bomb, "/Filter /FlateDecode")), (false, false));
    assert!(started.elapsed().as_secs() < 5);
}
