//! The table of one requirement: the keys that all have in common, and exactly one kind or group.

use crate::requirement::shape::{Key, Shape, Takes};
use crate::requirement::{Kind, logic};

/// The keys that every top-level requirement may have beside its kind or group.
pub const COMMON: Shape = Shape::new(&[
    Key::optional("id", Takes::Text, "A short name for reports; made of kind and subject when left out."),
    Key::optional("weight", Takes::Whole(1, 100), "How much it counts against the others; 1 when left out."),
    Key::optional("label", Takes::Localised, "What reports call it."),
    Key::optional("clause", Takes::Text, "Section and clause of the job description that it comes from."),
    Key::optional("because", Takes::Localised, "Why the work needs it."),
    Key::optional(
        "use",
        Takes::OneOf(&["screening", "interview", "internal"]),
        "What it is for: only screening scores; interview prints a question; internal serves present staff.",
    ),
    Key::optional("on_missing", Takes::OneOf(POLICIES), "What it means that nothing was read; ask when left out."),
    Key::optional(
        "not_listed",
        Takes::OneOf(POLICIES),
        "What it means that a filled list does not name it; when left out, ask for a skill in a must, else unmet.",
    ),
    Key::optional(
        "near",
        Takes::Flag,
        "Whether a similar spelling counts; when left out, in a nice but not in a must.",
    ),
]);

const POLICIES: &[&str] = &["ask", "unmet"];

/// The keys that say what is asked, of which a requirement has exactly one: every kind, then every group.
pub fn tests() -> Vec<&'static str> {
    Kind::ALL.iter().map(|kind| kind.name()).chain(logic::KEYS.iter().map(|key| key.name)).collect()
}
