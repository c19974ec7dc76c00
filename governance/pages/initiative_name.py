# SPDX-License-Identifier: EUPL-1.2
"""Naming an initiative in a form: typed or picked, and looked up among those this person handles."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.models import User
from governance.pages.suggestions import Suggestions
from initiatives.lifecycle import Status
from initiatives.models import Initiative

MOST_SUGGESTIONS = 200


def known_initiatives(person: User) -> QuerySet[Initiative]:
    """Return the initiatives a person may tie to something: those they handle that were not turned away."""
    gone = [Status.DECLINED, Status.WITHDRAWN]
    return Initiative.objects.in_areas_of(person).exclude(status__in=gone).defer("search")


class InitiativeNameField(forms.CharField):
    """The name of an initiative; cleaned to the initiative, or None when it is empty."""

    widget = Suggestions

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 120, "required": False, **kwargs})
        self._person: User | None = None

    def offer(self, person: User) -> None:
        """Suggest what this person handles, and look names up there."""
        self._person = person
        widget: Any = self.widget
        widget.suggest(known_initiatives(person).order_by("name").values_list("name", flat=True)[:MOST_SUGGESTIONS])

    def clean(self, value: Any) -> Any:
        """Return the initiative; raises ValidationError for an unknown name or one that several bear."""
        name = super().clean(value)
        if not name or self._person is None:
            return None
        found = list(known_initiatives(self._person).filter(name__iexact=name)[:2])
        if not found:
            raise ValidationError(_("No initiative that you handle has this name. Pick one from the list."))
        if len(found) > 1:
            raise ValidationError(_("More than one initiative has this name. Begin from the file of the right one."))
        return found[0]
