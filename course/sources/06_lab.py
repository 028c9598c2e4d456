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
#   was seine Länge bestimmt, und sagen, woran man eine Wirkung erkennt.
# - **Funktionen:** vor allem E, mit A und H.
# - **Dauer:** etwa 45 Minuten.
# - **Sie brauchen:** die Einheit „Innovator:innen befähigen“.
# - **Sie nehmen mit:** ein eigenes Lab auf einer Seite, in Ihrer Regionsmappe.

# %% [markdown] key="title" lang="en"
# # The Social Living Lab
#
# **At a glance**
#
# - **Afterwards you can** plan a shared trial on one page, fill its roles from the map, see what decides its length,
#   and say by what one notices an effect.
# - **Functions:** above all E, with A and H.
# - **Time:** about 45 minutes.
# - **You need:** the unit “Enabling innovators”.
# - **You leave with:** a lab of your own on one page, in your region folder.

# %% [markdown] key="recall" lang="de"
# ## 1. Was wissen Sie noch?
#
# Leistung oder Wirkung? Antworten Sie aus dem Kopf.

# %% [markdown] key="recall" lang="en"
# ## 1. What do you still know?
#
# Output or effect? Answer from memory.

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
# **Tun.** Lesen Sie die Seite eines erfundenen Labs. Decken Sie danach ab, was das Programm sagt: Was fehlt noch?

# %% [markdown] key="sheet" lang="en"
# ## 3. One page is enough
#
# **Do.** Read the page of an invented lab. Then cover what the program says: what is still missing?

# %% key="sheet-show" tags=["nbval-check-output"]
lab.sheet()

# %% key="sheet-checked" tags=["nbval-check-output"]
lab.checked("idea", "roles")

# %% [markdown] key="roles" lang="de"
# ## 4. Rollen von der Karte
#
# **Ansehen.** Jede Rolle wird mit jemandem von der Karte besetzt. Inzwischen sieht es so aus:

# %% [markdown] key="roles" lang="en"
# ## 4. Roles from the map
#
# **Look.** Each role is filled with somebody from the map. Meanwhile it looks like this:

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

# %% key="open-found" tags=["nbval-check-output"]
full.after("found").checked("roles")

# %% [markdown] key="plan" lang="de"
# ## 5. Was bestimmt die Länge?
#
# Gemeinsam planen, ausprobieren, auswerten: Das sind die Phasen, und Wege zurück gehören dazu. Jede Aufgabe hat
# Arbeitstage und wartet auf andere:

# %% [markdown] key="plan" lang="en"
# ## 5. What decides the length?
#
# Plan together, try out, evaluate: these are the phases, and ways back belong to them. Each task has working days and
# waits for others:

# %% key="plan-show" tags=["nbval-check-output"]
planned = full.after("found", "tasks", "evaluation", "signs")
planned.plan()

# %% [markdown] key="plan-later" lang="de"
# Die Kette am Ende heißt kritischer Pfad. Was geschieht, wenn das Anlernen eine Woche länger dauert? Und wenn die
# Aushänge sich verspäten? Schätzen Sie zuerst.

# %% [markdown] key="plan-later" lang="en"
# The chain at the end is called the critical path. What happens if training takes a week longer? And if the notices
# are late? Guess first.

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
assert planned.longer("helpers", 5) != planned.longer("poster", 2)
assert planned.plan() == planned.after("effect").plan()

# %% [markdown] key="signs" lang="de"
# ## 6. Woran merkt man es, und was, wenn nicht?
#
# Diese Indikatoren sind leicht zu zählen. Zeigen sie eine Wirkung?

# %% [markdown] key="signs" lang="en"
# ## 6. By what does one notice, and what if not?
#
# These indicators are easy to count. Do they show an effect?

# %% key="signs-show" tags=["nbval-check-output"]
planned.indicators()

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
# ## 7. Ausprobieren und weitersagen
#
# Im Tagebuch steht, was geschah, ohne Namen. Nach den ersten Samstagen:

# %% [markdown] key="run" lang="en"
# ## 7. Try it out and pass it on
#
# The diary says what happened, without names. After the first Saturdays:

# %% key="run-course" tags=["nbval-check-output"]
run = whole.after("run")
run.course()

# %% [markdown] key="card" lang="de"
# Am Ende wird daraus eine Methodenkarte. Plan und Tagebuch geben den Anfang; was ging und woran man es sieht, erzählen
# die Beteiligten:

# %% [markdown] key="card" lang="en"
# At the end it becomes a method card. Plan and diary give the beginning; what worked and by what one sees it, those
# who were there tell:

# %% key="card-show" tags=["nbval-check-output"]
run.card()

# %% [markdown] key="own" lang="de"
# ## 8. Ihr eigenes Lab
#
# Beginnen Sie mit der einen Seite. Wer mag, öffnet danach den ganzen Plan; alles bleibt erhalten.

# %% [markdown] key="own" lang="en"
# ## 8. Your own lab
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
# - Staircase of effects: PHINEO.
# - The lab, its organisations and all figures are invented.
