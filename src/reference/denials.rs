//! `denials.csv`: words that deny, that wish, and that only look so.
//!
//! What denies what follows it is composed of parts: "I | don't have | any | experience | working with". The table holds
//! the parts; how they follow one another stands in [`STEPS`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::table::Files;
use crate::text::{Phrases, Word, key};

/// Words that deny what they stand beside ("no", "nie znam", "brak").
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Denials {
    /// Those that stand before it, composed of parts.
    pub before: Composed,
    /// Those that stand after it.
    pub after: Phrases<()>,
    /// Words on either side of what is still being learned: no denial, and no proof either.
    pub learning: Phrases<()>,
    /// Words that leave open whatever else their clause of running text names: "not", "looking for", "department".
    pub doubt: Phrases<()>,
    /// Words that only look like a denial: "not only", "bez problemu".
    pub plain: Phrases<()>,
    /// Words after which a text speaks of what others do, or of goods: "my team used", *sprzedaż systemów*.
    pub others: Phrases<()>,
    /// Words that turn from what is denied to what is not: "but".
    pub turn: Phrases<()>,
}

/// Phrases that are composed of parts.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Composed {
    /// Every part, and a bit for each place that it may take.
    parts: Phrases<u32>,
}

/// Where a part may stand, as `denials.csv` names it. The first six are tables of their own.
const PLACES: &[(&str, usize)] = &[
    ("after", 0),
    ("learning", 1),
    ("doubt", 2),
    ("plain", 3),
    ("turn", 4),
    ("others", 5),
    ("who", 6),
    ("before", 7),
    ("deny", 8),
    ("little", 9),
    ("any", 10),
    ("knowing", 11),
    ("link", 12),
    ("not", 13),
    ("did", 14),
    ("wish", 15),
    ("learn", 16),
];

/// How far a denial has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing but who speaks: "I", "but".
    Start,
    /// All of it: "brak znajomości języków obcych".
    Whole,
    /// "no", "brak": it denies by itself.
    Denied,
    /// "little": it denies knowing alone.
    Little,
    /// "have never", *nie*: it denies what was done.
    Not,
    /// "have never worked", *nie znam*.
    Done,
    /// "no experience".
    Known,
    /// "no experience with".
    Linked,
    /// "would like to".
    Wished,
    /// "would like to learn".
    Learned,
}

/// Which part (by its number in [`PLACES`]) leads from one state to the next.
const STEPS: &[(State, usize, State)] = {
    use State::{Denied, Done, Known, Learned, Linked, Little, Not, Start, Whole, Wished};
    &[
        (Start, 6, Start),
        (Start, 7, Whole),
        (Start, 8, Denied),
        (Denied, 10, Denied),
        (Denied, 11, Known),
        (Start, 9, Little),
        (Little, 10, Little),
        (Little, 11, Known),
        (Start, 13, Not),
        (Not, 10, Not),
        (Not, 14, Done),
        (Done, 10, Done),
        (Done, 14, Done),
        (Done, 11, Known),
        (Done, 12, Linked),
        (Known, 10, Known),
        (Known, 11, Known),
        (Known, 12, Linked),
        (Linked, 12, Linked),
        (Start, 15, Wished),
        (Wished, 10, Wished),
        (Wished, 16, Learned),
        (Learned, 12, Linked),
    ]
};

impl State {
    /// Whether what was read denies by itself.
    fn denies(self) -> bool {
        !matches!(self, State::Start | State::Little | State::Not | State::Wished)
    }

    /// Whether what stands right behind is denied: "no sales" and "not in sales" are, "no experience salesman" is not.
    fn denies_next(self) -> bool {
        matches!(self, State::Denied | State::Not | State::Done | State::Linked)
    }
}

/// No denial has more words.
const LONGEST: usize = 12;

impl Composed {
    /// How many of the first words are a denial, at most.
    pub fn longest_prefix(&self, text: &[Word]) -> Option<usize> {
        let read = self.states(text, |_| true).into_iter();
        read.filter(|(state, at)| state.denies() && *at > 0).map(|(_, at)| at).max()
    }

    /// How many of the first words deny what stands right behind them, and whether that is having done it: "nie" and
    /// "brak" are a denial, "nigdy nie pracowałem jako" one of having done it. Wishes and "little" are none.
    pub fn denial(&self, text: &[Word]) -> Option<(usize, bool)> {
        let (state, at) = self.states(text, is_plain).into_iter().max_by_key(|(_, at)| *at)?;
        (at > 0 && state.denies_next()).then_some((at, matches!(state, State::Done | State::Linked)))
    }

