# Créer le compte, entrer, fermer la session, Sortir et les réglages personnels.
title-sign-up = Première fois
title-sign-in = Se connecter
title-words = À garder
title-exit = Partir vite

error-invitation-needed = Pour créer un compte ici, il faut une invitation.
error-name-taken = Quelqu’un utilise déjà ce nom. Choisissez-en un autre, s’il vous plaît.

sign-up-heading = Un nom et une phrase d’accès
sign-up-lead = Ils vous permettent de revenir. Personne d’autre ne les voit jamais. Nous ne demandons ni e-mail, ni téléphone, ni votre vrai nom.
sign-up-suggested = Tout prêts
sign-up-suggested-more = Notez-les ou apprenez-les. Ils ne disent rien de vous.
sign-up-take = Prendre ceux-ci
sign-up-own = Je préfère choisir les miens
sign-up-button = Continuer avec ceux-ci
sign-up-name-taken = Quelqu’un utilise déjà ce nom. Choisissez-en un autre, s’il vous plaît.
sign-up-have-account = Vous avez déjà un compte ?
sign-up-needed-heading = Sur invitation
sign-up-needed = On arrive ici avec l’invitation de quelqu’un qui y est déjà, ou des personnes qui gèrent ce site.
sign-up-needed-more = Si vous en avez une, c’est un lien ou un code court.
sign-up-closed-heading = Cette invitation n’est plus ouverte
sign-up-closed = On l’a fermée, ou son temps est passé. Ce n’est pas de votre faute. La personne qui vous l’a donnée en a peut-être une autre.
sign-up-type-code = Taper un code

sign-in-name-label = Nom de connexion
sign-in-name-hint = Au moins 3 caractères. Pas un nom sous lequel on vous connaît.
sign-in-name-too-short = Il faut au moins { $min } caractères.
sign-in-name-too-long = Il y a de la place pour { $max } caractères au plus.
sign-in-name-unreadable = Il y a un caractère qu’on ne pourrait pas retaper ensuite.

passphrase-label = Phrase d’accès
passphrase-hint = Au moins 8 caractères. Plusieurs mots, c’est le mieux. Vous pouvez la coller.
passphrase-too-short = Il faut au moins { $min } caractères.
passphrase-too-long = Il y a de la place pour { $max } caractères au plus.
passphrase-unreadable = Il y a un caractère qu’on ne pourrait pas retaper ensuite.
passphrase-same-as-name = C’est la même chose que le nom de connexion. Qui connaît l’un connaîtrait l’autre.
passphrase-repeated = Elle se répète, c’est facile à deviner. Choisissez autre chose, s’il vous plaît.
passphrase-easy-to-guess = C’est une des premières choses que quelqu’un essaierait. Mieux vaut quelques mots à vous, sans lien entre eux.

sign-in-heading = Se connecter
sign-in-button = Se connecter
sign-in-forgot = J’ai oublié
sign-in-new = C’est ma première fois
sign-in-wrong = Le nom et la phrase d’accès ne vont pas ensemble. Vous pouvez réessayer, doucement.
sign-in-device-label = Cet appareil est-il à vous et à personne d’autre ?
sign-in-borrowed = Prêté ou partagé
sign-in-borrowed-more = La session se ferme après 30 minutes sans rien faire
sign-in-mine = À moi
sign-in-mine-more = La session dure jusqu’à 12 heures

words-heading = Votre phrase de secours
words-lead = Si vous oubliez votre nom ou votre phrase d’accès, elle vous permet de revenir. Elle ne s’affiche que maintenant.
words-digits = Gardez les groupes dans cet ordre. Les espaces ne comptent pas.
words-where = Un papier dans un endroit sûr, c’est bien. Une photo peut être copiée là où d’autres la voient.
words-kept = C’est noté
words-no-place = Je n’ai pas d’endroit sûr pour la garder
words-no-place-means = Ce n’est pas grave. Mais si vous oubliez votre phrase d’accès, personne ne pourra rien y faire, même pas les personnes qui gèrent ce site. Il faudrait recommencer, sous un autre nom.
words-no-place-later = Quand vous aurez un endroit sûr, vous pourrez demander une nouvelle phrase de secours dans « À moi ».
words-go-on = Continuer sans la garder

exit-heading = Partir vite
exit-lead = Le bouton « Sortir » est sur chaque page. Vous appuyez une fois, et cet appareil affiche { $site }.
exit-does = Ce que fait « Sortir »
exit-does-session = Il ferme tout de suite votre session sur cet appareil.
exit-does-kept = Il demande au navigateur d’oublier les pages de ce site, pour que « Précédent » ne les montre pas.
exit-does-keys = Avec un clavier, appuyer trois fois sur Maj (Shift) fait la même chose.
exit-cannot = Ce qu’il ne peut pas faire
exit-cannot-history = L’adresse de ce site reste dans l’historique du navigateur, sauf dans une fenêtre privée.
exit-cannot-passwords = Il n’efface pas une phrase d’accès que le navigateur a enregistrée.
exit-cannot-keyboard = Un clavier qui apprend peut proposer des mots que vous avez écrits ici.
exit-cannot-pictures = Les captures d’écran, les textes copiés et les fichiers téléchargés restent où ils sont.
exit-cannot-network = La personne qui contrôle le Wi-Fi peut voir que ce site a été ouvert, mais pas ce que vous avez lu.
exit-cannot-watched = Si quelqu’un a mis sur cet appareil une application qui surveille, cette personne a peut-être tout vu. Un autre appareil est alors plus sûr.
exit-try = Vous pouvez l’essayer maintenant. Ensuite, il faudra vous reconnecter.

