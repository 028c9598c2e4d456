# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("02_read", LANGUAGE)
florence, ammersee = lesson.sociogram("florence"), lesson.sociogram("ammersee")
region = lesson.example("ammersee")
recall, guess = lesson.exercise("recall"), lesson.exercise("florence")
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Das Netz lesen
#
# **Auf einen Blick**
#
# - **Sie können danach** in einem Netz finden, wer vermittelt, wo etwas an einer einzigen Verbindung hängt und wo noch
#   keine ist, und daraus ein gutes Gespräch machen.
# - **Funktionen:** vor allem A, und alle, die noch gesucht sind.
# - **Dauer:** etwa 30 bis 45 Minuten.
# - **Sie brauchen:** die Einheit „Wer trägt was? Eine Region auf der Karte“ und ein paar eigene Einträge.
# - **Sie nehmen mit:** Gesprächsanstöße für Ihre Region, in Ihrer Regionsmappe.

# %% [markdown] key="title" lang="en"
# # Reading the network
#
# **At a glance**
#
# - **Afterwards you can** find in a network who mediates, where things hang on a single tie and where there is none
#   yet, and turn that into a good conversation.
# - **Functions:** above all A, and all that are still sought.
# - **Time:** about 30 to 45 minutes.
# - **You need:** the unit “Who carries what? A region on the map” and a few entries of your own.
# - **You leave with:** things to talk about in your region, in your region folder.

# %% [markdown] key="recall" lang="de"
# ## 1. Was wissen Sie noch?
#
# Bevor es weitergeht, ein kurzer Blick zurück. Antworten Sie aus dem Kopf, ohne nachzusehen. Das Erinnern selbst hilft
# oft beim Behalten, auch wenn es nicht gleich gelingt.

# %% [markdown] key="recall" lang="en"
# ## 1. What do you still know?
#
# Before we go on, a short look back. Answer from memory, without looking it up. Remembering itself often helps to
# keep things in mind, even when it does not work at once.

# %% key="recall-show" tags=["exercise"]
recall.show()

# %% key="recall-check" tags=["check"]
assert {verdict.state for verdict in recall.verdicts} <= {"right", "not_yet", "open"}

# %% [markdown] key="florence" lang="de"
# ## 2. Eine alte Geschichte: Florenz
#
# **Idee.** Verbindungen bilden Wege. Wer auf vielen kurzen Wegen zwischen anderen liegt, ist eine
# **Vermittlungsstelle** (Betweenness). Hängt etwas an nur einer Verbindung, ist sie die **einzige Verbindung**
# (bridge). Verlieren andere einander, sobald jemand wegfällt, ist dieser Jemand ein **Gelenkpunkt** (articulation
# point).
#
# Ein bekanntes Beispiel sind Familien im Florenz der Renaissance. Wer einheiratete, war verbunden. Eine dieser Familien
# bestimmte bald die Stadt.
#
# **Tun.** Sehen Sie sich das Netz an, mit „Alle“ das ganze. Tippen Sie Namen an. Dann raten Sie. Was Sie hier
# ausprobieren, wird nicht gespeichert.

# %% [markdown] key="florence" lang="en"
# ## 2. An old story: Florence
#
# **Idea.** Ties make paths. Whoever lies on many short paths between others is a **go-between** (betweenness). Where
# something hangs on one tie alone, that is the **only tie** (bridge). When others lose each other as soon as somebody
# drops out, that somebody is a **joint** (articulation point).
#
# A well-known example are families in Renaissance Florence. Families were tied by marriage. Before long, one of them
# ruled the city.
#
# **Do.** Look at the network, with “All” at the whole of it. Tap names. Then guess. What you try out here is not saved.

# %% key="florence-net"
florence.app()

# %% key="florence-guess" tags=["exercise"]
guess.show()

# %% [markdown] key="florence-look" lang="de"
# **Ansehen.** Am Reichtum lag es wohl nicht allein:

