//! Spelled almost alike.

/// How long a text is and which letters it has: enough to see at once that two are spelled differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outline {
    letters: u32,
    set: u64,
}

impl Outline {
    /// The outline of a folded key.
    pub fn of(key: &str) -> Outline {
        key.chars().fold(Outline::default(), |outline, letter| Outline {
            letters: outline.letters + 1,
            set: outline.set | 1 << (u32::from(letter) % 64),
        })
    }

    /// Whether keys of two outlines may be near: an edit changes the length by one at most, and two letters of the set.
    pub fn may_be_near(self, other: Outline) -> bool {
        let allowed = edits(self.letters.min(other.letters));
        allowed > 0
            && self.letters.abs_diff(other.letters) <= allowed
            && (self.set ^ other.set).count_ones() <= 2 * allowed
    }
}

/// How many edits a key of so many letters allows.
fn edits(letters: u32) -> u32 {
    match letters {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    }
}

/// Whether two folded keys are spelled almost alike: at most one edit up to 7 letters, two beyond, never below 5.
///
/// The caller makes sure that neither is a known entry of its own: "java" is not a slip for "lava".
///
/// ```
/// use candor::text::near;
/// assert!(near("negotation", "negotiation"));
/// assert!(!near("java", "lava"));
/// assert!(!near("java", "javascript"));
/// ```
pub fn near(one: &str, other: &str) -> bool {
    let (a, b) = (Outline::of(one), Outline::of(other));
    let allowed = edits(a.letters.min(b.letters)) as usize;
    a.may_be_near(b) && one != other && strsim::damerau_levenshtein(one, other) <= allowed
}

/// The nearest of some names to what was written, for "did you mean": within a third of its letters.
pub fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = super::fold(written);
    let allowed = (written.chars().count() / 3).max(1);
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&written, &super::fold(name)), name))
        .filter(|(edits, _)| *edits <= allowed)
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_stand_where_the_design_says() {
        assert!(near("exceI", "excel"));
        assert!(!near("exxel1", "excel"));
        assert!(!near("sap", "sad"));
        assert!(near("sales planing", "sales planning"));
        assert!(!near("same", "same"));
    }

    #[test]
    fn a_name_far_away_is_not_suggested() {
        assert_eq!(nearest("educaton", ["education", "experience"]), Some("education"));
        assert_eq!(nearest("zzz", ["education"]), None);
    }
}
