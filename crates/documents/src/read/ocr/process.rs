//! A program of this machine that reads from us and answers, with a deadline.

use std::io::{self, Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The most that a program may answer.
const MOST_BYTES: u64 = 32 << 20;
/// How often a running program is looked after.
const TICK: Duration = Duration::from_millis(5);

/// Runs a program with an input and gives its standard output; ends it when the time is over.
pub fn run(command: &mut Command, input: &[u8], until: Instant) -> io::Result<Vec<u8>> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    thread::scope(|scope| {
        // A program that ends early closes its input, which is no failure of ours.
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(input)));
        let reader = scope.spawn(move || {
            let mut answer = Vec::new();
            let read = stdout.map(|out| out.take(MOST_BYTES).read_to_end(&mut answer));
            read.transpose().map(|_| answer)
        });
        let status = wait(&mut child, until)?;
        let answer = reader.join().map_err(|_| io::Error::other("the answer was lost"))??;
        if status { Ok(answer) } else { Err(io::Error::other("the program failed")) }
    })
}

fn wait(child: &mut Child, until: Instant) -> io::Result<bool> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        if Instant::now() >= until {
            child.kill()?;
            child.wait()?;
            return Err(io::ErrorKind::TimedOut.into());
        }
        thread::sleep(TICK);
    }
}
