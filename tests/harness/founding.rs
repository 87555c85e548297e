//! A space and its invitations, put straight into the database: until a steward can make them through pages.

use entity::ids::{InvitationId, SpaceId, StreamId};
use entity::invitation::{self, Role};
use entity::space::{self, Door, Kind, Visibility};
use entity::stream;
use entity::words::{Direction, OpenClosed};
use sea_orm::ActiveValue::Set;
use understory::access::System;
use understory::accounts::secret::Label;
use understory::spaces::code;

use super::server::House;

/// A space, and the codes that lead into it.
pub struct Place {
    pub id: String,
    pub name: &'static str,
    /// For members.
    pub invitation: String,
    /// For facilitators.
    pub facilitators: String,
}

impl House {
    /// A hidden space for peers.
    pub async fn space(&self, name: &'static str) -> Place {
        let (app, id) = (self.app(), SpaceId(self.app().random.uuid()));
        let queue = StreamId(app.random.uuid());
        let row = space::ActiveModel {
            id: Set(id),
            kind: Set(Kind::Peer),
            visibility: Set(Visibility::Hidden),
            name: Set(name.to_owned()),
            language: Set("en".to_owned()),
            direction: Set(Direction::Ltr),
            languages: Set("en,ar".to_owned()),
            held: Set(None),
            keep_days: Set(None),
            door: Set(Door::Closed),
            question: Set(None),
            access_epoch: Set(0),
            state: Set(OpenClosed::Open),
            queue_stream: Set(Some(queue)),
        };
        app.db
            .write(&System::mint(), move |tx| {
                Box::pin(async move {
                    tx.insert::<space::Entity>(row).await?;
                    understory::streams::create(&tx, queue, id, stream::Kind::Queue).await
                })
            })
            .await
            .expect("a new space");
        let invitation = self.invitation(id, Role::Member).await;
        let facilitators = self.invitation(id, Role::Facilitator).await;
        Place { id: id.to_string(), name, invitation, facilitators }
    }

    async fn invitation(&self, space: SpaceId, role: Role) -> String {
        let app = self.app();
        let (code, id) = (code::new(&app.random), InvitationId(app.random.uuid()));
        let row = invitation::ActiveModel {
            id: Set(id),
            space: Set(Some(space)),
            role: Set(role),
            code_tag: Set(app.secret.tag(Label::InvitationTag, code.as_bytes()).to_vec()),
            sealed_code: Set(app.secret.seal(Label::InvitationSeal, id.0.as_bytes(), code.as_bytes(), &app.random)),
            until_day: Set(None),
            state: Set(OpenClosed::Open),
            language: Set("en".to_owned()),
            single_use: Set(false),
        };
        app.db
            .write(&System::mint(), move |tx| {
                Box::pin(async move { tx.insert::<invitation::Entity>(row).await.map(|_| ()) })
            })
            .await
            .expect("a new invitation");
        code
    }
}

impl super::cast::Person {
    /// A second person confirms her as a facilitator.
    pub async fn is_confirmed(&self, house: &House, space: &Place) {
        use entity::membership::{self, State};
        use sea_orm::{ColumnTrait, QueryFilter};
        let space: SpaceId = space.id.parse().expect("a space's id");
        house
            .app()
            .db
            .write(&System::mint(), move |tx| {
                Box::pin(async move {
                    let row = membership::ActiveModel { state: Set(State::Active), ..Default::default() };
                    tx.update::<membership::Entity>(|rows| rows.set(row).filter(membership::Column::Space.eq(space)))
                        .await
                })
            })
            .await
            .expect("a confirmation");
    }
}
