//! Items of a skills cell.

mod boxes;
pub mod column;
pub mod free_text;
mod level;
mod peeled;
pub(super) mod row;

use std::ops::Range;

use super::split::{Piece, before_blank, pieces, trimmed};
use super::time::Months;
use super::{Found, Reading, Via};
use crate::reference::{CertificateWord, Denial, Mastery, Reference, TimeWord};
use crate::text::{Form, Outline, Phrases, Stems, Word, join, words, words_at};
use boxes::{boxed, signs};
use level::{level, months};
use peeled::{core, is_beside};
use row::{Part, is_short, parts, shared, within};

/// One item of a skills cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skill {
    /// Its folded words, qualifiers ("good knowledge of") taken off.
    pub key: String,
    /// Its stems, for terms that only a profile knows.
    pub stems: Stems,
    /// The outline of the key, for near spellings.
    pub outline: Outline,
    /// The concept in the skill tables, if known.
    pub concept: Option<u32>,
    /// What the person says of it.
    pub stance: Stance,
    /// How well they know it, as the lowest and the highest level that the words allow. Shown, never scored.
    pub level: Option<(Mastery, Mastery)>,
    /// How long they have known it. Shown, never scored.
    pub months: Option<Months>,
}

impl Skill {
    /// An item by its words alone.
    pub fn of(written: &str, concept: Option<u32>) -> Skill {
        let words = words(written);
        let key = join(&words);
        Skill {
            outline: Outline::of(&key),
            key,
            stems: Stems::of(&words),
            concept,
            stance: Stance::Named,
            level: None,
            months: None,
        }
    }
}

/// What a person says of an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stance {
    /// It is named.
    Named,
    /// "no experience in …", "bez znajomości …".
    Denied,
    /// A wish or a plan, and nothing that is there: "chcę się nauczyć SQL", "SAP would be a plus".
    Wished,
    /// It is still being learned: "uczę się SQL".
    Learning,
    /// It was there and has ended: "SEP – nieważne".
    Ended,
    /// The place beside it is empty or says "no data": "SAP: n/a".
    Blank,
    /// The words leave it open. It stands in a row after something denied, and may be meant with it: "nie znam Excela,
    /// Worda".
    Unclear,
}

impl Stance {
    /// Whether it is not there: denied, over, or no more than a wish.
    pub fn is_no(self) -> bool {
        matches!(self, Stance::Denied | Stance::Wished | Stance::Ended)
    }

    /// Whether that is left open.
    pub fn is_open(self) -> bool {
        matches!(self, Stance::Unclear | Stance::Learning | Stance::Blank)
    }

    /// The same of a paper, which nobody holds before it is earned.
    pub fn is_not_held(self) -> bool {
        self.is_no() || self == Stance::Learning
    }
}

impl From<Denial> for Stance {
    fn from(denial: Denial) -> Stance {
        match denial {
            Denial::Denied => Stance::Denied,
            Denial::Wished => Stance::Wished,
        }
    }
}

/// Reads a skills cell: "Excel (zaawansowany), CRM; bez doświadczenia w negocjacjach".
///
/// Items stand between `;`, `|`, bullets, line breaks, and commas outside parentheses. Qualifiers, levels, years and marks
/// ("3 lata", "4/5") around a term are taken off where the whole is not known, and kept as level and months; no years of it
/// deny it. "Excel i Word", "Excel Word SAP" are several items; "kat. B i C" shares its beginning, "order and inventory
/// management" its end. Known skills in parentheses are items too, and so are those inside an item that is not known as a
/// whole, by the rules of running text ([`free_text`]). A denial is meant for its own item; what follows after a comma may
/// be meant with it, unless words of its own say otherwise. "brak" alone is an empty list: the person says that there is
/// none.
pub fn read(text: &str, tables: &Reference) -> Reading {
    if denies_all(text, tables) {
        return Reading::Skills(Vec::new());
    }
    let found = listed(text, tables);
    if found.is_empty() { Reading::NotUnderstood } else { Reading::Skills(found) }
}

