# SPDX-License-Identifier: EUPL-1.2
"""Who puts an issue on the list and follows it, who answers it, and who ties their initiative to one."""

import rules

from accounts.models import User
from accounts.rules import is_coordinator, is_official
from governance.models import Issue
from initiatives.models import Party
from initiatives.moderation.rules import carries


@rules.predicate
def handles_issue(person: object, issue: Issue | None) -> bool:
    """Whether it lies in this official's areas, or in the whole city."""
    if not isinstance(person, User) or not person.is_active or issue is None:
        return False
    return Issue.objects.handled_by(person).filter(pk=issue.pk).exists()


@rules.predicate
def answers_for_responsible(person: object, issue: Issue | None) -> bool:
    """Whether this person answers for the party that should act: those who are asked by mail (accounts_of)."""
    if not isinstance(person, User) or not person.is_active or issue is None or issue.responsible_id is None:
        return False
    return Party.objects.answered_for_by(person).filter(pk=issue.responsible_id).exists()


decides = (is_coordinator | is_official) & handles_issue
rules.add_perm("governance.decide_issue", decides)
rules.add_perm("governance.answer_issue", decides | answers_for_responsible)
rules.add_perm("governance.tie_own_to_issue", carries)
