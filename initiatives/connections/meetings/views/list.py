# SPDX-License-Identifier: EUPL-1.2
"""All meetings: what is to be, and what was."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.database.keyset import Order
from core.pages.list_page import Empty, ListPage
from core.pages.page_meta import page_meta
from core.pages.pagination import KeysetPage
from core.permissions import may
from initiatives.connections.meetings.filters import MeetingFilterSet
from initiatives.connections.meetings.page_sections import coming
from initiatives.models import Meeting
from initiatives.register.filters import Vocabulary

MOST_COMING = 50


@method_decorator(login_not_required, name="dispatch")
class MeetingsPage(ListPage[MeetingFilterSet]):
    """List what is to be, the first on top, then what was, with what came of it."""

    title = gettext_lazy("Meetings")
    template_name = "initiatives/connections/meetings/list.html"
    order = Order(("-happens_on", "-id"))
    page_size = 20

    def filter_set(self) -> MeetingFilterSet:
        """Return the filters of the meetings that were."""
        visible = Meeting.objects.visible_to(self.request.user)
        past = visible.filter(happens_on__lt=timezone.localdate(), cancelled_on__isnull=True)
        return MeetingFilterSet(self.request.GET, past, vocabulary=Vocabulary.load(), request=self.request)

    def prepare(self, found: Any) -> Any:
        """Add where it was."""
        return found.select_related("area").defer("area__border")

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Return what is to be, and what else the page needs."""
        user = self.request.user
        return {
            "coming": self.filters.narrow(coming(user))[:MOST_COMING] if page.is_first else [],
            "may_hold": may(user, "initiatives.hold_meeting"),
            "meta": page_meta(_("Meetings"), _("Where initiatives and others meet."), "initiatives:meetings"),
        }

    def empty(self) -> Empty:
        """Say that nothing is planned, and what to do."""
        if self.is_narrowed:
            nothing = _("No meeting is planned that fits.")
            return Empty(nothing, _("Show all meetings"), reverse("initiatives:meetings"))
        nothing = _("No meeting is planned at the moment.")
        return Empty(nothing, _("See needs and offers"), reverse("initiatives:exchange"))
