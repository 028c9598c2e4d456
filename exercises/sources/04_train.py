# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("04_train", LANGUAGE)
faulty = lesson.course().faulty()
dated, repair = map(lesson.exercise, ("dated", "repair"))
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Übung: Was trägt, und was nicht mehr?
#
# **Auf einen Blick**
#
# - **Sie können danach** alte Auskünfte über Förderung erkennen, einen Kurs reparieren, in dem nicht alles
#   zusammenpasst, und ein eigenes Lernergebnis schreiben.
# - **Dauer:** etwa 30 bis 45 Minuten.
# - **Sie brauchen:** die Lektion „Lernende schulen“.
# - **Sie nehmen mit:** Ihre Antworten in Ihrer Regionsmappe. Es sind dieselben wie in der Lektion.

# %% [markdown] key="title" lang="en"
# # Exercise: what holds, and what no longer does?
#
# **At a glance**
#
# - **Afterwards you can** recognise old information about funding, repair a course in which not everything fits
#   together, and write a learning outcome of your own.
# - **Time:** about 30 to 45 minutes.
# - **You need:** the lesson “Training learners”.
# - **You leave with:** your answers in your region folder. They are the same as in the lesson.

# %% [markdown] key="task-1" lang="de" tags=["exercise"]
# ## 1. Finden Sie die tote Förderung
#
# Zettel vom Schwarzen Brett. Die Zettel sind erfunden, die Förderungen gibt es oder gab es. Was die Quellen zu ihnen
# sagen, und von wann:

# %% [markdown] key="task-1" lang="en" tags=["exercise"]
# ## 1. Find the dead funding
#
# Flyers from the noticeboard. The flyers are invented, the funding exists or existed. What the sources say about it,
# and of when:

# %% key="dates" tags=["nbval-check-output"]
lesson.dates()

# %% [markdown] key="task-1-ask" lang="de" tags=["exercise"]
# Wählen Sie zu jedem Zettel, dann drücken Sie „Prüfen“. Zu jeder Antwort steht darunter ein Grund oder ein Hinweis.
# Nennt eine Quelle kein Ende, dann galt die Förderung, als zuletzt nachgesehen wurde.

# %% [markdown] key="task-1-ask" lang="en" tags=["exercise"]
# Choose for each flyer, then press “Check”. A reason or a hint stands below each answer. If a source names no end, the
# funding held when it was last looked at.

# %% key="dated" tags=["exercise"]
dated.show()

# %% [markdown] key="solution-1-text" lang="de" tags=["solution"]
# ### Lösung
#
# Die Zahl ist die Nummer des Zettels. Die Lösung steht auf einem eigenen Blatt: Ihre Antworten oben bleiben, wie sie
# sind.

# %% [markdown] key="solution-1-text" lang="en" tags=["solution"]
# ### Solution
#
# The figure is the number of the flyer. The solution stands on a sheet of its own: your answers above stay as they are.

# %% key="solution-1" tags=["solution"]
dated = unit("04_train", LANGUAGE).exercise("dated")
dated.enter({1: "ended", 2: "holds", 3: "not_yet", 4: "holds", 5: "holds"})

# %% [markdown] key="report-1-text" lang="de"
# So steht es mit den Antworten. Führen Sie die Zelle noch einmal aus, wenn Sie etwas geändert haben.

# %% [markdown] key="report-1-text" lang="en"
# This is how the answers stand. Run the cell again when you have changed something.

# %% key="report-1" tags=["check", "nbval-check-output"]
dated.report()

