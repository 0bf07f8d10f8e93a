//! Each distinct text of a column is read once, as long as it is remembered.

use std::sync::{Arc, Mutex, MutexGuard};

use rustc_hash::FxHashMap;

use crate::facts::{Column, Reading, Setting, read_aside, read_in};
use crate::reference::Reference;

/// Texts of one column that are remembered before the memory is cleared.
const REMEMBERED: usize = 1 << 15;
/// The same where they seldom come again: less than once in so many texts.
const SELDOM: (usize, usize) = (1 << 12, 8);
/// Bytes of a text that is worth remembering.
const SHORT: usize = 256;

/// Readings of texts seen before, for each used column of a table.
#[derive(Debug, Default)]
pub struct Memory(Vec<Seen>);

/// A memory for each thread, of one layout.
#[derive(Debug)]
pub struct Memories(Vec<Mutex<Memory>>);

impl Default for Memories {
    fn default() -> Self {
        Memories(std::iter::repeat_with(Mutex::default).take(rayon::current_num_threads() + 1).collect())
    }
}

impl Memories {
    /// That of this thread.
    pub fn own(&self) -> MutexGuard<'_, Memory> {
        let slot = rayon::current_thread_index().unwrap_or(self.0.len() - 1);
        self.0[slot].lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// The texts of one column.
#[derive(Debug, Default)]
struct Seen {
    texts: FxHashMap<Arc<str>, Arc<Reading>>,
    /// How often one came again.
    again: usize,
}

impl Seen {
    fn is_full(&self) -> bool {
        let (few, seldom) = SELDOM;
        self.texts.len() >= if self.again * seldom < self.texts.len() { few } else { REMEMBERED }
    }
}

impl Memory {
    /// What a text of the column `at` says, and the text to keep.
    pub(super) fn read(
        &mut self,
        at: usize,
        column: &Column,
        setting: Setting,
        text: &str,
        tables: &Reference,
    ) -> (Arc<str>, Arc<Reading>) {
        if self.0.len() <= at {
            self.0.resize_with(at + 1, Seen::default);
        }
        let seen = &mut self.0[at];
        if let Some((text, reading)) = seen.texts.get_key_value(text) {
            seen.again += 1;
            return (text.clone(), reading.clone());
        }
        let reading = if column.aside {
            read_aside(&column.field, text, tables)
        } else {
            read_in(&column.field, text, setting, tables)
        };
        let (text, reading) = (Arc::<str>::from(text), Arc::new(reading));
        // Long texts seldom come twice.
        if text.len() <= SHORT {
            if seen.is_full() {
                *seen = Seen::default();
            }
            seen.texts.insert(text.clone(), reading.clone());
        }
        (text, reading)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Field;

    #[test]
    fn what_seldom_comes_again_is_not_remembered_long() {
        let tables = Reference::embedded();
        let column =
            Column { file: "".into(), heading: "".into(), field: Field::Text("a".into()), number: 0, aside: false };
        let most = |different: usize| {
            let mut memory = Memory::default();
            let texts = (0..2 * SELDOM.0).map(|number| (number % different).to_string());
            let sizes = texts.map(|text| {
                memory.read(0, &column, Setting::default(), &text, tables);
                memory.0[0].texts.len()
            });
            sizes.max()
        };
        assert_eq!(most(2 * SELDOM.0), Some(SELDOM.0));
        assert_eq!(most(SELDOM.0 / 2), Some(SELDOM.0 / 2));
    }
}
