//! One fold for both sides of every comparison.

use unicode_normalization::char::{canonical_combining_class, decompose_canonical};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick, is_nfkc_quick};

/// Folds text for comparison: NFKC, lower case, Latin and Greek marks off, letters that do not decompose spelled out.
///
/// Cyrillic letters keep their marks (`й` and `ї` are letters of their own) apart from `ё`, which people write as `е`.
/// Nothing is ever emptied: what has no Latin form stays as it is.
///
/// ```
/// assert_eq!(candor::text::fold("Łukasz Żółć, Straße"), "lukasz zolc, strasse");
/// assert_eq!(candor::text::fold("Ещё Київ"), "еще київ");
/// ```
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    fold_lower(&lower(text))
}

/// The same of a text that is in lower case already.
pub(super) fn fold_lower(lower: &str) -> String {
    let mut out = String::with_capacity(lower.len());
    for letter in lower.chars() {
        push_folded(&mut out, letter);
    }
    out
}

/// NFKC and lower case, marks kept: what a stemmer wants to see.
pub(super) fn lower(text: &str) -> String {
    // Most texts are composed already, and stay so.
    if is_nfkc_quick(text.chars()) != IsNormalized::Yes {
        return text.nfkc().flat_map(char::to_lowercase).nfc().collect();
    }
    let lower: String = text.chars().flat_map(char::to_lowercase).collect();
    if is_nfc_quick(lower.chars()) == IsNormalized::Yes { lower } else { lower.nfc().collect() }
}

fn push_folded(out: &mut String, letter: char) {
    match letter {
        'ł' => out.push('l'),
        'ß' => out.push_str("ss"),
        'ё' => out.push('е'),
        'ø' => out.push('o'),
        'đ' | 'ð' => out.push('d'),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ı' => out.push('i'),
        '’' | 'ʼ' | '`' => out.push('\''),
        '‐'..='―' | '−' => out.push('-'),
        'Ѐ'..='ӿ' => out.push(letter),
        _ => decompose_canonical(letter, |part| {
            if canonical_combining_class(part) == 0 {
                out.push(part);
            }
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_composed_text_is_not_composed_again(text in "\\PC{0,12}|[e\u{301}\u{323}İŁżΣ각ﬁ²]{0,6}") {
            let whole: String = text.nfkc().flat_map(char::to_lowercase).nfc().collect();
            prop_assert_eq!(lower(&text), whole);
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Żółw", "ＡＢＣ", "Straße", "Ёлка й ї", "e\u{301}", "C++", "İstanbul", "ﬁn"] {
            assert_eq!(fold(&fold(text)), fold(text), "{text}");
        }
    }

    #[test]
    fn nothing_but_marks_is_lost() {
        assert_eq!(fold("Шевченко Ірина"), "шевченко ірина");
        assert_eq!(fold("Ångström – Ørsted"), "angstrom - orsted");
        assert_eq!(fold("日本"), "日本");
    }
}
