//! Which encoding a text is in, by the letters that each would make of it.
//!
//! Near twins agree on most bytes: Windows-1250 and ISO-8859-2 differ in six Polish letters, Windows-1251 and KOI8-U in
//! which letters are capitals. So each is asked what words it makes, and words are weighed letter by letter: by how often
//! the letters stand in the texts of a language, against signs inside words, capitals after small letters, and two
//! alphabets in one word.

use rustc_hash::FxHashSet;

use super::{Encoding, SINGLE, Upper};
use crate::reference::{Reference, Tongue};

/// What was decided, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decided {
    pub encoding: Encoding,
    pub by: EncodingBy,
}

/// The likeliest encoding, and by how many points.
pub(super) struct Best {
    pub points: i64,
    pub decided: Decided,
}

/// By what an encoding was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EncodingBy {
    /// The mark of its bytes' order at the beginning.
    Mark,
    /// Its bytes fit together as no other encoding's would.
    Form,
    /// The letters that it makes.
    Letters {
        /// Letters beyond ASCII, as they stand in the text, each once.
        letters: String,
        /// The next best, where that would make another text of it that is nearly as good.
        rival: Option<Encoding>,
    },
    /// The user said so.
    Told,
}

impl EncodingBy {
    /// The names of all kinds.
    pub const NAMES: [&str; 4] = ["mark", "form", "letters", "told"];

    /// The name as it is stored.
    pub fn name(&self) -> &'static str {
        let at = match self {
            EncodingBy::Mark => 0,
            EncodingBy::Form => 1,
            EncodingBy::Letters { .. } => 2,
            EncodingBy::Told => 3,
        };
        EncodingBy::NAMES[at]
    }
}

/// Words that are looked at.
const MOST_WORDS: usize = 4000;
/// Points by which the best must be ahead of the next, else that is a rival.
const AHEAD: i64 = 5;
/// Letters that are shown as evidence.
const SHOWN: usize = 12;

/// The encoding of the beginning of a file, after the mark of its bytes' order if it had one; and only of whole lines,
/// unless there are no others. `None` while there is nothing but ASCII, or what is no text in any encoding.
pub(crate) fn decide(sample: &[u8], tables: &Reference) -> Option<Decided> {
    if let Some(encoding) = by_zeros(sample) {
        return Some(Decided { encoding, by: EncodingBy::Form });
    }
    if sample.is_ascii() {
        return None;
    }
    let of_utf8 = |line: &&[u8]| std::str::from_utf8(line).is_ok();
    let (sound, broken): (Vec<&[u8]>, Vec<&[u8]>) = lines(sample).filter(|line| !line.is_ascii()).partition(of_utf8);
    // Hardly a line of another encoding is UTF-8 by chance, but a file of UTF-8 may have lines of another.
    if sound.len() >= broken.len().max(1) {
        return Some(Decided { encoding: Encoding::Utf8, by: EncodingBy::Form });
    }
    let best = by_letters(&broken, tables);
    (best.points >= 0).then_some(best.decided)
}

