//! 1. The table as understood is plain RFC 4180: UTF-8 without a mark, commas, CRLF, the header first, all columns and the rows
//!    of people in their order, every value as it was, whatever the file came in.
//! 2. Read again, it gives the same shortlist.
//! 3. Whatever the bytes: rows = rows of people + set aside + left out, and the table has the rows of people.
//! 4. Of every column that is read: read + empty + not understood + damaged = rows of people. Values that were not
//!    understood stand there with their counts, the most frequent first; many different ones are counted together.
//! 5. Names, contacts and notes are never quoted.
//! 6. A file of which no heading is known is shown all the same, and its table written.
//! 7. With a role only what it asks is read; without one, all that can be.
//! 8. In a file with a row a job, people are counted too, and rows keep their order.
//! 9. The JSON is what its schema says; threads change nothing.
//! 10. The screen fits the terminal, and is plain with `NO_COLOR`.
//! 11. A table is that of one file. `--strict` ends with 4 where a row was left out.

use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use encoding_rs::WINDOWS_1250;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{json, project, screen, shortlist};

fn inspect(name: &str, bytes: &[u8], more: &[&str]) -> (Output, TempDir) {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join(name), bytes).expect("a file");
    (inspect_in(folder.path(), &[&[name], more].concat()), folder)
}

fn inspect_in(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::cargo_bin("candor").expect("the program is built");
    command.current_dir(folder).env("NO_COLOR", "1").env("COLUMNS", "100").arg("inspect").args(args);
    command.output().expect("the program starts")
}

fn found(name: &str, bytes: &[u8], more: &[&str]) -> Value {
    json(&inspect(name, bytes, &[&["--format", "json"], more].concat()).0)
}

fn understood(name: &str, bytes: &[u8]) -> Vec<u8> {
    let (done, folder) = inspect(name, bytes, &["-o", "out.csv", "-q"]);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    fs::read(folder.path().join("out.csv")).expect("a table")
}

fn sum(value: &Value) -> u64 {
    value.as_object().expect("counts").values().filter_map(Value::as_u64).sum()
}

const ROWS: &str = "Imię;Notatki;Umiejętności;Oczekiwania\nŻaneta;\"a\nb\";=1+1;6000\n;;;\nŁucja; \"\"x\"\" ;\"CRM, Excel\";-5\nOla;b\nRazem;3;;\n";

#[test]
fn the_table_is_plain_and_faithful() {
    let expected = "Imię,Notatki,Umiejętności,Oczekiwania\r\nŻaneta,\"a\nb\",=1+1,6000\r\nŁucja,\" \"\"\"\"x\"\"\"\" \",\"CRM, Excel\",-5\r\n";
    let wide = |text: &str| format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    for bytes in [ROWS.as_bytes().to_vec(), WINDOWS_1250.encode(ROWS).0.into_owned(), wide(ROWS)] {
        assert_eq!(String::from_utf8(understood("people.csv", &bytes)).expect("UTF-8"), expected);
    }
    let (shown, _folder) = inspect("people.csv", ROWS.as_bytes(), &["--format", "csv"]);
    assert_eq!(shown.stdout, expected.as_bytes());
    let lines = "{\"Imię\": \"Żaneta\", \"Skills\": [\"CRM\", \"Excel\"]}\n{\"Tel\": 0048600, \"Imię\": \"Ola\"}\n{\"Tel\": 48.50}\n";
    assert_eq!(
        String::from_utf8(understood("people.jsonl", lines.as_bytes())).expect("UTF-8"),
        "Imię,Skills,Tel\r\nŻaneta,CRM; Excel,\r\n,,48.50\r\n"
    );
}

#[test]
fn the_table_gives_the_same_shortlist() {
    for name in ["candidates-pl.csv", "candidates-en.csv", "jobs-pl.csv"] {
        let bytes = fs::read(project("data/samples").join(name)).expect("a sample");
        let expected = shortlist(&screen(name, &bytes, &[]));
        let again = shortlist(&screen(name, &understood(name, &bytes), &[]));
        assert!(expected == again && expected.as_array().is_some_and(|list| list.len() > 20), "{name}");
    }
}

