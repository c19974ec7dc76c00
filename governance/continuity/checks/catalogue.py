# SPDX-License-Identifier: EUPL-1.2
"""The checks of continuity itself, in the order in which people read them; subjects above add their own after them."""

from governance.continuity.checks.definitions.assessments import ASSESSMENT_DUE, SCORE_DROP
from governance.continuity.checks.definitions.chain import CHAIN_GAP
from governance.continuity.checks.definitions.determination import DETERMINATION_DUE
from governance.continuity.checks.definitions.exceptions import REPEATED_EXCEPTION
from governance.continuity.checks.definitions.expiry import EXPIRY
from governance.continuity.checks.definitions.funders import SINGLE_FUNDER
from governance.continuity.checks.definitions.horizon import HORIZON
from governance.continuity.checks.definitions.people import NO_CONTACT_PERSON, SINGLE_CARRIER
from governance.continuity.checks.definitions.silence import SILENCE
from governance.continuity.checks.definitions.subsidy_law import FOUR_YEAR_LIMIT, NOTICE_TERM
from governance.continuity.checks.definitions.temporariness import TEMPORARINESS
from governance.continuity.checks.definitions.waiting import DECIDED_TOO_LATE, FOUNDER_WAITS, PROMISE_OVERDUE
from governance.continuity.checks.registry import register_check

CHECKS = (
    EXPIRY,
    TEMPORARINESS,
    REPEATED_EXCEPTION,
    HORIZON,
    SINGLE_FUNDER,
    SINGLE_CARRIER,
    NO_CONTACT_PERSON,
    CHAIN_GAP,
    SILENCE,
    ASSESSMENT_DUE,
    SCORE_DROP,
    DETERMINATION_DUE,
    NOTICE_TERM,
    FOUR_YEAR_LIMIT,
    DECIDED_TOO_LATE,
    PROMISE_OVERDUE,
    FOUNDER_WAITS,
)


def register_own_checks() -> None:
    """Add them to the registry."""
    for check in CHECKS:
        register_check(check)
