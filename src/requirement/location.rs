//! # What it asks
//!
//! A place of work that suits somebody: one of some towns, regions or countries, or work from home.
//!
//! # What counts
//!
//! A place by any of its names and forms ("Warsaw", "w Warszawie"), a place within it (Gdańsk for pomorskie), all of what it
//! lies in ("cała Polska"), and "anywhere". With `remote = true` also a wish to work from home.
//!
//! # What is unknown
//!
//! An empty cell; a larger place of which it is a part; a town's surroundings; a place that the tables do not know, for it may
//! lie in the one asked for; readiness to move that does not say where to; work from home in part. Another place means: not
//! shown. Places are read for this kind alone, and never from an address.
//!
//! # Example
//!
//! ```toml
//! location = { any_of = ["Warszawa", "mazowieckie"], remote = true }
//! ```

use std::sync::Arc;

use super::{About, Ask, Judging, Subject};
use crate::facts::place::{At, Place};
use crate::facts::skill::Stance;
use crate::facts::{Cell, Change, Field, Found, Question, Reading, Via};
use crate::finding::{self, Amount, Evidence, Outcome, Part, Why};
use crate::reference::{Places, Reference};
use crate::requirement::shape::{Key, Shape, Takes, Values};
use crate::text::{Form, Phrases, Tongue, key, near, words};

pub(super) const SHAPE: Shape = Shape {
    bare: Some("any_of"),
    at_least_one: &[&["any_of", "remote"]],
    ..Shape::new(&[
        Key::optional("any_of", Takes::Places, "The places of which one is enough."),
        Key::optional("remote", Takes::Flag, "Whether work from home is offered, so that a wish for it counts."),
    ])
};

#[derive(Debug, Clone)]
pub struct Location {
    written: Vec<String>,
    called: Vec<Vec<(String, String)>>,
    remote: bool,
    wanted: Vec<Wanted>,
    tables: Arc<Places>,
}

/// One of the places asked for.
#[derive(Debug, Clone)]
enum Wanted {
    /// A place of the tables.
    Known(String),
    /// One that no table knows, in the forms that its name may have.
    Other(String, Box<Phrases<()>>),
    /// Work from home.
    Remote,
}

impl Wanted {
    fn is_place(&self) -> bool {
        !matches!(self, Wanted::Remote)
    }
}

/// What is found of a place asked for, the worst first.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    NotNamed,
    Denied,
    Open,
    Met,
}

/// What a named place means for one asked for.
enum Suits {
    Yes(Via),
    Perhaps(Why),
    No,
}

type Named<'a> = (&'a Cell, &'a Found<Place>);

impl Ask for Location {
    fn compile(values: &Values, tables: &Reference) -> Self {
        let written = values.texts("any_of").to_vec();
        let wanted = |name: &String| {
            let forms = || Tongue::ALL.iter().map(|tongue| (name.clone(), tongue.code().to_owned(), ()));
            let known = tables.places.place(name).map(|place| Wanted::Known(place.to_owned()));
            known.unwrap_or_else(|| Wanted::Other(name.clone(), Phrases::new(forms(), true).into()))
        };
        let called = |name: &String| {
            tables.places.place(name).map_or_else(Vec::new, |place| tables.places.names_of(place).to_vec())
        };
        let remote = values.flag("remote") == Some(true);
        Location {
            wanted: written.iter().map(wanted).chain(remote.then_some(Wanted::Remote)).collect(),
            remote,
            called: written.iter().map(called).collect(),
            tables: Arc::clone(&tables.places),
            written,
        }
    }

    fn about(&self) -> About {
        let remote = self.remote.then_some("remote");
        let names: Vec<&str> = self.written.iter().map(String::as_str).chain(remote).collect();
        let question = Question { field: "location", subject: names.join(" | ") };
        let touches = self.wanted.iter().map(|wanted| match wanted {
            Wanted::Known(place) => place.clone(),
            Wanted::Other(name, _) => key(name),
            Wanted::Remote => "remote".to_owned(),
        });
        let need = Amount::Places { names: self.written.clone(), called: self.called.clone(), remote: self.remote };
        let touches = touches.collect();
        About { touches, ..About::new(vec![Field::Location], question, Subject::Itself, need) }
    }

