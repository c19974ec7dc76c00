# SPDX-License-Identifier: EUPL-1.2
"""Parties in the chain of an initiative, and where its money comes from (docs/adr/0001)."""

from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role, by_person
from core.database.text_search import called_index, search_index
from core.models import Record, VersionedRecord
from initiatives.models.initiative import Initiative, OfKnownQuerySet
from initiatives.models.terms import running


class Sphere(models.TextChoices):
    """The three spheres of a city."""

    GOVERNMENT = "government", _("Government")
    MARKET = "market", _("Market")
    COMMUNITY = "community", _("Community")


class ChainRole(models.TextChoices):
    """A place in the chain of an initiative (shared domain vocabulary, part 3)."""

    STARTER = "starter", _("Starter")
    CARRIER = "carrier", _("Carrier")
    EXECUTOR = "executor", _("Executor")
    FUNDER = "funder", _("Funder")
    HOST = "host", _("Host of the place")
    REGULATOR = "regulator", _("Regulator")
    CONNECTOR = "connector", _("Connector")
    KNOWLEDGE_PARTNER = "knowledge_partner", _("Knowledge partner")
    CLIENT = "client", _("Client or user")


class PartyQuerySet(models.QuerySet["Party"]):
    """Sets of parties."""

    def visible_to(self, user: Person) -> Self:
        """Officials and coordinators see every party, an alderman every organisation.

        Others those they speak for, and those in chains they may read.
        """
        if user.is_authenticated and {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self
        seen = Engagement.objects.filter(initiative__in=Initiative.objects.visible_to(user))
        known = Q(pk__in=seen.values("party")) | Q(pk__in=self.represented_by(user).values("pk"))
        if user.is_authenticated and Role.ALDERMAN in user.roles:
            known |= Q(is_person=False)
        return self.filter(known)

    def represented_by(self, user: Person) -> Self:
        """Parties this person speaks for now."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(pk__in=PartyRepresentative.objects.active().filter(user=user.pk).values("party"))

    def answered_for_by(self, user: Person) -> Self:
        """Parties this person answers for: those they speak for, and the initiative they carry that a party is."""
        spoken_for, carried = self.represented_by(user), Initiative.objects.carried_by(user)
        return self.filter(Q(pk__in=spoken_for.values("pk")) | Q(initiative__in=carried))

    def in_chain_of(self, initiative: Initiative) -> Self:
        """Parties that have a place in the chain of this initiative now."""
        linked = Engagement.objects.filter(running(timezone.localdate()), initiative=initiative)
        return self.filter(pk__in=linked.values("party"))

    def institutions(self) -> Self:
        """Parties that can be judged: organisations that are no initiative themselves, never a person."""
        return self.filter(is_person=False, initiative__isnull=True)


# The lock makes two who change both ends at once wait for each other; each then sees what the other wrote.
_ONE_LEVEL = """
    IF NEW.parent_id IS NOT NULL THEN
      PERFORM 1 FROM initiatives_party p WHERE p.id = NEW.parent_id AND p.parent_id IS NULL FOR SHARE;
      IF NOT FOUND OR EXISTS (SELECT FROM initiatives_party d WHERE d.parent_id = NEW.id) THEN
        RAISE EXCEPTION 'a department has no departments' USING ERRCODE = 'check_violation';
      END IF;
    END IF;
    RETURN NEW;
"""


@pghistory.track()
class Party(VersionedRecord):
    """An organisation, a department of one, or a person in a public role, in one of three spheres.

    A department is a party with a `parent`, the institution it is part of. There is one level, so no circle: a
    department has no departments. Money of an institution is the sum over its departments (governance.models.Share).
    """

    name = models.CharField(_("name"), max_length=150)
    sphere = models.CharField(_("sphere"), max_length=10, choices=Sphere)
    website = models.URLField(_("website"), max_length=300, blank=True)
    # A person is only kept here in a public role, such as a councillor or an area broker.
    is_person = models.BooleanField(_("a person in a public role"), db_default=False, default=False)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="departments",
        verbose_name=_("is a department of"),
    )
    # Number in the trade register (KvK, eight digits): the surest way to recognise an organisation.
    register_number = models.CharField(_("number in the trade register"), max_length=8, blank=True, db_default="")
    # The initiative this party is, when it is one: what it hosts or does for others stops with it.
    initiative = models.OneToOneField(
        Initiative,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="as_party",
        verbose_name=_("is the initiative"),
    )
    # What the parties were known by that were merged into this one, so that an address of theirs still leads here.
    merged_ids = ArrayField(models.UUIDField(), null=True, blank=True)
    is_invented = models.BooleanField(default=False)

    objects = PartyQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        indexes = [
            search_index("party_search", "name"),
            called_index("party_called", "name"),
            # The list of parties is sorted by these columns.
            models.Index(fields=["sphere", "name", "id"], name="party_by_sphere"),
            models.Index(fields=["register_number", "id"], name="party_by_number"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["name", "sphere"], name="party_named_once"),
            models.UniqueConstraint(
                fields=["register_number"], condition=~Q(register_number=""), name="party_registered_once"
            ),
            models.CheckConstraint(name="party_is_no_part_of_itself", condition=~Q(parent=F("id"))),
            models.CheckConstraint(
                name="department_is_no_person", condition=Q(parent__isnull=True) | Q(is_person=False)
            ),
        ]
        triggers = [
            *VersionedRecord.Meta.triggers,
            pgtrigger.Trigger(
                name="party_one_level",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("parent_id"),
                func=_ONE_LEVEL,
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def full_name(self) -> str:
        """The name; of a department with the institution it is part of, which the caller has read along."""
        return f"{self.name} ({self.parent.name})" if self.parent else self.name


@pghistory.track()
class PartyAlias(Record):
    """Another name a party is known under, kept when two are merged, so that an import recognises it."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(_("other name"), max_length=150)

    class Meta:
        ordering = ["name"]
        indexes = [search_index("party_alias_search", "name")]
        constraints = [models.UniqueConstraint(Lower("name"), F("party"), name="party_alias_once")]

    def __str__(self) -> str:
        return self.name


class PartyContactQuerySet(models.QuerySet["PartyContact"]):
    """Sets of people to call."""

    def visible_to(self, user: Person) -> Self:
        """Only officials and coordinators: these are personal data."""
        if user.is_authenticated and {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self
        return self.none()


class PartyContact(VersionedRecord):
    """A person to call at a party. Personal data, so history does not copy it."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(_("name"), max_length=150)
    function = models.CharField(_("function"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address"), max_length=254, blank=True)
    phone = models.CharField(_("telephone number"), max_length=30, blank=True)

    objects = PartyContactQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["name", "id"]
        indexes = [search_index("party_contact_search", "name")]
        constraints = [
            models.CheckConstraint(name="party_contact_can_be_reached", condition=~Q(email="") | ~Q(phone=""))
        ]

    def __str__(self) -> str:
        return self.name


class PartyRepresentativeQuerySet(models.QuerySet["PartyRepresentative"]):
    """Sets of people who speak for a party."""

    def active(self) -> Self:
        """Who speaks for it now: nobody who stopped."""
        return self.filter(ended_on__isnull=True)

    def reachable(self) -> Self:
        """Who speaks for it now and can still sign in and be written to."""
        return self.active().filter(user__is_active=True)


@pghistory.track()
class PartyRepresentative(VersionedRecord):
    """A person with an account who reads what is judged of a party, replies and promises for it (docs/adr/0033)."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="representatives")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="represents")
    started_on = models.DateField(_("speaks for it since"), default=timezone.localdate)
    ended_on = models.DateField(_("spoke for it until"), null=True, blank=True)
    linked_by = by_person()

    objects = PartyRepresentativeQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["party", "user"], condition=Q(ended_on__isnull=True), name="speaks_for_a_party_once"
            ),
            models.CheckConstraint(
                name="representative_ends_after_start",
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} speaks for {self.party_id}"


@pghistory.track()
class Engagement(VersionedRecord):
    """A party that fills a place in the chain of an initiative, from a day until a day."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="engagements")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="engagements")
    role = models.CharField(_("role"), max_length=20, choices=ChainRole)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    # What it puts in: hours, money, a hall, a signature.
    capacity = models.CharField(_("what it contributes"), max_length=200, blank=True, db_default="")
    replaceable_by = models.ForeignKey(
        Party,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="could_replace",
        verbose_name=_("can be replaced by"),
    )
    is_invented = models.BooleanField(default=False)

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.CheckConstraint(name="party_does_not_replace_itself", condition=~Q(replaceable_by=F("party"))),
            models.UniqueConstraint(
                fields=["initiative", "party", "role"],
                condition=Q(ends_on__isnull=True),
                name="party_fills_role_once",
            ),
            models.CheckConstraint(
                name="engagement_ends_after_start",
                condition=Q(ends_on__isnull=True) | Q(starts_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} {self.role} {self.initiative_id}"


class RoleNeedQuerySet(OfKnownQuerySet["RoleNeed"]):
    """Sets of roles an initiative needs."""


@pghistory.track()
class RoleNeed(VersionedRecord):
    """A place in the chain that an initiative says it needs, from a day until a day; empty until a party fills it."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="role_needs")
    role = models.CharField(_("role"), max_length=20, choices=ChainRole)
    note = models.CharField(_("what for"), max_length=200, blank=True)
    starts_on = models.DateField(_("from"), default=timezone.localdate)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    is_invented = models.BooleanField(default=False)

    objects = RoleNeedQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "role"], condition=Q(ends_on__isnull=True), name="role_needed_once"
            ),
            models.CheckConstraint(
                name="role_need_ends_after_start",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} for {self.initiative_id}"


