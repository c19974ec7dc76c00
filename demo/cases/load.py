# SPDX-License-Identifier: EUPL-1.2
"""Loading the whole demo, once."""

from datetime import date, timedelta
from pathlib import Path

from django.db import transaction

from accounts.models import StandIn, User
from accounts.sign_in.demo_people import ensure_people
from assessment.lens.translation import text_of
from assessment.models import Lens, RoundState
from core.errors import RefusedError
from core.setup.configuration import configure
from demo.cases.api_clients import add_programs
from demo.cases.appraisals import add_appraisals
from demo.cases.chains import add_chains
from demo.cases.connections import add_connections
from demo.cases.data import Calendar, demo_data, verdicts
from demo.cases.follow_ups import GREW, moved, own_view, promise
from demo.cases.growth import add_growth
from demo.cases.issues import add_issues
from demo.cases.mirror import add_mirror
from demo.cases.network import add_network
from demo.cases.opportunities import add_challenge, add_opportunities, add_residents
from demo.cases.panels import agree
from demo.cases.policy import add_learning, add_policy
from demo.cases.programmes import add_practice, add_programme_and_area, third_assessor
from demo.cases.register import add_governance, make_case, make_registration
from demo.cases.rounds import assess, make_round, publish, second_opinion, third_opinion
from demo.cases.twins import make_twins
from demo.cases.what_if import add_scenario
from demo.city.build import build_city, is_built
from demo.city.randomness import AROUND
from governance.continuity.runs.engine import run_checks
from initiatives.models import Area, AreaTeamMember, Initiative

CITY = Path(__file__).parents[1] / "cities" / "rotterdam.yaml"
OFFICIAL_WORKS_IN = ("WK059905", "WK059903")
# In the open round: begun by the first assessor, untouched, and ready to publish.
BEGUN, UNTOUCHED, READY = "Tuinman M/V", "Blijstroom", "Stadmakerscongres"
BEGUN_PRINCIPLES = 6
# Carried by the demo's founder: a panel agreed on it, and the founder replied.
AGREED = "Tuinman M/V"
# With an earlier round, the founder's own view and actions after the result.
FOLLOWED = ("Tuinman M/V", "Wijkcoöperatie Delfshaven")


def load_demo(*, today: date, around: int = 0) -> bool:
    """Load the demo's people, cases, rounds and waiting registrations; return False when it is there already.

    Dates are counted from `today`. So many made-up initiatives stand `around` the cases, as in a city that uses it;
    a load that was broken off between the two is finished by the next. Raises RefusedError when no lens is loaded yet.
    """
    is_new = _load_cases(today)
    if around and not is_built(AROUND):
        build_city(initiatives=around, seed=AROUND, day=today, force=True)
        make_twins(OFFICIAL_WORKS_IN)
        is_new = True
    if is_new:
        run_checks(today)
    return is_new


@transaction.atomic
def _load_cases(today: date) -> bool:
    lens = Lens.objects.filter(code="veerkracht", retired_at__isnull=True).order_by("-number").first()
    if lens is None:
        raise RefusedError("Load a lens first: manage.py load_lens assessment/lenses/veerkracht-1.yaml")
    people = ensure_people()
    cases = demo_data()["cases"]
    if Initiative.objects.filter(name__in=[case["name"] for case in cases]).exists():
        return False
    configure(CITY)
    calendar = Calendar(today)
    official = people["gebied"]
    for area in Area.objects.filter(code__in=OFFICIAL_WORKS_IN):
        AreaTeamMember.objects.get_or_create(area=area, user=official)
    _stand_in(official, people["coordinator"], today)
    add_policy(calendar)
    initiatives = {}
    for case in cases:
        founder = "carried_by" in case["invented"]
        carriers = [people["oprichter"]] if founder else [_keeper(case["name"])]
        initiative = make_case(case, calendar, official=official, carriers=carriers)
        add_governance(initiative, case["invented"], calendar, official=official)
        initiatives[case["name"]] = initiative
    add_chains(initiatives, calendar, official=official)
    add_growth(initiatives, calendar)
    add_network(initiatives, calendar)
    add_learning(initiatives, calendar, official=official)
    add_connections(initiatives, calendar, people=people)
    add_opportunities(initiatives, calendar, people)
    add_residents(calendar)
    add_appraisals(initiatives, calendar, official=official)
    add_challenge(initiatives, calendar, official=official)
    add_issues(initiatives, calendar, official=official)
    for row in demo_data()["registrations"]:
        made_up = row["founder"]
        person = people["oprichter"] if isinstance(made_up, str) else _person(made_up["email"], made_up["name"])
        make_registration(row, calendar, founder=person, official=official)
    _score(lens, calendar, initiatives, people)
    add_programme_and_area(lens, calendar, initiatives, people)
    add_practice(lens, calendar, people)
    add_mirror(calendar, initiatives, people)
    add_scenario(today, people["coordinator"])
    subjects = [(initiative.pk, initiative.area_id) for initiative in initiatives.values()]
    add_programs(calendar, area=OFFICIAL_WORKS_IN[0], subjects=subjects, by=people["beheerder"])
    return True


