//! What holds for whole files.

use std::collections::BTreeMap;

use candor::assess::{Assessment, Standing};
use candor::finding::Verdict;
use candor::intake::{Aside, Chosen};
use candor::problem::{Arg, Problem, Slug};
use candor::profile::Role;
use candor::requirement::Kind;
use candor::shortlist::{Counts, Cut, Screening};

use crate::people::{compiled, csv, every_kind, headings, json, rows, screened, screened_as};
use crate::random::Random;

fn a_role() -> Role {
    compiled(
        r#"
        [[must]]
        education = { any_of = ["higher", "secondary-vocational"] }
        [[must]]
        experience = { in = "sales", at_least = "1 year", ideal = "2 years" }
        weight = 3
        [[nice]]
        any_of = [{ skill = "CRM" }, { skill = "negotiation" }]
        [[nice]]
        language = { is = "en", at_least = "B2" }
        [[nice]]
        number = { column = "calls per day", at_least = 30 }
        "#,
    )
}

/// Files of people, as tables and as lists of records.
fn files(random: &mut Random, wide: usize, long: usize) -> Vec<Vec<u8>> {
    let (wide, long) = (rows(random, wide, false), rows(random, long, true));
    let texts = [(false, &wide), (true, &long)].map(|(jobs, rows)| {
        let headings = headings(jobs);
        [csv(&headings, rows), json(&headings, rows)]
    });
    texts.into_iter().flatten().map(String::into_bytes).collect()
}

fn on_threads(count: usize, role: &Role, files: &[&[u8]]) -> Screening {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(count).build().expect("threads");
    pool.install(|| screened(role, files, Cut { top: Some(700), ..Cut::default() }).0)
}

#[test]
fn invariant_04_threads_change_nothing() {
    let role = every_kind(None);
    let files = files(&mut Random::new(4), 2_200, 300);
    let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
    let one = on_threads(1, &role, &files);
    assert_eq!(one.shortlist.entries.len(), 700);
    for count in [2, 7] {
        let more = on_threads(count, &role, &files);
        assert_eq!(more.shortlist, one.shortlist);
        assert_eq!(
            (more.counts, more.problems, more.inputs),
            (one.counts.clone(), one.problems.clone(), one.inputs.clone())
        );
    }
}

/// What a candidate comes to, without the rows that it was read from.
fn essence(screening: &Screening) -> BTreeMap<String, (u64, Standing, u64, u64, Vec<Verdict>)> {
    let of = |assessment: &Assessment| {
        let verdicts = assessment.findings.iter().map(|finding| finding.part.outcome.verdict).collect();
        (assessment.standing, assessment.score.earned, assessment.score.still_open, verdicts)
    };
    let entries = screening.shortlist.entries.iter();
    let all: BTreeMap<_, _> = entries
        .map(|entry| {
            let (standing, earned, open, verdicts) = of(&entry.assessment);
            (entry.id.clone(), (entry.rank, standing, earned, open, verdicts))
        })
        .collect();
    assert_eq!(all.len(), screening.shortlist.entries.len(), "ids are not unique");
    all
}

#[test]
fn invariant_04_row_order_changes_no_score_and_no_rank() {
    let role = every_kind(None);
    for (jobs, write) in [(false, csv as fn(&_, &_) -> _), (true, csv), (false, json), (true, json)] {
        let mut random = Random::new(44);
        let mut rows = rows(&mut random, 400, jobs);
        let before = screened(&role, &[write(&headings(jobs), &rows).as_bytes()], Cut::default()).0;
        random.shuffle(&mut rows);
        let after = screened(&role, &[write(&headings(jobs), &rows).as_bytes()], Cut::default()).0;
        assert_eq!(before.counts, after.counts);
        assert_eq!(essence(&before), essence(&after));
    }
}

