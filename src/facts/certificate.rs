//! Items of a certificates cell.

use jiff::civil::Date;

use super::skill::Skill;

/// One certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// What it is called; matched as skills are.
    pub name: Skill,
    /// The last day on which it is valid, if the cell says.
    pub valid_until: Option<Date>,
}
