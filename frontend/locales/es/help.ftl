# Líneas de ayuda: la página que cualquiera puede abrir, lo que escribe quien administra, y lo que se dice antes de
# publicar palabras que piden ayuda.
title-help = Ayuda
frame-help = Ayuda
help-heading = Personas que responden
help-lead = Aquí nadie puede enviar ayuda y nadie sabe dónde estás. Quienes atienden estas líneas quizá sí puedan ayudarte.
help-country = País
help-country-hint = Lo que elijas no se guarda. Se elige de nuevo cada vez.
help-country-unknown = Elige un país de la lista.
help-show = Mostrar
help-bill = Una llamada o un mensaje queda a la vista en el teléfono, y puede aparecer en la factura.
help-more = Más líneas de ayuda, por país
help-none-here = Todavía no hay ninguna línea para este país. Quizá alguna de estas pueda escucharte.
help-none = Aquí todavía no hay líneas escritas.
help-kept = Aquí no se anota qué líneas miras. El teléfono puede recordar que esta página estuvo abierta.
help-others = En otros idiomas, y para gente más joven
help-younger = Para gente más joven
help-hours = Cuándo
help-cost = Coste
help-spoken = Idiomas
help-police = ¿Avisan a la policía?
help-police-yes = Sí
help-police-no = No
help-police-maybe = Puede ser. Puedes preguntarlo antes de contar más.
help-checked = Última comprobación
help-stale = Ya hace tiempo: puede haber cambiado.
help-police-unsaid = Di si avisan a la policía. Si no lo sabes con certeza, elige que puede ser.
help-spoken-missing = Indica al menos un idioma que se hable allí.

help-lines-heading = Líneas de ayuda
help-lines-lead = Las ve cualquiera, por país, y también quien escribe palabras que parecen pedir ayuda. Llama a cada línea antes de escribirla aquí.
help-lines-none = Todavía no hay líneas.
help-line-new = Escribir una línea
help-line-stale = Nadie ha comprobado esta línea desde hace medio año.
help-line-checked = Comprobada hoy
help-line-edit = Cambiar
help-line-remove = Quitar
help-line-heading = Una línea de ayuda
help-line-lead = Escribe solo lo que sepas. Un número que no responde es peor que ninguno.
help-line-country = Qué país
help-line-language = En qué idioma escribes esto
help-line-language-hint = Las palabras de este formulario. Los idiomas que se hablan allí van más abajo.
help-line-who = Quién responde
help-line-who-hint = Su nombre y, en pocas palabras, a qué se dedican.
help-line-contact = Cómo contactar
help-line-contact-hint = Un número, una dirección o cómo escribirles.
help-line-hours-hint = Por ejemplo: día y noche, o de lunes a viernes de 9 a 17.
help-line-cost-hint = Por ejemplo: gratis, o lo que cuesta una llamada local.
help-line-also = Otros idiomas
help-line-police-hint = Pregúntaselo. Hay quien calla porque no lo sabe.
help-line-younger = Para gente más joven
help-line-checked-hint = El último día en que comprobaste que alguien responde. Se muestra a quien lee.
steward-help-unchecked = { $n ->
    [one] Una línea lleva medio año sin comprobarse.
   *[other] { $n } líneas llevan medio año sin comprobarse.
}
steward-help-lines-hint = Por país: quién responde, cuándo, y si avisan a la policía.

ruled-alerts-heading = Quién recibiría el aviso
ruled-alerts-held = Si ahora no hay nadie, lo leerán a su vuelta. Este espacio se atiende:
ruled-alerts-back = Si ahora no hay nadie, lo leerán cuando alguien vuelva.
ruled-alerts-paused = Ahora mismo no puedes escribir en este espacio. Pero si envías esto, se avisa a quienes cuidan este espacio y lo leen, y nadie más. No saben quién eres ni dónde estás y no pueden enviar ayuda.
ruled-your-choice = Puedes enviarlo, cambiarlo o guardarlo para ti. Cualquiera de las tres cosas está bien.
ruled-alerts-nobody = Si envías esto, no se avisa a nadie. Quien lo recibe lo lee cuando está; no sabe dónde estás y no puede enviar ayuda.
ruled-not-posted = Todavía no se ha publicado nada. Tus palabras siguen aquí.
ruled-anyway-send = Enviarlo así
ruled-anyway-alert = Publicarlo y que reciban el aviso
ruled-anyway-paused = Que lo lean quienes cuidan el espacio
ruled-keep = Guardarlo para mí
