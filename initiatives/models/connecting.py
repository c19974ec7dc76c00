# SPDX-License-Identifier: EUPL-1.2
"""Initiatives brought together: introductions that both sides accept, and meetings with what came of them."""

from datetime import date
from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role, by_person
from core.models import Record, VersionedRecord
from initiatives.connections.introductions.lifecycle import KNOWS_CONTACT, TERM, Facts, IntroductionState, state_of
from initiatives.lifecycle import in_register
from initiatives.models.initiative import Initiative
from initiatives.models.need import Need
from initiatives.models.opportunity import Opportunity
from initiatives.models.party import Party


def last_day() -> date:
    """Return the last day on which a new introduction can be answered."""
    return timezone.localdate() + TERM


# History does not copy why somebody said no: that is told to the municipality only, and goes with the person.
def introduction_waits(today: date) -> Q:
    """Return the condition of introductions that can still be answered."""
    sides = in_register("need__initiative__") & in_register("offer__initiative__")
    first = Q(need_accepts__isnull=True) & (Q(offer_accepts__isnull=True) | Q(offer_accepts=True))
    second = Q(need_accepts=True, offer_accepts__isnull=True)
    still = Q(need__closed_on__isnull=True, offer__closed_on__isnull=True, withdrawn_at__isnull=True)
    return Q(first | second, still & sides, expires_on__gte=today)


def introduction_lacks_outcome() -> Q:
    """Return the condition of introductions both sides wanted and of which nobody said what came of them."""
    return Q(need_accepts=True, offer_accepts=True, closed_on__isnull=True)


class IntroductionQuerySet(models.QuerySet["Introduction"]):
    """Sets of introductions."""

    def visible_to(self, user: Person) -> Self:
        """Who carries or handles either side; a coordinator handles all of them."""
        if not user.is_authenticated:
            return self.none()
        if Role.COORDINATOR in user.roles:
            return self
        known = (
            Initiative.objects.carried_by(user).values("pk").union(Initiative.objects.in_areas_of(user).values("pk"))
        )
        return self.filter(Q(need__initiative__in=known) | Q(offer__initiative__in=known))

    def waiting(self, today: date) -> Self:
        """Introductions that can still be answered."""
        return self.filter(introduction_waits(today))

    def with_sides(self) -> Self:
        """Add what a page says of both sides."""
        return self.select_related("need__initiative__area", "offer__initiative__area")


