//! The parallel run: one thread reads ahead while all assess; the order is kept, and memory is bounded by the cut.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::ids::Ids;
use super::{Best, Counts, Cut, Entry, Shortlist};
use crate::assess::assess;
use crate::facts::history::doubtful_dates;
use crate::facts::{Candidate, Field};
use crate::intake::{CHUNK, Chunk, Encoding, EncodingBy, Layout, Memories, Met, Table, Unranked, Waves, candidate};
use crate::problem::{Place, Problem, Problems, Slug};
use crate::profile::Role;
use crate::reference::Reference;

/// What was understood of an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The file as shown to people.
    pub file: Arc<str>,
    /// Its SHA-256, if a report carries it.
    pub hash: Option<String>,
    /// Its encoding, and what told it; `None` where it has no characters but ASCII.
    pub encoding: Option<(Encoding, EncodingBy)>,
    /// Its delimiter, where there is such a thing.
    pub delimiter: Option<char>,
    /// Which column holds what.
    pub layout: Arc<Layout>,
}

impl Input {
    /// What was understood of a table that was read.
    pub fn of(table: Table) -> Input {
        Input {
            hash: table.hash(),
            encoding: table.encoding().map(|(encoding, by)| (encoding, by.clone())),
            delimiter: table.delimiter.map(char::from),
            file: table.file,
            layout: table.layout,
        }
    }
}

/// A whole run: the shortlist, and all that was met on the way.
#[derive(Debug)]
pub struct Screening {
    /// The candidates in order.
    pub shortlist: Shortlist,
    /// How many of what.
    pub counts: Counts,
    /// What was doubtful or unreadable.
    pub problems: Problems,
    /// What was understood of the inputs.
    pub inputs: Vec<Input>,
}

/// What a chunk comes to.
struct Done {
    best: Best,
    problems: Problems,
    counts: Counts,
    ids: Vec<(String, u64)>,
    unranked: Vec<Unranked>,
}

/// Who is told of a run while it goes on.
pub struct Watch<'a> {
    /// How many bytes were read.
    pub progress: &'a (dyn Fn(u64) + Sync),
    /// Every row that is no candidate's, in the order of files and rows.
    pub unranked: &'a mut dyn FnMut(&Unranked),
}

/// Assesses every candidate of some tables and ranks them.
///
/// `progress` is told how many bytes were read.
pub fn screen(
    role: &Role,
    tables: &Reference,
    inputs: Vec<Table>,
    as_of: Date,
    cut: Cut,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Screening, Problem> {
    screen_watched(role, tables, inputs, as_of, cut, Watch { progress, unranked: &mut |_| {} })
}

/// The same, with somebody who is told more on the way.
pub fn screen_watched(
    role: &Role,
    tables: &Reference,
    inputs: Vec<Table>,
    as_of: Date,
    cut: Cut,
    watch: Watch,
) -> Result<Screening, Problem> {
    screen_by(CHUNK, role, tables, inputs, as_of, cut, watch)
}

fn screen_by(
    chunk: usize,
    role: &Role,
    tables: &Reference,
    mut inputs: Vec<Table>,
    as_of: Date,
    cut: Cut,
    watch: Watch,
) -> Result<Screening, Problem> {
    let Watch { progress, unranked } = watch;
    let run = Run { role, tables, as_of, cut };
    let mut total = Done::new(run.cut.top);
    let mut ids = Ids::default();
    let mut read_before = 0;
    for table in &inputs {
        total.problems.extend(missing_fields(role, table));
    }
    for (input, table) in inputs.iter_mut().enumerate() {
        // Readings belong to a layout.
        let memories = Memories::default();
        let rows_before = total.counts.rows;
        let (people_rows_before, people_before) = (total.counts.rows_of_candidates, total.counts.candidates);
        let (file, layout) = (table.file.clone(), table.layout.clone());
        let take = |done: Done| {
            done.unranked.iter().for_each(&mut *unranked);
            total.problems.extend(ids.compare(&done.ids, &file));
            total.merge(done);
        };
        let work = |chunk| run.assess(input, &file, &layout, chunk, &memories);
        Waves::new(table, tables, chunk).each(work, take, |bytes| progress(read_before + bytes))?;
        read_before += table.bytes_read();
        let (rows, people) =
            (total.counts.rows_of_candidates - people_rows_before, total.counts.candidates - people_before);
        if rows > people {
            let problem = Problem::new(Slug::RowsJoined, Place::File { file: table.file.clone() });
            total.problems.add(problem.with("rows", rows).with("people", people));
        }
        total.problems.extend(table.open_encoding());
        if total.counts.rows == rows_before {
            total.problems.add(Problem::new(Slug::NoRows, Place::File { file: table.file.clone() }));
        }
    }
    let Done { best, mut problems, mut counts, .. } = total;
    let shortlist = best.ranked();
    counts.listed = shortlist.entries.len() as u64;
    if let Some(rank) = shortlist.tie_cut {
        problems.add(Problem::new(Slug::TieCut, Place::Run).with("rank", rank));
    }
    let inputs = inputs.into_iter().map(Input::of).collect();
    Ok(Screening { shortlist, counts, problems, inputs })
}

/// Requirements that no column of a table speaks of. Columns that the profile names are missed when the file is opened.
fn missing_fields(role: &Role, table: &Table) -> Vec<Problem> {
    let mut missing: Vec<Problem> = Vec::new();
    for leaf in role.requirements.iter().flat_map(|asked| asked.test.leaves()) {
        let fields = &leaf.about.fields;
        let named = fields.iter().any(|field| field.named_column().is_some());
        let read = fields.iter().any(|field| *field != Field::Applied && table.layout.index_of(field).is_some());
        if let (false, false, Some(field)) = (named, read, fields.first()) {
            let place = Place::File { file: table.file.clone() };
            let problem = Problem::new(Slug::FieldMissing, place).with("field", field.to_string());
            if !missing.contains(&problem) {
                missing.push(problem);
            }
        }
    }
    missing
}

struct Run<'a> {
    role: &'a Role,
    tables: &'a Reference,
    as_of: Date,
    cut: Cut,
}

