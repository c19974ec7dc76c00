# SPDX-License-Identifier: EUPL-1.2
"""The demo's programme, the result of an area, and practice on vignettes. All of it is made up and says so."""

from collections.abc import Mapping

from accounts.models import User
from assessment.models import Lens, Purpose, Round, RoundState, Vignette
from assessment.rounds.actions.rounds import Thing, subject_of
from demo.cases.data import Calendar, Verdict, from_key
from demo.cases.rounds import assess, make_round, publish, second_opinion, third_opinion
from initiatives.models import Area, Initiative, Programme

PROGRAMME = "Groen en samen eten"
SUMMARY = "Tuinen, keukens en werkplekken die gereedschap, mensen en oogst met elkaar delen."
# With invented names: their reference is nowhere else in the demo.
PRACTICE = ("tuinploeg-1", "soeplijn-1", "regenbak-1", "klusbrigade-1", "schermhulp-1", "speeltuin-1")
AREA = "WK059905"
MEMBERS = 5
TEXT = "Verzonnen voor de demo: zo lazen de beoordelaars het geheel."
# A whole scores otherwise than its parts: ties are many, what is laid down is little.
LEVELS = {"integrative": 3, "connecting": 3, "robust": 1, "reliable": 1}


def add_programme_and_area(
    lens: Lens, calendar: Calendar, initiatives: Mapping[str, Initiative], people: Mapping[str, User]
) -> None:
    """Make a programme of some of the cases, and publish what assessors said of it and of an area."""
    members = list(initiatives.values())[:MEMBERS]
    programme = Programme.objects.create(
        name=PROGRAMME, summary=SUMMARY, starts_on=calendar.day(-400), is_invented=True
    )
    programme.initiatives.set(members)
    round_ = make_round(
        lens, calendar, title=f"Programma's en gebieden {calendar.today.year}", first=-80, last=-40,
        state=RoundState.CLOSED,
    )  # fmt: skip
    things: list[Thing] = [programme, *Area.objects.filter(code=AREA)]
    for thing in things:
        scores = _verdicts(lens)
        other = {code: second_opinion(code, verdict) for code, verdict in scores.items()}
        assess(round_, thing, people["beoordelaar-1"], scores, submitted_at=calendar.moment(-60))
        assess(round_, thing, people["beoordelaar-2"], other, submitted_at=calendar.moment(-55))
        last = {code: third_opinion(code, verdict) for code, verdict in scores.items()}
        assess(round_, thing, third_assessor(), last, submitted_at=calendar.moment(-50))
        publish(round_, thing, by=people["coordinator"], at=calendar.moment(-38))


def third_assessor() -> User:
    """Return who scored along in the closed rounds and does so no more: nobody to be in the demo."""
    email = "beoordelaar-3@demo.invalid"
    known = User.objects.filter(email=email).first()
    return known or User.objects.create_user(email=email, name="Demo Beoordelaar C", is_demo=True)


def _verdicts(lens: Lens) -> dict[str, Verdict]:
    codes = lens.principles.values_list("code", flat=True)
    return {code: Verdict("level", LEVELS.get(code, 2), 2, "medium", TEXT) for code in codes}


def add_practice(lens: Lens, calendar: Calendar, people: Mapping[str, User]) -> None:
    """Have both assessors practise: one as the reference says, one a little stricter. Nothing without vignettes."""
    vignettes = list(Vignette.objects.filter(lens=lens, code__in=PRACTICE))
    if not vignettes:
        return
    round_ = make_round(
        lens, calendar, title=f"Oefenen {calendar.today.year}", first=-160, last=-140, state=RoundState.CLOSED
    )
    Round.objects.filter(pk=round_.pk).update(purpose=Purpose.CALIBRATION)
    for vignette in vignettes:
        subject_of(vignette)
        given = {code: from_key(key) for code, key in vignette.key.items()}
        other = {code: second_opinion(code, verdict) for code, verdict in given.items()}
        assess(round_, vignette, people["beoordelaar-1"], given, submitted_at=calendar.moment(-150))
        assess(round_, vignette, people["beoordelaar-2"], other, submitted_at=calendar.moment(-148))
