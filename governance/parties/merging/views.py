# SPDX-License-Identifier: EUPL-1.2
"""Making one party of two: both side by side, and the choice which goes on."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.pages.conflicts import Conflict
from core.pages.saving import done, save_form
from core.permissions import require
from governance.models import Arrangement
from governance.parties.forms import MergeForm
from governance.parties.merging.actions import merge_parties
from governance.parties.views.parties import METHODS, crumbs_of, readable_party
from initiatives.models import Party


@never_cache
@require_http_methods(METHODS)
def merge(request: HttpRequest, key: UUID, other_key: UUID) -> HttpResponse:
    """Show two parties side by side, and make one of them."""
    by = person_of(request)
    require(by, "governance.merge_parties")
    one, other = readable_party(request, key), readable_party(request, other_key)
    names = [(str(one.pk), one.name), (str(other.pk), other.name)]
    seen = f"{one.version}-{other.version}"
    form = MergeForm(
        request.POST if request.method == "POST" else None, names=names, initial={"keep": one.pk, "versions": seen}
    )

    def show(*, status: int = 200, conflict: Conflict | None = None) -> HttpResponse:
        shown = form
        if conflict:
            shown = MergeForm(names=names, initial={"keep": one.pk, "versions": seen})
            messages.error(request, _("One of the two changed meanwhile. Look again before you make them one."))
        context = {
            "form": shown,
            "sides": [_side(one), _side(other)],
            "crumbs": crumbs_of(one),
            "action": reverse("governance:party-merge", args=[one.pk, other.pk]),
        }
        return render(request, "governance/parties/party_merge.html", context, status=status)

    def saved(kept: Party) -> HttpResponse:
        sentence = _("They are one party now: %(name)s.") % {"name": kept}
        return done(request, sentence, "governance:party", kept.pk)(kept)

    if request.method != "POST":
        return show()
    return save_form(form, lambda: _merged(request, form, one, other), show=show, saved=saved)


def _merged(request: HttpRequest, form: MergeForm, one: Party, other: Party) -> Party:
    first, second = (int(number) for number in form.cleaned_data["versions"].split("-"))
    keeps_first = form.cleaned_data["keep"] == str(one.pk)
    keep, gone, versions = (one, other, (first, second)) if keeps_first else (other, one, (second, first))
    return merge_parties(keep=keep, other=gone, versions=versions, by=person_of(request))


def _side(party: Party) -> dict[str, object]:
    return {
        "party": party,
        "places": party.engagements.count(),
        "arrangements": Arrangement.every.filter(granted_by=party).count(),
        "incomes": party.incomes.count(),
        "contacts": party.contacts.count(),
        "aliases": list(party.aliases.all()),
    }
