//! 1. A column chosen by hand, or by a heading that is nearly right, is admitted in every output.
//! 2. What a row stands for can be said where the file does not tell.
//! 3. Jobs whose dates make no sense are named with their row.

use super::{candor, code, err, out, role, screen};

const TOTALS: &[u8] = b"Candidate ID,Name,Education,Total years,Skils\n1,Ann,master,3,CRM\n";

#[test]
fn columns_chosen_by_hand_are_admitted_in_every_output() {
    let map = ["--map", "experience:sales=Total years"];
    let (table, _folder) = screen(TOTALS, &[&map[..], &["--format", "table"]].concat());
    assert!(out(&table).contains("Total years → experience:sales (chosen by --map)"), "{}", out(&table));
    let (csv, _folder) = screen(TOTALS, &[&map[..], &["--format", "csv", "-q"]].concat());
    assert!(out(&csv).contains("experience:sales = Total years; skills = Skils"), "{}", out(&csv));
    let (json, _folder) = screen(TOTALS, &[&map[..], &["--format", "json", "-q"]].concat());
    let json: serde_json::Value = serde_json::from_str(&out(&json)).expect("JSON");
    let columns = json.pointer("/run/inputs/0/columns").and_then(|columns| columns.as_array()).expect("columns");
    let chosen: Vec<_> = columns.iter().map(|column| column["chosen"].as_str().expect("text")).collect();
    assert_eq!(chosen, ["heading", "heading", "heading", "map", "near"]);

    let folder = tempfile::TempDir::new().expect("a folder");
    std::fs::write(folder.path().join("people.csv"), TOTALS).expect("a file");
    let role = role();
    let role = role.to_str().expect("a path");
    let told =
        candor(folder.path(), &[&["explain", role, "people.csv", "--id", "1", "--lang", "en"][..], &map[..]].concat());
    assert!(out(&told).contains("Total years → experience:sales (chosen by --map)"), "{}", out(&told));
}

#[test]
fn what_a_row_stands_for_can_be_said() {
    let jobs = b"Candidate ID,Name,Job title,Start date\n1,Ann,sales representative,2020-01\n1,Ann,cook,2019-01\n";
    let (joined, _folder) = screen(jobs, &["--format", "csv"]);
    assert_eq!((code(&joined), out(&joined).lines().count()), (0, 2));
    let (apart, _folder) = screen(jobs, &["--format", "csv", "--rows-per", "person"]);
    assert_eq!(out(&apart).lines().count(), 3);
    assert!(err(&apart).contains("both are ranked"), "{}", err(&apart));
    let untold = b"Candidate ID,Name,Skills\n1,Ann,CRM\n1,Ann,Excel\n";
    let (joined, _folder) = screen(untold, &["--format", "csv", "--rows-per", "job"]);
    assert_eq!(out(&joined).lines().count(), 2);
    assert!(err(&joined).contains("2 rows read: 2 of candidates"), "{}", err(&joined));
}

#[test]
fn dates_that_make_no_sense_are_named() {
    let jobs = b"Candidate ID,Name,Job title,Start date,End date\n\
        1,Ann,sales representative,2021-12,2020-01\n2,Bob,sales representative,2030-01,\n";
    let (done, _folder) = screen(jobs, &["--format", "table"]);
    let said = out(&done);
    assert!(said.contains("ended before it began: “2021-12 – 2020-01”"), "{said}");
    assert!(said.contains("begins after the date of the run: “2030-01”"), "{said}");
    assert!(said.contains("row 2, column “End date”") && said.contains("row 3, column “Start date”"), "{said}");
}
