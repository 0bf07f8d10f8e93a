//! What the program carries: the tables of `data/` in their ready form, and as files, for others to be laid over them.

use std::sync::LazyLock;

use rust_embed::RustEmbed;

use crate::problem::Problem;
use crate::reference::{Layer, Reference, TABLES};

/// Made by `build.rs`.
static READY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tables.ready"));

#[derive(RustEmbed)]
#[folder = "data/"]
#[include = "*.csv"]
#[exclude = "*/*"]
struct Embedded;

impl Reference {
    /// The tables that this program carries.
    pub fn embedded() -> &'static Reference {
        static TABLES: LazyLock<Reference> = LazyLock::new(|| Reference::unpack(READY));
        &TABLES
    }

    /// The same with others laid over them: what those say of a phrase holds, and what a table named `without-` and so on
    /// has is left out. With anything wrong in them there are no tables, and all that is wrong is told.
    pub fn with(over: Layer) -> Result<Reference, Vec<Problem>> {
        Reference::unpack_under(over, READY, files())
    }

    /// The embedded tables with some rows more, for tests of what the tables do not hold yet.
    #[cfg(test)]
    pub(crate) fn with_rows(file: &str, header_and_rows: &str) -> Reference {
        let bytes = header_and_rows.as_bytes().to_vec().into();
        Reference::with([(file.to_owned(), bytes)].into()).expect("rows of a test")
    }
}

fn files() -> Layer<'static> {
    TABLES.iter().filter_map(|&name| Some((name.to_owned(), Embedded::get(name)?.data))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::{Schooled, Schooling};
    use crate::text::words;

    #[test]
    fn every_table_is_carried() {
        let missing: Vec<_> = TABLES.iter().filter(|name| Embedded::get(name).is_none()).collect();
        assert_eq!(missing, Vec::<&&str>::new());
    }

    #[test]
    fn the_ready_form_is_what_the_tables_make_now() {
        assert!(Reference::pack(files()) == Ok(READY.to_vec()), "data/ and the ready form differ");
    }

    #[test]
    fn rows_laid_over_win() {
        let own = "words,lang,isced_low,isced_high,track\nmatura,pl,4,4,\n";
        let tables = Reference::with_rows("education.csv", own);
        let level = |text: &str| tables.education.whole(&words(text)).map(|(entry, _)| entry.value);
        let four = Schooled::Level(Schooling {
            at_least: 4,
            at_most: 4,
            track: None,
            usual: None,
            polish: true,
            alone: false,
        });
        assert_eq!((level("matura"), level("matury")), (Some(four), Some(four)));
        assert_ne!(tables.hash, Reference::embedded().hash);
        let all = tables.education.entries().iter().filter(|entry| entry.key == "matura");
        assert_eq!(all.map(|entry| entry.value).collect::<Vec<_>>(), [four]);
    }
}
