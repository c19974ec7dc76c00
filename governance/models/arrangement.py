# SPDX-License-Identifier: EUPL-1.2
"""Anything institutional that carries an initiative for a time."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.database.text_search import search_index
from core.models import VersionedRecord
from governance.models.in_kind import MOST_HOURS, in_kind
from governance.models.outcome import TURNED_DOWN, Outcome
from governance.models.querysets import ArrangementQuerySet, StandingManager
from initiatives.models import Initiative, Party, Place

# What is searched in for words.
SEARCHED_COLUMNS = ("title", "reference", "recipient", "rule")


class ArrangementKind(models.TextChoices):
    """The kinds of carrying for a time."""

    SUBSIDY = "subsidy", _("Subsidy")
    AGREEMENT = "agreement", _("Agreement")
    EXCEPTION = "exception", _("Exception")
    LEASE = "lease", _("Lease or use of a place")
    STAFFING = "staffing", _("Hours of an official")


# What became of an exception follows from its days, whoever writes it: asked and not decided is open, and what nobody
# noted a decision of was granted. Of other kinds only what stands is kept.
_OUTCOME = pgtrigger.Trigger(
    name="exception_outcome",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="""
      IF NEW.kind <> 'exception' THEN NEW.outcome = '';
      ELSIF NEW.asked_on IS NOT NULL AND NEW.decided_on IS NULL THEN NEW.outcome = 'open';
      ELSIF NEW.outcome IN ('', 'open') THEN NEW.outcome = 'granted';
      END IF;
      RETURN NEW;
    """,
)


@pghistory.track(
    # Read in the order it was written, of one arrangement; the index of the foreign key alone would be a second one.
    obj_field=pghistory.ObjForeignKey(related_name="events", db_index=False),
    meta={"indexes": [models.Index(fields=["pgh_obj", "pgh_id"], name="arrangement_history")]},
)
class Arrangement(VersionedRecord):
    """A subsidy, agreement, exception, lease or staffing with a term; both days are included, in Amsterdam time.

    Money is in euro; hours and rent are no money granted (governance.models.in_kind). `renews` makes a chain, so
    that repetition can be counted. An exception is kept from the day it is asked for, also when it is refused: what
    carries nothing is in `every` and not in `objects`.
    """

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="arrangements")
    kind = models.CharField(_("kind"), max_length=10, choices=ArrangementKind)
    title = models.CharField(_("title"), max_length=150)
    granted_by = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="arrangements", verbose_name=_("granted by")
    )
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"), null=True, blank=True)
    amount_requested = models.DecimalField(
        _("amount requested"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    amount_granted = models.DecimalField(_("amount granted"), max_digits=12, decimal_places=2, null=True, blank=True)
    # *Vaststelling*: what it came to in the end (Awb 4:46).
    amount_determined = models.DecimalField(
        _("amount determined"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    # In kind: what a grantor gives in time, or asks for a place. Rent 0 is for nothing, unknown is empty.
    hours_per_week = models.DecimalField(_("hours a week"), max_digits=5, decimal_places=2, null=True, blank=True)
    rent_per_month = models.DecimalField(_("rent a month"), max_digits=12, decimal_places=2, null=True, blank=True)
    scheme = models.ForeignKey(
        "governance.Scheme",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="arrangements",
        verbose_name=_("scheme"),
    )
    goal = models.ForeignKey(
        "governance.PolicyGoal",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="arrangements",
        verbose_name=_("policy goal it serves"),
    )
    # What a lease, or an agreement about the use of a place, is about.
    place = models.ForeignKey(
        Place,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="arrangements",
        verbose_name=_("place"),
    )
    # The grantor's own file number: what an import recognises an arrangement by.
    reference = models.CharField(_("file number"), max_length=60, blank=True, db_default="")
    # Whom the grantor's register names: the legal person, which an initiative is not always called by.
    recipient = models.CharField(_("recipient"), max_length=150, blank=True, db_default="")
    # For the same activities as the one it renews (Awb 4:51 counts those).
    same_activities = models.BooleanField(_("for the same activities"), default=True, db_default=True)
    # By book year the request for determination is due six months after it (Awb 4:74), otherwise after the term (4:44).
    by_book_year = models.BooleanField(_("per book year"), default=False, db_default=False)
    determination_requested_on = models.DateField(_("determination asked on"), null=True, blank=True)
    determined_on = models.DateField(_("determined on"), null=True, blank=True)
    # The day on which the grantor announced that it will not go on (Awb 4:51).
    notice_given_on = models.DateField(_("end announced on"), null=True, blank=True)
    # When it was asked for, when the grantor decided, and when it told the recipient (Awb 3:41). Asked and not decided
    # is open: what is written of it is what was asked for.
    asked_on = models.DateField(_("asked on"), null=True, blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    announced_on = models.DateField(_("decision announced on"), null=True, blank=True)
    # Whether a reason was given with a refusal to go on, or an end; empty when nobody noted it.
    end_reason_given = models.BooleanField(_("reason given for the end"), null=True, blank=True)
    end_reason = models.CharField(_("reason of the end"), max_length=500, blank=True, db_default="")
    rule = models.CharField(_("the rule it departs from"), max_length=200, blank=True)
    # Of exceptions: why the rule does not fit here, as it was asked; what became of it, and on which grounds.
    situation = models.TextField(_("situation"), max_length=2000, blank=True, db_default="")
    outcome = models.CharField(_("decision"), max_length=9, choices=Outcome, blank=True, db_default="", default="")
    grounds = models.TextField(_("grounds"), max_length=2000, blank=True, db_default="")
    asked_by = by_person()
    decided_by = by_person()
    renews = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="renewed_by",
        verbose_name=_("renews"),
    )
    is_invented = models.BooleanField(default=False)

    every = ArrangementQuerySet.as_manager()
    objects = StandingManager()

    class Meta(VersionedRecord.Meta):
        triggers = [*VersionedRecord.Meta.triggers, _OUTCOME]
        indexes = [
            models.Index(fields=["last_day"], name="arrangement_last_day"),
            models.Index(fields=["initiative", "kind", "first_day"], name="arrangement_by_initiative"),
            search_index("arrangement_search", *SEARCHED_COLUMNS),
            # The list of requests and the precedents beside a decision.
            models.Index(fields=["-first_day", "-id"], condition=Q(kind="exception"), name="exception_newest"),
            models.Index(fields=["rule", "-first_day", "-id"], condition=Q(kind="exception"), name="exception_of_rule"),
        ]
        constraints = [
            models.CheckConstraint(
                name="arrangement_ends_after_start",
                condition=Q(last_day__isnull=True) | Q(last_day__gte=F("first_day")),
            ),
            models.CheckConstraint(
                name="arrangement_amount_is_not_negative",
                condition=(Q(amount_granted__isnull=True) | Q(amount_granted__gte=0))
                & (Q(amount_requested__isnull=True) | Q(amount_requested__gte=0))
                & (Q(amount_determined__isnull=True) | Q(amount_determined__gte=0)),
            ),
            models.CheckConstraint(
                name="hours_are_of_staffing_and_fit_a_week",
                condition=Q(hours_per_week__isnull=True)
                | Q(kind="staffing", hours_per_week__gt=0, hours_per_week__lte=MOST_HOURS),
            ),
            models.CheckConstraint(
                name="rent_is_of_a_lease_and_not_negative",
                condition=Q(rent_per_month__isnull=True) | Q(kind="lease", rent_per_month__gte=0),
            ),
            models.UniqueConstraint(
                fields=["granted_by", "reference"], condition=~Q(reference=""), name="arrangement_file_number_once"
            ),
            models.CheckConstraint(name="exception_names_its_rule", condition=~Q(kind="exception") | ~Q(rule="")),
            models.CheckConstraint(
                name="outcome_is_of_exceptions",
                condition=Q(kind="exception", outcome__in=Outcome.values) | (~Q(kind="exception") & Q(outcome="")),
            ),
            models.CheckConstraint(
                name="exception_is_open_until_decided",
                condition=~Q(outcome="open") | Q(asked_on__isnull=False, decided_on__isnull=True),
            ),
            models.CheckConstraint(
                name="exception_decision_has_grounds",
                condition=~Q(outcome__in=["partly", "refused", "withdrawn"]) | ~Q(grounds=""),
            ),
            models.CheckConstraint(
                name="refused_exception_has_days_and_gives_nothing",
                condition=~Q(outcome__in=["refused", "withdrawn"])
                | Q(asked_on__isnull=False, decided_on__isnull=False, amount_granted__isnull=True),
            ),
            models.CheckConstraint(
                name="arrangement_decided_after_it_was_asked",
                condition=Q(asked_on__isnull=True) | Q(decided_on__isnull=True) | Q(decided_on__gte=F("asked_on")),
            ),
            models.CheckConstraint(
                name="arrangement_announced_after_decision",
                condition=Q(announced_on__isnull=True) | Q(decided_on__isnull=False, announced_on__gte=F("decided_on")),
            ),
            models.CheckConstraint(
                name="arrangement_reason_was_given",
                condition=Q(end_reason="") | Q(end_reason_given__isnull=False, end_reason_given=True),
            ),
            models.CheckConstraint(name="arrangement_renews_another", condition=~Q(renews=F("id"))),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_undecided(self) -> bool:
        """Whether it was asked for and no decision is known."""
        return self.asked_on is not None and self.decided_on is None

    @property
    def is_turned_down(self) -> bool:
        """Whether it was refused or withdrawn, and so carries nothing."""
        return self.outcome in TURNED_DOWN

    @property
    def in_kind(self) -> str:
        """Hours or rent in words; empty when neither is known."""
        return in_kind(self.hours_per_week, self.rent_per_month)
