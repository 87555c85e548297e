# Alerts.
alert-line = Someone in this space may be asking for help.
alert-line-answered = Someone may be asking for help here, and someone is answering.
alert-line-open = See it
alert-hers-open = The people who hold this space were alerted to your words. Nobody has said yet that they are answering.
alert-hers-seen = Someone who holds this space has seen your words.
alert-hers-words = Your words
alert-hers-help = People who answer
hold-alerts = Someone may be asking for help
hold-alert-answered = Someone is answering
hold-alert-read = Read it
alert-answer = I am answering
alert-close = It is done
done-alert-answering = The others see now that someone is answering.
done-alert-closed = It is marked as done.
alerts-heading = Someone may be asking for help
alerts-lead = In these spaces no facilitator is there, or none has answered yet.
alerts-none = Nobody is waiting.
alerts-read = Open the text
alerts-read-hint = That you opened it is written into the log, where its author can see it.
steward-alerts-waiting = { $n ->
    [one] One text, and no facilitator is there.
   *[other] { $n } texts, and no facilitator is there.
}
alert-heading = A text that alerted
alert-read-logged = That you opened it is in the log.
alert-cannot = Nobody here knows who or where this person is. What can help is someone who has read it, and the facilitators of the space.
decision-read_alert = A steward read words by { $alias } that had alerted, while no facilitator was there
decision-yours-read_alert = A steward read your words that had alerted, because no facilitator was there
export-act-read_alert = A steward read your words that had alerted
kept-alerts-what = That words of yours alerted the people who hold a space, and whether someone has answered
kept-alerts-who = You; facilitators of that space; and a steward, if no facilitator is there
kept-alerts-long = { $alerted } days from the alert, if it is done; at most { $unanswered } days.
