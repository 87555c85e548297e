# Les règles d'un espace : lesquelles, ce que fait chacune, et comment les gens de l'espace en décident.
title-rule-packs = Règles
title-check = Avant de publier

rules-heading = Ce qui est regardé avant que quiconque lise
rules-lead = Chaque texte passe par ces règles avant que d’autres le voient, quelle que soit la personne qui l’a écrit. Aucune règle ne décide d’une personne.
rules-edit-hint = Une règle nouvelle ou changée observe d’abord : elle trouve, et rien ne s’ensuit. Une fois que vous avez regardé ce qu’elle aurait fait, vous la mettez en vigueur.
rules-some-watch = Quelque chose observe ici, et rien ne s’ensuit encore.
rules-in-force = En vigueur
rules-watching = Observe : rien ne s’ensuit de ce qu’elle trouve
rules-off = Pas utilisé ici
rules-since = depuis : { $day }
rules-let-watch = Laisser observer
rules-let-watch-only = Laisser seulement observer
rules-do-without = S’en passer
rules-see-watching = Voir ce qui aurait été fait
rules-use = Mettre en vigueur
rules-each = Chacune de ses règles
rules-example = Par exemple :
rules-lacks-help = Pas encore utilisé ici : avant de pouvoir mener à une aide, il faut une ligne d’aide que quelqu’un a vérifiée, en
rules-help-lines = Lignes d’aide
rules-stale-help = Cela fait un moment que personne n’a vérifié les lignes d’aide en
rules-lacks-help-steward = Les personnes qui gèrent ce site peuvent le faire.
rules-numbers = À partir de quand c’est trop
rules-accepted = { $n ->
    [0] Ici, on ne regarde pas depuis quand chacun est là.
    [one] On est ici depuis peu tant qu’un message n’a pas été montré.
   *[other] On est ici depuis peu tant que { $n } messages n’ont pas été montrés.
}
rules-posts = Au-delà de { $posts } messages en { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}, il est demandé de ralentir.
rules-accepted-label = On est ici depuis peu tant que tant de messages n’ont pas été montrés
rules-accepted-hint = Pour les personnes arrivées depuis peu, certaines règles regardent de plus près. De 0 à 50.
rules-posts-label = Plus de tant de messages …
rules-posts-hint = De 2 à 40. Au-delà, il est demandé d’attendre un peu.
rules-minutes-label = … en tant de minutes (de 1 à 10)
rules-numbers-keep = Garder ces nombres
rules-numbers-try = Voir d’abord ce que toutes les règles en auraient fait
rules-own = Mots de cet espace
rules-own-about = Des tournures qui comptent dans cet espace et qu’aucun ensemble de règles ne connaît. Seules les personnes qui animent cet espace et celles qui gèrent ce site voient la liste.
rules-own-none = Aucun pour l’instant.
rules-own-some = Cet espace cherche aussi des mots à lui. Lesquels n’est pas montré, pour que personne n’écrive de façon à les éviter.
rules-own-nothing = Cet espace ne cherche pas de mots à lui.
rules-own-remove = Enlever
rules-own-add = Ajouter des tournures
rules-own-phrases = Tournures, une par ligne
rules-own-phrases-hint = Jusqu’à 200 en tout. Une tournure déjà présente change, et observe de nouveau.
rules-own-how = Comment les écrire
rules-own-eg-word = visa
rules-own-eg-stem = recrut*
rules-own-eg-or = (visa|billet) payé
rules-own-eg-gap = visa .. payé
rules-own-eg-shape = appelle <phone>
rules-own-how-word = Ce mot, quelles que soient son orthographe, ses espaces ou ses accents.
rules-own-how-stem = Tout mot qui commence ainsi.
rules-own-how-or = Un mot parmi plusieurs.
rules-own-how-gap = Jusqu’à quatre autres mots entre les deux, dans une même phrase.
rules-own-how-shape = Quelque chose qui a une forme : <phone>, <email>, <link>, <handle>, <address>, <money>, <date>, et # pour tout nombre.
rules-own-verdict = Ce qui s’ensuit quand une tournure est trouvée
rules-own-notice = Quel sujet est indiqué, s’il y en a un
rules-own-watch = Laisser observer
own-does-nudge = Une question est posée à qui écrit avant de publier
own-does-notice = Un sujet sensible est indiqué
own-does-hold = Quelqu’un le lit avant qu’il soit montré
done-rules-set = C’est ainsi maintenant.
done-own-words-watch = Elles observent dès maintenant. Rien ne s’ensuit tant que vous ne les mettez pas en vigueur.
error-rules-watch-first = Il faut d’abord laisser observer, pour que vous puissiez voir ce qui aurait été fait.
error-rules-lack-help = Avant de pouvoir l’utiliser, il faut qu’une ligne d’aide ait été vérifiée dans chaque langue de cet espace.
problem-no-such-rule = Cette règle n’existe pas.
problem-own-word = La ligne { $line } ne peut pas se lire comme une tournure. Voyez plus bas comment les écrire.
problem-own-words-many = Avec celles-ci, il y en aurait plus de { $most }.
problem-choose = Faites un choix, s’il vous plaît.
hold-rules-hint = Quelles règles regardent les textes ici, et les mots de cet espace
space-rules-packs = Ce qui est regardé avant que quiconque lise

