# SPDX-License-Identifier: EUPL-1.2
"""What a check finds on a day beside what the oracle finds."""

from datetime import date

from governance.continuity.checks.registry import check_named
from governance.continuity.runs.engine import run_check
from governance.models import Signal
from tests.governance.continuity.oracle import rules
from tests.governance.continuity.oracle.register import read
from tests.governance.continuity.oracle.rules import FoundThings, Rule

ORACLE: dict[str, Rule] = {
    "expiry": rules.expiry,
    "temporariness": rules.temporariness,
    "repeated-exception": rules.repeated_exception,
    "horizon": rules.horizon,
    "single-funder": rules.single_funder,
    "single-carrier": rules.single_carrier,
    "no-contact-person": rules.no_contact_person,
    "chain-gap": rules.chain_gap,
    "silence": rules.silence,
    "assessment-due": rules.assessment_due,
    "determination-due": rules.determination_due,
    "notice-term": rules.notice_term,
    "four-year-limit": rules.four_year_limit,
    "decided-too-late": rules.decided_too_late,
    "promise-overdue": rules.promise_overdue,
    "founder-waits": rules.founder_waits,
    "experiment-verdict": rules.experiment_verdict,
}


def tell_apart(code: str, day: date) -> tuple[FoundThings, FoundThings, FoundThings]:
    """Run a check for a day; return what both find, what only the check finds, and what only the oracle does."""
    check = check_named(code)
    assert check is not None
    assert not run_check(check, day).error
    found = set(Signal.objects.open().filter(check_code=code).values_list("initiative_id", "subject_key"))
    expected = ORACLE[code](read(), day)
    return found & expected, found - expected, expected - found
