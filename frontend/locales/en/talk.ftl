# A conversation's or a room's name, closing it and opening it again.
title-rename = A new name
title-close = Open or closed

talk-rename = Rename
talk-close = Close
talk-reopen = Open again
talk-reason-hint = Whoever began this conversation reads these words, and the name you have here.
talk-reason-log = The other facilitators can read it.

rename-heading = Give it another name
rename-what = Everyone here sees the new name from now on.
rename-what-another = Everyone here sees the new name from now on. The old one is someone else’s words, so say why.
rename-reason = Why
rename-button = Rename it
close-heading = Close it?
close-what = It can still be read. Nobody can write in it until it is opened again.
close-reason = Why
close-button = Close it
reopen-heading = Open it again?
reopen-what = Everyone in the space can write in it again.
reopen-button = Open it again
done-renamed = It has its new name.
done-talk-closed = It is closed. It can still be read.
done-talk-reopened = It is open again.

live-closed = This has been closed meanwhile. What you typed is still here.
compose-unsent = What you wrote
compose-unsent-hint = It was not posted. You can copy it from here.

decision-place = Go there
decision-rename = A conversation or a room got another name
decision-yours-rename = A conversation you began got another title
export-act-rename = A conversation you began got another title
title-heading = Another title
post-retitle = Change the title
