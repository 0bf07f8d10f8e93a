//! Requirements, gaps, reasons and questions in words.

use super::Wording;
use crate::facts::Via;
use crate::finding::{Amount, Combine, Part, State, Verdict, Why};
use crate::profile::{Requirement, Test};
use crate::requirement::{Kind, Leaf, Policy, Subject, Term};

/// How many names of one thing a sentence lists.
const NAMES: usize = 3;

impl Wording {
    /// What to call a requirement: its label, else what it asks.
    pub fn label(&self, asked: &Requirement) -> String {
        match &asked.label {
            Some(label) => label.in_lang(&self.lang).to_owned(),
            None => self.test(&asked.test),
        }
    }

    /// How a group combines its members: "at least 2 of these". Empty for what is no group.
    pub fn combination(&self, test: &Test) -> String {
        match test {
            Test::Leaf(_) => String::new(),
            Test::Group(Combine::AllOf, _) => self.say("combine-all-of", &[]),
            Test::Group(Combine::AnyOf, _) => self.say("combine-any-of", &[]),
            Test::Group(Combine::AtLeast(n), _) => self.say("combine-at-least", &[("n", (*n as u64).into())]),
            Test::Group(Combine::Not, _) => self.say("combine-not", &[]),
        }
    }

    /// What is asked.
    pub fn test(&self, test: &Test) -> String {
        match test {
            Test::Leaf(leaf) => self.need(leaf),
            Test::Group(how, members) => {
                let members = self.list(members.iter().map(|member| self.test(member)));
                let members = ("members", members.into());
                match how {
                    Combine::AllOf => self.say("need-all-of", &[members]),
                    Combine::AnyOf => self.say("need-any-of", &[members]),
                    Combine::AtLeast(n) => self.say("need-at-least", &[("n", (*n as u64).into()), members]),
                    Combine::Not => self.say("need-not", &[members]),
                }
            }
        }
    }

    fn need(&self, leaf: &Leaf) -> String {
        self.needs(leaf, self.subject(leaf), self.needed(leaf))
    }

    /// What is asked, with everything that counts; several names of one thing count as one.
    pub fn in_full(&self, leaf: &Leaf) -> String {
        let all = match &leaf.about.need {
            Amount::Names(names) => self.either(self.mentions(leaf, names)),
            _ => self.needed(leaf),
        };
        let subject = match &leaf.about.subject {
            Subject::Names(names) => self.either(names),
            _ => self.subject(leaf),
        };
        self.needs(leaf, subject, all)
    }

    fn needs(&self, leaf: &Leaf, subject: String, need: String) -> String {
        let terms: Vec<String> = leaf.about.terms.iter().map(|term| self.term(term)).collect();
        let parts = [("subject", subject), ("need", self.list(std::iter::once(need).chain(terms)))];
        self.say(&format!("need-{}", leaf.kind.name()), &parts.map(|(name, text)| (name, text.into())))
    }

    /// What a requirement says beside what it needs: "ideally 2 years", "in the last 3 years", "other than Polish".
    pub(super) fn term(&self, term: &Term) -> String {
        match term {
            Term::Ideal(amount) => self.say("term-ideal", &[("amount", self.amount(amount).into())]),
            Term::Within(months) if months % 12 == 0 && *months > 12 => {
                self.say("term-within-years", &[("n", u64::from(months / 12).into())])
            }
            Term::Within(months) => self.say("term-within-months", &[("n", u64::from(*months).into())]),
            Term::Except(codes) => {
                let names = codes.iter().map(|code| self.name_of("language", code));
                self.say("term-except", &[("names", self.list(names).into())])
            }
            Term::Fields(fields) => {
                let names = fields.iter().map(|field| self.name_of("field", &field.code()));
                self.say("term-fields", &[("names", self.either(names).into())])
            }
        }
    }

    /// How a requirement differs from others in what it makes of what is not there, as the profile sets it.
    pub fn own_rules(&self, asked: &Requirement) -> Vec<String> {
        let leaves = asked.test.leaves();
        let all = |differs: &dyn Fn(&Leaf) -> bool| leaves.iter().all(|leaf| differs(leaf));
        let unlisted = |policy| {
            all(&|leaf| leaf.rules.not_listed == Some(policy) && leaf.kind.not_listed(asked.must) != Some(policy))
        };
        let rules = [
            ("rule-missing-unmet", all(&|leaf| leaf.rules.on_missing == Policy::Unmet)),
            ("rule-unlisted-unmet", unlisted(Policy::Unmet)),
            ("rule-unlisted-ask", unlisted(Policy::Ask)),
            ("rule-near-counts", asked.must && all(&|leaf| leaf.rules.near)),
        ];
        rules.into_iter().filter(|(_, set)| *set).map(|(name, _)| self.say(name, &[])).collect()
    }

    /// What is needed, without what it is needed of: "1 year", "B1".
    pub(super) fn needed(&self, leaf: &Leaf) -> String {
        match &leaf.about.need {
            Amount::Months { at_least, .. } => self.months(*at_least, Some(*at_least)),
            Amount::Level { at_least, .. } => at_least.name().to_owned(),
            Amount::Names(names) => self.few(&self.mentions(leaf, names)),
            need => self.amount(need),
        }
    }

