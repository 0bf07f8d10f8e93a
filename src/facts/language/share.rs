//! What is said of one language and meant for its neighbour too.

use super::{Learning, Spoken, says_more};

/// "EN/DE B2", "Bilingual Polish/English": what is said of one of two languages is said of both.
pub(super) fn share_over_slashes(here: &mut [Spoken]) {
    let share = |here: &mut [Spoken], from: usize, to: usize| {
        if says_more(&here[from]) && !says_more(&here[to]) {
            let levels = here[from].levels.clone();
            here[to].levels = levels;
            (here[to].learning, here[to].denied) = (here[from].learning, here[from].denied);
            let span = here[from].span.clone();
            here[to].widen(&span);
        }
    };
    let joined: Vec<usize> = (1..here.len()).filter(|&at| here[at - 1].slash).collect();
    for &at in joined.iter().rev() {
        share(here, at, at - 1);
    }
    for &at in &joined {
        share(here, at - 1, at);
    }
}

/// "fluent in English and German", "Ukrainian and Russian – native": a word before both or behind both is said of both, and so
/// is what a sign sets off. A code right beside one of them is that one's.
pub(super) fn share_over_and(text: &str, here: &mut [Spoken]) {
    let is_word = |spoken: &Spoken| spoken.levels.iter().all(|level| !level.code && !level.exam);
    let set_off =
        |spoken: &Spoken| text[spoken.name.end..].trim_start_matches([' ', '.']).starts_with(['-', '–', '—', ':', '(']);
    for at in (1..here.len()).filter(|&at| here[at].and).collect::<Vec<_>>() {
        let (before, last) = (&here[at - 1], &here[at]);
        let ahead = before.span.start < before.name.start && before.span.end <= before.name.end && is_word(before);
        let behind = last.span.end > last.name.end && (is_word(last) || set_off(last));
        let plain = |spoken: &Spoken| !says_more(spoken) && !spoken.blank && spoken.learning == Learning::No;
        let (from, to) = match (plain(before), plain(last)) {
            (true, false) if behind && !last.denied && !last.levels.is_empty() => (at, at - 1),
            (false, true) if ahead && !before.denied && !before.levels.is_empty() => (at - 1, at),
            _ => continue,
        };
        let levels = here[from].levels.clone();
        here[to].levels = levels;
        here[to].learning = here[from].learning;
        let span = here[from].span.clone();
        here[to].widen(&span);
    }
}

/// "English, Polish – all fluent": the level is that of every language before it that has none.
pub(super) fn share_with_all(here: &mut [Spoken]) {
    let Some((last, before)) = here.split_last_mut() else { return };
    for spoken in before.iter_mut().filter(|spoken| spoken.levels.is_empty() && !spoken.denied) {
        spoken.levels.clone_from(&last.levels);
        spoken.widen(&last.span);
    }
}