/// The items of a list, each with what the person says of it.
fn listed(text: &str, tables: &Reference) -> Vec<Found<Skill>> {
    let (mut found, mut running, mut all_denied, mut row) = (Vec::<Found<Skill>>::new(), false, None, false);
    let pieces = pieces(text, &[',']);
    let signs = signs(text, &pieces, tables);
    let all = pieces.iter().flat_map(|piece| sentences(text, piece, tables));
    // Where the row of things that a comma joins begins.
    let mut row_from = 0;
    for (piece, empty) in all.flat_map(|piece| boxed(text, &piece, &signs, tables)) {
        if !row {
            row_from = found.len();
        }
        if let Some((own, count)) = denies_row(text, &piece, tables) {
            if !own.is_empty() {
                found.extend(items(text, own, tables));
            }
            deny_row(&mut found[row_from..], count, piece.span.end);
            (row, running, all_denied) = (piece.ended_by == Some(','), false, None);
            row_from = found.len();
            continue;
        }
        let own = words_at(text, piece.span.clone());
        let bare = tables.skill(&own).is_some() && tables.mastery.all_in(&own).is_empty();
        let last = found.last_mut().filter(|_| row);
        let joins = last
            .as_ref()
            .filter(|_| is_short(&own))
            .and_then(|last| shared((&last.value.key, last.value.concept), &own, tables));
        row = piece.ended_by == Some(',');
        if let Some(last) = last
            && joins.is_none()
            && !bare
            && is_beside(&own, tables)
            && tells(&mut last.value, text, &own, tables)
        {
            // "Excel, zaawansowany, 3 lata": said of what stands before.
            last.span.end = piece.span.end;
            continue;
        }
        let start = piece.span.start;
        let mut items = match joins {
            Some((whole, known)) => vec![found_of(Skill::of(&whole, Some(known.0)), known.1, piece.span, tables)],
            None => items(text, piece.span, tables),
        };
        if let Some(place) = empty {
            for item in &mut items {
                item.value.stance = Stance::Denied;
                item.span = item.span.start.min(place.start)..item.span.end.max(place.end);
            }
            running = false;
            row = false;
            found.extend(items);
            continue;
        }
        if running && (bare || all_denied.is_some()) {
            for item in &mut items {
                item.value.stance = all_denied.unwrap_or(Stance::Unclear);
            }
        } else {
            // "nie znam: Access, SAP" denies the whole row.
            all_denied = denial_at(text, &own, tables).and_then(|(len, stance)| {
                let next = own.get(len)?;
                text[own[len - 1].span.end..next.span.start].contains(':').then_some(stance)
            });
            // A denial before the words runs on, one after them ("SAP – nie") does not.
            let outside = |item: &Found<Skill>| !text[start..item.span.start.max(start)].contains('(');
            let denied = |item: &Found<Skill>| item.value.stance.is_no() && denial_leads(text, item, tables);
            running = items.iter().any(|item| denied(item) && outside(item));
        }
        running &= row;
        found.extend(items);
    }
    found
}

/// The rest of a piece that ends with words which deny what stands before them in a row: "SAP – obu nie znam"; and how many
/// of the row they deny, where they say so.
fn denies_row(text: &str, piece: &Piece, tables: &Reference) -> Option<(Range<usize>, usize)> {
    let own = words_at(text, piece.span.clone());
    let (at, count) = (0..own.len()).find_map(|at| Some((at, tables.denials.of_row(&own[at..])?)))?;
    let rest = piece.span.start..own[at].span.start;
    let rest =
        trimmed(text, rest.start..text[rest].trim_end_matches([' ', ':', '(', '–', '—', '-']).len() + piece.span.start);
    Some((rest, count))
}

/// Denies the last things of a row; all of them, but for those whose level is told, where it is not said how many. Their
/// evidence goes to the `end` of the words that deny them.
fn deny_row(row: &mut [Found<Skill>], count: usize, end: usize) {
    let told = |item: &Found<Skill>| item.value.level.is_some() || item.value.months.is_some();
    let from = row.iter().rposition(told).map_or(0, |at| at + 1);
    let from = from.max(row.len().saturating_sub(count));
    for item in &mut row[from..] {
        item.value.stance = Stance::Denied;
        item.span.end = end;
    }
}