# %% [markdown] key="florence-look" lang="en"
# **Look.** Wealth alone was probably not the reason:

# %% key="richest" tags=["nbval-check-output"]
florence.wealthiest()

# %% [markdown] key="florence-between" lang="de"
# Auf den kurzen Wegen zwischen den anderen steht eine andere Familie vorn, mit Abstand:

# %% [markdown] key="florence-between" lang="en"
# On the short paths between the others, a different family leads by far:

# %% key="between" tags=["nbval-check-output"]
florence.between()

# %% [markdown] key="florence-without" lang="de"
# Was wäre das Netz ohne sie?

# %% [markdown] key="florence-without" lang="en"
# What would the network be without it?

# %% key="without" tags=["nbval-check-output"]
florence.without("medici")

# %% [markdown] key="florence-holes" lang="de"
# Wo zwischen anderen keine Verbindung ist, liegt ein **strukturelles Loch**. Die Medici standen an vielen Löchern: Die
# mit ihnen verbunden waren, waren es untereinander kaum. **Wie sehr man unter sich bleibt**, misst der Constraint. Ein
# kleiner Wert heißt: Hier kommt von vielen Seiten Verschiedenes an.

# %% [markdown] key="florence-holes" lang="en"
# Where others have no tie between them, there is a **structural hole**. The Medici stood at many holes: those tied to
# them were hardly tied to each other. **How much one keeps to one's own circle** is measured by the constraint. A small
# value means: different things arrive here from many sides.

# %% key="among" tags=["nbval-check-output"]
florence.among_themselves()

# %% [markdown] key="florence-check" lang="de"
# **Prüfstein.** Welche Heiraten waren die einzige Verbindung? Zählen Sie in der Zeichnung, dann vergleichen Sie:

# %% [markdown] key="florence-check" lang="en"
# **Checkpoint.** Which marriages were the only tie? Count them in the drawing, then compare:

# %% key="bridges" tags=["nbval-check-output"]
florence.bridges()

# %% key="florence-assert" tags=["check"]
medici, guadagni = florence.measure("medici"), florence.measure("guadagni")
assert (round(medici.share, 3), round(guadagni.share, 3)) == (0.522, 0.255)
assert (round(medici.constraint, 4), round(guadagni.constraint, 4)) == (0.2099, 0.25)
assert florence.parts("medici") == (11, 2, 1)
assert "Strozzi" in florence.wealthiest().splitlines()[0]

# %% [markdown] key="region" lang="de"
# ## 3. Brücken und Löcher in einer Region
#
# **Idee.** Auch in einer Region gibt es Gruppen, die einander kaum kennen. Wer sie verbindet, hört von beiden Seiten
# Neues. Oft genügt dafür eine **schwache Bindung** (weak tie): Man kennt sich, mehr nicht. Gerade solche losen
# Bekanntschaften können entscheidend sein.
#
# **Tun.** Das ist das Netz der erfundenen Region Ammersee. Suchen Sie den Verein „Überfahrt“ und sehen Sie sich seine
# Nachbarn an. Wer von ihnen ist nicht miteinander verbunden?

# %% [markdown] key="region" lang="en"
# ## 3. Bridges and holes in a region
#
# **Idea.** A region, too, has groups that hardly know each other. Whoever ties them together hears news from both
# sides. Often a **weak tie** is enough: people know each other, no more. Such loose acquaintances in particular can be
# decisive.
#
# **Do.** This is the network of the invented region Ammersee. Find the association “Überfahrt” (the crossing) and look
# at its neighbours. Which of them are not tied to each other?

# %% key="region-net"
ammersee.app()

# %% [markdown] key="region-look" lang="de"
# **Ansehen.** Darüber lohnt es sich zu sprechen:

# %% [markdown] key="region-look" lang="en"
# **Look.** This is worth talking about:

# %% key="talk" tags=["nbval-check-output"]
ammersee.talk()

