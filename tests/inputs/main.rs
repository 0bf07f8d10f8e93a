//! The same people in every form in which files come: what is understood of them must be the same.

mod columns;
mod dialects;
mod encodings;
mod headings;
mod inspect;
mod left_out;
mod pollution;
#[allow(dead_code, reason = "other tests use more of it")]
#[path = "../support/random.rs"]
mod random;

use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// A file of this project.
fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Screens the bytes of a file of a name for the usual role, as JSON.
fn screen(name: &str, bytes: &[u8], more: &[&str]) -> Output {
    let folder = TempDir::new().expect("a folder");
    std::fs::write(folder.path().join(name), bytes).expect("a file");
    screen_in(&folder, name, more)
}

/// Screens a file of a folder for the usual role, as JSON.
fn screen_in(folder: &TempDir, name: &str, more: &[&str]) -> Output {
    let role = project("profiles/client-service-manager.toml");
    let mut command = Command::cargo_bin("candor").expect("the program is built");
    command.current_dir(folder.path()).env("NO_COLOR", "1").arg("screen").arg(role);
    command.args([name, "--lang", "en", "--as-of", "2026-11-23", "--format", "json", "--quiet"]).args(more);
    command.output().expect("the program starts")
}

/// The JSON that a run printed.
fn json(output: &Output) -> Value {
    let said = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {said}"))
}

/// The shortlist without places.
fn shortlist(output: &Output) -> Value {
    let mut list = json(output)["shortlist"].take();
    forget_places(&mut list);
    list
}

fn forget_places(value: &mut Value) {
    match value {
        Value::Object(all) => {
            all.retain(|key, _| !["file", "row", "column", "source"].contains(&key.as_str()));
            all.values_mut().for_each(forget_places);
        }
        Value::Array(all) => all.iter_mut().for_each(forget_places),
        _ => {}
    }
}

/// The slugs of a run's problems.
fn slugs(output: &Output) -> Vec<String> {
    let all = json(output)["problems"].take();
    let slug = |problem: &Value| problem["slug"].as_str().expect("a slug").to_owned();
    all.as_array().expect("a list").iter().map(slug).collect()
}