/// A piece at its full stops: "Never used SAP. Good with Excel." What stands before one ends there; "kat. B" goes on.
fn sentences(text: &str, piece: &Piece, tables: &Reference) -> Vec<Piece> {
    let all = words_at(text, piece.span.clone());
    let (mut found, mut start) = (Vec::new(), piece.span.start);
    for (at, pair) in all.windows(2).enumerate() {
        let (end, next) = (pair[0].span.end, pair[1].span.start);
        let capital = text[next..].starts_with(char::is_uppercase);
        let stop = || text[end..next].starts_with(['.', '!', '?']) && text[end..next].contains(char::is_whitespace);
        let ends = || pair[0].folded.chars().count() > 4 || tables.skills.terms.longest_suffix(&all[..=at]).is_some();
        if capital && stop() && ends() {
            found.push(Piece { span: start..end, ended_by: Some('.') });
            start = next;
        }
    }
    found.push(Piece { span: start..piece.span.end, ended_by: piece.ended_by });
    found
}

/// Whether words tell how well or how long somebody knows a skill that does not say so itself.
fn tells(skill: &mut Skill, text: &str, beside: &[Word], tables: &Reference) -> bool {
    let (level, months) = (level(beside, tables), months(text, beside, tables));
    let news = level.is_some() && skill.level.is_none() || months.is_some() && skill.months.is_none();
    skill.level = skill.level.or(level);
    skill.months = skill.months.or(months);
    news
}

/// Whether a denied item begins with the words that deny it.
fn denial_leads(text: &str, item: &Found<Skill>, tables: &Reference) -> bool {
    tables.denials.before.longest_prefix(&words(&text[item.span.clone()])).is_some()
}

/// Whether a whole cell is one denial: "brak", "none", "nie".
pub(super) fn denies_all(text: &str, tables: &Reference) -> bool {
    let all = words(text);
    let none = tables.time.phrases.whole(&all).is_some_and(|(entry, _)| entry.value.contains(&TimeWord::None));
    none || tables.denials.means(&all).is_some()
}

/// The skills of one piece of a cell.
pub(super) fn items(text: &str, span: Range<usize>, tables: &Reference) -> Vec<Found<Skill>> {
    let all = words_at(text, span.clone());
    if let Some(name) = before_blank(text, span.clone(), tables) {
        let mut found = items(text, name, tables);
        for item in &mut found {
            item.value.stance = Stance::Blank;
            item.span.end = span.end;
        }
        return found;
    }
    if let Some((concept, form)) = tables.skill(&all) {
        return vec![found_of(Skill::of(&text[span.clone()], Some(concept)), form, span, tables)];
    }
    if free_text::affirms(text, &all, tables) {
        // "Never worked without Excel" is a sentence.
        let found = free_text::in_item(text, &all, tables);
        if !found.is_empty() {
            return found;
        }
    }
    let denied = denial_at(text, &all, tables);
    let rest = &all[denied.map_or(0, |(len, _)| len)..];
    // "möchte SAP lernen": one on either side.
    let (plain, denied_last) = without_denial(text, rest, tables);
    let learning = tables.denials.learning.longest_prefix(plain).map_or(0, |(len, ..)| len);
    let rest = without_end(text, &plain[learning..], &tables.denials.learning);
    let learned = rest.len() < plain.len();
    if rest.is_empty() || learned && is_beside(rest, tables) {
        return Vec::new();
    }
    let stance = match (denied, learned) {
        (Some((_, stance)), _) => stance,
        (None, true) => Stance::Learning,
        (None, false) => Stance::Named,
    };
    let inside = inside_parentheses(text, span.clone(), tables);
    let mut found = core_items(text, rest, (stance, denied_last), span, &inside, tables);
    let all_denied = denied_last.filter(|_| found.len() == 1).unwrap_or(stance);
    found.extend(inside.into_iter().map(|mut item| {
        if all_denied != Stance::Named {
            item.value.stance = all_denied;
        }
        item
    }));
    found
}

