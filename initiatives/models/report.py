# SPDX-License-Identifier: EUPL-1.2
"""What a reader says is wrong on a page."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, by_person
from core.models import VersionedRecord
from initiatives.models.initiative import Initiative, of_handled_initiatives


class ReportQuerySet(models.QuerySet["Report"]):
    """Sets of reports."""

    def open(self) -> Self:
        """Reports nobody has dealt with yet."""
        return self.filter(handled_at__isnull=True)

    def visible_to(self, user: Person) -> Self:
        """The area's officials and coordinators; never the public: a report may hold an address."""
        return self.filter(of_handled_initiatives(user))


class Report(VersionedRecord):
    """A mistake on a public page, told by a reader; open until an official has dealt with it.

    Holds personal data of a reader, so history does not copy it.
    """

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="reports")
    text = models.TextField(_("what is wrong"), max_length=2000)
    email = models.EmailField(_("your e-mail address"), max_length=254, blank=True)
    handled_at = models.DateTimeField(_("dealt with at"), null=True, blank=True)
    handled_by = by_person()

    objects = ReportQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        indexes = [
            models.Index(fields=["created_at"], condition=Q(handled_at__isnull=True), name="report_open"),
        ]
        constraints = [
            models.CheckConstraint(name="report_says_something", condition=~Q(text="")),
            # Who dealt with it may leave and be removed; the moment stays.
            models.CheckConstraint(
                name="report_handled_has_moment",
                condition=Q(handled_by__isnull=True) | Q(handled_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]
