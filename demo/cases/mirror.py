# SPDX-License-Identifier: EUPL-1.2
"""The demo's mirror: a department and a chain that were judged, and what founders said; all of it made up."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from django.utils import timezone

from accounts.models import User
from assessment.follow_ups.actions import add_follow_up
from assessment.models import Assessment, FollowUp, Lens, Panel, Round, RoundState, Survey
from assessment.panels.actions.publishing import publish_result
from assessment.panels.actions.replies import ReplyChange, save_replies
from assessment.panels.actions.settling import settle_panel
from assessment.rounds.actions.rounds import subject_of
from assessment.rounds.subjects import THINGS, Chain
from assessment.surveys.actions import answer, close_survey
from assessment.surveys.queries import dealings_of
from demo.cases.data import Calendar, Verdict
from demo.cases.programmes import third_assessor
from demo.cases.rounds import assess, make_round, publish
from governance.parties.representatives.actions import link_representative
from initiatives.models import Engagement, Initiative, Party
from initiatives.models.party import ChainRole, Sphere

DEPARTMENT: Final = "Stadsbeheer"
CHAIN_OF: Final = "Tuinman M/V"
SCHOOL: Final = "Vakschool Rijnmond"
SPEAKER: Final = "stadsbeheer@demo.invalid"
TEXT: Final = "Verzonnen voor de demo: zo telden de beoordelaars het in de stukken."
LEVELS: Final = {
    "redundant": 1, "robust": 3, "flexible": 1, "resourceful": 2, "reflective": 1, "integrative": 2, "inclusive": 1,
    "mobilising": 2, "connecting": 1, "reliable": 1, "institutional_flexibility": 2,
}  # fmt: skip
TEXTS: Final = {
    "reliable": "Van elf toezeggingen is er geen gebroken. Bij zeven viel het besluit na het begin van het jaar.",
    "robust": "Na de storm lag het groenbeheer zes dagen stil. Het plan is gebruikt en iedereen kreeg bericht.",
    "institutional_flexibility": "Zelf maaien is op papier toegestaan, maar wordt elk jaar opnieuw gevraagd.",
}
REPLY: Final = "Dat klopt. De begroting wordt in december vastgesteld. Wij zoeken hoe wij eerder kunnen beslissen."
PROMISE: Final = "Vanaf 2027 besluiten wij drie maanden voor het einde over het vervolg"
LATE_PROMISE: Final = "Een vaste contactpersoon voor elk initiatief waar wij bij betrokken zijn"
# What founders say of the school on each question, one after another; of the department only one of them answers.
SAID: Final = (2, 3, 3, 1, 2, 4, 3, 2)


def add_mirror(calendar: Calendar, initiatives: Mapping[str, Initiative], people: Mapping[str, User]) -> None:
    """Have a department and a chain judged, and founders say how institutions deal with them.

    Nothing without the lens of institutions.
    """
    lens = Lens.objects.in_use().about("party").order_by("-number").first()
    department = Party.objects.filter(name=DEPARTMENT).first()
    if lens is None or department is None:
        return
    linked = link_representative(party=department, email=SPEAKER, name="Sterre Stadsbeheer", by=people["gebied"])
    User.objects.filter(pk=linked.user_id).update(is_demo=True)
    result = _judge(lens, calendar, department, people, linked.user)
    due = timezone.localdate() + timedelta(days=90)
    follow_up = add_follow_up(
        initiative=department, result=result, principle="reliable", text=PROMISE, owner=linked.user, due_on=due,
        by=linked.user,
    )  # fmt: skip
    FollowUp.objects.filter(pk=follow_up.pk).update(is_invented=True)
    late = add_follow_up(
        initiative=department, result=result, principle="redundant", text=LATE_PROMISE, owner=linked.user, due_on=due,
        by=linked.user,
    )  # fmt: skip
    # Promised for a day that is past: as it stands when nobody did it.
    FollowUp.objects.filter(pk=late.pk).update(is_invented=True, due_on=calendar.day(-24))
    chains = make_round(
        lens, calendar, title=f"Ketens {calendar.today.year}", first=-70, last=-40, state=RoundState.CLOSED
    )
    chain = Chain(initiatives[CHAIN_OF])
    _score(chains, calendar, chain, people)
    publish(chains, chain, by=people["coordinator"], at=calendar.moment(-36))
    _ask_founders(lens, calendar, initiatives, people["coordinator"])


def _verdicts(lens: Lens) -> dict[str, Verdict]:
    codes = lens.principles.values_list("code", flat=True)
    return {code: Verdict("level", LEVELS.get(code, 2), 2, "medium", TEXTS.get(code, TEXT)) for code in codes}


def _score(round_: Round, calendar: Calendar, thing: Party | Chain, people: Mapping[str, User]) -> None:
    verdicts = _verdicts(round_.lens)
    for at, assessor in enumerate((people["beoordelaar-1"], people["beoordelaar-2"], third_assessor())):
        assess(round_, thing, assessor, verdicts, submitted_at=calendar.moment(-60 + at))


def _judge(lens: Lens, calendar: Calendar, department: Party, people: Mapping[str, User], speaker: User) -> Assessment:
    """Have it judged, read and answered by who speaks for it, and published."""
    round_ = make_round(
        lens, calendar, title=f"Instellingen {calendar.today.year}", first=-70, last=-40, state=RoundState.CLOSED
    )
    _score(round_, calendar, department, people)
    subject, chair = subject_of(department), people["coordinator"]
    publish_result(
        round_=round_,
        subject=subject,
        texts={code: verdict.text for code, verdict in _verdicts(lens).items()},
        seen=list(Assessment.objects.submitted_in(round_, subject).values_list("pk", flat=True)),
        by=chair,
    )
    panel = Panel.objects.select_related(*THINGS).with_lens("round__lens").get(round=round_, subject=subject)
    save_replies(panel=panel, changes=[ReplyChange("reliable", 0, REPLY)], by=speaker, is_all=True)
    result = settle_panel(panel=panel, kept_internal_because="", by=chair)
    Assessment.objects.filter(round=round_).update(published_at=calendar.moment(-35))
    return result


def _ask_founders(lens: Lens, calendar: Calendar, initiatives: Mapping[str, Initiative], chair: User) -> None:
    """Play a survey to its end, with one institution at five and one under it, and leave another open."""
    school = Party.objects.create(name=SCHOOL, sphere=Sphere.COMMUNITY, is_invented=True)
    Engagement.objects.bulk_create(
        Engagement(
            initiative=initiative, party=school, role=ChainRole.KNOWLEDGE_PARTNER, starts_on=calendar.day(-300),
            capacity="studenten die meehelpen", is_invented=True,
        )
        for initiative in initiatives.values()
    )  # fmt: skip
    survey = Survey.objects.create(
        title=f"Ervaringen {calendar.today.year}", lens=lens, opens_on=timezone.localdate(),
        deadline=timezone.localdate(), is_invented=True,
    )  # fmt: skip
    codes = list(lens.principles.values_list("code", flat=True))
    for said, initiative in zip(SAID, initiatives.values(), strict=False):
        founder = initiative.carriers.select_related("user").earliest("started_on", "id").user
        for dealing in dealings_of(founder):
            if dealing.initiative == initiative and dealing.party.name in (SCHOOL, DEPARTMENT):
                for at, code in enumerate(codes):
                    answer(survey=survey, dealing=dealing, principle=code, level=(said + at) % 5, by=founder)
    Survey.objects.filter(pk=survey.pk).update(opens_on=calendar.day(-80), deadline=calendar.day(-50))
    close_survey(survey=survey, by=chair)
    Survey.objects.filter(pk=survey.pk).update(closed_at=calendar.moment(-49))
    Survey.objects.create(
        title=f"Ervaringen, tweede keer {calendar.today.year}", lens=lens, opens_on=calendar.day(-5),
        deadline=calendar.day(25), is_invented=True,
    )  # fmt: skip
