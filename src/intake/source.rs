//! Where the bytes come from: a file or standard input, hashed on the way if a report will carry the hash.

use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::text::hex;

/// An input, before it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What people see as the file's name.
    pub name: Arc<str>,
    /// `None` for standard input.
    pub path: Option<PathBuf>,
}

impl Source {
    /// Inputs by their paths, `-` being standard input. They are shown by their file names; where two share one, by their
    /// paths as given.
    pub fn all(paths: &[PathBuf]) -> Vec<Source> {
        let short = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
        let names: Vec<_> = paths.iter().map(short).collect();
        let shared = |name: &Option<String>| names.iter().filter(|other| *other == name).count() > 1;
        let shown = paths.iter().zip(&names).map(|(path, name)| match name {
            _ if path.as_os_str() == "-" => Source { name: "stdin".into(), path: None },
            Some(name) if !shared(&Some(name.clone())) => {
                Source { name: name.as_str().into(), path: Some(path.clone()) }
            }
            _ => Source { name: path.to_string_lossy().into(), path: Some(path.clone()) },
        });
        shown.collect()
    }

    /// The path as the user gave it, for one that is not there.
    pub(super) fn path_as_given(&self) -> Arc<str> {
        self.path.as_ref().map_or(self.name.clone(), |path| path.to_string_lossy().into())
    }

    /// Opens it; with its size, where that is known.
    pub(super) fn open(&self) -> io::Result<(Box<dyn Read + Send>, Option<u64>)> {
        let Some(path) = &self.path else {
            return Ok((Box::new(io::stdin()), None));
        };
        let file = File::open(path)?;
        let meta = file.metadata()?;
        if meta.is_dir() {
            return Err(io::Error::from(io::ErrorKind::IsADirectory));
        }
        Ok((Box::new(file), meta.is_file().then_some(meta.len())))
    }
}

/// Reads on and hashes what it reads.
pub(super) struct Hashing<R> {
    input: R,
    hash: Option<Sha256>,
}

impl<R: Read> Hashing<R> {
    pub fn new(input: R, hash: bool) -> Self {
        Hashing { input, hash: hash.then(Sha256::new) }
    }

    /// The hash of all that was read, in hexadecimal.
    pub fn hash(&self) -> Option<String> {
        Some(hex(&self.hash.clone()?.finalize()))
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        if let Some(hash) = &mut self.hash {
            hash.update(&buffer[..read]);
        }
        Ok(read)
    }
}
