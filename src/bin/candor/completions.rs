//! `candor completions`

use std::io::Write;

use clap::CommandFactory;

use crate::args::{Args, Completions};
use crate::exit::{Exit, Outcome};

pub fn run(args: &Completions) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "candor", &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(Exit::Done)
}
