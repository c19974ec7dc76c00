# SPDX-License-Identifier: EUPL-1.2
"""The steps on all growth paths an official reads, as a page and as a file."""

from collections.abc import Iterable, Iterator, Sequence
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
from governance.growth.filters import GrowthFilterSet
from governance.growth.queries import STANDINGS, StepRow, along_the_path, handled_steps, row_of
from initiatives.register.names import area_name


class GrowthPage(ListPage[GrowthFilterSet]):
    """List the steps, what was told last first."""

    title = gettext_lazy("Growth paths")
    template_name = "governance/growth/list.html"
    order = Order(("-id",))
    filter_class = GrowthFilterSet
    permission = "governance.read_governance"
    csv_name = "groeipaden.csv"

    def rows(self) -> Any:
        """Return the steps of initiatives that this official handles."""
        return handled_steps(person_of(self.request))

    def prepare(self, found: Any) -> Any:
        """Add where each stands, its money and its partners."""
        return along_the_path(found, timezone.localdate())

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:
        """Return the steps as they stand."""
        return {"rows": [row_of(one) for one in page.items]}

    def empty(self) -> Empty:
        """Say that there is none."""
        if self.is_narrowed:
            return Empty(_("No step is like what you ask."))
        return Empty(_("No initiative in your areas has told its growth path. You find it in the file of each."))

    def csv_header(self) -> Sequence[Any]:
        """Return the columns of the file."""
        return [
            _("Initiative"), _("Area"), _("Growth step"), _("Where on the path"), _("What it does"), _("Wanted from"),
            _("Began on"), _("Last day"), _("How far it reaches"), _("Money"), _("How it pays its way"),
            _("Paid hours a week"), _("Voluntary hours a week"), _("Changes asked of partners"), _("Of which agreed"),
            _("Of which late"), _("What partners change"), _("To talk about"), _("On the public page"),
            _("Made up"), _("Identifier"),
        ]  # fmt: skip

    def csv_lines(self, found: Any) -> Iterable[Sequence[Any]]:
        """Yield a line per step."""
        return (_line(row_of(one)) for one in stream_rows(found))


def _line(row: StepRow) -> list[Any]:
    one, initiative = row.step, row.step.initiative
    return [
        initiative.name, area_name(initiative.area), one.name, str(STANDINGS[row.standing]), one.activities,
        one.wished_on, one.started_on, row.last_day, one.get_reach_display(), ", ".join(_money(row)),
        one.business_model, one.paid_hours, one.voluntary_hours, len(row.changes), row.agreed, row.late,
        "; ".join(_changes(row)), yes(row.to_discuss), yes(one.is_shown), yes(one.is_invented), one.pk,
    ]  # fmt: skip


def _money(row: StepRow) -> Iterator[str]:
    for source in row.sources:
        yield f"{source.kind.label} {source.share}%" if source.share else str(source.kind.label)


def _changes(row: StepRow) -> Iterator[str]:
    for one in row.changes:
        yield f"{one.party.full_name}: {one.get_kind_display()}, {one.text}"
