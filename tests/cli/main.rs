//! The program as a user meets it: what it prints, where, and with which exit code.

mod bad_input;
mod data;
mod json;
mod outputs;
mod readings;
mod rows;
mod taxonomy;

use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use tempfile::TempDir;

/// A file of this project.
fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The role that most tests screen for.
fn role() -> PathBuf {
    project("profiles/client-service-manager.toml")
}

/// Runs candor in a folder, in English, on a fixed date, without colours.
fn candor(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::cargo_bin("candor").expect("the program is built");
    command.current_dir(folder).env("NO_COLOR", "1").env("COLUMNS", "200").env_remove("CLICOLOR_FORCE").args(args);
    command.output().expect("the program starts")
}

/// Screens a file's bytes for the usual role in English on a fixed date; further arguments follow.
fn screen(bytes: &[u8], more: &[&str]) -> (Output, TempDir) {
    screen_as(bytes, &[&["--lang", "en", "--as-of", "2026-11-23"], more].concat())
}

/// Screens a file's bytes for the usual role.
fn screen_as(bytes: &[u8], more: &[&str]) -> (Output, TempDir) {
    let folder = TempDir::new().expect("a folder");
    std::fs::write(folder.path().join("people.csv"), bytes).expect("a file");
    let role = role();
    let args = [&["screen", role.to_str().expect("a path"), "people.csv"], more].concat();
    (candor(folder.path(), &args), folder)
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}
