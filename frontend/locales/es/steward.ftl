# Las páginas de quienes administran el sitio.
title-site = Sitio
steward-save = Guardar
steward-done = Hecho
steward-closed = Cerrado
steward-unheld = Nadie lo cuida
steward-unheld-lead = Ahora nadie cuida estos espacios. Lo que espera allí se queda sin leer hasta que alguien entre con una invitación para facilitar y tú digas que sí.
steward-written = (escrito)
steward-languages = Idiomas de este texto
steward-language-unknown = Este sitio todavía no habla este idioma.
steward-to-list = Ir a la lista
error-site-not-ready = No se puede invitar a nadie hasta terminar la lista corta. Está en la página de administración, /steward.
problem-number = Pon un número entero de { $min } a { $max }, por favor.

done-steward-saved = Guardado.
done-steward-space = El espacio está creado. Se entra con invitación.
done-steward-invitation-closed = La invitación está cerrada. Quien entró con ella se queda.
done-steward-confirmed = Confirmado. Desde ahora se puede confiar en que esta persona facilita.
done-steward-answered = Tu respuesta ya se puede leer.

steward-heading = Antes de invitar a nadie
steward-lead = { $left ->
    [one] Queda un paso corto. Quien abre una invitación lee primero lo que escribes aquí.
   *[other] Quedan { $left } pasos cortos. Quien abre una invitación lee primero lo que escribes aquí.
}
steward-open-heading = El sitio está listo
steward-open-lead = Todo lo que promete una invitación está escrito. Puedes cambiarlo en cuanto deje de ser verdad.
steward-said = Lo que has dicho
steward-after = Por atender
steward-spaces = Espacios
steward-spaces-none = Todavía no hay espacios. Uno pequeño es un buen comienzo.
steward-space-new = Crear un espacio
steward-invite-button = Invitar

steward-step-name = Nombre e icono
steward-step-name-hint = En todas las páginas. Que no digan nada de para qué es este lugar.
steward-step-exit = Adónde lleva «Salir ya»
steward-step-exit-hint = Un sitio corriente que cualquiera podría estar mirando.
steward-step-about = Quién se encarga y quién lo paga
steward-step-about-hint = Para que cada quien juzgue en quién confía.
steward-step-authorities = Si la organización dice a alguna autoridad quién es alguien
steward-step-authorities-hint = Policía, migración, inspección de trabajo, quien financia.
steward-step-law = Cuándo la ley puede obligar a hablar
steward-step-law-hint = Una orden judicial, un deber de informar, un registro.
steward-step-help = Una línea de ayuda comprobada
steward-step-help-hint = Una en cada idioma, y otra para menores de 18.
steward-step-house-rules = Normas de la casa
steward-step-house-rules-hint = En cada idioma hay una plantilla para adaptar.
steward-step-public-page = La página pública
steward-step-public-page-hint = Lo que ve cualquiera sin cuenta.

steward-invitations = Invitaciones
steward-invitations-hint = Enlaces, códigos y tarjetas para repartir
steward-facilitators = Confirmar a quien facilita
steward-facilitators-hint = Antes de que pueda actuar, una segunda persona dice que sí
steward-reports = Avisos sobre quien facilita
steward-reports-hint = Solo los lee quien administra
steward-appeals = Peticiones de revisión
steward-appeals-hint = De personas a quienes se sacó de un espacio
steward-door = La puerta
steward-door-is-open = Abierta: cualquiera puede crear una cuenta
steward-door-is-closed = Cerrada: solo con invitación
steward-door-hint = Cada espacio tiene su propia puerta. Una cuenta por sí sola no muestra nada de los espacios que no están en la lista.
steward-door-label = Permitir crear una cuenta sin invitación
steward-door-more = Así se puede pedir entrar en los espacios de la lista que lo admiten.

