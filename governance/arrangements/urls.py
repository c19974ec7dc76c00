# SPDX-License-Identifier: EUPL-1.2
"""Addresses of arrangements: themselves, contact, the outlook, subsidies, policy, and the Right to Challenge."""

from django.urls import URLPattern, URLResolver, path

from governance.arrangements.challenges import urls as challenges_urls
from governance.arrangements.contact.views import contact, questions
from governance.arrangements.outlook import views as outlook_views
from governance.arrangements.policy import urls as policy_urls
from governance.arrangements.subsidies import views as subsidies_views
from governance.arrangements.timeline import views as timeline_views
from governance.arrangements.views import arrangements, terms

urlpatterns: list[URLPattern | URLResolver] = [
    path("vooruitblik", outlook_views.page, name="outlook"),
    path("vooruitblik.csv", outlook_views.as_csv, name="outlook-csv"),
    path("vooruitblik-partners.csv", outlook_views.growth_as_csv, name="outlook-growth-csv"),
    path("vooruitblik.pdf", outlook_views.as_pdf, name="outlook-pdf"),
    path("subsidies", subsidies_views.subsidies, name="subsidies"),
    path("subsidies.csv", subsidies_views.as_csv, name="subsidies-csv"),
    path("subsidies.360.json", subsidies_views.as_360, name="subsidies-360"),
    path("open-data/subsidies.360.json", subsidies_views.open_360, name="open-subsidies"),
    path("subsidies/inlezen", subsidies_views.upload, name="subsidies-upload"),
    path("subsidies/inlezen/<uuid:key>", subsidies_views.preview, name="subsidies-preview"),
    path("subsidies/inlezen/<uuid:key>/start", subsidies_views.start, name="subsidies-start"),
    path("dossier/<uuid:pk>/afspraken/nieuw", arrangements.new, name="arrangement-new"),
    path("dossier/<uuid:pk>/afspraken/<uuid:key>", arrangements.change, name="arrangement-change"),
    path("dossier/<uuid:pk>/afspraken/<uuid:key>/vernieuw", arrangements.renew, name="arrangement-renew"),
    path("dossier/<uuid:pk>/afspraken/<uuid:key>/beeindig", terms.end, name="arrangement-end"),
    path("dossier/<uuid:pk>/afspraken/<uuid:key>/verleng", terms.extend, name="arrangement-extend"),
    path("dossier/<uuid:pk>/afspraken/<uuid:key>/vaststelling", terms.determination, name="arrangement-determination"),
    path("dossier/<uuid:pk>/afspraken/<uuid:key>/aankondiging", terms.notice, name="arrangement-notice"),
    path("dossier/<uuid:pk>/tijdlijn", timeline_views.timeline, name="timeline"),
    path("mijn/<uuid:pk>/afspraken", timeline_views.mine, name="mine-arrangements"),
    path("mijn/<uuid:pk>/vraag", questions.ask, name="mine-ask"),
    path("dossier/<uuid:pk>/berichten", questions.thread, name="thread"),
    path("berichten", questions.waiting, name="messages"),
    path("berichten/<uuid:pk>/terug", questions.back, name="message-take-back"),
    path("dossier/<uuid:pk>/contact/persoon", contact.person, name="contact-person"),
    path("dossier/<uuid:pk>/contact/persoon/<uuid:key>/beeindig", contact.person_end, name="contact-person-end"),
    path("dossier/<uuid:pk>/contact/nieuw", contact.contact_moment, name="contact-new"),
    path("dossier/<uuid:pk>/contact/<uuid:key>", contact.contact_moment_change, name="contact-change"),
    *challenges_urls.urlpatterns,
    *policy_urls.urlpatterns,
]
