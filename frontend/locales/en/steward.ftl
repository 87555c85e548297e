# The steward's pages.
title-site = Site
steward-save = Save
steward-done = Done
steward-closed = Closed
steward-unheld = Nobody holds it
steward-unheld-lead = Nobody holds these spaces now. What waits there stays unread until someone enters by a facilitator’s invitation and you say yes.
steward-written = (written)
steward-languages = Languages of this text
steward-language-unknown = This site does not speak this language yet.
steward-to-list = To the list
error-site-not-ready = Nobody can be invited before the short list is done. It is on the steward's page, /steward.
problem-number = Please give a whole number from { $min } to { $max }.

done-steward-saved = Saved.
done-steward-space = The space is made. People come in by invitation.
done-steward-invitation-closed = The invitation is closed. Whoever came in by it stays.
done-steward-confirmed = Confirmed. Members can now rely on this facilitator.
done-steward-answered = Your answer is there to be read.

steward-heading = Before anyone is invited
steward-lead = { $left ->
    [one] One short step is left. Whoever opens an invitation reads what you write here first.
   *[other] { $left } short steps are left. Whoever opens an invitation reads what you write here first.
}
steward-open-heading = The site is ready
steward-open-lead = Everything an invitation promises is written. You can change it whenever it stops being true.
steward-said = What you have said
steward-after = To look after
steward-spaces = Spaces
steward-spaces-none = No space yet. A small one is a good beginning.
steward-space-new = Make a space
steward-invite-button = Invite people

steward-step-name = Name and icon
steward-step-name-hint = On every page. They should say nothing of what this place is for.
steward-step-exit = Where Exit leads
steward-step-exit-hint = An ordinary site that anyone might be looking at.
steward-step-about = Who runs and funds this
steward-step-about-hint = So that people can judge whom they trust.
steward-step-authorities = Whether you tell any authority who someone is
steward-step-authorities-hint = Police, immigration, labour inspection, a funder.
steward-step-law = When the law may make you speak
steward-step-law-hint = A court order, a duty to report, a search.
steward-step-help = A checked line of help
steward-step-help-hint = One in each language, and one for younger people.
steward-step-house-rules = House rules
steward-step-house-rules-hint = A template in each language is there to edit.
steward-step-public-page = The public page
steward-step-public-page-hint = What anyone sees without an account.

steward-invitations = Invitations
steward-invitations-hint = Links, codes and cards to hand on
steward-facilitators = Facilitators to confirm
steward-facilitators-hint = A second person says yes before they can act
steward-reports = Reports about facilitators
steward-reports-hint = Only the people who run this site read these
steward-appeals = Appeals
steward-appeals-hint = From people who were removed
steward-door = The door
steward-door-is-open = Open: anyone can make an account
steward-door-is-closed = Closed: only with an invitation
steward-door-hint = Spaces keep their own doors. An account alone shows nothing of any space that is not listed.
steward-door-label = Let people make an account without an invitation
steward-door-more = They can then ask to join the listed spaces that take questions.

steward-site-heading = Name, icon and Exit
steward-site-name = The site's name
steward-site-name-hint = It stands in browser tabs and on cards. A reading circle's name would do.
steward-site-icon = Icon
steward-site-icon-hint = It shows in tabs and bookmarks.
steward-icon-leaf = A leaf
steward-icon-book = A book
steward-icon-cup = A cup
steward-icon-house = A house
steward-icon-hill = A hill
steward-icon-thread = A loom
steward-icon-own = One of your own
steward-icon-own-hint = Paste it below
steward-icon-paste = Paste a drawing
steward-icon-svg = The drawing, as SVG
steward-icon-svg-hint = Only plain shapes: path, circle, rect and g, with colours and lines. Up to 10,000 characters.
steward-icon-refused = This drawing holds something other than plain shapes, so it was not taken. Only path, circle, rect and g with colours and lines can be used.
steward-icon-none = Please choose an icon.
steward-site-exit = Where Exit leads
steward-site-exit-hint = A whole address beginning with https://. Choose one that nobody would wonder about, and not one of your own.
steward-exit-https = This should be a whole address beginning with https://.
steward-exit-own = Exit must lead away from this site.

