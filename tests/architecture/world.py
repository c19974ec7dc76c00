# SPDX-License-Identifier: EUPL-1.2
"""One small city in which every address of the product leads somewhere."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from accounts.models import User
from assessment.models import Survey
from assessment.rounds.subjects import Chain
from core.models import Job
from governance.models import CouncilTerm, Note, PolicyGoal
from initiatives.carriers.tokens import hash_of
from initiatives.lifecycle import Status
from initiatives.models import (
    DecisionBatch,
    Follow,
    Follower,
    Initiative,
    Invitation,
    Report,
    SavedView,
    UnconfirmedHelp,
)
from tests.cast import Cast, make_cast
from tests.factories.accounts import make_stand_in
from tests.factories.api import make_api_client
from tests.factories.assessment import (
    make_assessment,
    make_assignment,
    make_follow_up,
    make_institution_lens,
    make_panel,
    make_result,
    make_round,
    make_self_assessment,
)
from tests.factories.events import make_delivery
from tests.factories.governance import (
    make_arrangement,
    make_barrier,
    make_challenge,
    make_engagement,
    make_experiment,
    make_growth_change,
    make_growth_step,
    make_guarantee_answer,
    make_issue,
    make_lesson,
    make_partner_call,
    make_partner_promise,
    make_party,
    make_place,
    make_place_use,
    make_provision,
    make_signal,
    make_style_mix,
    make_subsidy_file,
    make_weighing,
)
from tests.factories.initiatives import (
    make_carrier,
    make_initiative,
    make_introduction,
    make_meeting,
    make_need,
    make_opportunity,
    make_programme,
    make_theme,
)
from tests.factories.jobs import make_job
from tests.factories.mail import make_message, make_notification
from tests.factories.network import make_scenario
from tests.factories.retention import make_destroyed_list, make_destruction_list, make_hold

ROLES = (
    "founder",
    "co_carrier",
    "stranger",
    "assessor",
    "other_assessor",
    "official",
    "other_official",
    "coordinator",
    "alderman",
    "administrator",
)

# What the notes of the world say. Who no note is for never meets it, through whatever door.
INTERNAL: Final = "Eerst zelf bellen, niet doorvertellen"


@dataclass(frozen=True)
class World:
    """The cast and what an address may need; `initiative` is published, `submitted` waits for a decision."""

    cast: Cast
    initiative: Any
    submitted: Any
    round: Any
    assignment: Any
    result: Any
    panel: Any
    message: Any
    view: Any
    signal_view: Any
    register_view: Any
    client: Any
    post: Any
    need: Any
    invitation: Any
    report: Any
    follower: Any
    unconfirmed_help: Any
    arrangement: Any
    goal: Any
    council: Any
    exception: Any
    asked_exception: Any
    barrier: Any
    experiment: Any
    weighing: Any
    decided: Any
    remark: Any
    lesson: Any
    provision: Any
    contact_person: Any
    contact_moment: Any
    party: Any
    party_contact: Any
    partner_promise: Any
    partner_call: Any
    party_alias: Any
    institution: Any
    institution_panel: Any
    representative: Any
    survey: Any
    engagement: Any
    style_mix: Any
    guarantee: Any
    growth_step: Any
    growth_change: Any
    place: Any
    place_use: Any
    programme: Any
    practice: Any
    job: Any
    follow_up: Any
    subsidy_file: Any
    signal: Any
    delivery: Any
    check_job: Any
    opportunity: Any
    issue: Any
    sent_in_issue: Any
    issue_role: Any
    listed: Any
    taken: Any
    introduction: Any
    meeting: Any
    scenario: Any
    challenge: Any
    running: Any
    note: Any
    thread_message: Any
    decision_batch: Any
    notification: Any
    to_destroy: Any
    destroyed: Any
    hold: Any
    stand_in: Any
    # The cookie of whoever has signed in already.
    sessions: dict[str, str] = field(default_factory=dict)

    def person(self, role: str) -> User:
        """Return the member of the cast who plays this role."""
        person: User = getattr(self.cast, role)
        return person


def make_check_job(by: User) -> Job:
    """Return a run of one check by hand that is done."""
    rows = [{"check": "silence", "found": 3, "opened": 1, "closed": 0}]
    asked = {"day": timezone.localdate().isoformat(), "check": "silence", "dry_run": True}
    return Job.objects.create(
        kind="run-checks", key="a run", asked=asked, asked_by=by, state="done", result={"rows": rows},
        finished_at=timezone.now(),
    )  # fmt: skip


# Of the link in the mail that asks to confirm what the follower of the world asked last.
FOLLOW_TOKEN: Final = "follow-token"


def make_follower(initiative: Initiative) -> Follower:
    """Return who follows an initiative and everything, and asked for its area."""
    follower = Follower.objects.create(email="follower@example.org", digest_on=timezone.localdate())
    now, topics = timezone.now(), ["help", "news"]
    for subject in ({"initiative": initiative}, {"query": ""}):
        Follow.objects.create(follower=follower, topics=topics, confirmed_at=now, **subject)
    area = initiative.area.code if initiative.area else ""
    Follow.objects.create(follower=follower, query=f"gebied={area}", topics=topics, token_hash=hash_of(FOLLOW_TOKEN))
    return follower


def make_unconfirmed_help(initiative: Initiative) -> UnconfirmedHelp:
    """Return an offer of help that waits for its link."""
    return UnconfirmedHelp.objects.create(
        initiative=initiative, name="Mo", email="mo@example.org", text="Op zaterdag", token_hash=hash_of(FOLLOW_TOKEN)
    )


def _decided(initiative: Any, official: Any) -> Any:
    batch = DecisionBatch.objects.create(to_status="published", decided_by=official, letters=1)
    initiative.moves.create(from_status="submitted", to_status="published", moved_by=official, batch=batch)
    return batch


def make_world(cast: Cast | None = None, **there: Any) -> World:
    """Create the city, or what it lacks: `there` may name a round, a party and a place that are there already."""
    cast = cast or make_cast()
    cast.area.longitude, cast.area.latitude = 4.46, 51.93
    cast.area.save()
    theme = make_theme()
    initiative = make_initiative(
        area=cast.area, name="Kennisontwikkelingslab Marconia", story="Wij tuinieren.\n\nSamen."
    )
    submitted = make_initiative(area=cast.area, name="Repaircafé", status=Status.SUBMITTED)
    for one in (initiative, submitted):
        one.themes.add(theme)
        make_carrier(one, cast.founder)
        make_carrier(one, cast.co_carrier)
    goal = PolicyGoal.objects.create(title="Groen in de wijk")
    programme = make_programme(initiative, name="Samen groen")
    make_result(programme)
    given = there.get("round") or make_round(title="Najaar")
    assignment = make_assignment(assessor=cast.assessor, initiative=initiative, round=given)
    make_assessment(assignment=assignment)
    make_self_assessment(initiative, levels={"robust": 3, "flexible": 2}, submitted=True, assessor=cast.founder)
    make_self_assessment(initiative, assessor=cast.founder)
    party = there.get("party") or make_party(
        name="Stichting Groen Noord", sphere="community", register_number="24123456"
    )
    place = there.get("place") or make_place(name="Kas aan de dijk", owner=party)
    place_use = make_place_use(initiative=initiative, place=place)
    # An institution in the chain, for which the second carrier speaks; judged twice, and the chain once.
    lens = make_institution_lens()
    institution = make_party(name="Woonstad Noord aan de dijk", sphere="market")
    make_engagement(initiative=initiative, party=institution, role="host")
    representative = institution.representatives.create(user=cast.co_carrier, linked_by=cast.official)
    make_result(institution, round=make_round(lens=lens))
    make_result(Chain(initiative), round=make_round(lens=lens))
    survey = Survey.objects.create(
        title="Ervaringen in de wereld",
        lens=lens,
        opens_on=timezone.localdate(),
        deadline=timezone.localdate() + timedelta(days=9),
    )
    issue = make_issue(area=cast.area, title="Geen veilige oversteek", language="nl", responsible=institution)
    issue.initiatives.add(initiative)
    promise = make_partner_promise(initiative=initiative, party=institution)
    judges = [cast.assessor, cast.other_assessor]
    weighing = make_weighing(initiative=initiative)
    initiative.role_needs.create(role="host", note="Een kas voor de winter")
    result, signal = make_result(initiative), make_signal(initiative=initiative)
    for about in ({"score": result.scores.all()[0]}, {"signal": signal}, {"party": party}):
        Note.objects.create(text=INTERNAL, written_by=cast.official, **about)
    return World(
        cast=cast,
        initiative=initiative,
        submitted=submitted,
        round=given,
        assignment=assignment,
        result=result,
        panel=make_panel(initiative, [cast.assessor, cast.other_assessor], chair=cast.coordinator),
        message=make_message(html="<!doctype html><title>Mail</title><p>Text.</p>"),
        view=SavedView.objects.create(user=cast.official, page="queue", name="Van mij", query="q=tuin"),
        signal_view=SavedView.objects.create(user=cast.official, page="signals", name="Van mij", query="who=mine"),
        register_view=SavedView.objects.create(
            user=cast.official, page="initiatives:register", name="Van mij", query="q=tuin"
        ),
        client=make_api_client()[0],
        post=initiative.posts.create(text="Wij oogstten.", happened_on=timezone.localdate(), posted_by=cast.founder),
        need=make_need(initiative),
        invitation=Invitation.objects.create(
            initiative=initiative,
            email="buur@example.org",
            token_hash="0" * 64,
            invited_by=cast.founder,
            expires_at=timezone.now() + timedelta(days=14),
        ),
        follower=make_follower(initiative),
        unconfirmed_help=make_unconfirmed_help(initiative),
        report=Report.objects.create(initiative=initiative, text="Het adres klopt niet."),
        arrangement=make_arrangement(initiative=initiative, goal=goal),
        goal=goal,
        council=CouncilTerm.objects.create(starts_on="2026-03-31"),
        exception=make_arrangement(initiative=initiative, kind="exception", rule="Beheerplan buitenruimte"),
        asked_exception=make_arrangement(
            initiative=initiative, kind="exception", rule="Beheerplan buitenruimte", asked_on=timezone.localdate()
        ),
        barrier=make_barrier(initiative),
        experiment=make_experiment(initiative=initiative),
        lesson=make_lesson(initiative=initiative, theme=theme),
        provision=make_provision(theme=theme),
        weighing=weighing,
        decided=make_weighing(initiative=initiative, decided=True),
        remark=weighing.remarks.create(text="Wie maait er dan?", said_by=cast.official),
        programme=programme,
        practice=make_round(title="Oefenen", purpose="calibration"),
        contact_person=initiative.contact_people.create(user=cast.official),
        contact_moment=initiative.contact_moments.create(
            way="visit", happened_on=timezone.localdate(), note="Koffie in de tuin.", noted_by=cast.official
        ),
        party=party,
        party_contact=party.contacts.create(name="Petra Partij", function="voorzitter", email="petra@example.org"),
        institution=institution,
        partner_promise=promise,
        partner_call=make_partner_call(promise, token_hash=hash_of(FOLLOW_TOKEN)),
        institution_panel=make_panel(institution, judges, chair=cast.coordinator, lens=lens),
        representative=representative,
        survey=survey,
        party_alias=party.aliases.create(name="Groen Noord"),
        engagement=make_engagement(initiative=initiative, party=party),
        style_mix=make_style_mix(initiative=initiative),
        guarantee=make_guarantee_answer(initiative=initiative),
        growth_step=make_growth_step(initiative=initiative, is_shown=True),
        growth_change=make_growth_change(initiative=initiative, party=institution),
        place=place_use.place,
        place_use=place_use,
        job=make_job(by=cast.coordinator),
        follow_up=make_follow_up(initiative, owner=cast.founder),
        subsidy_file=make_subsidy_file(),
        check_job=make_check_job(cast.coordinator),
        scenario=make_scenario(cast.official, party),
        signal=signal,
        thread_message=initiative.thread.create(
            text="Gaat het door?", is_from_city=False, written_by=cast.founder, answer_due_on=timezone.localdate()
        ),
        decision_batch=_decided(initiative, cast.official),
        notification=make_notification(cast.official),
        note=Note.objects.create(initiative=initiative, text=INTERNAL, written_by=cast.official),
        delivery=make_delivery(),
        challenge=make_challenge(initiative=initiative),
        running=make_challenge(initiative=initiative, state="running", budget=9500),
        opportunity=make_opportunity(
            area=cast.area, title="Lege winkels", who_could="Werkplaatsen", longitude=4.461, latitude=51.931
        ),
        issue=issue,
        sent_in_issue=make_issue(area=cast.area, title="Een donker pad", state="proposed", raised_by=cast.stranger),
        issue_role=issue.roles.create(role="host", note="Een plek voor overleg"),
        listed=make_opportunity(area=cast.area, title="Een leeg dak", state="proposed", listed_by=cast.stranger),
        taken=make_opportunity(
            area=cast.area, title="Een plein", state="picked_up", picked_up_by=initiative, broker=cast.official
        ),
        meeting=make_meeting(initiative, area=cast.area, is_open=True, organised_by=cast.official),
        introduction=make_introduction(need=make_need(initiative, text="Een kas")),
        to_destroy=make_destruction_list(make_initiative(area=cast.area, name="Oude moestuin", phase="stopped")),
        destroyed=make_destroyed_list(),
        hold=make_hold(),
        stand_in=make_stand_in(cast.official, cast.coordinator, first=1),
    )
