# SPDX-License-Identifier: EUPL-1.2
"""Who may do what: every permission, for everybody there is, written down by hand from what the offices are for.

Lets a change of a rule be seen as what it is. That pages and the API ask these rules, other tests hold.
"""

from dataclasses import dataclass, replace
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from rules.permissions import permissions

from accounts.models import Role
from assessment.models import Assignment
from core.permissions import may
from governance.models import Experiment, Lesson, Note, PartnerPromise, Remark, Scenario, ThreadMessage, Weighing
from initiatives.models import DecisionBatch, Invitation, Post, Report, SavedView
from initiatives.models.need import NeedKind
from mail.models import Message
from tests.cast import Cast, make_cast
from tests.factories import make_area, make_assignment, make_carrier, make_initiative, make_need, make_user
from tests.factories.assessment import make_follow_up, make_panel, make_result
from tests.factories.governance import make_challenge, make_issue, make_party, make_signal
from tests.factories.initiatives import make_introduction, make_meeting, make_opportunity

pytestmark = pytest.mark.django_db

CARRIERS = {"founder", "carrying official", "carrying coordinator"}
COORDINATORS = {"coordinator", "carrying coordinator"}
OFFICE = COORDINATORS | {"official", "other official", "carrying official"}
# Of the area of the garden.
HANDLERS = COORDINATORS | {"official", "carrying official"}
ASSESSORS = {"assessor", "other assessor"}
SIGNED_IN = OFFICE | ASSESSORS | {"founder", "friend", "former carrier", "stranger", "alderman", "administrator"}
READS_CITY = OFFICE | {"alderman"}
NOBODY: set[str] = set()

