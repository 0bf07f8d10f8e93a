//! What every kind of requirement makes of what candidates write, told in the Markdown files beside this one.
//!
//! A spec opens with the numbered properties that it proves; each section names in its heading those that it is about.
//! In a section stand a fragment of a profile (```` ```toml ````), a small table (```` ```csv ````) and what comes of it
//! (```` ```expected ````), a line a candidate in the order of the rows:
//!
//! `id | standing | at least–at most | verdict [low..high] of each requirement`
//!
//! Words after `expected` (`have`, `gap`, `why`, `evidence`) ask for more of each finding, `rank` for the rank of the entry. The date
//! is 23 November 2026 throughout.
//! `CANDOR_BLESS=1 cargo test --test kinds` writes what came out into the specs: read the difference before you keep it.

mod shown;
mod spec;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use candor::intake::{Opening, Source, Table};
use candor::profile::Role;
use candor::profile::RoleProfile;
use candor::reference::Reference;
use candor::requirement::Kind;
use candor::shortlist::{Cut, screen};
use jiff::civil::Date;

use spec::{Case, Spec};

const AS_OF: Date = Date::constant(2026, 11, 23);

macro_rules! specs {
    ($($name:ident)*) => {
        const SPECS: &[&str] = &[$(stringify!($name)),*];
        $(#[test] fn $name() { check(stringify!($name)); })*
    };
}

specs! { education experience history skill language certificate licence number date choice phrase location availability pay logic traps }

/// A kind without a spec is not finished, and a spec that nobody runs proves nothing.
#[test]
fn every_kind_has_a_spec_and_every_spec_is_run() {
    let run: BTreeSet<&str> = SPECS.iter().copied().collect();
    for kind in Kind::ALL {
        assert!(run.contains(kind.name()), "no spec for {}", kind.name());
    }
    let files: BTreeSet<String> = fs::read_dir(folder())
        .expect("the folder of the specs")
        .filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.strip_suffix(".md")?.to_owned()))
        .collect();
    assert_eq!(files.iter().map(String::as_str).collect::<BTreeSet<_>>(), run);
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/kinds")
}

fn check(name: &str) {
    let path = folder().join(format!("{name}.md"));
    let text = fs::read_to_string(&path).expect("a spec");
    let spec = Spec::parse(&text);
    assert!(!spec.properties.is_empty(), "{name}.md opens with no numbered properties");
    assert_eq!(spec.cited, spec.properties, "{name}.md: properties that sections prove, against those it opens with");
    let found: Vec<String> = spec.cases.iter().map(come_of).collect();
    if std::env::var_os("CANDOR_BLESS").is_some() {
        fs::write(&path, spec.blessed(&text, &found)).expect("a spec that can be written");
        return;
    }
    let mut wrong = Vec::new();
    for (case, found) in spec.cases.iter().zip(&found).filter(|(case, found)| case.expected != **found) {
        wrong.push(format!("\n{name}.md, line {}, {}", case.line, case.heading));
        wrong.extend(pairs(&case.expected, found).into_iter().map(|(expected, found)| {
            if expected == found { format!("    {found}") } else { format!("  - {expected}\n  + {found}") }
        }));
    }
    assert!(wrong.is_empty(), "{}\n", wrong.join("\n"));
}

fn pairs<'t>(expected: &'t str, found: &'t str) -> Vec<(&'t str, &'t str)> {
    let (mut expected, mut found) = (expected.lines(), found.lines());
    let next = move || match (expected.next(), found.next()) {
        (None, None) => None,
        (expected, found) => Some((expected.unwrap_or(""), found.unwrap_or(""))),
    };
    std::iter::from_fn(next).collect()
}

/// What comes of a case: a line a candidate.
fn come_of(case: &Case) -> String {
    let tables = Reference::embedded();
    let text = format!("candor = 1\nid = \"spec\"\ntitle = \"Spec\"\n{}", case.profile);
    let (profile, problems) = RoleProfile::read(&text, "spec.toml", tables);
    let profile = profile.unwrap_or_else(|| panic!("line {}: {problems:?}", case.line));
    let role = Role::compile(&profile, tables);
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(case.csv.as_bytes()).expect("a temporary file that can be written");
    let source = Source { name: "spec.csv".into(), path: Some(file.path().to_owned()) };
    let (table, _) = Table::open(&source, Opening { wanted: &role.fields(), ..Opening::default() }, tables)
        .unwrap_or_else(|problem| panic!("line {}: {problem:?}", case.line));
    let screening = screen(&role, tables, vec![table], AS_OF, Cut::default(), &|_| {})
        .unwrap_or_else(|problem| panic!("line {}: {problem:?}", case.line));
    let mut entries = screening.shortlist.entries;
    entries.sort_by_key(|entry| entry.row);
    entries.iter().map(|entry| shown::entry(entry, &case.details) + "\n").collect()
}
