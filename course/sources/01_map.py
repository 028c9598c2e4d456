# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("01_map", LANGUAGE)
ammersee = lesson.example("ammersee")
statements = lesson.exercise("statements")
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Wer trägt was? Eine Region auf der Karte
#
# **Auf einen Blick**
#
# - **Sie können danach** eine Organisation oder Gruppe eintragen, Zusagen von guten Absichten unterscheiden und auf
#   einer Karte lesen, was getragen wird, was noch gesucht ist und was an einer einzigen Stelle hängt.
# - **Funktionen:** alle acht, und wer sie trägt.
# - **Dauer:** etwa 30 bis 45 Minuten.
# - **Sie brauchen:** die Einheit „Was ist eine Soziale Innovationsregion?“ und eine eigene Idee. Sie darf klein sein.
# - **Sie nehmen mit:** eine Karte mit zehn Organisationen und Gruppen rund um Ihre Idee, in Ihrer Regionsmappe.

# %% [markdown] key="title" lang="en"
# # Who carries what? A region on the map
#
# **At a glance**
#
# - **Afterwards you can** enter an organisation or group, tell promises from good intentions, and read on a map what is
#   carried, what is still sought and what hangs on a single spot.
# - **Functions:** all eight, and who carries them.
# - **Time:** about 30 to 45 minutes.
# - **You need:** the unit “What is a Social Innovation Region?” and an idea of your own. It may be small.
# - **You leave with:** a map of ten organisations and groups around your idea, in your region folder.

# %% [markdown] key="entry" lang="de"
# ## 1. Was steht auf der Karte?
#
# **Idee.** Auf die Karte kommen Organisationen und Gruppen: der Verein, der Betrieb, die Gemeinde, der Stammtisch mit
# einer guten Idee. Privatpersonen kommen nicht darauf. Name und Ort genügen für den Anfang. Danach kommt dazu, was man
# voneinander wissen möchte: welche Funktionen, was jemand bietet und sucht, wer mit wem verbunden ist.
#
# **Tun.** Sehen Sie sich die Beispielregion Ammersee an. Sie ist erfunden, nur die Orte gibt es. Suchen Sie in der
# Liste den „Dorfladen Schilfhalm“ und klicken Sie auf den Namen. Schließen Sie das Blatt wieder und öffnen Sie ein
# anderes, das Sie neugierig macht. Kaputtmachen können Sie nichts.

# %% [markdown] key="entry" lang="en"
# ## 1. What is on the map?
#
# **Idea.** The map shows organisations and groups: the association, the firm, the municipality, the few people with a
# good idea who meet at the pub. Private persons are not on it. Name and place will do for a start. Then comes what
# people want to know about each other: which functions, what somebody offers and needs, who is tied to whom.
#
# **Do.** Look at the sample region Ammersee. It is invented; only the places are real. Find the “Dorfladen Schilfhalm”
# (a village shop) in the list and click on its name. Close the sheet again and open another one that makes you
# curious. You cannot break anything.

# %% key="sample"
ammersee.app()

# %% [markdown] key="entry-look" lang="de"
# **Ansehen.** So viel steht in dieser Beispielregion:

# %% [markdown] key="entry-look" lang="en"
# **Look.** This is how much there is in this sample region:

# %% key="counted" tags=["nbval-check-output"]
ammersee.counted()

# %% [markdown] key="entry-one" lang="de"
# Und so viel über den Dorfladen. Mehr braucht ein Eintrag nicht:

# %% [markdown] key="entry-one" lang="en"
# And this much about the village shop. An entry needs no more:

# %% key="one" tags=["nbval-check-output"]
ammersee.about("schilfhalm")

# %% [markdown] key="entry-check" lang="de"
# **Prüfstein.** Angebote und Gesuche lohnen die Mühe: Sie finden einander. Lesen Sie, was diese Region zum Thema Geld
# sagt. Wer könnte mit wem sprechen?

# %% [markdown] key="entry-check" lang="en"
# **Checkpoint.** Offers and needs are worth the trouble: they find each other. Read what this region says about money.
# Who could talk to whom?

# %% key="fitting" tags=["nbval-check-output"]
ammersee.fitting("money")

# %% [markdown] key="states" lang="de"
# ## 2. Was zählt als getragen?
#
# **Idee.** Zwischen „Die könnten doch“ und „Das machen wir“ liegt ein Weg. Die Karte kennt darum mehrere Stände:
#
# - **vorgeschlagen:** Jemand denkt an diese Organisation.
# - **gefragt:** Jemand hat bei ihr angefragt.
# - **interessiert:** Sie findet es reizvoll.
# - **übernommen:** Sie tut es.
#
# Als getragen zählt nur, was übernommen ist und was die Organisation **selbst** sagt. Sagen es andere, ist das ein
# guter Grund nachzufragen.
#
# **Tun.** Lesen Sie zehn Sätze, wie sie an einem Abend fallen. Wie steht die Funktion danach auf der Karte?

