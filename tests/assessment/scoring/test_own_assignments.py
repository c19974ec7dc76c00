# SPDX-License-Identifier: EUPL-1.2
"""An assessor's list, their part of the work queue, and the public page of the lens."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Role
from assessment.models import Lens
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import sections_for
from tests.assessment.scoring.helpers import signed_in
from tests.cast import Cast
from tests.factories import make_assessment, make_assignment, make_initiative, make_lens, make_round

pytestmark = pytest.mark.django_db


def test_the_list_says_what_to_do_with_each(cast: Cast) -> None:
    soon = make_round(deadline=timezone.localdate() + timedelta(days=3))
    make_assignment(assessor=cast.assessor, initiative=make_initiative(name="Untouched"))
    make_assessment(
        assignment=make_assignment(assessor=cast.assessor, initiative=make_initiative(name="Half"), round=soon)
    ).scores.filter(principle__code="robust").update(answer="dont_know")
    make_assessment(
        assignment=make_assignment(assessor=cast.assessor, initiative=make_initiative(name="Ready")),
        levels={"robust": 2},
    )
    make_assessment(
        assignment=make_assignment(assessor=cast.assessor, initiative=make_initiative(name="Done")), submitted=True
    )
    make_assignment(assessor=cast.assessor, initiative=make_initiative(name="Late"), round=make_round(state="closed"))
    make_assignment(assessor=cast.other_assessor, initiative=make_initiative(name="Not mine"))

    page = signed_in(cast.assessor).get("/beoordelingen").content.decode()
    todo, _heading, done = page.partition("Ingediend of gesloten")

    assert [name for name in ("Half", "Ready", "Untouched", "Done", "Late") if f">{name}</a>" in todo] == [
        "Half",
        "Ready",
        "Untouched",
    ]
    assert todo.index(">Half<") < todo.index(">Ready<") < todo.index(">Untouched<")
    assert "1 van 11" in todo
    assert 'Begin<span class="mv-sr">: Untouched' in todo
    assert 'Ga verder<span class="mv-sr">: Half' in todo
    assert 'Controleren en indienen<span class="mv-sr">: Ready' in todo
    assert 'Lees<span class="mv-sr">: Done' in done
    assert "Deze ronde is gesloten." in done
    assert "Not mine" not in page


def test_with_nothing_to_do_the_list_says_so(cast: Cast) -> None:
    assert "Er wacht nu niets op u." in signed_in(cast.assessor).get("/beoordelingen").content.decode()


def test_somebody_without_the_office_finds_an_empty_list(cast: Cast) -> None:
    make_assignment(assessor=cast.assessor)

    assert "Er wacht nu niets op u." in signed_in(cast.stranger).get("/beoordelingen").content.decode()


def test_the_work_queue_of_an_assessor_has_their_open_assessments_narrowed_by_its_filters(cast: Cast) -> None:
    cast.coordinator.role_grants.create(role=Role.ASSESSOR)
    make_assignment(assessor=cast.coordinator, initiative=make_initiative(name="Here", area=cast.area))
    make_assignment(assessor=cast.coordinator, initiative=make_initiative(name="There", area=cast.elsewhere))
    make_assessment(assignment=make_assignment(assessor=cast.coordinator), submitted=True)

    def names(filters: QueueFilters) -> list[str]:
        section = next(
            s for s in sections_for(cast.coordinator, filters) if s.template == "assessment/scoring/_queue_section.html"
        )
        assert section.count == len(section.items)
        return [row.subject.initiative.name for row in section.items]

    assert names(QueueFilters()) == ["Here", "There"]
    assert names(QueueFilters(area=cast.area.code)) == ["Here"]


def test_somebody_who_does_not_assess_has_no_such_part(cast: Cast) -> None:
    templates = [section.template for section in sections_for(cast.other_official, QueueFilters())]

    assert "assessment/scoring/_queue_section.html" not in templates


def test_the_work_queue_draws_the_part(cast: Cast) -> None:
    cast.coordinator.role_grants.create(role=Role.ASSESSOR)
    assignment = make_assignment(assessor=cast.coordinator, initiative=make_initiative(name="Here", area=cast.area))

    page = signed_in(cast.coordinator).get("/werkvoorraad").content.decode()

    assert "Uw beoordelingen" in page
    assert f"/beoordelen/{assignment.pk}" in page


@pytest.mark.parametrize(
    ("address", "name", "rule"),
    [
        ("/lens", "Robuustheid", "Kies het hoogste niveau waarvan elk onderdeel vaststaat."),
        ("/lens/veerkracht-1", "Robuustheid", "Beproefd"),
        ("/en/lens", "Robustness", "Choose the highest level of which every part is established."),
    ],
)
def test_anyone_reads_the_whole_lens_with_an_anchor_per_principle(address: str, name: str, rule: str) -> None:
    lens = make_lens()

    page = Client().get(address).content.decode()

    assert f"</span> {name}</h3>" in page
    assert rule in page
    assert all(f'id="{code}"' in page for code in lens.principles.values_list("code", flat=True))
    assert page.count('class="mv-level__n"') == 55


def test_a_version_that_does_not_exist_is_not_found() -> None:
    make_lens()

    assert Client().get("/lens/veerkracht-9").status_code == 404


def test_a_retired_lens_can_still_be_read_but_is_not_the_current_one() -> None:
    make_lens()
    Lens.objects.update(retired_at=timezone.now())

    assert "niet meer gebruikt voor nieuwe rondes" in Client().get("/lens/veerkracht-1").content.decode()
    assert "Er is nog geen lens geladen." in Client().get("/lens").content.decode()


def test_what_is_done_stands_with_the_newest_round_first(cast: Cast) -> None:
    for name, days in (("Oldest", -400), ("Newest", -3), ("Middle", -90)):
        last = timezone.localdate() + timedelta(days=days)
        past = make_round(state="closed", opens_on=last - timedelta(days=30), deadline=last)
        make_assignment(assessor=cast.assessor, initiative=make_initiative(name=name), round=past)

    page = signed_in(cast.assessor).get("/beoordelingen").content.decode()

    assert page.index(">Newest<") < page.index(">Middle<") < page.index(">Oldest<")
