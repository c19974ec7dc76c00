# SPDX-License-Identifier: EUPL-1.2
"""Keeping an initiative up to date: every carrier may, and what two change at once is never lost."""

from datetime import date
from typing import IO, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import ConflictError, RefusedError
from core.permissions import require
from initiatives.carriers.changes import ChangeKind, notify_listeners
from initiatives.models import Initiative, Need, Post, Theme
from initiatives.register import pictures
from initiatives.register.event_types import emit_changed
from initiatives.registration.actions.submission import write_rows
from initiatives.registration.data import InitiativeData


@transaction.atomic
def change_part(*, initiative: Initiative, part: InitiativeData, expected_version: int, by: User) -> bool:
    """Write what a carrier tells in one step; return whether anything differed.

    Only fields that differ are written. Raises ConflictError, with theirs and yours, when somebody else changed the
    same fields or row after the form was made; a change of other fields is no conflict.
    """
    current = _lock(initiative, by)
    conflicts = _conflicts(current, part.values, expected_version)
    if part.themes is not None:
        conflicts |= _theme_conflict(current, part.themes, expected_version)
    if conflicts:
        raise ConflictError(conflicts, current.version)
    changed = {name.removesuffix("_id") for name, value in part.values.items() if getattr(current, name) != value}
    others = [_write_themes(current, part.themes), _write_key_tasks(current, part.key_tasks, by)]
    others.append(write_rows(current, part))
    if not changed and not any(others):
        return False
    # What was made up for the demo is the carrier's own word from now on.
    own = changed | ({"themes"} if others[0] else set())
    invented = [name for name in current.invented_fields if name not in own]
    update_unchanged(
        current,
        expected_version=current.version,
        changes={**part.values, "told_at": timezone.now(), "invented_fields": invented},
    )
    notify_listeners(current.pk, ChangeKind.TOLD)
    emit_changed(current)
    return True


def _lock(initiative: Initiative, by: User) -> Initiative:
    require(by, "initiatives.change_initiative", initiative)
    return Initiative.objects.select_for_update().get(pk=initiative.pk)


def _conflicts(current: Initiative, values: dict[str, Any], expected_version: int) -> dict[str, tuple[object, object]]:
    """Return the fields that somebody else changed since the form was made and that are told differently now."""
    if current.version == expected_version:
        return {}
    made_from = current.events.filter(version=expected_version).order_by("-pgh_id").values(*values).first()  # type: ignore[attr-defined]
    return {
        name: (getattr(current, name), value)
        for name, value in values.items()
        if getattr(current, name) != value and (made_from is None or made_from[name] != getattr(current, name))
    }


def _theme_conflict(
    current: Initiative, told: frozenset[str], expected_version: int
) -> dict[str, tuple[object, object]]:
    kept = frozenset(current.themes.values_list("code", flat=True))
    return {"themes": (kept, told)} if current.version != expected_version and kept != told else {}


def _write_themes(current: Initiative, told: frozenset[str] | None) -> bool:
    if told is None or told == frozenset(current.themes.values_list("code", flat=True)):
        return False
    current.themes.set(Theme.objects.filter(code__in=told))
    return True


def _write_key_tasks(current: Initiative, told: tuple[str, ...] | None, by: User) -> bool:
    """Everyone tells their own tasks."""
    carrier = current.carriers.active().filter(user=by).first()
    if told is None or carrier is None or sorted(carrier.key_tasks) == sorted(told):
        return False
    carrier.key_tasks = list(told)
    carrier.save(update_fields=["key_tasks"])
    return True


def change_picture(*, initiative: Initiative, upload: IO[bytes] | None, by: User) -> None:
    """Put a picture in place of an earlier one; None takes it away. Raises RefusedError for what is no picture."""
    require(by, "initiatives.change_initiative", initiative)
    with pictures.stored(upload) as name, transaction.atomic():
        current = _lock(initiative, by)
        old = current.picture.name or ""
        current.picture.name = name
        current.told_at = timezone.now()
        current.save(update_fields=["picture", "told_at"])
        emit_changed(current)
        transaction.on_commit(lambda: pictures.remove(old))


@transaction.atomic
def confirm_still_right(*, initiative: Initiative, by: User) -> None:
    """Note that a carrier looked and that everything still is as it says."""
    current = _lock(initiative, by)
    current.told_at = timezone.now()
    current.save(update_fields=["told_at"])
    notify_listeners(current.pk, ChangeKind.TOLD)


@transaction.atomic
def post_update(*, initiative: Initiative, text: str, happened_on: date, by: User) -> Post:
    """Put news on the initiative's page. The same news by the same person on the same day stands once."""
    require(by, "initiatives.post_update", initiative)
    current = Initiative.objects.select_for_update().get(pk=initiative.pk)
    if not current.is_in_register:
        raise RefusedError(_("You can post news as soon as the initiative is in the register."))
    same = current.posts.filter(text=text, happened_on=happened_on, posted_by=by, removed_at__isnull=True).first()
    if same:
        return same
    current.told_at = timezone.now()
    current.save(update_fields=["told_at"])
    notify_listeners(current.pk, ChangeKind.TOLD)
    emit_changed(current)
    return Post.objects.create(initiative=current, text=text, happened_on=happened_on, posted_by=by)


@transaction.atomic
def change_post(*, post: Post, text: str, happened_on: date, expected_version: int, by: User) -> bool:
    """Change news; raises ConflictError when another carrier changed it meanwhile, RefusedError when it is gone."""
    require(by, "initiatives.change_post", post)
    if Post.objects.select_for_update().get(pk=post.pk).removed_at:
        raise RefusedError(_("This news has been taken away already."))
    changes = {"text": text, "happened_on": happened_on}
    is_other = update_unchanged(post, expected_version=expected_version, changes=changes)
    if is_other:
        emit_changed(post.initiative)
    return is_other


@transaction.atomic
def remove_post(*, post: Post, by: User) -> None:
    """Take news off the page; twice is no error."""
    require(by, "initiatives.change_post", post)
    if Post.objects.filter(pk=post.pk, removed_at__isnull=True).update(removed_at=timezone.now()):
        emit_changed(post.initiative)


@transaction.atomic
def close_need(*, need: Need, by: User) -> None:
    """Say that a need was met, or a need or offer taken back, today; twice is no error."""
    require(by, "initiatives.close_need", need)
    if Need.objects.filter(pk=need.pk, closed_on__isnull=True).update(closed_on=timezone.localdate()):
        emit_changed(need.initiative)
    Initiative.objects.filter(pk=need.initiative_id).update(told_at=timezone.now())
