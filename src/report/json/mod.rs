//! JSON for programs: everything that was found, typed and with its units, sentences apart. `docs/shortlist.schema.json`
//! describes it.

mod amount;
mod build;
mod inspection;
mod layered;
mod shape;

use std::io;

use serde::{Serialize, Serializer};

use super::{Report, in_order};
use crate::profile::Role;
use crate::shortlist;
use crate::wording::Wording;
use layered::Layered;
pub use inspection::Inspection;
pub(super) use shape::{Document, Inspected};

pub(super) const NAME: &str = "json";
pub(super) const EXTENSIONS: &[&str] = &["json"];
pub(super) const MEDIA_TYPE: &str = "application/json";
pub(super) const CARRIES_RUN: bool = true;

pub(super) fn write(out: &mut dyn io::Write, report: &Report, wording: &Wording) -> io::Result<()> {
    let mut out = io::BufWriter::with_capacity(1 << 16, out);
    let requirements = build::requirements(report.role, wording);
    let document = build::document(report, &requirements, wording);
    document.serialize(&mut serde_json::Serializer::with_formatter(&mut out, Layered::default()))?;
    io::Write::write_all(&mut out, b"\n")?;
    io::Write::flush(&mut out)
}

/// The entries of a shortlist, each made when its turn comes: a full ranking is never held twice.
pub struct Entries<'a> {
    all: &'a [shortlist::Entry],
    role: &'a Role,
    requirements: &'a [shape::Requirement<'a>],
    wording: &'a Wording,
}

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer
            .collect_seq(in_order(self.all, |entry| build::entry(entry, self.role, self.requirements, self.wording)))
    }
}
