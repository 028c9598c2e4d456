# %% key="setup" tags=["setup"]
from sirkit.functions import FUNCTIONS
from sirkit.lessons import unit

LANGUAGE = "de"
lesson = unit("00_start", LANGUAGE)
exercise = lesson.exercise("functions")
lesson.keeper()

# %% [markdown] key="title" lang="de"
# # Was ist eine Soziale Innovationsregion?
#
# **Auf einen Blick**
#
# - **Sie können danach** die acht Funktionen unterscheiden, halbe Funktionen erkennen und sagen, was Ihrer Region noch
#   fehlt.
# - **Funktionen:** alle acht, von A bis H.
# - **Dauer:** etwa 30 bis 45 Minuten.
# - **Sie brauchen:** nichts. Vorwissen ist nicht nötig, und Sie sehen hier keinen Programmcode, den Sie ändern
#   müssten.
# - **Sie nehmen mit:** Ihre Antworten in Ihrer Regionsmappe. Unter „Mehr“ können Sie die Mappe herunterladen.

# %% [markdown] key="title" lang="en"
# # What is a Social Innovation Region?
#
# **At a glance**
#
# - **Afterwards you can** tell the eight functions apart, recognise half functions and say what your region still
#   lacks.
# - **Functions:** all eight, from A to H.
# - **Time:** about 30 to 45 minutes.
# - **You need:** nothing. No previous knowledge, and there is no program code here that you would have to change.
# - **You leave with:** your answers in your region folder. You can download the folder under “More”.

# %% [markdown] key="who" lang="de"
# ## 1. Wer tut was?
#
# **Idee.** Eine soziale Innovation ist ein neuer Weg, ein Problem des Zusammenlebens zu lösen: ein Mittagstisch im
# Dorfladen, eine Werkstatt für alle, Pflege, die Nachbarn mitdenkt. Solche Ideen gelingen selten allein. Sie brauchen
# Menschen, die zusammenbringen, beraten, erzählen, mitmachen.
#
# Eine **Soziale Innovationsregion** ist eine Gegend, in der das verabredet ist. Die Region Niederbayern hat dafür acht
# Funktionen beschrieben. Eine Funktion ist kein Amt. Eine Organisation kann mehrere tragen, und mehrere können sich
# eine teilen.
#
# **Tun.** Lesen Sie die acht Karten. Denken Sie bei jeder Frage an Ihren Ort.

# %% [markdown] key="who" lang="en"
# ## 1. Who does what?
#
# **Idea.** A social innovation is a new way to solve a problem of living together: lunch at the village shop, a
# workshop open to all, care that includes the neighbours. Such ideas seldom succeed alone. They need people who bring
# together, advise, tell others and join in.
#
# A **Social Innovation Region** is an area where this is agreed upon. The region of Niederbayern (Lower Bavaria) has
# described eight functions for it. A function is not an office. One organisation can carry several, and several can
# share one.
#
# **Do.** Read the eight cards. With each question, think of your own place.

# %% key="functions" tags=["nbval-check-output"]
lesson.functions()

# %% [markdown] key="who-look" lang="de"
# **Ansehen.** Jede Funktion hat einen Buchstaben, eine Form und eine Farbe. Sie sind überall gleich, auch auf der
# Karte. Unter jeder Frage steht, was eine Organisation von sich sagen könnte. Als getragen gilt eine Funktion erst,
# wenn die Organisation das selbst sagt.

# %% [markdown] key="who-look" lang="en"
# **Look.** Each function has a letter, a shape and a colour. They are the same everywhere, on the map too. Below each
# question stands what an organisation could say of itself. A function counts as carried only when the organisation
# itself says so.

# %% [markdown] key="who-check" lang="de"
# **Prüfstein.** Welche Funktion gehört zu welcher Frage? Wählen Sie, dann drücken Sie „Prüfen“. Benotet wird hier
# niemand, und zu jeder Antwort gibt es einen Hinweis.

# %% [markdown] key="who-check" lang="en"
# **Checkpoint.** Which function belongs to which question? Choose, then press “Check”. Nobody is marked here, and
# every answer gets a hint.

# %% key="matching" tags=["exercise"]
exercise.show()

# %% key="matching-check" tags=["check"]
assert [verdict.question for verdict in exercise.verdicts] != sorted(FUNCTIONS)
assert len(exercise.verdicts) == len(FUNCTIONS)

