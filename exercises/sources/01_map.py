# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("01_map", LANGUAGE)
niederbayern = lesson.example("niederbayern")
statements = lesson.exercise("statements")
reading = lesson.exercise("niederbayern")
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Übung: Wer trägt was, und was hängt an wem?
#
# **Auf einen Blick**
#
# - **Sie können danach** sagen, was als getragen zählt, auf einer großen Karte die Lücke und die schwache Stelle finden
#   und zehn Organisationen und Gruppen um Ihre eigene Idee eintragen.
# - **Dauer:** etwa 30 bis 45 Minuten.
# - **Sie brauchen:** die Lektion „Wer trägt was? Eine Region auf der Karte“.
# - **Sie nehmen mit:** Ihre Antworten und Ihre Karte in Ihrer Regionsmappe. Es sind dieselben wie in der Lektion.

# %% [markdown] key="title" lang="en"
# # Exercise: who carries what, and what hangs on whom?
#
# **At a glance**
#
# - **Afterwards you can** say what counts as carried, find the gap and the weak spot on a large map, and enter ten
#   organisations and groups around your own idea.
# - **Time:** about 30 to 45 minutes.
# - **You need:** the lesson “Who carries what? A region on the map”.
# - **You leave with:** your answers and your map in your region folder. They are the same as in the lesson.

# %% [markdown] key="task-1" lang="de" tags=["exercise"]
# ## 1. Was zählt als getragen?
#
# Zehn Sätze, wie sie an einem Abend fallen. Wie steht die Funktion danach auf der Karte? Wählen Sie, dann drücken Sie
# „Prüfen“. Zu jeder Antwort steht darunter ein Hinweis. Sie können so oft ändern und prüfen, wie Sie möchten.

# %% [markdown] key="task-1" lang="en" tags=["exercise"]
# ## 1. What counts as carried?
#
# Ten sentences as they are heard on an evening. How does the function stand on the map afterwards? Choose, then press
# “Check”. A hint stands below each answer. You can change and check as often as you like.

# %% key="statements" tags=["exercise"]
statements.show()

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
statements = unit("01_map", LANGUAGE).exercise("statements")
statements.enter({1: "taken_on", 2: "suggested", 3: "claimed", 4: "asked", 5: "interested"})
statements.enter({6: "suggested", 7: "claimed", 8: "interested", 9: "taken_on", 10: "asked"})

# %% [markdown] key="report-1-text" lang="de"
# So steht es mit den Antworten. Führen Sie die Zelle noch einmal aus, wenn Sie etwas geändert haben.

# %% [markdown] key="report-1-text" lang="en"
# This is how the answers stand. Run the cell again when you have changed something.

# %% key="report-1" tags=["check", "nbval-check-output"]
statements.report()

# %% key="report-1-open" tags=["check"]
assert {verdict.state for verdict in statements.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-1-solved" tags=["solution", "check"]
assert statements.solved

# %% [markdown] key="task-2" lang="de" tags=["exercise"]
# ## 2. Die Lücke und die schwache Stelle
#
# Hier ist die Beispielregion Niederbayern. Sie ist erfunden, nur die Orte gibt es. Lesen Sie zuerst die beiden Fragen
# unter der Karte.
#
# Sehen Sie dann bei „Die acht Funktionen“ nach, wer was trägt. Suchen Sie danach in der Liste die Organisationen, die
# zur Wahl stehen, und klicken Sie sie an: Linien auf der Karte zeigen, mit wem sie verbunden sind. Wessen Linien führen
# in beide Hälften, über die Donau nach Norden und nach Süden?

# %% [markdown] key="task-2" lang="en" tags=["exercise"]
# ## 2. The gap and the weak spot
#
# Here is the sample region Niederbayern (Lower Bavaria). It is invented; only the places are real. First read the
# questions below the map.
#
# Then look at “The eight functions” for who carries what. After that, find the organisations to choose from in the list
# and click on them: lines on the map show who they are tied to. Whose lines lead into both halves, north and south of
# the Danube?

# %% key="sample" tags=["exercise"]
niederbayern.app()

# %% [markdown] key="task-2-ask" lang="de" tags=["exercise"]
# Ihre Antwort:

# %% [markdown] key="task-2-ask" lang="en" tags=["exercise"]
# Your answer:

# %% key="reading" tags=["exercise"]
reading.show()

# %% [markdown] key="solution-2-text" lang="de" tags=["solution"]
# ### Lösung
#
# Gerechnet, nicht geraten: So liest es das Programm.

# %% [markdown] key="solution-2-text" lang="en" tags=["solution"]
# ### Solution
#
# Computed, not guessed: this is how the program reads it.

# %% key="solution-2" tags=["solution"]
reading = unit("01_map", LANGUAGE).exercise("niederbayern")
reading.enter({1: "H", 2: "niederbayern-flussknie"})

# %% key="solution-2-sought" tags=["solution", "nbval-check-output"]
niederbayern.sought()

# %% key="solution-2-joint" tags=["solution", "nbval-check-output"]
niederbayern.joints()

# %% [markdown] key="report-2-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-2-text" lang="en"
# This is how the answers stand:

# %% key="report-2" tags=["check", "nbval-check-output"]
reading.report()

# %% key="report-2-open" tags=["check"]
assert {verdict.state for verdict in reading.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-2-solved" tags=["solution", "check"]
assert reading.solved

# %% [markdown] key="task-3" lang="de" tags=["exercise"]
# ## 3. Zehn rund um Ihre Idee
#
# Tragen Sie zuerst die eigene Idee oder Organisation ein. Dann die, mit denen Sie schon arbeiten. Dann die, die Sie
# gern fragen würden. Was Sie nicht wissen, bleibt leer. Unter der Karte steht, was noch fehlt.

# %% [markdown] key="task-3" lang="en" tags=["exercise"]
# ## 3. Ten around your idea
#
# First enter your own idea or organisation. Then those you already work with. Then those you would like to ask. What
# you do not know stays empty. Below the map you can see what is still missing.

# %% key="own-map" tags=["exercise"]
lesson.map()

# %% key="own-counting" tags=["exercise"]
lesson.counting()

# %% [markdown] key="solution-3-text" lang="de" tags=["solution"]
# ### So könnte es aussehen
#
# Ein erfundenes Beispiel vom Ammersee: die „Suppenpost“ und ihre nächsten Nachbarn.

# %% [markdown] key="solution-3-text" lang="en" tags=["solution"]
# ### This is what it could look like
#
# An invented example from the Ammersee: the “Suppenpost”, which brings soup to people, and its nearest neighbours.

# %% key="solution-3" tags=["solution", "nbval-check-output"]
lesson.example("ammersee").ten("suppenpost")

# %% [markdown] key="report-3-text" lang="de"
# Und so weit sind Sie selbst. Führen Sie die Zelle noch einmal aus, wenn etwas dazugekommen ist.

# %% [markdown] key="report-3-text" lang="en"
# And this is how far you are yourself. Run the cell again when something has been added.

# %% key="report-3" tags=["check", "nbval-check-output"]
lesson.counted()

# %% key="report-3-open" tags=["check"]
assert lesson.own.messages
assert not lesson.own.done or lesson.own.messages[-1].key == "tally.done"