done-signed-out = Votre session est fermée sur cet appareil.
done-signed-out-everywhere = Votre session est fermée sur tous les appareils.

title-me = Réglages
title-drafts = Gardé pour vous

me-heading = À moi
me-language = Langue
me-language-hint = Pour cette page et toutes les autres, où que vous vous connectiez.
me-devices = Sessions ouvertes
me-this-device = Cet appareil
me-used = Dernière utilisation :
me-sign-out = Fermer la session ici
me-sign-out-everywhere = Fermer la session partout
me-account = Nom et phrases
me-passphrase = Changer la phrase d’accès
me-passphrase-lead = Quand vous la changez, votre session se ferme sur les autres appareils.
me-passphrase-now = Votre phrase d’accès actuelle
me-passphrase-new = Nouvelle phrase d’accès
me-passphrase-idea = En voici une que personne n’a :
me-passphrase-button = La changer
me-passphrase-wrong = Ce n’est pas la phrase d’accès de ce compte. Vous pouvez réessayer, doucement.
me-recovery = Nouvelle phrase de secours
me-recovery-lead = Vous recevez une nouvelle phrase de secours. L’ancienne ne marche plus.
me-recovery-button = M’en montrer une nouvelle
me-delete = Supprimer mon compte
me-visits = Ce qui est nouveau pour vous
me-visits-more = Chaque espace retient un seul moment, arrondi, de votre dernière visite, pour vous montrer ce qui est nouveau. Vous pouvez arrêter cela dans l’espace. Rien ne retient ce que vous lisez.

delete-lead = Votre compte disparaît tout de suite. Vous ne pourrez plus vous connecter, et personne ne peut le faire revenir.
delete-slowly = Vos places dans les espaces se ferment une par une, chacune à un moment tiré au hasard dans les { $hours } heures, et ce que vous y avez écrit part avec elles. Ainsi, personne ne peut deviner, à des noms qui disparaissent ensemble, que c’était une seule personne.
delete-stays = Si un signalement ouvert porte sur quelque chose que vous avez écrit, une copie scellée reste jusqu’à ce qu’il soit réglé. Ce que d’autres ont copié ou raconté avec leurs mots leur appartient.
delete-now = Tout terminer maintenant
delete-now-shows = Quelqu’un qui est dans plusieurs de vos espaces, ou qui regarde le serveur, peut remarquer que ces noms sont partis ensemble.
delete-button = Supprimer mon compte

recover-heading = Revenir avec votre phrase de secours
recover-lead = Vous choisissez un nom et une phrase d’accès, vous recevez une nouvelle phrase de secours, et votre session se ferme sur tous les appareils.
recover-phrase-label = Votre phrase de secours
recover-phrase-hint = Les mots ou les chiffres que vous avez gardés, dans leur ordre. Les majuscules, les accents et les virgules ne comptent pas.
recover-name-label = Nouveau nom de connexion
recover-name-hint = Cela peut être l’ancien.
recover-button = Continuer
recover-incomplete = Il faut sept mots, ou 24 chiffres.
recover-unknown-word = Le mot { $place } n’est pas un de ceux que nous utilisons. Est-il écrit comme on vous l’a montré ?
recover-wrong = Cette phrase n’ouvre aucun compte. Regardez l’ordre et l’orthographe, s’il vous plaît.
recover-none = Je ne l’ai pas
recover-none-means = Alors personne ne peut ouvrir le compte, même pas les personnes qui gèrent ce site. Vous pouvez recommencer avec une invitation.

drafts-heading = Gardé pour vous
drafts-notice = Vous étiez en train d’écrire quand votre session s’est fermée. Votre texte est gardé, et personne d’autre ne peut le lire.
drafts-look = Le voir
drafts-lead = Votre session s’est fermée pendant que vous écriviez. Personne d’autre ne peut lire ceci.
drafts-none = Rien n’attend ici.
drafts-until = Gardé jusqu’à :
drafts-throw = Le jeter
drafts-closed = La page prévue pour ce texte ne vous est plus ouverte. Voici vos mots.

done-passphrase = Votre phrase d’accès est changée. Votre session est fermée sur les autres appareils.
done-account-deleted = Votre compte est supprimé.
done-draft-gone = C’est jeté.

# The page puts the time of day in place of the #.
session-soon = Votre session se fermera à #, pour que personne ne trouve cette page ouverte.
session-stay = Je suis encore là
session-over = Votre session est fermée
session-return = Rien n’a bougé pendant un moment, alors cette page a été couverte. Connectez-vous pour reprendre où vous en étiez.
error-last-steward = Personne d’autre que vous ne gère ce site. Faites d’abord venir quelqu’un pour le gérer ; vous pourrez ensuite supprimer votre compte.
delete-invite-steward = Inviter quelqu’un à gérer le site
