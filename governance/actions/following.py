# SPDX-License-Identifier: EUPL-1.2
"""Setting out to follow up a what-if: a signal with a colleague and a day, in one act."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Role, User
from core.errors import RefusedError
from core.models import new_id
from core.permissions import require
from governance.actions.signals import LONGEST_REST
from governance.checks.engine import wait_for_turn
from governance.event_types import SIGNAL_OPENED, tell_signals
from governance.models import Severity, Signal, StepKind
from governance.network.asking import Asked
from governance.network.calculation import calculate
from governance.network.following import FOLLOW_UP, following, question_key
from initiatives.models import Area


@transaction.atomic
def follow_up(*, asked: Asked, title: str, person: User, before: date, by: User, note: str = "") -> Signal:
    """Give a what-if to a colleague to look into before a day. The signal is closed by people, with what came of it.

    Raises NotAllowedError; RefusedError when nothing falls away that this person may see, when it is followed up
    already, for a colleague without a work queue, or for a day that is not in the next year.
    """
    require(by, "governance.keep_scenario")
    today = timezone.localdate()
    if not today < before <= today + LONGEST_REST:
        raise RefusedError(_("Choose a day after today, at most a year ahead."), field="before")
    if not person.is_active or not {Role.OFFICIAL, Role.COORDINATOR} & person.roles:
        raise RefusedError(
            _("%(name)s has no work queue. Choose another colleague.") % {"name": person}, field="person"
        )
    found = calculate(by, asked)
    if not found.asked.elements:
        raise RefusedError(_("Choose first what falls away."))
    # In turn with the run that raises these, and with a colleague who does the same.
    wait_for_turn(FOLLOW_UP)
    if (known := following(found.asked).select_related("assigned_to").first()) is not None:
        raise RefusedError(
            _("This is followed up already, by %(name)s.") % {"name": known.assigned_to or _("somebody")}
        )
    made = Signal(
        check_code=FOLLOW_UP,
        area=Area.objects.filter(code=asked.area).first() if asked.area else None,
        subject_key=f"{question_key(found.asked)}:{new_id()}",
        severity=Severity.NOTICE,
        stage=1,
        facts={"name": title, "question": found.asked.query(), **_outcome(found.counts)},
        since=today,
        due_on=before,
        opened_on=today,
        seen_on=today,
        assigned_to=person,
    )
    made.save()
    made.steps.create(kind=StepKind.OPENED, day=today, done_by=by, note=note.strip())
    made.steps.create(kind=StepKind.ASSIGNED, day=today, done_by=by, given_to=person)
    tell_signals(SIGNAL_OPENED, [made])
    return made


def _outcome(counts: dict[str, int]) -> dict[str, int]:
    return {word: counts[word] for word in ("stops", "weakens", "goes_on")}