# Of each permission: what it is asked about, and who has it then.
WHO: dict[str, dict[str, set[str]]] = {
    "core.manage_site": {"": {"administrator"}},
    "accounts.manage_people": {"": {"administrator"}},
    "accounts.manage_api_clients": {"": {"administrator"}},
    "accounts.read_reading_log": {"": {"administrator"}},
    "accounts.manage_retention": {"": {"administrator"}},
    "accounts.decide_on_destruction": {"": COORDINATORS | {"administrator"}},
    "accounts.read_load": {"": OFFICE},
    "accounts.hand_over_work": {
        "work of the official": {"official", "administrator"},
        "work of the assessor": NOBODY,
        "nothing": NOBODY,
    },
    "accounts.arrange_stand_in": {
        "work of the official": {"official", "administrator"},
        "work of the assessor": NOBODY,
        "nothing": NOBODY,
    },
    "exchange.manage_webhooks": {"": {"administrator"}},
    "mail.edit_letters": {"": COORDINATORS},
    # What it says is for who runs the letters; running the system gives no right to read it.
    "mail.read_message": {"mail": COORDINATORS, "code": NOBODY, "hand-over": NOBODY, "nothing": NOBODY},
    "mail.view_outbox": {"": COORDINATORS | {"administrator"}},
    "mail.retry_message": {"": COORDINATORS | {"administrator"}},
    "mail.cancel_message": {"": COORDINATORS | {"administrator"}},
    "mail.hold_mail": {"": {"administrator"}},
    "initiatives.view_queue": {"": OFFICE},
    "initiatives.view_dossier": {"garden": HANDLERS, "far": COORDINATORS, "nothing": COORDINATORS},
    "initiatives.correct_register": {"garden": HANDLERS, "far": COORDINATORS},
    "initiatives.bring_in": {"area": HANDLERS, "nothing": COORDINATORS},
    "initiatives.decide_registration": {"garden": {"coordinator", "official"}, "far": COORDINATORS},
    "initiatives.merge_initiative": {
        "garden": {"coordinator", "official"},
        "far": COORDINATORS,
        "nothing": COORDINATORS,
    },
    "initiatives.take_back_decisions": {
        "decisions of the official": {"official"},
        "decisions of a stranger": NOBODY,
        "nothing": NOBODY,
    },
    "initiatives.move_own_registration": {"garden": CARRIERS, "far": {"friend"}, "nothing": NOBODY},
    "initiatives.save_view": {"": OFFICE},
    "initiatives.keep_columns": {"": SIGNED_IN},
    "initiatives.change_view": {"view of the official": {"official"}, "view of a stranger": NOBODY},
    "initiatives.handle_report": {"report": HANDLERS, "nothing": COORDINATORS},
    "initiatives.manage_programmes": {"": COORDINATORS},
    "initiatives.manage_areas": {"": {"administrator"}},
    "initiatives.manage_widget_sites": {"": {"administrator"}},
    "initiatives.manage_themes": {"": {"administrator"}},
    "initiatives.import_population": {"": COORDINATORS | {"administrator"}},
    "initiatives.propose_introduction": {"introduction": CARRIERS | HANDLERS | {"friend"}},
    "initiatives.answer_introduction": {"introduction": CARRIERS | {"friend"}},
    "initiatives.withdraw_introduction": {"introduction": HANDLERS | {"stranger"}, "nothing": NOBODY},
    "initiatives.close_introduction": {"introduction": CARRIERS | HANDLERS | {"friend"}},
    "initiatives.hold_meeting": {"": OFFICE | {"founder", "friend"}},
    "initiatives.change_meeting": {
        "meeting in the area": HANDLERS | {"stranger"},
        "meeting of the garden": HANDLERS | {"stranger"},
        "meeting elsewhere": COORDINATORS | {"other official", "stranger"},
    },
    "initiatives.come_to_meeting": {
        "meeting of the garden": OFFICE | CARRIERS | {"stranger"},
        "open meeting": SIGNED_IN,
        "nothing": NOBODY,
    },
    "initiatives.keep_distance": {"garden": CARRIERS | HANDLERS, "far": COORDINATORS | {"friend"}},
    "initiatives.change_initiative": {"garden": CARRIERS, "far": {"friend"}},
    "initiatives.invite_carrier": {"garden": CARRIERS},
    "initiatives.post_update": {"garden": CARRIERS},
    "initiatives.change_post": {"post": CARRIERS, "nothing": NOBODY},
    "initiatives.close_need": {"need": CARRIERS},
    "initiatives.change_invitation": {"invitation": CARRIERS},
    "initiatives.stop_carrying": {"carrying of the founder": {"founder"}, "nothing": NOBODY},
    "initiatives.decide_opportunity": {
        "opportunity": HANDLERS,
        "opportunity of the city": OFFICE,
        "nothing": NOBODY,
    },
    "initiatives.withdraw_opportunity": {"opportunity": HANDLERS | {"stranger"}},
    "initiatives.pick_up_opportunity": {"opportunity": HANDLERS | {"founder", "friend"}},
    "initiatives.follow_opportunity": {"opportunity": HANDLERS | {"other official", "friend"}},
    "initiatives.help_opportunity": {"": SIGNED_IN},
    "governance.decide_issue": {"issue": HANDLERS, "issue of the city": OFFICE, "nothing": NOBODY},
    "governance.answer_issue": {"issue": HANDLERS | {"stranger"}, "issue of the city": OFFICE, "nothing": NOBODY},
    "governance.tie_own_to_issue": {"garden": CARRIERS, "far": {"friend"}},
    "assessment.add_follow_up": {"garden": CARRIERS | HANDLERS, "far": COORDINATORS | {"friend"}},
    "assessment.change_follow_up": {"follow-up": HANDLERS | {"stranger"}, "follow-up of an institution": {"stranger"}},
    "assessment.close_follow_up": {
        "follow-up": CARRIERS | HANDLERS | {"stranger"},
        "follow-up of an institution": {"stranger"},
    },
    "assessment.manage_lenses": {"": COORDINATORS},
    "assessment.manage_surveys": {"": COORDINATORS},
    "assessment.answer_survey": {"garden": CARRIERS},
    "assessment.agree_in_panel": {"panel": {"coordinator", *ASSESSORS}},
    "assessment.take_seat": {"": ASSESSORS},
    "assessment.sign_consensus": {"panel": ASSESSORS},
    "assessment.reply_to_consensus": {"panel": CARRIERS},
    "assessment.declare_interest": {
        "assignment": {"assessor"},
        "assignment stood aside from": {"assessor"},
        "assignment withdrawn": NOBODY,
    },
    "assessment.score_assignment": {
        "assignment": {"assessor"},
        "assignment stood aside from": NOBODY,
        "assignment withdrawn": NOBODY,
        "assignment of a carrier": NOBODY,
    },
    "assessment.read_portfolio": {"": READS_CITY},
    "assessment.manage_rounds": {"": COORDINATORS},
    "assessment.publish_result": {"": COORDINATORS},
    "assessment.chair_panel": {"": COORDINATORS},
    "assessment.reopen_assessment": {"": COORDINATORS},
    "assessment.assess_self": {"garden": CARRIERS},
    "assessment.read_gap": {"garden": CARRIERS | HANDLERS},
    "governance.read_governance": {"": OFFICE},
    "governance.read_city": {"": READS_CITY},
    "governance.read_college": {
        "": COORDINATORS | {"alderman"},
        "institution": COORDINATORS | {"alderman", "stranger"},
        "other institution": COORDINATORS | {"alderman"},
    },
    "governance.submit_challenge": {"garden": CARRIERS},
    "governance.handle_challenge": {"challenge": {"coordinator", "official"}, "nothing": NOBODY},
    "governance.withdraw_challenge": {"challenge": CARRIERS, "nothing": NOBODY},
    "governance.manage_arrangements": {"garden": HANDLERS, "far": COORDINATORS},
    "governance.manage_contact": {"garden": HANDLERS},
    "governance.ask_municipality": {"garden": CARRIERS},
    "governance.answer_founder": {"garden": {"coordinator", "official"}, "far": COORDINATORS},
    "governance.take_back_message": {
        "message of the founder": {"founder"},
        "message of the official": {"official"},
        "message of a stranger": NOBODY,
        "nothing": NOBODY,
    },
    # Words between colleagues: who carries it stands on the other side, whatever their office.
    "governance.write_note": {
        "garden": {"coordinator", "official"},
        "far": COORDINATORS,
        "signal": {"coordinator", "official"},
        "party": OFFICE,
        "principle of the garden": {"coordinator", "official"},
        "nothing": NOBODY,
    },
    "governance.change_note": {"note of the official": {"official"}, "note withdrawn": NOBODY, "nothing": NOBODY},
    "governance.manage_policy": {"": COORDINATORS},
    "governance.import_subsidies": {"": COORDINATORS},
    "governance.manage_signals": {"signal": HANDLERS, "signal of the far one": COORDINATORS, "nothing": COORDINATORS},
    "governance.manage_checks": {"": COORDINATORS},
    "governance.keep_scenario": {"": OFFICE},
    "governance.change_scenario": {
        "scenario of the official": {"official"},
        "scenario of a stranger": NOBODY,
        "nothing": NOBODY,
    },
    "governance.request_exception": {"garden": CARRIERS | HANDLERS, "far": COORDINATORS | {"friend"}},
    "governance.decide_exception": {"garden": {"coordinator", "official"}, "far": COORDINATORS},
    "governance.decide_rule": {"": COORDINATORS},
    "governance.manage_learning": {"": OFFICE},
    "governance.use_lesson": {"garden": CARRIERS | HANDLERS},
    "governance.change_learning": {
        "lesson of the garden": HANDLERS,
        "experiment of the far one": COORDINATORS,
        "lesson of none": OFFICE,
        "nothing": COORDINATORS,
    },
    "governance.manage_weighing": {"": OFFICE},
    "governance.discuss_weighing": {"": OFFICE},
    "governance.change_weighing": {"choice of the garden": HANDLERS, "choice of none": OFFICE},
    "governance.take_back_remark": {"remark of the official": {"official"}, "nothing": NOBODY},
    "governance.manage_chain": {"garden": HANDLERS},
    "governance.call_partner": {"garden": CARRIERS | HANDLERS, "far": COORDINATORS | {"friend"}},
    "governance.answer_call": {
        "promise of the institution": {"stranger"},
        "promise of the far one": {"friend"},
        "nothing": NOBODY,
    },
    "governance.choose_style": {"garden": HANDLERS},
    "governance.recognise_style": {"garden": CARRIERS, "far": {"friend"}},
    "governance.keep_growth": {"garden": CARRIERS | HANDLERS, "far": COORDINATORS | {"friend"}},
    "governance.show_growth": {"garden": CARRIERS, "far": {"friend"}},
    "governance.raise_learning": {"garden": CARRIERS, "far": {"friend"}},
    "governance.say_role_needed": {"garden": CARRIERS | HANDLERS, "far": COORDINATORS | {"friend"}},
    "governance.manage_places": {"": OFFICE},
    "governance.manage_place_uses": {"garden": HANDLERS},
    "governance.manage_parties": {"": OFFICE},
    "governance.merge_parties": {"": COORDINATORS},
    "governance.import_parties": {"": COORDINATORS},
    "governance.say_own_asking_hours": {"garden": CARRIERS},
    "governance.say_city_asking_hours": {"garden": HANDLERS, "far": COORDINATORS},
    "governance.read_deeds": {"institution": READS_CITY | {"stranger"}, "other institution": READS_CITY},
    "governance.reply_to_deeds": {"institution": OFFICE | {"stranger"}, "other institution": OFFICE},
}


