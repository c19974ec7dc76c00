# SPDX-License-Identifier: EUPL-1.2
"""What the work queue is narrowed to; read from an address, and kept under a name, without touching the database."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from initiatives.lifecycle import Status
from initiatives.models.area import in_area
from initiatives.moderation.queue.sections import queue_choices
from initiatives.registration.deadlines import overdue_before

if TYPE_CHECKING:
    from accounts.models import User
    from initiatives.models.initiative import InitiativeQuerySet

TEXT_LENGTH = 100
OVERDUE, WITHIN_A_WEEK = "overdue", "week"


@dataclass(frozen=True, slots=True)
class QueueFilters:
    """The filters of the work queue as plain text; an empty text narrows nothing.

    `area` and `part` are codes of a gebied and of a wijk inside it, `theme` is a code, `state` a status (empty means
    what waits for an answer), `due` "overdue" or "week", `q` words, `contact` the code of a registered QueueChoice.
    """

    area: str = ""
    part: str = ""
    theme: str = ""
    state: str = ""
    due: str = ""
    q: str = ""
    contact: str = ""

    @classmethod
    def read(cls, query: Mapping[str, object]) -> "QueueFilters":
        """Return the filters in an address; what makes no sense counts as not asked."""
        asked = {f.name: str(query.get(f.name, "")).replace("\x00", "").strip()[:TEXT_LENGTH] for f in fields(cls)}
        if asked["state"] not in Status.values:
            asked["state"] = ""
        if asked["due"] not in {OVERDUE, WITHIN_A_WEEK}:
            asked["due"] = ""
        if asked["contact"] not in {choice.code for choice in queue_choices()}:
            asked["contact"] = ""
        return cls(**asked)

    def address(self) -> str:
        """Return the filters as the query of an address, always in the same order."""
        return urlencode([(f.name, value) for f in fields(self) if (value := getattr(self, f.name))])

    def about(self, user: "User") -> Q:
        """Return the condition on an initiative: place, theme, words and contact person; not its state."""
        found = Q()
        if self.area:
            found &= in_area(self.area)
        if self.part:
            found &= Q(area__code=self.part)
        if self.theme:
            found &= Q(pk__in=_with_theme(self.theme))
        if self.q:
            found &= Q(search=SearchQuery(self.q, config="dutch", search_type="websearch")) | Q(name__icontains=self.q)
        for choice in queue_choices():
            if choice.code == self.contact:
                found &= choice.narrows(user)
        return found

    def in_words(self) -> Q:
        """Return the condition on what is no initiative and has an area, a title and a text: place and words."""
        found = Q()
        if self.area:
            found &= in_area(self.area)
        if self.part:
            found &= Q(area__code=self.part)
        if self.q:
            found &= Q(title__icontains=self.q) | Q(text__icontains=self.q)
        return found

    def waiting(self, user: "User", today: date) -> Q:
        """Return the condition on a registration in the list: `about`, its state and its term."""
        found = self.about(user) & Q(status=self.state or Status.SUBMITTED)
        if self.due:
            last = today if self.due == OVERDUE else today + timedelta(days=7)
            found &= Q(status=Status.SUBMITTED, submitted_at__lt=overdue_before(last))
        return found

    def narrow(self, initiatives: "InitiativeQuerySet", user: "User") -> "InitiativeQuerySet":
        """Narrow a set of initiatives to what the filters are about; for the sections of other apps."""
        return initiatives.filter(self.about(user))


def _with_theme(code: str) -> "InitiativeQuerySet":
    from initiatives.models import Initiative  # noqa: PLC0415 - the registry must load before the models

    return Initiative.objects.filter(themes__code=code).values("pk")  # type: ignore[return-value]
