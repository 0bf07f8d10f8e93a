//! One requirement of a profile, and the requirements inside its groups.

use std::ops::Range;

use super::codes::expected;
use super::reader::{Reader, Table, owned};
use super::requirement_shape::{COMMON, tests};
use super::tree::{KeyName, Node, NodeValue};
use super::written::{Use, Written, WrittenTest};
use crate::finding::Combine;
use crate::problem::Slug;
use crate::requirement::shape::{Takes, Values};
use crate::requirement::{Kind, Policy, logic};

impl Reader<'_> {
    /// A requirement with its common keys, and the place of its kind. The id stays empty where none is given.
    pub fn requirement(&mut self, list: &str, must: bool, node: &Node) -> Option<(Range<usize>, Written)> {
        let NodeValue::Table(entries) = &node.value else {
            self.wrong_type(list, node, "requirement");
            return None;
        };
        let table = Table::new(list, &node.span, entries);
        let values = self.table(&COMMON, &tests(), table);
        let given = values.text("id").unwrap_or_default().to_owned();
        if let Some(id) = node.get("id").filter(|_| !given.is_empty()) {
            if self.ids.contains(&given) {
                self.problem(Slug::DuplicateRequirement, &id.span, |problem| problem.with("found", given.as_str()));
            }
            self.ids.push(given.clone());
        }
        let (at, test) = self.test(table)?;
        let written = common(given, must, &values, test);
        if written.test.mixes_information() {
            self.problem(Slug::InformationInGroup, &at, |problem| problem.with("found", test_name(&written.test)));
        }
        if must && written.test.informs() && written.because.is_none() {
            self.problem(Slug::InformationOnly, &at, |problem| problem.with("found", test_name(&written.test)));
        }
        Some((at, written))
    }

    /// The members of a group.
    pub fn members(&mut self, key: &str, node: &Node) -> Option<Vec<WrittenTest>> {
        let NodeValue::List(items) = &node.value else {
            self.wrong_type(key, node, expected(Takes::Members));
            return None;
        };
        if items.is_empty() {
            self.problem(Slug::EmptyList, &node.span, |problem| problem.with("key", key));
        }
        Some(items.iter().filter_map(|item| self.member(key, item)).collect())
    }

    /// A requirement inside a group, which has a kind or group and nothing else.
    pub fn member(&mut self, key: &str, node: &Node) -> Option<WrittenTest> {
        let NodeValue::Table(entries) = &node.value else {
            self.wrong_type(key, node, expected(Takes::Member));
            return None;
        };
        let is_common = |key: &KeyName| COMMON.keys.iter().any(|common| common.name == key.name);
        for (key, _) in entries.iter().filter(|(key, _)| is_common(key)) {
            self.problem(Slug::KeyInGroup, &key.span, |problem| problem.with("found", key.name.as_str()));
        }
        let rest: Vec<(KeyName, Node)> = entries.iter().filter(|(key, _)| !is_common(key)).cloned().collect();
        let table = Table::new(key, &node.span, &rest);
        self.unknown_keys(&tests(), table);
        self.test(table).map(|(_, test)| test)
    }

    /// The one kind or group of a requirement, and the place of its key. All of them are read, for their problems.
    fn test(&mut self, table: Table) -> Option<(Range<usize>, WrittenTest)> {
        let tests = tests();
        let asked: Vec<_> = table.entries.iter().filter(|(key, _)| tests.contains(&key.name.as_str())).collect();
        let unknown = |key: &str| !tests.contains(&key) && COMMON.keys.iter().all(|common| common.name != key);
        match asked.as_slice() {
            // The unknown key is its kind, misspelled.
            [] if table.entries.iter().any(|(key, _)| unknown(&key.name)) => {}
            [] => self.problem(Slug::NoKind, table.at, |problem| problem.with("valid", owned(&tests))),
            [_] => {}
            [_, (second, _), ..] => {
                let found: Vec<String> = asked.iter().map(|(key, _)| key.name.clone()).collect();
                self.problem(Slug::TwoKinds, &second.span, |problem| problem.with("found", found));
            }
        }
        let mut read: Vec<_> = asked.iter().map(|(key, node)| (key.span.clone(), self.one_test(key, node))).collect();
        let (at, test) = read.drain(..).next()?;
        test.map(|test| (at, test))
    }

    fn one_test(&mut self, key: &KeyName, node: &Node) -> Option<WrittenTest> {
        if let Some(kind) = Kind::parse(&key.name) {
            return self.shaped(key, kind.shape(), node).map(|values| WrittenTest::Leaf(kind, values));
        }
        let group = logic::KEYS.iter().find(|group| group.name == key.name)?;
        match group.takes {
            Takes::Table(shape) => {
                let members = node.get("of").and_then(|of| match &of.value {
                    NodeValue::List(items) => i64::try_from(items.len()).ok().filter(|count| *count > 0),
                    _ => None,
                });
                let values = self.limited(&key.name, &key.span, shape, node, members.map(|count| ("n", count)))?;
                let members = node.get("of").and_then(|of| self.members("of", of));
                let n = values.whole("n").and_then(|n| usize::try_from(n).ok())?;
                Some(WrittenTest::Group(Combine::AtLeast(n), members?))
            }
            Takes::Member => Some(WrittenTest::Group(Combine::Not, vec![self.member(&key.name, node)?])),
            _ => {
                let combine = if group.name == "any_of" { Combine::AnyOf } else { Combine::AllOf };
                Some(WrittenTest::Group(combine, self.members(&key.name, node)?))
            }
        }
    }
}

fn test_name(test: &WrittenTest) -> &'static str {
    match test {
        WrittenTest::Leaf(kind, _) => kind.name(),
        WrittenTest::Group(combine, _) => combine.name(),
    }
}

fn common(id: String, must: bool, values: &Values, test: WrittenTest) -> Written {
    let policy = |key: &str| {
        values.text(key).map(|word| match word {
            "unmet" => Policy::Unmet,
            _ => Policy::Ask,
        })
    };
    Written {
        id,
        must,
        weight: values.whole("weight").and_then(|weight| u32::try_from(weight).ok()).unwrap_or(1),
        label: values.localised("label").cloned(),
        clause: values.text("clause").map(str::to_owned),
        because: values.localised("because").cloned(),
        usage: match values.text("use") {
            Some("interview") => Use::Interview,
            Some("internal") => Use::Internal,
            _ => Use::Screening,
        },
        on_missing: policy("on_missing"),
        not_listed: policy("not_listed"),
        near: values.flag("near"),
        test,
    }
}
