# SPDX-License-Identifier: EUPL-1.2
"""The demo's what-if: Havensteder sells the building; made up, and marked so."""

from datetime import date

from accounts.models import User
from governance.models.whatif import ElementKind
from governance.network.losses.computation import compute_losses
from governance.network.scenarios.actions import keep_scenario
from governance.network.what_if.query import WhatIfQuery
from initiatives.models import Place

BUILDING = "Pand aan de Zomerhofstraat"


def add_scenario(today: date, by: User) -> None:
    """Keep what falls when the building of ZoHo is sold, and compute the most dangerous losses."""
    place = Place.objects.get(name=BUILDING)
    words = {
        "title": "Havensteder verkoopt het gebouw",
        "note": "Verzonnen voor de demo: wat er gebeurt als ZoHo zijn pand kwijtraakt.",
        "is_shared": True,
    }
    scenario = keep_scenario(
        asked=WhatIfQuery(lost=((ElementKind.PLACE.value, place.pk),), day=today), words=words, by=by
    )
    scenario.is_invented = True
    scenario.save(update_fields=["is_invented"])
    compute_losses(today)
