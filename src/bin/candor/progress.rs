//! A progress bar, for work longer than a second on a terminal.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const AFTER: Duration = Duration::from_secs(1);

/// Told how many bytes were read.
pub struct Progress {
    bar: ProgressBar,
    started: Instant,
    shown: Mutex<bool>,
}

impl Progress {
    /// A bar over so many bytes, hidden until it is worth showing.
    pub fn over(bytes: Option<u64>, quiet: bool) -> Progress {
        let bar = ProgressBar::with_draw_target(bytes, ProgressDrawTarget::hidden());
        let template = if bytes.is_some() {
            "{bar:30} {percent:>3} % {bytes}/{total_bytes} {elapsed}"
        } else {
            "{spinner} {bytes} {elapsed}"
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Progress { bar, started: Instant::now(), shown: Mutex::new(quiet) }
    }

    /// So many bytes were read by now.
    pub fn at(&self, bytes: u64) {
        if let Ok(mut shown) = self.shown.lock()
            && !*shown
            && self.started.elapsed() > AFTER
        {
            // Standard error draws nothing where it is no terminal.
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            *shown = true;
        }
        self.bar.set_position(bytes);
    }

    /// Takes the bar away.
    pub fn done(&self) {
        self.bar.finish_and_clear();
    }
}
