//! How a run ends.

use std::fmt;

/// What a command comes to.
pub type Outcome = anyhow::Result<Exit>;

/// The exit codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Nobody meets the essentials (only with `--fail-if-none`).
    Nobody = 1,
    /// The command line or the profile has an error.
    Usage = 2,
    /// An input cannot be used.
    Input = 3,
    /// Rows were left out (only with `--strict`).
    LeftOut = 4,
}

impl fmt::Display for Exit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "exit {}", *self as u8)
    }
}

/// An exit whose reason has been said already.
impl std::error::Error for Exit {}