    /// The best that is found of any of the places.
    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let (mut lists, mut named) = (Vec::new(), Vec::new());
        for cell in &cells {
            if let Reading::Places(found) = &*cell.reading {
                lists.push(*cell);
                named.extend(found.iter().map(|place| (*cell, place)));
            }
        }
        if lists.is_empty() {
            return at.missing(&cells);
        }
        if named.is_empty() {
            return Judging::none(&lists);
        }
        let mut best = (State::NotNamed, Vec::new(), None);
        for wanted in &self.wanted {
            let found = self.judge_one(wanted, &named, at);
            // That it is for a part of the time says more than that no place is named.
            let tells = found.0 == best.0 && found.2 == Some(Why::PartlyRemote) && best.2 == Some(Why::PlaceUnsaid);
            if found.0 > best.0 || tells {
                best = found;
            }
        }
        let (state, evidence, why) = best;
        let have = Amount::Names(named.iter().map(|(cell, found)| found.words(&cell.text).to_owned()).collect());
        let (outcome, why, evidence) = match state {
            State::Met => (Outcome::MET, None, evidence),
            State::Open => (Outcome::OPEN, why, evidence),
            State::Denied => (Outcome::UNMET, Some(Why::Denied), evidence),
            State::NotNamed => {
                let all = named.iter().map(|named| self.evidence(*named, named.1.via)).collect();
                // At the office of whoever is asked, unless a place is named.
                let tells = |at: &At| *at != At::OnSite || !self.wanted.iter().any(Wanted::is_place);
                let stands =
                    |stance| named.iter().any(|(_, found)| found.value.stance == stance && tells(&found.value.at));
                // What is denied says nothing of other places, and unknown words may be no place at all.
                match (stands(Stance::Unclear), stands(Stance::Named)) {
                    (true, _) => (Outcome::OPEN, Some(Why::PlaceUnclear), all),
                    (false, false) => (Outcome::OPEN, Some(Why::PlaceUnsaid), all),
                    (false, true) => (at.not_listed(), Some(Why::OtherPlace), all),
                }
            }
        };
        Part { have: Some(have), why, evidence, ..Part::new(outcome) }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let place = match self.wanted.first() {
            Some(Wanted::Known(place)) => At::Known(place.clone()),
            Some(Wanted::Other(name, _)) => At::Other(key(name)),
            Some(Wanted::Remote) | None => At::Remote,
        };
        let found = Found { value: Place { at: place, stance: Stance::Named }, span: 0..0, via: Via::Same };
        at.answer(Field::Location, "", Reading::Places(vec![found]))
    }
}

impl Location {
    /// What the named places come to for one asked for. A denial of it outweighs a larger place that would hold it.
    fn judge_one(&self, wanted: &Wanted, named: &[Named], at: &Judging) -> (State, Vec<Evidence>, Option<Why>) {
        let (mut met, mut open, mut denied) = (Vec::new(), Vec::new(), Vec::new());
        let (mut why, mut as_such) = (None, false);
        let placed = named.iter().any(|(_, found)| found.value.at.is_place() && found.value.stance != Stance::Denied);
        for &(cell, found) in named {
            let suits = match &found.value.at {
                // "Kraków, hybrydowo": what is not said is said by the place.
                At::Hybrid | At::OnSite if placed && wanted.is_place() => Suits::No,
                place => self.suits(wanted, place, found.via, at),
            };
            match (suits, found.value.stance) {
                (Suits::No, _)
                | (
                    Suits::Yes(Via::Narrower)
                    | Suits::Perhaps(
                        Why::Near { .. } | Why::PlaceUnsaid | Why::PlaceUnknown | Why::PlaceNear | Why::PartlyRemote,
                    ),
                    Stance::Denied,
                ) => {}
                (_, stance) if stance.is_no() => denied.push(self.evidence((cell, found), found.via)),
                (Suits::Yes(via), Stance::Named) => {
                    as_such |= via != Via::Broader;
                    met.push(self.evidence((cell, found), via));
                }
                (Suits::Yes(via), _) if matches!(found.value.at, At::Other(_)) => {
                    as_such = true;
                    met.push(self.evidence((cell, found), via));
                }
                (Suits::Yes(via), _) => {
                    why = why.or(Some(Why::PlaceUnclear));
                    open.push(self.evidence((cell, found), via));
                }
                (Suits::Perhaps(reason), stance) => {
                    let no_place = matches!(reason, Why::PlaceUnknown) && stance == Stance::Unclear;
                    why = why.or(Some(if no_place { Why::PlaceUnclear } else { reason }));
                    open.push(self.evidence((cell, found), found.via));
                }
            }
        }
        match (met.is_empty(), denied.is_empty()) {
            (false, true) => (State::Met, met, None),
            (false, false) if as_such => (State::Open, [met, denied].concat(), Some(Why::Disagree)),
            (_, false) => (State::Denied, denied, None),
            (true, true) if open.is_empty() => (State::NotNamed, Vec::new(), None),
            (true, true) => (State::Open, open, why),
        }
    }

