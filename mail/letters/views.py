# SPDX-License-Identifier: EUPL-1.2
"""Letters: which there are, and how a coordinator words them."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.database.row_versions import expected_version
from core.pages.conflicts import Conflict
from core.pages.saving import done, save_form, version_to_save_over
from core.permissions import require
from mail import actions
from mail.letters import registry
from mail.letters.forms import WordingForm
from mail.letters.registry import Letter, Wording
from mail.models import LetterText

LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show every letter and which have a wording of our own."""
    require(request.user, "mail.edit_letters")
    edited = set(LetterText.objects.visible_to(request.user).values_list("code", "language"))
    rows = [
        (letter, [(LANGUAGE_NAMES[code], (letter.code, code) in edited) for code in registry.LANGUAGES])
        for letter in registry.all_letters()
    ]
    return render(request, "mail/letters/letters.html", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, code: str) -> HttpResponse:
    """Show one letter in one language, a preview of what was typed, and keep it when asked."""
    require(request.user, "mail.edit_letters")
    letter, language = _letter(code), _language(request)
    edited = LetterText.objects.visible_to(request.user).filter(code=code, language=language).first()
    current = Wording(edited.subject, edited.body) if edited else letter.texts[language]
    initial = {"subject": current.subject, "body": current.body}
    form = WordingForm(request.POST or None, initial=initial, letter=letter)

    def show(*, status: int = 200, conflict: Conflict | None = None) -> HttpResponse:
        if conflict:
            form.add_error(None, _("Somebody else changed this text while you were writing. Both are on this page."))
        # A text with a mistake has no example; that of the saved text would mislead.
        is_sound = form.is_bound and (bool(conflict) or not form.errors)
        shown = current if not form.is_bound else form.wording if is_sound else None
        context = {
            "letter": letter,
            "language": language,
            "languages": [(name, LANGUAGE_NAMES[name]) for name in registry.LANGUAGES],
            "form": form,
            "edited": edited,
            "stale": bool(edited and registry.faults(letter, current)),
            "theirs": current if conflict else None,
            "version": version_to_save_over(request, edited.version if edited else 0, conflict),
            "preview": _preview(letter, shown, language) if shown else None,
            "built_in": letter.texts[language],
            "placeholders": [
                (name, f"{{{name}}}", held, name in letter.required)
                for name, held in {**letter.placeholders, **registry.SHARED}.items()
            ],
        }
        return render(request, "mail/letters/letter.html", context, status=status)

    if request.method != "POST":
        return show()
    if "preview" in request.POST:
        return show(status=200 if form.is_valid() else 422)
    sentence = _("Saved. New letters use this text from now on.")
    return save_form(
        form,
        lambda: actions.save_wording(
            letter=letter.code,
            language=language,
            wording=form.wording,
            expected_version=expected_version(request.POST),
            by=request.user,
        ),
        show=show,
        saved=done(request, sentence, _address(letter, language)),
    )


@require_POST
def reset(request: HttpRequest, code: str) -> HttpResponse:
    """Go back to the built-in text."""
    letter, language = _letter(code), _language(request)
    actions.use_built_in_wording(letter=letter.code, language=language, by=request.user)
    messages.success(request, _("The built-in text is used again."))
    return redirect(_address(letter, language))


def _letter(code: str) -> Letter:
    try:
        return registry.get(code)
    except LookupError:
        raise Http404 from None


def _language(request: HttpRequest) -> str:
    language = request.GET.get("taal", "nl")
    if language not in registry.LANGUAGES:
        raise Http404
    return language


def _address(letter: Letter, language: str) -> str:
    return f"{reverse('mail:letter', args=[letter.code])}?taal={language}"


def _preview(letter: Letter, wording: Wording, language: str) -> Wording | None:
    if registry.faults(letter, wording):
        return None
    examples = {name: held.example for name, held in letter.placeholders.items()}
    return wording.fill(examples | registry.shared_values(language))
