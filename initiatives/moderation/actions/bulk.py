# SPDX-License-Identifier: EUPL-1.2
"""Decisions that can be taken back: on one registration, or on many so that one refusal stops no other."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import ConflictError, NotAllowedError, RefusedError
from initiatives.carriers.queries import active_carriers
from initiatives.lifecycle import Status
from initiatives.models import DecisionBatch, Initiative
from initiatives.moderation.actions.letters import letter_for, letter_languages
from initiatives.moderation.actions.lifecycle import move_initiative
from mail.letters.registry import Wording
from mail.outbox.taking_back import TIME_TO_TAKE_BACK, begin_time


@dataclass(frozen=True, slots=True)
class SelectedRegistration:
    """A registration as the person saw it when ticking its box."""

    id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class MoveResult:
    """What happened to one registration; `message` says why not, and is empty when it moved."""

    id: UUID
    name: str
    message: str = ""

    @property
    def is_done(self) -> bool:
        """Whether the registration moved."""
        return not self.message


@dataclass(frozen=True, slots=True)
class LettersPreview:
    """What goes out about one registration: to whom by name, and the text once per language they read."""

    initiative: Initiative
    readers: Sequence[str]
    texts: Sequence[Wording]


def letters_of_many(
    *, picked: Sequence[SelectedRegistration], to: Status, by: User, reason: str = ""
) -> list[LettersPreview]:
    """Return the letters that `move_many` would send, in the order of picking; nothing is sent or changed."""
    found = Initiative.objects.in_areas_of(by).select_related("area").in_bulk([item.id for item in picked])
    return [_letters(found[item.id], to, by, reason) for item in picked if item.id in found]


def _letters(initiative: Initiative, to: Status, by: User, reason: str) -> LettersPreview:
    readers = [carrier.user.name or carrier.user.email for carrier in active_carriers(initiative)]
    languages = letter_languages(initiative)
    texts = [letter_for(initiative=initiative, to=to, reason=reason, by=by, language=one) for one in languages]
    return LettersPreview(initiative, readers, texts)


@dataclass(frozen=True, slots=True)
class ManyMoved:
    """What happened to each; `batch` is there when any moved, and until its time is over can be taken back."""

    results: Sequence[MoveResult]
    batch: DecisionBatch | None


def move_many(*, picked: Sequence[SelectedRegistration], to: Status, by: User, reason: str = "") -> ManyMoved:
    """Make the same move with the same reason for every picked registration, each in its own transaction.

    Their letters wait until all are written and ten seconds more, and can be taken back until then.

    What was refused, changed since it was picked or is not this person's to decide stays as it was and is named in
    the outcome; the others move. What this person cannot see is left out, as if it did not exist. Never raises for
    one item.
    """
    ids = [item.id for item in picked]
    found = Initiative.objects.in_areas_of(by).select_related("area").in_bulk(ids)
    batch = DecisionBatch.objects.create(to_status=to, decided_by=by)
    results = [_moved(found[item.id], item.version, batch, by, reason) for item in picked if item.id in found]
    if not any(result.is_done for result in results):
        batch.delete()
        return ManyMoved(results, None)
    _begin_time(batch)
    return ManyMoved(results, batch)


@transaction.atomic
def move_one(
    *,
    initiative: Initiative,
    to: Status,
    by: User,
    reason: str,
    expected_version: int,
    same_as: Initiative | None = None,
) -> DecisionBatch:
    """Decide on one registration; as with many the letters wait ten seconds and can be taken back until then.

    Raises what `move_initiative` does, and changes nothing then.
    """
    batch = DecisionBatch.objects.create(to_status=to, decided_by=by)
    move_initiative(
        initiative=initiative,
        to=to,
        by=by,
        reason=reason,
        expected_version=expected_version,
        batch=batch,
        same_as=same_as,
    )
    _begin_time(batch)
    return batch


@transaction.atomic
def _begin_time(batch: DecisionBatch) -> None:
    """Begin the ten seconds for all letters at once."""
    batch.letters = begin_time(about=batch.pk)
    batch.sends_at = Now() + TIME_TO_TAKE_BACK
    batch.save(update_fields=["letters", "sends_at"])


def _moved(initiative: Initiative, version: int, batch: DecisionBatch, by: User, reason: str) -> MoveResult:
    message, to = "", Status(batch.to_status)
    try:
        move_initiative(initiative=initiative, to=to, by=by, reason=reason, expected_version=version, batch=batch)
    except RefusedError as refused:
        message = refused.message
    except ConflictError:
        message = _("It changed since you opened the list. Look at it first.")
    except NotAllowedError:
        message = _("You carry this initiative yourself, so a colleague decides.")
    return MoveResult(initiative.pk, initiative.name, message)
