# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("05_enable", LANGUAGE)
recall, mode = map(lesson.exercise, ("findings", "mode"))
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Innovator:innen befähigen
#
# **Auf einen Blick**
#
# - **Sie können danach** hören, ob jemand Rat oder eine Frage braucht, ein erstes Gespräch und ein Coaching führen und
#   einander hilfreich rückmelden.
# - **Funktionen:** vor allem C, und alle, die andere begleiten.
# - **Dauer:** etwa 45 Minuten, mit der Übung in der Gruppe länger.
# - **Sie brauchen:** die Einheit „Partner:innen finden“.
# - **Sie nehmen mit:** Sätze, die sich bewährt haben, und Ihre Rückmeldung, in Ihrer Regionsmappe.

# %% [markdown] key="title" lang="en"
# # Enabling innovators
#
# **At a glance**
#
# - **Afterwards you can** hear whether somebody needs advice or a question, lead a first talk and a coaching, and give
#   each other helpful feedback.
# - **Functions:** above all C, and everybody who accompanies others.
# - **Time:** about 45 minutes, longer with the exercise in a group.
# - **You need:** the unit “Finding partners”.
# - **You leave with:** sentences that proved themselves, and your feedback, in your region folder.

# %% [markdown] key="recall" lang="de"
# ## 1. Was wissen Sie noch?
#
# Warum macht jemand mit? Welche Erkenntnis passt zu welchem Satz? Antworten Sie aus dem Kopf.

# %% [markdown] key="recall" lang="en"
# ## 1. What do you still know?
#
# Why does somebody join in? Which finding fits which sentence? Answer from memory.

# %% key="recall-show" tags=["exercise"]
recall.show()

# %% key="recall-check" tags=["check"]
assert {verdict.state for verdict in recall.verdicts} <= {"right", "not_yet", "open"}

# %% [markdown] key="mode" lang="de"
# ## 2. Rat geben oder fragen?
#
# **Idee.** Befähigen heißt: Menschen mit einer sozialen Idee **beraten**, und soziale Unternehmen, die schon begonnen
# haben, **coachen**. Wer berät, bringt Wissen mit. Wer coacht, bringt Fragen mit, und die Lösung bleibt beim Gegenüber.
# Meist braucht ein Gespräch beides, aber nicht im selben Satz. Wenn jemand in Ihrer Region nur berät:

# %% [markdown] key="mode" lang="en"
# ## 2. Give advice or ask?
#
# **Idea.** To enable means: to **counsel** people with a social idea, and to **coach** social enterprises that have
# begun already. Whoever counsels brings knowledge. Whoever coaches brings questions, and the solution stays with the
# other person. Mostly a talk needs both, but not in the same sentence. If somebody in your region only counsels:

# %% key="mode-carried" tags=["nbval-check-output"]
lesson.carried("C", "counselling")

# %% [markdown] key="mode-do" lang="de"
# **Tun.** Sätze aus Gesprächen. Was ist Beratung, was ist Coaching? Ein Fragezeichen allein macht noch keine Frage.

# %% [markdown] key="mode-do" lang="en"
# **Do.** Sentences from talks. What is counselling, what is coaching? A question mark alone does not make a question.

# %% key="mode-show" tags=["exercise"]
mode.show()

# %% key="mode-check" tags=["check"]
assert {verdict.state for verdict in mode.verdicts} <= {"right", "not_yet", "open"}

# %% [markdown] key="listen" lang="de"
# ## 3. Ein Gespräch, das zugeht
#
# **Ansehen.** Eine Gründerin möchte sofort Geld. Alles ist erfunden. Lesen Sie, und achten Sie auf den Satz, nach dem
# es schwerer wird:

# %% [markdown] key="listen" lang="en"
# ## 3. A talk that closes
#
# **Look.** A founder wants money at once. All of it is invented. Read, and mind the sentence after which it gets
# harder:

# %% key="listen-shut" tags=["nbval-check-output"]
lesson.played("money", 4, 1)

# %% [markdown] key="listen-check" lang="de"
# Dieselbe Gründerin, derselbe Anfang. Nur ein Satz ist anders:

# %% [markdown] key="listen-check" lang="en"
# The same founder, the same beginning. Only one sentence is different:

# %% key="listen-open" tags=["nbval-check-output"]
lesson.played("money", 4, 2)

# %% [markdown] key="listen-why" lang="de"
# **Prüfstein.** Warum kommen Menschen in die Beratung? Sie sagen: wegen Geld, wegen der Strategie, weil das Team
# überlastet ist. Darunter liegt oft, dass etwas noch unklar ist. Was ist es hier? Sagen Sie es in einem Satz, bevor Sie
# weitergehen.

# %% [markdown] key="listen-why" lang="en"
# **Checkpoint.** Why do people come to counselling? They say: because of money, because of the strategy, because the
# team is overloaded. Beneath it, often something is still unclear. What is it here? Say it in one sentence before you
# go on.

# %% key="listen-assert" tags=["check"]
assert lesson.played("money", 4, 1) != lesson.played("money", 4, 2)

# %% [markdown] key="money" lang="de"
# ## 4. Jetzt Sie: das erste Gespräch
#
# Wählen Sie, was Sie sagen. Danach sehen Sie, was folgt und warum. Sie können jederzeit zurück. Es gibt mehr als einen
# guten Weg, und auch ein Gespräch, das zugeht, lehrt etwas.

# %% [markdown] key="money" lang="en"
# ## 4. Your turn: the first talk
#
# Choose what you say. Then you see what follows and why. You can go back at any time. There is more than one good way,
# and a talk that closes teaches something, too.

# %% key="money-show" tags=["exercise"]
lesson.conversation("money")

