//! Several skills in one item: "Excel i Word", "kat. B i C", "Excel Word SAP", "Excel, but no VBA".

use std::ops::Range;

use super::peeled::{Core, Known, core, front, is_beside};
use super::{Stance, denial_at, is_paper, without_denial};
use crate::reference::Reference;
use crate::text::{Form, Word, join, span, words};

/// One of several things that an item names.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Its words as written, qualifiers off.
    pub(super) written: String,
    /// The same, folded.
    pub(super) key: String,
    pub(super) known: Option<Known>,
    pub(super) stance: Stance,
    pub(super) span: Range<usize>,
    /// The words that say how well and how long.
    pub(super) beside: Vec<Word>,
}

impl Part {
    /// A part by its words.
    pub(super) fn new(text: &str, own: &[Word], known: Option<Known>, stance: Stance) -> Part {
        let written = own.iter().map(|word| &text[word.span.clone()]).collect::<Vec<_>>().join(" ");
        Part { key: join(own), written, known, stance, span: span(own), beside: Vec::new() }
    }

    /// A part of words that share the beginning or the end of a name with their neighbour.
    fn shared(written: String, known: Known, own: &[Word], stance: Stance) -> Part {
        Part { key: join(&words(&written)), written, known: Some(known), stance, span: span(own), beside: Vec::new() }
    }

    /// Its key and concept.
    fn name(&self) -> (&str, Option<u32>) {
        (&self.key, self.known.map(|(concept, _)| concept))
    }

    /// With words beside it; the evidence covers them where they stand next to it.
    fn beside(mut self, text: &str, all: &[Word]) -> Part {
        for word in all {
            let (start, end) = (self.span.start.min(word.span.start), self.span.end.max(word.span.end));
            let between = if word.span.start >= self.span.end {
                &text[self.span.end..word.span.start]
            } else {
                text.get(word.span.end..self.span.start).unwrap_or_default()
            };
            if !between.contains(char::is_alphanumeric) {
                self.span = start..end;
            }
            self.beside.push(word.clone());
        }
        self.beside.sort_by_key(|word| word.span.start);
        self
    }
}

/// A stretch of an item between signs or words that part.
struct Segment<'w> {
    words: &'w [Word],
    /// What a denial before it makes of it.
    stance: Stance,
    /// Whether "but" stands before it: a denial of all goes no further.
    turned: bool,
}

/// The things that an item names, if at least one of them is known and there are several, or words between that say
/// nothing else. `stance` is meant for all of them, a denial at the end (`denied_last`) for the last.
pub(super) fn parts(
    text: &str,
    all: &[Word],
    stance: Stance,
    denied_last: Option<Stance>,
    tables: &Reference,
) -> Option<Vec<Part>> {
    let segments = segments(text, all, tables);
    let (mut parts, mut waiting, mut affirmed): (Vec<Part>, Vec<Word>, usize) = Default::default();
    for (number, segment) in segments.iter().enumerate() {
        let own = if stance == Stance::Named || segment.turned { segment.stance } else { stance };
        if segment.words.is_empty() {
            continue;
        }
        if let Some(denial) = tables.denials.is_end(segment.words) {
            let last = parts.last_mut()?;
            last.stance = denial.into();
            continue;
        }
        if segment.stance.is_no()
            && is_paper(segment.words, tables)
            && let Some(last) = parts.last_mut()
        {
            // "forklift without a licence"
            last.stance = if last.stance == Stance::Named { Stance::Unclear } else { last.stance };
            continue;
        }
        let doubtful = tables.denials.doubt.longest_prefix(segment.words).is_some();
        if doubtful && core(text, segment.words, tables).known.is_none() && !parts.is_empty() {
            // "Photoshop – chcę się dopiero nauczyć"
            let last = parts.last_mut()?;
            last.stance = if last.stance == Stance::Named { Stance::Unclear } else { last.stance };
            continue;
        }
        if is_beside(segment.words, tables) {
            match parts.pop() {
                Some(last) => parts.push(last.beside(text, segment.words)),
                None => waiting.extend_from_slice(segment.words),
            }
            affirmed = parts.len();
            continue;
        }
        let next = segments.get(number + 1).map(|next| next.words);
        let mut named = named(text, segment.words, parts.last(), next, own, tables);
        if let Some(first) = named.first_mut()
            && !waiting.is_empty()
        {
            *first = first.clone().beside(text, &std::mem::take(&mut waiting));
        }
        for part in named {
            match parts.last_mut() {
                // "SAP – moduł FI": named once, by the words of both.
                Some(last) if last.key == part.key => {
                    last.span = last.span.start.min(part.span.start)..last.span.end.max(part.span.end);
                }
                _ => parts.push(part),
            }
        }
    }
    if let Some(denied) = denied_last
        && let Some((last, others)) = parts.split_last_mut()
    {
        last.stance = denied;
        for other in others.iter_mut().skip(affirmed).filter(|other| other.stance == Stance::Named) {
            other.stance = Stance::Unclear;
        }
    }
    parts.iter().any(|part| part.known.is_some()).then_some(parts)
}

