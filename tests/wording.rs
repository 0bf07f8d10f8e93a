//! Every word that candor can print stands in every language.
//!
//! 1. All wording files have the same messages with the same attributes.
//! 2. Every slug, kind, verdict, way of reading and reason has its words.
//! 3. Every area, language and field of study of the tables has a name.
//! 4. No word that candor never prints.

use std::collections::{BTreeMap, BTreeSet};

use candor::assess::Standing;
use candor::facts::Via;
use candor::facts::money::{Basis, Per};
use candor::finding::{State, Verdict};
use candor::intake::Aside;
use candor::problem::Slug;
use candor::reference::{Protected, Reference};
use candor::requirement::Kind;
use candor::wording::Wording;

/// Message names, with their attributes, as the files write them.
fn names(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = format!("{}/data/wording/{lang}.ftl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the wording file");
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines() {
        let Some((name, _)) = line.split_once(" =") else { continue };
        if let Some(attribute) = name.strip_prefix("    .") {
            all.entry(last.clone()).or_default().insert(attribute.to_owned());
        } else if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            assert!(all.insert(name.to_owned(), BTreeSet::new()).is_none(), "{lang}: {name} stands twice");
            name.clone_into(&mut last);
        }
    }
    all
}

#[test]
fn languages_have_the_same_messages() {
    let languages: Vec<&str> = Wording::languages().collect();
    assert_eq!(languages, ["en", "pl"]);
    let (english, polish) = (names("en"), names("pl"));
    let (en, pl): (BTreeSet<_>, BTreeSet<_>) = (english.keys().collect(), polish.keys().collect());
    assert_eq!(en.difference(&pl).collect::<Vec<_>>(), Vec::<&&String>::new(), "only in English");
    assert_eq!(pl.difference(&en).collect::<Vec<_>>(), Vec::<&&String>::new(), "only in Polish");
    assert_eq!(english, polish);
}

#[test]
fn everything_has_its_words() {
    let tables = Reference::embedded();
    let mut needed: Vec<String> = Vec::new();
    for slug in Slug::ALL {
        needed.push(format!("problem-{}", slug.name()));
    }
    for kind in Kind::ALL {
        needed.extend(["need", "ask"].map(|what| format!("{what}-{}", kind.name())));
    }
    for verdict in [Verdict::Met, Verdict::Partial, Verdict::Unmet, Verdict::Unknown] {
        needed.push(format!("verdict-{}", verdict.name()));
    }
    for standing in Standing::ALL {
        needed.extend(["standing", "count"].map(|what| format!("{what}-{}", standing.name())));
    }
    for via in Via::ALL {
        needed.push(format!("via-{}", via.name()));
    }
    needed.extend(Protected::ALL.map(|class| format!("protected-{}", class.name())));
    needed.extend(Aside::ALL.map(|aside| format!("aside-{}", aside.name())));
    needed.extend(State::ALL.map(|state| format!("state-{}", state.name())));
    needed.extend(Basis::ALL.map(|basis| format!("basis-{}", basis.name())));
    needed.extend(Per::ALL.map(|per| format!("per-{}", per.name())));
    needed.extend((0..=8).map(|level| format!("school-{level}")));
    needed.extend(tables.areas().iter().map(|area| format!("area-{area}")));
    needed.extend(tables.study_fields().map(|field| format!("field-{}", field.code())));
    needed.extend(tables.language_codes().iter().map(|code| format!("language-{code}")));
    for wording in Wording::languages().filter_map(Wording::of) {
        let missing: Vec<&String> = needed.iter().filter(|name| !wording.has(name)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", wording.lang);
    }
    let remedies = names("en");
    for slug in Slug::ALL {
        let name = format!("problem-{}", slug.name());
        assert!(remedies[&name].contains("remedy"), "{name} has no remedy");
    }
}

#[test]
fn what_is_never_printed_stands_nowhere() {
    for lang in Wording::languages() {
        let path = format!("{}/data/wording/{lang}.ftl", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("the wording file").to_lowercase();
        for word in ["rejected", "rejection", "odrzuc", "failed candidate", "zakwalifikowan", "% of match"] {
            assert!(!text.contains(word), "{lang}: {word}");
        }
    }
}
