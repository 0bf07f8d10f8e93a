//! Items of a skills cell.

/// One item of a skills cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skill {
    /// Its folded words, qualifiers ("good knowledge of") taken off.
    pub key: String,
    /// Its stems in every tongue, for terms that only a profile knows, in the order of [`crate::text::Tongue::ALL`].
    pub stems: [String; 5],
    /// The concept in the skill tables, if known.
    pub concept: Option<u32>,
    /// "no experience in …", "bez znajomości …", a wish.
    pub denied: bool,
}
