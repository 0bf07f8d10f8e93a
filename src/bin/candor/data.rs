//! The tables of a run: those that the program carries, and over them those of `--data DIR`.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use anyhow::bail;
use candor::reference::{Layer, Reference, TABLES, WITHOUT};
use candor::taxonomy::Taxonomy;
use candor::text::nearest;
use candor::wording::Wording;

use crate::exit::Exit;
use crate::refusal::{choice, refusal, unreadable};
use crate::show;

/// The tables, with those of a folder laid over them. What is wrong with those is shown here, all of it.
pub fn reference(folder: Option<&Path>, lang: Option<&str>) -> anyhow::Result<&'static Reference> {
    let Some(folder) = folder else { return Ok(Reference::embedded()) };
    let (mut over, mut taxonomies) = (Layer::new(), Vec::new());
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension == "taxonomy") {
            taxonomies.push(path);
            continue;
        }
        if path.extension().is_none_or(|extension| !extension.eq_ignore_ascii_case("csv")) {
            continue;
        }
        let table = name.strip_prefix(WITHOUT).unwrap_or(&name);
        if !TABLES.contains(&table) {
            let near = nearest(table, TABLES.iter().copied());
            bail!(choice("usage-data-table", &name, &near.map_or_else(|| TABLES.to_vec(), |near| vec![near])));
        }
        let bytes = std::fs::read(&path).map_err(|error| unreadable(&path, &error))?;
        over.insert(name, Cow::Owned(bytes));
    }
    if over.is_empty() && taxonomies.is_empty() {
        bail!(refusal("usage-data-empty", &folder.display().to_string()));
    }
    let taxonomy = taxonomy(folder, taxonomies)?;
    match Reference::with(over) {
        // One run has one set of tables, to its end.
        Ok(tables) => Ok(Box::leak(Box::new(match taxonomy {
            Some(taxonomy) => tables.with_taxonomy(taxonomy),
            None => tables,
        }))),
        Err(problems) => {
            show::stopping(&problems, lang.and_then(Wording::of).unwrap_or_else(Wording::english))?;
            Err(Exit::Usage.into())
        }
    }
}

/// The one taxonomy of a folder.
fn taxonomy(folder: &Path, mut paths: Vec<PathBuf>) -> anyhow::Result<Option<Taxonomy>> {
    paths.sort();
    let [path] = paths.as_slice() else {
        let names: Vec<String> =
            paths.iter().filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        return if names.is_empty() {
            Ok(None)
        } else {
            bail!(choice("usage-data-taxonomies", &folder.display().to_string(), &names))
        };
    };
    let bytes = std::fs::read(path).map_err(|error| unreadable(path, &error))?;
    let taxonomy = Taxonomy::open(bytes).ok_or_else(|| refusal("usage-data-taxonomy", &path.display().to_string()))?;
    Ok(Some(taxonomy))
}
