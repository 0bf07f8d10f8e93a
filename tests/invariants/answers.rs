//! What holds when what is open is answered, and when what is missing is made good.

use candor::assess::assess;
use candor::facts::education::{Education, Finished};
use candor::facts::time::Dates;
use candor::facts::{Candidate, Cell, Change, Field, read};
use candor::finding::{Amount, Part, Verdict, Why};
use candor::profile::{Role, Test};
use candor::reference::{Reference, StudyField, Track};
use candor::requirement::{Kind, Leaf};

use crate::people::{ANYTHING, AS_OF, Wanted, person, role};
use crate::random::Random;

/// The leaves of a role with their parts.
fn leaves<'a>(role: &'a Role, parts: impl Iterator<Item = &'a Part>) -> Vec<(&'a Leaf, &'a Part)> {
    fn walk<'a>(test: &'a Test, part: &'a Part, found: &mut Vec<(&'a Leaf, &'a Part)>) {
        match test {
            Test::Leaf(leaf) => found.push((leaf, part)),
            Test::Group(_, members) => {
                members.iter().zip(&part.parts).for_each(|(test, part)| walk(test, part, found));
            }
        }
    }
    let mut found = Vec::new();
    role.requirements.iter().zip(parts).for_each(|(asked, part)| walk(&asked.test, part, &mut found));
    found
}

/// What a person may answer, given what was read: never less than it allows, never more.
fn answers(leaf: &Leaf, part: &Part, candidate: &Candidate) -> Vec<Change> {
    let said = |field: Field, text: &str| {
        let reading = read(&field, text, Reference::embedded());
        Change::new(leaf.about.question.clone(), field, text, reading)
    };
    let field = leaf.about.fields.first().cloned().expect("a leaf is read from a field");
    let texts: Vec<String> = match (leaf.kind, &part.have) {
        (Kind::Experience, Some(Amount::Months { at_least, at_most })) => {
            let most = at_most.unwrap_or(at_least + 120);
            [*at_least, at_least.midpoint(most), most].map(|months| format!("{months} months")).into()
        }
        (Kind::Experience, _) => {
            let most = total(candidate).unwrap_or(360);
            [0, 7, 12, 360]
                .into_iter()
                .filter(|months| *months <= most)
                .map(|months| format!("{months} months"))
                .collect()
        }
        (Kind::Language, Some(Amount::Level { at_least, at_most })) => {
            let Amount::Level { .. } = leaf.about.need else { return Vec::new() };
            let code = subject(leaf);
            let levels = candor::reference::Cefr::ALL.into_iter().filter(|level| (at_least..=at_most).contains(&level));
            return levels.map(|level| said(Field::Languages(Some(code.clone())), level.name())).collect();
        }
        (Kind::Language, have) => {
            let denied = if have.is_some() { None } else { Some("brak") };
            let levels = candor::reference::Cefr::ALL.map(candor::reference::Cefr::name);
            let all = levels.into_iter().chain(denied);
            return all.map(|text| said(Field::Languages(Some(subject(leaf))), text)).collect();
        }
        (Kind::Education, Some(Amount::Schooling(school))) => return schools(leaf, school, candidate),
        (Kind::Education, _) => {
            ["podstawowe", "liceum ogólnokształcące", "technikum", "student", "mgr"].map(str::to_owned).into()
        }
        (Kind::Number, Some(Amount::Number { at_least: Some(low), at_most })) => {
            let high = at_most.unwrap_or(low + 1_000_000);
            [*low, low.midpoint(high), high].map(|number| format!("{},{:03}0", number / 1000, number % 1000)).into()
        }
        (Kind::Number, _) => ["0", "15", "30", "300"].map(str::to_owned).into(),
        (Kind::Skill | Kind::Certificate, _) if part.outcome.credit.low > 0 => return Vec::new(),
        (Kind::Skill | Kind::Certificate, _) => vec![names(leaf), "brak".into()],
        (Kind::Choice | Kind::Phrase, _) => vec![names(leaf), "something else".into()],
        (Kind::Licence, _) => vec![names(leaf), "AM".into(), "brak".into()],
        (Kind::Date, Some(Amount::Days { from: Some(from), to: Some(to) })) => {
            [from, to].map(ToString::to_string).into()
        }
        (Kind::Date, _) => ["2020-01-01", "2027-06-01"].map(str::to_owned).into(),
        (Kind::Location, _) => ["Warszawa", "Pcim", "zdalnie", "Berlin", "brak"].map(str::to_owned).into(),
        (Kind::Availability, Some(Amount::Days { from: Some(from), to: Some(to) })) => {
            [from, to].map(|day| format!("od {day}")).into()
        }
        (Kind::Availability, _) => ["od zaraz", "od 1 lipca 2027"].map(str::to_owned).into(),
        (Kind::Pay, _) => ["7000 PLN gross per month", "20000 PLN gross per month"].map(str::to_owned).into(),
    };
    texts.iter().map(|text| said(field.clone(), text)).collect()
}

