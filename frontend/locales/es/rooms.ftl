# Las salas, y lo que ocurre en directo.
title-room = Mensajes
title-rooms = Salas

rooms-heading = Salas
rooms-empty = Aquí todavía no hay ninguna sala.
room-closed = Cerrada. Todavía puedes leer.
room-open-heading = Abrir una sala
room-open-button = Abrir la sala
room-name-label = Cómo se llama
room-name-hint = Quienes participan ven este nombre en la lista.
room-purpose-label = Para qué es
room-purpose-hint = Una línea; por ejemplo, cuándo se reúne.
room-empty = Aquí todavía no se ha dicho nada.
room-refreshes = Los mensajes nuevos aparecen solos.
room-pause = Pausar
room-paused = En pausa. Por ahora no aparece nada nuevo.
room-resume = Seguir
room-words = Tu mensaje
room-say = Decir

live-connected = Hay conexión
live-lost = Esperando la conexión. Nada de lo que escribes se pierde.
live-gone = Esto ya no está abierto para ti. Vuelve a cargar la página para ver por qué.
live-ended = Tu sesión se cerró aquí. Lo que escribiste sigue ahí hasta que salgas de esta página.
live-waiting = Esperando la conexión
live-again = Probar otra vez

error-room-closed = Esta sala está cerrada. Todavía puedes leer.
room-answer-none = Mejor para todo el espacio
