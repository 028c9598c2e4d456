# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("08_share", LANGUAGE)
lab, region = lesson.piloted(), lesson.example("krefeld")
recall, honest = map(lesson.exercise, ("shown", "honest"))
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Zeigen und teilen
#
# **Auf einen Blick**
#
# - **Sie können danach** ehrlich erzählen, was sich geändert hat, entscheiden, was auf die Seite Ihrer Region gehört,
#   eine Methodenkarte fertig schreiben und die Regionsmappe so übergeben, dass andere weitermachen können.
# - **Funktionen:** D und H.
# - **Dauer:** etwa 45 Minuten.
# - **Sie brauchen:** die Einheit „Das Social Living Lab“.
# - **Sie nehmen mit:** eine Seite der Region, ein Wissenspaket, ein Übergabeblatt.

# %% [markdown] key="title" lang="en"
# # Show and share
#
# **At a glance**
#
# - **Afterwards you can** tell honestly what has changed, decide what belongs on the page of your region, finish a
#   method card, and hand the region folder over so that others can go on.
# - **Functions:** D and H.
# - **Time:** about 45 minutes.
# - **You need:** the unit “The Social Living Lab”.
# - **You leave with:** a page of the region, a knowledge pack, a handover sheet.

# %% [markdown] key="recall" lang="de"
# ## 1. Was wissen Sie noch?
#
# Zeigt das eine Wirkung? Antworten Sie aus dem Kopf, dann drücken Sie „Prüfen“.

# %% [markdown] key="recall" lang="en"
# ## 1. What do you still know?
#
# Does this show an effect? Answer from memory, then press “Check”.

# %% key="recall-show" tags=["exercise"]
recall.show()

# %% key="recall-check" tags=["check"]
assert {verdict.state for verdict in recall.verdicts} <= {"right", "not_yet", "open"}

# %% [markdown] key="honest" lang="de"
# ## 2. Ehrlich erzählen
#
# **Idee.** Wer zeigt, was gelungen ist, sagt leicht zu viel. Leistung ist, was Sie tun und wer kommt. Wirkung ist, was
# dadurch bei Menschen anders wird. Die Wirkungstreppe trennt beides:

# %% [markdown] key="honest" lang="en"
# ## 2. Tell it honestly
#
# **Idea.** Whoever shows what went well easily says too much. Output is what you do and who comes. Effect is what
# becomes different for people because of it. The impact staircase keeps them apart:

# %% key="honest-stairs" tags=["nbval-check-output"]
lesson.staircase()

# %% [markdown] key="honest-course" lang="de"
# Das erfundene Lab mit der fahrenden Werkstatt läuft. Gezählt wurde bisher:

# %% [markdown] key="honest-course" lang="en"
# The invented lab with the workshop on wheels is under way. This is what has been counted so far:

# %% key="honest-course-show" tags=["nbval-check-output"]
run = lab.after("hold", "users", "other", "evaluation", "tasks", "effect", "around", "run")
run.course()

# %% [markdown] key="honest-do" lang="de"
# Ein ehrlicher Satz sagt, was vorher war, was jetzt ist und wie man es weiß. Den Grund zeigt die Zahl allein nicht:
# Sagen Sie „seit der Bus kommt“, nicht „weil der Bus kommt“. Auch eine Leistung darf man erzählen, wenn sie so heißt.
#
# **Tun.** Später möchte jemand das ins Gemeindeblatt schreiben. Darf es so dastehen? Wählen Sie, dann drücken Sie
# „Prüfen“.

# %% [markdown] key="honest-do" lang="en"
# An honest sentence says what was before, what is now, and how one knows. The figure alone does not show the reason:
# say “since the van comes”, not “because the van comes”. An output may be told, too, if it is called one.
#
# **Do.** Later somebody wants to put this into the parish bulletin. May it stand like this? Choose, then press
# “Check”.

# %% key="honest-show" tags=["exercise"]
honest.show()

# %% key="honest-check" tags=["check"]
assert {verdict.state for verdict in honest.verdicts} <= {"right", "not_yet", "open"}

# %% [markdown] key="show" lang="de"
# ## 3. Sichtbar werden, innen und außen
#
# Eine Region wird sichtbar bei den Menschen, die hier leben, und bei denen draußen. Wer nur draußen wirbt:

