# Lignes d’aide : la page que tout le monde peut ouvrir, ce qu’écrit l’administration, et ce qui est dit avant de
# publier des mots qui appellent à l’aide.
title-help = Aide
frame-help = Aide
help-heading = Des personnes qui répondent
help-lead = Ici, personne ne peut envoyer de l’aide et personne ne sait où vous êtes. Au bout de ces lignes, quelqu’un le pourra peut-être.
help-country = Pays
help-country-hint = Votre choix n’est pas gardé. Il se refait à chaque fois.
help-country-unknown = Veuillez choisir un pays dans la liste.
help-show = Afficher
help-bill = Un appel ou un message se voit sur le téléphone, et parfois sur la facture.
help-more = D’autres lignes d’aide, par pays
help-none-here = Il n’y a pas encore de ligne pour ce pays. L’une de celles-ci pourra peut-être vous écouter.
help-none = Aucune ligne n’est encore écrite ici.
help-kept = Rien ici ne note quelles lignes vous regardez. Le téléphone peut se souvenir que cette page a été ouverte.
help-others = Dans d’autres langues, et pour les plus jeunes
help-younger = Pour les plus jeunes
help-hours = Quand
help-cost = Coût
help-spoken = Langues
help-police = La police est-elle prévenue ?
help-police-yes = Oui
help-police-no = Non
help-police-maybe = C’est possible. Vous pouvez le demander avant d’en dire plus.
help-checked = Dernière vérification
help-stale = Cela fait un moment : cela a pu changer.
help-police-unsaid = Veuillez dire si la police est prévenue. En cas de doute, choisissez que c’est possible.
help-spoken-missing = Veuillez indiquer au moins une langue qui y est parlée.

help-lines-heading = Lignes d’aide
help-lines-lead = Tout le monde peut les voir, par pays, de même que toute personne dont les mots semblent appeler à l’aide. Appelez chaque ligne avant de l’écrire ici.
help-lines-none = Il n’y a pas encore de ligne.
help-line-new = Écrire une ligne
help-line-stale = Personne n’a vérifié cette ligne depuis six mois.
help-line-checked = Vérifiée aujourd’hui
help-line-edit = Modifier
help-line-remove = Enlever
help-line-heading = Une ligne d’aide
help-line-lead = N’écrivez que ce que vous savez. Un numéro qui ne répond pas est pire que rien.
help-line-country = Quel pays
help-line-language = La langue dans laquelle vous écrivez ceci
help-line-language-hint = Les mots de ce formulaire. Les langues qui y sont parlées viennent plus bas.
help-line-who = Qui répond
help-line-who-hint = Le nom et, en un mot ou deux, de qui il s’agit.
help-line-contact = Comment les joindre
help-line-contact-hint = Un numéro, une adresse, ou comment leur écrire.
help-line-hours-hint = Par exemple : jour et nuit, ou en semaine de 9 h à 17 h.
help-line-cost-hint = Par exemple : gratuit, ou le prix d’un appel local.
help-line-also = Autres langues
help-line-police-hint = Demandez-leur. Ne pas le savoir peut suffire à faire taire quelqu’un.
help-line-younger = Pour les plus jeunes
help-line-checked-hint = Le dernier jour où vous avez vérifié que quelqu’un répond. Ce jour est affiché.
steward-help-unchecked = { $n ->
    [one] Une ligne n’a pas été vérifiée depuis six mois.
   *[other] { $n } lignes n’ont pas été vérifiées depuis six mois.
}
steward-help-lines-hint = Par pays : qui répond, quand, et si la police est prévenue.

ruled-alerts-heading = Qui serait alerté
ruled-alerts-held = S’il n’y a personne en ce moment, ce sera lu au retour de l’équipe. Cet espace est tenu :
ruled-alerts-back = S’il n’y a personne en ce moment, ce sera lu dès que quelqu’un reviendra.
ruled-alerts-paused = Vous ne pouvez pas écrire dans cet espace pour le moment. Mais si vous envoyez ceci, les personnes qui tiennent cet espace sont alertées et le lisent, et personne d’autre. Elles ne savent ni qui vous êtes ni où vous êtes, et ne peuvent pas envoyer d’aide.
ruled-your-choice = Vous pouvez envoyer, modifier, ou garder ces mots pour vous. Chacun de ces choix est bon.
ruled-alerts-nobody = Si vous envoyez ceci, personne n’est alerté. Les personnes à qui cela s’adresse le lisent quand elles sont là ; elles ne savent pas où vous êtes et ne peuvent pas envoyer d’aide.
ruled-not-posted = Rien n’a encore été publié. Vos mots sont toujours ici.
ruled-anyway-send = Envoyer tel quel
ruled-anyway-alert = Publier, et alerter l’équipe
ruled-anyway-paused = Leur envoyer ces mots
ruled-keep = Garder pour moi
