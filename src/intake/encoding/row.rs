//! A row whose bytes are not in the encoding of its file, and text that went through a wrong one before.

use super::{Encoding, by_letters};
use crate::intake::records::Record;
use crate::reference::{Reference, Tongue};

/// A record as text, and the encoding that made it so: that of the file, unless the row can only be in another. Where the user
/// `told` the encoding, no other one is tried. The record as it was, if it is no text.
pub(in crate::intake) fn as_text(
    record: Record,
    encoding: Encoding,
    told: bool,
    tables: &Reference,
) -> Result<(Record, Encoding), Record> {
    if record.bytes().is_ascii() {
        return Ok((record, encoding));
    }
    let own = match encoding {
        _ if told => encoding,
        // Letters of another encoding hardly ever are UTF-8 by chance.
        _ if record.cells().all(|cell| std::str::from_utf8(cell).is_ok()) => return Ok((record, Encoding::Utf8)),
        Encoding::Utf8 => {
            let best = by_letters(&[record.bytes()], tables);
            if best.points >= 0 { best.decided.encoding } else { encoding }
        }
        _ => encoding,
    };
    match record.decoded(own) {
        Some(text) => Ok((text, own)),
        None => Err(record),
    }
}

/// What a text was before bytes of UTF-8 were read as another encoding ("Åukasz" was "Łukasz"); `None` if nothing tells that.
pub(in crate::intake) fn mangled(text: &str, tables: &Reference) -> Option<String> {
    // Most texts fall out here: a letter and what follows it are no beginning of a character in UTF-8.
    let mut letters = text.chars().skip_while(char::is_ascii);
    let (first, second) = (letters.next()?, letters.next()?);
    if !('\u{C2}'..='\u{162}').contains(&first) || second.is_ascii() {
        return None;
    }
    let was = [Encoding::Windows1252, Encoding::Windows1250, Encoding::Iso88592].into_iter().find_map(|encoding| {
        let upper = encoding.upper()?;
        let byte = |letter: char| match u8::try_from(u32::from(letter)) {
            Ok(byte) if byte < 0xA0 => Some(byte),
            _ => upper.iter().position(|other| *other == letter).and_then(|at| u8::try_from(128 + at).ok()),
        };
        let bytes: Vec<u8> = text.chars().map(byte).collect::<Option<_>>()?;
        String::from_utf8(bytes).ok()
    })?;
    let ours = |letter: char| {
        let small = letter.to_lowercase().next().unwrap_or(letter);
        letter.is_ascii() || Tongue::ALL.iter().any(|tongue| tables.letter(*tongue, small).is_some())
    };
    was.chars().filter(|letter| letter.is_alphabetic()).all(ours).then_some(was)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_was_read_wrongly_before_is_known() {
        let tables = Reference::embedded();
        for (text, was) in [
            ("Å\u{81}ukasz", Some("Łukasz")),
            ("sprzedaÅ¼", Some("sprzedaż")),
            ("sprzedaĹĽ", Some("sprzedaż")),
            ("MÃ¼ller", Some("Müller")),
            ("Łukasz", None),
            ("Müller", None),
            ("Zoë Ångström", None),
            ("Ирина", None),
            ("plain", None),
        ] {
            assert_eq!(mangled(text, tables).as_deref(), was, "{text}");
        }
    }
}
