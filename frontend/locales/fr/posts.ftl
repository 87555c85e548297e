title-thread = Conversation
title-threads = Conversations
title-new-thread = Nouvelle conversation
title-post = Un message
title-edit = Modifier
title-withdraw = Retirer

role-facilitator = Animation

threads-heading = Conversations
threads-empty = Il n’y a encore rien ici. Si vous voulez, commencez par quelques mots. Cela n’a pas besoin d’être important.
thread-start = Commencer une conversation
thread-start-button = Commencer
thread-title-label = Un titre
thread-title-hint = Quelques mots, pour que l’on sache de quoi il s’agit.
thread-title-gone = Une conversation sans titre
thread-wants-label = Qu’est-ce qui aiderait ?
thread-wants = Ce qui aiderait :
thread-new-mark = Nouveau
thread-new-since = Nouveau depuis :
thread-closed = Cette conversation est fermée. Vous pouvez encore la lire.
wants-heard = une écoute
wants-advice = un conseil
wants-company = de la compagnie
wants-good_news = partager une bonne nouvelle

pager = Pages
pager-older = Plus ancien
pager-newer = Plus récent
pager-last = Aller au plus récent

post-author-left = Une personne qui est partie
post-more = Plus sur ce message
post-to = À
post-to-gone = À un message qui n’est plus là
post-edited = Modifié
post-goes = S’efface tout seul :
post-expired = Effacé tout seul, comme prévu
post-withdrawn = Message retiré
post-hidden = Masqué par l’animation.
post-hidden-more = Plus
post-hidden-words = Les mots masqués · à ouvrir quand vous voulez
post-in-place = Le voir à sa place
post-reply = Répondre
post-edit = Modifier
post-withdraw = Le retirer
post-withdraw-hint = Les mots sont effacés. Les réponses restent.
post-report = Signaler
post-report-hint = Demandez aux personnes qui animent cet espace d’y regarder.
post-mute = Ne plus me montrer les messages de
post-mute-hint = Personne n’en saura rien. Vous pouvez changer d’avis sur la page des membres.
post-mute-button = Ne plus me montrer
post-hide = Le masquer, avec une raison
post-hide-hint = La personne qui l’a écrit verra la raison et qui l’a masqué.
post-restore = Le montrer à nouveau
post-restore-button = Montrer

ack-hear = J’entends
ack-me_too = Moi aussi
ack-thanks = Merci
ack-strength = Courage

notice-marked = Parle de :
notice-open = à ouvrir quand vous voulez
notice-violence = violence
notice-sexual-violence = violence sexuelle
notice-being-followed = se faire suivre
notice-self-harm = se faire du mal
notice-death = mort
notice-children = enfants
notice-police-courts = police et tribunaux
notice-substances = alcool et drogues

compose-heading = Votre réponse
compose-to = Votre réponse à
compose-you-are = Ici, votre nom est { $alias }.
compose-who-reads = Seuls les membres de cet espace peuvent lire ceci.
compose-text = Vos mots
compose-mark = Indiquer un sujet
compose-mark-hint = Ainsi, chaque personne choisit de l’ouvrir ou non.
compose-expires = Le laisser s’effacer tout seul
compose-court = S’il y a une affaire avec la police ou un tribunal, on pourrait demander ce que vous écrivez ici.
compose-post = Publier
compose-preview = Voir d’abord
compose-preview-heading = Voilà ce que cela donnera
expires-never = Reste
expires-day = S’efface dans un jour
expires-week = S’efface dans une semaine
expires-month = S’efface dans un mois

edit-heading = Changer vos mots
edit-hint = On verra que c’est modifié. Quelqu’un l’a peut-être déjà lu.
edit-keep = Garder le changement
withdraw-heading = Retirer ce message ?
withdraw-what = Les mots seront effacés pour tout le monde. À leur place, on lira que vous les avez retirés.
withdraw-cannot = Quelqu’un les a peut-être déjà lus ou copiés. Personne ne peut défaire cela.
withdraw-button = Le retirer

done-started = Votre conversation a commencé.
done-edited = Votre changement est gardé.
done-withdrawn = C’est retiré.

error-thread-closed = Cette conversation est fermée.
error-key-reused = Ce formulaire a déjà été envoyé avec d’autres mots. Vos mots sont ici ; envoyez-les à nouveau, s’il vous plaît.
error-post-gone = Ce message n’est plus là, il n’a donc pas changé. Vos mots sont ici.
problem-parent-gone = Le message auquel vous répondez n’est plus là. Vous pouvez encore publier vos mots dans la conversation.
problem-unknown-notice = Un de ces sujets n’est pas connu ici.
threads-none = Il n’y a rien ici.
