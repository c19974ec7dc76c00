# SPDX-License-Identifier: EUPL-1.2
"""Whatever is sent to whatever address, by whoever may use it: an answer in words, never a crash, never a trace."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote_from_bytes
from uuid import UUID

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils.translation import override

from tests.architecture.addresses import ADDRESSES, Address
from tests.architecture.visits import client_of, room_of
from tests.architecture.world import World

FORM: Final = "application/x-www-form-urlencoded"
Values = Sequence[bytes]

# In turn at every name that is known: each name meets each of them in some rotation.
HOSTILE: Final[Sequence[Values]] = [
    [b"a\x00b"],
    ["half a pair \ud800".encode(errors="surrogatepass")],
    [b"\xff\xfe\xfa not UTF-8"],
    [b"9" * 400],
    [b"-99999999999999999999"],
    [b"1e999999"],
    [b"NaN"],
    [b"0000-00-00"],
    [b"99999-12-31T99:99"],
    [b"29-02-2026"],
    [b"x" * 6000],
    [b"[" * 3000],
    [b'{"a":' * 800],
    ["\u202e\ufeff\U0001f4a5\u0000".encode()],
    [b"<script>alert(1)</script>{{ 7|add:7 }}{% debug %}"],
    [b"'; DROP TABLE initiatives_initiative; --"],
    [b"../../../etc/passwd"],
    [b"a\r\nSet-Cookie: stolen=yes"],
    [b"00000000-0000-0000-0000-000000000000", b"no-id", b""],
    [b"one", b"two", b"three"],
    [b"//evil.example/", b"javascript:alert(1)"],
]
# Names the addresses of our pages use, and some that none does.
ASKED: Final = (
    "q", "page", "vanaf", "volgorde", "fase", "thema", "gebied", "vorm", "profiel", "zoekt", "biedt", "stand", "aan",
    "taal", "next", "alles", "area", "status", "sort", "id", "id[]", "__proto__", "csrfmiddlewaretoken", "a" * 300,
    "\u0000",
)  # fmt: skip
ROTATIONS = 3
UNKNOWN_FIELDS: Final = ("version", "status", "is_superuser", "roles", "published_at", "form-TOTAL_FORMS", "x[y][z]")


def encoded(pairs: Iterator[tuple[str, Values]]) -> str:
    return "&".join(
        f"{quote_from_bytes(name.encode())}={quote_from_bytes(value)}" for name, values in pairs for value in values
    )


def rotated(names: Sequence[str], turn: int) -> str:
    """Return a query in which every name has a hostile value; another one in every turn."""
    step = len(HOSTILE) // ROTATIONS + 1
    return encoded((name, HOSTILE[(at + turn * step) % len(HOSTILE)]) for at, name in enumerate(names))


def one_by_one(fields: Mapping[str, str], turn: int) -> Iterator[str]:
    """Yield the form as it was drawn, with one field after another hostile."""
    for at, hostile in enumerate(fields):
        wrong = HOSTILE[(at * 5 + turn) % len(HOSTILE)]
        yield encoded((name, wrong if name == hostile else [value.encode()]) for name, value in fields.items())


def fields_of(html: str) -> dict[str, str]:
    """Return the names of all fields on a page, with the values they are drawn with."""
    fields = {}
    for tag in re.findall(r"<(?:input|textarea|select|button)\b[^>]*>", html):
        if name := re.search(r'\bname="([^"]+)"', tag):
            value = re.search(r'\bvalue="([^"]*)"', tag)
            fields[name[1]] = value[1] if value else ""
    return fields


class Visitor:
    """Somebody who sends what no form would; whatever it does is undone. Health may answer 503: nothing ticks here."""

    def __init__(self, world: World, role: str, name: str) -> None:
        self.role, self.name, self.faults = role, name, list[str]()
        self.address: Address = ADDRESSES[name]
        self.client = client_of(world, role, raise_request_exception=False)
        with override("nl"):
            self.path = self.address.path(name, world)
            self.begin = reverse(self.address.begin) if self.address.begin else ""

    def get(self, query: str = "") -> Any:
        return self._sent(lambda: self.client.get(self.path, QUERY_STRING=query), query)

    def post(self, body: str | bytes, content_type: str = FORM) -> Any:
        return self._sent(lambda: self.client.post(self.path, body, content_type), body)

    def _sent(self, send: Any, what: str | bytes) -> Any:
        with transaction.atomic():
            if self.begin:
                self.client.post(self.begin)
            answer = send()
            text = b"".join(answer) if answer.streaming else answer.content
            transaction.set_rollback(True)
        is_crash = answer.status_code >= 500 and self.name != "health"
        if is_crash or b"Traceback (most recent" in text or b"stolen" in str(answer.cookies).encode():
            self.faults.append(f"{self.role} gets {answer.status_code} at {self.path} for {what[:300]!r}")
        return text.decode(errors="replace")


def uses_of(room: str) -> list[tuple[int, str, str, bool]]:
    """Return everybody who may use each address of an app: their turn, name, role, and whether they are the first."""
    uses = [
        (name, role, at == 0)
        for name, address in ADDRESSES.items()
        if room_of(name) == room
        for at, role in enumerate(sorted(address.readers))
    ]
    return [(turn, *use) for turn, use in enumerate(uses)]


USES: Final = {room: uses_of(room) for room in sorted(map(room_of, ADDRESSES))}
# A share of an app is one test, so that two cores have about as much to do: who is first at an address sends most.
Share = tuple[str, bool, int]
MOST_USES: Final = {True: 12, False: 50}


def those_of(room: str, *, are_first: bool) -> list[tuple[int, str, str, bool]]:
    return [use for use in USES[room] if use[3] is are_first]


def shares(*, are_first: bool) -> list[Share]:
    return [
        (room, are_first, start)
        for room in USES
        for start in range(0, len(those_of(room, are_first=are_first)), MOST_USES[are_first])
    ]


FIRST: Final = shares(are_first=True)
OTHERS: Final = shares(are_first=False)


def visitors(world: World, share: Share) -> Iterator[tuple[int, Visitor]]:
    room, are_first, start = share
    for turn, name, role, _ in those_of(room, are_first=are_first)[start : start + MOST_USES[are_first]]:
        yield turn, Visitor(world, role, name)


def id_of(share: Share) -> str:
    room, _are_first, start = share
    return f"{room}-{start}"


@pytest.mark.thin(ROTATIONS)
@pytest.mark.parametrize("rotation", range(ROTATIONS))
@pytest.mark.parametrize("share", FIRST, ids=id_of)
def test_no_question_crashes_a_page(world: World, share: Share, rotation: int) -> None:
    faults = []
    for _turn, visitor in visitors(world, share):
        visitor.get(rotated(ASKED, rotation))
        faults += visitor.faults
    assert not faults, "\n".join(faults)


@pytest.mark.thin(16)
@pytest.mark.parametrize("share", OTHERS, ids=id_of)
def test_no_question_of_another_reader_crashes_a_page(world: World, share: Share) -> None:
    faults = []
    for turn, visitor in visitors(world, share):
        visitor.get(rotated(ASKED, turn % ROTATIONS))
        faults += visitor.faults
    assert not faults, "\n".join(faults)


_drawn: dict[tuple[UUID, str], dict[str, dict[str, str]]] = {}


def drawn_in(world: World, room: str) -> dict[str, dict[str, str]]:
    """Return the fields on every page of an app; a city draws them the same every time."""
    key = (world.initiative.pk, room)
    if key not in _drawn:
        readers = [Visitor(world, role, name) for _turn, name, role, is_first in USES[room] if is_first]
        drawn = {reader.name: fields_of(reader.get()) for reader in readers}
        assert not (faults := [fault for reader in readers for fault in reader.faults]), "\n".join(faults)
        _drawn[key] = drawn
    return _drawn[key]


def names_in(drawn: dict[str, dict[str, str]]) -> list[str]:
    """Return what an act may be sent: it has no page of its own, so it meets the fields of every page of its app."""
    return list(dict.fromkeys([*UNKNOWN_FIELDS, *(name for fields in drawn.values() for name in fields)]))


@pytest.mark.thin(4)
@pytest.mark.parametrize("share", FIRST, ids=id_of)
def test_no_form_crashes_an_act(world: World, share: Share) -> None:
    drawn = drawn_in(world, share[0])
    faults = []
    for turn, visitor in visitors(world, share):
        for rotation in range(ROTATIONS):
            visitor.post(rotated(names_in(drawn), rotation))
        for body in one_by_one(drawn[visitor.name], turn):
            visitor.post(body)
        faults += visitor.faults
    assert not faults, "\n".join(faults)


@pytest.mark.thin(16)
@pytest.mark.parametrize("share", OTHERS, ids=id_of)
def test_no_form_of_another_reader_crashes_an_act(world: World, share: Share) -> None:
    drawn = drawn_in(world, share[0])
    faults = []
    for turn, visitor in visitors(world, share):
        visitor.post(rotated(names_in(drawn), turn % ROTATIONS))
        faults += visitor.faults
    assert not faults, "\n".join(faults)


@pytest.mark.thin(6)
@pytest.mark.parametrize("share", FIRST, ids=id_of)
def test_no_body_that_is_no_form_crashes_an_act(world: World, share: Share) -> None:
    parts = "multipart/form-data; boundary="
    bodies = [
        (b"[" * 20_000, "application/json"),
        (b'--x\r\nContent-Disposition: form-data; name="a\x00"; filename="\xff"\r\n\r\n\x00', f"{parts}x"),
        (b"--x\r\n", f"{parts}{'y' * 300}"),
        (b"a=1&" * 2000, FORM),
        (b"a=%ED%A0%80", f"{FORM}; charset=utf-7"),
    ]  # fmt: skip
    faults = []
    for _turn, visitor in visitors(world, share):
        for body, content_type in bodies:
            visitor.post(body, content_type)
        faults += visitor.faults
    assert not faults, "\n".join(faults)
