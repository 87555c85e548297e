//! The application: what every request shares, and the routes of all features put together.

use std::ops::Deref;
use std::sync::{Arc, OnceLock, Weak};

use arc_swap::ArcSwap;
use axum::Router;
use axum::extract::FromRequestParts;
use http::request::Parts;
use tokio::sync::broadcast;

use crate::access::{Bars, System};
use crate::accounts::guesses::{Guesses, Pace};
use crate::accounts::limits::SignUps;
use crate::accounts::lock::Work;
use crate::accounts::secret::Secret;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::limits::Limits;
use crate::live::{self, bus::Bus};
use crate::moderation::alerts::watch::Watch;
use crate::moderation::rules::uncovered::Uncovered;
use crate::moderation::verdict::engine::Rules;
use crate::moderation::verdict::lately::Lately;
use crate::posts::fragments::Fragments;
use crate::posts::together::Publisher;
use crate::random::Random;
use crate::site::help::Lines;
use crate::site::{self, Site};
use crate::spaces::signs::Signs;
use crate::streams::source::House;
use crate::streams::{Fresh, Live};
use crate::web::openapi::Describe;
use crate::web::{Routes, pipeline};

/// What every request shares. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

pub struct Inner {
    pub config: Config,
    pub clock: Clock,
    pub random: Random,
    pub secret: Secret,
    pub db: Db,
    pub bus: Bus,
    pub guesses: Guesses,
    /// How often an invitation may make accounts, and be told that a name is taken.
    pub sign_ups: SignUps,
    /// What one passphrase check costs.
    pub work: Work,
    ended: broadcast::Sender<Vec<u8>>,
    /// Rendered posts of the streams read lately.
    pub fragments: Fragments,
    pub limits: Limits,
    /// Where posts wait to be published together.
    pub publisher: Publisher,
    /// What was just said, for those who follow it.
    pub fresh: Arc<Fresh>,
    /// The rule packs in force.
    pub rules: Rules,
    /// What was written in the last minutes, for verdicts.
    pub lately: Lately,
    /// Whether a facilitator is there, for alerts.
    pub watch: Watch,
    /// How many texts no pack could read.
    pub uncovered: Uncovered,
    /// In which space a thread, a room or a post lies: ids only, and nothing ever moves.
    pub whereabouts: quick_cache::sync::Cache<uuid::Uuid, entity::ids::SpaceId>,
    /// Whose draft was opened lately, so that it is forgotten once its words are sent.
    pub opened_drafts: quick_cache::sync::Cache<entity::ids::AccountId, ()>,
    /// What spaces are called in their other languages.
    pub signs: Signs,
    /// Who is barred from the whole instance.
    pub bars: Bars,
    site: ArcSwap<Site>,
    /// Of two stewards who change the site's settings or its lines of help at once, one waits for the other: what each
    /// puts in force is what both wrote.
    pub settings_turn: tokio::sync::Mutex<()>,
    help: ArcSwap<Lines>,
    live: Arc<Live>,
    router: OnceLock<Router>,
    openapi: OnceLock<serde_json::Value>,
}

