# SPDX-License-Identifier: EUPL-1.2
"""What partners would do for all initiatives an official handles, as a page and as a file."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.people.queries import person_of
from core.database.keyset import Order
from core.database.server_cursors import stream_rows
from core.files.csv_export import yes
from core.pages.list_page import Empty, ListPage
from core.pages.pagination import KeysetPage
from governance.parties.promises.filters import PromiseFilterSet
from governance.parties.promises.queries import PromiseRow, handled_promises, row_of
from initiatives.register.names import area_name


class PromisesPage(ListPage[PromiseFilterSet]):
    """List what partners would do, what was agreed for the earliest day on top."""

    title = gettext_lazy("What partners would do")
    template_name = "governance/parties/promises/list.html"
    order = Order.of("due_on")
    filter_class = PromiseFilterSet
    permission = "governance.read_governance"
    csv_name = "toezeggingen.csv"

    def rows(self) -> Any:
        """Return what is for initiatives that this official handles."""
        return handled_promises(person_of(self.request))

    def prepare(self, found: Any) -> Any:
        """Add the initiative, the party and how it was called to account; two statements."""
        read = found.select_related("initiative__area", "party__parent").prefetch_related("calls")
        return read.defer("initiative__search", "initiative__story")

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Return each as it stands today."""
        today = timezone.localdate()
        return {"rows": [row_of(one, today) for one in page.items]}

    def empty(self) -> Empty:
        """Say that there is none."""
        if self.is_narrowed:
            return Empty(_("Nothing of partners is like what you ask."))
        return Empty(_("Nothing of partners is open in your areas. Note what they would do in the chain of a file."))

    def csv_header(self) -> Sequence[Any]:
        """Return the columns of the file."""
        return [
            _("Initiative"), _("Area"), _("Party"), _("What it will do"), _("Why it is expected"), _("Before"),
            _("Moved by the party to"), _("What became of it"), _("Late"), _("On"), _("In words"),
            _("The party says so itself"), _("Last called to account on"), _("Answer by"), _("The answer"),
            _("Answered on"), _("Made up"), _("Identifier"),
        ]  # fmt: skip

    def csv_lines(self, found: Any) -> Iterable[Sequence[Any]]:
        """Yield a line for each, as it stands today."""
        today = timezone.localdate()
        return (_line(row_of(one, today)) for one in stream_rows(found))


def _line(row: PromiseRow) -> list[Any]:
    one, initiative = row.promise, row.promise.initiative
    call = row.calls[0] if row.calls else None
    asked = [call.asked_on, call.answer_due_on, call.get_answer_display(), call.answered_on] if call else [""] * 4
    return [
        initiative.name, area_name(initiative.area), one.party.full_name, one.text, one.get_basis_display(), one.due_on,
        one.moved_to, one.get_outcome_display() or _("Open"), yes(row.is_late), one.closed_on, one.note,
        yes(one.said_by_party), *asked, yes(one.is_invented), one.pk,
    ]  # fmt: skip
