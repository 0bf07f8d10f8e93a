//! Spelled almost alike.

/// How many letters a text has, and how often which: enough to see at once that two are spelled differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outline {
    letters: u32,
    /// A bit for each letter that occurs, letters alike by their last five bits, and another one if it does so again.
    seen: u64,
}

impl Outline {
    /// The outline of a folded key.
    pub fn of(key: &str) -> Outline {
        key.chars().fold(Outline::default(), |Outline { letters, seen }, letter| {
            let once = 1_u64 << (letter as u32 % 32);
            let again = (seen & once) << 32;
            Outline { letters: letters + 1, seen: seen | once | again }
        })
    }

    /// Whether keys of two outlines may be near: an edit changes the length by one at most, and how often two letters occur
    /// by one.
    pub fn may_be_near(self, other: Outline) -> bool {
        let allowed = edits(self.letters.min(other.letters));
        allowed > 0
            && self.letters.abs_diff(other.letters) <= allowed
            && (self.seen ^ other.seen).count_ones() <= 2 * allowed
    }
}

/// The outlines of many keys, by their letters, so that few have to be looked at.
#[derive(Debug, Clone)]
pub struct Outlines(Vec<(Outline, usize)>);

impl Outlines {
    /// Of keys, numbered from 0 on.
    pub fn of<'a>(keys: impl Iterator<Item = &'a str>) -> Outlines {
        let mut all: Vec<(Outline, usize)> = keys.map(Outline::of).zip(0..).collect();
        all.sort_by_key(|(outline, _)| outline.letters);
        Outlines(all)
    }

    /// The numbers of the keys that another one is near to, of which the outline is known, in their order.
    pub fn near<'a>(&self, key: &str, outline: Outline, of: impl Fn(usize) -> &'a str) -> impl Iterator<Item = usize> {
        let most = edits(outline.letters);
        let from = self.0.partition_point(|(known, _)| known.letters + most < outline.letters);
        let to = self.0.partition_point(|(known, _)| known.letters <= outline.letters + most);
        let likely = self.0[from..to].iter().filter(|(known, _)| known.may_be_near(outline));
        let mut numbers: Vec<usize> = likely.map(|(_, number)| *number).collect();
        numbers.sort_unstable();
        numbers.into_iter().filter(move |&number| near(key, of(number)))
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
    fn an_outline_never_hides_a_near_spelling() {
        let words =
            ["negotiation", "negotation", "negoitation", "excel", "exel", "salse", "sales", "marketing", "marketnig"];
        for one in words {
            for other in words {
                let edits = strsim::damerau_levenshtein(one, other);
                let allowed = edits_allowed(one, other);
                assert_eq!(near(one, other), one != other && allowed > 0 && edits <= allowed, "{one} {other}");
            }
        }
    }

    fn edits_allowed(one: &str, other: &str) -> usize {
        super::edits(one.len().min(other.len()).try_into().expect("a short word")) as usize
    }

    #[test]
    fn a_name_far_away_is_not_suggested() {
        assert_eq!(nearest("educaton", ["education", "experience"]), Some("education"));
        assert_eq!(nearest("zzz", ["education"]), None);
    }
}
