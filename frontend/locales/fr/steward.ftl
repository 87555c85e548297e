# Les pages des personnes qui gèrent le site.
title-site = Site
steward-save = Enregistrer
steward-done = Fait
steward-closed = Fermé
steward-unheld = Personne ne le tient
steward-unheld-lead = Personne ne tient ces espaces en ce moment. Ce qui y attend reste sans être lu jusqu’à ce que quelqu’un entre avec une invitation à animer et que vous disiez oui.
steward-written = (écrit)
steward-languages = Langues de ce texte
steward-language-unknown = Ce site ne parle pas encore cette langue.
steward-to-list = Vers la liste
error-site-not-ready = On ne peut inviter personne avant la fin de la courte liste. Elle est sur la page de gestion, /steward.
problem-number = Donnez un nombre entier de { $min } à { $max }, s’il vous plaît.

done-steward-saved = C’est enregistré.
done-steward-space = L’espace est créé. On y entre avec une invitation.
done-steward-invitation-closed = L’invitation est fermée. Les personnes entrées avec elle restent.
done-steward-confirmed = C’est confirmé. Les membres peuvent maintenant compter sur cette personne pour animer.
done-steward-answered = On peut lire votre réponse.

steward-heading = Avant d’inviter qui que ce soit
steward-lead = { $left ->
    [one] Il reste une petite étape. Qui ouvre une invitation lit d’abord ce que vous écrivez ici.
   *[other] Il reste { $left } petites étapes. Qui ouvre une invitation lit d’abord ce que vous écrivez ici.
}
steward-open-heading = Le site est prêt
steward-open-lead = Tout ce qu’une invitation promet est écrit. Vous pouvez le changer dès que ce n’est plus vrai.
steward-said = Ce que vous avez dit
steward-after = À suivre
steward-spaces = Espaces
steward-spaces-none = Pas encore d’espace. Un petit est un bon début.
steward-space-new = Créer un espace
steward-invite-button = Inviter

steward-step-name = Nom et icône
steward-step-name-hint = Sur chaque page. Qu’ils ne disent rien de ce à quoi sert ce lieu.
steward-step-exit = Où mène « Sortir »
steward-step-exit-hint = Un site ordinaire que n’importe qui pourrait regarder.
steward-step-about = Qui s’en occupe et qui paie
steward-step-about-hint = Pour que chaque personne juge à qui elle fait confiance.
steward-step-authorities = Si vous dites à une autorité qui est quelqu’un
steward-step-authorities-hint = Police, immigration, inspection du travail, financeur.
steward-step-law = Quand la loi peut vous faire parler
steward-step-law-hint = Une décision de justice, une obligation de signaler, une perquisition.
steward-step-help = Une ligne d’aide vérifiée
steward-step-help-hint = Une dans chaque langue, et une pour les moins de 18 ans.
steward-step-house-rules = Règles de la maison
steward-step-house-rules-hint = Un modèle à adapter existe dans chaque langue.
steward-step-public-page = La page publique
steward-step-public-page-hint = Ce que tout le monde voit sans compte.

steward-invitations = Invitations
steward-invitations-hint = Des liens, des codes et des cartes à donner
steward-facilitators = Animation à confirmer
steward-facilitators-hint = Avant d’agir, il faut le oui d’une deuxième personne
steward-reports = Signalements sur l’animation
steward-reports-hint = Lus seulement par les personnes qui gèrent le site
steward-appeals = Demandes de réexamen
steward-appeals-hint = De personnes retirées d’un espace
steward-door = La porte
steward-door-is-open = Ouverte : tout le monde peut créer un compte
steward-door-is-closed = Fermée : seulement avec une invitation
steward-door-hint = Chaque espace garde sa propre porte. Un compte seul ne montre rien des espaces qui ne sont pas dans la liste.
steward-door-label = Permettre de créer un compte sans invitation
steward-door-more = On peut alors demander à entrer dans les espaces de la liste qui l’acceptent.

steward-site-heading = Nom, icône et « Sortir »
steward-site-name = Le nom du site
steward-site-name-hint = Il est dans les onglets du navigateur et sur les cartes. Le nom d’un club de lecture ferait l’affaire.
steward-site-icon = Icône
steward-site-icon-hint = On la voit dans les onglets et les favoris.
steward-icon-leaf = Une feuille
steward-icon-book = Un livre
steward-icon-cup = Une tasse
steward-icon-house = Une maison
steward-icon-hill = Une colline
steward-icon-thread = Un métier à tisser
steward-icon-own = La vôtre
steward-icon-own-hint = Collez-la plus bas
steward-icon-paste = Coller un dessin
steward-icon-svg = Le dessin, en SVG
steward-icon-svg-hint = Seulement des formes simples : path, circle, rect et g, avec des couleurs et des lignes. Jusqu’à 10 000 caractères.
steward-icon-refused = Ce dessin contient autre chose que des formes simples, il n’a donc pas été pris. Seuls path, circle, rect et g, avec des couleurs et des lignes, sont possibles.
steward-icon-none = Choisissez une icône, s’il vous plaît.
steward-site-exit = Où mène « Sortir »
steward-site-exit-hint = Une adresse complète qui commence par https://. Choisissez-en une qui n’étonne personne, et qui ne soit pas à vous.
steward-exit-https = Il faut une adresse complète qui commence par https://.
steward-exit-own = « Sortir » doit mener hors de ce site.

