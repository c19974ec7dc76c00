# SPDX-License-Identifier: EUPL-1.2
"""What ends in the months to come, and who hangs on it: one statement for the whole page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from assessment.facts.initiative_facts import ONE_SIDED
from core.database.replica import reading
from governance.arrangements.policy.queries import municipality_parties
from governance.arrangements.succession import continued
from governance.models import Arrangement
from governance.models.querysets import ArrangementQuerySet
from initiatives.lifecycle import alive
from initiatives.models.area import in_area

# The month of today is not one of them, and is shown before them.
MONTHS: Final = 18
FIRST_SHOWN: Final = 25
AREAS_SHOWN: Final = 8

# The share is what the granting party surely carries on the last day (governance.parties.funding), of which
# this arrangement is its part by what it grants a year.
_ENDING: Final = f"""
WITH ending_now AS MATERIALIZED (
  SELECT a.id, a.kind, a.title, a.rule, a.last_day, a.amount_granted AS money, a.is_invented, a.initiative_id,
         a.granted_by_id, a.amount_granted * 365 / (a.last_day - a.first_day + 1) AS a_year,
         {continued("%(day)s::date")} AS is_followed
    FROM governance_arrangement a
   WHERE a.last_day BETWEEN %(day)s AND %(end)s AND a.id IN ({{visible}})
),
shares AS MATERIALIZED (
  SELECT * FROM governance_share WHERE initiative_id = ANY(ARRAY(SELECT initiative_id FROM ending_now WHERE a_year > 0))
)
SELECT e.id, e.kind, e.title, e.rule, e.last_day, e.money, e.is_invented, e.initiative_id, e.is_followed,
       i.name AS initiative, coalesce(ar.parent_id, ar.id) AS area_id, p.name AS party, s.basis,
       e.granted_by_id AS grantor_id,
       round(s.least * e.a_year / s.a_year, 4) AS least, round(s.most * e.a_year / s.a_year, 4) AS most,
       e.kind = 'lease' AND places.known = 1 AS is_only_place
  FROM ending_now e
  JOIN initiatives_initiative i ON i.id = e.initiative_id
  JOIN initiatives_party p ON p.id = e.granted_by_id
  LEFT JOIN initiatives_area ar ON ar.id = i.area_id
  LEFT JOIN shares s ON s.initiative_id = e.initiative_id AND s.party_id = coalesce(p.parent_id, p.id)
                    AND s.first_day <= e.last_day AND s.last_day >= e.last_day AND e.a_year > 0
  CROSS JOIN LATERAL (
    SELECT count(*) AS known FROM governance_arrangement b
     WHERE e.kind = 'lease' AND b.kind = 'lease' AND b.initiative_id = e.initiative_id AND b.first_day <= e.last_day
       AND (b.last_day IS NULL OR b.last_day >= e.last_day)
  ) places
