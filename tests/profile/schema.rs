//! The JSON Schema of role profiles: committed, current, and of one mind with the reader.

use std::fs;
use std::path::Path;

use candor::profile::{RoleProfile, schema};
use candor::reference::Reference;
use jsonschema::Validator;
use serde_json::Value;

use super::{CORRECT, TOP, everything, json_of, must, wrong};

fn validator() -> Validator {
    jsonschema::validator_for(&schema()).expect("a valid schema")
}

/// Run with `CANDOR_BLESS=1` to write the schema anew.
#[test]
fn the_committed_schema_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles/schema.json");
    if std::env::var_os("CANDOR_BLESS").is_some() {
        let text = serde_json::to_string_pretty(&schema()).expect("JSON") + "\n";
        fs::write(&path, text).expect("profiles/schema.json can be written");
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    let committed: Value = serde_json::from_str(&committed).unwrap_or_default();
    assert_eq!(committed, schema(), "stale: run the tests with CANDOR_BLESS=1");
}

#[test]
fn what_the_reader_takes_the_schema_takes() {
    let validator = validator();
    for text in CORRECT.iter().map(|requirement| must(requirement)).chain([everything()]) {
        let errors: Vec<String> = validator.iter_errors(&json_of(&text)).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{text}{errors:?}");
    }
}

#[test]
fn what_the_schema_refuses_the_reader_refuses() {
    let validator = validator();
    for requirement in [
        "educaton = 'higher'",
        "education = 'hihger'",
        "education = []",
        "experience = 'sales'",
        "experience = { in = 'sales' }",
        "experience = { in = 'sales', at_least = 12 }",
        "skill = { any_of = 'CRM', weight = 2 }",
        "skill = ' '",
        "language = { is = 'en', at_least = 'b1' }",
        "number = { column = 'x' }",
        "number = { column = 'x', at_most = -1 }",
        "skill = 'x'\nweight = 101",
        "skill = 'x'\nuse = 'fun'",
        "skill = 'x'\nlabel = {}",
        "skill = 'x'\neducation = 'higher'",
        "weight = 2",
        "any_of = []",
        "any_of = [{ skill = 'x', weight = 2 }]",
        "not = {}",
        "all_of = [{ not = { skil = 'x' } }]",
        "at_least = { n = 0, of = [{ skill = 'x' }] }",
    ] {
        let text = must(requirement);
        assert!(!validator.is_valid(&json_of(&text)), "{requirement}");
        assert!(!wrong(&text).is_empty(), "{requirement}");
    }
    assert!(!validator.is_valid(&json_of(&TOP.replace('1', "2"))));
}

#[test]
fn every_profile_of_the_repository_reads_without_a_problem() {
    let validator = validator();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles");
    let files = fs::read_dir(folder).expect("profiles/").map(|entry| entry.expect("an entry").path());
    for path in files.filter(|path| path.extension().is_some_and(|extension| extension == "toml")) {
        let text = fs::read_to_string(&path).expect("a readable profile");
        let json = json_of(&text);
        let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
        let (profile, problems) = RoleProfile::read(&text, &path.display().to_string(), Reference::embedded());
        assert!(problems.is_empty(), "{}: {problems:?}", path.display());
        assert!(profile.is_some());
    }
}
