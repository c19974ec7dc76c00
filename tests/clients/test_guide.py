# SPDX-License-Identifier: EUPL-1.2
"""Every line of the guide that calls the API works when somebody pastes it, in the order in which it stands there."""

import re
import shlex
from pathlib import Path
from string import Template

import httpx
import pytest
from pytest_django.live_server_helper import LiveServer

from initiatives.models import Area, Initiative
from tests.factories import make_area, make_initiative, make_theme
from tests.factories.api import make_api_client, make_published

GUIDE = (Path(__file__).parents[2] / "docs" / "guides" / "api.md").read_text(encoding="utf-8")
LINES = [
    line.strip()
    for block in re.findall(r"```\n(.*?)```", GUIDE, re.DOTALL)
    for line in block.replace("\\\n", " ").replace("\n  ", " ").splitlines()
    if line.startswith("curl ")
]


def run(line: str, known: dict[str, str]) -> httpx.Response:
    """Do what curl does with this line."""
    words = shlex.split(Template(line.replace("$(uuidgen)", f"guide-{LINES.index(line)}")).substitute(known))
    method, headers, data, auth, url = "GET", {}, [], None, ""
    given = iter(words[1:])
    for word in given:
        if word == "-X":
            method = next(given)
        elif word == "-H":
            name, _colon, value = next(given).partition(": ")
            headers[name] = value
        elif word == "-d":
            data.append(next(given))
        elif word == "-u":
            name, _colon, secret = next(given).partition(":")
            auth = (name, secret)
        elif word != "-i":
            url = word
    if data and method == "GET":
        method = "POST"
    if data:
        headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
    return httpx.request(method, url, headers=headers, content="&".join(data) or None, auth=auth)


@pytest.mark.django_db(transaction=True)
def test_every_call_of_the_guide_works_as_it_is_printed(live_server: LiveServer) -> None:
    make_theme(code="food")
    area = Area.objects.filter(code="WK059905").first() or make_area(code="WK059905")
    make_published()
    client, key = make_api_client()
    # The text of a header within quotes of the shell: what is typed as ETAG='W/"..."' arrives whole.
    known = {"SITE": live_server.url, "KEY": key, "CLIENT_ID": str(client.pk)}
    known["INITIATIVE"] = str(make_initiative(area=area).pk)
    assert len(LINES) >= 12
    for line in LINES:
        answer = run(line, known)
        assert answer.is_success, f"{line}\n{answer.text}"
        if "oauth/token" in line:
            known["TOKEN"] = answer.json()["access_token"]
        if "-X POST" in line and "/arrangements" in line:
            known["ARRANGEMENT"] = answer.json()["id"]
        if "/$ARRANGEMENT" in line:
            known["ETAG"] = answer.headers["ETag"].replace('"', '\\"')
    assert Initiative.objects.filter(name="Wijkkeuken Lindehof", status="submitted").exists()
