# SPDX-License-Identifier: EUPL-1.2
"""One mail of the outbox: named, with where an answer goes, and what it says to who may read that."""

import pytest
from django.test import Client
from django.urls import reverse

from mail.models import Message
from tests.cast import Cast
from tests.factories.mail import make_message


def page_of(client: Client, message: Message, name: str = "mail:outbox-message") -> str:
    return client.get(reverse(name, args=[message.pk])).content.decode()


def test_a_mail_is_shown_with_who_gets_it_and_where_an_answer_goes(client: Client, cast: Cast) -> None:
    one = make_message(to=cast.founder.email, reply_to="wijk@example.org", body="Beste lezer,\n\nDag <b>.")
    client.force_login(cast.coordinator)

    page = page_of(client, one)

    assert "Fenna Founder" in page
    assert "wijk@example.org" in page
    assert "Beste Fenna Founder," in page
    assert "&lt;b&gt;" in page
    assert "alleen als gewone tekst" in page


def test_its_html_is_drawn_as_it_is_and_can_run_and_load_nothing(client: Client, cast: Cast) -> None:
    one = make_message(html="<!doctype html><style>p{color:red}</style><p>Dag</p><script>alert(1)</script>")
    client.force_login(cast.coordinator)

    assert reverse("mail:outbox-html", args=[one.pk]) in page_of(client, one)
    answer = client.get(reverse("mail:outbox-html", args=[one.pk]))

    assert "<p>Dag</p>" in answer.content.decode()
    policy = answer["Content-Security-Policy"]
    assert "sandbox" in policy
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy.partition("script-src")[2].partition(";")[0]
    assert client.get(reverse("mail:outbox-html", args=[make_message().pk])).status_code == 404


@pytest.mark.parametrize(
    ("who", "kind"),
    [("administrator", "test"), ("coordinator", "sign-in-code"), ("coordinator", "signals-handed-over")],
)
def test_what_is_not_theirs_to_read_is_not_shown(who: str, kind: str, client: Client, cast: Cast) -> None:
    one = make_message(kind=kind, body="Voor een ander", html="<p>Voor een ander</p>", to="lezer@example.org")
    client.force_login(getattr(cast, who))

    page = page_of(client, one)

    assert "lezer@example.org" in page
    assert "Voor een ander" not in page
    assert client.get(reverse("mail:outbox-html", args=[one.pk])).status_code == 404


def test_the_list_names_people_and_groups_by_day(client: Client, cast: Cast) -> None:
    make_message(to=cast.founder.email)
    make_message(to="niemand@example.org")
    client.force_login(cast.administrator)

    page = client.get(reverse("mail:outbox")).content.decode()

    assert "Fenna Founder" in page
    assert "niemand@example.org" in page
    assert page.count("mv-mail__day") == 1
