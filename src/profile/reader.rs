//! The tables of a profile against their shapes: which keys there are, which are missing, which contradict each other.

use std::ops::Range;
use std::sync::Arc;

use super::codes;
use super::requirement_shape::tests;
use super::tree::{KeyName, Node, NodeValue};
use crate::problem::{Problem, Slug};
use crate::reference::Reference;
use crate::requirement::shape::{Key, Shape, Takes, Value, Values};
use crate::text::nearest;

/// Reads nodes and collects what is wrong with them.
pub(super) struct Reader<'a> {
    pub text: &'a str,
    pub file: Arc<str>,
    pub tables: &'a Reference,
    /// The language of a text that names none.
    pub lang: String,
    /// The ids that requirements gave themselves.
    pub ids: Vec<String>,
    pub problems: Vec<Problem>,
}

/// A table to read.
#[derive(Clone, Copy)]
pub(super) struct Table<'n> {
    /// What to call it.
    pub name: &'n str,
    /// Where to point when something is missing: its key, not its whole length.
    pub at: &'n Range<usize>,
    /// Its keys and values.
    pub entries: &'n [(KeyName, Node)],
    /// A limit closer than the shape knows: how many members a group has.
    pub highest: Option<(&'static str, i64)>,
}

impl<'n> Table<'n> {
    pub fn new(name: &'n str, at: &'n Range<usize>, entries: &'n [(KeyName, Node)]) -> Self {
        Table { name, at, entries, highest: None }
    }

