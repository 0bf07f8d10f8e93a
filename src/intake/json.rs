//! JSON to rows: every value of a person becomes the cell of a column that is named by its path, `work[0].position`.

use std::fmt;

use rustc_hash::FxHashMap;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::position::Position;
use super::records::Record;
use super::together::{date, is_of_a_person, merged, partner, untimed};
use super::unranked::Origin;

/// Values nested deeper are kept as they are written.
const DEEPEST: usize = 12;
/// More columns than a spreadsheet has; a person with more is no row.
pub(super) const MOST_COLUMNS: usize = 16 << 10;

/// Why something is no person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Broken {
    /// It is no JSON: where, counted from 1, and whether it ends too early.
    Syntax { line: usize, column: usize, early: bool },
    /// It is JSON, but no object.
    NoObject(String),
    /// It has more values than there may be columns.
    TooWide,
}

/// A person of a file, or what should be one.
#[derive(Debug)]
pub(super) struct Item {
    /// The row it stands in.
    pub row: u64,
    /// What it says, by column.
    pub said: Result<Vec<(usize, String)>, Broken>,
    /// Where it stands in the file; as it stands there, if it is nobody's.
    pub origin: Origin,
}

/// The people of a file, and the columns that their values make.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// The headings, in the order in which they were met.
    pub(super) headings: Vec<String>,
    /// The people, in their order.
    pub(super) people: Vec<Item>,
    /// Whether some values stand in lists of objects, so that a person's jobs are all in one row.
    pub(super) nested: bool,
    columns: FxHashMap<String, usize>,
    places: Places,
}

/// Where in the file each person begins.
#[derive(Debug, Default)]
struct Places {
    at: Position,
    passed: usize,
}

impl Places {
    /// The byte of the file at which a part of the text begins; parts come in their order.
    fn byte(&mut self, text: &str, part: &str) -> u64 {
        let offset = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        if let Some(between) = text.as_bytes().get(self.passed..offset) {
            self.at.pass(between);
            self.passed = offset;
        }
        self.at.byte()
    }
}

impl Listed {
    /// One person, a list of people, or several such things one after another. What is no JSON makes nothing of it usable.
    ///
    /// A list may stand in an object with plain values about it: `{"total": 2, "candidates": [...]}`.
    pub(super) fn whole(text: &str, at: Position, known: impl Fn(&str) -> bool) -> Result<Listed, Broken> {
        let mut listed = Listed { places: Places { at, passed: 0 }, ..Listed::default() };
        for value in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
            let value = value.map_err(|error| broken(&error))?;
            let list = if value.get().starts_with('[') { Some(value) } else { wrapped(value, &known) };
            match list.map(|list| serde_json::from_str::<Vec<&RawValue>>(list.get())) {
                Some(all) => {
                    for value in all.map_err(|error| broken(&error))? {
                        listed.push_next(text, value);
                    }
                }
                None => listed.push_next(text, value),
            }
        }
        Ok(listed)
    }

    /// A person a line. A line that is no JSON costs itself alone.
    pub(super) fn lines(text: &str, at: Position) -> Listed {
        let mut listed = Listed { places: Places { at, passed: 0 }, ..Listed::default() };
        for (line, row) in text.split('\n').zip(1_u64..).filter(|(line, _)| !line.trim().is_empty()) {
            match serde_json::from_str::<&RawValue>(line) {
                Ok(value) => listed.push(row, text, value),
                Err(error) => listed.keep(row, text, line, Err(broken(&error))),
            }
        }
        listed
    }

    fn push_next(&mut self, text: &str, value: &RawValue) {
        self.push(self.people.len() as u64 + 1, text, value);
    }

    fn keep(&mut self, row: u64, text: &str, part: &str, said: Result<Vec<(usize, String)>, Broken>) {
        let byte = Some(self.places.byte(text, part));
        let is_somebody = said.as_ref().is_ok_and(|cells| cells.iter().any(|(_, cell)| !cell.trim().is_empty()));
        let raw = if is_somebody { Vec::new() } else { part.as_bytes().to_vec() };
        self.people.push(Item { row, said, origin: Origin { byte, raw } });
    }

    fn push(&mut self, row: u64, text: &str, value: &RawValue) {
        let Ok(Pairs(pairs)) = serde_json::from_str(value.get()) else {
            let start: String = value.get().chars().take(40).collect();
            return self.keep(row, text, value.get(), Err(Broken::NoObject(start)));
        };
        let mut cells = Cells::default();
        cells.object("", pairs, 0);
        self.nested |= cells.nested;
        let known = |path: &String| self.columns.contains_key(path);
        let fresh = cells.all.iter().filter(|(path, _)| !known(path)).count();
        if self.headings.len() + fresh > MOST_COLUMNS {
            return self.keep(row, text, value.get(), Err(Broken::TooWide));
        }
        let mut row_of: Vec<(usize, String)> =
            cells.all.into_iter().map(|(path, text)| (self.column(path), text)).collect();
        row_of.sort_by_key(|(column, _)| *column);
        // A key that stands twice says both.
        row_of.dedup_by(|next, first| {
            let same = next.0 == first.0;
            if same && next.1 != first.1 {
                first.1 = [&*first.1, &next.1].join("; ");
            }
            same
        });
        self.keep(row, text, value.get(), Ok(row_of));
    }

    fn column(&mut self, path: String) -> usize {
        if let Some(&known) = self.columns.get(&path) {
            return known;
        }
        self.headings.push(path.clone());
        self.columns.insert(path, self.headings.len() - 1);
        self.headings.len() - 1
    }
}

