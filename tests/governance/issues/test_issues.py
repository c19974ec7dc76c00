# SPDX-License-Identifier: EUPL-1.2
"""Issues of residents: raised by anybody, read by an official first, asked about, answered and settled."""

import csv
import io
import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.personal_data import export
from governance.issues.actions.answering import answer_issue, ask_for_answer
from governance.issues.actions.issues import forget_raisers, move_issue
from governance.issues.actions.ties import add_role, tie, untie
from governance.issues.queries import missing
from governance.models import Issue, IssueRaiser, IssueRole, IssueState
from governance.parties.merging.actions import merge_parties
from initiatives.register.contact.senders import MOST_OF_VISITORS_A_DAY
from mail.models import Message
from tests.cast import Cast
from tests.factories.accounts import make_user
from tests.factories.governance import make_challenge, make_issue, make_party
from tests.factories.initiatives import make_area, make_carrier, make_initiative, make_opportunity

pytestmark = pytest.mark.django_db
SENT = {
    "title": "Geen veilige oversteek", "text": "Wij steken met angst over.", "language": "nl", "area": "",
    "theme": "", "needed": "Een zebrapad", "missing": "Iemand die meet", "origin": "resident", "name": "Sjaan Stil",
    "email": "sjaan@example.org", "consent": "on", "website": "",
}  # fmt: skip


def sign_in(person: Any) -> Client:
    client = Client()
    client.force_login(person)
    return client


def letters() -> list[tuple[str, str]]:
    return list(Message.objects.order_by("created_at", "id").values_list("to", "kind"))


def test_a_resident_without_an_account_raises_an_issue_that_an_official_reads_first(client: Client, cast: Cast) -> None:
    answer = client.post("/vraagstukken/nieuw", {**SENT, "area": cast.area.code})

    assert answer.status_code == 302
    one = Issue.objects.get()
    assert (one.state, one.language, one.raiser.email) == ("proposed", "nl", "sjaan@example.org")
    assert client.get(f"/vraagstukken/{one.pk}").status_code == 404
    assert b"Geen veilige oversteek" not in client.get("/vraagstukken").content
    assert letters() == [("sjaan@example.org", "issue-received")]
    official = sign_in(cast.official)
    assert "Geen veilige oversteek" in official.get("/werkvoorraad").content.decode()
    official.post(f"/vraagstukken/{one.pk}/beoordelen", {"decision": "open", "reason": "Dank u wel."})
    page = client.get(f"/vraagstukken/{one.pk}").content.decode()
    assert "Wij steken met angst over." in page
    assert "sjaan@example.org" not in page
    assert "Sjaan Stil" not in page
    assert "Dank u wel." not in page
    assert letters()[-1] == ("sjaan@example.org", "issue-opened")


def test_what_is_not_put_on_the_list_says_why_to_who_raised_it(client: Client, cast: Cast) -> None:
    client.post("/vraagstukken/nieuw", {**SENT, "area": cast.area.code})
    one, official = Issue.objects.get(), sign_in(cast.official)

    silent = official.post(f"/vraagstukken/{one.pk}/beoordelen", {"decision": "decline", "reason": ""})
    assert silent.status_code == 422
    official.post(f"/vraagstukken/{one.pk}/beoordelen", {"decision": "decline", "reason": "Dit gaat over één persoon."})
    one.refresh_from_db()
    assert (one.state, one.reason) == ("declined", "Dit gaat over één persoon.")
    assert client.get(f"/vraagstukken/{one.pk}").status_code == 404
    assert Message.objects.filter(kind="issue-declined", body__contains="Dit gaat over één persoon.").exists()


def test_a_program_and_a_repeat_raise_nothing(client: Client) -> None:
    client.post("/vraagstukken/nieuw", {**SENT, "website": "https://spam.example"})
    assert not Issue.objects.exists()
    for _time in range(2):
        client.post("/vraagstukken/nieuw", SENT)
    assert Issue.objects.count() == 1


def test_one_mailbox_raises_at_most_five_a_day(client: Client) -> None:
    codes = [client.post("/vraagstukken/nieuw", {**SENT, "title": f"Nummer {n}"}).status_code for n in range(6)]
    assert codes == [302] * 5 + [422]


