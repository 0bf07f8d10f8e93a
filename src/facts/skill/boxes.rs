//! Ticked and empty boxes in a list: "☑ Excel ☐ SAP", "Excel [x], SAP [ ]".

use std::ops::Range;

use crate::facts::split::{Piece, trimmed};
use crate::reference::Reference;

/// A piece of a list in the stretches that its boxes mark, each with the place of its box if that is empty. Boxes stand
/// before what they mark if the first one does.
pub(super) fn boxed(text: &str, piece: &Piece, tables: &Reference) -> Vec<(Piece, Option<Range<usize>>)> {
    let boxes = boxes(text, piece.span.clone(), tables);
    let Some((first, _)) = boxes.first() else { return vec![(piece.clone(), None)] };
    let lead = !text[piece.span.start..first.start].contains(char::is_alphanumeric);
    let mut found = Vec::new();
    let mut push = |span: Range<usize>, mark: Option<&(Range<usize>, bool)>| {
        let span = trimmed(text, span);
        if text[span.clone()].contains(char::is_alphanumeric) {
            let piece = Piece { span, ended_by: piece.ended_by };
            found.push((piece, mark.filter(|(_, ticked)| !ticked).map(|(place, _)| place.clone())));
        }
    };
    for (number, mark) in boxes.iter().enumerate() {
        if lead {
            let end = boxes.get(number + 1).map_or(piece.span.end, |(next, _)| next.start);
            push(mark.0.end..end, Some(mark));
        } else {
            let start = number.checked_sub(1).map_or(piece.span.start, |before| boxes[before].0.end);
            push(start..mark.0.start, Some(mark));
        }
    }
    if let Some((last, _)) = boxes.last().filter(|_| !lead) {
        push(last.end..piece.span.end, None);
    }
    found
}

/// The boxes of a stretch: signs of their own, or brackets with a tick or nothing in them.
fn boxes(text: &str, span: Range<usize>, tables: &Reference) -> Vec<(Range<usize>, bool)> {
    let (mut found, mut at) = (Vec::new(), span.start);
    while let Some(sign) = text[at..span.end].chars().next() {
        let mut end = at + sign.len_utf8();
        let ticked = if sign == '[' {
            text[end..span.end].find(']').and_then(|len| {
                let inside = text[end..end + len].trim();
                let ticked = if inside.is_empty() { Some(false) } else { tables.ticked(inside) };
                end = if ticked.is_some() { end + len + 1 } else { end };
                ticked
            })
        } else {
            // "+" and "0" are read elsewhere: "B2+", "0/5".
            tables.ticked(&text[at..end]).filter(|_| !sign.is_ascii() && !sign.is_alphanumeric())
        };
        if let Some(ticked) = ticked {
            found.push((at..end, ticked));
        }
        at = end;
    }
    found
}
