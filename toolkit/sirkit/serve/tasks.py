"""What the command does beside serving: look whether the machine is fit, and print papers."""

from argparse import Namespace
from datetime import UTC, datetime
from functools import partial

from sirkit import words
from sirkit.dossier import Dossier
from sirkit.files import write_whole
from sirkit.serve import security
from sirkit.serve.invitation import code


def doctor(options: Namespace, language: str) -> int:
    """Say whether this machine will carry an evening, then let a phone try; 1 if something will not do."""
    from sirkit.serve.doctor import findings, phone_test  # noqa: PLC0415  # --help need not wait for it

    found = list(findings())
    for fine, message in found:
        print("✓" if fine else "!", words.say(message, language))  # noqa: T201  # this is what the command says
    if not options.no_phone:
        say = partial(words.text, language=language)
        address = f"http://{security.addresses()[0]}:{options.port}/"
        print(say("doctor.phone", address=address), code(address), sep="\n", flush=True)  # noqa: T201  # see above
        phone_test(options.port, lambda who: print(say("doctor.phone_came", address=who), flush=True))  # noqa: T201  # see above
    return int(not all(fine for fine, _ in found))


def print_papers(options: Namespace, language: str) -> int:
    """Write the papers an evening needs beforehand into a folder, and say where they are.

    The door sheet needs the evening's code: it is made in the trainer's app.
    """
    from sirkit.documents import order as of  # noqa: PLC0415  # --help need not wait for it
    from sirkit.documents import papers  # noqa: PLC0415  # as above

    spoken = words.speak(options.language or language)
    order = of.Order(Dossier(), of.Occasion(options.name), datetime.now(UTC).astimezone().date(), *spoken)
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, paper in papers.PAPERS.items():
        if paper.phase == "before" and name != "door":
            write_whole(options.folder / papers.called(name, order), papers.made(name, order))
    print(words.text("command.printed", language, folder=str(options.folder.resolve())))  # noqa: T201  # see above
    return 0
