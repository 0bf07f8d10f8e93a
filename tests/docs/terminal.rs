//! A folder with the project's profiles and sample files, and a terminal in it.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::pages::root;

/// A folder that holds copies of `profiles/` and `data/samples/`.
pub struct Folder(TempDir);

/// How a command ended and what it printed.
pub struct Ran {
    pub code: i32,
    pub output: String,
}

impl Folder {
    /// A new folder with some files more.
    pub fn new(files: &[(String, String)]) -> Folder {
        let folder = tempfile::tempdir().unwrap();
        for part in ["profiles", "data/samples"] {
            copy(&root().join(part), &folder.path().join(part));
        }
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Folder(folder)
    }

    /// Runs `candor …` or `cargo run --release -- …`; `None` for what is not candor.
    pub fn run(&self, command: &str, columns: &str, colours: bool) -> Option<Ran> {
        let line = command.strip_prefix("candor ").or_else(|| command.strip_prefix("cargo run --release -- "));
        let Some(line) = line else {
            assert!(command.starts_with("cargo "), "what is this? {command}");
            return None;
        };
        let mut args = words(line);
        // A page shows what a terminal shows.
        let chosen = ["-o", "--output", "--format"].iter().any(|name| args.iter().any(|arg| arg == name));
        if args.first().is_some_and(|first| first == "screen") && !chosen {
            args.extend(["--format", "table"].map(str::to_owned));
        }
        let mut run = Command::new(env!("CARGO_BIN_EXE_candor"));
        run.args(args).current_dir(self.0.path()).stdin(Stdio::null()).env("COLUMNS", columns);
        run.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").env_remove("CLICOLOR");
        run.env(if colours { "CLICOLOR_FORCE" } else { "NO_COLOR" }, "1").env("TERM", "xterm-256color");
        let output = run.output().unwrap();
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
        Some(Ran { code: output.status.code().unwrap_or(-1), output: text.trim_end().to_owned() })
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

/// The words of a command, as a shell parts them: at spaces, not inside quotes.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for letter in line.chars() {
        match (letter, quote) {
            (letter, Some(open)) if letter == open => quote = None,
            ('"' | '\'', None) => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (' ', None) => words.extend(word.take()),
            (letter, _) => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

/// Whether an output is what is expected, `…` alone on a line standing for any lines.
pub fn shows(expected: &[String], output: &str) -> bool {
    let lines: Vec<&str> = output.lines().map(str::trim_end).collect();
    let parts: Vec<Vec<&str>> = expected
        .split(|line| line.trim() == "…")
        .map(|part| part.iter().map(|line| line.trim_end()).collect())
        .collect();
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return false };
    if parts.len() == 1 {
        return lines == *first;
    }
    if !lines.starts_with(first) {
        return false;
    }
    let mut rest = &lines[first.len()..];
    for part in &parts[1..parts.len() - 1] {
        let Some(at) = rest.windows(part.len().max(1)).position(|window| window.starts_with(part)) else {
            return false;
        };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}
