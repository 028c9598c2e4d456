# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("05_enable", LANGUAGE)
venture = lesson.venture()
recall, mode = map(lesson.exercise, ("findings", "mode"))
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Innovator:innen befähigen
#
# **Auf einen Blick**
#
# - **Sie können danach** hören, ob jemand Rat oder eine Frage braucht, ein erstes Gespräch und ein Coaching führen, und
#   bei Rechtsform, Pitch und Wirkung weiterhelfen.
# - **Funktionen:** vor allem C, und alle, die andere begleiten.
# - **Dauer:** etwa 45 Minuten, mit der Übung in der Gruppe länger.
# - **Sie brauchen:** die Einheit „Partner:innen finden“.
# - **Sie nehmen mit:** Sätze, die sich bewährt haben, und Ihre eigenen Vorhaben, in Ihrer Regionsmappe.

# %% [markdown] key="title" lang="en"
# # Enabling innovators
#
# **At a glance**
#
# - **Afterwards you can** hear whether somebody needs advice or a question, lead a first talk and a coaching, and help
#   on with legal form, pitch and effect.
# - **Functions:** above all C, and everybody who accompanies others.
# - **Time:** about 45 minutes, longer with the exercise in a group.
# - **You need:** the unit “Finding partners”.
# - **You leave with:** sentences that proved themselves, and your own ventures, in your region folder.

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
# **Prüfstein.** Menschen sagen: Es geht um Geld, die Strategie, das Team. Darunter ist oft etwas noch unklar. Was ist
# es hier? Sagen Sie es in einem Satz, bevor Sie weitergehen.

# %% [markdown] key="listen-why" lang="en"
# **Checkpoint.** People say: it is about money, strategy, the team. Beneath it, often something is still unclear. What
# is it here? Say it in one sentence before you go on.

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

# %% [markdown] key="counsel" lang="de"
# ## 5. Beraten: Wo steht das Vorhaben?
#
# Ein erfundenes Vorhaben kommt zu Ihnen: Eine fahrende Werkstatt bringt das Repair-Café in die Dörfer. Bevor Sie etwas
# aufschreiben, lesen Sie, womit das Programm anfängt:

# %% [markdown] key="counsel" lang="en"
# ## 5. Counselling: where does the venture stand?
#
# An invented venture comes to you: a workshop on wheels takes the repair café to the villages. Before you write
# anything down, read what the program begins with:

# %% key="counsel-first" tags=["nbval-check-output"]
venture.next_steps()

# %% [markdown] key="stage" lang="de"
# Nach dem Ja wird gefragt und mitgeschrieben. Soziale Innovationen wachsen in Stufen, mit Schleifen. Welche es ist,
# entscheiden einfache Fragen:

# %% [markdown] key="stage" lang="en"
# After the yes one asks and takes notes. Social innovations grow in stages, with loops. Simple questions decide which
# one it is:

# %% key="stage-show" tags=["nbval-check-output"]
told = venture.after("consent", "talk")
told.stage()

# %% [markdown] key="stage-later" lang="de"
# Inzwischen ist der Bus gefahren. Lesen Sie, was jetzt ansteht, und warum:

# %% [markdown] key="stage-later" lang="en"
# Meanwhile the van has been on the road. Read what is next now, and why:

# %% key="stage-later-show" tags=["nbval-check-output"]
tried = told.after("tried")
tried.next_steps()

# %% [markdown] key="form" lang="de"
# ## 6. Welche Rechtsform passt?
#
# Es gibt keine beste. Jede Form hat etwas für sich und gegen sich. Was das Team will, wird Punkt für Punkt mit den
# Tatsachen verglichen, hier die Zahl der Gründenden:

# %% [markdown] key="form" lang="en"
# ## 6. Which legal form fits?
#
# There is no best one. Each form has something for it and against it. What the team wants is compared with the facts,
# point by point, here the number of founders:

# %% key="form-founders" tags=["nbval-check-output"]
wanted = tried.after("wanted")
wanted.forms("founders", "2026-12-01")

# %% [markdown] key="form-planned" lang="de"
# Eine Form der Liste ist nur geplant. Lesen Sie Stand und Quelle mit:

# %% [markdown] key="form-planned" lang="en"
# One form of the list is only planned. Read its day and source, too:

# %% key="form-planned-show" tags=["nbval-check-output"]
wanted.form("gmgv", "2026-12-01")

# %% key="form-notes" tags=["nbval-check-output"]
wanted.notes()

# %% [markdown] key="urgent" lang="de"
# ## 7. Coaching: alles ist dringend
#
# Ein Gespräch mit rotem Faden: Ziel (Goal), Lage (Reality), Möglichkeiten (Options), Wille (Will). Die
# Anfangsbuchstaben ergeben GROW, wachsen. Führen Sie es:

# %% [markdown] key="urgent" lang="en"
# ## 7. Coaching: everything is urgent
#
# A talk with a thread: goal, reality, options, will. The first letters make the word GROW. Lead it:

# %% key="urgent-show" tags=["exercise"]
lesson.conversation("urgent")

# %% [markdown] key="coached" lang="de"
# So wird ein Coaching festgehalten: ein Ziel mit seinem Zeichen, das Gespräch, Schritte mit Namen und Tag.

# %% [markdown] key="coached" lang="en"
# This is how coaching is written down: a goal with its sign, the talk, steps with a name and a day.

# %% key="coached-talk" tags=["nbval-check-output"]
coached = tried.after("coaching")
coached.talk()