def test_an_official_puts_their_own_on_the_list_at_once(cast: Cast) -> None:
    given = {name: value for name, value in SENT.items() if name not in {"name", "email", "consent"}}
    sign_in(cast.official).post("/vraagstukken/nieuw", {**given, "area": cast.area.code, "origin": "official"})
    assert Issue.objects.get().state == IssueState.OPEN
    sign_in(cast.founder).post("/vraagstukken/nieuw", {**given, "title": "Van een bewoner", "area": cast.area.code})
    assert Issue.objects.get(title="Van een bewoner").state == IssueState.PROPOSED


def test_visitors_who_flood_the_form_stop_nobody_with_an_account_and_visitors_for_a_day(
    client: Client, cast: Cast
) -> None:
    flood = {"text": "Reclame", "language": "nl", "origin": "resident"}
    most = MOST_OF_VISITORS_A_DAY
    Issue.objects.bulk_create([Issue(title=f"Nummer {number}", **flood) for number in range(most)])
    given = {name: value for name, value in SENT.items() if name not in {"name", "email", "consent"}}
    assert client.post("/vraagstukken/nieuw", SENT).status_code == 422
    assert (Issue.objects.count(), letters()) == (most, [])
    sign_in(cast.founder).post("/vraagstukken/nieuw", {**given, "title": "Van een oprichter"})
    assert Issue.objects.get(title="Van een oprichter").state == IssueState.PROPOSED
    sign_in(cast.official).post("/vraagstukken/nieuw", {**given, "area": cast.area.code, "origin": "official"})
    assert Issue.objects.get(title=SENT["title"]).state == IssueState.OPEN
    Issue.objects.filter(title__startswith="Nummer").update(created_at=timezone.now() - timedelta(days=1))
    assert client.post("/vraagstukken/nieuw", {**SENT, "title": "Een dag later"}).status_code == 302
    assert Issue.objects.filter(title="Een dag later").exists()


def test_who_should_act_is_asked_answers_and_all_read_it(client: Client, cast: Cast) -> None:
    one = make_issue(area=cast.area, title="Een donker pad")
    IssueRaiser.objects.create(issue=one, email="sjaan@example.org")
    party, speaker = make_party(name="Afdeling Licht"), make_user()
    party.representatives.create(user=speaker)
    official, by = sign_in(cast.official), timezone.localdate() + timedelta(days=14)

    given = {"responsible": "Afdeling Licht", "answer_by": by.isoformat(), "version": str(one.version)}
    official.post(f"/vraagstukken/{one.pk}/vragen", given)
    assert (speaker.email, "issue-answer-asked") in letters()
    assert "Afdeling Licht" in official.get("/werkvoorraad").content.decode()
    theirs = sign_in(speaker)
    assert "Een donker pad" in theirs.get("/mijn").content.decode()
    one.refresh_from_db()
    given = {"answer": "De lampen branden in maart.", "version": str(one.version)}
    theirs.post(f"/vraagstukken/{one.pk}/antwoord", given)
    page = client.get(f"/vraagstukken/{one.pk}").content.decode()
    assert "De lampen branden in maart." in page
    assert ("sjaan@example.org", "issue-answered") in letters()
    again = theirs.post(f"/vraagstukken/{one.pk}/antwoord", {"answer": "Toch niet.", "version": one.version})
    assert again.status_code == 422
    # Another who should act: the earlier answer stays among what happened.
    one.refresh_from_db()
    ask_for_answer(issue=one, responsible=make_party(), answer_by=by, expected_version=one.version, by=cast.official)
    one.refresh_from_db()
    assert (one.answer, one.answered_on) == ("", None)
    assert "De lampen branden in maart." in client.get(f"/vraagstukken/{one.pk}").content.decode()


def test_who_carries_the_initiative_that_should_act_is_asked_and_answers(cast: Cast) -> None:
    own = make_initiative(area=cast.area)
    make_carrier(own, cast.founder)
    one, party = make_issue(area=cast.area), make_party(name="De Tuin", initiative=own)
    by = timezone.localdate() + timedelta(days=14)
    ask_for_answer(issue=one, responsible=party, answer_by=by, expected_version=one.version, by=cast.official)
    one.refresh_from_db()
    assert letters() == [(cast.founder.email, "issue-answer-asked")]
    founder = sign_in(cast.founder)
    assert f"/vraagstukken/{one.pk}/antwoord" in founder.get("/mijn").content.decode()
    given = {"answer": "Wij planten in maart.", "version": one.version}
    assert founder.post(f"/vraagstukken/{one.pk}/antwoord", given).status_code == 302
    assert sign_in(cast.stranger).post(f"/vraagstukken/{one.pk}/antwoord", given).status_code == 404


