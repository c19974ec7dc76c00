# SPDX-License-Identifier: EUPL-1.2
"""Writes down that an office read data of others, once an answer with it is made."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Final
from uuid import UUID, uuid4

import structlog
from django.db import DatabaseError
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from accounts.models import DataRead, Role, RoleGrant, SubjectKind, User
from core.database.read_only import is_read_only
from core.pages.navigation import ROLES
from core.pages.shown_people import ShownPeople, shown_on

log = structlog.get_logger(__name__)

# How long it stays; the term of accounts.retention is this one.
KEPT: Final = timedelta(days=365)
_TRACEPARENT: Final = re.compile(r"00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}")
_ALL_OF_SUCCESS: Final = range(200, 300)


class ReadingMiddleware:
    """Two statements for an answer that shows people to an office, none for any other."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, then write."""
        response = self.get_response(request)
        shown, reader = shown_on(request), request.user
        # A form that comes back with an error shows them as well.
        is_shown = response.status_code in _ALL_OF_SUCCESS or response.status_code in {409, 422}
        if shown and is_shown and isinstance(reader, User) and reader.is_office:
            _write(request, reader, shown)
        return response


def _write(request: HttpRequest, reader: User, shown: list[ShownPeople]) -> None:
    trace = _TRACEPARENT.fullmatch(request.headers.get("traceparent", ""))
    trace_id = trace.group(1) if trace else uuid4().hex
    operation = request.resolver_match.view_name if request.resolver_match else ""
    office = next(role for role in (*ROLES, *Role.values) if role in reader.roles)
    found = _people({pk for one in shown for pk in one.people}, {to for one in shown for to in one.addresses})
    rows = [
        DataRead(
            subject_id=pk,
            subject_kind=SubjectKind.OFFICE if works_here else SubjectKind.PERSON,
            reader=reader,
            office=office,
            activity=one.activity,
            operation=operation[:80],
            trace_id=trace_id,
            about=one.about,
        )
        for one in shown
        for pk, email, works_here in found
        if pk != reader.pk and (pk in one.people or email in one.addresses)
    ]
    try:
        DataRead.objects.bulk_create(rows)
    except DatabaseError as error:
        # People must be able to work on while the database takes no writes; then this line of the log is all there is.
        if not is_read_only(error):
            raise
        log.warning("reading_log.not_written", operation=operation, trace_id=trace_id, reader=str(reader.pk))


def _people(ids: set[UUID], addresses: set[str]) -> list[tuple[UUID, str, bool]]:
    """Return the accounts among these, each with its address and whether somebody with an office has it."""
    works_here = Exists(RoleGrant.objects.filter(user=OuterRef("pk")))
    named = User.objects.filter(Q(pk__in=ids) | Q(email__in=addresses), is_machine=False)
    return list(named.annotate(works_here=works_here).order_by("pk").values_list("pk", "email", "works_here"))


def forget_old_readings() -> int:
    """Remove what is past its term; return how many."""
    return DataRead.objects.filter(created_at__lt=timezone.now() - KEPT).delete()[0]
