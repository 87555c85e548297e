//! Reports about facilitators. They come to stewards, never to the one they are about, not even if she is a steward
//! too (DESIGN 9). An answered report keeps no copy of anyone's words (P5).

use askama::Template;
use entity::decision::Act;
use entity::ids::{DecisionId, ReportId, SpaceId};
use entity::words::OpenClosed;
use entity::{decision, event, kept_tag, membership, report, space};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Steward, one_steward};
use crate::app::App;
use crate::error::{Error, Result};
use crate::moderation::decisions::{Reason, is_own, tell};
use crate::moderation::sealed_copy;
use crate::web::context::rfc3339;
use crate::web::{Asked, Done, Form, InPath, Many, Okay, Page, Routes, View, filters};

/// How many a page shows: the open ones first.
const SHOWN: u64 = 100;

pub fn routes() -> Routes {
    const ONE: &str = "/steward/reports/{report}";
    Routes::new()
        .get("/steward/reports", "list_steward_reports", list_reports)
        .get(ONE, "read_steward_report", read_report)
        .form(ONE, "answer_steward_report", ONE, answer_report)
}

#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/reports.html")]
pub struct StewardReports {
    pub reports: Vec<ReportLine>,
    /// Whether she is the only steward: what is about her, or about a decision of hers, she is never shown, and then
    /// nobody reads it. Said whether or not there is any, so that it tells her nothing.
    pub alone: bool,
}

#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/report.html")]
pub struct ReportLine {
    pub id: ReportId,
    pub space: String,
    /// Whom it is about; none once she has left.
    pub about: Option<String>,
    pub reason: String,
    pub language: String,
    pub state: &'static str,
    pub at: String,
    pub answer: Option<String>,
    /// The words it is about, as they were; none once it is answered.
    pub html: Option<String>,
    /// The reason of the decision that this replies to, where it is a reply.
    pub decided: Option<String>,
    #[serde(skip)]
    day: i64,
}

impl View for StewardReports {
    const TITLE: &'static str = "title-site";
}

impl View for ReportLine {
    const TITLE: &'static str = "title-site";
}

/// What is needed beside a report to show it.
struct Around {
    spaces: Vec<space::Model>,
    facilitators: Vec<membership::Model>,
    /// What the reports reply to, where they are replies: a reply has the id of the decision it replies to.
    decided: Vec<decision::Model>,
    /// Of those about whom a report stood when they left.
    left: Vec<kept_tag::Model>,
}

async fn around(app: &App, steward: &Steward, rows: &[report::Model]) -> Result<Around> {
    let reads = app.db.read(steward);
    let ids: Vec<DecisionId> = rows.iter().map(|row| DecisionId(row.id.0)).collect();
    let decided = reads.find::<decision::Entity>().narrow(|rows| rows.filter(decision::Column::Id.is_in(ids)));
    Ok(Around {
        decided: reads.all(decided).await?,
        left: reads.all(reads.find::<kept_tag::Entity>()).await?,
        spaces: reads.all(reads.find::<space::Entity>()).await?,
        facilitators: reads.all(reads.find::<membership::Entity>()).await?,
    })
}

impl Around {
    /// The report as a steward sees it; nothing of one about herself.
    fn line(&self, steward: &Steward, row: report::Model) -> Option<ReportLine> {
        let about = row.about.and_then(|id| self.facilitators.iter().find(|one| one.id == id));
        let own = steward.session.key.membership_tag(row.space);
        let replies_to = self.decided.iter().find(|decided| decided.id.0 == row.id.0);
        let left = || self.left.iter().any(|left| left.space == row.space && left.tag == own);
        if about.map_or_else(left, |about| about.tag == own)
            || replies_to.is_some_and(|decided| is_own(&steward.session, decided))
        {
            return None;
        }
        Some(ReportLine {
            id: row.id,
            space: self.name(row.space),
            about: about.map(|about| about.alias.clone()),
            reason: row.reason,
            language: row.language,
            state: super::space_form::state_code(row.state),
            at: rfc3339(row.day),
            answer: row.answer,
            html: None,
            decided: replies_to.map(|decided| decided.reason.clone()),
            day: row.day,
        })
    }

