# SPDX-License-Identifier: EUPL-1.2
"""What the register knows of supports, in a fixed number of statements: of the city, or of what can be touched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from core.database.replica import reading
from governance.arrangements.succession import FOLLOWS
from governance.models.outcome import stands
from governance.models.whatif import ElementKind
from governance.network.what_if.rules import BRIDGED

Element = tuple[str, UUID]
DatabaseRow = tuple[Any, ...]

# Which initiatives a loss can reach: those that rest on what is lost, and on through initiatives that are a party. It
# may be too many, for not every one of them stops; it is never too few.
_REACHED: Final = """
WITH RECURSIVE lost(party_id) AS MATERIALIZED (
  SELECT p.id FROM initiatives_party p WHERE p.id = ANY(%(party)s) OR p.parent_id = ANY(%(party)s)
),
seed(initiative_id) AS (
  SELECT e.initiative_id FROM initiatives_engagement e WHERE e.party_id IN (SELECT party_id FROM lost)
   UNION SELECT a.initiative_id FROM governance_arrangement a
          WHERE (a.last_day IS NULL OR a.last_day >= %(day)s)
            AND (a.granted_by_id IN (SELECT party_id FROM lost) OR a.id = ANY(%(arrangement)s)
                 OR a.scheme_id = ANY(%(scheme)s) OR a.goal_id = ANY(%(goal)s))
   UNION SELECT a.initiative_id FROM governance_arrangement a JOIN governance_scheme s ON s.id = a.scheme_id
          WHERE a.goal_id IS NULL AND s.goal_id = ANY(%(goal)s) AND (a.last_day IS NULL OR a.last_day >= %(day)s)
   UNION SELECT n.initiative_id FROM initiatives_income n WHERE n.party_id IN (SELECT party_id FROM lost)
   UNION SELECT u.initiative_id FROM initiatives_placeuse u JOIN initiatives_place l ON l.id = u.place_id
          WHERE l.id = ANY(%(place)s) OR l.owner_id IN (SELECT party_id FROM lost)
   UNION SELECT c.initiative_id FROM initiatives_carrier c WHERE c.user_id = ANY(%(person)s)
   UNION SELECT p.initiative_id FROM initiatives_party p
          WHERE p.id IN (SELECT party_id FROM lost) AND p.initiative_id IS NOT NULL
   UNION SELECT unnest(%(initiative)s::uuid[])
),
reached(initiative_id) AS (
  SELECT initiative_id FROM seed
   UNION
  SELECT t.initiative_id
    FROM reached r JOIN initiatives_party o ON o.initiative_id = r.initiative_id
    JOIN initiatives_party p ON p.id = o.id OR p.parent_id = o.id
   CROSS JOIN LATERAL (
     SELECT e.initiative_id FROM initiatives_engagement e WHERE e.party_id = p.id
      UNION ALL SELECT a.initiative_id FROM governance_arrangement a
                 WHERE a.granted_by_id = p.id AND (a.last_day IS NULL OR a.last_day >= %(day)s)
      UNION ALL SELECT n.initiative_id FROM initiatives_income n WHERE n.party_id = p.id
      UNION ALL SELECT u.initiative_id FROM initiatives_placeuse u JOIN initiatives_place l ON l.id = u.place_id
                 WHERE l.owner_id = p.id) t
)
SELECT initiative_id FROM reached
"""

_INITIATIVES: Final = """
SELECT i.id, i.people_involved, i.absence_effect, coalesce(a.parent_id, a.id), w.others
  FROM initiatives_registered r
  JOIN initiatives_initiative i ON i.id = r.initiative_id
  JOIN initiatives_carrying w ON w.initiative_id = i.id AND w.first_day <= %(day)s AND w.last_day >= %(day)s
  LEFT JOIN initiatives_area a ON a.id = r.area_id
 WHERE r.is_alive AND {which:w.initiative_id} ORDER BY i.id
"""
_CARRIERS: Final = """
SELECT c.initiative_id, c.user_id, c.key_tasks FROM initiatives_carrierterm c
 WHERE c.first_day <= %(day)s AND c.last_day >= %(day)s AND {which:c.initiative_id}
 ORDER BY c.initiative_id, c.carrier_id
"""
_ENGAGEMENTS: Final = """
SELECT e.initiative_id, e.party_id, e.role, e.replaceable_by_id FROM initiatives_engagement e
 WHERE (e.starts_on IS NULL OR e.starts_on <= %(day)s) AND (e.ends_on IS NULL OR e.ends_on >= %(day)s)
   AND {which:e.initiative_id} ORDER BY e.initiative_id, e.id
