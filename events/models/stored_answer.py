# SPDX-License-Identifier: EUPL-1.2
"""What a POST of a client answered, so that sending it again does nothing twice."""

from django.db import models

from accounts.models import ApiClient
from core.models import Record


class StoredAnswer(Record):
    """One key of one client with the call it was first used for and what was answered; kept for a day.

    Written in the transaction of the act, so that there is no act without its answer and no answer without its act.
    """

    client = models.ForeignKey(ApiClient, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=255)
    # A hash of method, path and body.
    digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    headers = models.JSONField(default=dict)
    body = models.BinaryField(default=b"")

    class Meta:
        indexes = [models.Index(fields=["created_at"], name="stored_answer_age")]
        constraints = [models.UniqueConstraint(fields=["client", "key"], name="one_answer_per_key")]

    def __str__(self) -> str:
        return f"{self.client_id} {self.status}"
