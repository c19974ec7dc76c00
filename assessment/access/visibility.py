# SPDX-License-Identifier: EUPL-1.2
"""The conditions under which somebody may read what was scored; `assessment.querysets` puts them together.

Each returns a condition on assessments (or on what has their round and subject), for one person.
"""

from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from accounts.models import Person, Role
from initiatives.lifecycle import in_register
from initiatives.models import Carrier, Engagement, Initiative, Party, PartyRepresentative
from initiatives.models.handling import areas_worked_in
from initiatives.models.terms import running


def rows(model: str) -> Any:
    """Return all rows of a model of this app by its name: the models import this file, so it cannot import them."""
    found: Any = apps.get_model("assessment", model)
    return found.objects.all()


def public_subjects(path: str = "") -> Q:
    """Return the condition that what is assessed is public; a vignette never is. `path` leads to the assessment."""
    whole = Q(**{f"{path}subject__kind__in": ["programme", "area", "party"]})
    return in_register(f"{path}subject__initiative__") | in_register(f"{path}subject__chain__") | whole


def own_subjects(user: Person, path: str = "subject__") -> Q:
    """Return the condition that a person carries what is assessed, or speaks for it: they read it first and answer.

    Of a chain: who carries its initiative, and who speaks for a party in it now. `path` leads to the subject.
    """
    carried, represented = Initiative.objects.carried_by(user), Party.objects.represented_by(user)
    linked = Engagement.objects.filter(running(timezone.localdate()), party__in=represented)
    return (
        Q(**{f"{path}initiative__in": carried})
        | Q(**{f"{path}party__in": represented})
        | Q(**{f"{path}chain__in": carried})
        | Q(**{f"{path}chain__in": linked.values("initiative")})
    )


def in_areas_of_user(user: UUID) -> Q:
    """Return the condition that what is assessed lies in an area of these teams, smaller areas inside included."""
    own, here = areas_worked_in(user), Q()
    for path in ("subject__initiative__area", "subject__programme__area", "subject__area", "subject__chain__area"):
        here |= Q(**{f"{path}__in": own})
    return here


def carriers_with_stake(who: UUID | models.F | None, subject: str = "") -> models.QuerySet[Carrier]:
    """Return the carrier rows that give a person a stake in a subject; `subject` leads to it from the outer row.

    Of an initiative: who carries or carried it. Of a programme: who carries or carried one of its initiatives. Of an
    area: who carries one in it now, smaller areas inside included. Of a chain: who carries or carried its initiative.
    Of an institution: who carries an initiative now in whose chain it is now, because they depend on it and say so as
    founders. See docs/adr/0015 and 0033. Of a part only what is in the register: anybody can name anybody in a
    registration, and one that nobody decided on takes no person's place.
    """
    area = OuterRef(f"{subject}area")
    here = Q(initiative__area=area) | Q(initiative__area__parent=area)
    linked = Engagement.objects.filter(running(timezone.localdate()), party=OuterRef(OuterRef(f"{subject}party")))
    here |= Q(initiative__in=linked.values("initiative"))
    part = Q(initiative__programmes=OuterRef(f"{subject}programme")) | (here & Q(ended_on__isnull=True))
    own = Carrier.objects.filter(Q(user=who))
    whole = Q(initiative=OuterRef(f"{subject}initiative")) | Q(initiative=OuterRef(f"{subject}chain"))
    return own.filter(whole | (part & in_register("initiative__")))


def representatives_with_stake(who: UUID | models.F | None, subject: str = "") -> models.QuerySet[PartyRepresentative]:
    """Return where a person speaks or spoke for an institution, or speaks for one that is in a chain now."""
    chain = OuterRef(OuterRef(f"{subject}chain"))
    linked = Engagement.objects.filter(running(timezone.localdate()), party=OuterRef("party"), initiative=chain)
    here = Q(party=OuterRef(f"{subject}party")) | (Q(Exists(linked)) & Q(ended_on__isnull=True))
    return PartyRepresentative.objects.filter(here, Q(user=who))


def settling_stake(user: UUID | None, subject: str = "") -> Q:
    """Return the condition that a person may not settle a subject: they carry it or speak for it."""
    return Q(Exists(carriers_with_stake(user, subject))) | Q(Exists(representatives_with_stake(user, subject)))


