//! Ids for requirements that give themselves none: a slug of kind and subject.

use rustc_hash::FxHashSet;

use super::written::{Written, WrittenTest};
use crate::finding::Combine;
use crate::requirement::shape::Value;
use crate::text::fold;

/// How many letters an id of candor's making has at most, before a number that tells it from another.
const LONGEST: usize = 48;

/// Gives every requirement without an id one of its own. Given ids are never touched.
pub(super) fn fill(requirements: &mut [Written]) {
    let mut taken: FxHashSet<String> = requirements.iter().map(|written| written.id.clone()).collect();
    for written in requirements.iter_mut().filter(|written| written.id.is_empty()) {
        let made = slug(&name(&written.test));
        let numbered = (2..).map(|number: u32| format!("{made}-{number}"));
        let free = std::iter::once(made.clone()).chain(numbered).find(|id| !taken.contains(id));
        written.id = free.unwrap_or(made);
        taken.insert(written.id.clone());
    }
}

/// Kind and subject. The subject of a kind is the first key of its shape, where that takes text.
fn name(test: &WrittenTest) -> String {
    match test {
        WrittenTest::Leaf(kind, values) => {
            let subject = match kind.shape().keys.first().and_then(|key| values.get(key.name)) {
                Some(Value::Text(subject)) => subject,
                Some(Value::Texts(subjects)) => subjects.first().map_or("", String::as_str),
                _ => "",
            };
            format!("{} {subject}", kind.name())
        }
        WrittenTest::Group(combine, members) => {
            let first = members.first().map(name).unwrap_or_default();
            match combine {
                Combine::AtLeast(n) => format!("at-least {n} of {first}"),
                _ => format!("{} {first}", combine.name()),
            }
        }
    }
}

/// Small letters and digits with single dashes between; `C++` and `C#` stay apart from `C`.
fn slug(text: &str) -> String {
    let mut out = String::new();
    for letter in fold(text).chars() {
        match letter {
            '+' => out.push_str("plus"),
            '#' => out.push_str("sharp"),
            letter if letter.is_alphanumeric() => out.push(letter),
            _ if out.is_empty() || out.ends_with('-') => {}
            _ => out.push('-'),
        }
    }
    let end = out.char_indices().nth(LONGEST).map_or(out.len(), |(byte, _)| byte);
    out.truncate(end);
    out.truncate(out.trim_end_matches('-').len());
    out
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_are_plain_and_short() {
        for (text, expected) in [
            ("skill CRM", "skill-crm"),
            ("any_of skill Baza klientów", "any-of-skill-baza-klientow"),
            ("skill C++", "skill-cplusplus"),
            ("skill .NET ", "skill-net"),
            ("skill продажа", "skill-продажа"),
            ("pay ", "pay"),
        ] {
            assert_eq!(slug(text), expected);
        }
        assert_eq!(slug(&"ab ".repeat(100)).len(), 47);
    }
}