def test_an_official_hears_that_nobody_could_be_asked_by_mail(cast: Cast) -> None:
    one, by = make_issue(area=cast.area), timezone.localdate() + timedelta(days=14)
    make_party(name="Afdeling Stil")
    given = {"responsible": "Afdeling Stil", "answer_by": by.isoformat(), "version": one.version}
    page = sign_in(cast.official).post(f"/vraagstukken/{one.pk}/vragen", given, follow=True).content.decode()
    assert "Er ging dus geen mail uit." in page
    assert letters() == []


@pytest.mark.django_db
def test_everybody_reads_from_the_day_after_that_an_answer_is_late(client: Client) -> None:
    today = timezone.localdate()
    on_time = make_issue(responsible=make_party(), answer_due_on=today)
    late = make_issue(responsible=make_party(), answer_due_on=today - timedelta(days=1))
    given = make_issue(
        responsible=make_party(), answer_due_on=today - timedelta(days=1), answered_on=today, answer="We come."
    )

    pages = [client.get(f"/vraagstukken/{one.pk}").content.decode() for one in (on_time, late, given)]

    assert ["moeten zijn" in page for page in pages] == [False, True, False]


def test_an_answer_is_of_the_party_that_stood_above_the_form(cast: Cast) -> None:
    one, by = make_issue(area=cast.area, responsible=make_party()), timezone.localdate() + timedelta(days=14)
    given = {"answer": "Wij komen.", "version": one.version}
    other = make_party(name="Een ander")
    ask_for_answer(issue=one, responsible=other, answer_by=by, expected_version=one.version, by=cast.official)
    late = sign_in(cast.official).post(f"/vraagstukken/{one.pk}/antwoord", given)
    assert late.status_code == 409
    assert "Het antwoord van Een ander" in late.content.decode()
    one.refresh_from_db()
    assert one.answer == ""


def test_who_asks_another_sees_first_what_a_colleague_asked_or_who_answered_meanwhile(cast: Cast) -> None:
    one, by = make_issue(area=cast.area, responsible=make_party()), timezone.localdate() + timedelta(days=14)
    make_party(name="Een ander")
    given = {"responsible": "Een ander", "answer_by": by.isoformat(), "version": one.version}
    answer_issue(issue=one, text="Wij komen.", expected_version=one.version, by=cast.official)
    answer = sign_in(cast.official).post(f"/vraagstukken/{one.pk}/vragen", given)
    assert answer.status_code == 409
    one.refresh_from_db()
    assert one.answer == "Wij komen."


def test_a_stranger_and_an_official_elsewhere_answer_nothing(cast: Cast) -> None:
    one = make_issue(area=make_area(), responsible=make_party())
    for person in (cast.stranger, cast.founder, cast.official):
        assert sign_in(person).post(f"/vraagstukken/{one.pk}/antwoord", {"answer": "Ja."}).status_code == 404
    one.refresh_from_db()
    assert one.answer == ""


def test_being_worked_on_and_settled_say_why(client: Client, cast: Cast) -> None:
    one = make_issue(area=cast.area, raised_by=cast.stranger)
    official = sign_in(cast.official)

    def move(**given: str) -> int:
        whole = {"reason": "", "outcome": "", **given}
        return official.post(f"/vraagstukken/{one.pk}/stand", whole).status_code

    assert move(state="in_progress") == 422
    assert move(state="in_progress", reason="Wij meten in maart.") == 302
    assert "Wij meten in maart." in client.get(f"/vraagstukken/{one.pk}").content.decode()
    assert move(state="settled", reason="Klaar.") == 422
    assert move(state="settled", reason="Het geld was er.", outcome="Er ligt een zebrapad.") == 302
    page = client.get(f"/vraagstukken/{one.pk}").content.decode()
    assert "Er ligt een zebrapad." in page
    assert "Het geld was er." in page
    assert [letter for to, letter in letters() if to == cast.stranger.email] == ["issue-moved", "issue-moved"]
    assert move(state="in_progress", reason="Toch.") == 422


