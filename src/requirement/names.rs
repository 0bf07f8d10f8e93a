//! Names that are asked for, against items that a person lists: same, alias, inflection, narrower, package, broader, near.

use std::cmp::Reverse;

use crate::facts::skill::{Skill, Stance};
use crate::facts::{Cell, Field, Found, Question, Via};
use crate::finding::{Amount, Evidence, FULL, Outcome, Part, State, Why};
use crate::reference::Reference;
use crate::text::{Outlines, Stems, Tongue, key, words};

use super::{About, Judging, Subject};

/// Names of which one is enough.
#[derive(Debug, Clone)]
pub(super) struct Names(Vec<Name>);

/// One thing asked for, under one or more of its names.
#[derive(Debug, Clone)]
struct Name {
    written: String,
    key: String,
    stems: Stems,
    concept: Option<u32>,
    /// Concepts that bring it, and how: narrower ones, packages, broader ones.
    related: Vec<(u32, Via)>,
    /// All spellings that a near one may be near to: as written, and folded.
    spellings: Vec<Spelling>,
    outlines: Outlines,
}

/// One way to spell a name.
#[derive(Debug, Clone)]
struct Spelling {
    written: String,
    key: String,
}

impl Spelling {
    fn new(written: &str, key: &str) -> Spelling {
        Spelling { written: written.to_owned(), key: key.to_owned() }
    }
}

impl Names {
    pub fn compile(written: &[String], tables: &Reference) -> Names {
        Names(written.iter().map(|name| Name::compile(name, tables)).collect())
    }

    /// What there is to say of a requirement that asks for them in a field.
    pub fn about(&self, fields: Vec<Field>) -> About {
        let written: Vec<String> = self.0.iter().map(|name| name.written.clone()).collect();
        let mut keys: Vec<&str> = self.0.iter().map(|name| name.key.as_str()).collect();
        keys.sort_unstable();
        let field = fields.first().map_or("", Field::name);
        let question = Question { field, subject: keys.join(" | ") };
        // Several names of one thing are one thing to ask about.
        let mut things: Vec<&Name> = Vec::new();
        for name in &self.0 {
            if things.iter().all(|thing| thing.concept.is_none() || thing.concept != name.concept) {
                things.push(name);
            }
        }
        let things: Vec<String> = things.into_iter().map(|name| name.written.clone()).collect();
        let mut touches: Vec<String> = self.0.iter().flat_map(Name::touches).collect();
        touches.sort();
        touches.dedup();
        About { touches, ..About::new(fields, question, Subject::Names(things), Amount::Names(written)) }
    }

    /// The concepts that say something of one of them.
    pub fn concepts(&self) -> impl Iterator<Item = u32> {
        self.0.iter().flat_map(|name| name.concept.into_iter().chain(name.related.iter().map(|(concept, _)| *concept)))
    }

    /// Whether items speak of one of them.
    pub fn are_named(&self, items: &[Listed]) -> bool {
        self.0.iter().any(|name| name.judge(items, false).is_some())
    }

    /// The first name, as an item that a person lists.
    pub fn as_item(&self) -> Skill {
        let first = self.0.first();
        Skill::of(first.map_or("", |name| &name.written), first.and_then(|name| name.concept))
    }
}

impl Name {
    fn compile(written: &str, tables: &Reference) -> Name {
        let phrase = words(written);
        let concept = tables.skill(&phrase).map(|(concept, _)| concept);
        let key = key(written);
        let mut spellings = vec![Spelling::new(written, &key)];
        if let Some(concept) = concept {
            spellings.extend(tables.skills.terms_of(concept).map(|entry| Spelling::new(&entry.written, &entry.key)));
        }
        Name {
            written: written.to_owned(),
            stems: Stems::of(&phrase),
            related: concept.map(|concept| related(concept, tables)).unwrap_or_default(),
            key,
            concept,
            outlines: Outlines::of(spellings.iter().map(|spelling| &*spelling.key)),
            spellings,
        }
    }

    /// The things that an item may be which says something of it.
    fn touches(&self) -> Vec<String> {
        let concepts = self.concept.into_iter().chain(self.related.iter().map(|(concept, _)| *concept));
        std::iter::once(self.key.clone()).chain(concepts.map(|concept| format!("#{concept}"))).collect()
    }

