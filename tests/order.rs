//! The order of a shortlist and its cuts.
//!
//! 1. Standing first; within *clarify* fewer open musts; within *below* fewer unmet, then fewer partly met musts; then
//!    points earned, then points possible, then the id with its digits as numbers, then the place in the sources.
//! 2. Who is equal up to the id shares a rank: 1, 2, 2, 4.
//! 3. A top N lists exactly N and says when it cuts through equals; a minimum tests what is possible.
//! 4. Keeping only the best is the same as sorting all and cutting.

#[path = "support/people.rs"]
#[allow(dead_code)]
mod people;
#[path = "support/random.rs"]
mod random;

use candor::assess::{Assessment, Musts, Score, Standing};
use candor::problem::Slug;
use candor::shortlist::{Best, Cut, Entry, Merit, Shortlist};
use people::{compiled, screened};
use random::Random;

/// An entry of the first or second of two files, to be made into any other.
fn entries_of_two_files() -> [Entry; 2] {
    let role = compiled("[[must]]\nskill = 'CRM'\n");
    let file = b"Candidate ID,Skills\n1,CRM\n";
    let (screening, _) = screened(&role, &[file, file], Cut::default());
    screening.shortlist.entries.try_into().expect("two entries")
}

/// Standing, musts (unknown, partial, unmet), points earned and open.
type Merits = (Standing, [usize; 3], u64, u64);

fn entry(
    template: &Entry,
    id: &str,
    row: u64,
    (standing, [unknown, partial, unmet], earned, still_open): Merits,
) -> Entry {
    let assessment = Assessment {
        findings: Vec::new(),
        standing,
        score: Score { earned, still_open, out_of: 10_000 },
        open_musts: Musts { unknown, partial, unmet },
    };
    let mut entry = template.clone();
    (entry.id, entry.row, entry.assessment) = (id.to_owned(), row, assessment);
    entry
}

fn ranked(entries: impl IntoIterator<Item = Entry>, top: Option<usize>) -> Shortlist {
    let mut best = Best::new(top);
    entries.into_iter().for_each(|entry| best.push(entry));
    best.ranked()
}

fn places(shortlist: &Shortlist) -> Vec<(u64, &str)> {
    shortlist.entries.iter().map(|entry| (entry.rank, entry.id.as_str())).collect()
}

use Standing::{Below, Clarify, Meets};

#[test]
fn every_step_of_the_order_outranks_the_next() {
    let [template, _] = entries_of_two_files();
    // Best first: each step is better than the one below it in one respect, and worse in all that come after.
    let ladder: &[(&str, Merits)] = &[
        ("z-meets-more", (Meets, [0, 0, 0], 300, 0)),
        ("y-meets-possible", (Meets, [0, 0, 0], 200, 700)),
        ("x-meets", (Meets, [0, 0, 0], 200, 600)),
        ("w-clarify-one", (Clarify, [1, 0, 0], 0, 100)),
        ("v-clarify-two-earned", (Clarify, [2, 0, 0], 500, 0)),
        ("u-clarify-two", (Clarify, [2, 0, 0], 400, 5000)),
        ("t-below-one-partial", (Below, [9, 1, 0], 0, 0)),
        ("s-below-two-partial", (Below, [0, 2, 0], 7000, 0)),
        ("r-below-one-unmet", (Below, [0, 0, 1], 8000, 0)),
        ("q-below-one-unmet-one-partial", (Below, [0, 1, 1], 9000, 0)),
        ("p-below-two-unmet", (Below, [0, 0, 2], 9500, 500)),
        ("o-below-two-unmet-unknowns-do-not-count", (Below, [5, 0, 2], 9400, 600)),
    ];
    let expected: Vec<(u64, &str)> = (1..).zip(ladder.iter().map(|(id, _)| *id)).collect();
    let mut random = Random::new(1);
    for _ in 0..50 {
        let mut entries: Vec<Entry> = ladder.iter().map(|(id, merits)| entry(&template, id, 2, *merits)).collect();
        random.shuffle(&mut entries);
        assert_eq!(places(&ranked(entries, None)), expected);
    }
}

#[test]
fn equals_share_a_rank_and_stand_by_id_then_by_source() {
    let [first, second] = entries_of_two_files();
    let same = (Meets, [0, 0, 0], 500, 0);
    let entries = [
        entry(&second, "K-2", 2, same),
        entry(&first, "K-10", 3, same),
        entry(&first, "K-2", 9, same),
        entry(&first, "K-1", 5, (Meets, [0, 0, 0], 600, 0)),
        entry(&first, "K-2", 4, same),
        entry(&first, "K-3", 6, (Meets, [0, 0, 0], 400, 0)),
    ];
    let shortlist = ranked(entries, None);
    assert_eq!(places(&shortlist), [(1, "K-1"), (2, "K-2"), (2, "K-2"), (2, "K-2"), (2, "K-10"), (6, "K-3")]);
    let sources: Vec<(&str, u64)> = shortlist.entries[1..4].iter().map(|entry| (&*entry.file, entry.row)).collect();
    assert_eq!(sources, [(&*first.file, 4), (&*first.file, 9), (&*second.file, 2)]);

    let tied = [("a", 900), ("b", 800), ("c", 800), ("d", 700)];
    let shortlist = ranked(tied.map(|(id, earned)| entry(&first, id, 2, (Meets, [0, 0, 0], earned, 0))), None);
    assert_eq!(places(&shortlist), [(1, "a"), (2, "b"), (2, "c"), (4, "d")]);
}