def test_what_was_dealt_with_waits_for_no_answer_until_it_comes_back(client: Client, cast: Cast) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    one = make_issue(area=cast.area, responsible=make_party(name="Fonds Snoek"), answer_due_on=yesterday)
    assert list(Issue.objects.waiting()) == [one]
    move_issue(issue=one, to=IssueState.SETTLED, by=cast.official, outcome="Er ligt een zebrapad.")
    assert not Issue.objects.waiting().exists()
    assert "gaf geen antwoord" in client.get("/vraagstukken").content.decode()
    assert one.title not in client.get("/vraagstukken?antwoord=wacht").content.decode()
    page = client.get(f"/vraagstukken/{one.pk}").content.decode()
    assert "opgelost voordat er een antwoord kwam" in page
    assert "had er" not in page
    assert one.title not in sign_in(cast.official).get("/werkvoorraad").content.decode()
    move_issue(issue=one, to=IssueState.OPEN, by=cast.official, reason="Het is er weer.")
    assert list(Issue.objects.waiting()) == [one]


def test_what_goes_off_the_list_is_told_with_its_reason_whatever_else_was_filled_in(cast: Cast) -> None:
    one = make_issue(area=cast.area, raised_by=cast.stranger)
    given = {"state": "declined", "reason": "Dit is al opgelost.", "outcome": "Niets."}
    sign_in(cast.official).post(f"/vraagstukken/{one.pk}/stand", given)
    assert one.steps.get().note == "Dit is al opgelost."
    assert "Dit is al opgelost." in Message.objects.get(kind="issue-declined").body
    # Who raised it reads the reason on its page too.
    assert "Dit is al opgelost." in sign_in(cast.stranger).get(f"/vraagstukken/{one.pk}").content.decode()


def test_a_role_is_missing_until_a_party_fills_it(client: Client, cast: Cast) -> None:
    one, party = make_issue(area=cast.area), make_party(name="De Zaal")
    add_role(issue=one, role="host", party=None, note="een zaal", by=cast.official)
    add_role(issue=one, role="funder", party=None, note="", by=cast.official)
    assert set(IssueRole.objects.filter(missing()).values_list("role", flat=True)) == {"host", "funder"}

    add_role(issue=one, role="host", party=party, note="", by=cast.official)
    assert list(IssueRole.objects.filter(missing()).values_list("role", flat=True)) == ["funder"]
    page = client.get(f"/vraagstukken/{one.pk}").content.decode()
    assert "De Zaal" in page
    [told] = client.get("/api/v1/issues?fields=missingRoles,partyIds").json()["results"]
    assert told == {"missingRoles": ["funder"], "partyIds": [str(party.pk)]}


def test_carriers_tie_what_is_theirs_and_nothing_else(client: Client, cast: Cast) -> None:
    one = make_issue(area=cast.area, title="Een kale straat")
    own = make_initiative(area=cast.area, name="De Groene Straat")
    make_carrier(own, cast.founder)
    other = make_initiative(area=cast.area)
    picked = make_opportunity(area=cast.area, title="Een leeg perk", state="picked_up", picked_up_by=own)
    founder = sign_in(cast.founder)

    page = founder.get(f"/mijn/{own.pk}/vraagstukken").content.decode()
    assert "Een kale straat" in page
    assert "De Groene Straat werkt hieraan" in founder.get(f"/vraagstukken/{one.pk}").content.decode()
    founder.post(f"/mijn/{own.pk}/vraagstukken", {"issue": str(one.pk), "what": ""})
    assert "De Groene Straat werkt hieraan" not in founder.get(f"/vraagstukken/{one.pk}").content.decode()
    founder.post(f"/mijn/{own.pk}/vraagstukken", {"issue": str(one.pk), "what": str(picked.pk)})
    assert list(one.initiatives.all()) == [own]
    assert list(one.opportunities.all()) == [picked]
    for address in (
        f"/vraagstukken/{one.pk}",
        reverse("initiatives:initiative", args=[own.pk]),
        f"/kansen/{picked.pk}",
    ):
        assert "De Groene Straat" in client.get(address).content.decode()
    assert "Een kale straat" in client.get(f"/kansen/{picked.pk}").content.decode()
    assert founder.post(f"/mijn/{other.pk}/vraagstukken", {"issue": str(one.pk), "what": ""}).status_code == 404
    founder.post(f"/mijn/{own.pk}/vraagstukken/{one.pk}/los", {"what": str(own.pk)})
    assert list(one.initiatives.all()) == []


