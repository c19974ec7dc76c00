# SPDX-License-Identifier: EUPL-1.2
"""The agenda as its page, its paper and its file show it: the words around the numbers, and where each leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from governance.learning.agenda import texts
from governance.learning.agenda.structure import MOVEMENTS, SIDES, Agenda, Entry, Field

# The list that holds the records of a field, and the part of it.
LISTS: Final[Mapping[tuple[str, str], tuple[str, str]]] = {
    ("experiment", "doing"): ("governance:experiments", "loopt"),
    ("experiment", "organised"): ("governance:provisions", "ruimte"),
    ("learn", "doing"): ("governance:lessons", ""),
    ("learn", "organised"): ("governance:lessons", "verankerd"),
    ("transform", "doing"): ("governance:barriers", "open"),
    ("transform", "organised"): ("governance:provisions", "spelregel"),
}
# The list that holds what stands still at a step of the flow, and the part of it.
STANDING: Final[Mapping[str, tuple[str, str]]] = {
    "verdict": ("governance:experiments", "oordeel"),
    "lesson": ("governance:experiments", "zonder-les"),
    "anchor": ("governance:lessons", "wacht"),
    "rule": ("governance:experiments", "zonder-regel"),
}
PAGES: Final = {
    "experiment": "governance:experiment",
    "lesson": "governance:lesson",
    "provision": "governance:provision",
}


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """A record named in a field; `href` is empty for a barrier, which opens on the page itself."""

    entry: Entry
    href: str
    state: str
    shape: int


@dataclass(frozen=True, slots=True)
class FieldCell:
    """A field in words. `arrow` is an icon: up, down, or forward when nothing moved."""

    field: Field
    side: str
    words: str
    moved: str
    arrow: str
    beside: str
    beside_href: str
    lines: tuple[NamedRecord, ...]
    href: str


@dataclass(frozen=True, slots=True)
class MovementRow:
    """A movement with its two fields."""

    name: str
    text: str
    cells: tuple[FieldCell, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the flow: its number, what it counts, and a smaller number in words or nothing."""

    number: int
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where it stalls: the sentence, the words of the link, and the list of exactly those records."""

    text: str
    link: str
    href: str


def movement_rows(agenda: Agenda) -> list[MovementRow]:
    """Return the three movements in order, each with what we do and how we are organised."""
    drawn = []
    for movement in MOVEMENTS:
        name, text = texts.MOVEMENT_NAMES[movement]
        cells = tuple(_cell(agenda.field(movement, side), agenda) for side in SIDES)
        drawn.append(MovementRow(str(name), str(text), cells))
    return drawn


def _cell(field: Field, agenda: Agenda) -> FieldCell:
    arrow = "up" if field.moved > 0 else "down" if field.moved < 0 else "forward"
    is_ledger = (field.movement, field.side) == ("transform", "doing") and field.beside
    return FieldCell(
        field=field,
        side=str(texts.SIDE_NAMES[field.side]),
        words=texts.counted(field),
        moved=texts.moved(field, agenda),
        arrow=arrow,
        beside=texts.beside(field),
        beside_href=_address("governance:exceptions", agenda, leave=("thema",)) if is_ledger else "",
        lines=tuple(_line(entry) for entry in field.entries),
        href=_address(LISTS[field.movement, field.side][0], agenda, stand=LISTS[field.movement, field.side][1]),
    )


def _line(entry: Entry) -> NamedRecord:
    page = PAGES.get(entry.kind)
    href = reverse(page, args=[entry.pk]) if page else ""
    return NamedRecord(entry, href, texts.state(entry), texts.shape(entry))


def steps(agenda: Agenda) -> list[Step]:
    """Return the five steps from trying to rule."""
    flow = agenda.flow
    return [
        Step(flow.begun, ngettext("experiment begun", "experiments begun", flow.begun), ""),
        Step(flow.judged, _("with a verdict"), _("%(n)s too late") % {"n": flow.late} if flow.late else ""),
        Step(
            flow.gave_lesson,
            _("gave a lesson"),
            _("%(n)s from what did not work") % {"n": flow.from_failure} if flow.from_failure else "",
        ),
        Step(
            flow.anchored,
            ngettext("lesson anchored", "lessons anchored", flow.anchored),
            ngettext("of %(n)s lesson", "of %(n)s lessons", flow.lessons) % {"n": flow.lessons},
        ),
        Step(flow.rules, ngettext("new rule of the game", "new rules of the game", flow.rules), ""),
    ]


def standing(agenda: Agenda) -> Standing | None:
    """Return where it stalls, with the way to what stands still; nothing when all goes on."""
    if agenda.stall is None:
        return None
    url_name, part = STANDING[agenda.stall.step]
    n = agenda.stall.count
    link = ngettext("Look at that one", "Look at those %(n)s", n) % {"n": n}
    since = agenda.since.isoformat()
    return Standing(texts.stalls(agenda.stall, agenda), link, _address(url_name, agenda, stand=part, sinds=since))


def _address(url_name: str, agenda: Agenda, leave: tuple[str, ...] = (), **more: str) -> str:
    """Return a list narrowed as the agenda is, without the filters in `leave` that it does not know."""
    wanted = agenda.wanted
    department = str(wanted.department) if wanted.department else ""
    query = {"gebied": wanted.area, "thema": wanted.theme, "afdeling": department, **more}
    given = {name: value for name, value in query.items() if value and name not in leave}
    return f"{reverse(url_name)}?{urlencode(given)}" if given else reverse(url_name)
