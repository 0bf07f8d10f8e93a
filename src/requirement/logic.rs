//! Groups of requirements, nested freely: `any_of`, `all_of`, `at_least = { n, of }`, `not`.

use crate::profile::shape::{Key, Shape, Takes};

/// The keys of groups, as a requirement writes them in place of a kind.
pub const KEYS: &[Key] = &[
    Key::optional("any_of", Takes::Members, "One of these is enough."),
    Key::optional("all_of", Takes::Members, "Every one of these."),
    Key::optional("at_least", Takes::Table(&AT_LEAST), "This many of these."),
    Key::optional("not", Takes::Member, "Not this."),
];

const AT_LEAST: Shape = Shape::new(&[
    Key::required("n", Takes::Whole(1, 1000), "How many; no more than there are members."),
    Key::required("of", Takes::Members, "The members."),
]);