    /// How an item brings it, if it does.
    fn via(&self, item: &Skill, read: Via) -> Option<Via> {
        if item.key == self.key {
            return Some(Via::Same);
        }
        if item.concept.is_some() && item.concept == self.concept {
            return Some(if read == Via::Inflection { read } else { Via::Alias });
        }
        let mut stems = item.stems.shared(&self.stems).peekable();
        if stems.peek().is_some() {
            // English stems go too far: "operas" are no "operations". Of a known term the tables know the English forms.
            let others = stems.any(|tongue| tongue != Tongue::En);
            if others || number_alone(&item.key, &self.key) {
                return Some(Via::Inflection);
            }
            if self.concept.is_none() && item.concept.is_none() {
                return Some(Via::Near);
            }
        }
        if let Some(concept) = item.concept {
            return self.related.iter().find(|(related, _)| *related == concept).map(|(_, via)| *via);
        }
        self.near_to(item).map(|_| Via::Near)
    }

    /// The first spelling that an item is near to.
    fn near_to(&self, item: &Skill) -> Option<&str> {
        let near = self.outlines.near(&item.key, item.outline, |number| &self.spellings[number].key).next()?;
        Some(&self.spellings[near].written)
    }

    /// What the items come to for this one thing. `None` where no item speaks of it.
    fn judge<'a>(&'a self, items: &[Listed<'a>], near_counts: bool) -> Option<Said<'a>> {
        let speaking = items.iter().filter_map(|item| Some((*item, self.via(item.skill, item.via)?)));
        // Lacking something narrower says nothing of the broader thing, and a slip of the pen denies nothing.
        let denies = |via: Via| matches!(via, Via::Same | Via::Alias | Via::Inflection | Via::Broader);
        let (mut yes, mut no, mut near, mut unclear) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (item, via) in speaking {
            match (item.skill.stance, via) {
                (_, via) if item.no => no.extend(denies(via).then_some((item, via))),
                (stance, _) if stance.is_open() => unclear.push((item, via)),
                (_, Via::Near) => near.push((item, via)),
                _ => yes.push((item, via)),
            }
        }
        let credit = |via: Via| if via == Via::Broader { FULL / 2 } else { FULL };
        let best = yes.iter().map(|(_, via)| credit(*via)).max();
        yes.retain(|(_, via)| Some(credit(*via)) == best);
        // "CRM, no Salesforce" is no contradiction: the broader thing is there, and what was asked for is not.
        let best = best.filter(|credit| *credit == FULL || no.is_empty());
        let has = best.map(|credit| (credit == FULL, credit));
        let (outcome, why, items) = match (has, no.is_empty(), near.first()) {
            (Some(has), true, _) => {
                let why = (!has.0).then_some(Why::Broader);
                (Outcome::over([has])?, why, yes)
            }
            (Some(has), false, _) => (Outcome::over([has, (false, 0)])?, Some(Why::Disagree), [yes, no].concat()),
            (None, false, _) => {
                let why = why_not(no.iter().map(|(item, _)| item.skill.stance));
                (Outcome::UNMET, Some(why), no)
            }
            (None, true, _) if !unclear.is_empty() => {
                let why = match one_of(unclear.iter().map(|(item, _)| item.skill.stance)) {
                    Some(Stance::Learning) => Why::Learning,
                    Some(Stance::Blank) => Why::NotStated,
                    _ => Why::AfterDenial,
                };
                (Outcome::OPEN, Some(why), unclear)
            }
            (None, true, Some((item, _))) => {
                let wanted = self.near_to(item.skill).unwrap_or(&self.written).to_owned();
                let why = Why::Near { written: item.words.to_owned(), wanted };
                (if near_counts { Outcome::MET } else { Outcome::OPEN }, Some(why), near)
            }
            (None, true, None) => return None,
        };
        Some(Said { name: &self.written, outcome, why, items })
    }
}

/// What all of them say, if they agree.
fn one_of(mut stances: impl Iterator<Item = Stance>) -> Option<Stance> {
    let first = stances.next()?;
    stances.all(|stance| stance == first).then_some(first)
}

/// Why something is not there of which these things are said.
pub(super) fn why_not(stances: impl Iterator<Item = Stance>) -> Why {
    match one_of(stances) {
        Some(Stance::Wished) => Why::Wished,
        Some(Stance::Learning) => Why::Learning,
        Some(Stance::Ended) => Why::Ended,
        _ => Why::Denied,
    }
}

/// The same as a value; of what is only asked about there is none.
pub(super) fn state_of(why: &Why) -> Option<Amount> {
    Some(Amount::State(match why {
        Why::Denied => State::Denied,
        Why::Wished => State::Wished,
        Why::Learning => State::Learning,
        Why::Ended => State::Ended,
        _ => return None,
    }))
}

/// Whether two English keys differ in singular and plural alone.
fn number_alone(one: &str, other: &str) -> bool {
    let singular = |word: &str| match word {
        word if word.ends_with("ies") => format!("{}y", &word[..word.len() - 3]),
        word if word.ends_with("ss") => word.to_owned(),
        word => word.strip_suffix('s').unwrap_or(word).to_owned(),
    };
    let (one, other): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| singular(one) == singular(other))
}

