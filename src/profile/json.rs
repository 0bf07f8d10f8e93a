//! JSON to a located tree: the strict language, nothing more.

use std::ops::Range;
use std::sync::Arc;

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::decimal;
use super::tree::{DEEPEST, KeyName, Node, NodeValue};
use crate::problem::{Problem, Slug};

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The tree of a JSON text, with what is wrong with its syntax: the first error only, as nothing can be told after it.
pub(super) fn parse(text: &str, file: &Arc<str>) -> (Node, Vec<Problem>) {
    let broken = Node::new(0..0, NodeValue::Broken);
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => {
            let mut reader = Reader { file, problems: Vec::new() };
            let root = match parsed.value {
                Some(value) => reader.node(value, 0),
                // An empty text says nothing, like an empty TOML file.
                None => Node::new(0..0, NodeValue::Table(Vec::new())),
            };
            (root, reader.problems)
        }
        Err(error) => {
            let span = bytes(error.range());
            let problem = match error.kind() {
                ParseErrorKind::NestingDepthExceeded => Problem::at(Slug::TooDeep, file, span).with("highest", DEEPEST),
                kind => Problem::at(Slug::ProfileSyntax, file, span).with("detail", kind.to_string()),
            };
            (broken, vec![problem])
        }
    }
}

struct Reader<'a> {
    file: &'a Arc<str>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn node(&mut self, value: Value<'_>, depth: usize) -> Node {
        let span = bytes(value.range());
        let nests = matches!(value, Value::Array(_) | Value::Object(_));
        if nests && depth == DEEPEST {
            if !self.problems.iter().any(|problem| problem.slug == Slug::TooDeep) {
                let problem = Problem::at(Slug::TooDeep, self.file, span.clone());
                self.problems.push(problem.with("highest", DEEPEST));
            }
            return Node::new(span, NodeValue::Broken);
        }
        let value = match value {
            Value::StringLit(text) => NodeValue::Text(text.value.into_owned()),
            Value::NumberLit(number) => match decimal::thousandths(number.value) {
                Ok(thousandths) => NodeValue::Number(thousandths),
                Err(code) => NodeValue::Unfit(code),
            },
            Value::BooleanLit(flag) => NodeValue::Flag(flag.value),
            Value::NullKeyword(_) => NodeValue::Unfit("null"),
            Value::Array(array) => {
                NodeValue::List(array.elements.into_iter().map(|item| self.node(item, depth + 1)).collect())
            }
            Value::Object(object) => self.table(object, depth),
        };
        Node::new(span, value)
    }

    fn table(&mut self, object: Object<'_>, depth: usize) -> NodeValue {
        let mut entries: Vec<(KeyName, Node)> = Vec::with_capacity(object.properties.len());
        let mut known = rustc_hash::FxHashSet::default();
        for property in object.properties {
            let span = bytes(property.name.range());
            let name = property.name.into_string();
            if known.insert(name.clone()) {
                let node = self.node(property.value, depth + 1);
                entries.push((KeyName { name, span }, node));
            } else {
                self.problems.push(Problem::at(Slug::DuplicateKey, self.file, span).with("found", name));
            }
        }
        NodeValue::Table(entries)
    }
}

fn bytes(range: jsonc_parser::common::Range) -> Range<usize> {
    range.start..range.end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Node, Vec<Slug>) {
        let (root, problems) = parse(text, &"profile.json".into());
        (root, problems.into_iter().map(|problem| problem.slug).collect())
    }

    #[test]
    fn only_strict_json_is_read() {
        for text in ["{\"a\": 1,}", "{a: 1}", "{'a': 1}", "{\"a\": 0x1}", "{\"a\": 1 \"b\": 2}", "{} // x", "[1"] {
            assert_eq!(read(text).1, [Slug::ProfileSyntax], "{text}");
        }
    }

    #[test]
    fn a_key_twice_is_a_problem_and_the_first_one_counts() {
        let (root, slugs) = read(r#"{"a": 1, "a": 2}"#);
        assert_eq!(slugs, [Slug::DuplicateKey]);
        assert_eq!(root.get("a").map(|node| node.value.clone()), Some(NodeValue::Number(1000)));
    }

    #[test]
    fn no_depth_is_too_deep_to_survive() {
        for depth in [33, 400, 100_000] {
            let text = "[".repeat(depth) + &"]".repeat(depth);
            assert_eq!(read(&text).1, [Slug::TooDeep], "{depth}");
        }
    }
}
