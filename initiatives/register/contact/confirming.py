# SPDX-License-Identifier: EUPL-1.2
"""Asking by mail whether an address is of who filled it in: a link that works for a week.

Nothing that was typed stands in the mail: somebody may have typed the address of another.
"""

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.pages.links import absolute_link
from mail.actions import queue_message
from mail.letters.html import button_to
from mail.letters.registry import Letter, Placeholder

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CONFIRM_WITHIN: Final = timedelta(days=7)


def letter_to_confirm(code: str, *, title: "StrOrPromise", explanation: "StrOrPromise", example: str) -> Letter:
    """Return a letter that asks to confirm an address; `example` is a link as it stands in the mail."""
    return Letter(
        code=code,
        title=title,
        explanation=explanation,
        placeholders={
            "link": Placeholder(gettext_lazy("The link to confirm."), example),
            "days": Placeholder(gettext_lazy("How many days the link works."), str(CONFIRM_WITHIN.days)),
        },
        required=frozenset({"link"}),
        is_secret=True,
        is_urgent=True,
        has_html=True,
    )


def mail_link(letter: Letter, *, to: str, page: str, token: str, language: str, about: UUID) -> None:
    """Mail an address the link to the page that confirms it, in the caller's transaction; `about` is what is asked."""
    link = absolute_link(page, token, language=language)
    with translation.override(language):
        button = button_to(link, _("Look, and confirm"))
    queue_message(
        to=to,
        letter=letter.code,
        context={"link": button, "days": CONFIRM_WITHIN.days},
        language=language,
        about=about,
    )
