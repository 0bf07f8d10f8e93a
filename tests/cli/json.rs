//! 1. JSON is read by its ending, or by its first sign; what is broken is named with its place and a remedy.
//! 2. What candor does not know is named, and no person is lost.

use std::process::Output;

use super::{candor, code, err, out, role};

/// Screens a file of this name and text, in English, into CSV.
fn screen(name: &str, text: &str) -> Output {
    let folder = tempfile::TempDir::new().expect("a folder");
    std::fs::write(folder.path().join(name), text).expect("a file");
    let role = role();
    let role = role.to_str().expect("a path");
    candor(folder.path(), &["screen", role, name, "--format", "csv", "--lang", "en", "--as-of", "2026-11-23"])
}

#[test]
fn broken_json_is_named_with_its_place() {
    for (text, said) in [
        ("[{\"name\": \"Ann\",\n}]", "no valid JSON from line 2, column 1 on"),
        ("[{\"name\": \"Ann\"", "ends too early, in line 1"),
        ("{\"name\": \"Ann\"} x", "no valid JSON from line 1, column 17 on"),
        ("[]", "no rows"),
        ("", "no rows"),
        (&"[".repeat(100_000), "ends too early"),
    ] {
        let done = screen("people.json", text);
        assert_eq!(code(&done), 3, "{text:.40}");
        let told = err(&done);
        assert!(told.contains(said) && told.contains("people.json") && told.contains("What to do"), "{told}");
    }
}

#[test]
fn json_is_known_by_its_first_sign_where_the_name_does_not_tell() {
    for name in ["people", "people.json", "people.export"] {
        let done = screen(name, "\u{feff} [{\"name\": \"Ann\", \"Skills\": \"CRM\"}, {\"name\": \"Bob\"}]");
        assert_eq!((code(&done), out(&done).lines().count()), (0, 3), "{}", err(&done));
    }
}

#[test]
fn a_broken_line_costs_itself_alone() {
    let done = screen(
        "people.jsonl",
        "{\"name\": \"Ann\", \"Skills\": \"CRM\"}\n\n{\"name\": broken\n7\n{\"name\": \"Bob\"}\n",
    );
    assert_eq!((code(&done), out(&done).lines().count()), (0, 3));
    let told = err(&done);
    for part in
        ["4 rows read: 2 of candidates", "people.jsonl, row 3", "people.jsonl, row 4", "column 10", "no person: “7”"]
    {
        assert!(told.contains(part), "no {part} in\n{told}");
    }
    assert!(out(&done).contains("people.jsonl:5"), "{}", out(&done));
}

#[test]
fn unknown_keys_are_named_once_each() {
    let done = screen(
        "people.json",
        r#"{"basics": {"name": "Ann", "email": "a@example.org", "label": "x"},
            "work": [{"position": "Sales manager", "startDate": "2019", "url": "y"}, {"position": "Cook", "url": "z"}]}"#,
    );
    let told = err(&done).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("headings not known, not read: basics.label, work[].url"), "{told}");
    assert!(told.contains("basics.name → name") && told.contains("work[].position → job-title"), "{told}");
    assert!(told.contains("people.json: JSON, UTF-8"), "{told}");
}
