//! Files that appear whole or not at all.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::bail;
use tempfile::NamedTempFile;

use crate::inputs::same_file;
use crate::refusal::{refusal, unwritable};

/// Where files are to be, so that none is written twice and no input is written over.
pub struct Places<'a> {
    inputs: Vec<&'a Path>,
    taken: Vec<&'a Path>,
}

impl<'a> Places<'a> {
    /// Places beside some inputs.
    pub fn beside(inputs: impl IntoIterator<Item = &'a PathBuf>) -> Self {
        Places { inputs: inputs.into_iter().map(PathBuf::as_path).collect(), taken: Vec::new() }
    }

    /// A file that can be written there.
    pub fn take(&mut self, path: &'a Path) -> anyhow::Result<Output> {
        if self.taken.iter().any(|earlier| same_place(earlier, path)) {
            bail!(refusal("usage-output-twice", &path.display().to_string()));
        }
        if self.inputs.iter().any(|input| same_file(input, path)) {
            bail!(refusal("usage-output-input", &path.display().to_string()));
        }
        self.taken.push(path);
        Output::open(path)
    }
}

/// Whether two outputs would have one name in one folder.
fn same_place(one: &Path, other: &Path) -> bool {
    let folder = |path: &Path| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        folder.canonicalize().ok()
    };
    one.file_name() == other.file_name() && folder(one) == folder(other)
}

/// A file to be; that it can be was tried before the work starts.
pub struct Output {
    path: PathBuf,
}

impl Output {
    /// Tries whether a file can be written beside its place to be. Nothing of an older one is touched until the new one is
    /// whole, and whoever stops the work finds nothing half done.
    pub fn open(path: &Path) -> anyhow::Result<Output> {
        if path.is_dir() {
            bail!(refusal("usage-output-folder", &path.display().to_string()));
        }
        let output = Output { path: path.to_owned() };
        output.beside().map_err(|error| unwritable(path, &error))?;
        Ok(output)
    }

    fn beside(&self) -> std::io::Result<NamedTempFile> {
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        new_file().tempfile_in(folder)
    }

    /// Writes it and puts it in its place.
    pub fn write(self, fill: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> anyhow::Result<()> {
        let mut begun = self.begin()?;
        fill(&mut begun.writer).map_err(|error| begun.failed(error))?;
        begun.finish()
    }

    /// Begins a file that is written while the work goes on.
    pub fn begin(self) -> anyhow::Result<Unfinished> {
        let writer = BufWriter::new(self.beside().map_err(|error| failed(&self.path, error))?);
        Ok(Unfinished { path: self.path, writer })
    }
}

/// A file that is being written beside its place.
pub struct Unfinished {
    path: PathBuf,
    /// What takes its bytes.
    pub writer: BufWriter<NamedTempFile>,
}

impl Unfinished {
    /// Puts it in its place.
    pub fn finish(self) -> anyhow::Result<()> {
        let path = &self.path;
        let failed = |error| failed(path, error);
        let whole = self.writer.into_inner().map_err(std::io::IntoInnerError::into_error).map_err(failed)?;
        whole.as_file().sync_all().map_err(failed)?;
        keep_rights(whole.as_file(), path).map_err(failed)?;
        whole.persist(path).map_err(|error| failed(error.error))?;
        Ok(())
    }

    /// What stopped it.
    pub fn failed(&self, error: std::io::Error) -> anyhow::Error {
        failed(&self.path, error)
    }
}

/// The cause stays beneath: a closed pipe must be seen as one.
fn failed(path: &Path, error: std::io::Error) -> anyhow::Error {
    let refusal = unwritable(path, &error);
    anyhow::Error::new(error).context(refusal)
}

/// A file with the rights that any new file gets here: those of the user's mask.
fn new_file() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder
}

/// What replaces an older file has its rights.
fn keep_rights(file: &File, path: &Path) -> std::io::Result<()> {
    match path.metadata() {
        Ok(older) => file.set_permissions(older.permissions()),
        Err(_) => Ok(()),
    }
}
