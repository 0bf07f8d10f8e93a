//! Job titles and the areas of work they belong to.

pub(super) mod denied;
pub(super) mod schooling;

use super::ranked::likeliest;
use super::split::trimmed;
use super::{Found, Reading, Via};
use crate::reference::{Area, Reference, Says, Schooled, TitleTime, telling};
use crate::taxonomy::Link;
use crate::text::{Entry, Form, Word, words};
use schooling::Schooling;

/// A job title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// The areas it belongs to, and whether surely.
    pub areas: Vec<(String, bool)>,
    /// Areas that it says not to be of: "nie handlowiec".
    pub denied: Vec<String>,
    /// An internship or traineeship, counted apart.
    pub internship: bool,
    /// Time in which nobody worked: studies, a leave, a break.
    pub free: bool,
}

/// Reads a job title: "specjalista ds. sprzedaży" (sales, surely), "doradca klienta" (perhaps), "staż w dziale sprzedaży".
///
/// The longest known phrase at each word counts, endings of another gender ("Sprzedawca/czyni") and prepositions left out;
/// one that belongs to no area keeps the shorter ones inside it from counting. An area is sure if one phrase makes it so.
/// What the other words say of the work decides between the areas of a phrase that may be of several: "doradca klienta,
/// infolinia" is customer service. A phrase that only says what the work is about counts for less beside work of other
/// areas: sales are possible of "programista, sprzedaż" and not meant by "programista, sklep".
/// What is denied ("doradca klienta bez sprzedaży") is no area of it.
/// What opens with words for time without work ("studia", "urlop macierzyński") and names none is of no area, and neither
/// is a school with the trade that it teaches ("ZSZ sprzedawca").
/// A title without a known phrase has the areas of the occupation that an imported taxonomy knows it as; without one it has
/// none, and is read.
pub fn read(text: &str, tables: &Reference) -> Reading {
    let all = words(text);
    let times = tables.title_times.all_in(&all);
    let is = |time: TitleTime| times.iter().any(|(_, _, entry, _)| entry.value == time);
    let internship = is(TitleTime::Internship);
    // "Studia, marketing" is no work; "bezrobotny handlowiec" may have been some, and so has "specjalista ds. urlopów".
    let opens = times.first().is_some_and(|(at, len, entry, _)| match entry.value {
        TitleTime::Free => *at == 0,
        TitleTime::FreeAlone => *at == 0 && *len == all.len(),
        _ => false,
    });
    let schooling = schooling::of(text, tables);
    let free = opens && !is_work(text, tables) || schooling == Some(Schooling::Surely);
    if free {
        let value = Title { internship, ..FREE };
        return Reading::Title(Found { value, span: trimmed(text, 0..text.len()), via: Via::Same });
    }
    let (title, formed) = telling(&all, &tables.title_fillers, &tables.title_forms);
    let found = phrases(&all, &title, tables);
    let inflected = formed || found.iter().any(|(.., form)| *form == Form::Inflected);
    let denials = denied::denied(text, tables);
    let (denied, found): (Vec<_>, Vec<_>) = found.into_iter().partition(|(at, ..)| is_denied(&title[*at], &denials));
    let denied = denied.iter().flat_map(|(_, _, entry, _)| &entry.value).filter_map(|area| area.name.clone());
    let denied: Vec<String> = denied.collect();
    if found.is_empty()
        && denied.is_empty()
        && let Some(areas) = imported(&title, text, tables)
    {
        let value = Title { areas, denied: Vec::new(), internship, free };
        return Reading::Title(Found { value, span: trimmed(text, 0..text.len()), via: Via::Taxonomy });
    }
    let said: Vec<&[Area]> = found.iter().map(|(_, _, entry, _)| entry.value.as_slice()).collect();
    let mut areas: Vec<(String, bool)> = Vec::new();
    for (at, phrase) in said.iter().enumerate() {
        let beside: Vec<&[Area]> =
            said.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, one)| *one).collect();
        for area in *phrase {
            let Some(name) = &area.name else { continue };
            let Some(sure) = certainty(area, name, phrase, &beside) else { continue };
            match areas.iter_mut().find(|(known, _)| known == name) {
                Some((_, surely)) => *surely |= sure,
                None => areas.push((name.clone(), sure)),
            }
        }
    }
    if opens || schooling.is_some() {
        for (_, sure) in &mut areas {
            *sure = false;
        }
    }
    areas.sort();
    let via = if inflected { Via::Inflection } else { Via::Same };
    let mut value = Title { areas, denied: Vec::new(), internship, free };
    value.deny(denied);
    Reading::Title(Found { value, span: trimmed(text, 0..text.len()), via })
}