steward-text-about-lead = Nommez l’organisation et toutes les personnes et organisations qui la paient. C’est avec cela que les gens décident à qui faire confiance.
steward-text-authorities-lead = Certaines personnes ne viendront que si la réponse est non. Quelle qu’elle soit, elle doit être vraie.
steward-text-law-lead = Dites avec des mots simples quand un tribunal, la police ou une obligation de signaler pourrait vous faire parler, et ce que vous devriez alors remettre.
steward-text-house-rules-lead = Tout le monde les accepte avant d’entrer. L’animation et les personnes qui gèrent le site les suivent aussi.
steward-text-public-page-lead = Tout le monde peut lire ceci, et n’importe qui peut regarder par-dessus une épaule. Inutile de dire à quoi sert ce lieu.
steward-text-label = Texte
steward-text-hint = Une ligne qui commence par un tiret devient une liste. Une ligne vide commence un nouveau paragraphe.
steward-template-note = Rien n’est encore écrit dans cette langue. Voici un modèle à changer comme vous voulez ; on le verra quand vous l’aurez enregistré.
steward-identifies = Dites-vous parfois à une autorité qui est quelqu’un ?
steward-identifies-hint = Par exemple que quelqu’un est victime ou témoin, travaille sans papiers, ou est un cas à compter.
steward-identifies-no = Non. Nous ne disons jamais à une autorité ou à un financeur qui est quelqu’un.
steward-identifies-yes = Oui, dans certains cas. Dites plus bas lesquels.
steward-identifies-unsaid = Dites oui ou non, s’il vous plaît.

steward-help-lead = Personne ici ne peut envoyer de secours. Il faut donc dans chaque langue une ligne où quelqu’un répond. Appelez avant de l’enregistrer.
steward-help-line = Une ligne d’aide
steward-help-line-hint = Nom, numéro et horaires, sur une ligne. L’appel doit être gratuit, et la réponse dans cette langue.
steward-help-younger = Une ligne pour les moins de 18 ans
steward-help-younger-hint = Ce lieu est pour les adultes. Une personne plus jeune peut quand même ouvrir une invitation.
steward-help-checked = Vérifié le
steward-help-checked-hint = Le dernier jour où vous avez vérifié que les deux répondent. On le voit sur la page.
steward-help-checked-missing = Donnez le jour de votre vérification, s’il vous plaît.
steward-help-checked-ahead = Ce jour n’est pas encore arrivé.

steward-kind-peer = Personnes qui partagent une expérience
steward-kind-practitioner = Personnes qui travaillent dans des organisations
steward-kind-peer-long = Des personnes qui partagent une expérience, avec leurs propres mots. Adultes.
steward-kind-practitioner-long = Des personnes qui travaillent dans des organisations.
steward-visibility-listed = Dans la liste
steward-visibility-hidden = Caché
steward-visibility-hidden-long = Caché : seules les personnes qui ont une invitation savent qu’il existe.
steward-visibility-listed-long = Dans la liste : avec un compte, on voit son nom et à quoi il sert.
steward-space-name = Nom
steward-space-name-hint = Il est sur le téléphone de ses membres. Qu’il en dise peu.
steward-space-kind = Pour qui est-il ?
steward-space-languages = Langues qu’on y parle
steward-space-languages-hint = On peut écrire dans n’importe quelle langue. Celles-ci, l’animation sait les lire.
steward-space-held = Quand on s’y retrouve
steward-space-held-hint = Par exemple : le jeudi de sept à neuf heures du soir. Laissez vide s’il est toujours là.
steward-space-purpose = À quoi il sert
steward-space-purpose-hint = On le voit avant d’entrer. Une ligne ou deux.
steward-space-door-heading = Qui le trouve
steward-space-visibility = Qui sait qu’il existe ?
steward-space-door = Sans invitation
steward-space-door-closed = On ne peut pas demander à entrer.
steward-space-door-ask = Avec un compte, on peut demander à entrer ; l’animation répond.
steward-space-door-hidden = On ne peut pas demander à entrer dans un espace caché : la question dirait qu’il existe. Mettez-le dans la liste, ou fermez sa porte.
steward-space-question = Une question pour qui demande à entrer
steward-space-question-hint = Jamais sur ce qui s’est passé, les papiers ou les noms. Une bonne question : qu’aimeriez-vous trouver ici ?
steward-space-words = Ce qui s’y dit
steward-space-keep = Nombre de jours où les messages sont gardés
steward-space-keep-hint = De 1 à 3 650. Ensuite ils sont effacés, pas seulement masqués. Laissez vide pour les garder jusqu’à ce que les personnes qui les ont écrits les retirent.
steward-space-rules = Ses propres règles
steward-space-rules-label = Règles de la maison de cet espace
steward-space-rules-hint = On les montre avec celles du site. Laissez vide si celles-là suffisent.
steward-space-state = Ouvert ou fermé
steward-space-open = Ouvert
steward-space-closed = Fermé : les membres peuvent lire, et personne ne peut écrire.
steward-space-create = Créer l’espace

