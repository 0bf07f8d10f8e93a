//! Tables of one's own, laid over those that candor carries.
//!
//! 1. A row that says something of a phrase holds against what candor says of it; all else stays.
//! 2. What is wrong with a table is told with file, row, column and what would be right, all at once.

use super::{candor, code, err, out};

const HEADER: &str = "words,lang,area,certainty\n";

#[test]
fn rows_of_ones_own_hold() {
    let folder = tempfile::TempDir::new().expect("a folder");
    std::fs::create_dir(folder.path().join("own")).expect("a folder");
    let rows = format!("{HEADER}wizard,en,sales,sure\ndoradca klienta,pl,none,\n");
    std::fs::write(folder.path().join("own/titles.csv"), rows).expect("a file");
    std::fs::write(folder.path().join("own/notes.txt"), "no table").expect("a file");
    let read = |title: &str, more: &[&str]| {
        let told = candor(folder.path(), &[&["read", "title", title, "--format", "jsonl"][..], more].concat());
        let told: serde_json::Value = serde_json::from_str(&out(&told)).expect("JSON");
        told["reading"].clone()
    };
    assert_eq!(read("wizard", &[])["areas"], serde_json::json!([]));
    assert_eq!(read("wizard", &["--data", "own"])["areas"], serde_json::json!(["sales"]));
    assert_eq!(read("doradca klienta", &[])["possible_areas"], serde_json::json!(["customer-service", "sales"]));
    assert_eq!(read("doradca klienta", &["--data", "own"])["possible_areas"], serde_json::json!([]));
    assert_eq!(read("sprzedawca", &["--data", "own"]), read("sprzedawca", &[]));
}

#[test]
fn what_is_wrong_with_a_table_is_told() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let own = folder.path().join("own");
    std::fs::create_dir(&own).expect("a folder");
    let told = |more: &str| {
        let told = candor(folder.path(), &["read", "title", "wizard", "--data", more]);
        assert_eq!(code(&told), 2);
        err(&told)
    };
    assert!(told("nowhere").contains("no nowhere"), "{}", told("nowhere"));
    assert!(told("own").contains("no table (.csv) and no taxonomy (.taxonomy) in own"), "{}", told("own"));
    std::fs::write(own.join("titles.csv"), format!("{HEADER}wizard,en,sales,certain\nx,en\n")).expect("a file");
    std::fs::write(own.join("months.csv"), "words,lang,month\nyule,en,13\n").expect("a file");
    std::fs::write(own.join("skills.csv"), "concept,term\n").expect("a file");
    let all = told("own");
    for part in [
        "“certain”",
        "titles.csv, row 2, column “certainty”",
        "sure, possible",
        "titles.csv, row 3",
        "“13”",
        "months.csv, row 2",
        "lacks: lang",
    ] {
        assert!(all.contains(part), "no {part:?} in\n{all}");
    }
    std::fs::write(own.join("titels.csv"), HEADER).expect("a file");
    assert!(told("own").contains("titels.csv is no table of candor’s. Tables: titles.csv"), "{}", told("own"));
}
