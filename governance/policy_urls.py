# SPDX-License-Identifier: EUPL-1.2
"""Addresses of policy and of what is learnt for the whole city; governance.urls takes them in."""

from django.urls import URLPattern, URLResolver, path

from governance.views import barriers, exceptions, experiments, lessons, policy

urlpatterns: list[URLPattern | URLResolver] = [
    path("beleid", policy.policy, name="policy"),
    path("beleid/doel/<uuid:pk>/intrekken", policy.withdraw, name="policy-withdraw"),
    path("beleid/<slug:sort>/nieuw", policy.new, name="policy-new"),
    path("beleid/<slug:sort>/<uuid:pk>", policy.item, name="policy-item"),
    path("beleid/<slug:sort>/<uuid:pk>/wijzig", policy.change, name="policy-change"),
    path("uitzonderingen", exceptions.exceptions, name="exceptions"),
    path("uitzonderingen.csv", exceptions.exceptions_csv, name="exceptions-csv"),
    path("uitzonderingen/<uuid:pk>", exceptions.rule, name="exceptions-rule"),
    path("uitzonderingen/<uuid:pk>/voorstel", exceptions.propose, name="exceptions-propose"),
    path("belemmeringen", barriers.barriers, name="barriers"),
    path("belemmeringen/nieuw", barriers.new, name="barrier-new"),
    path("belemmeringen/<uuid:pk>", barriers.barrier, name="barrier"),
    path("belemmeringen/<uuid:pk>/wijzig", barriers.change, name="barrier-change"),
    path("belemmeringen/<uuid:pk>/stap", barriers.move, name="barrier-move"),
    path("belemmeringen/<uuid:pk>/initiatief", barriers.tie, name="barrier-tie"),
    path("belemmeringen/<uuid:pk>/initiatief/<uuid:key>/los", barriers.untie, name="barrier-untie"),
    path("experimenten", experiments.experiments, name="experiments"),
    path("experimenten/nieuw", experiments.new, name="experiment-new"),
    path("experimenten/<uuid:pk>", experiments.experiment, name="experiment"),
    path("experimenten/<uuid:pk>/wijzig", experiments.change, name="experiment-change"),
    path("experimenten/<uuid:pk>/oordeel", experiments.judge, name="experiment-judge"),
    path("lessen", lessons.lessons, name="lessons"),
    path("lessen/nieuw", lessons.new, name="lesson-new"),
    path("lessen/<uuid:pk>", lessons.lesson, name="lesson"),
    path("lessen/<uuid:pk>/wijzig", lessons.change, name="lesson-change"),
    path("lessen/<uuid:pk>/veranker", lessons.anchor, name="lesson-anchor"),
]
