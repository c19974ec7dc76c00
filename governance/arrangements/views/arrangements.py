# SPDX-License-Identifier: EUPL-1.2
"""Pages to keep arrangements: new, changed, renewed. The first question is what kind it is."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.permissions import require
from governance.arrangements.actions.arrangements import add_arrangement, change_arrangement
from governance.arrangements.forms.arrangements import ArrangementForm, over_by_then
from governance.models import Arrangement, ArrangementKind
from governance.pages.form_pages import FormPage, handled
from initiatives.models import Initiative

ANCHOR = "arrangements"
METHODS = ["GET", "HEAD", "POST"]
KIND = "soort"
EXPLAINED = {
    ArrangementKind.SUBSIDY: gettext_lazy("Money for activities, under a scheme or once."),
    ArrangementKind.AGREEMENT: gettext_lazy("A contract, a paid assignment or a promise on paper."),
    ArrangementKind.EXCEPTION: gettext_lazy("Something is allowed that a rule forbids, for a time."),
    ArrangementKind.LEASE: gettext_lazy("A place to use, rented or free."),
    ArrangementKind.STAFFING: gettext_lazy("Somebody of the municipality works for it."),
}


def handled_initiative(request: HttpRequest, pk: UUID) -> Initiative:
    """Return the initiative whose arrangements this person keeps; Http404 otherwise."""
    initiative = handled(person_of(request), pk)
    require(request.user, "governance.manage_arrangements", initiative)
    return initiative


def arrangement_of(request: HttpRequest, initiative: Initiative, key: UUID) -> Arrangement:
    """Return one of its arrangements; Http404 when it belongs to another initiative."""
    rows = Arrangement.objects.visible_to(request.user).select_related(
        "granted_by", "renews", "initiative", "scheme", "goal", "place"
    )
    return get_object_or_404(rows, pk=key, initiative=initiative)


def _requested_kind(request: HttpRequest, known: str = "") -> str:
    asked = str(request.POST.get("kind") or request.GET.get(KIND, ""))
    return asked if asked in ArrangementKind.values else known


@require_http_methods(METHODS)
def new(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask which kind, then keep a new arrangement of it."""
    initiative = handled_initiative(request, pk)
    kind, person = _requested_kind(request), person_of(request)
    if not kind:
        kinds = [(one.value, one.label, EXPLAINED[one]) for one in ArrangementKind]
        return render(
            request, "governance/arrangements/arrangement_kind.html", {"initiative": initiative, "kinds": kinds}
        )
    page = FormPage(
        request,
        initiative,
        title=_("New arrangement: %(kind)s") % {"kind": ArrangementKind(kind).label.lower()},
        button=_("Keep arrangement"),
        intro=str(EXPLAINED[ArrangementKind(kind)]),
        anchor=ANCHOR,
    )
    if request.method != "POST":
        return page.show(ArrangementForm.start(kind, person, initiative=initiative))
    form = ArrangementForm(request.POST, kind=kind, person=person, initiative=initiative)
    return page.save(
        form,
        lambda: add_arrangement(initiative=initiative, by=person, **form.given()),
        _("The arrangement has been kept."),
    )


@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Change an arrangement; also into another kind."""
    initiative = handled_initiative(request, pk)
    arrangement = arrangement_of(request, initiative, key)
    kind, person = _requested_kind(request, arrangement.kind), person_of(request)
    page = FormPage(
        request,
        initiative,
        title=_("Change “%(title)s”") % {"title": arrangement.title},
        button=_("Save changes"),
        anchor=ANCHOR,
        version=arrangement.version,
        template="governance/arrangements/arrangement_change.html",
        more={
            "arrangement": arrangement,
            "is_renewed": Arrangement.objects.filter(renews=arrangement).exists(),
            "kind": ArrangementKind(kind),
            "kinds": ArrangementKind.choices,
        },
    )
    if request.method != "POST":
        return page.show(ArrangementForm.start(kind, person, arrangement))
    form = ArrangementForm(resolved(request.POST), kind=kind, person=person, of=arrangement)
    seen = expected_version(request.POST)
    return page.save(
        form,
        lambda: change_arrangement(arrangement=arrangement, expected_version=seen, by=person, **form.given()),
        _("The arrangement has been changed."),
    )


@require_http_methods(METHODS)
def renew(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Keep the successor of an arrangement, with the next term filled in."""
    initiative = handled_initiative(request, pk)
    old, person = arrangement_of(request, initiative, key), person_of(request)
    page = FormPage(
        request,
        initiative,
        title=_("Renew “%(title)s”") % {"title": old.title},
        button=_("Keep the new term"),
        intro=_renewal_intro(old),
        anchor=ANCHOR,
    )
    if request.method != "POST":
        return page.show(ArrangementForm.start(old.kind, person, old, renewing=True))
    kind = _requested_kind(request, old.kind)
    form = ArrangementForm(request.POST, kind=kind, person=person, of=old, renewing=True)
    return page.save(
        form,
        lambda: add_arrangement(initiative=initiative, renews=old, by=person, **form.given()),
        _("The new term has been kept."),
    )


def _renewal_intro(old: Arrangement) -> str:
    told = [_("The next term of the same length is filled in. Change what is different.")]
    told += [
        _("“%(name)s” has ended or was withdrawn, so it is not filled in. Choose what the new term rests on.")
        % {"name": one}
        for one in over_by_then(old)
    ]
    return " ".join(told)