"""  # noqa: S608 - our own text

_SUMMED: Final = """
WITH ending AS MATERIALIZED ({ending}),
judged AS MATERIALIZED (
  SELECT e.*, NOT is_followed AND (coalesce(least, 0) >= %(wholly)s OR is_only_place) AS is_wholly FROM ending e
)
SELECT
 (SELECT coalesce(json_agg(m ORDER BY m.month), '[]') FROM (
    SELECT date_trunc('month', last_day)::date AS month,
           coalesce(sum(money) FILTER (WHERE is_followed), 0) AS followed,
           coalesce(sum(money) FILTER (WHERE NOT is_followed), 0) AS open,
           count(*) FILTER (WHERE money IS NULL AND is_followed) AS agreements_followed,
           count(*) FILTER (WHERE money IS NULL AND NOT is_followed) AS agreements_open,
           count(DISTINCT initiative_id) FILTER (WHERE NOT is_followed) AS touched,
           count(DISTINCT initiative_id) FILTER (WHERE is_wholly) AS wholly
      FROM judged GROUP BY 1) m),
 (SELECT json_build_object('money', coalesce(sum(money), 0),
         'open', coalesce(sum(money) FILTER (WHERE NOT is_followed), 0),
         'touched', count(DISTINCT initiative_id) FILTER (WHERE NOT is_followed),
         'wholly', count(DISTINCT initiative_id) FILTER (WHERE is_wholly), 'rows', count(*),
         'has_invented', coalesce(bool_or(is_invented), false)) FROM judged),
 (SELECT coalesce(json_agg(x), '[]') FROM (
    SELECT coalesce(ar.name, '') AS name, coalesce(ar.code, '') AS code,
           count(DISTINCT initiative_id) FILTER (WHERE is_wholly) AS wholly,
           count(DISTINCT initiative_id) FILTER (WHERE NOT is_followed) AS touched
      FROM judged LEFT JOIN initiatives_area ar ON ar.id = judged.area_id
     GROUP BY 1, 2 HAVING count(*) FILTER (WHERE NOT is_followed) > 0 ORDER BY 3 DESC, 4 DESC, 1) x),
 (SELECT coalesce(json_agg(f), '[]') FROM (
    SELECT initiative_id, initiative, kind, title, last_day, money, basis, least, most, is_only_place, is_invented, id
      FROM judged WHERE is_wholly ORDER BY last_day, initiative, id LIMIT %(first)s) f),
 (SELECT coalesce(json_agg(g ORDER BY g.first_day, g.name, g.grantor), '[]') FROM (
    SELECT grantor_id AS grantor, party AS name, date_trunc('month', last_day)::date AS month,
           min(last_day) AS first_day, coalesce(sum(money), 0) AS open,
           count(*) FILTER (WHERE money IS NULL) AS agreements,
           count(DISTINCT initiative_id) AS touched, count(DISTINCT initiative_id) FILTER (WHERE is_wholly) AS wholly,
           bool_or(is_invented) AS is_invented
      FROM judged WHERE NOT is_followed AND grantor_id IN ({municipality}) GROUP BY 1, 2, 3) g)
