# SPDX-License-Identifier: EUPL-1.2
"""What the lists of experiments, lessons, barriers and provisions share: who reads them, and what narrows them."""

from typing import Any, ClassVar

from django.utils.functional import Promise

from accounts.models import User
from accounts.people.queries import person_of
from core.pages.list_page import Empty, ListPage
from core.pages.pagination import KeysetPage
from core.permissions import may
from governance.learning.filter_set import LearningFilterSet


class LearningList(ListPage[LearningFilterSet]):
    """A list of one kind of record, for who may read the city; `nothing` is said where none is like what is asked."""

    model: ClassVar[Any]
    nothing: ClassVar[str | Promise]
    filter_class = LearningFilterSet
    permission = "governance.read_city"

    @property
    def person(self) -> User:
        """Who reads it."""
        return person_of(self.request)

    def rows(self) -> Any:
        """Return the records this reader may see."""
        return self.model.objects.visible_to(self.person)

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:  # noqa: ARG002 - the button stands on every page
        """Return whether this reader may record one."""
        return {"may_record": may(self.person, "governance.manage_learning")}

    def empty(self) -> Empty:
        """Say that there is none."""
        return Empty(self.nothing)
