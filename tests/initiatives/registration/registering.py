# SPDX-License-Identifier: EUPL-1.2
"""Helpers of the founder's tests: answers that are right, and going through the steps with the client."""

import re
from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from initiatives.models import Area, Registration
from mail.models import Message
from tests.city import load_reference

__all__ = ["load_reference"]

IDEA = {
    "name": "Buurtkas Zwaanshals",
    "summary": "Een kas waar buren samen groente kweken.",
    "story": "Wij begonnen met drie bakken.",
    "form": "group",
    "phase": "startup",
    "started_on": "2026-03-01",
    "website": "",
    "picture_alt": "",
}
PEOPLE: dict[str, Any] = {
    "person_name": "Fenna de Vries",
    "person_email": "fenna@example.org",
    "second_name": "",
    "second_email": "",
    "people_involved": "3-10",
    "absence_effect": "partly",
    "key_tasks": ["lead", "work"],
}
MONEY = {
    "parties-0-name": "Huis van de Wijk",
    "parties-0-sphere": "community",
    "parties-0-role": "host",
    "incomes-0-kind": "subsidy",
    "incomes-0-who": "Gemeente Rotterdam",
    "incomes-0-sphere": "government",
    "incomes-0-share_percent": "60%",
    "incomes-0-ends_on": "2027-06-30",
}
EXCHANGE = {
    "needs-0-kind": "need",
    "needs-0-subject": "place",
    "needs-0-text": "Een stuk grond van 60 m2",
    "needs-1-kind": "offer",
    "needs-1-subject": "knowledge",
    "needs-1-text": "Les in kweken",
}


def step(slug: str) -> str:
    """Return the address of a step."""
    return reverse("initiatives:registration-step", args=[slug])


def start(client: Client) -> Registration:
    """Begin a registration in this browser."""
    client.post(reverse("initiatives:registration-start"))
    return Registration.objects.latest("created_at")


def version_on(client: Client, address: str) -> str:
    """Return the row version the form at this address carries."""
    found = re.search(r'name="version" value="(\d+)"', client.get(address).content.decode())
    assert found, f"no version on {address}"
    return found.group(1)


def answer(client: Client, slug: str, answers: dict[str, Any], *, act: str = "next", version: str = "") -> Any:
    """Post the answers of one step as its page would, and open the page that tells what is wrong, if anything is."""
    address = step(slug)
    data = {**answers, "version": version or version_on(client, address), "act": act}
    return shown(client, client.post(address, data))


def shown(client: Client, response: Any) -> Any:
    """Go on, as a browser does, to the page that tells what is wrong."""
    return client.get(response["Location"]) if "controle=1" in response.headers.get("Location", "") else response


def answer_all(client: Client, area: Area | None = None, changes: Mapping[str, str] | None = None) -> None:
    """Answer every step right; `changes` are answers of any step."""
    changes = changes or {}
    place = {"area": str(area.pk) if area else "city", "address": "Zwaanshals"}
    steps: list[tuple[str, dict[str, Any]]] = [
        ("idee", IDEA),
        ("plek", place),
        ("themas", {"themes": ["food", "public-space"]}),
        ("mensen", PEOPLE),
        ("geld", MONEY),
        ("vraag-aanbod", EXCHANGE),
    ]
    for slug, answers in steps:
        response = answer(client, slug, {**answers, **{n: v for n, v in changes.items() if n in answers}})
        assert response.status_code == 302, (slug, response.content.decode()[:3000])


def send_in(client: Client) -> Any:
    """Send in from the check page."""
    address = reverse("initiatives:registration-check")
    return shown(client, client.post(address, {"version": version_on(client, address), "consent": "on"}))


def link_in(message: Message) -> str:
    """Return the path of the link in a mail."""
    found = re.search(r"https?://[^/\s]+(/\S+)", message.body)
    assert found, message.body
    return found.group(1)


def png(side: int = 200) -> SimpleUploadedFile:
    """Return a small real picture."""
    from io import BytesIO  # noqa: PLC0415

    from PIL import Image  # noqa: PLC0415

    out = BytesIO()
    Image.new("RGB", (side, side), "seagreen").save(out, format="PNG")
    return SimpleUploadedFile("kas.png", out.getvalue(), content_type="image/png")
