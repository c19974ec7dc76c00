# SPDX-License-Identifier: EUPL-1.2
"""Lenses as the API tells them: every version, for everybody."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse

from assessment.lens.api import schemas
from assessment.lens.founder_words import content_with_founder_words
from assessment.models import Lens
from core.api.calls import ApiRequest
from core.api.lists import DetailView
from core.api.parameters import Parameters
from core.api.properties import column
from core.api.resources import Key, Resource
from core.api.responses import answer_fresh, to_json

LENSES = Resource(
    name="lenses",
    tag="lenses",
    one="Lens",
    listed="LensSummary",
    page="LensPage",
    title="Lenzen",
    description="Alle versies van alle lenzen, zonder hun teksten.",
    title_one="Eén lens",
    description_one="Een versie van een lens met al haar teksten.",
    scope=None,
    visible=lambda _reader: Lens.objects.all(),
    properties={
        "id": column(schemas.LENS_ID, "id"),
        "code": column(schemas.LENS_CODE, "code"),
        "version": column(schemas.VERSION, "number"),
        "title": column(schemas.TITLE, "content__title"),
        "explanation": column(schemas.EXPLANATION, "content__explanation"),
        "languages": column(schemas.LANGUAGES, "content__languages"),
        "retiredAt": column(schemas.RETIRED, "retired_at"),
    },
    key=Key(description="Kenmerk van de lensversie."),
    order=("code", "-number"),
    shapes=schemas.NAMED,
)


class LensView(DetailView):
    """One version of a lens with all its texts: its whole content, as it was loaded."""

    def get(self, request: ApiRequest, id: UUID) -> HttpResponse:  # type: ignore[override]  # noqa: A002 - in the address
        """Return a lens."""
        Parameters(request.GET).finish()
        lens = Lens.objects.filter(pk=id).select_related("founder_words").first()
        if lens is None:
            raise Http404
        return answer_fresh(request, lens_json(lens))


def lens_json(lens: Lens) -> bytes:
    """Return the JSON of a lens with all its texts."""
    head = {"id": lens.pk, "retiredAt": lens.retired_at}
    words = lens.words_for_founders
    held = _Held(lens.content_hash, words.pk if words else None, lens)
    return to_json(head)[:-1] + b"," + _content_json(held)[1:]


@dataclass(frozen=True, slots=True)
class _Held:
    """A lens as a cache key: one lens version has one text for ever, and plainer words for founders once."""

    content_hash: str
    words_id: UUID | None
    lens: Lens = field(compare=False)


@lru_cache(maxsize=8)
def _content_json(held: _Held) -> bytes:
    return to_json(_camel(content_with_founder_words(held.lens)))


def _camel(value: Any) -> Any:
    if isinstance(value, list):
        return [_camel(item) for item in value]
    if isinstance(value, dict):
        return {_camel_name(name): _camel(item) for name, item in value.items()}
    return value


def _camel_name(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
