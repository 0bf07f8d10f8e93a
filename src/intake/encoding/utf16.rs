//! UTF-16 to UTF-8 while it is read.

use std::io::{self, Read};

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE};

use super::Encoding;

const BLOCK: usize = 16 << 10;

/// What is read from `input`, as UTF-8 if it is UTF-16. Half a pair becomes a replacement character.
pub(crate) struct Transcoded<R> {
    input: R,
    decoder: Option<Decoder>,
    read: Vec<u8>,
    written: Vec<u8>,
    given: usize,
    ended: bool,
}

impl<R: Read> Transcoded<R> {
    pub fn new(input: R, encoding: Encoding) -> Self {
        let decoder = match encoding {
            Encoding::Utf16Le => Some(UTF_16LE.new_decoder_with_bom_removal()),
            Encoding::Utf16Be => Some(UTF_16BE.new_decoder_with_bom_removal()),
            _ => None,
        };
        Transcoded { input, decoder, read: Vec::new(), written: Vec::new(), given: 0, ended: false }
    }

    /// What it reads from.
    pub fn input(&self) -> &R {
        &self.input
    }
}

impl<R: Read> Read for Transcoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(decoder) = &mut self.decoder else { return self.input.read(buffer) };
        while self.given == self.written.len() && !self.ended {
            self.read.resize(BLOCK, 0);
            let read = self.input.read(&mut self.read)?;
            self.ended = read == 0;
            let most = decoder.max_utf8_buffer_length(read).unwrap_or(4 * BLOCK);
            self.written.resize(most, 0);
            let (_, _, written, _) = decoder.decode_to_utf8(&self.read[..read], &mut self.written, self.ended);
            self.written.truncate(written);
            self.given = 0;
        }
        let given = buffer.len().min(self.written.len() - self.given);
        buffer[..given].copy_from_slice(&self.written[self.given..self.given + given]);
        self.given += given;
        Ok(given)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives its bytes out three at a time, so that pairs are torn apart.
    struct Torn<'a>(&'a [u8]);

    impl Read for Torn<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let (now, later) = self.0.split_at(self.0.len().min(3));
            buffer[..now.len()].copy_from_slice(now);
            self.0 = later;
            Ok(now.len())
        }
    }

    #[test]
    fn both_orders_of_bytes_are_read_with_and_without_a_mark() {
        let text = "Imię\tŁódź 👩‍💼\r\n".repeat(3000);
        for mark in ["", "\u{FEFF}"] {
            let units: Vec<u16> = format!("{mark}{text}").encode_utf16().collect();
            let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            for (bytes, encoding) in [(little, Encoding::Utf16Le), (big, Encoding::Utf16Be)] {
                let mut read = String::new();
                Transcoded::new(Torn(&bytes), encoding).read_to_string(&mut read).expect("memory never fails");
                assert!(read == text, "{encoding:?} {mark:?}");
            }
        }
    }

    #[test]
    fn half_a_pair_at_the_end_is_no_reason_to_stop() {
        let mut read = String::new();
        Transcoded::new(&b"a\0b\0c"[..], Encoding::Utf16Le).read_to_string(&mut read).expect("memory never fails");
        assert_eq!(read, "ab\u{FFFD}");
    }
}
