# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the register: its pages, programmes, and the dossier of an initiative."""

from django.urls import URLPattern, URLResolver, path

from initiatives.register.address_search.views import addresses
from initiatives.register.archive import views as archive_views
from initiatives.register.contact import views as contact_views
from initiatives.register.correction import views as correction_views
from initiatives.register.dossier import views as dossier_views
from initiatives.register.programmes import views as programmes_views
from initiatives.register.saved_views import urls as saved_views_urls
from initiatives.register.views import initiative
from initiatives.register.views.register import RegisterPage

urlpatterns: list[URLPattern | URLResolver] = [
    path("register", RegisterPage.as_view(), name="register"),
    path("register.csv", RegisterPage.as_view(output="csv"), name="register-csv"),
    path("register.rss", RegisterPage.as_view(output="rss"), name="register-rss"),
    path("initiatief/<uuid:pk>", initiative.initiative_page, name="initiative"),
    path("initiatief/<uuid:pk>/foto/<int:width>", initiative.picture, name="picture"),
    path("initiatief/<uuid:pk>/deelplaatje", initiative.share_picture, name="share-picture"),
    path("initiatief/<uuid:pk>/contact", contact_views.contact, name="contact"),
    path("initiatief/<uuid:pk>/fout-melden", contact_views.report, name="report"),
    path("werkvoorraad/melding/<uuid:pk>/afgehandeld", contact_views.report_handled, name="report-handled"),
    path("adressen", addresses, name="addresses"),
    path("programmas", programmes_views.programmes, name="programmes"),
    path("programmas/nieuw", programmes_views.programme_new, name="programme-new"),
    path("programma/<uuid:pk>", programmes_views.programme_page, name="programme"),
    path("programma/<uuid:pk>/wijzigen", programmes_views.programme_change, name="programme-change"),
    path("programma/<uuid:pk>/initiatieven", programmes_views.programme_members, name="programme-members"),
    path("dossier/<uuid:pk>", dossier_views.dossier, name="dossier"),
    path("dossier/<uuid:pk>/alles", dossier_views.dossier_whole, name="dossier-whole"),
    path("dossier/<uuid:pk>/hoofdstuk/<slug:chapter>", dossier_views.dossier_chapter, name="dossier-chapter"),
    path("dossier/<uuid:pk>/geschiedenis", dossier_views.dossier_history, name="dossier-history"),
    path("dossier/<uuid:pk>/archief", archive_views.archive, name="dossier-archive"),
    path("dossier/<uuid:pk>/wijzig", correction_views.correct, name="dossier-correct"),
    *saved_views_urls.urlpatterns,
]
