//! Watches the quotes of a record: the parser is lenient, and a quote gone astray would swallow rows in silence.

use super::dialect::Dialect;

/// Where in a record the last byte stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    CellStart,
    Bare,
    Inside,
    Escaped,
    Closed,
}

/// The state of quotes in a record.
#[derive(Debug)]
pub(super) struct Quotes {
    dialect: Dialect,
    at: At,
    over_lines: bool,
    stray: bool,
}

impl Quotes {
    pub fn new(dialect: Dialect) -> Quotes {
        Quotes { dialect, at: At::CellStart, over_lines: false, stray: false }
    }

    /// Takes the next bytes of the record in.
    pub fn see(&mut self, bytes: &[u8]) {
        let outside = matches!(self.at, At::CellStart | At::Bare);
        match self.dialect.quote {
            Some(quote) if !outside || bytes.contains(&quote) => self.follow(bytes, quote),
            // Without a quote only the last byte matters.
            _ => {
                let Some(last) = bytes.last() else { return };
                self.at = if self.ends_cell(*last) { At::CellStart } else { At::Bare };
            }
        }
    }

    fn ends_cell(&self, byte: u8) -> bool {
        byte == b'\n' || byte == b'\r' || byte == self.dialect.delimiter
    }

    fn follow(&mut self, bytes: &[u8], quote: u8) {
        for &byte in bytes {
            self.at = match self.at {
                At::CellStart if byte == quote => {
                    self.over_lines = false;
                    At::Inside
                }
                At::Inside if byte == quote => At::Closed,
                At::Inside if self.dialect.backslash && byte == b'\\' => At::Escaped,
                At::Inside | At::Escaped => {
                    self.over_lines |= byte == b'\n' || byte == b'\r';
                    At::Inside
                }
                At::Closed if byte == quote => At::Inside,
                _ if self.ends_cell(byte) => At::CellStart,
                At::Closed => {
                    // "Tkaniny" S.A. is sloppy; the same over several lines is a quote of another row.
                    self.stray |= self.over_lines;
                    At::Bare
                }
                At::CellStart | At::Bare => At::Bare,
            };
        }
    }

    /// Whether a cell begins here.
    pub fn at_cell_start(&self) -> bool {
        self.at == At::CellStart
    }

    /// Whether the record stands inside a quoted cell.
    pub fn open(&self) -> bool {
        matches!(self.at, At::Inside | At::Escaped)
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
            let mut quotes = Quotes::new(b';'.into());
            quotes.see(text.as_bytes());
            assert_eq!((quotes.open(), quotes.stray()), (open, stray), "{text:?}");
        }
    }
}