def test_an_official_takes_off_what_is_tied_with_the_token_of_the_page(cast: Cast) -> None:
    one, initiative = make_issue(area=cast.area), make_initiative(area=cast.area)
    one.initiatives.add(initiative)
    official = Client(enforce_csrf_checks=True)
    official.force_login(cast.official)

    page = official.get(f"/vraagstukken/{one.pk}").content.decode()
    form = page[page.index(f"/verbonden/{initiative.pk}/los") :]
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form[: form.index("</form>")])
    assert found
    answer = official.post(f"/vraagstukken/{one.pk}/verbonden/{initiative.pk}/los", {"csrfmiddlewaretoken": found[1]})
    assert answer.status_code == 302
    assert not one.initiatives.exists()


def test_officials_tie_a_challenge_that_visitors_read_once_it_is_accepted(client: Client, cast: Cast) -> None:
    one, initiative = make_issue(area=cast.area), make_initiative(area=cast.area)
    waiting = make_challenge(initiative=initiative, task="Het hek verven")
    running = make_challenge(initiative=initiative, task="Het perk wieden", state="running")
    for challenge in (waiting, running):
        tie(issue=one, to=challenge, by=cast.official)

    told = client.get(f"/vraagstukken/{one.pk}").content.decode()
    assert "Het perk wieden" in told
    assert "Het hek verven" not in told
    assert "Het hek verven" in sign_in(cast.official).get(f"/vraagstukken/{one.pk}").content.decode()


def test_who_tied_something_and_took_it_off_is_told_to_the_municipality_alone(client: Client, cast: Cast) -> None:
    one, initiative = make_issue(area=cast.area), make_initiative(area=cast.area, name="De Brug")
    for _twice in range(2):
        tie(issue=one, to=initiative, by=cast.official)
    for _twice in range(2):
        untie(issue=one, to=initiative, by=cast.official)

    address = f"/vraagstukken/{one.pk}"
    told = sign_in(cast.official).get(address).content.decode()
    assert told.count("De Brug") == 2
    assert told.count("Verbonden aan dit vraagstuk") == 1
    assert cast.official.name in told
    for reader in (client, sign_in(cast.founder)):
        assert "De Brug" not in reader.get(address).content.decode()


def test_of_two_things_to_tie_none_is_tied_when_one_is_refused(cast: Cast) -> None:
    one, sent_in = make_issue(area=cast.area), make_initiative(area=cast.area, status="submitted")
    challenge, open_one = make_challenge(initiative=sent_in), make_opportunity(area=cast.area)
    given = {"initiative": "", "opportunity": str(open_one.pk), "challenge": str(challenge.pk)}
    assert sign_in(cast.official).post(f"/vraagstukken/{one.pk}/verbinden", given).status_code == 422
    assert not one.opportunities.exists()


def test_the_list_its_csv_and_its_feed_hold_the_same(client: Client, cast: Cast) -> None:
    lamp = make_issue(area=cast.area, title="Een kapotte lamp", responsible=make_party(name="Licht"))
    fund = make_party(name="Het fonds", parent=make_party(name="De bank"))
    for role, party in (("host", None), ("funder", None), ("funder", fund)):
        lamp.roles.create(role=role, party=party)
    lamp.initiatives.set([make_initiative(name="De Lampionnen"), make_initiative(status="submitted")])
    make_issue(area=make_area(), title="Een lege zaal")
    make_issue(area=cast.area, title="Nog niet gelezen", state="proposed")

    query = f"?gebied={cast.area.code}&antwoord=wacht"
    for address in ("/vraagstukken", "/vraagstukken.rss"):
        text = client.get(address + query).content.decode()
        assert "Een kapotte lamp" in text
        assert "Een lege zaal" not in text
        assert "Nog niet gelezen" not in text
    sheet = b"".join(client.get("/vraagstukken.csv" + query)).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(sheet), delimiter=";"))
    columns = ("Vraagstuk", "Wie aan zet is", "Wie iets kan doen", "Rollen die ontbreken", "Initiatieven")
    told = ("Een kapotte lamp", "Licht", "Het fonds (De bank)", "Gastheer van de plek", "De Lampionnen")
    assert [tuple(row[column] for column in columns) for row in rows] == [told]


