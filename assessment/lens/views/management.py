# SPDX-License-Identifier: EUPL-1.2
"""The coordinator's lenses: all versions, bringing one in, comparing two, retiring and taking back."""

from typing import Any

from django.contrib import messages
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from assessment.lens import actions
from assessment.lens.comparison import compare
from assessment.lens.forms import CompareForm, LensConfirmForm, LensFileForm
from assessment.lens.founder_words import content_with_founder_words
from assessment.lens.texts import LensText
from assessment.lens.translation import founder_text_of, read_texts, text_of
from assessment.lens.validation import LensDocument, read_lens
from assessment.lens.yaml_source import InvalidLensError, LensProblem, decode
from assessment.models import Assessment, Lens, LensMove, Round
from core.database.subqueries import count_of
from core.errors import RefusedError
from core.permissions import require

MOST_PROBLEMS = 200


def _coordinator(request: HttpRequest) -> User:
    by = person_of(request)
    require(by, "assessment.manage_lenses")
    return by


def _with_use() -> QuerySet[Any]:
    """Return the versions with how many rounds and assessments use them."""

    def count(model: type[Round | Assessment]) -> Coalesce:
        return count_of(model._default_manager.filter(lens=OuterRef("pk")), "lens")  # noqa: SLF001 - Django documents it

    return Lens.objects.annotate(rounds_count=count(Round), assessments_count=count(Assessment))


@never_cache
@require_safe
def lenses(request: HttpRequest) -> HttpResponse:
    """List all versions, with what uses them."""
    _coordinator(request)
    shown = list(_with_use().order_by("code", "-number"))
    rows = [(lens, text_of(lens).title) for lens in shown]
    return render(request, "assessment/lens/lenses.html", {"rows": rows, "versions": shown})


@never_cache
@require_safe
def lens_version(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Show the whole text of a version as assessors see it, what uses it and what happened to it."""
    _coordinator(request)
    shown = get_object_or_404(_with_use(), code=code, number=number)
    context = {
        "shown": shown,
        "changes": shown.changes.select_related("by"),
        "others": list(Lens.objects.exclude(pk=shown.pk).defer("content").order_by("code", "-number")),
        **_text(founder_text_of(shown)),
    }
    return render(request, "assessment/lens/version.html", context)


def _text(lens: LensText) -> dict[str, Any]:
    return {"lens": lens, "groups": [(side, lens.of_side(side.code)) for side in lens.sides]}


@never_cache
@require_http_methods(["GET", "POST"])
def lens_import(request: HttpRequest) -> HttpResponse:
    """Check a file and show what would come in; or store the text that was shown."""
    by = _coordinator(request)
    if "text" in request.POST:
        return _store(request, by)
    form = LensFileForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return _import_page(request, form)
    try:
        text = decode(form.cleaned_data["file"].read())
        document = read_lens(text)
    except InvalidLensError as error:
        return _import_page(request, LensFileForm(), problems=error.problems)
    return _preview(request, text, document)


def _import_page(
    request: HttpRequest, form: LensFileForm, *, problems: list[LensProblem] | None = None
) -> HttpResponse:
    context = {
        "form": form,
        "problems": (problems or [])[:MOST_PROBLEMS],
        "count": len(problems or []),
    }
    is_wrong = bool(problems) or (form.is_bound and bool(form.errors))
    return render(request, "assessment/lens/import.html", context, status=422 if is_wrong else 200)


def _preview(request: HttpRequest, text: str, document: LensDocument) -> HttpResponse:
    versions = Lens.objects.filter(code=document.code)
    known = versions.filter(number=document.version).first()
    older = versions.exclude(number=document.version).order_by("-number").first()
    adds, refusal = None, ""
    if known is not None:
        try:
            adds = actions.what_is_new(known, document)
        except RefusedError as refused:
            refusal = refused.message
    against = known if refusal or adds else older
    is_same = known is not None and not refusal and not adds
    before = content_with_founder_words(against) if against and not is_same else None
    context = {
        "document": document,
        "form": LensConfirmForm(initial={"text": text}),
        "is_same": is_same,
        "adds": adds,
        "refusal": refusal,
        "against": against,
        "comparison": compare(before, document.complete) if before else None,
        **_text(read_texts(document.complete, (get_language() or "nl")[:2])),
    }
    return render(request, "assessment/lens/preview.html", context, status=409 if refusal else 200)


def _store(request: HttpRequest, by: User) -> HttpResponse:
    form = LensConfirmForm(request.POST)
    if not form.is_valid():
        raise RefusedError(_("This form is incomplete. Choose the file once more."))
    try:
        document = read_lens(form.cleaned_data["text"])
    except InvalidLensError as error:
        return _import_page(request, LensFileForm(), problems=error.problems)
    lens, move = actions.load_lens(document=document, by=by)
    name = {"code": lens.code, "version": lens.number}
    if move == LensMove.WORDED:
        text = _("Plainer words for founders were added to lens %(code)s, version %(version)s.")
        messages.success(request, text % name)
    elif move:
        n = len(document.content["principles"])
        text = ngettext(
            "Lens %(code)s, version %(version)s is stored, with %(n)s principle.",
            "Lens %(code)s, version %(version)s is stored, with %(n)s principles.",
            n,
        )
        messages.success(request, text % {**name, "n": n})
    else:
        messages.info(request, _("Lens %(code)s, version %(version)s was here already with this text.") % name)
    return redirect("assessment:lens-version", lens.code, lens.number)


@never_cache
@require_safe
def lens_compare(request: HttpRequest) -> HttpResponse:
    """Lay two versions side by side: only what differs."""
    _coordinator(request)
    versions = list(Lens.objects.select_related("founder_words").order_by("code", "-number"))
    form = CompareForm(request.GET)
    chosen: list[Lens | None] = [None, None]
    if form.is_valid():
        by_id = {lens.pk: lens for lens in versions}
        chosen = [by_id.get(form.cleaned_data[name]) for name in ("van", "met")]
        if None in chosen:
            raise Http404
    old, new = chosen
    context = {
        "versions": versions,
        "old": old,
        "new": new,
        "comparison": compare(*(content_with_founder_words(lens) for lens in (old, new))) if old and new else None,
    }
    return render(request, "assessment/lens/compare.html", context)


@require_POST
def lens_move(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Retire a version, or take it back into use."""
    by = _coordinator(request)
    lens = get_object_or_404(Lens.objects.defer("content"), code=code, number=number)
    move = request.POST.get("move")
    if move == LensMove.RETIRED:
        actions.retire_lens(lens=lens, by=by)
        messages.success(
            request, _("This version is retired. Rounds that have it go on; no new round is planned on it.")
        )
    elif move == LensMove.TAKEN_BACK:
        actions.take_back_lens(lens=lens, by=by)
        messages.success(request, _("This version is in use again."))
    else:
        raise RefusedError(_("Choose what to do with this version: retire it or take it back."))
    return redirect("assessment:lens-version", code, number)
