# SPDX-License-Identifier: EUPL-1.2
"""The outlook as the data of its PDF; every figure comes from the same place as the page's."""

from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.pages.links import absolute_link
from core.site.queries import city
from core.templatetags.meervoud import short_day
from governance.arrangements.outlook.queries import Month, Outlook
from governance.arrangements.outlook.texts import Decision, euro, headline, share_text
from governance.models import ArrangementKind


def pdf_data(found: Outlook, made: list[Decision], where: str) -> dict[str, Any]:
    """Return the data of the template `outlook`; `where` names the filters in words."""
    language = get_language() or "nl"
    day = date_format(found.day, "j F Y")
    link = absolute_link("governance:outlook", language=language)
    return {
        "title": _("Outlook"),
        "language": language,
        "lead": f"{city()}, {where}. " + period(found),
        "foot": _("Outlook, as it stood on %(day)s. %(link)s") % {"day": day, "link": link},
        "page_word": _("Page"),
        **_figures(found),
        **_months(found),
        "decisions_title": _("What the council decides"),
        "decisions": [{"when": one.when, "what": one.what, "note": one.note} for one in made],
        **_areas(found),
        **_first(found),
        "nothing": _("Nothing ends without a successor."),
        "invented": _("Part of these figures is made up for the demo.") if found.has_invented else "",
    }


def _figures(found: Outlook) -> dict[str, Any]:
    return {
        "figures": [
            {"number": euro(found.money), "words": _("ends in 18 months")},
            {"number": euro(found.open), "words": _("of it has no successor")},
            {"number": str(found.touched), "words": _("initiatives lose something")},
            {"number": str(found.wholly), "words": _("hang on it altogether")},
        ],
    }


def _months(found: Outlook) -> dict[str, Any]:
    return {
        "months_title": headline(found),
        "months_note": explanation(),
        "month_heads": [
            _("Month"),
            "",
            _("With successor, €"),
            _("Without, €"),
            _("Agreements"),
            _("Lose something"),
            _("Altogether"),
        ],
        "months": [_month(month) for month in found.months],
    }


def _areas(found: Outlook) -> dict[str, Any]:
    return {
        "areas_title": _("Hanging on it altogether, per area"),
        "area_heads": [_("Area"), _("Altogether"), _("Lose something")],
        "areas": [
            {"name": row["name"] or _("Whole city"), "wholly": str(row["wholly"]), "touched": str(row["touched"])}
            for row in found.areas
        ],
    }


def _first(found: Outlook) -> dict[str, Any]:
    return {
        "first_title": _("Who falls first"),
        "first_heads": [_("Initiative"), _("What ends"), _("Last day"), _("Money, €"), _("Share")],
        "first": [
            {
                "initiative": row["initiative"],
                "what": f"{row['title']} ({kind_name(row['kind'])})",
                "last_day": short_day(row["last_day"], "year"),
                "money": "" if row["money"] is None else number_format(row["money"], 0, force_grouping=True),
                "share": share_text(row),
            }
            for row in found.first
        ],
    }


def kind_name(kind: str) -> str:
    """Return the kind of an arrangement in words, in the middle of a sentence."""
    return str(ArrangementKind(kind).label).lower()


def period(found: Outlook) -> str:
    """Return from when until when the outlook runs."""
    days = {"first": date_format(found.day, "j F Y"), "last": date_format(found.end, "j F Y")}
    return _("%(first)s up to and including %(last)s.") % days


def explanation() -> str:
    """Return how the figures are meant."""
    return _(
        "Lose something: so many initiatives have an arrangement that ends without a successor. Altogether: it is three"
        " quarters or more of their money, or their only place. A share is what the carriers tell; where they told"
        " none, it is of the money the city knows of."
    )


def drawing_explanation() -> str:
    """Return how the drawing of the page is read; the paper has another one."""
    return _("Above the ground money, under it agreements such as an exception, a place or hours of the municipality.")


def _month(month: Month) -> dict[str, Any]:
    return {
        "name": date_format(month.first, "F Y"),
        "money": float(month.money),
        "followed": float(month.followed),
        "followed_text": number_format(month.followed, 0, force_grouping=True),
        "open_text": number_format(month.open, 0, force_grouping=True),
        "agreements": str(month.agreements),
        "touched": str(month.touched),
        "wholly": str(month.wholly),
    }
