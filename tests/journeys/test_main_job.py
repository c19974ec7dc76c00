# SPDX-License-Identifier: EUPL-1.2
"""The main job in one go: moderated, put in a round, scored, published, read by the public, pulled by a program."""

import json
import re
from collections.abc import Callable
from io import StringIO
from typing import TYPE_CHECKING
from urllib.request import Request, urlopen

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from mail.models import Message
from tests.browser import axe, fits, sign_in
from tests.cast import Cast, make_cast
from tests.factories import make_carrier, make_initiative
from tests.factories.assessment import make_lens

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)
NewPage = Callable[..., Page]


@pytest.fixture
def registered(live_server: "LiveServer") -> tuple[Cast, Initiative]:
    """A registration by the founder, three days old, in the official's area; and the lens."""
    cast = make_cast()
    make_lens()
    initiative = make_initiative(
        name="Buurtkas Zwaanshals", area=cast.area, status=Status.SUBMITTED, submitted_at=timezone.now()
    )
    make_carrier(initiative, cast.founder)
    return cast, initiative


def as_(new_page: NewPage, person: User, **window: object) -> Page:
    page = new_page(**window)
    sign_in(page, person)
    return page


def moderate(page: Page, initiative: Initiative) -> None:
    page.goto("/werkvoorraad")
    page.get_by_role("link", name=initiative.name).first.click()
    page.get_by_label("Publiceer").check()
    page.locator("main form button.utrecht-button--primary-action").first.click()
    if page.get_by_role("button", name=re.compile("Verstuur|Publiceer")).count():
        page.get_by_role("button", name=re.compile("Verstuur|Publiceer")).first.click()


def plan_and_open(page: Page, cast: Cast, initiative: Initiative) -> None:
    page.goto("/rondes")
    axe(page)
    page.get_by_role("link", name="Plan een ronde").click()
    page.get_by_role("button", name="Plan en kies beoordelaars").click()
    expect(page.locator(".mv-errors")).to_be_focused()
    axe(page)
    page.get_by_label("Titel").fill("Najaar 2026")
    page.get_by_label("Eerste dag").fill(str(timezone.localdate()))
    page.get_by_label("Laatste dag om in te dienen").fill(str(timezone.localdate().replace(year=2030)))
    page.get_by_role("button", name="Plan en kies beoordelaars").click()
    page.get_by_label(initiative.name).check()
    page.get_by_label(str(cast.assessor)).check()
    # Empty: everyone scores everything; two for each are proposed.
    page.locator("[name=each]").fill("")
    axe(page)
    fits(page)
    page.get_by_role("button", name="Vraag deze beoordelaars").click()
    page.get_by_role("region", name="beoordeling staat klaar").get_by_role("button", name="Open de ronde").click()
    expect(page.get_by_text("De ronde is open.")).to_be_visible()
    axe(page)
    fits(page)


def score(page: Page, initiative: Initiative) -> None:
    page.goto("/beoordelingen")
    page.get_by_role("link", name=initiative.name).first.click()
    for number in range(11):
        code = page.locator("textarea[name$=-rationale]").first.get_attribute("name") or ""
        code = code.removesuffix("-rationale")
        page.locator(f"[name='{code}-answer'][value='{1 if number == 6 else 3}']").check()
        page.locator(f"[name='{code}-rationale']").fill(f"Gezien bij principe {number + 1}.")
        page.locator(f"[name='{code}-evidence_level'][value='2']").check()
        page.locator(f"[name='{code}-confidence'][value='high']").check()
        page.locator("main form button[name=go].utrecht-button--primary-action").last.click()
    expect(page.get_by_role("button", name="Dien de beoordeling in")).to_be_visible()
    page.get_by_role("button", name="Dien de beoordeling in").first.click()
    expect(page.get_by_text("ingediend").first).to_be_visible()


def publish(page: Page, founder: Page, initiative: Initiative) -> None:
    """Write for everybody, let the founder read it first and say so, and publish it."""
    page.goto("/rondes")
    page.get_by_role("link", name="Najaar 2026").click()
    expect(page.get_by_text("Klaar om te publiceren", exact=True)).to_be_visible()
    page.get_by_role("link", name="Lees en publiceer").click()
    axe(page)
    fits(page)
    for text in page.locator("main textarea").all():
        text.fill("Gezien in de stukken.")
    page.locator("[name=robust]").fill("Het werk hangt aan twee mensen.")
    page.get_by_role("button", name="Vraag de dragers om een reactie").click()
    expect(page.get_by_text("De dragers kunnen nu lezen en reageren.").first).to_be_visible()
    axe(page)
    fits(page)
    founder.goto(f"/mijn/{initiative.pk}")
    founder.get_by_role("link", name=re.compile("Lees en reageer")).click()
    axe(founder)
    fits(founder)
    founder.locator("textarea").first.fill("Wij zoeken een derde.")
    founder.get_by_role("button", name="Bewaar, wij hebben gereageerd").click()
    expect(founder.get_by_text("Wij zoeken een derde.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Wij zoeken een derde.")).to_be_visible()
    page.get_by_role("button", name="Publiceer de uitslag").click()
    page.goto(f"/initiatief/{initiative.pk}")
    expect(page.locator("h1")).to_have_text(initiative.name)


def test_from_a_registration_to_a_result_that_everybody_and_a_program_reads(
    new_page: NewPage,
    live_server: "LiveServer",
    registered: tuple[Cast, Initiative],
    screenshot: Callable[[Page, str], None],
) -> None:
    cast, initiative = registered

    moderate(as_(new_page, cast.official), initiative)
    initiative.refresh_from_db()
    assert initiative.status == Status.PUBLISHED

    coordinator = as_(new_page, cast.coordinator)
    plan_and_open(coordinator, cast, initiative)
    screenshot(coordinator, "round-open")
    score(as_(new_page, cast.assessor, script=False), initiative)
    publish(coordinator, as_(new_page, cast.founder, width=320, height=640), initiative)
    screenshot(coordinator, "result-published")

    anyone = new_page(width=320, height=640)
    anyone.goto(f"/initiatief/{initiative.pk}")
    expect(anyone.get_by_text("Het werk hangt aan twee mensen.").last).to_be_visible()
    expect(anyone.get_by_text("Dit zou het als eerste sterker maken:")).to_be_visible()
    axe(anyone)
    fits(anyone)
    assert {m.kind for m in Message.objects.filter(to=cast.founder.email)} >= {"result-published"}

    made = StringIO()
    call_command("create_api_client", "journey", "--scope", "assessments:read", "--json", stdout=made)
    key = json.loads(made.getvalue())["key"]
    pulled = urlopen(  # noqa: S310 - our own live server
        Request(f"{live_server.url}/api/v1/assessments", headers={"Authorization": f"Bearer {key}"}),  # noqa: S310
        timeout=20,
    )
    results = json.load(pulled)["results"]
    assert {one["kind"] for one in results} == {"independent", "consensus"}
    assert [len(one["scores"]) for one in results] == [11, 11]
    assert all(one["initiativeId"] == str(initiative.pk) for one in results)
