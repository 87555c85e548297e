# Lines of help: the page that anyone may open, what the steward writes, and what is said before a cry for help is
# posted.
title-help = Help
frame-help = Help
help-heading = People who answer
help-lead = Nobody here can send help, and nobody here knows where you are. The people on these lines may be able to.
help-country = Country
help-country-hint = What you choose is not kept. You choose again each time.
help-country-unknown = Please choose a country from the list.
help-show = Show
help-bill = A call or a message shows on the phone, and may show on its bill.
help-more = More lines of help, by country
help-none-here = There is no line for this country yet. Some of these may still listen.
help-none = No lines are written here yet.
help-kept = Which lines you look at is not written down here. The phone may remember that this page was open.
help-others = In other languages, and for younger people
help-younger = For younger people
help-hours = When
help-cost = Cost
help-spoken = Languages
help-police = Do they tell the police?
help-police-yes = Yes
help-police-no = No
help-police-maybe = It may be. You can ask before you say more.
help-checked = Last checked
help-stale = That is a while ago: it may have changed.
help-police-unsaid = Please say whether they tell the police. If you are not sure, choose that it may be.
help-spoken-missing = Please say at least one language that is spoken there.

help-lines-heading = Lines of help
help-lines-lead = Shown to anyone, by country, and to anyone whose words sound like a cry for help. Please call each line before you write it here.
help-lines-none = There are no lines yet.
help-line-new = Write a line
help-line-stale = Nobody has checked this line for half a year.
help-line-checked = Checked today
help-line-edit = Change
help-line-remove = Take away
help-line-heading = A line of help
help-line-lead = Write only what you know. A number that does not answer is worse than none.
help-line-country = Which country
help-line-language = Which language you write this in
help-line-language-hint = The words in this form. Which languages they speak comes further down.
help-line-who = Who answers
help-line-who-hint = Their name, and in a word or two who they are.
help-line-contact = How to reach them
help-line-contact-hint = A number, an address, or how to write to them.
help-line-hours-hint = For example: day and night, or weekdays 9 to 17.
help-line-cost-hint = For example: free, or the price of a local call.
help-line-also = Other languages
help-line-police-hint = Ask them. Not knowing can be enough to keep someone silent.
help-line-younger = For younger people
help-line-checked-hint = The day you last made sure that someone answers. Readers see it.
steward-help-unchecked = { $n ->
    [one] One line has not been checked for half a year.
   *[other] { $n } lines have not been checked for half a year.
}
steward-help-lines-hint = By country: who answers, when, and whether they tell the police.

ruled-alerts-heading = Who would be alerted
ruled-alerts-held = If nobody is there now, they read it when they are back. This space is held:
ruled-alerts-back = If nobody is there now, they read it when someone is back.
ruled-alerts-paused = You cannot write in this space just now. But if you send this, the people who hold this space are alerted and read it, and nobody else does. They do not know who or where you are and cannot send help.
ruled-your-choice = You can send it, change it, or keep it to yourself. Each of them is all right.
ruled-alerts-nobody = If you send this, nobody is alerted. Whoever it is for reads it when they are there; they do not know where you are and cannot send help.
ruled-not-posted = Nothing was posted yet. Your words are still here.
ruled-anyway-send = Send it as it is
ruled-anyway-alert = Post it, and alert them
ruled-anyway-paused = Send it to them
ruled-keep = Keep it to myself