#[test]
fn invariant_06_every_guess_is_recorded() {
    let role = compiled(
        "[[must]]\neducation = 'higher'\n[[nice]]\nnumber = { column = 'calls per day', at_least = 30 }\n[[nice]]\nchoice = { column = 'own car', any_of = 'yes' }\n",
    );
    let text = "Candidate ID;Educaton;Calls per day;Hobby\n1;Bachelor's degree;30;chess\n";
    let (screening, met) = screened(&role, &[text.as_bytes()], Cut::default());
    let input = &screening.inputs[0];
    assert_eq!(input.dialect.map(|dialect| dialect.delimiter), Some(b';'));
    let chosen: Vec<(&str, String, Chosen)> = input
        .layout
        .used
        .iter()
        .map(|used| (&*used.column.heading, used.column.field.to_string(), used.chosen))
        .collect();
    assert_eq!(
        chosen,
        [
            ("Candidate ID", "id".to_owned(), Chosen::Heading),
            ("Educaton", "education".to_owned(), Chosen::Near),
            ("Calls per day", "number:calls per day".to_owned(), Chosen::Profile),
        ]
    );
    let said = |problem: &Problem| (problem.slug, problem.args.first().map(|(_, arg)| arg.clone()));
    let met: Vec<_> = met.iter().map(said).collect();
    assert!(met.contains(&(Slug::NearColumn, Some(Arg::Text("Educaton".into())))), "{met:?}");
    assert!(met.contains(&(Slug::ColumnMissing, Some(Arg::Text("own car".into())))), "{met:?}");

    // A spelling that is read as another shows in the finding.
    let role = compiled("[[nice]]\nskill = 'negotiation'\n");
    let (screening, _) = screened(&role, &[b"Candidate ID,Skills\n1,Negotation\n"], Cut::default());
    let evidence = &screening.shortlist.entries[0].assessment.findings[0].part.evidence[0];
    assert_eq!((evidence.words.as_str(), evidence.via), ("Negotation", candor::facts::Via::Near));
}

fn adds_up(counts: &Counts) {
    let set_aside: u64 = counts.set_aside.values().sum();
    assert_eq!(counts.rows, counts.rows_of_candidates + set_aside + counts.left_out, "{counts:?}");
    assert_eq!(counts.candidates, counts.by_standing.values().sum::<u64>(), "{counts:?}");
}

#[test]
fn invariant_07_rows_add_up() {
    let role = a_role();
    let huge = "x".repeat(10 << 20);
    let mut text =
        b"Candidate ID,Education,Skills\n1,higher,CRM\n2,higher\n3,higher,CRM,more,more\n4,higher,CRM,,\n".to_vec();
    text.extend(b"5,hi\0gher,CRM\n6,hi\xFF\xFEgher,CRM\n,,\nCandidate ID,Education,Skills\nTotal,,\n");
    text.extend(format!("7,{huge},CRM\n8,secondary,\"a \"\"quoted\"\", b\nc\"\n").as_bytes());
    let (screening, _) = screened(&role, &[&text], Cut::default());
    let counts = &screening.counts;
    adds_up(counts);
    assert_eq!((counts.rows, counts.candidates, counts.rows_of_candidates, counts.left_out), (11, 3, 3, 5));
    let aside = BTreeMap::from([(Aside::Blank, 1), (Aside::RepeatedHeader, 1), (Aside::Total, 1)]);
    assert_eq!(counts.set_aside, aside);
    let mut ids: Vec<&str> = screening.shortlist.entries.iter().map(|entry| entry.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["1", "4", "8"]);
    let left_out = [Slug::TooFewCells, Slug::TooManyCells, Slug::NotInEncoding, Slug::NulByte, Slug::CellTooLarge];
    let met: Vec<Slug> = screening.problems.groups().map(|group| group.first[0].slug).collect();
    assert!(left_out.iter().all(|slug| met.contains(slug)), "{met:?}");
}

#[test]
fn invariant_07_rows_add_up_where_a_row_is_a_job() {
    let mut random = Random::new(77);
    let rows = rows(&mut random, 200, true);
    for write in [csv, json] {
        let (screening, _) = screened(&every_kind(None), &[write(&headings(true), &rows).as_bytes()], Cut::default());
        let counts = &screening.counts;
        adds_up(counts);
        assert_eq!((counts.rows, counts.candidates, counts.left_out), (rows.len() as u64, 200, 0));
        assert_eq!(counts.rows_of_candidates, counts.rows);
    }
}

/// A line of JSON is a person, set aside or left out, whatever it holds.
#[test]
fn invariant_07_rows_add_up_whatever_the_json() {
    let role = every_kind(None);
    let parts: [&[u8]; 16] = [
        b"{\"ID\": \"K-1\", \"Education\": \"higher\"}",
        b"{}",
        b"[]",
        b"{\"work\": [{\"position\": \"handlowiec\", \"startDate\": \"2019\"}]}",
        b"{\"Skills\": [\"CRM\", null, 3, {\"name\": \"Excel\"}]}",
        b"{",
        b"}",
        b"\"",
        b",",
        b"null",
        b"\n",
        b"\n",
        b"\n",
        b"\n",
        b" ",
        b"\\u0000",
    ];
    let mut random = Random::new(70);
    let mut all = Counts::default();
    for _ in 0..300 {
        let mut text = b"{\"ID\": \"K-0\", \"Education\": \"technikum\", \"Years in sales\": 3}\n".to_vec();
        for _ in 0..random.below(60) {
            text.extend(random.pick(&parts));
        }
        let (screening, _) = screened_as(".jsonl", &role, &[&text], Cut::default());
        adds_up(&screening.counts);
        assert_eq!(screening.counts.candidates, screening.shortlist.entries.len() as u64);
        all.candidates += screening.counts.candidates;
        all.left_out += screening.counts.left_out;
    }
    assert!(all.candidates > 400 && all.left_out > 400, "{all:?}");
}

