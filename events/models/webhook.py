# SPDX-License-Identifier: EUPL-1.2
"""Where events are sent to, and how each sending went."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from accounts.models import ApiClient, User
from core.models import Record, VersionedRecord, row_version
from events.models.event import Event
from events.models.querysets import DeliveryQuerySet, WebhookQuerySet

# What sending itself notes is no change that a form or the history needs to know.
_OF_SENDING = ("failing_since",)
_SECRETS = ("secret", "previous_secret", "previous_secret_until")


class TurnedOff(models.TextChoices):
    """Why a webhook is off."""

    BY_HAND = "by_hand", _("turned off by somebody")
    GONE = "gone", _("the address answered that it is gone for good")
    FAILING = "failing", _("sending failed for five days")


@pghistory.track(exclude=[*_SECRETS, *_OF_SENDING])
class Webhook(VersionedRecord):
    """An address of an API client to which events are sent, signed with a secret that only they and we know.

    Both secrets are sealed (core.database.encryption). While one is replaced, the old one signs too, until its moment.
    """

    client = models.ForeignKey(ApiClient, on_delete=models.CASCADE, related_name="webhooks")
    url = models.URLField(_("address"), max_length=500)
    event_types = ArrayField(models.CharField(max_length=100), verbose_name=_("events"))
    secret = models.CharField(max_length=500, editable=False)
    previous_secret = models.CharField(max_length=500, blank=True, editable=False)
    previous_secret_until = models.DateTimeField(null=True, blank=True, editable=False)
    is_on = models.BooleanField(_("on"), default=True)
    failing_since = models.DateTimeField(null=True, blank=True, editable=False)
    turned_off_at = models.DateTimeField(null=True, blank=True, editable=False)
    turned_off_because = models.CharField(max_length=10, choices=TurnedOff, blank=True, editable=False)
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = WebhookQuerySet.as_manager()

    class Meta:
        triggers = [row_version(generated=_OF_SENDING)]
        constraints = [
            models.UniqueConstraint(fields=["client", "url"], name="one_webhook_per_client_and_address"),
            models.CheckConstraint(name="webhook_wants_something", condition=~Q(event_types=[])),
            models.CheckConstraint(
                name="webhook_off_says_since_when_and_why",
                condition=Q(is_on=True, turned_off_at__isnull=True, turned_off_because="")
                | (Q(is_on=False, turned_off_at__isnull=False) & ~Q(turned_off_because="")),
            ),
            models.CheckConstraint(
                name="webhook_old_secret_has_end",
                condition=Q(previous_secret="", previous_secret_until__isnull=True)
                | (~Q(previous_secret="") & Q(previous_secret_until__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.url


class DeliveryState(models.TextChoices):
    """Where one sending stands; every one ends sent or given up, never silently gone."""

    WAITING = "waiting", _("Waiting")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Failed")
    GIVEN_UP = "given_up", _("Given up")


class Problem(models.TextChoices):
    """Why a try did not succeed."""

    ANSWER = "answer", _("the receiver did not answer with success")
    REDIRECT = "redirect", _("the receiver sent us elsewhere; we do not follow")
    BAD_ADDRESS = "bad_address", _("this address may not be used")
    INSIDE = "inside", _("the address leads inside a network of ours")
    UNKNOWN_NAME = "unknown_name", _("the name in the address cannot be found")
    NOT_REACHED = "not_reached", _("no connection")
    CERTIFICATE = "certificate", _("the certificate of the receiver cannot be trusted")
    TOO_SLOW = "too_slow", _("no answer in time")
    NOT_ALLOWED = "not_allowed", _("the client may not know this any more")
    OURS = "ours", _("something went wrong on our side")


class Delivery(Record):
    """One event on its way to one webhook. `claimed_until` is the lease of the sender that has it in hand."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="deliveries")
    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    state = models.CharField(_("state"), max_length=10, choices=DeliveryState, default=DeliveryState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(db_default=Now())
    claimed_until = models.DateTimeField(null=True, blank=True)
    tried_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    response_status = models.PositiveSmallIntegerField(null=True, blank=True)
    response_excerpt = models.CharField(max_length=500, blank=True)
    problem = models.CharField(max_length=15, choices=Problem, blank=True)
    # What the machinery said about it, in its own words.
    error = models.CharField(max_length=300, blank=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["next_try_at", "id"], name="delivery_due", condition=Q(state__in=["waiting", "failed"])
            ),
            models.Index(fields=["webhook", "-id"], name="delivery_of_webhook"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["event", "webhook"], name="event_once_per_webhook"),
            models.CheckConstraint(
                name="delivery_sent_has_moment",
                condition=Q(state="sent", sent_at__isnull=False) | (~Q(state="sent") & Q(sent_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="finished_delivery_is_in_nobodys_hand",
                condition=Q(state__in=["waiting", "failed"]) | Q(claimed_until__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event_id} {self.state}"
