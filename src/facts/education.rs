//! Schools and degrees: ISCED 2011 level, track, finished or not.

/// The track of a secondary school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Track {
    /// General: it prepares for further studies.
    General,
    /// Vocational: it also teaches a trade, on the secondary level.
    Vocational,
    /// Basic vocational (Polish *zasadnicza zawodowa*): ISCED 3, but no secondary education.
    BasicVocational,
}

/// One school or degree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Education {
    /// The lowest ISCED 2011 level (0–8) that the words allow.
    pub at_least: u8,
    /// The highest.
    pub at_most: u8,
    /// The track, where the words tell.
    pub track: Option<Track>,
    /// Whether it was finished.
    pub finished: bool,
}