def settled_without_stake(user: Person) -> Q:
    """Leave out what this person has a stake in or stood aside from, and what they are still to score themselves."""
    to_score = (
        rows("Assignment")
        .open()
        .filter(assessor=user.pk, subject=OuterRef("subject"), round__is_blind=True, round=OuterRef("round"))
    )
    aside = rows("Assignment").asked().filter(assessor=user.pk, subject=OuterRef("subject"), recused_at__isnull=False)
    stake = settling_stake(user.pk, "subject__") | Q(Exists(aside))
    return ~Q(Exists(to_score)) & ~stake


def submitted_by(user: Person) -> Exists:
    """Whether this person submitted a counting assessment of the same subject in the same round."""
    own = rows("Assessment").filter(counting(), round=OuterRef("round"), subject=OuterRef("subject"), assessor=user.pk)
    return Exists(own)


def counting() -> Q:
    """Return what counts: independent, submitted, and not replaced by a newer one."""
    return Q(kind="independent", state="submitted", superseded_at__isnull=True)


def in_panel_of(user: Person) -> Q:
    """What lies before a panel this person is a member of."""
    panel = rows("Panel").filter(round=OuterRef("round"), subject=OuterRef("subject"), round__settling="panel")
    return Q(Exists(panel)) & Q(submitted_by(user))


def _assignment_of(user: Person) -> Any:
    return rows("Assignment").filter(assessor=user.pk, round=OuterRef("round"), subject=OuterRef("subject"))


def stood_aside(user: Person) -> Exists:
    """Whether this person declared an interest."""
    return Exists(_assignment_of(user).filter(recused_at__isnull=False))


def is_asked(user: Person) -> Q:
    """Whether this person is asked to score it, and did not stand aside."""
    return Q(Exists(_assignment_of(user).active()))


def settled_and_handled_by(user: Person) -> Q:
    """A settled result of what this person carries, or of an initiative in their area as an official."""
    known = Initiative.objects
    own = own_subjects(user)
    if user.is_authenticated and Role.OFFICIAL in user.roles and Role.COORDINATOR not in user.roles:
        handled = known.in_areas_of(user)
        own |= Q(subject__initiative__in=handled) | Q(subject__chain__in=handled)
    return Q(kind="consensus", state="submitted", superseded_at__isnull=True) & own


def self_for(user: Person) -> Q:
    """Return the self-assessments this person may read.

    Its carriers: all of them, the draft too. Officials and coordinators of the initiative: what is submitted, but not
    while they score it themselves in a round that hides it. An assessor: what is submitted, when their round shows it
    while scoring, or after their own submission.
    """
    known = Initiative.objects
    asked = rows("Assignment").active().filter(assessor=user.pk, subject=OuterRef("subject"))
    waiting = rows("Assignment").open().filter(assessor=user.pk, subject=OuterRef("subject"))
    hidden = asked.filter(round__self_shown="never").exclude(round__state="closed")
    shown = Exists(asked.filter(round__self_shown="before")) | (
        Exists(asked.filter(round__self_shown="after"))
        & ~Exists(waiting.filter(round__self_shown="after"))
        & ~Exists(hidden)
    )
    is_blind = Exists(hidden) | Exists(waiting.filter(round__self_shown="after"))
    may_read = Q(subject__initiative__in=known.in_areas_of(user)) & Q(~is_blind)
    if user.is_authenticated and Role.ASSESSOR in user.roles:
        may_read |= Q(shown)
    return Q(kind="self", subject__initiative__in=known.carried_by(user)) | (
        Q(kind="self", state="submitted") & may_read
    )


def self_hidden() -> Q:
    """Return the condition that somebody is scoring now and may not see the self-assessment, or not yet."""
    same = Q(subject=OuterRef("subject"))
    never = rows("Assignment").active().filter(same, round__self_shown="never").exclude(round__state="closed")
    not_yet = rows("Assignment").open().filter(same, round__self_shown="after").exclude(round__state="closed")
    return Q(Exists(never)) | Q(Exists(not_yet))
