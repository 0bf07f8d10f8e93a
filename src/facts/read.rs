//! One door to all readers.

use super::damage::damage;
use super::time::{Order, date};
use super::{
    Field, Reading, availability, certificate, duties, education, jobs, language, licence, money, number, phrase,
    place, skill, title,
};
use crate::reference::Reference;

/// Reads a cell as what its column holds. Total: any text of any column has a reading.
///
/// What says nothing is not stated, whatever the column. Fields that are shown or carried and never read
/// ([`Field::reads`]) are not stated either: nothing in them is evidence.
///
/// ```
/// use candor::facts::{Field, Reading, read};
/// use candor::reference::Reference;
///
/// let tables = Reference::embedded();
/// let Reading::Duration(found) = read(&Field::Experience(None), "1,5 roku", tables) else { panic!() };
/// assert_eq!((found.value.at_least, found.value.at_most), (18, Some(18)));
/// assert_eq!(read(&Field::Education, "brak danych", tables), Reading::NotStated);
/// ```
pub fn read(field: &Field, text: &str, tables: &Reference) -> Reading {
    read_in(field, text, Setting::default(), tables)
}

/// What is known of the column that a cell stands in.
#[derive(Debug, Clone, Copy, Default)]
pub struct Setting<'a> {
    /// The heading, which may say what the cell does not: "Salary expectation (PLN gross)".
    pub heading: &'a str,
    /// The order of day and month in its dates, where that is known.
    pub order: Option<Order>,
    /// Whether its cells are ticks, where that is known.
    pub ticks: Option<bool>,
}

/// The same, of a cell in a column of which something is known.
pub fn read_in(field: &Field, text: &str, setting: Setting, tables: &Reference) -> Reading {
    let Setting { heading, order, .. } = setting;
    if !field.reads() || tables.is_blank(text) {
        return Reading::NotStated;
    }
    if let Some(damage) = damage(field, text, tables) {
        return Reading::Damaged(damage);
    }
    if text.len() > longest(field) {
        return Reading::NotUnderstood;
    }
    match field {
        Field::Education => education::read(text, tables),
        Field::Experience(area) => jobs::read(text, area.is_some(), heading, tables),
        Field::JobHistory => jobs::read(text, false, heading, tables),
        Field::JobDuties => duties::read(text, tables),
        Field::Skills => skill::read(text, tables),
        Field::Skill(concept) => skill::column::read(concept, text, tables),
        Field::Summary => skill::free_text::read(text, tables),
        Field::Languages(None) => language::read(text, tables),
        Field::Languages(Some(code)) => language::read_level(code, text, tables),
        Field::Certificates => certificate::read(text, tables),
        Field::Licences => licence::read_in(setting, text, tables),
        Field::PayExpectation => money::read_under(heading, text, tables),
        Field::Availability => availability::read_in(setting, text, tables),
        Field::Location => place::read(text, tables),
        Field::JobStart | Field::JobEnd => date::read_of_job(text, order, tables),
        Field::Applied | Field::Date(_) => date::read(text, order, tables),
        Field::JobTitle => title::read(text, tables),
        Field::Number(_) => number::read_under(heading, text, tables),
        Field::Text(_) => phrase::read(text),
        _ => Reading::NotStated,
    }
}

/// Fields of which a column of this one may say something too.
pub fn asides(field: &Field) -> &'static [Field] {
    match field {
        Field::Skills => &[Field::Certificates, Field::Licences],
        Field::Certificates => &[Field::Licences],
        Field::JobHistory => &[Field::Summary],
        _ => &[],
    }
}

/// Reads what a cell says of something that its column does not hold first. Where it says nothing, it is not stated.
pub fn read_aside(field: &Field, text: &str, tables: &Reference) -> Reading {
    if tables.is_blank(text)
        || text.len() > longest(if *field == Field::Summary { field } else { &Field::Certificates })
    {
        return Reading::NotStated;
    }
    let reading = match field {
        Field::Certificates => certificate::read(text, tables),
        Field::Licences => licence::read_aside(text, tables),
        Field::Summary => skill::free_text::read(text, tables),
        _ => Reading::NotStated,
    };
    match reading {
        Reading::NotUnderstood => Reading::NotStated,
        Reading::Certificates(found) if found.is_empty() => Reading::NotStated,
        reading => reading,
    }
}

/// Bytes beyond which a text is no longer what the column says: it is shown and asked about, not searched for hours.
fn longest(field: &Field) -> usize {
    match field {
        Field::Text(_) => usize::MAX,
        Field::Education | Field::Skills | Field::Summary | Field::JobHistory | Field::JobDuties => 16 << 10,
        Field::Languages(_) | Field::Certificates | Field::Experience(_) | Field::Location => 4 << 10,
        _ => 256,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_that_is_read_has_a_reader() {
        for field in Field::PLAIN {
            let reading = read(field, "xyzzy 1", Reference::embedded());
            assert_eq!(reading != Reading::NotStated, field.reads(), "{field}");
        }
    }
}
