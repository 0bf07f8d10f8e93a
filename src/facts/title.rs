//! Job titles and the areas of work they belong to.

/// A job title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// The areas it belongs to, and whether surely.
    pub areas: Vec<(String, bool)>,
    /// An internship or traineeship, counted apart.
    pub internship: bool,
}