steward-role-member = Membre
steward-role-facilitator = Animation
steward-role-steward = Gestion du site
steward-invitations-lead = Une même invitation peut aller à dix personnes ou plus. Rien ne montre qui l’a utilisée, combien de fois ni quand.
steward-invitation-new = Une nouvelle invitation
steward-invitation-role = Rôle à l’arrivée
steward-invitation-space = Dans quel espace
steward-invitation-space-hint = Une invitation à gérer le site ne mène à aucun espace.
steward-invitation-no-space = Aucun
steward-invitation-space-missing = Choisissez l’espace où elle mène, s’il vous plaît.
steward-invitation-days = Ouverte combien de jours
steward-invitation-days-hint = De 1 à 365. Vous pouvez la fermer à tout moment.
steward-invitation-language = Langue
steward-invitation-language-hint = Celle de sa première page et de ses cartes. On peut en changer là-bas.
steward-invitation-make = Créer l’invitation
steward-invitation-made = Déjà créées
steward-invitation-none = Pas encore d’invitation.
steward-invitation-site = Ce site
steward-invitation-open = Ouverte
steward-invitation-closed = Fermée
steward-invitation-until = jusqu’à : { $day }
steward-invitation-close = La fermer
steward-invitation-ready = L’invitation est prête
steward-invitation-is-closed = Cette invitation est fermée
steward-invitation-for = Mène à
steward-invitation-open-until = Ouverte jusqu’à
steward-invitation-once = La première personne qui l’ouvre pourra gérer le site, avec tout ce que vous pouvez faire. Elle ne sert qu’une fois.
steward-invitation-shared = Vous pouvez donner la même à dix personnes ou plus. Envoyée par message, elle reste dans leurs messages ; une carte, on peut la jeter.
steward-invitation-print = Imprimer des cartes
steward-qr = Le lien en code QR
steward-code-aloud = À lire à voix haute
steward-code-link = Ou envoyez le lien
steward-sheet-heading = Dix cartes à découper
steward-sheet-lead = Imprimez cette page sur une feuille. Les cartes ne disent rien de ce à quoi sert le site.
steward-card-line = Il y a une place pour vous ici. Venez quand vous voulez, ou pas du tout.

steward-template-about =
    C’est **(nom de votre organisation)**, à (ville, pays), qui s’occupe de ce lieu.

    Il est payé par (nommez toutes les personnes et organisations qui paient). Elles voient des chiffres d’utilisation et des résultats convenus à l’avance. Elles ne voient jamais qui est qui, ni ce que quelqu’un a écrit.

    Pour nous joindre : (adresse ou numéro).
steward-template-authorities =
    Nous ne décidons pas si quelqu’un compte comme ceci ou comme cela. Nous ne transmettons ni noms, ni mots, ni listes à la police, à l’immigration, aux inspections ou aux organisations qui nous financent.

    Si cela change un jour, nous le dirons ici un mois avant.
steward-template-law =
    Un tribunal peut nous ordonner de remettre ce que contient ce serveur. La page « Ce que ce site garde » explique ce que c’est.

    En (pays), la loi demande à (qui) de signaler (quoi, par exemple un danger pour un enfant). L’animation y est tenue : oui / non.

    Si nous recevons un ordre, nous le dirons ici dès que nous en aurons le droit.
steward-template-house-rules =
    - Ce qui se dit ici reste ici. On ne copie pas, on ne photographie pas, on ne raconte pas ailleurs.
    - Parlez de vous. Personne n’est obligé de raconter, et personne n’en demande plus.
    - Pas de noms, de lieux, de numéros ni d’adresses, ni les vôtres ni ceux de quelqu’un d’autre.
    - Pas d’offres de travail, de voyage, d’argent ou de logement, et pas de demandes non plus.
    - Indiquez ce qui peut être dur à lire, pour que les autres choisissent.
    - On peut être contre une idée, jamais contre une personne.
    - L’animation peut masquer un message ou retirer quelqu’un. Elle dit pourquoi, et vous pouvez demander un réexamen.
    - Partir, c’est toujours possible. Vous ne devez d’explication à personne.
