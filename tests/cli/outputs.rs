//! 1. Outputs appear whole or not at all.
//! 2. Standard output is a table on a terminal and CSV into a pipe.
//! 3. A closed pipe is no error.
//! 4. Nothing but the result is printed when asked to be quiet.
//! 5. Help, completions and the manual page are there.

use std::io::Read;
use std::process::{Command, Stdio};

use super::{candor, code, err, out, role, screen};

const PEOPLE: &[u8] =
    b"Candidate ID,Name,Education,Years in sales,Skills\n1,Ann,master,3,CRM\n2,Bob,secondary,1,Excel\n";

#[test]
fn files_are_written_whole_and_say_their_format_by_their_name() {
    let (done, folder) = screen(PEOPLE, &["-o", "a.csv", "-o", "a.json", "-q"]);
    assert_eq!((code(&done), out(&done), err(&done)), (0, String::new(), String::new()));
    let csv = std::fs::read_to_string(folder.path().join("a.csv")).expect("a.csv");
    assert!(csv.starts_with("rank,id,name,standing,score,score_max,"), "{csv}");
    let json = std::fs::read_to_string(folder.path().join("a.json")).expect("a.json");
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["schema"], 1);
    let left: Vec<_> =
        std::fs::read_dir(folder.path()).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[test]
fn an_older_output_survives_a_run_that_fails() {
    let folder = tempfile::TempDir::new().expect("a folder");
    std::fs::write(folder.path().join("old.csv"), "older").expect("a file");
    let role = role();
    let done = candor(folder.path(), &["screen", role.to_str().expect("a path"), "missing.csv", "-o", "old.csv"]);
    assert_eq!(code(&done), 3);
    assert_eq!(std::fs::read_to_string(folder.path().join("old.csv")).expect("old.csv"), "older");
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn a_pipe_gets_csv_and_the_counts_go_elsewhere() {
    let (done, _folder) = screen(PEOPLE, &[]);
    assert!(out(&done).starts_with("rank,"), "{}", out(&done));
    assert!(err(&done).contains("2 rows read"), "{}", err(&done));
    let (quiet, _folder) = screen(PEOPLE, &["-q"]);
    assert_eq!(err(&quiet), "");
}

#[test]
fn a_closed_pipe_is_no_error() {
    for format in ["json", "csv", "table"] {
        close_early(format);
    }
}

/// Reads the first bytes of a long output, and no more.
fn close_early(format: &str) {
    let folder = tempfile::TempDir::new().expect("a folder");
    let rows = "7,Ann,master,3,CRM\n".repeat(5000);
    let people = folder.path().join("people.csv");
    std::fs::write(&people, format!("Candidate ID,Name,Education,Years in sales,Skills\n{rows}")).expect("a file");
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("candor"))
        .arg("screen")
        .args([role(), people])
        .args(["--format", format, "-q"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdout = child.stdout.take().expect("a pipe");
    let mut first = [0; 16];
    stdout.read_exact(&mut first).expect("some bytes");
    drop(stdout);
    let done = child.wait_with_output().expect("the program ends");
    assert_eq!((code(&done), err(&done)), (0, String::new()));
}

#[test]
fn standard_input_is_a_file_too() {
    let role = role();
    let mut command = assert_cmd::Command::cargo_bin("candor").expect("the program is built");
    let args = ["screen", role.to_str().expect("a path"), "-", "-q", "--lang", "en"];
    let done = command.args(args).write_stdin(PEOPLE).output().expect("the program starts");
    assert!(out(&done).contains("stdin:2"), "{}", out(&done));
}

#[test]
fn help_has_examples_and_every_command_is_there() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let run = |args: &[&str]| out(&candor(folder.path(), args));
    for command in ["screen", "explain", "check", "read", "kinds", "completions"] {
        assert!(run(&["--help"]).contains(command));
        assert!(run(&[command, "--help"]).contains("Example"), "{command}");
    }
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(run(&["completions", shell]).contains("candor"), "{shell}");
    }
    assert!(run(&["man"]).contains(".TH candor 1"));
    assert!(run(&["kinds", "education"]).contains("# What is unknown"));
    assert_eq!(code(&candor(folder.path(), &["kinds", "educatoin"])), 2);
}