steward-site-heading = Nombre, icono y «Salir ya»
steward-site-name = El nombre del sitio
steward-site-name-hint = Aparece en las pestañas del navegador y en las tarjetas. Serviría el nombre de un club de lectura.
steward-site-icon = Icono
steward-site-icon-hint = Se ve en las pestañas y en los marcadores.
steward-icon-leaf = Una hoja
steward-icon-book = Un libro
steward-icon-cup = Una taza
steward-icon-house = Una casa
steward-icon-hill = Una colina
steward-icon-thread = Un telar
steward-icon-own = Uno propio
steward-icon-own-hint = Pégalo más abajo
steward-icon-paste = Pegar un dibujo
steward-icon-svg = El dibujo, en SVG
steward-icon-svg-hint = Solo formas simples: path, circle, rect y g, con colores y líneas. Hasta 10 000 caracteres.
steward-icon-refused = Este dibujo contiene algo más que formas simples, así que no se ha tomado. Solo se pueden usar path, circle, rect y g con colores y líneas.
steward-icon-none = Elige un icono, por favor.
steward-site-exit = Adónde lleva «Salir ya»
steward-site-exit-hint = Una dirección completa que empiece por https://. Elige una que no extrañe a nadie y que no sea de la organización.
steward-exit-https = Tiene que ser una dirección completa que empiece por https://.
steward-exit-own = «Salir ya» tiene que llevar fuera de este sitio.

steward-text-about-lead = Nombra la organización y a todas las personas y entidades que pagan. Con esto la gente decide en quién confía.
steward-text-authorities-lead = Hay quien solo vendrá si la respuesta es no. Sea cual sea, tiene que ser verdad.
steward-text-law-lead = Di con palabras sencillas cuándo un tribunal, la policía o un deber de informar podrían obligar a la organización a hablar, y qué tendría que entregar entonces.
steward-text-house-rules-lead = Todo el mundo las acepta antes de entrar. También obligan a quienes facilitan y a quienes administran.
steward-text-public-page-lead = Esto lo puede leer cualquiera, y cualquiera puede mirar por encima del hombro. No hace falta decir para qué es el lugar.
steward-text-label = Texto
steward-text-hint = Una línea que empieza con un guion se convierte en lista. Una línea vacía empieza otro párrafo.
steward-template-note = Todavía no hay nada escrito en este idioma. Esta es una plantilla para cambiar a tu gusto; se verá cuando la guardes.
steward-identifies = ¿La organización dice alguna vez a una autoridad quién es alguien?
steward-identifies-hint = Por ejemplo, que alguien es víctima o testigo, que trabaja sin papeles, o que es un caso que contar.
steward-identifies-no = No. Nunca decimos a una autoridad, ni a quien financia, quién es alguien.
steward-identifies-yes = Sí, en algunos casos. Di abajo en cuáles.
steward-identifies-unsaid = Di sí o no, por favor.

steward-help-lead = Nadie aquí puede enviar ayuda, así que cada idioma necesita una línea donde alguien conteste. Llama antes de guardarla.
steward-help-line = Una línea de ayuda
steward-help-line-hint = Nombre, número y horario, en una línea. Que la llamada sea gratis y que hablen este idioma.
steward-help-younger = Una línea para menores de 18
steward-help-younger-hint = Este lugar es para mayores de edad. Aun así, alguien más joven puede abrir una invitación.
steward-help-checked = Fecha de comprobación
steward-help-checked-hint = El último día en que comprobaste que las dos contestan. Se ve en la página.
steward-help-checked-missing = Pon el día en que las comprobaste, por favor.
steward-help-checked-ahead = Ese día aún no ha llegado.

steward-kind-peer = Personas con una experiencia en común
steward-kind-practitioner = Personas que trabajan en organizaciones
steward-kind-peer-long = Personas con una experiencia en común, con sus propias palabras. Mayores de edad.
steward-kind-practitioner-long = Personas que trabajan en organizaciones.
steward-visibility-listed = En la lista
steward-visibility-hidden = Oculto
steward-visibility-hidden-long = Oculto: solo saben de él las personas invitadas.
steward-visibility-listed-long = En la lista: cualquiera con cuenta ve su nombre y para qué es.
steward-space-name = Nombre
steward-space-name-hint = Aparece en los teléfonos de quienes participan. Que diga poco.
steward-space-kind = ¿Para quién es?
steward-space-languages = Idiomas que se hablan
steward-space-languages-hint = Se puede escribir en cualquier idioma. Estos son los que lee quien facilita.
steward-space-held = Cuándo se reúne
steward-space-held-hint = Por ejemplo: los jueves de siete a nueve. Si siempre está abierto, déjalo vacío.
steward-space-purpose = Para qué es
steward-space-purpose-hint = Se muestra antes de entrar. Una o dos líneas.
steward-space-door-heading = Quién lo encuentra
steward-space-visibility = ¿Quién sabe que existe?
steward-space-door = Sin invitación
steward-space-door-closed = No se puede pedir entrar.
steward-space-door-ask = Cualquiera con cuenta puede pedir entrar; responde alguien que facilita.
steward-space-door-hidden = En un espacio oculto no se puede pedir entrar: al pedirlo se sabría que existe. Ponlo en la lista o cierra su puerta.
steward-space-question = Una pregunta para quien pide entrar
steward-space-question-hint = Nunca sobre lo que pasó, los papeles o los nombres. Una buena: ¿qué te gustaría encontrar aquí?
steward-space-words = Lo que se dice allí
steward-space-keep = Días que se guardan los mensajes
steward-space-keep-hint = De 1 a 3650. Después se borran, no solo se ocultan. Déjalo vacío para guardarlos hasta que los retire quien los escribió.
steward-space-rules = Normas propias
steward-space-rules-label = Normas de la casa de este espacio
steward-space-rules-hint = Se muestran junto con las del sitio. Si esas bastan, déjalo vacío.
steward-space-state = Abierto o cerrado
steward-space-open = Abierto
steward-space-closed = Cerrado: se puede leer, y nadie puede escribir.
steward-space-create = Crear el espacio

