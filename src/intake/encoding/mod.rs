//! Which characters the bytes of a file stand for.
//!
//! All encodings but UTF-16 write the signs of a table (delimiters, quotes, line ends) as ASCII does, so that records are
//! found before anything is decoded, and each record is decoded by whoever takes it. UTF-16 is made UTF-8 while it is read.

mod decide;
mod row;
mod utf16;

use std::sync::LazyLock;

use encoding_rs::{IBM866, ISO_8859_2, KOI8_U, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};
use oem_cp::code_table::DECODING_TABLE_CP852;

pub use decide::EncodingBy;
use decide::by_letters;
pub(super) use decide::{Decided, decide};
pub(super) use row::{as_text, mangled};
pub(super) use utf16::Transcoded;

macro_rules! encodings {
    ($($(#[$doc:meta])* $name:ident = $label:literal, $also:expr;)*) => {
        /// How characters are written as bytes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Encoding { $($(#[$doc])* $name),* }

        impl Encoding {
            /// All that are read.
            pub const ALL: &[Encoding] = &[$(Encoding::$name),*];

            /// The name by which it is known (IANA's).
            pub fn name(self) -> &'static str {
                match self { $(Encoding::$name => $label),* }
            }

            /// Other names that people know it by, in small letters.
            fn others(self) -> &'static [&'static str] {
                match self { $(Encoding::$name => $also),* }
            }
        }
    };
}

encodings! {
    /// What nearly all new files are in.
    Utf8 = "UTF-8", &["utf8"];
    /// "Unicode text" of Excel.
    Utf16Le = "UTF-16LE", &["utf-16", "utf16", "utf16le", "unicode"];
    /// The same with the bytes of each pair the other way round.
    Utf16Be = "UTF-16BE", &["utf16be"];
    /// What Polish Excel saves as CSV.
    Windows1250 = "windows-1250", &["cp1250", "1250"];
    /// What German and English Excel save as CSV.
    Windows1252 = "windows-1252", &["cp1252", "1252", "latin1", "latin-1", "iso-8859-1"];
    /// What Ukrainian and Russian Excel save as CSV.
    Windows1251 = "windows-1251", &["cp1251", "1251"];
    /// What older Polish systems export.
    Iso88592 = "ISO-8859-2", &["iso8859-2", "latin2", "latin-2"];
    /// "CSV (MS-DOS)" of Polish Excel.
    Cp852 = "IBM852", &["cp852", "852"];
    /// "CSV (MS-DOS)" of Ukrainian and Russian Excel.
    Cp866 = "IBM866", &["cp866", "866"];
    /// What older Ukrainian and Russian systems export.
    Koi8U = "KOI8-U", &["koi8u", "koi8-r", "koi8r"];
}

/// The characters of the bytes from 128 on; the replacement character where there is none.
type Upper = [char; 128];

impl Encoding {
    /// The encoding of a name, in capitals or not; `None` if there is no such one.
    pub fn parse(name: &str) -> Option<Encoding> {
        let name = name.trim().to_ascii_lowercase().replace('_', "-");
        let is = |encoding: &&Encoding| {
            encoding.name().eq_ignore_ascii_case(&name) || encoding.others().contains(&name.as_str())
        };
        Encoding::ALL.iter().find(is).copied()
    }

    /// Whether a character is pairs of bytes.
    pub(super) fn is_utf16(self) -> bool {
        matches!(self, Encoding::Utf16Le | Encoding::Utf16Be)
    }

    /// What a record's bytes are in: what was UTF-16 was made UTF-8 while it was read.
    pub(super) fn of_bytes(self) -> Encoding {
        if self.is_utf16() { Encoding::Utf8 } else { self }
    }

