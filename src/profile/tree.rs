//! A profile as one tree whose every key and value knows its bytes: the same for TOML and JSON.

use std::ops::Range;

use jiff::civil::Date;

/// How deep lists and tables may nest; no sensible profile comes near.
pub(super) const DEEPEST: usize = 32;

/// A value and the bytes that it covers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    pub span: Range<usize>,
    pub value: NodeValue,
}

/// What a value is, before anybody asks what it should be.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum NodeValue {
    /// Keys in the order of the file.
    Table(Vec<(KeyName, Node)>),
    List(Vec<Node>),
    Text(String),
    /// A number in thousandths; what is too large stands at [`super::decimal::HIGHEST`], beyond every limit.
    Number(i64),
    Flag(bool),
    Date(Date),
    /// A value that no key takes, by its code: see [`super::codes::FOUND`].
    Unfit(&'static str),
    /// Something that the parser has already complained about.
    Broken,
}

/// A key and the bytes that it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeyName {
    pub name: String,
    pub span: Range<usize>,
}

impl Node {
    pub fn new(span: Range<usize>, value: NodeValue) -> Node {
        Node { span, value }
    }

    /// The value of a key, where this is a table that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            NodeValue::Table(entries) => entries.iter().find(|(name, _)| name.name == key).map(|(_, node)| node),
            _ => None,
        }
    }
}
