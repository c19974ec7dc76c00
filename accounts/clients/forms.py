# SPDX-License-Identifier: EUPL-1.2
"""Forms of API clients and their keys."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.clients import areas as clients_areas
from accounts.clients.actions import ClientTerms
from accounts.models import Scope
from accounts.models.api_client import MOST_REQUESTS_PER_MINUTE
from accounts.people.forms import end_of
from core.pages.form_rendering import described


def _last_day(label: Any, help_text: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=help_text,
    )


class ClientForm(forms.Form):
    """What a client is for and may do."""

    # What most clients leave as it is, folded away.
    limits: tuple[str, ...] = ("requests_per_minute",)
    name = forms.CharField(
        label=_("Name"), max_length=100, help_text=_("Which program this is. For example: dashboard of the area team.")
    )
    purpose = forms.CharField(
        label=_("What it is for"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What the program does with the data, and which team answers for it."),
    )
    scopes = forms.TypedMultipleChoiceField(
        label=_("What it may do"),
        choices=[(scope.value, described(scope.label, scope.value)) for scope in Scope],
        coerce=Scope,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )
    reach = forms.ChoiceField(
        label=_("Where it works"),
        choices=[
            ("areas", described(_("In these areas"), _("sees what an official of these areas sees"))),
            ("city", described(_("In the whole city"), _("sees what a coordinator sees"))),
        ],
        widget=forms.RadioSelect,
    )
    areas = forms.MultipleChoiceField(
        label=_("In which areas"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one area, or let the client work in the whole city.")},
    )
    requests_per_minute = forms.IntegerField(
        label=_("Requests per minute"), required=False, min_value=1, max_value=MOST_REQUESTS_PER_MINUTE
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the areas there are now, and say what counts without a number."""
        super().__init__(*args, **kwargs)
        areas = self.fields["areas"]
        assert isinstance(areas, forms.MultipleChoiceField)  # noqa: S101 - declared above
        # Only who chose the whole city needs none.
        areas.required = self.data.get("reach") != "city"
        areas.choices = [(area.code, area.name) for area in clients_areas.source().areas()]
        self.fields["requests_per_minute"].help_text = _("Leave empty for %(usual)s, as every client gets.") % {
            "usual": settings.API_REQUESTS_PER_MINUTE
        }

    @property
    def scope_groups(self) -> list[tuple[Any, list[forms.boundfield.BoundWidget], bool]]:
        """Name, boxes and whether it stands open of each group: what only reads first, what changes folded away."""
        boxes = list(self["scopes"])
        changing = [box for box in boxes if str(box.data["value"]).endswith(":write")]
        reading = [box for box in boxes if box not in changing]
        is_used = any(box.data["selected"] for box in changing)
        return [("", reading, True), (_("It also changes something"), changing, is_used)]

    @property
    def has_limits(self) -> bool:
        """Whether something else than the usual was filled in below, or must be mended there."""
        return any(self[name].errors or self[name].value() for name in self.limits if name in self.fields)

    def terms(self) -> ClientTerms:
        """Return what was chosen; only of a valid form."""
        given = self.cleaned_data
        return ClientTerms(
            name=given["name"],
            scopes=given["scopes"],
            purpose=given["purpose"],
            areas=given["areas"] if given["reach"] == "areas" else (),
            requests_per_minute=given["requests_per_minute"],
        )


class NewClientForm(ClientForm):
    """A new client with its first key."""

    limits = ("requests_per_minute", "expires_at")
    expires_at = _last_day(_("Key works up to and including"), _("Leave empty when the key has no last day."))

    def clean_expires_at(self) -> datetime | None:
        """Turn the last day into the moment it ends."""
        day = self.cleaned_data["expires_at"]
        return end_of(day) if day else None


class NewKeyForm(forms.Form):
    """A new key, and how long those it replaces go on."""

    overlap = forms.TypedChoiceField(
        label=_("The key it has now"),
        choices=[
            ("7", described(_("Works another seven days"), _("time to put the new key in the program"))),
            ("0", described(_("Stops at once"), _("when somebody else may have the key"))),
        ],
        initial="7",
        coerce=lambda days: timedelta(days=int(days)),
        widget=forms.RadioSelect,
    )
    expires_at = _last_day(_("New key works up to and including"), _("Leave empty when the key has no last day."))

    def clean_expires_at(self) -> datetime | None:
        """Turn the last day into the moment it ends."""
        day = self.cleaned_data["expires_at"]
        return end_of(day) if day else None
