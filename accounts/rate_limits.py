# SPDX-License-Identifier: EUPL-1.2
"""How often somebody may try something. One statement counts and answers, so tries at the same moment cannot slip by.

Keys are hashed with the secret key: the table holds no address and no IP address. Limits that guard a person are
counted per person and IP address together, so that an attacker elsewhere cannot lock the person out.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db import connection
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from core.errors import RefusedError


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `tries` within `period`, counted from the first try."""

    name: str
    tries: int
    period: timedelta


PASSWORD = Limit("password", 10, timedelta(minutes=15))
PASSWORDS_FROM_ONE_PLACE = Limit("passwords-from-one-place", 100, timedelta(minutes=15))
CODE_MAIL = Limit("code-mail", 5, timedelta(minutes=15))
CODE_MAILS_FROM_ONE_PLACE = Limit("code-mails-from-one-place", 30, timedelta(minutes=15))
# Not a guard of the person but of their mailbox: nobody gets more than this many mails an hour.
CODE_MAILS_TO_ONE_MAILBOX = Limit("code-mails-to-one-mailbox", 30, timedelta(hours=1))
CODE = Limit("code", 5, timedelta(minutes=15))
CODES_FROM_ONE_PLACE = Limit("codes-from-one-place", 100, timedelta(minutes=15))
# A program that has the wrong key tries again and again; so does somebody who guesses.
CLIENT_SECRETS = Limit("client-secrets", 20, timedelta(minutes=15))
SECOND_FACTOR = Limit("second-factor", 10, timedelta(minutes=15))

_TAKE = """
    INSERT INTO accounts_tally AS tally (key, count, ends_at)
      VALUES (%s, 1, clock_timestamp() + make_interval(secs => %s))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN tally.ends_at <= clock_timestamp() THEN 1 ELSE tally.count + 1 END,
      ends_at = CASE WHEN tally.ends_at <= clock_timestamp() THEN excluded.ends_at ELSE tally.ends_at END
    RETURNING count
"""


def take(limit: Limit, *who: str) -> bool:
    """Count one try of `who` and return whether it is within the limit. Call outside a transaction that may fail."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [_key(limit, who), limit.period.total_seconds()])
        row = cursor.fetchone()
    # A guard that cannot count does not let pass: without a row or a database this raises.
    return int(row[0]) <= limit.tries


def ensure_within(limit: Limit, *who: str) -> None:
    """Count one try as `take` does; RefusedError above the limit."""
    if not take(limit, *who):
        raise RefusedError(_("You have sent a lot in a short time. Wait an hour and send it again."))


def give_back(limit: Limit, *who: str) -> None:
    """Uncount one try, because it succeeded: only failures use up a limit."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE accounts_tally SET count = count - 1 WHERE key = %s AND count > 0", [_key(limit, who)])


def _key(limit: Limit, who: tuple[str, ...]) -> str:
    return salted_hmac(f"limit:{limit.name}", "\n".join(part.lower() for part in who), algorithm="sha256").hexdigest()
