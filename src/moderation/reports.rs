//! Reports: what a member asks others to look at, who may read it, and the answer she gets.
//!
//! Who reads a report is decided here and not by the form: about a facilitator it is the steward, whoever asks and
//! whatever was sent.

use entity::decision::Act;
use entity::ids::{DecisionId, MembershipId, PostId, ReportId, StreamId};
use entity::membership::Role;
use entity::report::{self, Reader};
use entity::words::OpenClosed;
use entity::{event, membership, post, thread};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, QueryFilter};

use crate::access::{Facilitator, InSpace, Member, Post, Space};
use crate::accounts::secret::Label;
use crate::app::App;
use crate::db::{Reads, Writes};
use crate::error::{Error, Result};
use crate::streams;

use super::decisions::{By, Decided, Reason, may_act, tell};
use super::sealed_copy;

/// A report that was made, now or by the same form before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    pub id: ReportId,
    pub reader: Reader,
    /// Whether this sending made it; she may have one open report of a post.
    pub new: bool,
}

/// Who reads a report about this post: the steward, where its author is a facilitator, confirmed or not, or was one.
pub async fn reader<P: InSpace>(reads: &Reads<'_, P>, author: Option<MembershipId>) -> Result<Reader> {
    let Some(author) = author else { return Ok(Reader::Facilitators) };
    let facilitates = reads.find::<membership::Entity>().narrow(|rows| {
        rows.filter(membership::Column::Id.eq(author)).filter(membership::Column::Role.eq(Role::Facilitator))
    });
    Ok(if reads.any(facilitates).await? { Reader::Steward } else { Reader::Facilitators })
}

/// Reports a post. Muted members may too: being silenced is when it may be needed most.
pub async fn report(app: &App, member: &Member<Post>, reason: Reason) -> Result<Made> {
    if member.row.author == Some(member.membership_id()) {
        return Err(Error::Refused("report-own"));
    }
    app.limits.post(member.membership_id())?;
    let (app_held, id, day) = (app.clone(), member.row.id, app.clock.day());
    let queue = member.space.queue_stream;
    app.db
        .write(member, move |tx| {
            Box::pin(async move {
                let (report, made) = place(&app_held, &tx, id).await?;
                if !made.new {
                    return Ok(made);
                }
                let post = shown(&tx, id).await?;
                let title = title(&tx, &post).await?;
                let reader = reader(&tx, post.author).await?;
                let sealed = sealed_copy::seal(&app_held, report, &post, title);
                let row = report::ActiveModel {
                    id: Set(report),
                    post: Set(Some(id)),
                    about: Set(post.author),
                    reporter: Set(Some(tx.proof().membership_id())),
                    reason: Set(reason.text),
                    language: Set(reason.language),
                    reader: Set(reader),
                    state: Set(OpenClosed::Open),
                    sealed_copy: Set(Some(sealed)),
                    day: Set(day),
                    answer: Set(None),
                    ..Default::default()
                };
                let new = tx.insert_once::<report::Entity>(row, &[report::Column::Id]).await?;
                if new {
                    stir(&tx, queue, reader, event::Kind::Reported, report).await?;
                }
                Ok(Made { id: report, reader, new })
            })
        })
        .await
}

/// The report she has open of this post; or the id of her next, which follows from who reports what for the how many-th
/// time, so that two sendings at once make one report on either database.
async fn place(app: &App, tx: &Writes<'_, Member<Post>>, post: PostId) -> Result<(ReportId, Made)> {
    let reporter = tx.proof().membership_id();
    let query = tx
        .find::<report::Entity>()
        .narrow(|rows| rows.filter(report::Column::Post.eq(post)).filter(report::Column::Reporter.eq(reporter)));
    let hers = tx.all(query).await?;
    if let Some(open) = hers.iter().find(|row| row.state == OpenClosed::Open) {
        return Ok((open.id, Made { id: open.id, reader: open.reader, new: false }));
    }
    let which = [reporter.0.as_bytes().as_slice(), post.0.as_bytes(), &hers.len().to_be_bytes()].concat();
    let tag = app.secret.tag(Label::ReportId, &which);
    let bytes = tag.first_chunk().copied().unwrap_or_default();
    let id = ReportId(uuid::Builder::from_random_bytes(bytes).into_uuid());
    Ok((id, Made { id, reader: Reader::Facilitators, new: true }))
}

