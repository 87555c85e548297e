# Las reglas de un espacio: cuáles hay, qué hace cada una y cómo las decide su gente.
title-rule-packs = Reglas
title-check = Antes de publicar

rules-heading = Qué se mira antes de que alguien lea
rules-lead = Cada texto pasa por estas reglas antes de que lo vea nadie más, lo escriba quien lo escriba. Ninguna regla decide sobre una persona.
rules-edit-hint = Una regla nueva o cambiada primero observa: encuentra, y no pasa nada. Cuando hayas mirado qué habría hecho, la pones en vigor.
rules-some-watch = Algo aquí observa, y todavía no pasa nada por ello.
rules-in-force = En vigor
rules-watching = Observa: no pasa nada por lo que encuentra
rules-off = No se usa aquí
rules-since = desde { $day }
rules-let-watch = Dejar que observe
rules-let-watch-only = Dejar que solo observe
rules-do-without = No usarla
rules-see-watching = Ver qué habría hecho
rules-use = Poner en vigor
rules-each = Cada una de sus reglas
rules-example = Por ejemplo:
rules-lacks-help = Aún no se usa aquí: antes de que pueda llevar a una ayuda, tiene que haber una línea de ayuda que alguien haya comprobado, en
rules-help-lines = Líneas de ayuda
rules-stale-help = Hace tiempo que nadie comprueba las líneas de ayuda en
rules-lacks-help-steward = Puede hacerlo quien administra este sitio.
rules-numbers = Cuánto es demasiado
rules-accepted = { $n ->
    [0] Aquí no se mira cuánto lleva nadie.
    [one] Alguien acaba de llegar mientras no se ha mostrado un texto suyo.
   *[other] Alguien acaba de llegar mientras no se han mostrado { $n } textos suyos.
}
rules-posts = A quien escribe más de { $posts } textos en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} se le pide ir más despacio.
rules-accepted-label = Alguien acaba de llegar mientras no se han mostrado tantos textos suyos
rules-accepted-hint = Con quien acaba de llegar, algunas reglas miran más de cerca. De 0 a 50.
rules-posts-label = Más de tantos textos …
rules-posts-hint = De 2 a 40. A quien escribe más se le pide esperar un poco.
rules-minutes-label = … en tantos minutos (de 1 a 10)
rules-numbers-keep = Guardar estos números
rules-numbers-try = Ver antes qué habrían hecho con ellos todas las reglas
rules-own = Palabras de este espacio
rules-own-about = Frases que importan en este espacio y que ningún paquete conoce. La lista solo la ven quienes facilitan este espacio y quien administra este sitio.
rules-own-none = Todavía ninguna.
rules-own-some = Este espacio busca también palabras propias. Cuáles no se muestra, para que nadie escriba esquivándolas.
rules-own-nothing = Este espacio no busca palabras propias.
rules-own-remove = Quitar
rules-own-add = Añadir frases
rules-own-phrases = Frases, una por línea
rules-own-phrases-hint = Hasta 200 en total. Una frase que ya está cambia, y vuelve a observar.
rules-own-how = Cómo se escriben
rules-own-eg-word = visado
rules-own-eg-stem = reclut*
rules-own-eg-or = (visado|billete) pagado
rules-own-eg-gap = visado .. pagado
rules-own-eg-shape = llama <phone>
rules-own-how-word = Esta palabra, se escriba como se escriba, con espacios o sin ellos, con acentos o sin ellos.
rules-own-how-stem = Toda palabra que empiece así.
rules-own-how-or = Una de varias palabras.
rules-own-how-gap = Hasta cuatro palabras más en medio, dentro de una frase.
rules-own-how-shape = Algo que tiene forma: <phone>, <email>, <link>, <handle>, <address>, <money>, <date>, y # para cualquier número.
rules-own-verdict = Qué pasa cuando se encuentra una
rules-own-notice = Qué tema se señala, si se señala uno
rules-own-watch = Dejar que observen
own-does-nudge = Se pregunta a quien escribe antes de publicar
own-does-notice = Se señala un tema delicado
own-does-hold = Alguien lo lee antes de que se muestre
done-rules-set = Así queda.
done-own-words-watch = Observan desde ahora. No pasa nada hasta que las pongas en vigor.
error-rules-watch-first = Primero tiene que observar, para que puedas ver qué habría hecho.
error-rules-lack-help = Antes de usarlo, alguien tiene que haber comprobado una línea de ayuda en cada idioma de este espacio.
problem-no-such-rule = Esa regla no existe.
problem-own-word = La línea { $line } no se puede leer como frase. Más abajo se explica cómo se escriben.
problem-own-words-many = Con estas habría más de { $most }.
problem-choose = Elige una opción, por favor.
hold-rules-hint = Qué reglas miran los textos aquí, y las palabras de este espacio
space-rules-packs = Qué se mira antes de que alguien lea

