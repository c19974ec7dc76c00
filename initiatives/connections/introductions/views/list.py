# SPDX-License-Identifier: EUPL-1.2
"""All introductions of somebody: a carrier's own, or those of an official's areas."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from accounts.people.queries import person_of
from core.pages.filter_chips import Choice
from core.pages.list_page import Empty, ListPage
from core.pages.pagination import KeysetPage
from core.permissions import may
from initiatives.connections.introductions.filters import IntroductionFilterSet
from initiatives.connections.introductions.queries import ORDER, choices_for, in_words, listed
from initiatives.models import Initiative, Introduction


@method_decorator(never_cache, name="dispatch")
class IntroductionsPage(ListPage[IntroductionFilterSet]):
    """List introductions, what waits for the reader on top."""

    title = gettext_lazy("Introductions")
    template_name = "initiatives/connections/introductions/list.html"
    order = ORDER
    page_size = 20

    @cached_property
    def carried(self) -> dict[UUID, str]:
        """The initiatives this person carries, by name."""
        carried = Initiative.objects.carried_by(person_of(self.request))
        return dict(carried.order_by("name").values_list("pk", "name"))

    @cached_property
    def is_office(self) -> bool:
        """Whether this person reads for the municipality."""
        return may(self.request.user, "initiatives.view_queue")

    def filter_set(self) -> IntroductionFilterSet:
        """Return what this reader can choose between."""
        own = [(str(key), name) for key, name in self.carried.items()]
        visible = Introduction.objects.visible_to(self.request.user)
        return IntroductionFilterSet(self.request, visible, own=own, is_office=self.is_office)

    def parts(self) -> Sequence[Choice]:
        """Return what waits for whom, and how it ended."""
        return choices_for(list(self.carried), is_office=self.is_office)

    def prepare(self, found: Any) -> Any:
        """Add both sides, and the meetings."""
        return listed(found, list(self.carried), person_of(self.request))

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Return the rows as this reader may know them."""
        return {"rows": in_words(page.items, self.carried), "is_office": self.is_office}

    def empty(self) -> Empty:
        """Say why there is none, and what to do."""
        if self.is_narrowed:
            return Empty(
                _("No introduction is like this."), _("Show all introductions"), reverse("initiatives:introductions")
            )
        if self.is_office:
            nobody = _("Nobody was introduced to anybody in your areas yet.")
            return Empty(nobody, _("See what fits"), reverse("initiatives:exchange"))
        if self.carried:
            nobody = _("Nobody has asked to meet you, and you have asked nobody.")
            return Empty(nobody, _("See needs and offers"), reverse("initiatives:exchange"))
        return Empty(
            _("Introductions are for who carries an initiative. Do you carry one?"),
            _("Register an initiative"),
            reverse("initiatives:registration-start"),
        )
