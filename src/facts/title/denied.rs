//! Work that words deny: "nie handlowiec", "brak doświadczenia w sprzedaży", "sprzedaż: brak".

use std::ops::Range;

use crate::reference::{Reference, TimeWord, telling};
use crate::text::{Word, span, words};

/// Work that is denied, and the words that deny it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::facts) struct Denied {
    /// All of the words.
    pub(in crate::facts) span: Range<usize>,
    /// Those that name the work.
    pub(in crate::facts) of: Range<usize>,
    /// Whether it is having done such work that is denied, and not merely that this was it.
    pub(in crate::facts) experience: bool,
}

/// What a text denies of work, clause by clause. Only known words for work next to the denial are denied: "nie wymagamy
/// doświadczenia: sprzedawca" and "sprzedawca bez doświadczenia" deny none.
pub(in crate::facts) fn denied(text: &str, tables: &Reference) -> Vec<Denied> {
    let all = words(text);
    let mut found: Vec<Denied> = Vec::new();
    let mut at = 0;
    while at < all.len() {
        if let Some((len, ..)) = tables.denials.plain.longest_prefix(&all[at..]) {
            at += len;
            continue;
        }
        let Some(denied) = ahead(text, &all, at, tables).or_else(|| behind(text, &all, at, tables)) else {
            at += 1;
            continue;
        };
        while all.get(at).is_some_and(|word| word.span.start < denied.span.end) {
            at += 1;
        }
        if found.last().is_none_or(|last| last.span.end <= denied.span.start) {
            found.push(denied);
        }
    }
    found
}

/// Work behind a denial that begins with a word: "no experience in sales", "nie handlowiec".
fn ahead(text: &str, all: &[Word], at: usize, tables: &Reference) -> Option<Denied> {
    let (len, experience) = tables.denials.before.denial(&all[at..])?;
    let first = at + len;
    if all.get(first).is_none_or(|next| parts(&text[all[first - 1].span.end..next.span.start])) {
        return None;
    }
    let more = (first + 1..all.len()).find(|&next| {
        parts(&text[all[next - 1].span.end..all[next].span.start])
            || tables.denials.turn.longest_prefix(&all[next..]).is_some()
    });
    let end = more.unwrap_or(all.len());
    let (said, _) = telling(&all[first..end], &tables.title_fillers, &tables.title_forms);
    let (mut known, mut left) = (0, false);
    for (begin, count, ..) in tables.titles.all_in(&said) {
        let gap = &said[known..begin];
        let joined = known == 0 || gap.iter().all(|word| joins(word, tables));
        if gap.len() > 1 || !joined {
            left = known > 0;
            break;
        }
        known = begin + count;
    }
    let last = said.get(known.checked_sub(1)?)?;
    let of = all[first].span.start..last.span.end;
    // What else the clause says belongs to the denial, unless it names other work.
    let end = if left { of.end } else { all[end - 1].span.end };
    Some(Denied { span: all[at].span.start..end, of, experience })
}

/// Work before a denial that ends its clause: "w sprzedaży brak", "handlowiec – nie", "sales: none".
fn behind(text: &str, all: &[Word], at: usize, tables: &Reference) -> Option<Denied> {
    let (len, ..) = tables.denials.after.longest_prefix(&all[at..])?;
    let denial = &all[at..at + len];
    let denies = tables.denials.before.negates(denial) || {
        let known = tables.time.phrases.whole(denial);
        known.is_some_and(|(entry, _)| entry.value.contains(&TimeWord::None))
    };
    let ends = all.get(at + len).is_none_or(|next| parts(&text[all[at + len - 1].span.end..next.span.start]));
    if !denies || !ends {
        return None;
    }
    let gap = |word: usize| &text[all[word - 1].span.end..all[word].span.start];
    // "sales: none": the sign before the denial is all that may stand between.
    if at == 0 || gap(at).contains([',', ';', '(', ')', '|', '\n', '\r', '.']) {
        return None;
    }
    let first = (1..at).rev().find(|&word| parts(gap(word))).unwrap_or(0);
    let before = &all[first..at];
    let (said, _) = telling(before, &tables.title_fillers, &tables.title_forms);
    // "Sprzedawca – brak doświadczenia" says of somebody who sells; "w sprzedaży brak doświadczenia" does not.
    let opens = len == 1 || tables.title_fillers.longest_prefix(before).is_some();
    if !opens || tables.titles.all_in(&said).is_empty() {
        return None;
    }
    let of = span(before);
    Some(Denied { span: of.start..all[at + len - 1].span.end, of, experience: true })
}

fn joins(word: &Word, tables: &Reference) -> bool {
    tables.time.is_and(word) || tables.time.is_or(word) || tables.denials.before.is_whole(std::slice::from_ref(word))
}

/// Whether what stands between two words ends a clause.
fn parts(gap: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '–' | '—');
    gap.contains([',', ';', ':', '.', '(', ')', '[', ']', '|', '/', '•', '·', '\n', '\r'])
        || gap.contains(dash) && gap.chars().any(char::is_whitespace)
}
