//! Spelled almost alike.

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
    let (a, b) = (one.chars().count(), other.chars().count());
    let allowed = match a.min(b) {
        0..=4 => return false,
        5..=7 => 1,
        _ => 2,
    };
    a.abs_diff(b) <= allowed && one != other && strsim::damerau_levenshtein(one, other) <= allowed
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