impl From<Arc<Inner>> for App {
    fn from(inner: Arc<Inner>) -> Self {
        Self(inner)
    }
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// What an application is started from; tests set the clock and the randomness.
pub struct Start {
    pub config: Config,
    pub clock: Clock,
    pub random: Random,
    pub secret: Secret,
    /// How fast may be guessed; how many at once is the configuration's.
    pub pace: Pace,
}

impl App {
    /// Opens the database (migrated before) and puts the routes together.
    pub async fn start(start: Start) -> Result<Self> {
        let Start { config, clock, random, secret, pace } = start;
        let rules = Rules::open(&config)?;
        let bus = Bus::default();
        let db = Db::open(&config, clock.clone(), bus.clone()).await?;
        let site = site::service::load(&db, &System::mint()).await?;
        let help = site::help::lines::load(&db, &System::mint(), &site).await?;
        let watch = Watch::load(&db, &System::mint()).await?;
        let pace = Pace { at_once: config.argon2_at_once, ..pace };
        let (publisher, waits) = Publisher::new();
        let app = Self(Arc::new_cyclic(|app| Inner {
            live: Live::new(House::new(Weak::clone(app), System::mint()), live::Settings::default()),
            guesses: Guesses::new(pace, random.clone()),
            work: Work::at_least(config.argon2_memory, config.argon2_passes),
            sign_ups: SignUps::default(),
            ended: broadcast::Sender::new(1024),
            fragments: Fragments::default(),
            limits: Limits::new(config.posts_a_minute),
            publisher,
            fresh: Arc::default(),
            lately: Lately::default(),
            watch,
            uncovered: Uncovered::default(),
            rules,
            whereabouts: quick_cache::sync::Cache::new(20_000),
            opened_drafts: quick_cache::sync::Cache::new(1_000),
            site: ArcSwap::from_pointee(site),
            settings_turn: tokio::sync::Mutex::default(),
            help: ArcSwap::from_pointee(help),
            bars: Bars::default(),
            signs: Signs::default(),
            router: OnceLock::new(),
            openapi: OnceLock::new(),
            config,
            clock,
            random,
            secret,
            db,
            bus,
        }));
        app.bus.listen(Arc::clone(&app.0.fresh) as Arc<dyn live::bus::Listener>);
        crate::tasks::spawn("publisher", waits.publish(Arc::downgrade(&app.0)));
        app.bus.listen(Arc::clone(&app.0.live) as Arc<dyn live::bus::Listener>);
        crate::tasks::spawn("session ends", close_ended(Arc::clone(&app.0.live), app.hear_ended_sessions()));
        crate::moderation::rules::known::introduce(&app, &System::mint(), &app.rules.packs()).await?;
        crate::moderation::rules::chosen::reload(&app, &System::mint()).await?;
        Signs::reload(&app, &System::mint()).await?;
        let (router, described) = routes().into_parts();
        let _ = app.0.router.set(pipeline::assemble(router, &app));
        let openapi = serde_json::to_value(crate::web::openapi::describe(&app.site().name, &described));
        let _ = app.0.openapi.set(openapi.map_err(|_unwritten| Error::internal("openapi.json could not be made"))?);
        Ok(app)
    }

    /// The whole service, for the listener and for pages that are shown again.
    pub fn router(&self) -> Router {
        self.0.router.get().cloned().unwrap_or_default()
    }

    /// The description of all routes, as JSON, under the name the site has now.
    pub fn openapi(&self) -> String {
        let mut description = self.0.openapi.get().cloned().unwrap_or_default();
        if let Some(title) = description.pointer_mut("/info/title") {
            *title = self.site().name.as_str().into();
        }
        description.to_string()
    }

    /// Finishes what was begun and takes no more.
    pub async fn close(&self) {
        self.db.close().await;
    }

    /// Whoever reads now.
    pub fn live(&self) -> &Arc<Live> {
        &self.0.live
    }

    /// The site's settings in force.
    pub fn site(&self) -> arc_swap::Guard<Arc<Site>> {
        self.0.site.load()
    }

    /// Says that sessions ended before their time, by the hashes of their tokens, so that their sockets are closed.
    pub fn sessions_ended(&self, token_hashes: impl IntoIterator<Item = Vec<u8>>) {
        for hash in token_hashes {
            // Nobody listening means no socket to close.
            let _ = self.0.ended.send(hash);
        }
    }

    /// Hears of every session that ends before its time, by its token's hash.
    pub fn hear_ended_sessions(&self) -> broadcast::Receiver<Vec<u8>> {
        self.0.ended.subscribe()
    }

    /// The lines of help in force.
    pub fn help(&self) -> Arc<Lines> {
        self.0.help.load_full()
    }

    pub fn set_help(&self, lines: Lines) {
        self.0.help.store(Arc::new(lines));
    }

    pub fn set_site(&self, site: Site) {
        self.0.site.store(Arc::new(site));
    }
}

/// Closes the sockets of sessions as they end. Whoever signs out must not read on in another tab.
async fn close_ended(live: Arc<Live>, mut ended: broadcast::Receiver<Vec<u8>>) {
    use broadcast::error::RecvError;
    loop {
        match ended.recv().await {
            Ok(session) => live.close_session(&session),
            // What was missed is found when the hub next asks about its sessions.
            Err(RecvError::Lagged(missed)) => tracing::warn!(missed, "sessions ended faster than sockets were closed"),
            Err(RecvError::Closed) => return,
        }
    }
}

impl FromRequestParts<App> for App {
    type Rejection = Error;

    async fn from_request_parts(_: &mut Parts, app: &App) -> Result<Self> {
        Ok(app.clone())
    }
}

impl Describe for App {}

/// The routes of every feature: the table of contents.
fn routes() -> Routes {
    crate::web::routes_of_the_frame()
        .and(crate::accounts::routes())
        .and(crate::spaces::routes())
        .and(crate::posts::routes())
        .and(crate::threads::routes())
        .and(crate::search::routes())
        .and(crate::moderation::routes())
        .and(crate::rooms::routes())
        .and(crate::streams::routes())
        .and(crate::site::routes())
}
