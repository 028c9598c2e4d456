# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("00_start", LANGUAGE)
exercise = lesson.exercise("functions")
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Übung: Welche Funktion gehört zu welcher Frage?
#
# **Auf einen Blick**
#
# - **Sie können danach** jede der acht Funktionen an einer Alltagsfrage wiedererkennen.
# - **Dauer:** etwa 5 bis 10 Minuten.
# - **Sie brauchen:** die Lektion „Was ist eine Soziale Innovationsregion?“.
# - **Sie nehmen mit:** Ihre Antworten in Ihrer Regionsmappe. Es sind dieselben wie in der Lektion.

# %% [markdown] key="title" lang="en"
# # Exercise: which function belongs to which question?
#
# **At a glance**
#
# - **Afterwards you can** recognise each of the eight functions by an everyday question.
# - **Time:** about 5 to 10 minutes.
# - **You need:** the lesson “What is a Social Innovation Region?”.
# - **You leave with:** your answers in your region folder. They are the same as in the lesson.

# %% [markdown] key="task" lang="de" tags=["exercise"]
# ## Aufgabe
#
# Wählen Sie zu jeder Frage die Funktion, die dazu passt. Drücken Sie dann „Prüfen“. Zu jeder Antwort steht darunter
# ein Hinweis. Sie können so oft ändern und prüfen, wie Sie möchten.

# %% [markdown] key="task" lang="en" tags=["exercise"]
# ## Task
#
# For each question, choose the function that fits. Then press “Check”. A hint stands below each answer. You can change
# and check as often as you like.

# %% key="matching" tags=["exercise"]
exercise.show()

# %% [markdown] key="solution-text" lang="de" tags=["solution"]
# ## Lösung
#
# Die Zahl ist die Nummer der Frage, der Buchstabe die Funktion. Die Lösung steht auf einem eigenen Blatt: Ihre
# Antworten oben bleiben, wie sie sind.

# %% [markdown] key="solution-text" lang="en" tags=["solution"]
# ## Solution
#
# The figure is the number of the question, the letter is the function. The solution stands on a sheet of its own: your
# answers above stay as they are.

# %% key="solution" tags=["solution"]
exercise = unit("00_start", LANGUAGE).exercise("functions")
exercise.enter({1: "F", 2: "D", 3: "G", 4: "E"})
exercise.enter({5: "A", 6: "C", 7: "H", 8: "B"})

# %% [markdown] key="check-text" lang="de"
# ## Ansehen
#
# So steht es mit den Antworten. Führen Sie die Zelle noch einmal aus, wenn Sie etwas geändert haben.

# %% [markdown] key="check-text" lang="en"
# ## Look
#
# This is how the answers stand. Run the cell again when you have changed something.

# %% key="report" tags=["check", "nbval-check-output"]
exercise.report()

# %% key="report-open" tags=["check"]
assert {verdict.state for verdict in exercise.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-solved" tags=["solution", "check"]
assert exercise.solved
