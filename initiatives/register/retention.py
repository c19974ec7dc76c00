# SPDX-License-Identifier: EUPL-1.2
"""How long the register keeps what is its own, and how a dossier is destroyed."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from typing import Final
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.retention.destroying import destroy_rows
from accounts.retention.kinds import (
    ARCHIVES_ACT,
    Destruction,
    Ending,
    HoldRule,
    RetentionKind,
    Shown,
    hold_rules,
    kept_on,
    retention_kinds,
)
from accounts.retention.unused import UNUSED
from initiatives.lifecycle import Phase, Status
from initiatives.models import Carrier, Initiative, Registration
from initiatives.register import dependent_rows, pictures
from initiatives.register.event_types import emit_moved

CAME_TO_NOTHING: Final = "registrations"
STOPPED: Final = "dossiers"
_TURNED_AWAY: Final = Q(status__in=[Status.DECLINED, Status.WITHDRAWN])
_NEVER_PUBLIC: Final = _TURNED_AWAY & Q(published_at=None)
_ENDED: Final = _TURNED_AWAY | Q(phase=Phase.STOPPED)
_OVER: Final = _ENDED & Q(published_at__isnull=False)


def register_retention() -> None:
    """Make them known."""
    retention_kinds.add(
        RetentionKind(
            code=CAME_TO_NOTHING,
            title=_(
                "Registrations that were declined or withdrawn before they were published, with all that is theirs"
            ),
            counts_from=_("the last change of the registration"),
            ground=ARCHIVES_ACT,
            ending=Ending.PROPOSED,
            years=5,
            destruction=Destruction(due=lambda day: _due(_NEVER_PUBLIC, day), show=_show, destroy=_destroy),
        ),
        RetentionKind(
            code=STOPPED,
            title=_("Dossiers of initiatives that stopped or were withdrawn, with arrangements and assessments"),
            counts_from=_("the last change of the initiative, or the end of its last arrangement"),
            ground=ARCHIVES_ACT,
            ending=Ending.PROPOSED,
            years=10,
            destruction=Destruction(due=lambda day: _due(_OVER, day), show=_show, destroy=_destroy),
        ),
        kept_on(
            "dossiers-alive",
            _("Dossiers of initiatives that go on, with their history"),
            _("the public task of the municipality: GDPR, article 6(1)(e)"),
        ),
    )
    hold_rules.add(HoldRule("carrier", frozenset({UNUSED}), _("carries an initiative that goes on"), _carriers))


def is_over(initiative: Initiative) -> bool:
    """Return whether the term of this dossier runs: it ended, or came to nothing."""
    return initiative.phase == Phase.STOPPED or initiative.status in (Status.DECLINED, Status.WITHDRAWN)


def kind_of(initiative: Initiative) -> str:
    """Return by which kind of record this dossier is kept, or will be once it ends."""
    came_to_nothing = initiative.status in (Status.DECLINED, Status.WITHDRAWN) and initiative.published_at is None
    return CAME_TO_NOTHING if came_to_nothing else STOPPED


def _carriers(ids: Collection[UUID], _cut_off: date) -> set[UUID]:
    """Whoever carries something is asked whether that is still right (the check on silence), and stays."""
    going_on = Carrier.objects.active().filter(user__in=ids, initiative__in=Initiative.objects.exclude(_ENDED))
    return set(going_on.values_list("user", flat=True))


def _due(kind: Q, day: date) -> QuerySet[Initiative]:
    """Return initiatives of a kind that last changed before this day; the trigger keeps when that was."""
    before = timezone.make_aware(datetime.combine(day, time.min))
    return Initiative.objects.filter(kind, updated_at__lt=before).order_by("updated_at", "id")


def _show(ids: Collection[UUID]) -> Mapping[UUID, Shown]:
    names = Initiative.objects.filter(pk__in=ids).values_list("pk", "name")
    return {pk: Shown(name, reverse("initiatives:dossier", args=[pk])) for pk, name in names}


def _destroy(ids: Collection[UUID]) -> Mapping[str, int]:
    """Destroy dossiers with the registrations they came from; copies are told what is gone as when it is withdrawn."""
    for initiative in Initiative.objects.filter(pk__in=ids):
        if initiative.is_in_register:
            dependent_rows.leave_register(initiative)
            initiative.status = Status.WITHDRAWN
            emit_moved(initiative, before=Status.PUBLISHED)
    sent_in = Registration.objects.filter(initiative__in=ids).values_list("pk", flat=True)
    return destroy_rows({Initiative: ids, Registration: list(sent_in)}, remove_file=pictures.remove)
