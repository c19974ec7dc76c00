# SPDX-License-Identifier: EUPL-1.2
"""Who pays which share, as views of PostgreSQL that ORM and SQL read alike (docs/adr/0021, docs/adr/0030)."""

from django.db import models

from core.database.sql_views import DatabaseView, OnDayQuerySet
from initiatives.models import Initiative, Party


class Money(DatabaseView):
    """One part of the money of an initiative, told by its carriers or granted by an arrangement: kept apart.

    `told` is in percent as the carriers wrote it, `granted` in euro, `a_year` of that per year of the term (without an
    end as if for one year). `is_outside`: of a single other; own money, contributions and what many pay are not.
    `since`: when it was written, or when its term began. `institution`: the party, or what it is a department of.
    """

    # The id of the income or of the arrangement.
    id = models.UUIDField(primary_key=True)
    basis = models.CharField(max_length=7)
    initiative = models.ForeignKey(Initiative, models.DO_NOTHING, related_name="+")
    party = models.ForeignKey(Party, models.DO_NOTHING, null=True, related_name="+")
    institution = models.ForeignKey(Party, models.DO_NOTHING, null=True, related_name="+")
    told = models.SmallIntegerField(null=True)
    granted = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    a_year = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    is_outside = models.BooleanField()
    first_day = models.DateField()
    last_day = models.DateField()
    since = models.DateField()
    is_invented = models.BooleanField()

    objects = OnDayQuerySet.as_manager()

    class Meta(DatabaseView.Meta):
        db_table = "governance_money"

    def __str__(self) -> str:
        return f"money of {self.initiative_id}"


class Share(DatabaseView):
    """Which part of an initiative's money one party pays in a period; without a party where nobody is known to pay.

    The party is an institution: what its departments are told to pay and grant is its own, and they have no rows.
    A told share and the grants of its party are one thing. `least` and `most` are the interval in percent, to four
    decimals: what was told without a payer (`payer_unknown`) and what was not told (`untold`) can be this party's too.
    `basis` says of what it is a part; granted money has one figure. More than 100 told is brought back to 100.
    `others`: how many sources there are that no party is known to pay: own, payer unknown, and the untold rest.
    `told_since`, `granted_since`: when this party's first income was written, and its first term began.
    """

    # Initiative, first day and party together: a party may be missing, so they cannot be a composite key.
    id = models.TextField(primary_key=True)
    initiative = models.ForeignKey(Initiative, models.DO_NOTHING, related_name="+")
    first_day = models.DateField()
    last_day = models.DateField()
    party = models.ForeignKey(Party, models.DO_NOTHING, null=True, related_name="+")
    told = models.IntegerField(null=True)
    a_year = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    told_since = models.DateField(null=True)
    granted_since = models.DateField(null=True)
    is_invented = models.BooleanField()
    basis = models.CharField(max_length=7)
    least = models.DecimalField(max_digits=7, decimal_places=4)
    most = models.DecimalField(max_digits=7, decimal_places=4)
    payer_unknown = models.DecimalField(max_digits=7, decimal_places=4)
    untold = models.DecimalField(max_digits=7, decimal_places=4)
    others = models.IntegerField()

    objects = OnDayQuerySet.as_manager()

    class Meta(DatabaseView.Meta):
        db_table = "governance_share"

    def __str__(self) -> str:
        return f"{self.least}% to {self.most}% of {self.initiative_id}"


class DeedCase(DatabaseView):
    """One case of what an institution did (governance.deeds): of which deed, whose, and how it went.

    `counted_on` puts it in a year; it counts from `final_on`, when it is known how it went. `kept` is None for what is
    measured in days: those run from `counted_on` to `ended_on`, and on while that is not reached.
    """

    id = models.TextField(primary_key=True)
    deed = models.TextField()
    party = models.ForeignKey(Party, models.DO_NOTHING, related_name="+")
    initiative = models.ForeignKey(Initiative, models.DO_NOTHING, null=True, related_name="+")
    kind = models.TextField()
    counted_on = models.DateField()
    final_on = models.DateField()
    kept = models.BooleanField(null=True)
    ended_on = models.DateField(null=True)
    is_invented = models.BooleanField()

    class Meta(DatabaseView.Meta):
        db_table = "governance_deedcase"

    def __str__(self) -> str:
        return f"{self.deed} of {self.party_id}"
