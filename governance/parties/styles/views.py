# SPDX-License-Identifier: EUPL-1.2
"""Ways of governing: of one initiative, with how they changed, and of the whole city."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import Person
from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.errors import RefusedError
from core.figures.queries import read_figure
from core.pages.conflicts import resolved
from core.pages.saving import done, form_page
from core.permissions import require
from governance.models import GuaranteeAnswer, Recognised, StyleMix, StyleRecognition
from governance.pages.form_pages import handled
from governance.pages.single_form import Crumb, Sheet
from governance.parties.styles import figures
from governance.parties.styles.actions import choose_style, correct_style
from governance.parties.styles.floor_actions import say_guarantees
from governance.parties.styles.forms import FIELDS, CityStylesFilter, GuaranteesForm, RecognitionForm, StyleForm
from governance.parties.styles.guarantees import GuaranteeLine, lines_of
from governance.parties.styles.mixes import ABOVE_FLOOR, RULES, Mix, Period, in_whole_percents, periods
from governance.parties.styles.recognition import as_it_stands, recognise_style, shown_as
from initiatives.models import Initiative
from initiatives.my_initiatives.queries import own_or_404

METHODS = ["GET", "HEAD", "POST"]
LOOK_AGAIN_AFTER = timedelta(days=365)


def _opened(request: HttpRequest, pk: UUID) -> Initiative:
    return handled(person_of(request), pk, "governance.choose_style")


def _crumbs(initiative: Initiative) -> list[Crumb]:
    return [
        (_("Work queue"), reverse("initiatives:queue")),
        (initiative.name, reverse("initiatives:dossier", args=[initiative.pk])),
        (_("Ways of governing"), reverse("governance:style", args=[initiative.pk])),
    ]


@require_safe
def style(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the mix of one initiative and how it changed."""
    initiative = _opened(request, pk)
    today = timezone.localdate()
    mixes = StyleMix.objects.visible_to(request.user).filter(initiative=initiative)
    mixes = mixes.annotate(recognised_as_it_stands=as_it_stands())
    history = periods(mixes.select_related("department", "chosen_by", "recognition"))
    present = next((one for one in history if one.holds_on(today)), None)
    context = {
        "initiative": initiative,
        "periods": history,
        "present": present,
        "is_due": present is not None and present.row.review_on <= today,
        "lines": _lines(initiative, request.user),
        "styles": ABOVE_FLOOR,
        "crumbs": _crumbs(initiative)[:-1],
    }
    return render(request, "governance/parties/styles/style.html", context)


