# SPDX-License-Identifier: EUPL-1.2
"""Following by mail: asking, confirming, hearing of what is public, once, and stopping with one click."""

import re
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts import personal_data
from accounts.models import User
from initiatives.follows.actions import following, forgetting, writing
from initiatives.follows.forms import OF_INITIATIVES
from initiatives.follows.links import stop_link
from initiatives.lifecycle import Phase, Status
from initiatives.models import Follow, FollowedStory, Follower, Initiative, Need, Post
from initiatives.models.follow import Rhythm
from initiatives.my_initiatives.actions import post_update
from initiatives.tasks import forget_followers, write_to_followers
from mail.models import Message, MessageState
from mail.outbox.sending import send_due
from tests.at_once import calls_at_once, held
from tests.cast import Cast
from tests.factories import make_area, make_carrier, make_initiative, make_theme, make_user
from tests.mail.conftest import post_office
from tests.mail.post_office import PostOffice

__all__ = ["post_office"]
pytestmark = pytest.mark.django_db
MAILBOX = "anna@example.org"
ASKED = {"topics": list(OF_INITIATIVES), "rhythm": "at_once", "email": MAILBOX}
# A Wednesday; the mail of the week goes on Friday the 11th.
WEDNESDAY = datetime.fromisoformat("2026-12-09T12:00:00+01:00")
FRIDAY = datetime.fromisoformat("2026-12-11T08:01:00+01:00")
visitors = iter(f"2001:dba:{number:x}::1" for number in range(1, 60_000))


def ask(client: Client, address: str, what: list[str], **changes: Any) -> str:
    given = {**ASKED, "what": what, **changes}
    response = client.post(f"/en/volgen?{address}", given, follow=True, REMOTE_ADDR=next(visitors))
    return response.content.decode()


def link_in(message: Message, word: str = "bevestig") -> str:
    found = re.search(rf"http\S+(/en/volgen/{word}/\S+)", message.body)
    assert found, message.body
    return found[1]


def follow(client: Client, address: str, **changes: Any) -> Follower:
    """Ask and confirm; the mailbox then follows what the address names."""
    what = [address or "alles"]
    ask(client, address, what, **changes)
    mail = Message.objects.filter(kind="follow-confirm").latest("created_at")
    client.post(link_in(mail))
    return Follower.objects.get(email=mail.to)


def garden(**changes: Any) -> Initiative:
    return make_initiative(**{"name": "Tuin", "published_at": timezone.now() - timedelta(days=90), **changes})


def news(initiative: Initiative, text: str = "Plantdag op zaterdag") -> Post:
    now = timezone.now()
    return Post.objects.create(initiative=initiative, text=text, happened_on=now.date(), created_at=now)


def read(mail: Any) -> str:
    """Return a mail as it arrived: its text and its HTML."""
    return "\n".join(part.get_payload(decode=True).decode() for part in mail.walk() if not part.is_multipart())


def told() -> list[Message]:
    return list(Message.objects.exclude(kind="follow-confirm").order_by("created_at"))


def test_nobody_is_mailed_before_they_pressed_the_button_in_the_mail(client: Client) -> None:
    initiative = garden()

    page = ask(client, f"initiatief={initiative.pk}", [f"initiatief={initiative.pk}"])
    asked = Message.objects.get()
    news(initiative)
    before = write_to_followers()
    # A scanner of links opens the page, and nothing happens.
    seen = client.get(link_in(asked)).content.decode()
    still = write_to_followers()
    client.post(link_in(asked))
    news(initiative, "Soep om twaalf uur")
    after = write_to_followers()

    assert "Look in your mail" in page
    assert asked.to == MAILBOX
    # Somebody may have typed the address of another: the mail says nothing of what they typed.
    assert "Tuin" not in asked.body + asked.subject
    assert "Tuin" in seen
    assert (before, still, after) == (0, 0, 1)
    [mail] = told()
    assert "Soep om twaalf uur" in mail.body
    assert "Plantdag" not in mail.body