# %% [markdown] key="money-ends" lang="de"
# So steht es damit. Führen Sie die Zelle noch einmal aus, wenn Sie weitergespielt haben.

# %% [markdown] key="money-ends" lang="en"
# This is how it stands. Run the cell again when you have played on.

# %% key="money-ends-show" tags=["nbval-check-output"]
lesson.ends("money")

# %% [markdown] key="urgent" lang="de"
# ## 5. Coaching: alles ist dringend
#
# Ein Gespräch mit einem roten Faden: Wohin soll es gehen (Ziel)? Wie ist es jetzt (Lage)? Was ginge alles
# (Möglichkeiten)? Was davon geschieht, und bis wann (Wille)? Auf Englisch ergeben die Anfangsbuchstaben das Wort GROW,
# wachsen.

# %% [markdown] key="urgent" lang="en"
# ## 5. Coaching: everything is urgent
#
# A talk with a thread: where should it go (goal)? How is it now (reality)? What would all be possible (options)? What
# of it will happen, and by when (will)? The first letters make the word GROW.

# %% key="urgent-show" tags=["exercise"]
lesson.conversation("urgent")

# %% [markdown] key="idea" lang="de"
# ## 6. Wer seine Idee hütet
#
# Manche hören nur Lob, und manche wollen keine Partner:innen, weil sie um ihre Idee fürchten. Beides hat einen guten
# Grund. Finden Sie ihn heraus.

# %% [markdown] key="idea" lang="en"
# ## 6. Whoever guards an idea
#
# Some hear nothing but praise, and some want no partners because they fear for their idea. Both have a good reason.
# Find it out.

# %% key="idea-show" tags=["exercise"]
lesson.conversation("idea")

# %% [markdown] key="triads" lang="de"
# ## 7. Mit echten Menschen üben
#
# Am meisten lernt man im Gespräch. Setzen Sie sich zu dritt zusammen: eine Person hat ein Anliegen, eine berät, eine
# beobachtet. Nach jeder Runde wechseln die Rollen. Karten und Beobachtungsbogen lassen sich hier drucken. Danach
# kreuzen Sie an, was Sie gesehen haben, jede Person für sich, und sprechen über das, was Sie verschieden sehen.

# %% [markdown] key="triads" lang="en"
# ## 7. Practise with real people
#
# One learns most in a talk. Sit down in threes: one person has a concern, one counsels, one observes. After each round
# the roles change. Cards and observation sheet can be printed here. Afterwards tick what you have seen, each person for
# themselves, and talk about what you see differently.

# %% key="rubric" tags=["exercise"]
lesson.rubric()

# %% [markdown] key="reflection" lang="de"
# ## Reflexion: Beraten in Ihrer Region
#
# Stichworte genügen. Bitte keine Namen von Privatpersonen. Was Ihnen jemand im Vertrauen erzählt hat, gehört nicht
# hierher.
#
# **Frage 1.** Welcher Satz hat in Ihren Gesprächen etwas geöffnet?

# %% [markdown] key="reflection" lang="en"
# ## Reflection: counselling in your region
#
# Keywords are enough. Please no names of private persons. What somebody told you in confidence does not belong here.
#
# **Question 1.** Which sentence opened something in your talks?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** Wann raten Sie gern zu früh, und woran merken Sie es?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** When do you like to advise too early, and how do you notice?

# %% key="answer-2" tags=["reflection"]
lesson.reflection(2)

# %% [markdown] key="question-3" lang="de"
# **Frage 3.** Welche Organisation berät bei Ihnen, welche coacht, und welches von beidem fehlt?

# %% [markdown] key="question-3" lang="en"
# **Question 3.** Which organisation counsels where you are, which coaches, and which of these is missing?

# %% key="answer-3" tags=["reflection"]
lesson.reflection(3)

# %% [markdown] key="points" lang="de"
# ## Das Wichtigste
#
# - Erst verstehen, dann raten, und vorher fragen, ob Rat willkommen ist.
# - Offene Fragen, eine nach der anderen, mit Zeit zum Nachdenken.
# - Wer sich gehört fühlt, kann weiterdenken. Wer sich geprüft fühlt, verteidigt sich.
# - Am Ende steht ein eigener Schritt mit einem Tag.
# - Ein Gespräch, das zugeht, lässt sich wieder öffnen: „Das war zu schnell von mir.“
#
# ## Weiter
#
# Üben Sie: Die Übung zu dieser Einheit liegt im Ordner „exercises“. Ihre Region finden Sie auch in der Workshop-App.

# %% [markdown] key="points" lang="en"
# ## Key points
#
# - First understand, then advise, and ask before whether advice is welcome.
# - Open questions, one at a time, with time to think.
# - Whoever feels heard can think on. Whoever feels examined defends themselves.
# - At the end there is a step of one's own, with a day.
# - A talk that closes can be opened again: “I was too quick.”
#
# ## Next
#
# Practise: the exercise for this unit is in the folder “exercises”. You will also find your region in the workshop app.

# %% key="app"
lesson.app()

# %% [markdown] key="sources" lang="de"
# ## Quellen
#
# - Die Funktion mit ihren Aufgaben, Beratung und Coaching: Modell der Social Innovation Region.
# - GROW: Whitmore, J. (1992): Coaching for Performance. London: Nicholas Brealey.
# - Die Gespräche, ihre Menschen und alle Sätze sind erfunden.

# %% [markdown] key="sources" lang="en"
# ## Sources
#
# - The function with its duties, counselling and coaching: model of the Social Innovation Region.
# - GROW: Whitmore, J. (1992): Coaching for Performance. London: Nicholas Brealey.
# - The talks, the people in them and all sentences are invented.
