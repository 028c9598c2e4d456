# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("06_lab", LANGUAGE)
rule, length, money, shown, early = map(lesson.exercise, ("rule", "length", "money", "shown", "early"))
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Übung: Ist das ein Lab?
#
# **Auf einen Blick**
#
# - **Sie können danach** sehen, was einem Lab fehlt, was sich verschiebt, wenn eine Aufgabe länger dauert, was im
#   Budget wohin zählt, welcher Indikator eine Wirkung zeigt, und welches Zeichen früh genug kommt.
# - **Dauer:** etwa 30 Minuten.
# - **Sie brauchen:** die Lektion „Das Social Living Lab“.
# - **Sie nehmen mit:** Ihre Antworten in Ihrer Regionsmappe.

# %% [markdown] key="title" lang="en"
# # Exercise: is this a lab?
#
# **At a glance**
#
# - **Afterwards you can** see what a lab lacks, what moves if a task takes longer, what counts where in the budget,
#   which indicator shows an effect, and which sign comes early enough.
# - **Time:** about 30 minutes.
# - **You need:** the lesson “The Social Living Lab”.
# - **You leave with:** your answers in your region folder.

# %% [markdown] key="task-1" lang="de" tags=["exercise"]
# ## 1. Ist das ein Lab?
#
# Erfundene Versuche. Was fehlt, damit es ein Lab ist? Vielleicht auch nichts. Wählen Sie, dann drücken Sie „Prüfen“.

# %% [markdown] key="task-1" lang="en" tags=["exercise"]
# ## 1. Is this a lab?
#
# Invented trials. What is missing to make it a lab? Perhaps nothing. Choose, then press “Check”.

# %% key="rule" tags=["exercise"]
rule.show()

# %% [markdown] key="solution-1-text" lang="de" tags=["solution"]
# ### Lösung
#
# Die Sätze dazu sagt das Programm auch zu Ihrem eigenen Lab.

# %% [markdown] key="solution-1-text" lang="en" tags=["solution"]
# ### Solution
#
# The program says the same sentences to your own lab.

# %% key="solution-1" tags=["solution"]
rule = unit("06_lab", LANGUAGE).exercise("rule")
rule.enter({1: "evaluation", 2: "users", 3: "sound", 4: "hold", 5: "other"})

# %% [markdown] key="report-1-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-1-text" lang="en"
# This is how the answers stand:

# %% key="report-1" tags=["check", "nbval-check-output"]
rule.report()

