//! Rows that belong together: those of one person in a file with a row per job.

use rustc_hash::FxHashMap;

use super::layout::Layout;
use super::person::Identity;
use crate::facts::Field;
use crate::text::key;

/// People met so far: by id, or by e-mail where the file has no ids.
#[derive(Debug, Default)]
pub struct People {
    /// Names and numbers of people by what their rows share.
    known: FxHashMap<String, Vec<(String, usize)>>,
    /// Whether the file has a column of ids.
    ids: bool,
    /// Whether the file has a column of names.
    names: bool,
}

impl People {
    /// Nobody yet, of a file with these columns.
    pub fn of(layout: &Layout) -> People {
        let names =
            [Field::Name, Field::FirstName, Field::LastName].iter().any(|field| layout.index_of(field).is_some());
        People { known: FxHashMap::default(), ids: layout.index_of(&Field::Id).is_some(), names }
    }

    /// The number of the person that a row is about; `next` for somebody new. Rows belong together if they share an id and
    /// nothing speaks against it: names are compared folded, and a row without a name is whoever has the id. An e-mail may be
    /// an agency's: where the file has names, both rows must have the same. Without either a row is a person.
    pub fn number(&mut self, who: &Identity, next: usize) -> usize {
        let shared = if self.ids { &who.id } else { &who.email };
        let name = key(&who.name);
        if shared.is_empty() || !self.ids && self.names && name.is_empty() {
            return next;
        }
        let known = self.known.entry(shared.clone()).or_default();
        let by_id = self.ids;
        let same = |(other, _): &&mut (String, usize)| *other == name || by_id && (other.is_empty() || name.is_empty());
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
        let mut people = People { ids: true, names: true, ..People::default() };
        for (row, (id, name, expected)) in rows.into_iter().enumerate() {
            let who = Identity { id: id.to_owned(), name: name.to_owned(), email: "a@x.pl".to_owned() };
            assert_eq!(people.number(&who, row), expected, "row {row}");
        }
    }

    #[test]
    fn rows_without_ids_share_an_e_mail_and_the_name() {
        let rows = [
            ("a@x.pl", "Anna Nowak", 0),
            ("agency@x.pl", "Bo Lis", 1),
            ("a@x.pl", "ANNA  NOWAK", 0),
            ("a@x.pl", "", 3),
            ("agency@x.pl", "Ewa Kos", 4),
            ("agency@x.pl", "Bo Lis", 1),
            ("", "Anna Nowak", 6),
        ];
        let mut people = People { names: true, ..People::default() };
        for (row, (email, name, expected)) in rows.into_iter().enumerate() {
            let who = Identity { id: String::new(), name: name.to_owned(), email: email.to_owned() };
            assert_eq!(people.number(&who, row), expected, "row {row}");
        }
    }
}
