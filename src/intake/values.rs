//! Columns whose headings say nothing, by what stands in them: decided on the beginning of a file.

use std::sync::Arc;

use super::layout::{Chosen, Layout, Used};
use super::records::Record;
use crate::facts::{Column, Field, Reading, read};
use crate::problem::{Place, Problem, Slug};
use crate::reference::Reference;
use crate::text::words;

/// What the cells of a column are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Values {
    /// They can be nothing else, and nobody is judged by them.
    Sure(Field),
    /// They look like it.
    Likely(Field),
    /// Levels of a language, and nothing tells of which.
    Levels,
}

/// Cells that must speak for it.
const FEWEST: usize = 3;
/// One cell in so many may be something else; and one more, which may be a heading.
const STRAYS: usize = 20;
/// Cells that are looked at.
const LOOKED_AT: usize = 200;

/// What the cells of a column are, as far as they tell.
pub(super) fn of_column(index: usize, sample: &[Record], tables: &Reference) -> Option<Values> {
    let cells = sample.iter().filter_map(|record| std::str::from_utf8(record.cell(index)).ok());
    let cells: Vec<&str> = cells.map(str::trim).filter(|text| !tables.is_blank(text)).take(LOOKED_AT).collect();
    let most = |is: &dyn Fn(&str) -> bool| {
        let fitting = cells.iter().filter(|text| is(text)).count();
        let others = cells.len() - fitting;
        fitting >= FEWEST && others <= 1 + cells.len() / STRAYS
    };
    let understood = |field: &Field, text: &str| {
        !matches!(read(field, text, tables), Reading::NotStated | Reading::NotUnderstood | Reading::Damaged(_))
    };
    let language =
        |text: &str| !tables.languages.all_in(&words(text)).is_empty() && understood(&Field::Languages(None), text);
    if most(&is_email) {
        Some(Values::Sure(Field::Email))
    } else if most(&is_phone) {
        Some(Values::Sure(Field::Phone))
    } else if most(&is_level) {
        Some(Values::Levels)
    } else if most(&language) {
        Some(Values::Likely(Field::Languages(None)))
    } else if most(&|text| understood(&Field::Education, text)) {
        Some(Values::Likely(Field::Education))
    } else {
        None
    }
}

/// Takes the columns that nothing else was told of by their values. Under a header only contacts are, since nobody is judged
/// by them; where other columns might change a verdict that is told, with the way to name them. Without a header (`headed`)
/// there is nothing but values.
pub(super) fn decide(
    file: &Arc<str>,
    layout: &mut Layout,
    sample: &[Record],
    wanted: &[Field],
    headed: bool,
    tables: &Reference,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for index in 0..layout.headings.len() {
        if layout.used.iter().any(|used| used.index == index) || layout.displaced.contains(&index) {
            continue;
        }
        let Some(values) = of_column(index, sample, tables) else { continue };
        let heading = layout.headings[index].clone();
        let place = Place::Column { file: file.clone(), column: heading.clone() };
        let asks = |field: &Field| wanted.contains(field) && layout.index_of(field).is_none();
        let (slug, name, taken) = match values {
            Values::Sure(field) => (Slug::ColumnByValues, field.to_string(), Some(field)),
            Values::Likely(field) if !headed => (Slug::ColumnByValues, field.to_string(), Some(field)),
            Values::Likely(field) if asks(&field) => (Slug::ColumnLooksLike, field.to_string(), None),
            Values::Levels if wanted.iter().any(|field| matches!(field, Field::Languages(_))) => {
                (Slug::ColumnLooksLike, "language:CODE".to_owned(), None)
            }
            _ => continue,
        };
        problems.push(Problem::new(slug, place).with("found", &*heading).with("field", name));
        if let Some(field) = taken {
            let number = layout.used.iter().filter(|used| used.column.field == field).count();
            let asked = field.reads() && wanted.contains(&field);
            let column = Column { file: file.clone(), heading, field, number, aside: false };
            let column = Arc::new(column);
            let chosen = Chosen::Values;
            layout.used.push(Used { index, column, chosen, reason: None, asked, order: None, ticks: None });
        }
    }
    layout.used.sort_by_key(|used| (used.index, used.column.aside));
    problems
}

/// One e-mail, or several.
fn is_email(text: &str) -> bool {
    text.split([';', ',', ' ']).filter(|part| !part.is_empty()).all(|part| {
        let Some((local, domain)) = part.split_once('@') else { return false };
        let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | '+');
        let ends = domain.rsplit_once('.').is_some_and(|(_, last)| last.chars().count() > 1);
        !local.is_empty() && ends && local.chars().chain(domain.chars()).all(fits)
    })
}

/// A number of a telephone that can be no other number: with a country's code, or nine digits in threes.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let signs =
        text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '+' | ' ' | '-' | '(' | ')' | '.'));
    let in_threes = || {
        let groups: Vec<&str> = text.split([' ', '-']).collect();
        groups.len() == 3 && groups.iter().all(|group| group.len() == 3)
    };
    signs && (9..=15).contains(&digits) && (text.starts_with('+') || text.starts_with("00") || in_threes())
}

/// A level of the CEFR and nothing beside it.
fn is_level(text: &str) -> bool {
    let mut letters = text.trim_end_matches('+').chars();
    let level = (letters.next(), letters.next(), letters.next());
    matches!(level, (Some('A'..='C' | 'a'..='c'), Some('1' | '2'), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(cells: &[&str]) -> Option<Values> {
        let record = |cell: &&str| {
            let mut record = Record::default();
            record.put(0, cell);
            record
        };
        of_column(0, &cells.iter().map(record).collect::<Vec<_>>(), Reference::embedded())
    }

    #[test]
    fn values_tell_what_they_are() {
        for (cells, expected) in [
            (&["Kontakt", "a@x.pl", "b.c@y.com", "d@z.org"][..], Some(Values::Sure(Field::Email))),
            (&["+48 601 234 567", "601-234-567", "0048601234567"], Some(Values::Sure(Field::Phone))),
            (&["B2", "C1", "A2", "—"], Some(Values::Levels)),
            (&["angielski B2", "niemiecki A1", "ukraiński ojczysty"], Some(Values::Likely(Field::Languages(None)))),
            (&["wyższe", "średnie", "licencjat"], Some(Values::Likely(Field::Education))),
            (&["a@x.pl", "b@x.pl"], None),
            (&["601234567", "701234567", "801234567"], None),
            (&["2024-01-02", "2024-01-03", "2024-01-04"], None),
            (&["44051401359", "02070803628", "87061302072"], None),
            (&["12 000", "8 500", "9 000"], None),
            (&["Anna Nowak", "Bo Lis", "Ewa Kos"], None),
            (&["tak", "nie", "tak"], None),
            (&["5", "3", "2"], None),
        ] {
            assert_eq!(told(cells), expected, "{cells:?}");
        }
    }
}
