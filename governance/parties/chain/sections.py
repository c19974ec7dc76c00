# SPDX-License-Identifier: EUPL-1.2
"""What chain and ways of governing add to the file and to the work queue, and to the list for the whole city."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy, gettext_noop, ngettext, ngettext_lazy

from accounts.models import Person, User
from core.database.first_rows import first_rows
from core.database.prepared_statements import READER
from core.pages.totals import counted
from core.permissions import may
from governance.models import GuaranteeAnswer, StyleMix
from governance.overview.registry import OverviewItem, overview_items
from governance.parties.chain.facts import register_chain_facts
from governance.parties.chain.gaps import gaps, weak_spots
from governance.parties.chain.queries import chain_of
from governance.parties.styles.facts import register_style_facts
from governance.parties.styles.guarantees import lines_along, with_answers
from governance.parties.styles.mixes import periods
from governance.parties.styles.queries import current_mixes
from governance.parties.styles.recognition import as_it_stands
from initiatives.models import Initiative, Party
from initiatives.models.party import Sphere
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import QueueSection, register_queue_section
from initiatives.register.page_sections import PageLink, Section, register_dossier_section, register_own_page

MOST_DUE = 5
# What the history calls these records.
KINDS = (gettext_noop("Role need"), gettext_noop("Style mix"))


def register_chain() -> None:
    """Make these sections and lines known."""
    register_chain_facts()
    register_style_facts()
    register_dossier_section(chain_section, 30, ("chain", gettext_lazy("Roles in the chain")))
    register_dossier_section(style_section, 31, ("style", gettext_lazy("Way of governing")))
    register_own_page(PageLink(gettext_lazy("Who helps, and what is missing"), "governance:mine-chain"))
    register_own_page(PageLink(gettext_lazy("How the municipality works with you"), "governance:mine-style"))
    register_queue_section(review_section)
    overview_items.add(
        OverviewItem(
            gettext_lazy("Parties"),
            gettext_lazy("Who stands in the chains of initiatives, each once."),
            "governance:parties",
            group="registers",
            order=10,
            count=lambda user: Party.objects.visible_to(user).count(),
            sources=("initiatives_party",),
            unit=ngettext_lazy("party", "parties", "count"),
            is_for=lambda user: may(user, "governance.manage_parties"),
        )
    )
    overview_items.add(
        OverviewItem(
            gettext_lazy("Ways of governing"),
            gettext_lazy("How the city governs, and where that does not suit the situation."),
            "governance:repertoire",
            group="city",
            order=50,
            count=lambda user: current_mixes(user, timezone.localdate()).count(),
            sources=("governance_stylemix", "initiatives_initiative"),
            unit=ngettext_lazy("initiative with a mix", "initiatives with a mix", "count"),
            is_for=lambda user: may(user, "governance.read_governance"),
        )
    )


def chain_section(initiative: Initiative, user: Person) -> Section | None:
    """Show the chain in its three lanes, gaps and weak spots counted; four queries."""
    links = chain_of(initiative, user, timezone.localdate())
    context = {
        "initiative": initiative,
        "links": links,
        "spheres": list(Sphere),
        "gaps": gaps(links),
        "weak": weak_spots(links),
    }
    return Section("governance/parties/chain/_chain.html", context, order=30)


def style_section(initiative: Initiative, user: Person) -> Section | None:
    """Show the mix of today, when to look again, and the guarantees under it.

    One query, two where no mix was chosen.
    """
    today = timezone.localdate()
    mixes = StyleMix.objects.visible_to(user).filter(initiative=initiative).select_related("department", "recognition")
    mixes = mixes.annotate(recognised_as_it_stands=as_it_stands())
    present = next((one for one in periods(with_answers(mixes)) if one.holds_on(today)), None)
    context = {
        "initiative": initiative,
        "present": present,
        "is_due": present is not None and present.row.review_on <= today,
        "lines": lines_along(
            present.row if present else None, GuaranteeAnswer.objects.visible_to(user).filter(initiative=initiative)
        ),
    }
    return Section("governance/parties/styles/_style.html", context, order=31)


def _to_review(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[StyleMix]:
    user, today = values[READER], values["today"]
    handled = filters.narrow(Initiative.objects.in_areas_of(user).going_on(), user)
    later = StyleMix.objects.filter(
        initiative=OuterRef("initiative"), starts_on__gt=OuterRef("starts_on"), starts_on__lte=today
    )
    due = StyleMix.objects.filter(review_on__lte=today, starts_on__lte=today, initiative__in=handled.values("pk"))
    rows = due.exclude(Exists(later)).select_related("initiative", "department").defer("initiative__search")
    return rows.order_by("review_on", "id")


def review_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """List the mixes whose day to look again has come in one's own areas, the longest due first; two queries."""
    found, total = first_rows(_to_review, {"today": timezone.localdate()}, filters, most=MOST_DUE, reader=user)
    if not found:
        return None
    title = ngettext("%(n)s way of governing to look at again", "%(n)s ways of governing to look at again", total)
    return QueueSection(title % {"n": counted(total)}, found, total, "governance/parties/styles/_queue.html", order=45)
