# SPDX-License-Identifier: EUPL-1.2
"""The coordinator has programmes, areas, institutions or chains assessed, or vignettes in a calibration round."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from assessment.lens.translation import text_of
from assessment.models import Purpose, Round, SubjectKind
from assessment.rounds.actions import rounds as actions
from assessment.rounds.calibration.queries import uncalibrated
from assessment.rounds.forms.assign_others import KINDS, AssignOthersForm, kinds_of, label_of
from core.pages.saving import form_page
from core.permissions import require


def kind_links(round_: Round, here: str = "") -> list[tuple[str, str, bool]]:
    """Return what a round can be about as address, name and whether it is this page; `here` is empty for initiatives.

    Nothing for a round about one kind only.
    """
    links = [(reverse("assessment:round-assign-others", args=[round_.pk, word]), label_of(KINDS[word]), word == here)
             for word in kinds_of(round_)]  # fmt: skip
    if round_.purpose != Purpose.CALIBRATION and SubjectKind.INITIATIVE in text_of(round_.lens).kinds:
        links.insert(0, (reverse("assessment:round-assign", args=[round_.pk]), _("Initiatives"), not here))
    return links if len(links) > 1 else []


@require_http_methods(["GET", "POST"])
def assign_others(request: HttpRequest, round_id: UUID, word: str) -> HttpResponse:
    """Choose things of one kind and assessors; each assessor is asked for each thing."""
    by = person_of(request)
    require(by, "assessment.manage_rounds")
    round_ = get_object_or_404(Round.objects.visible_to(by).with_lens(), pk=round_id)
    if word not in kinds_of(round_):
        raise Http404
    words = request.GET.get("q", "").strip()[:100]
    # Who practises is new to the lens by its nature.
    never = [] if round_.purpose == Purpose.CALIBRATION else list(uncalibrated(round_.lens.code))
    form = AssignOthersForm(
        request.POST or None, round_=round_, kind=KINDS[word], by=by, words=words, unpractised=never
    )

    def assign() -> int:
        assessors = form.cleaned_data["assessors"]
        return len(actions.assign(round_=round_, initiatives=form.chosen, assessors=assessors, by=by))

    def saved(total: int) -> HttpResponse:
        text = ngettext("%(n)s assessment is asked for.", "%(n)s assessments are asked for.", total)
        messages.success(request, text % {"n": total})
        return redirect("assessment:round", round_.pk)

    context = {
        "round": round_,
        "uncalibrated": never,
        "kinds": kind_links(round_, word),
        "may_search": KINDS[word] in (SubjectKind.PARTY, SubjectKind.CHAIN),
        "words": words,
    }
    template = "assessment/rounds/assign_others.html"
    return form_page(request, form, assign, template=template, context=context, saved=saved)
