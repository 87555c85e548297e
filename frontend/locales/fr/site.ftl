# Le cadre autour de chaque page.
frame-skip = Aller au contenu
frame-main = Principal
frame-spaces = Espaces
frame-search = Chercher
frame-mine = À moi
frame-steward = Gérer
frame-exit = Sortir
frame-kept = Ce qu’on garde
frame-safety = Se protéger
frame-about = À propos

form-optional = (facultatif)
form-problems = Regardez ceci encore une fois, s’il vous plaît
form-problems-kept = Ce que vous avez écrit est toujours là.
form-back = Retour

# Les titres ne révèlent rien, et distinguent quand même les pages.
title-sorry = Introuvable
title-welcome = Bonjour
title-home = Accueil

error-heading = Pardon
error-onward = Continuer
error-not-found = Il n’y a rien à cette adresse, ou elle ne vous est pas ouverte.
error-signed-out = Connectez-vous d’abord, s’il vous plaît.
error-invalid = Il y a quelque chose à changer avant de pouvoir enregistrer.
error-too-many = C’était beaucoup en peu de temps. Attendez un peu et réessayez, s’il vous plaît.
error-too-large = C’est plus grand que ce qu’on peut envoyer en une fois.
error-not-saved = Cela n’a pas pu être enregistré maintenant. Votre texte est ici ; réessayez dans un moment, s’il vous plaît.
error-internal = Quelque chose n’a pas marché de notre côté. C’est noté, sans vos mots.
error-foreign-form = Ceci a été envoyé depuis un autre site, donc rien n’a été fait.
error-muted = Vous ne pouvez pas écrire dans cet espace pour le moment.
error-paused-waits = Ce que vous avez envoyé avant attend encore, et les personnes qui tiennent cet espace ont été alertées. Elles lisent cela d’abord.
error-space-closed = Cet espace est fermé. Vous pouvez encore lire.
error-invitation-closed = Cette invitation n’est plus ouverte.
error-barred = Les personnes qui gèrent ce site ont fermé ce compte.

problem-not-json = Ceci n’est pas lisible.
problem-unknown-field = Il y a un champ que cette page ne connaît pas. Rechargez la page, s’il vous plaît.
problem-wrong-kind = Ce n’est pas le genre de réponse attendu ici.
problem-not-text = Une partie n’a pas pu être lue comme du texte. Tapez-la à nouveau, s’il vous plaît.

field-empty = Écrivez quelque chose ici, s’il vous plaît.
field-too-short = Il faut au moins { $min } caractères.
field-too-long = Il y a { $by } caractères de trop. { $max } au plus.
field-bad-characters = Il y a des caractères qu’on ne peut pas afficher.
field-mixed-letters = N’utilisez que les lettres d’un seul alphabet, s’il vous plaît.
field-sounds-of-authority = On dirait le nom de quelqu’un qui dirige ici. Choisissez-en un autre, s’il vous plaît.
field-contact-detail = Ne mettez ni numéro ni adresse ici, s’il vous plaît.

when-today = aujourd’hui
when-yesterday = hier
when-date = { $day } { $month } { $year }
when-month = { $month } { $year }
list-comma = {", "}
list-colon = {" : "}
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
frame-zone = Les heures ici sont en UTC. À cette horloge, il est { $time }.
