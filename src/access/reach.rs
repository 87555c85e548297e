//! Which rows of which table each proof reaches: the one table of who may touch what.
//!
//! A table that is not named for a proof is out of its reach, and a query of it does not compile.

use entity::ids::OwnerId;
use entity::{
    account, acknowledgement, alert, decision, departure, draft, erased, erasure_job, event, former, held, help_line,
    invitation, join_request, kept_tag, membership, muted_alias, own_word, page_text, passed_on, post, report,
    reserved_alias, room, rule_choice, search_cursor, search_entry, sent_key, session, setting, space, stream, thread,
    uncovered,
};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait};

use super::{
    Alerted, Author, Belonging, Closing, Facilitator, Former, InSpace, Invited, Joining, Leaving, Member, Newcomer,
    OfAccount, Proof, Public, SignedIn, Steward, System, Target, Visitor,
};

/// The rows of this table that a proof reaches.
#[diagnostic::on_unimplemented(
    message = "the proof `{P}` does not reach the table `{Self}`",
    note = "`access/reach.rs` says which proof reaches what"
)]
pub trait Within<P: Proof>: EntityTrait {
    fn within(proof: &P) -> Condition;

    /// Places a new row within the proof's reach, whatever it said.
    fn claim(_row: &mut Self::ActiveModel, _proof: &P) {}
}

fn everything() -> Condition {
    Condition::all()
}

/// For tables that a proof may add to, and neither read nor change.
fn nothing() -> Condition {
    Condition::all().add(Expr::val(1).eq(0))
}

/// Rows with a `space` column, for whoever is in that space.
macro_rules! in_space {
    ($($table:ident),+ $(,)?) => {$(
        impl<P: InSpace> Within<P> for $table::Entity {
            fn within(proof: &P) -> Condition {
                Condition::all().add($table::Column::Space.eq(proof.space_id()))
            }

            fn claim(row: &mut $table::ActiveModel, proof: &P) {
                row.space = Set(proof.space_id());
            }
        }
    )+};
}

in_space!(
    membership,
    thread,
    room,
    post,
    stream,
    report,
    decision,
    former,
    join_request,
    reserved_alias,
    kept_tag,
    erasure_job,
    search_entry,
    acknowledgement,
    rule_choice,
);

/// Rows of one space, for a proof with an inherent `space_id`.
macro_rules! at_space {
    ($proof:ty: $($table:ident),+ $(,)?) => {$(
        impl Within<$proof> for $table::Entity {
            fn within(proof: &$proof) -> Condition {
                Condition::all().add($table::Column::Space.eq(proof.space_id()))
            }

            fn claim(row: &mut $table::ActiveModel, proof: &$proof) {
                row.space = Set(proof.space_id());
            }
        }
    )+};
}

// On the threshold: what it takes to enter, and no words of anyone.
at_space!(Joining: membership, former, join_request, reserved_alias, kept_tag, stream);
// After a removal: her own words only, so posts are narrowed below.
at_space!(Former: acknowledgement, former, decision, erasure_job, stream, search_entry, reserved_alias, kept_tag);

/// Every row, for the program itself.
macro_rules! everywhere {
    ($($table:ident),+ $(,)?) => {$(
        impl Within<System> for $table::Entity {
            fn within(_: &System) -> Condition {
                everything()
            }
        }
    )+};
}

everywhere!(
    account,
    acknowledgement,
    alert,
    decision,
    departure,
    draft,
    erased,
    erasure_job,
    event,
    former,
    held,
    help_line,
    invitation,
    join_request,
    kept_tag,
    membership,
    muted_alias,
    own_word,
    page_text,
    passed_on,
    post,
    report,
    reserved_alias,
    room,
    rule_choice,
    search_cursor,
    search_entry,
    sent_key,
    session,
    setting,
    space,
    stream,
    thread,
    uncovered,
);

/// Rows reached only under a condition, or by a proof of its own kind.
macro_rules! reaches {
    ($($proof:ty => $table:ident |$p:ident| $condition:expr;)+) => {$(
        impl Within<$proof> for $table::Entity {
            fn within($p: &$proof) -> Condition {
                $condition
            }
        }
    )+};
}

