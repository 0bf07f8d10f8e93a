//! Files that appear whole or not at all.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::bail;
use tempfile::NamedTempFile;

use crate::refusal::{refusal, unwritable};

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
        let Output { path } = &self;
        // The cause stays beneath: a closed pipe must be seen as one.
        let failed = |error: std::io::Error| {
            let refusal = unwritable(path, &error);
            anyhow::Error::new(error).context(refusal)
        };
        let mut writer = BufWriter::new(self.beside().map_err(failed)?);
        fill(&mut writer).map_err(failed)?;
        let whole = writer.into_inner().map_err(std::io::IntoInnerError::into_error).map_err(failed)?;
        whole.as_file().sync_all().map_err(failed)?;
        keep_rights(whole.as_file(), path).map_err(failed)?;
        whole.persist(path).map_err(|error| failed(error.error))?;
        Ok(())
    }
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
