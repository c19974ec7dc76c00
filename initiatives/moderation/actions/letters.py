# SPDX-License-Identifier: EUPL-1.2
"""The letters of a move: made for the preview, and sent by the move itself, from the same text."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format

from accounts.models import User
from core.pages.links import absolute_link
from initiatives.carriers.queries import active_carriers
from initiatives.lifecycle import Status
from initiatives.models import Initiative, StatusMove
from initiatives.moderation.letters.decisions import LETTER_OF
from initiatives.registration.deadlines import answer_due_on
from mail.actions import queue_message, wording_of
from mail.letters import registry
from mail.letters.registry import Wording
from mail.outbox.taking_back import TIME_TO_WRITE

# Between the texts of one letter that went out in several languages.
BETWEEN_LANGUAGES = "\n\n---\n\n"


def letter_for(*, initiative: Initiative, to: Status, reason: str, by: User | None, language: str) -> Wording:
    """Return the letter of a move as it would go out now, in this language."""
    letter = registry.get(LETTER_OF[to])
    language = language if language in letter.texts else settings.LANGUAGE_CODE
    values = _values(letter.code, initiative, reason, by, language) | registry.shared_values(language)
    return wording_of(letter, language).fill(values)


def letter_languages(initiative: Initiative) -> list[str]:
    """Return the languages in which the active carriers read, the first carrier's first; Dutch without carriers."""
    carriers = active_carriers(initiative)
    return list(dict.fromkeys(carrier.user.language for carrier in carriers)) or [settings.LANGUAGE_CODE]


def send_move_letters(move: StatusMove) -> str:
    """Queue the letter of a move to every active carrier, once; return the text as it goes out.

    Those of a batch wait, and go out together.
    """
    code = LETTER_OF[Status(move.to_status)]
    sent: dict[str, str] = {}
    for carrier in active_carriers(move.initiative):
        language = carrier.user.language
        message = queue_message(
            to=carrier.user.email,
            letter=code,
            context=_values(code, move.initiative, move.reason, move.moved_by, language),
            language=language,
            about=move.batch_id or move.initiative_id,
            dedup_key=f"move:{move.pk}:{carrier.user_id}",
            after=TIME_TO_WRITE if move.batch_id else timedelta(),
        )
        sent.setdefault(message.language, f"{message.subject}\n\n{message.body}")
    return BETWEEN_LANGUAGES.join(sent.values())


def _values(code: str, initiative: Initiative, reason: str, by: User | None, language: str) -> dict[str, object]:
    with translation.override(language):
        known: dict[str, object] = {
            "initiative": initiative.name,
            "reason": reason,
            "official": by.name if by else "",
            "link": _page(code, initiative, language),
            "answer_by": date_format(answer_due_on(timezone.now()), "j F Y"),
        }
    return {name: known[name] for name in registry.get(code).placeholders}


def _page(code: str, initiative: Initiative, language: str) -> str:
    if code == LETTER_OF[Status.PUBLISHED]:
        return absolute_link("initiatives:initiative", initiative.pk, language=language)
    return absolute_link("initiatives:mine-initiative", initiative.pk, language=language)