#[test]
fn a_top_says_when_it_cuts_through_equals() {
    let [template, _] = entries_of_two_files();
    let four = [("a", 900), ("b", 800), ("c", 800), ("d", 700)];
    let four = four.map(|(id, earned)| entry(&template, id, 2, (Meets, [0, 0, 0], earned, 0)));
    for (top, listed, tie_cut) in
        [(0, 0, None), (1, 1, None), (2, 2, Some(2)), (3, 3, None), (4, 4, None), (9, 4, None)]
    {
        let shortlist = ranked(four.clone(), Some(top));
        assert_eq!((shortlist.entries.len(), shortlist.tie_cut), (listed, tie_cut), "top {top}");
    }
    let role = compiled("[[must]]\nskill = 'CRM'\n");
    let file = b"Candidate ID,Skills\n1,CRM\n2,CRM\n3,CRM\n";
    let (screening, _) = screened(&role, &[file], Cut { top: Some(2), ..Cut::default() });
    assert_eq!((screening.counts.listed, screening.counts.candidates), (2, 3));
    assert!(screening.problems.groups().any(|group| group.first[0].slug == Slug::TieCut));
    let (screening, _) = screened(&role, &[file], Cut { top: Some(3), ..Cut::default() });
    assert!(screening.problems.groups().all(|group| group.first[0].slug != Slug::TieCut));
}

#[test]
fn filters_test_what_is_possible_and_change_no_score() {
    let role = compiled("[[must]]\nskill = 'CRM'\n[[nice]]\nlanguage = { is = 'en', at_least = 'B2' }\n");
    let file = "Candidate ID,Skills,Languages\n1,CRM,English C1\n2,CRM,English B1\n3,CRM,\n4,nie znam CRM,English C1\n5,,English C1\n";
    let run = |cut| {
        let (screening, _) = screened(&role, &[file.as_bytes()], cut);
        assert_eq!(screening.counts.candidates, 5);
        screening.shortlist.entries
    };
    let all = run(Cut::default());
    let ids = |entries: &[Entry]| entries.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&all), ["1", "2", "3", "5", "4"]);
    for (min_score, listed) in [
        (0, &["1", "2", "3", "5", "4"][..]),
        (5_000, &["1", "2", "3", "5", "4"]),
        (5_001, &["1", "2", "3", "5"]),
        (8_750, &["1", "2", "3", "5"]),
        (8_751, &["1", "3", "5"]),
        (10_000, &["1", "3", "5"]),
        (10_001, &[]),
    ] {
        let cut = run(Cut { min_score: Some(min_score), ..Cut::default() });
        assert_eq!(ids(&cut), listed, "from {min_score} hundredths of a point");
        for entry in cut {
            assert!(all.iter().any(|before| before.id == entry.id && before.assessment == entry.assessment));
        }
    }
    let only = run(Cut { only: Some(Clarify), ..Cut::default() });
    assert_eq!(ids(&only), ["5"]);
}

#[test]
fn keeping_the_best_equals_sorting_all() {
    let [first, second] = entries_of_two_files();
    let mut random = Random::new(4);
    for _ in 0..12 {
        let entries: Vec<Entry> = (0..3_000)
            .map(|row| {
                let template = random.pick(&[&first, &second]);
                let standing = random.pick(&Standing::ALL);
                let musts = [random.below(3), random.below(2), random.below(3)];
                let merits = (standing, musts, random.below(20) as u64, random.below(3) as u64);
                entry(template, &format!("K-{}", random.below(2_000)), row + 2, merits)
            })
            .collect();
        let all = ranked(entries.clone(), None);
        for pair in all.entries.windows(2) {
            let merits = [Merit::of(&pair[0].assessment), Merit::of(&pair[1].assessment)];
            assert!(merits[0] <= merits[1]);
            assert_eq!(merits[0] == merits[1], pair[0].rank == pair[1].rank);
        }
        for top in [0, 1, 7, 500, 2_999, 3_000, 4_000] {
            // Pieces on several threads, merged in any order.
            let mut pieces: Vec<Best> = entries
                .chunks(700)
                .map(|chunk| {
                    let mut best = Best::new(Some(top));
                    chunk.iter().cloned().for_each(|entry| best.push(entry));
                    best
                })
                .collect();
            random.shuffle(&mut pieces);
            let mut merged = Best::new(Some(top));
            for piece in pieces {
                merged.merge(piece);
            }
            let best = merged.ranked();
            let cut = top.min(all.entries.len());
            assert_eq!(best.entries, all.entries[..cut], "top {top}");
            let through = cut > 0 && cut < all.entries.len() && all.entries[cut - 1].rank == all.entries[cut].rank;
            assert_eq!(best.tie_cut, through.then(|| all.entries[cut - 1].rank), "top {top}");
        }
    }
}