# %% [markdown] key="states" lang="en"
# ## 2. What counts as carried?
#
# **Idea.** There is a way to go from “they could do that” to “we do that”. So the map knows several states:
#
# - **suggested:** somebody thinks of this organisation.
# - **asked:** somebody has approached it.
# - **interested:** it finds the thought attractive.
# - **taken on:** it does it.
#
# Only what is taken on, and said by the organisation **itself**, counts as carried. When others say so, that is a good
# reason to ask.
#
# **Do.** Read ten sentences as they are heard on an evening. How does the function stand on the map afterwards?

# %% key="statements" tags=["exercise"]
statements.show()

# %% [markdown] key="states-look" lang="de"
# **Ansehen.** Am Beispiel der Treffpunkte. Vom Jugendhaus sagen andere, es sei längst einer. Das Jugendhaus hat sich
# noch nicht geäußert. Darum steht es nicht bei denen, die G tragen:

# %% [markdown] key="states-look" lang="en"
# **Look.** Take the meeting places. Others say that the youth centre has long been one. The youth centre has not said
# anything yet. So it is not among those who carry G:

# %% key="meeting-places" tags=["nbval-check-output"]
ammersee.standing("G")

# %% [markdown] key="states-check" lang="de"
# **Prüfstein.** Drücken Sie oben „Prüfen“, bis zu jedem Satz ein Häkchen steht. Benotet wird hier niemand.

# %% [markdown] key="states-check" lang="en"
# **Checkpoint.** Press “Check” above until every sentence has a tick. Nobody is marked here.

# %% key="statements-check" tags=["check"]
assert {verdict.state for verdict in statements.verdicts} <= {"right", "not_yet", "open"}
assert "Leuchtboje" in ammersee.standing("G").split("Teekiste")[1]

# %% [markdown] key="read" lang="de"
# ## 3. Was sagt die Karte?
#
# **Idee.** Eine Karte liest man mit einfachen Fragen. Was ist noch gesucht? Wen könnte man fragen? Was hängt an einer
# einzigen Stelle? Und was ist noch nicht bekannt?
#
# **Tun.** Gehen Sie noch einmal zur Beispielregion hinauf. Sehen Sie bei „Die acht Funktionen“ nach, was noch gesucht
# ist. Klicken Sie dann in der Liste auf den Verein „Überfahrt“: Linien auf der Karte zeigen, mit wem er verbunden ist.

# %% [markdown] key="read" lang="en"
# ## 3. What does the map say?
#
# **Idea.** You read a map with simple questions. What is still sought? Who could be asked? What hangs on a single spot?
# And what is not known yet?
#
# **Do.** Go back up to the sample region. Look at “The eight functions” for what is still sought. Then click on the
# association “Überfahrt” (the crossing) in the list: lines on the map show who it is tied to.

# %% [markdown] key="read-look" lang="de"
# **Ansehen.** Noch gesucht ist hier:

# %% [markdown] key="read-look" lang="en"
# **Look.** Still sought here:

# %% key="sought" tags=["nbval-check-output"]
ammersee.sought()

# %% [markdown] key="read-ask" lang="de"
# Wen könnte man für B fragen? Die Karte nennt Namen und Gründe. Entscheiden müssen Menschen:

# %% [markdown] key="read-ask" lang="en"
# Who could be asked for B? The map gives names and reasons. Deciding is up to people:

# %% key="ask" tags=["nbval-check-output"]
ammersee.could_be_asked("B")

# %% [markdown] key="read-joint" lang="de"
# Was hängt an einer einzigen Stelle? Ein kleiner Verein hält beide Ufer zusammen. Das ist kein Vorwurf, sondern eine
# Frage: Wer kann ihn unterstützen?

# %% [markdown] key="read-joint" lang="en"
# What hangs on a single spot? A small association holds both shores together. That is no reproach but a question: who
# can support it?

# %% key="joint" tags=["nbval-check-output"]
ammersee.joints()

# %% [markdown] key="read-unknown" lang="de"
# Und was wissen wir nicht? „Noch nicht bekannt“ ist eine ehrliche Angabe und führt zur nächsten Frage. Ob sich ein
# Betrieb engagiert, bestimmt oft das persönliche Interesse derer, die entscheiden (Commitment). Danach kann man nur
# fragen:

# %% [markdown] key="read-unknown" lang="en"
# And what do we not know? “Not known yet” is an honest answer and leads to the next question. Whether a firm gets
# involved often depends on the personal interest of those who decide (commitment). You can only ask about that:

# %% key="unknown" tags=["nbval-check-output"]
ammersee.about("lechkiesel")