    /// Words that a text is to mention stand in quotation marks, each.
    fn mentions(&self, leaf: &Leaf, names: &[String]) -> Vec<String> {
        let quoted = |name: &String| self.say("quoted", &[("text", name.as_str().into())]);
        match leaf.kind {
            Kind::Phrase => names.iter().map(quoted).collect(),
            _ => names.to_vec(),
        }
    }

    /// What a requirement is about: "in sales", "English", the first of its names.
    pub fn subject(&self, leaf: &Leaf) -> String {
        match &leaf.about.subject {
            Subject::Itself => String::new(),
            Subject::Area(area) => self.name_of("area", area),
            Subject::Language(code) => self.name_of("language", code),
            Subject::Names(names) => self.few(names),
            Subject::Column(column) => column.clone(),
        }
    }

    /// The first of some names of one thing.
    fn few(&self, names: &[String]) -> String {
        let first = names.iter().take(NAMES);
        if names.len() > NAMES { format!("{}…", self.list(first)) } else { self.either(first) }
    }

    /// The name of an area or language; one that a user added is called by its own.
    pub fn name_of(&self, what: &str, id: &str) -> String {
        let key = format!("{what}-{id}");
        if self.has(&key) { self.say(&key, &[]) } else { id.to_owned() }
    }

    /// What a requirement is called, with how far a finding is from meeting it.
    pub fn falls_short(&self, asked: &Requirement, part: &Part) -> String {
        let label = self.label(asked);
        match self.shortfall(&asked.test, part) {
            short if short.is_empty() => label,
            short => format!("{label} ({short})"),
        }
    }

    /// How far a finding is from being met, or why it is not known, in a few words. Empty where it is met.
    pub fn shortfall(&self, test: &Test, part: &Part) -> String {
        match test {
            Test::Leaf(leaf) => self.leaf_shortfall(leaf, part),
            Test::Group(_, members) => {
                let below = members.iter().zip(&part.parts);
                let open = below.filter(|(_, part)| part.outcome.verdict != Verdict::Met);
                let said = open.map(|(test, part)| match self.shortfall(test, part) {
                    short if short.is_empty() => self.test(test),
                    short => format!("{} ({short})", self.test(test)),
                });
                self.list(said)
            }
        }
    }

    fn leaf_shortfall(&self, leaf: &Leaf, part: &Part) -> String {
        let have = part.have.as_ref().map(|have| self.amount(have)).unwrap_or_default();
        let gap = |name: &str| self.say(name, &[("have", have.clone().into()), ("need", self.needed(leaf).into())]);
        match (&part.gap, &part.why, &leaf.about.need) {
            (Some(Amount::Months { at_least, at_most }), _, Amount::Months { at_least: need, .. }) => {
                let missing = self.months_genitive(*at_least, *at_most);
                let name = if at_least == need { "gap-all" } else { "gap-months" };
                let need = self.months_genitive(*need, Some(*need));
                self.say(name, &[("gap", missing.into()), ("need", need.into())])
            }
            (Some(Amount::LevelsShort(_)), ..) => gap("gap-level"),
            (Some(Amount::Number { .. }), ..) => gap("gap-number"),
            (Some(days @ (Amount::DaysEarly(_) | Amount::DaysLate(_))), why, _) => {
                let gap = self.say("gap-days", &[("have", have.into()), ("gap", self.amount(days).into())]);
                self.list(std::iter::once(gap).chain(why.as_ref().map(|why| self.why(why))))
            }
            (Some(Amount::State(State::Unfinished)), Some(why @ Why::TrackUnsaid), _) => self.why(why),
            (Some(Amount::State(State::Unfinished)), ..) => self.say("gap-unfinished", &[]),
            (Some(Amount::Expired(date)), ..) => self.say("gap-expired", &[("date", date.to_string().into())]),
            (Some(pay @ Amount::Pay { .. }), why, _) => {
                let gap = self.say("gap-pay", &[("gap", self.amount(pay).into())]);
                self.list(std::iter::once(gap).chain(why.as_ref().map(|why| self.why(why))))
            }
            (_, Some(Why::NotStated | Why::NoColumn), _) if part.outcome.verdict == Verdict::Unmet => {
                self.say("gap-missing", &[])
            }
            (_, Some(why), _) => self.why(why),
            (_, None, Amount::Entries(_)) => gap("gap-education"),
            _ => String::new(),
        }
    }

    /// Why a verdict is what it is.
    pub fn why(&self, why: &Why) -> String {
        match why {
            Why::Near { written, wanted } => {
                self.say("why-near", &[("written", written.as_str().into()), ("wanted", wanted.as_str().into())])
            }
            Why::TitleUnclear(title) => self.say("why-title-unclear", &[("title", title.as_str().into())]),
            why => self.say(&format!("why-{}", why.name()), &[]),
        }
    }

    /// How a reading came about.
    pub fn via(&self, via: Via) -> String {
        self.say(&format!("via-{}", via.name()), &[])
    }
}
