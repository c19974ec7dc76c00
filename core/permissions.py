# SPDX-License-Identifier: EUPL-1.2
"""Permission, asked in one way by page and API alike."""

import rules

from core.errors import NotAllowedError


def may(person: object, act: str, subject: object = None) -> bool:
    """Return whether `person` may do `act` ("app.verb_thing") to `subject`; an unknown act is a defect."""
    if not rules.perm_exists(act):
        raise LookupError(f"no rule for {act}")
    return bool(rules.has_perm(act, person, subject))


def require(person: object, act: str, subject: object = None) -> None:
    """Raise NotAllowedError unless `person` may do `act` to `subject`."""
    if not may(person, act, subject):
        raise NotAllowedError(act)
