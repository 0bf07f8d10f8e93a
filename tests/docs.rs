//! The documentation, run: every command in README.md and docs/ prints what the pages say.
//!
//! 1. Lines that begin with `$ ` in a `console` block are commands; the lines after one are what a terminal of 100
//!    columns shows, where a line `…` alone stands for any lines. A command without such lines only has to succeed.
//! 2. `exit=2` after `console` is the exit code of every command in the block; else it is 0.
//! 3. `file=NAME` after any other language puts the block into a file beside `profiles/` and `data/samples/`.
//! 4. Every `toml` block is a profile, or a requirement of one, without errors, unless `wrong` stands after it.
//! 5. Every file that a page names exists; the English and the Polish pages are the same, with the same commands.
//! 6. `docs/shortlist.svg` is what a terminal shows. The tests that ARCHITECTURE.md names exist.
//! 7. The guide never says what candor never says: that somebody is rejected, or a percentage of match.
//!
//! `CANDOR_BLESS=1` rewrites the picture and all output that has no `…`.

#![cfg(feature = "cli")]

#[path = "docs/pages.rs"]
mod pages;
#[path = "docs/terminal.rs"]
mod terminal;

use std::fs;
use std::path::Path;

use anstyle_svg::{Term, WIN10_CONSOLE};
use candor::problem::Severity;
use candor::profile::RoleProfile;
use candor::reference::Reference;
use pages::{Page, root};
use terminal::{Folder, shows};

/// The commands with which the README begins.
const QUICK_START: [&str; 2] =
    ["cargo run --release -- screen profiles/client-service-manager.toml data/samples/candidates-pl.csv", "cargo test"];
const PICTURE: &str = "docs/shortlist.svg";
const PICTURED: &str = "candor screen profiles/client-service-manager.toml data/samples/candidates-pl.csv \
                        --top 6 --as-of 2026-11-23 --format table --lang en";

fn bless() -> bool {
    std::env::var_os("CANDOR_BLESS").is_some()
}

