"""The tasks of the course: what is asked, what is right, and what is said to each answer."""

from collections import Counter
from itertools import pairwise

import pytest
from regions import actor, region, role, tie

from sirkit import bloom, words
from sirkit.beside import beside
from sirkit.check import PATIENCE, Task, verdicts
from sirkit.coverage import coverage
from sirkit.enablingtasks import FORM, HEARD, MODE, MODES, STAGE
from sirkit.eventtasks import MOVES, SENTENCES, WHY, found, moves, practised
from sirkit.functions import LETTERS
from sirkit.funding import known as instruments
from sirkit.impact import read
from sirkit.kinds import KINDS, PERSONAL, Actor
from sirkit.known import known, wealth
from sirkit.labtasks import CASES, COUNTS, EARLY, SOUND, lengths, money, rules
from sirkit.labtasks import shown as indicators
from sirkit.network import joints, tied
from sirkit.partnertasks import AMONG, FINDINGS, partners
from sirkit.retrieval import RECALL, WORDS
from sirkit.riddles import MEETING, family, valley
from sirkit.samplecourse import COURSE, FAULTY, REPAIRS, faults, right, sample
from sirkit.samples import shown
from sirkit.sampleventure import claims, mending
from sirkit.sharetasks import FIELDS, HONEST, PLACE, THINGS, TOLD, cards
from sirkit.tasks import FUNCTIONS, SAID, STANDINGS, STATEMENTS
from sirkit.tasks import region as reading
from sirkit.teaching import Training
from sirkit.trainingtasks import BEFORE, FLYERS, HELD, OUTCOMES, flyers, repairs

NIEDERBAYERN = reading("niederbayern", shown("niederbayern", "de"))
FLORENCE = family(known("florence", "de"), wealth("florence"))
VALLEY = valley(known("valley", "de"), MEETING)
KREFELD = partners(shown("krefeld", "de"))
MOVED = moves(shown("krefeld", "de"))
DATED, REPAIR = flyers("de"), repairs("de")
MEND, CLAIM = mending("de"), claims("de")
RULE, LENGTH, MONEY, SHOWN = rules("de"), lengths("de"), money("de"), indicators("de")
CARD = cards("de")
TASKS = (
    FUNCTIONS,
    STATEMENTS,
    NIEDERBAYERN,
    RECALL,
    WORDS,
    FLORENCE,
    VALLEY,
    FINDINGS,
    KREFELD,
    WHY,
    MOVED,
    SENTENCES,
    MODE,
    BEFORE,
    OUTCOMES,
    DATED,
    REPAIR,
    STAGE,
    FORM,
    MEND,
    CLAIM,
    *(RULE, LENGTH, MONEY, SHOWN, EARLY),
    *(HONEST, PLACE, CARD),
)
LONGEST_SENTENCE = 220


def names(task: Task) -> str:
    """Return a task's name, for the report."""
    return task.name


@pytest.mark.parametrize("task", TASKS, ids=names)
def test_every_question_has_one_right_answer(task: Task) -> None:
    """The right answer can be chosen, and every other one has its hint."""
    for question in task.questions:
        values = [choice.value for choice in question.choices]
        assert values.count(question.right) == 1
        assert len(set(values)) == len(values)
        assert set(values) - {question.right} <= set(question.hints)


@pytest.mark.parametrize("task", TASKS, ids=names)
@pytest.mark.parametrize("language", words.LANGUAGES)
def test_everything_said_is_a_whole_sentence(task: Task, language: str) -> None:
    """Questions, choices, praise and hints have words in both languages, with nothing left to fill in."""
    for question in task.questions:
        said = [question.text, question.praise, question.told, *question.hints.values()]
        sentences = [words.say(message, language) for message in said]
        assert all(sentence[-1] in ".?“”" for sentence in sentences)
        assert all("{" not in sentence and len(sentence) < LONGEST_SENTENCE for sentence in sentences)
        assert all(words.say(choice.text, language) for choice in question.choices)


@pytest.mark.parametrize("task", TASKS, ids=names)
def test_a_hint_does_not_tell_the_answer(task: Task) -> None:
    """Before patience ends, no hint holds the text of the right answer."""
    for question in task.questions:
        right = next(choice for choice in question.choices if choice.value == question.right)
        for value, hint in question.hints.items():
            if value != question.right:
                assert words.say(right.text, "de") not in words.say(hint, "de")


def test_ten_sentences_show_each_standing_twice() -> None:
    """Each standing is heard twice, in two different ways, never one after the other."""
    assert Counter(SAID.values()) == dict.fromkeys(STANDINGS, 2)
    assert all(one != other for one, other in pairwise(SAID.values()))


