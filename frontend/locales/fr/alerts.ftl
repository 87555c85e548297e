# Alertes.
alert-line = Quelqu’un dans cet espace demande peut-être de l’aide.
alert-line-answered = Quelqu’un demande peut-être de l’aide ici, et quelqu’un répond déjà.
alert-line-open = Voir
alert-hers-open = Les personnes qui tiennent cet espace ont été alertées de vos mots. Personne n’a encore dit répondre.
alert-hers-seen = Une personne qui tient cet espace a vu vos mots.
alert-hers-words = Vos mots
alert-hers-help = Des personnes qui répondent
hold-alerts = Quelqu’un demande peut-être de l’aide
hold-alert-answered = Quelqu’un répond déjà
hold-alert-read = Lire
alert-answer = Je réponds
alert-close = C’est fait
done-alert-answering = Les autres voient maintenant que quelqu’un répond.
done-alert-closed = C’est noté comme fait.
alerts-heading = Quelqu’un demande peut-être de l’aide
alerts-lead = Dans ces espaces, personne de l’animation n’est là, ou personne n’a encore répondu.
alerts-none = Personne n’attend.
alerts-read = Ouvrir le texte
alerts-read-hint = Le fait de l’ouvrir est inscrit au journal, où la personne qui l’a écrit peut le voir.
steward-alerts-waiting = { $n ->
    [one] Un texte, et personne de l’animation n’est là.
   *[other] { $n } textes, et personne de l’animation n’est là.
}
alert-heading = Un texte qui a donné l’alerte
alert-read-logged = Le journal indique que vous l’avez ouvert.
alert-cannot = Ici, personne ne sait qui est cette personne ni où elle se trouve. Ce qui peut aider : que quelqu’un l’ait lue, et l’animation de l’espace.
decision-read_alert = L’administration a lu des mots de { $alias } qui avaient donné l’alerte, personne de l’animation n’étant là
decision-yours-read_alert = L’administration a lu vos mots qui avaient donné l’alerte, personne de l’animation n’étant là
export-act-read_alert = L’administration a lu vos mots qui avaient donné l’alerte
kept-alerts-what = Que des mots de vous ont alerté les personnes qui tiennent un espace, et si quelqu’un a répondu
kept-alerts-who = Vous, l’animation de cet espace et, si personne de l’animation n’est là, l’administration
kept-alerts-long = { $alerted } jours après l’alerte, si c’est fait ; au plus { $unanswered } jours.
