//! Words of schools and degrees that are spelled almost right: "Bacherlor", "magistr", "niepelene".

use std::ops::Range;

use crate::reference::Reference;
use crate::text::{Word, words, words_at};

/// The words of a piece, those that are spelled almost like a word of a school put right.
pub(super) struct Mended {
    pub(super) words: Vec<Word>,
    /// Of each word, whether it is spelled otherwise.
    pub(super) meant: Vec<bool>,
}

/// The words of a piece of a text. What any table knows is no slip.
pub(super) fn mended(text: &str, span: Range<usize>, tables: &Reference) -> Mended {
    let mut all = words_at(text, span);
    let meant: Vec<Option<&str>> = (0..all.len()).map(|at| right(&all[at..=at], tables)).collect();
    for (word, meant) in all.iter_mut().zip(&meant) {
        let place = word.span.clone();
        if let Some(right) = meant.and_then(|meant| words(meant).pop()) {
            *word = right;
        }
        word.span = place;
    }
    Mended { words: all, meant: meant.iter().map(Option::is_some).collect() }
}

/// The word that one is spelled almost like: the nearest with the same first letter.
fn right<'a>(word: &[Word], tables: &'a Reference) -> Option<&'a str> {
    let written = &*word.first()?.folded;
    let is_word = written.chars().all(char::is_alphabetic) && written.chars().count() > 4;
    if !is_word || tables.school_spellings.exactly(written).is_some() {
        return None;
    }
    let first = written.chars().next();
    let near = tables.school_spellings.all_near(written);
    let likely = near.filter(|entry| entry.value && entry.key.chars().next() == first);
    let edits = likely.map(|entry| (strsim::damerau_levenshtein(written, &entry.key), &*entry.key));
    // Words alone are nearer to each other than phrases: "minister" is no slip for "magister".
    let (edits, nearest) = edits.min_by_key(|(edits, _)| *edits)?;
    if edits > 1 && written.chars().count() < 10 {
        return None;
    }
    let known = tables.titles.whole(word).is_some()
        || tables.skills.terms.whole(word).is_some()
        || tables.education.whole(word).is_some()
        || tables.fields_of_study.whole(word).is_some()
        || tables.schools.whole(word).is_some()
        || tables.languages.whole(word).is_some()
        || tables.time.phrases.whole(word).is_some();
    (!known).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_table_knows_is_a_slip() {
        let put_right = |text: &str| {
            let all = mended(text, 0..text.len(), Reference::embedded());
            all.words
                .into_iter()
                .zip(all.meant)
                .filter(|(_, meant)| *meant)
                .map(|(word, _)| word.folded)
                .collect::<Vec<_>>()
        };
        assert_eq!(put_right("Bacherlor's Degree"), ["bachelor"]);
        assert_eq!(put_right("magisterr"), ["magister"]);
        assert_eq!(put_right("Lehrer, technika, Minister, Diploma, Master"), Vec::<String>::new());
    }
}
