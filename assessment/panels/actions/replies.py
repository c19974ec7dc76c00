# SPDX-License-Identifier: EUPL-1.2
"""The carriers' reply (*wederwoord*) to a consensus, per principle, before it is final."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.models import Assessment, Panel, PanelReply, PanelState
from assessment.panels.actions.consensus import lock_panel
from assessment.panels.queries import consensus_of
from core.database.row_versions import update_unchanged
from core.errors import ConflictError, RefusedError
from core.permissions import require
from mail.actions import write_to


@dataclass(frozen=True, slots=True)
class ReplyChange:
    """What a form says to one principle, and the row version it was made from; 0 when there was no reply yet."""

    principle: str
    expected_version: int
    text: str


def why_no_reply(panel: Panel) -> str:
    """Return why the carriers cannot reply now; the empty text when they can."""
    if panel.state == PanelState.SETTLED:
        return _("The result is settled; your reply stands beside it.")
    if panel.state != PanelState.REPLYING or panel.reply_until is None:
        return _("The panel looks at it again. You get a mail as soon as you can read it.")
    if panel.replied_at:
        return _("You said that you have replied. The municipality now settles the result.")
    if timezone.localdate() > panel.reply_until:
        return _("You could reply up to and including %(day)s.") % {"day": date_format(panel.reply_until, "j F Y")}
    return ""


@transaction.atomic
def save_replies(
    *, panel: Panel, changes: Iterable[ReplyChange], by: User, is_all: bool = False
) -> Mapping[str, ConflictError]:
    """Write the replies; an empty text takes a reply away. Return the conflicts by principle code, not written.

    With `is_all` the carriers say that they have replied to all they want to, so the coordinator need not wait any
    longer; not while there is a conflict. Raises RefusedError when the time to reply is over.
    """
    consensus = _open_consensus(panel, by)
    conflicts = _write_replies(consensus, changes, by)
    if is_all and not conflicts:
        _end_reply(panel, by)
    return conflicts


def _write_replies(consensus: Assessment, changes: Iterable[ReplyChange], by: User) -> Mapping[str, ConflictError]:
    known = {reply.principle.code: reply for reply in consensus.replies.select_related("principle")}
    principles = {principle.code: principle for principle in consensus.lens.principles.all()}
    conflicts: dict[str, ConflictError] = {}
    for change in changes:
        reply, text = known.get(change.principle), change.text.strip()
        if reply is None:
            if text:
                PanelReply.objects.create(
                    consensus=consensus, principle=principles[change.principle], text=text, written_by=by
                )
            continue
        if reply.text == text:
            continue
        if reply.version != change.expected_version:
            conflicts[change.principle] = ConflictError({"text": (reply.text, text)}, reply.version)
        elif text:
            values = {"text": text, "written_by_id": by.pk, "written_at": timezone.now()}
            update_unchanged(reply, expected_version=change.expected_version, changes=values)
        else:
            reply.delete()
    return conflicts


def keep_replies(*, old: Assessment, draft: Assessment) -> None:
    """Let what the carriers said of a settled consensus stand beside the one that follows it, with its day.

    They read it back in their form, and may change it when the new one is shown to them.
    """
    PanelReply.objects.bulk_create(
        PanelReply(
            consensus=draft,
            principle_id=reply.principle_id,
            text=reply.text,
            written_by_id=reply.written_by_id,
            written_at=reply.written_at,
        )
        for reply in old.replies.all()
    )


def _end_reply(panel: Panel, by: User) -> None:
    Panel.objects.filter(pk=panel.pk).update(replied_at=timezone.now(), replied_by=by)
    panel.refresh_from_db()
    if chair := panel.started_by:
        write_to(
            chair,
            "carriers-replied",
            initiative=str(panel.subject),
            round=panel.round.title,
            link=("assessment:panel", panel.round_id, panel.subject_id),
            about=panel.round_id,
            dedup_key=f"replied:{panel.pk}:{panel.version}",
        )


def _open_consensus(panel: Panel, by: User) -> Assessment:
    require(by, "assessment.reply_to_consensus", panel)
    locked = lock_panel(panel)
    if reason := why_no_reply(locked):
        raise RefusedError(reason)
    return consensus_of(locked)
