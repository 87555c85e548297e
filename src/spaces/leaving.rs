//! Leaving a space: the membership is erased, and with it every trace that it was hers.
//!
//! What stays is what others were promised: her alias cannot be taken for a while, since people still remember whose
//! it was; and her tag, only while a mute, a removal, a bar or a report stands, so that none of them ends by leaving.

use askama::Template;
use entity::ids::SpaceId;
use entity::words::OpenClosed;
use entity::{
    acknowledgement, decision, erased, erasure_job, event, former, held, kept_tag, membership, post, report,
    reserved_alias, search_entry, space, stream, thread,
};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DerivePartialModel, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Member, Proof, Space, Within};
use crate::app::App;
use crate::background::ledger;
use crate::clock::days;
use crate::db::Writes;
use crate::error::Result;
use crate::posts::withdraw::erase_words;
use crate::site::facilitators;
use crate::streams;
use crate::web::{Done, Form, Okay, Page, Tick, View, filters};

/// For how many days nobody may take the alias of someone who left.
pub const ALIAS_RESERVED: i64 = 90;

/// The page that says what leaving does.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/leave.html")]
pub struct Leave {
    pub id: SpaceId,
    pub name: String,
    pub alias: String,
    pub reserved_days: i64,
    /// She holds the space, and nobody else does.
    pub last: bool,
}

impl View for Leave {
    const TITLE: &'static str = "title-leave";
}

pub async fn leave_page(member: Member<Space>, app: App) -> Result<Page<Leave>> {
    let last = member.is_facilitator() && facilitators::holding(&app.db.read(&member)).await?.len() < 2;
    Ok(Page(Leave {
        id: member.space.id,
        name: member.space.name.clone(),
        alias: member.membership.alias.clone(),
        reserved_days: ALIAS_RESERVED,
        last,
    }))
}

/// Whether her words stay, without her name. Unless she says so, they go with her.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Leaving {
    keep_posts: Tick,
}

pub async fn leave_space(member: Member<Space>, app: App, Form(leaving): Form<Leaving>) -> Result<Done<Okay>> {
    let row = member.membership.clone();
    let (now, today) = (app.clock.seconds(), app.clock.day());
    app.db
        .write(&member, move |tx| Box::pin(async move { leave(&tx, &row, leaving.keep_posts.0, now, today).await }))
        .await?;
    Ok(Done::to("/home", Okay::YES).told("done-space-left"))
}

