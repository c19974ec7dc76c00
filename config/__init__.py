# SPDX-License-Identifier: EUPL-1.2
"""Settings, addresses and the services around the apps."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