steward-role-member = Participante
steward-role-facilitator = Facilitación
steward-role-steward = Administración
steward-invitations-lead = Una misma invitación se puede dar a diez personas o más. Nada muestra quién la usó, cuántas veces ni cuándo.
steward-invitation-new = Una invitación nueva
steward-invitation-role = Con qué función entran
steward-invitation-space = A qué espacio
steward-invitation-space-hint = La invitación para administrar no lleva a ningún espacio.
steward-invitation-no-space = Ninguno
steward-invitation-space-missing = Elige el espacio al que lleva, por favor.
steward-invitation-days = Cuántos días estará abierta
steward-invitation-days-hint = De 1 a 365. Puedes cerrarla en cualquier momento.
steward-invitation-language = Idioma
steward-invitation-language-hint = El de su primera página y sus tarjetas. Allí se puede cambiar.
steward-invitation-make = Crear la invitación
steward-invitation-made = Creadas antes
steward-invitation-none = Todavía no hay invitaciones.
steward-invitation-site = Este sitio
steward-invitation-open = Abierta
steward-invitation-closed = Cerrada
steward-invitation-until = hasta: { $day }
steward-invitation-close = Cerrarla
steward-invitation-ready = La invitación está lista
steward-invitation-is-closed = Esta invitación está cerrada
steward-invitation-for = Lleva a
steward-invitation-open-until = Abierta hasta
steward-invitation-once = La primera persona que la abra podrá administrar el sitio, con todo lo que puedes hacer tú. Sirve una sola vez.
steward-invitation-shared = Puedes dar la misma a diez personas o más. Si la envías por mensaje, se queda entre sus mensajes; una tarjeta se puede tirar.
steward-invitation-print = Imprimir tarjetas
steward-qr = El enlace como código QR
steward-code-aloud = Léelo en voz alta
steward-code-link = O envía el enlace
steward-sheet-heading = Diez tarjetas para recortar
steward-sheet-lead = Imprime esta página en una hoja. Las tarjetas no dicen nada de para qué es el sitio.
steward-card-line = Aquí hay un lugar para ti. Ven cuando quieras, o no vengas.

steward-template-about =
    De este lugar se encarga **(nombre de tu organización)**, en (ciudad, país).

    Lo paga (nombra a todas las personas y entidades que pagan). Quienes pagan ven números de uso y resultados acordados de antemano. Nunca ven quién es nadie ni lo que alguien escribió.

    Para hablar con la organización: (dirección o número).
steward-template-authorities =
    No decidimos si alguien cuenta como una cosa u otra. No damos nombres, palabras ni listas a la policía, a migración, a inspecciones ni a quienes nos financian.

    Si algún día esto cambia, lo diremos aquí un mes antes.
steward-template-law =
    Un tribunal puede ordenarnos entregar lo que guarda este servidor. La página «Lo que guarda este sitio» explica qué es.

    En (país), la ley pide a (a quién) informar de (qué, por ejemplo de un peligro para una niña o un niño). Quienes facilitan tienen esta obligación: sí / no.

    Si recibimos una orden, la contaremos aquí en cuanto nos lo permitan.
