# SPDX-License-Identifier: EUPL-1.2
"""No text of a person breaks a PDF, in whatever script it is written."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.html import escape
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from accounts.retention.certificate import certificate_data
from assessment.models import PanelReply
from assessment.panels.actions.consensus import show_carriers
from assessment.reports.result_data import own_result_data
from assessment.reports.result_pdf import result_pdf_data
from assessment.reports.round_data import round_data
from assessment.reports.round_pdf import round_pdf_data
from core.files.pdf import pdf
from core.files.pdf_fonts import FOLDER, MARK, showable
from governance.arrangements.outlook.pdf import pdf_data as outlook_paper
from governance.arrangements.outlook.queries import OutlookFilters, outlook
from governance.arrangements.outlook.texts import decisions
from governance.learning.agenda import figures
from governance.learning.agenda.pdf import pdf_data as agenda_paper
from governance.learning.filters import LearningFilters as AgendaWanted
from governance.network.scenarios.comparison import differences, pdf_data, recalculated, without_names
from governance.parties.promises.pdf import pdf_data as promises_paper
from governance.parties.promises.queries import promises_of
from initiatives.register.archive.blocks import blocks_of
from initiatives.register.archive.own_records import pdf_data as dossier_paper
from tests.assessment.panels.helpers import change, make_sitting, settle, sign_all, start
from tests.cast import Cast
from tests.factories.governance import (
    make_arrangement,
    make_barrier,
    make_partner_call,
    make_partner_promise,
    make_party,
)
from tests.factories.network import make_scenario
from tests.factories.retention import make_destroyed_list

DAY = date(2026, 11, 24)
WORD = "Kanarie"
Papers = dict[str, dict[str, Any]]

# Every kind of character Unicode has, also those that no person types: unassigned, private, half a pair.
anything = st.text(st.characters(codec=None), min_size=1, max_size=40)
# What hangs together: accents, joiners and what they join, in the scripts that our fonts have.
hanging = st.text(
    st.sampled_from(
        "aZ1 \u0301\u0489\u064b\u05b7\u200d\u200c\u200b\u202e\u2066\ufe0f\u20e3\U0001f3fd👩💻🇳🇱❤#مةשךλЖ\u0378"
    ),
    min_size=1,
    max_size=40,
)


def with_words(cast: Cast, word: str) -> Papers:
    """Everything that becomes a PDF, in a world where people wrote `word` wherever they can write."""
    sitting = make_sitting(cast, ({"robust": 1}, {"robust": 1}))
    start(sitting)
    change(sitting, "robust", level=3, departure=word)
    sign_all(sitting)
    show_carriers(panel=sitting.panel, by=sitting.coordinator)
    principle = sitting.round.lens.principles.get(code="robust")
    PanelReply.objects.create(consensus=sitting.consensus, principle=principle, text=word)
    settle(sitting)
    one = sitting.initiative
    one.name = word
    one.save(update_fields=["name"])
    party = make_party(name=word)
    make_arrangement(initiative=one, first_day=date(2026, 1, 1), last_day=date(2026, 12, 31), granted_by=party,
                     title=word, amount_granted=10)  # fmt: skip
    make_barrier(one, title=word)
    promised = make_partner_promise(
        initiative=one, party=party, text=word, outcome="not_kept", closed_on=DAY, note=word
    )
    make_partner_call(promised, text=word, answer="not_kept", answered_on=timezone.localdate(), answer_text=word)
    scenario = make_scenario(cast.coordinator, party, title=word)
    found, wanted = outlook(cast.coordinator, DAY, OutlookFilters()), OutlookFilters()
    now = without_names(recalculated(scenario, cast.coordinator))
    result = own_result_data(one, cast.official)
    assert result
    return {
        "result": result_pdf_data(result),
        "round": round_pdf_data(round_data(sitting.round, cast.coordinator)),
        "outlook": outlook_paper(found, decisions(found, cast.coordinator, wanted, council=DAY), word),
        "promises": promises_paper(one, promises_of(one, cast.coordinator, DAY), DAY, "governance:chain"),
        "agenda": agenda_paper(figures(cast.coordinator, AgendaWanted(), timezone.localdate()), word),
        "dossier": dossier_paper(
            one, blocks_of(f"<main><h2>{escape(word)}</h2><dl><dt>{escape(word)}</dt></dl></main>")
        ),
        "destruction": certificate_data(make_destroyed_list(ground=word)),
        "scenario": pdf_data(scenario, now, differences(scenario, now, cast.coordinator)),
    }


def replaced(value: Any, text: str) -> Any:
    """Put `text` where people wrote."""
    if isinstance(value, dict):
        return {key: replaced(each, text) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [replaced(each, text) for each in value]
    return str(value).replace(WORD, text) if WORD in str(value) else value


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@example(text="🙏")
@example(text="\u200b")
@example(text="\ud800")
@example(text="\x00")
@given(text=anything | hanging)
def test_no_text_of_a_person_breaks_any_pdf(papers: Papers, text: str) -> None:
    for template, data in papers.items():
        assert pdf(template, replaced(data, text)).startswith(b"%PDF"), template


@pytest.fixture
def papers(cast: Cast) -> Papers:
    """Every PDF of the product, with a word of people in it."""
    made = with_words(cast, WORD)
    assert all(WORD in str(data) for data in made.values())
    return made


def test_every_template_is_among_the_papers(papers: Papers) -> None:
    # What papers are made of, and the picture where an address is shared.
    assert {path.stem for path in FOLDER.parent.glob("*.typ")} - {"house", "profile", "share"} == set(papers)


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("Dank u wel 🙏 👩‍💻", b"NotoEmoji"),
        ("مرحبا بكم", b"DejaVuSans"),
        ("שלום", b"Libertinus"),
        ("Привет, Ελλάδα", b"Libertinus"),
    ],
)
def test_an_emoji_or_another_script_is_shown_to_everybody(client: Client, cast: Cast, text: str, font: bytes) -> None:
    sitting = make_sitting(cast, ({"robust": 1}, {"robust": 1}))
    start(sitting)
    change(sitting, "robust", level=3, departure=text)
    sign_all(sitting)
    show_carriers(panel=sitting.panel, by=sitting.coordinator)
    principle = sitting.round.lens.principles.get(code="robust")
    PanelReply.objects.create(consensus=sitting.consensus, principle=principle, text=text)
    settle(sitting)

    answer = client.get(f"/initiatief/{sitting.initiative.pk}/uitslag.pdf")

    assert answer.status_code == 200
    assert font in answer.content
    assert MARK not in showable(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("e\u0301e\u0301n", "één"),
        ("tuin\u202egnp", "tuingnp"),
        ("a\tb\r\nc", "a b  c"),
        ("中文", MARK * 2),
        ("\ue000\u0378\ud800", MARK * 3),
        ("\u200b", MARK),
        ("", ""),
    ],
)
def test_what_no_font_has_gets_a_mark_and_what_nobody_sees_goes(text: str, shown: str) -> None:
    assert showable(text) == shown


def test_each_character_of_the_scripts_of_the_city_is_shown() -> None:
    for first, last in ((0x20, 0x7E), (0xC0, 0x24F), (0x3B1, 0x3C9), (0x410, 0x44F), (0x5D0, 0x5EA), (0x627, 0x63A)):
        script = "".join(map(chr, range(first, last + 1)))
        assert MARK not in showable(script)
