//! Files that appear whole or not at all.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use tempfile::NamedTempFile;

/// A file to be, opened before the work starts.
pub struct Output {
    path: PathBuf,
    file: NamedTempFile,
}

impl Output {
    /// Opens a file beside its place to be; nothing of an older one is touched until the new one is whole.
    pub fn open(path: &Path) -> anyhow::Result<Output> {
        if path.is_dir() {
            bail!("cannot write {}: it is a folder", path.display());
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let file = new_file()
            .tempfile_in(folder)
            .with_context(|| format!("cannot write {}: the folder cannot be written to", path.display()))?;
        Ok(Output { path: path.to_owned(), file })
    }

    /// Writes it and puts it in its place.
    pub fn write(self, fill: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> anyhow::Result<()> {
        let Output { path, file } = self;
        let saying = || format!("cannot write {}", path.display());
        let mut writer = BufWriter::new(file);
        fill(&mut writer).with_context(saying)?;
        let whole = writer.into_inner().map_err(std::io::IntoInnerError::into_error).with_context(saying)?;
        whole.as_file().sync_all().with_context(saying)?;
        keep_rights(whole.as_file(), &path).with_context(saying)?;
        whole.persist(&path).map_err(|error| error.error).with_context(saying)?;
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