watching-heading = Ce que les règles auraient fait
watching-lead = Ce sont des messages encore présents, regardés maintenant avec les règles. Rien n’en est gardé, personne n’est prévenu, et rien n’arrive à aucun message.
watching-days = Jusqu’où remonter
watching-last-days = Les { $days } derniers jours
watching-all = Aussi les règles en vigueur
watching-look = Regarder
watching-none = Rien n’observe. Laissez une règle observer, ou ajoutez des tournures, et revenez.
watching-looked = { $n ->
    [0] Il n’y avait aucun message à regarder.
    [one] { $n } message a été regardé.
   *[other] { $n } messages ont été regardés.
}
watching-more = Il y en a d’autres ; ce sont les plus récents.
watching-found-none = Il ne serait rien arrivé à aucun d’eux.
watching-count = { $n ->
    [one] Dans { $n } message
   *[other] Dans { $n } messages
}
watching-listed = { $n ->
    [one] Le plus récent est montré.
   *[other] Les { $n } plus récents sont montrés.
}
watching-use-heading = Mettre en vigueur
watching-use-lead = À partir de là, cela agit sur ce qui s’écrit de nouveau. Ce qui est là reste tel quel.
watching-words = { $n ->
    [one] { $n } tournure
   *[other] { $n } tournures
}

pack-of-the-operator = Des règles ajoutées par les personnes qui gèrent ce site.
pack-name-contact = Ce qui permet de retrouver quelqu’un
pack-about-contact = Numéros, adresses, liens et noms sur d’autres sites. Ici on parle là où les autres peuvent voir ce qui se passe.
pack-name-lures = Offres par lesquelles un mal commence
pack-about-lures = Offres de travail, de voyage, d’argent ou d’amour qui ont fait du mal à des gens, et ce qui demande le secret, des papiers ou des photos. En raconter une, mettre en garde ou poser une question n’est pas visé.
pack-name-identity = Ce qui dit qui est quelqu’un
pack-about-identity = Noms, lieux et papiers par lesquels quelqu’un pourrait être retrouvé. On vous pose seulement la question ; vous décidez.
pack-name-crisis = Appels à l’aide
pack-about-crisis = Les mots d’une personne peut-être en danger, ou qui ne veut peut-être plus vivre. L’aide n’est montrée qu’à elle, et on le lui dit avant d’alerter quiconque.
pack-name-hurt = Mots qui blessent
pack-about-hurt = Injures, menaces, harcèlement et reproches. Raconter ce qui vous a été dit ou fait, le citer ou y répondre n’est pas visé.
pack-name-flood = Trop à la fois
pack-about-flood = Les mêmes mots encore et encore, beaucoup de messages en peu de temps, et des liens de personnes arrivées depuis peu.

