# SPDX-License-Identifier: EUPL-1.2
"""The outlook: what ends in the next 18 months, as a page, a CSV and a PDF for the council."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.database.replica import reads_replica
from core.database.server_cursors import stream_rows
from core.files.csv_export import csv_response, yes
from core.files.pdf import pdf, pdf_response
from core.permissions import may, require
from governance.arrangements.outlook.charts import draw
from governance.arrangements.outlook.figures import kept_growth, kept_outlook
from governance.arrangements.outlook.forms import OutlookForm
from governance.arrangements.outlook.growth import MOST_SHOWN, changes_ahead
from governance.arrangements.outlook.pdf import drawing_explanation, explanation, kind_name, pdf_data, period
from governance.arrangements.outlook.queries import AREAS_SHOWN, OutlookFilters, ending_rows, outlook
from governance.arrangements.outlook.texts import decisions, euro, headline, share_text
from governance.arrangements.policy.council import next_council
from governance.parties.funding.definition import TOLD
from governance.parties.funding.queries import integer_percents
from initiatives.register.names import area_name


def _requested(request: HttpRequest) -> tuple[User, OutlookForm]:
    by = person_of(request)
    require(by, "governance.read_city")
    return by, OutlookForm(request.GET)


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The outlook with its drawing, the months as a table, what to decide, and who falls first."""
    by, form = _requested(request)
    found, figure = kept_outlook(by, form.selected())
    council = next_council(found.day)
    handles = may(by, "governance.read_governance")
    context = {
        "figure": figure,
        "form": form,
        "found": found,
        "drawing": draw(found.months, council=council),
        "headline": headline(found),
        "period": period(found),
        "explanation": f"{drawing_explanation()} {explanation()}",
        "decisions": decisions(found, by, form.selected(), council=council),
        "money": euro(found.money),
        "open": euro(found.open),
        "handles": handles,
        "growth": kept_growth(figure),
        # What was agreed with one initiative is for who handles it; others read how many there are.
        "changes": changes_ahead(by, found.day, form.selected())[:MOST_SHOWN] if handles else [],
        "areas": found.areas[:AREAS_SHOWN],
        "first": [{**row, "kind_name": kind_name(row["kind"]), "share_text": share_text(row)} for row in found.first],
    }
    return render(request, "governance/arrangements/outlook/outlook.html", context)


@require_safe
@reads_replica
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Every arrangement that ends, also those with a successor."""
    by, form = _requested(request)
    header = [
        _("Initiative"), _("Area"), _("Kind"), _("What ends"), _("Rule"), _("Granted by"), _("Last day"), _("Money, €"),
        _("Successor"), _("Share at least, %"), _("Share at most, %"), _("Share of"), _("Only place"), _("Made up"),
    ]  # fmt: skip
    return csv_response(_("outlook") + ".csv", header, _lines(by, form.selected()))


def _lines(by: User, wanted: OutlookFilters) -> Iterator[list[Any]]:
    for row in ending_rows(by, timezone.localdate(), wanted):
        yield [
            row["initiative"], row["area"], kind_name(row["kind"]), row["title"], row["rule"], row["party"],
            row["last_day"], row["money"], yes(row["is_followed"]), *_share(row), yes(row["is_only_place"]),
            yes(row["is_invented"]),
        ]  # fmt: skip


@require_safe
@reads_replica
def growth_as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Every change at a growth step that a partner agreed to, and that is due in these months or late."""
    by, form = _requested(request)
    require(by, "governance.read_governance")
    today = timezone.localdate()
    header = [
        _("Initiative"), _("Area"), _("Growth step"), _("Party"), _("What changes"), _("In words"), _("Before"),
        _("Late"), _("Made up"), _("Identifier"),
    ]  # fmt: skip
    lines = (
        [
            one.initiative.name, area_name(one.initiative.area), one.step.name, one.party.full_name,
            one.get_kind_display(), one.promise.text if one.promise else one.text, one.last_day,
            yes(one.is_late_on(today)), yes(one.is_invented), one.pk,
        ]
        for one in stream_rows(changes_ahead(by, today, form.selected()))
    )  # fmt: skip
    return csv_response(_("outlook-partners") + ".csv", header, lines)


def _share(row: Mapping[str, Any]) -> list[Any]:
    """Return the interval in whole percents, and what it is a part of; nothing where no share is known."""
    if row["least"] is None:
        return [None, None, ""]
    whole = _("all money, as the carriers tell") if row["basis"] == TOLD else _("the money the city knows of")
    return [*integer_percents(row["least"], row["most"]), whole]


@require_safe
def as_pdf(request: HttpRequest) -> HttpResponse:
    """The outlook on paper (PDF/UA-1)."""
    by, form = _requested(request)
    found = outlook(by, timezone.localdate(), form.selected())
    made = decisions(found, by, form.selected(), council=next_council(found.day))
    data = pdf_data(found, made, form.where())
    return pdf_response(_("outlook") + ".pdf", pdf("outlook", data))
