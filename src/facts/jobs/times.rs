//! The times of a history of jobs: stretches, lengths, and parts of those before them.

use std::ops::Range;

use super::{borrowed, share};
use crate::facts::lex::lex;
use crate::facts::time::date::Manner;
use crate::facts::time::search::{Search, length};
use crate::facts::time::{Dates, Stretch, When};
use crate::facts::title;
use crate::reference::Reference;
use crate::text::words;

/// A time and the bytes of the text that say it.
#[derive(Debug, Clone)]
pub(super) struct Time {
    pub(super) span: Range<usize>,
    /// Where the words that belong to it begin, where some stand before it: "(sprzedaż 10)".
    pub(super) from: usize,
    pub(super) when: When,
    /// Whether it is a part of the time before it: "w tym 5 lat".
    pub(super) share: bool,
}

impl Time {
    pub(super) fn is_dated(&self) -> bool {
        matches!(self.when, When::Between(..))
    }
}

/// All times of a text, in its order, none overlapping. Behind "in which" stands a part of the time before: "12 lat, w tym
/// 5 w handlu". Its number borrows the unit.
pub(super) fn times(text: &str, tables: &Reference) -> Vec<Time> {
    let words = words(text);
    let search = Search { text, words: &words, manner: Manner::default(), tables };
    let tokens = lex(text, tables, false);
    let (mut found, mut at, mut token) = (Vec::new(), 0, 0);
    while at < words.len() {
        let start = words[at].span.start;
        while tokens.get(token).is_some_and(|token| token.span.start < start) {
            token += 1;
        }
        let begins = tokens.get(token).is_some_and(|token| token.span.start == start);
        let share = || share::share(text, &words[at..], &tokens[token..], &found, tables);
        let stretch = || {
            let (len, stretch) = search.stretch(at)?;
            // "'15-'19"
            let begin = text[..start].strip_suffix(['\'', '’', '‘']).map_or(start, str::len);
            let span = begin..words[at + len - 1].span.end;
            Some(Time { span, from: begin, when: When::Between(stretch), share: false })
        };
        let length = || {
            let (span, months) = if begins { length(text, &tokens[token..], tables)? } else { return None };
            Some(Time { span, from: start, when: When::Lasted(months), share: false })
        };
        let Some(time) = share().or_else(stretch).or_else(length) else {
            at += 1;
            continue;
        };
        while words.get(at).is_some_and(|word| word.span.start < time.span.end) {
            at += 1;
        }
        found.push(time);
    }
    borrowed::add(text, &words, left(text, still(text, found), tables), tables)
}

/// "od 2018 (nadal)", "obecnie: handlowiec (od 2021)": words for the present beside what goes on say no more than that.
fn still(text: &str, found: Vec<Time>) -> Vec<Time> {
    let now = |time: &Time| time.when.stretch() == Stretch { start: None, end: Some(Dates::Open) };
    let goes_on = |time: &Time| matches!(time.when.stretch(), Stretch { start: Some(_), end: Some(Dates::Open) });
    let said = |at: usize, other: Option<usize>| {
        let Some(other) = other.filter(|other| found.get(*other).is_some_and(goes_on)) else { return false };
        let (a, b) = (&found[at.min(other)].span, &found[at.max(other)].span);
        !text[a.end..b.start].contains([',', ';', '\n', '\r', '|', '•'])
    };
    let idle = |at: usize| now(&found[at]) && (said(at, at.checked_sub(1)) || said(at, Some(at + 1)));
    let kept: Vec<bool> = (0..found.len()).map(|at| !idle(at)).collect();
    found.into_iter().zip(kept).filter_map(|(time, kept)| kept.then_some(time)).collect()
}

/// "Handlowiec, 5 lat, odszedłem w 2020", "od 2015, do 2020": an end alone, with no words of its own, is that of the time
/// before it.
fn left(text: &str, times: Vec<Time>, tables: &Reference) -> Vec<Time> {
    let mut kept: Vec<Time> = Vec::new();
    for time in times {
        let end = match time.when.stretch() {
            Stretch { start: None, end: Some(end @ Dates::Between(..)) } if time.is_dated() => Some(end),
            _ => None,
        };
        let bare = text[time.span.end..].trim_start_matches([' ', ')', '.']);
        let bare = bare.is_empty() || bare.starts_with([',', ';', '\n', '|']);
        match (kept.last_mut(), end) {
            (Some(last), Some(end))
                if bare
                    && !text[last.span.end..time.span.start].contains([';', '\n', '\r', '|', '•'])
                    && !title::is_work(&text[last.span.end..time.span.start], tables) =>
            {
                if let When::Between(Stretch { start: Some(_), end: ends @ (None | Some(Dates::Open)) }) =
                    &mut last.when
                {
                    *ends = Some(end);
                }
            }
            _ => kept.push(time),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        times(text, Reference::embedded()).into_iter().map(|time| &text[time.span]).collect()
    }

    #[test]
    fn stretches_and_lengths_are_found_where_they_stand() {
        for (text, expected) in [
            ("2019-2021 Handlowiec, Nowak sp. z o.o.", vec!["2019-2021"]),
            ("Sprzedawca (01.2018–12.2019), Kasjer (2016–2017)", vec!["01.2018–12.2019", "2016–2017"]),
            ("03.2021 – obecnie Kierownik", vec!["03.2021 – obecnie"]),
            ("od 03.2019 do teraz", vec!["od 03.2019 do teraz"]),
            ("from March 2019 to May 2021: clerk", vec!["from March 2019 to May 2021"]),
            ("Handlowiec 2 lata, magazynier 8 mies.", vec!["2 lata", "8 mies."]),
            ("2019-10-01 - 2021-03-31", vec!["2019-10-01 - 2021-03-31"]),
            ("Handlowiec 2017 -", vec!["2017"]),
            ("handlowiec 2015-18, 2015-12", vec!["2015-18", "2015-12"]),
            ("Since 2019 I work", vec!["Since 2019"]),
            ("obsługa 2000 klientów rocznie", vec![]),
            ("Jan 2019 - Mar 2021 · 2 yrs 3 mos", vec!["Jan 2019 - Mar 2021", "2 yrs 3 mos"]),
            ("Verkäufer seit 2019", vec!["seit 2019"]),
            ("с 2019 по 2021 продавец", vec!["с 2019 по 2021"]),
            ("с 03.2019 по н.в.", vec!["с 03.2019 по н.в"]),
            ("01/18 – 12/19 kasjer", vec!["01/18 – 12/19"]),
            ("01/18-12/19", vec!["01/18-12/19"]),
            ("od 01.18 do 12.19", vec!["od 01.18 do 12.19"]),
            ("09/21 – obecnie", vec!["09/21 – obecnie"]),
            ("01/08 – 05/10", vec![]),
            ("nadal pracuję od 2020", vec!["nadal pracuję od 2020"]),
            ("kasjer 03.2020 – pracuję", vec!["03.2020 – pracuję"]),
            ("Q1 2019 - Q3 2020", vec!["Q1 2019 - Q3 2020"]),
            ("I kw. 2019 – III kwartał 2020", vec!["I kw. 2019 – III kwartał 2020"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