/// The cells of a person as a record: empty where it says nothing.
pub(super) fn record(row: u64, cells: Vec<(usize, String)>) -> Record {
    let mut record = Record::default();
    record.row = row;
    for (column, text) in cells {
        record.put(column, &text);
    }
    record
}

/// The values of one person by their paths.
#[derive(Default)]
struct Cells {
    all: Vec<(String, String)>,
    nested: bool,
}

impl Cells {
    fn object(&mut self, path: &str, pairs: Vec<(String, &RawValue)>, depth: usize) {
        let keys: Vec<String> = pairs.iter().map(|(key, _)| key.clone()).collect();
        self.members(path, pairs, depth);
        // Who says when something began and not when it ended, goes on with it: the end is said, and empty.
        for end in keys.iter().filter_map(|key| partner(key)).filter(|end| !keys.iter().any(|key| key == end)) {
            self.all.push((joined(path, end), String::new()));
        }
    }

    fn members(&mut self, path: &str, pairs: Vec<(String, &RawValue)>, depth: usize) {
        for (key, value) in pairs {
            self.value(&joined(path, &key), value, depth + 1);
        }
    }

    fn value(&mut self, path: &str, value: &RawValue, depth: usize) {
        let written = value.get();
        if depth <= DEEPEST {
            if written.starts_with('{')
                && let Ok(Pairs(pairs)) = serde_json::from_str(written)
            {
                return match date(&pairs) {
                    Some(date) => self.all.push((path.to_owned(), date)),
                    None => self.object(path, pairs, depth),
                };
            }
            if written.starts_with('[')
                && let Ok(all) = serde_json::from_str::<Vec<&RawValue>>(written)
            {
                return self.list(path, &all, depth);
            }
        }
        self.all.push((path.to_owned(), scalar(value)));
    }

    /// A list of plain values is one cell; of a list of objects each has cells of its own.
    fn list(&mut self, path: &str, all: &[&RawValue], depth: usize) {
        if !all.iter().any(|value| value.get().starts_with(['{', '['])) {
            let texts: Vec<String> = all.iter().map(|value| scalar(value)).filter(|text| !text.is_empty()).collect();
            return self.all.push((path.to_owned(), texts.join("; ")));
        }
        self.nested = true;
        let name = path.rsplit('.').next().unwrap_or(path).to_owned();
        for (at, value) in all.iter().enumerate() {
            let path = format!("{path}[{at}]");
            match serde_json::from_str(value.get()) {
                Ok(Pairs(mut pairs)) => {
                    if let Some(text) = merged(&name, &mut pairs) {
                        self.all.push((path.clone(), text));
                        self.members(&path, pairs, depth + 1);
                    } else {
                        let lacking =
                            untimed(&name, &pairs).iter().filter(|key| !pairs.iter().any(|(has, _)| has == *key));
                        self.all.extend(lacking.map(|key| (joined(&path, key), String::new())));
                        self.object(&path, pairs, depth + 1);
                    }
                }
                Err(_) => self.value(&path, value, depth + 1),
            }
        }
    }
}

fn joined(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// The list of people in an object that says nothing of a person itself.
fn wrapped(value: &RawValue, known: impl Fn(&str) -> bool) -> Option<&RawValue> {
    let Pairs(pairs) = serde_json::from_str(value.get()).ok()?;
    let (lists, about): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(_, value)| is_list_of_objects(value));
    let [(name, list)] = lists.try_into().ok()?;
    let plain = |(key, value): &(String, &RawValue)| !value.get().starts_with(['{', '[']) && !known(key);
    (!is_of_a_person(&name) && !known(&name) && about.iter().all(plain)).then_some(list)
}