/// The most that a person has worked in all.
fn total(candidate: &Candidate) -> Option<u32> {
    let fields = [Field::Experience(None), Field::JobHistory];
    let cells = candidate.cells.iter().filter(|cell| fields.contains(&cell.column.field));
    let months = cells.filter_map(|cell| match &*cell.reading {
        candor::facts::Reading::Duration(found) => found.value.at_most,
        _ => None,
    });
    months.min()
}

fn subject(leaf: &Leaf) -> String {
    match &leaf.about.subject {
        candor::requirement::Subject::Language(code) => code.clone(),
        other => panic!("no language: {other:?}"),
    }
}

fn names(leaf: &Leaf) -> String {
    match &leaf.about.need {
        Amount::Names(names) => names[0].clone(),
        other => panic!("no names: {other:?}"),
    }
}

/// The schools that were read, with the track, the end and the field that they leave open told either way.
fn schools(leaf: &Leaf, school: &Education, candidate: &Candidate) -> Vec<Change> {
    let read: Vec<&Cell> = candidate.cells_of(&Field::Education).collect();
    let [cell] = read[..] else { return Vec::new() };
    let candor::facts::Reading::Education(found) = &*cell.reading else { return Vec::new() };
    let mut ways = Vec::new();
    let tracks = [Track::General, Track::Vocational];
    let end = school.years.and_then(|years| years.end);
    let ended = matches!(end, Some(Dates::Between(first, _)) if first <= AS_OF);
    let perhaps = matches!(end, Some(Dates::Between(first, last)) if first <= AS_OF && AS_OF <= last);
    let ahead = school.years.is_some() && !ended;
    let endings = match school.finished {
        _ if ahead => &[Finished::No][..],
        Finished::Unsaid => &[Finished::Yes, Finished::No],
        Finished::Expected if ended => &[Finished::Yes, Finished::No],
        Finished::Named if perhaps => &[Finished::Yes, Finished::No],
        Finished::Named | Finished::Yes => &[Finished::Yes],
        Finished::Expected | Finished::No => &[Finished::No],
    };
    let fields = ["041", "022"].map(|code| StudyField::parse(code).expect("a code"));
    let every = tracks.iter().flat_map(|track| endings.iter().map(move |end| (*track, end)));
    let every = every.flat_map(|(track, end)| fields.map(|field| (track, end, field)));
    for (track, &finished, field) in every {
        for level in school.at_least..=school.at_most {
            let mut found = found.clone();
            for item in found.iter_mut().filter(|item| item.value == *school) {
                item.value.finished = finished;
                item.value.near = None;
                if item.value.fields.is_empty() {
                    item.value.fields.push(field);
                }
                if finished == Finished::Yes {
                    item.value.track.get_or_insert(track);
                    (item.value.at_least, item.value.at_most) = (level, level);
                }
            }
            if finished == Finished::No {
                let mut before = found[0].clone();
                before.value =
                    Education { track: Some(track), fields: vec![field], ..Education::new(3, 3, Finished::Yes) };
                found.push(before);
            }
            let reading = candor::facts::Reading::Education(found);
            ways.push(Change::new(leaf.about.question.clone(), Field::Education, &cell.text, reading));
        }
    }
    ways
}

