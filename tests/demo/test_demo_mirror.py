# SPDX-License-Identifier: EUPL-1.2
"""The demo shows the mirror: judged, answered, promised, and what founders said at and below five."""

import pytest
from django.test import Client

from accounts.sign_in.demo_people import ensure_people
from assessment.models import FounderAnswers, SurveyFigure
from assessment.surveys.sections import overview_part
from demo.cases.data import Calendar
from demo.cases.mirror import DEPARTMENT, REPLY, SCHOOL, add_mirror
from initiatives.models import Initiative, Party
from tests.demo.conftest import TODAY
from tests.factories.assessment import make_institution_lens


@pytest.mark.usefixtures("demo")
def test_a_department_is_judged_and_founders_speak_where_five_did(client: Client) -> None:
    make_institution_lens()
    people = ensure_people()
    initiatives = {one.name: one for one in Initiative.objects.published()}

    add_mirror(Calendar(TODAY), initiatives, people)

    department, school = Party.objects.get(name=DEPARTMENT), Party.objects.get(name=SCHOOL)
    judged = client.get(f"/partijen/{department.pk}/spiegel").content.decode()
    assert REPLY in judged
    assert "Niet verteld" in judged
    assert SurveyFigure.objects.filter(party=school).count() == 11
    assert not SurveyFigure.objects.filter(party=department).exists()
    assert not FounderAnswers.objects.exists()
    assert overview_part(people["oprichter"]) is not None
