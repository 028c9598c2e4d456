# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("02_read", LANGUAGE)
valley = lesson.sociogram("valley")
terms, riddles = lesson.exercise("terms"), lesson.exercise("valley")
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Übung: Brücken, Löcher und wer wen kennenlernen sollte
#
# **Auf einen Blick**
#
# - **Sie können danach** Brücken und Löcher an Sätzen aus dem Alltag erkennen, sie in einem kleinen Netz finden und
#   sagen, worüber sich in Ihrer Region zu sprechen lohnt.
# - **Dauer:** etwa 30 bis 45 Minuten.
# - **Sie brauchen:** die Lektion „Das Netz lesen“.
# - **Sie nehmen mit:** Ihre Antworten und Ihr Netz in Ihrer Regionsmappe. Es sind dieselben wie in der Lektion.

# %% [markdown] key="title" lang="en"
# # Exercise: bridges, holes and who should meet whom
#
# **At a glance**
#
# - **Afterwards you can** recognise bridges and holes in everyday sentences, find them in a small network and say what
#   is worth talking about in your region.
# - **Time:** about 30 to 45 minutes.
# - **You need:** the lesson “Reading the network”.
# - **You leave with:** your answers and your network in your region folder. They are the same as in the lesson.

# %% [markdown] key="task-1" lang="de" tags=["exercise"]
# ## 1. Welches Wort passt?
#
# Sätze, wie sie in einer Region fallen. Jedes Wort passt zu einem. Wählen Sie, dann drücken Sie „Prüfen“. Zu jeder
# Antwort steht darunter ein Hinweis. Sie können so oft ändern und prüfen, wie Sie möchten.

# %% [markdown] key="task-1" lang="en" tags=["exercise"]
# ## 1. Which word fits?
#
# Sentences as they are heard in a region. Each word fits one of them. Choose, then press “Check”. A hint stands below
# each answer. You can change and check as often as you like.

# %% key="terms" tags=["exercise"]
terms.show()

# %% [markdown] key="solution-1-text" lang="de" tags=["solution"]
# ### Lösung
#
# Die Zahl ist die Nummer des Satzes. Die Lösung steht auf einem eigenen Blatt: Ihre Antworten oben bleiben, wie sie
# sind.

# %% [markdown] key="solution-1-text" lang="en" tags=["solution"]
# ### Solution
#
# The figure is the number of the sentence. The solution stands on a sheet of its own: your answers above stay as they
# are.

# %% key="solution-1" tags=["solution"]
terms = unit("02_read", LANGUAGE).exercise("terms")
terms.enter({1: "hole", 2: "weak", 3: "between"})
terms.enter({4: "joint", 5: "among", 6: "bridge"})

# %% [markdown] key="report-1-text" lang="de"
# So steht es mit den Antworten. Führen Sie die Zelle noch einmal aus, wenn Sie etwas geändert haben.

# %% [markdown] key="report-1-text" lang="en"
# This is how the answers stand. Run the cell again when you have changed something.

# %% key="report-1" tags=["check", "nbval-check-output"]
terms.report()