steward-template-house-rules =
    - Lo que se dice aquí se queda aquí. No lo copies, no le hagas fotos, no lo cuentes fuera.
    - Habla de ti. Nadie tiene que contar nada, y nadie pide más.
    - Sin nombres, lugares, números ni direcciones: ni tuyos ni de nadie.
    - Sin ofertas de trabajo, viajes, dinero o un sitio donde quedarse, y sin pedirlas.
    - Señala lo que pueda ser duro de leer, para que cada quien elija.
    - Puedes no estar de acuerdo con una idea, pero no vayas contra una persona.
    - Quien facilita puede ocultar un mensaje o sacar a alguien. Explica el motivo, y puedes pedir que se revise.
    - Irse siempre está bien. No debes explicaciones a nadie.
steward-template-public-page =
    Un lugar tranquilo para leer, conversar y aprender en compañía.

    Se entra con invitación, con un nombre que eliges solo para este lugar. Nadie te pide una dirección, un número ni tu historia.

steward-waiting = Sin respuesta todavía
steward-answered = Con respuesta
steward-answer = Responder
steward-answer-label = Tu respuesta
steward-facilitators-lead = Entraron con una invitación para facilitar. Hasta que otra persona diga que sí, participan como cualquiera.
steward-facilitators-none = Nadie está esperando.
steward-facilitators-you = Eres tú. Tiene que decir que sí otra persona.
steward-confirm = Confirmar
error-confirm-yourself = Te tiene que confirmar otra persona.

steward-reports-lead = Se prometió que estos avisos llegan a quienes administran el sitio y a nadie más.
steward-reports-none = No hay ningún aviso.
steward-report = Un aviso
steward-report-about = Sobre
steward-report-about-gone = Alguien que ya no facilita aquí
steward-report-space = Espacio
steward-report-day = Enviado
steward-report-reason = Lo que dice
steward-report-answer-hint = La lee quien avisó. Di qué harás, o por qué no.
steward-report-close = Responder y cerrar

steward-appeals-lead = Alguien a quien se sacó de un espacio pide que se revise. Tu respuesta la lee esa persona, y también quienes facilitan el espacio, entre sus decisiones.
steward-appeals-none = Nadie ha pedido una revisión.
steward-appeal = Una petición de revisión
steward-appeal-what = Lo que se decidió
steward-appeal-removed = Sacar del espacio
steward-appeal-barred_space = Cerrar el espacio a esta persona
steward-appeal-barred_instance = Cerrar el sitio a esta persona
steward-appeal-reason = El motivo que se dio
steward-appeal-words = Lo que dice la persona
steward-appeal-answer-hint = Di qué miraste y qué pasa ahora.
steward-appeal-lift = Dejar que vuelva
steward-appeal-lift-more = Como participante, con el mismo nombre.
steward-appeal-send = Enviar la respuesta
error-appeal-own = Participaste en esta decisión, así que tiene que responder otra persona que administre. Si no hay nadie más, invita a alguien.
steward-waits-for-another = Espera a otra persona que administre
steward-alone-reports = Eres la única persona que administra. Lo que es sobre ti, o sobre algo que decidiste, nunca se te muestra: hasta que haya otra persona, nadie lo lee.
steward-alone-appeals = Eres la única persona que administra. A lo que decidiste tú solo puede responder otra.
steward-alone-invite = Invitar a alguien
steward-space-end = Terminar este espacio
steward-space-ends = Este espacio termina el { $day }.
steward-space-ends-more = Qué significa
steward-end-heading = Terminar este espacio
steward-end-at-once = Se cierra enseguida: quienes están en él pueden leer, nadie puede escribir, y sus invitaciones se cierran.
steward-end-told = A todas las personas que están en él se les dice el día, y hasta entonces pueden guardar lo suyo.
steward-end-erased = Ese día se borra todo lo que hay en él: palabras, nombres, avisos y decisiones. Nada lo recupera.
steward-end-bars = Quien tiene cerrado todo el sitio lo sigue teniendo cerrado. El motivo se borra con el espacio.
steward-end-when = En cuántos días
steward-end-when-hint = Hay quien entra una vez por semana, y quien entra menos.
steward-end-7 = Una semana
steward-end-14 = Dos semanas
steward-end-30 = Treinta días
steward-end-90 = Tres meses
steward-end-button = Terminarlo ese día
steward-keep-what = Todavía puedes conservarlo. Seguirá cerrado hasta que lo abras.
steward-keep-button = Conservarlo
done-space-ends = El día está puesto. Se les dice a quienes están en él.
done-space-kept = Se queda. Está cerrado hasta que lo abras.
steward-space-words-heading = En sus otros idiomas
steward-space-words-lead = Quien lee el sitio en este idioma ve estas palabras. Lo que dejes vacío se ve en el idioma principal del espacio.
