# El nombre de una conversación o de una sala, cerrarla y volver a abrirla.
title-rename = Otro nombre
title-close = Abrir o cerrar

talk-rename = Cambiar el nombre
talk-close = Cerrar
talk-reopen = Volver a abrir
talk-reason-hint = Quien empezó esta conversación lee estas palabras, y tu nombre en este espacio.
talk-reason-log = Lo pueden leer las demás personas que facilitan.

rename-heading = Darle otro nombre
rename-what = Desde ahora, en este espacio se verá el nombre nuevo.
rename-what-another = Desde ahora, en este espacio se verá el nombre nuevo. El anterior son palabras de otra persona: di por qué lo cambias.
rename-reason = Por qué
rename-button = Cambiar el nombre
close-heading = ¿Cerrarla?
close-what = Se podrá seguir leyendo. Nadie podrá escribir en ella hasta que se vuelva a abrir.
close-reason = Por qué
close-button = Cerrarla
reopen-heading = ¿Volver a abrirla?
reopen-what = En este espacio se podrá escribir en ella otra vez.
reopen-button = Volver a abrirla
done-renamed = Ya tiene el nombre nuevo.
done-talk-closed = Está cerrada. Se puede seguir leyendo.
done-talk-reopened = Está abierta otra vez.

live-closed = Mientras tanto se ha cerrado. Lo que escribiste sigue aquí.
compose-unsent = Lo que escribiste
compose-unsent-hint = No se publicó. Puedes copiarlo desde aquí.

decision-place = Ir allí
decision-rename = Una conversación o una sala cambió de nombre
decision-yours-rename = Una conversación que empezaste tiene otro título
export-act-rename = Una conversación que empezaste tiene otro título
title-heading = Otro título
post-retitle = Cambiar el título
