# SPDX-License-Identifier: EUPL-1.2
"""What carriers of an initiative and the municipality write to each other, and who owes whom an answer."""

from typing import Self

import pgtrigger
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, by_person
from core.database.sql_views import DatabaseView
from core.models import Record
from governance.models.learning import Barrier, Lesson
from initiatives.models import Initiative
from mail.outbox.taking_back import TIME_TO_TAKE_BACK


class ThreadMessageQuerySet(models.QuerySet["ThreadMessage"]):
    """Sets of messages."""

    def visible_to(self, user: Person) -> Self:
        """Who carries or handles the initiative, once it is sent; what is not sent yet only who wrote it."""
        if not user.is_authenticated:
            return self.none()
        # Of each message its own initiative alone, as with notes.
        own, initiatives = OuterRef("initiative"), Initiative.objects
        known = Exists(initiatives.carried_by(user).filter(pk=own)) | Exists(
            initiatives.in_areas_of(user).filter(pk=own)
        )
        return self.filter(known, Q(sends_at__lte=Now()) | Q(written_by=user))


class ThreadMessage(Record):
    """One message between the carriers of an initiative and the municipality. Never changed.

    A carrier's has the last day for an answer; of the municipality's that day is there when it asks something back.
    """

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="thread")
    text = models.TextField(_("message"), max_length=2000)
    is_from_city = models.BooleanField()
    written_by = by_person()
    sends_at = models.DateTimeField(db_default=Now() + TIME_TO_TAKE_BACK)
    answer_due_on = models.DateField(_("answer by"), null=True, blank=True)
    # What carriers raised with it, of which it asks an answer.
    barrier = models.ForeignKey(Barrier, on_delete=models.SET_NULL, null=True, blank=True, related_name="raised_in")
    lesson = models.ForeignKey(Lesson, on_delete=models.SET_NULL, null=True, blank=True, related_name="raised_in")
    is_invented = models.BooleanField(default=False)

    objects = ThreadMessageQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["initiative", "is_from_city", "created_at"], name="thread_of_initiative")]
        constraints = [
            models.CheckConstraint(name="thread_message_says_something", condition=~Q(text="")),
            models.CheckConstraint(
                name="carriers_get_an_answer_by_a_day", condition=Q(is_from_city=True) | Q(answer_due_on__isnull=False)
            ),
            models.CheckConstraint(
                name="carriers_raise_one_thing",
                condition=Q(barrier__isnull=True, lesson__isnull=True)
                | (Q(is_from_city=False) & (Q(barrier__isnull=True) | Q(lesson__isnull=True))),
            ),
            models.CheckConstraint(name="thread_message_is_sent_after", condition=Q(sends_at__gte=F("created_at"))),
        ]
        triggers = [
            pgtrigger.Protect(
                name="thread_message_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("initiative", "text", "is_from_city", "created_at", "answer_due_on"),
            )
        ]

    def __str__(self) -> str:
        return f"message {self.id}"


class AwaitedAnswer(DatabaseView):
    """What the municipality owes the carriers of an initiative an answer on now: a challenge, or their messages.

    Of messages since the last answer the first counts, and its day. `key` is the id of the challenge or message;
    `title` is the task of a challenge, and None for a message: what founders write goes to who reads the thread alone.
    """

    key = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=9)
    initiative = models.ForeignKey(Initiative, models.DO_NOTHING, related_name="+")
    title = models.CharField(max_length=150, null=True)
    asked_on = models.DateField()
    due_on = models.DateField()

    class Meta(DatabaseView.Meta):
        db_table = "governance_awaitedanswer"

    def __str__(self) -> str:
        return f"{self.kind} of {self.initiative_id}"
