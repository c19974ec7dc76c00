# SPDX-License-Identifier: EUPL-1.2
"""What could fit the open needs and offers asked about: found in the database, in two statements whatever their number.

PostgreSQL looks through everything open of the opposite kind and keeps a rough best few of each; `matching.scoring`
says exactly how well each fits. Only the public register takes part, so whoever may see one side may see the match.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from core.database.replica import reading
from initiatives.connections.matching.scoring import SUBJECTS, Match, Side, fit, ranked, subjects_for
from initiatives.connections.matching.texts import in_one_line, reasons
from initiatives.register.names import theme_name_field

# Of each need or offer asked about, so many are looked at closely.
MOST_CANDIDATES: Final = 30
# A page asks about so many at most.
MOST_ASKED: Final = 40

# Themes are left to the close look: alone they weigh less than a word, an area or a short distance.
_PAIRS: Final = r"""
WITH own AS MATERIALIZED (
  SELECT n.id, n.subject, n.initiative_id, i.area_id, i.longitude, i.latitude,
         ARRAY(SELECT x.id FROM initiatives_area x
                WHERE coalesce(x.parent_id, x.id) = coalesce(a.parent_id, a.id)) AS region,
         CASE n.kind WHEN 'need' THEN 'offer' ELSE 'need' END AS wanted,
         (SELECT string_agg(quote_literal(stem), ' | ')::tsquery FROM unnest(tsvector_to_array(n.search)) stem
           WHERE stem ~ '^\w+$') AS query
    FROM initiatives_need n
    JOIN initiatives_registered r USING (initiative_id)
    JOIN initiatives_initiative i ON i.id = n.initiative_id
    LEFT JOIN initiatives_area a ON a.id = i.area_id
   WHERE n.id = ANY(%(asked)s) AND n.closed_on IS NULL
),
answers AS (SELECT * FROM unnest(%(subjects)s::text[], %(answers)s::text[]) AS pair(subject, answer)),
met AS MATERIALIZED (
  SELECT x.need_id, x.offer_id FROM initiatives_introduction x
   WHERE x.need_id = ANY(%(asked)s) OR x.offer_id = ANY(%(asked)s)
),
possible AS (
  SELECT own.id AS own_id, o.id, o.initiative_id, 40 + CASE WHEN o.search @@ own.query THEN 20 ELSE 0 END AS points
    FROM own JOIN initiatives_need o ON o.kind = own.wanted AND o.subject = own.subject AND o.closed_on IS NULL
  UNION ALL
  SELECT own.id, o.id, o.initiative_id, 35
    FROM own
    JOIN answers ON answers.subject = own.subject AND answers.answer <> own.subject
    JOIN initiatives_need o ON o.kind = own.wanted AND o.subject = answers.answer AND o.closed_on IS NULL
                           AND o.search @@ own.query
),
ordered AS (
  SELECT own.id AS own_id, p.id,
         row_number() OVER (PARTITION BY own.id ORDER BY p.points
           + CASE WHEN j.area_id = own.area_id THEN 20 WHEN j.area_id = ANY(own.region) THEN 12 ELSE 0 END
           + CASE WHEN abs(j.longitude - own.longitude) < 0.015 AND abs(j.latitude - own.latitude) < 0.009
                  THEN 15 ELSE 0 END DESC, p.id) AS place
    FROM possible p
    JOIN own ON own.id = p.own_id AND own.initiative_id <> p.initiative_id
    JOIN initiatives_registered r ON r.initiative_id = p.initiative_id
    JOIN initiatives_initiative j ON j.id = p.initiative_id
   WHERE (p.own_id, p.id) NOT IN (SELECT need_id, offer_id FROM met)
     AND (p.id, p.own_id) NOT IN (SELECT need_id, offer_id FROM met)
)
SELECT own_id, id FROM ordered WHERE place <= %(most)s
"""
# The words as written, each under its stem; stop words have none.
_SIDES: Final = """
SELECT n.id, n.kind, n.subject, n.text, i.id, i.name, i.area_id, a.name, coalesce(p.id, a.id), coalesce(p.name, a.name),
       i.longitude, i.latitude, n.is_invented,
       (SELECT coalesce(jsonb_object_agg(stem, word ORDER BY word DESC), '{}')
          FROM (SELECT lower(token) AS word, (ts_lexize('dutch_stem', lower(token)))[1] AS stem
                  FROM ts_parse('default', n.text) WHERE tokid IN (1, 2, 10, 11) AND length(token) > 2) said
         WHERE stem IS NOT NULL),
       (SELECT coalesce(jsonb_object_agg(t.code, t.{name}), '{}') FROM initiatives_initiative_themes it
          JOIN initiatives_theme t ON t.id = it.theme_id WHERE it.initiative_id = i.id),
       ARRAY(SELECT c.user_id FROM initiatives_carrier c WHERE c.initiative_id = i.id AND c.ended_on IS NULL)
  FROM initiatives_need n
  JOIN initiatives_registered r USING (initiative_id)
  JOIN initiatives_initiative i ON i.id = n.initiative_id
  LEFT JOIN initiatives_area a ON a.id = i.area_id
  LEFT JOIN initiatives_area p ON p.id = a.parent_id
 WHERE n.id = ANY(%(wanted)s) AND n.closed_on IS NULL
