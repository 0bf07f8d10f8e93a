//! 1. A column chosen by hand, or by a heading that is nearly right, is admitted in every output.
//! 2. What a row stands for can be said where the file does not tell.
//! 3. Jobs whose dates make no sense are named with their row.
//! 4. How the dates of a column were read is told, and so is a date that contradicts it.
//! 5. What a spreadsheet damaged is named with its cell; ids and contacts are not quoted.

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

#[test]
fn the_order_of_dates_is_told() {
    let jobs = |end: &str| {
        let padding = format!("9,Cy,{},2020-01-01,2020-02-01\n", "x".repeat(70_000));
        format!(
            "Candidate ID,Name,Job title,Start date,End date\n1,Ann,cook,3/4/2020,{end}\n2,Bob,cook,13/4/2020,5/6/2021\n{padding}3,Di,cook,4/13/2020,\n"
        )
    };
    let (done, _folder) = screen(jobs("7/8/2021").as_bytes(), &["--format", "table"]);
    let said = out(&done);
    assert!(said.contains("“3/4/2020” were read with the day first, as “13/4/2020”"), "{said}");
    assert!(said.contains("Nothing tells whether “7/8/2021” has the day or the month first"), "{said}");
    assert!(said.contains("“4/13/2020” cannot have the day first"), "{said}");
}

#[test]
fn what_a_spreadsheet_damaged_is_named() {
    let rows = b"Candidate ID,Name,Phone,Skills\n1,Ann,\"4,85E+10\",#N/D\n#REF!,Bob,1,CRM\n";
    let (done, _folder) = screen(rows, &["--format", "table"]);
    let said = out(&done);
    assert!(said.contains("“#N/D” is an error value of a spreadsheet"), "{said}");
    assert!(said.contains("is a long number that a spreadsheet shortened"), "{said}");
    assert!(said.contains("column “Phone”") && said.contains("column “Candidate ID”"), "{said}");
    assert!(!said.contains("4,85E+10"), "{said}");
}
