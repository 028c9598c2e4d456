# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("06_lab", LANGUAGE)
recall, lab = lesson.exercise("claim"), lesson.piloted()
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Das Social Living Lab
#
# **Auf einen Blick**
#
# - **Sie können danach** einen gemeinsamen Versuch auf einer Seite planen, seine Rollen von der Karte besetzen, sehen,
#   was seine Länge bestimmt und was noch zu bezahlen ist, und sagen, woran man eine Wirkung erkennt.
# - **Funktionen:** vor allem E, mit A und H.
# - **Dauer:** etwa 45 Minuten.
# - **Sie brauchen:** die Einheit „Innovator:innen befähigen“.
# - **Sie nehmen mit:** ein eigenes Lab auf einer Seite, in Ihrer Regionsmappe.

# %% [markdown] key="title" lang="en"
# # The Social Living Lab
#
# **At a glance**
#
# - **Afterwards you can** plan a shared trial on one page, fill its roles from the map, see what decides its length
#   and what is still to be paid, and say by what one notices an effect.
# - **Functions:** above all E, with A and H.
# - **Time:** about 45 minutes.
# - **You need:** the unit “Enabling innovators”.
# - **You leave with:** a lab of your own on one page, in your region folder.

# %% [markdown] key="recall" lang="de"
# ## 1. Was wissen Sie noch?
#
# Leistung oder Wirkung? Antworten Sie aus dem Kopf, dann drücken Sie „Prüfen“.

# %% [markdown] key="recall" lang="en"
# ## 1. What do you still know?
#
# Output or effect? Answer from memory, then press “Check”.

# %% key="recall-show" tags=["exercise"]
recall.show()

# %% key="recall-check" tags=["check"]
assert {verdict.state for verdict in recall.verdicts} <= {"right", "not_yet", "open"}

# %% [markdown] key="what" lang="de"
# ## 2. Ein Versuch, kein Gebäude
#
# **Idee.** Ein Social Living Lab ist ein gemeinsamer Versuch im Alltag. Mehrere wirken zusammen, auch die, um die es
# geht, und niemand braucht dafür einen eigenen Raum. Nur eine der Funktionen ist ein Ort:

# %% [markdown] key="what" lang="en"
# ## 2. A trial, not a building
#
# **Idea.** A Social Living Lab is a shared trial in everyday life. Several work together, those it is about, too, and
# nobody needs a room of their own for it. Only one of the functions is a place:

# %% key="what-place" tags=["nbval-check-output"]
lesson.places()

# %% [markdown] key="what-carried" lang="de"
# Wer nur etwas ausprobiert, allein, hat noch kein Lab:

# %% [markdown] key="what-carried" lang="en"
# Whoever only tries something out, alone, has no lab yet:

# %% key="what-carried-show" tags=["nbval-check-output"]
lesson.carried("E", "pilot")

# %% [markdown] key="sheet" lang="de"
# ## 3. Eine Seite genügt
#
# **Tun.** Lesen Sie die Seite eines erfundenen Labs. Was fehlt noch, damit es ein Lab ist? Notieren Sie es, bevor Sie
# weiterlesen.

# %% [markdown] key="sheet" lang="en"
# ## 3. One page is enough
#
# **Do.** Read the page of an invented lab. What is still missing to make it a lab? Note it down before you read on.

# %% key="sheet-show" tags=["nbval-check-output"]
lab.sheet()

# %% [markdown] key="sheet-said" lang="de"
# Und das sagt das Programm dazu:

# %% [markdown] key="sheet-said" lang="en"
# And this is what the program says to it:

# %% key="sheet-checked" tags=["nbval-check-output"]
lab.checked("idea", "roles")

# %% [markdown] key="roles" lang="de"
# ## 4. Rollen von der Karte
#
# **Ansehen.** Jede Rolle wird mit jemandem von der Karte besetzt. Einige Gespräche später sieht es so aus:

# %% [markdown] key="roles" lang="en"
# ## 4. Roles from the map
#
# **Look.** Each role is filled with somebody from the map. Some talks later it looks like this:

# %% key="roles-show" tags=["nbval-check-output"]
full = lab.after("hold", "users", "other", "ground")
full.roles()

# %% [markdown] key="open" lang="de"
# Eine offene Rolle ist kein Makel. Sie wird zur Suche nach Partner:innen. Die Karte macht einen Vorschlag; ob jemand
# will, sagt nur die Organisation selbst.

# %% [markdown] key="open" lang="en"
# An open role is no flaw. It becomes a search for partners. The map makes a suggestion; whether somebody wants to,
# only the organisation itself can say.

# %% key="open-seekers" tags=["nbval-check-output"]
full.seekers()

# %% [markdown] key="open-asked" lang="de"
# Jemand ist hingegangen und hat gefragt. Die Antwort war Ja. Was sagt das Programm jetzt zu den Rollen?

# %% [markdown] key="open-asked" lang="en"
# Somebody went and asked. The answer was yes. What does the program say to the roles now?