reaches! {
    Visitor => account |_p| everything();
    Visitor => session |_p| everything();
    Leaving => session |p| Condition::all().add(session::Column::TokenHash.eq(p.token_hash().unwrap_or_default()));
    Newcomer => account |_p| nothing();
    Newcomer => session |_p| nothing();
    Newcomer => invitation |p| of_newcomer(p);
    Public => setting |_p| everything();
    Public => page_text |_p| everything();
    Public => space |_p| Condition::all().add(space::Column::Visibility.eq(space::Visibility::Listed));
    Invited => membership |p| of_invited(p);
    Invited => page_text |_p| everything();
    Invited => invitation |p| Condition::all().add(invitation::Column::Id.eq(p.invitation.id));
    Joining => page_text |p| Condition::all().add(page_text::Column::Owner.is_in([p.space.id.0, OwnerId::SITE.0]));
    Joining => event |p| streams_of(p.space.id);
    Belonging => space |p| Condition::all().add(space::Column::Id.eq(p.place().0));
    Belonging => thread |p| Condition::all().add(thread::Column::Space.eq(p.place().0));
    Belonging => room |p| Condition::all().add(room::Column::Space.eq(p.place().0));
    Belonging => post |p| Condition::all().add(post::Column::Space.eq(p.place().0)).add(post::Column::Author.eq(p.place().1));
    Belonging => decision |p| Condition::all().add(decision::Column::Space.eq(p.place().0)).add(decision::Column::Membership.eq(p.place().1));
    Belonging => held |p| Condition::all().add(held::Column::Space.eq(p.place().0)).add(held::Column::Author.eq(p.place().1));
    Joining => space |p| Condition::all().add(space::Column::Id.eq(p.space.id));
    Former => post |p| Condition::all().add(post::Column::Space.eq(p.space.id)).add(post::Column::Author.eq(p.membership.id));
    Former => held |p| Condition::all().add(held::Column::Space.eq(p.space.id)).add(held::Column::Author.eq(p.membership.id));
    Former => thread |p| Condition::all().add(thread::Column::Space.eq(p.space.id));
    Former => room |p| Condition::all().add(room::Column::Space.eq(p.space.id));
    Former => space |p| Condition::all().add(space::Column::Id.eq(p.space.id));
    Former => membership |p| Condition::all().add(membership::Column::Id.eq(p.membership.id));
    Former => event |p| streams_of(p.space.id);
    Former => erased |_p| nothing();
    Steward => alert |_p| everything();
    // The one text that alerted, and nothing else that is said.
    Alerted => alert |p| Condition::all().add(alert::Column::Post.eq(p.alert.post));
    Alerted => post |p| Condition::all().add(post::Column::Id.eq(p.alert.post)).add(post::Column::Space.eq(p.alert.space));
    Alerted => held |p| Condition::all().add(held::Column::Id.eq(p.alert.post)).add(held::Column::Space.eq(p.alert.space));
    Alerted => decision |_p| nothing();
    Alerted => space |p| Condition::all().add(space::Column::Id.eq(p.alert.space));
    Alerted => stream |p| Condition::all().add(stream::Column::Kind.eq(stream::Kind::Queue)).add(stream::Column::Space.eq(p.alert.space));
    Alerted => event |_p| nothing();
    Steward => help_line |_p| everything();
    Steward => setting |_p| everything();
    Steward => page_text |_p| everything();
    // What is left of one that has ended is only there for whom it bars.
    Steward => space |_p| Condition::all().add(space::Column::Name.ne(""));
    Steward => invitation |_p| everything();
    // She sees which rules a space has, and how many texts none could read; a space's rules are its facilitators'.
    Steward => rule_choice |_p| everything();
    Steward => own_word |_p| everything();
    Steward => uncovered |_p| everything();
    Steward => decision |_p| everything();
    // Only to know whether a report is about herself, who has left its space.
    Steward => kept_tag |_p| Condition::all().add(kept_tag::Column::Why.eq(kept_tag::Why::Reported));
    Steward => former |_p| everything();
    // The queue of a space she makes; what is said in a space is in streams of other kinds.
    // Beside it, the private streams of those she acts on, to say there that she did; she reads no event of any.
    Steward => stream |_p| Condition::any().add(stream::Column::Kind.eq(stream::Kind::Queue)).add(stream::Column::Id.in_subquery(private_streams_of_those_she_tells()));
    Steward => event |_p| nothing();
    Steward => report |_p| Condition::all().add(report::Column::Reader.eq(report::Reader::Steward));
    // What a facilitator wrote and waits, for a steward who removes her. No page of a steward reads it.
    Steward => held |_p| Condition::all().add(held::Column::Author.in_subquery(facilitators()));
    // A steward confirms facilitators and answers appeals; she has no list of members.
    Steward => membership |_p| facilitators_and_appellants();
    Closing => departure |_p| nothing();
    SignedIn => space |_p| everything();
    SignedIn => erased |_p| nothing();
    Closing => erased |_p| nothing();
    SignedIn => page_text |_p| everything();
}

