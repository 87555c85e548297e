//! Background work, each with a name for the log: a task that dies says so.

use std::future::Future;

use tokio::task::JoinHandle;

/// Starts a task. The one place that does: clippy forbids the bare call, since a panic in one is otherwise silent.
pub fn spawn<F>(name: &'static str, task: F) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    #[expect(clippy::disallowed_methods, reason = "the one place that starts a task")]
    let handle = tokio::spawn(async move {
        let alarm = Alarm(name);
        let output = task.await;
        std::mem::forget(alarm);
        output
    });
    handle
}

/// Speaks when a task ends in a panic; a task that was ended with its runtime is no alarm.
struct Alarm(&'static str);

impl Drop for Alarm {
    fn drop(&mut self) {
        if std::thread::panicking() {
            tracing::error!(task = self.0, "a background task failed and has stopped");
        }
    }
}