/// An item that a person lists.
#[derive(Debug, Clone, Copy)]
pub(super) struct Listed<'a> {
    pub cell: &'a Cell,
    pub words: &'a str,
    pub via: Via,
    pub skill: &'a Skill,
    /// Whether it is not there.
    pub no: bool,
}

impl<'a> Listed<'a> {
    /// An item of a cell.
    pub fn new<T>(cell: &'a Cell, found: &Found<T>, skill: &'a Skill) -> Listed<'a> {
        Listed { cell, words: found.words(&cell.text).trim(), via: found.via, skill, no: skill.stance.is_no() }
    }
}

/// What the items say of one name.
struct Said<'a> {
    name: &'a str,
    outcome: Outcome,
    why: Option<Why>,
    items: Vec<(Listed<'a>, Via)>,
}

/// What a filled list says of names of which one is enough. `lists` are the cells that were read.
pub(super) fn judge_names(names: &Names, lists: &[&Cell], items: &[Listed], at: &Judging) -> Part {
    // Running text that does not name it is no list that forgets it.
    let unsaid = if lists.is_empty() { at.missing(&[]).outcome } else { at.not_listed() };
    let unlisted = Said { name: "", outcome: unsaid, why: Some(Why::NotListed), items: Vec::new() };
    let said: Vec<Said> = names.0.iter().filter_map(|name| name.judge(items, at.rules.near)).collect();
    let silent = said.len() < names.0.len();
    let all = said.iter().chain(silent.then_some(&unlisted));
    let outcome = all.clone().fold(Outcome::UNMET, |sum, said| sum.or(said.outcome));
    // What decides is what people want to see; among equals, the name that the profile writes first.
    let closest = |said: &Said| said.items.iter().map(|(_, via)| *via).min().map(Reverse);
    let deciding = said.iter().rev().max_by_key(|said| (said.outcome.verdict, said.outcome.credit, closest(said)));
    let Some(deciding) = deciding.filter(|said| said.outcome.verdict >= outcome.verdict) else {
        let denied = said.iter().flat_map(Said::evidence);
        let read = lists.iter().map(|cell| Evidence::whole(cell, Via::Same, Amount::State(State::NotNamed)));
        let why = if lists.is_empty() { Why::NotStated } else { Why::NotListed };
        return Part { evidence: denied.chain(read).collect(), ..Part::because(outcome, why) };
    };
    let have: Vec<String> = deciding.items.iter().map(|(item, _)| item.words.to_owned()).collect();
    let not = deciding.why.as_ref().filter(|_| deciding.outcome == Outcome::UNMET).and_then(state_of);
    let have = not.unwrap_or(Amount::Names(have));
    Part { have: Some(have), why: deciding.why.clone(), evidence: deciding.evidence().collect(), ..Part::new(outcome) }
}

impl Said<'_> {
    /// What was read, as the name that was asked for.
    fn evidence(&self) -> impl Iterator<Item = Evidence> {
        self.items.iter().map(|(item, via)| {
            let skill = item.skill;
            let names = vec![self.name.to_owned()];
            let reading = match (skill.stance, skill.level, skill.months) {
                (Stance::Denied, ..) => Amount::State(State::Denied),
                (Stance::Wished, ..) => Amount::State(State::Wished),
                (Stance::Learning, ..) => Amount::State(State::Learning),
                (Stance::Ended, ..) => Amount::State(State::Ended),
                (_, None, None) => Amount::Names(names),
                (_, level, months) => Amount::Mastery { names, level, months },
            };
            // Where it was found says more of running text than by which name.
            let via = if item.via == Via::FreeText { item.via } else { *via };
            Evidence::words(item.cell, item.words, via, reading)
        })
    }
}

/// The concepts that bring another: narrower ones and packages wholly, broader ones in part.
fn related(concept: u32, tables: &Reference) -> Vec<(u32, Via)> {
    let skills = &tables.skills;
    let narrower = skills.broader_than(concept).iter().map(|&other| (other, Via::Narrower));
    let packages = skills.packages(concept).iter().map(|&other| (other, Via::Package));
    let broader = skills.narrower_than(concept).iter().map(|&other| (other, Via::Broader));
    let (imported_narrower, imported_broader) = tables.imported_around(concept);
    let imported = imported_narrower.into_iter().map(|other| (other, Via::Narrower));
    let imported = imported.chain(imported_broader.into_iter().map(|other| (other, Via::Broader)));
    // What the tables say comes first, and holds.
    narrower.chain(packages).chain(broader).chain(imported).collect()
}