/// Those of facilitators, of people who were put out, and of people who reported to her.
fn private_streams_of_those_she_tells() -> sea_orm::sea_query::SelectStatement {
    let put_out = Query::select().column(former::Column::Membership).from(former::Entity).take();
    let reporters = Query::select()
        .column(report::Column::Reporter)
        .from(report::Entity)
        .and_where(report::Column::Reader.eq(report::Reader::Steward))
        .and_where(report::Column::Reporter.is_not_null())
        .take();
    let told = Condition::any()
        .add(membership::Column::Role.eq(membership::Role::Facilitator))
        .add(membership::Column::Id.in_subquery(put_out))
        .add(membership::Column::Id.in_subquery(reporters));
    Query::select().column(membership::Column::Stream).from(membership::Entity).cond_where(told).take()
}

fn facilitators() -> sea_orm::sea_query::SelectStatement {
    Query::select()
        .column(membership::Column::Id)
        .from(membership::Entity)
        .and_where(membership::Column::Role.eq(membership::Role::Facilitator))
        .take()
}

fn of_newcomer(newcomer: &Newcomer) -> Condition {
    let own = newcomer.invitation.as_ref().map(|invitation| invitation.id.0).unwrap_or_default();
    Condition::all().add(invitation::Column::Id.eq(own))
}

fn facilitators_and_appellants() -> Condition {
    let appellants = Query::select()
        .column(former::Column::Membership)
        .from(former::Entity)
        .and_where(former::Column::Appeal.is_not_null())
        .take();
    Condition::any()
        .add(membership::Column::Role.eq(membership::Role::Facilitator))
        .add(membership::Column::Id.in_subquery(appellants))
}

fn of_invited(invited: &Invited) -> Condition {
    let space = invited.space.as_ref().map(|space| space.id.0).unwrap_or_default();
    Condition::all()
        .add(membership::Column::Space.eq(space))
        .add(membership::Column::Role.eq(membership::Role::Facilitator))
}

fn streams_of(space: entity::ids::SpaceId) -> Condition {
    let streams = Query::select()
        .column(stream::Column::Id)
        .from(stream::Entity)
        .and_where(stream::Column::Space.eq(space))
        .take();
    Condition::all().add(event::Column::Stream.in_subquery(streams))
}

impl<P: InSpace> Within<P> for space::Entity {
    fn within(proof: &P) -> Condition {
        Condition::all().add(space::Column::Id.eq(proof.space_id()))
    }
}

impl<P: InSpace> Within<P> for page_text::Entity {
    fn within(proof: &P) -> Condition {
        Condition::all().add(page_text::Column::Owner.eq(proof.space_id().0))
    }

    fn claim(row: &mut page_text::ActiveModel, proof: &P) {
        row.owner = Set(proof.space_id().into());
    }
}

impl<P: InSpace> Within<P> for invitation::Entity {
    fn within(proof: &P) -> Condition {
        Condition::all().add(invitation::Column::Space.eq(proof.space_id()))
    }

    fn claim(row: &mut invitation::ActiveModel, proof: &P) {
        row.space = Set(Some(proof.space_id()));
    }
}

/// The ledger of what is gone is added to by whoever erases, and read by the program alone.
impl<P: InSpace> Within<P> for erased::Entity {
    fn within(_: &P) -> Condition {
        nothing()
    }
}

