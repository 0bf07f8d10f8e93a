//! Watches the quotes of a record: the parser is lenient, and a quote gone astray would swallow rows in silence.

/// Where in a record the last byte stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    CellStart,
    Bare,
    Inside,
    Closed,
}

/// The state of quotes in a record.
#[derive(Debug)]
pub(super) struct Quotes {
    delimiter: u8,
    at: At,
    over_lines: bool,
    stray: bool,
}

impl Quotes {
    pub fn new(delimiter: u8) -> Quotes {
        Quotes { delimiter, at: At::CellStart, over_lines: false, stray: false }
    }

    /// Takes the next bytes of the record in.
    pub fn see(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            let ends_line = byte == b'\n' || byte == b'\r';
            self.at = match (self.at, byte) {
                (At::CellStart, b'"') => {
                    self.over_lines = false;
                    At::Inside
                }
                (At::Closed, b'"') => At::Inside,
                (At::Inside, b'"') => At::Closed,
                (At::Inside, _) => {
                    self.over_lines |= ends_line;
                    At::Inside
                }
                (_, byte) if ends_line || byte == self.delimiter => At::CellStart,
                (At::Closed, _) => {
                    // "Tkaniny" S.A. is sloppy; the same over several lines is a quote of another row.
                    self.stray |= self.over_lines;
                    At::Bare
                }
                (_, _) => At::Bare,
            };
        }
    }

    /// Whether the record stands inside a quoted cell.
    pub fn open(&self) -> bool {
        self.at == At::Inside
    }

    /// Whether a quoted cell of several lines closed and went on.
    pub fn stray(&self) -> bool {
        self.stray
    }
}

#[cfg(test)]
mod tests {
    use super::Quotes;

    #[test]
    fn only_quotes_over_several_lines_go_astray() {
        for (text, open, stray) in [
            ("1;\"a\";b\n", false, false),
            ("1;\"a \"\"b\"\" c\";d\n", false, false),
            ("1;\"a\nb\";c\n", false, false),
            ("1;\"Tkaniny\" S.A.;c\n", false, false),
            ("1;5\" screen;c\n", false, false),
            ("1;\"mgr\n2;B;\"mgr\"\n", false, true),
            ("1;\"mgr\n2;B", true, false),
        ] {
            let mut quotes = Quotes::new(b';');
            quotes.see(text.as_bytes());
            assert_eq!((quotes.open(), quotes.stray()), (open, stray), "{text:?}");
        }
    }
}