# %% [markdown] key="half" lang="de"
# ## 2. Halb ist schnell übersehen
#
# **Idee.** In den Funktionen stecken mehrere Aufgaben. Auf einer Karte sieht eine halbe Funktion aus wie eine ganze.
# Darum lohnt der zweite Blick.
#
# **Tun.** Stellen Sie sich vor, in Ihrer Region gibt es Schulungen für soziale Berufe, aber niemand hilft beim
# Bezahlen. Ein Verein stößt an und überzeugt, doch niemand stimmt Inhalte und Termine ab. Geworben wird nur nach
# außen. Ein Betrieb gibt Arbeitszeit. So liest sich das:

# %% [markdown] key="half" lang="en"
# ## 2. Half is easily missed
#
# **Idea.** The functions hold several duties. On a map, half a function looks like a whole one. So a second look is
# worth it.
#
# **Do.** Imagine that your region has training for social professions, but nobody helps to pay. An association starts
# things and convinces people, yet nobody coordinates contents and dates. Promotion only goes outward. A firm gives
# working time. This is how that reads:

# %% key="half-training" tags=["nbval-check-output"]
lesson.carried("B", "training")

# %% key="half-network" tags=["nbval-check-output"]
lesson.carried("A", "initiate", "convince")

# %% key="half-visible" tags=["nbval-check-output"]
lesson.carried("D", "outward")

# %% key="half-firm" tags=["nbval-check-output"]
lesson.carried("F", "volunteering")

# %% key="half-place" tags=["nbval-check-output"]
lesson.places()

# %% [markdown] key="half-look" lang="de"
# **Ansehen.** Das wird leicht übersehen:
#
# - **A** ist mehr als einladen: anstoßen, überzeugen und abstimmen.
# - **B** ohne Förderpaket ist halb.
# - **C** meint Beratung für Gründer:innen und Coaching für Start-ups. Das eine ersetzt das andere nicht.
# - **D** wirkt auch nach innen. Wer hier lebt, soll davon wissen.
# - **E** ist nie ein Ort. Ein Social Living Lab ist ein gemeinsamer Versuch im Alltag, an dem mehrere beteiligt sind.
#   **G** dagegen ist ein Ort.
# - **F** kennt mehrere Arten des Engagements: Geld, soziale Einrichtungen, soziale Dienste, Arbeitszeit. Eine genügt.
# - **H** heißt festhalten, ordnen und weitergeben, auch an andere Regionen in Stadt und Land.
#
# **Prüfstein.** Ein leer stehender Laden wird renoviert und „Labor“ genannt. Trägt damit schon jemand E? Überlegen Sie
# kurz. Die Antwort: noch nicht. Erst wenn mehrere dort oder anderswo gemeinsam etwas Neues erproben, ist es E. Der
# Laden selbst kann G werden.

# %% [markdown] key="half-look" lang="en"
# **Look.** This is easily missed:
#
# - **A** is more than inviting: starting, convincing and coordinating.
# - **B** without a funding package is half.
# - **C** means counselling for founders and coaching for start-ups. One does not replace the other.
# - **D** works inward too. Those who live here should know.
# - **E** is never a place. A social living lab is a joint trial in everyday life in which several take part. **G**, in
#   contrast, is a place.
# - **F** knows several kinds of engagement: money, social facilities, social services, working time. One is enough.
# - **H** means recording, structuring and sharing, with other regions in town and country too.
#
# **Checkpoint.** An empty shop is done up and called a “lab”. Does somebody carry E now? Think for a moment. The
# answer: not yet. It becomes E when several try out something new together, there or elsewhere. The shop itself may
# become G.

# %% key="half-check" tags=["check"]
assert FUNCTIONS["B"].carried(frozenset({"training"})) < 1
assert FUNCTIONS["G"].is_place
assert not FUNCTIONS["E"].is_place

# %% [markdown] key="why" lang="de"
# ## 3. Warum macht jemand mit?
#
# **Idee.** Die acht Funktionen sagen, wer was tut. Warum Partner:innen mitmachen, hat das Forschungsprojekt R³ in
# Krefeld und Mönchengladbach untersucht.
#
# **Tun.** Denken Sie an eine Zusammenarbeit, die Sie kennen. Lesen Sie dann:
#
# - **Gegenseitiger Nutzen:** Wenn beide Seiten etwas davon haben, kann das der Zusammenarbeit helfen.
# - **Nähe:** Zusammengearbeitet wird oft nahe am Standort der Partner:innen. Auch ähnliche Werte, Ziele und Denkweisen
#   spielen eine wichtige Rolle.
# - **Commitment:** Das persönliche Interesse und der eigene Antrieb derer, die entscheiden, bestimmen oft das Handeln.
# - **Netzwerke:** Jede soziale Innovation braucht ihr eigenes Netzwerk. Lose Bekanntschaften (weak ties) und offene
#   Netzwerke können entscheidend sein.
# - **Etablierung:** Wer noch unbekannt ist, muss selbst suchen. Auf Bekannte kommen Partner:innen in der Regel von
#   sich aus zu.
#
# **Ansehen.** Achten Sie auf „kann“, „oft“ und „in der Regel“. Das sind Erfahrungen, keine Versprechen.
#
# **Prüfstein.** Welcher Punkt passt zu Ihrem Beispiel, welcher nicht? Beides ist eine gute Antwort.

