# SPDX-License-Identifier: EUPL-1.2
"""What every page has around it."""

from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.translation import override

from accounts.models import User
from tests.cast import Cast


def base_page(user: User | AnonymousUser, path: str = "/") -> str:
    request = RequestFactory().get(path)
    request.user = user
    request.resolver_match = None
    with override("nl"):
        return render_to_string("base.html", request=request)


def test_the_page_has_a_skip_link_to_the_main_part() -> None:
    html = base_page(AnonymousUser())
    assert 'href="#inhoud"' in html
    assert '<main id="inhoud"' in html
    assert '<html lang="nl" class="mv-theme' in html


def test_nothing_inline_that_the_content_security_policy_would_refuse() -> None:
    html = base_page(AnonymousUser())
    assert " style=" not in html
    assert "<style" not in html
    assert "<script>" not in html
    assert " onclick" not in html


def test_a_name_is_escaped_in_the_header(cast: Cast) -> None:
    cast.founder.name = "<b>Fenna</b>"
    assert "&lt;b&gt;Fenna" in base_page(cast.founder)
