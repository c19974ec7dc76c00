# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this room; config/urls.py puts them under the language prefix."""

from django.urls import URLPattern, URLResolver, path

from governance import (
    chain_urls,
    challenge_urls,
    learning_urls,
    network_urls,
    party_urls,
    place_urls,
    policy_urls,
    signal_urls,
    style_urls,
    weighing_urls,
    whatif_urls,
)
from governance.views import arrangements, asking, contact, outlook, overview, subsidies, terms, timeline

app_name = "governance"
urlpatterns: list[URLPattern | URLResolver] = [
    path("bestuur", overview.overview, name="overview"),
    path("vooruitblik", outlook.page, name="outlook"),
    path("vooruitblik.csv", outlook.as_csv, name="outlook-csv"),
    path("vooruitblik.pdf", outlook.as_pdf, name="outlook-pdf"),
    path("subsidies", subsidies.subsidies, name="subsidies"),
    path("subsidies.csv", subsidies.as_csv, name="subsidies-csv"),
    path("subsidies.360.json", subsidies.as_360, name="subsidies-360"),
    path("open-data/subsidies.360.json", subsidies.open_360, name="open-subsidies"),
    path("subsidies/inlezen", subsidies.upload, name="subsidies-upload"),
    path("subsidies/inlezen/<uuid:key>", subsidies.preview, name="subsidies-preview"),
    path("subsidies/inlezen/<uuid:key>/start", subsidies.start, name="subsidies-start"),
    path("dossier/<uuid:pk>/afspraken/nieuw", arrangements.new, name="arrangement-new"),
    path("dossier/<uuid:pk>/afspraken/<uuid:key>", arrangements.change, name="arrangement-change"),
    path("dossier/<uuid:pk>/afspraken/<uuid:key>/vernieuw", arrangements.renew, name="arrangement-renew"),
    path("dossier/<uuid:pk>/afspraken/<uuid:key>/beeindig", terms.end, name="arrangement-end"),
    path("dossier/<uuid:pk>/afspraken/<uuid:key>/verleng", terms.extend, name="arrangement-extend"),
    path("dossier/<uuid:pk>/afspraken/<uuid:key>/vaststelling", terms.determination, name="arrangement-determination"),
    path("dossier/<uuid:pk>/afspraken/<uuid:key>/aankondiging", terms.notice, name="arrangement-notice"),
    path("dossier/<uuid:pk>/tijdlijn", timeline.timeline, name="timeline"),
    path("mijn/<uuid:pk>/afspraken", timeline.mine, name="mine-arrangements"),
    path("mijn/<uuid:pk>/vraag", asking.ask, name="mine-ask"),
    path("dossier/<uuid:pk>/contact/persoon", contact.person, name="contact-person"),
    path("dossier/<uuid:pk>/contact/persoon/<uuid:key>/beeindig", contact.person_end, name="contact-person-end"),
    path("dossier/<uuid:pk>/contact/nieuw", contact.moment, name="contact-new"),
    path("dossier/<uuid:pk>/contact/<uuid:key>", contact.moment_change, name="contact-change"),
    *chain_urls.urlpatterns,
    *challenge_urls.urlpatterns,
    *learning_urls.urlpatterns,
    *network_urls.urlpatterns,
    *party_urls.urlpatterns,
    *place_urls.urlpatterns,
    *policy_urls.urlpatterns,
    *signal_urls.urlpatterns,
    *style_urls.urlpatterns,
    *weighing_urls.urlpatterns,
    *whatif_urls.urlpatterns,
]
