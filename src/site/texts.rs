//! The texts that a steward writes, once in each language: the site's own, and each space's purpose and house rules.
//! This is her side of them; readers are given the best language there is by `spaces::texts`.

use entity::ids::OwnerId;
use entity::page_text::{self, Kind};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{Proof, Within};
use crate::app::App;
use crate::db::Writes;
use crate::error::Result;
use crate::language::Lang;
use crate::text::limits::{self, Field};
use crate::text::markdown;

/// All texts of one owner.
pub struct Texts(Vec<page_text::Model>);

/// The texts of the site (`OwnerId::SITE`) or of a space.
pub async fn of<P>(app: &App, proof: &P, owner: OwnerId) -> Result<Texts>
where
    P: Proof,
    page_text::Entity: Within<P>,
{
    let reads = app.db.read(proof);
    let rows = reads
        .all(reads.find::<page_text::Entity>().narrow(|rows| rows.filter(page_text::Column::Owner.eq(owner))))
        .await?;
    Ok(Texts(rows))
}

impl Texts {
    /// Whether there is a text in exactly this language.
    pub fn has(&self, kind: Kind, lang: Lang) -> bool {
        self.source(kind, lang).is_some()
    }

    /// The languages a text is there in.
    pub fn languages(&self, kind: Kind) -> Vec<Lang> {
        Lang::ALL.into_iter().filter(|lang| self.has(kind, *lang)).collect()
    }

    /// What was typed, in exactly this language.
    pub fn source(&self, kind: Kind, lang: Lang) -> Option<&str> {
        let row = self.0.iter().find(|row| row.kind == kind && row.language == lang.code())?;
        Some(row.source.as_str())
    }
}

/// How long each text may be.
pub fn field(kind: Kind) -> Field {
    match kind {
        Kind::HouseRules => limits::HOUSE_RULES,
        Kind::PublicPage => limits::PUBLIC_PAGE,
        Kind::About | Kind::Authorities | Kind::Law => limits::STATEMENT,
        Kind::HelpLine | Kind::YoungerHelpLine => limits::HELP_LINE,
        Kind::Purpose => limits::SPACE_ABOUT,
        Kind::Name => limits::SPACE_NAME,
    }
}

/// Keeps a text that was checked, as Markdown and as safe HTML.
pub async fn put<P>(tx: &Writes<'_, P>, owner: OwnerId, kind: Kind, lang: Lang, source: String) -> Result<()>
where
    P: Proof,
    page_text::Entity: Within<P>,
{
    use page_text::Column as C;
    let row = page_text::ActiveModel {
        owner: Set(owner),
        kind: Set(kind),
        language: Set(lang.code().to_owned()),
        html: Set(markdown::render(&source).into_string()),
        source: Set(source),
    };
    tx.put::<page_text::Entity>(row, &[C::Owner, C::Kind, C::Language], &[C::Source, C::Html]).await
}

/// Takes a text away in one language.
pub async fn remove<P>(tx: &Writes<'_, P>, owner: OwnerId, kind: Kind, lang: Lang) -> Result<()>
where
    P: Proof,
    page_text::Entity: Within<P>,
{
    use page_text::Column as C;
    tx.delete::<page_text::Entity>(|rows| {
        rows.filter(C::Owner.eq(owner)).filter(C::Kind.eq(kind)).filter(C::Language.eq(lang.code()))
    })
    .await
    .map(|_| ())
}
