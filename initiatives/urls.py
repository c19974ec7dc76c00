# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the app, one file per subject."""

from initiatives.areas.urls import urlpatterns as areas
from initiatives.carriers.urls import urlpatterns as carriers
from initiatives.connections.urls import urlpatterns as connections
from initiatives.distance.urls import urlpatterns as distance
from initiatives.follows.urls import urlpatterns as follows
from initiatives.helping.urls import urlpatterns as helping
from initiatives.merging.urls import urlpatterns as merging
from initiatives.moderation.urls import urlpatterns as moderation
from initiatives.my_initiatives.urls import urlpatterns as my_initiatives
from initiatives.opportunities.urls import urlpatterns as opportunities
from initiatives.register.urls import urlpatterns as register
from initiatives.registration.urls import urlpatterns as registration
from initiatives.themes.urls import urlpatterns as themes
from initiatives.widgets.urls import urlpatterns as widgets

app_name = "initiatives"
urlpatterns = [
    *register,
    *areas,
    *themes,
    *registration,
    *carriers,
    *my_initiatives,
    *moderation,
    *merging,
    *distance,
    *opportunities,
    *connections,
    *follows,
    *helping,
    *widgets,
]
