# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("05_enable", LANGUAGE)
mode, stage, form, mend, claim = map(lesson.exercise, ("mode", "stage", "form", "mend", "claim"))
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Übung: Fragen, die öffnen
#
# **Auf einen Blick**
#
# - **Sie können danach** Beratung und Coaching unterscheiden, Gespräche zu einem eigenen Schritt führen, und sagen, wo
#   ein Vorhaben steht, was für eine Rechtsform spricht, was einem Pitch fehlt und was schon Wirkung ist.
# - **Dauer:** etwa 45 Minuten. Jede Aufgabe steht für sich.
# - **Sie brauchen:** die Lektion „Innovator:innen befähigen“.
# - **Sie nehmen mit:** Ihre Antworten in Ihrer Regionsmappe. Es sind dieselben wie in der Lektion.

# %% [markdown] key="title" lang="en"
# # Exercise: questions that open
#
# **At a glance**
#
# - **Afterwards you can** tell counselling from coaching, lead talks to a step of the other's own, and say where a
#   venture stands, what speaks for a legal form, what a pitch lacks and what is an effect already.
# - **Time:** about 45 minutes. Each task stands on its own.
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
# ## 4. Wo steht dieses Vorhaben?
#
# Erfundene Vorhaben erzählen von sich. Welche Stufe ist es? Gehen Sie von unten nach oben. Die höchste, für die schon
# etwas geschehen ist, zählt. Was nur geplant ist, zählt nicht.

# %% [markdown] key="task-4" lang="en" tags=["exercise"]
# ## 4. Where does this venture stand?
#
# Invented ventures tell about themselves. Which stage is it? Go from the bottom to the top. The highest one for which
# something has happened already counts. What is only planned does not.

# %% key="stage" tags=["exercise"]
stage.show()

# %% [markdown] key="solution-4-text" lang="de" tags=["solution"]
# ### Lösung
#
# Zu jeder Stufe gehört eine Frage. Die letzte, die mit Ja beantwortet ist, entscheidet.

# %% [markdown] key="solution-4-text" lang="en" tags=["solution"]
# ### Solution
#
# A question belongs to each stage. The last one answered with yes decides.

# %% key="solution-4" tags=["solution"]
stage = unit("05_enable", LANGUAGE).exercise("stage")
stage.enter({1: "2", 2: "4", 3: "3", 4: "6"})

# %% [markdown] key="report-4-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-4-text" lang="en"
# This is how the answers stand:

# %% key="report-4" tags=["check", "nbval-check-output"]
stage.report()

