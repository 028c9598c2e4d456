# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("07_event", LANGUAGE)
evening, recall = lesson.evening("krefeld"), lesson.exercise("findings")
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Das Matching-Event
#
# **Auf einen Blick**
#
# - **Sie können danach** einen Abend planen, an dem Initiativen und Partner:innen einander treffen, ihn umplanen, wenn
#   jemand fehlt, und Vereinbarungen festhalten, aus denen Verbindungen werden.
# - **Funktionen:** vor allem A, und alle, die einladen.
# - **Dauer:** etwa 30 bis 45 Minuten.
# - **Sie brauchen:** die Einheit „Partner:innen finden“.
# - **Sie nehmen mit:** Stichworte für Ihren eigenen Abend, in Ihrer Regionsmappe.

# %% [markdown] key="title" lang="en"
# # The matching event
#
# **At a glance**
#
# - **Afterwards you can** plan an evening on which initiatives and partners meet, plan it again when somebody is
#   missing, and write down agreements that become ties.
# - **Functions:** above all A, and everybody who invites.
# - **Time:** about 30 to 45 minutes.
# - **You need:** the unit “Finding partners”.
# - **You leave with:** keywords for your own evening, in your region folder.

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

# %% [markdown] key="why" lang="de"
# ## 2. Warum ein Abend und kein Rundbrief?
#
# **Idee.** Das Forschungsprojekt R³ gibt einer Region diesen Impuls: **Formate schaffen.** Leicht zugängliche Treffen
# wie Matching-Events oder Opportunity-Märkte können neue Partnerschaften ermöglichen. Versprechen kann das niemand.
# Aber wer miteinander am Tisch sitzt, merkt oft schnell, ob es passt. Ein weiterer Impuls heißt **Netzwerke fördern:**
# Laden Sie gezielt ein.
#
# **Tun.** In unserer erfundenen Region ist ein Abend vorbereitet. Lesen Sie, wer kommt. Alle haben eine Nummer. Namen
# von Menschen stehen erst auf der Karte, von Hand.

# %% [markdown] key="why" lang="en"
# ## 2. Why an evening and not a circular?
#
# **Idea.** The research project R³ suggests this to a region: **create formats.** Meetings that are easy to join, such
# as matching events or opportunity markets, can make new partnerships possible. Nobody can promise that. But people who
# sit at one table often notice soon whether it fits. Another suggestion is to **promote networks:** invite on purpose.
#
# **Do.** In our invented region an evening has been prepared. Read who is coming. Everybody has a number. People's
# names only stand on the card, by hand.

# %% key="told" tags=["nbval-check-output"]
evening.told()

# %% [markdown] key="missing" lang="de"
# Wer fehlt am Tisch? Die Karte macht Vorschläge:

# %% [markdown] key="missing" lang="en"
# Who is missing at the table? The map makes suggestions:

# %% key="missing-show" tags=["nbval-check-output"]
evening.missing()

# %% [markdown] key="wishes" lang="de"
# ## 3. Wünsche, auch leise
#
# Auf dem Wunschzettel steht, wen man **unbedingt** (must), **gern** (like) oder **lieber nicht** (no) trifft. Den
# Zettel sieht nur, wer plant. Ein „lieber nicht“ genügt, und auch die andere Seite erfährt es nie: Ein Dorf vergisst
# ein Nein nicht. Hier planen Sie. Darum sehen Sie die erfundenen Zettel:

# %% [markdown] key="wishes" lang="en"
# ## 3. Wishes, quiet ones too
#
# The wish form says whom one **must** meet, would **like** to meet, or would rather **not** (no). Only whoever plans
# sees the form. One “rather not” is enough, and the other side never learns of it either: a village does not forget a
# no. Here you do the planning. So you see the invented forms:

# %% key="wishes-enter" tags=["nbval-check-output"]
evening = evening.wishing("1 must 9", "2 must 11", "3 must 10", "4 must 14")
evening = evening.wishing("5 must 9", "6 must 9", "8 like 9", "9 like 1")
evening = evening.wishing("7 like 16", "16 no 7")
evening.forms()

