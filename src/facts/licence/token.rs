//! The words and codes of a cell of licences.

use std::ops::Range;

use crate::reference::{LicenceWord, Reference};
use crate::text::words_at;

/// "B, C, E": a trailer by the letter of its own is an old way to write it, of each category before it, or of none.
pub(super) fn old_trailers(text: &str, mut before: Vec<String>, tokens: &mut Vec<Token>, tables: &Reference) {
    let mut at = 0;
    while at < tokens.len() {
        before.extend(tokens[at].categories.iter().cloned());
        if tokens[at].is_trailer(text) {
            let mut trailers: Vec<String> = Vec::new();
            for held in &before {
                let with = tables.licences.category(&format!("{held}+E")).map(str::to_owned);
                trailers.extend(with.filter(|with| !before.contains(with)));
            }
            let letter = Token { categories: trailers, doubtful: true, is_code: true, ..tokens[at].clone() };
            if tokens[at].categories.is_empty() {
                tokens[at] = letter;
            } else {
                at += 1;
                tokens.insert(at, letter);
            }
        }
        at += 1;
    }
}

/// A word of the cell.
#[derive(Clone)]
pub(super) struct Token<'t> {
    pub(super) span: Range<usize>,
    pub(super) categories: Vec<String>,
    /// Whether it is written as a code: in capitals, with a digit or a plus.
    pub(super) is_code: bool,
    /// Whether a table knows it.
    pub(super) known: bool,
    /// Whether its categories are but one way to understand it.
    pub(super) doubtful: bool,
    /// What it says, if the table of licences knows it.
    pub(super) word: Option<&'t LicenceWord>,
}

impl Token<'_> {
    /// The letter of trailers alone: "C bez E".
    pub(super) fn is_trailer(&self, text: &str) -> bool {
        let written = &text[self.span.clone()];
        matches!(written, "E" | "Е") || self.categories.len() > 1 && written.ends_with(['E', 'Е'])
    }

    /// The letter of trailers beside a category is that category with a trailer.
    pub(super) fn be_trailer_of(&mut self, category: &str, text: &str, tables: &Reference) {
        if self.is_trailer(text) {
            self.categories.extend(tables.licences.category(&format!("{category}+E")).map(str::to_owned));
        }
    }
}

pub(super) fn tokens<'t>(text: &str, span: Range<usize>, tables: &'t Reference) -> Vec<Token<'t>> {
    let all = words_at(text, span.clone());
    let (mut tokens, mut at) = (Vec::new(), 0);
    while at < all.len() {
        let span = all[at].span.clone();
        // "C+E" is one code, though two words; so is the range "A–D".
        let joined = all.get(at + 1).filter(|next| matches!(text[span.end..next.span.start].trim(), "+" | "-" | "–"));
        let joined = joined
            .map(|next| span.start..next.span.end)
            .filter(|span| !read_code(&text[span.clone()], tables).is_empty());
        let (span, len) = joined.map_or((span, 1), |span| (span, 2));
        let written = &text[span.clone()];
        let categories = read_code(written, tables);
        let phrase = tables.licences.words.longest_prefix(&all[at..]).filter(|_| categories.is_empty() || len == 1);
        if let Some((words, entry, _)) = phrase.filter(|(words, ..)| categories.is_empty() || *words > 1) {
            let categories = if let LicenceWord::Named(names) = &entry.value { names.clone() } else { Vec::new() };
            let span = span.start..all[at + words - 1].span.end;
            let is_code = !categories.is_empty();
            tokens.push(Token { span, categories, is_code, known: true, doubtful: false, word: Some(&entry.value) });
            at += words;
            continue;
        }
        let after = tables.denials.after.longest_prefix(&all[at..]).map(|(len, ..)| len);
        let denial = tables.denials.before.longest_prefix(&all[at..]).max(after);
        let time = tables.time.phrases.longest_prefix(&all[at..]).map(|(len, ..)| len);
        if let Some(len) = denial.max(time).filter(|_| categories.is_empty()) {
            let span = span.start..all[at + len - 1].span.end;
            tokens.push(Token {
                span,
                categories: Vec::new(),
                is_code: false,
                known: true,
                doubtful: false,
                word: None,
            });
            at += len;
            continue;
        }
        let is_code = written.chars().any(|letter| letter.is_uppercase() || letter.is_ascii_digit() || letter == '+');
        let known = categories.is_empty() && written.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
        tokens.push(Token { span, categories, is_code, known, doubtful: false, word: None });
        at += len;
    }
    tokens
}

/// The categories that a code names: one, a range, or the letters of several.
pub(super) fn read_code(written: &str, tables: &Reference) -> Vec<String> {
    if let Some(category) = tables.licences.category(written) {
        return vec![category.to_owned()];
    }
    if let Some((from, to)) = written.split_once(['-', '–']).filter(|_| written.chars().any(char::is_uppercase)) {
        return tables.licences.range(from.trim(), to.trim()).into_iter().map(str::to_owned).collect();
    }
    // "BCE": the trailer of some of them is told apart.
    let letters = written.strip_suffix(['E', 'Е']).filter(|rest| rest.chars().count() > 1).unwrap_or(written);
    let all: Option<Vec<String>> = letters
        .chars()
        .map(|letter| tables.licences.category(letter.encode_utf8(&mut [0; 4])).map(str::to_owned))
        .collect();
    all.filter(|all| (2..=4).contains(&all.len()) && written.chars().all(char::is_uppercase)).unwrap_or_default()
}