# %% [markdown] key="show" lang="en"
# ## 3. Become visible, inside and outside
#
# A region becomes visible to the people who live here, and to those outside. Whoever tells only those outside:

# %% key="show-carried" tags=["nbval-check-output"]
lesson.carried("D", "outward")

# %% [markdown] key="bulletin" lang="de"
# Die Menschen hier lesen das Gemeindeblatt.
#
# **Ansehen.** Das Programm schreibt eine Notiz aus der Karte, hier für eine erfundene Region. Kürzen und umschreiben
# dürfen Sie immer:

# %% [markdown] key="bulletin" lang="en"
# The people here read the parish bulletin.
#
# **Look.** The program writes a note from the map, here for an invented region. You may always shorten and rewrite it:

# %% key="bulletin-show" tags=["nbval-check-output"]
region.bulletin("2026-12-01")

# %% [markdown] key="page" lang="de"
# Mehr erzählen ein Plakat in A3 und die **Seite der Region** (Regionsseite), eine einzige Datei, die sich überall
# öffnen lässt: wer welche Funktion übernommen hat, was es gibt, was stattfindet. Weggelassen wird, was vertraulich ist:
# wie man Menschen erreicht, was in der Beratung gesagt wurde, wer Nein gesagt hat.
#
# Einiges weiß nur, wer fragt:
#
# - **Einverständnis.** Wer auf der Seite steht, sieht sie zuerst und sagt Ja.
# - **Wer entscheidet.** Eine Organisation kümmert sich. An sie wendet sich, wer etwas ändern möchte.
# - **Lizenz.** Sie sagt, was andere damit tun dürfen. „CC BY“ heißt: verwenden und weitergeben, wenn man die Quelle
#   nennt.

# %% [markdown] key="page" lang="en"
# More is told by an A3 poster and by the **page of the region**, a single file that opens anywhere: who has taken on
# which function, what there is, what takes place. Left out is what is confidential: how to reach people, what was said
# in counselling, who said no.
#
# Some things one only learns by asking:
#
# - **Consent.** Whoever stands on the page sees it first and says yes.
# - **Who decides.** One organisation takes care of it. Whoever wants something changed turns to it.
# - **Licence.** It says what others may do with it. “CC BY” means: use it and pass it on if you name the source.

# %% [markdown] key="card" lang="de"
# ## 4. Vom Lab zur Methodenkarte
#
# Wissen schaffen heißt: festhalten **und** weitergeben. Wer nur festhält:

# %% [markdown] key="card" lang="en"
# ## 4. From the lab to a method card
#
# Creating knowledge means: write down **and** hand on. Whoever only writes down:

# %% key="card-carried" tags=["nbval-check-output"]
lesson.carried("H", "derive")

# %% [markdown] key="card-begun" lang="de"
# Eine Methodenkarte erzählt ein Lab so, dass andere es nachmachen können. Den Anfang schreibt das Programm aus Plan und
# Tagebuch:

# %% [markdown] key="card-begun" lang="en"
# A method card tells of a lab in such a way that others can do the same. The program writes the beginning, from plan
# and diary:

# %% key="card-begun-show" tags=["nbval-check-output"]
run.card()

# %% [markdown] key="card-why" lang="de"
# **Prüfstein.** Was überrascht hat, steht in keinem Feld: Das Programm weiß nicht, ob es eine gute Überraschung war. In
# welches Feld gehört sie? Und welches leere Feld lässt sich mit dem füllen, was oben gezählt wurde? Sagen Sie es, bevor
# Sie weiterlesen.

# %% [markdown] key="card-why" lang="en"
# **Checkpoint.** What surprised stands in no field: the program does not know whether it was a good surprise. In which
# field does it belong? And which empty field can be filled with what was counted above? Say it before you read on.

# %% [markdown] key="card-done" lang="de"
# So haben es die Beteiligten nach dem Ende geschrieben. Vergleichen Sie Feld für Feld:

# %% [markdown] key="card-done" lang="en"
# This is how those who were there wrote it after the end. Compare field by field:

# %% key="card-done-show" tags=["nbval-check-output"]
done = run.after("card")
done.cards()

