# SPDX-License-Identifier: EUPL-1.2
"""The agenda as the data of its PDF and the lines of its CSV; the numbers are those of the page."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.pages.links import absolute_link
from core.site.queries import city
from governance.learning.agenda.presentation import FieldCell, movement_rows, standing, steps
from governance.learning.agenda.structure import Agenda


def pdf_data(agenda: Agenda, where: str) -> dict[str, Any]:
    """Return the data of the template `agenda`; `where` names the filters in words."""
    language = get_language() or "nl"
    day = date_format(agenda.day, "j F Y")
    still = standing(agenda)
    return {
        "title": _("Action agenda"),
        "language": language,
        "lead": f"{city()}, {where}. " + _("As it stood on %(day)s.") % {"day": day},
        "foot": _("Action agenda, as it stood on %(day)s. %(link)s")
        % {"day": day, "link": absolute_link("governance:agenda", language=language)},
        "page_word": _("Page"),
        "flow_title": _("From trying to rule"),
        "flow_note": since(agenda),
        "steps": [{"number": str(one.number), "words": one.words, "note": one.note} for one in steps(agenda)],
        "stalls": _("Where it stalls: %(text)s") % {"text": still.text} if still else "",
        "fields_title": _("Six fields"),
        "heads": [_("Movement"), *(cell.side for cell in movement_rows(agenda)[0].cells)],
        "rows": [
            {"name": row.name, "text": row.text, "cells": [_cell(cell) for cell in row.cells]}
            for row in movement_rows(agenda)
        ],
        "invented": _("Part of these records is made up for the demo.") if agenda.has_invented else "",
    }


def _cell(cell: FieldCell) -> dict[str, Any]:
    return {
        "number": str(cell.field.count),
        "words": cell.words,
        "moved": cell.moved,
        "beside": cell.beside,
        "lines": [{"title": line.entry.title, "state": line.state} for line in cell.lines],
    }


def since(agenda: Agenda) -> str:
    """Return from when the flow counts."""
    return _("Since %(day)s. A try that did not work counts too.") % {"day": date_format(agenda.since, "j F Y")}


def header() -> list[str]:
    """Return the header of the CSV."""
    return [_("Part"), _("In what"), _("Number"), _("What it counts"), _("End of last quarter"), _("Beside")]


def csv_rows(agenda: Agenda) -> list[list[Any]]:
    """Return a line per step of the flow and per field."""
    flow = [[_("From trying to rule"), "", one.number, one.words, "", one.note] for one in steps(agenda)]
    fields = [
        [row.name, cell.side, cell.field.count, cell.words, cell.field.before, cell.beside]
        for row in movement_rows(agenda)
        for cell in row.cells
    ]
    return [*flow, *fields]
