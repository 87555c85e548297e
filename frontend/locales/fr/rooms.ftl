# Les salons, et ce qui se passe en direct.
title-room = Messages
title-rooms = Salons

rooms-heading = Salons
rooms-empty = Il n’y a pas encore de salon ici.
room-closed = Fermé. Vous pouvez encore lire.
room-open-heading = Ouvrir un salon
room-open-button = Ouvrir le salon
room-name-label = Son nom
room-name-hint = Les membres voient ce nom dans la liste.
room-purpose-label = À quoi il sert
room-purpose-hint = Une ligne ; par exemple, quand on s’y retrouve.
room-empty = Rien n’a encore été dit ici.
room-refreshes = Les nouveaux messages apparaissent tout seuls.
room-pause = Mettre en pause
room-paused = En pause. Rien de nouveau n’apparaît pour l’instant.
room-resume = Reprendre
room-words = Votre message
room-say = Dire

live-connected = La connexion est là
live-lost = En attente de la connexion. Rien de ce que vous tapez n’est perdu.
live-gone = Ceci ne vous est plus ouvert. Rechargez la page pour voir pourquoi.
live-ended = Votre session est fermée ici. Ce que vous avez tapé reste tant que vous ne quittez pas cette page.
live-waiting = En attente de la connexion
live-again = Réessayer

error-room-closed = Ce salon est fermé. Vous pouvez encore lire.
room-answer-none = Plutôt à tout l’espace