impl Run<'_> {
    fn assess(&self, input: usize, file: &Arc<str>, layout: &Layout, chunk: Chunk, memories: &Memories) -> Done {
        let mut done = Done::new(self.cut.top);
        let (people, met) = chunk.sorted(self.tables);
        done.meet(met, self.cut.id.is_some());
        let mut memory = memories.own();
        for records in people {
            let (candidate, problems) = candidate(file, layout, &records, &mut memory, self.tables);
            let assessment = assess(self.role, &candidate, self.as_of);
            let doubtful = doubtful_dates(&candidate, self.as_of);
            done.counts.candidates += 1;
            done.counts.rows_of_candidates += records.len() as u64;
            *done.counts.by_standing.entry(assessment.standing).or_default() += 1;
            let Candidate { id, name, row, .. } = candidate;
            // Whoever asks for one candidate wants to hear of that one alone.
            if self.cut.asks_for(&id) {
                done.problems.extend(problems);
                done.problems.extend(doubtful);
                done.ids.push((id.clone(), row));
            }
            if self.cut.lets_pass(&id, &assessment) {
                done.best.push(Entry { rank: 0, id, name, file: file.clone(), row, input, assessment });
            }
        }
        done
    }
}

impl Done {
    fn new(top: Option<usize>) -> Done {
        Done {
            best: Best::new(top),
            problems: Problems::default(),
            counts: Counts::default(),
            ids: Vec::new(),
            unranked: Vec::new(),
        }
    }

    /// Counts rows that are no people. Whoever asks for one candidate (`one_alone`) does not want to hear of rows set aside.
    fn meet(&mut self, met: Met, one_alone: bool) {
        self.counts.rows += met.rows;
        add(&mut self.counts.set_aside, met.set_aside);
        self.counts.left_out += met.left_out;
        let told = met.unranked.iter().filter(|row| !one_alone || row.aside.is_none());
        self.problems.extend(told.map(|row| row.problem.clone()));
        if !one_alone {
            self.problems.extend(met.doubtful);
        }
        self.unranked = met.unranked;
    }

    fn merge(&mut self, other: Done) {
        self.best.merge(other.best);
        self.problems.merge(other.problems);
        self.counts.rows += other.counts.rows;
        self.counts.left_out += other.counts.left_out;
        add(&mut self.counts.set_aside, other.counts.set_aside);
        self.counts.candidates += other.counts.candidates;
        self.counts.rows_of_candidates += other.counts.rows_of_candidates;
        add(&mut self.counts.by_standing, other.counts.by_standing);
    }
}

fn add<K: Ord>(sum: &mut BTreeMap<K, u64>, other: BTreeMap<K, u64>) {
    for (key, count) in other {
        *sum.entry(key).or_default() += count;
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use crate::intake::{Opening, Source};
    use crate::profile::RoleProfile;

    /// How many rows a task takes is nobody's business, as is how many there are.
    #[test]
    fn invariant_04_chunks_change_nothing() {
        let tables = Reference::embedded();
        let profile = "candor = 1\nid = 'x'\ntitle = 'x'\n[[must]]\neducation = 'higher'\n[[nice]]\nskill = 'CRM'\n";
        let role = Role::compile(&RoleProfile::read(profile, "x.toml", tables).0.expect("a profile"), tables);
        let schools = ["licencjat", "liceum", "", "qwertz"];
        let row = |number: usize| {
            (format!("{}", number % 190), schools[number % 4], if number.is_multiple_of(3) { "CRM" } else { "Excel" })
        };
        let rows: Vec<_> = (0..200).map(row).collect();
        let lines = |more: &str| -> Vec<String> {
            rows.iter().map(|(id, school, skill)| format!("{id},{school},{skill}{more}\n")).collect()
        };
        let json = |(id, school, skill): &(String, &str, &str)| {
            format!("{{\"ID\": \"{id}\", \"Education\": \"{school}\", \"Skills\": \"{skill}\"}}\n")
        };
        for text in [
            format!("ID,Education,Skills\n{}", lines("").concat()),
            format!("ID,Education,Skills,Start date,End date\n{}", lines(",2019,2020").concat()),
            rows.iter().map(json).collect::<Vec<_>>().concat(),
        ] {
            let by = |chunk: usize| {
                let mut file = tempfile::NamedTempFile::new().expect("a file");
                file.write_all(text.as_bytes()).expect("a file that can be written");
                let source = Source { name: "x".into(), path: Some(file.path().to_owned()) };
                let (table, _) = Table::open(&source, Opening { wanted: &role.fields(), ..Opening::default() }, tables)
                    .expect("a table");
                let cut = Cut { top: Some(50), ..Cut::default() };
                let watch = Watch { progress: &|_| {}, unranked: &mut |_| {} };
                let run = screen_by(chunk, &role, tables, vec![table], jiff::civil::date(2026, 11, 23), cut, watch);
                let run = run.expect("rows");
                (run.shortlist, run.counts, run.problems)
            };
            let expected = by(CHUNK);
            assert!(expected.1.candidates > 150, "{:?}", expected.1);
            for chunk in [1, 7, 199, 200, 1000] {
                assert_eq!(by(chunk), expected, "chunks of {chunk}");
            }
        }
    }
}
