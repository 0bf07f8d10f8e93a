//! Driving licences, by their categories.

use std::ops::Range;

use super::skill::denies_all;
use super::split::trimmed;
use super::{Found, Reading, Via};
use crate::reference::{LicenceWord, Reference};
use crate::text::words;

/// A driving licence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// The category as the table writes it; `None` where the person names none.
    pub category: Option<String>,
}

/// Reads a cell of driving licences: "kat. B, C+E", "prawo jazdy kat. B (czynne)", "AB", "tak", "brak".
///
/// * Codes with or without a plus are the same; letters run together are several ("AB").
/// * A licence without a category ("tak", "prawo jazdy") is one of unknown category.
/// * A lone small letter is a category only where nothing but known words stands around it.
/// * "brak" alone is an empty list; what is denied beside categories is not understood.
pub fn read(text: &str, tables: &Reference) -> Reading {
    let none = denies_all(text, tables);
    let tokens = tokens(text, tables);
    let named: Vec<&Token> = tokens.iter().filter(|token| !token.categories.is_empty()).collect();
    let unknown = tokens.iter().any(|token| token.categories.is_empty() && !token.known);
    let sure = |token: &&&Token| !unknown || token.is_code;
    let denied = !tables.denials.before.all_in(&words(text)).is_empty();
    let found: Vec<Found<Licence>> = named
        .iter()
        .filter(sure)
        .flat_map(|token| {
            let of = |category: &String| Licence { category: Some(category.clone()) };
            token.categories.iter().map(move |category| Found {
                value: of(category),
                span: token.span.clone(),
                via: Via::Same,
            })
        })
        .collect();
    let unnamed = !unknown && tokens.iter().any(|token| token.affirms);
    match (found.is_empty(), none || denied) {
        (true, true) => Reading::Licences(Vec::new()),
        (false, false) => Reading::Licences(found),
        (true, false) if unnamed => {
            let value = Licence { category: None };
            Reading::Licences(vec![Found { value, span: trimmed(text, 0..text.len()), via: Via::Same }])
        }
        _ => Reading::NotUnderstood,
    }
}

/// A word of the cell.
struct Token {
    span: Range<usize>,
    categories: Vec<String>,
    /// Whether it is written as a code: in capitals, with a digit or a plus.
    is_code: bool,
    /// Whether a table knows it.
    known: bool,
    /// Whether it says that there is a licence.
    affirms: bool,
}

fn tokens(text: &str, tables: &Reference) -> Vec<Token> {
    let all = words(text);
    let (mut tokens, mut at) = (Vec::new(), 0);
    while at < all.len() {
        let span = all[at].span.clone();
        // "C+E" is one code, though two words.
        let joined = all.get(at + 1).filter(|next| matches!(text[span.end..next.span.start].trim(), "+" | "-"));
        let joined = joined
            .map(|next| span.start..next.span.end)
            .filter(|span| !read_code(&text[span.clone()], tables).is_empty());
        let (span, len) = joined.map_or((span, 1), |span| (span, 2));
        let written = &text[span.clone()];
        let categories = read_code(written, tables);
        let phrase = tables.licences.words.longest_prefix(&all[at..]).filter(|_| categories.is_empty() || len == 1);
        if let Some((words, entry, _)) = phrase.filter(|(words, ..)| categories.is_empty() || *words > 1) {
            let affirms = matches!(entry.value, LicenceWord::Licence | LicenceWord::Yes);
            let span = span.start..all[at + words - 1].span.end;
            tokens.push(Token { span, categories: Vec::new(), is_code: false, known: true, affirms });
            at += words;
            continue;
        }
        let is_code = written.chars().any(|letter| letter.is_uppercase() || letter.is_ascii_digit() || letter == '+');
        tokens.push(Token { span, categories, is_code, known: false, affirms: false });
        at += len;
    }
    tokens
}

/// The categories that a code names: one, or the letters of several.
fn read_code(written: &str, tables: &Reference) -> Vec<String> {
    if let Some(category) = tables.licences.category(written) {
        return vec![category.to_owned()];
    }
    let all: Option<Vec<String>> = written
        .chars()
        .map(|letter| tables.licences.category(letter.encode_utf8(&mut [0; 4])).map(str::to_owned))
        .collect();
    all.filter(|all| (2..=4).contains(&all.len()) && written.chars().all(char::is_uppercase)).unwrap_or_default()
}
