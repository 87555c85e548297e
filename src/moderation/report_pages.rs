//! A space's reports, as its facilitators read and answer them. Making one is in [`super::reporting`].

use askama::Template;
use entity::ids::{PostId, ReportId, SpaceId};
use entity::report;
use entity::words::OpenClosed;
use entity::{membership, post};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Facilitator, Space};
use crate::app::App;
use crate::error::{Error, Result};
use crate::posts::query;
use crate::posts::views::dir;
use crate::web::context::rfc3339;
use crate::web::{Asked, Done, Form, InPath, Many, Okay, Page, View, filters};

use super::decisions::{Reason, runs};
use super::reporting::reads_it;
use super::verdict::First;
use super::{reports, sealed_copy};

/// How many reports stand in a list.
pub const LIST: u64 = 50;
/// How many answered ones stand below.
const ANSWERED: u64 = 20;

/// A report in a list.
#[derive(Serialize, ToSchema)]
pub struct ReportLine {
    pub id: ReportId,
    pub reason: String,
    pub lang: String,
    #[serde(skip)]
    pub dir: &'static str,
    pub at: String,
    #[serde(skip)]
    pub day: i64,
    pub open: bool,
    /// Whom it is about.
    pub about: Option<String>,
    /// Who made it, for those who read it; never for whom it is about.
    pub alias: Option<String>,
    pub answer: Option<String>,
    pub post: Option<PostId>,
    pub reader: &'static str,
}

impl ReportLine {
    /// A row, with the names that its reader may know.
    pub fn of(row: report::Model, about: Option<String>, alias: Option<String>) -> Self {
        Self {
            id: row.id,
            dir: runs(&row.reason, &row.language),
            reason: row.reason,
            lang: row.language,
            at: rfc3339(row.day),
            day: row.day,
            open: row.state == OpenClosed::Open,
            about,
            alias,
            answer: row.answer,
            post: row.post,
            reader: reads_it(row.reader),
        }
    }
}

/// A space's reports, for its facilitators.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/reports.html")]
pub struct ReportList {
    pub id: SpaceId,
    #[serde(skip)]
    pub space: String,
    #[serde(skip)]
    pub dir: &'static str,
    pub reports: Vec<ReportLine>,
    pub answered: Vec<ReportLine>,
}

impl View for ReportList {
    const TITLE: &'static str = "title-reports";
}

pub async fn list_reports(facilitator: Facilitator<Space>, app: App) -> Result<Page<ReportList>> {
    Ok(Page(ReportList {
        id: facilitator.space.id,
        space: facilitator.space.name.clone(),
        dir: dir(facilitator.space.direction),
        reports: some(&app, &facilitator, OpenClosed::Open, LIST).await?,
        answered: some(&app, &facilitator, OpenClosed::Closed, ANSWERED).await?,
    }))
}

/// Open reports with the longest waiting first, answered ones with the latest first.
async fn some(app: &App, facilitator: &Facilitator<Space>, state: OpenClosed, most: u64) -> Result<Vec<ReportLine>> {
    let reads = app.db.read(facilitator);
    let query = reads.find::<report::Entity>().narrow(|rows| {
        let rows = rows.filter(reports::waiting(facilitator)).filter(report::Column::State.eq(state)).limit(most);
        match state {
            OpenClosed::Open => rows.order_by_asc(report::Column::Day).order_by_asc(report::Column::Id),
            OpenClosed::Closed => rows.order_by_desc(report::Column::Day).order_by_desc(report::Column::Id),
        }
    });
    let rows = reads.all(query).await?;
    let ids = rows.iter().flat_map(|row| [row.about, row.reporter]).flatten().collect();
    let faces = query::authors(&reads, ids).await?;
    let alias = |id: Option<_>| id.and_then(|id| faces.get(&id)).map(|face| face.alias.clone());
    Ok(rows
        .into_iter()
        .map(|row| {
            let (about, by) = (alias(row.about), alias(row.reporter));
            ReportLine::of(row, about, by)
        })
        .collect())
}

