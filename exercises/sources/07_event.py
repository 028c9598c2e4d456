# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("07_event", LANGUAGE)
board = lesson.practice("krefeld")
why, moves, sentences = map(lesson.exercise, ("event", "moves", "sentences"))
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Übung: Ein Abend, der trägt
#
# **Auf einen Blick**
#
# - **Sie können danach** sagen, warum ein Matching-Event so abläuft, einen Tausch im Plan prüfen, gute Vereinbarungen
#   erkennen und Ihren eigenen Abend vorbereiten.
# - **Dauer:** etwa 30 bis 45 Minuten.
# - **Sie brauchen:** die Lektion „Das Matching-Event“.
# - **Sie nehmen mit:** Ihre Antworten in Ihrer Regionsmappe. Es sind dieselben wie in der Lektion.

# %% [markdown] key="title" lang="en"
# # Exercise: an evening that bears fruit
#
# **At a glance**
#
# - **Afterwards you can** say why a matching event is held this way, check a swap in the plan, recognise good
#   agreements and prepare your own evening.
# - **Time:** about 30 to 45 minutes.
# - **You need:** the lesson “The matching event”.
# - **You leave with:** your answers in your region folder. They are the same as in the lesson.

# %% [markdown] key="task-1" lang="de" tags=["exercise"]
# ## 1. Warum eigentlich so?
#
# Fragen, die am Abend jemand stellt. Wählen Sie, dann drücken Sie „Prüfen“. Zu jeder Antwort steht darunter ein
# Hinweis. Sie können so oft ändern und prüfen, wie Sie möchten.

# %% [markdown] key="task-1" lang="en" tags=["exercise"]
# ## 1. Why do it this way?
#
# Questions somebody asks on the evening. Choose, then press “Check”. A hint stands below each answer. You can change
# and check as often as you like.

# %% key="why" tags=["exercise"]
why.show()

# %% [markdown] key="solution-1-text" lang="de" tags=["solution"]
# ### Lösung
#
# Die Zahl ist die Nummer der Frage. Die Lösung steht auf einem eigenen Blatt: Ihre Antworten oben bleiben, wie sie
# sind.

# %% [markdown] key="solution-1-text" lang="en" tags=["solution"]
# ### Solution
#
# The figure is the number of the question. The solution stands on a sheet of its own: your answers above stay as they
# are.

# %% key="solution-1" tags=["solution"]
why = unit("07_event", LANGUAGE).exercise("event")
why.enter({1: "people", 2: "planner", 3: "nothing", 4: "as_many", 5: "fair"})

# %% key="solution-1-rounds" tags=["solution", "nbval-check-output"]
lesson.evening("krefeld").longer(9)

# %% [markdown] key="report-1-text" lang="de"
# So steht es mit den Antworten. Führen Sie die Zelle noch einmal aus, wenn Sie etwas geändert haben.

# %% [markdown] key="report-1-text" lang="en"
# This is how the answers stand. Run the cell again when you have changed something.

# %% key="report-1" tags=["check", "nbval-check-output"]
why.report()

