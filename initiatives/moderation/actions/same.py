# SPDX-License-Identifier: EUPL-1.2
"""A registration of what is in the register already: which one it is the same as, and what its carriers are told."""

from datetime import timedelta

from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from initiatives.carriers.queries import active_carriers
from initiatives.lifecycle import Status
from initiatives.models import Initiative, StatusMove
from initiatives.moderation.letters.decisions import REGISTERED_AGAIN
from mail.actions import write_to
from mail.outbox.taking_back import TIME_TO_WRITE


def ensure_same(registration: Initiative, same_as: Initiative | None, to: Status, by: User) -> None:
    """Raise RefusedError for one that is the same, unless it is refused and that one is another in the register."""
    if same_as is None:
        return
    if to is not Status.DECLINED:
        raise RefusedError(_("A registration that is the same as another one is declined."), field="same_as")
    known = Initiative.objects.visible_to(by).published().filter(pk=same_as.pk).exclude(pk=registration.pk)
    if not known.exists():
        raise RefusedError(_("Choose an initiative that is in the public register now."), field="same_as")


def tell_registered_again(move: StatusMove) -> None:
    """Tell the carriers of the one it is the same as, without a name of who registered it; each of them once."""
    same_as = move.same_as
    if same_as is None:
        return
    registered = {carrier.user_id for carrier in active_carriers(move.initiative)}
    for carrier in active_carriers(same_as):
        if carrier.user_id in registered:
            continue
        write_to(
            carrier.user,
            REGISTERED_AGAIN.code,
            link=("initiatives:mine-initiative", same_as.pk),
            about=move.batch_id or same_as.pk,
            dedup_key=f"{REGISTERED_AGAIN.code}:{move.pk}:{carrier.user_id}",
            after=TIME_TO_WRITE if move.batch_id else timedelta(),
            initiative=same_as.name,
            registered=move.initiative.name,
        )
