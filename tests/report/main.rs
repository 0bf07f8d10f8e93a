//! Reports, from the outside:
//!
//! 1. JSON validates against the committed schema, and the schema is the one of the shapes.
//! 2. CSV and JSON say the same, value by value; CSV reads back as it was meant.
//! 3. The score is the sum of the findings; rows add up.
//! 4. The same inputs give the same bytes with any number of threads; shuffled rows change no score.
//! 5. No text of a candidate becomes a formula, neither by our rules nor in `LibreOffice`.
//! 6. Every format gets one small story, whose bytes are reviewed.

mod agree;
mod formulas;
mod schema;
mod stable;
mod story;

use std::fs;
use std::path::{Path, PathBuf};

use candor::intake::{Opening, Source, Table};
use candor::profile::Role;
use candor::profile::RoleProfile;
use candor::reference::Reference;
use candor::report::{Format, Report, RunInfo};
use candor::shortlist::{Cut, Screening, screen};
use candor::wording::Wording;
use jiff::civil::{Date, date};
use serde_json::Value;

const AS_OF: Date = date(2026, 11, 23);

/// A screening with all that a report needs.
struct Run {
    role: Role,
    screening: Screening,
    info: RunInfo,
    wording: &'static Wording,
}

fn path(in_the_package: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(in_the_package)
}

fn profile(name: &str) -> String {
    fs::read_to_string(path("profiles").join(name)).expect("a profile of the package")
}

/// Screens files of candidates for a profile, in its own language.
fn run(profile: &str, files: &[PathBuf], cut: Cut) -> Run {
    let tables = Reference::embedded();
    let (read, problems) = RoleProfile::read(profile, "role.toml", tables);
    let read = read.unwrap_or_else(|| panic!("{problems:?}"));
    let role = Role::compile(&read, tables);
    let wording = read.lang.as_deref().and_then(Wording::of).unwrap_or_else(Wording::english);
    let (mut inputs, mut met) = (Vec::new(), Vec::new());
    for source in Source::all(files) {
        let (table, problems) =
            Table::open(&source, Opening { wanted: &role.fields(), hash: true, ..Opening::default() }, tables)
                .expect("a table");
        inputs.push(table);
        met.extend(problems);
    }
    let options = cut.top.map(|top| ("top".to_owned(), top.to_string())).into_iter().collect();
    let mut screening = screen(&role, tables, inputs, AS_OF, cut, &|_| {}).expect("readable files");
    screening.problems.extend(met);
    let info = RunInfo::new(AS_OF, wording, options, ("role.toml", profile.as_bytes()), Reference::embedded());
    Run { role, screening, info, wording }
}

/// The sample of the package.
fn sample() -> Run {
    run(&profile("client-service-manager.toml"), &[path("data/samples/candidates-pl.csv")], Cut::default())
}

impl Run {
    fn bytes(&self, format: &str) -> Vec<u8> {
        let report = Report { role: &self.role, screening: &self.screening, run: &self.info };
        let mut out = Vec::new();
        let format = Format::parse(format).expect("a format");
        format.write(&mut out, &report, self.wording).expect("memory never fails");
        out
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes("json")).expect("JSON")
    }

    fn csv(&self) -> Csv {
        Csv::read(&self.bytes("csv"))
    }
}

/// A CSV file, read by somebody else's reader.
struct Csv {
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Csv {
    fn read(bytes: &[u8]) -> Csv {
        let mut reader = csv::Reader::from_reader(bytes);
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        let headings = cells(reader.headers().expect("a header"));
        let rows = reader.records().map(|record| cells(&record.expect("rows of one length"))).collect();
        Csv { headings, rows }
    }

    fn column(&self, heading: &str) -> Vec<&str> {
        let at = self.headings.iter().position(|known| known == heading).expect("a column");
        self.rows.iter().map(|row| row[at].as_str()).collect()
    }
}
