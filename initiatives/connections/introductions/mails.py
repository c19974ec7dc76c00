# SPDX-License-Identifier: EUPL-1.2
"""The mails of an introduction: who carries the other side stands in none of them before both have said yes."""

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.models import User
from core.pages.links import absolute_link
from initiatives.models import Carrier, Initiative, Introduction
from mail.actions import queue_message


def _carriers(initiative: Initiative) -> list[User]:
    rows = Carrier.objects.reachable().filter(initiative=initiative).select_related("user")
    return [carrier.user for carrier in rows.order_by("started_on", "id")]


def _send(introduction: Introduction, side: str, letter: str, **more: object) -> None:
    """Write to everybody who carries this side; the same letter about the same introduction once."""
    own, other = _both(introduction, side)
    for person in _carriers(own):
        values = {
            "initiative": own.name,
            "other": other.name,
            "link": absolute_link("initiatives:introduction", introduction.pk, language=person.language),
            **{name: value(person) if callable(value) else value for name, value in more.items()},
        }
        queue_message(
            to=person.email, letter=letter, context=values, language=person.language, about=own.pk,
            dedup_key=f"{letter}:{introduction.pk}:{person.pk}",
        )  # fmt: skip


def _both(introduction: Introduction, side: str) -> tuple[Initiative, Initiative]:
    own, other = introduction.need.initiative, introduction.offer.initiative
    return (own, other) if side == "need" else (other, own)


def _last_day(introduction: Introduction) -> object:
    def in_their_language(person: User) -> str:
        with override(person.language):
            return date_format(introduction.expires_on, "j F Y")

    return in_their_language


def _texts(introduction: Introduction) -> dict[str, object]:
    return {
        "need": introduction.need.text,
        "offer": introduction.offer.text,
        "reason": introduction.reason,
        "answer_by": _last_day(introduction),
    }


def ask(introduction: Introduction, sides: Iterable[str]) -> None:
    """Ask these sides for an answer."""
    for side in sides:
        _send(introduction, side, "introduction-asked", **_texts(introduction))


def remind(introduction: Introduction, sides: Iterable[str]) -> None:
    """Remind these sides, once."""
    for side in sides:
        _send(introduction, side, "introduction-reminder", **_texts(introduction))


def notify_ended(introduction: Introduction, sides: Iterable[str]) -> None:
    """Say that it does not go through, without saying who did not want it."""
    for side in sides:
        _send(introduction, side, "introduction-ended")


def notify_agreed(introduction: Introduction) -> None:
    """Give each side the name and address of who said yes on the other."""
    people = {"need": introduction.offer_answered_by, "offer": introduction.need_answered_by}
    for side, person in people.items():
        name, email = (person.name, person.email) if person else ("", "")
        _send(
            introduction, side, "introduction-agreed",
            person=name or _("Name not told"), email=email or _("no longer known"),
        )  # fmt: skip
