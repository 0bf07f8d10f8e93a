//! Where a cell of licences is cut: at denials, at what is not held, at other documents.

use std::ops::Range;

use super::denial;
use super::token::{Token, read_code, tokens};
use crate::facts::split::trimmed;
use crate::facts::validity;
use crate::reference::{LicenceWord, Reference};
use crate::text::{Word, words, words_at};

/// A piece without what it says of another document, which has a term of its own: "C (kod 95 ważny do 2024)", "C, ADR do
/// 2024". Each part, and whether it is of the other one.
pub(super) fn apart(text: &str, span: Range<usize>, tables: &Reference) -> Vec<(Range<usize>, bool)> {
    let all = words_at(text, span.clone());
    let mut at = 0;
    while at < all.len() {
        let word = tables.licences.words.longest_prefix(&all[at..]);
        let known = word.map_or(0, |(len, ..)| len);
        let other = tables.skills.terms.longest_prefix(&all[at..]).map(|(len, ..)| len).filter(|&len| {
            let named = &all[at..at + len];
            let code = |word: &Word| !read_code(&text[word.span.clone()], tables).is_empty();
            let said = tables.licences.words.all_in(named);
            let own = |entry: &LicenceWord| *entry != LicenceWord::Remark;
            len >= known && !named.iter().any(code) && !said.iter().any(|(.., entry, _)| own(&entry.value))
        });
        let Some(len) = other else {
            at += known.max(1);
            continue;
        };
        let mut start = all[at].span.start;
        let mut end = span.end;
        if let Some(open) =
            text[span.start..start].rfind('(').filter(|open| !text[span.start + open..start].contains(')'))
        {
            start = span.start + open + 1;
            end = text[start..span.end].find(')').map_or(end, |close| start + close);
        } else {
            let code = |token: &Token| token.is_code && !token.categories.is_empty();
            let after = all[at + len - 1].span.end..span.end;
            end = tokens(text, after, tables).into_iter().find(code).map_or(end, |token| token.span.start);
        }
        let mut found = Vec::new();
        let before = unbracketed(text, span.start..start);
        found.extend((!before.is_empty()).then_some((before, false)));
        found.push((start..end, true));
        let after = trimmed(text, end + usize::from(text[end..].starts_with(')'))..span.end);
        if !words(&text[after.clone()]).is_empty() {
            found.extend(apart(text, after, tables));
        }
        return found;
    }
    vec![(span, false)]
}

/// A piece of a cell, cut where it turns from what is held to what is denied, lost or not there yet: "C (bez C+E)", "B, ale
/// nie C", "B (w trakcie C)". Nothing is cut before the first category and after the last one.
pub(super) fn turns(text: &str, piece: Range<usize>, tables: &Reference) -> Vec<Range<usize>> {
    let codes: Vec<Range<usize>> = tokens(text, piece.clone(), tables)
        .into_iter()
        .filter(|token| token.is_code && (!token.categories.is_empty() || token.is_trailer(text)))
        .map(|token| token.span)
        .collect();
    let all = words_at(text, piece.clone());
    let begins = |at: usize| {
        let rest = &all[at..];
        let (denied, remark) = (denial(rest, tables), tables.licences.words.longest_prefix(rest));
        let state = tables.certificate_words.longest_prefix(rest).filter(|(_, entry, _)| entry.value.is_not_held());
        let len = denied.max(state.map(|(len, ..)| len))?;
        remark.is_none_or(|(other, ..)| other <= len).then_some(len)
    };
    let (mut found, mut start, mut at) = (Vec::new(), piece.start, 0);
    while at < all.len() {
        let here = all[at].span.start;
        let bracket = aside(text, &all[at..], tables);
        let Some(len) = begins(at).or(bracket.is_some().then_some(1)) else {
            at += 1;
            continue;
        };
        let next = all.get(at + len).map(|word| word.span.start);
        let follows = match bracket {
            Some(end) => codes.iter().any(|code| code.start >= here && code.end <= end),
            None => codes.iter().any(|code| Some(code.start) == next),
        };
        if follows && codes.iter().any(|code| code.end <= here && code.start >= start) {
            found.push(start..here);
            start = here;
        }
        at += len.max(1);
    }
    found.push(start..piece.end);
    found.into_iter().map(|span| unbracketed(text, span)).collect()
}

/// The end of brackets that begin with a word and say something of a category of their own: "B (C w trakcie)".
fn aside(text: &str, rest: &[Word], tables: &Reference) -> Option<usize> {
    let start = rest[0].span.start;
    let end = start + text[start..].find(')').filter(|_| text[..start].trim_end().ends_with('('))?;
    let said = validity::read(text, start..end, tables);
    let all = tokens(text, start..end, tables);
    let open = said.state.is_some() || all.iter().any(|token| token.word == Some(&LicenceWord::Course));
    (open || said.issued.is_some() || said.until.is_some()).then_some(end)
}

/// Without a bracket that opens at its end, or closes there what was opened before.
fn unbracketed(text: &str, span: Range<usize>) -> Range<usize> {
    let written = text[span.clone()].trim_end_matches(|sign: char| sign.is_whitespace() || sign == '(');
    let closes = written.ends_with(')') && written.matches(')').count() > written.matches('(').count();
    trimmed(text, span.start..span.start + written.len() - usize::from(closes))
}