/// What an item says beside its parentheses, if they are not part of a name.
fn core_items(
    text: &str,
    rest: &[Word],
    (stance, denied_last): (Stance, Option<Stance>),
    span: Range<usize>,
    inside: &[Found<Skill>],
    tables: &Reference,
) -> Vec<Found<Skill>> {
    let plain = outside_parentheses(text, rest);
    let differ = !plain.is_empty() && plain.len() < rest.len();
    let whole = denied_last.filter(|_| stance == Stance::Named).unwrap_or(stance);
    let mut core = core(text, rest, tables);
    if core.known.is_none() && core.none.is_some() && differ {
        core = self::core(text, &plain, tables);
    }
    let said_inside = |word: &Word| inside.iter().any(|item| item.span.contains(&word.span.start));
    if core.known.is_some() || core.none.is_none() {
        let mut part = Part::new(text, core.words, core.known, whole);
        part.beside = rest.iter().filter(|word| !core.words.contains(word) && !said_inside(word)).cloned().collect();
        part.stance = if core.none == Some(true) { Stance::Denied } else { whole };
        part.span = span;
        return vec![found_part(text, &part, tables)];
    }
    let Some(parts) = parts(text, &plain, stance, denied_last, tables) else {
        let mut found = vec![found_part(text, &Part { span, ..Part::new(text, core.words, None, whole) }, tables)];
        let rest: Vec<Word> = rest.iter().filter(|word| !said_inside(word)).cloned().collect();
        found.extend(named_within(text, &rest, whole, tables));
        return found;
    };
    let mut found = Vec::new();
    for mut part in parts {
        // "sprzedaż systemów CRM": goods, no knowledge.
        let before = || rest.iter().filter(|word| word.span.end <= part.span.start).cloned().collect::<Vec<_>>();
        if part.stance == Stance::Named && !tables.denials.others.all_in(&before()).is_empty() {
            part.stance = Stance::Unclear;
        }
        // A denial belongs to the words that it denies.
        if stance != Stance::Named && part.stance == stance {
            part.span = span.clone();
        }
        found.push(found_part(text, &part, tables));
        if part.known.is_none() {
            found.extend(named_within(text, &words_at(text, part.span.clone()), part.stance, tables));
        }
    }
    found
}

/// Known skills inside words that are none as a whole: "raportowanie w Excelu". A slip of the pen ("raportowanie sprzedarzy")
/// is asked about as a whole.
fn named_within(text: &str, all: &[Word], stance: Stance, tables: &Reference) -> Vec<Found<Skill>> {
    let mut found = free_text::in_item(text, all, tables);
    if !found.is_empty() && tables.skills.terms.near(&join(all)).is_some() {
        return Vec::new();
    }
    for item in found.iter_mut().filter(|_| stance != Stance::Named) {
        item.value.stance = stance;
    }
    found
}

/// An item, and how its concept was found.
pub(super) fn found_of(value: Skill, form: Form, span: Range<usize>, tables: &Reference) -> Found<Skill> {
    let via = match (value.concept, form) {
        (Some(concept), _) if tables.is_imported(concept) => Via::Taxonomy,
        (_, Form::Inflected) => Via::Inflection,
        (Some(concept), Form::Same) if !tables.skills.is_called(concept, &value.key) => Via::Alias,
        _ => Via::Same,
    };
    Found { value, span, via }
}

fn found_part(text: &str, part: &Part, tables: &Reference) -> Found<Skill> {
    // Of what is not there, no words say how well.
    let there = !part.stance.is_no();
    let value = Skill {
        stance: part.stance,
        level: if there { level(&part.beside, tables) } else { None },
        months: if there { months(text, &part.beside, tables) } else { None },
        ..Skill::of(&part.written, part.known.map(|(concept, _)| concept))
    };
    found_of(value, part.known.map_or(Form::Same, |(_, form)| form), part.span.clone(), tables)
}

