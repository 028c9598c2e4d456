"""Archives (ZIP): a few files packed as one; unpacked within limits, never onto the disk, never one inside another."""

import io
import struct
import zlib
from collections.abc import Mapping
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from sirkit.formats.reading import LARGEST
from sirkit.formats.unpacking import MOST_PARTS, overweight
from sirkit.messages import problem

MOST = 20
"""Files an archive may hold, without what systems add."""
_BEGINNING, _ENTRY = b"PK\x03\x04", b"PK\x01\x02"
_ADDED = ("__MACOSX/", ".")
"""How the names of files begin that a system adds."""
_WHEN = (1980, 1, 1, 0, 0, 0)
"""The time every file in an archive of ours bears, so that the same region makes the same archive."""
_ENCRYPTED = 0x1
_BROKEN = (
    BadZipFile,
    EOFError,
    RuntimeError,
    OSError,
    LookupError,
    ValueError,
    ArithmeticError,
    zlib.error,
    struct.error,
)
"""Whatever a broken archive does to its reader."""


class Packed(NamedTuple):
    """One file in an archive: its name without folders, and its bytes."""

    name: str
    data: bytes


def fits(data: bytes) -> bool:
    """Return True for a packed file; a workbook is one, too (see ``workbook.fits``)."""
    return data.startswith(_BEGINNING)


def files(data: bytes) -> tuple[Packed, ...]:
    """Return the files in an archive, in its order.

    Raises
    ------
    Problem
        ``workbook.bomb``, ``archive.many``, ``archive.locked``, ``archive.nested``, ``archive.damaged``,
        ``file.large``.
    """
    if data.count(_ENTRY) > MOST_PARTS:
        raise problem("archive.many", most=MOST)
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return tuple(_unpacked(archive, part) for part in _weighed(archive, len(data)))
    except _BROKEN as error:
        raise problem("archive.damaged") from error


def _weighed(archive: ZipFile, size: int) -> list[ZipInfo]:
    """Return the parts that are files, none of which is too large, too many, locked or packed in an unusual way."""
    parts = archive.infolist()
    if heavy := overweight(parts, size):
        raise problem("workbook.bomb", size=heavy)
    kept = [part for part in parts if not part.filename.endswith("/") and not _added(part.filename)]
    if len(kept) > MOST:
        raise problem("archive.many", most=MOST)
    for part in kept:
        if part.flag_bits & _ENCRYPTED:
            raise problem("archive.locked")
        if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise problem("archive.damaged")
        if part.file_size > LARGEST:
            raise problem("file.large", size=round(part.file_size / 1e6, 1), most=LARGEST // 1024**2)
    return kept


def _added(name: str) -> bool:
    return name.startswith(_ADDED[0]) or _bare(name).startswith(_ADDED[1])


def _bare(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]


def _unpacked(archive: ZipFile, part: ZipInfo) -> Packed:
    with archive.open(part) as file:
        found = file.read(LARGEST + 1)
    if found.startswith(_BEGINNING):
        raise problem("archive.nested", name=_bare(part.filename)[:60])
    return Packed(_bare(part.filename), found)


def written(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of these files, by their names."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            part = ZipInfo(name, _WHEN)
            part.compress_type = ZIP_DEFLATED
            archive.writestr(part, data)
    return made.getvalue()
