# SPDX-License-Identifier: EUPL-1.2
"""Addresses of issues."""

from django.urls import URLPattern, URLResolver, path

from governance.issues.views import founders, officials, public

_one = "vraagstukken/<uuid:pk>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("vraagstukken", public.IssuesPage.as_view(), name="issues"),
    path("vraagstukken.csv", public.IssuesPage.as_view(output="csv"), name="issues-csv"),
    path("vraagstukken.rss", public.IssuesPage.as_view(output="rss"), name="issues-rss"),
    path("vraagstukken/nieuw", public.issue_new, name="issue-new"),
    path(_one, public.issue_page, name="issue"),
    path(f"{_one}/beoordelen", officials.decide, name="issue-decide"),
    path(f"{_one}/wijzigen", officials.change, name="issue-change"),
    path(f"{_one}/stand", officials.move, name="issue-move"),
    path(f"{_one}/vragen", officials.ask, name="issue-ask"),
    path(f"{_one}/antwoord", officials.answer, name="issue-answer"),
    path(f"{_one}/rollen", officials.role, name="issue-role"),
    path(f"{_one}/rollen/<uuid:key>/weg", officials.role_remove, name="issue-role-remove"),
    path(f"{_one}/verbinden", officials.tie_to, name="issue-tie"),
    path(f"{_one}/verbonden/<uuid:key>/los", officials.untie_from, name="issue-untie"),
    path("mijn/<uuid:pk>/vraagstukken", founders.mine, name="mine-issues"),
    path("mijn/<uuid:pk>/vraagstukken/<uuid:key>/los", founders.mine_untie, name="mine-issue-untie"),
]