# %% key="report-1-open" tags=["check"]
assert {verdict.state for verdict in dated.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-1-solved" tags=["solution", "check"]
assert dated.solved

# %% [markdown] key="task-2" lang="de" tags=["exercise"]
# ## 2. Reparieren Sie den Kurs
#
# Ein erfundener Kurs, in dem nicht alles zusammenpasst. Lesen Sie ihn, und finden Sie selbst, was nicht stimmt:

# %% [markdown] key="task-2" lang="en" tags=["exercise"]
# ## 2. Repair the course
#
# An invented course in which not everything fits together. Read it, and find for yourself what is wrong:

# %% key="faulty" tags=["nbval-check-output"]
faulty.told()

# %% [markdown] key="task-2-ask" lang="de" tags=["exercise"]
# Das sagt unser Programm dazu. Reparieren Sie der Reihe nach: Jede Frage geht davon aus, dass die davor gelöst sind.
# Was hilft?

# %% [markdown] key="task-2-ask" lang="en" tags=["exercise"]
# This is what our program says about it. Repair one after the other: each question assumes that those before are
# solved. What helps?

# %% key="repair" tags=["exercise"]
repair.show()

# %% [markdown] key="solution-2-text" lang="de" tags=["solution"]
# ### Lösung
#
# Andere Wege sind denkbar. Diese hier nehmen dem Kurs nichts, was er verspricht.

# %% [markdown] key="solution-2-text" lang="en" tags=["solution"]
# ### Solution
#
# Other ways are possible. These take nothing from the course that it promises.

# %% key="solution-2" tags=["solution"]
repair = unit("04_train", LANGUAGE).exercise("repair")
repair.enter({1: "play", 2: "explain", 3: "away", 4: "hour"})

# %% [markdown] key="report-2-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-2-text" lang="en"
# This is how the answers stand:

# %% key="report-2" tags=["check", "nbval-check-output"]
repair.report()

# %% key="report-2-open" tags=["check"]
assert {verdict.state for verdict in repair.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-2-solved" tags=["solution", "check"]
assert repair.solved

# %% [markdown] key="solution-2-told-text" lang="de" tags=["solution"]
# So sieht der Kurs danach aus, und das sagt das Programm:

# %% [markdown] key="solution-2-told-text" lang="en" tags=["solution"]
# This is what the course looks like afterwards, and what the program says:

# %% key="solution-2-told" tags=["solution", "nbval-check-output"]
faulty.repaired().told()

# %% key="solution-2-checked" tags=["solution", "nbval-check-output"]
faulty.repaired().checked()

# %% [markdown] key="task-3" lang="de" tags=["exercise"]
# ## 3. Ihr eigenes Lernergebnis
#
# Nehmen Sie etwas, das Sie gut können und das andere in Ihrer Region lernen möchten. Planen Sie daraus eine kleine
# Stunde. Steht hier schon die aus der Lektion, dann machen Sie sie besser.

# %% [markdown] key="task-3" lang="en" tags=["exercise"]
# ## 3. A learning outcome of your own
#
# Take something that you can do well and that others in your region want to learn. Plan a small lesson from it. If the
# one from the lesson stands here already, make it better.

# %% key="ten" tags=["exercise"]
lesson.tenminutes()

# %% [markdown] key="task-3-ask" lang="de" tags=["exercise"]
# Stichworte genügen. Bitte keine Namen von Privatpersonen.

# %% [markdown] key="task-3-ask" lang="en" tags=["exercise"]
# Keywords are enough. Please no names of private persons.

# %% [markdown] key="question-4" lang="de"
# **Frage 4.** Woran sehen Sie nach zehn Minuten, dass es gelungen ist?

# %% [markdown] key="question-4" lang="en"
# **Question 4.** By what will you see after ten minutes that it worked?

# %% key="answer-4" tags=["reflection"]
lesson.reflection(4)

# %% [markdown] key="question-5" lang="de"
# **Frage 5.** Was würde Menschen hindern, zu Ihnen zu kommen, und wen fragen Sie um Hilfe?

# %% [markdown] key="question-5" lang="en"
# **Question 5.** What would hinder people from coming to you, and whom will you ask for help?

# %% key="answer-5" tags=["reflection"]
lesson.reflection(5)

# %% [markdown] key="solution-3-text" lang="de" tags=["solution"]
# ### So könnte es aussehen
#
# Lernergebnis: einen Rollstuhl über eine Bordsteinkante fahren, mit einer Person, die sagt, was sie spürt. Daran sieht
# man es: Alle sind einmal darüber, und niemand wurde überrascht. Was hindert: Der Kurs liegt abends. Die Jugendgruppe
# könnte so lange auf Kinder achten.

# %% [markdown] key="solution-3-text" lang="en" tags=["solution"]
# ### This is what it could look like
#
# Learning outcome: take a wheelchair over a kerb, with a person who says what they feel. One sees it by this: everybody
# got over it once, and nobody was surprised. What hinders: the course is in the evening. The youth group could look
# after children for so long.
