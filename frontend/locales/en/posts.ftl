title-thread = Conversation
title-threads = Conversations
title-new-thread = New conversation
title-post = One message
title-edit = Edit
title-withdraw = Take back

role-facilitator = Facilitator

threads-heading = Conversations
threads-empty = Nothing is here yet. If you would like, begin with a few words. It does not need to be important.
thread-start = Start a conversation
thread-start-button = Start
thread-title-label = A title
thread-title-hint = A few words, so that others know what it is about.
thread-wants-label = What would help?
thread-wants = Would like:
thread-new-mark = New
thread-new-since = New since
thread-title-gone = A conversation without a title
thread-closed = This conversation is closed. You can still read it.
wants-heard = to be heard
wants-advice = advice
wants-company = company
wants-good_news = to share good news

pager = Pages
pager-older = Older
pager-newer = Newer
pager-last = To the latest

post-author-left = Someone who has left
post-more = More about this message
post-to = To
post-to-gone = To a message that is gone
post-edited = Edited
post-goes = Goes by itself:
post-expired = It has gone by itself
post-withdrawn = Taken back by its author
post-hidden = Hidden by a facilitator.
post-hidden-more = More
post-hidden-words = The hidden words · open when you want
post-in-place = See it in its place
post-reply = Reply
post-edit = Edit
post-withdraw = Take it back
post-withdraw-hint = The words are erased. Replies stay.
post-report = Report
post-report-hint = Ask the facilitators of this space to look at it.
post-mute = Do not show me messages by
post-mute-hint = Nobody is told. You can undo it on the members page.
post-mute-button = Do not show me
post-hide = Hide it, with a reason
post-hide-hint = Its author will see the reason and who hid it.
post-restore = Show it again
post-restore-button = Restore

ack-hear = I hear you
ack-me_too = Me too
ack-thanks = Thank you
ack-strength = Strength

notice-marked = Marked:
notice-open = open when you want
notice-violence = violence
notice-sexual-violence = sexual violence
notice-being-followed = being followed
notice-self-harm = harming oneself
notice-death = death
notice-children = children
notice-police-courts = police and courts
notice-substances = alcohol and drugs

compose-heading = Your reply
compose-to = Your reply to
compose-you-are = Here you are { $alias }.
compose-who-reads = Only members of this space can read this.
compose-text = Your words
compose-mark = Mark a topic
compose-mark-hint = Readers then choose whether to open it.
compose-expires = Let it go by itself
compose-court = If there is a police or court case, what you write here could be asked for.
compose-post = Post
compose-preview = See it first
compose-preview-heading = How it will look
expires-never = Stay
expires-day = Go after a day
expires-week = Go after a week
expires-month = Go after a month

edit-heading = Change your words
edit-hint = Others will see that it was edited. Some may have read it before.
edit-keep = Keep the change
withdraw-heading = Take this back?
withdraw-what = The words will be erased for everyone. Where they stood, it will say that you took them back.
withdraw-cannot = Someone may have read or copied them before. Nobody can undo that.
withdraw-button = Take it back

done-started = Your conversation has begun.
done-edited = Your change is kept.
done-withdrawn = It is taken back.

error-thread-closed = This conversation is closed.
error-key-reused = This form was already sent with other words. Your words are here; please send them again.
error-post-gone = This message is no longer there, so it was not changed. Your words are here.
problem-parent-gone = The message you answer is no longer there. You can still post your words to the conversation.
problem-unknown-notice = One of these topics is not known here.
threads-none = Nothing is here.
