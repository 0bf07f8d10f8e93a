//! Text of strangers on a terminal.

/// Text from a file may hold anything: what would move the cursor or paint the terminal is made visible.
pub fn plain(text: &str) -> String {
    let shown = |c: char| {
        if c == '\n' {
            c
        } else if c.is_control()
            || ('\u{200b}'..='\u{200f}').contains(&c)
            || ('\u{202a}'..='\u{202e}').contains(&c)
            || ('\u{2066}'..='\u{2069}').contains(&c)
        {
            '\u{fffd}'
        } else {
            c
        }
    };
    text.chars().map(shown).collect()
}
