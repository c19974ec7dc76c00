# SPDX-License-Identifier: EUPL-1.2
"""What of governance is open data."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from core.api.negotiation import JSON
from core.open_data.datasets import Dataset, File, register
from governance.arrangements.subsidies.open_data import open_subsidies


def register_datasets() -> None:
    """Register the datasets of this app."""
    register(
        Dataset(
            code="subsidies",
            title=_("Subsidies of published initiatives"),
            description=_(
                "Subsidies that a government gave to a published association, foundation or cooperative: by whom, for "
                "how much, for which days and under which scheme. What a resident, a group or a company got is not "
                "in it."
            ),
            theme="GOVE",
            keywords=(_("subsidies"), _("residents' initiatives"), _("public money")),
            issued=date(2026, 11, 25),
            rows=open_subsidies,
            changed="updated_at",
            sources=("governance_arrangement", "initiatives_initiative", "initiatives_party"),
            standard="https://standard.threesixtygiving.org/",
            files=(File(_("360Giving 1.4 (JSON), the standard for grants"), "governance:open-subsidies", JSON),),
        )
    )