@pytest.mark.parametrize("rows", [1, 12])
def test_the_api_tells_what_is_on_the_list_in_one_statement(rows: int, django_assert_num_queries: Any) -> None:
    made = [make_issue(raised_by=make_user(name="Sjaan Stil"), responsible=make_party()) for _number in range(rows)]
    hidden = make_issue(state="proposed")
    with django_assert_num_queries(1):
        page = Client().get("/api/v1/issues").json()
    assert [row["id"] for row in page["results"]] == [str(one.pk) for one in made]
    assert "Sjaan Stil" not in str(page)
    assert Client().get(f"/api/v1/issues/{made[0].pk}").json() == page["results"][0]
    assert Client().get(f"/api/v1/issues/{hidden.pk}").status_code == 404
    assert Client().get("/api/v1/issues?overdue=true").json()["results"] == []


def test_what_is_public_to_nobody_is_seen_by_who_raised_it(cast: Cast) -> None:
    one = make_issue(area=cast.area, state="proposed", raised_by=cast.stranger)
    assert not Issue.objects.visible_to(AnonymousUser()).exists()
    assert list(Issue.objects.visible_to(cast.stranger)) == [one]
    assert list(Issue.objects.visible_to(cast.founder)) == []
    assert sign_in(cast.stranger).get(f"/vraagstukken/{one.pk}").status_code == 200


def test_who_sent_it_in_is_named_only_where_the_reading_of_it_is_noted(cast: Cast) -> None:
    sjaan = make_user(name="Sjaan Stil")
    given = {name: value for name, value in SENT.items() if name not in {"name", "email", "consent"}}
    sign_in(sjaan).post("/vraagstukken/nieuw", {**given, "area": cast.area.code})
    one, official = Issue.objects.get(), sign_in(cast.official)
    assert "Sjaan Stil" in official.get(f"/vraagstukken/{one.pk}/beoordelen").content.decode()
    assert "Sjaan Stil" not in official.get(f"/vraagstukken/{one.pk}").content.decode()


def test_the_address_of_a_resident_goes_after_the_end(cast: Cast) -> None:
    one = make_issue(area=cast.area)
    IssueRaiser.objects.create(issue=one, email="sjaan@example.org")
    move_issue(issue=one, to=IssueState.SETTLED, by=cast.official, outcome="Klaar.")
    assert forget_raisers() == 0
    one.steps.update(created_at=timezone.now() - timedelta(days=91))
    # What still happens to an issue that ended keeps no address longer.
    add_role(issue=one, role="host", party=None, note="", by=cast.official)
    assert forget_raisers() == 1


def test_a_person_gets_what_they_raised_and_answered(cast: Cast) -> None:
    one = make_issue(area=cast.area, title="Mijn straat", raised_by=cast.official, responsible=make_party())
    answer_issue(issue=one, text="Wij komen.", expected_version=one.version, by=cast.official)
    told = export(cast.official)["governance"]
    assert [each["title"] for each in told["issues_raised"]] == ["Mijn straat"]
    assert [each["note"] for each in told["steps_with_issues"]] == ["Wij komen."]


def test_two_parties_that_are_one_answer_as_one(cast: Cast) -> None:
    keep, other = make_party(name="Afdeling Licht"), make_party(name="Afd. Licht")
    one = make_issue(area=cast.area, responsible=other)
    for party in (keep, other):
        add_role(issue=one, role="host", party=party, note="", by=cast.official)
    merge_parties(keep=keep, other=other, versions=(keep.version, other.version), by=cast.coordinator)
    one.refresh_from_db()
    assert one.responsible == keep
    assert [role.party for role in one.roles.all()] == [keep]
