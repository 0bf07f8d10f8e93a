//! 1. How cells are told apart is reported: delimiter, quote, escape.
//! 2. `--delimiter` and `--quote` win, by a sign or by a name.
//! 3. Two ways that fit alike are told, and so are headings below the first row, joined headings and missing ones.
//! 4. Spaces after delimiters are no part of the cells, and a quote behind them opens a cell.

use super::{json, screen, slugs};

fn input(text: &str, more: &[&str]) -> [Option<String>; 3] {
    let found = json(&screen("people.csv", text.as_bytes(), more));
    ["delimiter", "quote", "escape"].map(|name| found["run"]["inputs"][0][name].as_str().map(str::to_owned))
}

fn some(texts: [&str; 3]) -> [Option<String>; 3] {
    texts.map(|text| Some(text.to_owned()).filter(|text| !text.is_empty()))
}

#[test]
fn how_cells_are_told_apart_is_reported() {
    for (text, expected) in [
        ("Name,Skills\nAnn,CRM\n", [",", "", ""]),
        ("Name\tSkills\nAnn\t\"CRM, Excel\"\n", ["\t", "\"", "doubled"]),
        ("Name|Skills\nAnn|'CRM | Excel'\nBob|'SAP'\n", ["|", "'", "doubled"]),
        ("Name;Skills\nAnn;\"CRM \\\"Salesforce\\\"; Excel\"\n", [";", "\"", "backslash"]),
        ("sep=|\nName|Skills\nAnn|CRM; Excel\n", ["|", "", ""]),
    ] {
        assert_eq!(input(text, &[]), some(expected), "{text}");
    }
}

#[test]
fn the_user_has_the_last_word() {
    let text = "Name,Skills\nAnn,'CRM'\n";
    assert_eq!(input(text, &["--quote", "double"]), some([",", "", ""]));
    assert_eq!(input("Name~Skills\nAnn~CRM\n", &["--delimiter", "~"])[0].as_deref(), Some("~"));
    assert_eq!(input("Name;Skills,x\nAnn;CRM,y\n", &["--delimiter", "semicolon"])[0].as_deref(), Some(";"));
    for more in [["--delimiter", "dot"], ["--quote", "x"]] {
        let refused = screen("people.csv", text.as_bytes(), &more);
        assert_eq!(refused.status.code(), Some(2), "{more:?}");
    }
}

#[test]
fn what_was_decided_of_the_headings_is_told() {
    for (text, slug) in [
        ("Report\n\nName,Skills\nAnn,CRM\n", "header-below"),
        ("Name,Languages,\n,English,German\nAnn,B2,C1\n", "header-below"),
        ("Name;b,Skills\nAnn;x,CRM\nBob;y,SAP\n", "dialect-open"),
    ] {
        assert!(slugs(&screen("people.csv", text.as_bytes(), &[])).contains(&slug.to_owned()), "{text}");
    }
    let headless = screen("people.csv", b"Ann,ann@example.org,CRM\n", &["--map", "skills=column 3"]);
    assert!(slugs(&headless).contains(&"no-header".to_owned()));
    assert_eq!(json(&headless)["counts"]["candidates"], 1);
}

#[test]
fn spaces_after_delimiters_are_no_part_of_the_cells() {
    let spaced = "Name, Skills, Languages\nAnn, \"CRM, Excel\", English B2\nBob, SAP, \"German, English\"\n";
    let found = json(&screen("people.csv", spaced.as_bytes(), &[]));
    assert_eq!(found["counts"]["left_out"], 0);
    assert_eq!(found["counts"]["candidates"], 2);
}
