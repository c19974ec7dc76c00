# SPDX-License-Identifier: EUPL-1.2
"""What models of every app are made of where they are about people: who did it, and whose office it is."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from accounts.models.person import Person, Role, User

Rows = TypeVar("Rows", bound="models.QuerySet[Any]")


def by_person(verbose_name: Any = None) -> "models.ForeignKey[User | None, User | None]":
    """Return the field of who did something: nobody once the account is gone; a person has no list of what they did."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=verbose_name,
    )


def for_office(rows: Rows, user: Person, own: Callable[[User], Q]) -> Rows:
    """Return what an office works on: all `rows` for a coordinator, their `own` for an official, else none."""
    if not user.is_authenticated:
        return rows.none()
    if Role.COORDINATOR in user.roles:
        return rows
    return rows.filter(own(user)) if Role.OFFICIAL in user.roles else rows.none()
