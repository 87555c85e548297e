//! Serving, until the machine says stop.

use entity::account;
use sea_orm::{ColumnTrait, QueryFilter};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::access::System;
use crate::app::App;
use crate::background::Background;
use crate::config::Config;
use crate::error::{Error, Result};

use super::invite::{say, steward_link};

/// Serves until SIGTERM or SIGINT; then sockets are told, and writes that were begun are finished.
pub async fn serve(config: Config) -> Result<()> {
    let app = super::start(config).await?;
    let listener = TcpListener::bind(app.config.listen)
        .await
        .map_err(|err| Error::internal(format!("listen: {} cannot be listened on: {err}", app.config.listen)))?;
    let system = System::mint();
    if !has_steward(&app, &system).await? {
        say(&steward_link(&app, &system).await?);
    }
    tracing::info!(address = %app.config.first_origin(), "serving");
    run(app, listener).await
}

/// Serves on a listener that is already bound, until a signal.
pub async fn run(app: App, listener: TcpListener) -> Result<()> {
    let stop = stopped()?;
    let background = Background::start(&app, System::mint());
    let stopping = CancellationToken::new();
    // A bare router would be built anew, route by route, for every connection.
    let serving = axum::serve(listener, app.router().into_make_service())
        .with_graceful_shutdown(stopping.clone().cancelled_owned());
    let goodbye = async {
        stop.await;
        tracing::info!("stopping: finishing what was begun");
        stopping.cancel();
        app.live().shutdown().await;
    };
    let (served, ()) = tokio::join!(serving.into_future(), goodbye);
    served.map_err(|err| Error::internal(format!("serving failed: {err}")))?;
    background.stop().await;
    app.close().await;
    Ok(())
}

async fn has_steward(app: &App, system: &System) -> Result<bool> {
    let reads = app.db.read(system);
    reads.any(reads.find::<account::Entity>().narrow(|rows| rows.filter(account::Column::Steward.eq(true)))).await
}

fn stopped() -> Result<impl Future<Output = ()>> {
    let heard = |kind| signal(kind).map_err(|err| Error::internal(format!("signals cannot be heard: {err}")));
    let (mut terminate, mut interrupt) = (heard(SignalKind::terminate())?, heard(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => (),
            _ = interrupt.recv() => (),
        }
    })
}
