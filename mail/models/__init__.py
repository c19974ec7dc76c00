# SPDX-License-Identifier: EUPL-1.2
"""The outbox, the texts of letters and mails, and notifications."""

from mail.models.message import LetterText, Message, MessageState
from mail.models.notification import Notification, NotificationChoice

__all__ = ["LetterText", "Message", "MessageState", "Notification", "NotificationChoice"]
