# SPDX-License-Identifier: EUPL-1.2
"""That somebody's work went to colleagues, and how much of what."""

from typing import Any, Self

import pgtrigger
from django.db import models
from django.db.models import Q

from accounts.models.person import Role, User
from core.models import Record


class HandOverQuerySet(models.QuerySet["HandOver"]):
    """Sets of hand-overs."""

    def visible_to(self, user: Any) -> Self:
        """Whose work it was, who got some of it, and administrators."""
        if not user.is_authenticated:
            return self.none()
        if Role.ADMINISTRATOR in user.roles:
            return self
        got = HandOverPart.objects.filter(to=user).values("hand_over")
        return self.filter(Q(person=user) | Q(pk__in=got))


class HandOver(Record):
    """One act in which all work of a person went to one or several colleagues. Never changed."""

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="hand_overs")
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = HandOverQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        triggers = [
            pgtrigger.Protect(
                name="hand_over_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("person", "created_at"),
            )
        ]

    def __str__(self) -> str:
        return f"work of {self.person_id}"


class HandOverPart(Record):
    """How much of one kind of work one colleague got; `kind` is the code of a kind of work."""

    hand_over = models.ForeignKey(HandOver, on_delete=models.CASCADE, related_name="parts")
    to = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=30)
    number = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hand_over", "to", "kind"], name="handed_over_once"),
            models.CheckConstraint(name="something_was_handed_over", condition=Q(number__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.kind}"