#[test]
fn invariant_07_rows_add_up_whatever_the_bytes() {
    let role = a_role();
    let parts: [&[u8]; 16] = [
        b"K-1",
        b"higher",
        b"CRM",
        b",",
        b",",
        b",",
        b"\n",
        b"\n",
        b"\r\n",
        b"\"",
        b"\0",
        b"\xC5",
        b"Total",
        b" ",
        b"\xC5\x82",
        b"2 lata",
    ];
    let mut random = Random::new(7);
    let mut all = Counts::default();
    for _ in 0..300 {
        let mut text = b"Candidate ID,Education,Years in sales\nK-0,technikum,3\n".to_vec();
        for _ in 0..random.below(120) {
            text.extend(random.pick(&parts));
        }
        let (screening, _) = screened(&role, &[&text], Cut::default());
        adds_up(&screening.counts);
        assert_eq!(screening.counts.candidates, screening.shortlist.entries.len() as u64);
        all.candidates += screening.counts.candidates;
        all.left_out += screening.counts.left_out;
    }
    assert!(all.candidates > 400 && all.left_out > 400, "{all:?}");
}

#[test]
fn invariant_08_who_somebody_is_changes_no_score() {
    const WHO: [(&str, &[&str]); 12] = [
        ("Full name", &["Anna Nowak", "Jan Kowalski", "Олена Шевченко", "Nguyễn Văn A", ""]),
        ("Email", &["a@example.com", "b@example.org", ""]),
        ("Phone", &["600-100-200", "+48600100201", ""]),
        ("City", &["Łódź", "Kraków", "Berlin", ""]),
        ("Miejscowość", &["Warszawa", "Pcim", ""]),
        ("Address", &["ul. Prosta 1, 00-838 Warszawa", "Berlin", ""]),
        ("Current salary", &["5000 PLN gross", "20000 PLN net", ""]),
        ("Photo", &["a.jpg", ""]),
        ("Date of birth", &["1960-01-01", "2004-02-29", ""]),
        ("Sex", &["F", "M", "X", ""]),
        ("Age", &["19", "64", ""]),
        ("Recruiter notes", &["speaks German C2, CRM, higher education, 10 years in sales", "no Excel", ""]),
    ];
    // A town counts where a place is asked for: the test below.
    let role = every_kind(Some(Kind::Location));
    let mut random = Random::new(8);
    for (jobs, write) in [(false, csv as fn(&_, &_) -> _), (true, csv), (false, json), (true, json)] {
        let rows = rows(&mut random, 200, jobs);
        let mut headings = headings(jobs);
        headings.extend(WHO.map(|(heading, _)| heading.to_owned()));
        let mut run = || {
            // Whoever has several rows is the same person in all of them.
            let mut of: BTreeMap<String, [&str; WHO.len()]> = BTreeMap::new();
            let mut who = |row: &Vec<String>| -> Vec<String> {
                let who = of.entry(row[0].clone()).or_insert_with(|| WHO.map(|(_, texts)| random.pick(texts)));
                row.iter().cloned().chain(who.map(str::to_owned)).collect()
            };
            let rows: Vec<Vec<String>> = rows.iter().map(&mut who).collect();
            let (screening, _) = screened(&role, &[write(&headings, &rows).as_bytes()], Cut::default());
            let entries = screening.shortlist.entries.into_iter();
            entries.map(|entry| (entry.rank, entry.id, entry.assessment)).collect::<Vec<_>>()
        };
        let (one, other) = (run(), run());
        assert_eq!(one.len(), 200);
        assert_eq!(one, other);
    }
}

/// A place counts where the profile asks for one, and then the town alone: not the address, nor a place named otherwise.
#[test]
fn invariant_08_a_place_counts_only_where_the_profile_has_a_location() {
    let row = |town: &str, address: &str| format!("Candidate ID,City,Address\n1,{town},{address}\n");
    let points = |requirement: &str, town: &str, address: &str| {
        let role = compiled(&format!("[[nice]]\nskill = 'CRM'\n[[nice]]\n{requirement}\n"));
        let (screening, _) = screened(&role, &[row(town, address).as_bytes()], Cut::default());
        screening.shortlist.entries[0].assessment.score.earned
    };
    let asked = "location = 'Warszawa'";
    assert!(points(asked, "Warszawa", "") > points(asked, "Berlin", ""));
    assert_eq!(points(asked, "", "Warszawa"), points(asked, "", "Berlin"));
    let not_asked = "education = 'higher'";
    assert_eq!(points(not_asked, "Warszawa", "Warszawa"), points(not_asked, "Berlin", "Berlin"));
}
