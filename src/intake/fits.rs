//! Rows with fewer or more cells than there are headings: read only where no cell can stand under a wrong heading.

use rustc_hash::FxHashSet;

use super::kind::Kind;
use super::records::Record;

/// What the cells of the columns have in common, by the first rows.
#[derive(Debug, Clone, Default)]
pub(super) struct Fits {
    columns: Vec<Common>,
    /// Whether the file leaves out empty cells at the ends of its rows.
    drops_empty: bool,
    /// How many cells most rows have.
    usual: usize,
    delimiter: u8,
}

/// What the cells of a column have in common.
#[derive(Debug, Clone)]
enum Common {
    Kind(Kind),
    /// They are a few values over and over.
    Values(FxHashSet<Vec<u8>>),
    Nothing,
}

/// Rows of which at least so many in a hundred must end early, and none in an empty cell.
const EARLY: usize = 5;
/// Of a hundred cells, how many must look alike.
const ALIKE: usize = 90;
/// Values that a column may have over and over, and how often each on average.
const FEW: usize = 12;
const OFTEN: usize = 4;

impl Fits {
    /// By the first rows under so many headings.
    pub fn of(sample: &[Record], headings: usize, delimiter: u8) -> Fits {
        let rows: Vec<&Record> = sample.iter().filter(|row| !row.astray && !row.is_blank()).collect();
        let usual = usual(&rows);
        let whole: Vec<&Record> = rows.iter().copied().filter(|row| [headings, usual].contains(&row.count())).collect();
        let columns = (0..headings).map(|at| Common::of(whole.iter().map(|row| row.cell(at)))).collect();
        let mut fits = Fits { columns, drops_empty: false, usual, delimiter };
        let early: Vec<&&Record> = rows.iter().filter(|row| row.count() < headings).collect();
        let ends_filled = |row: &&Record| !row.cell(row.count().saturating_sub(1)).trim_ascii().is_empty();
        let many = early.len() > 1 && early.len() * 100 >= rows.len() * EARLY;
        let nearly_all_fit = || early.iter().filter(|row| fits.all(row)).count() * 100 >= early.len() * ALIKE;
        fits.drops_empty = many && rows.iter().all(ends_filled) && nearly_all_fit();
        fits
    }

    fn one(&self, at: usize, cell: &[u8]) -> Option<bool> {
        let cell = cell.trim_ascii();
        match &self.columns[at] {
            _ if cell.is_empty() => None,
            Common::Nothing => None,
            Common::Kind(kind) => Some(Kind::of(cell) == Some(*kind)),
            Common::Values(values) => Some(values.contains(cell)),
        }
    }

    fn all(&self, row: &Record) -> bool {
        row.cells().take(self.columns.len()).enumerate().all(|(at, cell)| self.one(at, cell) != Some(false))
    }

    /// Whether a row that ends early has all its cells under their headings: the file leaves empty ones out, or the last
    /// cell is one that its column holds and those behind it do not.
    pub fn ends_early(&self, row: &Record) -> bool {
        if !self.all(row) {
            return false;
        }
        let last = (0..row.count()).rev().find(|at| !row.cell(*at).trim_ascii().is_empty());
        let Some(last) = last else { return false };
        let missing = self.columns.len() - row.count();
        let behind = || (last + 1..=last + missing).filter(|at| *at < self.columns.len());
        let sure = || behind().all(|at| self.one(at, row.cell(last)) != Some(true));
        self.drops_empty || (self.one(last, row.cell(last)) == Some(true) && sure())
    }

    /// Whether empty cells at the end of a row are just that, and not what pushed all others out of their columns.
    pub fn may_be_wide(&self, row: &Record) -> bool {
        let fills = |at: usize| matches!(self.columns[at], Common::Nothing) || self.one(at, row.cell(at)) == Some(true);
        let all_filled = || (0..self.columns.len()).all(fills);
        row.count() == self.columns.len() || row.count() == self.usual || all_filled()
    }