steward-text-about-lead = Name the organisation and everyone who pays for it. People decide by this whom they trust.
steward-text-authorities-lead = Some people will only come if the answer is no. Whatever it is, it must be true.
steward-text-law-lead = Say in plain words when a court, the police or a duty to report could make you speak, and what you would then have to hand over.
steward-text-house-rules-lead = Everyone agrees to these before coming in. Facilitators and stewards are held to them too.
steward-text-public-page-lead = Anyone can read this, and anyone may look over a shoulder. It need not say what the place is for.
steward-text-label = Text
steward-text-hint = A line that begins with a dash becomes a list. An empty line begins a new paragraph.
steward-template-note = Nothing is written in this language yet. This is a template to change as you like; readers see it once you save it.
steward-identifies = Do you ever tell an authority who someone is?
steward-identifies-hint = For example that someone is a victim, a witness, a worker without papers, or a case to be counted.
steward-identifies-no = No. We never tell any authority or funder who someone is.
steward-identifies-yes = Yes, in some cases. Say below in which.
steward-identifies-unsaid = Please say yes or no.

steward-help-lead = Nobody here can send help, so each language needs a line that someone answers. Call it before you save it.
steward-help-line = A line of help
steward-help-line-hint = Name, number and hours, in one line. It should be free to call and speak this language.
steward-help-younger = A line for younger people
steward-help-younger-hint = This place is for adults. Someone younger may still open an invitation.
steward-help-checked = Checked on
steward-help-checked-hint = The day you last made sure that both answer. Readers see it.
steward-help-checked-missing = Please give the day on which you checked them.
steward-help-checked-ahead = This day has not come yet.

steward-kind-peer = People who share an experience
steward-kind-practitioner = People who work in organisations
steward-kind-peer-long = People who share an experience, in their own words. Adults.
steward-kind-practitioner-long = People who work in organisations.
steward-visibility-listed = Listed
steward-visibility-hidden = Hidden
steward-visibility-hidden-long = Hidden: only those who are invited know of it.
steward-visibility-listed-long = Listed: anyone with an account sees its name and purpose.
steward-space-name = Name
steward-space-name-hint = It is on the phones of its members. Let it say little.
steward-space-kind = Who is it for?
steward-space-languages = Languages spoken in it
steward-space-languages-hint = Members may write in any language. These are the ones its facilitators can read.
steward-space-held = When it is held
steward-space-held-hint = For example: Thursdays from seven to nine. Leave empty if it is always there.
steward-space-purpose = What it is for
steward-space-purpose-hint = Shown before joining. A line or two.
steward-space-door-heading = Who finds it
steward-space-visibility = Who knows of it?
steward-space-door = Without an invitation
steward-space-door-closed = Nobody can ask to join.
steward-space-door-ask = Anyone with an account can ask to join; a facilitator answers.
steward-space-door-hidden = A hidden space cannot be asked for: asking would tell that it is there. List it, or close its door.
steward-space-question = One question for those who ask
steward-space-question-hint = Never about what happened, papers or names. A good one: what would you like to find here?
steward-space-words = What is said there
steward-space-keep = Days that posts are kept
steward-space-keep-hint = From 1 to 3,650. After that they are erased, not only hidden. Leave empty to keep them until their authors withdraw them.
steward-space-rules = House rules of its own
steward-space-rules-label = House rules of this space
steward-space-rules-hint = Shown together with the site's. Leave empty if those are enough.
steward-space-state = Open or closed
steward-space-open = Open
steward-space-closed = Closed: members can read, and nobody can write.
steward-space-create = Make the space

steward-role-member = Member
steward-role-facilitator = Facilitator
steward-role-steward = Steward
steward-invitations-lead = One invitation can be handed to ten people or more. Nothing shows who used it, how often or when.
steward-invitation-new = A new invitation
steward-invitation-role = They come in as
steward-invitation-space = Into which space
steward-invitation-space-hint = A steward's invitation leads to no space.
steward-invitation-no-space = None
steward-invitation-space-missing = Please choose the space it leads to.
steward-invitation-days = Open for how many days
steward-invitation-days-hint = From 1 to 365. You can close it at any time.
steward-invitation-language = Language
steward-invitation-language-hint = Of its first page and its cards. It can be changed there.
steward-invitation-make = Make the invitation
steward-invitation-made = Made before
steward-invitation-none = No invitation yet.
steward-invitation-site = This site
steward-invitation-open = Open
steward-invitation-closed = Closed
steward-invitation-until = until { $day }
steward-invitation-close = Close it
steward-invitation-ready = The invitation is ready
steward-invitation-is-closed = This invitation is closed
steward-invitation-for = Leads to
steward-invitation-open-until = Open until
steward-invitation-once = Whoever opens this first becomes a steward, with all you can do. It works once.
steward-invitation-shared = You can give the same one to ten people or more. Sent by message, it stays in their messages; a card can be thrown away.
steward-invitation-print = Print cards
steward-qr = The link as a QR code
steward-code-aloud = Read it aloud
steward-code-link = Or send the link
steward-sheet-heading = Ten cards to cut out
steward-sheet-lead = Print this page on one sheet. The cards say nothing of what the site is for.
steward-card-line = You are welcome here. Come when you like, or not at all.