/// One report, with the words it is about as they were.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/report-read.html")]
pub struct ReportRead {
    pub id: ReportId,
    #[serde(flatten)]
    pub report: ReportLine,
    /// The words as they were when it was made; none once it is answered.
    pub html: Option<String>,
    pub title: Option<String>,
    pub notices: Vec<String>,
    /// What became of the post since: `shown`, `edited`, `hidden`, `withdrawn`, `held` or `gone`.
    pub now: &'static str,
    #[serde(skip)]
    pub copy_lang: String,
    #[serde(skip)]
    pub copy_dir: String,
    #[serde(skip)]
    pub space: String,
    #[serde(skip)]
    pub space_id: SpaceId,
    /// Whether whom it is about can still be acted on here.
    #[serde(skip)]
    pub member: bool,
}

impl View for ReportRead {
    const TITLE: &'static str = "title-report";
}

pub async fn read_report(
    facilitator: Facilitator<Space>,
    app: App,
    InPath((_, id)): InPath<(SpaceId, ReportId)>,
) -> Result<Page<ReportRead>> {
    let reads = app.db.read(&facilitator);
    let mine = reports::waiting(&facilitator);
    let query = reads.find::<report::Entity>().narrow(|rows| rows.filter(report::Column::Id.eq(id)).filter(mine));
    let row = reads.one(query).await?.ok_or(Error::NotFound)?;
    let copy = row.sealed_copy.as_deref().and_then(|sealed| sealed_copy::open(&app, row.id, sealed));
    let faces = query::authors(&reads, [row.about, row.reporter].into_iter().flatten().collect()).await?;
    let alias = |id: Option<_>| id.and_then(|id| faces.get(&id)).map(|face| face.alias.clone());
    let (about, by) = (alias(row.about), alias(row.reporter));
    let now = now(&reads, row.post).await?;
    let member = match row.about {
        Some(about) => reads.any(still_here(&reads, about)).await?,
        None => false,
    };
    let (lang, dir) = copy.as_ref().map(|copy| (copy.lang.clone(), copy.dir.clone())).unwrap_or_default();
    Ok(Page(ReportRead {
        id,
        title: copy.as_ref().and_then(|copy| copy.title.clone()),
        notices: copy.as_ref().map(|copy| copy.notices.clone()).unwrap_or_default(),
        html: copy.map(|copy| copy.html),
        now,
        copy_lang: lang,
        copy_dir: dir,
        space: facilitator.space.name.clone(),
        space_id: facilitator.space.id,
        member,
        report: ReportLine::of(row, about, by),
    }))
}

fn still_here(
    reads: &crate::db::Reads<'_, Facilitator<Space>>,
    id: entity::ids::MembershipId,
) -> crate::db::Scoped<membership::Entity> {
    reads.find::<membership::Entity>().narrow(|rows| {
        rows.filter(membership::Column::Id.eq(id)).filter(membership::Column::State.ne(membership::State::Former))
    })
}

async fn now(reads: &crate::db::Reads<'_, Facilitator<Space>>, id: Option<PostId>) -> Result<&'static str> {
    let Some(id) = id else { return Ok("gone") };
    let post = reads.one(reads.find::<post::Entity>().narrow(|rows| rows.filter(post::Column::Id.eq(id)))).await?;
    Ok(match post {
        None => "gone",
        Some(post) if post.state == post::State::Shown && post.edited_at.is_some() => "edited",
        Some(post) => crate::posts::views::state(post.state),
    })
}

/// The answer to a report.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Answer {
    pub answer: String,
    /// The rules she was asked about and goes on with.
    pub anyway: Many,
}

pub async fn answer_report(
    facilitator: Facilitator<Space>,
    app: App,
    asked: Asked,
    InPath((_, id)): InPath<(SpaceId, ReportId)>,
    Form(answer): Form<Answer>,
) -> Result<Done<Okay>> {
    let typed = ("answer", answer.answer.as_str());
    let answer = Reason::read(&app, &asked, &facilitator, First::CannotWait, typed, &answer.anyway).await?;
    reports::answer(&app, &facilitator, id, answer).await?;
    Ok(Done::to(format!("/spaces/{}/reports", facilitator.space.id), Okay::YES).told("done-report-answered"))
}
