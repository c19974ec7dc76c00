# SPDX-License-Identifier: EUPL-1.2
"""An opportunity from a resident to what came of it, on a narrow phone and without JavaScript."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from initiatives.models import Opportunity
from mail.models import Message
from tests.browser import fits, sign_in
from tests.cast import make_cast
from tests.factories import make_carrier, make_initiative

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_resident_lists_an_official_maps_a_founder_picks_up_and_it_is_done(new_page: Callable[..., Page]) -> None:
    cast = make_cast()
    initiative = make_initiative(name="Werkplaats Zuid", area=cast.area)
    make_carrier(initiative, cast.founder)

    resident = new_page(width=320, script=False)
    resident.goto("/kansen")
    resident.get_by_role("link", name="Geef een kans door").first.click()
    resident.get_by_label("De kans in een paar woorden").fill("Lege winkels")
    resident.get_by_label("Wat kan hier gebeuren?").fill("Een werkplaats in een leeg pand.")
    resident.get_by_label("In welk gebied?").select_option(cast.area.code)
    resident.get_by_label("Een bewoner").check()
    resident.get_by_label("Uw e-mailadres").fill("mo@example.org")
    resident.get_by_label("De gemeente mag mijn adres bewaren").check()
    resident.get_by_role("button", name="Verstuur de kans").click()
    expect(resident.get_by_text("Een medewerker kijkt naar uw kans.")).to_be_visible()
    fits(resident)

    official = new_page(width=320, script=False)
    sign_in(official, cast.official)
    official.goto("/werkvoorraad")
    official.get_by_role("link", name=re.compile("Bekijk en oordeel.*Lege winkels")).click()
    official.get_by_label("Zet op de kaart").check()
    official.get_by_role("button", name="Beslis").click()
    expect(official.get_by_text("De kans staat op de kaart.")).to_be_visible()
    fits(official)

    founder = new_page(width=320, script=False)
    sign_in(founder, cast.founder)
    founder.goto("/kansen")
    founder.get_by_role("link", name="Lege winkels").click()
    fits(founder)
    founder.get_by_role("link", name="Dit pak ik op").click()
    founder.get_by_label("Wat gaat u eerst doen?").fill("Wij vragen de eigenaar.")
    founder.get_by_role("button", name="Pak op").click()
    expect(founder.get_by_text("Opgepakt door Werkplaats Zuid").first).to_be_visible()
    founder.get_by_role("link", name="Het is klaar").click()
    founder.get_by_label("Wat kwam ervan?").fill("Er is nu een werkplaats.")
    founder.get_by_role("button", name="Het is klaar").click()
    expect(founder.get_by_role("heading", name="Wat eruit kwam")).to_be_visible()
    fits(founder)

    assert Opportunity.objects.get().state == "done"
    assert Message.objects.filter(to="mo@example.org").count() == 4