steward-template-public-page =
    Un lieu calme pour lire, parler et apprendre ensemble.

    On y entre sur invitation, sous un nom choisi pour ce lieu seulement. Personne ne vous demande une adresse, un numéro ou votre histoire.

steward-waiting = Sans réponse pour l’instant
steward-answered = Avec une réponse
steward-answer = Répondre
steward-answer-label = Votre réponse
steward-facilitators-lead = Ces personnes sont entrées avec une invitation à animer. Tant que quelqu’un d’autre n’a pas dit oui, elles sont membres comme les autres.
steward-facilitators-none = Personne n’attend.
steward-facilitators-you = C’est vous. Quelqu’un d’autre doit dire oui.
steward-confirm = Confirmer
error-confirm-yourself = Quelqu’un d’autre doit vous confirmer.

steward-reports-lead = Les membres savent que ces signalements vont aux personnes qui gèrent le site et à personne d’autre.
steward-reports-none = Rien n’a été signalé.
steward-report = Un signalement
steward-report-about = Sur
steward-report-about-gone = Quelqu’un qui n’anime plus ici
steward-report-space = Espace
steward-report-day = Envoyé
steward-report-reason = Ce qui est dit
steward-report-answer-hint = La personne qui a signalé la lit. Dites ce que vous ferez, ou pourquoi vous ne ferez rien.
steward-report-close = Répondre et fermer

steward-appeals-lead = Une personne retirée d’un espace demande un réexamen. Elle lit votre réponse, et l’animation de l’espace la lit aussi, parmi ses décisions.
steward-appeals-none = Personne n’a demandé de réexamen.
steward-appeal = Une demande de réexamen
steward-appeal-what = Ce qui a été décidé
steward-appeal-removed = Retrait de l’espace
steward-appeal-barred_space = Accès à l’espace fermé
steward-appeal-barred_instance = Accès au site fermé
steward-appeal-reason = La raison donnée
steward-appeal-words = Ce que dit la personne
steward-appeal-answer-hint = Dites ce que vous avez regardé et ce qui va suivre.
steward-appeal-lift = La laisser revenir
steward-appeal-lift-more = Comme membre, sous le même nom.
steward-appeal-send = Envoyer la réponse
error-appeal-own = Vous avez pris part à cette décision, alors une autre personne qui gère le site doit répondre. S’il n’y en a pas d’autre, invitez quelqu’un.
steward-waits-for-another = Attend une autre personne qui gère le site
steward-alone-reports = Personne d’autre que vous ne gère ce site. Ce qui vous concerne, ou concerne une de vos décisions, ne vous est jamais montré : tant qu’il n’y a pas une deuxième personne, personne ne le lit.
steward-alone-appeals = Personne d’autre que vous ne gère ce site. À ce que vous avez décidé, seule une deuxième personne peut répondre.
steward-alone-invite = Inviter quelqu’un
steward-space-end = Mettre fin à cet espace
steward-space-ends = Cet espace prend fin le { $day }.
steward-space-ends-more = Ce que cela veut dire
steward-end-heading = Mettre fin à cet espace
steward-end-at-once = Il ferme tout de suite : on peut y lire, plus personne n’y écrit, et ses invitations se ferment.
steward-end-told = Toutes les personnes qui y sont apprennent la date, et peuvent garder ce qui est à elles jusque-là.
steward-end-erased = Ce jour-là, tout ce qu’il contient est effacé : mots, noms, signalements et décisions. Rien ne les fait revenir.
steward-end-bars = La personne à qui tout le site est fermé le reste. La raison est effacée avec l’espace.
steward-end-when = Dans combien de jours
steward-end-when-hint = Certaines personnes passent une fois par semaine, d’autres moins souvent.
steward-end-7 = Une semaine
steward-end-14 = Deux semaines
steward-end-30 = Trente jours
steward-end-90 = Trois mois
steward-end-button = Y mettre fin ce jour-là
steward-keep-what = Vous pouvez encore le garder. Il reste alors fermé jusqu’à ce que vous l’ouvriez.
steward-keep-button = Le garder
done-space-ends = La date est fixée. Les personnes qui y sont l’apprennent.
done-space-kept = Il reste. Il est fermé jusqu’à ce que vous l’ouvriez.
steward-space-words-heading = Dans ses autres langues
steward-space-words-lead = Qui lit le site dans cette langue voit ces mots. Ce que vous laissez vide se voit dans la langue principale de l’espace.
