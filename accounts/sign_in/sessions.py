# SPDX-License-Identifier: EUPL-1.2
"""Sessions in a table of ours: they know whose they are, when they began and when they were last used."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, cast

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import Session
from core.database.prepared_statements import fetch
from core.database.read_only import suppress_read_only

# Writing every request would make every page a write; a minute is close enough for an hour of idleness.
SEEN_EVERY = timedelta(minutes=1)


class SessionStore(DatabaseStore):
    """Django's database session, with its owner and two moments beside the data.

    A sign-in makes a new row (Django rotates the key), so `began_at` is the moment of signing in.
    """

    began_at: datetime | None = None
    seen_at: datetime | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Return the table these sessions live in."""
        return Session

    def load(self) -> dict[str, Any]:
        """Read the row; its moments stay on the store."""
        row = self._get_session_from_db()
        if row is None:
            return {}
        self.began_at, self.seen_at = row.began_at, row.seen_at
        return self.decode(row.session_data)

    def _get_session_from_db(self) -> Session | None:
        """Return the row of this session while it lasts; every request of who is signed in asks it."""
        found = fetch(_session, {"key": self.session_key, "now": timezone.now()}) if self.session_key else []
        if not found:
            self._session_key: str | None = None
            return None
        session: Session = found[0]
        return session

    def save(self, must_create: bool = False) -> None:
        """Write the row; a new row begins now."""
        if must_create or self.session_key is None:
            self.began_at = self.seen_at = timezone.now()
        super().save(must_create=must_create)

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """Return the row to write, with its owner read from the data."""
        row = cast("Session", super().create_model_instance(data))
        now = timezone.now()
        row.user_id = data.get("_auth_user_id")
        row.began_at, row.seen_at = self.began_at or now, self.seen_at or now
        return row

    def note_use(self) -> None:
        """Remember that the session is in use; writes at most once a minute."""
        now = timezone.now()
        if self.session_key and self.seen_at and now - self.seen_at > SEEN_EVERY:
            # While the database only reads, as during a switch to a standby, people must be able to read too.
            with suppress_read_only():
                self.get_model_class().objects.filter(session_key=self.session_key).update(seen_at=now)
            self.seen_at = now


def _session(values: Mapping[str, Any], _shape: None) -> QuerySet[Session]:
    return Session.objects.filter(session_key=values["key"], expire_date__gt=values["now"])
