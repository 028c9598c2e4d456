# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("04_train", LANGUAGE)
course = lesson.course()
before, outcomes = map(lesson.exercise, ("before", "outcomes"))
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Lernende schulen
#
# **Auf einen Blick**
#
# - **Sie können danach** ein Lernergebnis so schreiben, dass man es sehen kann, einen Kurs darauf ausrichten, sagen,
#   wer hilft, dass Menschen kommen können, und eine kleine Stunde halten.
# - **Funktionen:** vor allem B, und alle, die etwas zeigen und erklären.
# - **Dauer:** etwa 45 Minuten, mit der Übungsstunde in der Gruppe länger.
# - **Sie brauchen:** die Einheit „Partner:innen finden“.
# - **Sie nehmen mit:** Ihr Stundenblatt und Ihre Rückmeldung, in Ihrer Regionsmappe.

# %% [markdown] key="title" lang="en"
# # Training learners
#
# **At a glance**
#
# - **Afterwards you can** write a learning outcome so that one can see it, build a course towards it, say who helps so
#   that people can come, and hold a small lesson.
# - **Functions:** above all B, and everybody who shows and explains something.
# - **Time:** about 45 minutes, longer with the practice lesson in a group.
# - **You need:** the unit “Finding partners”.
# - **You leave with:** your lesson plan and your feedback, in your region folder.

# %% [markdown] key="before" lang="de"
# ## 1. Was wissen Sie noch?
#
# Fragen zu den Einheiten davor. Antworten Sie aus dem Kopf.

# %% [markdown] key="before" lang="en"
# ## 1. What do you still know?
#
# Questions on the units before. Answer from memory.

# %% key="before-show" tags=["exercise"]
before.show()

# %% key="before-check" tags=["check"]
assert {verdict.state for verdict in before.verdicts} <= {"right", "not_yet", "open"}

# %% [markdown] key="half" lang="de"
# ## 2. Ein Kurs allein genügt nicht
#
# **Idee.** Ein gutes Angebot nützt nur denen, die kommen können. Darum gehören zur Funktion B Trainingsangebote **und**
# Förderpakete. Wenn es in Ihrer Region nur Kurse gibt:

# %% [markdown] key="half" lang="en"
# ## 2. A course alone is not enough
#
# **Idea.** A good offer only helps those who can come. That is why training offers **and** funding packages belong to
# function B. If there are only courses in your region:

# %% key="half-carried" tags=["nbval-check-output"]
lesson.carried("B", "training")

# %% [markdown] key="outcome" lang="de"
# ## 3. Was kann man danach?
#
# Ein Kurs beginnt am Ende: Was tun Menschen danach, das sie vorher nicht konnten? Das ist ein **Lernergebnis**. Es hat
#
# - ein **Verb**, das man sehen oder hören kann,
# - ein **Was** oder **Womit**,
# - eine **Bedingung**, unter der es gelingen soll.
#
# **Tun.** Sätze aus Programmheften, alle erfunden. Was fehlt?

# %% [markdown] key="outcome" lang="en"
# ## 3. What can people do afterwards?
#
# A course begins at its end: what do people do afterwards that they could not do before? That is a **learning
# outcome**. It has
#
# - a **verb** that one can see or hear,
# - a **what**, or a **what with**,
# - a **condition** under which it is to work.
#
# **Do.** Sentences from programmes, all invented. What is missing?

# %% key="outcome-show" tags=["exercise"]
outcomes.show()

# %% key="outcome-check" tags=["check"]
assert {verdict.state for verdict in outcomes.verdicts} <= {"right", "not_yet", "open"}

# %% [markdown] key="levels" lang="de"
# **Ansehen.** Nicht jedes Verb geht gleich tief. Der Psychologe Bloom und andere haben Stufen beschrieben, hier in
# einfachen Worten:

# %% [markdown] key="levels" lang="en"
# **Look.** Not every verb goes equally deep. The psychologist Bloom and others have described levels, here in plain
# words:

# %% key="levels-show" tags=["nbval-check-output"]
lesson.levels()

# %% [markdown] key="verbs" lang="de"
# Keine Stufe ist besser. Wer einen Beruf lernt, muss aber auch anwenden, nicht nur wiedergeben. Die Verben eines
# erfundenen Kurses, und was unser Programm dazu sagt. Eines heißt wie eine Stufe und taugt trotzdem nicht: Beim
# Verstehen kann niemand zusehen.

# %% [markdown] key="verbs" lang="en"
# No level is better. But whoever learns a job has to apply as well, not only give back. The verbs of an invented
# course, and what our program says about them. One of them is called like a level and still will not do: nobody can
# watch understanding.

# %% key="verbs-show" tags=["nbval-check-output"]
course.faulty().verbs()

