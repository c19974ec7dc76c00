# SPDX-License-Identifier: EUPL-1.2
"""The checks of continuity itself, in the order in which people read them; subjects above add their own after them."""

from governance.checks.chain import CHAIN_GAP
from governance.checks.determination import DETERMINATION_DUE
from governance.checks.exceptions import REPEATED_EXCEPTION
from governance.checks.expiry import EXPIRY
from governance.checks.funders import SINGLE_FUNDER
from governance.checks.horizon import HORIZON
from governance.checks.judgement import ASSESSMENT_DUE, SCORE_DROP
from governance.checks.people import NO_CONTACT_PERSON, SINGLE_CARRIER
from governance.checks.registry import register_check
from governance.checks.silence import SILENCE
from governance.checks.subsidy_law import FOUR_YEAR_LIMIT, NOTICE_TERM
from governance.checks.temporariness import TEMPORARINESS

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
)


def register_own_checks() -> None:
    """Add them to the registry."""
    for check in CHECKS:
        register_check(check)