# %% [markdown] key="plan" lang="de"
# ## 4. Wer trifft wen?
#
# Je eine Initiative spricht mit je einer Partner:in. Das Programm achtet auf die Wünsche und darauf, was beide laut
# Karte davon haben, und es beweist, wie nah der Plan am besten ist. Niemand soll leer ausgehen, wo sich das vermeiden
# lässt. Dieselben Organisationen treffen sich nur einmal, auch wenn mehrere Menschen von dort kommen: So kommen andere
# an die Reihe.
#
# **Ansehen.** Das ist der Plan:

# %% [markdown] key="plan" lang="en"
# ## 4. Who meets whom?
#
# One initiative at a time talks with one partner. The program minds the wishes and what both gain according to the map,
# and it proves how near the plan is to the best. Nobody should go without where that can be avoided. The same
# organisations meet only once, even when several people come from there: so others get their turn.
#
# **Look.** This is the plan:

# %% key="plan-result" tags=["nbval-check-output"]
evening.result()

# %% [markdown] key="plan-card" lang="de"
# So sieht eine persönliche Karte aus:

# %% [markdown] key="plan-card" lang="en"
# This is what a personal card looks like:

# %% key="plan-card-show" tags=["nbval-check-output"]
evening = evening.planned()
evening.card(1)

# %% [markdown] key="plan-check" lang="de"
# **Prüfstein.** Lesen Sie die Wünsche ohne Platz wie jemand im Saal, ohne die Zettel. Woran liegt es jeweils? Man kann
# es nicht sagen: Vielleicht wollten zu viele dasselbe, vielleicht nicht. Genau so soll es sein.
#
# Warum nicht länger, bis alle alle kennen? Fragen Sie das Programm:

# %% [markdown] key="plan-check" lang="en"
# **Checkpoint.** Read the wishes without a place like somebody in the hall, without the forms. What is the reason for
# each? One cannot tell: perhaps too many wanted the same, perhaps not. That is just how it should be.
#
# Why not go on until everybody knows everybody? Ask the program:

# %% key="plan-longer" tags=["nbval-check-output"]
evening.longer(9)

# %% key="plan-assert" tags=["check"]
assert evening.plan.gap == 0
assert set(evening.plan.idle.values()) == {0}
assert (evening.together(1, 9), evening.together(7, 16)) == (1, 0)

# %% [markdown] key="disturbed" lang="de"
# ## 5. Es kommt anders
#
# Die erste Runde ist angesagt. Da fehlen Leute, und jemand steht unangemeldet in der Tür. Was angesagt ist, bleibt.
# Alle weiteren Runden werden neu geplant, für die, die da sind. Überlegen Sie vorher: Wer sitzt jetzt allein?

# %% [markdown] key="disturbed" lang="en"
# ## 5. Things turn out differently
#
# The first round has been announced. Then people are missing, and somebody stands at the door unannounced. What has
# been announced stays. All further rounds are planned again, for those who are there. Think first: who sits alone now?

# %% key="disturb" tags=["nbval-check-output"]
before = evening.announced(1)
after = before.without(6, 16).joined("neonlicht", "partner", arrives=2)
after.alone()

# %% [markdown] key="disturbed-plan" lang="de"
# Setzen Sie die Übriggebliebenen einfach zusammen. Und so geht es weiter:

# %% [markdown] key="disturbed-plan" lang="en"
# Simply seat those who are left together. And this is how it goes on:

# %% key="disturbed-result" tags=["nbval-check-output"]
after.result()

# %% [markdown] key="disturbed-kept" lang="de"
# Was ist geblieben, was ist neu?

# %% [markdown] key="disturbed-kept" lang="en"
# What has stayed, what is new?

# %% key="disturbed-kept-show" tags=["nbval-check-output"]
after = after.planned()
after.kept(before)