/// UTF-16 without a mark: every other byte of most letters is zero.
fn by_zeros(sample: &[u8]) -> Option<Encoding> {
    let looked_at = &sample[..sample.len().min(4096) & !1];
    let zeros = |from: usize| looked_at.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = looked_at.len() / 2 * 2 / 5;
    match (even, odd) {
        (0, odd) if odd > many => Some(Encoding::Utf16Le),
        (even, 0) if even > many => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// The lines of a sample; the last one only if it ends, or is the only one.
fn lines(sample: &[u8]) -> impl Iterator<Item = &[u8]> {
    let whole = sample.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(sample.len(), |end| end + 1);
    sample[..whole].split(|byte| matches!(byte, b'\n' | b'\r'))
}

/// What these lines, none of them UTF-8, are likeliest in.
pub(super) fn by_letters(lines: &[&[u8]], tables: &Reference) -> Best {
    let mut words: FxHashSet<&[u8]> = FxHashSet::default();
    let ends = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphabetic();
    for word in lines.iter().flat_map(|line| line.split(ends)).filter(|word| !word.is_ascii()) {
        if words.len() < MOST_WORDS {
            words.insert(word);
        }
    }
    let mut words: Vec<&[u8]> = words.into_iter().collect();
    words.sort_unstable();
    let score = |encoding: Encoding| {
        let upper = encoding.upper()?;
        let of = |tongue: &Tongue| words.iter().map(|word| weigh(word, upper, *tongue, tables)).sum::<i64>();
        tongues(encoding).iter().map(of).max()
    };
    let mut scored: Vec<(i64, Encoding)> = SINGLE.iter().filter_map(|one| Some((score(*one)?, *one))).collect();
    scored.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
    let (points, encoding) = scored.first().copied().unwrap_or((0, Encoding::Windows1250));
    let text = |encoding: Encoding| words.iter().map(|word| encoding.decode(word)).collect::<Vec<_>>();
    let mut near = scored.iter().skip(1).filter(|(other, _)| points - other < AHEAD).map(|(_, one)| *one);
    let rival = near.find(|rival| text(*rival) != text(encoding));
    let mut letters = String::new();
    for letter in text(encoding).iter().flatten().flat_map(|word| word.chars()) {
        if !letter.is_ascii() && letters.chars().count() < SHOWN && !letters.contains(letter) {
            letters.push(letter);
        }
    }
    Best { points, decided: Decided { encoding, by: EncodingBy::Letters { letters, rival } } }
}

/// The languages that an encoding is used for.
fn tongues(encoding: Encoding) -> &'static [Tongue] {
    match encoding {
        Encoding::Windows1252 => &[Tongue::De, Tongue::En],
        Encoding::Windows1251 | Encoding::Cp866 | Encoding::Koi8U => &[Tongue::Uk, Tongue::Ru],
        _ => &[Tongue::Pl],
    }
}

/// What a letter is worth that the language does not have, and a byte that stands for nothing.
const STRANGE: i64 = -8;
const NOTHING: i64 = -40;
/// A sign inside a word, a capital after a small letter, a letter of another alphabet.
const TORN: i64 = -12;

/// How likely a word is in a language, if its bytes are read so.
fn weigh(word: &[u8], upper: &Upper, tongue: Tongue, tables: &Reference) -> i64 {
    let read = |byte: &u8| byte.checked_sub(128).map_or(char::from(*byte), |at| upper[usize::from(at)]);
    let (mut points, mut before) = (0, None::<char>);
    let (mut own, mut foreign) = (false, false);
    for (at, byte) in word.iter().enumerate() {
        let character = read(byte);
        let inside =
            before.is_some_and(char::is_alphabetic) && word.get(at + 1).map(read).is_some_and(char::is_alphabetic);
        points += match character {
            char::REPLACEMENT_CHARACTER => NOTHING,
            _ if !character.is_alphabetic() => match character {
                '’' | '–' | '-' | '\u{A0}' | '\u{AD}' => 0,
                _ if inside => TORN,
                '„' | '”' | '“' | '‘' | '…' | '—' | '•' | '·' | '€' | '§' | '°' | '«' | '»' | '№' => {
                    0
                }
                _ => STRANGE,
            },
            _ if character.is_ascii() => 0,
            _ => {
                let small = character.to_lowercase().next().unwrap_or(character);
                let often = tables.letter(tongue, small);
                (own, foreign) = (own || often.is_some_and(|often| often > 1), foreign || often == Some(1));
                often.map_or(STRANGE, |often| i64::from(often.ilog2()) + 1)
            }
        };
        if let Some(before) = before.filter(|before| before.is_alphabetic() && character.is_alphabetic()) {
            points += if before.is_lowercase() && character.is_uppercase() { TORN } else { 0 };
            points += if is_latin(before) == is_latin(character) { 0 } else { TORN };
        }
        before = Some(character);
    }
    // A name from elsewhere has no letters that only stand in words of the language.
    points + if own && foreign { STRANGE } else { 0 }
}

fn is_latin(letter: char) -> bool {
    letter < '\u{370}'
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text in an encoding; `None` if it has letters that the encoding has not.
    fn encode(text: &str, encoding: Encoding) -> Option<Vec<u8>> {
        let upper = encoding.upper().expect("one byte a character");
        let byte = |letter: char| match u8::try_from(letter).ok().filter(u8::is_ascii) {
            Some(byte) => Some(byte),
            None => {
                upper.iter().position(|other| *other == letter).map(|at| 128 + u8::try_from(at).expect("below 128"))
            }
        };
        text.chars().map(byte).collect()
    }

    /// The text as it is read, and whether another encoding would make a likely one too.
    fn read(bytes: &[u8]) -> (Option<String>, bool) {
        let decided = decide(bytes, Reference::embedded()).expect("letters beyond ASCII");
        let rival = matches!(decided.by, EncodingBy::Letters { rival: Some(_), .. });
        (decided.encoding.decode(bytes), rival)
    }

    #[test]
    fn a_header_and_a_few_rows_tell_the_encoding() {
        let polish = [Encoding::Windows1250, Encoding::Iso88592, Encoding::Cp852];
        let german = [Encoding::Windows1252];
        let cyrillic = [Encoding::Windows1251, Encoding::Cp866, Encoding::Koi8U];
        for (encodings, texts) in [
            (
                &polish[..],
                &[
                    "Imię i nazwisko;Wykształcenie\nAnna Wiśniewska;wyższe\n",
                    "Imię;Nazwisko\nJan;Kowalski\n",
                    "name;city\nA;Łódź\nB;Kraków\n",
                    "name;skills\nA;sprzedaż\n",
                    "nazwisko,wojewodztwo\nWójcik,śląskie\nGąsior,łódzkie\n",
                    "Imię;Umiejętności\n\"Żaneta Müller\";\"obsługa kasy – 3 lata, „Płatnik”\"\n",
                    "NAZWISKO;MIASTO\nŻÓŁĆ;ŁÓDŹ\nGĄSIENICA;ŚWIDNICA\n",
                ][..],
            ),
            (
                &german,
                &[
                    "Vorname;Nachname;Straße\nJürgen;Größe;Schöne Straße\n",
                    "Name;Fähigkeiten\nMüller;Geschäftsführung\n",
                    "Name;Email\nZoë;a@example.com\nFrançois Lévêque;b@example.com\n",
                    "Name;Text\nO’Neil – Café;“quoted”\n",
                ],
            ),
            (
                &cyrillic,
                &[
                    "ФИО;Образование\nИван Петров;высшее\nОльга Сидорова;среднее специальное\n",
                    "Имя;Опыт\nАнна;2 года\n",
                    "name;skills\nA;продажи, Excel\nB;водитель\n",
                    "ПІБ;Освіта\nОлена Шевченко;вища\nЄвген Їжак;середня\n",
                ],
            ),
        ] {
            for text in texts {
                for encoding in encodings {
                    let Some(bytes) = encode(text, *encoding) else { continue };
                    let (read, rival) = read(&bytes);
                    assert_eq!(read.as_deref(), Some(*text), "{encoding:?}");
                    assert!(!rival, "{encoding:?} {text}");
                }
            }
        }
    }

    #[test]
    fn utf_8_with_some_lines_of_another_encoding_is_utf_8() {
        let mut bytes = "Imię;Miasto\nŻaneta;Łódź\nZoë;Kraków\n".as_bytes().to_vec();
        bytes.extend(encode("Łukasz;Łódź\n", Encoding::Windows1250).expect("its letters"));
        let decided = decide(&bytes, Reference::embedded()).expect("letters beyond ASCII");
        assert_eq!(decided, Decided { encoding: Encoding::Utf8, by: EncodingBy::Form });
        assert_eq!(decide(b"Name;City\nA;B\n", Reference::embedded()), None);
    }

    #[test]
    fn utf_16_is_known_by_its_zeros() {
        let text = "Name;Miasto\nŁukasz;Łódź\n".repeat(20);
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let of = |bytes: &[u8]| decide(bytes, Reference::embedded()).map(|decided| decided.encoding);
        assert_eq!((of(&little), of(&big)), (Some(Encoding::Utf16Le), Some(Encoding::Utf16Be)));
        assert_eq!(of(b"Name;City\nA;\0\0\0\n"), None);
    }

    #[test]
    fn a_letter_that_two_encodings_make_a_word_of_has_a_rival() {
        // F1 alone: "ñ" of a Spanish name, or "ń" of a Polish one.
        let (_, rival) = read(b"name;x\nNu\xF1ez;y\n");
        assert!(rival);
    }
}
