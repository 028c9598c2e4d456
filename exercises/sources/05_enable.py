# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("05_enable", LANGUAGE)
mode = lesson.exercise("mode")
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Übung: Fragen, die öffnen
#
# **Auf einen Blick**
#
# - **Sie können danach** Beratung und Coaching unterscheiden, Gespräche zu einem eigenen Schritt führen und ein
#   eigenes vorbereiten.
# - **Dauer:** etwa 30 bis 45 Minuten.
# - **Sie brauchen:** die Lektion „Innovator:innen befähigen“.
# - **Sie nehmen mit:** Ihre Antworten in Ihrer Regionsmappe. Es sind dieselben wie in der Lektion.

# %% [markdown] key="title" lang="en"
# # Exercise: questions that open
#
# **At a glance**
#
# - **Afterwards you can** tell counselling from coaching, lead talks to a step of the other's own, and prepare one of
#   yours.
# - **Time:** about 30 to 45 minutes.
# - **You need:** the lesson “Enabling innovators”.
# - **You leave with:** your answers in your region folder. They are the same as in the lesson.

# %% [markdown] key="task-1" lang="de" tags=["exercise"]
# ## 1. Rat geben oder fragen?
#
# Wählen Sie zu jedem Satz, dann drücken Sie „Prüfen“. Zu jeder Antwort steht darunter ein Grund oder ein Hinweis.

# %% [markdown] key="task-1" lang="en" tags=["exercise"]
# ## 1. Give advice or ask?
#
# Choose for each sentence, then press “Check”. A reason or a hint stands below each answer.

# %% key="mode" tags=["exercise"]
mode.show()

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
mode = unit("05_enable", LANGUAGE).exercise("mode")
mode.enter(dict.fromkeys((1, 3, 6, 7, 9), "counselling"))
mode.enter(dict.fromkeys((2, 4, 5, 8, 10), "coaching"))

# %% [markdown] key="report-1-text" lang="de"
# So steht es mit den Antworten. Führen Sie die Zelle noch einmal aus, wenn Sie etwas geändert haben.

# %% [markdown] key="report-1-text" lang="en"
# This is how the answers stand. Run the cell again when you have changed something.

# %% key="report-1" tags=["check", "nbval-check-output"]
mode.report()

# %% key="report-1-open" tags=["check"]
assert {verdict.state for verdict in mode.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-1-solved" tags=["solution", "check"]
assert mode.solved

# %% [markdown] key="task-2" lang="de" tags=["exercise"]
# ## 2. Coaching: vom Drängen zum eigenen Schritt
#
# Führen Sie das Gespräch so, dass der Leiter mit einem eigenen Schritt geht. Probieren Sie danach, es anders enden zu
# lassen: Welcher Satz genügt dafür?

# %% [markdown] key="task-2" lang="en" tags=["exercise"]
# ## 2. Coaching: from urgency to a step of one's own
#
# Lead the talk so that the leader goes with a step of his own. Then try to let it end in another way: which sentence is
# enough for that?

# %% key="urgent" tags=["exercise"]
lesson.conversation("urgent")

# %% key="urgent-ends" tags=["check", "nbval-check-output"]
lesson.ends("urgent")

# %% [markdown] key="solution-2-text" lang="de" tags=["solution"]
# ### So kann es gehen
#
# Einer von mehreren guten Wegen: Ziel, Lage, Möglichkeiten, Wille.

# %% [markdown] key="solution-2-text" lang="en" tags=["solution"]
# ### This is how it can go
#
# One of several good ways: goal, reality, options, will.

# %% key="solution-2" tags=["solution", "nbval-check-output"]
lesson.played("urgent", 4, 2, 3, 2)

# %% [markdown] key="task-3" lang="de" tags=["exercise"]
# ## 3. Die Sorge um die Idee
#
# Finden Sie heraus, was der Gründer schützen will. Gelingt es Ihnen, ohne ihm ein einziges Mal ungefragt zu raten?

# %% [markdown] key="task-3" lang="en" tags=["exercise"]
# ## 3. The worry about the idea
#
# Find out what the founder wants to protect. Can you do it without advising him unasked a single time?

# %% key="idea" tags=["exercise"]
lesson.conversation("idea")

# %% key="idea-ends" tags=["check", "nbval-check-output"]
lesson.ends("idea")

# %% [markdown] key="solution-3-text" lang="de" tags=["solution"]
# ### So kann es gehen
#
# Der Rat kommt hier spät, und der Gründer hat ihn sich gewünscht.

# %% [markdown] key="solution-3-text" lang="en" tags=["solution"]
# ### This is how it can go
#
# The advice comes late here, and the founder has wished for it.

# %% key="solution-3" tags=["solution", "nbval-check-output"]
lesson.played("idea", 4, 1, 3, 2, 2)

# %% [markdown] key="task-4" lang="de" tags=["exercise"]
# ## 4. Ihr nächstes Gespräch
#
# Denken Sie an ein Gespräch, das bei Ihnen ansteht. Stichworte genügen. Bitte keine Namen von Privatpersonen.

# %% [markdown] key="task-4" lang="en" tags=["exercise"]
# ## 4. Your next talk
#
# Think of a talk that is coming up for you. Keywords are enough. Please no names of private persons.

# %% [markdown] key="question-4" lang="de"
# **Frage 4.** Mit welcher offenen Frage fangen Sie an?

# %% [markdown] key="question-4" lang="en"
# **Question 4.** With which open question will you begin?

# %% key="answer-4" tags=["reflection"]
lesson.reflection(4)

# %% [markdown] key="question-5" lang="de"
# **Frage 5.** Welches Wissen halten Sie bereit, und wie fragen Sie, ob es willkommen ist?

# %% [markdown] key="question-5" lang="en"
# **Question 5.** Which knowledge do you have ready, and how will you ask whether it is welcome?

# %% key="answer-5" tags=["reflection"]
lesson.reflection(5)

# %% [markdown] key="solution-4-text" lang="de" tags=["solution"]
# ### So könnte es aussehen
#
# Anfang: „Angenommen, unser Gespräch hilft Ihnen. Was ist danach anders?“ Wissen: wer im Landkreis zu Rechtsformen
# berät. Die Frage dazu: „Möchten Sie hören, wo man das klären kann?“

# %% [markdown] key="solution-4-text" lang="en" tags=["solution"]
# ### This is what it could look like
#
# Beginning: “Suppose our talk helps you. What is different afterwards?” Knowledge: who in the district advises on legal
# forms. The question for it: “Would you like to hear where this can be clarified?”
