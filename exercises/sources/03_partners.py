# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("03_partners", LANGUAGE)
region, net = lesson.example("krefeld"), lesson.sociogram("krefeld")
heard, partners = lesson.exercise("findings"), lesson.exercise("krefeld")
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Übung: Wen sprechen wir an, und warum?
#
# **Auf einen Blick**
#
# - **Sie können danach** an Sätzen aus dem Alltag hören, warum jemand mitmacht, in einer Region passende Partner:innen
#   finden und Ihr nächstes Gespräch vorbereiten.
# - **Dauer:** etwa 30 bis 45 Minuten.
# - **Sie brauchen:** die Lektion „Partner:innen finden“.
# - **Sie nehmen mit:** Ihre Antworten in Ihrer Regionsmappe. Es sind dieselben wie in der Lektion.

# %% [markdown] key="title" lang="en"
# # Exercise: whom do we approach, and why?
#
# **At a glance**
#
# - **Afterwards you can** hear in everyday sentences why somebody joins in, find fitting partners in a region and
#   prepare your next talk.
# - **Time:** about 30 to 45 minutes.
# - **You need:** the lesson “Finding partners”.
# - **You leave with:** your answers in your region folder. They are the same as in the lesson.

# %% [markdown] key="task-1" lang="de" tags=["exercise"]
# ## 1. Warum macht hier jemand mit?
#
# Sätze, wie sie in einer Region fallen. Jede Erkenntnis passt zu einem. Wählen Sie, dann drücken Sie „Prüfen“. Sie
# können so oft ändern und prüfen, wie Sie möchten.

# %% [markdown] key="task-1" lang="en" tags=["exercise"]
# ## 1. Why does somebody join in here?
#
# Sentences as they are heard in a region. Each finding fits one of them. Choose, then press “Check”. You can change and
# check as often as you like.

# %% key="heard" tags=["exercise"]
heard.show()

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
heard = unit("03_partners", LANGUAGE).exercise("findings")
heard.enter({1: "networks", 2: "benefit", 3: "establishment"})
heard.enter({4: "commitment", 5: "proximity"})

# %% [markdown] key="report-1-text" lang="de"
# So steht es mit den Antworten. Führen Sie die Zelle noch einmal aus, wenn Sie etwas geändert haben.

# %% [markdown] key="report-1-text" lang="en"
# This is how the answers stand. Run the cell again when you have changed something.

# %% key="report-1" tags=["check", "nbval-check-output"]
heard.report()

# %% key="report-1-open" tags=["check"]
assert {verdict.state for verdict in heard.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-1-solved" tags=["solution", "check"]
assert heard.solved

# %% [markdown] key="task-2" lang="de" tags=["exercise"]
# ## 2. Partner:innen in Krefeld und Mönchengladbach
#
# Die Region ist erfunden. Lesen Sie zuerst die Fragen darunter. Die Karte sagt, wer was bietet und sucht. Das Netz
# zeigt, wer wen kennt.

# %% [markdown] key="task-2" lang="en" tags=["exercise"]
# ## 2. Partners in Krefeld and Mönchengladbach
#
# The region is invented. First read the questions below. The map says who offers and needs what. The network shows who
# knows whom.

# %% key="region-map" tags=["exercise"]
region.app()

# %% key="region-net" tags=["exercise"]
net.app()

# %% [markdown] key="task-2-ask" lang="de" tags=["exercise"]
# Ihre Antwort:

# %% [markdown] key="task-2-ask" lang="en" tags=["exercise"]
# Your answer:

# %% key="partners" tags=["exercise"]
partners.show()

# %% [markdown] key="solution-2-text" lang="de" tags=["solution"]
# ### Lösung
#
# So liest man es auf der Karte. Wen man wirklich anspricht, entscheiden Menschen.

# %% [markdown] key="solution-2-text" lang="en" tags=["solution"]
# ### Solution
#
# This is how the map can be read. Whom to approach in the end is up to people.

# %% key="solution-2" tags=["solution"]
partners = unit("03_partners", LANGUAGE).exercise("krefeld")
partners.enter({1: "krefeld-waschzuber", 2: "krefeld-schwungrad"})
partners.enter({3: "krefeld-querfaden", 4: "ask", 5: "choose"})

# %% key="solution-2-fits" tags=["solution", "nbval-check-output"]
region.about("waschzuber")

# %% key="solution-2-near" tags=["solution", "nbval-check-output"]
region.beside("meisterstueck", "schwungrad")

# %% key="solution-2-introduced" tags=["solution", "nbval-check-output"]
region.beside("zweiterfaden", "kettbaum")

# %% [markdown] key="report-2-text" lang="de"
# So steht es mit den Antworten:

# %% [markdown] key="report-2-text" lang="en"
# This is how the answers stand:

# %% key="report-2" tags=["check", "nbval-check-output"]
partners.report()

# %% key="report-2-open" tags=["check"]
assert {verdict.state for verdict in partners.verdicts} <= {"right", "not_yet", "open"}

# %% key="report-2-solved" tags=["solution", "check"]
assert partners.solved

# %% [markdown] key="task-3" lang="de" tags=["exercise"]
# ## 3. Ihre nächsten Gespräche
#
# Sehen Sie sich Ihre Karte an, dann die Listen darunter. Wen hätten Sie gern dabei? Stichworte genügen. Bitte
# keine Namen von Privatpersonen.

# %% [markdown] key="task-3" lang="en" tags=["exercise"]
# ## 3. Your next talks
#
# Look at your map, then at the lists below. Whom would you like to have with you? Keywords are enough. Please no
# names of private persons.

# %% key="own-map" tags=["exercise"]
lesson.map()

# %% key="own-lists" tags=["exercise"]
lesson.partners()

# %% [markdown] key="question-1" lang="de"
# **Frage 1.** Wen sprechen Sie an, und was haben beide davon?

# %% [markdown] key="question-1" lang="en"
# **Question 1.** Whom will you approach, and what do both gain?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** Welche Gruppe erreichen Sie noch nicht, und welche Organisation könnte Sie bekannt machen?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** Which group do you not reach yet, and which organisation could introduce you?

# %% key="answer-2" tags=["reflection"]
lesson.reflection(2)

# %% [markdown] key="question-3" lang="de"
# **Frage 3.** Wie lautet Ihr erster Satz?

# %% [markdown] key="question-3" lang="en"
# **Question 3.** What is your first sentence?

# %% key="answer-3" tags=["reflection"]
lesson.reflection(3)

# %% [markdown] key="solution-3-text" lang="de" tags=["solution"]
# ### So könnte es aussehen
#
# Für das Nähwerk „Zweiter Faden“: Wir sprechen die Wäscherei „Waschzuber“ an. Wir flicken, was sie sonst aussortiert,
# und lagern unseren Stoff bei ihr. Ins Spinnereiviertel hilft uns der Runde Tisch „Querfaden“. Unser erster Satz:
# „Dürfen wir Ihnen zeigen, was aus einem Kittel mit Loch noch wird?“

# %% [markdown] key="solution-3-text" lang="en" tags=["solution"]
# ### This is what it could look like
#
# For the sewing workshop “Zweiter Faden”: we approach the laundry “Waschzuber”. We mend what it would sort out, and
# store our fabric there. The round table “Querfaden” helps us into the spinning-mill quarter. Our first sentence: “May
# we show you what becomes of a work coat with a hole in it?”