/// How many words deny what follows them, and what they make of it. "no-code" denies nothing: a denial is a word of its own.
pub(super) fn denial_at(text: &str, all: &[Word], tables: &Reference) -> Option<(usize, Stance)> {
    // "not R", but not "not responsible for R"
    let bare = || {
        let len = tables.denials.before.negation(all)?;
        tables.skill(&all[len..]).map(|_| (len, Denial::Denied))
    };
    let (len, denial) = tables.denials.before.prefix(all).or_else(bare)?;
    // "nie znam obsługi klienta": the last word of the denial is rather the first of a name.
    let names = |len: &usize| tables.denials.before.is_whole(&all[..*len]) && tables.skill(&all[*len..]).is_some();
    let len = (1..=len).rev().find(names).unwrap_or(len);
    // "I have no problem with Excel"
    let plain = |at: usize| tables.denials.before.plain_prefix(&all[at..]).map_or(0, |plain| at + plain);
    if (0..len).any(|at| plain(at) >= len) {
        return None;
    }
    let parted = |next: &Word| text[all[len - 1].span.end..next.span.start].contains([' ', '\u{a0}', ':', '\n']);
    all.get(len).is_none_or(parted).then_some((len, denial.into()))
}

/// Without words at the end that deny what stands before them, and what they make of it.
pub(super) fn without_denial<'w>(text: &str, all: &'w [Word], tables: &Reference) -> (&'w [Word], Option<Stance>) {
    // "no problems with SAP have I had"
    let plain = tables.denials.before.plain_prefix(all).is_some();
    let Some((len, denial)) = tables.denials.ends(all).filter(|_| !plain) else { return (all, None) };
    let rest = cut(text, all, len);
    let stance = if lacks_paper(&all[all.len() - len..], tables) { Stance::Unclear } else { denial.into() };
    (rest, (rest.len() < all.len()).then_some(stance))
}

/// Whether words only say that there is no paper of it: who drives a forklift "bez uprawnień" drives it.
fn lacks_paper(all: &[Word], tables: &Reference) -> bool {
    let Some(len) = tables.denials.before.without(all) else { return false };
    is_paper(&all[len..], tables)
}

/// "a licence", "uprawnień".
fn is_paper(all: &[Word], tables: &Reference) -> bool {
    let paper = tables.certificate_words.whole(all);
    paper.is_some_and(|(entry, _)| entry.value == CertificateWord::Paper)
}

/// Without words at the end; "scikit-learn" is one name.
pub(super) fn without_end<'w>(text: &str, all: &'w [Word], after: &Phrases<()>) -> &'w [Word] {
    let len = after.longest_suffix(all).map_or(0, |(len, ..)| len);
    cut(text, all, len)
}

/// Without the last words, unless a hyphen joins them to the others.
fn cut<'w>(text: &str, all: &'w [Word], len: usize) -> &'w [Word] {
    if len == 0 {
        return all;
    }
    let (rest, end) = all.split_at(all.len() - len);
    let parted = |last: &Word| text[last.span.end..end[0].span.start] != *"-";
    if rest.last().is_none_or(parted) { rest } else { all }
}

fn outside_parentheses(text: &str, words: &[Word]) -> Vec<Word> {
    let (mut depth, mut end) = (0_usize, words.first().map_or(0, |word| word.span.start));
    let mut outside = Vec::new();
    for word in words {
        for sign in text[end..word.span.start].chars() {
            match sign {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if depth == 0 {
            outside.push(word.clone());
        }
        end = word.span.end;
    }
    outside
}

/// Known skills in the parentheses of an item: "Office (Word, Excel)", "SAP (FI, MM)".
fn inside_parentheses(text: &str, span: Range<usize>, tables: &Reference) -> Vec<Found<Skill>> {
    let (mut found, mut from) = (Vec::new(), span.start);
    while let Some(open) = text[from..span.end].find('(').map(|at| from + at + 1) {
        let end = text[open..span.end].find(')').map_or(span.end, |at| open + at);
        let before = words_at(text, span.start..open - 1);
        let outer = core(text, &before, tables).known;
        for piece in pieces(&text[open..end], &[',', '/']) {
            let piece = piece.span.start + open..piece.span.end + open;
            let own = words_at(text, piece.clone());
            let mut inner = items(text, piece.clone(), tables);
            inner.retain(|item| item.value.concept.is_some());
            let whole = outer.filter(|_| inner.is_empty() || is_short(&own));
            match whole.and_then(|(concept, _)| within(concept, core(text, &own, tables).words, tables)) {
                Some((whole, known)) => found.push(found_of(Skill::of(&whole, Some(known.0)), known.1, piece, tables)),
                None => found.append(&mut inner),
            }
        }
        from = end;
    }
    found
}
