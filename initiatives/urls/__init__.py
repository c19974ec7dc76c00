# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the register, one file per audience."""

from initiatives.urls.connecting import urlpatterns as connecting
from initiatives.urls.founder import urlpatterns as founder
from initiatives.urls.moderation import urlpatterns as moderation
from initiatives.urls.opportunities import urlpatterns as opportunities
from initiatives.urls.public import urlpatterns as public

app_name = "initiatives"
urlpatterns = [*public, *founder, *moderation, *opportunities, *connecting]
