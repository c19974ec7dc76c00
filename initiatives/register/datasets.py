# SPDX-License-Identifier: EUPL-1.2
"""What of the register is open data."""

from datetime import date
from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from core.api.negotiation import CSV
from core.open_data.datasets import Dataset, File, register
from initiatives.models import Initiative
from initiatives.register.api.initiatives import InitiativeViewSet

_NOBODY: Final = AnonymousUser()

_INITIATIVES: Final = Dataset(
    code="initiatieven",
    title=_("Initiatives in the register"),
    description=_(
        "Every published initiative: what it does, its phase and form, its area and themes. Also which "
        "organisations fill a place in its chain, and what it looks for and offers."
    ),
    theme="SOCI",
    keywords=(_("residents' initiatives"), _("neighbourhood"), _("commons")),
    issued=date(2026, 3, 1),
    rows=lambda: Initiative.objects.visible_to(_NOBODY),
    changed="updated_at",
    sources=("initiatives_initiative",),
    resource=InitiativeViewSet,
    files=(File(_("CSV for Excel, with the words of the page above the columns"), "initiatives:register-csv", CSV),),
    page="initiatives:register",
)


def register_datasets() -> None:
    """Offer the register."""
    register(_INITIATIVES)
