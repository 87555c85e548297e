# Rooms, and what is live.
title-room = Messages
title-rooms = Rooms

rooms-heading = Rooms
rooms-empty = There is no room here yet.
room-closed = Closed. You can still read.
room-open-heading = Open a room
room-open-button = Open the room
room-name-label = What it is called
room-name-hint = Members see this name in the list.
room-purpose-label = What it is for
room-purpose-hint = One line, such as when you meet there.
room-empty = Nothing has been said here yet.
room-refreshes = New messages appear by themselves.
room-pause = Pause
room-paused = Paused. Nothing new appears for now.
room-resume = Go on
room-words = Your message
room-say = Say

live-connected = Connected
live-lost = Waiting for the connection. Nothing you type is lost.
live-gone = This is no longer open to you. Load the page again to see why.
live-ended = You are signed out here. What you typed stays until you leave this page.
live-waiting = Waiting for the connection
live-again = Try again

error-room-closed = This room is closed. You can still read.
room-answer-none = To everyone
