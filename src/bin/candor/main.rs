//! The command line: the only place that knows arguments, colours and progress bars. One file a subcommand.

mod args;
mod check;
mod completions;
mod data;
mod exit;
mod explain;
mod inputs;
mod inspect;
mod kinds;
mod left_out;
mod man;
mod output;
mod progress;
mod read;
mod refusal;
mod screen;
mod show;
mod style;
mod taxonomy;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use candor::wording::Wording;
use exit::{Exit, Outcome};
use refusal::Refusal;

fn main() -> ExitCode {
    let args = Args::parse();
    let folder = args.data.as_deref();
    let tables = || data::reference(folder, args.command.lang());
    let done = match &args.command {
        Command::Screen(args) => tables().and_then(|tables| screen::run(args, tables)),
        Command::Explain(args) => tables().and_then(|tables| explain::run(args, tables)),
        Command::Inspect(args) => tables().and_then(|tables| inspect::run(args, tables)),
        Command::Check(args) => tables().and_then(|tables| check::run(args, tables)),
        Command::Read(args) => tables().and_then(|tables| read::run(args, tables)),
        Command::Kinds(args) => tables().and_then(|tables| kinds::run(args, tables)),
        Command::Taxonomy(args) => taxonomy::run(&args.what, folder),
        Command::Completions(args) => completions::run(args),
        Command::Man => man::run(),
    };
    ExitCode::from(report(done, args.command.lang()) as u8)
}

/// Says what went wrong, if anything did. A reader that closed its pipe has seen enough: that is no error.
fn report(done: Outcome, lang: Option<&str>) -> Exit {
    let error = match done {
        Ok(exit) => return exit,
        Err(error) => error,
    };
    let closed = |cause: &(dyn std::error::Error + 'static)| {
        cause.downcast_ref::<std::io::Error>().is_some_and(|io| io.kind() == std::io::ErrorKind::BrokenPipe)
    };
    if error.chain().any(closed) {
        return Exit::Done;
    }
    if let Some(exit) = error.downcast_ref::<Exit>() {
        return *exit;
    }
    let wording = lang.and_then(Wording::of).unwrap_or_else(Wording::english);
    let said = error.downcast_ref::<Refusal>().map_or_else(|| format!("{error:#}"), |refusal| refusal.say(wording));
    style::complain(&wording.say("severity-error", &[]), &said);
    Exit::Usage
}
