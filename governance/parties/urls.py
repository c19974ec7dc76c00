# SPDX-License-Identifier: EUPL-1.2
"""Addresses of parties, of chains, places and ways of governing."""

from django.urls import URLPattern, URLResolver, path

from governance.parties.chain import urls as chain_urls
from governance.parties.imports import views as imports_views
from governance.parties.merging import views as merging_views
from governance.parties.places import urls as places_urls
from governance.parties.promises import urls as promises_urls
from governance.parties.representatives import views as representatives_views
from governance.parties.styles import urls as styles_urls
from governance.parties.views import contacts, parties

_one = "partijen/<uuid:key>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("partijen", parties.PartiesPage.as_view(), name="parties"),
    path("partijen.csv", parties.PartiesPage.as_view(output="csv"), name="parties-csv"),
    path("partijen/nieuw", parties.new, name="party-new"),
    path("partijen/inlezen", imports_views.bring_in, name="party-import"),
    path(_one, parties.party, name="party"),
    path(f"{_one}/wijzig", parties.change, name="party-change"),
    path(f"{_one}/naam", parties.alias_add, name="party-alias"),
    path(f"{_one}/naam/<uuid:alias_key>/weg", parties.alias_remove, name="party-alias-remove"),
    path(f"{_one}/contact", contacts.contact_new, name="party-contact-new"),
    path(f"{_one}/contact/<uuid:contact_key>", contacts.contact_change, name="party-contact"),
    path(f"{_one}/contact/<uuid:contact_key>/weg", contacts.contact_remove, name="party-contact-remove"),
    path(f"{_one}/spreekt", representatives_views.representative_new, name="party-representative-new"),
    path(
        f"{_one}/spreekt/<uuid:representative_key>/einde",
        representatives_views.representative_end,
        name="party-representative-end",
    ),
    path(f"{_one}/samenvoegen/<uuid:other_key>", merging_views.merge, name="party-merge"),
    *chain_urls.urlpatterns,
    *promises_urls.urlpatterns,
    *places_urls.urlpatterns,
    *styles_urls.urlpatterns,
]