# %% key="report-1-open" tags=["check"]
assert {verdict.state for verdict in rule.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-1-solved" tags=["solution", "check"]
assert rule.solved

# %% [markdown] key="task-2" lang="de" tags=["exercise"]
# ## 2. Was verschiebt sich?
#
# Das ist der Plan aus der Lektion. Spielraum sind die Tage, die eine Aufgabe sich verspäten darf, ohne dass sich das
# Ende verschiebt:

# %% [markdown] key="task-2" lang="en" tags=["exercise"]
# ## 2. What moves?
#
# This is the plan of the lesson. Slack is the days a task may be late without the end moving:

# %% key="plan" tags=["nbval-check-output"]
lesson.piloted().after("tasks").plan()

# %% [markdown] key="length-do" lang="de"
# Eine Aufgabe dauert länger. Wählen Sie, um wie viel sich das Ende verschiebt, dann drücken Sie „Prüfen“.

# %% [markdown] key="length-do" lang="en"
# A task takes longer. Choose by how much the end moves, then press “Check”.

# %% key="length" tags=["exercise"]
length.show()

# %% [markdown] key="solution-2-text" lang="de" tags=["solution"]
# ### Lösung
#
# Spielraum fängt auf, was länger dauert. Wo keiner ist, verschiebt sich alles Weitere.

# %% [markdown] key="solution-2-text" lang="en" tags=["solution"]
# ### Solution
#
# Slack takes up what takes longer. Where there is none, all that follows moves.

# %% key="solution-2" tags=["solution"]
length = unit("06_lab", LANGUAGE).exercise("length")
length.enter({1: "5", 2: "3", 3: "0"})

# %% [markdown] key="report-2-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-2-text" lang="en"
# This is how the answers stand:

# %% key="report-2" tags=["check", "nbval-check-output"]
length.report()

# %% key="report-2-open" tags=["check"]
assert {verdict.state for verdict in length.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-2-solved" tags=["solution", "check"]
assert length.solved

# %% [markdown] key="task-3" lang="de" tags=["exercise"]
# ## 3. Was zählt wohin?
#
# Posten aus dem Budget der Lektion. Wählen Sie die Summe, in der jeder zählt, dann drücken Sie „Prüfen“.

# %% [markdown] key="task-3" lang="en" tags=["exercise"]
# ## 3. What counts where?
#
# Items of the budget of the lesson. Choose the sum in which each counts, then press “Check”.

# %% key="money" tags=["exercise"]
money.show()

# %% [markdown] key="solution-3-text" lang="de" tags=["solution"]
# ### Lösung
#
# Wer Geliehenes und Bezahltes zusammenzählt, sieht nicht mehr, wie viel Geld noch fehlt.

# %% [markdown] key="solution-3-text" lang="en" tags=["solution"]
# ### Solution
#
# Whoever adds up what is lent and what is paid no longer sees how much money is still missing.

# %% key="solution-3" tags=["solution"]
money = unit("06_lab", LANGUAGE).exercise("money")
money.enter({1: "paid", 2: "in_kind", 3: "paid", 4: "unknown"})

# %% [markdown] key="report-3-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-3-text" lang="en"
# This is how the answers stand:

# %% key="report-3" tags=["check", "nbval-check-output"]
money.report()

# %% key="report-3-open" tags=["check"]
assert {verdict.state for verdict in money.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-3-solved" tags=["solution", "check"]
assert money.solved

# %% [markdown] key="task-4" lang="de" tags=["exercise"]
# ## 4. Zeigt das eine Wirkung?
#
# Indikatoren aus Plänen, alle erfunden. Zeigt sich darin etwas, das bei Menschen anders wurde? Wählen Sie, dann drücken
# Sie „Prüfen“.

# %% [markdown] key="task-4" lang="en" tags=["exercise"]
# ## 4. Does this show an effect?
#
# Indicators from plans, all invented. Do they show something that became different for people? Choose, then press
# “Check”.

# %% key="shown" tags=["exercise"]
shown.show()

# %% [markdown] key="solution-4-text" lang="de" tags=["solution"]
# ### Lösung
#
# Zählen darf man beides. Ein Lab braucht mindestens einen Indikator, der bei Menschen ansetzt.

# %% [markdown] key="solution-4-text" lang="en" tags=["solution"]
# ### Solution
#
# One may count both. A lab needs at least one indicator that begins with people.

# %% key="solution-4" tags=["solution"]
shown = unit("06_lab", LANGUAGE).exercise("shown")
shown.enter({1: "output", 2: "effect", 3: "output", 4: "effect"})

# %% [markdown] key="report-4-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-4-text" lang="en"
# This is how the answers stand:

# %% key="report-4" tags=["check", "nbval-check-output"]
shown.report()

# %% key="report-4-open" tags=["check"]
assert {verdict.state for verdict in shown.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-4-solved" tags=["solution", "check"]
assert shown.solved

# %% [markdown] key="task-5" lang="de" tags=["exercise"]
# ## 5. Ist das ein frühes Zeichen?
#
# Risiken, und woran man sie bemerken möchte. Ein gutes Zeichen kommt, solange man noch handeln kann, und alle können es
# sehen. Wählen Sie, dann drücken Sie „Prüfen“.

# %% [markdown] key="task-5" lang="en" tags=["exercise"]
# ## 5. Is this an early sign?
#
# Risks, and by what one hopes to notice them. A good sign comes while one can still act, and everybody can see it.
# Choose, then press “Check”.

# %% key="early" tags=["exercise"]
early.show()

# %% [markdown] key="solution-5-text" lang="de" tags=["solution"]
# ### Lösung
#
# Wo das Zeichen zu spät kommt, steht ein früheres dabei.

# %% [markdown] key="solution-5-text" lang="en" tags=["solution"]
# ### Solution
#
# Where the sign comes too late, an earlier one stands with it.

# %% key="solution-5" tags=["solution"]
early = unit("06_lab", LANGUAGE).exercise("early")
early.enter({1: "early", 2: "late", 3: "unseen", 4: "early", 5: "late"})

# %% [markdown] key="report-5-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-5-text" lang="en"
# This is how the answers stand:

# %% key="report-5" tags=["check", "nbval-check-output"]
early.report()

# %% key="report-5-open" tags=["check"]
assert {verdict.state for verdict in early.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-5-solved" tags=["solution", "check"]
assert early.solved
