//! 1. Every row that is not ranked is listed, in the order of the rows: rows read = rows of candidates + lines of the list.
//! 2. The byte is that of the file at which the row begins: after a mark, between line ends of any kind, in any encoding.
//! 3. The row stands there as it was, however long and whatever its bytes; its reason as a slug and in words.
//! 4. A quote gone astray is listed with the line in which it opened, and costs no other row.
//! 5. In CSV no cell is a formula; in JSON nothing is changed.
//! 6. An entry of a JSON list and a line of JSON lines are listed by their bytes too.
//! 7. The list appears whole or not at all, is never an input, and its extension says the format.
//! 8. With `--strict` a row left out ends the run with 4; one set aside does not.

use std::fs;
use std::process::Output;

use serde_json::Value;
use tempfile::TempDir;

use super::{json, screen_in};

/// From bytes to text.
type Decode<'a> = Box<dyn Fn(&[u8]) -> String + 'a>;

const ROWS: &str =
    "id;Imię;Umiejętności\n1;Żaneta;CRM\n2;Łucja\n;;\n\n3;Ola;CRM;więcej\n4;\"Ala\n5;Ąsia;CRM\nRazem: 4;;\n=1+1;ż\n";

fn left_out(name: &str, bytes: &[u8], list: &str, more: &[&str]) -> (Output, TempDir) {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join(name), bytes).expect("a file");
    let output = screen_in(&folder, name, &[&["--left-out", list], more].concat());
    (output, folder)
}

/// The lines of a list in JSON.
fn lines(folder: &TempDir, list: &str) -> Vec<Value> {
    let text = fs::read_to_string(folder.path().join(list)).expect("a list");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn listed(name: &str, bytes: &[u8]) -> Vec<Value> {
    let (output, folder) = left_out(name, bytes, "out.jsonl", &[]);
    let counts = &json(&output)["counts"];
    let lines = lines(&folder, "out.jsonl");
    let of_people = counts["rows_of_candidates"].as_u64().expect("a count");
    assert_eq!(counts["rows"].as_u64(), Some(of_people + lines.len() as u64), "{lines:#?}");
    lines
}

fn slugs(lines: &[Value]) -> Vec<(u64, &str)> {
    let slug = |line: &'_ Value| line["row"].as_u64().unwrap_or_default();
    lines.iter().map(|line| (slug(line), line["slug"].as_str().expect("a slug"))).collect()
}

#[test]
fn every_row_that_is_not_ranked_is_listed_with_its_byte_and_as_it_was() {
    let expected = [
        (3, "too-few-cells"),
        (4, "blank"),
        (6, "too-many-cells"),
        (7, "quote-astray"),
        (9, "total"),
        (10, "too-few-cells"),
    ];
    for end in ["\n", "\r\n", "\r"] {
        let text = ROWS.replace('\n', end);
        let units = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            format!("\u{FEFF}{text}").encode_utf16().flat_map(bytes).collect()
        };
        let utf16 = |bytes: &[u8], pair: fn([u8; 2]) -> u16| {
            let units: Vec<u16> = bytes.chunks_exact(2).map(|two| pair([two[0], two[1]])).collect();
            String::from_utf16_lossy(&units)
        };
        let utf8: fn(&[u8]) -> String = |bytes| String::from_utf8_lossy(bytes).into_owned();
        let files: [(Vec<u8>, Decode); 5] = [
            (text.clone().into_bytes(), Box::new(utf8)),
            (format!("\u{FEFF}{text}").into_bytes(), Box::new(utf8)),
            (
                encoding_rs::WINDOWS_1250.encode(&text).0.into_owned(),
                Box::new(|bytes| encoding_rs::WINDOWS_1250.decode(bytes).0.into_owned()),
            ),
            (units(u16::to_le_bytes), Box::new(|bytes| utf16(bytes, u16::from_le_bytes))),
            (units(u16::to_be_bytes), Box::new(|bytes| utf16(bytes, u16::from_be_bytes))),
        ];
        for (number, (bytes, decode)) in files.iter().enumerate() {
            let lines = listed("people.csv", bytes);
            assert_eq!(slugs(&lines), expected, "{end:?} {number}");
            for line in &lines {
                let byte = usize::try_from(line["byte"].as_u64().expect("a byte")).expect("a small file");
                let raw = line["raw"].as_str().expect("a row");
                assert!(decode(&bytes[byte..]).starts_with(raw), "{end:?} {number} {line}");
                assert!(!raw.is_empty() && !raw.contains(['\r', '\n']), "{end:?} {number} {line}");
                assert!(line["message"].as_str().is_some_and(|message| message.len() > 10));
            }
            assert_eq!(lines[3]["raw"], "4;\"Ala");
            assert_eq!((&lines[1]["state"], &lines[3]["state"]), (&"set-aside".into(), &"left-out".into()));
        }
    }
}

