//! A length inside a longer text: "(2 lata i 3 mies.)", "kasjer – rok".

use std::ops::Range;

use super::Search;
use crate::facts::Reading;
use crate::facts::lex::{Kind, Token, is_dash, lex};
use crate::facts::time::{Months, length as reader};
use crate::facts::title;
use crate::reference::{JobWord, Reference, TimeWord};
use crate::text::{Word, words};

/// Parts that a length has at most: "od ok. 2 lat i 6 mies.".
const LONGEST: usize = 9;

impl Search<'_> {
    /// The length that begins with a word: how many words say it. Words of another place do not go on with it.
    pub(in crate::facts) fn length(&self, at: usize) -> Option<(usize, Months)> {
        let all = self.words.get(at..)?;
        let goes_on = |pair: &[Word]| {
            let gap = self.text.get(pair[0].span.end..pair[1].span.start);
            gap.is_some_and(|gap| !gap.contains(char::is_alphanumeric))
        };
        let run = 1 + all.windows(2).take(LONGEST).take_while(|pair| goes_on(pair)).count();
        let (start, end) = (all.first()?.span.start, all[run - 1].span.end);
        let signs = self.text[end..].len() - self.text[end..].trim_start_matches(['+', '.']).len();
        let mut tokens = lex(&self.text[start..end + signs], self.tables, false);
        for token in &mut tokens {
            token.span = start + token.span.start..start + token.span.end;
        }
        let (span, months) = length(self.text, &tokens, self.tables)?;
        Some((all[..run].iter().take_while(|word| word.span.start < span.end).count(), months))
    }
}

/// The length that begins with the first of some tokens: a number or a word for one, and a unit.
pub(in crate::facts) fn length(text: &str, tokens: &[Token<'_>], tables: &Reference) -> Option<(Range<usize>, Months)> {
    let first = tokens.first()?;
    let unit = |token: &Token<'_>| UNITS.iter().any(|unit| token.means(*unit)) || is_whole_length(token);
    // "kasjer – rok", "rok telemarketer": a unit alone is one of it where a dash or a parenthesis stands before it, or
    // where it opens a clause and a kind of work stands behind it. An abbreviation may be another word: "(j. niemiecki)".
    let before = text[..first.span.start].trim_end();
    let clause = || {
        let and = words(before.rsplit(char::is_whitespace).next().unwrap_or_default());
        let opens = before.is_empty()
            || before.ends_with([',', ';', '\n', '•'])
            || and.iter().any(|word| tables.time.is_and(word));
        opens && names_work(&text[first.span.end..], tables)
    };
    let whole = text[first.span.clone()].chars().count() > 2;
    let alone =
        whole && first.means(TimeWord::Year) && (before.ends_with(is_dash) || before.ends_with(['(', ':']) || clause());
    let opens = first.is_number()
        || alone
        || LEADS.iter().any(|lead| first.means(*lead))
        || is_whole_length(first)
        || counts(first, |_| true);
    // "3/4 lata" is no four years.
    let fraction =
        before.strip_suffix('/').is_some_and(|before| before.ends_with(|letter: char| letter.is_ascii_digit()));
    if !opens || fraction || is_age(text, tokens, tables) {
        return None;
    }
    let belongs = |token: &&Token<'_>| match token.kind {
        Kind::Number | Kind::Known(..) => true,
        Kind::Sign(sign) => matches!(sign, '-' | '+' | '.' | ',' | '/'),
        Kind::Word => false,
    };
    let run = tokens.iter().take_while(belongs).take(LONGEST).count();
    (1..=run).rev().find_map(|len| {
        let part = &tokens[..len];
        let span = first.span.start..part.last()?.span.end;
        let slice = &text[span.clone()];
        // "2 lata i pół", and no half of a post.
        let half =
            part.last()?.means(TimeWord::Half) && !tokens.get(len).is_some_and(|next| next.means(TimeWord::Post));
        let ends = half || unit(part.last()?) || part.last()?.is_sign('.') || part.last()?.means(TimeWord::AtLeast);
        if !ends || !part.iter().any(unit) || slice.contains(['\n', '\r']) {
            return None;
        }
        match reader::read(slice, tables) {
            Reading::Duration(found) => Some((span, found.value)),
            _ => None,
        }
    })
}

/// "Mam 30 lat, 5 lat w handlu": an age is no time of work.
fn is_age(text: &str, tokens: &[Token<'_>], tables: &Reference) -> bool {
    let [number, unit, rest @ ..] = tokens else { return false };
    let before = words(&text[..number.span.start]);
    let last = (1..=2).filter_map(|count| before.len().checked_sub(count)).map(|from| &before[from..]);
    let mut said = last.filter_map(|words| tables.time.phrases.whole(words));
    let age = said.any(|(entry, _)| entry.value.contains(&TimeWord::Age));
    let ends = rest.first().is_none_or(|next| matches!(next.kind, Kind::Sign(sign) if sign != '-' && sign != '+'));
    age && ends && unit.means(TimeWord::Year) && reader::is_grown(text, number)
}

/// Whether a text opens with a kind of work, or with "as" and one.
fn names_work(text: &str, tables: &Reference) -> bool {
    let line = text.split([',', ';', '\n', '|']).next().unwrap_or_default();
    let all = words(line);
    let said = tables.job_words.longest_prefix(&all);
    let skipped = said.filter(|(_, entry, _)| entry.value.contains(&JobWord::As)).map_or(0, |(len, ..)| len);
    all.get(skipped).is_some_and(|word| title::opens(&line[word.span.start..], tables))
}

const UNITS: [TimeWord; 4] = [TimeWord::Year, TimeWord::Month, TimeWord::Week, TimeWord::Quarter];
pub(in crate::facts) const LEADS: [TimeWord; 7] = [
    TimeWord::Since,
    TimeWord::Between,
    TimeWord::About,
    TimeWord::Almost,
    TimeWord::AtLeast,
    TimeWord::AtMost,
    TimeWord::Below,
];

fn is_whole_length(token: &Token<'_>) -> bool {
    token.means(TimeWord::HalfYear)
        || token.means(TimeWord::YearAndHalf)
        || counts(token, |word| matches!(word, TimeWord::Months(_)))
}

fn counts(token: &Token<'_>, which: impl Fn(&TimeWord) -> bool) -> bool {
    let number = |word: &TimeWord| matches!(word, TimeWord::Count(_) | TimeWord::Months(_));
    matches!(token.kind, Kind::Known(time, _) if time.iter().any(|word| number(word) && which(word)))
}
