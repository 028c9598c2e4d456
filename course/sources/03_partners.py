# %% key="setup" tags=["setup"]
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("03_partners", LANGUAGE)
region, net = lesson.example("krefeld"), lesson.sociogram("krefeld")
recall = lesson.exercise("terms")
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Partner:innen finden
#
# **Auf einen Blick**
#
# - **Sie können danach** begründen, wen Sie für ein Vorhaben ansprechen, wer Sie bekannt machen könnte, und das
#   Gespräch vorbereiten.
# - **Funktionen:** vor allem A und C, und alle, die etwas Neues anfangen.
# - **Dauer:** etwa 30 bis 45 Minuten.
# - **Sie brauchen:** die Einheit „Das Netz lesen“ und ein paar eigene Einträge.
# - **Sie nehmen mit:** Ihre nächsten Gespräche, in Ihrer Regionsmappe.

# %% [markdown] key="title" lang="en"
# # Finding partners
#
# **At a glance**
#
# - **Afterwards you can** say why you approach somebody for a venture and who could introduce you, and prepare the
#   talk.
# - **Functions:** above all A and C, and everybody who starts something new.
# - **Time:** about 30 to 45 minutes.
# - **You need:** the unit “Reading the network” and a few entries of your own.
# - **You leave with:** your next talks, in your region folder.

# %% [markdown] key="recall" lang="de"
# ## 1. Was wissen Sie noch?
#
# Sätze aus einer Region. Welches Wort passt? Antworten Sie aus dem Kopf.

# %% [markdown] key="recall" lang="en"
# ## 1. What do you still know?
#
# Sentences from a region. Which word fits? Answer from memory.

# %% key="recall-show" tags=["exercise"]
recall.show()

# %% key="recall-check" tags=["check"]
assert {verdict.state for verdict in recall.verdicts} <= {"right", "not_yet", "open"}

# %% [markdown] key="benefit" lang="de"
# ## 2. Was haben beide davon?
#
# **Idee.** Warum machen Partner:innen mit? Das Forschungsprojekt R³ hat in Krefeld und Mönchengladbach nachgefragt. Ein
# Ergebnis: Haben beide Seiten etwas davon (**gegenseitiger Nutzen**), kann das helfen, eine Zusammenarbeit anzufangen
# oder auszubauen.
#
# **Tun.** Unsere Region hier ist erfunden. Suchen Sie auf der Karte das Nähwerk „Zweiter Faden“. Was bietet es, was
# sucht es? Was Sie hier ausprobieren, wird nicht gespeichert.

# %% [markdown] key="benefit" lang="en"
# ## 2. What do both gain?
#
# **Idea.** Why do partners join in? The research project R³ asked in Krefeld and Mönchengladbach. One result: when both
# sides gain (**mutual benefit**), that can help to start a cooperation or to widen it.
#
# **Do.** Our region here is invented. Find the sewing workshop “Zweiter Faden” (second thread) on the map. What does it
# offer, what does it need? What you try out here is not saved.

# %% key="region-map"
region.app()

# %% [markdown] key="benefit-look" lang="de"
# **Ansehen.** Da ist eine Wäscherei, und da ist ein Modehaus. Beide haben, was das Nähwerk sucht:

# %% [markdown] key="benefit-look" lang="en"
# **Look.** Here is a laundry, and here is a fashion store. Both have what the sewing workshop needs:

# %% key="laundry" tags=["nbval-check-output"]
region.about("waschzuber")

# %% key="store" tags=["nbval-check-output"]
region.about("glanzpunkt")

# %% [markdown] key="benefit-check" lang="de"
# **Prüfstein.** Wem kann das Nähwerk etwas zurückgeben? Das Modehaus bietet mehr, doch es würde nur geben. Auch das
# kommt vor. Sagen Sie dann offen, dass es einseitig ist.

# %% [markdown] key="benefit-check" lang="en"
# **Checkpoint.** To whom can the sewing workshop give something back? The fashion store offers more, but it would only
# give. That happens too. Then say openly that it is one-sided.

# %% [markdown] key="proximity" lang="de"
# ## 3. Wie nah ist nah?
#
# Zusammengearbeitet wird oft nahe am **Standort der Partner:innen** (**Nähe**). Messen Sie also nicht von der Mitte der
# Region aus. Dieser Betrieb liegt am Rand:

# %% [markdown] key="proximity" lang="en"
# ## 3. How near is near?
#
# People often cooperate near the **partner's location** (**proximity**). So do not measure from the middle of the
# region. This firm lies on its edge:

# %% key="near" tags=["nbval-check-output"]
region.beside("meisterstueck", "schwungrad")

# %% [markdown] key="proximity-mind" lang="de"
# Auch ähnliche Werte, Ziele und Denkweisen spielen eine wichtige Rolle. Diese beiden wohnen weit auseinander:

