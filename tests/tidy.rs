//! The house rules that a machine can keep: small files, nothing of one machine, everything licensed and listed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn files(under: &str, extension: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, extension, found);
            } else if path.extension().is_some_and(|is| is == extension) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(under), extension, &mut found);
    found.sort();
    found
}

/// A source file without its comments: their examples may do what the code may not.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source file");
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn files_are_small() {
    let sources: Vec<(PathBuf, String)> = ["src", "tests"]
        .iter()
        .flat_map(|folder| files(folder, "rs"))
        .map(|path| (path.clone(), fs::read_to_string(path).expect("a source file")))
        .collect();
    for (path, text) in &sources {
        assert!(text.lines().count() <= 500, "{} has more than 500 lines: split it by idea", path.display());
    }
    let mut sizes: Vec<usize> = sources.iter().map(|(_, text)| text.len()).collect();
    sizes.sort_unstable();
    assert!(sizes[sizes.len() / 2] < 8 << 10, "the median source file has {} bytes", sizes[sizes.len() / 2]);
}

/// Only the binary knows the terminal; the library never prints, and knows no clock.
#[test]
fn invariant_05_the_library_knows_no_terminal_and_no_clock() {
    for path in files("src", "rs") {
        if path.components().any(|part| part.as_os_str() == "bin") {
            continue;
        }
        let text = code(&path);
        for banned in [
            "println!",
            "eprintln!",
            "anstyle",
            "comfy_table",
            "indicatif",
            "clap::",
            "Timestamp::now",
            "SystemTime",
            "Instant::now",
            "env::var",
        ] {
            assert!(!text.contains(banned), "{}: {banned}", path.display());
        }
    }
}

/// Only intake and report touch the world: nothing else opens a file.
#[test]
fn invariant_05_only_intake_opens_files() {
    for path in files("src", "rs") {
        let shown = path.display().to_string();
        if ["/intake/", "/bin/"].iter().any(|home| shown.contains(home)) {
            continue;
        }
        let text = code(&path);
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for banned in ["std::fs", "File::open", "TcpStream", "UdpSocket", "Command::new"] {
            assert!(!code.contains(banned), "{shown}: {banned}");
        }
    }
}

#[test]
fn every_table_has_its_source() {
    let sources =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/SOURCES.md")).expect("SOURCES.md");
    for path in files("data", "csv").iter().filter(|path| path.parent().is_some_and(|folder| folder.ends_with("data")))
    {
        let name = path.file_name().expect("a name").to_string_lossy();
        assert!(sources.contains(&*name), "{name} is not in data/SOURCES.md");
    }
}

/// What says that nothing is known says no "no".
#[test]
fn no_blank_denies() {
    let tables = candor::reference::Reference::embedded();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/denials.csv");
    for row in csv::Reader::from_path(path).expect("a table").records().map(|row| row.expect("a row")) {
        assert!(&row[2] != "after" || !tables.is_blank(&row[0]), "{} is a blank and a denial", &row[0]);
    }
}

/// Tables whose words may mean several things.
const SEVERAL: &[&str] = &[
    "availability_words.csv",
    "certificate_words.csv",
    "denials.csv",
    "job_words.csv",
    "money_words.csv",
    "months.csv",
    "place_words.csv",
    "places.csv",
    "ticks.csv",
    "time_words.csv",
    "titles.csv",
];

/// Of two meanings the first would win, and nobody would know.
#[test]
fn words_of_a_table_have_one_meaning() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for &table in candor::reference::TABLES.iter().filter(|table| !SEVERAL.contains(table)) {
        let mut reader = csv::Reader::from_path(folder.join(table)).expect("a table");
        let heads = reader.headers().expect("a heading").clone();
        let Some(words) = heads.iter().position(|head| ["words", "header", "term", "form"].contains(&head)) else {
            continue;
        };
        let mut known: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in reader.records().map(|row| row.expect("a row")) {
            let meaning = row.iter().zip(&heads).enumerate().filter(|(at, (_, head))| *at != words && *head != "lang");
            let meaning: Vec<String> = meaning.map(|(_, (cell, _))| cell.to_owned()).collect();
            let first = known.entry(candor::text::key(&row[words])).or_insert_with(|| meaning.clone());
            assert_eq!(*first, meaning, "{table}: {}", &row[words]);
        }
    }
}

/// The story of the architecture, each module after those that it may name.
const ORDER: &[&str] = &[
    "text",
    "problem",
    "taxonomy",
    "reference",
    "facts",
    "finding",
    "requirement",
    "profile",
    "assess",
    "intake",
    "shortlist",
    "inspection",
    "wording",
    "report",
];

#[test]
fn modules_depend_one_way() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folders: Vec<String> = fs::read_dir(&root)
        .expect("src")
        .filter_map(|entry| folder_name(&entry.ok()?))
        .filter(|name| name != "bin")
        .collect();
    assert!(folders.iter().all(|name| ORDER.contains(&name.as_str())), "{folders:?} are not all in the order");
    for (at, module) in ORDER.iter().enumerate() {
        for path in files(&format!("src/{module}"), "rs") {
            let text = code(&path);
            for later in &ORDER[at + 1..] {
                assert!(!text.contains(&format!("crate::{later}")), "{} names {later}", path.display());
            }
        }
    }
}

fn folder_name(entry: &fs::DirEntry) -> Option<String> {
    entry.path().is_dir().then(|| entry.file_name().to_string_lossy().into_owned())
}
