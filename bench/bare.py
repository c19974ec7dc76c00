# SPDX-License-Identifier: EUPL-1.2
"""The yardstick: a raw ASGI application on a psycopg pool; PostgreSQL makes the JSON of every answer from the rows.

No key, no limits, no languages, no checks: whatever the product does more than this is what its ratio pays for.
"""

import os
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl

from psycopg_pool import AsyncConnectionPool

Send = Callable[[dict[str, Any]], Awaitable[None]]

_SCORES = """
  (SELECT json_agg(x) FROM (
     SELECT p.code AS principle, p.side, c.answer, c.level, c.evidence_level AS evidence,
            nullif(c.confidence, '') AS confidence, c.rationale
     FROM assessment_score c JOIN assessment_principle p ON p.id = c.principle_id
     WHERE c.assessment_id = a.id ORDER BY p.position) x)
"""
_BAND = """
  (SELECT row_to_json(v) FROM (SELECT f.{0} AS value, f.{0}_least AS least, f.{0}_most AS most, f.{0}_p5 AS p5,
     f.{0}_p50 AS p50, f.{0}_p95 AS p95 WHERE f.{0} IS NOT NULL) v)
"""
_INDICES = f"""
  (SELECT coalesce(json_agg(x), '[]') FROM (
     SELECT f.side, f.coverage, f.lowest, f.low_count AS "lowCount", {_BAND.format("geometric")} AS geometric,
            {_BAND.format("arithmetic")} AS arithmetic, f.seed
     FROM assessment_sidefigures f WHERE f.assessment_id = a.id ORDER BY f.id) x)
"""
_ASSESSMENT = f"""
  SELECT a.id, s.initiative_id AS "initiativeId",
         (SELECT row_to_json(v) FROM (SELECT s.kind, coalesce(s.initiative_id, s.programme_id, s.area_id, s.party_id, s.chain_id) AS id,
            r.code) v) AS subject,
         a.round_id AS "roundId", a.kind,
         (SELECT row_to_json(v) FROM (SELECT l.code, l.number AS version) v) AS lens,
         a.submitted_at AS "submittedAt", {_SCORES} AS scores, {_INDICES} AS indices,
         a.published_at AS "publishedAt", a.superseded_at AS "supersededAt", a.updated_at AS "updatedAt"
  FROM assessment_assessment a
  JOIN assessment_subject s ON s.id = a.subject_id
  LEFT JOIN initiatives_initiative i ON i.id = s.initiative_id
  LEFT JOIN initiatives_area r ON r.id = s.area_id
  JOIN assessment_lens l ON l.id = a.lens_id
  WHERE a.published_at IS NOT NULL AND a.kind <> 'self'
    AND (i.status = 'published' OR s.kind IN ('programme', 'area'))
"""
_INITIATIVE = """
  SELECT i.id, i.name, i.summary, i.story, i.form, i.phase,
         (SELECT row_to_json(v) FROM (SELECT r.code, r.name) v) AS area,
         (SELECT json_agg(t.code ORDER BY t.code) FROM initiatives_initiative_themes m
          JOIN initiatives_theme t ON t.id = m.theme_id WHERE m.initiative_id = i.id) AS themes,
         i.started_on AS "startedOn", i.people_involved AS "peopleInvolved",
         (SELECT json_agg(v) FROM (
            SELECT p.name, p.sphere, e.role FROM initiatives_engagement e
            JOIN initiatives_party p ON p.id = e.party_id
            WHERE e.initiative_id = i.id AND e.ends_on IS NULL ORDER BY p.name) v) AS parties,
         (SELECT json_agg(v) FROM (
            SELECT n.kind, n.subject, n.text FROM initiatives_need n
            WHERE n.initiative_id = i.id AND n.closed_on IS NULL) v) AS needs,
         i.published_at AS "publishedAt", i.told_at AS "toldAt", i.updated_at AS "updatedAt"
  FROM initiatives_initiative i LEFT JOIN initiatives_area r ON r.id = i.area_id
  WHERE i.status = 'published'
"""
_PAGE = "SELECT json_build_object('results', coalesce(json_agg(page), '[]'))::text FROM ({}) page"
_ONE = "SELECT row_to_json(one)::text FROM ({}) one"
STATEMENTS = {
    "/assessments": _PAGE.format(_ASSESSMENT + " AND a.id > %(id)s::uuid ORDER BY a.id LIMIT 50"),
    "/assessment": _ONE.format(_ASSESSMENT + " AND a.id = %(id)s::uuid"),
    "/initiatives": _PAGE.format(_INITIATIVE + " AND i.id > %(id)s::uuid ORDER BY i.id LIMIT 50"),
    "/initiative": _ONE.format(_INITIATIVE + " AND i.id = %(id)s::uuid"),
    "/search": _PAGE.format(
        _INITIATIVE + " AND i.search @@ websearch_to_tsquery('dutch', %(q)s) ORDER BY i.told_at DESC LIMIT 20"
    ),
}
_pool = AsyncConnectionPool(os.environ.get("DATABASE_URL", ""), min_size=4, max_size=4, open=False)


async def app(scope: dict[str, Any], _receive: object, send: Send) -> None:
    """Answer a GET."""
    if scope["type"] != "http":
        return
    if scope["path"] == "/ready":
        await _answer(send, b"{}")
        return
    if _pool.closed:
        await _pool.open(wait=True)
    values = dict(parse_qsl(scope["query_string"].decode()))
    async with _pool.connection() as connection:
        cursor = await connection.execute(STATEMENTS[scope["path"]], values)
        row = await cursor.fetchone()
    await _answer(send, row[0].encode() if row else b"null")


async def _answer(send: Send, body: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
