# SPDX-License-Identifier: EUPL-1.2
"""Planning practice: a round on vignettes."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from accounts.models import User
from assessment.models import Lens, Purpose, Round, Vignette
from assessment.rounds.actions.rounds import assign, create_round


@transaction.atomic
def plan_calibration(
    *,
    title: str,
    lens: Lens,
    opens_on: date,
    deadline: date,
    vignettes: Iterable[Vignette],
    assessors: Iterable[User],
    by: User,
) -> Round:
    """Plan a calibration round and ask each assessor to score each vignette; it is opened by a second act.

    Raises RefusedError at the field as `create_round` and `assign` do; then nothing is planned.
    """
    round_ = create_round(title=title, lens=lens, opens_on=opens_on, deadline=deadline, by=by)
    Round.objects.filter(pk=round_.pk).update(purpose=Purpose.CALIBRATION)
    round_.refresh_from_db()
    assign(round_=round_, initiatives=vignettes, assessors=assessors, by=by)
    return round_
