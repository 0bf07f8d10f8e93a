//! `candor man`: the manual page, every subcommand after the program itself.

use std::io::Write;

use clap::CommandFactory;

use crate::args::Args;
use crate::exit::{Exit, Outcome};

pub fn run() -> Outcome {
    let mut page = Vec::new();
    let mut all = Args::command().disable_help_subcommand(true);
    all.build();
    clap_mangen::Man::new(all.clone()).render(&mut page)?;
    for command in all.get_subcommands().filter(|command| !command.is_hide_set()) {
        clap_mangen::Man::new(command.clone().name(format!("candor-{}", command.get_name()))).render(&mut page)?;
    }
    std::io::stdout().write_all(&page)?;
    Ok(Exit::Done)
}
