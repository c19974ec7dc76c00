# SPDX-License-Identifier: EUPL-1.2
"""What of the lens is open data."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from assessment.lens.api.lenses import LensViewSet
from assessment.models import Lens
from core.open_data.datasets import Dataset, register


def register_datasets() -> None:
    """Register the datasets of this app."""
    register(
        Dataset(
            code="lenzen",
            title=_("Lenses"),
            description=_("The lenses with which resilience is assessed: every version that was ever used."),
            theme="GOVE",
            keywords=(_("assessment"), _("resilience"), _("governance")),
            issued=date(2026, 3, 1),
            rows=Lens.objects.all,
            changed="created_at",
            sources=("assessment_lens",),
            resource=LensViewSet,
            page="assessment:lens-current",
        )
    )
