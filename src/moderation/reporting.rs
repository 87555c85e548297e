//! Making a report, and what the reporter was answered: the pages of whoever reports. What a facilitator does with it is
//! in [`super::report_pages`].

use askama::Template;
use entity::ids::{PostId, ReportId, SpaceId};
use entity::report::{self, Reader};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{InSpace, Member, Post, Space};
use crate::app::App;
use crate::error::{Error, Result};
use crate::posts::routes::place;
use crate::posts::views::{PostView, dir};
use crate::posts::{fragments, query};
use crate::web::context::Context;
use crate::web::{Asked, Done, Form, Page, View, filters};

use super::hiding_pages::Why;
use super::report_pages::{LIST, ReportLine};
use super::reports;
use super::verdict::First;

/// The form of reporting a post; it says beforehand who will read it.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/report.html")]
pub struct ReportPage {
    pub id: PostId,
    /// `facilitators`, or `steward` where it is about a facilitator.
    pub reader: &'static str,
    /// As whom she reports.
    pub you: String,
    #[serde(skip)]
    pub body: String,
    #[serde(skip)]
    pub place: String,
    #[serde(skip)]
    pub space: SpaceId,
    #[serde(skip)]
    pub readable: bool,
}

impl View for ReportPage {
    const TITLE: &'static str = "title-report";
}

pub async fn report_form(member: Member<Post>, app: App, asked: Asked) -> Result<Page<ReportPage>> {
    let row = &member.row;
    let reads = app.db.read(&member);
    let shown = query::posts(&reads, &[row.id]).await?.into_iter().next().ok_or(Error::NotFound)?;
    let post = PostView::of(&shown, Some(member.membership_id()), Vec::new());
    Ok(Page(ReportPage {
        id: row.id,
        reader: reads_it(reports::reader(&reads, row.author).await?),
        you: member.membership.alias.clone(),
        body: fragments::body(&post, &Context::of(&app, &asked))?,
        place: place(row.kind, row.stream, row.id, row.seq),
        space: member.space.id,
        readable: post.is_shown() && !post.mine,
    }))
}

/// Who reads it, as programs read it.
pub fn reads_it(reader: Reader) -> &'static str {
    match reader {
        Reader::Facilitators => "facilitators",
        Reader::Steward => "steward",
    }
}

/// A report that was made.
#[derive(Serialize, ToSchema)]
pub struct Reported {
    pub id: ReportId,
    pub reader: &'static str,
}

pub async fn report_post(member: Member<Post>, app: App, asked: Asked, Form(why): Form<Why>) -> Result<Done<Reported>> {
    let made = reports::report(&app, &member, why.needed(&app, &asked, &member, First::IsForThem).await?).await?;
    let told = if made.new { "done-reported" } else { "done-reported-before" };
    let to = format!("/spaces/{}/my-reports", member.space.id);
    Ok(Done::to(to, Reported { id: made.id, reader: reads_it(made.reader) }).told(told))
}

/// What she reported in this space, and what she was answered. Only she sees this page.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/my-reports.html")]
pub struct MyReports {
    pub id: SpaceId,
    #[serde(skip)]
    pub space: String,
    #[serde(skip)]
    pub dir: &'static str,
    pub reports: Vec<ReportLine>,
}

impl View for MyReports {
    const TITLE: &'static str = "title-reports";
}

pub async fn my_reports(member: Member<Space>, app: App) -> Result<Page<MyReports>> {
    let reads = app.db.read(&member);
    let query = reads.find::<report::Entity>().narrow(|rows| {
        rows.filter(report::Column::Reporter.eq(member.membership_id()))
            .order_by_desc(report::Column::Day)
            .order_by_desc(report::Column::Id)
            .limit(LIST)
    });
    let rows = reads.all(query).await?;
    Ok(Page(MyReports {
        id: member.space.id,
        space: member.space.name.clone(),
        dir: dir(member.space.direction),
        // Whom it is about stays out: words may be withdrawn, and a name beside her report would outlast them.
        reports: rows.into_iter().map(|row| ReportLine::of(row, None, None)).collect(),
    }))
}
