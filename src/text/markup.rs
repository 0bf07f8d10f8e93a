//! Marks of HTML in text that came out of a web page: `&oacute;`, `<br>`.

use std::borrow::Cow;

/// Names of characters that exports really hold: those of the five languages, and of punctuation.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("shy", '\u{AD}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("bdquo", '„'),
    ("rdquo", '”'),
    ("ldquo", '“'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("euro", '€'),
    ("pound", '£'),
    ("sect", '§'),
    ("deg", '°'),
    ("plusmn", '±'),
    ("times", '×'),
    ("oacute", 'ó'),
    ("Oacute", 'Ó'),
    ("aogon", 'ą'),
    ("Aogon", 'Ą'),
    ("eogon", 'ę'),
    ("Eogon", 'Ę'),
    ("cacute", 'ć'),
    ("Cacute", 'Ć'),
    ("lstrok", 'ł'),
    ("Lstrok", 'Ł'),
    ("nacute", 'ń'),
    ("Nacute", 'Ń'),
    ("sacute", 'ś'),
    ("Sacute", 'Ś'),
    ("zacute", 'ź'),
    ("Zacute", 'Ź'),
    ("zdot", 'ż'),
    ("Zdot", 'Ż'),
    ("auml", 'ä'),
    ("Auml", 'Ä'),
    ("ouml", 'ö'),
    ("Ouml", 'Ö'),
    ("uuml", 'ü'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("aacute", 'á'),
    ("eacute", 'é'),
    ("Eacute", 'É'),
    ("egrave", 'è'),
    ("agrave", 'à'),
    ("ccedil", 'ç'),
    ("iacute", 'í'),
    ("uacute", 'ú'),
    ("ntilde", 'ñ'),
    ("aring", 'å'),
    ("oslash", 'ø'),
    ("scaron", 'š'),
    ("Scaron", 'Š'),
    ("ccaron", 'č'),
    ("Ccaron", 'Č'),
    ("rcaron", 'ř'),
    ("zcaron", 'ž'),
];

/// The longest that is looked at between `&` and `;`.
const LONGEST: usize = 9;

/// Tags that end a line.
const BREAKS: &[&str] = &["br", "p", "li", "div", "ul", "ol", "tr"];
/// Tags that change how letters look.
const LOOKS: &[&str] = &["b", "i", "u", "em", "strong", "span"];

/// The text without marks of HTML; `None` where it has none.
pub fn without_markup(text: &str) -> Option<String> {
    if !text.contains(['&', '<']) {
        return None;
    }
    let (mut out, mut rest, mut changed) = (String::with_capacity(text.len()), text, false);
    while let Some(at) = rest.find(['&', '<']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (what, len) = match entity(rest).or_else(|| tag(rest)) {
            Some((what, len)) => {
                changed = true;
                (Cow::Owned(what), len)
            }
            None => (Cow::Borrowed(&rest[..1]), 1),
        };
        out.push_str(&what);
        rest = &rest[len..];
    }
    out.push_str(rest);
    changed.then(|| out.trim().to_owned())
}

/// Whether a text ends in an entity that lacks nothing but its semicolon.
pub fn ends_in_entity(text: &str) -> bool {
    let Some(at) = text.rfind('&').filter(|at| text.len() - at <= LONGEST) else { return false };
    entity(&format!("{};", &text[at..])).is_some()
}

/// What an entity at the beginning of a text stands for, and its length.
fn entity(text: &str) -> Option<(String, usize)> {
    let end = text.bytes().take(LONGEST + 2).position(|byte| byte == b';')?;
    let name = text.strip_prefix('&')?.get(..end - 1)?;
    let letter = match name.strip_prefix('#') {
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|letter| !letter.is_control() || matches!(letter, '\t' | '\n'))?
        }
    };
    Some((if letter == '\u{A0}' { " ".to_owned() } else { letter.to_string() }, end + 1))
}

/// What a tag at the beginning of a text does, and its length.
fn tag(text: &str) -> Option<(String, usize)> {
    let end = text.bytes().take(LONGEST + 2).position(|byte| byte == b'>')?;
    let name = text.strip_prefix('<')?.get(..end - 1)?;
    let name = name.strip_prefix('/').unwrap_or(name).trim_end_matches(['/', ' ']).to_ascii_lowercase();
    let does = if BREAKS.contains(&&*name) {
        "\n"
    } else if LOOKS.contains(&&*name) {
        ""
    } else {
        return None;
    };
    Some((does.to_owned(), end + 1))
}

#[cfg(test)]
mod tests {
    use super::{ends_in_entity, without_markup};

    #[test]
    fn an_entity_that_was_cut_is_known() {
        for (text, expected) in [("obs&#322", true), ("R&amp", true), ("R&D", false), ("", false), ("a &", false)] {
            assert_eq!(ends_in_entity(text), expected, "{text}");
        }
    }

    #[test]
    fn marks_are_read_as_a_page_shows_them() {
        for (text, expected) in [
            ("Krak&oacute;w", "Kraków"),
            ("R&amp;D", "R&D"),
            ("&#322;&#x142;", "łł"),
            ("Excel<br>SAP<br />CRM", "Excel\nSAP\nCRM"),
            ("<p>Excel</p>", "Excel"),
            ("<b>B2</b>&nbsp;ang.", "B2 ang."),
            ("&amp;oacute;", "&oacute;"),
        ] {
            assert_eq!(without_markup(text).as_deref(), Some(expected));
        }
        for text in
            ["R&D", "a < b > c", "AT&T;", "&unknown;", "&#0;", "&", "<", "&#99999999999;", "<łłłłłłł>", "&łłłłł;"]
        {
            assert_eq!(without_markup(text), None, "{text}");
        }
    }
}
