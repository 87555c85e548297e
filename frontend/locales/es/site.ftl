# El marco de todas las páginas.
frame-skip = Ir al contenido
frame-main = Principal
frame-spaces = Espacios
frame-search = Buscar
frame-mine = Lo mío
frame-steward = Gestión
frame-exit = Salir ya
frame-kept = Qué guardamos
frame-safety = Cuidarse
frame-about = Acerca de

form-optional = (opcional)
form-problems = Mira esto otra vez, por favor
form-problems-kept = Lo que escribiste sigue aquí.
form-back = Volver

# Los títulos no delatan nada, y aun así distinguen las páginas.
title-sorry = No encontrado
title-welcome = Hola
title-home = Inicio

error-heading = Lo sentimos
error-onward = Seguir
error-not-found = En esta dirección no hay nada, o no está abierta para ti.
error-signed-out = Primero entra con tu cuenta, por favor.
error-invalid = Hay algo que cambiar antes de poder guardarlo.
error-too-many = Fue mucho en poco tiempo. Espera un poco y prueba otra vez, por favor.
error-too-large = Es más grande de lo que se puede enviar de una vez.
error-not-saved = Esto no se pudo guardar ahora. Tu texto está aquí; prueba otra vez en un rato, por favor.
error-internal = Algo falló de nuestro lado. Quedó anotado, sin tus palabras.
error-foreign-form = Esto llegó desde otro sitio, así que no se hizo.
error-muted = Ahora mismo no puedes escribir en este espacio.
error-paused-waits = Lo que enviaste antes está esperando, y quienes cuidan este espacio tienen el aviso. Eso lo leen primero.
error-space-closed = Este espacio está cerrado. Todavía puedes leer.
error-invitation-closed = Esta invitación ya no está abierta.
error-barred = Quienes se encargan de este sitio cerraron esta cuenta.

problem-not-json = Esto no se puede leer.
problem-unknown-field = Hay un campo que esta página no conoce. Vuelve a cargar la página, por favor.
problem-wrong-kind = Aquí se espera otro tipo de respuesta.
problem-not-text = Una parte no se pudo leer como texto. Escríbela otra vez, por favor.

field-empty = Escribe algo aquí, por favor.
field-too-short = Hacen falta al menos { $min } caracteres.
field-too-long = Sobran { $by } caracteres. Caben como mucho { $max }.
field-bad-characters = Hay caracteres que no se pueden mostrar.
field-mixed-letters = Usa letras de un solo alfabeto, por favor.
field-sounds-of-authority = Suena a alguien que manda aquí. Elige otro, por favor.
field-contact-detail = Deja fuera números y direcciones, por favor.

when-today = hoy
when-yesterday = ayer
when-date = { $day } de { $month } de { $year }
when-month = { $month } de { $year }
list-comma = {", "}
list-colon = {": "}
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
frame-zone = Las horas de aquí son UTC. En ese reloj ahora son las { $time }.
