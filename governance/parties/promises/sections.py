# SPDX-License-Identifier: EUPL-1.2
"""What partners have not done and calls that nobody answered, on the page of today, and calls on who reads."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from accounts.models import Person, User
from core.database.first_rows import first_rows
from core.database.prepared_statements import READER
from governance.models import PartnerCall, PartnerPromise
from governance.overview.registry import OverviewItem, overview_items
from governance.parties.promises.filters import LATE, STATE
from governance.parties.promises.queries import handled_promises
from initiatives.models import Initiative
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import QueueSection, register_queue_section
from initiatives.moderation.today.due import Due, DueItem, Step, Weight, due_from, due_makers
from initiatives.register.page_sections import Section, register_overview_section

MOST: Final = 5


def register_promise_sections() -> None:
    """Make them known."""
    register_queue_section(unanswered_section)
    due_makers.add(due_from(unanswered_section, "calls", _due_item), due_promises)
    register_overview_section(own_section)
    overview_items.add(
        OverviewItem(
            gettext_lazy("What partners would do"),
            gettext_lazy(
                "What belongs to the task of partners and what they promised, open or late, and what they did."
            ),
            "governance:promises",
            group="today",
            order=46,
            count=_late,
            unit=ngettext_lazy(
                "promise or task of a partner is late", "promises or tasks of partners are late", "count"
            ),
            query=f"{STATE}={LATE}",
        )
    )


def _late(person: Person) -> int:
    return handled_promises(person).late_on(timezone.localdate()).count()


def _unanswered(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[PartnerCall]:
    user, today = values[READER], values["today"]
    handled = filters.narrow(Initiative.objects.in_areas_of(user), user)
    rows = PartnerCall.objects.waiting().filter(answer_due_on__lt=today, promise__initiative__in=handled.values("pk"))
    rows = rows.select_related("promise__initiative", "promise__party").defer("promise__initiative__search")
    return rows.order_by("answer_due_on", "id")


def unanswered_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """List the calls whose last day for an answer has passed, the longest first; two queries."""
    found, total = first_rows(_unanswered, {"today": timezone.localdate()}, filters, most=MOST, reader=user)
    if not found:
        return None
    title = _("Partners that did not answer")
    return QueueSection(title, found, total, "governance/parties/promises/_queue.html", order=46)


def _due_item(call: PartnerCall, _today: date) -> DueItem:
    promise = call.promise
    href = reverse("governance:chain", args=[promise.initiative_id]) + "#promises"
    again = reverse("governance:promise-call", args=[promise.initiative_id, promise.pk])
    settled = reverse("governance:promise-settle", args=[promise.initiative_id, promise.pk])
    return DueItem(
        weight=Weight.PROMISE,
        name=promise.initiative.name,
        href=href,
        what=_("%(party)s was called to account and did not answer") % {"party": promise.party.name},
        steps=[Step(_("Call to account again"), again), Step(_("Note what became of it"), settled)],
        due_on=call.answer_due_on,
        why=f"“{promise.text}”",
        is_invented=promise.is_invented,
        area=promise.initiative.area_id,
    )


def _late_rows(values: Mapping[str, Any], today: date) -> QuerySet[PartnerPromise]:
    # What was moved was due before as well, so that the index on the first day finds all that is late.
    rows = handled_promises(values[READER]).late_on(today).filter(due_on__lt=today)
    waits = Exists(PartnerCall.objects.waiting().filter(promise=OuterRef("pk")))
    rows = rows.select_related("initiative", "party", "growth_change__step").annotate(waits=waits)
    return rows.defer("initiative__search", "initiative__story").order_by("due_on", "id")


def due_promises(user: User, today: date) -> Due | None:
    """Return what partners would have done by now, what changes at a growth step included; two statements.

    One of which the party was called to account is told by that call, once no answer came.
    """
    found, total = first_rows(_late_rows, {}, today, most=MOST, reader=user)
    if not found:
        return None
    items = [_late_item(one) for one in found if not one.waits]
    href = f"{reverse('governance:promises')}?{STATE}={LATE}"
    return Due(_("What partners are late with"), total, href, items, is_cut=total > len(found))


def _late_item(promise: PartnerPromise) -> DueItem:
    change = getattr(promise, "growth_change", None)
    why = f"“{promise.text}”"
    if change:
        why = _("“%(text)s”, for the growth step “%(step)s”") % {"text": promise.text, "step": change.step.name}
    keys = [promise.initiative_id, promise.pk]
    return DueItem(
        weight=Weight.PROMISE,
        name=promise.initiative.name,
        href=reverse("governance:chain", args=[promise.initiative_id]) + f"#promise-{promise.pk}",
        what=_("%(party)s has not done what it would do") % {"party": promise.party.name},
        steps=[
            Step(_("Call to account"), reverse("governance:promise-call", args=keys)),
            Step(_("Note what became of it"), reverse("governance:promise-settle", args=keys)),
        ],
        due_on=promise.last_day,
        why=why,
        is_invented=promise.is_invented,
        area=promise.initiative.area_id,
    )


def own_section(user: Person) -> Section | None:
    """Show who answers for a party what it is called to account for; nothing when there is nothing."""
    if not user.is_authenticated:
        return None
    waiting = PartnerCall.objects.waiting().filter(promise__in=PartnerPromise.objects.answered_for_by(user))
    calls = list(waiting.select_related("promise__initiative", "promise__party").order_by("answer_due_on", "id")[:10])
    return Section("governance/parties/promises/_own.html", {"calls": calls}, order=9) if calls else None
