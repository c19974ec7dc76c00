# SPDX-License-Identifier: EUPL-1.2
"""Who works on signals and sets the checks."""

import rules

from accounts.models import User
from accounts.rules import is_coordinator, is_official
from governance.models import Signal


@rules.predicate
def works_on(person: object, signal: Signal | None) -> bool:
    """Whether this is a signal of the areas of this official, or of theirs for another reason."""
    if not isinstance(person, User) or signal is None:
        return False
    return Signal.objects.handled_by(person).filter(pk=signal.pk).exists()


rules.add_perm("governance.manage_signals", is_coordinator | (is_official & works_on))
rules.add_perm("governance.manage_checks", is_coordinator)