# %% key="report-1-open" tags=["check"]
assert {verdict.state for verdict in terms.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-1-solved" tags=["solution", "check"]
assert terms.solved

# %% [markdown] key="task-2" lang="de" tags=["exercise"]
# ## 2. Das Übungstal
#
# Ein erfundenes kleines Netz. Lesen Sie zuerst die Fragen darunter. Die Liste sagt, wer mit wem verbunden ist; zeichnen
# Sie es gern auf Papier. Im Bild zeigt „Alle“ das ganze Netz.

# %% [markdown] key="task-2" lang="en" tags=["exercise"]
# ## 2. The practice valley
#
# A small invented network. First read the questions below it. The list says who is tied to whom; do draw it on paper.
# In the picture, “All” shows the whole network.

# %% key="tied" tags=["nbval-check-output"]
valley.tied()

# %% key="valley-net" tags=["exercise"]
valley.app()

# %% [markdown] key="task-2-ask" lang="de" tags=["exercise"]
# Ihre Antwort:

# %% [markdown] key="task-2-ask" lang="en" tags=["exercise"]
# Your answer:

# %% key="riddles" tags=["exercise"]
riddles.show()

# %% [markdown] key="solution-2-text" lang="de" tags=["solution"]
# ### Lösung
#
# Gerechnet, nicht geraten: So liest es das Programm. Wen man bekannt macht, entscheiden Menschen.

# %% [markdown] key="solution-2-text" lang="en" tags=["solution"]
# ### Solution
#
# Computed, not guessed: this is how the program reads it. Whom to introduce is up to people.

# %% key="solution-2" tags=["solution"]
riddles = unit("02_read", LANGUAGE).exercise("valley")
riddles.enter({1: "valley-feuerwehr valley-sportverein", 2: "valley-sportverein"})
riddles.enter({3: "valley-garten valley-schule"})

# %% key="solution-2-bridges" tags=["solution", "nbval-check-output"]
valley.bridges()

# %% key="solution-2-without" tags=["solution", "nbval-check-output"]
valley.without("sportverein")

# %% key="solution-2-introduced" tags=["solution", "nbval-check-output"]
valley.connecting("garten", "schule")

# %% [markdown] key="report-2-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-2-text" lang="en"
# This is how the answers stand:

# %% key="report-2" tags=["check", "nbval-check-output"]
riddles.report()

# %% key="report-2-open" tags=["check"]
assert {verdict.state for verdict in riddles.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-2-solved" tags=["solution", "check"]
assert riddles.solved

# %% [markdown] key="task-3" lang="de" tags=["exercise"]
# ## 3. Worüber sprechen wir in unserer Region?
#
# Sehen Sie sich Ihr eigenes Netz an und ergänzen Sie, was fehlt. Die Seite nennt Ihnen dann, worüber es sich zu
# sprechen lohnt. Schreiben Sie auf, womit Sie beginnen möchten. Stichworte genügen.

# %% [markdown] key="task-3" lang="en" tags=["exercise"]
# ## 3. What shall we talk about in our region?
#
# Look at your own network and add what is missing. The page then tells you what is worth talking about. Write down
# what you would like to begin with. Keywords are enough.

# %% key="own-net" tags=["exercise"]
lesson.network()

# %% [markdown] key="own-more" lang="de"
# Fehlt noch jemand? Organisationen und Gruppen tragen Sie auf der Karte ein:

# %% [markdown] key="own-more" lang="en"
# Is somebody missing? You enter organisations and groups on the map:

# %% key="app"
lesson.app()

# %% [markdown] key="question-1" lang="de"
# **Frage 1.** Wer hält bei Ihnen viel zusammen, und wer kann dabei helfen?

# %% [markdown] key="question-1" lang="en"
# **Question 1.** Who holds a lot together where you live, and who can help with it?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** Welche Gruppen kennen einander noch nicht, und wer könnte sie bekannt machen?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** Which groups do not know each other yet, and who could introduce them?

# %% key="answer-2" tags=["reflection"]
lesson.reflection(2)

# %% [markdown] key="question-3" lang="de"
# **Frage 3.** Welche Verbindung fehlt vielleicht nur auf der Karte, und wen fragen Sie danach?

# %% [markdown] key="question-3" lang="en"
# **Question 3.** Which tie may be missing only on the map, and whom will you ask about it?

# %% key="answer-3" tags=["reflection"]
lesson.reflection(3)

# %% [markdown] key="solution-3-text" lang="de" tags=["solution"]
# ### So könnte es aussehen
#
# Gesprächsanstöße aus der erfundenen Region Ammersee:

# %% [markdown] key="solution-3-text" lang="en" tags=["solution"]
# ### This is what it could look like
#
# Things to talk about in the invented region Ammersee:

# %% key="solution-3" tags=["solution", "nbval-check-output"]
lesson.sociogram("ammersee").talk()

# %% [markdown] key="report-3-text" lang="de"
# Und das sagt Ihr eigenes Netz, so weit es eingetragen ist. Führen Sie die Zelle noch einmal aus, wenn etwas
# dazugekommen ist.

# %% [markdown] key="report-3-text" lang="en"
# And this is what your own network says, as far as it has been entered. Run the cell again when something has been
# added.

# %% key="report-3" tags=["check", "nbval-check-output"]
lesson.talk()

# %% key="report-3-open" tags=["check"]
assert lesson.talk()
