//! Makes the tables of `data/` ready ahead of time: reads, folds, stems and indexes them with the program's own code, so
//! that a start does not. The result is never committed, and so never stale.

#![allow(dead_code, unused_imports, missing_docs, clippy::print_stdout)]

use std::borrow::Cow;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "src/problem/mod.rs"]
mod problem;
#[path = "src/reference/mod.rs"]
mod reference;
#[path = "src/taxonomy/mod.rs"]
mod taxonomy;
#[path = "src/text/mod.rs"]
mod text;

fn main() -> Result<(), Box<dyn Error>> {
    for made_of in ["build.rs", "src/problem", "src/reference", "src/taxonomy", "src/text"] {
        println!("cargo::rerun-if-changed={made_of}");
    }
    let mut tables = reference::Layer::new();
    for &name in reference::TABLES {
        let path = Path::new("data").join(name);
        println!("cargo::rerun-if-changed={}", path.display());
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        tables.insert(name.to_owned(), Cow::Owned(bytes));
    }
    let packed = reference::Reference::pack(tables).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(|problem| format!("{problem:?}")).collect();
        format!("the tables in data/ are wrong:\n{}", told.join("\n"))
    })?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("tables.ready"), packed)?;
    Ok(())
}