watching-heading = Qué habrían hecho las reglas
watching-lead = Son textos que siguen aquí, mirados ahora con las reglas. No se guarda nada de esto, no se avisa a nadie y no le pasa nada a ningún texto.
watching-days = Desde cuándo
watching-last-days = Los últimos { $days } días
watching-all = También las reglas en vigor
watching-look = Mirar
watching-none = Nada observa. Deja que una regla observe, o añade frases, y vuelve.
watching-looked = { $n ->
    [0] No había textos que mirar.
    [one] Se ha mirado un texto.
   *[other] Se han mirado { $n } textos.
}
watching-more = Hay más; estos son los últimos.
watching-found-none = No le habría pasado nada a ninguno.
watching-count = { $n ->
    [one] En un texto
   *[other] En { $n } textos
}
watching-listed = { $n ->
    [one] Se muestra el último.
   *[other] Se muestran los últimos { $n }.
}
watching-use-heading = Poner en vigor
watching-use-lead = Desde entonces actúa sobre lo que se escriba de nuevo. Lo que ya está se queda como está.
watching-words = { $n ->
    [one] Una frase
   *[other] { $n } frases
}

pack-of-the-operator = Reglas que ha añadido quien administra este sitio.
pack-name-contact = Maneras de encontrar a alguien
pack-about-contact = Números, direcciones, enlaces y nombres en otros sitios. Aquí se habla donde los demás pueden ver qué pasa.
pack-name-lures = Ofertas con las que empieza un daño
pack-about-lures = Ofertas de trabajo, viajes, dinero o amor que han hecho daño a gente, y lo que pide secreto, documentos o fotos. Contar una, advertir de una o preguntar por una no es lo que se busca.
pack-name-identity = Lo que dice quién es alguien
pack-about-identity = Nombres, lugares y papeles con los que se podría encontrar a alguien. Solo se te pregunta; decides tú.
pack-name-crisis = Llamadas de auxilio
pack-about-crisis = Palabras de alguien que puede estar en peligro o no querer vivir. La ayuda se le muestra solo a esa persona, y se le dice antes de avisar a nadie.
pack-name-hurt = Palabras que hieren
pack-about-hurt = Insultos, amenazas, acoso y culpas. Contar lo que te dijeron o te hicieron, citarlo o responder a ello no es lo que se busca.
pack-name-flood = Demasiado de una vez
pack-about-flood = Las mismas palabras una y otra vez, muchísimos textos en poco tiempo y enlaces de quienes acaban de llegar.

rule-does-allow = No pasa nada.
rule-does-notice = Se señala un tema delicado.
rule-does-nudge = Se pregunta a quien escribe antes de publicar, y decide.
rule-does-nudge-hold = Se pregunta a quien escribe antes de publicar. Si lo publica de todos modos, se muestra cuando alguien lo haya leído.
rule-does-resources = Se muestra ayuda solo a quien escribe.
rule-does-hold = Se muestra cuando lo haya leído quien facilita. Quien escribe ve que está en espera.
rule-does-refuse = No se publica; a quien escribe se le dice por qué y conserva sus palabras.
rule-does-alert = Se muestra ayuda a quien escribe, y antes de publicar se le dice que se avisará a quienes facilitan este espacio.

rule-name-contact-phone = Números de teléfono
rule-name-contact-email = Direcciones de correo
rule-name-contact-link = Enlaces
rule-name-contact-handle = Nombres en otros sitios
rule-name-contact-messenger = Mensajerías para seguir
rule-name-contact-address = Direcciones
rule-name-lures-work = Ofertas de trabajo
rule-name-lures-travel = Ofertas de organizar un viaje
rule-name-lures-modelling = Ofertas para modelos
rule-name-lures-loan = Ofertas de préstamo
rule-name-lures-marriage = Ofertas de matrimonio
rule-name-lures-easy-money = Promesas de dinero fácil
rule-name-lures-secrecy = Pedir secreto
rule-name-lures-off-platform = Pedir seguir en otra parte
rule-name-lures-advance-fee = Pedir dinero por adelantado
rule-name-lures-documents = Pedir documentos
rule-name-lures-pictures = Pedir fotos
rule-name-identity-name = El nombre completo de alguien
rule-name-identity-workplace = Dónde trabaja alguien
rule-name-identity-shelter = Dónde está un refugio
rule-name-identity-case-number = Números de caso y de expediente
rule-name-identity-passport = Números de documentos
rule-name-identity-date-place = Un día exacto con un lugar
rule-name-crisis-self-harm = No querer vivir
rule-name-crisis-danger-now = Estar en peligro ahora
rule-name-crisis-held-now = No poder irse ahora
rule-name-hurt-slur = Palabras que se usan para humillar
rule-name-hurt-threat = Amenazas
rule-name-hurt-harassment = Acoso sexual
rule-name-hurt-blame = Culpar a alguien de lo que le hicieron
rule-name-flood-repeat = Las mismas palabras otra vez
rule-name-flood-burst = Muchos textos en poco tiempo
rule-name-paused = Alguien en pausa
rule-name-flood-new-links = Varios enlaces de quien acaba de llegar
rule-name-own-words = Palabras de este espacio

