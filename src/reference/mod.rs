//! The tables of `data/`, embedded: what the readers know.