#[test]
fn rows_add_up_whatever_the_bytes() {
    let mut seed = 11_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) as usize % below
    };
    let pieces: [&[u8]; 16] = [
        b"a",
        b"Anna",
        b";",
        b";",
        b"\"",
        b"\n",
        b"\r\n",
        b"\n\n",
        b"\xC5\x82",
        b"\xB3",
        b"\0",
        b"Total",
        b"7",
        b" ",
        b"=1",
        b"Skills",
    ];
    for _ in 0..25 {
        let mut bytes = b"Name;Skills;Years\n".to_vec();
        (0..80).for_each(|_| bytes.extend_from_slice(pieces[next(pieces.len())]));
        let (done, folder) = inspect("people.csv", &bytes, &["--format", "json", "-o", "out.csv"]);
        let file = json(&done)["files"][0].take();
        let counts = &file["counts"];
        let people = counts["rows_of_people"].as_u64().expect("a count");
        let all = people + sum(&counts["set_aside"]) + sum(&counts["left_out"]);
        assert_eq!(counts["rows"].as_u64(), Some(all), "{:?}", String::from_utf8_lossy(&bytes));
        let mut table = csv::Reader::from_path(folder.path().join("out.csv")).expect("a table");
        let rows: Vec<_> = table.records().map(|row| row.expect("even rows")).collect();
        assert_eq!(rows.len() as u64, people);
        for column in file["columns"].as_array().expect("columns") {
            for taken in column["taken"].as_array().expect("fields") {
                let values = &taken["values"];
                let parts = ["read", "empty", "not_understood", "damaged"].map(|part| values[part].as_u64());
                assert!(values.is_null() || parts.into_iter().flatten().sum::<u64>() == people, "{column}");
            }
        }
    }
}

#[test]
fn values_not_understood_are_counted() {
    let mut text = "Name,Education,Years of experience\n".to_owned();
    let mut row = |school: &str, years: &str| text.extend(["Ann,", school, ",", years, "\n"]);
    (0..3).for_each(|_| row("xyzzy", "plenty of"));
    (0..5).for_each(|_| row("plugh", "3"));
    (0..9_000).for_each(|number| row(&format!("qq{number}zz"), "n/a"));
    row("master", "02.sty");
    let file = found("people.csv", text.as_bytes(), &[])["files"][0].take();
    let column = |at: usize| &file["columns"][at]["taken"][0]["values"];
    let school = column(1);
    assert_eq!((&school["read"], &school["not_understood"]), (&json!(1), &json!(9_008)));
    assert_eq!(school["unknown"][0], json!({ "value": "plugh", "count": 5 }));
    assert_eq!(school["unknown"][1], json!({ "value": "xyzzy", "count": 3 }));
    let listed = school["unknown"].as_array().expect("values");
    let told: u64 = listed.iter().filter_map(|value| value["count"].as_u64()).sum();
    assert_eq!((listed.len(), told + school["others"].as_u64().expect("a count")), (50, 9_008));
    assert_eq!((&column(2)["empty"], &column(2)["damaged"]), (&json!(9_000), &json!(1)));
    let (shown, _folder) = inspect("people.csv", text.as_bytes(), &[]);
    assert!(String::from_utf8_lossy(&shown.stdout).contains("Education: “plugh” (5), “xyzzy” (3)"));
}

#[test]
fn nobody_is_quoted() {
    let text = "ID;Imię i nazwisko;E-mail;Telefon;Notatki;PESEL;Umiejętności\n1;Zenobia Qwertz;zq@x.pl;600999888;Xyzzyq;90010112345;CRM\n2;Zenobia Qwertz;#ARG!;4,85E+10;Xyzzyq;90010112345;Excel\n";
    for format in ["table", "json"] {
        let (done, _folder) = inspect("people.csv", text.as_bytes(), &["--format", format]);
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        for personal in ["Zenobia", "Qwertz", "zq@", "600999", "Xyzzyq", "900101", "4,85E"] {
            assert!(!said.contains(personal), "{format}: {personal}\n{said}");
        }
        assert!(said.contains("Telefon"));
    }
}

#[test]
fn a_file_without_a_known_heading_is_shown() {
    let text = "foo;bar\n1;2\n3;4\n";
    let (done, folder) = inspect("table.csv", text.as_bytes(), &["-o", "out.csv"]);
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert_eq!(done.status.code(), Some(0), "{said}");
    assert!(
        said.contains("semicolons") && said.contains("foo") && said.contains("None of these column headings"),
        "{said}"
    );
    assert_eq!(fs::read(folder.path().join("out.csv")).expect("a table"), b"foo,bar\r\n1,2\r\n3,4\r\n");
    assert_eq!(inspect("empty.csv", b"", &[]).0.status.code(), Some(3));
}