"""


@dataclass(frozen=True, slots=True)
class Found:
    """Matches, the best first, and how themes are called in the language of the page."""

    matches: Sequence[Match] = ()
    theme_names: Mapping[str, str] = field(default_factory=dict)

    def of(self, need_or_offer: UUID, most: int) -> list[Match]:
        """Return the best matches of one need or offer."""
        return [one for one in self.matches if need_or_offer in (one.need.id, one.offer.id)][:most]

    def reasons(self, match: Match) -> list[str]:
        """Return why, in words."""
        return reasons(match.fit, self.theme_names)


def matches_of(asked: Iterable[UUID]) -> Found:
    """Return what fits these needs and offers; pairs that were introduced before do not come back."""
    wanted = list(dict.fromkeys(asked))[:MOST_ASKED]
    if not wanted:
        return Found()
    answers = [(subject, answer) for subject in SUBJECTS for answer in subjects_for(subject)]
    values: dict[str, Any] = {
        "asked": wanted,
        "subjects": [subject for subject, _answer in answers],
        "answers": [answer for _subject, answer in answers],
        "most": MOST_CANDIDATES,
    }
    with reading().cursor() as cursor:
        cursor.execute(_PAIRS, values)
        pairs = cursor.fetchall()
    return matches_among(pairs)


def matches_among(pairs: Iterable[tuple[UUID, UUID]]) -> Found:
    """Return those of these pairs that still stand open and fit, the best first; one statement."""
    both = [tuple(pair) for pair in pairs]
    sides, names = _sides({each for pair in both for each in pair})
    return Found(ranked((sides[one], sides[other]) for one, other in both if {one, other} <= sides.keys()), names)


def match_of(need: UUID, offer: UUID) -> tuple[Match | None, str]:
    """Return one pair and why it fits in one text, also when it was introduced before; None when either is closed."""
    sides, names = _sides({need, offer})
    if not {need, offer} <= sides.keys():
        return None, ""
    why = fit(sides[need], sides[offer])
    if why is None:
        return None, ""
    return Match(sides[need], sides[offer], why), in_one_line(why, names)


def _sides(wanted: set[UUID]) -> tuple[dict[UUID, Side], dict[str, str]]:
    if not wanted:
        return {}, {}
    with reading().cursor() as cursor:
        # The name of a column, from a fixed choice of two.
        cursor.execute(_SIDES.replace("{name}", theme_name_field()), {"wanted": list(wanted)})
        rows = cursor.fetchall()
    names: dict[str, str] = {}
    sides = {}
    for row in rows:
        side, themes = _side(row)
        sides[side.id] = side
        names |= themes
    return sides, names


def _side(row: Sequence[Any]) -> tuple[Side, dict[str, str]]:
    (key, kind, subject, text, initiative, name, area, area_name, region, region_name, east, north, invented,
     words, themes, carriers) = row  # fmt: skip
    named: dict[str, str] = json.loads(themes)
    side = Side(
        id=key, kind=kind, subject=subject, text=text, initiative=initiative, name=name, area=area,
        words=json.loads(words),
        area_name=area_name or "", region=region, region_name=region_name or "",
        point=None if east is None or north is None else (east, north), themes=frozenset(named),
        carriers=frozenset(carriers), is_invented=invented,
    )  # fmt: skip
    return side, named
