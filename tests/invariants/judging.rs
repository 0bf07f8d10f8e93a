//! What holds for one candidate and one role.

use candor::assess::{Assessment, Standing, assess};
use candor::facts::Candidate;
use candor::finding::{Finding, Part, Verdict};
use candor::profile::{Role, Test};
use candor::requirement::Kind;
use proptest::prelude::*;

use crate::people::{ANYTHING, AS_OF, COLUMNS, Wanted, cell, compiled, person, role, someone};
use crate::random::Random;

/// One requirement of every kind, in groups and out of them.
fn everything() -> Role {
    compiled(
        r#"
        [[must]]
        any_of = [{ education = "higher" }, { experience = { in = "sales", at_least = "1 year", ideal = "3 years" } }]
        [[must]]
        skill = { any_of = ["CRM", "negotiation"] }
        [[nice]]
        not = { language = { is = "en", at_least = "B2" } }
        [[nice]]
        at_least = { n = 2, of = [{ certificate = "SEP E1" }, { number = { column = "calls per day", at_least = 30 } }, { language = { is = "any", at_least = "A2" } }] }
        [[nice]]
        choice = { column = "shift work", any_of = ["yes"] }
        [[nice]]
        phrase = { column = "about me", any_of = ["tkaniny"] }
        [[nice]]
        licence = ["B", "C+E"]
        [[nice]]
        date = { column = "medical", from = 2027-01-01 }
        [[nice]]
        location = { any_of = ["Warszawa", "Pcim"], remote = true }
        [[must]]
        availability = { within = "1 month" }
        because = "The season begins."
        [[must]]
        pay = { to = 9500, currency = "PLN", basis = "employment-gross", per = "month" }
        because = "The band is fixed."
        [[nice]]
        experience = { in = "sales", at_least = "1 year", within = "2 years" }
        "#,
    )
}

#[test]
fn every_kind_is_among_everything() {
    let role = everything();
    let leaves = role.requirements.iter().flat_map(|asked| asked.test.leaves());
    let kinds: std::collections::BTreeSet<Kind> = leaves.map(|leaf| leaf.kind).collect();
    assert_eq!(kinds, Kind::ALL.iter().copied().collect());
}

/// Any text: noise, and what people write with noise around it.
fn any_text(column: usize) -> impl Strategy<Value = String> {
    let known = proptest::sample::select(COLUMNS[column % COLUMNS.len()].texts);
    prop_oneof![
        any::<String>(),
        "[0-9 .,/+–-]{0,12}",
        "-?[0-9]{15,20}",
        (known.clone(), ".{0,4}").prop_map(|(known, noise)| format!("{known}{noise}")),
        (known, "[^a-z]{0,3}", 0..40_usize).prop_map(|(known, noise, at)| {
            let at = known.char_indices().nth(at).map_or(known.len(), |(byte, _)| byte);
            format!("{}{noise}{}", &known[..at], &known[at..])
        }),
    ]
}

