//! Word documents.

use insta::assert_snapshot;

use super::samples::{docx, docx_with, paragraph};
use super::{lines, shown};

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

#[test]
fn what_shows_is_read_and_what_is_hidden_is_not() {
    let body = [
        format!("<w:p>{}<w:del>{}</w:del><w:ins>{}</w:ins></w:p>", run("Kept "), run("gone "), run("added")),
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>A &amp; B&#8211;C</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:r><w:t>Engineer</w:t><w:tab/><w:t>2020</w:t><w:br/><w:t>Second line</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>After</w:t></w:r></w:p>".to_owned(),
    ];
    assert_snapshot!(shown(&lines(&docx(&body.concat()), "a.docx")), @r"
    0 Kept added
    0 A & B–C
    0 Engineer | 2020
    0 Second line
    0 After
    ");
}

#[test]
fn headings_and_lists_of_any_language() {
    let styles = r#"<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen"/><w:basedOn w:val="berschrift1"/></w:style></w:styles>"#;
    let relations = r#"<Relationships><Relationship Id="r1" Type="http://x/styles" Target="styles.xml"/><Relationship Id="r2" Type="http://x/hyperlink" Target="https://ada.example" TargetMode="External"/></Relationships>"#;
    let body = [
        format!("<w:p><w:pPr><w:pStyle w:val=\"Eigen\"/></w:pPr>{}</w:p>", run("Beruf")),
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>{}</w:p>",
            run("Punkt")
        ),
        format!("<w:p><w:hyperlink r:id=\"r2\">{}</w:hyperlink></w:p>", run("Seite")),
    ];
    let file = docx_with(
        &body.concat(),
        &[("word/styles.xml", styles), ("word/_rels/document.xml.rels", relations)],
    );
    let source = lines(&file, "a.docx");
    assert_snapshot!(shown(&source), @r"
    0 #1 Beruf
    0   • Punkt
    0 Seite
    ");
    assert_eq!(source.lines[2].spans[0].link.as_deref(), Some("https://ada.example"));
}

#[test]
fn tables_are_layout() {
    let cell = |texts: &[&str]| {
        let inner: String = texts.iter().map(|text| paragraph(text)).collect();
        format!("<w:tc>{inner}</w:tc>")
    };
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = [
        row(&[cell(&["2019 - 2022"]), cell(&["Engineer", "Built a thing"])]),
        row(&[cell(&["English"]), cell(&["native"])]),
        row(&[cell(&["Skills", "Rust"]), cell(&["Work", "Engineer"])]),
    ];
    let body = format!("<w:tbl>{}</w:tbl>", table.concat());
    assert_snapshot!(shown(&lines(&docx(&body), "a.docx")), @r"
    0 2019 - 2022 | Engineer
    0 Built a thing
    0 English | native
    1 Skills
    1 Rust
    2 Work
    2 Engineer
    ");
}

#[test]
fn text_boxes_are_read_once() {
    let inner = paragraph("In the box");
    let body = format!(
        "<w:p><w:r><w:t>Outside</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    );
    assert_snapshot!(shown(&lines(&docx(&body), "a.docx")), @r"
    0 Outside
    1 In the box
    ");
}

#[test]
fn alternatives_around_runs_and_blocks_are_read_once() {
    let inner = paragraph("Boxed");
    let both = |old: &str, new: &str| {
        format!(
            "<mc:AlternateContent><mc:Choice>{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
        )
    };
    let vml = format!(
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    );
    let body = [
        format!("<w:p>{}</w:p>", both(&run("old"), &run("new"))),
        both(&paragraph("old block"), &paragraph("new block")),
        // Only the older branch of the second box in this paragraph has text.
        format!(
            "<w:p>{vml}<w:r>{}</w:r></w:p>",
            both(
                &format!("<w:pict><w:txbxContent>{}</w:txbxContent></w:pict>", paragraph("Second")),
                "<w:drawing/>"
            )
        ),
    ];
    assert_snapshot!(shown(&lines(&docx(&body.concat()), "a.docx")), @r"
    0 new
    0 new block
    1 Boxed
    2 Second
    ");
}

#[test]
fn controls_show_what_was_typed_and_not_their_hints() {
    let control = |properties: &str, inner: &str| {
        format!(
            "<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
        )
    };
    let hint = "<w:showingPlcHdr/>";
    let body = [
        control("", &paragraph("Typed")),
        control(hint, &paragraph("Click here to enter text")),
        format!("<w:p>{}{}</w:p>", control("", &run("Name ")), control(hint, &run("Your title"))),
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>かな</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>".to_owned(),
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://ada.example\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Site</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>".to_owned(),
    ];
    let source = lines(&docx(&body.concat()), "a.docx");
    assert_snapshot!(shown(&source), @r"
    0 Typed
    0 Name
    0 漢字
    0 Site
    ");
    assert_eq!(source.lines[3].spans[0].link.as_deref(), Some("https://ada.example"));
}

#[test]
fn headers_come_first_and_footers_last() {
    let relations = r#"<Relationships><Relationship Id="h" Type="http://x/header" Target="header1.xml"/><Relationship Id="f" Type="http://x/footer" Target="footer1.xml"/></Relationships>"#;
    let header = format!("<w:hdr>{}{}</w:hdr>", paragraph("Ada Example"), paragraph("Body"));
    let footer = format!("<w:ftr>{}{}</w:ftr>", paragraph("ada@a.example"), paragraph("1 / 2"));
    let file = docx_with(
        &paragraph("Body"),
        &[
            ("word/_rels/document.xml.rels", relations),
            ("word/header1.xml", &header),
            ("word/footer1.xml", &footer),
        ],
    );
    assert_snapshot!(shown(&lines(&file, "a.docx")), @r"
    0 Ada Example
    0 Body
    1 Body
    2 ada@a.example
    ");
}
