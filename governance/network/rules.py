# SPDX-License-Identifier: EUPL-1.2
"""A what-if is for officials; what one kept under a name, one changes oneself."""

import rules

from accounts.rules import is_coordinator, is_official
from governance.models import Scenario


@rules.predicate
def kept_it(person: object, scenario: Scenario | None) -> bool:
    """Whether this is the person who kept the what-if."""
    return scenario is not None and scenario.made_by_id == getattr(person, "pk", None)


rules.add_perm("governance.keep_scenario", is_coordinator | is_official)
rules.add_perm("governance.change_scenario", (is_coordinator | is_official) & kept_it)
