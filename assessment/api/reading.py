# SPDX-License-Identifier: EUPL-1.2
"""Assessments and lenses as the API tells them: ready-made texts, joined; no object per row and none per score."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.models import ApiClient
from assessment.documents import moment
from assessment.models import Assessment, Lens, Score
from assessment.models.assessment import Answer
from core.api.expressions import After
from core.api.responses import to_json
from core.statements import read
from initiatives.api.views import in_area

# What can change after the submission stands beside the document and is added here.
_DOCUMENT = ("pk", "updated_at", "published_at", "superseded_at", "document", "indices")
_STAMP = ("pk", "updated_at")

Row = tuple[UUID, datetime, datetime, datetime | None, str, str]


class Wanted(NamedTuple):
    """What changes the text of the statement: the scopes of the key, how many rows, and which columns."""

    scopes: tuple[str, ...]
    limit: int
    columns: tuple[str, ...] = _DOCUMENT


def page_rows(client: ApiClient, asked: Mapping[str, Any], limit: int) -> list[Row]:
    """Return id, moments of change and publication, document and indices of a page, in one statement.

    `asked` holds the filters by their names in the API; `at` and `id` are the row after which the page starts.
    """
    rows: list[Any] = read(_page, asked, Wanted(tuple(client.scopes), limit))
    return rows


def page_stamps(client: ApiClient, asked: Mapping[str, Any], limit: int) -> list[tuple[UUID, datetime]]:
    """Return id and moment of change only: enough to tell whether a client holds the same page."""
    rows: list[Any] = read(_page, asked, Wanted(tuple(client.scopes), limit, _STAMP))
    return rows


def one_row(client: ApiClient, pk: UUID) -> Row | None:
    """Return one assessment as `page_rows` does, or None when this key may not see it."""
    rows: list[Any] = read(_page, {"pk": pk}, Wanted(tuple(client.scopes), 1))
    return rows[0] if rows else None


def _page(asked: Mapping[str, Any], wanted: Wanted) -> QuerySet[Assessment, Any]:
    found = Assessment.objects.visible_to_client(ApiClient(scopes=list(wanted.scopes)))
    for name, value in asked.items():
        if name in _NARROWING:
            found = found.filter(_NARROWING[name](value))
    if "at" in asked:
        found = found.filter(After(updated_at=asked["at"], pk=asked["id"]))
    return found.order_by("updated_at", "pk").values_list(*wanted.columns)[: wanted.limit]


def _scored(principle: str) -> Q:
    levels = Score.objects.filter(assessment=OuterRef("pk"), principle__code=principle, answer=Answer.LEVEL)
    return Q(Exists(levels))


_NARROWING: Mapping[str, Callable[[Any], Q]] = {
    "pk": lambda value: Q(pk=value),
    "initiative": lambda value: Q(subject__initiative=value),
    "round": lambda value: Q(round=value),
    "kind": lambda value: Q(kind=value),
    "principle": _scored,
    "area": lambda value: (
        in_area(value, "subject__initiative__") | in_area(value, "subject__programme__") | in_area(value, "subject__")
    ),
    "since": lambda value: Q(updated_at__gte=value),
}


def tag_parts(rows: Sequence[tuple[Any, ...]]) -> list[str]:
    """Return what an entity tag of these rows is made of; rows of `page_rows` and `page_stamps` give the same."""
    return [f"{row[0].hex}{row[1].timestamp()}" for row in rows]


def assessment_json(row: Row) -> bytes:
    """Return the JSON of one row of `page_rows`."""
    _pk, updated_at, published_at, superseded_at, document, indices = row
    superseded = f'"{moment(superseded_at)}"' if superseded_at else "null"
    moments = f'"publishedAt":"{moment(published_at)}","supersededAt":{superseded},"updatedAt":"{moment(updated_at)}"'
    return f'{document[:-1]},"indices":{indices or "[]"},{moments}}}'.encode()


def lens_summary(row: Mapping[str, Any]) -> bytes:
    """Return the JSON of one lens in the list."""
    return to_json(
        {
            "id": row["id"],
            "code": row["code"],
            "version": row["number"],
            "title": row["content__title"],
            "explanation": row["content__explanation"],
            "languages": row["content__languages"],
            "retiredAt": row["retired_at"],
        }
    )


def lens_json(lens: Lens) -> bytes:
    """Return the JSON of a lens with all its texts."""
    head = {"id": lens.pk, "retiredAt": lens.retired_at}
    return to_json(head)[:-1] + b"," + _content_json(_Held(lens))[1:]


class _Held:
    """A lens as a cache key: one lens version has one text for ever."""

    def __init__(self, lens: Lens) -> None:
        self.lens = lens

    def __hash__(self) -> int:
        return hash(self.lens.content_hash)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and self.lens.content_hash == other.lens.content_hash


@lru_cache(maxsize=8)
def _content_json(held: _Held) -> bytes:
    return to_json(_camel(held.lens.content))


def _camel(value: Any) -> Any:
    if isinstance(value, list):
        return [_camel(item) for item in value]
    if isinstance(value, dict):
        return {_camel_name(name): _camel(item) for name, item in value.items()}
    return value


def _camel_name(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
