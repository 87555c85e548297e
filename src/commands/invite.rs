//! A link for a steward, printed where the server was started: whoever holds the machine may run the community.

use entity::invitation::{self, Role};
use entity::words::OpenClosed;
use sea_orm::ActiveValue::Set;

use crate::access::System;
use crate::accounts::secret::Label;
use crate::app::App;
use crate::config::Config;
use crate::error::Result;
use crate::spaces::code;

/// Prints a new one-time link for a steward.
pub async fn invite(config: Config) -> Result<()> {
    let app = super::start(config).await?;
    let link = steward_link(&app, &System::mint()).await?;
    say(&link);
    app.close().await;
    Ok(())
}

/// Makes a one-time steward invitation and gives its link. The code is kept only as a tag: nobody can read it again.
pub async fn steward_link(app: &App, system: &System) -> Result<String> {
    let code = code::new(&app.random);
    let row = invitation::ActiveModel {
        id: Set(app.random.uuid().into()),
        space: Set(None),
        role: Set(Role::Steward),
        code_tag: Set(app.secret.tag(Label::InvitationTag, code.as_bytes()).to_vec()),
        sealed_code: Set(Vec::new()),
        until_day: Set(None),
        state: Set(OpenClosed::Open),
        language: Set("en".to_owned()),
        single_use: Set(true),
    };
    app.db.write(system, move |tx| Box::pin(async move { tx.insert::<invitation::Entity>(row).await })).await?;
    Ok(format!("{}/join/{code}", app.config.first_origin()))
}

#[expect(clippy::print_stdout, reason = "the link is for the terminal alone; a log would keep it")]
pub(super) fn say(link: &str) {
    println!("Open this link to become a steward. It works once:\n\n    {link}\n");
}