#[test]
fn what_is_no_text_and_what_is_far_too_long_is_listed() {
    let long = "x".repeat(3 << 20);
    let bytes = [b"id;Skills\n1;CRM\n2;a\0b\n3;\xFF\xFE\n4;".as_slice(), long.as_bytes(), b"\n5;CRM\n"].concat();
    let (output, folder) = left_out("people.csv", &bytes, "out.jsonl", &["--encoding", "utf-8"]);
    assert_eq!(json(&output)["counts"]["candidates"], 2);
    let lines = lines(&folder, "out.jsonl");
    assert_eq!(slugs(&lines), [(3, "nul-byte"), (4, "not-in-encoding"), (5, "cell-too-large")]);
    assert_eq!((&lines[0]["raw"], &lines[1]["raw"]), (&"2;a\0b".into(), &"3;\u{FFFD}\u{FFFD}".into()));
    assert_eq!(lines[0]["column"], "Skills");
    assert!(lines[2]["raw"].as_str().is_some_and(|raw| raw.starts_with("4;xxx") && raw.len() >= 1 << 20));
}

#[test]
fn in_csv_no_cell_is_a_formula() {
    let (_, folder) = left_out("people.csv", ROWS.as_bytes(), "out.csv", &[]);
    let mut csv = csv::Reader::from_path(folder.path().join("out.csv")).expect("a list");
    let heads = ["state", "file", "row", "byte", "column", "slug", "message", "remedy", "raw"];
    assert_eq!(csv.headers().expect("headings"), heads.as_slice());
    let rows: Vec<_> = csv.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 6);
    assert_eq!((&rows[5][2], &rows[5][8]), ("10", "'=1+1;ż"));
    let byte: usize = rows[5][3].parse().expect("a number");
    assert!(ROWS[byte..].starts_with("=1+1"));
}

#[test]
fn json_is_listed_by_its_bytes_too() {
    let list = r#"{"total": 3, "people": [{"Imię": "Żaneta", "Skills": "CRM"}, 17, {}, {"Skills": "sprzedaż"}]}"#;
    let by_lines = "{\"Imię\": \"Żaneta\", \"Skills\": \"CRM\"}\n{\"Skills\": \n\n[1]\n{\"Skills\": \"CRM\"}\n";
    for (name, text, expected) in [
        ("people.json", list, vec![(2, "not-an-object", "17"), (3, "blank", "{}")]),
        ("people.jsonl", by_lines, vec![(2, "line-broken", "{\"Skills\": "), (4, "not-an-object", "[1]")]),
    ] {
        for wide in [false, true] {
            let units = || format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
            let bytes = if wide { units() } else { text.as_bytes().to_vec() };
            let lines = listed(name, &bytes);
            let found: Vec<_> = lines
                .iter()
                .map(|line| {
                    (line["row"].as_u64().unwrap(), line["slug"].as_str().unwrap(), line["raw"].as_str().unwrap())
                })
                .collect();
            assert_eq!(found, expected, "{name}");
            for line in &lines {
                let byte = usize::try_from(line["byte"].as_u64().unwrap()).unwrap();
                let raw = line["raw"].as_str().unwrap();
                let as_written: Vec<u8> =
                    if wide { raw.encode_utf16().flat_map(u16::to_le_bytes).collect() } else { raw.into() };
                assert!(bytes[byte..].starts_with(&as_written), "{name} {line}");
            }
        }
    }
}

#[test]
fn a_list_appears_whole_or_not_at_all() {
    let (wrong, folder) = left_out("people.csv", ROWS.as_bytes(), "out.xlsx", &[]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains(".csv, .jsonl"));
    assert!(!folder.path().join("out.xlsx").exists());
    let (own, folder) = left_out("people.csv", ROWS.as_bytes(), "people.csv", &[]);
    assert_eq!(own.status.code(), Some(2));
    assert_eq!(fs::read_to_string(folder.path().join("people.csv")).expect("the input"), ROWS);
    let (twice, _folder) = left_out("people.csv", ROWS.as_bytes(), "out.csv", &["-o", "out.csv"]);
    assert_eq!(twice.status.code(), Some(2));
    let (unread, folder) = left_out("people.csv", b"", "out.csv", &[]);
    assert_eq!(unread.status.code(), Some(3));
    assert!(!folder.path().join("out.csv").exists());
    let (_, folder) = left_out("people.csv", b"id;Skills\n1;CRM\n", "out.csv", &[]);
    assert_eq!(fs::read_to_string(folder.path().join("out.csv")).expect("a list").lines().count(), 1);
}

#[test]
fn strict_minds_rows_left_out_and_no_others() {
    let (strict, folder) = left_out("people.csv", ROWS.as_bytes(), "out.csv", &["--strict"]);
    assert_eq!(strict.status.code(), Some(4));
    assert!(folder.path().join("out.csv").exists());
    let (aside, _folder) = left_out("people.csv", b"id;Skills\n1;CRM\n;\nTotal;1\n", "out.csv", &["--strict"]);
    assert_eq!(aside.status.code(), Some(0));
}
