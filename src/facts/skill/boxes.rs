//! Ticked and empty boxes in a list: "☑ Excel ☐ SAP", "Excel [x], SAP [ ]"; and signs that stand for them: "+ Excel, - SAP",
//! "Excel: Y, SAP: N".

use std::ops::Range;

use crate::facts::split::{Piece, trimmed};
use crate::reference::Reference;
use crate::text::words;

/// A mark and whether it is a ticked one.
pub(super) type Mark = (Range<usize>, bool);

/// A piece of a list in the stretches that its boxes mark, each with the place of its box if that is empty. Boxes stand
/// before what they mark if the first one does. `signs` are the marks of the cell that are no boxes.
pub(super) fn boxed(
    text: &str,
    piece: &Piece,
    signs: &[Mark],
    tables: &Reference,
) -> Vec<(Piece, Option<Range<usize>>)> {
    let beside =
        |between: Range<usize>| text.get(between).is_some_and(|between| between.chars().all(|sign| sign == ' '));
    let near = |(mark, _): &&Mark| {
        let inside = mark.start >= piece.span.start && mark.end <= piece.span.end;
        // A dash at the ends of a piece is no part of it.
        inside || beside(mark.end..piece.span.start) || beside(piece.span.end..mark.start)
    };
    let boxes = boxes(text, piece.span.clone(), tables);
    let boxes: Vec<Mark> = if boxes.is_empty() { signs.iter().filter(near).cloned().collect() } else { boxes };
    let Some((first, _)) = boxes.first() else { return vec![(piece.clone(), None)] };
    let lead = text.get(piece.span.start..first.start).is_none_or(|before| !before.contains(char::is_alphanumeric));
    let mut found = Vec::new();
    let mut push = |span: Range<usize>, mark: Option<&Mark>| {
        let span = trimmed(text, span.start..span.end.max(span.start));
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
    if let Some((last, _)) = boxes.last().filter(|(last, _)| !lead && last.end < piece.span.end) {
        push(last.end..piece.span.end, None);
    }
    found
}

/// The boxes of a stretch: signs of their own, or brackets with a tick or nothing in them.
fn boxes(text: &str, span: Range<usize>, tables: &Reference) -> Vec<Mark> {
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

/// The signs that tell what is there from what is not, where all pieces of a cell have one and there are both: plus and minus
/// ("+ Excel, - SAP", "Excel +, SAP -"), letters of forms ("Excel: Y, SAP: N"). A list with dashes alone has bullets.
pub(super) fn signs(text: &str, pieces: &[Piece], tables: &Reference) -> Vec<Mark> {
    let both = |marks: &[Mark]| marks.iter().any(|(_, yes)| *yes) && marks.iter().any(|(_, yes)| !*yes);
    let starts = pieces.iter().map(|piece| leading(text, piece, tables)).collect::<Option<Vec<_>>>();
    let ends = || pieces.iter().map(|piece| Some(vec![trailing(text, piece, tables)?])).collect::<Option<Vec<_>>>();
    let starts = starts.map(|marks| marks.concat()).filter(|marks| both(marks));
    starts.or_else(|| ends().map(|marks| marks.concat()).filter(|marks| both(marks))).unwrap_or_default()
}

fn is_plus(sign: char) -> Option<bool> {
    match sign {
        '+' => Some(true),
        '-' | '–' | '—' | '−' => Some(false),
        _ => None,
    }
}

/// The sign before a piece, and those inside it that stand before something known: "+ Excel + Word - SAP".
fn leading(text: &str, piece: &Piece, tables: &Reference) -> Option<Vec<Mark>> {
    let inside = &text[piece.span.clone()];
    let own = inside.chars().next().filter(|sign| is_plus(*sign).is_some());
    let before = text[..piece.span.start].trim_end();
    let (at, sign) = own.map(|sign| (piece.span.start, sign)).or_else(|| before.char_indices().next_back())?;
    let mut found = vec![(at..at + sign.len_utf8(), is_plus(sign)?)];
    for (start, sign) in inside.char_indices().skip(1) {
        let (Some(yes), after) = (is_plus(sign), &inside[start + sign.len_utf8()..]) else { continue };
        let apart = inside[..start].ends_with(' ') && after.starts_with(' ');
        if apart && tables.skills.terms.longest_prefix(&words(after)).is_some() {
            let start = piece.span.start + start;
            found.push((start..start + sign.len_utf8(), yes));
        }
    }
    Some(found)
}

/// The sign behind a piece, apart from its words or in brackets; or the letter behind its colon.
fn trailing(text: &str, piece: &Piece, tables: &Reference) -> Option<Mark> {
    let end = text[piece.span.end..].find([',', ';', '|', '\n', '\r']).map_or(text.len(), |len| piece.span.end + len);
    let written = text[piece.span.start..end].trim_end().trim_end_matches(')');
    let (at, sign) = written.char_indices().next_back()?;
    let at = piece.span.start + at;
    let before = text[piece.span.start..at].trim_end();
    let colon = before.ends_with([':', '=']);
    let yes = if sign.is_alphabetic() {
        tables.ticked(&text[at..at + sign.len_utf8()]).filter(|_| colon)?
    } else {
        is_plus(sign).filter(|_| colon || before.ends_with('(') || before.len() < at - piece.span.start)?
    };
    Some((at..at + sign.len_utf8(), yes))
}