"""


@dataclass(frozen=True, slots=True)
class OutlookFilters:
    """What the outlook is narrowed to; an empty text narrows nothing. `grantor` is the id of a party."""

    area: str = ""
    kind: str = ""
    theme: str = ""
    grantor: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """What ends in one month; `first` is its first day. Money in euro, for what has a successor and what has none."""

    first: date
    followed: Decimal = Decimal(0)
    open: Decimal = Decimal(0)
    agreements_followed: int = 0
    agreements_open: int = 0
    touched: int = 0
    wholly: int = 0

    @property
    def money(self) -> Decimal:
        """All money that ends in this month."""
        return self.followed + self.open

    @property
    def agreements(self) -> int:
        """All arrangements without money that end in this month."""
        return self.agreements_followed + self.agreements_open


@dataclass(frozen=True, slots=True)
class GrantorMonth:
    """What a department, or the municipality itself, granted and ends in one month without a successor.

    `first_day` is the first last day; `agreements` are those without money.
    """

    grantor: UUID
    name: str
    month: date
    first_day: date
    open: Decimal
    agreements: int
    touched: int
    wholly: int
    is_invented: bool


@dataclass(frozen=True, slots=True)
class Outlook:
    """The months to come for what somebody may see."""

    day: date
    end: date
    months: list[Month]
    money: Decimal
    open: Decimal
    touched: int
    wholly: int
    rows: int
    has_invented: bool
    areas: list[dict[str, Any]] = field(default_factory=list)
    first: list[dict[str, Any]] = field(default_factory=list)
    # Of each department that granted something the months in which it ends without a successor, the nearest first.
    grantors: list[GrantorMonth] = field(default_factory=list)

    @property
    def first_open(self) -> Month | None:
        """The first month in which money ends without a successor; None when none does."""
        return next((month for month in self.months if month.open), None)

    @property
    def worst(self) -> Month | None:
        """The month in which the most money ends without a successor; None when none does."""
        month = max(self.months, key=lambda each: each.open)
        return month if month.open else None


def end_of(day: date) -> date:
    """Return the last day of the outlook: that of the eighteenth month after the month of `day`."""
    return _month(day, MONTHS + 1) - timedelta(days=1)


def _month(day: date, ahead: int) -> date:
    years, month = divmod(day.month - 1 + ahead, 12)
    return date(day.year + years, month + 1, 1)


def outlook(user: User, day: date, wanted: OutlookFilters) -> Outlook:
    """Return what ends from `day` on for what this person may see; one statement."""
    return read_outlook(count_outlook(user, day, wanted))


def count_outlook(user: User, day: date, wanted: OutlookFilters) -> dict[str, Any]:
    """Return the same as JSON, as it is kept."""
    sql, values = _statement(user, day, wanted)
    own, _none = municipality_parties().values("pk").query.sql_with_params()
    summed = _SUMMED.replace("{ending}", sql).replace("{municipality}", own)
    with reading().cursor() as cursor:
        cursor.execute(summed, {**values, "wholly": ONE_SIDED, "first": FIRST_SHOWN})
        months, totals, areas, first, grantors = cursor.fetchone()
    counted = {"day": day.isoformat(), "months": months, "totals": totals, "areas": areas, "first": first}
    return {**counted, "grantors": grantors}


def read_outlook(counted: Mapping[str, Any]) -> Outlook:
    """Return the outlook that was counted."""
    day, totals = date.fromisoformat(counted["day"]), counted["totals"]
    by_month = {date.fromisoformat(row["month"]): row for row in counted["months"]}
    return Outlook(
        day=day,
        end=end_of(day),
        months=[_read_month(_month(day, ahead), by_month) for ahead in range(MONTHS + 1)],
        money=_euro(totals["money"]),
        open=_euro(totals["open"]),
        touched=totals["touched"],
        wholly=totals["wholly"],
        rows=totals["rows"],
        has_invented=totals["has_invented"],
        areas=counted["areas"],
        first=[_read_first(row) for row in counted["first"]],
        grantors=[_read_grantor(row) for row in counted["grantors"]],
    )


def ending_rows(user: User, day: date, wanted: OutlookFilters) -> Iterator[dict[str, Any]]:
    """Yield every arrangement that ends, the first on top, read in batches while an export streams."""
    sql, values = _statement(user, day, wanted)
    ordered = f"SELECT e.*, x.name AS area FROM ({sql}) e LEFT JOIN initiatives_area x ON x.id = e.area_id"  # noqa: S608 - our own text
    # A cursor on the server lives as long as its transaction.
    with transaction.atomic(using=reading().alias), reading().chunked_cursor() as cursor:
        cursor.execute(ordered + " ORDER BY e.last_day, e.initiative, e.id", values)
        names = [column.name for column in cursor.description or ()]
        while batch := cursor.fetchmany(1000):
            yield from (dict(zip(names, row, strict=True)) for row in batch)


def _statement(user: User, day: date, wanted: OutlookFilters) -> tuple[str, Mapping[str, Any]]:
    visible, parameters = _narrowed(user, wanted).values("pk").query.sql_with_params()
    values: dict[str, Any] = {"day": day, "end": end_of(day)}
    for number, parameter in enumerate(parameters):
        values[f"v{number}"] = parameter
    named = visible % tuple(f"%(v{number})s" for number in range(len(parameters)))
    return _ENDING.replace("{visible}", named), values


def _narrowed(user: User, wanted: OutlookFilters) -> ArrangementQuerySet:
    found = Arrangement.objects.in_figures_of(user).filter(about(wanted))
    if wanted.grantor:
        found = found.filter(granted_by=UUID(wanted.grantor))
    return found.filter(kind=wanted.kind) if wanted.kind else found


def about(wanted: OutlookFilters) -> Q:
    """Return the condition on what is about an initiative: it is in the register, goes on, and is in view."""
    found = alive("initiative__")
    if wanted.theme:
        found &= Q(initiative__themes__code=wanted.theme)
    if wanted.area:
        found &= in_area(wanted.area, "initiative__")
    return found


def _euro(value: float | str) -> Decimal:
    return Decimal(str(value))


def _read_month(first: date, found: Mapping[date, Mapping[str, Any]]) -> Month:
    row = found.get(first)
    if row is None:
        return Month(first)
    values = {name: value for name, value in row.items() if name not in {"month", "followed", "open"}}
    return Month(first, _euro(row["followed"]), _euro(row["open"]), **values)


def _read_grantor(row: Mapping[str, Any]) -> GrantorMonth:
    days = {name: date.fromisoformat(row[name]) for name in ("month", "first_day")}
    return GrantorMonth(**{**row, **days, "grantor": UUID(row["grantor"]), "open": _euro(row["open"])})


def _read_first(row: dict[str, Any]) -> dict[str, Any]:
    money = None if row["money"] is None else _euro(row["money"])
    shares = {name: None if row[name] is None else _euro(row[name]) for name in ("least", "most")}
    return {**row, "last_day": date.fromisoformat(row["last_day"]), "money": money, **shares}