# %% key="report-4-open" tags=["check"]
assert {verdict.state for verdict in stage.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-4-solved" tags=["solution", "check"]
assert stage.solved

# %% [markdown] key="task-5" lang="de" tags=["exercise"]
# ## 5. Was spricht für welche Form?
#
# Die Antworten kommen aus denselben Tatsachen wie in der Lektion, mit Quelle und Stand. Sie sagen nicht, welche Form
# die richtige ist. Was dazu immer gesagt wird:

# %% [markdown] key="task-5" lang="en" tags=["exercise"]
# ## 5. What speaks for which form?
#
# The answers come from the same facts as in the lesson, with source and day. They do not say which form is the right
# one. What is always said with them:

# %% key="form-notes" tags=["nbval-check-output"]
lesson.venture().notes()

# %% key="form" tags=["exercise"]
form.show()

# %% [markdown] key="solution-5-text" lang="de" tags=["solution"]
# ### Lösung
#
# Zu jeder Antwort steht der Grund dabei, so wie ihn die Daten nennen.

# %% [markdown] key="solution-5-text" lang="en" tags=["solution"]
# ### Solution
#
# The reason stands with each answer, as the data name it.

# %% key="solution-5" tags=["solution"]
form = unit("05_enable", LANGUAGE).exercise("form")
form.enter({1: "ev", 2: "gbr", 3: "eg", 4: "gmbh", 5: "gmgv"})

# %% [markdown] key="report-5-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-5-text" lang="en"
# This is how the answers stand:

# %% key="report-5" tags=["check", "nbval-check-output"]
form.report()

# %% key="report-5-open" tags=["check"]
assert {verdict.state for verdict in form.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-5-solved" tags=["solution", "check"]
assert form.solved

# %% [markdown] key="task-6" lang="de" tags=["exercise"]
# ## 6. Was fehlt dem Pitch?
#
# Die fahrende Werkstatt spricht mit möglichen Partner:innen. In jedem Pitch fehlt etwas anderes. Wie würden Sie den
# Satz sagen, der fehlt?

# %% [markdown] key="task-6" lang="en" tags=["exercise"]
# ## 6. What does the pitch lack?
#
# The workshop on wheels talks with possible partners. Each pitch lacks something else. How would you say the sentence
# that is missing?

# %% key="pitches" tags=["nbval-check-output"]
lesson.venture().pitches()

# %% key="mend" tags=["exercise"]
mend.show()

# %% [markdown] key="solution-6-text" lang="de" tags=["solution"]
# ### Lösung
#
# Das Programm hört auf Wörter, nicht auf den Sinn. Sein Hinweis ist eine Frage an Sie, kein Urteil.

# %% [markdown] key="solution-6-text" lang="en" tags=["solution"]
# ### Solution
#
# The program hears words, not meaning. Its hint is a question to you, not a judgement.

# %% key="solution-6" tags=["solution"]
mend = unit("05_enable", LANGUAGE).exercise("mend")
mend.enter({1: "person", 2: "region", 3: "effect", 4: "ask"})

# %% [markdown] key="report-6-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-6-text" lang="en"
# This is how the answers stand:

# %% key="report-6" tags=["check", "nbval-check-output"]
mend.report()

# %% key="report-6-open" tags=["check"]
assert {verdict.state for verdict in mend.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-6-solved" tags=["solution", "check"]
assert mend.solved

# %% [markdown] key="task-7" lang="de" tags=["exercise"]
# ## 7. Leistung oder Wirkung?
#
# Sätze aus dem Bericht der fahrenden Werkstatt. Nicht jeder hält, was er verspricht.

# %% [markdown] key="task-7" lang="en" tags=["exercise"]
# ## 7. Output or effect?
#
# Sentences from the report of the workshop on wheels. Not each keeps what it promises.

# %% key="claim" tags=["exercise"]
claim.show()

# %% [markdown] key="solution-7-text" lang="de" tags=["solution"]
# ### Lösung
#
# Fragen Sie bei jeder Zahl: Was ist danach bei wem anders?

# %% [markdown] key="solution-7-text" lang="en" tags=["solution"]
# ### Solution
#
# Ask with each figure: what is different for whom afterwards?

# %% key="solution-7" tags=["solution"]
claim = unit("05_enable", LANGUAGE).exercise("claim")
claim.enter({1: "output", 2: "outcome", 3: "output", 4: "impact", 5: "outcome"})

# %% [markdown] key="report-7-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-7-text" lang="en"
# This is how the answers stand:

# %% key="report-7" tags=["check", "nbval-check-output"]
claim.report()

# %% key="report-7-open" tags=["check"]
assert {verdict.state for verdict in claim.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-7-solved" tags=["solution", "check"]
assert claim.solved

# %% [markdown] key="task-8" lang="de" tags=["exercise"]
# ## 8. Ihr nächstes Gespräch
#
# Denken Sie an ein Gespräch, das bei Ihnen ansteht. Stichworte genügen. Bitte keine Namen von Privatpersonen.

# %% [markdown] key="task-8" lang="en" tags=["exercise"]
# ## 8. Your next talk
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

# %% [markdown] key="solution-8-text" lang="de" tags=["solution"]
# ### So könnte es aussehen
#
# Anfang: „Angenommen, unser Gespräch hilft Ihnen. Was ist danach anders?“ Wissen: wer im Landkreis zu Rechtsformen
# berät. Die Frage dazu: „Möchten Sie hören, wo man das klären kann?“

# %% [markdown] key="solution-8-text" lang="en" tags=["solution"]
# ### This is what it could look like
#
# Beginning: “Suppose our talk helps you. What is different afterwards?” Knowledge: who in the district advises on legal
# forms. The question for it: “Would you like to hear where this can be clarified?”