/// A phrase among some words: where it begins, how many words it has, what it stands for, and its form.
type Phrase<'t> = (usize, usize, &'t Entry<Vec<Area>>, Form);

/// The known phrases of a title. What names a school there names no area, "nauczyciel w Technikum Handlowym"; and "PH" is
/// one only where it is all of it.
fn phrases<'t>(written: &[Word], title: &[Word], tables: &'t Reference) -> Vec<Phrase<'t>> {
    let schools = tables.education.all_in(written);
    let level = |schooled: &Schooled| matches!(schooled, Schooled::Level(_));
    let school = |at: usize| !schooling::is_as(&written[at..], tables);
    let schools = schools.iter().filter(|(at, len, entry, _)| *len > 1 && level(&entry.value) && school(*at));
    let schools: Vec<_> = schools.map(|(at, len, ..)| crate::text::span(&written[*at..at + len])).collect();
    let in_school = |at: usize, len: usize| {
        let (first, last) = (&title[at].span, &title[at + len - 1].span);
        schools.iter().any(|school| school.start < first.start && last.end <= school.end)
    };
    let alone = |phrase: &[Area]| phrase.iter().all(|area| area.says == Says::Alone);
    let found = tables.titles.all_in(title).into_iter();
    found.filter(|(at, len, entry, _)| !in_school(*at, *len) && (!alone(&entry.value) || *len == title.len())).collect()
}

/// Time in which nobody worked.
pub(super) const FREE: Title = Title { areas: Vec::new(), denied: Vec::new(), internship: false, free: true };

impl Title {
    /// Takes from the areas what is denied. A sure one stays: "handlowiec bez sprzedaży bezpośredniej" sells.
    pub(super) fn deny(&mut self, denied: Vec<String>) {
        self.areas.retain(|(area, sure)| *sure || !denied.contains(area));
        let none = denied.into_iter().filter(|name| !self.areas.iter().any(|(area, _)| area == name));
        self.denied = none.chain(std::mem::take(&mut self.denied)).collect();
        self.denied.sort();
        self.denied.dedup();
    }
}

fn is_denied(word: &Word, denials: &[denied::Denied]) -> bool {
    denials.iter().any(|denied| denied.of.contains(&word.span.start))
}

/// Whether an area of a phrase is meant surely, or perhaps, beside the other phrases of a title; `None` if it is not meant.
fn certainty(area: &Area, name: &str, phrase: &[Area], beside: &[&[Area]]) -> Option<bool> {
    let of_another = |tells: fn(&Area) -> bool| beside.iter().any(|one| one.iter().any(tells) && !names(one, name));
    let other_work = of_another(|one| one.says == Says::Work);
    let elsewhere = other_work || of_another(is_sure_topic);
    match area.says {
        Says::Topic if area.sure => Some(!other_work),
        Says::Topic => (!elsewhere).then_some(false),
        Says::Place => (!elsewhere).then(|| beside.iter().any(|one| fits_place(one, name))),
        Says::InPlace => beside.iter().any(|one| has(one, name, Says::Place)).then_some(true),
        Says::Work | Says::Rank if area.sure => Some(true),
        Says::Work | Says::Rank | Says::Alone => {
            let decided = |other: &Area| other.name.as_ref().is_some_and(|other| is_said(other, beside));
            (is_said(name, beside) || !phrase.iter().any(decided)).then_some(false)
        }
    }
}

/// Whether a phrase is surely of an area once its place is: a rank, or what may be work of that area.
fn fits_place(phrase: &[Area], name: &str) -> bool {
    let rank = phrase.iter().any(|area| area.says == Says::Rank && area.sure);
    rank || has(phrase, name, Says::Work) || has(phrase, name, Says::InPlace)
}

fn has(phrase: &[Area], name: &str, says: Says) -> bool {
    phrase.iter().any(|area| area.says == says && area.name.as_deref() == Some(name))
}

fn is_sure_topic(area: &Area) -> bool {
    area.says == Says::Topic && area.sure && area.name.is_some()
}

/// Whether another phrase says surely that the work is of an area.
fn is_said(name: &str, beside: &[&[Area]]) -> bool {
    let sure =
        |area: &Area| area.sure && matches!(area.says, Says::Work | Says::Topic) && area.name.as_deref() == Some(name);
    beside.iter().any(|one| one.iter().any(sure))
}

fn names(phrase: &[Area], name: &str) -> bool {
    phrase.iter().any(|area| area.name.as_deref() == Some(name))
}

