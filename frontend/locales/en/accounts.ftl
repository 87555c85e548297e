# Signing up, in and out, Exit, and her own settings.
title-sign-up = New here
title-sign-in = Sign in
title-words = To keep
title-exit = Leaving quickly

error-invitation-needed = An invitation is needed to make an account here.
error-name-taken = Someone already uses this name. Please choose another.

sign-up-heading = A name and a passphrase
sign-up-lead = They let you back in. Nobody else here ever sees them. We ask for no e-mail, no phone number and no real name.
sign-up-suggested = Ready to take
sign-up-suggested-more = Write these down or learn them. They say nothing about you.
sign-up-take = Take these
sign-up-own = Choose my own instead
sign-up-button = Go on with these
sign-up-name-taken = Someone already uses this name. Please choose another.
sign-up-have-account = Been here before?
sign-up-needed-heading = By invitation
sign-up-needed = People come here with an invitation from someone who is already here, or from the people who run this site.
sign-up-needed-more = If you have one, it is a link or a short code.
sign-up-closed-heading = This invitation is no longer open
sign-up-closed = It was closed, or its time has passed. It is nothing you did. Whoever gave it to you may have a new one.
sign-up-type-code = Type a code

sign-in-name-label = Sign-in name
sign-in-name-hint = At least 3 characters. Not a name that people know you by.
sign-in-name-too-short = This needs at least { $min } characters.
sign-in-name-too-long = At most { $max } characters fit here.
sign-in-name-unreadable = There is a character here that could not be typed again.

passphrase-label = Passphrase
passphrase-hint = At least 8 characters. Several words are best. You may paste it.
passphrase-too-short = This needs at least { $min } characters.
passphrase-too-long = At most { $max } characters fit here.
passphrase-unreadable = There is a character here that could not be typed again.
passphrase-same-as-name = This is the sign-in name. Whoever knows one would know the other.
passphrase-repeated = This repeats itself, which is easy to guess. Please choose something else.
passphrase-easy-to-guess = This is among the first things that someone would try. Some words of your own that do not belong together are better.

sign-in-heading = Sign in
sign-in-button = Sign in
sign-in-forgot = I forgot my name or passphrase
sign-in-new = I am new here
sign-in-wrong = The name and the passphrase do not go together. You can try again, slowly.
sign-in-device-label = Is this device yours alone?
sign-in-borrowed = Borrowed or shared
sign-in-borrowed-more = Signs out after 30 minutes without use
sign-in-mine = Mine
sign-in-mine-more = Stays for up to 12 hours

words-heading = Your recovery phrase
words-lead = If you forget your name or passphrase, this lets you back in. It is shown only now.
words-digits = Keep the groups in this order. Blanks do not matter.
words-where = Paper in a safe place is good. A photo may be copied to where others see it.
words-kept = I have kept it
words-no-place = I have no safe place to keep this
words-no-place-means = That is all right. It means that a forgotten passphrase cannot be mended by anyone, the people who run this site included. You would have to start anew, under another name.
words-no-place-later = When you have a safe place, you can get a new recovery phrase under “Mine”.
words-go-on = Go on without keeping it

exit-heading = Leaving quickly
exit-lead = The Exit button is on every page. One press, and this device shows { $site } instead.
exit-does = What Exit does
exit-does-session = It signs you out on this device at once.
exit-does-kept = It asks the browser to forget the pages of this site, so that “Back” does not show them.
exit-does-keys = With a keyboard, pressing Shift three times does the same.
exit-cannot = What it cannot do
exit-cannot-history = The address of this site stays in the browser’s history, unless you used a private window.
exit-cannot-passwords = It does not remove a passphrase that the browser saved.
exit-cannot-keyboard = A keyboard that learns may suggest words you wrote here.
exit-cannot-pictures = Screenshots, copied text and downloaded files stay where they are.
exit-cannot-network = Whoever runs the Wi-Fi may see that this site was opened, though not what you read.
exit-cannot-watched = If someone has put a watching app on this device, they may have seen everything on it. Then another device is safer.
exit-try = You can try it now. You will need to sign in again afterwards.

done-signed-out = You are signed out on this device.
done-signed-out-everywhere = You are signed out on every device.

title-me = Settings
title-drafts = Kept for you

me-heading = Mine
me-language = Language
me-language-hint = This page and all others, wherever you sign in.
me-devices = Signed in on
me-this-device = This device
me-used = Last used
me-sign-out = Sign out here
me-sign-out-everywhere = Sign out everywhere
me-account = Name and phrases
me-passphrase = Change the passphrase
me-passphrase-lead = Every other device is signed out when you do.
me-passphrase-now = Your passphrase now
me-passphrase-new = New passphrase
me-passphrase-idea = One that nobody has:
me-passphrase-button = Change it
me-passphrase-wrong = This is not the passphrase of this account. You can try again, slowly.
me-recovery = New recovery phrase
me-recovery-lead = You get a new recovery phrase. The old one stops working.
me-recovery-button = Show me a new one
me-delete = Delete my account
me-visits = What is new for you
me-visits-more = Each space remembers one rounded time of your last visit, to show you what is new. It can be switched off in the space. Nothing remembers what you read.

delete-lead = Your account goes at once. You cannot sign in again, and nobody can bring it back.
delete-slowly = Your places in spaces end one by one, each at a random moment within { $hours } hours, and what you wrote there goes with them. This way nobody can tell from names that vanish together that they were one person.
delete-stays = If an open report is about something you wrote, a sealed copy of it stays until the report is settled. What others copied or quoted in their own words stays theirs.
delete-now = End everything now instead
delete-now-shows = Someone who is in several of your spaces, or who looks at the server, may notice that those names left together.
delete-button = Delete my account

recover-heading = Back in with your recovery phrase
recover-lead = You choose a new name and passphrase, get a new recovery phrase, and every device is signed out.
recover-phrase-label = Your recovery phrase
recover-phrase-hint = The words or digits you kept, in their order. Capitals, accents and commas do not matter.
recover-name-label = New sign-in name
recover-name-hint = It may be the old one.
recover-button = Go on
recover-incomplete = There should be seven words, or 24 digits.
recover-unknown-word = Word { $place } is not one that our phrases are made of. Is it spelt as it was shown?
recover-wrong = This phrase opens no account. Please look at its order and spelling.
recover-none = I do not have it
recover-none-means = Then nobody can open the account, the people who run this site included. You can start anew with an invitation.

drafts-heading = Kept for you
drafts-notice = You were writing something when you were signed out. It is kept, and only you can read it.
drafts-look = Look at it
drafts-lead = You were signed out while writing. Only you can read this.
drafts-none = There is nothing waiting.
drafts-until = Kept until
drafts-throw = Throw it away
drafts-closed = The page this was meant for is no longer open to you. These are your words.

done-passphrase = Your passphrase is changed. Every other device is signed out.
done-account-deleted = Your account is deleted.
done-draft-gone = It is thrown away.

# The page puts the time of day in place of the #.
session-soon = You will be signed out at #, so that nobody finds this open.
session-stay = I am still here
session-over = You have been signed out
session-return = Nothing happened here for a while, so this page was covered. Sign in to go on where you were.
error-last-steward = You are the only one who runs this site. Let someone else become a steward first; then you can delete your account.
delete-invite-steward = Invite a steward
