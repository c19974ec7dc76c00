# SPDX-License-Identifier: EUPL-1.2
"""The rows of the register as a spreadsheet: what the public page shows, nothing about persons."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final
from uuid import UUID

from django.utils.translation import get_language, gettext

from core.database.server_cursors import stream_rows
from core.pages.links import absolute_link
from initiatives.models.initiative import InitiativeQuerySet, PeopleInvolved
from initiatives.models.need import NeedKind
from initiatives.register.filter_rules import open_needs
from initiatives.register.list_rows import InitiativeRow, row_values, rows

# Rows read at once; themes, needs and profiles are asked once per batch.
BATCH: Final = 1000
EXTRA: Final = ("started_on", "website", "people_involved")
BETWEEN: Final = ", "


def header() -> list[str]:
    """Return the names of the columns in the language of the page."""
    return [
        gettext("Name"),
        gettext("In one sentence"),
        gettext("Phase"),
        gettext("Form"),
        gettext("Area code"),
        gettext("Area"),
        gettext("Themes"),
        gettext("Started on"),
        gettext("People involved"),
        gettext("Looks for"),
        gettext("Offers"),
        gettext("Lowest level"),
        gettext("Principles at the lowest level"),
        gettext("Website"),
        gettext("In the register since"),
        gettext("Last updated"),
        gettext("Page"),
        gettext("Identifier"),
    ]


def lines(found: InitiativeQuerySet) -> Iterator[Sequence[Any]]:
    """Yield a line per initiative, read in batches while the answer streams."""
    values = stream_rows(row_values(found, *EXTRA), batch=BATCH)
    while batch := list(islice(values, BATCH)):
        yield from _batch_lines(batch)


def _batch_lines(batch: list[dict[str, Any]]) -> list[Sequence[Any]]:
    language = get_language() or "nl"
    needs = _needs_of([each["id"] for each in batch])
    return [_line(row, each, needs, language) for row, each in zip(rows(batch), batch, strict=True)]


def _line(
    row: InitiativeRow, values: dict[str, Any], needs: dict[tuple[UUID, str], list[str]], language: str
) -> Sequence[Any]:
    return (
        row.name,
        row.summary,
        row.phase,
        row.form,
        row.area_code,
        row.area_name or gettext("Whole city"),
        BETWEEN.join(row.themes),
        values["started_on"],
        PeopleInvolved(values["people_involved"]).label if values["people_involved"] else "",
        BETWEEN.join(needs.get((row.id, NeedKind.NEED), [])),
        BETWEEN.join(needs.get((row.id, NeedKind.OFFER), [])),
        row.lowest,
        row.at_lowest or None,
        values["website"],
        values["published_at"],
        row.told,
        absolute_link("initiatives:initiative", row.id, language=language),
        row.id,
    )


def _needs_of(ids: list[UUID]) -> dict[tuple[UUID, str], list[str]]:
    texts: dict[tuple[UUID, str], list[str]] = defaultdict(list)
    found = open_needs().filter(initiative__in=ids).order_by("created_at", "id")
    for initiative_id, kind, text in found.values_list("initiative_id", "kind", "text"):
        texts[initiative_id, kind].append(text)
    return texts
