//! 1. The same people give the same shortlist in every encoding that has their letters, with and without a mark.
//! 2. The encoding and what told it are reported.
//! 3. A file whose first rows are all ASCII is decided by those that are not.
//! 4. A row in another encoding than its file is read, and reported by its row.
//! 5. Text that went through a wrong encoding before is reported by its row.
//! 6. `--encoding` wins.
//! 7. A row with bytes that stand for nothing is left out and reported; so is a file that is no text.

use encoding_rs::{ISO_8859_2, WINDOWS_1250};
use oem_cp::code_table::ENCODING_TABLE_CP852;

use super::{json, project, screen, shortlist, slugs};

fn sample() -> String {
    std::fs::read_to_string(project("data/samples/candidates-pl.csv")).expect("the sample")
}

fn cp1250(text: &str) -> Vec<u8> {
    WINDOWS_1250.encode(text).0.into_owned()
}

fn cp852(text: &str) -> Vec<u8> {
    oem_cp::encode_string_lossy(text, &ENCODING_TABLE_CP852)
}

fn utf16(text: &str, mark: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("{mark}{text}").encode_utf16().flat_map(bytes).collect()
}

#[test]
fn the_same_people_in_every_encoding() {
    // Letters that only some of the encodings have are not compared.
    let people: String = sample().chars().map(|letter| if letter < '\u{180}' { letter } else { '-' }).collect();
    let plain = screen("people.csv", people.as_bytes(), &[]);
    let expected = shortlist(&plain);
    assert!(expected.as_array().is_some_and(|list| list.len() > 100));
    for (name, by, bytes) in [
        ("UTF-8", "mark", format!("\u{FEFF}{people}").into_bytes()),
        ("windows-1250", "letters", cp1250(&people)),
        ("ISO-8859-2", "letters", ISO_8859_2.encode(&people).0.into_owned()),
        ("IBM852", "letters", cp852(&people)),
        ("UTF-16LE", "mark", utf16(&people, "\u{FEFF}", u16::to_le_bytes)),
        ("UTF-16BE", "mark", utf16(&people, "\u{FEFF}", u16::to_be_bytes)),
        ("UTF-16LE", "form", utf16(&people, "", u16::to_le_bytes)),
        ("UTF-16BE", "form", utf16(&people, "", u16::to_be_bytes)),
    ] {
        let output = screen("people.csv", &bytes, &[]);
        assert!(shortlist(&output) == expected, "{name} by {by}");
        let input = &json(&output)["run"]["inputs"][0];
        assert_eq!((input["encoding"].as_str(), input["encoding_by"].as_str()), (Some(name), Some(by)));
        assert_eq!(slugs(&output), slugs(&plain), "{name} by {by}");
    }
}

#[test]
fn a_file_that_begins_with_ascii_is_decided_later() {
    let rows: Vec<String> = (0..4000).map(|number| format!("Ann {number};CRM;English B2\n")).collect();
    let last = "Żaneta Gąsior;obsługa klienta;język niemiecki płynnie\n";
    let output =
        screen("people.csv", &cp1250(&format!("Name;Skills;Languages\n{}{last}", rows.concat())), &["--top", "4001"]);
    let found = json(&output);
    assert_eq!(found["run"]["inputs"][0]["encoding"], "windows-1250");
    let names = found["shortlist"].as_array().expect("a list").iter().map(|entry| entry["name"].as_str());
    assert!(names.flatten().any(|name| name == "Żaneta Gąsior"));
}

#[test]
fn a_row_in_another_encoding_is_read_and_told() {
    let utf8 = "Imię;Umiejętności\nŻaneta;obsługa klienta\nŁukasz;sprzedaż\n";
    let row = "Gąsior;obsługa klientów\n";
    for (bytes, read_as) in [
        ([utf8.as_bytes(), &cp1250(row)].concat(), "windows-1250"),
        ([cp1250(utf8), row.as_bytes().to_vec()].concat(), "UTF-8"),
    ] {
        let output = screen("people.csv", &bytes, &[]);
        let found = json(&output);
        let names = found["shortlist"].as_array().expect("a list").iter().map(|entry| entry["name"].as_str());
        assert!(names.flatten().any(|name| name == "Gąsior"), "{read_as}");
        let problems = found["problems"].as_array().expect("a list");
        let other = problems.iter().find(|problem| problem["slug"] == "other-encoding").expect("a problem");
        assert_eq!(other["places"][0]["row"], 4);
    }
}

#[test]
fn text_that_was_read_wrongly_before_is_told_by_its_row() {
    let output = screen("people.csv", "Imię;Umiejętności\nŻaneta;sprzedaż\nÅukasz;sprzedaÅ¼\n".as_bytes(), &[]);
    let problems = json(&output)["problems"].take();
    let mangled = problems.as_array().expect("a list").iter().find(|problem| problem["slug"] == "text-mangled");
    assert_eq!(mangled.expect("a problem")["places"][0]["row"], 3);
}

#[test]
fn the_user_has_the_last_word() {
    let people = cp1250("Imię;Umiejętności\nŻaneta;sprzedaż\n");
    let output = screen("people.csv", &people, &["--encoding", "cp1250"]);
    let input = &json(&output)["run"]["inputs"][0];
    assert_eq!((input["encoding"].as_str(), input["encoding_by"].as_str()), (Some("windows-1250"), Some("told")));
    let unknown = screen("people.csv", &people, &["--encoding", "ebcdic"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("windows-1250, windows-1252"));
}

#[test]
fn what_is_no_text_is_left_out_and_told() {
    let output = screen("people.csv", b"Name;Skills\n\xB3ukasz;sprzeda\xBF\nAnn;\x81\xB3\n", &["--encoding", "cp1250"]);
    assert_eq!(json(&output)["counts"]["left_out"], 1);
    assert!(slugs(&output).contains(&"not-in-encoding".to_owned()));
    let picture = screen("people.csv", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0", &[]);
    assert_eq!(picture.status.code(), Some(3));
}
