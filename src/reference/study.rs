//! `fields_of_study.csv` and `schools.csv`: what was studied, and where.

use serde::{Deserialize, Serialize};

use super::files::Files;
use crate::text::{Named, Phrases, named};

/// A field of education and training by ISCED-F 2013: a broad field, and a narrow one where the words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StudyField {
    /// 0 to 10.
    broad: u8,
    narrow: Option<u8>,
}

impl StudyField {
    /// The field of a code: "04" is a broad one, "041" a narrow one within it.
    pub fn parse(code: &str) -> Option<StudyField> {
        let digits = code.bytes().all(|byte| byte.is_ascii_digit());
        let broad = code.get(..2).filter(|_| digits)?.parse().ok().filter(|broad| *broad <= 10)?;
        let narrow = match &code[2..] {
            "" => None,
            narrow if narrow.len() == 1 => Some(narrow.parse().ok()?),
            _ => return None,
        };
        Some(StudyField { broad, narrow })
    }

    /// The code of its broad field.
    pub fn broad(self) -> String {
        format!("{:02}", self.broad)
    }

    /// The code of its narrow field, where it has one.
    pub fn narrow(self) -> Option<String> {
        self.narrow.map(|narrow| format!("{:02}{narrow}", self.broad))
    }

    /// Its code, as narrow as it goes.
    pub fn code(self) -> String {
        self.narrow().unwrap_or_else(|| self.broad())
    }

    /// Whether it belongs to another; `None` where it is too broad to tell.
    pub fn is_of(self, other: StudyField) -> Option<bool> {
        match (self.broad == other.broad, self.narrow, other.narrow) {
            (false, ..) => Some(false),
            (true, _, None) => Some(true),
            (true, None, Some(_)) => None,
            (true, Some(one), Some(two)) => Some(one == two),
        }
    }
}

/// What the name of a study stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Study {
    /// Its field; `None` where it only sounds like one.
    pub field: Option<StudyField>,
    /// Whether it is the abbreviation of a degree, which as another word means nothing: "M.D.".
    pub degree: bool,
}

/// What a phrase of `schools.csv` is in the name of a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolWord {
    /// How the name stands around it.
    pub stands: Stands,
    /// Whether it is one of higher education.
    pub higher: bool,
    /// Whether it is one in Poland.
    pub polish: bool,
}

named! {
    /// How the name of a school stands around a word.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Stands {
        /// It is a name of its own: "SGH".
        Name = "name",
        /// The name begins with it: "Politechnika Łódzka".
        Opens = "opens",
        /// Somewhere in it: "Harvard University", "University of York".
        Within = "word",
        /// Nothing of its own: it joins the parts of a name: "of", "im.".
        Joining = "joins",
        /// Nowhere, whatever school it names: "uniwersytet trzeciego wieku", a course. No school is named beside it.
        Nowhere = "none",
    }
}

/// The usual names of studies.
pub(super) fn fields(files: &Files) -> Phrases<Study> {
    let mut all = Vec::new();
    for row in files.rows("fields_of_study.csv", ["words", "lang", "isced_f"]) {
        let field = StudyField::parse(&row.cells[2]);
        if field.is_none() && !row.cells[2].is_empty() {
            files.wrong(&row, 2, Vec::new());
            continue;
        }
        let [written, lang, _] = row.cells;
        let joined = super::education::run_together(&written);
        let study = Study { field, degree: joined.is_some() };
        all.extend(joined.map(|joined| (joined, "*".to_owned(), study)));
        all.push((written, lang, study));
    }
    Phrases::new(all, true)
}

pub(super) fn schools(files: &Files) -> Phrases<SchoolWord> {
    let mut all = Vec::new();
    for row in files.rows("schools.csv", ["words", "lang", "stands", "proves"]) {
        let Some(stands) = files.one_of(&row, 2, Stands::NAMES) else { continue };
        let Some(higher) = files.one_of(&row, 3, &[("", false), ("higher", true)]) else { continue };
        let [written, lang, ..] = row.cells;
        let polish = lang == "pl";
        if stands != Stands::Joining {
            all.push((written, lang, SchoolWord { stands, higher, polish }));
        }
    }
    Phrases::new(all, true)
}

/// Words that join the parts of the name of a school.
pub(super) fn joining(files: &Files) -> Phrases<()> {
    let rows = files.rows("schools.csv", ["words", "lang", "stands"]).into_iter().map(|row| row.cells);
    let joining = rows.filter(|[.., stands]| stands == Stands::Joining.name());
    Phrases::new(joining.map(|[words, lang, _]| (words, lang, ())), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_broad_or_narrow() {
        let field = |code| StudyField::parse(code);
        assert_eq!(field("041").map(|field| (field.broad(), field.narrow())), Some(("04".into(), Some("041".into()))));
        assert_eq!(field("10").map(|field| (field.code(), field.narrow())), Some(("10".into(), None)));
        for wrong in ["", "4", "11", "0411", "04x", "+4", "é4"] {
            assert_eq!(field(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_narrow_field_belongs_to_its_broad_one() {
        let is_of = |one, other| StudyField::parse(one)?.is_of(StudyField::parse(other)?);
        assert_eq!(is_of("041", "04"), Some(true));
        assert_eq!(is_of("041", "042"), Some(false));
        assert_eq!(is_of("04", "041"), None);
        assert_eq!(is_of("04", "06"), Some(false));
    }
}