@never_cache
@require_http_methods(METHODS)
def mine(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show carriers how the municipality governs around them, and take whether they recognise it."""
    initiative, person = own_or_404(request, pk), person_of(request)
    require(person, "governance.recognise_style", initiative)
    present = _present(initiative, person)
    said = _said(present)
    # Who answered an earlier mix begins with an empty form.
    is_known = said and present and present.row.recognised_as_it_stands is not False
    known = {"answer": said.answer, "reason": said.reason} if said and is_known else {}
    shown = shown_as(present.row) if present else ""
    form = RecognitionForm(request.POST if request.method == "POST" else None, initial=known, shown=shown)

    def context() -> dict[str, Any]:
        # What comes back after an answer stands on the page as it is now, with the mix that goes along with the next.
        now = _present(initiative, person) if form.is_bound else present
        return {
            "initiative": initiative,
            "present": now,
            "shown": shown_as(now.row) if now else "",
            "said": _said(now),
            "lines": _lines(initiative, person),
        }

    def act() -> None:
        if present is None:
            raise RefusedError(_("The municipality has not chosen a way yet."))
        answer, reason = Recognised(form.cleaned_data["answer"]), form.cleaned_data["reason"]
        recognise_style(mix=present.row, answer=answer, reason=reason, by=person)

    return form_page(
        request,
        form,
        act,
        template="governance/parties/styles/mine.html",
        context=context,
        saved=done(
            request, _("Thank you. Who handles your initiative reads your answer."), "governance:mine-style", pk
        ),
    )


def _present(initiative: Initiative, person: Person) -> Period | None:
    mixes = StyleMix.objects.visible_to(person).filter(initiative=initiative)
    mixes = mixes.annotate(recognised_as_it_stands=as_it_stands())
    history = periods(mixes.select_related("department", "recognition"))
    return next((one for one in history if one.holds_on(timezone.localdate())), None)


def _said(present: Period | None) -> StyleRecognition | None:
    return getattr(present.row, "recognition", None) if present else None


def _lines(initiative: Initiative, reader: Person) -> list[GuaranteeLine]:
    return lines_of(GuaranteeAnswer.objects.visible_to(reader).filter(initiative=initiative))


@require_http_methods(METHODS)
def floor(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say which guarantees of the law are kept towards the initiative."""
    initiative, by = _opened(request, pk), person_of(request)
    intro = _(
        "Lawfulness is a floor, not one way beside others. Say of each guarantee what you know; more is no better."
    )
    sheet = Sheet(request, _("Guarantees of the law"), _("Keep this"), _crumbs(initiative), intro=intro)
    lines = _lines(initiative, by)
    if request.method != "POST":
        return sheet.show(GuaranteesForm(lines=lines))
    form = GuaranteesForm(request.POST, lines=lines)
    return sheet.save(
        form,
        lambda: say_guarantees(initiative=initiative, said=form.said(), by=by),
        _("The guarantees have been kept on file."),
    )


@require_http_methods(METHODS)
def new(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Choose a mix from a day on; the present one is filled in."""
    initiative, by = _opened(request, pk), person_of(request)
    intro = _(
        "The ways stand side by side, above the floor of the law; none replaces another. Divide 100 percent over them."
    )
    sheet = Sheet(request, _("Choose a mix"), _("Keep this mix"), _crumbs(initiative), intro=intro)
    if request.method != "POST":
        today = timezone.localdate()
        days = {"starts_on": today, "review_on": today + LOOK_AGAIN_AFTER, "reason": ""}
        last = StyleMix.objects.visible_to(by).filter(initiative=initiative).first()
        known = {name: getattr(last, name) for name in FIELDS} if last else {}
        known |= (
            {style.value: share for style, share in in_whole_percents(Mix.of(last).above_floor).items()} if last else {}
        )
        return sheet.show(StyleForm(initial={**known, **days}, person=by))
    form = StyleForm(request.POST, person=by)
    return sheet.save(
        form,
        lambda: choose_style(initiative=initiative, choice=form.choice(), by=by),
        _("The mix has been kept."),
    )


@require_http_methods(METHODS)
def correct(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Correct a mix, or move the day to look again."""
    initiative, by = _opened(request, pk), person_of(request)
    rows = StyleMix.objects.visible_to(by).select_related("initiative", "department")
    mix = get_object_or_404(rows, pk=key, initiative=initiative)
    floor = _("Of this mix %(n)s percent was recorded as the law, before that was a floor; the others make the rest.")
    intro = _("Only to mend a mistake or to move the day to look again. Did the municipality choose anew? Add a mix.")
    if mix.lawful:
        intro = f"{intro} {floor % {'n': mix.lawful}}"
    sheet = Sheet(request, _("Correct a mix"), _("Save changes"), _crumbs(initiative), intro=intro, version=mix.version)
    if request.method != "POST":
        return sheet.show(StyleForm.of(mix, by))
    form, seen = StyleForm(resolved(request.POST), person=by), expected_version(request.POST)
    return sheet.save(
        form,
        lambda: correct_style(mix=mix, choice=form.choice(), expected_version=seen, by=by),
        _("The mix has been corrected."),
    )


@require_safe
def city_styles(request: HttpRequest) -> HttpResponse:
    """Show how the city governs, by area, theme and department, and where mix and situation clash."""
    by = person_of(request)
    require(by, "governance.read_governance")
    form = CityStylesFilter(request.GET, person=by)
    given = {name: request.GET.get(name, "") for name in form.fields} if form.is_valid() else {}
    asked = {name: value for name, value in given.items() if value} | {figures.LANGUAGE: get_language() or "nl"}
    figure = read_figure(figures.STYLES, by=by, question=asked)
    kept = figure.value
    tables = zip((_("By area"), _("By theme"), _("By department")), kept["tables"], strict=True)
    context = {
        "form": form,
        "day": figures.chosen_day(form),
        "today": timezone.localdate(),
        "figure": figure,
        "all": figures.group_of(kept["all"]) if kept["all"] else None,
        "floor": figures.floor_of(kept.get("floor", [])),
        "styles": ABOVE_FLOOR,
        "tables": [(title, [figures.group_of(one) for one in groups]) for title, groups in tables],
        "rules": [(rule, kept["rules"][rule.code]) for rule in RULES if rule.code in kept["rules"]],
        "clashes": [
            (one, reverse(one.rule.url_name, args=[one.initiative_id]))
            for one in figures.clashes_to_read(kept["clashes"], by)
        ],
        "total": sum(kept["rules"].values()),
    }
    return render(request, "governance/parties/styles/city.html", context)
