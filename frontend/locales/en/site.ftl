# The frame around every page.
frame-skip = Skip to the page
frame-main = Main
frame-spaces = Spaces
frame-search = Search
frame-mine = Mine
frame-steward = Steward
frame-exit = Exit
frame-kept = What this site keeps
frame-safety = Staying safe
frame-about = About

form-optional = (optional)
form-problems = Please look at this again
form-problems-kept = What you wrote is still here.
form-back = Back

# Titles give nothing away, and still tell pages apart.
title-sorry = Not found
title-welcome = Welcome
title-home = Home

error-heading = Sorry
error-onward = Go on
error-not-found = There is nothing at this address, or it is not open to you.
error-signed-out = Please sign in first.
error-invalid = Something needs to be changed before this can be saved.
error-too-many = That was a lot in a short time. Please wait a little and try again.
error-too-large = This is larger than what can be sent at once.
error-not-saved = This could not be saved just now. Your text is here; please try again in a while.
error-internal = Something went wrong on our side. It has been noted, without your words.
error-foreign-form = This was sent from another site, so it was not done.
error-muted = You cannot write in this space just now.
error-paused-waits = What you sent before is waiting, and the people who hold this space were alerted to it. They read that first.
error-space-closed = This space is closed. You can still read.
error-invitation-closed = This invitation is no longer open.
error-barred = This account has been closed by the people who run this site.

problem-not-json = This is not readable.
problem-unknown-field = There is a field that this page does not know. Please load the page again.
problem-wrong-kind = This is not the kind of answer expected here.
problem-not-text = Part of this could not be read as text. Please type it again.

field-empty = Please write something here.
field-too-short = This needs at least { $min } characters.
field-too-long = This is { $by } characters too long. At most { $max } fit.
field-bad-characters = There are characters here that cannot be shown.
field-mixed-letters = Please use letters of one alphabet only.
field-sounds-of-authority = This sounds like someone in charge here. Please choose another.
field-contact-detail = Please leave out numbers and addresses here.

when-today = today
when-yesterday = yesterday
when-date = { $day } { $month } { $year }
when-month = { $month } { $year }
list-comma = {", "}
list-colon = {": "}
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
frame-zone = Hours here are in UTC. By that clock it is { $time } now.
