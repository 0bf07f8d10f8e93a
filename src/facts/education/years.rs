//! When somebody went to a school: "2015", "2019–2022", "10.2018 - 06.2021", "od 2023". A date alone is its end.

use std::ops::Range;

use crate::facts::time::date::Manner;
use crate::facts::time::search::Search;
use crate::facts::time::{Dates, Stretch};
use crate::reference::Reference;
use crate::text::{Word, span};

/// Years between which a school lies at most.
const LONGEST: i16 = 12;

/// The years in the words of a piece, in their order.
pub(super) fn years(text: &str, all: &[Word], tables: &Reference) -> Vec<(Range<usize>, Stretch)> {
    let search = Search { text, words: all, manner: Manner::default(), tables };
    // "2021-" goes on.
    let goes_on = |at: usize| {
        let rest = all.get(at - 1).map_or("", |last| text[last.span.end..].trim_start_matches(' '));
        at == all.len() && rest.starts_with(['-', '–', '—'])
    };
    let alone = |at: usize| {
        let (len, day) = search.point(at)?;
        let open = Stretch { start: Some(day), end: Some(Dates::Open) };
        Some((len, if goes_on(at + len) { open } else { Stretch { start: None, end: Some(day) } }))
    };
    let (mut found, mut at) = (Vec::new(), 0);
    while at < all.len() {
        let told = search.stretch(at).and_then(|(len, stretch)| Some((len, of_school(stretch)?)));
        match told.or_else(|| alone(at)).filter(|(_, stretch)| is_possible(stretch)) {
            Some((len, stretch)) => {
                found.push((span(&all[at..at + len]), stretch));
                at += len;
            }
            None => at += 1,
        }
    }
    found
}

/// A stretch as that of a school; `None` where it is none: longer than any, without a date.
fn of_school(stretch: Stretch) -> Option<Stretch> {
    match stretch {
        Stretch { start: Some(start), end } if end.is_none_or(|end| end == start) => {
            Some(Stretch { start: None, end: Some(start) })
        }
        Stretch { start: Some(Dates::Between(first, _)), end: Some(Dates::Between(last, _)) } => {
            (0..=LONGEST).contains(&(last.year() - first.year())).then_some(stretch)
        }
        Stretch { start: None, end: Some(Dates::Open) } => None,
        stretch => Some(stretch),
    }
}

fn is_possible(stretch: &Stretch) -> bool {
    let possible = |dates: Dates| match dates {
        Dates::Between(first, last) => 1940 <= first.year() && last.year() < 2100,
        Dates::Open => true,
    };
    [stretch.start, stretch.end].into_iter().flatten().all(possible)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    #[test]
    fn years_are_ranges_or_ends() {
        let shown = |dates: Option<Dates>| match dates {
            None => String::new(),
            Some(Dates::Open) => "open".to_owned(),
            Some(Dates::Between(first, last)) => match (first.month(), last.month()) {
                (1, 12) => first.year().to_string(),
                (month, _) => format!("{:02}.{}", month, first.year()),
            },
        };
        let read = |text: &str| -> Vec<String> {
            let found = years(text, &words(text), Reference::embedded());
            found.iter().map(|(_, years)| format!("{}–{}", shown(years.start), shown(years.end))).collect()
        };
        for (text, expected) in [
            ("mgr 2015", "–2015"),
            ("2019–2022", "2019–2022"),
            ("10.2018 - 06.2021", "10.2018–06.2021"),
            ("od 2023", "2023–open"),
            ("2023 - obecnie", "2023–open"),
            ("2018/2019", "2018–2019"),
            ("2018/19", "2018–2019"),
            ("od 2018 do 2021", "2018–2021"),
            ("30.06.2021", "–06.2021"),
            ("September 2019 – June 2022", "09.2019–06.2022"),
            ("III rok 2015", "–2015"),
            ("LO nr 3, 2015", "–2015"),
            ("matura i 2015", "–2015"),
        ] {
            assert_eq!(read(text), [expected], "{text}");
        }
        assert_eq!(read("2015, 2018"), ["–2015", "–2018"]);
        assert_eq!(read("1990 – 2015"), ["–1990", "–2015"]);
        assert_eq!(read("1-2 lata, 12345, 2,5"), Vec::<String>::new());
    }
}
