//! `language_exams.csv` and `language_exam_names.csv`: what a certificate proves.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::Cefr;
use super::languages::level_range;
use super::table::Files;
use crate::text::{Phrases, key};

/// An examination under one of its names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exam {
    /// The ISO 639-1 code of the language it examines, where that is always the same.
    pub language: Option<String>,
    /// What a certificate proves that tells no result; `None` where its owner names no level.
    pub alone: Option<(Cefr, Cefr)>,
    /// What the results prove, in the order of the table.
    pub results: Vec<Proof>,
}

/// A result of an exam and the levels that it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// The result.
    pub result: ExamResult,
    /// The lowest and the highest level.
    pub levels: (Cefr, Cefr),
}

/// How an exam tells its result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExamResult {
    /// From one score to another, in hundredths.
    Score(u32, u32),
    /// A grade: "A", "merit"; its folded words.
    Grade(String),
}

/// Hundredths of a score: "7.5" and "7,5" are 750.
pub fn hundredths(score: &str) -> Option<u32> {
    let (whole, part) = score.split_once(['.', ',']).unwrap_or((score, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 5 || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    format!("{whole}{part:0<2}").parse().ok()
}

/// Names of exams to what they prove.
pub(super) fn exams(files: &Files) -> Phrases<Exam> {
    let mut known: FxHashMap<String, Exam> = FxHashMap::default();
    for row in files.rows("language_exams.csv", ["exam", "from", "to", "low", "high"]) {
        let [exam, from, to, low, high] = &row.cells;
        let entry = known.entry(exam.clone()).or_insert(Exam { language: None, alone: None, results: Vec::new() });
        if from.is_empty() && low.is_empty() && high.is_empty() {
            continue;
        }
        let Some(levels) = level_range(files, &row, 3, 4) else { continue };
        let result = match (hundredths(from), hundredths(to)) {
            (Some(from), Some(to)) if from <= to => ExamResult::Score(from, to),
            (None, None) if !from.is_empty() && to.is_empty() => ExamResult::Grade(key(from)),
            (None, None) if from.is_empty() && to.is_empty() => {
                entry.alone = entry.alone.or(Some(levels));
                continue;
            }
            _ => {
                files.wrong(&row, 2, Vec::new());
                continue;
            }
        };
        entry.results.push(Proof { result, levels });
    }
    let mut all = Vec::new();
    for row in files.rows("language_exam_names.csv", ["words", "lang", "exam", "language"]) {
        let Some(exam) = known.get(&row.cells[2]) else {
            files.wrong(&row, 2, Vec::new());
            continue;
        };
        let [words, lang, _, language] = row.cells;
        let language = Some(language).filter(|code| !code.is_empty());
        all.push((words, lang, Exam { language, ..exam.clone() }));
    }
    Phrases::new(all, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_have_two_decimals_at_most() {
        assert_eq!(hundredths("7.5"), Some(750));
        assert_eq!(hundredths("7,5"), Some(750));
        assert_eq!(hundredths("120"), Some(12_000));
        for text in ["", "a", "7.555", "123456", "7.x", "+7"] {
            assert_eq!(hundredths(text), None, "{text:?}");
        }
    }
}