# %% [markdown] key="why" lang="en"
# ## 3. Why does anyone join in?
#
# **Idea.** The eight functions say who does what. Why partners join in is what the research project R³ studied in
# Krefeld and Mönchengladbach.
#
# **Do.** Think of a cooperation you know. Then read:
#
# - **Mutual benefit:** when both sides gain, that can help the cooperation.
# - **Proximity:** people often cooperate near the partner's location. Similar values, goals and ways of thinking also
#   play an important part.
# - **Commitment:** the personal interest and own drive of those who decide often determine what partners do.
# - **Networks:** every social innovation needs its own network. Loose acquaintances (weak ties) and open networks can
#   be decisive.
# - **Establishment:** while still unknown, it has to search itself. Once it is known, partners usually come of their
#   own accord.
#
# **Look.** Notice “can”, “often” and “usually”. These are experiences, not promises.
#
# **Checkpoint.** Which point fits your example, which does not? Both are good answers.

# %% [markdown] key="reflection" lang="de"
# ## Reflexion
#
# Jetzt zu Ihrer Region. Stichworte genügen.
#
# **Frage 1.** Bei welcher Funktion fällt Ihnen sofort eine Organisation oder Gruppe ein?

# %% [markdown] key="reflection" lang="en"
# ## Reflection
#
# Now to your region. Keywords are enough.
#
# **Question 1.** For which function does an organisation or group come to mind at once?

# %% key="answer-1" tags=["reflection"]
lesson.reflection(1)

# %% [markdown] key="question-2" lang="de"
# **Frage 2.** Welche Funktion ist bei Ihnen noch gesucht oder erst halb da?

# %% [markdown] key="question-2" lang="en"
# **Question 2.** Which function is still sought where you live, or only half there?

# %% key="answer-2" tags=["reflection"]
lesson.reflection(2)

# %% [markdown] key="question-3" lang="de"
# **Frage 3.** Wen könnten Sie dazu fragen, und was hätte diese Organisation selbst davon?

# %% [markdown] key="question-3" lang="en"
# **Question 3.** Whom could you ask about it, and what would that organisation gain itself?

# %% key="answer-3" tags=["reflection"]
lesson.reflection(3)

# %% [markdown] key="points" lang="de"
# ## Das Wichtigste
#
# - Eine Soziale Innovationsregion verabredet, wer welche der acht Funktionen trägt.
# - Es zählt, was eine Organisation von sich selbst sagt.
# - Halbe Funktionen sind ein Anfang und eine Frage: Wer ergänzt?
# - Ein Social Living Lab ist ein Versuch, ein Treffpunkt ist ein Ort.
# - Wer Partner:innen sucht, kann mit dem gegenseitigen Nutzen beginnen.
#
# ## Weiter
#
# Öffnen Sie die Workshop-App und tragen Sie die erste Organisation auf der Karte ein. Am besten die eigene.

# %% [markdown] key="points" lang="en"
# ## Key points
#
# - A Social Innovation Region agrees on who carries which of the eight functions.
# - What counts is what an organisation says of itself.
# - Half functions are a beginning and a question: who completes them?
# - A social living lab is a trial, a meeting place is a place.
# - When you look for partners, mutual benefit can be a start.
#
# ## Next
#
# Open the workshop app and enter the first organisation on the map. Best of all, your own.

# %% key="app"
lesson.app()

# %% [markdown] key="sources" lang="de"
# ## Quellen
#
# - Die acht Funktionen: Soziale Innovationsregion Niederbayern (Start im Juni 2024), nach dem Text
#   „Soziale-Innovations-Region Ammersee“.
# - Die Erkenntnisse über Partner:innen: Forschungsprojekt „R³ - Regional. Responsibility. Resonance.“,
#   Förderkennzeichen 01UY2210, Laufzeit 09/2022 bis 08/2025. Hier in eigenen Worten.
# - Die Beispiele sind erfunden.

# %% [markdown] key="sources" lang="en"
# ## Sources
#
# - The eight functions: Social Innovation Region of Niederbayern (begun in June 2024), after the text
#   “Soziale-Innovations-Region Ammersee”.
# - The findings about partners: research project “R³ - Regional. Responsibility. Resonance.”, grant number 01UY2210,
#   09/2022 to 08/2025. In our own words here.
# - The examples are invented.
