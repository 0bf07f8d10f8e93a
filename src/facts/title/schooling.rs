//! Time at a school, which is no work whatever it teaches: "Technikum Handlowe", "ZSZ sprzedawca", "kurs sprzedawcy".

use std::ops::Range;

use super::{is_work, trimmed, work};
use crate::reference::{JobWord, Reference, Schooled, Stands, State, TitleTime, Track};
use crate::text::{Word, span, words};

/// Whether the time of some words was schooling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::facts) enum Schooling {
    /// It was.
    Surely,
    /// Work is named beside a school that teaches such: "Technikum Handlowe, sprzedawca".
    Perhaps,
}

/// What the opening words name.
enum Opening {
    /// A school that teaches a trade.
    Trade,
    /// Any other school or degree.
    School,
    Course,
}

/// Whether some words are schooling; `None` where they are none, or name work besides.
pub(super) fn of(text: &str, tables: &Reference) -> Option<Schooling> {
    find(text, tables).map(|(schooling, _)| schooling)
}

/// The same, with the words up to the first sign.
///
/// A school, a degree or a course stands first. What somebody works as behind a trade school is what it teaches; behind any
/// other one it is work there: "Uniwersytet Łódzki, specjalista ds. sprzedaży".
pub(in crate::facts) fn find(text: &str, tables: &Reference) -> Option<(Schooling, Range<usize>)> {
    let all = words(text);
    let mut at = 0;
    let numbers = all.iter().take_while(|word| word.folded.bytes().all(|byte| byte.is_ascii_digit())).count();
    at += numbers;
    // "Absolwent technikum", "ukończony kurs".
    while let Some((len, entry, _)) = tables.education_states.words.longest_prefix(&all[at..])
        && matches!(entry.value, State::Finished | State::Unfinished | State::Studying | State::Unsaid | State::Without)
    {
        at += len;
    }
    // "Ausbildung zum Kaufmann" is work in training.
    if super::opens_internship(text, tables) {
        return None;
    }
    let (len, opening) = opening(&all[at..], tables).or_else(|| {
        // "Торговый колледж"; short words there are prepositions rather than degrees.
        at += 1;
        all.get(at).filter(|word| word.folded.chars().count() > 4)?;
        let school = opening(all.get(at..)?, tables).filter(|(_, opening)| !matches!(opening, Opening::Course))?;
        (!is_work(text, tables)).then_some(school)
    })?;
    let named = span(&all[at..at + len]);
    // "Technik farmaceutyczny" and "school nurse" are work, and a "Meister" may be at work.
    let job = match opening {
        Opening::Course => false,
        Opening::Trade => work(&text[named.start..], tables).next() == Some(0),
        Opening::School => {
            work(&text[named.start..], tables).next() == Some(0) || tables.titles.whole(&all[at..at + len]).is_some()
        }
    };
    if job {
        return None;
    }
    let sign = |c: char| matches!(c, ',' | ';' | '|' | '\n' | '\r' | '(' | ':' | '–' | '—' | '•');
    let dash = text[named.end..].find(" - ").map(|at| named.end + at);
    let first = text[named.end..].find(sign).map(|at| named.end + at);
    let end = first.into_iter().chain(dash).min().unwrap_or(text.len());
    let (with, beside) = (is_work(&text[named.end..end], tables), is_work(&text[end..], tables));
    // "Uniwersytet Łódzki, marketing" is a course of studies, "…, specjalista ds. sprzedaży" a post.
    let studied = words(&text[end..]);
    let studied = studied.is_empty() || tables.fields_of_study.longest_prefix(&studied).is_some();
    let post = beside || !studied && super::names_area(&text[end..], tables);
    let trade = super::names_area(&text[named.start..end], tables);
    let schooling = match opening {
        Opening::Trade if !with && beside && trade => Schooling::Perhaps,
        Opening::Trade => Schooling::Surely,
        Opening::Course if !beside => Schooling::Surely,
        Opening::School if !with && !post => Schooling::Surely,
        Opening::Course | Opening::School => return None,
    };
    Some((schooling, trimmed(text, all[0].span.start..end)))
}

/// How many words name a school, a degree or a course.
fn opening(all: &[Word], tables: &Reference) -> Option<(usize, Opening)> {
    let course = tables.title_times.longest_prefix(all).filter(|(_, entry, _)| entry.value == TitleTime::Course);
    if let Some((len, ..)) = course {
        return Some((len, Opening::Course));
    }
    if is_as(all, tables) {
        return None;
    }
    let level = tables.education.longest_prefix(all).and_then(|(len, entry, _)| match entry.value {
        Schooled::Level(level) if !level.alone => Some((len, level.track)),
        _ => None,
    });
    if let Some((len, track)) = level {
        let trade = matches!(track, Some(Track::Vocational | Track::BasicVocational));
        return Some((len, if trade { Opening::Trade } else { Opening::School }));
    }
    let (len, entry, _) = tables.schools.longest_prefix(all)?;
    (entry.value.higher && entry.value.stands != Stands::Nowhere).then_some((len, Opening::School))
}

/// "As accountant" is no associate's degree.
pub(super) fn is_as(all: &[Word], tables: &Reference) -> bool {
    tables.job_words.longest_prefix(all).is_some_and(|(_, entry, _)| entry.value.contains(&JobWord::As))
}
