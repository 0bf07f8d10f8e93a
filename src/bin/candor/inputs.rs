//! From arguments to a role, tables and open files; what is wrong with them is said, all at once.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, bail};
use candor::facts::Field;
use candor::intake::{
    Chosen, Encoding, Mapping, MappingFile, Opening, QUOTES, Shape, Source, Table, Told, same_heading,
};
use candor::problem::{Place, Problem, Severity, Slug};
use candor::profile::Role;
use candor::profile::RoleProfile;
use candor::reference::Reference;
use candor::text::nearest;
use candor::wording::Wording;
use jiff::civil::Date;

use crate::args::{Reading, RowsPer};
use crate::exit::Exit;
use crate::output::Output;
use crate::refusal::{choice, refusal};
use crate::show;

/// A profile, read and compiled.
pub struct Profile {
    /// The role.
    pub role: Role,
    /// The tables that it was compiled against, and that candidates are read by.
    pub tables: &'static Reference,
    /// The file's text.
    pub text: String,
    /// The file as shown to people.
    pub file: String,
    /// The words of the run's language.
    pub wording: &'static Wording,
    /// What to mind about it.
    pub warnings: Vec<Problem>,
}

/// The words of a language that was asked for.
pub fn wording(lang: Option<&str>) -> anyhow::Result<Option<&'static Wording>> {
    let Some(lang) = lang else { return Ok(None) };
    let Some(wording) = Wording::of(lang) else {
        let known: Vec<&str> = Wording::languages().collect();
        bail!(choice("usage-lang", lang, &known))
    };
    Ok(Some(wording))
}

/// Reads and compiles a profile. Its errors are shown here.
pub fn profile(path: &Path, lang: Option<&str>, tables: &'static Reference) -> anyhow::Result<Profile> {
    let asked = wording(lang)?;
    let shown = path.to_string_lossy();
    let language = asked.unwrap_or_else(Wording::english);
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            show::stopping(&[Problem::unreadable(&shown.as_ref().into(), &error)], language)?;
            return Err(Exit::Usage.into());
        }
    };
    if path.extension().and_then(|extension| extension.to_str()).is_some_and(Shape::is_of_candidates) {
        bail!(refusal("usage-profile-table", &shown));
    }
    let (profile, problems) = RoleProfile::read(&text, &shown, tables);
    let own = RoleProfile::language(&text, &shown).as_deref().and_then(Wording::of);
    let wording = asked.or(own).unwrap_or_else(Wording::english);
    let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let Some(profile) = profile else {
        show::profile_problems(&problems, &text, wording)?;
        return Err(Exit::Usage.into());
    };
    let role = Role::compile(&profile, tables);
    let warnings = problems.into_iter().chain(role.problems.clone()).collect();
    Ok(Profile { role, tables, text, file, wording, warnings })
}

impl Profile {
    /// What its files of candidates are opened for.
    pub fn purpose<'a>(&self, wanted: &'a [Field]) -> Purpose<'a> {
        let (reference, wording) = (self.tables, self.wording);
        Purpose { wanted, reference, wording, hash: false, raw: false, any: false }
    }
}

/// More threads than any machine has use for.
const MOST_THREADS: usize = 512;

/// Sets how many threads work.
pub fn threads(given: Option<usize>) -> anyhow::Result<()> {
    let Some(threads) = given else { return Ok(()) };
    if !(1..=MOST_THREADS).contains(&threads) {
        bail!(choice("usage-threads", &threads.to_string(), &[&MOST_THREADS.to_string()]));
    }
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build_global()
        .context(refusal("usage-no-threads", &threads.to_string()))
}

/// The date of the run: as given, else today in UTC. The only clock there is.
pub fn as_of(given: Option<&str>) -> anyhow::Result<Date> {
    match given {
        Some(text) => text.parse().with_context(|| refusal("usage-as-of", text)),
        None => Ok(jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date()),
    }
}

/// The files of candidates that can be used.
pub struct Opened {
    /// The open files.
    pub tables: Vec<Table>,
    /// What was met on opening them.
    pub problems: Vec<Problem>,
    /// Whether some file cannot be used: the others are ranked all the same.
    pub incomplete: bool,
}