steward-template-about =
    This place is run by **(name of your organisation)** in (town, country).

    It is paid for by (name everyone who pays). Those who pay see numbers about use and results that were agreed beforehand. They never see who someone is or what anyone wrote.

    You can reach us at (address or number).
steward-template-authorities =
    We do not decide whether someone counts as anything, and we pass no names, words or lists to police, immigration, inspectors or funders.

    If this ever changes, it will be said here a month before.
steward-template-law =
    A court can order us to hand over what this server holds. The page "What this site keeps" says what that is.

    In (country), the law asks (whom) to report (what, for example danger to a child). Facilitators fall under it: yes / no.

    We would tell you about an order as soon as we are allowed to.
steward-template-house-rules =
    - What is said here stays here. Do not copy, photograph or retell it.
    - Speak of yourself. Nobody has to tell anything, and nobody asks for more.
    - No names, places, numbers or addresses, neither yours nor anyone's.
    - No offers of work, travel, money or a place to stay, and no requests for them.
    - Mark what may be hard to read, so that others can choose.
    - Disagree with an idea, never against a person.
    - Facilitators may hide a post or remove someone. They give a reason, and you can appeal.
    - Going is always fine. You owe nobody an explanation.
steward-template-public-page =
    A quiet place to read, talk and learn together.

    You come in by invitation, under a name you choose for this place alone. Nobody asks for an address, a number or your story.

steward-waiting = Waiting for an answer
steward-answered = Answered
steward-answer = Answer
steward-answer-label = Your answer
steward-facilitators-lead = They came in by a facilitator's invitation. Until someone else says yes, they are members like any other.
steward-facilitators-none = Nobody is waiting.
steward-facilitators-you = This is you. Someone else must say yes.
steward-confirm = Confirm
error-confirm-yourself = Someone else must confirm you.

steward-reports-lead = Members were told that these come to the people who run this site and to nobody else.
steward-reports-none = Nothing has been reported.
steward-report = A report
steward-report-about = About
steward-report-about-gone = Someone who is no longer a facilitator here
steward-report-space = Space
steward-report-day = Sent
steward-report-reason = What was said
steward-report-answer-hint = Whoever reported reads this. Say what you will do, or why not.
steward-report-close = Answer and close

steward-appeals-lead = Someone who was removed from a space asks you to look again. That person reads your answer; so do the facilitators of the space, among its decisions.
steward-appeals-none = Nobody has appealed.
steward-appeal = An appeal
steward-appeal-what = What was decided
steward-appeal-removed = Removed from the space
steward-appeal-barred_space = Space closed to this person
steward-appeal-barred_instance = Site closed to this person
steward-appeal-reason = Reason given
steward-appeal-words = What they say
steward-appeal-answer-hint = Say what you looked at and what follows.
steward-appeal-lift = Let them come back
steward-appeal-lift-more = As a member, under the same name.
steward-appeal-send = Send the answer
error-appeal-own = You took part in this decision, so another steward must answer. If you are the only one, invite a second.
steward-waits-for-another = Waiting for another steward
steward-alone-reports = You are the only steward. What is about you, or about something you decided, is never shown to you: until there is a second steward, nobody reads it.
steward-alone-appeals = You are the only steward. What you decided yourself, only a second one can answer.
steward-alone-invite = Invite someone
steward-space-end = End this space
steward-space-ends = This space ends on { $day }.
steward-space-ends-more = What that means
steward-end-heading = End this space
steward-end-at-once = It closes at once: everyone in it can read, nobody can write, and its invitations close.
steward-end-told = Everyone in it is told the day, and can save what is theirs until then.
steward-end-erased = On that day everything in it is erased: words, names, reports and decisions. Nothing brings it back.
steward-end-bars = Whoever is barred from the whole site stays barred. The reason is erased with the space.
steward-end-when = In how many days
steward-end-when-hint = Some people look in once a week, and some less often.
steward-end-7 = A week
steward-end-14 = Two weeks
steward-end-30 = Thirty days
steward-end-90 = Three months
steward-end-button = End it on that day
steward-keep-what = You can still keep it. It then stays closed until you open it.
steward-keep-button = Keep it
done-space-ends = The day is set. Everyone in it is told.
done-space-kept = It stays. It is closed until you open it.
steward-space-words-heading = In its other languages
steward-space-words-lead = Whoever reads the site in this language is shown these words. What you leave empty is shown in the space’s main language.