fn any_person() -> impl Strategy<Value = Candidate> {
    let known: Vec<_> = (0..COLUMNS.len()).map(any_text).collect();
    (known, any::<String>(), any_text(8), any_text(8)).prop_map(|(texts, title, start, end)| {
        let known = COLUMNS.iter().zip(&texts).map(|(asked, text)| cell(asked.field, asked.heading, 2, text));
        let job = [("job-title", &title), ("job-start", &start), ("job-end", &end)];
        someone(known.chain(job.into_iter().map(|(field, text)| cell(field, field, 2, text))).collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn invariant_01_assess_is_pure_and_total(candidate in any_person(), day in 0..60_000_i32) {
        let role = EVERYTHING.with(Clone::clone);
        let date = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(day)).expect("a date");
        let once = assess(&role, &candidate, date);
        prop_assert_eq!(&assess(&role, &candidate.clone(), date), &once);
        for finding in &once.findings {
            let credit = finding.part.outcome.credit;
            prop_assert!(credit.low <= credit.high && credit.high <= candor::finding::FULL, "{:?}", finding);
        }
    }
}

thread_local! {
    static EVERYTHING: Role = everything();
}

#[test]
fn invariant_02_the_score_is_the_sum_of_its_top_level_findings() {
    let mut random = Random::new(2);
    for _ in 0..200 {
        let role = role(&mut random, ANYTHING);
        let Assessment { findings, score, standing, .. } = assess(&role, &person(&mut random), AS_OF);
        let sum = |points: fn(&Finding) -> u64| findings.iter().map(points).sum::<u64>();
        assert_eq!(score.earned, sum(|finding| finding.earned));
        assert_eq!(score.still_open, sum(|finding| finding.still_open));
        assert_eq!(score.out_of, sum(|finding| finding.out_of));
        for (asked, finding) in role.requirements.iter().zip(&findings) {
            let (credit, weight) =
                (finding.part.outcome.credit, if asked.scores { u64::from(asked.weight) } else { 0 });
            assert_eq!(finding.earned, weight * u64::from(credit.low));
            assert_eq!(finding.earned + finding.still_open, weight * u64::from(credit.high));
            assert_eq!(finding.out_of, weight * 1000);
            let decides = asked.must && asked.scores;
            assert!(!decides || standing != Standing::Meets || finding.part.outcome.verdict == Verdict::Met);
        }
        assert!(score.at_least() <= score.at_most() && score.at_most() <= 10_000);
    }
}

#[test]
fn invariant_03_nothing_unmet_or_unknown_is_dropped() {
    let mut random = Random::new(3);
    for _ in 0..200 {
        let role = role(&mut random, ANYTHING);
        let candidate = person(&mut random);
        let found = assess(&role, &candidate, AS_OF);
        assert_eq!(found.findings.len(), role.requirements.len());
        for (asked, finding) in role.requirements.iter().zip(&found.findings) {
            assert_eq!(finding.part, asked.judge(&candidate, AS_OF), "{} stands at another place", asked.id);
            complete(&asked.test, &finding.part);
        }
    }
}

/// A part for every member, in order; a question for everything open; a reason or a value for everything not met.
fn complete(test: &Test, part: &Part) {
    match test {
        Test::Leaf(leaf) => {
            assert!(part.parts.is_empty());
            let open = part.outcome.is_open();
            assert_eq!(part.question, open.then(|| leaf.about.question.clone()), "{part:?}");
            let told = part.why.is_some() || part.gap.is_some() || part.have.is_some();
            assert!(part.outcome.verdict == Verdict::Met || told, "{part:?}");
        }
        Test::Group(_, members) => {
            assert_eq!(members.len(), part.parts.len());
            members.iter().zip(&part.parts).for_each(|(test, part)| complete(test, part));
        }
    }
}

/// Ladders: each text says more than the one before it, of the same thing.
const LADDERS: &[(&str, &[&str])] = &[
    ("education", &["podstawowe", "technikum", "szkoła policealna", "licencjat", "mgr", "PhD"]),
    ("education", &["podstawowe", "liceum ogólnokształcące", "szkoła policealna", "licencjat", "mgr", "PhD"]),
    ("education", &["podstawowe", "zasadnicza zawodowa", "technikum", "wyższe"]),
    ("education", &["technikum; student", "technikum; licencjat"]),
    ("education", &["student historii", "mgr historii", "mgr historii; licencjat, zarządzanie"]),
    (
        "education",
        &["liceum ogólnokształcące 2010", "liceum ogólnokształcące 2010; licencjat 2025–2028", "licencjat 2020–2023"],
    ),
    ("experience:sales", &["0", "3 months", "6-9 months", "1 year", "1-2 lata", "2 lata", "3+", "5+", "10+"]),
    (
        "languages",
        &["angielski A1", "angielski A2", "ang. B1", "ang. B1/B2", "ang. B2", "angielski, biegły", "angielski C2"],
    ),
    ("languages", &["no German", "German A1", "German A2, English B2", "German C1, English C1"]),
    ("number:calls per day", &["0", "5", "10-20", "15-20", "30", "30+", "40+", "100"]),
    ("skills", &["digital marketing, Excel", "digital marketing, Excel, SEO", "digital marketing, Excel, SEO, CRM"]),
];

const GROWING: &[&str] = &[
    r#"education = "higher""#,
    r#"education = { any_of = ["master", "secondary-vocational"] }"#,
    r#"education = "secondary-general""#,
    r#"education = { any_of = "higher", field = "business and administration" }"#,
    r#"education = "secondary""#,
    r#"experience = { in = "sales", at_least = "1 year" }"#,
    r#"experience = { in = "sales", at_least = "2 years", ideal = "5 years" }"#,
    r#"experience = { in = "sales", at_least = "1 year", within = "3 years" }"#,
    r#"language = { is = "en", at_least = "B2" }"#,
    r#"language = { is = "de", at_least = "A2" }"#,
    r#"language = { is = "any", except = ["pl"], at_least = "B1" }"#,
    r#"number = { column = "calls per day", at_least = 30 }"#,
    r#"skill = "SEO""#,
    r#"skill = { any_of = ["CRM", "SEO"] }"#,
];

#[test]
fn invariant_09_strengthening_an_item_never_lowers_a_finding() {
    let mut random = Random::new(9);
    let mut raised = 0;
    for _ in 0..150 {
        let role = role(&mut random, Wanted { leaves: GROWING, not: false, repeats: true, policies: true });
        for (field, ladder) in LADDERS {
            let others: Vec<_> = person(&mut random)
                .cells
                .into_iter()
                .filter(|cell| beside(&cell.column.field.to_string(), field))
                .collect();
            let said = |text: &str| {
                let mut cells = others.clone();
                cells.push(cell(field, "Strengthened", 2, text));
                assess(&role, &someone(cells), AS_OF)
            };
            let mut before = said(ladder[0]);
            for (weaker, stronger) in ladder.iter().zip(&ladder[1..]) {
                let after = said(stronger);
                for (less, more) in before.findings.iter().zip(&after.findings) {
                    let (less, more) = (less.part.outcome, more.part.outcome);
                    assert!(
                        more.verdict >= less.verdict
                            && more.credit.low >= less.credit.low
                            && more.credit.high >= less.credit.high,
                        "{weaker:?} {less:?}, {stronger:?} {more:?} in {role:#?}"
                    );
                    raised += usize::from(more != less);
                }
                before = after;
            }
        }
    }
    assert!(raised > 500, "only {raised} findings rose");
}

/// Nothing that could contradict the item.
fn beside(field: &str, strengthened: &str) -> bool {
    match strengthened {
        "experience:sales" => !field.starts_with("experience") && !field.starts_with("job"),
        "languages" => !field.starts_with("language"),
        _ => field != strengthened,
    }
}
