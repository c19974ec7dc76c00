# SPDX-License-Identifier: EUPL-1.2
"""What somebody does about a low principle: promised, changed, then done or dropped. Nothing is ever removed."""

from datetime import date
from typing import Any, Final

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.models import User
from assessment.lens.translation import text_of
from assessment.models import Assessment, FollowUp, FollowUpState, Subject
from assessment.rounds.actions.rounds import subject_of
from core.database.row_versions import update_unchanged
from core.dates import ensure_coming
from core.errors import RefusedError
from core.permissions import require
from initiatives.carriers.changes import ChangeKind, notify_listeners
from initiatives.models import Initiative, Party
from initiatives.models.handling import handlers_of
from mail.actions import write_to

# What a promise is about: an initiative, or an institution that was judged. Of a chain each link promises for itself.
Promiser = Initiative | Party
PROMISERS: Final = ("subject__initiative", "subject__party")


def promiser_of(subject: Subject) -> Promiser | None:
    """Return whose promises a subject has; None where nobody promises anything."""
    return subject.initiative or subject.party


def possible_owners(initiative: Promiser) -> QuerySet[User]:
    """Return who can promise something: its carriers, the officials of its area, and coordinators.

    For an institution: who speaks for it.
    """
    if isinstance(initiative, Party):
        speaking = initiative.representatives.reachable().values("user")
        return User.objects.filter(pk__in=speaking).order_by("name", "email")
    carriers, handlers = initiative.carriers.reachable().values("user"), handlers_of(initiative).order_by().values("pk")
    return User.objects.filter(Q(pk__in=carriers) | Q(pk__in=handlers)).order_by("name", "email")


@transaction.atomic
def add_follow_up(
    *, initiative: Promiser, result: Assessment, principle: str, text: str, owner: User, due_on: date, by: User
) -> FollowUp:
    """Promise an act about a principle of a result, and tell its owner. The same promise twice is once.

    Raises RefusedError at the field for a day that is past, an owner who has no part in it, or an unknown principle.
    """
    require(by, "assessment.add_follow_up", initiative)
    ensure_coming(due_on, field="due_on")
    if not possible_owners(initiative).filter(pk=owner.pk).exists():
        raise RefusedError(_who(initiative), field="owner")
    about = result.lens.principles.filter(code=principle).first()
    if about is None:
        raise RefusedError(_("Choose a principle of the lens."), field="principle")
    # The lock: a double click waits, and finds what the first one kept.
    subject = Subject.objects.select_for_update().get(pk=subject_of(initiative).pk)
    follow_up, is_new = FollowUp.objects.get_or_create(
        subject=subject,
        principle=about,
        text=text,
        owner=owner,
        due_on=due_on,
        state=FollowUpState.OPEN,
        defaults={"result": result, "added_by": by},
    )
    if is_new and owner != by:
        _notify_owner(follow_up, initiative)
    return follow_up


def _who(about: Promiser | None) -> str:
    if isinstance(about, Party):
        return _("Choose somebody who speaks for this institution.")
    return _("Choose somebody who carries this initiative or handles it.")


def _notify_owner(follow_up: FollowUp, initiative: Promiser) -> None:
    owner = follow_up.owner
    assert owner is not None  # noqa: S101 - just given one
    with override(owner.language):
        principle = text_of(follow_up.principle.lens).principle(follow_up.principle.code).name
    _mail(follow_up, initiative, to=owner, letter="follow-up-assigned", more={"principle": principle})


def _mail(follow_up: FollowUp, initiative: Promiser, *, to: User, letter: str, more: dict[str, Any]) -> None:
    write_to(
        to,
        letter,
        initiative=initiative.name,
        text=follow_up.text,
        day=follow_up.due_on,
        link=("assessment:follow-up", follow_up.pk),
        **more,
        about=initiative.pk,
        # The version: who gets it back after it went to somebody else reads of it again.
        dedup_key=f"follow-up:{follow_up.pk}:{follow_up.version}:{to.pk}",
        is_private=isinstance(initiative, Party) or not handlers_of(initiative).filter(pk=to.pk).exists(),
    )


@transaction.atomic
def change_follow_up(
    *, follow_up: FollowUp, text: str, owner: User, due_on: date, expected_version: int, by: User
) -> FollowUp:
    """Say it better, give it to somebody else or another day, and tell whom it touches but did not do it.

    What stays as it was is not asked again: a promise whose day is past can be worded better, and an owner who left
    the team keeps it until somebody names another. Raises RefusedError at the field for a new day that is past or a
    new owner who has no part in it, and without a field once it is closed; ConflictError when the row moved on.
    """
    locked = FollowUp.objects.select_for_update(of=("self",)).select_related(*PROMISERS).get(pk=follow_up.pk)
    require(by, "assessment.change_follow_up", locked)
    if locked.state != FollowUpState.OPEN:
        raise RefusedError(_("Somebody closed this meanwhile. Read what they wrote."))
    initiative, before = promiser_of(locked.subject), locked.owner
    ensure_coming(due_on, field="due_on", known=locked.due_on)
    if owner != before and (initiative is None or not possible_owners(initiative).filter(pk=owner.pk).exists()):
        raise RefusedError(_who(initiative), field="owner")
    changes = {"text": text, "owner": owner, "due_on": due_on}
    if update_unchanged(locked, expected_version=expected_version, changes=changes) and initiative is not None:
        if owner not in (before, by):
            _notify_owner(locked, initiative)
        if before and before != by and possible_owners(initiative).filter(pk=before.pk).exists():
            _mail(locked, initiative, to=before, letter="follow-up-changed", more={"owner": str(owner)})
    return locked


@transaction.atomic
def close_follow_up(*, follow_up: FollowUp, state: FollowUpState, note: str, by: User) -> FollowUp:
    """Say that it is done, or dropped with a reason; closing it twice the same way is once.

    Raises RefusedError when somebody closed it the other way, or when the reason misses.
    """
    locked = FollowUp.objects.select_for_update(of=("self",)).select_related(*PROMISERS).get(pk=follow_up.pk)
    require(by, "assessment.close_follow_up", locked)
    if locked.state == state:
        return locked
    if locked.state != FollowUpState.OPEN:
        raise RefusedError(_("Somebody closed this meanwhile. Read what they wrote."))
    if state == FollowUpState.DROPPED and not note.strip():
        raise RefusedError(_("Write why it is dropped."), field="note")
    locked.state, locked.closing_note, locked.closed_on = state, note.strip(), timezone.localdate()
    locked.save(update_fields=["state", "closing_note", "closed_on"])
    locked.refresh_from_db()
    if locked.subject.initiative_id is not None:
        notify_listeners(locked.subject.initiative_id, ChangeKind.PROMISE)
    return locked
