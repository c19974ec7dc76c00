# SPDX-License-Identifier: EUPL-1.2
"""Forms for webhooks."""

from datetime import timedelta
from typing import Any, Final

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from accounts.models import ApiClient, User
from core.pages.form_rendering import described
from events.event_types import registry

KEPT_DAYS: Final = 90


def _kinds(client: ApiClient | None = None) -> list[tuple[str, Any]]:
    """Return the kinds this client may know; all without one."""
    return [
        (kind.code, described(kind.title, kind.code.removeprefix(registry.PREFIX)))
        for kind in registry.all_types()
        if client is None or kind.is_open_to(client.scopes)
    ]


def _address_help() -> str:
    told = _("Where the program receives events. For example: https://kaart.example.org/events.")
    if settings.WEBHOOK_ALLOW_HTTP:
        here = _("In this demo your own machine too: http://127.0.0.1:8099/.")
        return f"{told} {here}"
    return str(told)


_help_of_address = lazy(_address_help, str)


class WebhookForm(forms.Form):
    """Where to, and which kinds."""

    url = forms.CharField(
        label=_("Address"),
        max_length=500,
        help_text=_help_of_address(),
        widget=forms.URLInput(),
    )
    event_types = forms.MultipleChoiceField(
        label=_("Events"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Only what this client has the scope for."),
        error_messages={"required": _("Choose at least one.")},
    )

    def __init__(self, *args: Any, client: ApiClient | None = None, **named: Any) -> None:
        """Offer the kinds `client` may know; all while nobody chose a client."""
        super().__init__(*args, **named)
        kinds = self.fields["event_types"]
        kinds.choices = _kinds(client)  # type: ignore[attr-defined]
        if client is None:
            kinds.help_text = _("A client gets only what it has the scope for.")


class NewWebhookForm(WebhookForm):
    """A new webhook, with whose it is."""

    client = forms.ModelChoiceField(
        label=_("API client"),
        queryset=ApiClient.objects.none(),
        empty_label=_("Choose a client"),
        help_text=_("What this client may read decides which events it gets."),
    )
    field_order = ("client", "url", "event_types")

    def __init__(self, *args: Any, by: User, client: ApiClient | None = None, **named: Any) -> None:
        """Offer the clients `by` sees and that still work."""
        super().__init__(*args, client=client, initial={"client": client}, **named)
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
