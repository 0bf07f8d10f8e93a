//! `denials.csv`: words that deny, that wish, and that only look so.
//!
//! What denies what follows it is composed of parts: "I | don't have | any | experience | working with". The table holds
//! the parts; how they follow one another stands in [`STEPS`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::progress::{Progress, progress};
use super::table::Files;
use crate::text::{Phrases, Word, key};

/// What words make of the thing that they stand beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Denial {
    /// It is not there: "no", "nie znam".
    Denied,
    /// It is wished for or planned: "would like to learn", "mile widziany".
    Wished,
}

/// Words that deny what they stand beside ("no", "nie znam", "brak").
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Denials {
    /// Those that stand before it, composed of parts; and what only looks so ("bez problemu").
    pub before: Composed,
    /// Those that stand after it, apart from the composed ones ([`Denials::ends`]).
    pub after: Phrases<Denial>,
    /// Words on either side of what is still being learned: no denial, and no proof either.
    pub learning: Phrases<()>,
    /// Words that leave open whatever else their clause of running text names: "not", "looking for", "department".
    pub doubt: Phrases<()>,
    /// Words after which a text speaks of what others do, or of goods: "my team used", *sprzedaż systemów*.
    pub others: Phrases<()>,
    /// Words that turn from what is denied to what is not: "but".
    pub turn: Phrases<()>,
    /// Words that stand for the two things before them: "both", *obu*.
    pub both: Phrases<()>,
    /// Words that stand for all things before them, and deny them: "none of them", *żadnego*.
    pub none_of: Phrases<()>,
    /// Words of goods beside a name: "SAP licences".
    pub goods: Phrases<()>,
}

/// Phrases that are composed of parts.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Composed {
    /// Every part, and a bit for each place that it may take.
    parts: Phrases<u32>,
}

/// Where a part may stand, as `denials.csv` names it. The first ones are tables of their own.
const PLACES: &[(&str, usize)] = &[
    ("after", 0),
    ("wished", 1),
    ("learning", 2),
    ("doubt", 3),
    ("turn", 4),
    ("others", 5),
    ("both", 6),
    ("none-of", 7),
    ("goods", 8),
    ("who", WHO),
    ("before", WHOLE),
    ("wishing", WISHING),
    ("plain", PLAIN),
    ("deny", DENY),
    ("without", WITHOUT),
    ("little", LITTLE),
    ("any", ANY),
    ("knowing", KNOWING),
    ("trouble", TROUBLE),
    ("link", LINK),
    ("not", NOT),
    ("hardly", HARDLY),
    ("did", DID),
    ("wish", WISH),
    ("learn", LEARN),
];

const ALONE: usize = 9;
const WHO: usize = 9;
const WHOLE: usize = 10;
const WISHING: usize = 11;
const PLAIN: usize = 12;
const DENY: usize = 13;
const WITHOUT: usize = 14;
const LITTLE: usize = 15;
const ANY: usize = 16;
const KNOWING: usize = 17;
const TROUBLE: usize = 18;
const LINK: usize = 19;
const NOT: usize = 20;
const HARDLY: usize = 21;
const DID: usize = 22;
const WISH: usize = 23;
const LEARN: usize = 24;

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
    /// "would like to learn", *mile widziana*: all of a wish.
    Learned,
    /// "would like to learn more about".
    Aimed,
    /// "no problem", *nie tylko*: it only looks like a denial.
    Plain,
}

/// Which part (by its number in [`PLACES`]) leads from one state to the next.
const STEPS: &[(State, usize, State)] = {
    use State::{Aimed, Denied, Done, Known, Learned, Linked, Little, Not, Plain, Start, Whole, Wished};
    &[
        (Start, WHO, Start),
        (Start, WHOLE, Whole),
        (Start, WISHING, Learned),
        (Start, PLAIN, Plain),
        (Start, DENY, Denied),
        (Start, WITHOUT, Denied),
        (Denied, ANY, Denied),
        (Denied, KNOWING, Known),
        (Denied, TROUBLE, Plain),
        (Start, LITTLE, Little),
        (Little, ANY, Little),
        (Little, KNOWING, Known),
        (Little, TROUBLE, Plain),
        (Start, NOT, Not),
        (Not, ANY, Not),
        (Not, DID, Done),
        (Done, ANY, Done),
        (Done, DID, Done),
        (Done, KNOWING, Known),
        (Done, TROUBLE, Plain),
        (Done, LINK, Linked),
        (Known, ANY, Known),
        (Known, KNOWING, Known),
        (Known, LINK, Linked),
        (Linked, LINK, Linked),
        (Start, WISH, Wished),
        (Wished, ANY, Wished),
        (Wished, WHO, Wished),
        (Wished, LEARN, Learned),
        (Learned, LINK, Aimed),
        (Aimed, LINK, Aimed),
        (Plain, LINK, Plain),
    ]
};

