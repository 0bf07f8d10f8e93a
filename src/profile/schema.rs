//! The JSON Schema of a role profile, made from the shapes: for editors, and for whoever writes profiles by program.

use serde_json::{Map, Value, json};

use super::requirement_shape::{COMMON, tests};
use super::top::{LISTS, TOP};
use super::value::HIGHEST_DECIMAL;
use crate::requirement::shape::{Key, Shape, Takes, Vocabulary};
use crate::requirement::{Kind, logic};

/// The JSON Schema (2020-12) of a role profile; `profiles/schema.json` is this.
pub fn schema() -> Value {
    let mut top = table(&TOP);
    for (key, _, about) in LISTS {
        top["properties"][key] =
            json!({ "description": about, "type": "array", "items": { "$ref": "#/$defs/requirement" } });
    }
    top["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    top["title"] = json!("candor role profile");
    top["description"] = json!("What a role asks: the requirements that must be met, and those that add.");
    let mut requirement = table(&COMMON);
    requirement["title"] = json!("requirement");
    requirement["description"] = json!("What is asked: exactly one kind or group, and keys that all have in common.");
    requirement["oneOf"] = tests().into_iter().map(|test| json!({ "required": [test] })).collect();
    let mut member = json!({
        "title": "member of a group",
        "description": "A kind or a group of its own, without the keys of a whole requirement.",
        "type": "object",
        "properties": {},
        "additionalProperties": false,
        "minProperties": 1,
        "maxProperties": 1,
    });
    let mut definitions = Map::new();
    for (name, definition) in kinds().chain(groups()) {
        requirement["properties"][name] = json!({ "$ref": format!("#/$defs/{name}") });
        member["properties"][name] = json!({ "$ref": format!("#/$defs/{name}") });
        definitions.insert(name.to_owned(), definition);
    }
    definitions.insert("requirement".to_owned(), requirement);
    definitions.insert("member".to_owned(), member);
    definitions.insert("text".to_owned(), json!({ "type": "string", "pattern": "\\S" }));
    definitions.insert("localised".to_owned(), localised());
    top["$defs"] = Value::Object(definitions);
    top
}

fn kinds() -> impl Iterator<Item = (&'static str, Value)> {
    Kind::ALL.iter().map(|kind| {
        let mut definition = held(kind.shape());
        definition["title"] = json!(kind.name());
        definition["description"] = json!(asks(&kind.help()));
        (kind.name(), definition)
    })
}

fn groups() -> impl Iterator<Item = (&'static str, Value)> {
    logic::KEYS.iter().map(|key| {
        let mut definition = described(key);
        definition["title"] = json!(key.name);
        (key.name, definition)
    })
}

/// What a kind asks: the first section of its help, as one line.
fn asks(help: &str) -> String {
    let section = help.lines().skip(1).skip_while(|line| line.is_empty()).take_while(|line| !line.starts_with('#'));
    section.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// What may stand for a shape: its table, and where it has one its bare value.
fn held(shape: &Shape) -> Value {
    match shape.keys.iter().find(|key| shape.bare == Some(key.name)) {
        Some(bare) => json!({ "anyOf": [taken(bare.takes), table(shape)] }),
        None => table(shape),
    }
}

fn table(shape: &Shape) -> Value {
    let properties: Map<String, Value> = shape.keys.iter().map(|key| (key.name.to_owned(), described(key))).collect();
    let mut schema = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    let required: Vec<&str> = shape.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    let any_key = |keys: &[&str]| -> Value { keys.iter().map(|key| json!({ "required": [key] })).collect() };
    let exactly_one = shape.exactly_one.iter().map(|keys| json!({ "oneOf": any_key(keys) }));
    let at_least_one = shape.at_least_one.iter().map(|keys| json!({ "anyOf": any_key(keys) }));
    let rules: Vec<Value> = exactly_one.chain(at_least_one).collect();
    if !rules.is_empty() {
        schema["allOf"] = Value::Array(rules);
    }
    schema
}

fn described(key: &Key) -> Value {
    let mut schema = taken(key.takes);
    schema["description"] = json!(key.about);
    schema
}

fn taken(takes: Takes) -> Value {
    match takes {
        Takes::Text | Takes::Column => json!({ "$ref": "#/$defs/text" }),
        Takes::Texts | Takes::Places => one_or_more(&taken(Takes::Text)),
        Takes::Flag => json!({ "type": "boolean" }),
        Takes::Whole(lowest, highest) => json!({ "type": "integer", "minimum": lowest, "maximum": highest }),
        Takes::Decimal => json!({ "type": "number", "minimum": 0, "maximum": HIGHEST_DECIMAL }),
        Takes::Duration => json!({
            "type": "string",
            "pattern": "^\\s*[0-9]",
            "examples": ["1 year", "18 months", "1.5 years", "1,5 roku", "2 lata", "6 miesięcy"],
        }),
        Takes::Wait => json!({
            "type": "string",
            "pattern": "^\\s*[0-9]",
            "examples": ["2 weeks", "10 days", "3 months", "2 tygodnie", "14 dni", "3 miesiące"],
        }),
        Takes::Date => json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Takes::OneOf(words) => json!({ "enum": words }),
        Takes::SomeOf(words) => one_or_more(&taken(Takes::OneOf(words))),
        Takes::Named(Vocabulary::Areas) => {
            json!({ "type": "string", "pattern": "\\S", "examples": ["sales", "marketing", "customer-service"] })
        }
        Takes::Named(Vocabulary::Languages) => {
            json!({ "type": "string", "pattern": "^[a-z]{2,3}$", "examples": ["en", "pl", "de", "uk", "any"] })
        }
        Takes::Named(Vocabulary::Licences) => {
            json!({ "type": "string", "pattern": "\\S", "examples": ["B", "C+E", "T"] })
        }
        Takes::Named(Vocabulary::Fields) => {
            json!({ "type": "string", "pattern": "\\S", "examples": ["041", "061", "business and administration", "law"] })
        }
        Takes::SomeNamed(vocabulary) => one_or_more(&taken(Takes::Named(vocabulary))),
        Takes::Localised => json!({ "$ref": "#/$defs/localised" }),
        Takes::Member => json!({ "$ref": "#/$defs/member" }),
        Takes::Members => json!({ "type": "array", "items": { "$ref": "#/$defs/member" }, "minItems": 1 }),
        Takes::Table(shape) => held(shape),
    }
}

fn one_or_more(one: &Value) -> Value {
    json!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
}

fn localised() -> Value {
    let text = taken(Takes::Text);
    json!({
        "description": "A text, or texts by ISO 639-1 code of their language.",
        "anyOf": [text, {
            "type": "object",
            "patternProperties": { "^[a-z]{2}$": text },
            "additionalProperties": false,
            "minProperties": 1,
        }],
    })
}
