# Le nom d’une conversation ou d’un salon, fermer et rouvrir.
title-rename = Un autre nom
title-close = Fermer ou rouvrir

talk-rename = Renommer
talk-close = Fermer
talk-reopen = Rouvrir
talk-reason-hint = La personne qui a commencé cette conversation lit ces mots, et votre nom dans cet espace.
talk-reason-log = Le reste de l’animation peut le lire.

rename-heading = Donner un autre nom
rename-what = Dès maintenant, tout le monde ici voit le nouveau nom.
rename-what-another = Dès maintenant, tout le monde ici voit le nouveau nom. L’ancien, ce sont les mots de quelqu’un d’autre : dites pourquoi vous le changez.
rename-reason = Pourquoi
rename-button = Renommer
close-heading = Fermer ?
close-what = On pourra encore lire. Personne ne pourra y écrire avant la réouverture.
close-reason = Pourquoi
close-button = Fermer
reopen-heading = Rouvrir ?
reopen-what = Tout le monde dans cet espace pourra de nouveau y écrire.
reopen-button = Rouvrir
done-renamed = Le nouveau nom est là.
done-talk-closed = C’est fermé. On peut encore lire.
done-talk-reopened = C’est de nouveau ouvert.

live-closed = Entre-temps, c’est fermé. Ce que vous avez tapé est encore là.
compose-unsent = Ce que vous avez écrit
compose-unsent-hint = Cela n’a pas été publié. Vous pouvez le copier d’ici.

decision-place = Y aller
decision-rename = Une conversation ou un salon a changé de nom
decision-yours-rename = Une conversation que vous avez commencée a un autre titre
export-act-rename = Une conversation que vous avez commencée a un autre titre
title-heading = Un autre titre
post-retitle = Changer le titre
