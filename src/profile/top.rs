//! The top of a profile: what the role is called, and its two lists of requirements.

use std::ops::Range;

use super::ids;
use super::reader::{Reader, Table};
use super::tree::{Node, NodeValue};
use super::written::{Document, RoleProfile, Written};
use crate::problem::{Place, Problem, Slug};
use crate::requirement::shape::Localised;
use crate::requirement::shape::{Key, Shape, Takes};

/// The version of the format that this program reads.
pub const VERSION: i64 = 1;

/// The keys at the top of a profile, apart from its requirements.
pub const TOP: Shape = Shape::new(&[
    Key::required("candor", Takes::Whole(VERSION, VERSION), "The version of the profile format."),
    Key::required("id", Takes::Text, "A short name for files and reports."),
    Key::optional("lang", Takes::OneOf(&["en", "pl"]), "The language of reports, when nothing else says."),
    Key::required("title", Takes::Localised, "The title of the role."),
    Key::optional("vacancies", Takes::Whole(1, 100_000), "How many people are sought; 1 when left out."),
    Key::optional("document", Takes::Table(&DOCUMENT), "The job description that the profile comes from."),
]);

const DOCUMENT: Shape = Shape::new(&[
    Key::required("name", Takes::Text, "Its name."),
    Key::optional("approved", Takes::Date, "When it was approved."),
]);

/// The lists of requirements: key, whether a requirement in it must be met, meaning.
pub const LISTS: [(&str, bool, &str); 2] =
    [("must", true, "The requirements that must be met."), ("nice", false, "The requirements that add.")];

impl Reader<'_> {
    /// The profile of a tree, as far as it can be read.
    pub fn profile(&mut self, root: &Node) -> Option<RoleProfile> {
        let NodeValue::Table(entries) = &root.value else {
            self.wrong_type("profile", root, "table");
            return None;
        };
        // Another version has other keys: what else would be wrong with them means nothing.
        if let Some(Node { span, value: NodeValue::Number(number) }) = root.get("candor")
            && *number != VERSION * 1000
        {
            let found = self.text.get(span.clone()).unwrap_or_default().to_owned();
            self.problem(Slug::ProfileVersion, span, |problem| {
                problem.with("found", found).with("known", VERSION.to_string())
            });
            return None;
        }
        if let Some(Node { value: NodeValue::Text(lang), .. }) = root.get("lang") {
            lang.trim().clone_into(&mut self.lang);
        }
        let values = self.table(&TOP, &LISTS.map(|(key, ..)| key), Table::new("profile", &(0..0), entries));
        let mut found = Vec::new();
        let mut whole = true;
        for (key, must, _) in LISTS {
            let Some(node) = root.get(key) else { continue };
            let NodeValue::List(items) = &node.value else {
                self.wrong_type(key, node, "list-of-requirements");
                whole = false;
                continue;
            };
            let read: Vec<_> = items.iter().filter_map(|item| self.requirement(key, must, item)).collect();
            whole &= read.len() == items.len();
            found.extend(read);
        }
        let mut requirements = in_order(found);
        if whole && !requirements.iter().any(Written::scores) {
            let place = Place::File { file: self.file.clone() };
            self.problems.push(Problem::new(Slug::NothingToScore, place));
        }
        ids::fill(&mut requirements);
        let document = values.table("document");
        Some(RoleProfile {
            id: values.text("id")?.to_owned(),
            lang: values.text("lang").map(str::to_owned),
            title: values.localised("title").cloned().unwrap_or_else(Localised::default),
            vacancies: values.whole("vacancies").and_then(|count| u32::try_from(count).ok()).unwrap_or(1),
            document: document.and_then(|values| {
                Some(Document { name: values.text("name")?.to_owned(), approved: values.date("approved") })
            }),
            requirements,
        })
    }
}

/// Musts and nices as they stand in the file.
fn in_order(mut found: Vec<(Range<usize>, Written)>) -> Vec<Written> {
    found.sort_by_key(|(at, _)| at.start);
    found.into_iter().map(|(_, written)| written).collect()
}
