//! TOML to a located tree, going on after a syntax error.

use std::sync::Arc;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use super::decimal;
use super::tree::{DEEPEST, KeyName, Node, NodeValue};
use crate::problem::{Problem, Slug};

/// How many syntax errors are reported: beyond them the parser guesses at nonsense.
const MOST_ERRORS: usize = 20;

/// The tree of a TOML text, with what is wrong with its syntax.
pub(super) fn parse(text: &str, file: &Arc<str>) -> (Node, Vec<Problem>) {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut problems = Vec::new();
    for error in errors.into_iter().take(MOST_ERRORS) {
        let span = error.span().unwrap_or(text.len()..text.len());
        let span = span.start.min(text.len())..span.end.min(text.len());
        problems.push(match error.message() {
            "duplicate key" => {
                let found = text.get(span.clone()).unwrap_or_default();
                Problem::at(Slug::DuplicateKey, file, span).with("found", found)
            }
            message if message.contains("recursi") => Problem::at(Slug::TooDeep, file, span).with("highest", DEEPEST),
            message => Problem::at(Slug::ProfileSyntax, file, span).with("detail", message),
        });
    }
    let mut reader = Reader { file, problems };
    let value = reader.table(root.into_inner(), 1);
    (Node::new(0..0, value), reader.problems)
}

struct Reader<'a> {
    file: &'a Arc<str>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn table(&mut self, table: DeTable<'_>, depth: usize) -> NodeValue {
        let mut entries: Vec<(KeyName, Node)> = table
            .into_iter()
            .map(|(key, value)| {
                let name = KeyName { span: key.span(), name: key.into_inner().into_owned() };
                (name, self.node(value, depth))
            })
            .collect();
        entries.sort_by_key(|(key, _)| key.span.start);
        NodeValue::Table(entries)
    }

    fn node(&mut self, value: Spanned<DeValue<'_>>, depth: usize) -> Node {
        let span = value.span();
        let value = value.into_inner();
        let nests = matches!(value, DeValue::Array(_) | DeValue::Table(_));
        if nests && depth == DEEPEST {
            dismantle(value);
            if !self.problems.iter().any(|problem| problem.slug == Slug::TooDeep) {
                let problem = Problem::at(Slug::TooDeep, self.file, span.clone());
                self.problems.push(problem.with("highest", DEEPEST));
            }
            return Node::new(span, NodeValue::Broken);
        }
        let value = match value {
            // What the parser puts in the place of something that it could not read.
            DeValue::Integer(_) if span == (0..0) => NodeValue::Broken,
            DeValue::Integer(integer) => number(integer.as_str(), integer.radix()),
            DeValue::Float(float) => number(float.as_str(), 10),
            DeValue::String(text) => NodeValue::Text(text.into_owned()),
            DeValue::Boolean(flag) => NodeValue::Flag(flag),
            DeValue::Datetime(datetime) => date(&datetime),
            DeValue::Array(items) => {
                NodeValue::List(items.into_iter().map(|item| self.node(item, depth + 1)).collect())
            }
            DeValue::Table(table) => self.table(table, depth + 1),
        };
        Node::new(span, value)
    }
}

fn number(text: &str, radix: u32) -> NodeValue {
    if radix != 10 {
        let whole = i64::from_str_radix(text, radix).ok().and_then(|whole| whole.checked_mul(1000));
        return NodeValue::Number(
            whole.map_or(decimal::HIGHEST, |whole| whole.clamp(-decimal::HIGHEST, decimal::HIGHEST)),
        );
    }
    match decimal::thousandths(text) {
        Ok(thousandths) => NodeValue::Number(thousandths),
        Err(code) => NodeValue::Unfit(code),
    }
}

fn date(datetime: &Datetime) -> NodeValue {
    match datetime {
        Datetime { date: None, time: None, .. } => NodeValue::Broken,
        Datetime { date: Some(date), time: None, .. } => {
            let parts = (i16::try_from(date.year), i8::try_from(date.month), i8::try_from(date.day));
            let (Ok(year), Ok(month), Ok(day)) = parts else { return NodeValue::Unfit("impossible-date") };
            Date::new(year, month, day).map_or(NodeValue::Unfit("impossible-date"), NodeValue::Date)
        }
        _ => NodeValue::Unfit("date-time"),
    }
}

/// Takes a value apart level by level: dotted keys can nest thousands deep, and dropping that at once recurses.
fn dismantle(value: DeValue<'_>) {
    let mut waiting = vec![value];
    while let Some(value) = waiting.pop() {
        match value {
            DeValue::Array(items) => waiting.extend(items.into_iter().map(Spanned::into_inner)),
            DeValue::Table(table) => waiting.extend(table.into_iter().map(|(_, value)| value.into_inner())),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Place;

    fn read(text: &str) -> (Node, Vec<Problem>) {
        parse(text, &"profile.toml".into())
    }

    #[test]
    fn keys_stand_in_the_order_of_the_file_with_their_bytes() {
        let text = "z = 1\n[[b]]\ny = 'ł'\n[[a]]\nx.w = 2026-05-04\n";
        let (root, problems) = read(text);
        assert!(problems.is_empty());
        let NodeValue::Table(entries) = &root.value else { panic!("no table") };
        assert_eq!(entries.iter().map(|(key, _)| &text[key.span.clone()]).collect::<Vec<_>>(), ["z", "b", "a"]);
        let NodeValue::List(items) = &root.get("b").expect("b").value else { panic!("no list") };
        assert_eq!(&text[items[0].span.clone()], "[[b]]");
        assert_eq!(&text[items[0].get("y").expect("y").span.clone()], "'ł'");
    }

    #[test]
    fn several_syntax_errors_are_reported_at_once() {
        let text = "a = \nb = 'x'\nc = 2026-13-45\nd = [1, 2\n";
        let (_, problems) = read(text);
        let lines: Vec<usize> = problems
            .iter()
            .filter_map(|problem| match problem.place {
                Place::Span { start, .. } => Some(text[..start].matches('\n').count() + 1),
                _ => None,
            })
            .collect();
        assert!(lines.contains(&1) && lines.contains(&3), "{problems:?}");
    }

    #[test]
    fn no_depth_is_too_deep_to_survive() {
        let dots = ["a"; 79].join(".");
        for text in [
            format!("a = {}", "[".repeat(100_000)),
            format!("{dots} = {}", format!("{{ {dots} = ").repeat(70)) + "1" + &"}".repeat(70),
            "[a]\n".repeat(2) + &format!("[{dots}]\n{dots} = 1"),
        ] {
            let (_, problems) = read(&text);
            assert!(!problems.is_empty());
        }
    }

    #[test]
    fn numbers_and_dates_are_exact_or_named() {
        let (root, problems) = read("a = 0x10\nb = 1_000.5\nc = inf\nd = 07:32:00\ne = 99999999999999999999");
        assert!(problems.is_empty(), "{problems:?}");
        let value = |key: &str| root.get(key).map(|node| node.value.clone());
        assert_eq!(value("a"), Some(NodeValue::Number(16_000)));
        assert_eq!(value("b"), Some(NodeValue::Number(1_000_500)));
        assert_eq!(value("c"), Some(NodeValue::Unfit("not-a-number")));
        assert_eq!(value("d"), Some(NodeValue::Unfit("date-time")));
        assert_eq!(value("e"), Some(NodeValue::Number(decimal::HIGHEST)));
    }
}
