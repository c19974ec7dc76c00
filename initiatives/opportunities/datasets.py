# SPDX-License-Identifier: EUPL-1.2
"""Opportunities as open data."""

from datetime import date
from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from core.api.negotiation import CSV
from core.open_data.datasets import Dataset, File, register
from initiatives.models import Opportunity
from initiatives.opportunities.api import OpportunityViewSet

_OPPORTUNITIES: Final = Dataset(
    code="kansen",
    title=_("Opportunities"),
    description=_(
        "What residents, entrepreneurs and officials see that could happen, and which initiative picked it up."
    ),
    theme="SOCI",
    keywords=(_("opportunities"), _("neighbourhood"), _("participation")),
    issued=date(2026, 3, 1),
    rows=lambda: Opportunity.objects.visible_to(AnonymousUser()),
    changed="updated_at",
    sources=("initiatives_opportunity",),
    resource=OpportunityViewSet,
    files=(
        File(
            _("CSV for Excel, with the words of the page above the columns"),
            "initiatives:opportunities-csv",
            CSV,
        ),
    ),
    page="initiatives:opportunities",
)


def register_datasets() -> None:
    """Offer the map of opportunities."""
    register(_OPPORTUNITIES)
