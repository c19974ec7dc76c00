# SPDX-License-Identifier: EUPL-1.2
"""Which results are in view: of each initiative the latest one that counts, on lenses that can be compared.

Every number of the portfolio is about `View.latest`, and that is read through `visible_to`: never a draft, a
self-assessment or practice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import Count, F, Max, Q, QuerySet, TextField, Value
from django.db.models.functions import MD5, Cast, Coalesce

from accounts.models import Role, User
from assessment.lens.texts import LensText
from assessment.lens.translation import text_of
from assessment.models import Assessment, AssessmentKind, AssessmentState, Lens, Purpose, Round, SubjectKind
from assessment.portfolio.filters import YES, PortfolioFilters, PortfolioForm
from initiatives.models import Initiative
from initiatives.models.area import in_area
from initiatives.models.initiative import InitiativeQuerySet
from initiatives.register.filter_rules import WHOLE_CITY

Results = QuerySet[Assessment, Any]
# Versions of one lens on one scale: their levels mean the same.
Family = tuple[str, int]
# What `used_rounds` returns; JSON can hold it.
Used = Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class PortfolioSelection:
    """What somebody looks at. Without any result there is no lens: then `lens`, `version` and `latest` are None."""

    by: User
    filters: PortfolioFilters
    form: PortfolioForm
    rounds: Mapping[UUID, Round]
    version: Lens | None = None
    lens: LensText | None = None
    family: tuple[UUID, ...] = ()
    # How many results are on lenses that are not in view.
    elsewhere: int = 0

    @property
    def every(self) -> Results:
        """Every result on the lens in view that counts, of every round."""
        return every_result(self.by, self.filters, self.family)

    @property
    def latest(self) -> Results:
        """The ids of one result per initiative: that of the round asked for, otherwise the latest."""
        found = self.every.filter(round=UUID(self.filters.ronde)) if self.filters.ronde else self.every
        newest = found.annotate(counted_at=_counted_at()).order_by("subject", "-counted_at", "-pk").distinct("subject")
        return Assessment.objects.filter(pk__in=newest.values("pk"))

    @property
    def round(self) -> Round | None:
        """The round asked for."""
        return self.rounds.get(UUID(self.filters.ronde)) if self.filters.ronde else None

    @property
    def initiative_page(self) -> str:
        """The page where this person reads of one initiative: its file, or for an alderman what is public."""
        handles = {Role.OFFICIAL, Role.COORDINATOR} & self.by.roles
        return "initiatives:dossier" if handles else "initiatives:initiative"

    @property
    def has_invented(self) -> bool:
        """Whether a round was made up for the demonstration."""
        return any(one.is_invented for one in self.rounds.values())


def every_result(by: User, filters: PortfolioFilters, family: tuple[UUID, ...]) -> Results:
    """Return every result on these lenses that counts, of every round."""
    return _results(by, filters).filter(lens__in=family)


def select_portfolio(by: User, data: Mapping[str, Any], used: Used | None = None) -> PortfolioSelection:
    """Return the view that an address asks for; six queries, one more where there is a result.

    `used` is what `used_rounds` returned for this person, where that is known.
    """
    used = [
        (UUID(round_), UUID(lens), many, newest)
        for round_, lens, many, newest in (
            used_rounds(by, is_internal=asks_internal(by, data)) if used is None else used
        )
    ]
    lenses = {lens.pk: lens for lens in Lens.objects.filter(pk__in={lens for _round, lens, *_ in used})}
    rounds = {
        one.pk: one for one in Round.objects.filter(pk__in={one for one, *_ in used}).order_by("-opens_on", "-pk")
    }
    # Moments in UTC, all written alike, sort as they are.
    newest = sorted(used, key=lambda row: row[3], reverse=True)
    families: dict[Family, Lens] = {}
    for _round, lens, *_ in newest:
        families.setdefault(_family(lenses[lens]), lenses[lens])
    form = PortfolioForm(
        data,
        by=by,
        rounds=[(str(pk), one.title) for pk, one in rounds.items()],
        lenses=[(str(lens), str(lens)) for lens in families.values()],
    )
    filters = form.filters()
    if not used:
        return PortfolioSelection(by, filters, form, rounds)
    version = _version(filters, rounds, lenses, families)
    family = tuple(pk for pk, lens in lenses.items() if _family(lens) == _family(version))
    elsewhere = 0 if filters.ronde else sum(many for _round, lens, many, _at in used if lens not in family)
    return PortfolioSelection(by, filters, form, rounds, version, text_of(version), family, elsewhere)


def content_key(latest: Results) -> str:
    """Return what stands for these results, whoever looks: their content never changes, so their ids say it all."""
    return content_of(latest)[0]


def content_of(latest: Results) -> tuple[str, int]:
    """Return the `content_key` of these results and how many they are; one query."""
    key, total = next(iter(content_rows(latest)), (None, 0))
    return key or "", total


def content_rows(latest: Results) -> QuerySet[Assessment, Any]:
    """Return the one row of `content_of`; without a result its key is null, or there is no row."""
    ids = StringAgg(Cast("pk", TextField()), Value(","), order_by=F("pk"))
    # By a constant, so that everything is one group.
    all_of_it = latest.order_by().annotate(all=Value(1)).values("all")
    return all_of_it.annotate(key=MD5(ids), total=Count("pk")).values_list("key", "total")


def asks_internal(by: User, data: Mapping[str, Any]) -> bool:
    """Return whether results that are settled and not published are asked for, by somebody who may."""
    return bool(data.get("intern")) and Role.COORDINATOR in by.roles


def used_rounds(by: User, *, is_internal: bool) -> list[list[Any]]:
    """Return round, lens, number of results and newest moment, over everything this person may look at; one query."""
    filters = PortfolioFilters(intern=YES if is_internal else "")
    found = _results(by, filters).annotate(counted_at=_counted_at()).order_by().values("round", "lens")
    rows = found.annotate(n=Count("pk"), newest=Max("counted_at")).values_list("round", "lens", "n", "newest")
    return [[str(round_), str(lens), many, newest.isoformat()] for round_, lens, many, newest in rows]


def _version(
    filters: PortfolioFilters,
    rounds: Mapping[UUID, Round],
    lenses: Mapping[UUID, Lens],
    families: Mapping[Family, Lens],
) -> Lens:
    if filters.ronde:
        return lenses[rounds[UUID(filters.ronde)].lens_id]
    named = [lens for lens in families.values() if str(lens) == filters.lens]
    return named[0] if named else next(iter(families.values()))


def _family(lens: Lens) -> Family:
    return lens.code, text_of(lens).top


def _counted_at() -> Coalesce:
    return Coalesce("published_at", "submitted_at")


def _results(by: User, filters: PortfolioFilters) -> Results:
    """Return the results that count of the initiatives asked for: published, not replaced, never practice."""
    if filters.intern:
        settled = Q(kind=AssessmentKind.CONSENSUS, state=AssessmentState.SUBMITTED, superseded_at__isnull=True)
        found = Assessment.objects.visible_to(by).filter(settled)
    else:
        found = Assessment.objects.visible_to(by).results()
    return found.filter(
        subject__kind=SubjectKind.INITIATIVE,
        round__purpose=Purpose.ASSESSMENT,
        subject__initiative__in=_initiatives(by, filters).values("pk"),
    )


def _initiatives(by: User, filters: PortfolioFilters) -> InitiativeQuerySet:
    # Results of what is published are public too.
    found = Initiative.objects.in_figures_of(by).published()
    if filters.gebied == WHOLE_CITY:
        found = found.filter(area__isnull=True)
    elif filters.gebied:
        found = found.filter(in_area(filters.gebied))
    if filters.thema:
        tagged = Initiative.themes.through.objects.filter(theme__code=filters.thema)
        found = found.filter(pk__in=tagged.values("initiative"))
    return found.filter(phase=filters.fase) if filters.fase else found
