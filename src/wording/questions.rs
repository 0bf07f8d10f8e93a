//! What to ask: of a candidate, to settle what is unknown, and in an interview. What one answer settles is one question.

use super::Wording;
use crate::assess::Assessment;
use crate::finding::{Amount, Part, Why};
use crate::profile::{Requirement, Role, Test};
use crate::requirement::{Leaf, Subject, Term};

/// Something that an answer would settle.
#[derive(Clone, Copy)]
struct Open<'a> {
    leaf: &'a Leaf,
    why: Option<&'a Why>,
    label: Option<&'a str>,
}

impl Wording {
    /// What to ask of one candidate: essentials first, each question once, and in one breath the skills that nothing is
    /// known of.
    pub fn to_ask(&self, role: &Role, assessment: &Assessment) -> Vec<String> {
        let scored = || role.requirements.iter().zip(&assessment.findings).filter(|(asked, _)| asked.scores);
        let of = |must: bool| {
            let tier = scored().filter(move |(asked, _)| asked.must == must);
            tier.flat_map(|(asked, finding)| self.open(asked, &finding.part))
        };
        let (mut musts, mut nices) = (one_each(of(true)), one_each(of(false)));
        // What an essential requirement asks already, a desirable one need not ask again; but what it needs is told.
        nices.retain(|nice| {
            let same = |must: &&mut Vec<Open>| must[0].leaf.about.question == nice[0].leaf.about.question;
            musts.iter_mut().find(same).map(|must| must.extend(nice)).is_none()
        });
        let mut questions: Vec<String> = Vec::new();
        for question in [musts, nices].into_iter().flat_map(|tier| self.in_words(tier)) {
            if !questions.contains(&question) {
                questions.push(question);
            }
        }
        questions
    }

    /// The questions that would settle what is unknown in a finding.
    pub fn questions(&self, asked: &Requirement, part: &Part) -> Vec<String> {
        self.in_words(one_each(self.open(asked, part)))
    }

    /// What to ask in an interview.
    pub fn interview(&self, asked: &Requirement) -> String {
        match &asked.test {
            Test::Leaf(leaf) => self.question(leaf, None, self.own_label(asked)),
            Test::Group(..) => self.say("ask-skill", &[("subject", self.label(asked).into())]),
        }
    }

    /// What would settle one thing.
    pub(crate) fn question(&self, leaf: &Leaf, why: Option<&Why>, label: Option<&str>) -> String {
        self.ask(&[Open { leaf, why, label }])
    }

    fn own_label<'a>(&self, asked: &'a Requirement) -> Option<&'a str> {
        asked.label.as_ref().map(|label| label.in_lang(&self.lang))
    }

    /// What is unknown in a finding, as far as it could change something. A label stands for the names of a leaf; the members of a group have none.
    fn open<'a>(&self, asked: &'a Requirement, part: &'a Part) -> Vec<Open<'a>> {
        fn walk<'a>(test: &'a Test, part: &'a Part, label: Option<&'a str>, found: &mut Vec<Open<'a>>) {
            match test {
                _ if !part.outcome.is_open() => {}
                Test::Leaf(leaf) => found.push(Open { leaf, why: part.why.as_ref(), label }),
                Test::Group(_, members) => {
                    members.iter().zip(&part.parts).for_each(|(test, part)| walk(test, part, None, found));
                }
            }
        }
        let mut found = Vec::new();
        walk(&asked.test, part, self.own_label(asked), &mut found);
        found
    }

    /// The questions of a tier: skills that nothing is known of in one, after all others.
    fn in_words(&self, groups: Vec<Vec<Open>>) -> Vec<String> {
        let (skills, others): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.iter().all(is_unheard_of));
        let mut questions: Vec<String> = others.iter().map(|group| self.ask(group)).collect();
        if !skills.is_empty() {
            let mut names: Vec<String> = Vec::new();
            for name in skills.iter().map(|group| self.called(group)) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            questions.push(self.say("ask-skill", &[("subject", self.list(names).into())]));
        }
        questions
    }

    /// One question of all that it settles.
    fn ask(&self, group: &[Open]) -> String {
        let near = group.iter().find_map(|open| match open.why {
            Some(Why::Near { written, wanted }) => Some((written, wanted)),
            _ => None,
        });
        if let Some((written, wanted)) = near {
            return self.say("ask-near", &[("written", written.as_str().into()), ("wanted", wanted.as_str().into())]);
        }
        let Some(first) = group.first() else { return String::new() };
        let mut needs: Vec<String> = Vec::new();
        for need in group.iter().map(|open| self.needed(open.leaf)) {
            if !needs.contains(&need) {
                needs.push(need);
            }
        }
        let terms: Vec<String> = first.leaf.about.terms.iter().map(|term| self.term(term)).collect();
        let any = matches!(&first.leaf.about.subject, Subject::Language(code) if code == "any");
        let of_fields = |open: &Open| open.leaf.about.terms.iter().any(|term| matches!(term, Term::Fields(_)));
        let beside = match any {
            true => "-any",
            false if group.iter().any(of_fields) => "-field",
            false => "",
        };
        let name = format!("ask-{}{beside}", first.leaf.kind.name());
        let parts = [
            ("subject", self.called(group)),
            ("need", self.list(needs.into_iter().chain(terms))),
            ("counted", self.counted(first.leaf)),
        ];
        self.say(&name, &parts.map(|(name, text)| (name, text.into())))
    }

    /// What an amount of pay is counted in: currency, time, basis.
    fn counted(&self, leaf: &Leaf) -> String {
        let Amount::Pay { currency, per, basis, .. } = &leaf.about.need else { return String::new() };
        let per = per.map(|per| self.say(&format!("per-{}", per.name()), &[]));
        let unit: Vec<String> = currency.iter().cloned().chain(per).collect();
        self.list(std::iter::once(unit.join(" ")).chain(basis.map(|basis| self.basis(basis))))
    }

    /// What a question is about: where it is about names, a label says them all.
    fn called(&self, group: &[Open]) -> String {
        let Some(first) = group.first() else { return String::new() };
        let label = group.iter().find_map(|open| open.label);
        match (&first.leaf.about.subject, label) {
            (Subject::Names(_), Some(label)) => label.to_owned(),
            _ => self.subject(first.leaf),
        }
    }
}

/// What has one question, together, in the order of the first.
fn one_each<'a>(all: impl IntoIterator<Item = Open<'a>>) -> Vec<Vec<Open<'a>>> {
    let mut groups: Vec<Vec<Open>> = Vec::new();
    for open in all {
        match groups.iter_mut().find(|group| group[0].leaf.about.question == open.leaf.about.question) {
            Some(group) => group.push(open),
            None => groups.push(vec![open]),
        }
    }
    groups
}

/// A skill of which nothing is known at all.
fn is_unheard_of(open: &Open) -> bool {
    let plain = matches!(open.why, None | Some(Why::NoColumn | Why::NotStated | Why::NotListed));
    plain && open.leaf.kind.is_asked_together()
}
