# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what is tried, learnt, in the way and settled; governance.urls takes them in."""

from django.urls import URLPattern, URLResolver, path

from governance.views import agenda, barriers, experiments, lessons, provisions, sharing

urlpatterns: list[URLPattern | URLResolver] = [
    path("agenda", agenda.page, name="agenda"),
    path("agenda.pdf", agenda.as_pdf, name="agenda-pdf"),
    path("agenda.csv", agenda.as_csv, name="agenda-csv"),
    path("agenda/vastleggen", agenda.record, name="agenda-record"),
    path("belemmeringen", barriers.barriers, name="barriers"),
    path("belemmeringen.csv", barriers.as_csv, name="barriers-csv"),
    path("belemmeringen/nieuw", barriers.new, name="barrier-new"),
    path("belemmeringen/<uuid:pk>", barriers.barrier, name="barrier"),
    path("belemmeringen/<uuid:pk>/wijzig", barriers.change, name="barrier-change"),
    path("belemmeringen/<uuid:pk>/stap", barriers.move, name="barrier-move"),
    path("belemmeringen/<uuid:pk>/initiatief", barriers.tie, name="barrier-tie"),
    path("belemmeringen/<uuid:pk>/initiatief/<uuid:key>/los", barriers.untie, name="barrier-untie"),
    path("experimenten", experiments.experiments, name="experiments"),
    path("experimenten.csv", experiments.as_csv, name="experiments-csv"),
    path("experimenten/nieuw", experiments.new, name="experiment-new"),
    path("experimenten/<uuid:pk>", experiments.experiment, name="experiment"),
    path("experimenten/<uuid:pk>/wijzig", experiments.change, name="experiment-change"),
    path("experimenten/<uuid:pk>/oordeel", experiments.judge, name="experiment-judge"),
    path("lessen", lessons.lessons, name="lessons"),
    path("lessen.csv", lessons.as_csv, name="lessons-csv"),
    path("lessen/nieuw", lessons.new, name="lesson-new"),
    path("lessen/<uuid:pk>", lessons.lesson, name="lesson"),
    path("lessen/<uuid:pk>/wijzig", lessons.change, name="lesson-change"),
    path("lessen/<uuid:pk>/veranker", lessons.anchor, name="lesson-anchor"),
    path("lessen/<uuid:pk>/helpt", sharing.use, name="lesson-use"),
    path("lessen-uit-de-stad", sharing.public_lessons, name="public-lessons"),
    path("voorzieningen", provisions.provisions, name="provisions"),
    path("voorzieningen.csv", provisions.as_csv, name="provisions-csv"),
    path("voorzieningen/nieuw", provisions.new, name="provision-new"),
    path("voorzieningen/<uuid:pk>", provisions.provision, name="provision"),
    path("voorzieningen/<uuid:pk>/wijzig", provisions.change, name="provision-change"),
]