rule-example-contact-phone = Llámame al seis cero cero, uno dos tres …
rule-example-contact-email = Escribe a mirlo arroba ejemplo punto org
rule-example-contact-link = Mira ejemplo.org/pagina
rule-example-contact-handle = Mi insta es mirlo.ejemplo
rule-example-contact-messenger = Sigamos en otra mensajería, agrégame ahí
rule-example-contact-address = Vivo en la calle del Molino, 12
rule-example-lures-work = Tengo un trabajo para ti fuera, no hacen falta papeles
rule-example-lures-travel = Pagamos el billete y el visado, vienes la semana que viene
rule-example-lures-modelling = Valdrías para modelo, nuestra agencia está buscando
rule-example-lures-loan = Te presto hoy el dinero, lo devuelves trabajando
rule-example-lures-marriage = Tiene casa y busca esposa, te lo presento
rule-example-lures-easy-money = Gana mucho en una semana, es fácil
rule-example-lures-secrecy = No le cuentes esto a nadie de aquí
rule-example-lures-off-platform = Sal de este sitio, hablamos en otra parte
rule-example-lures-advance-fee = Manda primero la tasa y luego recibes el contrato
rule-example-lures-documents = Mándame una foto de tu pasaporte
rule-example-lures-pictures = Mándame fotos tuyas
rule-example-identity-name = Se llama Mirlo Ejemplo
rule-example-identity-workplace = Trabaja en la panadería de la calle del Molino
rule-example-identity-shelter = El refugio está detrás de la estación
rule-example-identity-case-number = Mi número de caso es AB 12345
rule-example-identity-passport = Mi número de pasaporte es X1234567
rule-example-identity-date-place = El 3 de marzo en el puerto de Villaejemplo
rule-example-crisis-self-harm = Ya no quiero vivir
rule-example-crisis-danger-now = Está en la puerta, tengo miedo de que me haga daño
rule-example-crisis-held-now = Me tienen bajo llave y no puedo salir
rule-example-hurt-threat = Sé dónde estás, te vas a arrepentir
rule-example-hurt-harassment = Palabras sobre el cuerpo de alguien que nadie pidió
rule-example-hurt-blame = Fuiste por tu propio pie, qué esperabas
rule-example-flood-repeat = El mismo mensaje enviado tres veces
rule-example-flood-new-links = Dos enlaces en el primer mensaje

check-heading = Qué dicen las reglas
check-said = Las reglas dicen:
check-nothing = Las reglas no tienen nada que decir de esto.
check-refused = Así como está, no se publica.
check-notice = En esto se señala un tema.
check-not-posted = No se ha publicado ni guardado nada.
check-later = En la última hora se ha preguntado a menudo a las reglas. Así se verá; se les vuelve a preguntar cuando publiques.
uncovered-told = Ninguna regla de aquí habla todavía este idioma. Los números, los enlaces y las direcciones se notan igual; lo demás solo lo leen personas.
done-uncovered = Está publicado. Ninguna regla de aquí habla todavía este idioma; los números, los enlaces y las direcciones se notan igual.

rules-of-the-site = Reglas que miran los textos
steward-rules-hint = Qué paquetes están en vigor, y los idiomas que ninguno habla
rules-site-lead = Miran cada texto antes de que alguien lo lea. Lo que usa cada espacio lo deciden quienes lo facilitan.
rules-refused = Se rechazaron paquetes de reglas nuevos
rules-refused-at = Se leyeron: { $when }. Los de antes siguen en vigor hasta que esto se corrija:
rules-from = De dónde vienen
rules-built-in = Vinieron con el programa.
rules-own-folder = De tu propia carpeta.
rules-read-again = Leídos de nuevo: { $when }.
rules-packs = Paquetes
rules-packs-none = No hay ninguno. No se mira ningún texto.
rules-count = { $n ->
    [one] una regla
   *[other] { $n } reglas
}
rules-speak = Idiomas que hablan
uncovered-heading = Idiomas que ninguna regla habla
uncovered-lead = Cuántos textos hubo. Solo se guarda un número por día, durante { $days } días; ni quién, ni dónde.
uncovered-none = Ninguno hasta ahora.
uncovered-day = Día
uncovered-language = Idioma
uncovered-texts = Textos
uncovered-unknown = No se pudo saber
kept-uncovered-what = Que un texto estaba en un idioma que ninguna regla habla
kept-uncovered-who = Quien administra este sitio, como un número por idioma y día
kept-uncovered-long = { $uncovered } días. No se anota de quién era el texto ni dónde.
