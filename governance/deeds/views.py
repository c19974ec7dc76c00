# SPDX-License-Identifier: EUPL-1.2
"""The mirror: what each institution and department did, counted; beside it what it says itself."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from assessment.statistics.disclosure import FEWEST
from core.database.keyset import Order
from core.files.csv_export import csv_response
from core.pages.pagination import keyset_page
from core.permissions import may, require
from governance.deeds.actions import reply_to_figures
from governance.deeds.definitions import NOT_KNOWN
from governance.deeds.forms import DeedReplyForm
from governance.deeds.queries import counted_for, figures_of, institutions_for, reply_of
from governance.deeds.texts import csv_rows, header, lines_of
from governance.pages.form_pages import RecordPage
from initiatives.models import Party

ORDER = Order.of("name")


def _found(request: HttpRequest, key: UUID, act: str = "governance.read_deeds") -> Party:
    party = counted_for(request.user).filter(pk=key).first()
    # Before it is said to be absent: who may not do this must not learn which parties there are.
    require(person_of(request), act, party)
    if party is None:
        raise Http404
    return party


def _above(person: User, party: Party) -> str:
    """Return the page above the figures: the list for who reads the city, the public page for who speaks for it."""
    if may(person, "governance.read_city"):
        return reverse("governance:deeds-list")
    return reverse("governance:party-mirror", args=[party.pk])


@require_safe
def institutions(request: HttpRequest) -> HttpResponse:
    """List who grants or decides something, by name: no figures beside one another."""
    person = person_of(request)
    require(person, "governance.read_city")
    page = keyset_page(institutions_for(person), request, order=ORDER)
    return render(request, "governance/deeds/institutions.html", {"page": page})


@require_safe
def deeds(request: HttpRequest, key: UUID) -> HttpResponse:
    """What one institution or department did, compared with itself, with its reply."""
    party, person, today = _found(request, key), person_of(request), timezone.localdate()
    told, untold = lines_of(figures_of(party, today))
    context = {
        "party": party,
        "departments": Party.objects.visible_to(person).filter(parent=party).order_by("name", "id"),
        "told": told,
        "untold": untold,
        "not_known": NOT_KNOWN,
        "least": FEWEST,
        "reply": reply_of(party, person),
        "may_reply": may(person, "governance.reply_to_deeds", party),
        "may_keep": may(person, "governance.manage_parties"),
        "may_read_college": may(person, "governance.read_college", party),
        "reads_others": may(person, "governance.read_city"),
        "above": _above(person, party),
        "is_judged": Party.objects.institutions().filter(pk=party.pk).exists(),
        "today": today,
    }
    return render(request, "governance/deeds/deeds.html", context)


@require_safe
def as_csv(request: HttpRequest, key: UUID) -> StreamingHttpResponse:
    """The figures of one institution or department as a file."""
    party = _found(request, key)
    return csv_response("daden.csv", header(), csv_rows(figures_of(party, timezone.localdate())))


@require_http_methods(["GET", "HEAD", "POST"])
def reply(request: HttpRequest, key: UUID) -> HttpResponse:
    """Keep what the institution says to its figures."""
    party, person = _found(request, key, "governance.reply_to_deeds"), person_of(request)
    known = reply_of(party, person)
    page = RecordPage(
        request,
        title=_("Reply of %(party)s") % {"party": party},
        button=_("Keep the reply"),
        trail=(
            (_above(person, party), _("The mirror")),
            (reverse("governance:deeds", args=[party.pk]), party.name),
        ),
        version=known.version if known else 0,
    )
    names = DeedReplyForm.base_fields
    return page.answer(
        DeedReplyForm,
        lambda values, seen: reply_to_figures(party=party, expected_version=seen, by=person, **values),
        _("The reply stands beside the figures."),
        initial={name: getattr(known, name) for name in names} if known else {"said_on": timezone.localdate()},
    )
