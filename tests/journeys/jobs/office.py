# SPDX-License-Identifier: EUPL-1.2
"""What the other offices come for: to score, to divide, to know what to decide, to let somebody in; and a program."""

import re
from datetime import timedelta

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import ApiClient, Role, User
from assessment.models import Assignment, Purpose, RoundState, Score
from governance.models import Department
from tests.cast import Cast
from tests.factories import make_initiative, make_user
from tests.factories.api import make_published
from tests.factories.assessment import make_assessment, make_assignment, make_round
from tests.factories.governance import make_weighing
from tests.factories.vignettes import make_vignettes
from tests.journeys.jobs.hands import Hands, Keyboard
from tests.signing_in import app_code, code_for

TO_SCORE, TO_DIVIDE, MANY = "Tuinman M/V", "Voorjaar", 30
QUESTION = "Hoe betalen wij de tuinman?"


def prepare(cast: Cast) -> None:
    """A round asks and another is planned, in a city of many; a decision waits; and a result was published."""
    make_assignment(assessor=cast.assessor, initiative=make_initiative(name=TO_SCORE, area=cast.area))
    make_round(title=TO_DIVIDE, state=RoundState.PLANNED)
    for number in range(MANY):
        make_initiative(name=f"Tuin {number:02}", area=cast.area)
    for number in range(MANY // 2):
        make_user(name=f"Bea {number:02}", role=Role.ASSESSOR)
    practice = make_round(title="Oefening", purpose=Purpose.CALIBRATION)
    vignette = make_vignettes()[0]
    for person in (cast.assessor, cast.other_assessor):
        made = make_assignment(assessor=person, initiative=vignette, round=practice)
        make_assessment(assignment=made, submitted=True)
    green = Department.objects.create(name="Stadsbeheer")
    make_weighing(question=QUESTION, department=green, decide_before=timezone.localdate() + timedelta(days=9))
    make_published()


def score(hands: Keyboard, _cast: Cast) -> None:
    page = hands.page
    hands.open("/beoordelingen")
    hands.press(page.locator("main a[href^='/beoordelen/']").filter(has_text=TO_SCORE))
    expect(page.get_by_role("heading", level=1)).to_have_text("Integratief vermogen")
    last, buttons = page.locator(".mv-level").last.bounding_box(), page.locator(".mv-foot-acts").bounding_box()
    assert last and buttons and page.evaluate("scrollY") == 0  # noqa: PT018 - one thing: nobody has to scroll
    assert page.locator(".mv-level").count() == 5
    assert last["y"] + last["height"] <= buttons["y"]
    hands.keys("2")
    hands.write(page.locator("textarea").first, "Gezien in het verslag van 3 november.")
    hands.tick(page.locator("[name=integrative-evidence_level][value='2']"))
    hands.tick(page.locator("[name=integrative-confidence][value=medium]"))
    expect(page.locator("#score-saved-text")).to_contain_text("Bewaard om")
    made = Score.objects.get(assessment__subject__initiative__name=TO_SCORE, principle__code="integrative")
    assert (made.level, made.evidence_level, made.confidence) == (2, 2, "medium")
    assert made.rationale == "Gezien in het verslag van 3 november."


def divide(hands: Keyboard, _cast: Cast) -> None:
    page = hands.page
    hands.open("/rondes")
    hands.press(page.get_by_role("link", name=TO_DIVIDE, exact=True))
    hands.press(page.locator(".mv-first").get_by_role("link", name="Wijs beoordelaars toe"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie beoordeelt wat?")
    hands.keys("j", "j", "x", "j", "x", "b")
    expect(page.get_by_label("Beoordelaars per initiatief")).to_be_focused()
    hands.tick(page.get_by_label("Bea 03"))
    hands.keys("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("4 beoordelingen, zo verdeeld")
    hands.press(page.get_by_role("button", name="Vraag het zo"))
    expect(page.get_by_role("status").first).to_be_visible()
    asked = Assignment.objects.filter(round__title=TO_DIVIDE)
    assert sorted(asked.values_list("subject__initiative__name", flat=True)) == ["Tuin 00"] * 2 + ["Tuin 01"] * 2
    assert "Bea 03" in asked.values_list("assessor__name", flat=True)


def which(hands: Hands, cast: Cast) -> None:
    page = hands.page
    secret = generate_totp_secret()
    TOTP.activate(cast.alderman, secret)
    page.context.clear_cookies()
    hands.open("/account/inloggen")
    hands.write(page.get_by_label("E-mailadres"), cast.alderman.email)
    hands.send(page.get_by_role("button", name="Stuur mij een code"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Typ de code")
    hands.write(page.get_by_label("Code"), code_for(cast.alderman.email))
    hands.send(page.get_by_role("button", name="Inloggen", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("Uw tweede stap")
    hands.write(page.get_by_label("Code"), app_code(secret))
    hands.send(page.get_by_role("button", name="Inloggen", exact=True))
    first = page.locator(".mv-dec").first
    for told in ("Stadsbeheer", QUESTION, "over 9 dagen"):
        expect(first.get_by_text(told).first).to_be_in_viewport()
    hands.press(first.get_by_role("link", name="Lees de opties"))
    expect(page.get_by_role("heading", level=1)).to_contain_text(QUESTION)


def invite(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    hands.open("/beheer")
    hands.press(page.get_by_role("link", name="Mensen", exact=True))
    hands.press(page.get_by_role("link", name="Nodig iemand uit"))
    hands.write(page.get_by_label("E-mailadres"), "nieuw@example.org")
    hands.write(page.get_by_label("Naam", exact=True), "Noor Nieuw")
    hands.tick(page.locator("[name=role][value=coordinator]"))
    hands.send(page.get_by_role("button", name="Stuur de uitnodiging"))
    expect(page.get_by_role("status").first).to_be_visible()
    assert User.objects.get(email="nieuw@example.org").roles == {Role.COORDINATOR}


def pull(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    hands.open("/beheer/api-clients")
    hands.press(page.locator("main").get_by_role("link", name="Nieuwe client").first)
    hands.write(page.get_by_label("Naam", exact=True), "Dashboard")
    hands.tick(page.locator("[name=scopes][value='assessments:read']"))
    hands.tick(page.locator("[name=reach][value=city]"))
    hands.send(page.get_by_role("button", name="Maak de client en de sleutel"))
    key = page.locator(".mv-panel .mv-key-text").inner_text()

    # The rest is the program's: it knows no page, and no cookie of this browser opens anything for it.
    page.context.clear_cookies()
    client = ApiClient.objects.get(name="Dashboard")
    asked: dict[str, str | float | bool] = {
        "grant_type": "client_credentials",
        "client_id": str(client.pk),
        "client_secret": key,
    }
    token = page.request.post("/api/v1/oauth/token", form=asked).json()
    assert token["scope"] == "assessments:read"
    with_token = {"Authorization": f"Bearer {token['access_token']}"}
    pulled = page.request.get("/api/v1/assessments", headers=with_token)
    assert pulled.status == 200
    assert len(re.findall(r'"submittedAt"', pulled.text())) >= 1