    /// A row in which a text that holds the delimiter was not quoted, put together again, and that text; `None` unless all
    /// cells fit their columns in exactly one way.
    pub fn mended(&self, row: &Record) -> Option<(Record, String)> {
        let more = row.count().checked_sub(self.columns.len()).filter(|more| *more > 0 && self.columns.len() > 1)?;
        let is_spaced = |cell: &[u8]| cell.starts_with(b" ");
        let spaced = row.cells().filter(|cell| is_spaced(cell)).count() == more;
        // What follows shows where the text ends.
        let ways =
            (0..self.columns.len() - 1).filter(|at| !spaced || (1..=more).all(|next| is_spaced(row.cell(at + next))));
        let mut fitting = ways.filter_map(|at| {
            let put = row.put_together(at, more, self.delimiter);
            self.all(&put).then_some((at, put))
        });
        let (at, put) = fitting.next()?;
        if fitting.next().is_some() {
            return None;
        }
        let text = String::from_utf8_lossy(put.cell(at)).into_owned();
        Some((put, text))
    }
}

/// How many cells most rows have.
fn usual(rows: &[&Record]) -> usize {
    let mut counts: Vec<usize> = rows.iter().map(|row| row.count()).collect();
    counts.sort_unstable();
    counts.get(counts.len() / 2).copied().unwrap_or(0)
}

impl Common {
    fn of<'a>(cells: impl Iterator<Item = &'a [u8]>) -> Common {
        let filled: Vec<&[u8]> = cells.map(<[u8]>::trim_ascii).filter(|cell| !cell.is_empty()).collect();
        let kinds: Vec<Option<Kind>> = filled.iter().map(|cell| Kind::of(cell)).collect();
        let common = kinds.iter().flatten().find(|kind| {
            let many = kinds.iter().filter(|other| **other == Some(**kind)).count();
            many > 1 && many * 100 >= kinds.len() * ALIKE
        });
        if let Some(kind) = common {
            return Common::Kind(*kind);
        }
        let values: FxHashSet<Vec<u8>> = filled.iter().map(|cell| cell.to_vec()).collect();
        if values.len() <= FEW && filled.len() >= values.len() * OFTEN && !values.is_empty() {
            Common::Values(values)
        } else {
            Common::Nothing
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Records;

    fn rows(text: &str) -> Vec<Record> {
        let mut records = Records::new(text.as_bytes(), b',');
        std::iter::from_fn(|| records.read().ok().flatten()).collect()
    }

    const WHOLE: &str = "Ann,Oslo,ann@a.org,CRM,7\nBob,Rome,bob@b.org,Excel,5\n";

    #[test]
    fn a_row_that_ends_early_is_read_where_nothing_can_be_misplaced() {
        let fits = Fits::of(&rows(WHOLE), 5, b',');
        for (row, read) in
            [("Cy,Bonn,cy@c.org", true), ("Cy,cy@c.org", false), ("Cy,Bonn,cy@c.org,SAP", false), ("Cy", false)]
        {
            assert_eq!(fits.ends_early(&rows(row)[0]), read, "{row}");
        }
        let dropping = Fits::of(&rows(&format!("{WHOLE}Cy,Bonn,cy@c.org,SAP\nDi\n")), 5, b',');
        assert!(dropping.ends_early(&rows("Ed,Kiel")[0]) && !dropping.ends_early(&rows("Ed,ed@e.org,Kiel")[0]));
    }

    #[test]
    fn a_text_that_was_not_quoted_is_put_together_in_one_way_or_not_at_all() {
        let fits = Fits::of(&rows(WHOLE), 5, b',');
        let mended = |row: &str| fits.mended(&rows(row)[0]).map(|(_, text)| text);
        assert_eq!(mended("Cy,Bonn,cy@c.org,SAP,Excel,9"), Some("SAP,Excel".to_owned()));
        assert_eq!(mended("Cy,Bonn, Germany,cy@c.org,SAP,9"), Some("Bonn, Germany".to_owned()));
        assert_eq!(mended("Cy,Bonn,Germany,cy@c.org,SAP,9"), None);
        assert_eq!(mended("Cy,Bonn,cy@c.org,SAP,9,x,y"), None);
    }
}
