# SPDX-License-Identifier: EUPL-1.2
"""What a mail to a follower says, in the language of its reader: the stories in groups, as plain text and as HTML."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.pages.links import absolute_link
from initiatives.follows.kinds import followed_kinds
from initiatives.follows.links import own_link, stop_link
from initiatives.follows.stories import Story
from initiatives.follows.subjects import named, of_follow
from initiatives.lifecycle import Phase
from initiatives.models import Follow, Follower
from initiatives.models.follow import Topic
from mail.letters.html import Rich, link_to

if TYPE_CHECKING:
    from uuid import UUID

# More is no mail but a list, and the register is one.
MOST_TOLD: Final = 30
TEXT_LENGTH: Final = 300
FOLLOWS_NAMED: Final = 2


@dataclass(frozen=True, slots=True)
class Item:
    """What is told of one initiative or other thing under one heading, as people read it."""

    title: str
    texts: Sequence[str]
    note: str
    link: str
    act: str = ""
    act_link: str = ""


def context_of(follower: Follower, follows: Sequence[Follow], stories: Collection[Story]) -> dict[str, object]:
    """Return what stands in the letter that tells these stories (letters.DIGEST and AT_ONCE)."""
    with translation.override(follower.language):
        count = len(stories)
        return {
            "stories": _stories(follower, list(stories)),
            "number": ngettext("%(n)s message", "%(n)s messages", count) % {"n": count},
            "what": _what(follows),
            "own_link": link_to(own_link(follower), _("See what you follow")),
            "stop_link": link_to(stop_link(follower), _("Stop with one click")),
        }


def _what(follows: Sequence[Follow]) -> str:
    names = [one.name for one in named(of_follow(follow) for follow in follows)]
    shown, more = names[:FOLLOWS_NAMED], len(names) - FOLLOWS_NAMED
    if more > 0:
        other = ngettext("%(n)s other thing", "%(n)s other things", more) % {"n": more}
        return _("%(first)s and %(last)s") % {"first": ", ".join(shown), "last": other}
    return (_("%(first)s and %(last)s") % {"first": shown[0], "last": shown[1]}) if len(shown) > 1 else "".join(shown)


def _stories(follower: Follower, stories: Sequence[Story]) -> Rich:
    shown = stories[:MOST_TOLD]
    groups = [(topic.label, _items(topic, shown, follower.language)) for topic in Topic]
    groups = [(label, items) for label, items in groups if items]
    left = len(stories) - len(shown)
    more = ngettext("And %(n)s more, in the register.", "And %(n)s more, in the register.", left) % {"n": left}
    register = absolute_link("initiatives:register", language=follower.language)
    context = {"groups": groups, "more": more if left else "", "register": register}
    html = render_to_string("initiatives/follows/letters/_stories.html", context)
    return Rich(_plain(groups, [f"{more}\n{register}"] if left else []), html, is_block=True)


def _plain(groups: Sequence[tuple[object, Sequence[Item]]], more: Sequence[str]) -> str:
    told = []
    for label, items in groups:
        told.append(str(label).upper())
        told += ["\n".join(filter(None, [one.title, *one.texts, one.note, one.link])) for one in items]
    return "\n\n".join([*told, *more])


def _items(topic: Topic, stories: Sequence[Story], language: str) -> list[Item]:
    """Return what is told under one heading, each thing once, in the order of its newest."""
    of: dict[UUID, list[Story]] = {}
    for story in stories:
        if story.topic == topic:
            of.setdefault(story.about, []).append(story)
    return [_item(each, language) for each in of.values()]


def _item(stories: Sequence[Story], language: str) -> Item:
    newest = stories[0]
    kind = followed_kinds.get(newest.kind)
    link = absolute_link(kind.url_name if kind else "initiatives:initiative", newest.about, language=language)
    day = date_format(timezone.localdate(newest.at), "j F")
    note = f"{newest.area or _('Whole city')}, {day}"
    texts = [Truncator(" ".join(str(story.text).split())).chars(TEXT_LENGTH) for story in stories]
    if newest.topic == Topic.HELP:
        join = absolute_link("initiatives:join", newest.about, language=language)
        # Of several things it looks for, the page of the initiative lets people choose.
        act = f"{join}?vraag={newest.row}" if len(stories) == 1 else link
        return Item(_("%(name)s looks for help") % {"name": newest.name}, texts, note, link, _("I can help"), act)
    if newest.topic == Topic.CHANGE:
        title = _("%(name)s has stopped") if newest.text == Phase.STOPPED else _("%(name)s goes on: %(phase)s")
        phase = str(Phase(str(newest.text)).label).lower()
        return Item(title % {"name": newest.name, "phase": phase}, [], note, link)
    return Item(newest.name, texts, note, link)