/// What a segment names.
fn named(
    text: &str,
    all: &[Word],
    before: Option<&Part>,
    next: Option<&[Word]>,
    stance: Stance,
    tables: &Reference,
) -> Vec<Part> {
    let (own, denied) = without_denial(text, all, tables);
    let stance = denied.unwrap_or(stance);
    let Core { words: bare, known, none } = core(text, own, tables);
    let around: Vec<Word> = own.iter().filter(|word| !bare.contains(word)).cloned().collect();
    let stance = if none == Some(true) { Stance::Denied } else { stance };
    // "Google Ads i Analytics": what follows a name is rather a name.
    let is_name = |known: Option<Known>| known.is_some_and(|(concept, _)| tables.skills.is_name(concept));
    let named_before = !is_name(known) && before.is_some_and(|before| is_name(before.known));
    if known.is_none() || is_short(bare) || named_before {
        let beginning = before.and_then(|before| shared(before.name(), bare, tables));
        if let Some((whole, known)) = beginning.or_else(|| shared_end(text, bare, next?, tables)) {
            return vec![Part::shared(whole, known, bare, stance).beside(text, &around)];
        }
    }
    if known.is_none()
        && let Some(chain) = chain(text, own, before, stance, tables)
    {
        return chain;
    }
    vec![Part::new(text, bare, known, stance).beside(text, &around)]
}

/// "Excel Word Outlook", "SAP moduł FI": words of which each belongs to something known or says nothing of its own.
fn chain(text: &str, all: &[Word], before: Option<&Part>, stance: Stance, tables: &Reference) -> Option<Vec<Part>> {
    let (mut parts, mut waiting, mut at): (Vec<Part>, Vec<Word>, usize) = Default::default();
    // Which parts follow another at once, with no word between.
    let (mut follows, mut named_at): (Vec<bool>, Option<usize>) = Default::default();
    while at < all.len() {
        let rest = &all[at..];
        let term = tables.skills.terms.longest_prefix(rest).map(|(len, entry, form)| (len, (entry.value, form)));
        let beside = front(rest, tables).map(|(len, _)| len);
        let small = !text[rest[0].span.clone()].contains(char::is_uppercase);
        let level = small && tables.mastery.longest_prefix(rest).is_some();
        let shared = parts
            .last()
            .or(before)
            .filter(|_| is_short(&rest[..1]))
            .and_then(|last| shared(last.name(), &rest[..1], tables));
        let (len, part) = match (term, beside, shared) {
            (None | Some((1, _)), _, Some((whole, known))) => (1, Some(Part::shared(whole, known, &rest[..1], stance))),
            (Some((len, known)), beside, _) if beside.is_none_or(|beside| beside < len || beside == len && !level) => {
                (len, Some(Part::new(text, &rest[..len], Some(known), stance)))
            }
            (_, Some(len), _) => (len, None),
            _ => return None,
        };
        match (part, parts.pop()) {
            (Some(part), last) => {
                parts.extend(last);
                parts.push(part.beside(text, &std::mem::take(&mut waiting)));
                follows.push(named_at == Some(at));
                named_at = Some(at + len);
            }
            (None, Some(last)) => parts.push(last.beside(text, &rest[..len])),
            (None, None) => waiting.extend_from_slice(&rest[..len]),
        }
        at += len;
    }
    // "Linux admin", "pipeline reporting" are one thing each: without a sign between, names and several words stand apart.
    let is_name = |part: &Part| part.known.is_some_and(|(concept, _)| tables.skills.is_name(concept));
    let small = |part: &Part| !part.written.contains(char::is_uppercase);
    let names = parts.iter().all(is_name);
    // "CRM Livespace": the second says which.
    let told_by = |part: &Part, next: &Part| {
        let both = part.known.zip(next.known);
        both.is_some_and(|((one, _), (other, _))| tables.skills.narrower_than(other).contains(&one))
    };
    let told: Vec<bool> = parts.windows(2).map(|pair| told_by(&pair[0], &pair[1])).chain([false]).collect();
    let touches = |at: usize| follows[at] || follows.get(at + 1).is_some_and(|&next| next);
    let mut at = 0;
    parts.retain(|part| {
        let apart = !touches(at) || part.key.contains(' ') || is_name(part) && (names || !small(part));
        at += 1;
        apart && !(told[at - 1] && follows.get(at).is_some_and(|&next| next))
    });
    (!parts.is_empty()).then_some(parts)
}