/// Erases a membership. For herself, for the deletion of her account, and for a job that was due.
pub async fn leave<P>(tx: &Writes<'_, P>, row: &membership::Model, keep_posts: bool, now: i64, today: i64) -> Result<()>
where
    P: Proof,
    membership::Entity: Within<P>,
    post::Entity: Within<P>,
    acknowledgement::Entity: Within<P>,
    erased::Entity: Within<P>,
    thread::Entity: Within<P>,
    search_entry::Entity: Within<P>,
    stream::Entity: Within<P>,
    event::Entity: Within<P>,
    space::Entity: Within<P>,
    held::Entity: Within<P>,
    former::Entity: Within<P>,
    report::Entity: Within<P>,
    decision::Entity: Within<P>,
    kept_tag::Entity: Within<P>,
    reserved_alias::Entity: Within<P>,
    erasure_job::Entity: Within<P>,
{
    if !keep_posts {
        withdraw_words(tx, row).await?;
    }
    keep_what_stands(tx, row, now).await?;
    reserve_alias(tx, row, today).await?;
    forget_in_the_log(tx, row).await?;
    tx.delete::<erasure_job::Entity>(|rows| rows.filter(erasure_job::Column::Membership.eq(row.id))).await?;
    // Her acknowledgements, mutes, keys, reasons and what of hers waits go with the membership; her posts lose their author.
    ledger::record(tx, erased::Kind::Membership, row.id).await?;
    tx.delete::<membership::Entity>(|rows| rows.filter(membership::Column::Id.eq(row.id))).await?;
    tx.delete::<stream::Entity>(|rows| rows.filter(stream::Column::Id.eq(row.stream))).await?;
    streams::move_epoch(tx, row.space).await?;
    Ok(())
}

/// Erases all she wrote in the space, each with an event so that live pages drop it. The titles of the conversations
/// she began are her words too.
pub async fn withdraw_words<P>(tx: &Writes<'_, P>, row: &membership::Model) -> Result<()>
where
    P: Proof,
    post::Entity: Within<P>,
    acknowledgement::Entity: Within<P>,
    erased::Entity: Within<P>,
    thread::Entity: Within<P>,
    search_entry::Entity: Within<P>,
    stream::Entity: Within<P>,
    event::Entity: Within<P>,
    space::Entity: Within<P>,
    held::Entity: Within<P>,
{
    let hers = tx.find::<post::Entity>().narrow(|rows| {
        rows.filter(post::Column::Space.eq(row.space))
            .filter(post::Column::Author.eq(row.id))
            .filter(post::Column::State.ne(post::State::Withdrawn))
            .order_by_asc(post::Column::Stream)
            .order_by_asc(post::Column::Seq)
    });
    for hers in tx.rows::<_, Hers>(hers).await? {
        erase_words(tx, hers.id, hers.stream, post::State::Withdrawn, event::Kind::Withdrawn).await?;
    }
    Ok(())
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "post::Entity")]
struct Hers {
    id: entity::ids::PostId,
    stream: entity::ids::StreamId,
}

/// The tag stays while something stands that leaving must not end.
async fn keep_what_stands<P>(tx: &Writes<'_, P>, row: &membership::Model, now: i64) -> Result<()>
where
    P: Proof,
    former::Entity: Within<P>,
    report::Entity: Within<P>,
    kept_tag::Entity: Within<P>,
{
    let Some((why, until)) = what_stands(tx, row, now).await? else { return Ok(()) };
    let kept =
        kept_tag::ActiveModel { space: Set(row.space), tag: Set(row.tag.clone()), why: Set(why), until: Set(until) };
    let key = [kept_tag::Column::Space, kept_tag::Column::Tag];
    tx.put::<kept_tag::Entity>(kept, &key, &[kept_tag::Column::Why, kept_tag::Column::Until]).await
}

async fn what_stands<P>(
    tx: &Writes<'_, P>,
    row: &membership::Model,
    now: i64,
) -> Result<Option<(kept_tag::Why, Option<i64>)>>
where
    P: Proof,
    former::Entity: Within<P>,
    report::Entity: Within<P>,
{
    let why = tx.find::<former::Entity>().narrow(|rows| rows.filter(former::Column::Membership.eq(row.id)));
    if let Some(why) = tx.one(why).await?.filter(|why| why.until.is_none_or(|until| until > now)) {
        let what = match why.what {
            former::What::Removed => kept_tag::Why::Removed,
            former::What::BarredSpace => kept_tag::Why::BarredSpace,
            former::What::BarredInstance => kept_tag::Why::BarredInstance,
        };
        return Ok(Some((what, why.until)));
    }
    if row.muted_until.is_some_and(|until| until > now) {
        return Ok(Some((kept_tag::Why::Muted, row.muted_until)));
    }
    let open = tx.find::<report::Entity>().narrow(|rows| {
        rows.filter(report::Column::About.eq(row.id)).filter(report::Column::State.eq(OpenClosed::Open))
    });
    Ok(if tx.any(open).await? { Some((kept_tag::Why::Reported, None)) } else { None })
}

async fn reserve_alias<P>(tx: &Writes<'_, P>, row: &membership::Model, today: i64) -> Result<()>
where
    P: Proof,
    reserved_alias::Entity: Within<P>,
{
    let reserved = reserved_alias::ActiveModel {
        space: Set(row.space),
        alias_key: Set(row.alias_key.clone()),
        until_day: Set(today + days(ALIAS_RESERVED)),
    };
    let key = [reserved_alias::Column::Space, reserved_alias::Column::AliasKey];
    tx.put::<reserved_alias::Entity>(reserved, &key, &[reserved_alias::Column::UntilDay]).await
}

/// The log keeps what was done and why, and no longer to whom.
async fn forget_in_the_log<P>(tx: &Writes<'_, P>, row: &membership::Model) -> Result<()>
where
    P: Proof,
    decision::Entity: Within<P>,
    report::Entity: Within<P>,
{
    use decision::Column as D;
    let nobody = || Expr::value(None::<uuid::Uuid>);
    tx.update::<decision::Entity>(|rows| rows.col_expr(D::Membership, nobody()).filter(D::Membership.eq(row.id)))
        .await?;
    tx.update::<decision::Entity>(|rows| rows.col_expr(D::ByMembership, nobody()).filter(D::ByMembership.eq(row.id)))
        .await?;
    let subject = entity::ids::SubjectId::from(row.id);
    tx.update::<decision::Entity>(|rows| rows.col_expr(D::Subject, nobody()).filter(D::Subject.eq(subject))).await?;
    tx.update::<report::Entity>(|rows| {
        rows.col_expr(report::Column::About, nobody())
            .filter(report::Column::About.eq(row.id))
            .filter(report::Column::State.eq(OpenClosed::Closed))
    })
    .await?;
    Ok(())
}