# %% key="open-found" tags=["nbval-check-output"]
full.after("found").checked("roles")

# %% [markdown] key="plan" lang="de"
# ## 5. Was bestimmt die Länge?
#
# Gemeinsam planen, ausprobieren, auswerten: Das sind die Phasen, und Wege zurück gehören dazu. Jede Aufgabe braucht
# Arbeitstage und wartet auf andere. **Spielraum** sind die Tage, die sie sich verspäten darf, ohne dass sich das Ende
# verschiebt:

# %% [markdown] key="plan" lang="en"
# ## 5. What decides the length?
#
# Plan together, try out, evaluate: these are the phases, and ways back belong to them. Each task needs working days and
# waits for others. **Slack** is the days it may be late without the end moving:

# %% key="plan-show" tags=["nbval-check-output"]
planned = full.after("found", "tasks", "evaluation", "signs")
planned.plan()

# %% [markdown] key="plan-later" lang="de"
# Die Kette am Ende heißt kritischer Pfad. Was geschieht, wenn das Anlernen eine Woche länger dauert? Und wenn die
# Aushänge ihren ganzen Spielraum brauchen? Schätzen Sie zuerst.

# %% [markdown] key="plan-later" lang="en"
# The chain at the end is called the critical path. What happens if training takes a week longer? And if the notices
# need all their slack? Guess first.

# %% key="plan-helpers" tags=["nbval-check-output"]
planned.longer("helpers", 5)

# %% key="plan-poster" tags=["nbval-check-output"]
planned.longer("poster", 2)

# %% [markdown] key="plan-why" lang="de"
# **Prüfstein.** Warum ändert sich beim einen alles und beim anderen fast nichts? Sagen Sie es in einem Satz, bevor Sie
# weitergehen.

# %% [markdown] key="plan-why" lang="en"
# **Checkpoint.** Why does everything move with one and almost nothing with the other? Say it in one sentence before
# you go on.

# %% key="plan-assert" tags=["check"]
assert len(planned.longer("helpers", 5).splitlines()) > len(planned.longer("poster", 2).splitlines())

# %% [markdown] key="money" lang="de"
# ## 6. Was kostet es, und wer gibt was?
#
# Nicht alles, was ein Versuch braucht, kostet Geld. Vieles wird geliehen oder geschenkt. Auch das gehört in den Plan,
# mit seinem Wert, aber in eine eigene Summe. Was noch niemand weiß, zählt in keiner:

# %% [markdown] key="money" lang="en"
# ## 6. What does it cost, and who gives what?
#
# Not all that a trial needs costs money. Much of it is lent or given. That belongs in the plan, too, with its worth,
# but in a sum of its own. What nobody knows yet counts in none:

# %% key="money-show" tags=["nbval-check-output"]
budget = planned.after("money")
budget.money()

# %% key="money-checked" tags=["nbval-check-output"]
budget.checked("money")

# %% [markdown] key="money-given" lang="de"
# **Prüfstein.** Die Firma schenkt die Ersatzteile, statt Geld zu geben. Welche Summe wird kleiner, welche größer, und
# was fehlt dann noch? Schätzen Sie zuerst.

# %% [markdown] key="money-given" lang="en"
# **Checkpoint.** The firm gives the spare parts instead of money. Which sum gets smaller, which larger, and what is
# still missing then? Guess first.

# %% key="money-given-show" tags=["nbval-check-output"]
given = budget.after("given")
given.money()

# %% key="money-given-checked" tags=["nbval-check-output"]
given.checked("money")

# %% key="money-assert" tags=["check"]
assert given.checked("money") != budget.checked("money")

# %% [markdown] key="signs" lang="de"
# ## 7. Woran merkt man es, und was, wenn nicht?
#
# Ein Indikator ist etwas, das man zählen oder erfragen kann, vorher und nachher. Diese sind leicht zu zählen. Zeigen
# sie eine Wirkung?

# %% [markdown] key="signs" lang="en"
# ## 7. By what does one notice, and what if not?
#
# An indicator is something one can count or ask about, before and afterwards. These are easy to count. Do they show an
# effect?

# %% key="signs-show" tags=["nbval-check-output"]
planned.indicators()

# %% [markdown] key="signs-said" lang="de"
# Das sagt das Programm dazu, und danach fragt es noch:

# %% [markdown] key="signs-said" lang="en"
# This is what the program says to it, and what else it asks about:

# %% key="signs-checked" tags=["nbval-check-output"]
planned.checked("indicators", "consent", "risks", "leaving")

# %% [markdown] key="around" lang="de"
# Ein Indikator, der bei Menschen ansetzt, kommt dazu. Wer mitmacht, wird gefragt. Jedes Risiko hat ein frühes Zeichen,
# und ein Ende wird vorher vereinbart:

# %% [markdown] key="around" lang="en"
# An indicator that begins with people is added. Whoever takes part is asked. Each risk has an early sign, and an end
# is agreed on beforehand:

# %% key="around-show" tags=["nbval-check-output"]
whole = planned.after("effect", "around")
whole.around()

# %% [markdown] key="run" lang="de"
# ## 8. Ausprobieren und weitersagen
#
# Im Tagebuch steht, was geschah, ohne Namen. Nach den ersten Samstagen:

# %% [markdown] key="run" lang="en"
# ## 8. Try it out and pass it on
#
# The diary says what happened, without names. After the first Saturdays:

# %% key="run-course" tags=["nbval-check-output"]
run = whole.after("run")
run.course()

# %% [markdown] key="card" lang="de"
# Am Ende wird daraus eine Methodenkarte, mit der andere es nachmachen können. Plan und Tagebuch geben den Anfang; was
# ging und woran man es sieht, erzählen die Beteiligten. Die Einheit „Zeigen und teilen“ schreibt sie fertig:

# %% [markdown] key="card" lang="en"
# At the end it becomes a method card with which others can do the same. Plan and diary give the beginning; what worked
# and by what one sees it, those who were there tell. The unit “Show and share” finishes it:

# %% key="card-show" tags=["nbval-check-output"]
run.card()

# %% [markdown] key="own" lang="de"
# ## 9. Ihr eigenes Lab
#
# Beginnen Sie mit der einen Seite. Wer mag, öffnet danach den ganzen Plan; alles bleibt erhalten.

# %% [markdown] key="own" lang="en"
# ## 9. Your own lab
#
# Begin with the one page. Whoever likes opens the whole plan afterwards; everything is kept.

# %% key="own-lab" tags=["exercise"]
lesson.lab()

# %% [markdown] key="reflection" lang="de"
# ## Reflexion: Ihr Versuch
#
# Stichworte genügen. Bitte keine Namen von Privatpersonen.
#
# **Frage 1.** Was ist das Kleinste, das Sie mit anderen ausprobieren können?

# %% [markdown] key="reflection" lang="en"
# ## Reflection: your trial
#
# Keywords are enough. Please no names of private persons.
#
# **Question 1.** What is the smallest thing you can try out with others?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** Welche Rolle ist noch offen, und welche Organisation könnten Sie fragen?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** Which role is still open, and which organisation could you ask?

# %% key="answer-2" tags=["reflection"]
lesson.reflection(2)

# %% [markdown] key="question-3" lang="de"
# **Frage 3.** Woran würden die Menschen, um die es geht, eine Wirkung merken?

# %% [markdown] key="question-3" lang="en"
# **Question 3.** By what would the people it is about notice an effect?

# %% key="answer-3" tags=["reflection"]
lesson.reflection(3)

# %% [markdown] key="points" lang="de"
# ## Das Wichtigste
#
# - Ein Lab ist ein gemeinsamer Versuch im Alltag, kein Gebäude.
# - Die Menschen, um die es geht, sind von Anfang an dabei, und jemand hält zusammen.
# - Eine offene Rolle wird zur Suche nach Partner:innen.
# - Die Länge bestimmt, worauf alles andere wartet.
# - Geliehenes und Geschenktes zählt, in einer eigenen Summe.
# - Wirkung zeigt sich bei Menschen. Auch was nicht ging, ist ein Ergebnis.
#
# ## Weiter
#
# Üben Sie: Die Übung zu dieser Einheit liegt im Ordner „exercises“. Ihre Region finden Sie auch in der Workshop-App.

# %% [markdown] key="points" lang="en"
# ## Key points
#
# - A lab is a shared trial in everyday life, not a building.
# - The people it is about are there from the start, and somebody holds it together.
# - An open role becomes a search for partners.
# - The length is decided by what all else waits for.
# - What is lent and given counts, in a sum of its own.
# - Effect shows with people. What did not work is a result, too.
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
# - Die Funktion mit ihren Aufgaben: Modell der Social Innovation Region.
# - Zusammenspiel, Alltag, mehrere Bereiche, Nutzende von Anfang an: Grundsätze des European Network of Living Labs.
# - Co-Design, Co-Produktion, Co-Evaluation: Phasen von Reallaboren. Regeln und Worte sind unsere eigenen.
# - Kritischer Pfad: Kelley, J. E., Walker, M. R. (1959): Critical-Path Planning and Scheduling.
# - Wirkungstreppe: PHINEO.
# - Das Lab, seine Organisationen und alle Zahlen sind erfunden.

# %% [markdown] key="sources" lang="en"
# ## Sources
#
# - The function with its duties: model of the Social Innovation Region.
# - Interplay, everyday life, several sectors, users from the start: principles of the European Network of Living Labs.
# - Co-design, co-production, co-evaluation: phases of real-world laboratories. Rules and words are our own.
# - Critical path: Kelley, J. E., Walker, M. R. (1959): Critical-Path Planning and Scheduling.
# - Impact staircase: PHINEO.
# - The lab, its organisations and all figures are invented.
