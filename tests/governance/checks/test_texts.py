# SPDX-License-Identifier: EUPL-1.2
"""Every signal speaks plainly, in both languages, to officials and to founders, and names its principle."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from governance.checks.engine import run_checks
from governance.checks.registry import Audience, all_checks
from governance.checks.texts import signal_texts
from governance.city.build import build_city
from governance.models import Arrangement, Experiment, Lesson, PolicyGoal, Scheme, Signal
from initiatives.actions.reference import load_reference
from initiatives.models import Initiative
from tests.factories.assessment import make_lens
from tests.factories.governance import make_arrangement, make_party, make_signal
from tests.governance.checks.test_people_checks import judged

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


def test_every_next_act_leads_to_a_page(troubled_city: list[Signal]) -> None:
    for signal in troubled_city:
        for audience in Audience:
            for act in signal_texts(signal, audience).acts:
                assert act.label
                assert reverse(act.url_name, args=act.args)


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
