# SPDX-License-Identifier: EUPL-1.2
"""What this app knows, printed beside the questions of the lens."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessment.facts.registry import Fact, register_facts
from governance.arrangements.succession import continued_of
from governance.arrangements.terms import ENDING_WITHIN, days_left
from governance.arrangements.timeline.charts import chains
from governance.models import Arrangement, ContactMoment, ContactPerson
from governance.models.outcome import GIVEN
from initiatives.distance.queries import distance_of
from initiatives.models import Initiative

# The lens calls an exception that is granted again and again a rule in disguise.
TOO_OFTEN = 3
SILENT_AFTER_DAYS = 180


def register_governance_facts() -> None:
    """Answer the lens's questions about arrangements and contact."""
    register_facts("arrangements_terms", arrangements_terms)
    register_facts("exceptions", exceptions)
    register_facts("contact_person_history", contact_person_history)
    register_facts("updates_contacts", last_contact)


def arrangements_terms(initiative: Initiative, day: date) -> list[Fact]:
    """Name what runs on `day`, until when, in which term, and what follows; one query."""
    facts = []
    rows = _arrangements(initiative)
    followed = continued_of(rows, day)
    for chain in chains(rows):
        running = [one for one in chain if one.first_day <= day and (one.last_day is None or one.last_day >= day)]
        one = running[-1] if running else chain[-1]
        warning = _warning(one, day, is_followed=one.pk in followed)
        text = " · ".join(part for part in (one.in_kind, _term(one, len(chain))) if part)
        facts.append(Fact(strong=f"{one.title}:", text=text, warning=warning, is_invented=one.is_invented))
    return facts


def _arrangements(initiative: Initiative) -> list[Arrangement]:
    return list(
        Arrangement.objects.filter(initiative=initiative).select_related("granted_by", "goal").order_by("first_day")
    )


def _term(one: Arrangement, terms: int) -> str:
    first = date_format(one.first_day, "j F Y")
    if one.last_day is None:
        text = _("since %(first)s, no end agreed.") % {"first": first}
    else:
        text = _("%(first)s up to and including %(last)s.") % {
            "first": first,
            "last": date_format(one.last_day, "j F Y"),
        }
    return text if terms == 1 else text + " " + _("In all %(n)s terms in a row.") % {"n": terms}


def _warning(one: Arrangement, day: date, *, is_followed: bool) -> str:
    if one.last_day is not None and not is_followed:
        left = days_left(one.last_day, day)
        if left < 0:
            return _("it is over and nothing followed")
        if left <= ENDING_WITHIN.days:
            return ngettext("%(n)s day left, no successor", "%(n)s days left, no successor", left) % {"n": left}
    goal = one.goal
    if goal is not None and goal.withdrawn_on is not None and goal.withdrawn_on <= day:
        return _("the goal under it was withdrawn: %(goal)s") % {"goal": goal.title}
    return ""


def exceptions(initiative: Initiative, _day: date) -> list[Fact]:
    """Name the exceptions, the rules they depart from, and how often each was granted; one query."""
    facts = []
    for chain in chains(one for one in _arrangements(initiative) if one.outcome in GIVEN):
        times = ngettext("granted %(n)s time.", "granted %(n)s times.", len(chain)) % {"n": len(chain)}
        warning = _("granted so often: make it a rule") if len(chain) >= TOO_OFTEN else ""
        text = _("departs from %(rule)s,") % {"rule": chain[-1].rule} + " " + times
        facts.append(Fact(strong=f"{chain[-1].title}:", text=text, warning=warning, is_invented=chain[-1].is_invented))
    return facts


def contact_person_history(initiative: Initiative, day: date) -> list[Fact]:
    """Name the contact people, newest first, and say so when there is none on `day`; one query, or two.

    Where distance was chosen nobody is missed.
    """
    rows = ContactPerson.objects.filter(initiative=initiative, starts_on__lte=day).select_related("user")
    people = list(rows.order_by("-starts_on", "-id"))
    facts = [
        Fact(strong=one.user.name or _("An official"), text=_period(one), is_invented=one.is_invented) for one in people
    ]
    if people and all(one.ends_on is not None and one.ends_on < day for one in people):
        last = max(one.ends_on for one in people if one.ends_on is not None)
        text = _("since %(day)s.") % {"day": date_format(last, "j F Y")}
        warning = "" if distance_of(initiative, day) else _("nobody to turn to")
        facts.insert(0, Fact(strong=_("No contact person"), text=text, warning=warning))
    return facts


def _period(one: ContactPerson) -> str:
    days = {"first": date_format(one.starts_on, "j F Y")}
    if one.ends_on is None:
        return _("since %(first)s.") % days
    return _("%(first)s up to and including %(last)s.") % {**days, "last": date_format(one.ends_on, "j F Y")}


def last_contact(initiative: Initiative, day: date) -> list[Fact]:
    """Say when an official last spoke with the initiative; two queries at most.

    Long ago is no warning where distance was chosen.
    """
    moment = ContactMoment.objects.filter(initiative=initiative, happened_on__lte=day).order_by("-happened_on").first()
    if moment is None:
        return []
    silent = (day - moment.happened_on).days
    is_long = silent > SILENT_AFTER_DAYS and distance_of(initiative, day) is None
    return [
        Fact(
            strong=_("Last contact by an official:"),
            text=f"{moment.get_way_display()}, {date_format(moment.happened_on, 'j F Y')}.",
            warning=_("%(n)s days ago") % {"n": silent} if is_long else "",
            is_invented=moment.is_invented,
        )
    ]
