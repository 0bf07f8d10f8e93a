//! What a cell looks like by itself, whatever its heading: that tells which rows fit a column, and which hold no headings.

/// What a cell looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Mail,
    Web,
    Date,
    Phone,
    Number,
}

impl Kind {
    /// What a cell looks like; `None` for words, and for nothing.
    pub fn of(cell: &[u8]) -> Option<Kind> {
        let cell = cell.trim_ascii();
        let text = std::str::from_utf8(cell).ok()?;
        let starts = |start: &&str| text.starts_with(start);
        if ["http://", "https://", "www."].iter().any(starts) {
            return Some(Kind::Web);
        }
        if let Some((name, host)) = text.split_once('@') {
            let whole = !name.is_empty()
                && host.contains('.')
                && !text.contains(|sign: char| sign.is_whitespace() || ",;|\"".contains(sign));
            return whole.then_some(Kind::Mail);
        }
        if is_date(text) {
            return Some(Kind::Date);
        }
        let digits = cell.iter().filter(|byte| byte.is_ascii_digit()).count();
        if digits == 0 {
            return None;
        }
        let only = |signs: &[u8]| cell.iter().all(|byte| byte.is_ascii_digit() || signs.contains(byte));
        if digits >= 9 && only(b"+-() ./") {
            return Some(Kind::Phone);
        }
        only(b"+-., %").then_some(Kind::Number)
    }

    /// Whether no heading looks so. A number may be the heading of a year.
    pub fn is_never_a_heading(self) -> bool {
        self != Kind::Number
    }
}

/// Three groups of figures, one of them a year, and perhaps a time behind them.
fn is_date(text: &str) -> bool {
    let date = text.split(['T', ' ']).next().unwrap_or_default();
    let groups: Vec<&str> = date.split(['.', '-', '/']).collect();
    let figures = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let rest = &text[date.len()..];
    let is_time = rest.bytes().all(|byte| byte.is_ascii_digit() || b"T :.+-Z".contains(&byte));
    let whole = matches!(lengths[..], [4, 1..=2, 1..=2] | [1..=2, 1..=2, 2 | 4]);
    whole && is_time && groups.iter().all(figures)
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn cells_look_like_what_they_are() {
        for (cell, kind) in [
            ("ann@example.org", Some(Kind::Mail)),
            ("https://example.org/a,b", Some(Kind::Web)),
            ("2026-05-04", Some(Kind::Date)),
            ("4.05.2026 12:30", Some(Kind::Date)),
            ("+48 600 100 200", Some(Kind::Phone)),
            ("1,5", Some(Kind::Number)),
            ("12 %", Some(Kind::Number)),
            ("", None),
            ("Ann", None),
            ("B2", None),
            ("2 years", None),
            ("ann @ example", None),
        ] {
            assert_eq!(Kind::of(cell.as_bytes()), kind, "{cell}");
        }
    }
}
