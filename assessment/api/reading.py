# SPDX-License-Identifier: EUPL-1.2
"""Assessments and lenses as the API tells them: ready-made texts, joined; no object per row and none per score."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from assessment.documents import moment
from assessment.models import Assessment, Lens
from core.api.responses import to_json

# What can change after the submission stands beside the document and is added here.
_DOCUMENT = ("pk", "updated_at", "published_at", "document")
_STAMP = ("pk", "updated_at")


def document_rows(found: QuerySet[Assessment]) -> list[tuple[UUID, datetime, datetime, str]]:
    """Return id, moment of change, moment of publication and document of these assessments, in one statement."""
    return list(found.values_list(*_DOCUMENT))


def stamps(found: QuerySet[Assessment]) -> list[tuple[UUID, datetime]]:
    """Return id and moment of change only: enough to tell whether a client holds the same rows."""
    return list(found.values_list(*_STAMP))


def tag_parts(rows: Sequence[tuple[Any, ...]]) -> list[str]:
    """Return what an entity tag of these rows is made of; rows of `document_rows` and `stamps` give the same."""
    return [f"{row[0].hex}{row[1].timestamp()}" for row in rows]


def assessment_json(row: tuple[UUID, datetime, datetime, str]) -> bytes:
    """Return the JSON of one row of `document_rows`."""
    _pk, updated_at, published_at, document = row
    moments = f',"publishedAt":"{moment(published_at)}","updatedAt":"{moment(updated_at)}"}}'
    return (document[:-1] + moments).encode()


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