# %% [markdown] key="proximity-mind" lang="en"
# Similar values, goals and ways of thinking play an important part too. These live far apart:

# %% key="close" tags=["nbval-check-output"]
region.beside("zweiterfaden", "flachsbluete")

# %% [markdown] key="networks" lang="de"
# ## 4. Wer kennt jemanden?
#
# Jede soziale Innovation braucht ihr eigenes Netzwerk (**Netzwerke**). Sie baut es auf oder nutzt das von Menschen, die
# viele kennen. Lose Bekanntschaften (weak ties) und offene Netzwerke können entscheidend sein. Im Spinnereiviertel
# kennt das Nähwerk noch niemanden:

# %% [markdown] key="networks" lang="en"
# ## 4. Who knows somebody?
#
# Every social innovation needs its own network (**networks**). It builds one, or uses that of people who know many.
# Loose acquaintances (weak ties) and open networks can be decisive. In the spinning-mill quarter the sewing workshop
# knows nobody yet:

# %% key="introduced" tags=["nbval-check-output"]
region.beside("zweiterfaden", "garnrolle")

# %% [markdown] key="networks-walk" lang="de"
# Gehen Sie den Weg im Netz nach, von Name zu Name:

# %% [markdown] key="networks-walk" lang="en"
# Follow the path in the network, from name to name:

# %% key="quarter-net"
net.app()

# %% [markdown] key="networks-lists" lang="de"
# Darum genügt eine einzige Liste nicht: Oben stünden immer die üblichen Verdächtigen. Führen Sie daneben eine zweite.
#
# - **Nahe Partner:innen:** Es passt, und der Weg ist kurz.
# - **Brückenpartner:innen:** eine Gruppe, die Sie noch nicht erreichen, über wenige Bekannte.

# %% [markdown] key="networks-lists" lang="en"
# That is why a single list is not enough: the usual suspects would always come first. Keep a second one beside it.
#
# - **Near partners:** it fits, and the way is short.
# - **Bridge partners:** a group you do not reach yet, through a few acquaintances.

# %% [markdown] key="commitment" lang="de"
# ## 5. Was auf keiner Karte steht
#
# Das persönliche Interesse und der eigene Antrieb derer, die entscheiden, bestimmen oft das Handeln (**Commitment**).
# Das lässt sich nicht ausrechnen. Hier heißt es fragen:

# %% [markdown] key="commitment" lang="en"
# ## 5. What no map shows
#
# The personal interest and own drive of those who decide often determine what partners do (**commitment**). That cannot
# be computed. It has to be asked:

# %% key="unknown" tags=["nbval-check-output"]
region.about("drehtuer")

# %% [markdown] key="commitment-ask" lang="de"
# Wer entscheidet dort? Liegt dieser Person das Thema am Herzen? Wen könnten Sie fragen? Die Antworten gehören Ihnen und
# nicht auf die Karte.

# %% [markdown] key="commitment-ask" lang="en"
# Who decides there? Does this person care about the topic? Whom could you ask? The answers are yours and do not belong
# on the map.

# %% [markdown] key="establishment" lang="de"
# ## 6. Suchen oder wählen?
#
# Wer noch unbekannt ist, muss selbst suchen. Auf Bekannte kommen Partner:innen in der Regel von sich aus zu
# (**Etablierung**). Bekannt zu sein ist kein Verdienst, es ändert nur den nächsten Schritt. Wer in der Region sucht,
# wer wählt?

# %% [markdown] key="establishment" lang="en"
# ## 6. Search or choose?
#
# While still unknown, a venture has to search itself. Once it is known, partners usually come of their own accord
# (**establishment**). Being known is no merit; it only changes the next step. Who in the region searches, who chooses?

# %% key="ventures" tags=["nbval-check-output"]
region.ventures()

# %% [markdown] key="talk" lang="de"
# ## 7. Ein Gespräch, kein Brief
#
# Organisationen machen nicht mit, Menschen schon. Schreiben Sie sich vorher auf:
#
# - Wen kennen wir dort?
# - Was ist diesem Menschen wichtig?
# - Unsere Geschichte, in einer Minute.
# - Die Einladung: Kommen Sie vorbei.
# - Der erste Satz.
#
# Sagen Sie, was beide davon haben. Zeigen Sie, was sich ändert: im Viertel, für Betriebe, für das Zusammenleben. Und
# bleiben Sie in der Region.

# %% [markdown] key="talk" lang="en"
# ## 7. A talk, not a letter
#
# Organisations do not join in; people do. Write down beforehand:
#
# - Whom do we know there?
# - What matters to this person?
# - Our story, in one minute.
# - The invitation: do drop in.
# - The first sentence.
#
# Say what both gain. Show what changes: in the quarter, for firms, for life together. And stay in the region.

