# SPDX-License-Identifier: EUPL-1.2
"""Whom a coordinator can ask to score: who practised on the lens first, and said of who did not."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.utils.translation import gettext_lazy

from accounts.models import Role, User
from core.pages.form_rendering import described


class AssessorsField(forms.ModelMultipleChoiceField[User]):
    """The active assessors, by name."""

    people: QuerySet[User]
    unpractised: Collection[UUID] = ()

    def __init__(self) -> None:
        super().__init__(
            label=gettext_lazy("Assessors"),
            queryset=User.objects.none(),
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": gettext_lazy("Choose at least one assessor.")},
        )

    def offer(self, unpractised: Collection[User]) -> None:
        """Offer everybody there is now; those of `unpractised` come after the others and say so."""
        self.unpractised = {person.pk for person in unpractised}
        is_new = ExpressionWrapper(Q(pk__in=self.unpractised), output_field=BooleanField())
        self.people = User.objects.filter(role_grants__role=Role.ASSESSOR, is_active=True)
        self.queryset = self.people.order_by(is_new, "name", "email")

    def label_from_instance(self, obj: Any) -> Any:
        """Return the name, and that this person never practised."""
        if obj.pk in self.unpractised:
            return described(str(obj), gettext_lazy("never practised on this lens"))
        return str(obj)
