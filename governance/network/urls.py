# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the network, of what-ifs, scenarios and the ranking of losses."""

from governance.network.graph import urls as graph_urls
from governance.network.what_if import urls as what_if_urls

urlpatterns = [*graph_urls.urlpatterns, *what_if_urls.urlpatterns]