    fn name(&self, id: SpaceId) -> String {
        self.spaces.iter().find(|space| space.id == id).map(|space| space.name.clone()).unwrap_or_default()
    }
}

async fn list_reports(steward: Steward, app: App) -> Result<Page<StewardReports>> {
    let reads = app.db.read(&steward);
    let rows =
        reads
            .all(reads.find::<report::Entity>().narrow(|rows| {
                rows.order_by_desc(report::Column::State).order_by_desc(report::Column::Day).limit(SHOWN)
            }))
            .await?;
    let around = around(&app, &steward, &rows).await?;
    let reports = rows.into_iter().filter_map(|row| around.line(&steward, row)).collect();
    Ok(Page(StewardReports { reports, alone: one_steward(&app).await? }))
}

async fn one(app: &App, steward: &Steward, id: ReportId) -> Result<(SpaceId, ReportLine)> {
    let reads = app.db.read(steward);
    let query = reads.find::<report::Entity>().narrow(|rows| rows.filter(report::Column::Id.eq(id)));
    let row = reads.one(query).await?.ok_or(Error::NotFound)?;
    let space = row.space;
    let sealed = row.sealed_copy.clone();
    let around = around(app, steward, std::slice::from_ref(&row)).await?;
    let mut line = around.line(steward, row).ok_or(Error::NotFound)?;
    line.html = sealed.and_then(|sealed| sealed_copy::open(app, id, &sealed)).map(|copy| copy.html);
    Ok((space, line))
}

async fn read_report(steward: Steward, app: App, InPath(id): InPath<ReportId>) -> Result<Page<ReportLine>> {
    one(&app, &steward, id).await.map(|(_, line)| Page(line))
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Answered {
    /// What the one who reported reads.
    answer: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

async fn answer_report(
    steward: Steward,
    app: App,
    asked: Asked,
    InPath(id): InPath<ReportId>,
    Form(form): Form<Answered>,
) -> Result<Done<Okay>> {
    let answer = Reason::by_steward(&app, &asked, ("answer", &form.answer), &form.anyway)?.text;
    let (space, line) = one(&app, &steward, id).await?;
    if line.state != "open" {
        return Err(Error::Refused("report-answered"));
    }
    let log = decision::ActiveModel {
        id: Set(app.random.uuid().into()),
        space: Set(space),
        act: Set(Act::AnswerReport),
        subject: Set(Some(id.into())),
        // The answer is for whoever reported, and stands in the report.
        membership: Set(None),
        by_membership: Set(None),
        by_tag: Set(None),
        by_alias: Set(String::new()),
        reason: Set(String::new()),
        language: Set(asked.lang.code().to_owned()),
        day: Set(app.clock.day()),
    };
    app.db
        .write(&steward, move |tx| {
            Box::pin(async move {
                let closed = tx
                    .update::<report::Entity>(|rows| {
                        rows.col_expr(report::Column::Answer, Expr::value(answer))
                            .col_expr(report::Column::State, Expr::value(OpenClosed::Closed))
                            .col_expr(report::Column::SealedCopy, Expr::value(None::<Vec<u8>>))
                            .filter(report::Column::Id.eq(id))
                            .filter(report::Column::State.eq(OpenClosed::Open))
                    })
                    .await?;
                if closed == 0 {
                    return Err(Error::Refused("report-answered"));
                }
                tx.insert::<decision::Entity>(log).await?;
                let query = tx.find::<report::Entity>().narrow(|rows| rows.filter(report::Column::Id.eq(id)));
                match tx.one(query).await?.and_then(|row| row.reporter) {
                    Some(reporter) => tell(&tx, reporter, event::Kind::Answered, id).await,
                    None => Ok(()),
                }
            })
        })
        .await?;
    Ok(Done::to("/steward/reports", Okay::YES).told("done-steward-answered"))
}
