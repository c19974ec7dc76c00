# SPDX-License-Identifier: EUPL-1.2
"""The demo's needs and offers that fit, one introduction both sides wanted, and two meetings. All of it is made up."""

from collections.abc import Mapping
from datetime import time
from typing import Any, Final

from accounts.models import User
from demo.cases.data import Calendar
from initiatives.models import Initiative, Introduction, Meeting, Need

# Who looks for what, and who offers it: the first pair has met, the others are there to be found.
PAIRS: Final = (
    ("Tuinman M/V", "Iemand voor de boekhouding van de tuin", "Wijkcoöperatie Delfshaven",
     "Vier uur boekhouding per week", "knowledge"),
    ("Blijstroom", "Ruimte voor een avond over zonnestroom", "Stadmakerscongres",
     "Een ruimte voor bijeenkomsten, overdag en 's avonds", "place"),
    ("Stadmakerscongres", "Sprekers uit de wijken", "Blijstroom", "Sprekers over samen energie opwekken", "people"),
)  # fmt: skip


def add_connections(initiatives: Mapping[str, Initiative], calendar: Calendar, *, people: Mapping[str, User]) -> None:
    """Add the pairs, and what became of the first. Nothing for cases that are not there."""
    pairs = []
    for seeker, need, giver, offer, subject in PAIRS:
        if seeker in initiatives and giver in initiatives:
            made = {"subject": subject, "is_invented": True}
            looked_for = Need.objects.create(initiative=initiatives[seeker], kind="need", text=need, **made)
            offered = Need.objects.create(initiative=initiatives[giver], kind="offer", text=offer, **made)
            pairs.append((looked_for, offered))
    for looked_for, offered in pairs[:1]:
        introduction = _agreed(looked_for, offered, calendar)
        _meetings(introduction, calendar, official=people["gebied"])


def _agreed(need: Need, offer: Need, calendar: Calendar) -> Introduction:
    answers: dict[str, Any] = {}
    for side, initiative in (("need", need.initiative), ("offer", offer.initiative)):
        carrier = initiative.carriers.select_related("user").earliest("started_on", "id").user
        answers |= {
            f"{side}_accepts": True, f"{side}_answered_at": calendar.moment(-30), f"{side}_answered_by": carrier,
        }  # fmt: skip
    made = Introduction.objects.create(
        need=need, offer=offer, reason="Beide noemen boekhouding.", expires_on=calendar.day(25),
        proposed_by=answers["need_answered_by"], is_invented=True, **answers,
    )  # fmt: skip
    Introduction.objects.filter(pk=made.pk).update(created_at=calendar.moment(-35))
    return made


def _meetings(introduction: Introduction, calendar: Calendar, *, official: User) -> None:
    both = [introduction.need.initiative, introduction.offer.initiative]
    past = Meeting.objects.create(
        title="Kennismaken over de boekhouding", happens_on=calendar.day(-20), starts_at=time(10), ends_at=time(11),
        where="Aan de keukentafel", introduction=introduction, organised_by=official, is_open=True, is_invented=True,
        outcome="Zij proberen het een kwartaal samen. Daarna kijken zij of het blijft.",
    )  # fmt: skip
    coming = Meeting.objects.create(
        title="Buurttafel vraag en aanbod", happens_on=calendar.day(16), starts_at=time(19, 30), ends_at=time(21),
        where="Huis van de Wijk", text="Neem mee wat u zoekt en wat u te bieden hebt.", organised_by=official,
        is_open=True, is_invented=True,
    )  # fmt: skip
    past.initiatives.set(both)
    coming.initiatives.set(both)
    past.guests.create(user=official, was_there=True)
