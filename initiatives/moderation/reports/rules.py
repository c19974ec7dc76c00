# SPDX-License-Identifier: EUPL-1.2
"""Who may deal with what readers report."""

from typing import Any

import rules

from accounts.rules import is_coordinator, is_official
from initiatives.models import Report
from initiatives.moderation.rules import works_in_its_area


@rules.predicate
def report_in_its_area(person: Any, report: Report | None) -> bool:
    """Whether this official's teams cover the initiative the report is about."""
    return report is not None and bool(works_in_its_area.test(person, report.initiative))


rules.add_perm("initiatives.handle_report", is_coordinator | (is_official & report_in_its_area))
