"""The sheet on the door: how a phone comes into the room, with code, address and a picture to scan."""

from dataclasses import dataclass
from io import BytesIO

import segno

from sirkit.documents.printing import Say, pdf, words


@dataclass(frozen=True, slots=True)
class Door:
    """What stands on the door: the evening's name, the address phones open, the code, the wireless network if known."""

    name: str
    address: str
    code: str
    wifi: str = ""


def write(door: Door, say: Say, *, language: str) -> bytes:
    """Return the door sheet as PDF, one page A4."""
    wifi = say("paper.door.wifi", wifi=door.wifi) if door.wifi else say("paper.door.wifi_unknown")
    data = {
        "title": say("paper.door.title", name=door.name),
        "foot": say("paper.door.foot"),
        "name": door.name,
        "address": door.address,
        "code": door.code,
        "words": words(say, "paper.door.lead", "paper.door.address", "paper.door.code"),
        "steps": [say("paper.door.mobile"), wifi, say("paper.door.open"), say("paper.door.enter")],
        "notes": [say("paper.door.offline"), say("paper.door.paper"), say("paper.door.after")],
        "alt": say("paper.door.picture", address=door.address),
    }
    return pdf("door", data, language=language, picture=picture(f"{door.address}?code={door.code}"))


def picture(address: str) -> str:
    """Return the QR code of an address as SVG; error correction level M, four modules of quiet zone."""
    svg = BytesIO()
    segno.make_qr(address, error="m").save(svg, kind="svg", border=4, scale=4, xmldecl=False)
    return svg.getvalue().decode().replace("<path ", '<path stroke-width="1.04" ')