/// What speaks out of 1000 for an occupation that a title only resembles, so that its areas are possible.
const LIKELY: u32 = 450;

/// The areas of the occupation of an imported taxonomy that a title names; of one that it resembles they are only possible.
fn imported(title: &[Word], text: &str, tables: &Reference) -> Option<Vec<(String, bool)>> {
    let taxonomy = tables.taxonomy.as_ref()?;
    let best = likeliest(taxonomy, title, text, tables, 1, "").into_iter().next()?;
    let named = best.link != Link::Near;
    let areas = tables.isco_areas.of(taxonomy.isco(best.number)).iter();
    let areas: Vec<(String, bool)> = areas.map(|(area, sure)| (area.clone(), *sure && named)).collect();
    (!areas.is_empty() && (named || best.score >= LIKELY)).then_some(areas)
}

/// Whether a text names a kind of work or a rank, not merely what work is about.
pub(super) fn is_work(text: &str, tables: &Reference) -> bool {
    work(text, tables).next().is_some()
}

/// Whether a text opens with the name of a kind of work.
pub(super) fn opens(text: &str, tables: &Reference) -> bool {
    work(text, tables).next() == Some(0)
}

/// Whether a text names an area of work, or a kind of work.
pub(super) fn names_area(text: &str, tables: &Reference) -> bool {
    areas(&words(text), tables).next().is_some()
}

/// Whether a text opens with an area of work, or a kind of work.
pub(super) fn opens_area(text: &str, tables: &Reference) -> bool {
    areas(&words(text), tables).next().is_some_and(|(at, ..)| at == 0)
}

/// Whether some words are what work is about, and nothing else.
pub(super) fn is_topic(words: &[Word], tables: &Reference) -> bool {
    whole(words, tables).is_some_and(|phrase| phrase.iter().any(is_sure_topic))
}

/// Whether some words are a kind of work, and nothing else.
pub(super) fn is_title(words: &[Word], tables: &Reference) -> bool {
    whole(words, tables).is_some_and(is_kind_of_work)
}

fn whole<'t>(words: &[Word], tables: &'t Reference) -> Option<&'t [Area]> {
    let (said, _) = telling(words, &tables.title_fillers, &tables.title_forms);
    tables.titles.whole(&said).map(|(entry, _)| entry.value.as_slice())
}

/// The phrases of a text that name an area.
fn areas<'t>(all: &[Word], tables: &'t Reference) -> impl Iterator<Item = (usize, usize)> + 't {
    let (said, _) = telling(all, &tables.title_fillers, &tables.title_forms);
    let found = tables.titles.all_in(&said).into_iter();
    found.filter(|(_, _, entry, _)| entry.value.iter().any(|area| area.name.is_some())).map(|(at, len, ..)| (at, len))
}

/// Whether a text opens with a word for an internship.
pub(super) fn opens_internship(text: &str, tables: &Reference) -> bool {
    let said = tables.title_times.longest_prefix(&words(text));
    said.is_some_and(|(_, entry, _)| entry.value == TitleTime::Internship)
}

/// Whether a text names a rank and nothing else: "kierownik zmiany".
pub(super) fn is_rank(text: &str, tables: &Reference) -> bool {
    let (title, _) = telling(&words(text), &tables.title_fillers, &tables.title_forms);
    let found = tables.titles.all_in(&title);
    let rank = |phrase: &[Area]| phrase.iter().all(|area| area.says == Says::Rank);
    !found.is_empty() && found.iter().all(|(_, _, entry, _)| rank(&entry.value))
}

/// The words at which kinds of work are named.
fn work(text: &str, tables: &Reference) -> impl Iterator<Item = usize> {
    let all = words(text);
    let (title, _) = telling(&all, &tables.title_fillers, &tables.title_forms);
    let denials = denied::denied(text, tables);
    let found = phrases(&all, &title, tables).into_iter().filter(|(_, _, entry, _)| is_kind_of_work(&entry.value));
    found.map(|(at, ..)| at).filter(move |at| !is_denied(&title[*at], &denials))
}

/// "Kasjer", "kierownik" and "konsultant" are; "sprzedaż", "sklep" and "obsługa klienta" are not.
fn is_kind_of_work(phrase: &[Area]) -> bool {
    let any = |says: Says| phrase.iter().any(|area| area.name.is_some() && area.says == says);
    any(Says::Work) || any(Says::Alone) || any(Says::Rank) || any(Says::InPlace) && !phrase.iter().any(is_sure_topic)
}