# %% [markdown] key="read-check" lang="de"
# **Prüfstein.** Für H ist noch niemand im Gespräch. Wen würden Sie fragen? Überlegen Sie kurz, dann vergleichen Sie.
# Vielleicht kennen Sie jemand Besseren. Die Karte sieht nur, wer etwas Passendes bietet:

# %% [markdown] key="read-check" lang="en"
# **Checkpoint.** Nobody is in sight for H yet. Who would you ask? Think for a moment, then compare. Perhaps you know
# someone better. The map only sees who offers something that fits:

# %% key="ask-h" tags=["nbval-check-output"]
ammersee.could_be_asked("H")

# %% key="read-assert" tags=["check"]
assert [line[0] for line in ammersee.sought().splitlines()] == ["B", "E", "H"]

# %% [markdown] key="own" lang="de"
# ## 4. Zehn rund um Ihre Idee
#
# Jetzt Ihre eigene Region. Tragen Sie zuerst die eigene Idee oder Organisation ein. Dann die, mit denen Sie schon
# arbeiten. Dann die, die Sie gern fragen würden. Was Sie nicht wissen, bleibt leer.
#
# Unter der Karte steht, wie weit Sie sind und was noch fehlt.

# %% [markdown] key="own" lang="en"
# ## 4. Ten around your idea
#
# Now your own region. First enter your own idea or organisation. Then those you already work with. Then those you
# would like to ask. What you do not know stays empty.
#
# Below the map you can see how far you are and what is still missing.

# %% key="own-map" tags=["exercise"]
lesson.map()

# %% key="own-counting" tags=["exercise"]
lesson.counting()

# %% [markdown] key="reflection" lang="de"
# ## Reflexion
#
# Stichworte genügen.
#
# **Frage 1.** Bei welcher Funktion sagt eine Organisation in Ihrer Region von sich selbst: „Das machen wir“?

# %% [markdown] key="reflection" lang="en"
# ## Reflection
#
# Keywords are enough.
#
# **Question 1.** For which function does an organisation in your region say of itself: “We do that”?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** Welche Organisation hält bei Ihnen viel zusammen, und wer könnte sie unterstützen?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** Which organisation holds a lot together where you live, and who could support it?

# %% key="answer-2" tags=["reflection"]
lesson.reflection(2)

# %% [markdown] key="question-3" lang="de"
# **Frage 3.** Was ist noch nicht bekannt, und wen fragen Sie als Nächstes?

# %% [markdown] key="question-3" lang="en"
# **Question 3.** What is not known yet, and who will you ask next?

# %% key="answer-3" tags=["reflection"]
lesson.reflection(3)

# %% [markdown] key="points" lang="de"
# ## Das Wichtigste
#
# - Auf der Karte stehen Organisationen und Gruppen, keine Privatpersonen.
# - Vorgeschlagen, gefragt und interessiert sind Schritte. Getragen ist, was jemand übernommen hat und selbst sagt.
# - Angebote und Gesuche finden einander, wenn beide auf der Karte stehen.
# - Wer andere verbindet, braucht Unterstützung.
# - „Noch nicht bekannt“ ist eine Angabe. Sie führt zur nächsten Frage.
#
# ## Weiter
#
# Üben Sie an einer größeren Region: Die Übung zu dieser Einheit liegt im Ordner „exercises“. Ihre eigene Karte finden
# Sie auch in der Workshop-App.

# %% [markdown] key="points" lang="en"
# ## Key points
#
# - The map shows organisations and groups, not private persons.
# - Suggested, asked and interested are steps. What counts as carried has been taken on by somebody who says so.
# - Offers and needs find each other when both are on the map.
# - Whoever connects others needs support.
# - “Not known yet” is an answer. It leads to the next question.
#
# ## Next
#
# Practise on a larger region: the exercise for this unit is in the folder “exercises”. You will also find your own map
# in the workshop app.

# %% key="app"
lesson.app()

# %% [markdown] key="sources" lang="de"
# ## Quellen
#
# - Die acht Funktionen: Soziale Innovationsregion Niederbayern (Start im Juni 2024), nach dem Text
#   „Soziale-Innovations-Region Ammersee“.
# - Das Interesse derer, die entscheiden: Forschungsprojekt „R³ - Regional. Responsibility. Resonance.“,
#   Förderkennzeichen 01UY2210. Hier in eigenen Worten.
# - Die Beispielregion ist erfunden. Nur die Orte gibt es wirklich.

# %% [markdown] key="sources" lang="en"
# ## Sources
#
# - The eight functions: Social Innovation Region of Niederbayern (begun in June 2024), after the text
#   “Soziale-Innovations-Region Ammersee”.
# - The interest of those who decide: research project “R³ - Regional. Responsibility. Resonance.”, grant number
#   01UY2210. In our own words here.
# - The sample region is invented. Only the places are real.
