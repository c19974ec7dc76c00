# SPDX-License-Identifier: EUPL-1.2
"""Issues as open data."""

from datetime import date
from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from core.api.negotiation import CSV
from core.open_data.datasets import Dataset, File, register
from governance.issues.api import IssueViewSet
from governance.models import Issue

_ISSUES: Final = Dataset(
    code="vraagstukken",
    title=_("Issues of residents"),
    description=_("Problems in residents' own words, who should act, and what became of them."),
    theme="SOCI",
    keywords=(_("issues"), _("neighbourhood"), _("participation")),
    issued=date(2026, 12, 1),
    rows=lambda: Issue.objects.visible_to(AnonymousUser()),
    changed="updated_at",
    sources=("governance_issue",),
    resource=IssueViewSet,
    files=(File(_("CSV for Excel, with the words of the page above the columns"), "governance:issues-csv", CSV),),
    page="governance:issues",
)


def register_datasets() -> None:
    """Offer the list of issues."""
    register(_ISSUES)
