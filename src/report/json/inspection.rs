//! What `candor inspect` tells, as JSON. `docs/inspect.schema.json` describes it.

use std::io;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Layered, build, shape};
use crate::inspection::{self, Taken};
use crate::intake::{Aside, Layout};
use crate::problem::Problems;
use crate::reference::{Reference, Treatment};
use crate::text::hex;
use crate::wording::Wording;

/// Values of a column that are listed.
const VALUES: usize = 50;

/// All that an inspection came to.
#[derive(Debug, Clone, Copy)]
pub struct Inspection<'a> {
    /// What was understood of each file.
    pub files: &'a [inspection::Inspected],
    /// What was met beside the files.
    pub problems: &'a Problems,
    /// The profile whose fields alone were read: its file as shown to people, and its text.
    pub profile: Option<(&'a str, &'a str)>,
    /// The options that shape what is read, as given.
    pub options: &'a [(String, String)],
    /// The tables that it was read by.
    pub tables: &'a Reference,
}

impl Inspection<'_> {
    /// Writes it as JSON.
    pub fn write(&self, out: &mut dyn io::Write, wording: &Wording) -> io::Result<()> {
        let hash = self.profile.map(|(_, text)| hex(&Sha256::digest(text)));
        let profile = self.profile.zip(hash.as_deref());
        let document = shape::Inspected {
            schema: shape::SCHEMA,
            run: shape::InspectRun {
                version: env!("CARGO_PKG_VERSION"),
                lang: &wording.lang,
                options: self.options.iter().map(|(name, value)| shape::Choice { name, value }).collect(),
                profile: profile.map(|((file, _), sha256)| shape::Hashed { file, sha256 }),
                tables: shape::Hash { sha256: &self.tables.hash },
            },
            files: self.files.iter().map(|file| self::file(file, wording)).collect(),
            problems: self.problems.groups().filter_map(|group| build::problem(group, wording)).collect(),
        };
        document.serialize(&mut serde_json::Serializer::with_formatter(&mut *out, Layered::default()))?;
        out.write_all(b"\n")
    }
}

fn file<'a>(file: &'a inspection::Inspected, wording: &Wording) -> shape::File<'a> {
    let counts = &file.counts;
    let aside = |why: Aside| (why.name(), counts.set_aside.get(&why).copied().unwrap_or(0));
    let columns = file.columns.iter().map(|column| shape::Column {
        heading: &column.heading,
        filled: column.filled,
        displaced: column.displaced,
        taken: column.taken.iter().map(|one| taken(one, &file.input.layout)).collect(),
    });
    shape::File {
        input: build::input(&file.input),
        format: file.shape.name(),
        bytes: file.bytes,
        rows_per: if file.row_per_job { "job" } else { "person" },
        counts: shape::InspectCounts {
            rows: counts.rows,
            rows_of_people: counts.rows_of_people,
            people: counts.people,
            set_aside: Aside::ALL.into_iter().map(aside).collect(),
            left_out: counts.left_out.iter().map(|(slug, count)| (slug.name(), *count)).collect(),
        },
        columns: columns.collect(),
        duplicates: shape::Duplicates { ids: file.duplicate_ids },
        problems: file.problems.groups().filter_map(|group| build::problem(group, wording)).collect(),
    }
}

fn taken<'a>(taken: &'a Taken, layout: &'a Layout) -> shape::Taken<'a> {
    let values = || {
        let tally = &taken.tally;
        let (unknown, others) = tally.values(VALUES);
        shape::Values {
            read: tally.read,
            empty: tally.not_stated,
            not_understood: tally.not_understood,
            damaged: tally.damaged,
            unknown: unknown.into_iter().map(|(value, count)| shape::Value { value, count }).collect(),
            others,
        }
    };
    let treatment = match taken.used.column.field.treatment() {
        Treatment::Read if taken.used.asked => "read",
        Treatment::Read => "not-asked",
        Treatment::Shown => "shown",
        Treatment::Carried => "left-aside",
    };
    shape::Taken { used: build::used(&taken.used, layout), treatment, values: taken.used.asked.then(values) }
}
