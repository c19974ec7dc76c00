# SPDX-License-Identifier: EUPL-1.2
"""Issues that people follow by mail, and those that stand where the initiative or party they name is read."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.personal_data import export
from governance.issues.actions.answering import answer_issue, ask_for_answer
from governance.issues.actions.issues import move_issue
from governance.issues.actions.ties import add_role, tie, untie
from governance.models import Issue, IssueState
from initiatives.lifecycle import Status
from initiatives.models import Follow, FollowedStory, Initiative, Party
from initiatives.tasks import write_to_followers
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_challenge, make_issue, make_party

pytestmark = pytest.mark.django_db
MAILBOX = "anna@example.org"
SOON = timezone.localdate() + timedelta(days=30)


def ask(client: Client, issue: Issue, **changes: str) -> str:
    code = f"vraagstuk={issue.pk}"
    given = {"what": [code], "rhythm": "at_once", "email": MAILBOX, "website": "", **changes}
    return client.post(f"/volgen?{code}", given, follow=True).content.decode()


def follow(client: Client, issue: Issue, **changes: str) -> Follow:
    ask(client, issue, **changes)
    mail = Message.objects.filter(kind="follow-confirm").latest("created_at")
    found = re.search(r"http\S+?(/volgen/bevestig/\S+)", mail.body)
    assert found, mail.body
    client.post(found[1])
    return Follow.objects.get(follower__email=mail.to, confirmed_at__isnull=False)


def told() -> list[str]:
    return [
        " ".join(one.body.split())
        for one in Message.objects.filter(kind__in=["follow-at-once", "follow-digest"]).order_by("created_at")
    ]


@pytest.fixture
def issue(cast: Cast) -> Issue:
    one = make_issue(title="Geen veilige oversteek", area=cast.area)
    one.steps.create(state=IssueState.OPEN)
    return one


@pytest.fixture
def school() -> Party:
    return make_party(name="School Molen", sphere="public")


def test_a_resident_follows_an_issue_from_its_page_and_hears_what_happens_to_it(
    client: Client, cast: Cast, issue: Issue, school: Party
) -> None:
    other = make_issue(title="Te weinig licht", area=cast.area)
    assert f'href="/volgen?vraagstuk={issue.pk}"' in client.get(f"/vraagstukken/{issue.pk}").content.decode()
    form = client.get(f"/volgen?vraagstuk={issue.pk}").content.decode()
    assert "Geen veilige oversteek" in form
    assert 'name="topics"' not in form
    ask(client, issue)
    assert Message.objects.filter(kind="follow-confirm", to=MAILBOX).exists()
    move_issue(issue=issue, to=IssueState.IN_PROGRESS, reason="Vóór de bevestiging.", by=cast.official)
    assert write_to_followers() == 0

    one = follow(client, issue)
    assert (one.kind, one.thing, one.topics) == ("vraagstuk", issue.pk, ["issue"])
    issue.refresh_from_db()
    ask_for_answer(issue=issue, responsible=school, answer_by=SOON, expected_version=issue.version, by=cast.official)
    issue.refresh_from_db()
    answer_issue(issue=issue, text="Wij zetten klaar-overs.", expected_version=issue.version, by=cast.official)
    tie(issue=issue, to=make_initiative(name="Verkeersouders"), by=cast.official)
    move_issue(issue=issue, to=IssueState.SETTLED, outcome="Er ligt een zebrapad.", by=cast.official)
    move_issue(issue=other, to=IssueState.IN_PROGRESS, reason="Een andere straat.", by=cast.official)

    assert (write_to_followers(), write_to_followers()) == (1, 0)
    [mail] = told()
    for words in (
        "Om antwoord gevraagd: School Molen", "Beantwoord: School Molen. Wij zetten klaar-overs.", "Verkeersouders",
        "Afgehandeld: Er ligt een zebrapad.", f"/vraagstukken/{issue.pk}", "VRAAGSTUKKEN VAN BEWONERS",
    ):  # fmt: skip
        assert words in mail, words
    assert "Vóór de bevestiging" not in mail
    assert "Een andere straat" not in mail


def test_what_is_not_public_of_an_issue_is_never_mailed(client: Client, cast: Cast, issue: Issue) -> None:
    follow(client, issue)
    gone = make_initiative(name="Straks van de lijst")
    taken_off = make_initiative(name="Eraf gehaald")
    for one in (gone, taken_off):
        tie(issue=issue, to=one, by=cast.official)
    untie(issue=issue, to=taken_off, by=cast.official)
    Initiative.objects.filter(pk=gone.pk).update(status=Status.WITHDRAWN)
    assert write_to_followers() == 0

    move_issue(issue=issue, to=IssueState.DECLINED, reason="Alleen voor wie het instuurde.", by=cast.official)
    assert write_to_followers() == 0
    move_issue(issue=issue, to=IssueState.OPEN, reason="Toch op de lijst, excuus.", by=cast.official)
    write_to_followers()

    assert not any("Alleen voor wie" in mail or "excuus" in mail or "Eraf gehaald" in mail for mail in told())
    assert not any("Straks van de lijst" in mail for mail in told())


def test_an_issue_that_is_not_on_the_list_cannot_be_followed(client: Client, cast: Cast) -> None:
    hidden = make_issue(title="Nog niet gelezen", area=cast.area, state=IssueState.PROPOSED)

    for address in (f"vraagstuk={hidden.pk}", "vraagstuk=onzin"):
        assert "Nog niet gelezen" not in client.get(f"/volgen?{address}").content.decode()
    ask(client, hidden)

    assert not Follow.objects.exists()
    assert not Message.objects.exists()


def test_the_week_comes_on_friday_and_one_click_stops_it(client: Client, cast: Cast, issue: Issue) -> None:
    one = follow(client, issue, rhythm="weekly")
    move_issue(issue=issue, to=IssueState.IN_PROGRESS, reason="Er wordt gemeten.", by=cast.official)
    assert write_to_followers() == 0
    type(one.follower).objects.update(digest_on=timezone.localdate() - timedelta(days=14))

    assert write_to_followers() == 1
    [mail] = told()
    assert "Er wordt gemeten." in mail
    assert FollowedStory.objects.get().story.startswith("issue:")
    found = re.search(r"http\S+?(/volgen/mijn/\S+)", mail)
    assert found
    own = client.get(found[1]).content.decode()
    assert f'href="/vraagstukken/{issue.pk}">Geen veilige oversteek' in own
    client.post(found[1].replace("/mijn/", "/stop/"))
    assert not Follow.objects.exists()


def test_following_twice_is_once_and_one_row_is_one_thing(client: Client, issue: Issue) -> None:
    first = follow(client, issue)
    again = follow(client, issue, rhythm="weekly")

    assert (again.rhythm, again.confirmed_at) == ("weekly", first.confirmed_at)
    for changes in ({"kind": ""}, {"thing": None}, {"query": "gebied=noord"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Follow.objects.filter(pk=again.pk).update(**changes)


def test_who_follows_an_issue_reads_so_in_their_own_data(client: Client, cast: Cast, issue: Issue) -> None:
    client.force_login(cast.founder)
    page = ask(client, issue, email=cast.founder.email)

    assert "Geen veilige oversteek" in page
    [row] = export(cast.founder)["initiatives"]["followed_by_mail"]
    assert (row["other"], row["search"]) == ("Geen veilige oversteek", "")
    Issue.objects.update(state=IssueState.DECLINED, reason="Dubbel")
    [row] = export(cast.founder)["initiatives"]["followed_by_mail"]
    assert row["other"] == "Een vraagstuk dat nu niet op de lijst staat"


def test_writing_costs_the_same_for_any_number_of_issues(
    client: Client, cast: Cast, issue: Issue, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    follow(client, issue)
    for one in [issue, *(make_issue(area=cast.area) for _ in range(5))]:
        tie(issue=one, to=make_initiative(name="Verkeersouders"), by=cast.official)

    with django_assert_max_num_queries(60):
        write_to_followers()
    before = len(told())
    with django_assert_max_num_queries(16):
        write_to_followers()
    assert (before, len(told())) == (1, 1)


def test_the_dossier_has_the_issues_an_initiative_hangs_on_and_is_quiet_without(client: Client, cast: Cast) -> None:
    initiative, other = make_initiative(area=cast.area), make_initiative(area=cast.area)
    direct, by_challenge = (make_issue(title=title, area=cast.area) for title in ("Een oversteek", "Een plantsoen"))
    for state, title in ((IssueState.OPEN, "Van een ander"), (IssueState.PROPOSED, "Van een andere wijk")):
        make_issue(title=title, state=state)
    tie(issue=direct, to=initiative, by=cast.coordinator)
    tie(issue=by_challenge, to=make_challenge(initiative=initiative, task="Maaien"), by=cast.coordinator)
    client.force_login(cast.official)

    page = client.get(f"/dossier/{initiative.pk}/alles").content.decode()

    for one in (direct, by_challenge):
        assert f'href="/vraagstukken/{one.pk}"' in page
    assert "Van een ander" not in page
    assert 'id="issues"' not in client.get(f"/dossier/{other.pk}/alles").content.decode()


def test_the_page_of_a_party_has_the_issues_that_name_it_or_a_department_of_it(
    client: Client, cast: Cast, school: Party
) -> None:
    department = make_party(name="Conciërges", sphere="public", parent=school)
    asked = make_issue(title="Een oversteek", area=cast.area, responsible=department)
    can = make_issue(title="Een plantsoen", area=cast.area)
    add_role(issue=can, role="knowledge", party=school, note="", by=cast.coordinator)
    add_role(issue=can, role="host", party=department, note="", by=cast.coordinator)
    make_issue(title="Van een ander", area=cast.area)
    make_issue(title="Elders ingestuurd", state=IssueState.PROPOSED, responsible=school)
    client.force_login(cast.official)

    page = client.get(f"/partijen/{school.pk}").content.decode()

    for one in (asked, can):
        assert page.count(f'href="/vraagstukken/{one.pk}"') == 1
    assert "Van een ander" not in page
    assert "Elders ingestuurd" not in page
    assert 'id="issues"' not in client.get(f"/partijen/{make_party(name='Bakker').pk}").content.decode()
