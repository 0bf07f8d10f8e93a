//! What `candor read --format jsonl` answers: `{"text", "reading", "via", "alternatives"}`.
//!
//! 1. A list is an array of all items of the cell, each with its words and how it was recognised.
//! 2. Schools: the one that decides, with all of the cell beside it.
//! 3. `via` is that of what decides; of several items none does.
//! 4. `alternatives` are other things that the text may mean, never other things that it says.

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{candor, out};

fn read(kind: &str, text: &str) -> Value {
    let folder = TempDir::new().expect("a folder");
    let told = serde_json::from_str(&out(&candor(folder.path(), &["read", kind, text, "--format", "jsonl"])));
    let told: Value = told.expect("JSON");
    assert_eq!((&told["text"], &told["alternatives"]), (&json!(text), &json!([])));
    told
}

#[test]
fn a_list_was_recognised_as_its_furthest_item() {
    for (kind, text, via) in [
        ("skills", "Excel, negocjacjami", "inflection"),
        ("history", "handlowiec 2019-2021; kierowniczka 2021-2023", "inflection"),
        ("history", "doradca klienta 2019-2021: pozyskiwanie klientów; handlowiec 2018", "free-text"),
        ("duties", "pozyskiwanie klientów, obsługa reklamacji", "free-text"),
    ] {
        let told = read(kind, text);
        let items = told["reading"].as_array().expect("a list");
        assert_eq!((told["via"].as_str(), items.len() > 1), (Some(via), true), "{text}: {told}");
    }
}

#[test]
fn a_list_is_an_array() {
    let told = read("languages", "English B2, German A1");
    assert_eq!(told["via"], "same");
    let german = json!({"language": "de", "cefr": ["A1", "A1"], "words": "German A1", "via": "same"});
    assert_eq!((told["reading"].as_array().map(Vec::len), &told["reading"][1]), (Some(2), &german));
    let told = read("skills", "negocjacjami");
    assert_eq!((&told["reading"][0]["via"], &told["via"]), (&json!("inflection"), &json!("inflection")));
    assert_eq!(read("licences", "kat. B")["reading"][0]["category"], "B");
    assert_eq!(read("skills", "SAP – moduł FI")["reading"][0]["words"], "SAP – moduł FI");
    let certificate = &read("certificates", "kurs SEP do 31.12.2026")["reading"][0];
    assert_eq!(certificate["valid_until"], json!(["2026-12-31", "2026-12-31"]));
    let told = read("skills", "brak");
    assert_eq!((&told["reading"], &told["why"], &told["via"]), (&json!([]), &json!("nothing-named"), &Value::Null));
}

#[test]
fn of_schools_one_decides() {
    let told = read("education", "licencjat; matura; studia magisterskie w trakcie");
    assert_eq!(
        (&told["reading"]["isced"], &told["words"], &told["via"]),
        (&json!(6), &json!("licencjat"), &json!("same"))
    );
    let schools: Vec<&Value> =
        told["reading"]["schools"].as_array().expect("a list").iter().map(|one| &one["isced"]).collect();
    assert_eq!(schools, [&json!(6), &json!(3), &json!(7)]);
    assert_eq!(read("education", "studia wyższe")["reading"]["isced"], Value::Null);
}

#[test]
fn what_says_nothing_has_no_reading() {
    let told = read("languages", "—");
    assert_eq!((&told["reading"], &told["why"], &told["via"]), (&Value::Null, &json!("not-stated"), &Value::Null));
    assert_eq!(read("experience", "xyzzy")["reading"], Value::Null);
}
