//! Rows that belong together: those of one person in a file with a row per job.

use rustc_hash::FxHashMap;

use super::person::Identity;
use crate::text::key;

/// People met so far, by id. Rows belong together if they share an id and nothing speaks against it: names are compared
/// folded, and a row without a name is whoever has the id.
#[derive(Debug, Default)]
pub struct People(FxHashMap<String, Vec<(String, usize)>>);

impl People {
    /// The number of the person that a row is about; `next` for somebody new. Without an id a row is a person.
    pub fn number(&mut self, who: &Identity, next: usize) -> usize {
        if who.id.is_empty() {
            return next;
        }
        let name = key(&who.name);
        let known = self.0.entry(who.id.clone()).or_default();
        let same = |(other, _): &&mut (String, usize)| *other == name || other.is_empty() || name.is_empty();
        if let Some((other, number)) = known.iter_mut().find(same) {
            if other.is_empty() {
                *other = name;
            }
            return *number;
        }
        known.push((name, next));
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_person_share_an_id_and_no_other_name() {
        let rows = [
            ("1", "Anna Nowak", 0),
            ("2", "Bo Lis", 1),
            ("1", "ANNA  NOWAK", 0),
            ("1", "", 0),
            ("1", "Ewa Kos", 4),
            ("", "Anna Nowak", 5),
            ("3", "", 6),
            ("3", "Ida Wilk", 6),
            ("3", "Jan Wilk", 8),
        ];
        let mut people = People::default();
        for (row, (id, name, expected)) in rows.into_iter().enumerate() {
            let who = Identity { id: id.to_owned(), name: name.to_owned() };
            assert_eq!(people.number(&who, row), expected, "row {row}");
        }
    }
}
