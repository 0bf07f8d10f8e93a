//! One value against what its key takes.

use std::ops::Range;

use jiff::civil::Date;

use super::codes::expected;
use super::duration;
use super::reader::{Reader, owned};
use super::tree::{KeyName, Node, NodeValue};
use crate::problem::Slug;
use crate::reference::{Heading, Reference, StudyField};
use crate::requirement::shape::{Localised, Takes, Value, Vocabulary};
use crate::text::{fold, key, nearest, words};

/// The highest decimal that a profile may state: a million million.
pub(super) const HIGHEST_DECIMAL: i64 = 1_000_000_000_000;

impl Reader<'_> {
    /// The checked value of a key; `None` with a problem noted.
    pub fn value(&mut self, key: &str, at: &Range<usize>, takes: Takes, node: &Node) -> Option<Value> {
        match takes {
            Takes::Text | Takes::Column | Takes::OneOf(_) | Takes::Named(_) => {
                self.word(key, takes, node, expected(takes)).map(Value::Text)
            }
            Takes::Texts => self.words(key, takes, Takes::Text, node),
            Takes::Places => {
                let places = self.words(key, takes, Takes::Text, node);
                self.similar_places(node);
                places
            }
            Takes::SomeOf(words) => self.words(key, takes, Takes::OneOf(words), node),
            Takes::SomeNamed(vocabulary) => self.words(key, takes, Takes::Named(vocabulary), node),
            Takes::Flag => match node.value {
                NodeValue::Flag(flag) => Some(Value::Flag(flag)),
                _ => self.otherwise(key, takes, node),
            },
            Takes::Whole(lowest, highest) => self.whole(key, lowest, highest, node),
            Takes::Decimal => match node.value {
                NodeValue::Number(number) if (0..=HIGHEST_DECIMAL * 1000).contains(&number) => {
                    Some(Value::Decimal(number))
                }
                NodeValue::Number(_) => self.out_of_range(key, 0, HIGHEST_DECIMAL, node),
                _ => self.otherwise(key, takes, node),
            },
            Takes::Duration => self.duration(key, takes, node, duration::months).map(Value::Months),
            Takes::Wait => self.duration(key, takes, node, duration::span).map(Value::Span),
            Takes::Date => match &node.value {
                NodeValue::Date(date) => Some(Value::Date(*date)),
                NodeValue::Text(text) if text.len() == 10 && text.as_bytes()[4] == b'-' => match text.parse::<Date>() {
                    Ok(date) => Some(Value::Date(date)),
                    Err(_) => self.otherwise(key, takes, node),
                },
                _ => self.otherwise(key, takes, node),
            },
            Takes::Localised => self.localised(key, node).map(Value::Localised),
            // Requirements are no values: whoever reads a group reads its members.
            Takes::Member | Takes::Members => None,
            Takes::Table(shape) => {
                let name = KeyName { name: key.to_owned(), span: at.clone() };
                self.shaped(&name, shape, node).map(Value::Table)
            }
        }
    }

    /// Notes a wrong type in the place of a value.
    fn otherwise(&mut self, key: &str, takes: Takes, node: &Node) -> Option<Value> {
        self.wrong_type(key, node, expected(takes));
        None
    }

    fn words(&mut self, key: &str, takes: Takes, each: Takes, node: &Node) -> Option<Value> {
        let NodeValue::List(items) = &node.value else {
            return self.word(key, each, node, expected(takes)).map(|word| Value::Texts(vec![word]));
        };
        if items.is_empty() {
            self.problem(Slug::EmptyList, &node.span, |problem| problem.with("key", key));
        }
        let mut words: Vec<String> = Vec::with_capacity(items.len());
        let mut known = rustc_hash::FxHashSet::default();
        for item in items {
            let Some(word) = self.word(key, each, item, expected(each)) else { continue };
            if known.insert(fold(&word)) {
                words.push(word);
            } else {
                self.problem(Slug::DuplicateValue, &item.span, |problem| problem.with("key", key).with("found", word));
            }
        }
        Some(Value::Texts(words))
    }

    /// A text, one of some words, or a name.
    fn word(&mut self, key: &str, takes: Takes, node: &Node, expected: &str) -> Option<String> {
        let text = self.text_of(key, node, expected)?;
        let valid: Vec<String> = match takes {
            Takes::OneOf(words) => owned(words),
            Takes::Column if self.tables.heading(&text).is_some_and(Heading::is_no_evidence) => {
                self.problem(Slug::NotEvidence, &node.span, |problem| problem.with("found", text.as_str()));
                return None;
            }
            Takes::Named(Vocabulary::Areas) => self.tables.areas(),
            Takes::Named(Vocabulary::Languages) => self.languages(),
            Takes::Named(Vocabulary::Licences) if self.tables.licences.category(&text).is_some() => return Some(text),
            Takes::Named(Vocabulary::Fields) if self.tables.study_field(&text).is_some() => return Some(text),
            Takes::Named(Vocabulary::Fields) => self.tables.study_fields().map(StudyField::code).collect(),
            Takes::Named(Vocabulary::Licences) => self.tables.licences.all().map(str::to_owned).collect(),
            _ => return Some(text),
        };
        if valid.contains(&text) {
            return Some(text);
        }
        // Of codes with one or two letters every one is near to every other: only a name tells what was meant.
        let near = match takes {
            Takes::Named(Vocabulary::Licences) => None,
            Takes::Named(Vocabulary::Languages) => {
                self.tables.languages.whole(&words(&text)).map(|(entry, _)| entry.value.code.clone())
            }
            Takes::Named(Vocabulary::Fields) => {
                let names = self.tables.fields_of_study.entries().iter().filter(|entry| entry.value.field.is_some());
                nearest(&text, names.map(|entry| &*entry.written)).map(str::to_owned)
            }
            _ => nearest(&text, valid.iter().map(String::as_str)).map(str::to_owned),
        };
        self.problem(Slug::UnknownWord, &node.span, |problem| {
            let problem = problem.with("key", key).with("found", text).with("valid", valid);
            near.into_iter().fold(problem, |problem, near| problem.with("nearest", near))
        });
        None
    }

    /// The languages that a profile may name, those that most profiles name first.
    fn languages(&self) -> Vec<String> {
        const USUAL: [&str; 6] = ["any", "pl", "en", "de", "uk", "ru"];
        let others = self.tables.language_codes().into_iter().filter(|code| !USUAL.contains(&code.as_str()));
        USUAL.iter().map(ToString::to_string).chain(others).collect()
    }

    /// A text that says something, without the spaces around it.
    pub fn text_of(&mut self, key: &str, node: &Node, expected: &str) -> Option<String> {
        let NodeValue::Text(text) = &node.value else {
            self.wrong_type(key, node, expected);
            return None;
        };
        let text = text.trim();
        if text.is_empty() {
            self.problem(Slug::EmptyText, &node.span, |problem| problem.with("key", key));
            return None;
        }
        Some(text.to_owned())
    }

    fn whole(&mut self, key: &str, lowest: i64, highest: i64, node: &Node) -> Option<Value> {
        match node.value {
            NodeValue::Number(number) if number % 1000 == 0 => {
                if (lowest..=highest).contains(&(number / 1000)) {
                    Some(Value::Whole(number / 1000))
                } else {
                    self.out_of_range(key, lowest, highest, node)
                }
            }
            _ => self.otherwise(key, Takes::Whole(lowest, highest), node),
        }
    }

    fn out_of_range(&mut self, key: &str, lowest: i64, highest: i64, node: &Node) -> Option<Value> {
        let found = self.written(node);
        self.problem(Slug::OutOfRange, &node.span, |problem| {
            let limit = |limit: i64| u64::try_from(limit).unwrap_or(0);
            problem.with("key", key).with("found", found).with("lowest", limit(lowest)).with("highest", limit(highest))
        });
        None
    }

    fn duration<T>(
        &mut self,
        key: &str,
        takes: Takes,
        node: &Node,
        read: impl FnOnce(&str, &Reference) -> Option<T>,
    ) -> Option<T> {
        let text = self.text_of(key, node, expected(takes))?;
        let length = read(&text, self.tables);
        if length.is_none() {
            let shortest = if matches!(takes, Takes::Wait) { "day" } else { "month" };
            self.problem(Slug::NotADuration, &node.span, |problem| {
                problem.with("key", key).with("found", text).with("shortest", shortest)
            });
        }
        length
    }

    /// Notes places that no table knows and that are spelled almost like one: a village may be meant, or a slip.
    fn similar_places(&mut self, node: &Node) {
        let items = if let NodeValue::List(items) = &node.value { items } else { std::slice::from_ref(node) };
        for item in items {
            let NodeValue::Text(text) = &item.value else { continue };
            let places = &self.tables.places;
            if places.place(text).is_some() {
                continue;
            }
            let key = key(text);
            let similar = places.names.all_near(&key).map(|entry| &*entry.written);
            if let Some(nearest) = nearest(text, similar).map(str::to_owned) {
                self.problem(Slug::SimilarPlace, &item.span, |problem| {
                    problem.with("found", text.trim()).with("nearest", nearest)
                });
            }
        }
    }

    fn localised(&mut self, key: &str, node: &Node) -> Option<Localised> {
        let NodeValue::Table(entries) = &node.value else {
            let text = self.text_of(key, node, expected(Takes::Localised))?;
            return Some(Localised(vec![(self.lang.clone(), text)]));
        };
        if entries.is_empty() {
            self.problem(Slug::EmptyList, &node.span, |problem| problem.with("key", key));
        }
        let mut texts = Vec::with_capacity(entries.len());
        for (code, node) in entries {
            if code.name.len() != 2 || !code.name.bytes().all(|byte| byte.is_ascii_lowercase()) {
                let valid = vec!["en".to_owned(), "pl".to_owned()];
                self.problem(Slug::UnknownKey, &code.span, |problem| {
                    problem.with("found", code.name.as_str()).with("valid", valid)
                });
            }
            texts.extend(self.text_of(key, node, "text").map(|text| (code.name.clone(), text)));
        }
        Some(Localised(texts))
    }
}
