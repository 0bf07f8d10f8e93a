//! 1. Headings of real exports, of whole questions and of programs hold what the table beside this file says, or nothing.
//! 2. No heading is taken for a wrong field: one with words left over stays unknown.

use candor::Reference;

#[test]
fn headings_hold_what_the_table_says() {
    let table = std::fs::read(super::project("tests/inputs/headings.csv")).expect("the table");
    let mut wrong = Vec::new();
    for row in csv::Reader::from_reader(&*table).records() {
        let row = row.expect("a row");
        let found = Reference::embedded().heading(&row[1]).map(|heading| heading.field.to_string());
        let found = found.unwrap_or_default();
        if found != row[2] {
            wrong.push(format!("{} | {} | {} | {found}", &row[0], &row[1], &row[2]));
        }
    }
    assert!(wrong.is_empty(), "export | heading | expected | found\n{}", wrong.join("\n"));
}