# %% key="disturbed-assert" tags=["check"]
assert max(after.plan.idle.values()) == 1
assert (after.plan.gap, after.together(1, 9)) == (0, 1)

# %% [markdown] key="station" lang="de"
# Probieren Sie es selbst: Planen Sie den Abend, verschieben Sie eine Begegnung, nehmen Sie jemanden heraus. Was Sie
# hier ausprobieren, wird nicht gespeichert.

# %% [markdown] key="station" lang="en"
# Try it yourself: plan the evening, move a meeting, take somebody off. What you try out here is not saved.

# %% key="station-show"
evening.app()

# %% [markdown] key="tables" lang="de"
# ## 6. Viele am Tisch
#
# Statt in Paaren kann man zu viert sitzen. Teilen Sie alle in Gruppen. Die erste bleibt sitzen, jede weitere rückt
# einen Tisch mehr weiter:

# %% [markdown] key="tables" lang="en"
# ## 6. Many at a table
#
# Instead of pairs, people can sit in fours. Divide everybody into groups. The first stays, each further one moves on by
# one table more:

# %% key="tables-steps" tags=["nbval-check-output"]
evening.steps()

# %% [markdown] key="tables-check" lang="de"
# Probieren Sie es auf Papier: Wann sitzen dieselben wieder zusammen? Dann vergleichen Sie:

# %% [markdown] key="tables-check" lang="en"
# Try it on paper: when do the same people sit together again? Then compare:

# %% key="tables-work" tags=["nbval-check-output"]
evening.fours(5)

# %% key="tables-fail" tags=["nbval-check-output"]
evening.fours(6)

# %% key="tables-least" tags=["nbval-check-output"]
evening.smallest()

# %% [markdown] key="agreements" lang="de"
# ## 7. Vom Gespräch zur Verbindung
#
# Zum Schluss schreiben alle auf, die sich einig sind: **Wer gibt wem was, bis wann?** Geld ist tabu. Das macht aus
# einem unverbindlichen Gespräch einen Plan. Nach einigen Wochen fragt jemand nach:

# %% [markdown] key="agreements" lang="en"
# ## 7. From a talk to a tie
#
# At the end all who agree write it down: **who gives what to whom, by when?** Money is taboo. This turns a non-binding
# talk into a plan. After some weeks somebody asks what has become of it:

# %% key="agreements-made" tags=["nbval-check-output"]
agreed = after.agreed(1, 9).agreed(2, 11).agreed(4, 14)
later = agreed.ended(1, 9, "kept").ended(2, 11, "kept").ended(4, 14, "failed")
later.agreements()

# %% [markdown] key="agreements-ties" lang="de"
# Auf die Karte kommt nur, was eingelöst wurde, mit seiner Herkunft. Gleich nach dem Abend:

# %% [markdown] key="agreements-ties" lang="en"
# Only what was kept comes onto the map, with its origin. Right after the evening:

# %% key="ties-before" tags=["nbval-check-output"]
agreed.ties()

# %% [markdown] key="agreements-later" lang="de"
# Und nach dem Nachfragen:

# %% [markdown] key="agreements-later" lang="en"
# And after asking:

# %% key="ties-later" tags=["nbval-check-output"]
later.ties()

# %% [markdown] key="own" lang="de"
# ## 8. Ihr eigener Abend
#
# Legen Sie Ihren Abend an: Name, Tag, Runden, und wer kommt. Wer noch nicht auf Ihrer Karte steht, wird dort
# eingetragen. Die Papiere zum Drucken stehen auch hier.

# %% [markdown] key="own" lang="en"
# ## 8. Your own evening
#
# Set up your evening: name, day, rounds, and who is coming. Whoever is not on your map yet is entered there. The papers
# to print are here too.

# %% key="own-event" tags=["exercise"]
lesson.event()

# %% [markdown] key="reflection" lang="de"
# ## Reflexion: Ihr Abend
#
# Stichworte genügen. Bitte keine Namen von Privatpersonen.
#
# **Frage 1.** Wer fehlt in Ihrer Region bisher am Tisch, und wer könnte einladen?