# %% [markdown] key="region-check" lang="de"
# **Prüfstein.** Ein kleines Netz verrät wenig, und auf jeder Karte fehlt etwas. Stellen Sie sich vor, jemand macht den
# Dorfladen „Schilfhalm“ mit der „Suppenpost“ am anderen Ufer bekannt. Oder die beiden kennen sich längst, und niemand
# hat es eingetragen. Was ändert diese Verbindung?

# %% [markdown] key="region-check" lang="en"
# **Checkpoint.** A small network tells little, and every map lacks something. Imagine somebody introduces the village
# shop “Schilfhalm” to the “Suppenpost” on the other shore. Or they have long known each other and nobody entered it.
# What does this tie change?

# %% key="one-more" tags=["nbval-check-output"]
ammersee.with_tie("schilfhalm", "suppenpost")

# %% [markdown] key="region-caution" lang="de"
# Darum gilt: Solche Zahlen beginnen ein Gespräch. Beweisen können sie nichts, und benotet wird niemand.

# %% [markdown] key="region-caution" lang="en"
# So remember: figures like these start a conversation. They prove nothing, and nobody is marked.

# %% key="region-assert" tags=["check"]
assert ammersee.parts("ueberfahrt") == (20, 19)
assert ammersee.joined("schilfhalm", "suppenpost").parts("ueberfahrt") == ()

# %% [markdown] key="gaps" lang="de"
# ## 4. Was fehlt, und wo?
#
# **Idee.** Auch eine getragene Funktion hilft nur, wenn man hinkommt. Wie weit ist zu weit? Das entscheiden Sie selbst,
# für jede Funktion.
#
# **Tun.** Überlegen Sie, wie weit man in Ihrer Region zu einem Treffpunkt fährt.
#
# **Ansehen.** Mit einem Vorschlag für die Entfernung sieht es am Ammersee so aus:

# %% [markdown] key="gaps" lang="en"
# ## 4. What is missing, and where?
#
# **Idea.** A function that is carried only helps if people can get there. How far is too far? You decide that yourself,
# for each function.
#
# **Do.** Think of how far people in your region travel to a meeting place.
#
# **Look.** With a suggestion for the distance, this is how it looks at the Ammersee:

# %% key="reach" tags=["nbval-check-output"]
region.out_of_reach("G")

# %% [markdown] key="gaps-check" lang="de"
# **Prüfstein.** Fehlt dort wirklich etwas, oder fehlt nur ein Eintrag? Überlegen Sie, wen man fragen könnte, dann
# vergleichen Sie:

# %% [markdown] key="gaps-check" lang="en"
# **Checkpoint.** Is something really missing there, or only an entry? Think of whom one could ask, then compare:

# %% key="gaps-ask" tags=["nbval-check-output"]
region.could_be_asked("G")

# %% [markdown] key="own" lang="de"
# ## 5. Ihr eigenes Netz
#
# Jetzt Ihre Region. Tragen Sie ein, wer mit wem verbunden ist: in der Zeichnung, im Formular oder in der Tabelle. Auch
# „man kennt sich“ zählt. Die Seite nennt Ihnen dann, worüber es sich zu sprechen lohnt.

# %% [markdown] key="own" lang="en"
# ## 5. Your own network
#
# Now your region. Enter who is tied to whom: in the drawing, in the form or in the table. “They know each other” counts
# too. The page then tells you what is worth talking about.

# %% key="own-net" tags=["exercise"]
lesson.network()

# %% [markdown] key="reflection" lang="de"
# ## Reflexion: Worüber sprechen wir?
#
# Stichworte genügen.
#
# **Frage 1.** Wer hält bei Ihnen viel zusammen, und wer kann dabei helfen?

# %% [markdown] key="reflection" lang="en"
# ## Reflection: what shall we talk about?
#
# Keywords are enough.
#
# **Question 1.** Who holds a lot together where you live, and who can help with it?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** Welche Gruppen kennen einander noch nicht, und wer könnte sie bekannt machen?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** Which groups do not know each other yet, and who could introduce them?