def test_the_answer_is_the_same_for_every_address_and_no_mailbox_is_flooded(client: Client) -> None:
    initiative = garden()
    address = f"initiatief={initiative.pk}"
    known = follow(client, address)

    pages = {
        re.sub(r'csrfmiddlewaretoken" value="\w+"', "", ask(Client(), address, [address], email=email))
        for email in [known.email, "new@example.org", *[MAILBOX] * 5]
    }

    assert len(pages) == 1
    assert Message.objects.filter(to=MAILBOX).count() == 3
    assert Message.objects.filter(to="new@example.org").count() == 1


def test_one_place_cannot_mail_many_mailboxes(client: Client) -> None:
    answers = [
        client.post("/en/volgen", {**ASKED, "what": ["alles"], "email": f"a{number}@example.org"}).status_code
        for number in range(12)
    ]

    assert answers == [302] * 10 + [422] * 2
    assert Message.objects.count() == 10


def test_what_was_asked_by_somebody_else_is_not_confirmed_along(client: Client) -> None:
    mine, theirs = make_area(name="Noord"), make_area(name="Pernis")
    ask(client, f"gebied={theirs.code}", [f"gebied={theirs.code}"])
    follower = follow(client, f"gebied={mine.code}")

    confirmed = Follow.objects.filter(follower=follower, confirmed_at__isnull=False)

    assert [one.query for one in confirmed] == [f"gebied={mine.code}"]


def test_an_area_a_theme_and_a_search_tell_what_they_find_and_nothing_else(client: Client) -> None:
    area, theme = make_area(name="Noord"), make_theme(code="eten", name_en="Food")
    inside, about = garden(name="In Noord", area=area), garden(name="Eten")
    about.themes.add(theme)
    named, other = garden(name="Fietsenmaker"), garden(name="Elders")
    follow(client, f"gebied={area.code}", email="area@example.org")
    follow(client, "thema=eten", email="theme@example.org")
    follow(client, "q=fietsenmaker", email="search@example.org")
    follow(client, "", email="all@example.org")

    for initiative in (inside, about, named, other):
        news(initiative, f"Nieuws van {initiative.name}")
    write_to_followers()

    heard = {mail.to.split("@")[0]: sorted(re.findall(r"Nieuws van (.*)", mail.body)) for mail in told()}
    assert heard == {
        "area": ["In Noord"],
        "theme": ["Eten"],
        "search": ["Fietsenmaker"],
        "all": ["Elders", "Eten", "Fietsenmaker", "In Noord"],
    }


def test_every_topic_is_told_in_its_group_and_only_when_it_was_asked(client: Client) -> None:
    initiative = garden(phase=Phase.RUNNING)
    follow(client, "")
    follow(client, "", email="news@example.org", topics=["news"])
    # A test is one transaction, in which the clock of PostgreSQL stands still.
    Follow.objects.update(confirmed_at=timezone.now() - timedelta(minutes=5))

    garden(name="Deelkast", published_at=timezone.now())
    Need.objects.create(initiative=initiative, kind="need", subject="people", text="Twee koks")
    Need.objects.create(initiative=initiative, kind="offer", subject="place", text="Een zaal")
    news(initiative)
    initiative.phase = Phase.STOPPED
    initiative.save(update_fields=["phase"])
    write_to_followers()

    bodies = {mail.to: mail.body for mail in told()}
    headings = re.findall(r"^[A-Z ]{4,}$", bodies[MAILBOX], re.MULTILINE)
    assert headings == ["SOMEBODY LOOKS FOR HELP", "NEWS", "SOMETHING NEW BEGINS", "SOMETHING STOPS OR CHANGES"]
    assert all(words in bodies[MAILBOX] for words in ("Twee koks", "Plantdag", "Deelkast", "Tuin has stopped"))
    assert "Een zaal" not in bodies[MAILBOX]
    assert re.findall(r"^[A-Z ]{4,}$", bodies["news@example.org"], re.MULTILINE) == ["NEWS"]