#[test]
fn commands_print_what_the_pages_say() {
    let check = |page: &Page| -> Vec<String> {
        let folder = Folder::new(&page.files());
        let mut wrong = Vec::new();
        let mut blessed = page.lines.clone();
        // What a command leaves behind, the next ones find; the lines are replaced from the last to the first.
        let run = |step: pages::Step| Some((folder.run(&step.command, "100", false)?, step));
        let steps: Vec<_> = page.steps().into_iter().filter_map(run).collect();
        for (ran, step) in steps.into_iter().rev() {
            let at = format!("{}:{}: {}", page.name, step.line, step.command);
            if ran.code != step.exit {
                wrong.push(format!("{at}\nends with {} instead of {}:\n{}", ran.code, step.exit, ran.output));
            }
            let expected = &page.lines[step.expected.clone()];
            if expected.is_empty() || shows(expected, &ran.output) {
                continue;
            }
            if bless() && !expected.iter().any(|line| line == "…") {
                blessed.splice(step.expected, ran.output.lines().map(|line| line.trim_end().to_owned()));
            } else {
                wrong.push(format!("{at}\nprints\n{}", ran.output));
            }
        }
        if bless() && blessed != page.lines {
            fs::write(root().join(&page.name), blessed.join("\n") + "\n").unwrap();
        }
        wrong
    };
    let pages = Page::with_commands();
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let runs: Vec<_> = pages.iter().map(|page| scope.spawn(|| check(page))).collect();
        runs.into_iter().flat_map(|run| run.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

#[test]
fn the_readme_begins_with_the_quick_start() {
    let readme = Page::open("README.md");
    let first: Vec<String> = readme.steps().into_iter().map(|step| step.command).take(2).collect();
    assert_eq!(first, QUICK_START);
}

#[test]
fn profiles_in_the_pages_have_no_errors() {
    for page in Page::all() {
        for block in page.blocks.iter().filter(|block| block.language == "toml" && !block.has("wrong")) {
            let text = whole(&page.lines[block.lines.clone()].join("\n"));
            let (_, problems) = RoleProfile::read(&text, "profile.toml", Reference::embedded());
            let errors: Vec<_> =
                problems.into_iter().filter(|problem| problem.slug.severity() == Severity::Error).collect();
            assert!(errors.is_empty(), "{}:{}: {errors:#?}\n{text}", page.name, block.lines.start);
        }
    }
}

/// A requirement alone, or several, made a profile.
fn whole(text: &str) -> String {
    if text.contains("candor = ") {
        return text.to_owned();
    }
    let list = if text.contains("[[") { "" } else { "[[nice]]\n" };
    let top = "candor = 1\nid = \"page\"\ntitle = \"Page\"\n\n[[must]]\nid = \"scored\"\nskill = \"scored\"\n\n";
    format!("{top}{list}{text}\n")
}

#[test]
fn files_that_the_pages_name_exist() {
    for page in Page::all() {
        for (line, path) in page.named_files() {
            assert!(path.exists(), "{}:{line}: there is no {}", page.name, path.display());
        }
    }
}

#[test]
fn english_and_polish_pages_are_the_same() {
    let (english, polish) = (Page::in_folder("docs/en"), Page::in_folder("docs/pl"));
    let names = |pages: &[Page]| pages.iter().map(|page| page.file_name().to_owned()).collect::<Vec<_>>();
    assert_eq!(names(&english), names(&polish));
    for (english, polish) in english.iter().zip(&polish) {
        assert_eq!(english.commands_of_any_language(), polish.commands_of_any_language(), "{}", english.file_name());
    }
}

#[test]
fn tests_that_the_architecture_names_exist() {
    let sources = ["tests", "src"].map(|folder| pages::texts_under(folder, "rs").concat()).concat();
    for name in Page::open("ARCHITECTURE.md").inline_code().filter(|code| code.starts_with("invariant_")) {
        assert!(sources.contains(&format!("fn {name}(")), "there is no test {name}");
    }
}

#[test]
fn the_guide_rejects_nobody() {
    let words =
        ["rejected", "rejection", "odrzuc", "failed candidate", "zakwalifikowan", "% of match", "% dopasowania"];
    for page in Page::with_commands() {
        let text = page.lines.join("\n").to_lowercase();
        let said: Vec<_> = words.iter().filter(|word| text.contains(**word)).collect();
        assert!(said.is_empty(), "{}: {said:?}", page.name);
    }
}

#[test]
fn outputs_with_a_date_name_the_date() {
    for page in Page::with_commands() {
        for step in page.steps() {
            let dated = ["candor screen", "candor explain"].iter().any(|start| step.command.starts_with(start));
            let says = step.command.contains("--as-of 2026-11-23") || step.expected.is_empty();
            assert!(says || !dated, "{}:{}: the output changes with the day", page.name, step.line);
        }
    }
}

#[test]
fn the_picture_is_what_a_terminal_shows() {
    const WIDTH: &str = "120";
    let ran = Folder::new(&[]).run(PICTURED, WIDTH, true).unwrap();
    assert!(ran.output.contains("\u{1b}[1m"), "CLICOLOR_FORCE paints nothing");
    let typed = format!("$ {PICTURED}\n\n").replace(" --format table", "");
    let drawn = Term::new().palette(WIN10_CONSOLE).render_svg(&(typed + &ran.output));
    let drawn: String = drawn.lines().flat_map(|line| [line.trim_end(), "\n"]).collect();
    let path: &Path = &root().join(PICTURE);
    if bless() {
        fs::write(path, drawn).unwrap();
    } else {
        let kept = fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
        assert!(kept == drawn, "{PICTURE} is stale: CANDOR_BLESS=1 cargo test --test docs draws it again");
    }
}
