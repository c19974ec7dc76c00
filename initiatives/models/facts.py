# SPDX-License-Identifier: EUPL-1.2
"""Facts of the register, each a view of PostgreSQL that ORM and SQL read alike (docs/adr/0030).

What holds from day to day has a `first_day` and a `last_day`: `on(day)` asks of a day.
"""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from accounts.models import Role
from core.database.sql_views import DatabaseView, OnDayQuerySet
from initiatives.models.area import Area
from initiatives.models.carrier import Carrier
from initiatives.models.initiative import Initiative


class RegisteredInitiative(DatabaseView):
    """An initiative in the public register; `is_alive` when it has not stopped."""

    initiative = models.OneToOneField(Initiative, models.DO_NOTHING, primary_key=True, related_name="+")
    area = models.ForeignKey(Area, models.DO_NOTHING, null=True, related_name="+")
    is_alive = models.BooleanField()
    published_on = models.DateField()

    class Meta(DatabaseView.Meta):
        db_table = "initiatives_registered"

    def __str__(self) -> str:
        return f"{self.initiative_id} in the register"


class AreaWorker(DatabaseView):
    """Who works in an area: the team of the area itself, or of the larger one it lies in."""

    pk = models.CompositePrimaryKey("area_id", "user_id")
    area = models.ForeignKey(Area, models.DO_NOTHING, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.DO_NOTHING, related_name="areas_worked_in")

    class Meta(DatabaseView.Meta):
        db_table = "initiatives_areaworker"

    def __str__(self) -> str:
        return f"{self.user_id} works in {self.area_id}"


class Handler(DatabaseView):
    """Who handles an initiative, with an open account: officials who work in its area, and every coordinator.

    One row per office: a coordinator in the team of the area has two.
    """

    pk = models.CompositePrimaryKey("initiative_id", "user_id", "role")
    initiative = models.ForeignKey(Initiative, models.DO_NOTHING, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.DO_NOTHING, related_name="+")
    role = models.CharField(max_length=20, choices=Role)

    class Meta(DatabaseView.Meta):
        db_table = "initiatives_handler"

    def __str__(self) -> str:
        return f"{self.user_id} handles {self.initiative_id}"


class CarrierTerm(DatabaseView):
    """From which day until which day somebody whose account is open carries an initiative, with their key tasks."""

    carrier = models.OneToOneField(Carrier, models.DO_NOTHING, primary_key=True, related_name="+")
    initiative = models.ForeignKey(Initiative, models.DO_NOTHING, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.DO_NOTHING, related_name="+")
    key_tasks = ArrayField(models.CharField(max_length=20))
    first_day = models.DateField()
    last_day = models.DateField()

    objects = OnDayQuerySet.as_manager()

    class Meta(DatabaseView.Meta):
        db_table = "initiatives_carrierterm"

    def __str__(self) -> str:
        return f"{self.user_id} carries {self.initiative_id}"


class CarryingPeriod(DatabaseView):
    """What is known of who carries an initiative in a period; every initiative has one on every day.

    `noted` carry it with an account, at `least` so many in all, and nobody else when that `is_known`; `others` are
    counted without an account. `is_all_on_one`: the six key tasks are noted with one carrier only. `stops`: the
    carriers say that it stands still without the founder. `changed_on`: when somebody last came or left.
    """

    pk = models.CompositePrimaryKey("initiative_id", "first_day")
    initiative = models.ForeignKey(Initiative, models.DO_NOTHING, related_name="+")
    first_day = models.DateField()
    last_day = models.DateField()
    noted = models.IntegerField()
    least = models.IntegerField()
    is_known = models.BooleanField()
    others = models.IntegerField()
    is_all_on_one = models.BooleanField()
    stops = models.BooleanField()
    changed_on = models.DateField(null=True)

    objects = OnDayQuerySet.as_manager()

    class Meta(DatabaseView.Meta):
        db_table = "initiatives_carrying"

    def __str__(self) -> str:
        return f"{self.least} or more carry {self.initiative_id}"
