//! One person, as read from a file.

use std::sync::Arc;

use super::{Field, Reading};

/// One person: who, from where, and what each column says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The id column's text, else `file:row`.
    pub id: String,
    /// The name as written. Shown, never scored.
    pub name: String,
    /// The file that the person stands in.
    pub file: Arc<str>,
    /// The first row that the person stands in, as a spreadsheet counts.
    pub row: u64,
    /// What the columns say, in the order of rows and columns.
    pub cells: Vec<Cell>,
    /// What was answered later; an answer outranks every cell.
    pub answers: Vec<Change>,
}

/// A column of a file, and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The file as shown to people.
    pub file: Arc<str>,
    /// The heading as written.
    pub heading: Arc<str>,
    /// What it holds.
    pub field: Field,
    /// Which of the file's columns of this field it is: by the number in its heading, else by their order. The second title
    /// stands beside the second start.
    pub number: usize,
    /// Whether it holds something else first: skills, among which a driving licence may be named.
    pub aside: bool,
}

/// What one column says of one person in one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The column.
    pub column: Arc<Column>,
    /// The row as a spreadsheet counts, the header being row 1.
    pub row: u64,
    /// The words as written.
    pub text: Arc<str>,
    /// What they say.
    pub reading: Arc<Reading>,
}

/// What would settle an unknown: a field and its subject. Findings that share it are answered together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Question {
    /// The field's name, such as `experience`.
    pub field: &'static str,
    /// The area, language, skill or column.
    pub subject: String,
}

/// An answer to a question: from now on it is what is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What is answered.
    pub question: Question,
    /// The answer, as a cell that says it.
    pub cell: Cell,
}

impl Candidate {
    /// The same person with an answer given. It replaces what was read and answered before.
    #[must_use]
    pub fn with(&self, change: Change) -> Candidate {
        let mut changed = self.clone();
        changed.answers.retain(|earlier| earlier.question != change.question);
        changed.answers.push(change);
        changed
    }

    /// The cells of a field.
    pub fn cells_of<'a>(&'a self, field: &'a Field) -> impl Iterator<Item = &'a Cell> {
        self.cells.iter().filter(move |cell| cell.column.field == *field)
    }
}

impl Change {
    /// An answer by its reading alone.
    pub fn new(question: Question, field: Field, words: &str, reading: Reading) -> Change {
        let column = Column { file: "".into(), heading: question.field.into(), field, number: 0, aside: false };
        Change { question, cell: Cell { column: column.into(), row: 0, text: words.into(), reading: reading.into() } }
    }
}
