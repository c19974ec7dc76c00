# SPDX-License-Identifier: EUPL-1.2
"""When one arrangement follows another: the one rule for checks, outlook, work queue, timeline and warnings.

It stands here in SQL and in Python; a test holds both against each other with every kind of successor.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final
from uuid import UUID

from governance.arrangements.terms import ONE_DAY
from governance.models import Arrangement
from governance.models.outcome import stands

# SQL: whether arrangement `b` follows arrangement `a`, which has a last day: it renews it, or renews nothing, is alike
# (same party, kind, rule and scheme) and begins later; either way it runs on longer. A gap between is for the asker.
FOLLOWS: Final = f"""(
  b.initiative_id = a.initiative_id AND b.id <> a.id AND {stands("b")}
  AND (b.last_day IS NULL OR b.last_day > a.last_day)
  AND (b.renews_id = a.id OR (b.renews_id IS NULL AND b.kind = a.kind AND b.granted_by_id = a.granted_by_id
       AND b.rule = a.rule AND b.scheme_id IS NOT DISTINCT FROM a.scheme_id AND b.first_day > a.first_day)))"""


def continued(day: str) -> str:
    """Return SQL that says whether `a` is continued, seen from `day`, itself SQL.

    What renews it may begin after a gap; what is only alike begins the day after at the latest, or has begun by then.
    """
    return f"""EXISTS (SELECT FROM governance_arrangement b WHERE {FOLLOWS}
      AND (b.renews_id = a.id OR b.first_day <= greatest(a.last_day + 1, {day})))"""


def follows(later: Arrangement, earlier: Arrangement) -> bool:
    """Whether `later` follows `earlier`; FOLLOWS in Python."""
    last = earlier.last_day
    if later.is_turned_down or last is None or later.pk == earlier.pk or later.initiative_id != earlier.initiative_id:
        return False
    if later.last_day is not None and later.last_day <= last:
        return False
    if later.renews_id is not None:
        return later.renews_id == earlier.pk
    return _alike(later) == _alike(earlier) and later.first_day > earlier.first_day


def earlier_of(arrangements: Iterable[Arrangement], tolerance: int) -> Mapping[UUID, Arrangement]:
    """Return of each of these arrangements of one initiative which one it goes on with; none for a beginning.

    That is the last to end of those it follows. What renews one may begin after any gap; what is only alike within
    `tolerance` days of its end.
    """
    rows = list(arrangements)
    found: dict[UUID, Arrangement] = {}
    for later in rows:
        before = [
            one
            for one in rows
            if follows(later, one)
            and one.last_day is not None
            and (later.renews_id == one.pk or (later.first_day - one.last_day).days - 1 <= tolerance)
        ]
        if before:
            found[later.pk] = max(before, key=lambda one: (one.last_day or one.first_day, one.first_day, one.pk))
    return found


def _alike(one: Arrangement) -> tuple[object, ...]:
    return one.kind, one.granted_by_id, one.rule, one.scheme_id


def continued_of(arrangements: Iterable[Arrangement], day: date) -> frozenset[UUID]:
    """Return which of these arrangements of one initiative are continued, seen from `day`."""
    rows = list(arrangements)
    return frozenset(
        a.pk
        for a in rows
        if a.last_day is not None
        and any(follows(b, a) and (b.renews_id == a.pk or b.first_day <= max(a.last_day + ONE_DAY, day)) for b in rows)
    )