def _stand_in(official: User, colleague: User, today: date) -> None:
    # Later, so that today's work of the demo stays whose it is.
    StandIn.objects.create(
        person=official,
        stand_in=colleague,
        first_day=today + timedelta(days=14),
        last_day=today + timedelta(days=25),
        made_by=official,
        is_invented=True,
    )


def _person(email: str, name: str) -> User:
    return User.objects.filter(email=email).first() or User.objects.create_user(email=email, name=name, is_demo=True)


def _keeper(name: str) -> User:
    slug = "".join(letter for letter in name.lower() if letter.isascii() and letter.isalpha())
    return _person(f"{slug}@demo.invalid", f"Drager van {name}")


def _score(lens: Lens, calendar: Calendar, initiatives: dict[str, Initiative], people: dict[str, User]) -> None:
    first, second, third = people["beoordelaar-1"], people["beoordelaar-2"], third_assessor()
    coordinator = people["coordinator"]
    year = calendar.today.year
    by_name = {case["name"]: verdicts(case) for case in demo_data()["cases"]}
    earlier = make_round(lens, calendar, title=f"Ronde {year - 1}", first=-480, last=-440, state=RoundState.CLOSED)
    for name in FOLLOWED:
        then = moved(by_name[name], GREW, text_of(lens).top)
        assess(earlier, initiatives[name], first, then, submitted_at=calendar.moment(-450))
        assess(earlier, initiatives[name], second, then, submitted_at=calendar.moment(-448))
        publish(earlier, initiatives[name], by=coordinator, at=calendar.moment(-430))
    past = make_round(lens, calendar, title=f"Eerste ronde {year}", first=-130, last=-85, state=RoundState.CLOSED)
    for name, scores in by_name.items():
        other = {code: second_opinion(code, verdict) for code, verdict in scores.items()}
        assess(past, initiatives[name], first, scores, submitted_at=calendar.moment(-100))
        assess(past, initiatives[name], second, other, submitted_at=calendar.moment(-95))
        last = {code: third_opinion(code, verdict) for code, verdict in scores.items()}
        assess(past, initiatives[name], third, last, submitted_at=calendar.moment(-90))
        publish(past, initiatives[name], by=coordinator, at=calendar.moment(-71))
    by_panel = by_name[AGREED]
    strict = {code: second_opinion(code, verdict) for code, verdict in by_panel.items()}
    carrier = initiatives[AGREED].carriers.get().user
    agree(lens, calendar, initiatives[AGREED], {first: by_panel, second: strict}, chair=coordinator, carrier=carrier)
    for name in FOLLOWED:
        carrier = initiatives[name].carriers.select_related("user").earliest("started_on", "id").user
        own_view(lens, initiatives[name], carrier, by_name[name], calendar.moment(-90))
        promise(initiatives[name], carrier, people["gebied"], calendar)
    now = make_round(lens, calendar, title=f"Tweede ronde {year}", first=-14, last=18, state=RoundState.OPEN)
    begun = dict(list(by_name[BEGUN].items())[:BEGUN_PRINCIPLES])
    assess(now, initiatives[BEGUN], first, begun, submitted_at=None)
    for name in (BEGUN, UNTOUCHED):
        assess(now, initiatives[name], second, {}, submitted_at=None)
    assess(now, initiatives[UNTOUCHED], first, {}, submitted_at=None)
    ready = by_name[READY]
    assess(now, initiatives[READY], first, ready, submitted_at=calendar.moment(-3))
    stricter = {code: second_opinion(code, verdict) for code, verdict in ready.items()}
    assess(now, initiatives[READY], second, stricter, submitted_at=calendar.moment(-2))
    last = {code: third_opinion(code, verdict) for code, verdict in ready.items()}
    assess(now, initiatives[READY], third, last, submitted_at=calendar.moment(-1))