impl<P: InSpace> Within<P> for event::Entity {
    fn within(proof: &P) -> Condition {
        streams_of(proof.space_id())
    }
}

impl<P: InSpace> Within<P> for muted_alias::Entity {
    fn within(proof: &P) -> Condition {
        Condition::all().add(muted_alias::Column::Membership.eq(proof.membership_id()))
    }

    fn claim(row: &mut muted_alias::ActiveModel, proof: &P) {
        row.membership = Set(proof.membership_id());
    }
}

impl<P: InSpace> Within<P> for sent_key::Entity {
    fn within(proof: &P) -> Condition {
        Condition::all().add(sent_key::Column::Membership.eq(proof.membership_id()))
    }

    fn claim(row: &mut sent_key::ActiveModel, proof: &P) {
        row.membership = Set(proof.membership_id());
    }
}

/// A text that waits is its author's; nobody else among the members can so much as count it.
macro_rules! waiting_is_hers {
    ($($proof:ident),+) => {$(
        impl<T: Target> Within<$proof<T>> for held::Entity {
            fn within(proof: &$proof<T>) -> Condition {
                Condition::all()
                    .add(held::Column::Space.eq(proof.space_id()))
                    .add(held::Column::Author.eq(proof.membership_id()))
            }

            fn claim(row: &mut held::ActiveModel, proof: &$proof<T>) {
                row.space = Set(proof.space_id());
                row.author = Set(proof.membership_id());
            }
        }
    )+};
}

waiting_is_hers!(Member, Author);

/// Facilitators read what waits in their space, but for their own: nobody decides about herself.
impl<T: Target> Within<Facilitator<T>> for held::Entity {
    fn within(proof: &Facilitator<T>) -> Condition {
        Condition::all()
            .add(held::Column::Space.eq(proof.space_id()))
            .add(held::Column::Author.ne(proof.membership_id()))
    }
}

/// Who writes raises an alert, and reads none.
macro_rules! raises_alerts {
    ($($proof:ident),+) => {$(
        impl<T: Target> Within<$proof<T>> for alert::Entity {
            fn within(_: &$proof<T>) -> Condition {
                nothing()
            }

            fn claim(row: &mut alert::ActiveModel, proof: &$proof<T>) {
                row.space = Set(proof.space_id());
            }
        }
    )+};
}

raises_alerts!(Member, Author);

impl<T: Target> Within<Facilitator<T>> for alert::Entity {
    fn within(proof: &Facilitator<T>) -> Condition {
        Condition::all().add(alert::Column::Space.eq(proof.space_id()))
    }
}

/// What a space looks for is for whoever holds it to know: a list that members read is a list to write around.
impl<T: Target> Within<Facilitator<T>> for own_word::Entity {
    fn within(proof: &Facilitator<T>) -> Condition {
        Condition::all().add(own_word::Column::Space.eq(proof.space_id()))
    }

    fn claim(row: &mut own_word::ActiveModel, proof: &Facilitator<T>) {
        row.space = Set(proof.space_id());
    }
}

/// Who passed a text to someone else, so that it never waits for nobody. No page says who did.
impl<T: Target> Within<Facilitator<T>> for passed_on::Entity {
    fn within(proof: &Facilitator<T>) -> Condition {
        let held = Query::select()
            .column(held::Column::Id)
            .from(held::Entity)
            .and_where(held::Column::Space.eq(proof.space_id()))
            .take();
        Condition::all().add(passed_on::Column::Held.in_subquery(held))
    }

    fn claim(row: &mut passed_on::ActiveModel, proof: &Facilitator<T>) {
        row.membership = Set(proof.membership_id());
    }
}

macro_rules! of_account {
    ($($table:ident . $column:ident $field:ident),+ $(,)?) => {$(
        impl<P: OfAccount> Within<P> for $table::Entity {
            fn within(proof: &P) -> Condition {
                Condition::all().add($table::Column::$column.eq(proof.account()))
            }

            fn claim(row: &mut $table::ActiveModel, proof: &P) {
                row.$field = Set(proof.account());
            }
        }
    )+};
}

of_account!(account.Id id, session.Account account, draft.Account account);