#[test]
fn reading_answers_line_by_line() {
    let mut command = assert_cmd::Command::cargo_bin("candor").expect("the program is built");
    let done = command.args(["read", "education", "--format", "jsonl"]).write_stdin("mgr\nxyzzy\n\n").output();
    let text = out(&done.expect("the program starts"));
    let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["reading"]["isced"], 7);
    assert_eq!((&lines[1]["text"], &lines[1]["reading"]), (&"xyzzy".into(), &serde_json::Value::Null));
}

/// One object a line for every kind, whatever the line holds.
#[test]
fn reading_answers_every_line() {
    let long = "ang. B2, ".repeat(2_000);
    let input =
        [b"mgr\r\n\r\n\xff\xfe\n  \nang. B2\tx \"y\" \\\n".as_slice(), long.as_bytes(), b"\n\xe2\n2 lata"].concat();
    for kind in ["education", "experience", "skills", "languages", "certificates", "licences", "pay", "availability"]
        .iter()
        .chain(&["location", "date", "title", "history", "duties", "number", "text", "summary"])
    {
        let mut command = assert_cmd::Command::cargo_bin("candor").expect("the program is built");
        let done = command.args(["read", kind, "--format", "jsonl"]).write_stdin(input.clone()).output();
        let done = done.expect("the program starts");
        let parse = |line: &str| serde_json::from_str::<serde_json::Value>(line).expect("JSON");
        let lines: Vec<serde_json::Value> = out(&done).lines().map(parse).collect();
        let texts: Vec<&str> = lines.iter().filter_map(|line| line["text"].as_str()).collect();
        let expected = ["mgr", "", "\u{fffd}\u{fffd}", "  ", "ang. B2\tx \"y\" \\", &long, "\u{fffd}", "2 lata"];
        assert_eq!((code(&done), texts), (0, expected.to_vec()), "{kind}");
        for key in ["reading", "via", "alternatives"] {
            assert!(lines.iter().all(|line| line.get(key).is_some()), "{kind}: {key}");
        }
        assert!(err(&done).contains("2 lines of the input are not UTF-8"), "{}", err(&done));
    }
}

/// Invariant 12: candidates' words are in the result and nowhere else.
#[test]
fn invariant_12_no_candidate_text_reaches_a_log() {
    let planted = b"Candidate ID,Name,Education,Years in sales,Skills\nPLANTED-1,Planted Person,planted school,planted years,planted skill\n";
    let (done, folder) = screen(planted, &["-o", "a.csv", "-q"]);
    assert_eq!((code(&done), out(&done), err(&done)), (0, String::new(), String::new()));
    // The result quotes what was not understood; nothing else may, however loud the run.
    let role = role();
    let loud = assert_cmd::Command::cargo_bin("candor")
        .expect("the program is built")
        .current_dir(folder.path())
        .envs([("RUST_LOG", "trace"), ("RUST_BACKTRACE", "full")])
        .args(["screen", role.to_str().expect("a path"), "people.csv", "-o", "b.csv", "-q"])
        .output()
        .expect("the program starts");
    assert_eq!((code(&loud), err(&loud)), (0, String::new()));
}

/// Invariant 4, seen from outside: neither threads nor locale nor time zone reach the bytes.
#[test]
fn invariant_04_surroundings_change_no_byte() {
    let role = role();
    let run = |threads: &str, surroundings: [(&str, &str); 3]| {
        let sample = super::project("data/samples/candidates-pl.csv");
        let mut command = assert_cmd::Command::cargo_bin("candor").expect("the program is built");
        command.arg("screen").args([&role, &sample]).args(["--format", "json", "-q", "--as-of", "2026-11-23"]);
        command.args(["--threads", threads]).envs(surroundings);
        command.output().expect("the program starts").stdout
    };
    let plain = run("1", [("LC_ALL", "C"), ("TZ", "UTC"), ("LANG", "C")]);
    assert!(plain.len() > 10_000);
    assert!(plain == run("2", [("LC_ALL", "pl_PL.UTF-8"), ("TZ", "Pacific/Kiritimati"), ("LANG", "pl_PL")]));
    assert!(plain == run("7", [("LC_ALL", "tr_TR.UTF-8"), ("TZ", "America/Anchorage"), ("LANG", "de_DE")]));
}
