//! Words that programs write together: "yearsOfExperience".

/// The same text with a space before each capital that begins a word.
pub fn camel_apart(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| letters[before]);
        let after_small = before.is_some_and(|before| before.is_lowercase() || before.is_ascii_digit());
        let ends_capitals =
            before.is_some_and(char::is_uppercase) && letters.get(at + 1).is_some_and(|c| c.is_lowercase());
        if letter.is_uppercase() && (after_small || ends_capitals) {
            out.push(' ');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::camel_apart;

    #[test]
    fn words_are_taken_apart_at_capitals() {
        for (text, expected) in [
            ("yearsOfExperience", "years Of Experience"),
            ("candidateID", "candidate ID"),
            ("IDKandydata", "ID Kandydata"),
            ("dataUrodzeniaŻony", "data Urodzenia Żony"),
            ("PESEL", "PESEL"),
            ("Full name", "Full name"),
        ] {
            assert_eq!(camel_apart(text), expected);
        }
    }
}