# %% key="report-1-open" tags=["check"]
assert {verdict.state for verdict in why.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-1-solved" tags=["solution", "check"]
assert why.solved

# %% [markdown] key="task-2" lang="de" tags=["exercise"]
# ## 2. Was bricht, wenn Sie tauschen?
#
# Ein kleiner, erfundener Abend. Die niedrigen Nummern sind Initiativen, die hohen Partner:innen. So steht es im Plan:

# %% [markdown] key="task-2" lang="en" tags=["exercise"]
# ## 2. What breaks when you swap?
#
# A small, invented evening. The low numbers are initiatives, the high ones partners. This is the plan:

# %% key="board" tags=["nbval-check-output"]
board.board()

# %% [markdown] key="task-2-ask" lang="de" tags=["exercise"]
# Jemand bittet Sie, jeweils eine Begegnung zu ändern. Jede Antwort passt einmal.

# %% [markdown] key="task-2-ask" lang="en" tags=["exercise"]
# Somebody asks you to change one meeting at a time. Each answer fits once.

# %% key="moves" tags=["exercise"]
moves.show()

# %% [markdown] key="solution-2-text" lang="de" tags=["solution"]
# ### Lösung
#
# Das sagt das Programm zu jedem Tausch. Entscheiden dürfen Sie trotzdem selbst.

# %% [markdown] key="solution-2-text" lang="en" tags=["solution"]
# ### Solution
#
# This is what the program says to each swap. The decision is still yours.

# %% key="solution-2" tags=["solution"]
moves = unit("07_event", LANGUAGE).exercise("moves")
moves.enter({1: "again", 2: "two_places", 3: "must", 4: "fine"})

# %% key="solution-2-again" tags=["solution", "nbval-check-output"]
board.moving(2, 1, 1, 5)

# %% key="solution-2-places" tags=["solution", "nbval-check-output"]
board.moving(3, 4, 1, 8)

# %% key="solution-2-must" tags=["solution", "nbval-check-output"]
board.moving(3, 1, 3, 5)

# %% key="solution-2-fine" tags=["solution", "nbval-check-output"]
board.moving(2, 3, 2, 7)

# %% [markdown] key="report-2-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-2-text" lang="en"
# This is how the answers stand:

# %% key="report-2" tags=["check", "nbval-check-output"]
moves.report()

# %% key="report-2-open" tags=["check"]
assert {verdict.state for verdict in moves.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-2-solved" tags=["solution", "check"]
assert moves.solved

# %% [markdown] key="task-3" lang="de" tags=["exercise"]
# ## 3. Was fehlt dieser Vereinbarung?
#
# Sätze von Formularen, alle erfunden. Gut ist: Wer gibt wem was, bis wann, ohne Geld. Jede Antwort passt einmal.

# %% [markdown] key="task-3" lang="en" tags=["exercise"]
# ## 3. What does this agreement lack?
#
# Sentences from forms, all invented. Good is: who gives what to whom, by when, without money. Each answer fits once.

# %% key="sentences" tags=["exercise"]
sentences.show()

# %% [markdown] key="solution-3-text" lang="de" tags=["solution"]
# ### Lösung
#
# Ein Satz ist gut, wie er ist. Bei den anderen hilft eine Rückfrage am Tisch.

# %% [markdown] key="solution-3-text" lang="en" tags=["solution"]
# ### Solution
#
# One sentence is good as it is. With the others, a question at the table helps.

# %% key="solution-3" tags=["solution"]
sentences = unit("07_event", LANGUAGE).exercise("sentences")
sentences.enter({1: "what", 2: "when", 3: "nothing", 4: "money", 5: "who"})

# %% [markdown] key="report-3-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-3-text" lang="en"
# This is how the answers stand:

# %% key="report-3" tags=["check", "nbval-check-output"]
sentences.report()

# %% key="report-3-open" tags=["check"]
assert {verdict.state for verdict in sentences.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-3-solved" tags=["solution", "check"]
assert sentences.solved

# %% [markdown] key="task-4" lang="de" tags=["exercise"]
# ## 4. Ihr eigener Abend
#
# Sehen Sie sich Ihre Karte an: Welche Funktion, welche Art von Organisation, welcher Ort fehlt bisher am Tisch?
# Stichworte genügen. Bitte keine Namen von Privatpersonen.

# %% [markdown] key="task-4" lang="en" tags=["exercise"]
# ## 4. Your own evening
#
# Look at your map: which function, which kind of organisation, which place is missing at the table so far? Keywords are
# enough. Please no names of private persons.

# %% key="own-map" tags=["exercise"]
lesson.map()

# %% [markdown] key="question-1" lang="de"
# **Frage 1.** Wer fehlt in Ihrer Region bisher am Tisch, und wer könnte einladen?

# %% [markdown] key="question-1" lang="en"
# **Question 1.** Who is missing at the table in your region so far, and who could invite them?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** In welchem Raum fühlen sich beide Seiten willkommen, und wann haben sie Zeit?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** In which room do both sides feel welcome, and when do they have time?

# %% key="answer-2" tags=["reflection"]
lesson.reflection(2)

# %% [markdown] key="question-3" lang="de"
# **Frage 3.** Welche Organisation fragt nach einigen Wochen nach, was aus den Vereinbarungen wurde?

# %% [markdown] key="question-3" lang="en"
# **Question 3.** Which organisation asks after some weeks what has become of the agreements?

# %% key="answer-3" tags=["reflection"]
lesson.reflection(3)

# %% [markdown] key="solution-4-text" lang="de" tags=["solution"]
# ### So könnte es aussehen
#
# Für die erfundene Region: Es fehlt ein Treffpunkt für junge Menschen. Einladen könnte der Lastenradkreis „Lastesel“,
# denn er arbeitet mit dem Jugendhaus schon zusammen. Wir treffen uns im Sozialcafé, ebenerdig und nach Feierabend. Der
# Runde Tisch „Querfaden“ fragt nach. Das schlägt die Karte vor:

# %% [markdown] key="solution-4-text" lang="en" tags=["solution"]
# ### This is what it could look like
#
# For the invented region: a meeting place for young people is missing. The cargo-bike group “Lastesel” could invite
# one, because it works with the youth centre already. We meet in the café “Samtpfote”, step-free and after work. The
# round table “Querfaden” asks what has become of things. This is what the map suggests:

# %% key="solution-4" tags=["solution", "nbval-check-output"]
lesson.evening("krefeld").missing()