/// What files of candidates are opened for.
pub struct Purpose<'a> {
    /// What is read of them.
    pub wanted: &'a [Field],
    /// The tables that they are read by.
    pub reference: &'static Reference,
    /// The words of the run's language.
    pub wording: &'static Wording,
    /// Whether a report will carry their hashes.
    pub hash: bool,
    /// Whether rows that are not ranked are told as they stand in the file.
    pub raw: bool,
    /// Whether a file of which no column is known is of use.
    pub any: bool,
}

/// Opens all files of candidates. What stops the run is shown here, all of it.
pub fn tables(files: &[PathBuf], args: &Reading, purpose: &Purpose) -> anyhow::Result<Opened> {
    let &Purpose { wanted, reference, wording, hash, raw, any } = purpose;
    let mappings = mappings(&args.map)?;
    for (at, path) in files.iter().enumerate() {
        if files[..at].iter().any(|earlier| same_file(earlier, path)) {
            bail!(refusal("usage-input-twice", &path.display().to_string()));
        }
    }
    let encoding = args.encoding.as_deref().map(encoding).transpose()?;
    let dialect = Told {
        delimiter: args.delimiter.as_deref().map(delimiter).transpose()?,
        quote: args.quote.as_deref().map(quote).transpose()?,
    };
    let saving = args.save_mapping.as_deref().map(|path| saving(path, files, reference)).transpose()?;
    let saved = args.mapping.as_deref().map(|path| saved_mapping(path, purpose)).transpose()?;
    let mapping = saved.as_ref().map(|(file, _)| file);
    let opening = Opening { wanted, mappings: &mappings, mapping, encoding, dialect, hash, raw, any };
    let (mut tables, mut problems, mut unusable) = (Vec::new(), Vec::new(), Vec::new());
    for source in Source::all(files) {
        match Table::open(&source, opening, reference) {
            Ok((mut table, met)) => {
                table.row_per_job = args.rows_per.map_or(table.row_per_job, |per| per == RowsPer::Job);
                problems.extend(met);
                tables.push(table);
            }
            Err(problem) => unusable.push(problem),
        }
    }
    // What is wrong with the file of mappings stands in that file.
    if let Some((_, text)) = saved.as_ref().filter(|_| unusable.iter().any(in_text)) {
        show::profile_problems(&unusable, text, wording)?;
        return Err(Exit::Usage.into());
    }
    let forbidden = |problem: &Problem| problem.slug.severity() == Severity::Error;
    let incomplete = !unusable.is_empty();
    if tables.is_empty() || problems.iter().any(forbidden) {
        unusable.extend(problems.into_iter().filter(forbidden));
        show::stopping(&unusable, wording)?;
        return Err(Exit::Input.into());
    }
    let wrong = unmapped(&mappings, wanted, &tables, reference);
    if !wrong.is_empty() {
        show::stopping(&wrong, wording)?;
        return Err(Exit::Usage.into());
    }
    if let Some(output) = saving {
        let layouts = tables.iter().map(|table| (&*table.file, &*table.layout));
        let text = MappingFile::written(layouts);
        output.write(|out| out.write_all(text.as_bytes()))?;
    }
    problems.extend(unusable);
    Ok(Opened { tables, problems, incomplete })
}

fn in_text(problem: &Problem) -> bool {
    matches!(problem.place, Place::Span { .. })
}

/// The file for --save-mapping: none of those that are read, and nothing else than an older file of mappings.
fn saving(path: &Path, files: &[PathBuf], reference: &Reference) -> anyhow::Result<Output> {
    let older = std::fs::read_to_string(path);
    let other = older.is_ok_and(|text| MappingFile::read(&text, &"".into(), reference).is_err());
    if other || files.iter().any(|input| same_file(input, path)) {
        bail!(refusal("usage-output-input", &path.display().to_string()));
    }
    Output::open(path)
}

/// The file of --mapping and its text. What is wrong with it is shown here, all of it.
fn saved_mapping(path: &Path, purpose: &Purpose) -> anyhow::Result<(MappingFile, String)> {
    let name: Arc<str> = path.display().to_string().into();
    let failed = |error: std::io::Error| Problem::unreadable(&name, &error);
    let read =
        std::fs::read(path).and_then(|bytes| String::from_utf8(bytes).map_err(|_| ErrorKind::InvalidData.into()));
    let text = match read.map_err(failed) {
        Ok(text) => text,
        Err(problem) => {
            show::stopping(&[problem], purpose.wording)?;
            return Err(Exit::Usage.into());
        }
    };
    match MappingFile::read(&text, &name, purpose.reference) {
        Ok(file) => Ok((file, text)),
        Err(problems) => {
            show::profile_problems(&problems, &text, purpose.wording)?;
            Err(Exit::Usage.into())
        }
    }
}