/// Requirements of which some share a question: an answer to one is an answer to the other.
const SHARING: &[&str] = &[
    r#"education = "higher""#,
    r#"education = { any_of = ["higher", "secondary-vocational"] }"#,
    r#"education = ["secondary", "master"]"#,
    r#"education = { any_of = ["higher", "secondary-vocational"], field = ["041", "031"] }"#,
    r#"experience = { in = "sales", at_least = "1 year" }"#,
    r#"experience = { in = "sales", at_least = "2 years", ideal = "5 years" }"#,
    r#"skill = "CRM""#,
    r#"skill = { any_of = ["negotiation", "SEO"] }"#,
    r#"skill = "Excel""#,
    r#"language = { is = "en", at_least = "B2" }"#,
    r#"language = { is = "de", at_least = "A2" }"#,
    r#"certificate = { any_of = ["SEP E1", "negotiation course"] }"#,
    r#"licence = { any_of = ["B", "C+E"] }"#,
    r#"licence = "C""#,
    r#"number = { column = "calls per day", at_least = 30 }"#,
    r#"number = { column = "calls per day", at_least = 10, at_most = 35 }"#,
    r#"date = { column = "medical", from = 2027-01-01 }"#,
    r#"date = { column = "medical", from = 2026-02-01, to = 2027-03-10 }"#,
    r#"location = { any_of = ["Warszawa", "Pcim"] }"#,
    r#"location = { any_of = "mazowieckie", remote = true }"#,
    "availability = { by = 2027-01-15 }",
    r#"availability = { within = "1 month" }"#,
    r#"choice = { column = "shift work", any_of = ["yes", "tak", "✓"] }"#,
    r#"phrase = { column = "about me", any_of = ["tkaniny", "textiles"] }"#,
    r#"pay = { to = 9500, currency = "PLN", basis = "employment-gross", per = "month" }"#,
];

#[test]
fn invariant_10_points_bracket_every_way_the_unknowns_can_turn_out() {
    let mut random = Random::new(10);
    let (mut answered, mut settled) = (0, 0);
    for number in 0..400 {
        let policies = number % 2 == 0;
        let role = role(&mut random, Wanted { leaves: SHARING, not: true, repeats: true, policies });
        for _ in 0..6 {
            let candidate = person(&mut random);
            let before = assess(&role, &candidate, AS_OF);
            for _ in 0..4 {
                let mut after = candidate.clone();
                for (leaf, part) in leaves(&role, before.findings.iter().map(|finding| &finding.part)) {
                    let asked = part.outcome.verdict == Verdict::Unknown;
                    let given = after.answers.iter().any(|answer| answer.question == leaf.about.question);
                    let ways = answers(leaf, part, &candidate);
                    if asked && !given && !ways.is_empty() && random.chance(70) {
                        after = after.with(ways[random.below(ways.len())].clone());
                        answered += 1;
                    }
                }
                let found = assess(&role, &after, AS_OF);
                for ((asked, less), more) in role.requirements.iter().zip(&before.findings).zip(&found.findings) {
                    let (open, told) = (less.part.outcome, more.part.outcome);
                    assert!(
                        open.credit.low <= told.credit.low && told.credit.high <= open.credit.high,
                        "{}: {open:?} turned out {told:?}\n{less:#?}\n{:#?}",
                        asked.id,
                        after.answers
                    );
                    // Partly met is not met: of a group it may still become "not shown".
                    let (sure, met) = (open.verdict != Verdict::Unknown, |verdict| verdict == Verdict::Met);
                    assert!(!sure || met(told.verdict) == met(open.verdict), "{}: {open:?}, {told:?}", asked.id);
                    settled += usize::from(open.verdict == Verdict::Unknown && told.verdict != Verdict::Unknown);
                }
                assert!(
                    before.score.at_least() <= found.score.at_least()
                        && found.score.at_most() <= before.score.at_most()
                );
            }
        }
    }
    assert!(answered > 5_000 && settled > 2_000, "{answered} answers settled only {settled} findings");
}

#[test]
fn invariant_11_applying_a_stated_change_flips_the_verdict() {
    let mut random = Random::new(11);
    let mut applied = [0; Kind::ALL.len()];
    for _ in 0..300 {
        let role = role(&mut random, ANYTHING);
        for _ in 0..6 {
            let candidate = person(&mut random);
            let found = assess(&role, &candidate, AS_OF);
            for (leaf, part) in leaves(&role, found.findings.iter().map(|finding| &finding.part)) {
                if part.outcome.verdict == Verdict::Met {
                    continue;
                }
                let changed = candidate.with(leaf.remedy(&candidate, AS_OF));
                let judged = leaf.judge(&changed, AS_OF);
                assert_eq!(judged.outcome.verdict, Verdict::Met, "{leaf:?} {:?} {judged:?}", changed.answers);
                assert_ne!(judged.why, Some(Why::Disagree));
                applied[leaf.kind as usize] += 1;
            }
        }
    }
    for (kind, count) in Kind::ALL.iter().zip(applied) {
        assert!(count > 20, "{} was changed {count} times", kind.name());
    }
}
