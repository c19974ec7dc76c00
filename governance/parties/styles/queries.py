# SPDX-License-Identifier: EUPL-1.2
"""The ways of governing of the whole city: averages per area, theme and department, and clashes. Set-based."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db.models import Avg, Count, F, Max, Q, QuerySet
from django.utils.translation import gettext as _

from accounts.models import Person
from assessment.results.profiles import condition
from governance.models import Arrangement, ArrangementKind, ContactMoment, StyleMix
from governance.models.style import Style
from governance.parties.styles.guarantees import breaches_of_initiative
from governance.parties.styles.mixes import (
    ABOVE_FLOOR,
    FULL_SHARE,
    MOSTLY,
    PURELY,
    REPEATED,
    ClashRule,
    Mix,
    Situation,
    clashes_of,
)
from initiatives.lifecycle import alive
from initiatives.models import Engagement, Income, Initiative
from initiatives.models.party import IncomeKind
from initiatives.models.terms import running
from initiatives.register.names import theme_name_field
from initiatives.register.profiles import ProfileFilter

MOST_CLASHES: Final = 50
# Of each mix the shares above the floor are brought to 100 (governance.parties.styles.mixes.Mix.above_floor).
_AVERAGES: Final = {
    f"mean_{style.value}": Avg(
        F(style.value) * float(FULL_SHARE) / (FULL_SHARE - F("lawful")), filter=Q(lawful__lt=FULL_SHARE)
    )
    for style in ABOVE_FLOOR
}


@dataclass(frozen=True, slots=True)
class Group:
    """The average mix of a group of initiatives; `due` counts mixes whose day to look again has come.

    `breached` counts initiatives with a guarantee of the law that is known not to be complied with.
    """

    name: str
    count: int
    due: int
    mix: Mix
    breached: int = 0


@dataclass(frozen=True, slots=True)
class Clash:
    """One initiative whose mix does not suit its situation."""

    initiative_id: UUID
    name: str
    rule: ClashRule
    mix: Mix


def current_mixes(user: Person, day: date, **only: Any) -> QuerySet[StyleMix, StyleMix]:
    """Return the mix that held on `day` of every live initiative this person may see; `only` narrows the mixes."""
    newest = StyleMix.objects.filter(starts_on__lte=day).order_by("initiative", "-starts_on").distinct("initiative")
    live = StyleMix.objects.visible_to(user).filter(pk__in=newest.values("pk"))
    return live.filter(alive("initiative__"), **only)


def overall(mixes: QuerySet[StyleMix, StyleMix], day: date) -> Group | None:
    """Return the average of all of them, or None when there are none; one query."""
    row = mixes.order_by().aggregate(**_AVERAGES, **_counts(day))
    return _group(_("All together"), row) if row["n"] else None


def grouped(mixes: QuerySet[StyleMix, StyleMix], day: date, by: str, nameless: str) -> list[Group]:
    """Return the average per value of the column `by`, the largest group first; one query."""
    rows = mixes.order_by().values(by).annotate(**_AVERAGES, **_counts(day)).order_by("-n", by)
    return [_group(row[by] or nameless, row) for row in rows]


def by_area(mixes: QuerySet[StyleMix, StyleMix], day: date) -> list[Group]:
    """Return the average per area."""
    return grouped(mixes, day, "initiative__area__name", _("Whole city"))


def by_theme(mixes: QuerySet[StyleMix, StyleMix], day: date) -> list[Group]:
    """Return the average per theme; an initiative with two themes counts in both."""
    return grouped(mixes, day, f"initiative__themes__{theme_name_field()}", _("Without a theme"))


def by_department(mixes: QuerySet[StyleMix, StyleMix], day: date) -> list[Group]:
    """Return the average per department."""
    return grouped(mixes, day, "department__name", _("No department named"))


def _counts(day: date) -> dict[str, Count]:
    return {
        "n": Count("pk"),
        "due": Count("pk", filter=Q(review_on__lte=day)),
        "breached": Count("pk", filter=Q(breaches_of_initiative())),
    }


def _group(name: str, row: Mapping[str, Any]) -> Group:
    mix = Mix(0, *(float(row[f"mean_{style.value}"] or 0) for style in ABOVE_FLOOR))
    return Group(name, row["n"], row["due"], mix, row["breached"])


def clashes(mixes: QuerySet[StyleMix, StyleMix], day: date) -> list[Clash]:
    """Return where mix and situation clash on `day`, by name of the initiative; seven queries, however many there are.

    Facts are asked only of initiatives whose mix some rule looks at.
    """
    # The same question as governance.parties.styles.mixes.is_outspoken, asked of the database.
    looked_at = Q(performing__gte=PURELY) | Q(lawful__gte=PURELY)
    looked_at |= Q(participating__gte=MOSTLY) | Q(networking__gte=MOSTLY)
    shares = [style.value for style in Style]
    rows = list(mixes.filter(looked_at).order_by().values("initiative_id", "initiative__name", *shares))
    ids = [row["initiative_id"] for row in rows]
    situations = zip(rows, _situations(rows, ids, day), strict=True)
    found = [
        Clash(row["initiative_id"], row["initiative__name"], rule, seen.mix)
        for row, seen in situations
        for rule in clashes_of(seen)
    ]
    return sorted(found, key=lambda one: (one.rule.code, one.name, one.initiative_id))


def _situations(rows: list[Any], ids: list[UUID], day: date) -> Iterable[Situation]:
    paid, alone, repeated = _paid(ids, day), _alone(rows), _repeated(ids, day)
    spoken, parties = _spoken(ids, day), _parties(ids, day)
    for row in rows:
        key = row["initiative_id"]
        last = spoken.get(key)
        yield Situation(
            mix=Mix.of(row),
            is_paid=key in paid,
            stands_alone=key in alone,
            exceptions=repeated.get(key, 0),
            silent_days=(day - last).days if last else None,
            parties=parties.get(key, 0),
        )


def _paid(ids: list[UUID], day: date) -> set[UUID]:
    money = Q(kind=ArrangementKind.SUBSIDY) | Q(amount_granted__gt=0)
    granted = Arrangement.objects.running_on(day).filter(money, initiative__in=ids)
    running = Q(ends_on__isnull=True) | Q(ends_on__gte=day)
    told = Income.objects.filter(running, initiative__in=ids, kind__in=[IncomeKind.SUBSIDY, IncomeKind.ASSIGNMENT])
    return {*granted.values_list("initiative_id", flat=True), *told.values_list("initiative_id", flat=True)}


def _alone(rows: list[Any]) -> set[UUID]:
    asked = [row["initiative_id"] for row in rows if row["performing"] >= PURELY]
    return set(Initiative.objects.filter(condition(ProfileFilter.ALONE), pk__in=asked).values_list("pk", flat=True))


def _repeated(ids: list[UUID], day: date) -> dict[UUID, int]:
    exceptions = Arrangement.objects.given().filter(initiative__in=ids, first_day__lte=day)
    rows = exceptions.order_by().values("initiative_id", "rule").annotate(n=Count("pk")).filter(n__gte=REPEATED)
    found: dict[UUID, int] = {}
    for row in rows:
        found[row["initiative_id"]] = max(found.get(row["initiative_id"], 0), row["n"])
    return found


def _spoken(ids: list[UUID], day: date) -> dict[UUID, date]:
    moments = ContactMoment.objects.filter(initiative__in=ids, happened_on__lte=day).order_by()
    return dict(moments.values("initiative_id").annotate(last=Max("happened_on")).values_list("initiative_id", "last"))


def _parties(ids: list[UUID], day: date) -> dict[UUID, int]:
    rows = Engagement.objects.filter(running(day), initiative__in=ids).order_by().values("initiative_id")
    return dict(rows.annotate(n=Count("party", distinct=True)).values_list("initiative_id", "n"))
