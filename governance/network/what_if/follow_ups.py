# SPDX-License-Identifier: EUPL-1.2
"""Which what-ifs somebody follows up: the same question, whoever asks it and for whichever day, is one."""

import hashlib
import json
from typing import Final

from accounts.models import User
from governance.models import Signal
from governance.models.signal_querysets import SignalQuerySet
from governance.network.what_if.query import WhatIfQuery

FOLLOW_UP: Final = "whatif-follow-up"


def question_key(asked: WhatIfQuery) -> str:
    """Return what the same question always is: what goes, what shifts, and where one looks."""
    elements = sorted(json.dumps(one, sort_keys=True) for one in asked.as_json())
    return hashlib.sha256("\n".join([asked.area, *elements]).encode()).hexdigest()[:32]


def following(asked: WhatIfQuery) -> SignalQuerySet:
    """Return the open signals with which this question is followed up."""
    return Signal.objects.open().filter(check_code=FOLLOW_UP, subject_key__startswith=question_key(asked))


def followed(asked: WhatIfQuery, user: User) -> Signal | None:
    """Return with which signal this question is followed up, when this person may read it; one query."""
    if not asked.elements:
        return None
    return following(asked).visible_to(user).select_related("assigned_to").first()
