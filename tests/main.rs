//! The one test binary: stories as a person lives them, through HTTP, sockets and a real browser, on both databases,
//! with what they stand on. One binary, since each would link the whole server again.

#[cfg(test)]
mod access_matrix;
#[cfg(test)]
mod compile_fail;
#[cfg(test)]
mod deploy;
#[cfg(test)]
mod harness;
#[cfg(test)]
mod live_equals_reload;
#[cfg(test)]
mod locales;
#[cfg(test)]
mod stories;
