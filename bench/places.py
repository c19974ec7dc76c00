# SPDX-License-Identifier: EUPL-1.2
"""What the load asks for: a key, a signed-in assessor with work, and places spread over the city. Prints JSON.

Run as a process of its own with the settings of the product.
"""

import json
import sys

import django

django.setup()

from datetime import timedelta  # noqa: E402
from importlib import import_module  # noqa: E402
from typing import Any  # noqa: E402
from uuid import UUID  # noqa: E402

from django.conf import settings  # noqa: E402
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.db.models import Count  # noqa: E402
from django.urls import get_resolver  # noqa: E402
from django.utils import timezone  # noqa: E402

from accounts.clients.actions import ClientTerms, create_api_client  # noqa: E402
from accounts.models import ApiClient, Role, Scope, User  # noqa: E402
from assessment.models import Assessment, Assignment, Lens, Round, RoundState, Subject  # noqa: E402
from assessment.results.documents import utc_timestamp  # noqa: E402
from core.api.pagination import cursor_after  # noqa: E402
from core.api.viewsets import RegisterViewSet  # noqa: E402
from core.models import new_id  # noqa: E402
from initiatives.lifecycle import Status  # noqa: E402
from initiatives.models import AreaTeamMember, Initiative  # noqa: E402

PLACES = 40


def main() -> None:
    """Make what is needed and print where it is."""
    published = Assessment.objects.published().order_by("pk").values_list("pk", "updated_at")
    step = max(1, published.count() // PLACES)
    rows = [published[at] for at in range(0, step * PLACES, step) if at < published.count()]
    initiatives = Initiative.objects.published().order_by("pk").values_list("pk", flat=True)
    step = max(1, initiatives.count() // PLACES)
    names = [str(initiatives[at]) for at in range(0, step * PLACES, step) if at < initiatives.count()]
    json.dump(
        {
            "key": _key(),
            "assessments": [{"id": str(pk), "at": utc_timestamp(at)} for pk, at in rows],
            "cursors": [cursor_after(pk, of="assessments") for pk, _at in rows],
            "initiatives": names,
            "initiativeCursors": [cursor_after(UUID(name), of="initiatives") for name in names],
            "lists": _lists(),
            "officialCookie": _cookie(_official()),
            **_assessor(),
        },
        sys.stdout,
    )


def _key() -> str:
    # An earlier one is put aside, not deleted: its machine user may stand in history.
    ApiClient.objects.filter(name="bench").update(name=f"bench {new_id()}", revoked_at=timezone.now())
    scopes = [scope for scope in Scope if scope.endswith(":read")]
    _client, key = create_api_client(terms=ClientTerms(name="bench", scopes=scopes), by=None)
    return key


def _lists() -> list[str]:
    """Return the addresses of all lists of the API below /api/v1, but those the load asks for in its own way."""
    found = [address[0] for address, *_more in get_resolver("config.api.urls").reverse_dict.values()]
    names = {paths[0].removeprefix("v1/") for paths in found if not paths[1]}
    told = {each.prefix for each in _endpoints(RegisterViewSet)}
    return sorted((names & told) - {"assessments", "initiatives"})


def _endpoints(base: type[RegisterViewSet]) -> list[type[RegisterViewSet]]:
    return [each for one in base.__subclasses__() for each in ([one] if hasattr(one, "prefix") else _endpoints(one))]


def _assessor() -> dict[str, Any]:
    """Assign an invented assessor one initiative in an open round, and sign them in."""
    # A demo person, because officials would have to show a second factor first.
    person, made = User.objects.get_or_create(email="bench@verzonnen.invalid", defaults={"is_demo": True})
    if made:
        person.role_grants.create(role=Role.ASSESSOR)
    subject = Subject.objects.order_by("pk").first()
    lens = Lens.objects.about("initiative").order_by("-created_at").first()
    if subject is None or lens is None:
        raise SystemExit("The city is not there.")
    today = timezone.localdate()
    opened, _made = Round.objects.get_or_create(
        title="bench",
        defaults={
            "lens": lens, "state": RoundState.OPEN, "opens_on": today, "deadline": today + timedelta(days=30),
            "is_invented": True,
        },
    )  # fmt: skip
    assignment, _made = Assignment.objects.get_or_create(round=opened, subject=subject, assessor=person)
    codes = list(lens.principles.values_list("code", flat=True))
    return {
        "assignment": str(assignment.pk),
        "principles": codes,
        "cookie": _cookie(person),
    }


def _official() -> User:
    """Return an invented official of the area with the most to handle."""
    person, made = User.objects.get_or_create(email="bench-official@verzonnen.invalid", defaults={"is_demo": True})
    if made:
        person.role_grants.create(role=Role.OFFICIAL)
        waiting = Initiative.objects.filter(status=Status.SUBMITTED, area__isnull=False)
        busy = waiting.values("area").annotate(count=Count("pk")).order_by("-count").values_list("area", flat=True)
        AreaTeamMember.objects.create(area_id=busy[0], user=person)
    return person


def _cookie(person: User) -> str:
    """Sign a person in and return the cookie."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


if __name__ == "__main__":
    main()
