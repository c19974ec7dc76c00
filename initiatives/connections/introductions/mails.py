# SPDX-License-Identifier: EUPL-1.2
"""The mails of an introduction: who carries the other side stands in none of them before both have said yes."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from accounts.models import User
from initiatives.models import Carrier, Initiative, Introduction
from mail.actions import write_to


def _carriers(initiative: Initiative) -> list[User]:
    rows = Carrier.objects.reachable().filter(initiative=initiative).select_related("user")
    return [carrier.user for carrier in rows.order_by("started_on", "id")]


def _send(introduction: Introduction, side: str, letter: str, **more: Any) -> None:
    """Write to everybody who carries this side; the same letter about the same introduction once."""
    own, other = _both(introduction, side)
    for person in _carriers(own):
        write_to(
            person,
            letter,
            initiative=own.name,
            other=other.name,
            link=("initiatives:introduction", introduction.pk),
            about=own.pk,
            dedup_key=f"{letter}:{introduction.pk}:{person.pk}",
            **more,
        )


def _both(introduction: Introduction, side: str) -> tuple[Initiative, Initiative]:
    own, other = introduction.need.initiative, introduction.offer.initiative
    return (own, other) if side == "need" else (other, own)


def _texts(introduction: Introduction) -> dict[str, Any]:
    return {
        "need": introduction.need.text,
        "offer": introduction.offer.text,
        "reason": introduction.reason,
        "answer_by": introduction.expires_on,
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
