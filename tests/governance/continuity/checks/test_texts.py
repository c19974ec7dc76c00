# SPDX-License-Identifier: EUPL-1.2
"""Every signal speaks plainly, in both languages, to officials and to founders, and names its principle."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from demo.city.build import build_city
from governance.continuity.checks.registry import Act, Audience, all_checks
from governance.continuity.checks.texts import signal_texts
from governance.continuity.runs.engine import run_checks
from governance.continuity.signals.presentation import founder_checks
from governance.models import Arrangement, Experiment, Lesson, PolicyGoal, Scheme, Signal
from initiatives.models import Initiative
from tests.cast import Cast
from tests.city import load_reference
from tests.factories import make_carrier
from tests.factories.assessment import make_follow_up, make_lens
from tests.factories.governance import make_arrangement, make_challenge, make_party, make_signal
from tests.governance.continuity.checks.test_people_checks import judged

DAY = date(2026, 11, 24)
LONGEST_WORDS = 25


@pytest.fixture
def troubled_city(db: None) -> list[Signal]:
    """Signals of every check."""
    load_reference()
    make_lens()
    build_city(initiatives=30, seed=3, day=DAY, arrangements_per_initiative=4)
    initiative = Initiative.objects.published().earliest("pk")
    Experiment.objects.create(title="Open later", initiative=initiative, hypothesis="More visitors",
                              starts_on=DAY - timedelta(days=90), ends_on=DAY - timedelta(days=60))  # fmt: skip
    Lesson.objects.create(title="Ask", text="...", initiative=initiative, learnt_on=DAY - timedelta(days=300))
    other = Initiative.objects.create(name="Falls", form="group", phase="running", status="published",
                                      published_at=datetime(2024, 1, 1, tzinfo=UTC))  # fmt: skip
    judged(other, date(2024, 10, 1), 4, 4, 4)
    judged(other, date(2025, 10, 1), 2, 2, 2)
    make_arrangement(initiative=other, kind="subsidy", last_day=DAY - timedelta(days=3), by_book_year=True)
    make_arrangement(
        initiative=other, last_day=None, goal=PolicyGoal.objects.filter(withdrawn_on__isnull=False).first()
    )
    make_arrangement(initiative=other, last_day=None, amount_granted=1_000)
    scheme = Scheme.objects.create(name="Once", has_legal_basis=False)
    for number in (2023, 2024, 2025, 2026):
        make_arrangement(initiative=other, kind="subsidy", first_day=date(number, 1, 1), last_day=date(number, 12, 31),
                         scheme=scheme,
                         granted_by=Arrangement.objects.filter(initiative=other).latest("pk").granted_by)  # fmt: skip
    make_follow_up(other, due_on=DAY - timedelta(days=3))
    make_challenge(initiative=other, submitted_on=DAY - timedelta(days=60), answer_due_on=DAY - timedelta(days=4))
    make_arrangement(initiative=other, asked_on=DAY - timedelta(days=200))
    party = make_party(name="Havensteder")
    facts = {"name": "Havensteder", "question": f"weg=party:{party.pk}", "stops": 3, "weakens": 0, "goes_on": 1}
    make_signal(initiative=None, check_code="whatif-follow-up", subject_key="a", due_on=DAY, facts=facts)
    assert not [counts for counts in run_checks(DAY) if counts.error]
    return list(Signal.objects.open())


def test_every_signal_speaks_in_both_languages_to_both_audiences(
    troubled_city: list[Signal], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    assert {signal.check_code for signal in troubled_city} == {check.code for check in all_checks()}
    principles = {principle.code for principle in make_lens().principles.all()}
    said: dict[tuple[str, str], set[str]] = {}
    with django_assert_num_queries(0):
        for signal in troubled_city:
            for language in ("nl", "en"):
                for audience in Audience:
                    with translation.override(language):
                        text = signal_texts(signal, audience)
                    assert text.what
                    assert text.why
                    assert text.since
                    assert "%(" not in text.what + text.why + text.since
                    assert text.principle in principles
                    assert text.acts
                    said.setdefault((signal.check_code, language), set()).add(text.what)
    for check in all_checks():
        assert said[check.code, "nl"].isdisjoint(said[check.code, "en"])


def opened(client: Client, act: Act) -> str:
    page = client.get(act.href, follow=True)
    assert page.status_code == 200, act.href
    return page.content.decode()


def test_every_signal_has_an_act_that_opens_a_form_where_it_can_be_closed(
    troubled_city: list[Signal], client: Client, cast: Cast
) -> None:
    kinds = {(one.check_code, one.facts.get("about"), one.facts.get("kind")): one for one in troubled_city}
    client.force_login(cast.coordinator)
    for signal in kinds.values():
        acts = signal_texts(signal, Audience.OFFICIAL).acts
        pages = [opened(client, act) for act in acts]
        forms = [page.partition("<main")[2].count('method="post"') for page in pages]
        assert any(forms), (signal.check_code, [act.href for act in acts])
        assert all(not act.url_name.startswith("initiatives:dossier") for act in acts), signal.check_code


def test_every_act_of_carriers_opens_a_page_of_theirs_and_never_sends_them_to_a_contact_person_they_have_not(
    troubled_city: list[Signal], client: Client, cast: Cast
) -> None:
    client.force_login(cast.founder)
    for signal in {one.check_code: one for one in troubled_city if one.check_code in founder_checks()}.values():
        assert signal.initiative is not None
        if not signal.initiative.carriers.filter(user=cast.founder).exists():
            make_carrier(signal.initiative, cast.founder)
        text = signal_texts(signal, Audience.FOUNDER)
        assert "contactpersoon" not in text.why
        for act in text.acts:
            assert 'method="post"' in opened(client, act).partition("<main")[2], act.href


def test_a_founder_reads_short_sentences_and_no_law(troubled_city: list[Signal]) -> None:
    for signal in troubled_city:
        with translation.override("nl"):
            text = signal_texts(signal, Audience.FOUNDER)
        for sentence in (text.what + " " + text.why).replace("?", ".").split(". "):
            assert len(sentence.split()) <= LONGEST_WORDS, sentence
        assert "Awb" not in text.what + text.why


def test_a_check_says_itself_what_it_does_in_both_languages() -> None:
    for check in all_checks():
        words = []
        for language in ("nl", "en"):
            with translation.override(language):
                words.append((str(check.title), str(check.explanation)))
        assert words[0] != words[1]
        assert all(len(explanation) > 40 for _title, explanation in words)


def test_a_check_that_was_taken_out_leaves_a_plain_sentence(db: None) -> None:
    text = signal_texts(Signal(check_code="gone", since=DAY, facts={}))
    assert text.what
    assert text.acts == ()