    /// What it makes of the bytes from 128 on, if each stands for a character of its own.
    fn upper(self) -> Option<&'static Upper> {
        let at = SINGLE.iter().position(|single| *single == self)?;
        Some(&UPPER[at])
    }

    /// The text of some bytes; `None` if there is a byte that stands for nothing.
    pub(super) fn decode(self, bytes: &[u8]) -> Option<String> {
        let Some(upper) = self.upper() else { return String::from_utf8(bytes.to_vec()).ok() };
        let character = |byte: &u8| match byte.checked_sub(128) {
            None => Some(char::from(*byte)),
            Some(at) => Some(upper[usize::from(at)]).filter(|character| *character != char::REPLACEMENT_CHARACTER),
        };
        bytes.iter().map(character).collect()
    }

    /// The same, with a replacement character for each byte that stands for nothing.
    pub(super) fn decode_lossily(self, bytes: &[u8]) -> String {
        match self.upper() {
            None => String::from_utf8_lossy(bytes).into_owned(),
            Some(upper) => {
                let character =
                    |byte: &u8| byte.checked_sub(128).map_or(char::from(*byte), |at| upper[usize::from(at)]);
                bytes.iter().map(character).collect()
            }
        }
    }
}

/// Those in which each byte is a character.
const SINGLE: [Encoding; 7] = [
    Encoding::Windows1250,
    Encoding::Windows1252,
    Encoding::Windows1251,
    Encoding::Iso88592,
    Encoding::Cp852,
    Encoding::Cp866,
    Encoding::Koi8U,
];

static UPPER: LazyLock<[Upper; 7]> = LazyLock::new(|| {
    SINGLE.map(|encoding| {
        let by = match encoding {
            Encoding::Cp852 => return DECODING_TABLE_CP852,
            Encoding::Windows1252 => WINDOWS_1252,
            Encoding::Windows1251 => WINDOWS_1251,
            Encoding::Iso88592 => ISO_8859_2,
            Encoding::Cp866 => IBM866,
            Encoding::Koi8U => KOI8_U,
            _ => WINDOWS_1250,
        };
        std::array::from_fn(|at| {
            let byte = [128 + u8::try_from(at).unwrap_or_default()];
            let text = by.decode_without_bom_handling_and_without_replacement(&byte);
            // The standard of the web fills the gaps of Windows' pages with control characters.
            text.and_then(|text| text.chars().next()).filter(|one| !one.is_control()).unwrap_or('\u{FFFD}')
        })
    })
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_capitals_and_not() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::parse(encoding.name()), Some(*encoding));
            assert!(encoding.others().iter().all(|name| Encoding::parse(name) == Some(*encoding)));
        }
        assert_eq!(Encoding::parse(" CP1250 "), Some(Encoding::Windows1250));
        assert_eq!(Encoding::parse("iso_8859_2"), Some(Encoding::Iso88592));
        assert_eq!(Encoding::parse("ebcdic"), None);
    }

    #[test]
    fn polish_letters_stand_where_their_standards_say() {
        for (encoding, bytes) in [
            (Encoding::Windows1250, &b"\xB9\xE6\xEA\xB3\xF1\xF3\x9C\x9F\xBF"[..]),
            (Encoding::Iso88592, b"\xB1\xE6\xEA\xB3\xF1\xF3\xB6\xBC\xBF"),
            (Encoding::Cp852, b"\xA5\x86\xA9\x88\xE4\xA2\x98\xAB\xBE"),
            (Encoding::Utf8, "ąćęłńóśźż".as_bytes()),
        ] {
            assert_eq!(encoding.decode(bytes).as_deref(), Some("ąćęłńóśźż"), "{encoding:?}");
        }
        for (encoding, bytes) in
            [(Encoding::Windows1251, &b"\xEF\xF0\xB3\xBF"[..]), (Encoding::Koi8U, b"\xD0\xD2\xA6\xA7")]
        {
            assert_eq!(encoding.decode(bytes).as_deref(), Some("прії"), "{encoding:?}");
        }
        assert_eq!(Encoding::Cp866.decode(b"\xAF\xE0\xA8\xF5").as_deref(), Some("приї"));
        assert_eq!(Encoding::Windows1250.decode(b"\x81"), None);
        assert_eq!(Encoding::Utf8.decode(b"\xB9"), None);
    }
}
