# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "governance"
