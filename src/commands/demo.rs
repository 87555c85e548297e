//! `understory demo`: a furnished community from a temporary folder, gone when it stops.

use std::path::PathBuf;

use tokio::net::TcpListener;

use crate::access::System;
use crate::accounts::guesses::Pace;
use crate::accounts::secret::Secret;
use crate::app::{App, Start};
use crate::clock::{Clock, days};
use crate::config::Config;
use crate::demo;
use crate::error::{Error, Result};
use crate::random::Random;

/// What the demo is asked for.
#[derive(clap::Args, Clone)]
pub struct Wishes {
    /// The port to serve on; a free one by default.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// An empty PostgreSQL database, instead of SQLite in the temporary folder.
    #[arg(long)]
    database_url: Option<String>,
    /// For load tools: how many more members the first space gets.
    #[arg(long, default_value_t = 0)]
    members: u32,
    /// For load tools: how many more rooms it gets.
    #[arg(long, default_value_t = 0)]
    rooms: u32,
    /// For load tools: where to write the members' cookies and the ids, as JSON.
    #[arg(long)]
    sessions: Option<PathBuf>,
}

/// Furnishes, prints one line of JSON, and serves until it is stopped.
pub async fn demo(config: Config, wishes: Wishes) -> Result<()> {
    let folder = Folder::new(&Random::system())?;
    let listener = TcpListener::bind(("127.0.0.1", wishes.port))
        .await
        .map_err(|err| Error::internal(format!("port {} cannot be listened on: {err}", wishes.port)))?;
    let address = listener.local_addr().map_err(|_unbound| Error::internal("the listener has no address"))?;
    let config = Config {
        data: folder.0.clone(),
        listen: address,
        origins: vec![format!("http://{address}")],
        database_url: wishes.database_url.clone(),
        posts_a_minute: 0,
        ..config
    };
    super::migrate(&config).await?;
    let furnished = Box::pin(furnish(&config)).await?;
    let app = App::start(start(config, Clock::system())?).await?;
    super::settle(&app).await?;
    if let Some(file) = &wishes.sessions {
        let crowd = demo::crowd(&app, &System::mint(), wishes.members, wishes.rooms).await?;
        write(file, &crowd)?;
    }
    say(&furnished)?;
    Box::pin(super::serve::run(app, listener)).await
}

/// Furnishing happens some days ago, so that "yesterday" and "new since" have something to say.
async fn furnish(config: &Config) -> Result<demo::Furnished> {
    let clock = Clock::at(Clock::system().seconds() - days(9));
    let app = App::start(start(config.clone(), clock.clone())?).await?;
    super::settle(&app).await?;
    let furnished = Box::pin(demo::furnish(&app, &clock)).await?;
    app.close().await;
    Ok(furnished)
}

fn start(config: Config, clock: Clock) -> Result<Start> {
    let random = Random::system();
    let secret = Secret::open(&config.secret_file(), &random).map_err(|err| Error::internal(err.to_string()))?;
    Ok(Start { config, clock, random, secret, pace: Pace::default() })
}

#[expect(clippy::print_stdout, reason = "one line of JSON for whoever started the demo")]
fn say(furnished: &demo::Furnished) -> Result<()> {
    let line = serde_json::to_string(furnished).map_err(|_unwritten| Error::internal("the demo's own line"))?;
    println!("{line}");
    Ok(())
}

fn write(file: &std::path::Path, crowd: &demo::Crowd) -> Result<()> {
    let text = serde_json::to_string(crowd).map_err(|_unwritten| Error::internal("the demo's own file"))?;
    std::fs::write(file, text).map_err(|err| Error::internal(format!("{} cannot be written: {err}", file.display())))
}

/// A folder that goes with the demo.
struct Folder(PathBuf);

impl Folder {
    fn new(random: &Random) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("understory-demo-{}", random.uuid().simple()));
        std::fs::create_dir(&folder).map_err(|err| Error::internal(format!("no temporary folder: {err}")))?;
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed holds invented people only.
        drop(std::fs::remove_dir_all(&self.0));
    }
}
