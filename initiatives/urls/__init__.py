# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the register, one file per audience."""

from initiatives.connections.urls import urlpatterns as connecting
from initiatives.moderation.urls import urlpatterns as moderation
from initiatives.my_initiatives.urls import urlpatterns as founder
from initiatives.opportunities.urls import urlpatterns as opportunities
from initiatives.register.urls import urlpatterns as public

app_name = "initiatives"
urlpatterns = [*public, *founder, *moderation, *opportunities, *connecting]