"""
# Money counts per year, as in governance.parties.funding. Those that have yet to begin are read because
# they take over, and fall with their grantor.
_ARRANGEMENTS: Final = """
SELECT a.initiative_id, a.id, a.kind, a.granted_by_id, a.scheme_id, coalesce(a.goal_id, s.goal_id), a.place_id, a.rule,
       (100 * coalesce(a.amount_granted, 0) * 365 / coalesce(a.last_day - a.first_day + 1, 365))::bigint,
       a.first_day <= %(day)s, b.id, b.first_day > %(late)s, coalesce(g.parent_id, g.id)
  FROM governance_arrangement a
  JOIN initiatives_party g ON g.id = a.granted_by_id
  LEFT JOIN governance_scheme s ON s.id = a.scheme_id
  LEFT JOIN LATERAL (SELECT b.id, b.first_day FROM governance_arrangement b
                      WHERE {follows} ORDER BY b.first_day, b.id LIMIT 1) b ON a.last_day IS NOT NULL
 WHERE (a.last_day IS NULL OR a.last_day >= %(day)s) AND {stands} AND {which:a.initiative_id}
 ORDER BY a.initiative_id, a.id
""".replace("{follows}", FOLLOWS).replace("{stands}", stands("a"))
# Who surely pays which share of what the carriers told; a row without a party where nobody is known to pay.
# What was told of a department is its part of what its institution pays.
_SHARES: Final = """
SELECT s.initiative_id, coalesce(m.party_id, s.party_id), coalesce(s.least * m.told / nullif(s.told, 0), s.least),
       s.others, s.party_id
  FROM governance_share s
  LEFT JOIN LATERAL (
    SELECT m.party_id, sum(m.told) AS told FROM governance_money m
     WHERE m.initiative_id = s.initiative_id AND m.institution_id = s.party_id AND m.basis = 'told'
       AND m.first_day <= s.first_day AND m.last_day >= s.first_day
     GROUP BY m.party_id) m ON s.told > 0
 WHERE s.first_day <= %(day)s AND s.last_day >= %(day)s AND s.basis = 'told' AND {which:s.initiative_id}
 ORDER BY s.initiative_id, s.party_id, m.party_id
"""
_USES: Final = """
SELECT u.initiative_id, u.place_id, u.can_miss, l.owner_id
  FROM initiatives_placeuse u JOIN initiatives_place l ON l.id = u.place_id
 WHERE (u.starts_on IS NULL OR u.starts_on <= %(day)s) AND (u.ends_on IS NULL OR u.ends_on >= %(day)s)
   AND {which:u.initiative_id} ORDER BY u.initiative_id, u.id
"""
_DEPARTMENTS: Final = """
SELECT p.parent_id, p.id FROM initiatives_party p WHERE p.parent_id IS NOT NULL ORDER BY p.parent_id, p.id
"""
_PARTIES: Final = """
SELECT p.initiative_id, p.id FROM initiatives_party p WHERE p.initiative_id IS NOT NULL AND {which:p.initiative_id}
"""


@dataclass(frozen=True, slots=True)
class Register:
    """The rows of the register on a day, as the statements above give them."""

    initiatives: list[DatabaseRow]
    carriers: list[DatabaseRow]
    engagements: list[DatabaseRow]
    arrangements: list[DatabaseRow]
    shares: list[DatabaseRow]
    uses: list[DatabaseRow]
    parties: list[DatabaseRow]
    departments: list[DatabaseRow]


def reached_by(lost: Iterable[Element], day: date) -> list[UUID]:
    """Return the initiatives that the loss of these elements can reach; one statement.

    The departments of a party go with it.
    """
    keys: dict[str, Any] = {kind.value: [] for kind in ElementKind}
    for kind, key in lost:
        keys[kind].append(key)
    return [row[0] for row in _rows(_REACHED, {**keys, "day": day})]


def read_register(day: date, only: Sequence[UUID] | None = None) -> Register:
    """Return what holds on `day` of these initiatives, or of the whole city; eight statements."""
    values = {
        "day": day,
        "late": min(day, date.max - BRIDGED) + BRIDGED,
        "only": None if only is None else list(only),
    }
    statements = (_INITIATIVES, _CARRIERS, _ENGAGEMENTS, _ARRANGEMENTS, _SHARES, _USES, _PARTIES, _DEPARTMENTS)
    return Register(*(_rows(_narrowed(each, is_whole=only is None), values) for each in statements))


def _narrowed(sql: str, *, is_whole: bool) -> str:
    if "{which:" not in sql:
        return sql
    head, tail = sql.split("{which:")
    column, rest = tail.split("}", 1)
    return head + ("TRUE" if is_whole else f"{column} = ANY(%(only)s)") + rest


def _rows(sql: str, values: dict[str, Any]) -> list[DatabaseRow]:
    with reading().cursor() as cursor:
        cursor.execute(sql, values)
        found: list[DatabaseRow] = cursor.fetchall()
        return found