#[test]
fn a_role_reads_what_it_asks() {
    let text = "Imię;Prawo jazdy;Umiejętności\nOla;B;CRM\n";
    let licences = |more: &[&str]| {
        let file = found("people.csv", text.as_bytes(), more)["files"][0].take();
        file["columns"][1]["taken"][0].clone()
    };
    assert_eq!(licences(&[])["values"]["read"], 1);
    let role = project("profiles/client-service-manager.toml");
    let asked = licences(&["--role", role.to_str().expect("a path")]);
    assert_eq!((&asked["treatment"], &asked["values"]), (&json!("not-asked"), &Value::Null));
}

#[test]
fn people_are_counted_where_a_row_is_a_job() {
    let text =
        "id,name,job title,start date,end date\n1,Ann,clerk,2019,2020\n2,Bo,clerk,2018,2019\n1,Ann,seller,2020,2021\n";
    let file = found("jobs.csv", text.as_bytes(), &[])["files"][0].take();
    assert_eq!(
        (&file["rows_per"], &file["counts"]["people"], &file["duplicates"]["ids"]),
        (&json!("job"), &json!(2), &json!(0))
    );
    assert_eq!(String::from_utf8(understood("jobs.csv", text.as_bytes())).expect("UTF-8"), text.replace('\n', "\r\n"));
    let twice = "id,name\n1,Ann\n2,Bo\n1,Eve\n";
    assert_eq!(found("people.csv", twice.as_bytes(), &[])["files"][0]["duplicates"]["ids"], 1);
}

/// Run with `CANDOR_BLESS=1` to write the schema anew.
#[test]
fn the_json_is_what_its_schema_says() {
    let path = project("docs/inspect.schema.json");
    let mut schema = candor::report::inspect_schema();
    if std::env::var_os("CANDOR_BLESS").is_some() {
        fs::write(&path, serde_json::to_string_pretty(&schema).expect("JSON") + "\n").expect("the schema");
    }
    let committed: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap_or_default()).unwrap_or_default();
    assert_eq!(committed, schema, "stale: run the tests with CANDOR_BLESS=1");
    close(&mut schema);
    let validator = jsonschema::validator_for(&schema).expect("a valid schema");
    for name in ["candidates-pl.csv", "candidates-en.csv", "jobs-pl.csv", "resumes.json"] {
        let bytes = fs::read(project("data/samples").join(name)).expect("a sample");
        let told = found(name, &bytes, &[]);
        let errors: Vec<String> = validator.iter_errors(&told).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
        assert!(told == found(name, &bytes, &["--threads", "1"]), "{name}");
    }
}

/// No room for keys that the schema does not name.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            map.values_mut().for_each(close);
            if map.contains_key("properties") && !map.contains_key("additionalProperties") {
                map.insert("additionalProperties".to_owned(), json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

#[test]
fn the_screen_fits() {
    let sample = project("data/samples/candidates-pl.csv");
    for (columns, lang) in [("50", "pl"), ("80", "en"), ("100", "pl"), ("140", "en")] {
        let mut command = Command::cargo_bin("candor").expect("the program is built");
        command.env("NO_COLOR", "1").env("COLUMNS", columns).arg("inspect").arg(&sample).args(["--lang", lang]);
        let said = String::from_utf8(command.output().expect("the program starts").stdout).expect("UTF-8");
        let widest = said.lines().map(|line| line.chars().count()).max().unwrap_or_default();
        assert!(widest <= columns.parse::<usize>().expect("a width"), "{columns} {lang}: {widest}\n{said}");
        assert!(!said.contains('\u{1b}'));
    }
}

#[test]
fn one_table_is_of_one_file() {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("a.csv"), ROWS).expect("a file");
    fs::write(folder.path().join("b.csv"), "Name\nAnn\n").expect("a file");
    let both = inspect_in(folder.path(), &["a.csv", "b.csv", "-o", "out.csv"]);
    assert_eq!(both.status.code(), Some(2));
    let json_of_both = inspect_in(folder.path(), &["a.csv", "b.csv", "-o", "out.json", "-q"]);
    assert_eq!(json_of_both.status.code(), Some(0));
    let own = inspect_in(folder.path(), &["a.csv", "-o", "a.csv"]);
    assert_eq!(own.status.code(), Some(2));
    let strict = inspect_in(folder.path(), &["a.csv", "--strict", "--left-out", "left.jsonl", "-q"]);
    assert_eq!(strict.status.code(), Some(4));
    assert_eq!(fs::read_to_string(folder.path().join("left.jsonl")).expect("a list").lines().count(), 3);
}
