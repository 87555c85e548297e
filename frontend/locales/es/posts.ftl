title-thread = Conversación
title-threads = Conversaciones
title-new-thread = Nueva conversación
title-post = Un mensaje
title-edit = Editar
title-withdraw = Retirar

role-facilitator = Facilita

threads-heading = Conversaciones
threads-empty = Aquí todavía no hay nada. Si quieres, empieza con unas palabras. No tiene que ser importante.
thread-start = Empezar una conversación
thread-start-button = Empezar
thread-title-label = Un título
thread-title-hint = Unas palabras para que se sepa de qué va.
thread-title-gone = Una conversación sin título
thread-wants-label = ¿Qué ayudaría?
thread-wants = Ayudaría:
thread-new-mark = Nuevo
thread-new-since = Nuevo desde:
thread-closed = Esta conversación está cerrada. Todavía puedes leerla.
wants-heard = que alguien escuche
wants-advice = un consejo
wants-company = compañía
wants-good_news = compartir una buena noticia

pager = Páginas
pager-older = Anteriores
pager-newer = Más recientes
pager-last = Ir a lo último

post-author-left = Alguien que se fue
post-more = Más sobre este mensaje
post-to = Para
post-to-gone = A un mensaje que ya no está
post-edited = Editado
post-goes = Se borra solo:
post-expired = Se borró solo, como estaba previsto
post-withdrawn = Quien lo escribió lo retiró
post-hidden = Alguien que facilita lo ocultó.
post-hidden-more = Más
post-hidden-words = Las palabras ocultas · ábrelas cuando quieras
post-in-place = Verlo en su lugar
post-reply = Responder
post-edit = Editar
post-withdraw = Retirarlo
post-withdraw-hint = Las palabras se borran. Las respuestas se quedan.
post-report = Avisar
post-report-hint = Pide a quienes facilitan este espacio que lo miren.
post-mute = No mostrarme mensajes de
post-mute-hint = Nadie se entera. Puedes deshacerlo en la página de participantes.
post-mute-button = No mostrarme
post-hide = Ocultarlo, con un motivo
post-hide-hint = Quien lo escribió verá el motivo y quién lo ocultó.
post-restore = Volver a mostrarlo
post-restore-button = Mostrar

ack-hear = Te escucho
ack-me_too = Yo también
ack-thanks = Gracias
ack-strength = Fuerza

notice-marked = Habla de:
notice-open = ábrelo cuando quieras
notice-violence = violencia
notice-sexual-violence = violencia sexual
notice-being-followed = que alguien te siga
notice-self-harm = hacerse daño
notice-death = muerte
notice-children = niñas y niños
notice-police-courts = policía y tribunales
notice-substances = alcohol y drogas

compose-heading = Tu respuesta
compose-to = Tu respuesta a
compose-you-are = Aquí tu nombre es { $alias }.
compose-who-reads = Solo lo pueden leer quienes están en este espacio.
compose-text = Tus palabras
compose-mark = Señalar un tema
compose-mark-hint = Así cada quien elige si lo abre.
compose-expires = Que se borre solo
compose-court = Si hay un caso con la policía o en un tribunal, podrían pedir lo que escribas aquí.
compose-post = Publicar
compose-preview = Verlo antes
compose-preview-heading = Así se verá
expires-never = Se queda
expires-day = Se borra en un día
expires-week = Se borra en una semana
expires-month = Se borra en un mes

edit-heading = Cambiar tus palabras
edit-hint = Se verá que está editado. Puede que alguien ya lo haya leído.
edit-keep = Guardar el cambio
withdraw-heading = ¿Retirar esto?
withdraw-what = Las palabras se borran para todo el mundo. En su lugar dirá que las retiraste.
withdraw-cannot = Puede que alguien ya las haya leído o copiado. Eso nadie lo puede deshacer.
withdraw-button = Retirarlo

done-started = Tu conversación ya empezó.
done-edited = Tu cambio está guardado.
done-withdrawn = Está retirado.

error-thread-closed = Esta conversación está cerrada.
error-key-reused = Este formulario ya se envió con otras palabras. Tus palabras están aquí; envíalas otra vez, por favor.
error-post-gone = Este mensaje ya no está, así que no se cambió. Tus palabras están aquí.
problem-parent-gone = El mensaje al que respondes ya no está. Aún puedes publicar tus palabras en la conversación.
problem-unknown-notice = Aquí no se conoce uno de estos temas.
threads-none = Aquí no hay nada.
