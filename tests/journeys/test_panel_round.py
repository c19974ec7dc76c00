# SPDX-License-Identifier: EUPL-1.2
"""A round of 4 assessors: scored, agreed, signed, replied to and published, all through the browser.

Of three initiatives, and in the full run of twenty: one of which everything is typed, and others that are posted.
Typed and clicked in Chromium: planning and filling the round, one whole assessment by each assessor, one whole panel
(a level that leaves the median, two people at once, signatures, the reply, settling). The other assessments and
panels are posted by the same browser through its own session: it fetches the page, fills the real form of that page by
the names the form has, and posts it with the token of the form. No view is called and no row is written by hand.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from accounts.models import Role, User
from assessment.models import Assessment, Assignment, Panel, Round
from initiatives.models import Initiative
from tests.browser import axe, fits, sign_in
from tests.cast import Cast, make_cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.assessment import make_lens

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)
NewPage = Callable[..., Page]
ASSESSORS = 4


@pytest.fixture
def city(live_server: "LiveServer", initiatives: int) -> tuple[Cast, list[User], list[Initiative]]:
    """Four assessors and so many initiatives of the founder in the register."""
    assert live_server.url
    cast = make_cast()
    make_lens()
    people = [cast.assessor, cast.other_assessor]
    people += [make_user(role=Role.ASSESSOR, name=f"Beoordelaar {number}") for number in range(ASSESSORS - 2)]
    made = [make_initiative(area=cast.area, name=f"Buurtkas {number:02}") for number in range(initiatives)]
    for initiative in made:
        make_carrier(initiative, cast.founder)
    return cast, people, made


def as_(new_page: NewPage, person: User, **window: object) -> Page:
    page = new_page(**window)
    sign_in(page, person)
    return page


# Runs inside the page: fetch another page, fill its own form as given, post it with this browser's session.
POST_THE_FORM = """
async ([address, has, to, values]) => {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  const form = [...page.forms].find((one) => [...one.elements].some((field) => field.name.startsWith(has)));
  if (!form) throw new Error(`${address}: no form has ${has}`);
  const data = new URLSearchParams(new FormData(form));
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  const token = [...page.getElementsByName("csrfmiddlewaretoken")].pop();
  data.set("csrfmiddlewaretoken", token.value);
  const answer = await fetch(to || address, { method: "POST", body: data });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text.slice(0, 2000)}`);
}
"""
CODES = """
async (address) => {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  return [...page.querySelectorAll("textarea[name$=-rationale]")].map((one) => one.name.replace("-rationale", ""));
}
"""


def send(page: Page, address: str, form_with: str, to: str = "", **values: str) -> None:
    """Have the browser fetch a page, fill the form with a field that begins so, and post it in its own session."""
    page.evaluate(POST_THE_FORM, [address, form_with, to, values])


def plan(page: Page, cast: Cast, people: list[User]) -> Round:
    """Plan a panel round, ask everybody for everything that fits a search, and open it; typed and clicked."""
    page.goto("/rondes/nieuw")
    page.locator("[name=title]").fill("Panelronde")
    page.locator("[name=opens_on]").fill("2026-01-01")
    page.locator("[name=deadline]").fill("2099-12-31")
    page.locator("[name=settling][value=panel]").check()
    axe(page)
    page.locator("main form button[type=submit]").last.click()
    page.locator("main [name=q]").fill("Buurtkas")
    page.locator("[name=long_ago]").check()
    page.locator("form[role=search] button[type=submit]").last.click()
    page.locator("[name=everything]").check()
    for person in people:
        page.get_by_label(person.name).check()
    # Empty: everyone scores everything; two for each are proposed.
    page.locator("[name=each]").fill("")
    axe(page)
    page.get_by_role("button", name="Vraag deze beoordelaars").click()
    page.get_by_role("region", name="beoordelingen staan klaar").get_by_role("button", name="Open de ronde").click()
    expect(page.get_by_text("De ronde is open.")).to_be_visible()
    assert cast.coordinator
    return Round.objects.get()


def level_of(assessor: int, principle: int) -> str:
    """One assessor is stricter on every third principle, so that there is something to agree on."""
    return "1" if assessor == 0 and principle % 3 == 0 else "2" if assessor < ASSESSORS - 1 else "3"


def type_assessment(page: Page, assignment: Assignment, assessor: int) -> None:
    page.goto(f"/beoordelen/{assignment.pk}?alles")
    codes = [
        (node.get_attribute("name") or "").removesuffix("-rationale")
        for node in page.locator("textarea[name$=-rationale]").all()
    ]
    for at, code in enumerate(codes):
        page.locator(f"[name='{code}-answer'][value='{level_of(assessor, at)}']").check(force=True)
        page.locator(f"[name='{code}-rationale']").fill(f"Gezien bij {code}.")
        page.locator(f"[name='{code}-evidence_level'][value='2']").check(force=True)
        page.locator(f"[name='{code}-confidence'][value='high']").check(force=True)
    page.locator("main form button[value=next]").last.click()
    page.get_by_role("button", name="Dien de beoordeling in").first.click()
    expect(page.get_by_text("ingediend").first).to_be_visible()


def post_assessment(page: Page, assignment: Assignment, assessor: int, codes: list[str]) -> None:
    address = f"/beoordelen/{assignment.pk}?alles"
    given: dict[str, str] = {"go": "next"}
    for at, code in enumerate(codes):
        given |= {
            f"{code}-answer": level_of(assessor, at),
            f"{code}-rationale": f"Gezien bij {code}.",
            f"{code}-evidence_level": "2",
            f"{code}-confidence": "high",
        }
    send(page, address, "integrative-version", **given)
    send(page, f"/beoordelen/{assignment.pk}/overzicht", "seen", to=f"/beoordelen/{assignment.pk}/indienen")


def start(page: Page, panel: str) -> None:
    page.goto(panel)
    page.get_by_role("button", name="Start het panel").click()
    expect(page.get_by_text("Het panel is begonnen.")).to_be_visible()


def agree_in_the_browser(page: Page, panel: str) -> None:
    """Write what everybody reads, say why where the scores settle nothing, and leave one median; far apart first."""
    page.goto(panel)
    axe(page)
    expect(page.locator("h2").first).to_contain_text("Eerst bespreken")
    code = page.locator("tr[id]").first.get_attribute("id") or ""
    page.locator(f"[name='{code}-answer'][value='3']").check(force=True)
    for text in page.locator("textarea[name$=-rationale]").all():
        text.fill("Wat wij samen zagen.")
    for group in page.locator("tr.mv-cons__why").all():
        if group.get_by_text("twee niveaus of meer").count():
            group.locator("textarea[name$=-departure]").fill("Dit staat in de stukken.")
    page.locator(f"[name='{code}-departure']").fill("Bij het gesprek bleek meer.")
    page.locator(f"button[name=go][value={code}]").click()
    expect(page.get_by_text("Bewaard.")).to_be_visible()


def sign(page: Page, panel: str) -> None:
    page.goto(panel)
    page.get_by_role("button", name="Onderteken de consensus").click()
    expect(page.get_by_text("U hebt de consensus ondertekend.")).to_be_visible()


def reply_and_end(page: Page, outcome: str) -> None:
    page.goto(outcome)
    axe(page)
    fits(page)
    page.locator("textarea").first.fill("Wij zijn nu met drie.")
    page.get_by_role("button", name="Bewaar mijn reactie").click()
    expect(page.get_by_text("Uw reactie is bewaard.")).to_be_visible()
    page.locator("textarea").nth(1).fill("En wij delen het werk.")
    page.get_by_role("button", name="Bewaar, wij hebben gereageerd").click()
    expect(page.get_by_text("De gemeente stelt nu de uitslag vast.").first).to_be_visible()
    expect(page.get_by_text("En wij delen het werk.")).to_be_visible()


@pytest.mark.thin(2)
@pytest.mark.parametrize("initiatives", [3, 20])
def test_a_round_goes_from_scoring_to_publication(
    new_page: NewPage,
    city: tuple[Cast, list[User], list[Initiative]],
    initiatives: int,
    screenshot: Callable[[Page, str], None],
) -> None:
    cast, people, made = city
    coordinator = as_(new_page, cast.coordinator)
    round_ = plan(coordinator, cast, people)
    assert round_.assignments.count() == initiatives * ASSESSORS

    windows = [as_(new_page, person) for person in people]
    for number, (person, window) in enumerate(zip(people, windows, strict=True)):
        window.goto("/beoordelingen")
        own = list(round_.assignments.filter(assessor=person).order_by("subject__initiative__name"))
        codes = window.evaluate(CODES, f"/beoordelen/{own[0].pk}?alles")
        type_assessment(window, own[0], number)
        for assignment in own[1:]:
            post_assessment(window, assignment, number, codes)
    assert Assessment.objects.filter(kind="independent", state="submitted").count() == initiatives * ASSESSORS

    coordinator.goto(f"/rondes/{round_.pk}")
    expect(coordinator.get_by_text("Klaar voor het panel", exact=True)).to_have_count(initiatives)
    axe(coordinator)
    screenshot(coordinator, "panel-round-ready")

    subjects = [made[0].subject, *(initiative.subject for initiative in made[1:])]
    first = f"/rondes/{round_.pk}/panel/{subjects[0].pk}"
    start(coordinator, first)
    agree_in_the_browser(windows[0], first)
    screenshot(windows[0], "panel-page")
    for window in windows:
        sign(window, first)
    coordinator.goto(first)
    coordinator.get_by_role("button", name="Vraag de dragers om een reactie").click()
    panel = Panel.objects.get()
    founder = as_(new_page, cast.founder, width=320, height=640)
    founder.goto(f"/mijn/{made[0].pk}")
    founder.get_by_role("link", name=re.compile("Lees en reageer")).click()
    reply_and_end(founder, f"/mijn/{made[0].pk}/uitslag/{panel.pk}")
    screenshot(founder, "panel-reply-320")
    coordinator.goto(first)
    axe(coordinator)
    coordinator.get_by_role("button", name="Stel de uitslag vast").click()
    expect(coordinator.get_by_text("De uitslag is gepubliceerd.").first).to_be_visible()
    screenshot(coordinator, "panel-settled")

    for initiative in made[1:]:
        through(coordinator, windows, founder, round_, initiative)

    assert Assessment.objects.results().filter(round=round_).count() == initiatives
    anyone = new_page(width=320, height=640)
    anyone.goto(f"/initiatief/{made[0].pk}")
    expect(anyone.get_by_text("Wij zijn nu met drie.").first).to_be_visible()
    expect(anyone.get_by_text("Bij het gesprek bleek meer.").first).to_be_visible()
    axe(anyone)
    fits(anyone)
    screenshot(anyone, "panel-public-320")


def through(coordinator: Page, windows: list[Page], founder: Page, round_: Round, initiative: Initiative) -> None:
    """Bring one initiative from its four assessments to its published result, by the forms of the pages."""
    panel = f"/rondes/{round_.pk}/panel/{initiative.subject.pk}"
    send(coordinator, panel, "csrfmiddlewaretoken")
    codes = coordinator.evaluate(CODES, panel)
    texts = {f"{code}-{name}": "Wat wij zagen." for code in codes for name in ("rationale", "departure")}
    send(coordinator, panel, "integrative-", go="all", **texts)
    for window in windows:
        send(window, panel, "seen", to=f"{panel}/ondertekenen")
    send(coordinator, panel, "csrfmiddlewaretoken", to=f"{panel}/voorleggen")
    outcome = f"/mijn/{initiative.pk}/uitslag/{Panel.objects.get(subject=initiative.subject).pk}"
    send(founder, outcome, "integrative", integrative="Gelezen.", all="1")
    send(coordinator, panel, "way", to=f"{panel}/vaststellen", way="publish")
