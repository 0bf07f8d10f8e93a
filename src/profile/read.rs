//! A role profile from the text of a file: all that is wrong with it at once, each at its very characters.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::reader::Reader;
use super::tree::{Node, NodeValue};
use super::written::RoleProfile;
use super::{json, toml};
use crate::problem::{Place, Problem, Severity, Slug};
use crate::reference::Reference;

impl RoleProfile {
    /// Reads a profile in TOML or JSON; `file` is what problems call it, `tables` know the names that it may use. With an error among the problems there is no
    /// profile; with warnings alone there is.
    ///
    /// ```
    /// use candor::problem::Slug;
    /// use candor::profile::RoleProfile;
    /// use candor::reference::Reference;
    ///
    /// let text = "candor = 1\nid = 'seller'\ntitle = 'Seller'\n[[must]]\nexperience = { in = 'sale', at_least = '1 year' }";
    /// let (profile, problems) = RoleProfile::read(text, "seller.toml", Reference::embedded());
    /// assert!(profile.is_none());
    /// assert_eq!(problems[0].slug, Slug::UnknownWord);
    /// ```
    pub fn read(text: &str, file: &str, tables: &Reference) -> (Option<RoleProfile>, Vec<Problem>) {
        let text = unmarked(text);
        let file: Arc<str> = file.into();
        let (root, syntax) = tree(&text, &file);
        let mut reader = Reader::new(&text, file, tables);
        let profile = reader.profile(&root);
        let mut problems = reader.problems;
        let lost = lost_lines(&syntax, &text);
        if !lost.is_empty() {
            let line = line_of(&text);
            problems.retain(|problem| still_true(problem, &lost, &line));
        }
        problems.extend(syntax);
        problems.sort_by_key(|problem| span(problem).map_or((usize::MAX, 0), |span| (span.start, span.end)));
        let fails = problems.iter().any(|problem| problem.slug.severity() == Severity::Error);
        (profile.filter(|_| !fails), problems)
    }

    /// The language that a profile names, whatever else is wrong with it: for its error messages.
    pub fn language(text: &str, file: &str) -> Option<String> {
        let text = unmarked(text);
        match tree(&text, &file.into()).0.get("lang")?.value {
            NodeValue::Text(ref lang) => Some(lang.clone()),
            _ => None,
        }
    }
}

/// The tree of a text in either syntax, and what is wrong with its syntax.
fn tree(text: &str, file: &Arc<str>) -> (Node, Vec<Problem>) {
    if is_json(text, file) { json::parse(text, file) } else { toml::parse(text, file) }
}

/// The text without a byte order mark, every byte at its place.
fn unmarked(text: &str) -> Cow<'_, str> {
    text.strip_prefix('\u{feff}').map_or(Cow::Borrowed(text), |rest| Cow::Owned(format!("   {rest}")))
}

/// What the file's name says, else what it begins with: no TOML file begins with a brace.
fn is_json(text: &str, file: &str) -> bool {
    match file.rsplit_once('.') {
        Some((_, extension)) if extension.eq_ignore_ascii_case("json") => true,
        Some((_, extension)) if extension.eq_ignore_ascii_case("toml") => false,
        _ => text.trim_start().starts_with('{'),
    }
}

/// The lines with something that the parser could not make out.
fn lost_lines(syntax: &[Problem], text: &str) -> Vec<usize> {
    let line = line_of(text);
    let lost = syntax.iter().filter(|problem| problem.slug != Slug::DuplicateKey);
    lost.filter_map(span).map(|span| line(span.start)).collect()
}

/// Whether a problem means anything beside syntax errors: nothing can be said to be missing, and on the line of a syntax
/// error nothing more is said.
fn still_true(problem: &Problem, lost: &[usize], line: impl Fn(usize) -> usize) -> bool {
    let absent = matches!(
        problem.slug,
        Slug::MissingKey | Slug::NoKind | Slug::OneOfKeys | Slug::NothingToScore | Slug::EmptyList
    );
    let Some(at) = span(problem).filter(|_| !absent) else { return false };
    let lines = line(at.start)..=line(at.end);
    !lost.iter().any(|line| lines.contains(line))
}

/// The line of a byte, the first being 0.
fn line_of(text: &str) -> impl Fn(usize) -> usize {
    let ends: Vec<usize> = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect();
    move |byte| ends.partition_point(|end| *end < byte)
}

fn span(problem: &Problem) -> Option<Range<usize>> {
    match problem.place {
        Place::Span { start, end, .. } => Some(start..end),
        _ => None,
    }
}
