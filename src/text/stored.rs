//! Entries of a table as they are stored: each value once, and all texts in one.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::lent::{Numbers, Texts};
use super::phrases::Entry;

#[derive(Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static, T: Deserialize<'de>"))]
struct Stored<T> {
    /// Of each entry what is written, and its key.
    texts: Texts,
    /// Of each entry which value it has.
    which: Numbers,
    values: Vec<T>,
}

pub(super) fn serialize<T, S>(entries: &[Entry<T>], to: S) -> Result<S::Ok, S::Error>
where
    T: Clone + PartialEq + Serialize,
    S: Serializer,
{
    let mut stored = Stored { texts: Texts::default(), which: Numbers::default(), values: Vec::new() };
    for entry in entries {
        stored.texts.push(&entry.written);
        stored.texts.push(&entry.key);
        // Rows of one value mostly stand together.
        let known = stored.values.iter().rposition(|value| *value == entry.value);
        stored.which.push(known.unwrap_or(stored.values.len()));
        if known.is_none() {
            stored.values.push(entry.value.clone());
        }
    }
    stored.serialize(to)
}

pub(super) fn deserialize<'de: 'static, T, D>(from: D) -> Result<Vec<Entry<T>>, D::Error>
where
    T: Clone + Deserialize<'de>,
    D: Deserializer<'de>,
{
    let Stored { texts, which, values } = Stored::<T>::deserialize(from)?;
    let entry = |number| {
        let value = values.get(which.get(number)?)?.clone();
        Some(Entry { written: texts.lend(2 * number), key: texts.lend(2 * number + 1), value })
    };
    Ok((0..which.len()).filter_map(entry).collect())
}
