# SPDX-License-Identifier: EUPL-1.2
"""What of the register is open data."""

from datetime import date
from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from core.api.forms import CSV
from core.open_data.datasets import Dataset, File, register
from initiatives.areas.api import AREAS, PROGRAMMES, THEMES
from initiatives.models import Area, Initiative, Opportunity, Programme, Theme
from initiatives.opportunities.api import OPPORTUNITIES
from initiatives.register.api.initiatives import INITIATIVES

_NOBODY: Final = AnonymousUser()

_INITIATIVES: Final = Dataset(
    code="initiatieven",
    title=_("Initiatives in the register"),
    description=_(
        "Every published initiative: what it does, its phase and form, its area and themes, which "
        "organisations fill a place in its chain, and what it looks for and offers."
    ),
    theme="SOCI",
    keywords=(_("residents' initiatives"), _("neighbourhood"), _("commons")),
    issued=date(2026, 3, 1),
    rows=lambda: Initiative.objects.visible_to(_NOBODY),
    changed="updated_at",
    resource=INITIATIVES,
    files=(File(_("CSV for Excel, with the words of the page above the columns"), "initiatives:register-csv", CSV),),
    page="initiatives:register",
)

_AREAS: Final = Dataset(
    code="gebieden",
    title=_("Areas of the city"),
    description=_("The areas the register works with, with a point and, where it is known, their border."),
    theme="REGI",
    keywords=(_("areas"), _("neighbourhood"), _("borders")),
    issued=date(2026, 3, 1),
    rows=Area.objects.all,
    changed="updated_at",
    resource=AREAS,
)

_THEMES: Final = Dataset(
    code="themas",
    title=_("Themes"),
    description=_("The themes initiatives work on, with their names in Dutch and English."),
    theme="SOCI",
    keywords=(_("themes"), _("classification")),
    issued=date(2026, 3, 1),
    rows=Theme.objects.all,
    changed="created_at",
    resource=THEMES,
)

_PROGRAMMES: Final = Dataset(
    code="programmas",
    title=_("Programmes and networks"),
    description=_("Programmes and networks of initiatives, with the initiatives that take part."),
    theme="SOCI",
    keywords=(_("programmes"), _("networks"), _("collaboration")),
    issued=date(2026, 3, 1),
    rows=lambda: Programme.objects.visible_to(_NOBODY),
    changed="updated_at",
    resource=PROGRAMMES,
    page="initiatives:programmes",
)

_OPPORTUNITIES: Final = Dataset(
    code="kansen",
    title=_("Opportunities"),
    description=_(
        "What residents, entrepreneurs and officials see that could happen, and which initiative picked it up."
    ),
    theme="SOCI",
    keywords=(_("opportunities"), _("neighbourhood"), _("participation")),
    issued=date(2026, 3, 1),
    rows=lambda: Opportunity.objects.visible_to(_NOBODY),
    changed="updated_at",
    resource=OPPORTUNITIES,
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
    """Register the datasets of this room."""
    register(_INITIATIVES, _AREAS, _THEMES, _PROGRAMMES, _OPPORTUNITIES)
