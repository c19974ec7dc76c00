# SPDX-License-Identifier: EUPL-1.2
"""The outbox as a queue."""

from typing import Final

from core.jobs.leases import LeaseQueue
from mail.models import Message

OUTBOX: Final = LeaseQueue(Message.objects.all, task="mail.send_waiting", until="lease_until", tries="attempts")
