# SPDX-License-Identifier: EUPL-1.2
"""A real mail server on this machine that does what a test tells it: take, defer, reject or hang."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from typing import TYPE_CHECKING

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from config.local_start.services import free_port

if TYPE_CHECKING:
    from email.message import Message as Mail


class PostOffice:
    """What the server took, and how it answers from now on. `answers` is per recipient, `after_data` for the letter."""

    def __init__(self) -> None:
        self.taken: list[Mail] = []
        self.recipient_answers: dict[str, str] = {}
        self.after_data = "250 taken"
        self.seconds_before_answer = 0.0

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if answer := self.recipient_answers.get(address):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 known"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.after_data.startswith("250"):
            self.taken.append(message_from_bytes(bytes(envelope.content or b"")))
        await asyncio.sleep(self.seconds_before_answer)
        return self.after_data

    @property
    def message_ids(self) -> list[str]:
        return [str(mail["Message-ID"]) for mail in self.taken]


@contextmanager
def open_post_office() -> Iterator[tuple[PostOffice, int]]:
    """Run the server on a free port."""
    office, port = PostOffice(), free_port()
    controller = Controller(office, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield office, port
    finally:
        controller.stop()
