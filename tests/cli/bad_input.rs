//! 1. Every bad input gets a message with its place, what was read and what to do.
//! 2. The rows around it are ranked.
//! 3. Exit codes are those of the design.
//! 4. Nothing panics.

use super::{candor, code, err, out, role, screen, screen_as};

const HEADER: &str = "Candidate ID;Name;Education;Years in sales;Skills\n";

/// A table around one bad line, the good rows before and after it named Before and After.
fn around(bad: &[u8]) -> Vec<u8> {
    let good = |id: &str, name: &str| format!("{id};{name};master;3;CRM\n").into_bytes();
    [HEADER.as_bytes(), &good("1", "Before"), bad, &good("3", "After")].concat()
}

#[test]
fn a_bad_row_is_named_and_its_neighbours_are_ranked() {
    let huge = format!("2;Bad;{};3;CRM\n", "x".repeat(10 << 20));
    for (bad, place, said) in [
        (&b"2;Bad;master\n"[..], "people.csv, row 3", "3 cells instead of 5"),
        (b"2;Bad;master;3;CRM;a;b\n", "people.csv, row 3", "7 cells instead of 5"),
        (
            b"2;B\x81\x90d;master;3;CRM\n",
            "people.csv, row 3, column \u{201c}Name\u{201d}",
            "stand for nothing in UTF-8",
        ),
        (b"2;Bad;mas\0ter;3;CRM\n", "people.csv, row 3, column \u{201c}Education\u{201d}", "NUL byte"),
        (huge.as_bytes(), "people.csv, row 3, column \u{201c}Education\u{201d}", "cell larger than"),
    ] {
        let (done, _folder) = screen(&around(bad), &["--format", "table"]);
        let text = out(&done);
        assert_eq!(code(&done), 0, "{text}");
        for part in
            ["Before", "After", place, said, "What to do:", "3 rows read: 2 of candidates, 0 set aside, 1 left out"]
        {
            assert!(text.contains(part), "no {part:?} in\n{text}");
        }
        assert_eq!(code(&screen(&around(bad), &["--strict", "-q"]).0), 4);
    }
}

#[test]
fn rows_that_are_no_people_are_set_aside() {
    let more = [b";;;;\n", HEADER.as_bytes(), b"Total: 2;;;;\n"].concat();
    let (done, _folder) = screen(&around(&more), &["--format", "table"]);
    let text = out(&done);
    assert!(
        text.contains("5 rows read: 2 of candidates, 3 set aside (blank 1, header repeated 1, total 1), 0 left out"),
        "{text}"
    );
}

#[test]
fn a_quote_that_never_closes_is_named() {
    let (done, _folder) = screen(&around(b"2;\"Bad;master;3;CRM\n"), &["--format", "table"]);
    let text = out(&done);
    assert!(text.contains("does not close") && text.contains("people.csv, row 3") && text.contains("After"), "{text}");
}

