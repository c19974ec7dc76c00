# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what is tried, learnt, in the way, weighed and settled."""

from django.urls import URLPattern, URLResolver, path

from governance.learning.agenda import views as agenda_views
from governance.learning.appraisals import urls as appraisals_urls
from governance.learning.barriers import views as barriers_views
from governance.learning.exceptions import urls as exceptions_urls
from governance.learning.experiments import views as experiments_views
from governance.learning.founders import views as founders_views
from governance.learning.lessons.views import lessons
from governance.learning.lessons.views import public as views_public
from governance.learning.missing import urls as missing_urls
from governance.learning.provisions import views as provisions_views

urlpatterns: list[URLPattern | URLResolver] = [
    path("mijn/<uuid:pk>/leren", founders_views.raised, name="mine-raised"),
    path("mijn/<uuid:pk>/leren/in-de-weg", founders_views.barrier, name="mine-barrier"),
    path("mijn/<uuid:pk>/leren/geleerd", founders_views.lesson, name="mine-lesson"),
    path("mijn/<uuid:pk>/keuzes", founders_views.choices, name="mine-choices"),
    path("agenda", agenda_views.page, name="agenda"),
    path("agenda.pdf", agenda_views.as_pdf, name="agenda-pdf"),
    path("agenda.csv", agenda_views.as_csv, name="agenda-csv"),
    path("agenda/vastleggen", agenda_views.record, name="agenda-record"),
    path("belemmeringen", barriers_views.BarriersPage.as_view(), name="barriers"),
    path("belemmeringen.csv", barriers_views.BarriersPage.as_view(output="csv"), name="barriers-csv"),
    path("belemmeringen/nieuw", barriers_views.new, name="barrier-new"),
    path("belemmeringen/<uuid:pk>", barriers_views.barrier, name="barrier"),
    path("belemmeringen/<uuid:pk>/wijzig", barriers_views.change, name="barrier-change"),
    path("belemmeringen/<uuid:pk>/stap", barriers_views.move, name="barrier-move"),
    path("belemmeringen/<uuid:pk>/initiatief", barriers_views.tie, name="barrier-tie"),
    path("belemmeringen/<uuid:pk>/initiatief/<uuid:key>/los", barriers_views.untie, name="barrier-untie"),
    path("experimenten", experiments_views.ExperimentsPage.as_view(), name="experiments"),
    path("experimenten.csv", experiments_views.ExperimentsPage.as_view(output="csv"), name="experiments-csv"),
    path("experimenten/nieuw", experiments_views.new, name="experiment-new"),
    path("experimenten/<uuid:pk>", experiments_views.experiment, name="experiment"),
    path("experimenten/<uuid:pk>/wijzig", experiments_views.change, name="experiment-change"),
    path("experimenten/<uuid:pk>/oordeel", experiments_views.judge, name="experiment-judge"),
    path("lessen", lessons.LessonsPage.as_view(), name="lessons"),
    path("lessen.csv", lessons.LessonsPage.as_view(output="csv"), name="lessons-csv"),
    path("lessen/nieuw", lessons.new, name="lesson-new"),
    path("lessen/<uuid:pk>", lessons.lesson, name="lesson"),
    path("lessen/<uuid:pk>/wijzig", lessons.change, name="lesson-change"),
    path("lessen/<uuid:pk>/veranker", lessons.anchor, name="lesson-anchor"),
    path("lessen/<uuid:pk>/helpt", views_public.use, name="lesson-use"),
    path("lessen-uit-de-stad", views_public.public_lessons, name="public-lessons"),
    path("voorzieningen", provisions_views.ProvisionsPage.as_view(), name="provisions"),
    path("voorzieningen.csv", provisions_views.ProvisionsPage.as_view(output="csv"), name="provisions-csv"),
    path("voorzieningen/nieuw", provisions_views.new, name="provision-new"),
    path("voorzieningen/<uuid:pk>", provisions_views.provision, name="provision"),
    path("voorzieningen/<uuid:pk>/wijzig", provisions_views.change, name="provision-change"),
    *appraisals_urls.urlpatterns,
    *exceptions_urls.urlpatterns,
    *missing_urls.urlpatterns,
]
