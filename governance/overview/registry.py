# SPDX-License-Identifier: EUPL-1.2
"""What stands on the governance page: one line per list, each with its live count."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise

from accounts.models import User
from core.pages.navigation import address
from core.registry import Registry

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

# Who reads: asked of the person before the line is drawn.
Reader = Callable[[User], bool]
Counter = Callable[[User], int]


@dataclass(frozen=True, slots=True)
class OverviewItem:
    """One list of the governance page.

    `count` runs one query and counts what the list at this address and `query` holds; `unit` names what is counted, in
    words after the number: an `ngettext_lazy(..., "count")` where they differ for one. Of what waits ("today") the page
    shows nothing but number and unit, so there it says all. With `sources`, the tables it counts, the count is kept
    (governance.overview.figures): for what grows with the city, and does not wait for an answer.

    `group` says what somebody comes for: "today" (what waits for an answer), "city" (looking at the whole), "learning"
    (what changes), "registers" (looking something up) or "settings".
    """

    label: str | Promise
    text: str | Promise
    url_name: str
    group: str = "registers"
    order: int = 50
    count: Counter | None = None
    unit: "str | _StrPromise" = ""
    is_for: Reader | None = None
    # The query of the list that holds exactly what is counted.
    query: str = ""
    sources: tuple[str, ...] = ()
    # Who may open the list.
    permission: str = "governance.read_governance"


@dataclass(frozen=True, slots=True)
class ShownItem:
    """A line as the page draws it."""

    label: str
    text: str
    href: str
    count: int | None
    unit: str


overview_items: Registry[OverviewItem] = Registry(
    "Lines of the governance page, each with its count; governance adds one for every list it has.",
    key=lambda item: item.url_name,
)


def overview_for(person: User, kept: Mapping[str, int]) -> dict[str, list[ShownItem]]:
    """Return the lines this person may open, by group, in order; one query per line whose count is not in `kept`."""
    shown: dict[str, list[ShownItem]] = {}
    for line in sorted(overview_items, key=lambda one: one.order):
        href = address(line.url_name)
        if href and (line.is_for is None or line.is_for(person)):
            count = line.count(person) if line.count and line.url_name not in kept else kept.get(line.url_name)
            unit = str(line.unit % {"count": count}) if line.unit else ""
            href += f"?{line.query}" if line.query else ""
            drawn = ShownItem(str(line.label), str(line.text), href, count, unit)
            shown.setdefault(line.group, []).append(drawn)
    return shown