    fn entry(&self, key: &str) -> Option<&'n (KeyName, Node)> {
        self.entries.iter().find(|(name, _)| name.name == key)
    }

    fn takes(&self, key: &Key) -> Takes {
        match (key.takes, self.highest) {
            (Takes::Whole(lowest, _), Some((name, highest))) if name == key.name => Takes::Whole(lowest, highest),
            (takes, _) => takes,
        }
    }
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a str, file: Arc<str>, tables: &'a Reference) -> Self {
        Reader { text, file, tables, lang: "en".to_owned(), ids: Vec::new(), problems: Vec::new() }
    }

    /// Notes a problem at some bytes.
    pub fn problem(&mut self, slug: Slug, at: &Range<usize>, args: impl FnOnce(Problem) -> Problem) {
        self.problems.push(args(Problem::at(slug, &self.file, at.clone())));
    }

    /// Notes that a value is of another type.
    pub fn wrong_type(&mut self, key: &str, node: &Node, expected: &str) {
        if node.value != NodeValue::Broken {
            let found = codes::found(node);
            self.problem(Slug::WrongType, &node.span, |problem| {
                problem.with("key", key).with("found", found).with("expected", expected)
            });
        }
    }

    /// The words of a value as the file has them.
    pub fn written(&self, node: &Node) -> String {
        self.text.get(node.span.clone()).unwrap_or_default().to_owned()
    }

    /// The value of a key that holds a table of a shape, or the bare value that stands for one.
    pub fn shaped(&mut self, key: &KeyName, shape: &Shape, node: &Node) -> Option<Values> {
        self.limited(&key.name, &key.span, shape, node, None)
    }

    /// The same, with a closer limit for one of its keys.
    pub fn limited(
        &mut self,
        name: &str,
        at: &Range<usize>,
        shape: &Shape,
        node: &Node,
        highest: Option<(&'static str, i64)>,
    ) -> Option<Values> {
        if let NodeValue::Table(entries) = &node.value {
            return Some(self.table(shape, &[], Table { highest, ..Table::new(name, at, entries) }));
        }
        let Some(bare) = shape.keys.iter().find(|key| shape.bare == Some(key.name)) else {
            self.wrong_type(name, node, "table");
            return None;
        };
        let value = self.value(name, &node.span, bare.takes, node)?;
        for missing in shape.keys.iter().filter(|key| key.required && key.name != bare.name) {
            self.missing(missing.name, name, at);
        }
        Some(Values(vec![(bare.name, value)]))
    }

    /// The values of a table. Keys in `beside` are allowed in it and left to the caller.
    pub fn table(&mut self, shape: &Shape, beside: &[&'static str], table: Table) -> Values {
        let valid: Vec<&'static str> = shape.keys.iter().map(|key| key.name).chain(beside.iter().copied()).collect();
        let meant = self.unknown_keys(&valid, table);
        let mut values = Values::default();
        for key in shape.keys {
            if let Some((name, node)) = table.entry(key.name) {
                if let Some(value) = self.value(key.name, &name.span, table.takes(key), node) {
                    values.0.push((key.name, value));
                }
            } else if key.required && !meant.contains(&key.name) {
                self.missing(key.name, table.name, table.at);
            }
        }
        self.choices(shape, table, &meant);
        for (key, other, value) in shape.only_with {
            if let (Some((name, _)), Some(found)) =
                (table.entry(key), values.text(other).filter(|found| found != value))
            {
                self.problem(Slug::KeyWithoutUse, &name.span, |problem| {
                    problem.with("key", *key).with("other", *other).with("found", found).with("expected", *value)
                });
            }
        }
        self.ascending(shape, table, &values);
        values
    }

    /// Notes every unknown key. Returns what they are near to: such a key is misspelled rather than missing.
    pub fn unknown_keys(&mut self, valid: &[&'static str], table: Table) -> Vec<&'static str> {
        let mut meant = Vec::new();
        for (key, _) in table.entries {
            if valid.contains(&key.name.as_str()) {
                continue;
            }
            // A kind or group in the wrong place is no slip of the pen.
            let misplaced = tests().contains(&key.name.as_str());
            let near = nearest(&key.name, valid.iter().copied()).filter(|_| !misplaced);
            let near = valid.iter().copied().find(|name| Some(*name) == near);
            meant.extend(near);
            self.problem(Slug::UnknownKey, &key.span, |problem| {
                let problem = problem.with("found", key.name.as_str()).with("valid", owned(valid));
                near.into_iter().fold(problem, |problem, near| problem.with("nearest", near))
            });
        }
        meant
    }

    fn missing(&mut self, key: &str, place: &str, at: &Range<usize>) {
        self.problem(Slug::MissingKey, at, |problem| problem.with("missing", key).with("where", place));
    }

    fn choices(&mut self, shape: &Shape, table: Table, meant: &[&str]) {
        let rules = shape.exactly_one.iter().map(|keys| (keys, true));
        for (keys, only_one) in rules.chain(shape.at_least_one.iter().map(|keys| (keys, false))) {
            let mut there: Vec<_> = table.entries.iter().filter(|(key, _)| keys.contains(&key.name.as_str())).collect();
            there.sort_by_key(|(key, _)| key.span.start);
            let at = match there.as_slice() {
                [] if keys.iter().any(|key| meant.contains(key)) => continue,
                [] => table.at,
                [_, (second, _), ..] if only_one => &second.span,
                _ => continue,
            };
            self.problem(Slug::OneOfKeys, at, |problem| problem.with("keys", owned(keys)));
        }
    }

    fn ascending(&mut self, shape: &Shape, table: Table, values: &Values) {
        for &(lower, upper) in shape.ascending {
            let crossed = match (values.get(lower), values.get(upper)) {
                (Some(Value::Whole(low)), Some(Value::Whole(high)))
                | (Some(Value::Decimal(low)), Some(Value::Decimal(high))) => low > high,
                (Some(Value::Months(low)), Some(Value::Months(high))) => low > high,
                (Some(Value::Date(low)), Some(Value::Date(high))) => low > high,
                _ => false,
            };
            if let Some((_, node)) = table.entry(upper).filter(|_| crossed) {
                self.problem(Slug::LimitsCross, &node.span, |problem| {
                    problem.with("lower", lower).with("upper", upper)
                });
            }
        }
    }
}

/// Names as an argument of a problem.
pub(super) fn owned<T: AsRef<str>>(names: &[T]) -> Vec<String> {
    names.iter().map(|name| name.as_ref().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHAPE: Shape = Shape {
        exactly_one: &[&["red", "blue"]],
        ascending: &[("from", "to")],
        ..Shape::new(&[
            Key::optional("red", Takes::Flag, ""),
            Key::optional("blue", Takes::Flag, ""),
            Key::optional("from", Takes::Date, ""),
            Key::optional("to", Takes::Date, ""),
        ])
    };

    fn wrong(text: &str) -> Vec<(Slug, &str)> {
        let file: Arc<str> = "test.toml".into();
        let (root, problems) = super::super::toml::parse(text, &file);
        let mut reader = Reader { problems, ..Reader::new(text, file, Reference::embedded()) };
        let NodeValue::Table(entries) = &root.value else { panic!("no table") };
        reader.table(&SHAPE, &["beside"], Table::new("test", &(0..0), entries));
        let pointed = |problem: Problem| match problem.place {
            crate::problem::Place::Span { start, end, .. } => (problem.slug, &text[start..end]),
            _ => (problem.slug, ""),
        };
        reader.problems.into_iter().map(pointed).collect()
    }

    #[test]
    fn of_some_keys_exactly_one_is_needed() {
        assert_eq!(wrong("red = true\nbeside = 1"), []);
        assert_eq!(wrong(""), [(Slug::OneOfKeys, "")]);
        assert_eq!(wrong("blue = true\nred = true"), [(Slug::OneOfKeys, "red")]);
        assert_eq!(wrong("rde = true"), [(Slug::UnknownKey, "rde")]);
    }

    #[test]
    fn limits_ascend() {
        assert_eq!(wrong("red = true\nfrom = 2026-01-01\nto = '2026-01-01'"), []);
        assert_eq!(wrong("red = true\nfrom = 2026-01-02\nto = 2026-01-01"), [(Slug::LimitsCross, "2026-01-01")]);
    }
}