impl State {
    /// What is read when it ends here; `None` while something is missing.
    fn reads(self) -> Option<Read> {
        match self {
            State::Whole | State::Denied | State::Done | State::Known | State::Linked => Some(Read::No(Denial::Denied)),
            State::Learned | State::Aimed => Some(Read::No(Denial::Wished)),
            State::Plain => Some(Read::Plain),
            State::Start | State::Little | State::Not | State::Wished => None,
        }
    }

    /// Whether what stands right behind is denied: "no sales" and "not in sales" are, "no experience salesman" is not.
    fn denies_next(self) -> bool {
        matches!(self, State::Denied | State::Not | State::Done | State::Linked)
    }

    /// Whether words that stand behind what they deny may end so: "SAP – never used".
    fn ends(self) -> bool {
        matches!(self, State::Done | State::Known | State::Learned)
    }
}

/// What a phrase that is composed of parts is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Read {
    No(Denial),
    Plain,
}

/// No denial has more words.
const LONGEST: usize = 12;

impl Composed {
    /// Every place at which what the words begin with may end, and how far it has been read there.
    fn ways(&self, text: &[Word]) -> Vec<(State, usize)> {
        self.ways_by(text, |_| true)
    }

    /// The same where only some of the steps are taken.
    fn ways_by(&self, text: &[Word], may_step: fn(usize) -> bool) -> Vec<(State, usize)> {
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

    /// The longest of the first words that are a denial, and what it makes of what follows.
    pub fn prefix(&self, text: &[Word]) -> Option<(usize, Denial)> {
        let ways = self.ways(text).into_iter();
        let denials = ways.filter_map(|(state, at)| match state.reads()? {
            Read::No(denial) => Some((at, denial)),
            Read::Plain => None,
        });
        denials.max_by_key(|(at, denial)| (*at, *denial == Denial::Wished))
    }

    /// How many of the first words are a denial, at most.
    pub fn longest_prefix(&self, text: &[Word]) -> Option<usize> {
        self.prefix(text).map(|(len, _)| len)
    }

    /// How many of the first words deny what stands right behind them, and whether that is having done it: "nie" and
    /// "brak" are a denial, "nigdy nie pracowałem jako" one of having done it. Wishes and "little" are none.
    pub fn denial(&self, text: &[Word]) -> Option<(usize, bool)> {
        let (state, at) = self.ways_by(text, is_composed).into_iter().max_by_key(|(_, at)| *at)?;
        (at > 0 && state.denies_next()).then_some((at, matches!(state, State::Done | State::Linked)))
    }

    /// Whether these words as a whole say no more than that something is not so.
    pub fn is_mere_denial(&self, text: &[Word]) -> bool {
        let says = |state: State| !matches!(state, State::Start | State::Plain);
        self.ways_by(text, is_composed).iter().any(|(state, at)| *at == text.len() && says(*state))
    }

    /// How many of the first words only look like a denial, at most: "no problem with".
    pub fn plain_prefix(&self, text: &[Word]) -> Option<usize> {
        let plain = self.ways(text).into_iter().filter(|(state, _)| *state == State::Plain);
        plain.map(|(_, at)| at).max()
    }

    /// How many of the last words only look like a denial, at most.
    pub fn plain_suffix(&self, text: &[Word]) -> Option<usize> {
        suffix_of(text, |end| self.plain_prefix(end) == Some(end.len()))
    }

    /// How many of the last words are a denial, at most.
    pub fn longest_suffix(&self, text: &[Word]) -> Option<usize> {
        suffix_of(text, |end| self.is_whole(end))
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

    /// How many of the first words are no more than "not".
    pub fn negation(&self, text: &[Word]) -> Option<usize> {
        self.part(text, &[NOT])
    }

    /// How many of the first words mean "without".
    pub fn without(&self, text: &[Word]) -> Option<usize> {
        self.part(text, &[WITHOUT])
    }

    /// Whether words negate anything, no matter what: "could not live". Before or behind "without", they affirm.
    pub fn negates(&self, text: &[Word]) -> bool {
        let mut at = 0;
        while at < text.len() {
            if let Some(len) = self.without(&text[at..]).or_else(|| self.plain_prefix(&text[at..])) {
                at += len;
                continue;
            }
            if self.part(&text[at..], &[NOT, DENY, HARDLY]).is_some() {
                return true;
            }
            at += 1;
        }
        false
    }

    /// Whether "hardly" or the like stands among words: a denial behind it may well affirm.
    pub fn hardly_any(&self, text: &[Word]) -> bool {
        (0..text.len()).any(|at| self.part(&text[at..], &[HARDLY]).is_some())
    }

    fn part(&self, text: &[Word], places: &[usize]) -> Option<usize> {
        let of_them = |value: u32| places.iter().any(|&place| value & bit(place) != 0);
        self.parts.prefixes(text).into_iter().filter(|(_, entry, _)| of_them(entry.value)).map(|(len, ..)| len).max()
    }
}

impl Denials {
    /// How many of the last words deny what stands before them, and how: "SAP – never used", *obu nie znam* aside.
    pub fn ends(&self, text: &[Word]) -> Option<(usize, Denial)> {
        let told = self.after.longest_suffix(text).map(|(len, entry, _)| (len, entry.value));
        let composed = (2..=LONGEST.min(text.len())).rev().find_map(|len| {
            let end = &text[text.len() - len..];
            let ways = self.before.ways(end).into_iter().filter(|(state, at)| *at == len && state.ends());
            let mut denials =
                ways.map(|(state, _)| if state == State::Learned { Denial::Wished } else { Denial::Denied });
            denials.next_back().map(|denial| (len, denial))
        });
        told.into_iter().chain(composed).max_by_key(|(len, _)| *len)
    }

    /// The same of all of the words.
    pub fn is_end(&self, text: &[Word]) -> Option<Denial> {
        self.ends(text).filter(|(len, _)| *len == text.len()).map(|(_, denial)| denial)
    }

    /// What words mean that are nothing but a denial.
    pub fn means(&self, text: &[Word]) -> Option<Denial> {
        let before = self.before.prefix(text).filter(|(len, _)| *len == text.len()).map(|(_, denial)| denial);
        before.or_else(|| self.is_end(text))
    }

    /// How many of the things before these words they deny, `usize::MAX` where that is not said: "I know neither",
    /// *obu nie znam*.
    pub fn of_row(&self, text: &[Word]) -> Option<usize> {
        let (mut at, mut both, mut none) = (0, false, false);
        let mut rest: Vec<Word> = Vec::new();
        while at < text.len() {
            let of_both = self.both.longest_prefix(&text[at..]).map(|(len, ..)| len);
            let of_none = self.none_of.longest_prefix(&text[at..]).map(|(len, ..)| len);
            both |= of_both.is_some();
            none |= of_none.is_some();
            let len = of_both.max(of_none);
            rest.extend(len.is_none().then(|| text[at].clone()));
            at += len.unwrap_or(1);
        }
        let denied = || self.before.is_whole(&rest) || self.is_end(&rest).is_some();
        let told =
            || none && self.before.ways(&rest).iter().any(|(state, at)| *at == rest.len() && *state == State::Start);
        let knows = || none && self.before.part(&rest, &[DID]) == Some(rest.len());
        let led = || none && rest.len() > 1 && self.before.part(&rest[1..], &[DID]) == Some(rest.len() - 1);
        ((both || none) && !rest.is_empty() && denied() || told() || knows() || led()).then_some(if both {
            2
        } else {
            usize::MAX
        })
    }
}

fn suffix_of(text: &[Word], is_one: impl Fn(&[Word]) -> bool) -> Option<usize> {
    (1..=LONGEST.min(text.len())).rev().find(|&len| is_one(&text[text.len() - len..]))
}

/// Steps that neither wish nor weaken: all but those of whole phrases, "little" and "would like to".
fn is_composed(place: usize) -> bool {
    !matches!(place, WHOLE | WISHING | LITTLE | WISH)
}

fn bit(place: usize) -> u32 {
    1 << place
}

pub(super) fn denials(files: &Files) -> Denials {
    let mut alone: [Vec<_>; ALONE] = Default::default();
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
    let [after, mut wished, mut learning, alone @ ..] = alone;
    for (words, lang, means) in progress(files) {
        match means {
            Progress::Learning => learning.push((words, lang, ())),
            Progress::Planned => wished.push((words, lang, ())),
        }
    }
    let told = [(after, Denial::Denied), (wished, Denial::Wished)];
    let told = told
        .into_iter()
        .flat_map(|(rows, denial)| rows.into_iter().map(move |(words, lang, ())| (words, lang, denial)));
    let after = Phrases::new(told, true);
    let learning = Phrases::new(learning, true);
    let [doubt, turn, others, both, none_of, goods] = alone.map(|rows| Phrases::new(rows, true));
    Denials { before, after, learning, doubt, others, turn, both, none_of, goods }
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
