//! Examinations in a languages cell: the exam, and the result beside it.

use super::Stated;
use crate::reference::{Exam, ExamResult, LanguageWord, Reference, hundredths};
use crate::text::{Word, join};

/// Words between an exam and its result: "FCE (egzamin zdany, ocena B)".
const BETWEEN: usize = 4;

/// An exam that was named, with what it proves.
pub(super) struct Proven {
    /// The words that it covers.
    pub(super) len: usize,
    /// The code of its language, where the exam tells it.
    pub(super) language: Option<String>,
    /// What its certificate or the result proves.
    pub(super) stated: Option<Stated>,
}

/// The exam that begins with the first of these words. A result may stand after it, behind words that say nothing; a
/// comma before it needs such a word ("FCE, grade B").
pub(super) fn exam(piece: &str, rest: &[Word], tables: &Reference) -> Option<Proven> {
    let (len, entry, _) = tables.exams.longest_prefix(rest)?;
    let exam = &entry.value;
    let (len, levels) = match result(piece, rest, len, exam, tables) {
        Some((end, levels)) => (end, Some(levels)),
        None => (len, exam.alone),
    };
    let stated = levels.map(|(low, high)| Stated { low, high, code: false, joined: false, exam: true });
    Some(Proven { len, language: exam.language.clone(), stated })
}

type Levels = (crate::reference::Cefr, crate::reference::Cefr);

fn result(piece: &str, rest: &[Word], len: usize, exam: &Exam, tables: &Reference) -> Option<(usize, Levels)> {
    let gap = |at: usize| &piece[rest[at - 1].span.end..rest[at].span.start];
    let says_nothing = |at: usize| {
        let words = &tables.language_words;
        words.whole(&rest[at..=at]).is_some_and(|(entry, _)| entry.value == LanguageWord::Filler)
    };
    for at in len..rest.len().min(len + BETWEEN) {
        let levels = proven(piece, &rest[at], exam);
        if gap(at).contains(',') && !says_nothing(at) {
            return None;
        }
        if let Some(levels) = levels {
            let of_how_many = at + 1 < rest.len() && gap(at + 1).trim() == "/" && is_score(&rest[at + 1]);
            return Some((at + 1 + usize::from(of_how_many), levels));
        }
        // "IELTS (2019) 7.0": a number that is no result is a year or the like.
        if !says_nothing(at) && !is_score(&rest[at]) {
            return None;
        }
    }
    None
}

fn is_score(word: &Word) -> bool {
    hundredths(&word.folded).is_some()
}

fn proven(piece: &str, word: &Word, exam: &Exam) -> Option<Levels> {
    let score = hundredths(&word.folded);
    let written = &piece[word.span.clone()];
    let folded = join(std::slice::from_ref(word));
    let is = |result: &ExamResult| match result {
        ExamResult::Score(from, to) => score.is_some_and(|score| (*from..=*to).contains(&score)),
        // A single letter is a grade only as a capital: "a" is a word in many languages.
        ExamResult::Grade(grade) => *grade == folded && (grade.len() > 1 || written.chars().all(char::is_uppercase)),
    };
    exam.results.iter().find(|proof| is(&proof.result)).map(|proof| proof.levels)
}
