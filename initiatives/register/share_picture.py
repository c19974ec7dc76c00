# SPDX-License-Identifier: EUPL-1.2
"""The picture messengers show where the address of an initiative is shared: its name, its sentence and its profile."""

from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.charts.data import GOVERNANCE, INITIATIVE, Bar
from core.files.pdf import png
from core.pages.links import absolute_link
from core.site.queries import site
from initiatives.models import Initiative
from initiatives.register.list_rows import row_values, rows

WIDTH: Final = 1200
HEIGHT: Final = 630
# What fits under the longest name.
SUMMARY: Final = 110


def address_of(initiative: Initiative) -> str:
    """Return the whole address of the picture; another one when the initiative changed, so that it may be kept."""
    language = get_language() or settings.LANGUAGE_CODE
    return f"{absolute_link('initiatives:share-picture', initiative.pk, language=language)}?v={initiative.version}"


def share_picture(pk: UUID) -> bytes:
    """Return the picture as PNG, of WIDTH by HEIGHT; Http404 for what is not public, whoever asks."""
    found = rows(row_values(Initiative.objects.visible_to(AnonymousUser()).filter(pk=pk)))
    if not found:
        raise Http404
    [row] = found
    known_site = site()
    known: dict[str, Any] = {
        "name": row.name,
        "summary": Truncator(row.summary).chars(SUMMARY),
        "site": known_site.name,
        "city": known_site.city,
        "note": _("made up for the demo") if row.is_name_invented else row.area_name or _("Whole city"),
        "language": get_language() or settings.LANGUAGE_CODE,
        "above": [_column(bar) for bar in row.bars if bar.side == INITIATIVE],
        "below": [_column(bar) for bar in row.bars if bar.side == GOVERNANCE],
    }
    return png("share", known)


def _column(bar: Bar) -> dict[str, int | None]:
    return {"level": bar.level if bar.has_level else None, "scale": bar.scale}
