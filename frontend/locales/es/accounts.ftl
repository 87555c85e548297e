# Crear la cuenta, entrar, cerrar sesión, Salir ya y los ajustes propios.
title-sign-up = Por primera vez
title-sign-in = Entrar
title-words = Para guardar
title-exit = Salir rápido

error-invitation-needed = Para crear una cuenta aquí hace falta una invitación.
error-name-taken = Alguien ya usa este nombre. Elige otro, por favor.

sign-up-heading = Un nombre y una frase de acceso
sign-up-lead = Con ellos puedes volver a entrar. Nadie más los ve nunca. No pedimos correo, ni teléfono, ni tu nombre real.
sign-up-suggested = Listos para usar
sign-up-suggested-more = Anótalos o apréndelos. No dicen nada de ti.
sign-up-take = Usar estos
sign-up-own = Prefiero elegir los míos
sign-up-button = Seguir con estos
sign-up-name-taken = Alguien ya usa este nombre. Elige otro, por favor.
sign-up-have-account = ¿Ya tienes una cuenta?
sign-up-needed-heading = Con invitación
sign-up-needed = Aquí se llega con una invitación de alguien que ya está, o de quienes se encargan de este sitio.
sign-up-needed-more = Si tienes una, es un enlace o un código corto.
sign-up-closed-heading = Esta invitación ya no está abierta
sign-up-closed = La cerraron o pasó su tiempo. No es por nada que hayas hecho. Quien te la dio quizá tenga otra.
sign-up-type-code = Escribir un código

sign-in-name-label = Nombre para entrar
sign-in-name-hint = Al menos 3 caracteres. Que no sea un nombre con el que te conocen.
sign-in-name-too-short = Hacen falta al menos { $min } caracteres.
sign-in-name-too-long = Aquí caben como mucho { $max } caracteres.
sign-in-name-unreadable = Hay un carácter que después no se podría volver a escribir.

passphrase-label = Frase de acceso
passphrase-hint = Al menos 8 caracteres. Lo mejor son varias palabras. Puedes pegarla.
passphrase-too-short = Hacen falta al menos { $min } caracteres.
passphrase-too-long = Aquí caben como mucho { $max } caracteres.
passphrase-unreadable = Hay un carácter que después no se podría volver a escribir.
passphrase-same-as-name = Es igual que el nombre para entrar. Quien supiera uno sabría la otra.
passphrase-repeated = Se repite, y así es fácil de adivinar. Elige otra cosa, por favor.
passphrase-easy-to-guess = Es de las primeras cosas que alguien probaría. Es mejor juntar varias palabras tuyas que no tengan que ver entre sí.

sign-in-heading = Entrar
sign-in-button = Entrar
sign-in-forgot = No me acuerdo
sign-in-new = Es mi primera vez
sign-in-wrong = El nombre y la frase de acceso no van juntos. Puedes probar otra vez, con calma.
sign-in-device-label = ¿Este aparato es solo tuyo?
sign-in-borrowed = Prestado o compartido
sign-in-borrowed-more = La sesión se cierra tras 30 minutos sin uso
sign-in-mine = Mío
sign-in-mine-more = La sesión dura hasta 12 horas

words-heading = Tu frase de recuperación
words-lead = Si olvidas tu nombre o tu frase de acceso, con ella puedes volver a entrar. Solo se muestra ahora.
words-digits = Guarda los grupos en este orden. Los espacios dan igual.
words-where = Un papel en un lugar seguro está bien. Una foto puede acabar copiada donde otras personas la vean.
words-kept = Ya la guardé
words-no-place = No tengo un lugar seguro para guardarla
words-no-place-means = No pasa nada. Pero si olvidas tu frase de acceso, nadie podrá arreglarlo, tampoco quienes se encargan de este sitio. Tendrías que empezar de nuevo, con otro nombre.
words-no-place-later = Cuando tengas un lugar seguro, puedes pedir una frase nueva en «Lo mío».
words-go-on = Seguir sin guardarla

exit-heading = Salir rápido
exit-lead = El botón «Salir ya» está en todas las páginas. Lo tocas una vez y este aparato muestra { $site }.
exit-does = Lo que hace «Salir ya»
exit-does-session = Cierra tu sesión en este aparato al momento.
exit-does-kept = Pide al navegador que olvide las páginas de este sitio, para que «Atrás» no las muestre.
exit-does-keys = Con teclado, pulsar la tecla Mayús (Shift) tres veces hace lo mismo.
exit-cannot = Lo que no puede hacer
exit-cannot-history = La dirección de este sitio queda en el historial del navegador, salvo que uses una ventana privada.
exit-cannot-passwords = No borra una frase de acceso que el navegador haya guardado.
exit-cannot-keyboard = Un teclado que aprende puede sugerir palabras que escribiste aquí.
exit-cannot-pictures = Las capturas de pantalla, los textos copiados y los archivos descargados siguen donde están.
exit-cannot-network = Quien controla el wifi puede ver que se abrió este sitio, pero no lo que leíste.
exit-cannot-watched = Si alguien puso en este aparato una aplicación para vigilar, puede haberlo visto todo. Entonces es más seguro usar otro aparato.
exit-try = Puedes probarlo ahora. Después tendrás que volver a entrar.

