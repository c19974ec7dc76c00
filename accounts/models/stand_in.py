# SPDX-License-Identifier: EUPL-1.2
"""Who stands in for whom while they are away."""

from datetime import timedelta
from typing import Any, Final, Self

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models.person import Role, User
from core.database.sql_views import DatabaseView
from core.models import Record

# Half a year; who is away for longer hands their work over (ours).
LONGEST: Final = timedelta(days=183)

# One answer to "who stands in for whom today", and never by somebody who is away themselves. Two at once wait for each
# other by the rows of both people.
_DO_NOT_CROSS: Final = """
  PERFORM FROM accounts_user WHERE id IN (NEW.person_id, NEW.stand_in_id) ORDER BY id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM accounts_standin s
     WHERE s.id <> NEW.id AND s.first_day <= NEW.last_day AND s.last_day >= NEW.first_day
       AND (s.person_id IN (NEW.person_id, NEW.stand_in_id) OR s.stand_in_id = NEW.person_id)
  ) THEN
    RAISE EXCEPTION 'stand-ins cross' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'stand_ins_do_not_cross';
  END IF;
  RETURN NEW;
"""


class StandInQuerySet(models.QuerySet["StandIn"]):
    """Sets of periods."""

    def visible_to(self, user: Any) -> Self:
        """Both colleagues and administrators."""
        if not user.is_authenticated:
            return self.none()
        if Role.ADMINISTRATOR in user.roles:
            return self
        return self.filter(Q(person=user) | Q(stand_in=user))

    def not_over(self) -> Self:
        """Periods that go on now or are to come."""
        return self.filter(last_day__gte=timezone.localdate())


class StandIn(Record):
    """From a day until a day a colleague does the work of somebody who is away; both days included.

    It begins and ends by itself (`CurrentStandIn`). Stopped early it ends on the day before; before its first day it
    is removed.
    """

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="stand_ins", verbose_name=_("who is away"))
    stand_in = models.ForeignKey(
        User, on_delete=models.CASCADE, related_name="stands_in", verbose_name=_("who stands in")
    )
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("until and including"))
    made_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    stopped_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    is_invented = models.BooleanField(default=False)

    objects = StandInQuerySet.as_manager()

    class Meta:
        ordering = ["first_day", "id"]
        constraints = [
            models.CheckConstraint(name="nobody_stands_in_for_themselves", condition=~Q(person=F("stand_in"))),
            models.CheckConstraint(name="stand_in_ends_after_start", condition=Q(last_day__gte=F("first_day"))),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="stand_ins_do_not_cross",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=_DO_NOT_CROSS,
            )
        ]

    def __str__(self) -> str:
        return f"{self.stand_in_id} for {self.person_id}"


class CurrentStandIn(DatabaseView):
    """Who stands in today for whom, while both hold an office that handles initiatives and the colleague can sign in.

    The one definition of it: who works in an area (`AreaWorker`), who is told of what, and what pages say rest on it.
    """

    person = models.OneToOneField(User, models.DO_NOTHING, primary_key=True, related_name="+")
    stand_in = models.ForeignKey(User, models.DO_NOTHING, related_name="+")
    last_day = models.DateField()

    class Meta(DatabaseView.Meta):
        db_table = "accounts_currentstandin"

    def __str__(self) -> str:
        return f"{self.stand_in_id} for {self.person_id}"
