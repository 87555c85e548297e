//! The texts that a steward writes, once in each language: the site's own, and each space's purpose and house rules.
//!
//! A reader whose language is missing gets another, marked with its language and direction, so that a screen reader
//! picks the right voice: an untranslated rule is better than none.

use entity::ids::OwnerId;
use entity::page_text::{self, Kind};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{Proof, Within};
use crate::app::App;
use crate::db::Writes;
use crate::error::Result;
use crate::language::Lang;
use crate::text::limits::{self, Field};
use crate::text::markdown::{self, Html};

/// All texts of one owner, to be shown to readers of one language.
pub struct Texts {
    rows: Vec<page_text::Model>,
    lang: Lang,
}

/// A text as a page shows it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Shown {
    #[schema(value_type = String)]
    pub html: Html,
    /// The language it is in, which may not be the reader's.
    pub lang: String,
    pub dir: &'static str,
    /// Whether it stands in for a text in the reader's language.
    pub other_language: bool,
}

/// The texts of the site (`OwnerId::SITE`) or of a space.
pub async fn of<P>(app: &App, proof: &P, owner: OwnerId, lang: Lang) -> Result<Texts>
where
    P: Proof,
    page_text::Entity: Within<P>,
{
    let reads = app.db.read(proof);
    let rows = reads
        .all(reads.find::<page_text::Entity>().narrow(|rows| rows.filter(page_text::Column::Owner.eq(owner))))
        .await?;
    Ok(Texts { rows, lang })
}

impl Texts {
    /// The text in the reader's language, or in another.
    pub fn get(&self, kind: Kind) -> Option<Shown> {
        best(&self.rows, kind, self.lang).map(|row| {
            let lang = Lang::from_code(&row.language).unwrap_or_default();
            Shown {
                html: Html::from_column(row.html.clone()),
                lang: row.language.clone(),
                dir: lang.dir().code(),
                other_language: lang != self.lang,
            }
        })
    }

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
        let row = self.rows.iter().find(|row| row.kind == kind && row.language == lang.code())?;
        Some(row.source.as_str())
    }
}

/// The reader's language; else English, which most can read a little of; else whichever there is.
fn best(rows: &[page_text::Model], kind: Kind, lang: Lang) -> Option<&page_text::Model> {
    let in_language = |lang: Lang| rows.iter().find(|row| row.kind == kind && row.language == lang.code());
    [lang, Lang::En].into_iter().chain(Lang::ALL).find_map(in_language)
}

/// How long each text may be.
pub fn field(kind: Kind) -> Field {
    match kind {
        Kind::HouseRules => limits::HOUSE_RULES,
        Kind::PublicPage => limits::PUBLIC_PAGE,
        Kind::About | Kind::Authorities | Kind::Law => limits::STATEMENT,
        Kind::HelpLine | Kind::YoungerHelpLine => limits::HELP_LINE,
        Kind::Purpose => limits::SPACE_ABOUT,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn text(kind: Kind, lang: Lang) -> page_text::Model {
        let code = lang.code().to_owned();
        page_text::Model { owner: OwnerId::SITE, kind, html: code.clone(), source: code.clone(), language: code }
    }

    #[test]
    fn a_missing_language_is_filled_by_another_and_says_so() {
        let rows = vec![text(Kind::Law, Lang::Ar), text(Kind::About, Lang::En), text(Kind::About, Lang::Fr)];
        let texts = Texts { rows, lang: Lang::Fr };
        let law = texts.get(Kind::Law).unwrap();
        assert_eq!((law.lang.as_str(), law.dir, law.other_language), ("ar", "rtl", true));
        assert!(!texts.get(Kind::About).unwrap().other_language);
        assert!(texts.get(Kind::HouseRules).is_none());
        let texts = Texts { lang: Lang::Es, ..texts };
        assert_eq!(texts.get(Kind::About).unwrap().lang, "en");
    }
}
