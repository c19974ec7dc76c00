# SPDX-License-Identifier: EUPL-1.2
"""What keeps a colleague from getting somebody's work: whoever assesses something stays outside its governance."""

from typing import Final

from django.db.models import Exists, Q
from django.utils.translation import gettext as _

from accounts.handing_over.kinds import Scope
from accounts.models import User
from accounts.stand_ins.refusals import takeover_refusals
from assessment.access.stakes import stake_by_code
from assessment.models import Assignment

# The stakes that go along with the work; who carries something or granted it does not hand that over.
GOES_ALONG: Final = ("area-team", "contact-person")
# Where a subject lies, as the stake of an area team has it.
PLACES: Final = ("subject__initiative__area", "subject__programme__area", "subject__area", "subject__chain__area")
MOST_NAMED: Final = 3


def register_takeover_conflicts() -> None:
    """Make it known."""
    takeover_refusals.add(conflicts_of_interest)


def conflicts_of_interest(person: User, colleague: User, scope: Scope | None) -> list[str]:
    """Return a sentence for what the colleague is still to assess and would belong to with the work of `person`."""
    tied = Q(pk__in=[])
    for code in GOES_ALONG:
        if stake := stake_by_code(code):
            tied |= Q(Exists(stake.ties(person.pk, "subject__")))
    found = Assignment.objects.open().filter(tied, assessor=colleague).select_related("subject", "round")
    if scope is not None:
        found = found.filter(scope.condition(PLACES))
    sentence = _(
        "%(colleague)s is still to assess “%(name)s” in “%(round)s” and would belong to the governance around it."
        " Choose somebody else."
    )
    return [
        sentence % {"colleague": colleague, "name": one.subject, "round": one.round.title}
        for one in found.order_by("round__deadline", "id")[:MOST_NAMED]
    ]
