//! The years of a school: "2015", "2019–2022", "10.2018 - 06.2021", "od 2023".

use std::ops::Range;

use super::Years;
use crate::facts::lex::is_dash;
use crate::reference::{Reference, TimeWord};
use crate::text::Word;

/// Years between which a school lies at most.
const LONGEST: u16 = 12;

/// The years in the words of a piece, in their order.
pub(super) fn years(text: &str, all: &[Word], tables: &Reference) -> Vec<(Range<usize>, Years)> {
    let mut dated: Vec<(usize, u16)> = Vec::new();
    for (at, word) in all.iter().enumerate() {
        // "2024-27"
        let short = || {
            let (before, first) = *dated.last().filter(|(before, _)| before + 1 == at)?;
            let dash = text[all[before].span.end..word.span.start].trim();
            short_year(first, word).filter(|_| !dash.is_empty() && dash.chars().all(is_dash))
        };
        dated.extend(year(&word.folded).or_else(short).map(|year| (at, year)));
    }
    let means = |at: usize, meaning: TimeWord| {
        let word = all.get(at..=at).and_then(|word| tables.time.phrases.whole(word));
        word.is_some_and(|(entry, _)| entry.value.contains(&meaning))
    };
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(&(at, first)) = dated.get(next) {
        next += 1;
        let second = dated.get(next).copied().filter(|&(to, last)| {
            let between = &text[all[at].span.end..all[to].span.start];
            let joined = between.contains(|sign| is_dash(sign) || sign == '/')
                || (at + 1..to).any(|word| means(word, TimeWord::To));
            joined && to - at <= 4 && first <= last && last - first <= LONGEST
        });
        if let Some((to, last)) = second {
            next += 1;
            found.push((all[at].span.start..all[to].span.end, Years { from: Some(first), to: Some(last) }));
            continue;
        }
        let since = at > 0 && (means(at - 1, TimeWord::Since) && !means(at - 1, TimeWord::To));
        let behind = text[all[at].span.end..].trim_start();
        let open = behind.starts_with(is_dash)
            && (all.len() == at + 1 || (at + 1..all.len().min(at + 3)).any(|word| means(word, TimeWord::Now)));
        let goes_on = open || since || means(at + 1, TimeWord::Now);
        let years = if goes_on { Years { from: Some(first), to: None } } else { Years { from: None, to: Some(first) } };
        found.push((all[at].span.clone(), years));
    }
    found
}

/// The end of "2024-27": two digits of the century in which it began, and no month.
fn short_year(first: u16, word: &Word) -> Option<u16> {
    let digits = word.folded.as_str();
    let year: u16 = digits.parse().ok().filter(|year| digits.len() == 2 && *year > 12)?;
    Some(first / 100 * 100 + year).filter(|last| first < *last)
}

/// The year of a word: "2019", "06.2021", "30.06.2021".
fn year(word: &str) -> Option<u16> {
    let parts: Vec<&str> = word.split('.').collect();
    let written = parts.iter().find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit()))?;
    let year = written.parse().ok()?;
    (parts.len() <= 3 && parts.iter().all(|part| matches!(part.len(), 1 | 2 | 4)) && (1940..2100).contains(&year))
        .then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    #[test]
    fn years_are_ranges_or_ends() {
        let read = |text: &str| -> Vec<String> {
            let found = years(text, &words(text), Reference::embedded());
            let shown = |year: Option<u16>| year.map_or(String::new(), |year| year.to_string());
            found.iter().map(|(_, years)| format!("{}–{}", shown(years.from), shown(years.to))).collect()
        };
        for (text, expected) in [
            ("mgr 2015", "–2015"),
            ("2019–2022", "2019–2022"),
            ("10.2018 - 06.2021", "2018–2021"),
            ("od 2023", "2023–"),
            ("2023 - obecnie", "2023–"),
            ("2018/2019", "2018–2019"),
            ("od 2018 do 2021", "2018–2021"),
            ("30.06.2021", "–2021"),
            ("September 2019 – June 2022", "2019–2022"),
        ] {
            assert_eq!(read(text), [expected], "{text}");
        }
        assert_eq!(read("2015, 2018"), ["–2015", "–2018"]);
        assert_eq!(read("1-2 lata, 12345, 2,5"), Vec::<String>::new());
    }
}
