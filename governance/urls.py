# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this app; config/urls.py puts them under the language prefix."""

from django.urls import URLPattern, URLResolver, path

from governance.arrangements import urls as arrangements
from governance.college import urls as college
from governance.continuity import urls as continuity
from governance.deeds import urls as deeds
from governance.growth import urls as growth
from governance.issues import urls as issues
from governance.learning import urls as learning
from governance.mirror import urls as mirror
from governance.network import urls as network
from governance.notes import urls as notes
from governance.overview import views as overview_views
from governance.parties import urls as parties
from governance.temporariness import urls as temporariness

app_name = "governance"
urlpatterns: list[URLPattern | URLResolver] = [
    path("bestuur", overview_views.overview, name="overview"),
    *parties.urlpatterns,
    *arrangements.urlpatterns,
    *deeds.urlpatterns,
    *continuity.urlpatterns,
    *temporariness.urlpatterns,
    *network.urlpatterns,
    *notes.urlpatterns,
    *learning.urlpatterns,
    *growth.urlpatterns,
    *issues.urlpatterns,
    *mirror.urlpatterns,
    *college.urlpatterns,
]