# %% [markdown] key="aligned" lang="de"
# ## 4. Alles zieht in eine Richtung
#
# Was gelernt werden soll, was man dafür tut und woran man es erkennt, muss zusammenpassen. Auf Englisch heißt das
# *constructive alignment*. Derselbe Kurs, diesmal gut gebaut:

# %% [markdown] key="aligned" lang="en"
# ## 4. Everything pulls in one direction
#
# What is to be learned, what people do for it, and by what one sees it, has to fit together. That is called
# *constructive alignment*. The same course, built well this time:

# %% key="aligned-told" tags=["nbval-check-output"]
course.told()

# %% key="aligned-checked" tags=["nbval-check-output"]
course.checked()

# %% [markdown] key="unshown" lang="de"
# Ein Rollenspiel zeigt am Ende, ob jemand das Gespräch führen kann. Jetzt fällt es weg, weil die Zeit knapp ist:

# %% [markdown] key="unshown" lang="en"
# A role play at the end shows whether somebody can lead the talk. Now it is dropped, because time is short:

# %% key="unshown-checked" tags=["nbval-check-output"]
course.after("unshown").checked()

# %% [markdown] key="unshown-why" lang="de"
# **Prüfstein.** Woran würden Sie ohne Rollenspiel merken, ob jemand das Gespräch führen kann? Sagen Sie es in einem
# Satz, bevor Sie weitergehen.

# %% [markdown] key="unshown-why" lang="en"
# **Checkpoint.** Without the role play, how would you notice whether somebody can lead the talk? Say it in one sentence
# before you go on.

# %% key="unshown-assert" tags=["check"]
assert course.after("unshown").checked() != course.checked() == course.faulty().repaired().checked()

# %% [markdown] key="hinders" lang="de"
# ## 5. Was hindert, und was hilft?
#
# Menschen bleiben weg, weil Geld fehlt, die Kinder betreut werden müssen, kein Bus fährt, die Sprache schwer ist oder
# der Betrieb nicht freistellt. Unser Kurs hat einen festen Ort, liegt in der Arbeitszeit und kostet etwas. Das Programm
# misst, wie weit es dorthin ist. Wer sucht ihn, und was steht im Weg?

# %% [markdown] key="hinders" lang="en"
# ## 5. What hinders, and what helps?
#
# People stay away because money is missing, children need care, no bus runs, the language is hard, or the firm gives no
# time off. Our course has a fixed place, lies within working hours and costs something. The program measures how far
# it is to get there. Who looks for it, and what is in the way?

# %% key="hinders-show" tags=["nbval-check-output"]
course.after("wishes").learners()

# %% [markdown] key="helps" lang="de"
# Ein **Förderpaket** räumt das weg: Kinderbetreuung, Fahrdienst, Freistellung, ein Raum, ein Stipendium, eine Mentorin,
# Geräte. Jedes davon ist ein **Baustein**, und die meisten haben Organisationen auf Ihrer Karte. Fragen Sie dort
# zuerst. Vorgemerkt heißt: Es ist eine Idee. Zugesagt heißt: Jemand hat Ja gesagt. Nach einigen Gesprächen:

# %% [markdown] key="helps" lang="en"
# A **funding package** clears that away: childcare, rides, time off, a room, a stipend, a mentor, devices. Each of
# these is a **building block**, and organisations on your map have most of them. Ask there first. Noted means: it is an
# idea. Promised means: somebody said yes. After some talks:

# %% key="helps-show" tags=["nbval-check-output"]
course.after("wishes", "childcare", "transport", "release").learners()

# %% [markdown] key="law" lang="de"
# ## 6. Förderung nach dem Gesetz hat ein Datum
#
# Danach kommt, was das Gesetz vorsieht. Regeln ändern sich. Lesen Sie darum immer mit: Bis wann gilt das, von wann ist
# die Auskunft, und aus welcher Quelle? Für unseren Kurs sieht es an einem bestimmten Tag so aus:

# %% [markdown] key="law" lang="en"
# ## 6. Funding by law has a date
#
# After that comes what the law provides. Rules change. So always read along: until when does it hold, of when is the
# information, and from which source? For our course it looks like this on a certain day:

# %% key="law-show" tags=["nbval-check-output"]
course.instruments("2026-12-01")

# %% [markdown] key="law-mind" lang="de"
# „Offen“ ist eine Frage, kein Nein. Ob jemand Geld bekommt, entscheidet die Stelle, die zuständig ist.

# %% [markdown] key="law-mind" lang="en"
# “Open” is a question, not a no. Whether somebody gets money is decided by the office in charge.

# %% [markdown] key="own" lang="de"
# ## 7. Ihre eigene Region
#
# Hier bauen Sie Angebote, sammeln, was Menschen lernen möchten, und suchen Bausteine für ein Förderpaket. Legen Sie ein
# Angebot an, das bei Ihnen fehlt, und schreiben Sie ein Lernergebnis dazu. Das Programm sagt, was noch offen ist.