/// An item in stretches: at "and", "or", at denials, at slashes, dashes, colons and full stops.
fn segments<'w>(text: &str, words: &'w [Word], tables: &Reference) -> Vec<Segment<'w>> {
    let mut found: Vec<Segment> = Vec::new();
    let (mut start, mut at, mut whole, mut stance, mut turned) = (0, 0, 0, Stance::Named, false);
    while at < words.len() {
        if at < whole {
            at += 1;
            continue;
        }
        let denial = denial_at(text, &words[at..], tables);
        let or = tables.time.is_or(&words[at]);
        let turn = tables.denials.turn.longest_prefix(&words[at..]).map(|(len, ..)| len);
        let skipped =
            denial.map(|(len, _)| len).or(turn).or_else(|| (or || tables.time.is_and(&words[at])).then_some(1));
        if at > start && (skipped.is_some() || divides(text, &words[start..=at], tables)) {
            found.push(Segment { words: &words[start..at], stance, turned });
            start = at;
            // "without VBA or macros" denies both, "without VBA and Word" may.
            if stance.is_no() && !or {
                stance = Stance::Unclear;
            }
        }
        if at == start
            && let Some(len) = skipped
        {
            stance = match (denial, turn) {
                (Some((_, denied)), _) => denied,
                (None, Some(_)) => Stance::Named,
                (None, None) => stance,
            };
            turned |= turn.is_some() || denial.is_some();
            start += len;
            at += len;
        } else {
            // No name is parted: "kat. C+E".
            let name = tables.skills.terms.longest_prefix(&words[at..]).filter(|(.., form)| *form == Form::Same);
            whole = at + name.map_or(0, |(len, ..)| len);
            at += 1;
        }
    }
    found.push(Segment { words: &words[start..], stance, turned });
    found
}

/// What words are with the beginning of a name before them: "SAP FI, MM" names SAP MM, "kat. B i C" category C.
pub(in crate::facts) fn shared(
    (key, concept): (&str, Option<u32>),
    own: &[Word],
    tables: &Reference,
) -> Option<(String, Known)> {
    if own.is_empty() {
        return None;
    }
    let end = key.rsplit(' ').next()?;
    let with = |beginning: &str| {
        let whole = format!("{beginning} {}", join(own));
        let concept = tables.skills.terms.exactly(&whole)?.value;
        Some((whole, (concept, Form::Same)))
    };
    let other_names = || {
        let terms = tables.skills.terms_of(concept?).filter_map(|entry| entry.key.strip_suffix(end)?.strip_suffix(' '));
        // "Excel, SQL" names no SQL Server.
        let own = join(own);
        let stands_alone = own.chars().count() > 2 && tables.skills.terms.exactly(&own).is_some();
        terms.filter(|_| !stands_alone && own.chars().count() <= 3).find_map(with)
    };
    key.rsplit_once(' ').and_then(|(beginning, _)| with(beginning)).or_else(other_names)
}

/// What words are with the whole of a name before them: "SAP (FI, MM)", "Schweißen (MAG)".
pub(super) fn within(concept: u32, own: &[Word], tables: &Reference) -> Option<(String, Known)> {
    let own = join(own);
    let mut wholes = tables.skills.terms_of(concept).map(|name| format!("{} {own}", name.key));
    wholes.find_map(|whole| {
        let concept = tables.skills.terms.exactly(&whole)?.value;
        Some((whole, (concept, Form::Same)))
    })
}

/// What words are with the end of the name after them: "order and inventory management", "Lohn- und Gehaltsabrechnung".
fn shared_end(text: &str, own: &[Word], next: &[Word], tables: &Reference) -> Option<(String, Known)> {
    let last = own.last()?;
    let named = |whole: String| {
        let concept = tables.skills.terms.exactly(&whole)?.value;
        Some((whole, (concept, Form::Same)))
    };
    let key = join(own);
    if text[last.span.end..].starts_with('-') {
        let compound = &next.first()?.folded;
        let ends = compound.char_indices().map(|(at, _)| &compound[at..]).filter(|end| end.chars().count() > 3);
        return ends.skip(1).find_map(|end| named(format!("{key}{end}")));
    }
    (1..next.len()).find_map(|from| named(format!("{key} {}", join(&next[from..]))))
}

/// Few letters mean what the row is about: "kat. B, C" is no programming language.
pub(in crate::facts) fn is_short(words: &[Word]) -> bool {
    !words.is_empty() && join(words).chars().count() <= 3
}

/// Whether signs before the last of these words part it from the others: a slash, a plus, a dash, a bracket, or a full stop
/// after something known or after a long word ("kat. B" stays whole).
fn divides(text: &str, words: &[Word], tables: &Reference) -> bool {
    let [.., before, next] = words else { return false };
    let between = &text[before.span.end..next.span.start];
    let sentence = || {
        let capital = text[next.span.start..].starts_with(char::is_uppercase);
        capital && before.folded.chars().count() > 4 || core(text, &words[..words.len() - 1], tables).known.is_some()
    };
    // "kasjer-sprzedawca", but "e-mail".
    let both = || [before, next].iter().all(|word| tables.skills.terms.exactly(&word.folded).is_some());
    between.contains(['/', '&', '+', '–', '—', ':', ')', ','])
        || between == "-" && both()
        || between.contains(" - ")
        || between.contains(". ") && sentence()
        || between.starts_with("- ")
}
