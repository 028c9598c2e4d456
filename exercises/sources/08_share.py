# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("08_share", LANGUAGE)
place, card = map(lesson.exercise, ("place", "card"))
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Übung: Was darf wohin?
#
# **Auf einen Blick**
#
# - **Sie können danach** entscheiden, was auf die Seite der Region gehört, was ins Wissenspaket und was hier bleibt,
#   und sehen, was einer Methodenkarte fehlt.
# - **Dauer:** etwa 30 Minuten.
# - **Sie brauchen:** die Lektion „Zeigen und teilen“.
# - **Sie nehmen mit:** Ihre Antworten in Ihrer Regionsmappe.

# %% [markdown] key="title" lang="en"
# # Exercise: what may go where?
#
# **At a glance**
#
# - **Afterwards you can** decide what belongs on the page of the region, what into the knowledge pack and what stays
#   here, and see what a method card lacks.
# - **Time:** about 30 minutes.
# - **You need:** the lesson “Show and share”.
# - **You leave with:** your answers in your region folder.

# %% [markdown] key="task-1" lang="de" tags=["exercise"]
# ## 1. Was darf wohin?
#
# Die Seite der Region lesen alle. Das Wissenspaket lesen andere Regionen, um zu lernen. Wählen Sie den Ort, für den es
# am ehesten gemacht ist, oder dass es hier bleibt. Dann drücken Sie „Prüfen“.

# %% [markdown] key="task-1" lang="en" tags=["exercise"]
# ## 1. What may go where?
#
# Everybody reads the page of the region. Other regions read the knowledge pack, to learn. Choose the place it is made
# for most of all, or that it stays here. Then press “Check”.

# %% key="place" tags=["exercise"]
place.show()

# %% [markdown] key="solution-1-text" lang="de" tags=["solution"]
# ### Lösung
#
# Was vertraulich ist, lässt das Programm von selbst weg. Ob jemand gefragt wurde, wissen nur Sie.

# %% [markdown] key="solution-1-text" lang="en" tags=["solution"]
# ### Solution
#
# What is confidential the program leaves out by itself. Whether somebody was asked only you know.

# %% key="solution-1" tags=["solution"]
place = unit("08_share", LANGUAGE).exercise("place")
place.enter({1: "page", 2: "stays", 3: "pack", 4: "stays", 5: "page", 6: "stays", 7: "stays", 8: "pack"})

# %% [markdown] key="report-1-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-1-text" lang="en"
# This is how the answers stand:

# %% key="report-1" tags=["check", "nbval-check-output"]
place.report()

# %% key="report-1-open" tags=["check"]
assert {verdict.state for verdict in place.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-1-solved" tags=["solution", "check"]
assert place.solved

# %% [markdown] key="task-2" lang="de" tags=["exercise"]
# ## 2. Was fehlt der Methodenkarte?
#
# Das erfundene Lab, von verschiedenen Gruppen aufgeschrieben. In jeder Karte ist ein Feld zwar ausgefüllt, hilft aber
# niemandem, der nicht dabei war. Lesen Sie zuerst alle:

# %% [markdown] key="task-2" lang="en" tags=["exercise"]
# ## 2. What does the method card lack?
#
# The invented lab, written down by different groups. In each card one field is filled in but helps nobody who was not
# there. Read all of them first:

# %% key="cards" tags=["nbval-check-output"]
lesson.piloted().after("cards").cards()

# %% [markdown] key="card-do" lang="de"
# Welches Feld ist es jeweils? Wählen Sie, dann drücken Sie „Prüfen“. Wie würden Sie es besser schreiben?

# %% [markdown] key="card-do" lang="en"
# Which field is it in each? Choose, then press “Check”. How would you write it better?

# %% key="card" tags=["exercise"]
card.show()

# %% [markdown] key="solution-2-text" lang="de" tags=["solution"]
# ### Lösung
#
# Eine Karte ist gut, wenn jemand, der nicht dabei war, es nachmachen und die Umwege lassen kann.

# %% [markdown] key="solution-2-text" lang="en" tags=["solution"]
# ### Solution
#
# A card is good if somebody who was not there can do the same and leave out the detours.

# %% key="solution-2" tags=["solution"]
card = unit("08_share", LANGUAGE).exercise("card")
card.enter({1: "context", 2: "not_worked", 3: "evidence", 4: "problem", 5: "steps"})

# %% [markdown] key="report-2-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-2-text" lang="en"
# This is how the answers stand:

# %% key="report-2" tags=["check", "nbval-check-output"]
card.report()

# %% key="report-2-open" tags=["check"]
assert {verdict.state for verdict in card.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-2-solved" tags=["solution", "check"]
assert card.solved