@pghistory.track(exclude=["need_reason", "offer_reason"])
class Introduction(VersionedRecord):
    """A need and an offer that fit, proposed to both sides. Contact data goes over only when both have accepted."""

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="introductions_as_need")
    offer = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="introductions_as_offer")
    # Why they fit, in the words both sides read.
    reason = models.CharField(_("why they fit"), max_length=500)
    proposed_by = by_person()
    need_accepts = models.BooleanField(null=True, blank=True)
    need_answered_at = models.DateTimeField(null=True, blank=True)
    need_answered_by = by_person()
    offer_accepts = models.BooleanField(null=True, blank=True)
    offer_answered_at = models.DateTimeField(null=True, blank=True)
    offer_answered_by = by_person()
    need_reason = models.CharField(_("why not"), max_length=300, blank=True)
    offer_reason = models.CharField(_("why not"), max_length=300, blank=True)
    expires_on = models.DateField(_("answer until"), default=last_day)
    reminded_at = models.DateTimeField(_("reminded at"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("taken back at"), null=True, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    outcome = models.TextField(_("what came of it"), max_length=1000, blank=True)
    is_invented = models.BooleanField(default=False)

    objects = IntroductionQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="introduction_outcome_after_agreement",
                condition=Q(closed_on__isnull=True) | Q(need_accepts=True, offer_accepts=True),
            ),
            models.CheckConstraint(
                name="introduction_agreed_is_not_withdrawn",
                condition=Q(withdrawn_at__isnull=True) | ~Q(need_accepts=True, offer_accepts=True),
            ),
            models.UniqueConstraint(fields=["need", "offer"], name="introduced_once"),
            models.CheckConstraint(name="introduction_joins_two", condition=~Q(need=F("offer"))),
            models.CheckConstraint(
                name="answered_need_has_moment",
                condition=Q(need_accepts__isnull=True, need_answered_at__isnull=True)
                | Q(need_accepts__isnull=False, need_answered_at__isnull=False),
            ),
            models.CheckConstraint(
                name="answered_offer_has_moment",
                condition=Q(offer_accepts__isnull=True, offer_answered_at__isnull=True)
                | Q(offer_accepts__isnull=False, offer_answered_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.need_id} meets {self.offer_id}"

    @property
    def state(self) -> IntroductionState:
        """Where it stands today; needs both sides with their initiatives."""
        sides = (self.need, self.offer)
        facts = Facts(
            need_accepts=self.need_accepts,
            offer_accepts=self.offer_accepts,
            is_withdrawn=self.withdrawn_at is not None,
            is_closed=self.closed_on is not None,
            is_open=all(one.closed_on is None and one.initiative.is_in_register for one in sides),
            expires_on=self.expires_on,
        )
        return state_of(facts, timezone.localdate())

    @property
    def has_contact(self) -> bool:
        """Whether both said yes, so that each may know who the other is."""
        return self.state in KNOWS_CONTACT


class MeetingQuerySet(models.QuerySet["Meeting"]):
    """Sets of meetings."""

    def visible_to(self, user: Person) -> Self:
        """Anyone sees meetings where everybody is welcome; officials all; carriers those of their initiative."""
        if not user.is_authenticated:
            return self.filter(is_open=True)
        if {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self
        own = Meeting.initiatives.through.objects.filter(initiative__in=Initiative.objects.carried_by(user))
        return self.filter(
            Q(is_open=True) | Q(pk__in=own.values("meeting")) | Q(organised_by=user) | Q(guests__user=user)
        ).distinct()

    def of(self, user: Person) -> Self:
        """Meetings this person plans or comes to, and those of what they carry."""
        if not user.is_authenticated:
            return self.none()
        own = Meeting.initiatives.through.objects.filter(initiative__in=Initiative.objects.carried_by(user))
        comes = MeetingGuest.objects.filter(user=user)
        return self.filter(Q(organised_by=user) | Q(pk__in=own.values("meeting")) | Q(pk__in=comes.values("meeting")))


@pghistory.track()
class Meeting(VersionedRecord):
    """A moment where initiatives, parties and officials meet: when, where, who, and what came of it."""

    title = models.CharField(_("what it is about"), max_length=150)
    happens_on = models.DateField(_("day"))
    starts_at = models.TimeField(_("from"), null=True, blank=True)
    ends_at = models.TimeField(_("until"), null=True, blank=True)
    where = models.CharField(_("place"), max_length=200)
    text = models.TextField(_("programme"), max_length=2000, blank=True)
    area = models.ForeignKey(
        "initiatives.Area",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="meetings",
        verbose_name=_("area"),
    )
    # Everybody may come; otherwise only who is named sees it.
    is_open = models.BooleanField(_("everybody is welcome"), default=False)
    initiatives = models.ManyToManyField(Initiative, related_name="meetings", blank=True, verbose_name=_("initiatives"))
    parties = models.ManyToManyField(Party, related_name="meetings", blank=True, verbose_name=_("parties"))
    introduction = models.ForeignKey(
        Introduction, on_delete=models.SET_NULL, null=True, blank=True, related_name="meetings"
    )
    opportunity = models.ForeignKey(
        Opportunity, on_delete=models.SET_NULL, null=True, blank=True, related_name="meetings"
    )
    outcome = models.TextField(_("what came of it"), max_length=3000, blank=True)
    cancelled_on = models.DateField(_("called off on"), null=True, blank=True)
    organised_by = by_person()
    is_invented = models.BooleanField(default=False)

    objects = MeetingQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-happens_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="meeting_ends_after_start",
                condition=Q(ends_at__isnull=True) | Q(starts_at__isnull=False, ends_at__gt=F("starts_at")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class MeetingGuest(Record):
    """A person who comes to a meeting. Personal data: history does not copy it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="guests")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="meetings")
    # Unknown before the meeting, known afterwards.
    was_there = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "user"], name="guest_once")]

    def __str__(self) -> str:
        return f"{self.user_id} at {self.meeting_id}"