rule-does-allow = Rien ne s’ensuit.
rule-does-notice = Un sujet sensible est indiqué.
rule-does-nudge = Une question est posée à qui écrit avant de publier ; qui écrit décide.
rule-does-nudge-hold = Une question est posée à qui écrit avant de publier. Publié malgré tout, c’est montré une fois que quelqu’un l’a lu.
rule-does-resources = De l’aide est montrée à la seule personne qui écrit.
rule-does-hold = C’est montré une fois que l’animation l’a lu. La personne qui écrit voit que cela attend.
rule-does-refuse = Ce n’est pas publié ; la personne qui écrit apprend pourquoi et garde ses mots.
rule-does-alert = De l’aide est montrée à la personne qui écrit ; avant de publier, on lui dit que les personnes qui animent cet espace seront alertées.

rule-name-contact-phone = Numéros de téléphone
rule-name-contact-email = Adresses électroniques
rule-name-contact-link = Liens
rule-name-contact-handle = Noms sur d’autres sites
rule-name-contact-messenger = Messageries où continuer
rule-name-contact-address = Adresses
rule-name-lures-work = Offres de travail
rule-name-lures-travel = Offres d’organiser un voyage
rule-name-lures-modelling = Offres de mannequinat
rule-name-lures-loan = Offres de prêt
rule-name-lures-marriage = Offres de mariage
rule-name-lures-easy-money = Promesses d’argent facile
rule-name-lures-secrecy = Demander le secret
rule-name-lures-off-platform = Demander de continuer ailleurs
rule-name-lures-advance-fee = Demander de l’argent d’avance
rule-name-lures-documents = Demander des papiers
rule-name-lures-pictures = Demander des photos
rule-name-identity-name = Le nom complet d’une personne
rule-name-identity-workplace = Où quelqu’un travaille
rule-name-identity-shelter = Où se trouve un refuge
rule-name-identity-case-number = Numéros de dossier
rule-name-identity-passport = Numéros de papiers
rule-name-identity-date-place = Un jour précis avec un lieu
rule-name-crisis-self-harm = Ne plus vouloir vivre
rule-name-crisis-danger-now = Être en danger maintenant
rule-name-crisis-held-now = Ne pas pouvoir partir maintenant
rule-name-hurt-slur = Mots servant à rabaisser
rule-name-hurt-threat = Menaces
rule-name-hurt-harassment = Harcèlement sexuel
rule-name-hurt-blame = Reprocher à quelqu’un ce qu’on lui a fait
rule-name-flood-repeat = Les mêmes mots de nouveau
rule-name-flood-burst = Beaucoup de messages en peu de temps
rule-name-paused = Une personne en pause
rule-name-flood-new-links = Plusieurs liens d’une personne arrivée depuis peu
rule-name-own-words = Mots de cet espace

