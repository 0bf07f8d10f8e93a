//! Numbers and lists in a file, read where they lie. Whatever the bytes are, reading them is total: what is not there is
//! zero or empty.

use std::ops::Range;

/// A run of little-endian numbers.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Numbers {
    start: usize,
    pub(super) len: usize,
}

/// A run of lists of bytes, each found by its number.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lists {
    ends: Numbers,
    start: usize,
}

/// Where the reading of a file stands.
pub(super) struct Cursor<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

impl Cursor<'_> {
    /// The next number alone.
    pub(super) fn number(&mut self) -> usize {
        let number = u32_at(self.bytes, self.at) as usize;
        self.at = self.at.saturating_add(4);
        number
    }

    pub(super) fn numbers(&mut self) -> Numbers {
        let len = self.number();
        let numbers = Numbers { start: self.at, len };
        self.at = self.at.saturating_add(len.saturating_mul(4));
        numbers
    }

    pub(super) fn lists(&mut self) -> Lists {
        let ends = self.numbers();
        let start = self.at;
        let total = ends.len.checked_sub(1).map_or(0, |last| ends.get(self.bytes, last) as usize);
        self.at = self.at.saturating_add(total);
        Lists { ends, start }
    }

    pub(super) fn text(&mut self) -> String {
        let lists = self.lists();
        String::from_utf8_lossy(lists.get(self.bytes, 0)).into_owned()
    }
}

impl Numbers {
    pub(super) fn get(self, bytes: &[u8], index: usize) -> u32 {
        if index < self.len { u32_at(bytes, self.start + index * 4) } else { 0 }
    }

    /// The places of a number in a sorted run.
    pub(super) fn find(self, bytes: &[u8], wanted: u32) -> Range<usize> {
        let first = |from: usize, before: &dyn Fn(u32) -> bool| {
            let (mut low, mut high) = (from, self.len);
            while low < high {
                let middle = low.midpoint(high);
                if before(self.get(bytes, middle)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            low
        };
        let start = first(0, &|number| number < wanted);
        start..first(start, &|number| number <= wanted)
    }
}

impl Lists {
    pub(super) fn get(self, bytes: &[u8], index: usize) -> &[u8] {
        let start = index.checked_sub(1).map_or(0, |before| self.ends.get(bytes, before) as usize);
        let end = self.ends.get(bytes, index) as usize;
        bytes.get(self.start.saturating_add(start)..self.start.saturating_add(end)).unwrap_or_default()
    }

    pub(super) fn text(self, bytes: &[u8], index: usize) -> &str {
        std::str::from_utf8(self.get(bytes, index)).unwrap_or_default()
    }

    /// The numbers of a list, as they were packed.
    pub(super) fn packed(self, bytes: &[u8], index: usize) -> Packed<'_> {
        Packed(self.get(bytes, index))
    }
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    let four = bytes.get(at..).and_then(|rest| rest.first_chunk());
    four.map_or(0, |four| u32::from_le_bytes(*four))
}

/// Numbers of seven bits a byte.
#[derive(Debug, Clone)]
pub(super) struct Packed<'a>(&'a [u8]);

impl Iterator for Packed<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0_u32, 0);
        loop {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            shift += 7;
            if byte < 0x80 {
                return Some(number);
            }
        }
    }
}

/// The writing side.
#[derive(Debug, Default)]
pub(super) struct Written(pub(super) Vec<u8>);

impl Written {
    pub(super) fn number(&mut self, number: usize) {
        self.0.extend(small(number).to_le_bytes());
    }

    pub(super) fn numbers(&mut self, numbers: impl ExactSizeIterator<Item = u32>) {
        self.number(numbers.len());
        self.0.extend(numbers.flat_map(u32::to_le_bytes));
    }

    pub(super) fn lists(&mut self, lists: impl ExactSizeIterator<Item = Vec<u8>>) {
        let (mut ends, mut all) = (Vec::with_capacity(lists.len()), Vec::new());
        for list in lists {
            all.extend(list);
            ends.push(small(all.len()));
        }
        self.numbers(ends.into_iter());
        self.0.extend(all);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.lists(std::iter::once(text.as_bytes().to_vec()));
    }
}

/// Numbers as a list of bytes.
pub(super) fn pack(numbers: impl IntoIterator<Item = u32>) -> Vec<u8> {
    let mut out = Vec::new();
    for mut number in numbers {
        loop {
            let [seven, ..] = (number & 0x7f).to_le_bytes();
            number >>= 7;
            if number == 0 {
                out.push(seven);
                break;
            }
            out.push(0x80 | seven);
        }
    }
    out
}

/// A count or place in a file, which is never as large as 4 GiB.
pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut written = Written::default();
        written.numbers([3, 5, 5, 9].into_iter());
        written.lists([pack([1, 300, u32::MAX]), vec![], b"text".to_vec()].into_iter());
        let bytes = written.0;
        let mut cursor = Cursor { bytes: &bytes, at: 0 };
        let (numbers, lists) = (cursor.numbers(), cursor.lists());
        assert_eq!(numbers.find(&bytes, 5), 1..3);
        assert_eq!(numbers.find(&bytes, 4), 1..1);
        assert_eq!(lists.packed(&bytes, 0).collect::<Vec<_>>(), [1, 300, u32::MAX]);
        assert_eq!((lists.text(&bytes, 1), lists.text(&bytes, 2), lists.text(&bytes, 3)), ("", "text", ""));
        assert_eq!(cursor.at, bytes.len());
    }

    #[test]
    fn bytes_that_are_none_of_ours_are_read_as_nothing() {
        let bytes = [0xff; 11];
        let mut cursor = Cursor { bytes: &bytes, at: 0 };
        let lists = cursor.lists();
        assert_eq!(lists.get(&bytes, 7), b"");
        assert_eq!(lists.packed(&bytes, 0).count(), 0);
    }
}
