# SPDX-License-Identifier: EUPL-1.2
"""Forms for webhooks."""

from datetime import timedelta
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import ApiClient, User
from exchange import catalogue

KEPT_DAYS: Final = 90


def _kinds() -> list[tuple[str, Any]]:
    return [(kind.code, kind.title) for kind in catalogue.all_types()]


class WebhookForm(forms.Form):
    """Where to, and which kinds."""

    url = forms.CharField(
        label=_("Address"),
        max_length=500,
        help_text=_("Where the program receives events. For example: https://kaart.example.org/events."),
        widget=forms.URLInput(),
    )
    event_types = forms.MultipleChoiceField(
        label=_("Events"),
        choices=_kinds,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )


class NewWebhookForm(WebhookForm):
    """A new webhook, with whose it is."""

    client = forms.ModelChoiceField(
        label=_("API client"),
        queryset=ApiClient.objects.none(),
        help_text=_("What this client may read decides which events it gets."),
    )
    field_order = ("client", "url", "event_types")

    def __init__(self, *args: Any, by: User, **named: Any) -> None:
        """Offer the clients `by` sees and that still work."""
        super().__init__(*args, **named)
        clients = ApiClient.objects.visible_to(by).filter(revoked_at=None).order_by("name")
        self.fields["client"].queryset = clients  # type: ignore[attr-defined]


class SinceForm(forms.Form):
    """From which moment everything is sent again."""

    since = forms.DateTimeField(
        label=_("From"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d"],
        help_text=_("Events are kept for 90 days. A receiver knows doubles by their webhook-id."),
    )

    def clean_since(self) -> Any:
        """Refuse a moment that is still to come."""
        since = self.cleaned_data["since"]
        if since > timezone.now():
            raise forms.ValidationError(_("Choose a moment that has passed."))
        return max(since, timezone.now() - timedelta(days=KEPT_DAYS))