@dataclass(frozen=True)
class City:
    """Everybody by a name, and everything that is asked about."""

    people: dict[str, Any]
    things: dict[str, Any]


def make_people(cast: Cast, garden: Any, far: Any) -> dict[str, Any]:
    both = make_user(role=Role.OFFICIAL, name="Bo Both")
    cast.area.team.create(user=both)
    people: dict[str, Any] = {
        "anonymous": AnonymousUser(),
        "founder": cast.founder,
        "friend": make_user(name="Fay Friend"),
        "former carrier": make_user(name="Finn Former"),
        "carrier without account": make_user(name="Cleo Closed"),
        "stranger": cast.stranger,
        "assessor": cast.assessor,
        "other assessor": cast.other_assessor,
        "official": cast.official,
        "other official": cast.other_official,
        "carrying official": both,
        "coordinator": cast.coordinator,
        "carrying coordinator": make_user(role=Role.COORDINATOR, name="Carl Coordinator"),
        "alderman": cast.alderman,
        "administrator": cast.administrator,
    }
    for name in ("founder", "carrying official", "carrying coordinator", "carrier without account"):
        make_carrier(garden, people[name])
    make_carrier(garden, people["former carrier"], ended_on=timezone.localdate())
    make_carrier(far, people["friend"])
    for name, role in (
        ("closed official", Role.OFFICIAL),
        ("closed coordinator", Role.COORDINATOR),
        ("closed alderman", Role.ALDERMAN),
        ("closed administrator", Role.ADMINISTRATOR),
        ("closed assessor", Role.ASSESSOR),
    ):
        people[name] = make_user(role=role, is_active=False)
        cast.area.team.create(user=people[name])
    people["carrier without account"].is_active = False
    people["carrier without account"].save()
    return people


