# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """What other programs are told: events, and the webhooks they are sent to."""

    name = "exchange"
