//! Text to words that remember where they stood.

use std::cell::OnceCell;
use std::ops::Range;

use super::fold::{fold_lower, lower};
use super::index::Hash;
use super::stem::Tongue;

/// One word of a text, with its place in the text as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The bytes of the original text that the word covers.
    pub span: Range<usize>,
    /// The word folded for comparison.
    pub folded: String,
    /// The word in lower case with its marks, for stemmers; none where folding takes nothing else away.
    lower: Option<Box<str>>,
    /// Whether it has letters of the Cyrillic script.
    cyrillic: bool,
    /// Of the folded word: tables are asked for it again and again.
    hash: Hash,
    /// Its stems and their hashes, each once it was asked for.
    stems: [OnceCell<(Box<str>, Hash)>; Tongue::ALL.len()],
}

impl Word {
    fn new(word: &str, span: Range<usize>) -> Word {
        let (folded, lower) = if word.is_ascii() {
            (word.to_ascii_lowercase(), None)
        } else {
            let lower = lower(word);
            let folded = fold_lower(&lower);
            let lower = (folded != lower).then(|| lower.into());
            (folded, lower)
        };
        let cyrillic = folded.chars().any(|letter| matches!(letter, 'Ѐ'..='ӿ'));
        let hash = Hash::of([&*folded]);
        Word { span, folded, lower, cyrillic, hash, stems: Default::default() }
    }

    /// Its folded stem in a tongue; a word in another script stays as it is.
    pub fn stem(&self, tongue: Tongue) -> &str {
        if !self.is_stemmed(tongue) {
            return &self.folded;
        }
        &self.stemmed(tongue).0
    }

    fn stemmed(&self, tongue: Tongue) -> &(Box<str>, Hash) {
        self.stems[tongue as usize].get_or_init(|| {
            let stem = tongue.stem(self.lower());
            let hash = Hash::of([&*stem]);
            (stem, hash)
        })
    }

    /// The hash of the folded word.
    pub(super) fn hash(&self) -> Hash {
        self.hash
    }

    /// The hash of its stem in a tongue.
    pub(super) fn stem_hash(&self, tongue: Tongue) -> Hash {
        if self.is_stemmed(tongue) { self.stemmed(tongue).1 } else { self.hash }
    }

    /// The word in lower case with its marks.
    pub(super) fn lower(&self) -> &str {
        self.lower.as_deref().unwrap_or(&self.folded)
    }

    /// Whether a tongue is written in the script of the word.
    pub fn is_stemmed(&self, tongue: Tongue) -> bool {
        self.cyrillic == tongue.is_cyrillic()
    }
}

/// Splits a text into words: runs of letters and digits, plus what belongs to names such as `C++`, `C#`, `.NET`, `B2+`
/// and to numbers such as `1,5` and `14.09.2026`.
///
/// ```
/// let found: Vec<String> = candor::text::words("C++/C#, .NET; Node.js 1,5 roku").into_iter().map(|w| w.folded).collect();
/// assert_eq!(found, ["c++", "c#", ".net", "node", "js", "1,5", "roku"]);
/// ```
pub fn words(text: &str) -> Vec<Word> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let at = |i: usize| letters.get(i).map(|&(_, c)| c);
    let mut found = Vec::new();
    let mut i = 0;
    while let Some(first) = at(i) {
        let dotted = first == '.'
            && at(i + 1).is_some_and(char::is_alphabetic)
            && (i == 0 || at(i - 1).is_some_and(|before| !in_word(before) && before != '.'));
        if !in_word(first) && !dotted {
            i += 1;
            continue;
        }
        let start = i;
        i += 1;
        while let Some(next) = at(i) {
            let joins_number = matches!(next, ',' | '.')
                && at(i - 1).is_some_and(|c| c.is_ascii_digit())
                && at(i + 1).is_some_and(|c| c.is_ascii_digit());
            if !in_word(next) && !joins_number {
                break;
            }
            i += 1;
        }
        i = suffix_end(&at, i);
        let end = letters.get(i).map_or(text.len(), |&(byte, _)| byte);
        let span = letters[start].0..end;
        let word = &text[span.clone()];
        found.push(Word::new(word, span));
    }
    found
}

/// The words of a stretch of a text, by their places in the whole text.
pub fn words_at(text: &str, stretch: Range<usize>) -> Vec<Word> {
    let mut all = words(&text[stretch.clone()]);
    for word in &mut all {
        word.span = word.span.start + stretch.start..word.span.end + stretch.start;
    }
    all
}

/// The folded words of a text joined by one space: the key under which phrases are compared.
pub fn key(text: &str) -> String {
    join(&words(text))
}

/// Folded words joined by one space.
pub fn join(words: &[Word]) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&word.folded);
    }
    out
}

/// The bytes from the first of some words to the last; nothing where there are none.
pub fn span(words: &[Word]) -> Range<usize> {
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => first.span.start..last.span.end,
        _ => 0..0,
    }
}

/// `+`, `++` and `#` belong to the word before them unless another word follows at once; the version in "C++17" may.
fn suffix_end(at: &impl Fn(usize) -> Option<char>, i: usize) -> usize {
    let mut end = i;
    while matches!(at(end), Some('+' | '#')) && end - i < 2 {
        end += 1;
    }
    let version = end - i == 2 && at(end).is_some_and(|letter| letter.is_ascii_digit());
    if at(end).is_some_and(in_word) && !version { i } else { end }
}

fn in_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || !letter.is_ascii() && (letter.is_alphanumeric() || unicode_normalization::char::is_combining_mark(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|word| &text[word.span]).collect()
    }

    #[test]
    fn names_with_signs_are_words() {
        assert_eq!(split("C, C++, C#, R, Go, .NET"), ["C", "C++", "C#", "R", "Go", ".NET"]);
        assert_eq!(split("SQL+Java"), ["SQL", "Java"]);
        assert_eq!(split("C++17"), ["C++", "17"]);
        assert_eq!(split("5+ lat, B2+"), ["5+", "lat", "B2+"]);
        assert_eq!(split("years_in_sales"), ["years", "in", "sales"]);
        assert_eq!(split("mgr.inż."), ["mgr", "inż"]);
    }

    #[test]
    fn numbers_and_dates_stay_whole() {
        assert_eq!(split("1,5 roku; 14.09.2026"), ["1,5", "roku", "14.09.2026"]);
        assert_eq!(split("2,"), ["2"]);
    }
}
