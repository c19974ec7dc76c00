# SPDX-License-Identifier: EUPL-1.2
"""A meeting as an iCalendar file (RFC 5545), for any calendar program."""

from datetime import UTC, datetime, time, timedelta
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.timezone import make_aware

from initiatives.models import Meeting

CONTENT_TYPE: Final = "text/calendar; charset=utf-8"
LONGEST_LINE: Final = 75


def calendar_of(meeting: Meeting, link: str) -> str:
    """Return one event; its sequence is the row version, so that a newer file replaces an older one."""
    host = urlsplit(settings.SITE_URL).hostname or "meervoud"
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Meervoud//Meetings//EN", "METHOD:PUBLISH", "BEGIN:VEVENT",
        f"UID:{meeting.pk}@{host}", f"SEQUENCE:{meeting.version}", f"DTSTAMP:{_utc(meeting.updated_at)}",
        *_when(meeting), f"SUMMARY:{_text(meeting.title)}", f"LOCATION:{_text(meeting.where)}",
        f"DESCRIPTION:{_text(meeting.text)}", f"URL:{link}",
        f"STATUS:{'CANCELLED' if meeting.cancelled_on else 'CONFIRMED'}", "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _when(meeting: Meeting) -> list[str]:
    if meeting.starts_at is None:
        return [
            f"DTSTART;VALUE=DATE:{meeting.happens_on:%Y%m%d}",
            f"DTEND;VALUE=DATE:{meeting.happens_on + timedelta(days=1):%Y%m%d}",
        ]
    ends = [f"DTEND:{_utc(_moment(meeting, meeting.ends_at))}"] if meeting.ends_at else []
    return [f"DTSTART:{_utc(_moment(meeting, meeting.starts_at))}", *ends]


def _moment(meeting: Meeting, at: time) -> datetime:
    return make_aware(datetime.combine(meeting.happens_on, at), timezone.get_default_timezone())


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """Return a text with what has a meaning in the file made harmless."""
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        text = text.replace(sign, written)
    return text


def _folded(line: str) -> str:
    """Return a line in parts of at most 75 octets, never cut inside a letter."""
    parts, size = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > LONGEST_LINE:
            parts.append(" ")
            size = 1
        parts[-1] += letter
        size += octets
    return "\r\n".join(parts)
