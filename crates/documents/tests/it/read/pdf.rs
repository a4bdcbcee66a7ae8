//! Layouts of PDF pages and the order they are read in.

use insta::assert_snapshot;

use super::samples::{Text, at, pdf, title};
use super::{lines, shown};

fn read_pages(pages: &[Vec<Text>]) -> String {
    shown(&lines(&pdf(pages), "a.pdf"))
}

fn column(x: f32, top: f32, pitch: f32, texts: &[&'static str]) -> Vec<Text> {
    texts.iter().enumerate().map(|(index, text)| at(x, top + pitch * index as f32, text)).collect()
}

#[test]
fn dates_at_the_right_stay_in_their_rows() {
    let mut page = vec![title(50.0, 60.0, 20.0, "Ada Example")];
    let jobs = [
        ("Engineer at One", "2019 - 2022"),
        ("Analyst at Two", "May 2015 - 2019"),
        ("Clerk at Three", "2014"),
    ];
    for (index, (job, date)) in jobs.into_iter().enumerate() {
        let y = 100.0 + 60.0 * index as f32;
        page.push(at(50.0, y, job));
        page.push(at(540.0 - 5.0 * date.len() as f32, y, date));
        page.push(at(60.0, y + 14.0, "• Did one thing that filled a good part of the line"));
        page.push(at(60.0, y + 28.0, "• Did another thing"));
    }
    assert_snapshot!(read_pages(&[page]), @r"
    0 Ada Example
    0 Engineer at One | 2019 - 2022
    0 • Did one thing that filled a good part of the line
    0 • Did another thing
    0 Analyst at Two | May 2015 - 2019
    0 • Did one thing that filled a good part of the line
    0 • Did another thing
    0 Clerk at Three | 2014
    0 • Did one thing that filled a good part of the line
    0 • Did another thing
    ");
}

#[test]
fn a_sidebar_is_read_apart_from_the_body() {
    let mut page =
        vec![title(50.0, 50.0, 24.0, "Ada Example, engineer and inventor of everything there is")];
    page.extend(column(
        50.0,
        100.0,
        17.0,
        &["Skills", "Rust", "Baking", "Languages", "English", "Welsh"],
    ));
    page.extend(column(
        200.0,
        100.0,
        13.0,
        &[
            "Work",
            "Engineer at One, a company of some size",
            "Built a thing that was used by many people",
            "and kept it running for years",
            "Analyst at Two",
            "Counted beans of several kinds",
        ],
    ));
    assert_snapshot!(read_pages(&[page]), @r"
    0 Ada Example, engineer and inventor of everythin
    1 Skills
    1 Rust
    1 Baking
    1 Languages
    1 English
    1 Welsh
    2 Work
    2 Engineer at One, a company of some size
    2 Built a thing that was used by many people
    2 and kept it running for years
    2 Analyst at Two
    2 Counted beans of several kinds
    ");
}

#[test]
fn columns_go_on_on_the_next_page() {
    let left = ["Skills", "Rust", "Baking", "Cooking"];
    let right = [
        "Work and all the rest of it",
        "Engineer at One, a company",
        "Built a thing that was used",
        "And another",
    ];
    let more =
        ["Analyst at Two, a company", "Counted beans of several kinds", "Counted them again"];
    let mut first = column(50.0, 100.0, 17.0, &left);
    first.extend(column(200.0, 100.0, 13.0, &right));
    let mut second = column(50.0, 60.0, 17.0, &["Welsh", "English"]);
    second.extend(column(200.0, 60.0, 13.0, &more));
    assert_snapshot!(read_pages(&[first, second]), @r"
    0 Skills
    0 Rust
    0 Baking
    0 Cooking
    0 Welsh
    0 English
    1 Work and all the rest of it
    1 Engineer at One, a company
    1 Built a thing that was used
    1 And another
    1 Analyst at Two, a company
    1 Counted beans of several kinds
    1 Counted them again
    ");
}

#[test]
fn titles_and_dates_in_the_margin_belong_to_the_body() {
    let mut page = vec![title(50.0, 50.0, 24.0, "Ada Example")];
    let body =
        ["Engineer at One", "Built a thing that was used by many people", "and kept it running"];
    page.push(title(50.0, 100.0, 12.0, "Work"));
    page.extend(column(180.0, 100.0, 13.0, &body));
    page.push(at(50.0, 160.0, "2015 - 2019"));
    page.extend(column(
        180.0,
        160.0,
        13.0,
        &["Analyst at Two", "Counted beans of several kinds and sizes"],
    ));
    page.push(title(50.0, 210.0, 12.0, "Education"));
    page.extend(column(
        180.0,
        210.0,
        13.0,
        &["School of Life", "Learned a few things there, not all of them"],
    ));
    assert_snapshot!(read_pages(&[page]), @r"
    0 Ada Example
    0 Work
    0 Engineer at One
    0 Built a thing that was used by many people
    0 and kept it running
    0 2015 - 2019 | Analyst at Two
    0 Counted beans of several kinds and sizes
    0 Education
    0 School of Life
    0 Learned a few things there, not all of them
    ");
}

#[test]
fn spelled_out_headings_and_page_numbers() {
    let page = |number| {
        vec![
            at(50.0, 60.0, "E X P E R I E N C E"),
            at(50.0, 90.0, "A line of text that is long enough to be read"),
            at(290.0, 820.0, number),
        ]
    };
    assert_snapshot!(read_pages(&[page("Page 1 of 2"), page("Page 2 of 2")]), @r"
    0 EXPERIENCE
    0 A line of text that is long enough to be read
    0 A line of text that is long enough to be read
    ");
}

#[test]
fn bold_type_is_known_from_the_name_of_the_font() {
    let page =
        vec![title(50.0, 60.0, 12.0, "Ada Example"), at(50.0, 90.0, "An engineer of some years")];
    let source = lines(&pdf(&[page]), "a.pdf");
    let bold: Vec<bool> = source.lines.iter().map(|line| line.spans[0].bold).collect();
    assert_eq!(bold, [true, false]);
}

#[test]
fn a_sidebar_with_a_list_on_the_same_lines_stays_whole() {
    let mut page = vec![title(50.0, 60.0, 13.0, "Work"), title(400.0, 60.0, 13.0, "Contact")];
    page.extend(column(
        50.0,
        80.0,
        13.0,
        &["Engineer at One, a company of some size", "in a town"],
    ));
    page.extend(column(
        60.0,
        106.0,
        13.0,
        &["• Built a thing that was used by many people", "• Kept it running"],
    ));
    page.extend(column(
        50.0,
        150.0,
        13.0,
        &["Analyst at Two, a company of some size", "in a town"],
    ));
    page.push(at(400.0, 80.0, "ada@a.example"));
    page.push(title(400.0, 100.0, 13.0, "Skills"));
    page.extend(column(410.0, 119.0, 13.0, &["• Rust", "• Baking", "• Cooking"]));
    assert_snapshot!(read_pages(&[page]), @r"
    0 Work
    0 Engineer at One, a company of some size
    0 in a town
    0 • Built a thing that was used by many people
    0 • Kept it running
    0 Analyst at Two, a company of some size
    0 in a town
    1 Contact
    1 ada@a.example
    1 Skills
    1 • Rust
    1 • Baking
    1 • Cooking
    ");
}

#[test]
fn labels_of_a_table_stay_in_their_rows() {
    let mut page = vec![title(50.0, 60.0, 14.0, "Experience and the like of it, over the years")];
    page.extend(column(50.0, 85.0, 13.0, &["01.2019 –", "today"]));
    page.extend(column(
        150.0,
        85.0,
        13.0,
        &["Engineer at One", "Built a thing that was used by many people"],
    ));
    page.extend(column(50.0, 125.0, 13.0, &["2012 – 2018", "Warsaw"]));
    page.extend(column(
        150.0,
        125.0,
        13.0,
        &["Analyst at Two", "Counted beans of several kinds and sizes"],
    ));
    page.push(at(50.0, 165.0, "English"));
    page.push(at(150.0, 165.0, "C1"));
    page.push(at(50.0, 190.0, "German"));
    page.push(at(150.0, 190.0, "B2"));
    assert_snapshot!(read_pages(&[page]), @r"
    0 Experience and the like of it, over the years
    0 01.2019 – today | Engineer at One
    0 Built a thing that was used by many people
    0 2012 – 2018 | Warsaw | Analyst at Two
    0 Counted beans of several kinds and sizes
    0 English | C1
    0 German | B2
    ");
}
