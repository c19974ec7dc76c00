# SPDX-License-Identifier: EUPL-1.2
"""What officials did with a registration, and the views they work from."""

from collections.abc import Sequence
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Extract, Now
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role, by_person
from core.models import Record, VersionedRecord
from initiatives.lifecycle import REASON_NEEDED, Status
from initiatives.models.initiative import Initiative
from mail.outbox.taking_back import TIME_TO_WRITE


class DecisionBatchQuerySet(models.QuerySet["DecisionBatch"]):
    """Sets of decisions on many."""

    def visible_to(self, user: Person) -> Self:
        """One's own: who decided reads what went out, and takes it back."""
        return self.filter(decided_by=user) if user.is_authenticated else self.none()

    def with_seconds(self) -> Self:
        """Add how many seconds are left, negative when over; by PostgreSQL's clock, which sends the letters."""
        return self.annotate(seconds=Extract(F("sends_at") - Now(), "epoch"))


class DecisionBatch(Record):
    """One decision on a registration or many, whose letters wait so that it can be taken back as a whole.

    `letters` is how many mails wait. Taken back its moves are gone, and this row says that it was so.
    """

    to_status = models.CharField(max_length=20, choices=Status)
    decided_by = by_person()
    letters = models.PositiveSmallIntegerField(default=0)
    sends_at = models.DateTimeField(db_default=Now() + TIME_TO_WRITE)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    objects = DecisionBatchQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="decisions_taken_back_in_time",
                condition=Q(taken_back_at__isnull=True) | Q(taken_back_at__lte=F("sends_at")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.to_status} on {self.created_at:%Y-%m-%d}"


class StatusMove(Record):
    """One move of a registration: who, from where to where, why, and the letter that went out.

    Never changed, and gone once taken back.
    """

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="moves")
    from_status = models.CharField(max_length=20, choices=Status, blank=True)
    to_status = models.CharField(max_length=20, choices=Status)
    reason = models.TextField(_("reason"), max_length=2000, blank=True)
    letter = models.TextField(_("letter"), blank=True)
    moved_by = by_person()

    # The initiative in the register that it is the same as: declined for it, or merged into it once published.
    same_as = models.ForeignKey(Initiative, on_delete=models.SET_NULL, null=True, blank=True, related_name="same_moves")
    # What one that was merged told of itself, in words; there after `load_dossier`.
    told: Sequence[tuple[str, str]]

    # With which others it was decided, where that was at once.
    batch = models.ForeignKey(DecisionBatch, on_delete=models.SET_NULL, null=True, blank=True, related_name="moves")

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="refusal_has_a_reason",
                condition=~Q(to_status__in=sorted(REASON_NEEDED)) | ~Q(reason=""),
            ),
            models.CheckConstraint(name="move_goes_somewhere", condition=~Q(from_status=F("to_status"))),
            models.CheckConstraint(
                name="same_as_another_when_declined",
                condition=Q(same_as__isnull=True) | (Q(to_status=Status.DECLINED) & ~Q(same_as=F("initiative"))),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.initiative_id}: {self.from_status} -> {self.to_status}"

    @property
    def is_merge(self) -> bool:
        """Whether what was in the register was merged into another one: nobody declines what is published otherwise."""
        return self.same_as_id is not None and self.from_status == Status.PUBLISHED


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    """Sets of saved views."""

    def visible_to(self, user: Person) -> Self:
        """One's own views, and those that colleagues share; who has no work queue sees only columns of their own."""
        if not user.is_authenticated:
            return self.none()
        if not {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self.filter(user=user, name="")
        return self.filter(Q(user=user) | Q(is_shared=True))

    def named(self) -> Self:
        """Those that are chosen by their name."""
        return self.exclude(name="")

    def columns_of(self, user: Person, page: str) -> Self:
        """The one, if any, that says with which columns this list opens for this person."""
        return self.visible_to(user).filter(user=user, page=page, name="")


class SavedView(VersionedRecord):
    """What was asked of a list (filters, order, columns) under a name, of one person, or shared with all officials.

    One without a name holds the columns with which that list opens for this person.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views")
    page = models.CharField(max_length=40)
    name = models.CharField(_("name"), max_length=60)
    query = models.CharField(max_length=1000)
    is_shared = models.BooleanField(_("shared with colleagues"), default=False)
    is_default = models.BooleanField(_("open the list with this view"), default=False)

    objects = SavedViewQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(fields=["user", "page", "name"], name="view_named_once"),
            models.UniqueConstraint(
                fields=["user", "page"], condition=models.Q(is_default=True), name="view_opens_list_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(name="") | models.Q(is_shared=False, is_default=False),
                name="columns_kept_for_oneself",
            ),
        ]

    def __str__(self) -> str:
        return self.name