#[test]
fn one_id_twice_is_named_and_both_are_ranked() {
    let (done, _folder) = screen(&around(b"1;Again;master;3;CRM\n"), &["--format", "table"]);
    let text = out(&done);
    for part in ["Before", "Again", "After", "people.csv, row 3", "\u{201c}1\u{201d}"] {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
}

#[test]
fn words_that_nobody_understands_are_asked_about() {
    let (done, _folder) = screen(&around(b"2;Odd;xyzzy;plugh;CRM\n"), &["--format", "table"]);
    let text = out(&done);
    for part in
        ["needs clarification", "\u{201c}xyzzy\u{201d}", "\u{201c}plugh\u{201d}", "column \u{201c}Education\u{201d}"]
    {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
}

#[test]
fn unusable_files_stop_the_run_all_at_once() {
    let folder = tempfile::TempDir::new().expect("a folder");
    std::fs::write(folder.path().join("empty.csv"), "").expect("a file");
    std::fs::write(folder.path().join("odd.csv"), "a;b\n1;2\n").expect("a file");
    let role = role();
    let done = candor(
        folder.path(),
        &["screen", role.to_str().expect("a path"), "missing.csv", "empty.csv", "odd.csv", ".", "--lang", "en"],
    );
    let text = err(&done);
    assert_eq!(code(&done), 3);
    for part in ["missing.csv", "no such file", "empty.csv", "no rows", "odd.csv", "a, b", "folder", "What to do:"] {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
    assert_eq!(out(&done), "");
}

#[test]
fn people_of_sound_files_are_ranked_beside_a_file_that_is_not() {
    let folder = tempfile::TempDir::new().expect("a folder");
    std::fs::write(folder.path().join("empty.csv"), "").expect("a file");
    std::fs::write(folder.path().join("people.csv"), around(b"")).expect("a file");
    let role = role();
    let role = role.to_str().expect("a path");
    let done = candor(
        folder.path(),
        &["screen", role, "people.csv", "empty.csv", "missing.csv", "--format", "csv", "--lang", "en"],
    );
    assert_eq!((code(&done), out(&done).lines().count()), (3, 3), "{}", err(&done));
    for part in ["empty.csv", "no rows", "missing.csv", "no such file"] {
        assert!(err(&done).contains(part), "no {part:?} in\n{}", err(&done));
    }
    let quiet =
        candor(folder.path(), &["screen", role, "people.csv", "empty.csv", "-q", "-o", "a.csv", "--lang", "en"]);
    assert_eq!((code(&quiet), err(&quiet).contains("empty.csv")), (3, true), "{}", err(&quiet));
    let twice = candor(folder.path(), &["screen", role, "people.csv", "./people.csv", "--lang", "en"]);
    assert_eq!((code(&twice), err(&twice).contains("given twice")), (2, true), "{}", err(&twice));
}

#[test]
fn a_header_alone_is_an_empty_pool() {
    let (done, _folder) = screen(HEADER.as_bytes(), &["--format", "table"]);
    let text = out(&done);
    assert_eq!(code(&done), 0);
    assert!(text.contains("Nobody to list.") && text.contains("no rows under them"), "{text}");
    assert_eq!(code(&screen(HEADER.as_bytes(), &["--fail-if-none", "-q"]).0), 1);
}

#[test]
fn a_column_that_a_profile_names_and_no_file_has() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let profile =
        "candor = 1\nid = \"x\"\ntitle = \"X\"\n[[must]]\nnumber = { column = \"Calls per day\", at_least = 30 }\n";
    std::fs::write(folder.path().join("role.toml"), profile).expect("a file");
    std::fs::write(folder.path().join("people.csv"), "Name;Call per day\nA;40\n").expect("a file");
    let done = candor(folder.path(), &["screen", "role.toml", "people.csv", "--format", "table"]);
    let text = out(&done);
    assert!(
        text.contains("Calls per day") && text.contains("Call per day") && text.contains("needs clarification"),
        "{text}"
    );
    let mapped = ["screen", "role.toml", "people.csv", "--format", "table", "--map", "Calls per day=Call per day"];
    assert!(out(&candor(folder.path(), &mapped)).contains("meets all essentials"));
}

#[test]
fn wrong_arguments_are_explained() {
    let (done, _folder) = screen(&around(b""), &["--map", "skils=Skills", "--map", "skills=Skils"]);
    let text = err(&done);
    assert_eq!(code(&done), 2);
    assert!(
        text.contains("skils") && text.contains("Did you mean \u{201c}skills\u{201d}") && text.contains("Skils"),
        "{text}"
    );
    for (args, said) in [
        (&["--min-score", "abc"][..], "0 to 100"),
        (&["--as-of", "yesterday"], "2026-11-23"),
        (&["--lang", "fr"], "en, pl"),
        (&["--map", "skills"], "FIELD=COLUMN"),
        (&["--threads", "0"], "between 1 and 512"),
        (&["--threads", "20000"], "between 1 and 512"),
        (&["-o", "x.docx"], "csv"),
        (&["-o", "people.csv"], "input"),
        (&["-o", "a.csv", "-o", "a.csv"], "twice"),
        (&["-o", "no/such/folder/a.csv"], "no/such/folder"),
        (&["-o", "-"], "--format"),
        (&["--format", "pdf"], "json"),
    ] {
        let (done, _folder) = screen_as(&around(b""), args);
        assert_eq!((code(&done), err(&done).contains(said)), (2, true), "{args:?}: {}", err(&done));
    }
}

#[test]
fn a_profile_with_errors_shows_them_all_where_they_are() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let profile = "candor = 1\nid = \"x\"\nlang = \"pl\"\ntitle = \"X\"\n[[must]]\neducaton = \"higher\"\n[[nice]]\nlanguage = { is = \"en\", at_least = \"B7\" }\n";
    std::fs::write(folder.path().join("role.toml"), profile).expect("a file");
    let done = candor(folder.path(), &["check", "role.toml", "--lang", "en"]);
    let text = err(&done);
    assert_eq!(code(&done), 2);
    for part in
        ["role.toml:6:1", "educaton", "Did you mean \u{201c}education\u{201d}", "role.toml:8:36", "B7", "A1, A2, B1"]
    {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
    let polish = err(&candor(folder.path(), &["check", "role.toml"]));
    assert!(polish.contains("błąd") && polish.contains("Czy chodzi o"), "{polish}");
}

#[test]
fn a_broken_header_stops_the_run() {
    for (bytes, said) in [
        (&b"ID;Name;\"Skills\n1;Ann;CRM\n2;Bob;SAP\n"[..], "does not close"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no text"),
        (b"ID;Name\0;Education\n1;Ann;master\n", "no text"),
    ] {
        let (done, _folder) = screen(bytes, &["-q"]);
        assert_eq!((code(&done), err(&done).contains(said)), (3, true), "{}", err(&done));
    }
}

#[test]
fn people_called_like_a_sum_are_people() {
    let (done, _folder) =
        screen(b"Name;Skills\nSum Wing;CRM\nTotal Tina;CRM\nTotal: 2;\nTotal;2\n", &["--format", "table"]);
    let text = out(&done);
    for part in ["Sum Wing", "Total Tina", "4 rows read: 2 of candidates, 2 set aside (total 2)"] {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
}

/// Invariant 8: a profile cannot reach what nobody may be judged by.
#[test]
fn invariant_08_names_notes_and_personal_data_are_no_evidence() {
    let folder = tempfile::TempDir::new().expect("a folder");
    std::fs::write(folder.path().join("people.csv"), "Name;Sex;Recruiter notes;Skills\nAnn;f;nice;CRM\n")
        .expect("a file");
    for column in ["Name", "Sex", "Recruiter notes", "Płeć kandydata", "Wiek (lata)"] {
        let asked = format!(
            "candor = 1\nid = \"x\"\ntitle = \"X\"\n[[must]]\nchoice = {{ column = \"{column}\", any_of = [\"f\"] }}\n"
        );
        std::fs::write(folder.path().join("role.toml"), asked).expect("a file");
        let done = candor(folder.path(), &["screen", "role.toml", "people.csv", "-q"]);
        assert_eq!((code(&done), err(&done).contains("nobody is judged by it")), (2, true), "{}", err(&done));
    }
    let role = role();
    let mapped = [
        "screen",
        role.to_str().expect("a path"),
        "people.csv",
        "-q",
        "--lang",
        "en",
        "--map",
        "skills=Recruiter notes",
    ];
    assert_eq!(code(&candor(folder.path(), &mapped)), 3);
}

#[test]
fn every_row_of_a_group_of_problems_says_its_own() {
    let (done, _folder) = screen(&around(b"2;B;foo;3;CRM\n4;C;bar;3;CRM\n"), &["--format", "table"]);
    let text = out(&done);
    for part in ["\u{201c}foo\u{201d} was not understood", "\u{201c}bar\u{201d} was not understood", "row 3", "row 4"] {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
}

#[test]
fn a_sum_of_several_columns_is_no_person() {
    let rows =
        b"Candidate ID,Name,Education,Years in sales,Skills\n1,Ann,master,3,CRM\nTotal,,2,12,30\nAverage:,,,1.5,22\n";
    let (done, _folder) = screen(rows, &["--format", "table"]);
    assert!(out(&done).contains("3 rows read: 1 of candidates, 2 set aside (total 2)"), "{}", out(&done));
}
