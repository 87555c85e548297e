# Avisos urgentes.
alert-line = Puede que alguien de este espacio esté pidiendo ayuda.
alert-line-answered = Puede que alguien esté pidiendo ayuda aquí, y ya hay quien responde.
alert-line-open = Verlo
alert-hers-open = Se avisó a quienes cuidan este espacio de tus palabras. Todavía nadie ha dicho que responde.
alert-hers-seen = Alguien que cuida este espacio ha visto tus palabras.
alert-hers-words = Tus palabras
alert-hers-help = Personas que responden
hold-alerts = Puede que alguien esté pidiendo ayuda
hold-alert-answered = Ya hay quien responde
hold-alert-read = Leerlo
alert-answer = Respondo yo
alert-close = Ya está atendido
done-alert-answering = Las demás personas ven ahora que alguien responde.
done-alert-closed = Queda marcado como atendido.
alerts-heading = Puede que alguien esté pidiendo ayuda
alerts-lead = En estos espacios no hay ahora nadie que facilite, o nadie ha respondido todavía.
alerts-none = No hay nadie esperando.
alerts-read = Abrir el texto
alerts-read-hint = En el registro queda escrito que lo has abierto, y quien lo escribió puede verlo.
steward-alerts-waiting = { $n ->
    [one] Un texto, y no hay nadie que facilite.
   *[other] { $n } textos, y no hay nadie que facilite.
}
alert-heading = Un texto que dio aviso
alert-read-logged = En el registro consta que lo has abierto.
alert-cannot = Aquí nadie sabe quién es esta persona ni dónde está. Lo que puede ayudar es que alguien la haya leído, y quienes facilitan el espacio.
decision-read_alert = La administración leyó palabras de { $alias } que habían dado aviso, porque no había nadie que facilitara
decision-yours-read_alert = La administración leyó tus palabras que habían dado aviso, porque no había nadie que facilitara
export-act-read_alert = La administración leyó tus palabras que habían dado aviso
kept-alerts-what = Que unas palabras tuyas dieron aviso a quienes cuidan un espacio, y si alguien respondió
kept-alerts-who = Tú, quienes facilitan ese espacio y, si no hay nadie que facilite, la administración
kept-alerts-long = { $alerted } días desde que llegó el aviso, si ya está atendido; como mucho { $unanswered } días.
