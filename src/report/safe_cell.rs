//! Text of strangers in cells that a spreadsheet could take for a formula (CWE-1236).

use std::borrow::Cow;

/// A text that no spreadsheet takes for a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Safe<'a> {
    /// The text, with an apostrophe before it where it would be one.
    pub text: Cow<'a, str>,
    /// Whether the apostrophe was added.
    pub guarded: bool,
}

/// Guards a text against being taken for a formula, as OWASP and ASVS 1.2.10 advise: an apostrophe goes before it.
///
/// What counts is what a spreadsheet sees first. Some drop NUL, so it is taken out before anything is looked at; some
/// trim, so spaces, controls and characters without width are looked past. A plain number stays a number.
///
/// ```
/// use candor::report::safe_cell;
/// assert_eq!(safe_cell("=HYPERLINK(\"http://x\")").text, "'=HYPERLINK(\"http://x\")");
/// assert_eq!(safe_cell("-3,5").text, "-3,5");
/// assert_eq!(safe_cell("Anna Nowak-Lis").text, "Anna Nowak-Lis");
/// ```
pub fn safe_cell(text: &str) -> Safe<'_> {
    let text = if text.contains('\0') { Cow::Owned(text.replace('\0', "")) } else { Cow::Borrowed(text) };
    let guarded = starts_a_formula(&text) && !is_plain_number(&text);
    Safe { text: if guarded { Cow::Owned(format!("'{text}")) } else { text }, guarded }
}

fn starts_a_formula(text: &str) -> bool {
    let seen = text.chars().find(|c| !is_passed_over(*c));
    text.starts_with(['\t', '\r', '\n'])
        || seen.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
}

/// Spaces, controls, marks of byte order and direction, and what has no width.
fn is_passed_over(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// A sign at most, digits, one decimal mark at most: nothing that could be worked out.
fn is_plain_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, part) = unsigned.split_once(['.', ',']).unwrap_or((unsigned, "0"));
    digits(whole) && digits(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded_and_all_else_is_left_alone() {
        for text in [
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "-",
            "=cmd|' /C calc'!A0",
            "=1+2\";=1+2",
            "＝1+1",
            "＋1",
            "－1",
            "＠x",
            " =1+1",
            "\u{a0}=1",
            "\u{feff}=1",
            "\u{200b}\u{200b} =1",
            "\u{2066}=1",
            "\u{1}=1",
            "\t1",
            "\rx",
            "\nx",
            "+48 600 100 200",
            "-1-1",
            "1\n".trim_start_matches('1'),
        ] {
            assert_eq!(safe_cell(text), Safe { text: format!("'{text}").into(), guarded: true }, "{text:?}");
        }
        for text in ["", "Anna", "O'Neill", "'=1", "a=1", "-3", "+48600100200", "-3,5", "5.25", "K-1", "—", "„x”", " "]
        {
            assert_eq!(safe_cell(text), Safe { text: text.into(), guarded: false }, "{text:?}");
        }
    }

    #[test]
    fn nul_goes_before_anything_is_looked_at() {
        assert_eq!(safe_cell("\0=1"), Safe { text: "'=1".into(), guarded: true });
        assert_eq!(safe_cell("a\0b"), Safe { text: "ab".into(), guarded: false });
    }

    proptest! {
        #[test]
        fn what_comes_out_is_safe_and_loses_nothing(text in "[-=+@\t\r\n\0 ＝\u{feff}\u{200b}'a1.,]{0,8}|.{0,12}") {
            let safe = safe_cell(&text);
            prop_assert!(!safe.text.contains('\0'));
            prop_assert!(!starts_a_formula(&safe.text) || is_plain_number(&safe.text));
            let written = if safe.guarded { &safe.text[1..] } else { &safe.text };
            prop_assert_eq!(written, text.replace('\0', ""));
            prop_assert!(!safe_cell(&safe.text).guarded, "guarded twice");
        }
    }
}