done-signed-out = Tu sesión está cerrada en este aparato.
done-signed-out-everywhere = Tu sesión está cerrada en todos los aparatos.

title-me = Ajustes
title-drafts = Guardado para ti

me-heading = Lo mío
me-language = Idioma
me-language-hint = Para esta página y todas las demás, entres desde donde entres.
me-devices = Sesiones abiertas
me-this-device = Este aparato
me-used = Último uso:
me-sign-out = Cerrar sesión aquí
me-sign-out-everywhere = Cerrar sesión en todas partes
me-account = Nombre y frases
me-passphrase = Cambiar la frase de acceso
me-passphrase-lead = Al cambiarla se cierra tu sesión en los demás aparatos.
me-passphrase-now = Tu frase de acceso de ahora
me-passphrase-new = Nueva frase de acceso
me-passphrase-idea = Una que nadie tiene:
me-passphrase-button = Cambiarla
me-passphrase-wrong = No es la frase de acceso de esta cuenta. Puedes probar otra vez, con calma.
me-recovery = Nueva frase de recuperación
me-recovery-lead = Recibes una frase de recuperación nueva. La de antes deja de servir.
me-recovery-button = Mostrarme una nueva
me-delete = Borrar mi cuenta
me-visits = Lo nuevo para ti
me-visits-more = Cada espacio recuerda un solo momento, redondeado, de tu última visita, para mostrarte lo nuevo. Se puede apagar en el espacio. Nada recuerda lo que lees.

delete-lead = Tu cuenta desaparece al momento. No podrás volver a entrar con ella y nadie la puede recuperar.
delete-slowly = Tus lugares en los espacios se terminan uno por uno, cada uno en un momento al azar dentro de { $hours } horas, y con ellos lo que escribiste allí. Así nadie puede adivinar, por los nombres que desaparecen a la vez, que eran la misma persona.
delete-stays = Si hay un aviso abierto sobre algo que escribiste, se guarda una copia sellada hasta que se resuelva. Lo que otras personas copiaron o contaron con sus palabras sigue siendo suyo.
delete-now = Prefiero terminar todo ahora
delete-now-shows = Quien esté en varios de tus espacios, o quien mire el servidor, puede notar que esos nombres se fueron a la vez.
delete-button = Borrar mi cuenta

recover-heading = Volver a entrar con tu frase de recuperación
recover-lead = Eliges un nombre y una frase de acceso nuevos, recibes otra frase de recuperación, y se cierra tu sesión en todos los aparatos.
recover-phrase-label = Tu frase de recuperación
recover-phrase-hint = Las palabras o cifras que guardaste, en su orden. Las mayúsculas, los acentos y las comas dan igual.
recover-name-label = Nuevo nombre para entrar
recover-name-hint = Puede ser el de antes.
recover-button = Seguir
recover-incomplete = Tienen que ser siete palabras o 24 cifras.
recover-unknown-word = La palabra { $place } no es de las que usamos. ¿Está escrita como se mostró?
recover-wrong = Con esta frase no se abre ninguna cuenta. Revisa el orden y cómo está escrita, por favor.
recover-none = No la tengo
recover-none-means = Entonces nadie puede abrir la cuenta, tampoco quienes se encargan de este sitio. Puedes empezar de nuevo con una invitación.

drafts-heading = Guardado para ti
drafts-notice = Estabas escribiendo algo cuando se cerró tu sesión. Está guardado y solo tú puedes leerlo.
drafts-look = Verlo
drafts-lead = Tu sesión se cerró mientras escribías. Solo tú puedes leer esto.
drafts-none = No hay nada pendiente.
drafts-until = Guardado hasta:
drafts-throw = Tirarlo
drafts-closed = La página para la que era esto ya no está abierta para ti. Estas son tus palabras.

done-passphrase = Tu frase de acceso está cambiada. Se cerró tu sesión en los demás aparatos.
done-account-deleted = Tu cuenta está borrada.
done-draft-gone = Está borrado.

# The page puts the time of day in place of the #.
session-soon = Hora en que se cerrará tu sesión: #. Así nadie encuentra esto abierto.
session-stay = Sigo aquí
session-over = Tu sesión se cerró
session-return = Pasó un rato sin uso, así que esta página se tapó. Entra para seguir donde estabas.
error-last-steward = Eres la única persona que se encarga de este sitio. Haz primero que alguien más se encargue también; después puedes borrar tu cuenta.
delete-invite-steward = Invitar a alguien a encargarse