rule-example-contact-phone = Appelle-moi au zéro six, douze, trente-quatre …
rule-example-contact-email = Écris à merle arobase exemple point org
rule-example-contact-link = Regarde exemple.org/page
rule-example-contact-handle = Mon insta, c’est merle.exemple
rule-example-contact-messenger = Continuons sur une autre messagerie, ajoute-moi là-bas
rule-example-contact-address = J’habite 12 rue du Moulin
rule-example-lures-work = J’ai un travail pour toi à l’étranger, pas besoin de papiers
rule-example-lures-travel = On paie le billet et le visa, tu viens la semaine prochaine
rule-example-lures-modelling = Tu ferais un bon modèle, notre agence cherche
rule-example-lures-loan = Je te prête l’argent aujourd’hui, tu rembourses en travaillant
rule-example-lures-marriage = Il a une maison et cherche une épouse, je te le présente
rule-example-lures-easy-money = Gagne beaucoup en une semaine, c’est facile
rule-example-lures-secrecy = N’en parle à personne ici
rule-example-lures-off-platform = Quitte ce site, on parle ailleurs
rule-example-lures-advance-fee = Envoie d’abord les frais, ensuite tu reçois le contrat
rule-example-lures-documents = Envoie-moi une photo de ton passeport
rule-example-lures-pictures = Envoie-moi des photos de toi
rule-example-identity-name = Son nom est Merle Exemple
rule-example-identity-workplace = Elle travaille à la boulangerie de la rue du Moulin
rule-example-identity-shelter = Le refuge est derrière la gare
rule-example-identity-case-number = Mon numéro de dossier est AB 12345
rule-example-identity-passport = Mon numéro de passeport est X1234567
rule-example-identity-date-place = Le 3 mars au port d’Exempleville
rule-example-crisis-self-harm = Je ne veux plus vivre
rule-example-crisis-danger-now = Il est à la porte, j’ai peur qu’il me fasse du mal
rule-example-crisis-held-now = Ils ont fermé à clé et je ne peux pas sortir
rule-example-hurt-threat = Je sais où tu es, tu vas le regretter
rule-example-hurt-harassment = Des mots sur le corps de quelqu’un que personne n’a demandés
rule-example-hurt-blame = Tu l’as bien cherché, tu t’attendais à quoi
rule-example-flood-repeat = Le même message envoyé trois fois
rule-example-flood-new-links = Deux liens dans le premier message

check-heading = Ce que disent les règles
check-said = Les règles disent :
check-nothing = Les règles n’ont rien à dire de cela.
check-refused = Tel quel, ce n’est pas publié.
check-notice = Un sujet est indiqué pour cela.
check-not-posted = Rien n’a été publié ni gardé.
check-later = Les règles ont été souvent interrogées depuis une heure. Voici l’allure que cela aura ; elles le seront de nouveau quand vous publierez.
uncovered-told = Aucune règle d’ici ne parle encore cette langue. Les numéros, les liens et les adresses sont remarqués tout de même ; le reste n’est lu que par des personnes.
done-uncovered = C’est publié. Aucune règle d’ici ne parle encore cette langue ; les numéros, les liens et les adresses sont remarqués tout de même.

rules-of-the-site = Règles qui regardent les textes
steward-rules-hint = Quels ensembles de règles sont en vigueur, et les langues qu’aucun ne parle
rules-site-lead = Elles regardent chaque texte avant que quiconque le lise. Ce qu’utilise chaque espace, ce sont les personnes qui l’animent qui en décident.
rules-refused = De nouveaux ensembles de règles ont été refusés
rules-refused-at = Lus : { $when }. Ceux d’avant restent en vigueur jusqu’à ce que cela soit corrigé :
rules-from = D’où ils viennent
rules-built-in = Ils sont venus avec le programme.
rules-own-folder = De votre propre dossier.
rules-read-again = Lus de nouveau : { $when }.
rules-packs = Ensembles de règles
rules-packs-none = Il n’y en a pas. Aucun texte n’est regardé.
rules-count = { $n ->
    [one] { $n } règle
   *[other] { $n } règles
}
rules-speak = Langues qu’ils parlent
uncovered-heading = Langues qu’aucune règle ne parle
uncovered-lead = Combien de textes il y a eu. Seul un nombre par jour est gardé, pendant { $days } jours ; ni qui, ni où.
uncovered-none = Aucun jusqu’ici.
uncovered-day = Jour
uncovered-language = Langue
uncovered-texts = Textes
uncovered-unknown = Impossible à dire
kept-uncovered-what = Qu’un texte était dans une langue qu’aucune règle ne parle
kept-uncovered-who = Les personnes qui gèrent ce site, comme un nombre par langue et par jour
kept-uncovered-long = { $uncovered } jours. Il n’est noté ni de qui était le texte, ni où.
