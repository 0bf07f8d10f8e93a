//! A screening in files for others: one file a format, one list of formats. A report computes nothing.

mod left_out;
mod reading;
mod safe_cell;
mod schema;
mod summary;

use std::io;
use std::path::Path;

use jiff::civil::Date;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

pub use json::Inspection;
pub use left_out::RowFormat;
pub use reading::{not_utf8_json, ranked_json, reading_json};
pub use safe_cell::{Safe, safe_cell};
pub use schema::{inspect_schema, schema};

use crate::profile::Role;
use crate::reference::Reference;
use crate::shortlist::{Entry, Screening};
use crate::text::hex;
use crate::wording::Wording;

/// Everything that a format needs.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The role that was screened for.
    pub role: &'a Role,
    /// What came of it.
    pub screening: &'a Screening,
    /// What the outcome depends on besides.
    pub run: &'a RunInfo,
}

/// What an outcome depends on besides role and candidates: the same again gives the same bytes again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunInfo {
    /// The version of candor.
    pub version: String,
    /// The date of the run.
    pub as_of: Date,
    /// The language of the sentences.
    pub lang: String,
    /// The options that shape the output, as given; threads never do.
    pub options: Vec<(String, String)>,
    /// The profile's file as shown to people.
    pub profile_file: String,
    /// SHA-256 of the profile's bytes, in hexadecimal.
    pub profile_hash: String,
    /// SHA-256 of the reference tables, in hexadecimal.
    pub tables_hash: String,
}

impl RunInfo {
    /// A run of this program with some tables.
    pub fn new(
        as_of: Date,
        wording: &Wording,
        options: Vec<(String, String)>,
        (profile_file, profile): (&str, &[u8]),
        tables: &Reference,
    ) -> RunInfo {
        RunInfo {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            as_of,
            lang: wording.lang.clone(),
            options,
            profile_file: profile_file.to_owned(),
            profile_hash: hex(&Sha256::digest(profile)),
            tables_hash: tables.hash.clone(),
        }
    }
}

/// A format of reports.
#[derive(Debug)]
pub struct Format {
    name: &'static str,
    extensions: &'static [&'static str],
    media_type: &'static str,
    carries_run: bool,
    write: fn(&mut dyn io::Write, &Report, &Wording) -> io::Result<()>,
}

macro_rules! formats {
    ($($module:ident)*) => {
        $(mod $module;)*

        static ALL: &[Format] = &[$(Format {
            name: $module::NAME,
            extensions: $module::EXTENSIONS,
            media_type: $module::MEDIA_TYPE,
            carries_run: $module::CARRIES_RUN,
            write: $module::write,
        }),*];
    };
}

formats! { csv json }

impl Format {
    /// Every format.
    pub fn all() -> &'static [Format] {
        ALL
    }

    /// The format of a name.
    ///
    /// ```
    /// # use candor::report::Format;
    /// assert_eq!(Format::parse("csv").map(Format::media_type), Some("text/csv; charset=utf-8"));
    /// assert!(Format::parse("docx").is_none());
    /// ```
    pub fn parse(name: &str) -> Option<&'static Format> {
        ALL.iter().find(|format| format.name == name)
    }

    /// The format of a file, by its extension.
    pub fn of_path(path: &Path) -> Option<&'static Format> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        ALL.iter().find(|format| format.extensions.contains(&extension.as_str()))
    }

    /// The names of all formats.
    pub fn names() -> Vec<&'static str> {
        ALL.iter().map(Format::name).collect()
    }

    /// The extensions of all formats, with their dots.
    pub fn extensions() -> Vec<String> {
        ALL.iter().flat_map(|format| format.extensions).map(|extension| format!(".{extension}")).collect()
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Its media type.
    pub fn media_type(&self) -> &'static str {
        self.media_type
    }

    /// Whether it says what the outcome depends on, so that inputs are hashed for it.
    pub fn carries_run(&self) -> bool {
        self.carries_run
    }

    /// Writes a report in it.
    pub fn write(&self, out: &mut dyn io::Write, report: &Report, wording: &Wording) -> io::Result<()> {
        (self.write)(out, report, wording)
    }
}

/// Entries that are put into words at a time.
const CHUNK: usize = 1024;

/// Makes something of each entry, in parallel, and gives it out in order: memory is bounded by a chunk.
fn in_order<'a, T: Send>(entries: &'a [Entry], make: impl Fn(&'a Entry) -> T + Sync) -> impl Iterator<Item = T> {
    entries.chunks(CHUNK).flat_map(move |chunk| chunk.par_iter().map(&make).collect::<Vec<T>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_extensions_are_unique_and_found() {
        for format in Format::all() {
            assert_eq!(Format::parse(format.name()).map(Format::name), Some(format.name()));
            for extension in format.extensions {
                let path = format!("A list.{}", extension.to_uppercase());
                assert_eq!(Format::of_path(Path::new(&path)).map(Format::name), Some(format.name()));
            }
        }
        assert!(Format::of_path(Path::new("csv")).is_none());
        assert!(Format::of_path(Path::new("list.txt")).is_none());
    }
}
