//! What facilitators do about an alert: one says that she is answering, so that not everyone does, and later that it is
//! done. The others see that someone is; members see nothing, and the author that someone has seen it.

use entity::alert::{self, State};
use entity::ids::{PostId, SpaceId};
use entity::{event, held};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Facilitator, Space};
use crate::app::App;
use crate::db::Reads;
use crate::error::{Error, Result};
use crate::streams;
use crate::web::context::rfc3339;
use crate::web::{Done, Form, InPath, Okay};

/// An alert that is not done.
#[derive(Serialize, ToSchema)]
pub struct AlertLine {
    /// Of the post, or of the text that waits.
    pub id: PostId,
    pub at: String,
    #[serde(skip)]
    pub since: i64,
    /// Whether someone is answering.
    pub answered: bool,
    /// Where its words are.
    pub href: String,
}

/// Those of a space, the ones nobody answers first.
pub async fn open(reads: &Reads<'_, Facilitator<Space>>) -> Result<Vec<AlertLine>> {
    let query = reads.find::<alert::Entity>().narrow(|rows| {
        rows.filter(alert::Column::State.ne(State::Closed))
            .order_by_desc(alert::Column::State)
            .order_by_desc(alert::Column::At)
            .limit(50)
    });
    let rows = reads.all(query).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<PostId> = rows.iter().map(|row| row.post).collect();
    let waits = reads.find::<held::Entity>().narrow(|rows| rows.filter(held::Column::Id.is_in(ids)));
    let waits: Vec<PostId> = reads.values(waits, held::Column::Id).await?;
    Ok(rows
        .into_iter()
        .map(|row| AlertLine {
            id: row.post,
            at: rfc3339(row.at),
            since: row.at,
            answered: row.state == State::Answered,
            href: if waits.contains(&row.post) {
                format!("/spaces/{}/held#h-{}", row.space, row.post)
            } else {
                format!("/posts/{}", row.post)
            },
        })
        .collect())
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Nothing {}

pub async fn answer(
    facilitator: Facilitator<Space>,
    app: App,
    InPath((_, id)): InPath<(SpaceId, PostId)>,
    Form(_): Form<Nothing>,
) -> Result<Done<Okay>> {
    change(&app, &facilitator, id, State::Answered).await?;
    Ok(Done::to(hold(&facilitator), Okay::YES).told("done-alert-answering"))
}

pub async fn close(
    facilitator: Facilitator<Space>,
    app: App,
    InPath((_, id)): InPath<(SpaceId, PostId)>,
    Form(_): Form<Nothing>,
) -> Result<Done<Okay>> {
    change(&app, &facilitator, id, State::Closed).await?;
    Ok(Done::to(hold(&facilitator), Okay::YES).told("done-alert-closed"))
}

async fn change(app: &App, facilitator: &Facilitator<Space>, id: PostId, state: State) -> Result<()> {
    let queue = facilitator.space.queue_stream;
    app.db
        .write(facilitator, move |tx| {
            Box::pin(async move {
                let changed = tx
                    .update::<alert::Entity>(|rows| {
                        rows.set(alert::ActiveModel { state: Set(state), ..Default::default() })
                            .filter(alert::Column::Post.eq(id))
                            .filter(alert::Column::State.ne(State::Closed))
                    })
                    .await?;
                if changed == 0 {
                    return Err(Error::NotFound);
                }
                if let Some(queue) = queue {
                    streams::append(&tx, queue, event::Kind::Alerted, id).await?;
                }
                Ok(())
            })
        })
        .await
}

fn hold(facilitator: &Facilitator<Space>) -> String {
    format!("/spaces/{}/hold", facilitator.space.id)
}