class IncomeKind(models.TextChoices):
    """What sort of money keeps the initiative running."""

    SUBSIDY = "subsidy", _("Subsidy")
    ASSIGNMENT = "assignment", _("Paid work")
    CONTRIBUTION = "contribution", _("Contributions of members")
    DONATION = "donation", _("Gifts")
    FUND = "fund", _("Fund")
    LOAN = "loan", _("Loan")
    OWN = "own", _("Own money")


@pghistory.track()
class Income(VersionedRecord):
    """A source of money as the carriers tell it: who pays, roughly which share, until when."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="incomes")
    kind = models.CharField(_("kind"), max_length=12, choices=IncomeKind)
    party = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, blank=True, related_name="incomes")
    # Without it an income that names no party has a payer nobody knows.
    has_many_payers = models.BooleanField(_("many payers"), default=False, db_default=False)
    share_percent = models.PositiveSmallIntegerField(
        _("share of all money, in percent"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    ends_on = models.DateField(_("until"), null=True, blank=True)
    is_invented = models.BooleanField(default=False)

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.CheckConstraint(
                name="income_share_is_a_percentage",
                condition=Q(share_percent__isnull=True) | Q(share_percent__range=(1, 100)),
            ),
            models.CheckConstraint(
                name="income_of_many_names_no_party", condition=Q(has_many_payers=False) | Q(party__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.initiative_id}"
