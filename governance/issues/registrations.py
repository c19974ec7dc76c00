# SPDX-License-Identifier: EUPL-1.2
"""What issues add to the registries below them."""

from django.utils.translation import gettext_lazy as _

from accounts.retention.kinds import kept_for, retention_kinds
from core.pages.shown_people import processing_activities
from governance.issues.actions.issues import KEEP_ADDRESS
from governance.issues.datasets import register_datasets
from governance.issues.event_types import register_event_types
from governance.issues.followed import register_followed_issues
from governance.issues.letters import register_letters
from governance.issues.search_kind import register_searched_issues
from governance.issues.sections import register_issue_sections
from governance.issues.shown import ISSUES


def register_issues() -> None:
    """Register their events, letters, open data, search, followers, parts of pages, and what is kept of people."""
    register_event_types()
    register_letters()
    register_datasets()
    register_searched_issues()
    register_followed_issues()
    register_issue_sections()
    processing_activities.add(ISSUES)
    retention_kinds.add(
        kept_for(
            KEEP_ADDRESS,
            "issue-raisers",
            _("Addresses of who raised an issue without an account"),
            _("the end of the issue"),
        )
    )
