# The rules of a space: which there are, what each does, and how its people set them.
title-rule-packs = Rules
title-check = Before posting

rules-heading = What is looked at before anyone reads
rules-lead = Every text meets these rules before others see it, whoever wrote it. No rule decides about a person.
rules-edit-hint = A rule that is new or changed watches first: it finds, and nothing follows. Once you have looked at what it would have done, you put it in force.
rules-some-watch = Something here watches, and nothing follows from it yet.
rules-in-force = In force
rules-watching = Watching: nothing follows from what it finds
rules-off = Not used here
rules-since = since { $day }
rules-let-watch = Let it watch
rules-let-watch-only = Only let it watch
rules-do-without = Do without it
rules-see-watching = See what it would have done
rules-use = Put in force
rules-each = Each of its rules
rules-example = For example:
rules-lacks-help = Not used here yet: before it can lead to help, there must be a line of help that someone checked, in
rules-help-lines = Lines of help
rules-stale-help = It has been a while since someone checked the lines of help in
rules-lacks-help-steward = The people who run this site can do that.
rules-numbers = How much is too much
rules-accepted = { $n ->
    [0] Nobody counts as new here.
    [one] Someone is new here until one post of theirs was shown.
   *[other] Someone is new here until { $n } posts of theirs were shown.
}
rules-posts = More than { $posts } posts within { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
} are asked to slow down.
rules-accepted-label = Someone is new here until so many posts were shown
rules-accepted-hint = For people who are new, some rules look more closely. 0 to 50.
rules-posts-label = More than so many posts …
rules-posts-hint = 2 to 40. Whoever writes more is asked to wait a little.
rules-minutes-label = … within so many minutes (1 to 10)
rules-numbers-keep = Keep these numbers
rules-numbers-try = See first what all rules would have done with them
rules-own = Words of this space
rules-own-about = Phrases that matter in this space and that no pack knows. Only whoever holds this space and the people who run this site see the list.
rules-own-none = None yet.
rules-own-some = This space also looks for words of its own. Which ones is not shown, so that nobody writes around them.
rules-own-nothing = This space looks for no words of its own.
rules-own-remove = Take out
rules-own-add = Add phrases
rules-own-phrases = Phrases, one a line
rules-own-phrases-hint = Up to 200 in all. A phrase that is there already changes, and watches again.
rules-own-how = How to write them
rules-own-eg-word = visa
rules-own-eg-stem = recruit*
rules-own-eg-or = (visa|ticket) paid
rules-own-eg-gap = visa .. paid
rules-own-eg-shape = ring <phone>
rules-own-how-word = This word, however it is spelled, spaced or accented.
rules-own-how-stem = Every word that begins like this.
rules-own-how-or = One of several words.
rules-own-how-gap = Up to four other words between, within one sentence.
rules-own-how-shape = Something with a shape: <phone>, <email>, <link>, <handle>, <address>, <money>, <date>, and # for any number.
rules-own-verdict = What follows where one is found
rules-own-notice = Which content notice, if one is added
rules-own-watch = Let them watch
own-does-nudge = The author is asked before posting
own-does-notice = A content notice is added
own-does-hold = Someone reads it before it is shown
done-rules-set = That is how it is now.
done-own-words-watch = They watch from now on. Nothing follows until you put them in force.
error-rules-watch-first = It must watch first, so that you can see what it would have done.
error-rules-lack-help = Before this can be used, a line of help must have been checked in every language of this space.
problem-no-such-rule = There is no such rule.
problem-own-word = Line { $line } cannot be read as a phrase. See below how to write them.
problem-own-words-many = With these there would be more than { $most }.
problem-choose = Please choose one.
hold-rules-hint = Which rules look at texts here, and the words of this space
space-rules-packs = What is looked at before anyone reads