/// Whether two paths are one file. Standard input is one too.
pub fn same_file(one: &Path, other: &Path) -> bool {
    one == other || matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// The encoding of a name.
fn encoding(name: &str) -> anyhow::Result<Encoding> {
    let known: Vec<&str> = Encoding::ALL.iter().map(|encoding| encoding.name()).collect();
    Encoding::parse(name).ok_or_else(|| choice("usage-encoding", name, &known).into())
}

/// A delimiter by its name, or the sign itself.
fn delimiter(name: &str) -> anyhow::Result<u8> {
    const NAMES: [(&str, u8); 4] = [("comma", b','), ("semicolon", b';'), ("tab", b'\t'), ("bar", b'|')];
    let named = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name.trim())).map(|(_, sign)| *sign);
    let sign = || match name.as_bytes() {
        b"\\t" => Some(b'\t'),
        [sign] if *sign == b'\t' || *sign == b' ' || sign.is_ascii_punctuation() && !QUOTES.contains(sign) => {
            Some(*sign)
        }
        _ => None,
    };
    let known = NAMES.map(|(name, _)| name);
    named.or_else(sign).ok_or_else(|| choice("usage-delimiter", name, &known).into())
}

/// A quote by its name, or the sign itself; none at all is a choice too.
fn quote(name: &str) -> anyhow::Result<Option<u8>> {
    const NAMES: [(&str, Option<u8>); 5] =
        [("double", Some(b'"')), ("single", Some(b'\'')), ("none", None), ("\"", Some(b'"')), ("'", Some(b'\''))];
    let named = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name.trim())).map(|(_, sign)| *sign);
    named.ok_or_else(|| choice("usage-quote", name, &["double", "single", "none"]).into())
}

fn mappings(given: &[String]) -> anyhow::Result<Vec<Mapping>> {
    let split = given.iter().map(|text| match text.split_once('=') {
        Some((field, column)) if !field.trim().is_empty() && !column.trim().is_empty() => {
            Ok(Mapping { field: field.trim().to_owned(), column: column.trim().to_owned(), by: Chosen::Map })
        }
        _ => bail!(refusal("usage-map", text)),
    });
    split.collect()
}

/// The fields of one area or language.
fn known_subjects(tables: &Reference) -> Vec<String> {
    let areas = tables.areas().into_iter().map(|area| format!("experience:{area}"));
    areas.chain(tables.language_codes().into_iter().map(|code| format!("language:{code}"))).collect()
}

/// Mappings of a field that does not exist, or of a column that no file has.
fn unmapped(mappings: &[Mapping], wanted: &[Field], tables: &[Table], reference: &Reference) -> Vec<Problem> {
    let mut wrong = Vec::new();
    let say = |slug, found: &str, valid: Vec<String>| {
        let near = nearest(found, valid.iter().map(String::as_str)).unwrap_or_default().to_owned();
        Problem::new(slug, Place::Run).with("found", found).with("nearest", near).with("valid", valid)
    };
    for mapping in mappings {
        let known = known_subjects(reference);
        let fields = mapping.fields(wanted);
        let unknown_subject = |field: &Field| {
            if let Field::Skill(concept) = field {
                return reference.skills.called(concept).is_none();
            }
            matches!(field, Field::Experience(Some(_)) | Field::Languages(Some(_)))
                && !known.contains(&field.to_string())
        };
        if fields.is_empty() || fields.iter().any(unknown_subject) {
            let names = Field::PLAIN.iter().map(ToString::to_string).chain(known);
            let columns = wanted.iter().filter_map(Field::named_column).map(str::to_owned);
            let valid = names.chain(columns).collect();
            wrong.push(say(Slug::UnknownField, &mapping.field, valid));
        }
        let headings = || tables.iter().flat_map(|table| table.layout.headings.iter());
        if !headings().any(|heading| same_heading(heading, &mapping.column)) {
            wrong.push(say(Slug::MappedColumnMissing, &mapping.column, headings().map(ToString::to_string).collect()));
        }
    }
    wrong
}