@pytest.mark.django_db(transaction=True)
def test_a_button_that_is_pressed_twice_at_once_confirms_once(client: Client) -> None:
    ask(client, "", ["alles"])
    token = link_in(Message.objects.get()).rsplit("/", 1)[1]
    confirm = partial(following.confirm_follows, token=token, language="en")

    with calls_at_once() as calls:
        with held(Follow):
            calls.begin(confirm)
            calls.begin(confirm)
        first, second = calls.answers()

    assert first == second
    assert [one.confirmed_at is not None for one in Follow.objects.all()] == [True]


def test_the_week_comes_in_one_mail_on_friday_and_nothing_comes_twice(client: Client) -> None:
    initiative = garden(published_at=WEDNESDAY - timedelta(days=90))
    follow(client, "", rhythm="weekly")
    Follow.objects.update(confirmed_at=WEDNESDAY)
    Follower.objects.update(digest_on=writing.last_digest_day(WEDNESDAY))
    for days in (0, 1):
        post = news(initiative, f"Nieuws {days}")
        Post.objects.filter(pk=post.pk).update(created_at=WEDNESDAY + timedelta(days=days, hours=1))

    early = writing.write_due(FRIDAY - timedelta(hours=1))
    friday = [writing.write_due(FRIDAY) for _ in range(3)]
    # The worker was away on the next Friday; a week later nothing old is told again.
    late = writing.write_due(FRIDAY + timedelta(days=15))

    assert (early, friday, late) == (0, [1, 0, 0], 0)
    [mail] = told()
    assert mail.subject == "Your week: 2 messages about Everything in Oeverstad"
    assert "Nieuws 0" in mail.body
    assert "Nieuws 1" in mail.body


