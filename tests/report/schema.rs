//! The JSON Schema of the JSON output: committed, current, and what the output keeps to.

use std::fs;

use candor::report::schema;
use candor::shortlist::Cut;
use serde_json::{Value, json};

use super::{path, profile, run, sample};

/// Run with `CANDOR_BLESS=1` to write the schema anew.
#[test]
fn the_committed_schema_is_current() {
    let path = path("docs/shortlist.schema.json");
    if std::env::var_os("CANDOR_BLESS").is_some() {
        let text = serde_json::to_string_pretty(&schema()).expect("JSON") + "\n";
        fs::write(&path, text).expect("docs/shortlist.schema.json can be written");
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    let committed: Value = serde_json::from_str(&committed).unwrap_or_default();
    assert_eq!(committed, schema(), "stale: run the tests with CANDOR_BLESS=1");
}

/// The schema with no room for keys that it does not name: what is written must be described.
fn strict() -> Value {
    let mut schema = schema();
    close(&mut schema);
    schema
}

fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            map.values_mut().for_each(close);
            if map.contains_key("properties") && !map.contains_key("additionalProperties") {
                map.insert("additionalProperties".to_owned(), json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

fn errors(schema: &Value, json: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).expect("a valid schema");
    validator.iter_errors(json).map(|error| format!("{} {error}", error.instance_path())).take(5).collect()
}

#[test]
fn every_profile_of_the_package_writes_what_the_schema_says() {
    let strict = strict();
    for role in [
        "client-service-manager.toml",
        "account-manager.toml",
        "account-manager-trainee.toml",
        "client-search-manager.toml",
    ] {
        for file in ["candidates-pl.csv", "candidates-en.csv", "jobs-pl.csv"] {
            let run = run(&profile(role), &[path("data/samples").join(file)], Cut::default());
            let found = errors(&strict, &run.json());
            assert!(found.is_empty(), "{role}, {file}: {found:#?}");
        }
    }
}

#[test]
fn the_schema_refuses_what_candor_never_writes() {
    let (schema, whole) = (schema(), sample().json());
    let refused = |pointer: &str, wrong: Value| {
        let mut json = whole.clone();
        *json.pointer_mut(pointer).expect(pointer) = wrong;
        assert!(!errors(&schema, &json).is_empty(), "{pointer}");
    };
    refused("/schema", json!(2));
    refused("/run/as_of", json!(20_261_123));
    refused("/shortlist/0/standing", json!("rejected"));
    refused("/shortlist/0/score/at_least", json!("84.62"));
    refused("/shortlist/0/findings/0/verdict", json!("failed"));
    refused("/shortlist/0/findings/0/earned", json!(0.5));
    refused("/shortlist/0/findings/0/need", json!({ "unit": "stars", "at_least": 3 }));
    refused("/shortlist/0/findings/0/evidence/0/via", json!("guess"));
    refused("/shortlist/0/findings/0/evidence/0/row", json!(null));
}