def test_what_others_say_is_not_taken_on() -> None:
    """Whoever takes the word of others for a promise is asked who is speaking; at the third try it is told."""
    for tries, key in ((1, "check.clue.claimed"), (PATIENCE, "check.solved.claimed")):
        said = {one.question: one for one in verdicts(STATEMENTS, {"youth": "taken_on"}, tries=tries)}
        assert (said["youth"].state, said["youth"].message.key) == ("not_yet", key)


def test_the_questions_of_a_region_follow_its_data() -> None:
    """What nobody carries and who everything hangs on are computed, not written down."""
    dossier = shown("niederbayern", "de")
    nobody, joint = NIEDERBAYERN.questions
    assert coverage(dossier)[nobody.right].sought  # type: ignore[index]  # a letter
    assert joint.right == joints(dossier)[0].actor
    assert joint.praise.values["one"] == joints(dossier)[0].parts[0]


def test_the_hint_to_a_carried_function_is_true() -> None:
    """Each hint names somebody who really carries that function, and how many do."""
    stands = coverage(shown("niederbayern", "de"))
    hints = NIEDERBAYERN.questions[0].hints
    assert {letter: hint.values["count"] for letter, hint in hints.items()} == {
        letter: len(stands[letter].taken_on) for letter in LETTERS if stands[letter].taken_on
    }


def test_those_to_choose_from_are_no_joints_but_one() -> None:
    """Of the six offered, only one holds the network together: the hint to the others says the truth."""
    dossier = shown("niederbayern", "de")
    offered = {choice.value for choice in NIEDERBAYERN.questions[1].choices}
    assert len(offered) == 6
    assert offered & {joint.actor for joint in joints(dossier)} == {NIEDERBAYERN.questions[1].right}


def test_a_region_of_ones_own_can_be_asked_about() -> None:
    """A small region with one gap and one joint makes the same two questions."""
    roles = [role("c", letter) for letter in "ABCDEFG"]
    ties = tie("a", "b"), tie("a", "c"), tie("b", "c"), tie("c", "d"), tie("c", "e"), tie("d", "e")
    task = reading("own", region(*map(actor, "abcde"), *roles, *ties))
    assert [question.right for question in task.questions] == ["H", "c"]


def test_who_is_near_and_who_introduces_follow_the_data() -> None:
    """Of the firms offered the right one is nearest to the workbench; only the right one of three knows both sides."""
    dossier = shown("krefeld", "de")
    actors = {one.id.removeprefix("krefeld-"): one for one in dossier.all(Actor)}
    near, firms = AMONG["near"]
    away = {firm: beside(dossier, actors["meisterstueck"], actors[firm]).km or 0 for firm in firms}
    assert min(away, key=lambda firm: away[firm]) == near
    introduces, others = AMONG["introduces"]
    quarter = {actors[firm].id for firm in ("kettbaum", "garnrolle", "farbkessel", "knopfloch")}
    assert [name for name in others if quarter & set(tied(dossier, actors[name].id))] == [introduces]
    assert all(actors["zweiterfaden"].id in tied(dossier, actors[name].id) for name in others)


def test_the_tasks_of_a_unit_ask_under_different_names() -> None:
    """Answers are kept by unit and question: no two questions of a unit share a name."""
    units = (
        (WORDS, FINDINGS, KREFELD),
        (FINDINGS, WHY, MOVED, SENTENCES),
        (BEFORE, OUTCOMES, DATED, REPAIR),
        (FINDINGS, MODE, STAGE, FORM, MEND, CLAIM),
        (CLAIM, RULE, LENGTH, MONEY, SHOWN, EARLY),
        (SHOWN, HONEST, PLACE, CARD),
    )
    for tasks in units:
        names = [question.id for task in tasks for question in task.questions]
        assert len(set(names)) == len(names)


def test_each_move_breaks_just_what_it_is_named_for() -> None:
    """On the practice board the planner finds one thing to choose from in each move, and nothing in the last."""
    dossier, event = practised(shown("krefeld", "de"))
    assert {name: found(dossier, event, move) for name, move in MOVES.items()} == {name: (name,) for name in MOVES}


def test_each_sentence_of_an_agreement_lacks_something_else() -> None:
    """Of the five sentences one is good, and no two lack the same."""
    rights = [question.right for question in SENTENCES.questions]
    assert len(set(rights)) == len(rights)
    assert rights.count("nothing") == 1