def test_a_worker_that_dies_half_way_loses_nothing_and_tells_nothing_twice(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    initiative = garden()
    for name in ("a", "b"):
        follow(client, "", email=f"{name}@example.org")
    news(initiative)
    create = FollowedStory.objects.bulk_create

    def die(rows: Any) -> None:
        made = list(rows)
        if made[0].follower.email == "b@example.org":
            raise MemoryError
        create(made)

    with monkeypatch.context() as broken:
        broken.setattr(FollowedStory.objects, "bulk_create", die)
        writing.write_due(timezone.now())
    writing.write_due(timezone.now())

    assert sorted(mail.to for mail in told()) == ["a@example.org", "b@example.org"]


def test_what_is_not_public_when_the_mail_goes_out_is_not_told_and_comes_when_it_is(
    client: Client, post_office: PostOffice
) -> None:
    shown, hidden = garden(name="Zichtbaar"), garden(name="Verborgen")
    follow(client, "")
    Message.objects.all().delete()
    news(shown)
    news(hidden, "Geheim geworden")
    write_to_followers()
    Initiative.objects.filter(pk=hidden.pk).update(status=Status.WITHDRAWN)

    send_due()
    [first] = post_office.taken
    Initiative.objects.filter(pk=hidden.pk).update(status=Status.PUBLISHED)
    write_to_followers()
    send_due()

    texts = [read(mail) for mail in (first, post_office.taken[1])]
    assert ["Zichtbaar" in text for text in texts] == [True, False]
    assert ["Geheim geworden" in text for text in texts] == [False, True]


def test_a_mail_of_which_nothing_may_be_told_any_more_is_not_sent(client: Client, post_office: PostOffice) -> None:
    initiative = garden()
    follow(client, "")
    Message.objects.all().delete()
    post = news(initiative)
    write_to_followers()
    Post.objects.filter(pk=post.pk).update(removed_at=timezone.now())

    send_due()

    assert post_office.taken == []
    message = Message.objects.get()
    assert (message.state, message.body, message.html) == (MessageState.CANCELLED, "", "")


def test_a_mail_that_goes_at_once_names_only_what_is_followed_so(client: Client, post_office: PostOffice) -> None:
    initiative = garden()
    follow(client, f"initiatief={initiative.pk}")
    follow(client, "", rhythm="weekly")
    Message.objects.all().delete()
    news(initiative)
    write_to_followers()

    send_due()

    [mail] = post_office.taken
    assert "You get this mail at once, because you follow: Tuin." in read(mail)


def test_a_mail_program_stops_everything_with_one_click(client: Client, post_office: PostOffice) -> None:
    initiative = garden()
    follower = follow(client, "")
    news(initiative)
    write_to_followers()
    send_due()
    mail = next(each for each in post_office.taken if each["List-Unsubscribe"])

    address = mail["List-Unsubscribe"].strip().strip("<>")
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert address == stop_link(follower)
    # A mail program brings no cookie, no token of a form and no Referer.
    program = Client(enforce_csrf_checks=True)
    path = address.removeprefix("http://127.0.0.1:8000")
    assert program.get(path).status_code == 200
    assert Follower.objects.exists()
    for _ in range(2):
        assert program.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200

    assert not Follower.objects.exists()
    assert not Follow.objects.exists()
    assert not FollowedStory.objects.exists()
    # The outbox forgets the address too.
    assert not Message.objects.filter(to=MAILBOX).exists()


def test_who_stopped_gets_nothing_that_was_still_waiting(client: Client, post_office: PostOffice) -> None:
    initiative = garden()
    follower = follow(client, "")
    news(initiative)
    write_to_followers()

    client.post(stop_link(follower).removeprefix("http://127.0.0.1:8000"))
    news(initiative, "Nog iets")
    write_to_followers()
    send_due()

    assert post_office.taken == []


def test_one_thing_stops_and_the_other_goes_on(client: Client) -> None:
    area, initiative = make_area(name="Noord"), garden()
    follow(client, f"gebied={area.code}")
    follower = follow(client, f"initiatief={initiative.pk}")
    news(initiative)
    write_to_followers()
    own = link_in(told()[0], "mijn")

    page = client.get(own).content.decode()
    first, second = Follow.objects.order_by("created_at")
    client.post(own, {"follow": str(first.pk), "act": "stop"})
    client.post(own, {"follow": str(second.pk), "act": "save", "rhythm": "weekly"})

    assert "Noord" in page
    assert "Tuin" in page
    # A mail may be forwarded: the page does not show whose it was.
    assert MAILBOX not in page
    assert Follow.objects.get().rhythm == Rhythm.WEEKLY
    last = client.post(own, {"follow": str(second.pk), "act": "stop"}).content.decode()
    assert "You get no more mail" in last
    assert not Follower.objects.filter(pk=follower.pk).exists()


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("2026-12-11T07:59:00+01:00", "2026-12-04"),
        ("2026-12-11T08:00:00+01:00", "2026-12-11"),
        ("2026-12-10T23:59:00+01:00", "2026-12-04"),
        # Half past seven in Amsterdam, on a day when the clock of UTC says another hour.
        ("2026-07-10T05:30:00+00:00", "2026-07-03"),
        ("2026-07-10T06:30:00+00:00", "2026-07-10"),
    ],
)
def test_the_mail_of_the_week_is_due_on_friday_at_eight(now: str, day: str) -> None:
    assert str(writing.last_digest_day(datetime.fromisoformat(now))) == day


@pytest.mark.parametrize("kind", ["mijn", "stop", "bevestig"])
def test_a_forged_link_opens_nothing(client: Client, kind: str) -> None:
    follower = follow(client, "")
    forged = f"/en/volgen/{kind}/{follower.pk.hex}.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

    pages = [client.get(forged).content.decode(), client.post(forged).content.decode()]

    assert Follower.objects.filter(pk=follower.pk).exists()
    assert all("example.org" not in page and "Everything in" not in page for page in pages)


