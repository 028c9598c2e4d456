# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("08_share", LANGUAGE)
recall, lab = lesson.exercise("shown"), lesson.piloted()
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Zeigen und teilen
#
# **Auf einen Blick**
#
# - **Sie können danach** sagen, was die Seite Ihrer Region erzählt und was nie, eine Methodenkarte schreiben und die
#   Regionsmappe so übergeben, dass andere weitermachen können.
# - **Funktionen:** D und H.
# - **Dauer:** etwa 30 Minuten.
# - **Sie brauchen:** die Einheit „Das Social Living Lab“.
# - **Sie nehmen mit:** eine Seite, ein Wissenspaket, ein Übergabeblatt.

# %% [markdown] key="title" lang="en"
# # Show and share
#
# **At a glance**
#
# - **Afterwards you can** say what the page of your region tells and what it never tells, write a method card, and
#   hand the region folder over so that others can go on.
# - **Functions:** D and H.
# - **Time:** about 30 minutes.
# - **You need:** the unit “The Social Living Lab”.
# - **You leave with:** a page, a knowledge pack, a handover sheet.

# %% [markdown] key="recall" lang="de"
# ## 1. Was wissen Sie noch?
#
# Zeigt das eine Wirkung? Antworten Sie aus dem Kopf.

# %% [markdown] key="recall" lang="en"
# ## 1. What do you still know?
#
# Does this show an effect? Answer from memory.

# %% key="recall-show" tags=["exercise"]
recall.show()

# %% key="recall-check" tags=["check"]
assert {verdict.state for verdict in recall.verdicts} <= {"right", "not_yet", "open"}

# %% [markdown] key="show" lang="de"
# ## 2. Sichtbar werden
#
# **Idee.** Eine Region wird sichtbar nach innen und nach außen. Wer nur eines davon tut:

# %% [markdown] key="show" lang="en"
# ## 2. Become visible
#
# **Idea.** A region becomes visible inwards and outwards. Whoever does only one of these:

# %% key="show-carried" tags=["nbval-check-output"]
lesson.carried("D", "outward")

# %% [markdown] key="page" lang="de"
# Die Seite der Region erzählt, wer was tut, was es gibt und was stattfindet. Sie erzählt nie, was jemand im Vertrauen
# gesagt hat, wer Nein gesagt hat, wie man Menschen erreicht oder wem etwas fehlt.
#
# **Tun.** Nennen Sie etwas von Ihrer Karte, das auf die Seite gehört, und etwas, das hier bleibt.

# %% [markdown] key="page" lang="en"
# The page of the region tells who does what, what there is and what takes place. It never tells what somebody said in
# confidence, who said no, how to reach people or who lacks something.
#
# **Do.** Name something from your map that belongs on the page, and something that stays here.

# %% [markdown] key="card" lang="de"
# ## 3. Vom Lab zur Methodenkarte
#
# **Ansehen.** Das erfundene Lab ist erprobt. Womit die Karte beginnt, steht schon in Plan und Tagebuch:

# %% [markdown] key="card" lang="en"
# ## 3. From the lab to a method card
#
# **Look.** The invented lab has been tried. What the card begins with stands in plan and diary already:

# %% key="card-show" tags=["nbval-check-output"]
run = lab.after("hold", "users", "other", "evaluation", "tasks", "effect", "around", "run")
run.card()

# %% [markdown] key="card-why" lang="de"
# **Prüfstein.** Welches der leeren Felder würde eine andere Region zuerst fragen? Und was darf in „Was nicht ging“
# nicht fehlen? Sagen Sie es in einem Satz.

# %% [markdown] key="card-why" lang="en"
# **Checkpoint.** Which of the empty fields would another region ask about first? And what must not be missing in “What
# did not work”? Say it in one sentence.

# %% key="card-assert" tags=["check"]
assert lab.card() != run.card()

# %% [markdown] key="pack" lang="de"
# ## 4. Ein Paket, ein Blatt
#
# Wissen schaffen heißt: festhalten **und** weitergeben. Wer nur festhält:

# %% [markdown] key="pack" lang="en"
# ## 4. A pack, a sheet
#
# Creating knowledge means: write down **and** hand on. Whoever only writes down:

# %% key="pack-carried" tags=["nbval-check-output"]
lesson.carried("H", "derive")

# %% [markdown] key="pack-what" lang="de"
# Das Wissenspaket enthält Methodenkarten, Praxiskarten und die Region ohne Namen. Andere Regionen lesen es ein und
# vergleichen. Das Übergabeblatt sagt, wo die Datei liegt, wer was darf, wer sich kümmert und wann Sie wieder gemeinsam
# hinsehen.

# %% [markdown] key="pack-what" lang="en"
# The knowledge pack holds method cards, practice cards and the region without names. Other regions read it in and
# compare. The handover sheet says where the file is, who may do what, who cares for it and when you look at it
# together again.

# %% [markdown] key="own" lang="de"
# ## 5. Ihre eigene Region
#
# Sehen Sie sich Ihre Seite an, bevor Sie sie aus der Hand geben. Zeigen Sie sie zuerst denen, die darauf stehen.

# %% [markdown] key="own" lang="en"
# ## 5. Your own region
#
# Look at your page before you give it away. Show it first to those who stand on it.

# %% key="own-share" tags=["exercise"]
lesson.share()

# %% [markdown] key="reflection" lang="de"
# ## Reflexion: Ihre Region erzählt
#
# Stichworte genügen. Bitte keine Namen von Privatpersonen.
#
# **Frage 1.** Was soll außerhalb Ihrer Region jeder wissen?

# %% [markdown] key="reflection" lang="en"
# ## Reflection: your region tells
#
# Keywords are enough. Please no names of private persons.
#
# **Question 1.** What should everybody outside your region know?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** Was ist bei Ihnen misslungen und würde anderen helfen?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** What failed where you are and would help others?

# %% key="answer-2" tags=["reflection"]
lesson.reflection(2)

# %% [markdown] key="question-3" lang="de"
# **Frage 3.** Welche Organisation kümmert sich in einem Jahr um die Regionsmappe?

# %% [markdown] key="question-3" lang="en"
# **Question 3.** Which organisation will care for the region folder in a year?

# %% key="answer-3" tags=["reflection"]
lesson.reflection(3)

# %% [markdown] key="points" lang="de"
# ## Das Wichtigste
#
# - Die Seite erzählt, was es gibt. Vertrauliches und jedes Nein bleiben hier.
# - Wer auf der Seite steht, sieht sie zuerst.
# - Eine Methodenkarte sagt auch, was nicht ging und woran man es sieht.
# - Ohne Übergabe hört eine Karte auf zu leben.
#
# ## Weiter
#
# Üben Sie: Die Übung zu dieser Einheit liegt im Ordner „exercises“. Ihre Region finden Sie auch in der Workshop-App.

# %% [markdown] key="points" lang="en"
# ## Key points
#
# - The page tells what there is. What is confidential and every no stay here.
# - Whoever stands on the page sees it first.
# - A method card also says what did not work and by what one sees it.
# - Without a handover a map stops living.
#
# ## Next
#
# Practise: the exercise for this unit is in the folder “exercises”. You will also find your region in the workshop
# app.

# %% key="app"
lesson.app()

# %% [markdown] key="sources" lang="de"
# ## Quellen
#
# - Die Funktionen mit ihren Aufgaben: Modell der Social Innovation Region.
# - Das Lab und seine Organisationen sind erfunden.

# %% [markdown] key="sources" lang="en"
# ## Sources
#
# - The functions with their duties: model of the Social Innovation Region.
# - The lab and its organisations are invented.
