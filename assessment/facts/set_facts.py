# SPDX-License-Identifier: EUPL-1.2
"""Facts at hand about a programme or an area: counts over its initiatives, none of them named."""

from datetime import date

from django.db.models import Count, Max, Q
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from assessment.facts.initiative_facts import SILENT_AFTER
from assessment.facts.registry import Fact, register_set_facts
from core.database.subqueries import among
from initiatives.carriers.carrying import from_now_on
from initiatives.models import CarryingPeriod, Need
from initiatives.models.initiative import InitiativeQuerySet
from initiatives.models.need import NeedKind

MOST = 6


def register_place_facts() -> None:
    """Answer what the register can count."""
    for code, maker in {
        "themes": themes,
        "links": links,
        "parties_roles": parties,
        "carriers": carriers,
        "needs_offers": needs,
        "updates_contacts": updates,
    }.items():
        register_set_facts(code, maker)


def _share(part: int, whole: int, text: str, *, warning: str = "") -> Fact:
    return Fact(
        strong=_("%(part)d of the %(whole)d initiatives") % {"part": part, "whole": whole},
        text=text,
        warning=warning if part else "",
    )


def themes(initiatives: InitiativeQuerySet, _day: date) -> list[Fact]:
    """Count the initiatives per theme, the most frequent first."""
    name = "themes__name_nl" if (get_language() or "nl").startswith("nl") else "themes__name_en"
    counted = (
        initiatives.filter(themes__isnull=False).order_by().values_list(name).annotate(n=Count("pk", distinct=True))
    )
    rows = list(counted.order_by("-n", name)[:MOST])
    return [Fact(strong=f"{theme}:", text=_initiatives(n)) for theme, n in rows]


def _initiatives(n: int) -> str:
    return ngettext("%(n)d initiative.", "%(n)d initiatives.", n) % {"n": n}


def _running(day: date) -> Q:
    ends = "engagements__ends_on"
    return Q(**{f"{ends}__isnull": True}) | Q(**{f"{ends}__gte": day})


def links(initiatives: InitiativeQuerySet, day: date) -> list[Fact]:
    """Name parties that work with more than one of the initiatives now."""
    rows = (
        initiatives.filter(_running(day), engagements__isnull=False)
        .order_by()
        .values_list("engagements__party__name")
        .annotate(n=Count("pk", distinct=True))
        .filter(n__gte=2)
        .order_by("-n", "engagements__party__name")[:MOST]
    )
    return [Fact(strong=f"{party}:", text=_("works with %(n)d of them.") % {"n": n}) for party, n in rows]


def parties(initiatives: InitiativeQuerySet, day: date) -> list[Fact]:
    """Count the parties in the chains."""
    n = initiatives.filter(_running(day)).aggregate(n=Count("engagements__party", distinct=True))["n"]
    return (
        [Fact(text=ngettext("%(n)d party in the chains.", "%(n)d parties in the chains.", n) % {"n": n})] if n else []
    )


def carriers(initiatives: InitiativeQuerySet, _day: date) -> list[Fact]:
    """Count how many initiatives are known to rest on one person, of those of which it is known who carries them."""
    known = CarryingPeriod.objects.on(from_now_on()).filter(
        among("initiative", initiatives.values("pk")), is_known=True
    )
    found = known.aggregate(all=Count("initiative"), alone=Count("initiative", filter=Q(least=1)))
    if not found["all"]:
        return []
    return [
        _share(
            found["alone"],
            found["all"],
            _("of which this is known rest on one carrier."),
            warning=_("everything rests on one person"),
        )
    ]


def needs(initiatives: InitiativeQuerySet, _day: date) -> list[Fact]:
    """Count what is looked for and offered now."""
    still_open = Need.objects.filter(closed_on__isnull=True, initiative__in=initiatives.order_by().values("pk"))
    found = still_open.aggregate(
        needs=Count("pk", filter=Q(kind=NeedKind.NEED)), offers=Count("pk", filter=Q(kind=NeedKind.OFFER))
    )
    if not any(found.values()):
        return []
    return [Fact(text=_("%(needs)d open needs, %(offers)d offers.") % found)]


def updates(initiatives: InitiativeQuerySet, day: date) -> list[Fact]:
    """Count how many initiatives were silent for half a year."""
    last = Max("posts__happened_on", filter=Q(posts__removed_at__isnull=True))
    days = list(initiatives.order_by().annotate(last=last).values_list("last", flat=True))
    if not days:
        return []
    silent = sum(each is None or day - each > SILENT_AFTER for each in days)
    return [_share(silent, len(days), _("posted nothing for half a year."))]