# %% [markdown] key="coached-later" lang="de"
# Wer coacht, fragt nach. Etwas später sieht es so aus, und nach den Rückblicken so:

# %% [markdown] key="coached-later" lang="en"
# Whoever coaches asks what became of it. Some time later it looks like this, and after the reviews like that:

# %% key="coached-due" tags=["nbval-check-output"]
coached.due("2026-10-20")

# %% key="coached-progress" tags=["nbval-check-output"]
coached.after("reviews").progress()

# %% [markdown] key="pitch" lang="de"
# ## 8. Pitch und Wirkung
#
# Das Forschungsprojekt R³ rät: Vorteile betonen, Effekte zeigen, Menschen gewinnen, regional denken. Was fehlt hier?

# %% [markdown] key="pitch" lang="en"
# ## 8. Pitch and effect
#
# The research project R³ suggests: stress advantages, show effects, win people, think regionally. What is missing here?

# %% key="pitch-show" tags=["nbval-check-output"]
pitched = tried.after("pitch")
pitched.pitch()

# %% key="pitch-assert" tags=["check"]
assert pitched.pitch() != pitched.after("mended").pitch()

# %% [markdown] key="effect" lang="de"
# Und was bewirkt das Vorhaben? Was es tut, ist Leistung (Output). Was danach bei Menschen anders ist, ist Wirkung
# (Outcome), und was sich in der Region ändert, auch (Impact). Die Treppe hilft, und ein Vergleich:

# %% [markdown] key="effect" lang="en"
# And what does the venture bring about? What it does is output. What is different for people afterwards is an effect
# (outcome), and so is what changes in the region (impact). The staircase helps, and a comparison:

# %% key="effect-stairs" tags=["nbval-check-output"]
lesson.staircase()

# %% key="effect-said" tags=["nbval-check-output"]
tried.after("said").claims()

# %% [markdown] key="own" lang="de"
# ## 9. Ihre eigenen Vorhaben
#
# Hier beraten und coachen Sie, bereiten Pitches vor und prüfen Wirkung. Was vertraulich ist, bleibt bei Ihnen.

# %% [markdown] key="own" lang="en"
# ## 9. Your own ventures
#
# Here you counsel and coach, prepare pitches and look at effects. What is confidential stays with you.

# %% key="own-enable" tags=["exercise"]
lesson.enable()

# %% [markdown] key="triads" lang="de"
# Am meisten lernt man mit echten Menschen. Setzen Sie sich zu dritt zusammen: eine Person hat ein Anliegen, eine berät,
# eine beobachtet, dann wechseln die Rollen. Die Karten und Bögen dazu lassen sich hier drucken. Danach kreuzt jede
# Person für sich an, und Sie sprechen über das, was Sie verschieden sehen.

# %% [markdown] key="triads" lang="en"
# One learns most with real people. Sit down in threes: one person has a concern, one counsels, one observes, then the
# roles change. The cards and sheets for it can be printed here. Afterwards each person ticks alone, and you talk about
# what you see differently.

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
# - Offene Fragen, eine nach der anderen. Wer sich geprüft fühlt, verteidigt sich.
# - Erst das Ja, dann mitschreiben. Vertrauliches bleibt vertraulich.
# - Rechtsformen haben Gründe, Quellen und ein Datum. Geplantes gibt es noch nicht.
# - Ein Coaching endet mit einem eigenen Schritt und einem Tag.
# - Ein Pitch sagt, was die andere Seite davon hat. Wirkung beginnt bei Menschen.
#
# ## Weiter
#
# Üben Sie: Die Übung zu dieser Einheit liegt im Ordner „exercises“. Ihre Region finden Sie auch in der Workshop-App.

# %% [markdown] key="points" lang="en"
# ## Key points
#
# - First understand, then advise, and ask before whether advice is welcome.
# - Open questions, one at a time. Whoever feels examined defends themselves.
# - First the yes, then take notes. What is confidential stays so.
# - Legal forms have reasons, sources and a date. What is planned does not exist yet.
# - Coaching ends with a step of one's own and a day.
# - A pitch says what the other side gains. Effect begins with people.
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
# - Stufen: Nesta und The Young Foundation, socialinnovator.info/process-social-innovation.
# - Wirkungstreppe: PHINEO, Kursbuch Wirkung.
# - Impulse für den Pitch: Forschungsprojekt „R³ - Regional. Responsibility. Resonance.“, Förderkennzeichen 01UY2210,
#   09/2022 bis 08/2025. Hier in eigenen Worten.
# - Zu jeder Rechtsform nennt das Programm Quelle und Stand. Nichts davon ist Rechtsberatung.
# - Die Gespräche, das Vorhaben und alle Menschen darin sind erfunden.

# %% [markdown] key="sources" lang="en"
# ## Sources
#
# - The function with its duties, counselling and coaching: model of the Social Innovation Region.
# - GROW: Whitmore, J. (1992): Coaching for Performance. London: Nicholas Brealey.
# - Stages: Nesta and The Young Foundation, socialinnovator.info/process-social-innovation.
# - Staircase of effects: PHINEO, Kursbuch Wirkung.
# - Suggestions for the pitch: research project “R³ - Regional. Responsibility. Resonance.”, grant number 01UY2210,
#   09/2022 to 08/2025. In our own words here.
# - For each legal form the program names source and day. None of it is legal advice.
# - The talks, the venture and all people in them are invented.