def make_city() -> City:
    cast = make_cast()
    garden, far = make_initiative(area=cast.area), make_initiative(area=make_area())
    people = make_people(cast, garden, far)
    stranger, official = cast.stranger, cast.official
    # Before there was anybody with a stake.
    members = [cast.assessor, cast.other_assessor]
    panel = make_panel(garden, members, chair=cast.coordinator)
    assignment = make_assignment(assessor=cast.assessor, initiative=far)
    own = make_assignment(assessor=make_user(role=Role.ASSESSOR), initiative=garden)
    make_carrier(garden, own.assessor)
    spoken_for = make_party()
    spoken_for.representatives.create(user=stranger)
    people["carrying assessor"] = own.assessor
    things = {
        "": None,
        "nothing": None,
        "garden": garden,
        "far": far,
        "area": cast.area,
        "work of the official": official,
        "work of the assessor": cast.assessor,
        "decisions of the official": DecisionBatch(decided_by=official),
        "decisions of a stranger": DecisionBatch(decided_by=stranger),
        "view of the official": SavedView(user=official),
        "view of a stranger": SavedView(user=stranger),
        "report": Report(initiative=garden),
        "introduction": make_introduction(make_need(garden), make_need(far, kind=NeedKind.OFFER), proposed_by=stranger),
        "meeting in the area": make_meeting(area=cast.area, organised_by=stranger),
        "meeting of the garden": make_meeting(garden, organised_by=stranger),
        "meeting elsewhere": make_meeting(area=cast.elsewhere, organised_by=stranger),
        "open meeting": make_meeting(is_open=True),
        "post": Post(initiative=garden),
        "need": make_need(garden),
        "invitation": Invitation(initiative=garden),
        "carrying of the founder": garden.carriers.get(user=cast.founder),
        "opportunity": make_opportunity(
            area=cast.area, listed_by=stranger, broker=cast.other_official, picked_up_by=far, state="picked_up"
        ),
        "opportunity of the city": make_opportunity(area=None),
        "issue": make_issue(area=cast.area, responsible=spoken_for),
        "issue of the city": make_issue(area=None),
        "follow-up": make_follow_up(garden, owner=stranger),
        "follow-up of an institution": make_follow_up(spoken_for),
        "panel": panel,
        "assignment": assignment,
        "assignment stood aside from": _copy(assignment, recused_at=timezone.now()),
        "assignment withdrawn": _copy(assignment, withdrawn_at=timezone.now()),
        "assignment of a carrier": own,
        "challenge": make_challenge(initiative=garden),
        "signal": make_signal(initiative=garden),
        "signal of the far one": make_signal(initiative=far),
        "scenario of the official": Scenario(made_by=official),
        "scenario of a stranger": Scenario(made_by=stranger),
        "lesson of the garden": Lesson(initiative=garden),
        "lesson of none": Lesson(),
        "experiment of the far one": Experiment(initiative=far),
        "choice of the garden": Weighing(initiative=garden),
        "choice of none": Weighing(),
        "remark of the official": Remark(said_by=official),
        "promise of the institution": PartnerPromise(initiative=garden, party=spoken_for),
        "promise of the far one": PartnerPromise(initiative=garden, party=make_party(initiative=far)),
        "institution": spoken_for,
        "other institution": make_party(),
        "message of the founder": ThreadMessage(initiative=garden, is_from_city=False, written_by=cast.founder),
        "message of the official": ThreadMessage(initiative=garden, is_from_city=True, written_by=official),
        "message of a stranger": ThreadMessage(initiative=garden, is_from_city=False, written_by=stranger),
        "mail": Message(kind="registration-published"),
        "code": Message(kind="sign-in-code"),
        "hand-over": Message(kind="signals-handed-over"),
        "party": make_party(),
        "principle of the garden": make_result(garden).scores.all()[0],
        "note of the official": Note(initiative=garden, text="Bel even.", written_by=official),
        "note withdrawn": Note(initiative=garden, written_by=official, withdrawn_at=timezone.now()),
    }
    return City(people, things)


