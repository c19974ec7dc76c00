# SPDX-License-Identifier: EUPL-1.2
"""What a program with a key may do."""

import rules

from accounts.models import ApiClient, Scope


@rules.predicate
def holds_assessments_scope(client: object) -> bool:
    """Whether this is a client whose key was given the scope for assessments."""
    return isinstance(client, ApiClient) and Scope.ASSESSMENTS_READ in client.scopes


rules.add_perm("assessment.pull_assessments", holds_assessments_scope)
