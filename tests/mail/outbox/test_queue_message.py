# SPDX-License-Identifier: EUPL-1.2
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from mail.actions import queue_message
from mail.letters import registry
from mail.letters.registry import Letter, Wording
from mail.models import LetterText, Message, MessageState
from tests.mail.conftest import LETTER

pytestmark = pytest.mark.usefixtures("welcome")


def queue(**changes: object) -> Message:
    values = {"initiative": "Tuin", "link": "https://example.org/x"}
    arguments: dict[str, object] = {"to": "a@example.org", "letter": LETTER.code, "context": values, "language": "nl"}
    return queue_message(**{**arguments, **changes})  # type: ignore[arg-type]


def test_a_message_waits_with_its_text_filled_in(db: None) -> None:
    about = uuid4()
    message = queue(about=about)
    assert (message.subject, message.body) == ("Welkom bij Tuin", "Ga naar https://example.org/x.")
    assert (message.state, message.kind, message.about) == (MessageState.WAITING, LETTER.code, about)


def test_a_person_gets_the_text_in_their_language(db: None) -> None:
    assert queue(language="en").subject == "Welcome to Tuin"
    assert queue(language="fr").subject == "Welkom bij Tuin"


def test_a_coordinators_wording_replaces_the_built_in_text(db: None) -> None:
    LetterText.objects.create(code=LETTER.code, language="nl", subject="Dag {initiative}", body="Hier: {link}")
    assert queue().subject == "Dag Tuin"
    assert queue(language="en").subject == "Welcome to Tuin"


def test_a_wording_that_no_longer_fits_gives_way_to_the_built_in_text(db: None) -> None:
    LetterText.objects.create(code=LETTER.code, language="nl", subject="Dag {removed}", body="Hier: {link}")
    assert queue().subject == "Welkom bij Tuin"


def test_the_same_key_queues_one_message(db: None) -> None:
    first, second = queue(dedup_key="welcome:1"), queue(dedup_key="welcome:1")
    assert first.pk == second.pk
    assert Message.objects.count() == 1


def test_a_message_shares_the_fate_of_the_transaction_that_wrote_it(transactional_db: None) -> None:
    with transaction.atomic():
        queue()
        transaction.set_rollback(True)
    assert Message.objects.count() == 0


def test_a_line_break_in_a_name_does_not_become_a_header(db: None) -> None:
    message = queue(context={"initiative": "Tuin\r\nBcc: everybody@example.org\u2028", "link": "x"})
    assert message.subject == "Welkom bij Tuin Bcc: everybody@example.org"


def test_a_long_name_does_not_overflow_the_subject(db: None) -> None:
    assert len(queue(context={"initiative": "x" * 300, "link": "y"}).subject) == 200


def test_a_placeholder_in_a_value_is_not_filled_in(db: None) -> None:
    assert queue(context={"initiative": "{link}", "link": "y"}).subject == "Welkom bij {link}"


@pytest.mark.parametrize(
    "address", ["", "no address", "a@example.org\nBcc: b@example.org", "a@example.org, b@example.org"]
)
def test_an_address_that_is_none_is_refused(db: None, address: str) -> None:
    with pytest.raises(ValidationError):
        queue(to=address)


def test_a_context_that_does_not_fit_is_a_defect_of_the_caller(db: None) -> None:
    with pytest.raises(ValueError, match="exactly"):
        queue(context={"initiative": "Tuin"})
    with pytest.raises(LookupError):
        queue(letter="unheard-of")


def test_the_database_keeps_control_characters_out_of_headers(db: None) -> None:
    for headers in ({"to": "a@example.org\nBcc: b@c.nl", "subject": "x"}, {"to": "a@example.org", "subject": "x\ry"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Message.objects.create(body="", kind="x", **headers)


@pytest.mark.parametrize(
    ("subject", "body", "kinds"),
    [
        ("Dag", "{link}", []),
        ("Dag {initiative}", "no link", ["missing"]),
        ("Dag {name}", "{link}", ["unknown"]),
        ("Dag {", "{link}", ["brace"]),
        ("Dag {initiative.__class__}", "{link}", ["brace"]),
        ("Dag", "{ link }", ["missing", "brace"]),
    ],
)
def test_faults_of_a_wording_are_named(subject: str, body: str, kinds: list[str]) -> None:
    assert [fault.kind for fault in registry.faults(LETTER, Wording(subject, body))] == kinds


def test_a_built_in_text_with_a_fault_cannot_be_registered() -> None:
    with pytest.raises(ValueError, match="missing"):
        registry.register(
            Letter(
                "test-broken", "x", "y", LETTER.placeholders, {**LETTER.texts, "en": Wording("a", "b")}, LETTER.required
            )
        )
    with pytest.raises(ValueError, match="no text in en"):
        registry.register(Letter("test-broken", "x", "y", LETTER.placeholders, {"nl": LETTER.texts["nl"]}))


def test_two_letters_cannot_share_a_code() -> None:
    registry.register(LETTER)
    with pytest.raises(ValueError, match="two letters"):
        registry.register(Letter(LETTER.code, "Other", "y", LETTER.placeholders, LETTER.texts))
