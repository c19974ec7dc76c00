# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    name = "assessment"
