"""Codes people type from a wall or a slip of paper: eight signs, none easily taken for another."""

import secrets
from hashlib import sha256

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Signs of a code: no 0 O, 1 I L, U V. 30^8 codes, about 39 bits."""
LENGTH = 8


def fresh() -> str:
    """Return a new code."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def tidy(typed: str) -> str:
    """Return what somebody typed as the code they meant: capitals, without dash and spaces."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def shown(code: str) -> str:
    """Return a code as it is read aloud, such as ``K7MP-2XQA``."""
    return f"{code[:4]}-{code[4:]}"


def mark(secret: str) -> str:
    """Return the hash under which a code or a key is kept, as 64 hexadecimal digits."""
    return sha256(f"sirkit door\0{secret}".encode()).hexdigest()
