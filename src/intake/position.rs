//! Where in its file a text stands that is only seen decoded.

use super::encoding::Encoding;

/// What a character of the text takes in the file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Width {
    /// The bytes that it has in UTF-8: the text is as it stands in the file.
    #[default]
    Same,
    /// One byte.
    Single,
    /// The two bytes of each unit of UTF-16.
    Wide,
}

/// A place in a file, in bytes from 0, that moves on with the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Position {
    byte: u64,
    width: Width,
}

impl Position {
    /// Where text begins that is seen as UTF-8, behind a mark of so many bytes.
    pub fn of_text(encoding: Encoding, mark: usize) -> Position {
        let width = match encoding {
            Encoding::Utf8 => Width::Same,
            encoding if encoding.is_utf16() => Width::Wide,
            _ => Width::Single,
        };
        Position { byte: mark as u64, width }
    }

    /// Where bytes begin that are seen as they are, but for UTF-16.
    pub fn of_bytes(encoding: Encoding, mark: usize) -> Position {
        Position::of_text(if encoding.is_utf16() { encoding } else { Encoding::Utf8 }, mark)
    }

    /// The byte of the file.
    pub fn byte(self) -> u64 {
        self.byte
    }

    /// Behind some text.
    pub fn pass(&mut self, text: &[u8]) {
        self.byte += self.length(text);
    }

    /// Before some text that was passed.
    pub fn back(&mut self, text: &[u8]) {
        self.byte -= self.length(text);
    }

    /// The bytes that some text takes in the file.
    fn length(self, text: &[u8]) -> u64 {
        let begins = |byte: &&u8| !matches!(byte, 0x80..=0xBF);
        let count = match self.width {
            Width::Same => text.len(),
            Width::Single => text.iter().filter(begins).count(),
            // Letters of four bytes in UTF-8 are two units.
            Width::Wide => {
                2 * text.iter().map(|byte| usize::from(begins(&byte)) + usize::from(*byte >= 0xF0)).sum::<usize>()
            }
        };
        count as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_that_of_the_file() {
        let text = "Zażółć 👩";
        let units = text.encode_utf16().count() as u64;
        for (encoding, expected) in [
            (Encoding::Utf8, text.len() as u64),
            (Encoding::Utf16Be, 2 + 2 * units),
            (Encoding::Windows1250, text.chars().count() as u64),
        ] {
            let mark = if encoding.is_utf16() { 2 } else { 0 };
            let mut position = Position::of_text(encoding, mark);
            position.pass(text.as_bytes());
            assert_eq!(position.byte(), expected, "{encoding:?}");
            position.back("👩".as_bytes());
            position.pass("👩".as_bytes());
            assert_eq!(position.byte(), expected, "{encoding:?}");
        }
    }
}
