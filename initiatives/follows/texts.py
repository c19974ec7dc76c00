# SPDX-License-Identifier: EUPL-1.2
"""What a mail to a follower says, in the language of its reader: the stories in groups, as plain text and as HTML."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.pages.links import absolute_link
from initiatives.follows.links import own_link, stop_link
from initiatives.follows.stories import Story
from initiatives.follows.subjects import named, of_follow
from initiatives.lifecycle import Phase
from initiatives.models import Follow, Follower
from initiatives.models.follow import Topic
from mail.letters.html import Rich, link_to

# More is no mail but a list, and the register is one.
MOST_TOLD: Final = 30
TEXT_LENGTH: Final = 300
FOLLOWS_NAMED: Final = 2


@dataclass(frozen=True, slots=True)
class Item:
    """One story as people read it."""

    title: str
    text: str
    note: str
    link: str
    act: str = ""


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
    groups = [
        (topic.label, [_item(story, follower.language) for story in shown if story.topic == topic]) for topic in Topic
    ]
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
        told += ["\n".join(filter(None, [one.title, one.text, one.note, one.link])) for one in items]
    return "\n\n".join([*told, *more])


def _item(story: Story, language: str) -> Item:
    link = absolute_link("initiatives:initiative", story.initiative, language=language)
    day = date_format(timezone.localdate(story.at), "j F")
    note = f"{story.area or _('Whole city')}, {day}"
    text = Truncator(" ".join(story.text.split())).chars(TEXT_LENGTH)
    if story.topic == Topic.HELP:
        return Item(_("%(name)s looks for help") % {"name": story.name}, text, note, link, _("Look how to help"))
    if story.topic == Topic.CHANGE:
        title = _("%(name)s has stopped") if story.text == Phase.STOPPED else _("%(name)s goes on: %(phase)s")
        phase = str(Phase(story.text).label).lower()
        return Item(title % {"name": story.name, "phase": phase}, "", note, link)
    return Item(story.name, text, note, link)
