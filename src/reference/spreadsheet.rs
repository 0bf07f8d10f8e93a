//! `spreadsheet_damage.csv`: what spreadsheets print in place of what somebody typed.

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use super::blanks::blank_key;
use super::files::Files;
use crate::text::key;

/// Words of spreadsheets, by what they are.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Spreadsheet {
    errors: FxHashSet<String>,
    months: FxHashSet<String>,
}

impl Spreadsheet {
    /// Whether a text is an error value: "#N/D", "#REF!", or the hashes of a column that is too narrow.
    pub fn is_error(&self, text: &str) -> bool {
        let hashes = text.len() > 2 && text.bytes().all(|byte| byte == b'#');
        hashes || self.errors.contains(&blank_key(text))
    }

    /// Whether a word is a month as spreadsheets shorten it.
    pub fn is_month(&self, word: &str) -> bool {
        self.months.contains(&key(word))
    }
}

pub(super) fn spreadsheet(files: &Files) -> Spreadsheet {
    let mut all = Spreadsheet::default();
    for row in files.rows("spreadsheet_damage.csv", ["words", "means"]) {
        let Some(month) = files.one_of(&row, 1, &[("error", false), ("month", true)]) else { continue };
        if month {
            all.months.insert(key(&row.cells[0]))
        } else {
            all.errors.insert(blank_key(&row.cells[0]))
        };
    }
    all
}
