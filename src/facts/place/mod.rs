//! Places where somebody would work, or would not.

mod share;

use std::ops::Range;

use self::share::share;
use super::skill::Stance;
use super::split::pieces;
use super::{Found, Reading, Via};
use crate::reference::{PlaceWord, Reference, TimeWord};
use crate::text::{Form, Word, join, span, words_at};

/// Where somebody would work, or would not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What is named.
    pub at: At,
    /// Whether it is wanted.
    pub stance: Stance,
}

/// What is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    /// A place of the tables.
    Known(String),
    /// All of a place: "cała Polska".
    Whole(String),
    /// Somewhere near a place of the tables: "okolice Krakowa".
    Around(String),
    /// A place that no table knows: its folded words.
    Other(String),
    /// Work from home.
    Remote,
    /// Work from home in part.
    Hybrid,
    /// Work at the employer's, it is not said where that is.
    OnSite,
    /// Any place.
    Anywhere,
    /// Ready to move, it is not said where to.
    Moving,
}

/// Reads places: "Warszawa", "w Krakowie lub zdalnie", "Poznań i okolice", "woj. mazowieckie", "cała Polska", "remote".
///
/// * Other forms and other languages' names of one place are it ("Warsaw", "Варшава").
/// * Near a place is not in it: "okolice Krakowa", "30 km od Krakowa". "Kraków i okolice" is both.
/// * What a denial stands beside is not wanted: "nie Warszawa", "bez relokacji".
/// * A name after words that no table knows is left open ("dojeżdżam codziennie z Łodzi"); what follows a name (a district,
///   a street) is left aside. Words that no table knows are a place where they are written with a capital, else left open.
/// * A region or country beside a place within it only says where that is ("London, UK"), unless "or" parts them.
/// * Days of a week, a percentage or a word such as "partly" beside work from home or at the office make it work from home
///   in part ("zdalnie 2 dni", "remote, 1 day a month in the office"). "Only in the office" is no work from home.
/// * "nie" alone is an empty list.
pub fn read(text: &str, tables: &Reference) -> Reading {
    let (mut stated, mut denied, mut joined) = (Vec::<Stated>::new(), false, false);
    let mut around = Around::No;
    for piece in pieces(text, &[',', '/']) {
        let all = words_at(text, piece.span);
        let mut found = Piece { text, joined, around: std::mem::take(&mut around), ..Piece::default() };
        found.read(&all, tables);
        denied |= found.no && found.stated.is_empty();
        // "praca zdalna, 2 dni w tygodniu"
        if let (Some(share), true, Some(last)) = (&found.share, found.stated.is_empty(), stated.last_mut()) {
            last.in_part(share.end);
        }
        stated.extend(found.stated);
        joined = piece.ended_by == Some('/');
        // "Oława k/Wrocławia"
        if joined && matches!(found.around, Around::At(_)) {
            around = found.around;
        }
    }
    let kept = stated.iter().enumerate();
    let kept = kept.filter(|(at, one)| !is_context(one, &stated, tables) && !is_told(one, &stated[..*at], &stated));
    let kept: Vec<Found<Place>> = kept.map(|(_, one)| one.found.clone()).collect();
    match (kept.is_empty(), denied) {
        (true, false) => Reading::NotUnderstood,
        _ => Reading::Places(kept),
    }
}

/// A place as it stands in a cell.
struct Stated {
    found: Found<Place>,
    /// Whether "or" stands before it.
    joined: bool,
    /// Whether it is work from home in part by a share of the time.
    shared: bool,
}

impl Stated {
    /// Lets work from home or at the office be for a share of the time that is told up to a byte.
    fn in_part(&mut self, end: usize) {
        let place = &mut self.found.value;
        if place.at.is_way() && place.stance != Stance::Denied {
            (place.at, self.shared) = (At::Hybrid, true);
            self.found.span.end = self.found.span.end.max(end);
        }
    }
}

impl At {
    /// Whether it says where somebody would work.
    pub fn is_place(&self) -> bool {
        matches!(self, At::Known(_) | At::Whole(_) | At::Around(_) | At::Other(_))
    }

    /// Whether it says how somebody would work, rather than where.
    pub fn is_way(&self) -> bool {
        matches!(self, At::Remote | At::Hybrid | At::OnSite)
    }
}