watching-heading = What rules would have done
watching-lead = These are posts that are still here, looked at now with the rules. Nothing is kept of this, nobody is told, and nothing happens to any post.
watching-days = How far back
watching-last-days = The last { $days } days
watching-all = Also the rules that are in force
watching-look = Look
watching-none = Nothing is watching. Let a rule watch, or add phrases, and come back.
watching-looked = { $n ->
    [0] There were no posts to look at.
    [one] One post was looked at.
   *[other] { $n } posts were looked at.
}
watching-more = There are more; these are the latest.
watching-found-none = Nothing would have happened to any of them.
watching-count = { $n ->
    [one] In one post
   *[other] In { $n } posts
}
watching-listed = { $n ->
    [one] The latest is shown.
   *[other] The latest { $n } are shown.
}
watching-use-heading = Put in force
watching-use-lead = From then on it acts on what is written anew. What is there stays as it is.
watching-words = { $n ->
    [one] One phrase
   *[other] { $n } phrases
}

pack-of-the-operator = Rules that the people who run this site added.
pack-name-contact = Ways to be found
pack-about-contact = Numbers, addresses, links and names on other sites. Here people talk where others can see what happens.
pack-name-lures = Offers that begin a harm
pack-about-lures = Offers of work, journeys, money or love that have harmed people, and what asks for secrecy, documents or pictures. Telling of one, warning of one or asking about one is not meant.
pack-name-identity = What tells who someone is
pack-about-identity = Names, places and papers by which someone could be found. You are only ever asked; you decide.
pack-name-crisis = Cries for help
pack-about-crisis = Words of someone who may be in danger or may not want to live. Help is shown to whoever wrote them, and nobody else; before anyone is alerted, they are told.
pack-name-hurt = Words that hurt
pack-about-hurt = Slurs, threats, harassment and blame. Telling what was said or done to you, quoting it, or answering it is not meant.
pack-name-flood = Too much at once
pack-about-flood = The same words again and again, very many posts in a short time, and links by people who are new.

rule-does-allow = Nothing follows.
rule-does-notice = A content notice is added.
rule-does-nudge = The author is asked before posting, and decides.
rule-does-nudge-hold = The author is asked before posting. Posted all the same, it is shown once someone has read it.
rule-does-resources = Help is shown to the author alone.
rule-does-hold = It is shown once a facilitator has read it. The author sees that it waits.
rule-does-refuse = It is not posted; the author is told why and keeps the words.
rule-does-alert = Help is shown to the author, who is told before posting that the people who hold this space will be alerted.

rule-name-contact-phone = Phone numbers
rule-name-contact-email = E-mail addresses
rule-name-contact-link = Links
rule-name-contact-handle = Names on other sites
rule-name-contact-messenger = Messengers to go on with
rule-name-contact-address = Addresses
rule-name-lures-work = Offers of work
rule-name-lures-travel = Offers to arrange a journey
rule-name-lures-modelling = Offers of modelling
rule-name-lures-loan = Offers of a loan
rule-name-lures-marriage = Offers of marriage
rule-name-lures-easy-money = Promises of easy money
rule-name-lures-secrecy = Asking for secrecy
rule-name-lures-off-platform = Asking to go on elsewhere
rule-name-lures-advance-fee = Asking for money in advance
rule-name-lures-documents = Asking for documents
rule-name-lures-pictures = Asking for pictures
rule-name-identity-name = A person's full name
rule-name-identity-workplace = Where someone works
rule-name-identity-shelter = Where a shelter is
rule-name-identity-case-number = Case and file numbers
rule-name-identity-passport = Numbers of documents
rule-name-identity-date-place = An exact day with a place
rule-name-crisis-self-harm = Not wanting to live
rule-name-crisis-danger-now = Being in danger now
rule-name-crisis-held-now = Being kept from leaving now
rule-name-hurt-slur = Words used to put people down
rule-name-hurt-threat = Threats
rule-name-hurt-harassment = Sexual harassment
rule-name-hurt-blame = Blaming someone for what was done to them
rule-name-flood-repeat = The same words again
rule-name-flood-burst = Many posts in a short time
rule-name-paused = Someone whose writing is paused
rule-name-flood-new-links = Several links by someone new
rule-name-own-words = Words of this space