# %% [markdown] key="reflection" lang="en"
# ## Reflection: your evening
#
# Keywords are enough. Please no names of private persons.
#
# **Question 1.** Who is missing at the table in your region so far, and who could invite them?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** In welchem Raum fühlen sich beide Seiten willkommen, und wann haben sie Zeit?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** In which room do both sides feel welcome, and when do they have time?

# %% key="answer-2" tags=["reflection"]
lesson.reflection(2)

# %% [markdown] key="question-3" lang="de"
# **Frage 3.** Welche Organisation fragt nach einigen Wochen nach, was aus den Vereinbarungen wurde?

# %% [markdown] key="question-3" lang="en"
# **Question 3.** Which organisation asks after some weeks what has become of the agreements?

# %% key="answer-3" tags=["reflection"]
lesson.reflection(3)

# %% [markdown] key="points" lang="de"
# ## Das Wichtigste
#
# - Ein Treffen kann ermöglichen, was ein Brief selten schafft.
# - Wünsche zählen, ein Nein bleibt leise, und der Plan achtet auf alle.
# - Was angesagt ist, bleibt; der Rest lässt sich neu planen.
# - Eine gute Vereinbarung sagt, wer wem was gibt, bis wann, ohne Geld.
# - Erst Eingelöstes zählt als Verbindung.
#
# ## Weiter
#
# Üben Sie: Die Übung zu dieser Einheit liegt im Ordner „exercises“. Ihre Region finden Sie auch in der Workshop-App.

# %% [markdown] key="points" lang="en"
# ## Key points
#
# - A meeting can make possible what a letter seldom does.
# - Wishes count, a no stays quiet, and the plan minds everybody.
# - What has been announced stays; the rest can be planned again.
# - A good agreement says who gives what to whom, by when, without money.
# - Only what was kept counts as a tie.
#
# ## Next
#
# Practise: the exercise for this unit is in the folder “exercises”. You will also find your region in the workshop app.

# %% key="app"
lesson.app()

# %% [markdown] key="sources" lang="de"
# ## Quellen
#
# - Impulse „Formate schaffen“ und „Netzwerke fördern“: Forschungsprojekt „R³ - Regional. Responsibility. Resonance.“,
#   Förderkennzeichen 01UY2210, 09/2022 bis 08/2025. Hier in eigenen Worten.
# - Vereinbarungen ohne Geld: Marktplatz-Methode „Gute Geschäfte“, nach der niederländischen „beursvloer“.
# - Zu zweit: Kőnig, D. (1916): Über Graphen und ihre Anwendung auf Determinantentheorie und Mengenlehre. Mathematische
#   Annalen 77, 453-465.
# - Tische: Bose, R. C. (1938): On the Application of the Properties of Galois Fields to the Problem of Construction of
#   Hyper-Graeco-Latin Squares. Sankhyā 3, 323-338.
# - Die Beispielregion, ihr Abend, die Wünsche und die Vereinbarungen sind erfunden. Nur die Orte gibt es wirklich.

# %% [markdown] key="sources" lang="en"
# ## Sources
#
# - Suggestions “create formats” and “promote networks”: research project “R³ - Regional. Responsibility. Resonance.”,
#   grant number 01UY2210, 09/2022 to 08/2025. In our own words here.
# - Agreements without money: the Marktplatz method “Gute Geschäfte” (good deals), after the Dutch “beursvloer”.
# - Pairs: Kőnig, D. (1916): Über Graphen und ihre Anwendung auf Determinantentheorie und Mengenlehre. Mathematische
#   Annalen 77, 453-465.
# - Tables: Bose, R. C. (1938): On the Application of the Properties of Galois Fields to the Problem of Construction of
#   Hyper-Graeco-Latin Squares. Sankhyā 3, 323-338.
# - The sample region, its evening, the wishes and the agreements are invented. Only the places are real.