def test_counselling_and_coaching_are_heard_equally_often() -> None:
    """Ten sentences, five of each, never three of one kind in a row: nobody gets through by always saying the same."""
    assert Counter(HEARD.values()) == dict.fromkeys(MODES, 5)
    heard = list(HEARD.values())
    assert all(len(set(heard[at : at + 3])) > 1 for at in range(len(heard) - 2))


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_each_reason_begins_with_what_is_right(language: str) -> None:
    """The reason names the kind of talk that the sentence belongs to, and no other sentence has the same reason."""
    reasons = [words.say(question.praise, language) for question in MODE.questions]
    for question, reason in zip(MODE.questions, reasons, strict=True):
        right = next(choice for choice in question.choices if choice.value == question.right)
        assert reason.split(":")[0] == words.say(right.text, language).split(":")[0]
    assert len(set(reasons)) == len(reasons)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_the_verbs_of_outcomes_are_what_the_table_says(language: str) -> None:
    """An outcome lacks a visible verb just where the table of verbs says that nobody can see what is written."""
    seen = {one.id: bloom.observable(words.say(one.text, language)) for one in OUTCOMES.questions}
    assert seen == {one.id: one.right != "verb" for one in OUTCOMES.questions}


def test_flyers_are_dated_by_the_tables_of_funding() -> None:
    """One flyer is dead, one too early; what ended or begins is told with the day the table has for it."""
    rights = [one.right for one in DATED.questions]
    assert Counter(rights) == {"holds": 3, "ended": 1, "not_yet": 1}
    table = {one.id: one for one in instruments()}
    for question, (name, on) in zip(DATED.questions, FLYERS, strict=True):
        turn = {"ended": table[name].valid_to, "not_yet": table[name].valid_from}.get(question.right)
        assert str(question.told.values.get("turn", "")) == (turn or "")
        assert (question.right == "ended") == bool(table[name].valid_to and table[name].valid_to < on.isoformat())
    assert set(rights) == set(HELD)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_faulty_course_is_repaired_by_what_the_checks_say(language: str) -> None:
    """The sample course is sound; four faults make four remarks; the right repairs leave none, all others leave one."""
    assert faults(sample(language)) == ()
    assert set(faults(sample(language, FAULTY))) == set(REPAIRS)
    done = [FAULTY]
    for fault, offered in REPAIRS.items():
        chosen = right(language, fault)
        for wrong in set(offered) - {chosen}:
            left = set(faults(sample(language, *done, f"{fault} {wrong}")))
            assert left - (set(faults(sample(language, *done))) - {fault}), wrong
        done.append(f"{fault} {chosen}")
    assert faults(sample(language, *done)) == ()
    assert [one.id for one in sample(language).all(Training)] == [COURSE]


def test_each_case_of_a_lab_breaks_the_rule_it_is_named_for() -> None:
    """Of the five cases four break one rule each, as the checks say; the one without a room breaks none."""
    assert tuple(one.right for one in RULE.questions) == CASES
    assert CASES.count(SOUND) == 1


def test_slack_decides_by_how_much_the_end_moves() -> None:
    """A week more of what everything waits for is a week more; slack takes up part of it, or all."""
    assert [one.right for one in LENGTH.questions] == ["5", "3", "0"]


def test_an_item_without_an_amount_counts_in_no_sum() -> None:
    """The budget of the sample lab has items of each sort, and what is only asked for is to be paid all the same."""
    assert [one.right for one in MONEY.questions] == ["paid", "in_kind", "paid", "unknown"]
    assert {one.right for one in MONEY.questions} == set(COUNTS)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_only_an_output_told_as_an_effect_sounds_like_an_output(language: str) -> None:
    """What else is wrong with a sentence for the bulletin, it sounds like an effect: nobody hears it by that."""
    heard = {name: read(words.text(f"check.honest.{name}", language)).effect for name in TOLD}
    assert {name for name, effect in heard.items() if effect is False} == {
        n for n, it in TOLD.items() if it == "output"
    }
    assert all(heard[name] for name, it in TOLD.items() if it in ("proof", "promise", "cause"))


def test_what_is_personal_stays() -> None:
    """Whatever is of a personal kind stays in the house; beside it stays only who was not asked."""
    stays = {one.id.removeprefix("place-") for one in PLACE.questions if one.right == "stays"}
    assert stays == {name for name, (kind, _) in THINGS.items() if kind in PERSONAL} | {"unasked"}
    assert {kind for kind, _ in THINGS.values()} <= set(KINDS)


def test_each_method_card_lacks_another_field() -> None:
    """Every field but what worked is to be mended once."""
    assert sorted(one.right for one in CARD.questions) == sorted(FIELDS)