/// The post, if she can read its words now: a report keeps a copy of nothing that she could not see.
async fn shown(tx: &Writes<'_, Member<Post>>, id: PostId) -> Result<post::Model> {
    let query = tx
        .find::<post::Entity>()
        .narrow(|rows| rows.filter(post::Column::Id.eq(id)).filter(post::Column::State.eq(post::State::Shown)));
    tx.one(query).await?.ok_or(Error::Refused("words-gone"))
}

async fn title(tx: &Writes<'_, Member<Post>>, post: &post::Model) -> Result<Option<String>> {
    if post.kind != post::Kind::Opening {
        return Ok(None);
    }
    let query = tx.find::<thread::Entity>().narrow(|rows| rows.filter(thread::Column::Id.eq(post.stream)));
    Ok(tx.values(query, thread::Column::Title).await?.into_iter().next())
}

/// Moves the space's review queue, where it has one. A report that is the steward's moves nothing there: an event whose
/// report is in no list would tell the facilitators that one of them was reported.
async fn stir<P: InSpace>(
    tx: &Writes<'_, P>,
    queue: Option<StreamId>,
    reader: Reader,
    kind: event::Kind,
    report: ReportId,
) -> Result<()> {
    match queue {
        Some(queue) if reader == Reader::Facilitators => streams::append(tx, queue, kind, report).await.map(|_| ()),
        _ => Ok(()),
    }
}

/// The reports a space's facilitators may know of. One that was made about a member who has become a facilitator since
/// is no longer theirs.
pub fn waiting(facilitator: &Facilitator<Space>) -> Condition {
    let facilitators = Query::select()
        .column(membership::Column::Id)
        .from(membership::Entity)
        .and_where(membership::Column::Space.eq(facilitator.space_id()))
        .and_where(membership::Column::Role.eq(Role::Facilitator))
        .take();
    Condition::all().add(report::Column::Reader.eq(Reader::Facilitators)).add(
        Condition::any().add(report::Column::About.is_null()).add(report::Column::About.not_in_subquery(facilitators)),
    )
}

/// Answers a report and closes it: the copy is erased, and the reporter finds the answer. Of two at once, the first.
pub async fn answer(app: &App, facilitator: &Facilitator<Space>, id: ReportId, answer: Reason) -> Result<()> {
    may_act(facilitator, app.clock.seconds())?;
    let queue = facilitator.space.queue_stream;
    let mine = waiting(facilitator);
    let decision = Decided {
        id: DecisionId(app.random.uuid()),
        space: facilitator.space_id(),
        act: Act::AnswerReport,
        subject: Some(id.into()),
        // Nobody: whom it was about need not learn that there was a report, nor the others who made it.
        about: None,
        by: By::facilitator(facilitator),
        reason: answer.clone(),
        day: app.clock.day(),
    };
    app.db
        .write(facilitator, move |tx| {
            Box::pin(async move {
                let query = tx
                    .find::<report::Entity>()
                    .narrow(|rows| rows.filter(report::Column::Id.eq(id)).filter(mine.clone()));
                let row = tx.one(query).await?.ok_or(Error::NotFound)?;
                let closed = tx
                    .update::<report::Entity>(|rows| {
                        closing(rows, answer.text).filter(report::Column::Id.eq(id)).filter(mine)
                    })
                    .await?;
                if closed == 0 {
                    return Err(Error::Refused("report-answered"));
                }
                decision.log(&tx).await?;
                stir(&tx, queue, Reader::Facilitators, event::Kind::Answered, id).await?;
                match row.reporter {
                    Some(reporter) => tell(&tx, reporter, event::Kind::Answered, id).await,
                    None => Ok(()),
                }
            })
        })
        .await
}

/// What closing an open report changes.
fn closing(rows: sea_orm::UpdateMany<report::Entity>, answer: String) -> sea_orm::UpdateMany<report::Entity> {
    rows.set(report::ActiveModel {
        state: Set(OpenClosed::Closed),
        answer: Set(Some(answer)),
        sealed_copy: Set(None),
        ..Default::default()
    })
    .filter(report::Column::State.eq(OpenClosed::Open))
}