def test_what_is_not_confirmed_within_a_week_is_forgotten(client: Client) -> None:
    initiative = garden()
    confirmed = follow(client, "", email="stays@example.org")
    ask(client, f"initiatief={initiative.pk}", [f"initiatief={initiative.pk}"])
    link = link_in(Message.objects.latest("created_at"))
    kept = forget_followers()
    late = timezone.now() - timedelta(days=8)
    Follow.objects.update(created_at=late)
    Follower.objects.update(created_at=late)

    answer = client.post(link)
    gone = forget_followers()

    assert (kept, gone, answer.status_code) == (0, 1, 410)
    assert list(Follower.objects.values_list("pk", flat=True)) == [confirmed.pk]
    assert not Message.objects.filter(to=MAILBOX).exists()


def test_an_official_follows_with_their_account_and_hears_only_what_is_public(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    page = ask(client, f"gebied={cast.area.code}", [f"gebied={cast.area.code}"], email=cast.official.email)
    hidden = garden(name="In aanvraag", area=cast.area, status=Status.SUBMITTED)
    shown = garden(name="Zichtbaar", area=cast.area)
    Message.objects.all().delete()

    news(hidden)
    news(shown)
    write_to_followers()

    assert "What you follow" in page
    [mail] = told()
    assert mail.to == cast.official.email
    assert "Zichtbaar" in mail.body
    assert "In aanvraag" not in mail.body


def test_a_person_gets_and_loses_what_they_follow_with_their_other_data(client: Client) -> None:
    person = make_user(email=MAILBOX)
    make_theme(code="eten")
    follow(client, "thema=eten")

    kept = personal_data.export(person)["initiatives"]["followed_by_mail"]
    personal_data.erase_parts(person)

    assert [(one["search"], one["how_often"]) for one in kept] == [("thema=eten", "at_once")]
    assert not Follower.objects.exists()
    assert User.objects.filter(pk=person.pk).exists()


def test_an_area_that_is_there_no_longer_does_not_become_everything(client: Client) -> None:
    area = make_area(name="Noord")
    follow(client, f"gebied={area.code}")
    area.delete()
    news(garden())

    assert write_to_followers() == 0


def test_what_was_told_is_forgotten_when_it_is_too_old_to_be_told(client: Client) -> None:
    initiative = garden()
    follow(client, "")
    news(initiative)
    write_to_followers()
    assert FollowedStory.objects.count() == 1

    FollowedStory.objects.update(created_at=timezone.now() - timedelta(days=46))
    forgetting.forget_unconfirmed()

    assert not FollowedStory.objects.exists()


def test_the_mail_says_the_same_as_text_and_as_html_and_loads_nothing(client: Client) -> None:
    initiative = garden(name="Tuin <b>& Zo</b>")
    follow(client, "")
    Follow.objects.update(confirmed_at=timezone.now() - timedelta(minutes=5))
    make_carrier(initiative, make_user())
    post_update(
        initiative=initiative, text="Kom <script>eten</script>", happened_on=timezone.localdate(),
        by=initiative.carriers.get().user,
    )  # fmt: skip
    write_to_followers()

    [mail] = told()
    assert "Kom <script>eten</script>" in mail.body
    assert "Kom &lt;script&gt;eten&lt;/script&gt;" in mail.html
    assert "Tuin &lt;b&gt;&amp; Zo&lt;/b&gt;" in mail.html
    assert "<img" not in mail.html
    assert "url(" not in mail.html
    assert '<html lang="en">' in mail.html


def test_the_follow_form_refuses_what_the_page_does_not_offer(client: Client) -> None:
    hidden = garden(status=Status.SUBMITTED)

    page = ask(client, f"initiatief={hidden.pk}", [f"initiatief={hidden.pk}"])

    assert "Choose what you want to follow" in page
    assert "Tuin" not in page
    assert not Follower.objects.exists()