    /// Whether these words as a whole say no more than that something is not so.
    pub fn negates(&self, text: &[Word]) -> bool {
        self.states(text, is_plain).iter().any(|(state, at)| *at == text.len() && *state != State::Start)
    }

    /// All that the first words may be, read by some of the steps, and after how many of them.
    fn states(&self, text: &[Word], may_step: fn(usize) -> bool) -> Vec<(State, usize)> {
        let (mut open, mut known) = (vec![(State::Start, 0)], 0);
        while let Some(&(state, at)) = open.get(known) {
            known += 1;
            let rest = &text[at..text.len().min(LONGEST)];
            for (len, entry, _) in self.parts.prefixes(rest) {
                for &(from, place, to) in STEPS {
                    let next = (to, at + len);
                    if from == state && may_step(place) && entry.value & bit(place) != 0 && !open.contains(&next) {
                        open.push(next);
                    }
                }
            }
        }
        open
    }

    /// How many of the last words are a denial, at most.
    pub fn longest_suffix(&self, text: &[Word]) -> Option<usize> {
        (1..=LONGEST.min(text.len())).rev().find(|&len| self.is_whole(&text[text.len() - len..]))
    }

    /// Whether these words are a denial, as a whole.
    pub fn is_whole(&self, text: &[Word]) -> bool {
        !text.is_empty() && self.longest_prefix(text) == Some(text.len())
    }

    /// At which of these words a denial begins, and how many words it has.
    pub fn all_in(&self, text: &[Word]) -> impl Iterator<Item = (usize, usize)> {
        (0..text.len()).filter_map(|at| Some((at, self.longest_prefix(&text[at..])?)))
    }

    /// Whether a denial stands anywhere among these words.
    pub fn is_in(&self, text: &[Word]) -> bool {
        self.all_in(text).next().is_some()
    }
}

/// Steps that neither wish nor weaken: all but those of whole phrases, "little" and "would like to".
fn is_plain(place: usize) -> bool {
    !matches!(place, 7 | 9 | 15)
}

fn bit(place: usize) -> u32 {
    1 << place
}

pub(super) fn denials(files: &Files) -> Denials {
    let mut alone: [Vec<_>; 6] = Default::default();
    let (mut parts, mut places) = (Vec::new(), BTreeMap::<String, u32>::new());
    for row in files.rows("denials.csv", ["words", "lang", "place"]) {
        let Some(place) = files.one_of(&row, 2, PLACES) else { continue };
        let [words, lang, _] = row.cells;
        if let Some(rows) = alone.get_mut(place) {
            rows.push((words, lang, ()));
        } else {
            *places.entry(key(&words)).or_default() |= bit(place);
            parts.push((words, lang));
        }
    }
    let parts = parts.into_iter().map(|(words, lang)| {
        let place = places.get(&key(&words)).copied().unwrap_or_default();
        (words, lang, place)
    });
    let before = Composed { parts: Phrases::new(parts, true) };
    let [after, learning, doubt, plain, turn, others] = alone.map(|rows| Phrases::new(rows, true));
    Denials { before, after, learning, doubt, plain, others, turn }
}

#[cfg(test)]
mod tests {
    use super::super::Reference;
    use crate::text::words;

    #[test]
    fn parts_make_a_denial() {
        let tables = Reference::embedded();
        let before = &tables.denials.before;
        for text in [
            "no",
            "I have no experience with",
            "haven't got any skills working with",
            "has never had the chance to use",
            "would like to learn more about",
            "nie mam żadnego doświadczenia w pracy z",
            "niestety nigdy nie miałam okazji pracować w",
            "chciałabym podszkolić się z",
            "ich habe noch keine Erfahrung im Umgang mit",
            "ніколи не працювала з",
            "не имею никакого опыта работы с",
        ] {
            assert!(before.is_whole(&words(text)), "{text}");
            assert_eq!(before.longest_suffix(&words(&format!("Excel, {text}"))), Some(words(text).len()), "{text}");
        }
        for text in ["", "I", "not", "nie", "little", "would like to", "experience with", "learn"] {
            assert_eq!(before.longest_prefix(&words(text)), None, "{text}");
        }
        assert!(before.is_in(&words("Excel bez makr")) && !before.is_in(&words("Excel i makra")));
    }
}
