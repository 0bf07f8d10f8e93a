//! Tables of one's own, laid over those that candor carries.
//!
//! 1. A row that says something of a phrase holds against what candor says of it; all else stays.
//! 2. A row of a table `without-…` takes away the rows beneath that say the same in its columns, and nothing else.
//! 3. What is wrong with a table is told with file, row, column and what would be right, all at once.

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
fn rows_are_taken_away() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let own = folder.path().join("own");
    std::fs::create_dir(&own).expect("a folder");
    std::fs::write(own.join("without-titles.csv"), "words,area\nDoradca  klienta,sales\nWizażysta,\n").expect("a file");
    std::fs::write(own.join("titles.csv"), format!("{HEADER}wizażysta,pl,marketing,sure\n")).expect("a file");
    std::fs::write(own.join("without-skill_links.csv"), "from,to\nvba,ms-excel\n").expect("a file");
    std::fs::write(own.join("without-skills.csv"), "concept\npower-query\n").expect("a file");
    let profile = "candor = 1\nid = \"p\"\ntitle = \"P\"\n[[nice]]\nskill = \"Excel\"\n";
    std::fs::write(folder.path().join("p.toml"), profile).expect("a file");
    std::fs::write(folder.path().join("people.csv"), "ID,Skills\n1,VBA\n2,Power Query\n3,Excel\n").expect("a file");
    let title = |text: &str, more: &[&str]| {
        let told = candor(folder.path(), &[&["read", "title", text, "--format", "jsonl"][..], more].concat());
        let told: serde_json::Value = serde_json::from_str(&out(&told)).expect("JSON");
        (told["reading"]["areas"].clone(), told["reading"]["possible_areas"].clone())
    };
    let none = || serde_json::json!([]);
    assert_eq!(title("doradca klienta", &[]).1, serde_json::json!(["customer-service", "sales"]));
    assert_eq!(title("doradca klienta", &["--data", "own"]), (none(), serde_json::json!(["customer-service"])));
    assert_eq!(title("wizażysta", &["--data", "own"]).0, serde_json::json!(["marketing"]));
    assert_eq!(title("sprzedawca", &["--data", "own"]), title("sprzedawca", &[]));
    let met = |more: &[&str]| {
        let run = ["screen", "p.toml", "people.csv", "--format", "json", "-o", "-", "--as-of", "2026-09-01"];
        let told = candor(folder.path(), &[&run[..], more].concat());
        let told: serde_json::Value = serde_json::from_str(&out(&told)).expect("JSON");
        let all = told["shortlist"].as_array().cloned().unwrap_or_default().into_iter();
        let met = all.filter(|entry| entry["findings"][0]["verdict"] == "met");
        let mut met: Vec<String> = met.filter_map(|entry| Some(entry["id"].as_str()?.to_owned())).collect();
        met.sort();
        met
    };
    assert_eq!(met(&[]), ["1", "2", "3"]);
    assert_eq!(met(&["--data", "own"]), ["3"]);
}

#[test]
fn the_name_of_a_skill_is_that_of_the_topmost_table() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let said = |rows: &str| {
        std::fs::write(folder.path().join("skills.csv"), format!("concept,lang,term\n{rows}")).expect("a file");
        out(&candor(folder.path(), &["read", "skill", "MS Excel", "--lang", "pl", "--data", "."]))
    };
    assert!(said("ms-excel,pl,arkusz firmowy\n").contains("arkusz firmowy"));
    assert!(!said("ms-excel,pl,MS Excel\nms-excel,pl,arkusz firmowy\n").contains("arkusz firmowy"));
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
    std::fs::write(own.join("without-titles.csv"), "words,aera\nsprzedawca,sales\n").expect("a file");
    std::fs::write(own.join("without-columns.csv"), "header\nname\nbogus heading\n").expect("a file");
    let all = told("own");
    for part in [
        "“certain”",
        "titles.csv, row 2, column “certainty”",
        "sure, possible",
        "titles.csv, row 3",
        "“13”",
        "months.csv, row 2",
        "lacks: lang",
        "“aera”",
        "words, lang, area, certainty",
        "“bogus heading”",
        "without-columns.csv, row 3",
    ] {
        assert!(all.contains(part), "no {part:?} in\n{all}");
    }
    std::fs::write(own.join("titels.csv"), HEADER).expect("a file");
    assert!(told("own").contains("titels.csv is no table of candor’s. Tables: titles.csv"), "{}", told("own"));
}