# %% [markdown] key="own" lang="en"
# ## 7. Your own region
#
# Here you build offers, collect what people want to learn, and look for building blocks of a funding package. Enter an
# offer that is missing where you are, and write a learning outcome for it. The program says what is still open.

# %% key="own-train" tags=["exercise"]
lesson.train()

# %% [markdown] key="ten" lang="de"
# ## 8. Jetzt Sie: zehn Minuten
#
# Nehmen Sie ein einziges Lernergebnis. Planen Sie, und halten Sie die Stunde vor der Gruppe. Die anderen schreiben auf,
# was sie gesehen haben. Danach kreuzen Sie an, eine zweite Person kreuzt ebenfalls an, und Sie sprechen darüber. Wer
# allein lernt, plant und kreuzt für sich.

# %% [markdown] key="ten" lang="en"
# ## 8. Your turn: ten minutes
#
# Take a single learning outcome. Plan, and hold the lesson for the group. The others write down what they saw. Then you
# tick, a second person ticks as well, and you talk about it. Whoever learns alone plans and ticks alone.

# %% key="ten-show" tags=["exercise"]
lesson.tenminutes()

# %% key="rubric" tags=["exercise"]
lesson.rubric("lesson")

# %% [markdown] key="reflection" lang="de"
# ## Reflexion: Lernen in Ihrer Region
#
# Stichworte genügen. Bitte keine Namen von Privatpersonen.
#
# **Frage 1.** Welches Angebot fehlt, und was könnten Menschen danach tun?

# %% [markdown] key="reflection" lang="en"
# ## Reflection: learning in your region
#
# Keywords are enough. Please no names of private persons.
#
# **Question 1.** Which offer is missing, and what could people do afterwards?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** Was hindert bei Ihnen am meisten, und welche Organisation könnte helfen?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** What hinders most where you are, and which organisation could help?

# %% key="answer-2" tags=["reflection"]
lesson.reflection(2)

# %% [markdown] key="question-3" lang="de"
# **Frage 3.** Was machen Sie in Ihrer nächsten Stunde anders?

# %% [markdown] key="question-3" lang="en"
# **Question 3.** What will you do differently in your next lesson?

# %% key="answer-3" tags=["reflection"]
lesson.reflection(3)

# %% [markdown] key="points" lang="de"
# ## Das Wichtigste
#
# - Ein Lernergebnis hat ein Verb, das man sehen kann, ein Womit und eine Bedingung.
# - Jedes Ergebnis wird geübt und gezeigt. Was nichts davon übt, darf gehen.
# - Fragen Sie, was hindert, und räumen Sie es zusammen weg.
# - Erst die Bausteine der Region, dann das Gesetz, immer mit Datum und Quelle.
# - Was Lernende tun, ist wichtiger als das, was Sie sagen.
#
# ## Weiter
#
# Üben Sie: Die Übung zu dieser Einheit liegt im Ordner „exercises“. Ihre Region finden Sie auch in der Workshop-App.

# %% [markdown] key="points" lang="en"
# ## Key points
#
# - A learning outcome has a verb one can see, a what with, and a condition.
# - Every outcome is practised and shown. What practises none of them may go.
# - Ask what hinders, and clear it away together.
# - First the building blocks of the region, then the law, always with date and source.
# - What learners do matters more than what you say.
#
# ## Next
#
# Practise: the exercise for this unit is in the folder “exercises”. You will also find your region in the workshop app.

# %% key="app"
lesson.app()

# %% [markdown] key="sources" lang="de"
# ## Quellen
#
# - Die Funktion mit ihren Aufgaben: Modell der Social Innovation Region.
# - Constructive alignment: Biggs, J. (1996): Enhancing Teaching through Constructive Alignment. Higher Education 32(3),
#   347-364.
# - Stufen: Anderson, L. W., Krathwohl, D. R. (Hrsg.) (2001): A Taxonomy for Learning, Teaching, and Assessing. New
#   York: Longman. Welches Verb zu welcher Stufe gehört, ist eine Übereinkunft.
# - Zu jeder Förderung nennt die Übung ihre Quelle und deren Stand, die ganze Adresse steht in der App beim Förderpaket.
#   Nichts davon ist Rechtsberatung.
# - Der Kurs und die Menschen, die ihn suchen, sind erfunden.

# %% [markdown] key="sources" lang="en"
# ## Sources
#
# - The function with its duties: model of the Social Innovation Region.
# - Constructive alignment: Biggs, J. (1996): Enhancing Teaching through Constructive Alignment. Higher Education 32(3),
#   347-364.
# - Levels: Anderson, L. W., Krathwohl, D. R. (eds.) (2001): A Taxonomy for Learning, Teaching, and Assessing. New York:
#   Longman. Which verb belongs to which level is a convention.
# - For each funding the exercise names its source and the day of it, the whole address stands in the app with the
#   funding package. None of it is legal advice.
# - The course and the people who look for it are invented.
