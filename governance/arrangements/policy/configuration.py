# SPDX-License-Identifier: EUPL-1.2
"""What a file for `manage.py configure` says of the council: the days on which one takes office."""

from pathlib import Path

from django.utils.translation import gettext as _

from core.setup.configuration import Section, refused_at, sections
from core.setup.parts import Part
from governance.arrangements.policy.actions import add_policy
from governance.models import CouncilTerm


def _council_terms(part: Part, _folder: Path) -> list[str]:
    told = []
    known = set(CouncilTerm.objects.values_list("starts_on", flat=True))
    for item in part.items():
        day = item.day()
        if day is None:
            raise item.error(_("there must be a day here, such as 2027-12-31."))
        if day in known:
            continue
        with refused_at(item):
            add_policy(model=CouncilTerm, values={"starts_on": day}, by=None)
        known.add(day)
        told.append(f"{item.place}: {day.isoformat()}")
    return told


def register_council_terms() -> None:
    """Add it."""
    sections.add(Section("council_terms", _council_terms))