def _copy(assignment: Assignment, **fields: Any) -> Assignment:
    """The assignment as it would be, not kept."""
    values = {"round": assignment.round, "subject": assignment.subject, "assessor": assignment.assessor}
    return Assignment(**values, **fields)


def test_everybody_may_do_what_their_office_is_for_and_nothing_else() -> None:
    city = make_city()
    # An assessor who carries the garden is a carrier of it besides.
    plain = replace(city, people={name: one for name, one in city.people.items() if name != "carrying assessor"})
    found = {
        act: {
            about: {name for name, person in plain.people.items() if may(person, act, plain.things[about])}
            for about in asked
        }
        for act, asked in WHO.items()
    }
    assert found == WHO


def test_who_came_to_carry_what_they_assess_signs_and_scores_it_no_more() -> None:
    city = make_city()
    assessor = city.people["carrying assessor"]
    assert not may(assessor, "assessment.score_assignment", city.things["assignment of a carrier"])
    assert may(assessor, "assessment.declare_interest", city.things["assignment of a carrier"])
    member = city.people["assessor"]
    assert may(member, "assessment.sign_consensus", city.things["panel"])
    make_carrier(city.things["garden"], member)
    assert not may(member, "assessment.sign_consensus", city.things["panel"])
    assert not may(member, "assessment.agree_in_panel", city.things["panel"])


def test_every_permission_stands_in_the_table() -> None:
    assert set(permissions) == set(WHO)
