//! Pages of Markdown, as far as their fenced blocks and the files they name.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// The folder of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A page.
pub struct Page {
    /// Its path from the root, with slashes.
    pub name: String,
    pub lines: Vec<String>,
    pub blocks: Vec<Block>,
}

/// A fenced block.
pub struct Block {
    /// The first word after the fence.
    pub language: String,
    /// The words after it.
    words: Vec<String>,
    /// Its lines without the fences.
    pub lines: Range<usize>,
}

/// A command and what it prints.
pub struct Step {
    pub command: String,
    /// The line of the command, the first being 1.
    pub line: usize,
    /// The exit code that it ends with.
    pub exit: i32,
    /// The lines that it prints.
    pub expected: Range<usize>,
}

impl Block {
    /// Whether a word stands after the language.
    pub fn has(&self, word: &str) -> bool {
        self.words.iter().any(|known| known == word)
    }

    /// The value of a word such as `file=role.toml`.
    fn value(&self, key: &str) -> Option<&str> {
        self.words.iter().find_map(|word| word.strip_prefix(key)?.strip_prefix('='))
    }
}

impl Page {
    /// Reads a page, by its path from the root.
    pub fn open(name: &str) -> Page {
        let text = fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let mut blocks: Vec<Block> = Vec::new();
        let mut open = None;
        for (at, line) in lines.iter().enumerate() {
            let Some(info) = line.strip_prefix("```") else { continue };
            match open.take() {
                None => open = Some((at + 1, info)),
                Some((start, info)) => {
                    let mut words = info.split_whitespace().map(str::to_owned);
                    let language = words.next().unwrap_or_default();
                    blocks.push(Block { language, words: words.collect(), lines: start..at });
                }
            }
        }
        assert!(open.is_none(), "{name}: a block never closes");
        Page { name: name.to_owned(), lines, blocks }
    }

    /// The pages of a folder, by name.
    pub fn in_folder(folder: &str) -> Vec<Page> {
        let entries = fs::read_dir(root().join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> =
            names.filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "md")).collect();
        names.sort();
        names.iter().map(|name| Page::open(&format!("{folder}/{name}"))).collect()
    }

    /// The pages whose commands are run.
    pub fn with_commands() -> Vec<Page> {
        let folders = ["docs", "docs/en", "docs/pl"];
        std::iter::once(Page::open("README.md")).chain(folders.into_iter().flat_map(Page::in_folder)).collect()
    }

    /// All pages.
    pub fn all() -> Vec<Page> {
        let others = ["ARCHITECTURE.md", "CONTRIBUTING.md"].map(Page::open);
        Page::with_commands().into_iter().chain(others).collect()
    }

    /// Its name without the folder.
    pub fn file_name(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or_default()
    }

    /// The files that its blocks make: names and texts.
    pub fn files(&self) -> Vec<(String, String)> {
        let made = self.blocks.iter().filter_map(|block| {
            let text = self.lines[block.lines.clone()].join("\n") + "\n";
            Some((block.value("file")?.to_owned(), text))
        });
        made.collect()
    }

    /// Its commands, in order.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for block in self.blocks.iter().filter(|block| block.language == "console") {
            let exit = block.value("exit").map_or(0, |code| code.parse().unwrap());
            let starts: Vec<usize> = block.lines.clone().filter(|at| self.lines[*at].starts_with("$ ")).collect();
            for (index, &at) in starts.iter().enumerate() {
                let mut end = starts.get(index + 1).copied().unwrap_or(block.lines.end);
                while end > at + 1 && self.lines[end - 1].trim().is_empty() {
                    end -= 1;
                }
                let command = self.lines[at].trim_start_matches("$ ").to_owned();
                steps.push(Step { command, line: at + 1, exit, expected: at + 1..end });
            }
        }
        steps
    }

    /// Its commands without what depends on the language.
    pub fn commands_of_any_language(&self) -> Vec<String> {
        let plain = |step: Step| step.command.replace(" --lang en", "").replace(" --lang pl", "");
        self.steps().into_iter().map(plain).collect()
    }

    /// The inline code of all lines.
    pub fn inline_code(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().flat_map(|line| line.split('`').skip(1).step_by(2))
    }

    /// The files that its links and its inline code name, with their lines.
    pub fn named_files(&self) -> Vec<(usize, PathBuf)> {
        let inside = |at: usize| self.blocks.iter().any(|block| block.lines.contains(&at));
        let here = root().join(&self.name);
        let mut named = Vec::new();
        for (at, line) in self.lines.iter().enumerate().filter(|(at, _)| !inside(*at)) {
            let links = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
            let local = links.filter(|link| !link.contains("://") && !link.starts_with('#'));
            let targets = local.filter_map(|link| link.split('#').next());
            named.extend(targets.map(|target| (at + 1, here.with_file_name(target))));
            let code = line.split('`').skip(1).step_by(2).filter(|code| is_path(code));
            named.extend(code.map(|path| (at + 1, root().join(path))));
        }
        named
    }
}

/// The texts of all files in a folder and the folders in it.
pub fn texts_under(folder: &str, extension: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|known| known == extension) {
                texts.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    texts
}

/// Whether inline code names a file of the project.
fn is_path(code: &str) -> bool {
    const FOLDERS: [&str; 7] = ["src/", "data/", "profiles/", "docs/", "tests/", "benches/", ".ci/"];
    let plain = |letter: char| letter.is_alphanumeric() || "/._-".contains(letter);
    FOLDERS.iter().any(|folder| code.starts_with(folder)) && code.chars().all(plain)
}