# %% key="card-assert" tags=["check"]
worked = done.cards().splitlines()[4].partition(": ")[2]
assert worked in run.card()
assert run.card() not in done.cards()

# %% [markdown] key="pack" lang="de"
# ## 5. Ein Paket, ein Blatt
#
# Das **Wissenspaket** ist eine Datei für andere Regionen: Methodenkarten, Praxiskarten (was jemand aus der Praxis
# erzählt hat, kurz notiert) und Ihre Region in Zahlen, ohne Namen. Wer es einliest, vergleicht: Was tragen die dort,
# was wir, und wen könnten wir fragen, wie es ging? Eine Rangliste ist das nicht.
#
# Das **Übergabeblatt** ist für die, die hier weitermachen. Das möchte es wissen, wieder von der erfundenen Region:

# %% [markdown] key="pack" lang="en"
# ## 5. A pack, a sheet
#
# The **knowledge pack** is a file for other regions: method cards, practice cards (what somebody told from practice, in
# short) and your region in figures, without names. Whoever reads it in compares: what do they carry, what do we, and
# whom could we ask how it went? It is no ranking.
#
# The **handover sheet** is for those who go on here. This is what it wants to know, again of the invented region:

# %% key="sheet-show" tags=["nbval-check-output"]
region.handover()

# %% [markdown] key="own" lang="de"
# ## 6. Ihre eigene Region
#
# Sehen Sie zuerst nach, was auf Ihrer Seite stehen wird und was noch zu klären ist. Laden Sie danach Seite und
# Wissenspaket herunter. Sie verschicken nichts: Die Dateien liegen bei Ihnen, bis Sie sie weitergeben.

# %% [markdown] key="own" lang="en"
# ## 6. Your own region
#
# First see what will stand on your page and what is still to be settled. Then download page and knowledge pack. You
# send nothing: the files stay with you until you pass them on.

# %% key="own-share" tags=["exercise"]
lesson.share()

# %% [markdown] key="own-sheet" lang="de"
# Füllen Sie zum Schluss das Übergabeblatt aus. Was Sie noch nicht wissen, bleibt leer und steht als Frage auf dem
# Ausdruck.

# %% [markdown] key="own-sheet" lang="en"
# Finally fill in the handover sheet. What you do not know yet stays empty and is a question on the printout.

# %% key="own-sheet-show" tags=["exercise"]
lesson.handover()

# %% [markdown] key="reflection" lang="de"
# ## Reflexion: Ihre Region erzählt
#
# Stichworte genügen. Bitte keine Namen von Privatpersonen.
#
# **Frage 1.** Was sollen außerhalb Ihrer Region alle wissen?

# %% [markdown] key="reflection" lang="en"
# ## Reflection: your region tells
#
# Keywords are enough. Please no names of private persons.
#
# **Question 1.** What should everybody outside your region know?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** Was ist bei Ihnen nicht gelungen und würde anderen helfen?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** What did not work out where you are and would help others?

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
# - Ehrlich ist: vorher, jetzt, und woher man es weiß. Eine Leistung heißt Leistung.
# - Die Seite erzählt, was es gibt. Vertrauliches und jedes Nein bleiben hier.
# - Wer auf der Seite steht, sieht sie zuerst.
# - Eine Methodenkarte sagt auch, was nicht ging und woran man es sieht.
# - Mit einer Übergabe lebt die Karte weiter.
#
# ## Weiter
#
# Üben Sie: Die Übung zu dieser Einheit liegt im Ordner „exercises“. Ihre Region finden Sie auch in der Workshop-App.

# %% [markdown] key="points" lang="en"
# ## Key points
#
# - Honest is: before, now, and how one knows. An output is called an output.
# - The page tells what there is. What is confidential and every no stay here.
# - Whoever stands on the page sees it first.
# - A method card also says what did not work and by what one sees it.
# - With a handover the map lives on.
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
# - Wirkungstreppe: PHINEO.
# - Lizenzen: Creative Commons.
# - Das Lab, die Region, ihre Organisationen und alle Zahlen sind erfunden.

# %% [markdown] key="sources" lang="en"
# ## Sources
#
# - The functions with their duties: model of the Social Innovation Region.
# - Impact staircase: PHINEO.
# - Licences: Creative Commons.
# - The lab, the region, its organisations and all figures are invented.