rule-example-contact-phone = Ring me on oh seven seven, double oh …
rule-example-contact-email = Write to wren at example dot org
rule-example-contact-link = See example.org/page
rule-example-contact-handle = My insta is wren.example
rule-example-contact-messenger = Let us go on in another messenger, add me there
rule-example-contact-address = I live at 12 Mill Lane
rule-example-lures-work = I have a job for you abroad, no papers needed
rule-example-lures-travel = We pay the ticket and the visa, you come next week
rule-example-lures-modelling = You would be a good model, our agency is looking
rule-example-lures-loan = I lend you the money today, you pay it back by working
rule-example-lures-marriage = He has a house and looks for a wife, shall I introduce you
rule-example-lures-easy-money = Earn a lot in a week, it is easy
rule-example-lures-secrecy = Do not tell anyone here about this
rule-example-lures-off-platform = Leave this site, we talk somewhere else
rule-example-lures-advance-fee = Send the fee first, then you get the contract
rule-example-lures-documents = Send me a photo of your passport
rule-example-lures-pictures = Send me pictures of yourself
rule-example-identity-name = Her name is Wren Example
rule-example-identity-workplace = She works at the bakery in Mill Lane
rule-example-identity-shelter = The shelter is behind the station
rule-example-identity-case-number = My case number is AB 12345
rule-example-identity-passport = My passport number is X1234567
rule-example-identity-date-place = On 3 March in the harbour of Example Town
rule-example-crisis-self-harm = I do not want to live any more
rule-example-crisis-danger-now = He is at the door, I am afraid he will hurt me
rule-example-crisis-held-now = They have locked me in and I cannot leave
rule-example-hurt-threat = I know where you are, you will be sorry
rule-example-hurt-harassment = Words about someone's body that nobody asked for
rule-example-hurt-blame = You went there yourself, what did you expect
rule-example-flood-repeat = The same message sent three times
rule-example-flood-new-links = Two links in the first message

check-heading = What the rules say
check-said = The rules say:
check-nothing = The rules have nothing to say about this.
check-refused = As it is, it is not posted.
check-notice = A content notice is added to this.
check-not-posted = Nothing was posted or kept.
check-later = The rules were asked often in the last hour. This is how it will look; they are asked again when you post.
uncovered-told = No rule here speaks this language yet. Numbers, links and addresses are still noticed; everything else is read by people only.
done-uncovered = It is posted. No rule here speaks this language yet; numbers, links and addresses are still noticed.

rules-of-the-site = Rules that look at texts
steward-rules-hint = Which packs are in force, and languages that none of them speaks
rules-site-lead = These look at every text before anyone reads it. What each space uses is decided by its facilitators.
rules-refused = New rule packs were refused
rules-refused-at = They were read { $when }. Those from before stay in force until this is put right:
rules-from = Where they come from
rules-built-in = They came with the program.
rules-own-folder = From your own folder.
rules-read-again = Read again { $when }.
rules-packs = Packs
rules-packs-none = There are none. No text is looked at.
rules-count = { $n ->
    [one] one rule
   *[other] { $n } rules
}
rules-speak = Languages they speak
uncovered-heading = Languages that no rule speaks
uncovered-lead = How many texts there were. Only a number for each day is kept, for { $days } days; not who, not where.
uncovered-none = None so far.
uncovered-day = Day
uncovered-language = Language
uncovered-texts = Texts
uncovered-unknown = Could not be told
kept-uncovered-what = That a text was in a language no rule speaks
kept-uncovered-who = The people who run this site, as a number for each language and day
kept-uncovered-long = { $uncovered } days. It is not written down whose text it was, or where.