# %% key="answer-2" tags=["reflection"]
lesson.reflection(2)

# %% [markdown] key="question-3" lang="de"
# **Frage 3.** Welche Verbindung fehlt vielleicht nur auf der Karte, und wen fragen Sie danach?

# %% [markdown] key="question-3" lang="en"
# **Question 3.** Which tie may be missing only on the map, and whom will you ask about it?

# %% key="answer-3" tags=["reflection"]
lesson.reflection(3)

# %% [markdown] key="points" lang="de"
# ## Das Wichtigste
#
# - Wer vermittelt, hat nicht unbedingt die meisten Verbindungen oder das meiste Geld.
# - Hängt etwas an einer einzigen Verbindung, hilft eine zusätzliche.
# - Löcher sind Gelegenheiten: Dort kann man Menschen bekannt machen.
# - Lose Bekanntschaften sind viel wert.
# - Kleine Netze verraten wenig. Die Zahlen sind ein Anlass zu fragen.
#
# ## Weiter
#
# Üben Sie an einem kleinen Tal: Die Übung zu dieser Einheit liegt im Ordner „exercises“. Ihr eigenes Netz finden Sie
# auch in der Workshop-App.

# %% [markdown] key="points" lang="en"
# ## Key points
#
# - Whoever mediates does not necessarily have the most ties or the most money.
# - Where something hangs on a single tie, another one helps.
# - Holes are opportunities: people can be introduced there.
# - Loose acquaintances are worth a lot.
# - Small networks tell little. The figures are an occasion to ask.
#
# ## Next
#
# Practise on a small valley: the exercise for this unit is in the folder “exercises”. You will also find your own
# network in the workshop app.

# %% key="app"
lesson.app()

# %% [markdown] key="sources" lang="de"
# ## Quellen
#
# - Florenz: Padgett, J. F., Ansell, C. K. (1993): Robust Action and the Rise of the Medici, 1400-1434. American
#   Journal of Sociology 98(6), 1259-1319.
# - Heiraten und Vermögen (1427), erhoben von John F. Padgett: Breiger, R. L., Pattison, P. E. (1986): Cumulated Social
#   Roles: The Duality of Persons and Their Algebras. Social Networks 8(3), 215-256.
# - Schwache Bindungen: Granovetter, M. S. (1973): The Strength of Weak Ties. American Journal of Sociology 78(6),
#   1360-1380.
# - Strukturelle Löcher, Constraint: Burt, R. S. (1992): Structural Holes. Harvard University Press.
# - Lose Bekanntschaften können entscheidend sein: Forschungsprojekt „R³ - Regional. Responsibility. Resonance.“,
#   Förderkennzeichen 01UY2210. Hier in eigenen Worten.
# - Die Beispielregion ist erfunden. Nur die Orte gibt es wirklich.

# %% [markdown] key="sources" lang="en"
# ## Sources
#
# - Florence: Padgett, J. F., Ansell, C. K. (1993): Robust Action and the Rise of the Medici, 1400-1434. American
#   Journal of Sociology 98(6), 1259-1319.
# - Marriages and wealth (1427), collected by John F. Padgett: Breiger, R. L., Pattison, P. E. (1986): Cumulated Social
#   Roles: The Duality of Persons and Their Algebras. Social Networks 8(3), 215-256.
# - Weak ties: Granovetter, M. S. (1973): The Strength of Weak Ties. American Journal of Sociology 78(6), 1360-1380.
# - Structural holes, constraint: Burt, R. S. (1992): Structural Holes. Harvard University Press.
# - Loose acquaintances can be decisive: research project “R³ - Regional. Responsibility. Resonance.”, grant number
#   01UY2210. In our own words here.
# - The sample region is invented. Only the places are real.