# %% [markdown] key="own" lang="de"
# ## 8. Ihre eigene Region
#
# Wählen Sie eine Organisation, die Sie gern dabeihätten. Was bietet sie, was sucht sie? Tragen Sie es ein. Nur was dort
# steht, lässt sich vergleichen.

# %% [markdown] key="own" lang="en"
# ## 8. Your own region
#
# Choose an organisation you would like to have with you. What does it offer, what does it need? Enter it. Only what
# stands there can be compared.

# %% key="own-map" tags=["exercise"]
lesson.map()

# %% [markdown] key="own-partners" lang="de"
# **Ansehen.** Sagen Sie, für wen Sie suchen. Die Listen zeigen, wer passen könnte, und warum. Verschieben Sie die
# Gewichte: Was ändert sich? Die Gewichte sind eine Lehrhilfe. Wen Sie ansprechen, entscheiden Sie.

# %% [markdown] key="own-partners" lang="en"
# **Look.** Say for whom you are looking. The lists show who could fit, and why. Move the weights: what changes? The
# weights are a teaching aid. Whom you approach is up to you.

# %% key="own-lists" tags=["exercise"]
lesson.partners()

# %% [markdown] key="reflection" lang="de"
# ## Reflexion: Ihre nächsten Gespräche
#
# Stichworte genügen. Bitte keine Namen von Privatpersonen.
#
# **Frage 1.** Wen sprechen Sie an, und was haben beide davon?

# %% [markdown] key="reflection" lang="en"
# ## Reflection: your next talks
#
# Keywords are enough. Please no names of private persons.
#
# **Question 1.** Whom will you approach, and what do both gain?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** Welche Gruppe erreichen Sie noch nicht, und welche Organisation könnte Sie bekannt machen?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** Which group do you not reach yet, and which organisation could introduce you?

# %% key="answer-2" tags=["reflection"]
lesson.reflection(2)

# %% [markdown] key="question-3" lang="de"
# **Frage 3.** Wie lautet Ihr erster Satz?

# %% [markdown] key="question-3" lang="en"
# **Question 3.** What is your first sentence?

# %% key="answer-3" tags=["reflection"]
lesson.reflection(3)

# %% [markdown] key="points" lang="de"
# ## Das Wichtigste
#
# - Fragen Sie zuerst, was beide davon haben.
# - Nähe heißt: nahe am Standort der Partner:innen, oder nahe im Denken.
# - Eine lose Bekanntschaft kann weiter führen als ein Verteiler.
# - Was jemandem am Herzen liegt, erfährt man im Gespräch.
# - Das sind Erfahrungen aus einer Studie, keine Versprechen.
#
# ## Weiter
#
# Üben Sie: Die Übung zu dieser Einheit liegt im Ordner „exercises“. Ihre Region finden Sie auch in der Workshop-App.

# %% [markdown] key="points" lang="en"
# ## Key points
#
# - First ask what both gain.
# - Proximity means near the partner's location, or near in thinking.
# - A loose acquaintance can lead further than a mailing list.
# - What somebody cares about is learned by talking.
# - These are experiences from a study, not promises.
#
# ## Next
#
# Practise: the exercise for this unit is in the folder “exercises”. You will also find your region in the workshop app.

# %% key="app"
lesson.app()

# %% [markdown] key="sources" lang="de"
# ## Quellen
#
# - Erkenntnisse und Impulse: Forschungsprojekt „R³ - Regional. Responsibility. Resonance.“, Förderkennzeichen 01UY2210,
#   09/2022 bis 08/2025. Hier in eigenen Worten. Die beiden Listen sind unsere Folgerung daraus.
# - Schwache Bindungen: Granovetter, M. S. (1973): The Strength of Weak Ties. American Journal of Sociology 78(6),
#   1360-1380.
# - Arten von Nähe: Boschma, R. (2005): Proximity and Innovation: A Critical Assessment. Regional Studies 39(1), 61-74.
# - Die Beispielregion ist erfunden. Nur die Orte gibt es wirklich.

# %% [markdown] key="sources" lang="en"
# ## Sources
#
# - Findings and impulses: research project “R³ - Regional. Responsibility. Resonance.”, grant number 01UY2210, 09/2022
#   to 08/2025. In our own words here. The lists are what we conclude from it.
# - Weak ties: Granovetter, M. S. (1973): The Strength of Weak Ties. American Journal of Sociology 78(6), 1360-1380.
# - Kinds of proximity: Boschma, R. (2005): Proximity and Innovation: A Critical Assessment. Regional Studies 39(1),
#   61-74.
# - The sample region is invented. Only the places are real.