/// Whether a share of the time that the cell tells says more: "remote, 1 day a month in the office".
fn is_told(one: &Stated, before: &[Stated], all: &[Stated]) -> bool {
    match one.found.value.at {
        At::Remote | At::OnSite if !one.joined => all.iter().any(|other| other.shared && !other.joined),
        At::Hybrid => before.iter().any(|other| other.found.value.at == At::Hybrid && (other.shared || one.shared)),
        _ => false,
    }
}

/// Whether a region or country only says where another place of the cell is.
fn is_context(one: &Stated, all: &[Stated], tables: &Reference) -> bool {
    let At::Known(outer) = &one.found.value.at else { return false };
    let within = |other: &Stated| matches!(&other.found.value.at, At::Known(place) if place != outer && tables.places.lies_in(place, outer));
    let wanted = |other: &Stated| !other.joined && other.found.value.stance == Stance::Named;
    !one.joined && all.iter().any(|other| wanted(other) && within(other))
}

/// What was read of a piece so far.
#[derive(Default)]
struct Piece<'a> {
    text: &'a str,
    stated: Vec<Stated>,
    /// Words since the last place that no table knows.
    strange: Vec<Word>,
    /// How many places were named before the last "or".
    before: usize,
    joined: bool,
    no: bool,
    whole: bool,
    around: Around,
    /// Where a share of the time stands that nothing was found for yet.
    share: Option<Range<usize>>,
    /// Where "only" stands.
    only: Option<usize>,
}

/// Whether "near" was said of the places that follow.
#[derive(Default, PartialEq)]
enum Around {
    #[default]
    No,
    /// At this byte, and no place followed yet.
    At(usize),
    /// Of a place before, and of those that "or" joins to it.
    Before,
}

