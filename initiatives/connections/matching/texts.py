# SPDX-License-Identifier: EUPL-1.2
"""Why a need and an offer fit, in the words both sides read."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.connections.matching.scoring import NEARBY_METRES, Fit

KILOMETRE = 1_000
MOST_NAMED = 3


def reasons(fit: Fit, theme_names: Mapping[str, str] | None = None) -> list[str]:
    """Return the reasons, the strongest first; `theme_names` names the themes by their code."""
    found = []
    if fit.words:
        found.append(_("Both mention %(words)s") % {"words": listed(fit.words)})
    if place := _place(fit):
        found.append(place)
    if fit.themes:
        names = [(theme_names or {}).get(code, code).lower() for code in fit.themes]
        found.append(_("Both work on %(themes)s") % {"themes": listed(names)})
    return found


def in_one_line(fit: Fit, theme_names: Mapping[str, str] | None = None) -> str:
    """Return the reasons as one text."""
    return ". ".join(reasons(fit, theme_names)) + "."


def _place(fit: Fit) -> str:
    far = distance(fit.metres) if fit.metres is not None else ""
    values = {"area": fit.area_name, "distance": far}
    is_near = fit.metres is not None and fit.metres <= NEARBY_METRES
    if fit.is_same_area or fit.is_same_region:
        if far:
            return _("Both in %(area)s, %(distance)s apart") % values
        return _("Both in %(area)s") % values
    return _("%(distance)s apart") % values if is_near else ""


def distance(metres: int) -> str:
    """Return a distance in whole kilometres: everybody reads it, and where an initiative is exactly is not public."""
    if metres < KILOMETRE:
        return _("less than a kilometre")
    whole = round(metres / KILOMETRE)
    return ngettext("about a kilometre", "about %(kilometres)s kilometres", whole) % {"kilometres": whole}


def listed(words: list[str] | tuple[str, ...]) -> str:
    """Return up to three words as a list in a sentence."""
    named = list(words[:MOST_NAMED])
    if len(named) == 1:
        return named[0]
    return _("%(first)s and %(last)s") % {"first": ", ".join(named[:-1]), "last": named[-1]}