fn is_list_of_objects(value: &RawValue) -> bool {
    serde_json::from_str::<Vec<&RawValue>>(value.get())
        .is_ok_and(|all| all.first().is_some_and(|first| first.get().starts_with('{')))
}

/// A plain value as text: numbers as they are written, null as nothing.
pub(super) fn scalar(value: &RawValue) -> String {
    let written = value.get();
    match written.as_bytes().first() {
        Some(b'"') => serde_json::from_str(written).unwrap_or_else(|_| written.to_owned()),
        Some(b'n') => String::new(),
        Some(b'[') => match serde_json::from_str::<Vec<&RawValue>>(written) {
            Ok(all) if !all.iter().any(|value| value.get().starts_with(['{', '['])) => {
                all.into_iter().map(scalar).collect::<Vec<_>>().join("; ")
            }
            _ => written.to_owned(),
        },
        _ => written.to_owned(),
    }
}

/// The members of an object in the order in which they are written.
struct Pairs<'t>(Vec<(String, &'t RawValue)>);

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Pairs<'de>;

            fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<'de>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Members)
    }
}

fn broken(error: &serde_json::Error) -> Broken {
    Broken::Syntax { line: error.line(), column: error.column(), early: error.is_eof() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(text: &str) -> Vec<(String, String)> {
        let listed = Listed::whole(text, Position::default(), |_| false).expect("JSON");
        let first = listed.people.into_iter().next().expect("a person");
        let cells = first.said.expect("an object").into_iter();
        cells.map(|(column, text)| (listed.headings[column].clone(), text)).collect()
    }

    #[test]
    fn every_value_has_a_path() {
        let text = r#"{"from": {"year": 2019, "month": 3}, "to": {"year": 2021}, "a": {"b": 1.50, "c": null}, "d": ["x", 2], "work": [{"position": "y", "startDate": "2019"}], "d": true}"#;
        let expected = [
            ("from", "2019-03"),
            ("to", "2021"),
            ("a.b", "1.50"),
            ("a.c", ""),
            ("d", "x; 2; true"),
            ("work[0].position", "y"),
            ("work[0].startDate", "2019"),
            ("work[0].endDate", ""),
        ];
        assert_eq!(cells(text), expected.map(|(path, text)| (path.to_owned(), text.to_owned())));
    }

    #[test]
    fn a_list_may_stand_in_an_object() {
        let people =
            |text: &str| Listed::whole(text, Position::default(), |key| key == "name").expect("JSON").people.len();
        assert_eq!(people(r#"{"total": 2, "candidates": [{"name": "a"}, {"name": "b"}]}"#), 2);
        assert_eq!(people(r#"{"name": "a", "children": [{"x": 1}, {"x": 2}]}"#), 1);
        assert_eq!(people(r#"{"work": [{"position": "a"}, {"position": "b"}]}"#), 1);
        assert_eq!(people(r#"{"basics": {"name": "a"}, "awards": [{"title": "x"}, {"title": "y"}]}"#), 1);
    }

    #[test]
    fn what_belongs_together_is_one_cell() {
        let text = r#"{"languages": [{"language": "English", "fluency": "Native speaker"}],
            "education": [{"institution": "SGH", "area": "Finance", "studyType": "Bachelor", "score": "4.0"}],
            "skills": [{"name": "Excel", "level": "Master", "keywords": ["VBA", "Pivot"]}]}"#;
        let expected = [
            ("languages[0]", "English (Native speaker)"),
            ("education[0]", "Bachelor, Finance, SGH"),
            ("education[0].score", "4.0"),
            ("skills[0]", "Excel (Master); VBA; Pivot"),
        ];
        assert_eq!(cells(text), expected.map(|(path, text)| (path.to_owned(), text.to_owned())));
    }

    proptest! {
        #[test]
        fn no_text_panics_and_rows_are_people(text in r#"[\[\]{}:,"a1\\u0 \n-]{0,60}|\PC{0,40}"#) {
            let listed = Listed::lines(&text, Position::default());
            prop_assert_eq!(listed.people.len(), text.split('\n').filter(|line| !line.trim().is_empty()).count());
            if let Ok(listed) = Listed::whole(&text, Position::default(), |_| false) {
                for person in listed.people {
                    let record = record(person.row, person.said.unwrap_or_default());
                    prop_assert!(record.count() <= listed.headings.len());
                }
            }
        }
    }
}