impl Piece<'_> {
    fn read(&mut self, all: &[Word], tables: &Reference) {
        let mut at = 0;
        while at < all.len() {
            let rest = &all[at..];
            let name = tables.places.names.longest_prefix(rest);
            let word = tables.places.words.longest_prefix(rest);
            let longer = |len: usize| word.is_none_or(|(other, ..)| other <= len);
            let per = share::per(rest, tables);
            if self.joined && at == 0 && per == rest.len() {
                // "3 dni/tydz."
                at += per;
            } else if let Some((len, less)) = share(self.text, rest, tables).filter(|(len, _)| longer(*len)) {
                if less {
                    self.in_part(span(&rest[..len]));
                }
                at += len;
            } else if let Some((len, entry, form)) = name.filter(|(len, ..)| longer(*len)) {
                let place = entry.value.clone();
                let via = match form {
                    _ if self.around != Around::No => Via::Same,
                    Form::Inflected => Via::Inflection,
                    Form::Same if entry.written == tables.places.name(&place) => Via::Same,
                    Form::Same => Via::Alias,
                };
                let whole = std::mem::take(&mut self.whole);
                let at_place = match (whole, self.around != Around::No) {
                    (true, _) => At::Whole(place),
                    (false, true) => At::Around(place),
                    (false, false) => At::Known(place),
                };
                if !self.is_rest_of_name(&at_place, &rest[..len], tables) {
                    self.add(at_place, &rest[..len], via);
                }
                at += len;
            } else if let Some(len) = limit(rest, tables).filter(|len| longer(*len)) {
                at += len;
            } else if let Some((len, entry, _)) = word {
                let last = at + len == all.len();
                entry.value.iter().for_each(|means| self.take(*means, &rest[..len], last));
                at += len;
            } else {
                let number = all[at].folded.starts_with(|c: char| c.is_ascii_digit());
                self.strange.extend((!number).then(|| all[at].clone()));
                at += 1;
            }
        }
        self.other();
    }

    /// Whether a region right behind a town in another one makes it a town of a longer name: "Opole Lubelskie". It is left
    /// open.
    fn is_rest_of_name(&mut self, at: &At, words: &[Word], tables: &Reference) -> bool {
        let (At::Known(region), Some(last)) = (at, self.stated.last_mut()) else { return false };
        let At::Known(town) = &last.found.value.at else { return false };
        let end = last.found.span.end;
        let words = span(words);
        let beside = self.text.get(end..words.start).is_some_and(|gap| gap.trim().is_empty());
        let other = !tables.places.lies_in(town, region) && !tables.places.lies_in(region, town);
        let longer = beside && other && tables.places.holds_some(region) && !tables.places.holds_some(town);
        if longer {
            last.found.value.stance = Stance::Unclear;
            last.found.span.end = words.end;
        }
        longer
    }

    /// Whether a place was named since the last "or".
    fn seen(&self) -> bool {
        self.stated.len() > self.before
    }

    fn take(&mut self, means: PlaceWord, words: &[Word], last: bool) {
        let seen = self.seen();
        match means {
            PlaceWord::Remote => self.add(At::Remote, words, Via::Same),
            PlaceWord::Hybrid => self.add(At::Hybrid, words, Via::Same),
            PlaceWord::OnSite => self.add(At::OnSite, words, Via::Same),
            PlaceWord::Partly => self.in_part(span(words)),
            PlaceWord::Only => match self.stated.last_mut().filter(|one| seen && one.found.value.at == At::OnSite) {
                Some(on_site) => {
                    on_site.found.value = Place { at: At::Remote, stance: Stance::Denied };
                    on_site.found.span.end = span(words).end;
                }
                None => self.only = Some(span(words).start),
            },
            PlaceWord::Anywhere => self.add(At::Anywhere, words, Via::Same),
            PlaceWord::Moving => self.add(At::Moving, words, Via::Same),
            PlaceWord::Whole => self.whole = true,
            PlaceWord::Around => {
                if !matches!(self.around, Around::At(_)) {
                    self.around = Around::At(span(words).start);
                }
            }
            // "Warszawa – nie": after a name it is meant for that name.
            PlaceWord::Not => match self.stated.last_mut().filter(|_| seen && last) {
                Some(before) => before.found.value.stance = Stance::Denied,
                None => self.no = true,
            },
            PlaceWord::Joint => {
                self.other();
                (self.before, self.joined, self.share) = (self.stated.len(), true, None);
            }
            PlaceWord::Remark | PlaceWord::Times => {}
        }
    }

    /// A share of the time: of the work from home or at the office beside it.
    fn in_part(&mut self, share: Range<usize>) {
        let seen = self.seen();
        match self.stated.last_mut().filter(|one| seen && one.found.value.at.is_way()) {
            Some(before) => before.in_part(share.end),
            None => self.share = Some(share),
        }
    }

    /// A place; words before it that no table knows leave it open.
    fn add(&mut self, at: At, words: &[Word], via: Via) {
        let clear = self.strange.is_empty();
        let words = span(words);
        let start = match (&at, &self.around) {
            (At::Around(_), Around::At(start)) => *start,
            _ => words.start,
        };
        if matches!(at, At::Around(_)) {
            self.around = Around::Before;
        }
        let (share, only) = (self.share.take(), self.only.take());
        match (share, only) {
            (Some(share), _) if at.is_way() => {
                self.push(at, share.start..words.end, via, clear);
                self.in_part(share);
            }
            (_, Some(only)) if at == At::OnSite && !self.no => {
                let found =
                    Found { value: Place { at: At::Remote, stance: Stance::Denied }, span: only..words.end, via };
                self.stated.push(Stated { found, joined: self.joined, shared: false });
            }
            _ => self.push(at, start..words.end, via, clear),
        }
        self.strange.clear();
    }

    /// Words that no table knows are a place of their own, unless they follow one.
    fn other(&mut self) {
        let strange = std::mem::take(&mut self.strange);
        if !strange.is_empty() && !self.seen() {
            let place = span(&strange);
            let capital = self.text[place.clone()].starts_with(char::is_uppercase);
            self.push(At::Other(join(&strange)), place, Via::Same, capital);
        }
    }

    fn push(&mut self, at: At, span: Range<usize>, via: Via, clear: bool) {
        let stance = match (self.no, clear) {
            (true, _) => Stance::Denied,
            (false, true) => Stance::Named,
            (false, false) => Stance::Unclear,
        };
        self.stated.push(Stated {
            found: Found { value: Place { at, stance }, span, via },
            joined: self.joined,
            shared: false,
        });
    }
}

/// "max", "at least": how many words say so of a number that follows.
fn limit(rest: &[Word], tables: &Reference) -> Option<usize> {
    let (len, entry, _) = tables.time.phrases.longest_prefix(rest)?;
    let limits = [TimeWord::AtMost, TimeWord::AtLeast, TimeWord::About];
    let number = rest.get(len)?.folded.starts_with(|sign: char| sign.is_ascii_digit());
    (number && limits.iter().any(|limit| entry.value.contains(limit))).then_some(len)
}