    fn suits(&self, wanted: &Wanted, place: &At, via: Via, at: &Judging) -> Suits {
        match (wanted, place) {
            (_, At::Anywhere) => Suits::Yes(Via::Broader),
            (Wanted::Remote, At::Remote) => Suits::Yes(via),
            (Wanted::Remote, At::Hybrid) => Suits::Perhaps(Why::PartlyRemote),
            (Wanted::Known(_) | Wanted::Other(..), At::Hybrid | At::OnSite | At::Moving) => {
                Suits::Perhaps(Why::PlaceUnsaid)
            }
            (Wanted::Known(asked), At::Known(named) | At::Whole(named)) => {
                let holds = self.tables.lies_in(asked, named);
                match place {
                    _ if asked == named => Suits::Yes(via),
                    _ if self.tables.lies_in(named, asked) => Suits::Yes(Via::Narrower),
                    At::Whole(_) if holds => Suits::Yes(Via::Broader),
                    _ if holds => Suits::Perhaps(Why::LargerPlace),
                    _ => Suits::No,
                }
            }
            (Wanted::Known(asked), At::Around(named)) => match self.tables.are_neighbours(asked, named) {
                true if asked != named && self.tables.lies_in(named, asked) => Suits::Yes(Via::Narrower),
                true => Suits::Perhaps(Why::PlaceNear),
                false => Suits::No,
            },
            (Wanted::Other(asked, forms), At::Other(name)) => other(asked, forms, name, at),
            (Wanted::Other(..), At::Around(_)) => Suits::Perhaps(Why::PlaceNear),
            // Where a place that no table knows lies is not known, from either side.
            (Wanted::Known(_), At::Other(_)) => Suits::Perhaps(Why::PlaceUnknown),
            (Wanted::Other(..), At::Known(named) | At::Whole(named)) if self.tables.holds_some(named) => {
                Suits::Perhaps(Why::LargerPlace)
            }
            _ => Suits::No,
        }
    }

    /// A place by its words, and by the name that the tables know it by.
    fn evidence(&self, (cell, found): Named, via: Via) -> Evidence {
        let words = found.words(&cell.text);
        let name = match &found.value.at {
            _ if found.value.stance == Stance::Denied => Amount::State(finding::State::Denied),
            At::Known(place) | At::Whole(place) => {
                Amount::Place { place: place.clone(), names: self.tables.names_of(place).to_vec() }
            }
            _ => Amount::Names(vec![words.to_owned()]),
        };
        Evidence::of(cell, found, via, name)
    }
}

/// A place that no table knows against one asked for.
fn other(asked: &str, forms: &Phrases<()>, name: &str, at: &Judging) -> Suits {
    let all = words(name);
    match forms.longest_prefix(&all) {
        Some((_, _, Form::Same)) => Suits::Yes(Via::Same),
        Some((_, _, Form::Inflected)) => Suits::Yes(Via::Inflection),
        None if !forms.all_in(&all).is_empty() => Suits::Perhaps(Why::PlaceUnclear),
        None if near(name, &key(asked)) && at.rules.near => Suits::Yes(Via::Near),
        None if near(name, &key(asked)) || may_be_a_form(name, &key(asked)) => {
            Suits::Perhaps(Why::Near { written: name.to_owned(), wanted: asked.to_owned() })
        }
        None => Suits::No,
    }
}

/// Whether two names differ in their endings alone, as forms do that no stemmer brings together ("Kobyłka", "Kobyłce").
fn may_be_a_form(one: &str, other: &str) -> bool {
    let count = |name: &str| name.chars().count();
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    alike >= 4 && count(one).max(count(other)) <= alike + 3
}
