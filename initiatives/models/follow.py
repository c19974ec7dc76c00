# SPDX-License-Identifier: EUPL-1.2
"""Who follows what by mail. Personal data of people without an account: history does not copy it.

A person is here for as long as they follow something; with the last follow the address goes.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from core.models import Record
from initiatives.models.initiative import Initiative


class Rhythm(models.TextChoices):
    """How often somebody gets mail."""

    WEEKLY = "weekly", _("Every Friday")
    AT_ONCE = "at_once", _("At once")


class Topic(models.TextChoices):
    """What a follower is told of, in the order of a mail."""

    HELP = "help", _("Somebody looks for help")
    NEWS = "news", _("News")
    NEW = "new", _("Something new begins")
    CHANGE = "change", _("Something stops or changes")
    # Of an issue itself, which is no initiative (initiatives.follows.kinds).
    ISSUE = "issue", _("Issues of residents")


class Follower(Record):
    """A mailbox that follows something, or asked to; nothing more is known of who reads it."""

    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    language = models.CharField(max_length=5, default="nl")
    # The last Friday whose mail was written, or had nothing to tell.
    digest_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["digest_on", "id"], name="follower_next_digest")]
        constraints = [
            models.CheckConstraint(name="follower_email_in_lower_case", condition=Q(email=Lower("email"))),
        ]

    def __str__(self) -> str:
        return f"follower {self.pk}"


class Follow(Record):
    """One thing a follower follows: an initiative, what a search in the register finds, or a thing of another kind.

    An area is the search `gebied=...`, a theme is `thema=...`, everything is the empty one. `kind` and `thing` are
    of what a higher app has (initiatives.follows.kinds). It counts once confirmed.
    """

    follower = models.ForeignKey(Follower, on_delete=models.CASCADE, related_name="follows")
    initiative = models.ForeignKey(
        Initiative,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="follows",
        verbose_name=_("initiative"),
    )
    query = models.CharField(_("search"), max_length=1000, blank=True, default="")
    kind = models.CharField(_("kind"), max_length=20, blank=True, default="", db_default="")
    thing = models.UUIDField(null=True, blank=True)
    topics = ArrayField(models.CharField(max_length=10, choices=Topic), verbose_name=_("about what"))
    rhythm = models.CharField(_("how often"), max_length=10, choices=Rhythm, default=Rhythm.WEEKLY)
    # Of the link in the mail that asks to confirm; what was asked together has one link.
    token_hash = models.CharField(max_length=64, blank=True, default="", editable=False)
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [
            models.Index(fields=["token_hash"], name="follow_by_token"),
            models.Index(fields=["created_at"], condition=Q(confirmed_at__isnull=True), name="follow_unconfirmed"),
            models.Index(fields=["rhythm", "follower"], condition=Q(confirmed_at__isnull=False), name="follow_rhythm"),
        ]
        constraints = [
            models.CheckConstraint(
                name="follow_is_one_thing",
                condition=Q(initiative__isnull=True, thing__isnull=True, kind="")
                | Q(initiative__isnull=False, thing__isnull=True, kind="", query="")
                | (Q(initiative__isnull=True, thing__isnull=False, query="") & ~Q(kind="")),
            ),
            models.CheckConstraint(name="follow_has_a_topic", condition=~Q(topics=[])),
            models.CheckConstraint(name="follow_rhythm_known", condition=Q(rhythm__in=Rhythm.values)),
            models.UniqueConstraint(
                fields=["follower", "initiative"],
                condition=Q(confirmed_at__isnull=False, initiative__isnull=False),
                name="initiative_followed_once",
            ),
            models.UniqueConstraint(
                fields=["follower", "query"],
                condition=Q(confirmed_at__isnull=False, initiative__isnull=True, thing__isnull=True),
                name="search_followed_once",
            ),
            models.UniqueConstraint(
                fields=["follower", "kind", "thing"],
                condition=Q(confirmed_at__isnull=False, thing__isnull=False),
                name="thing_followed_once",
            ),
        ]

    def __str__(self) -> str:
        return f"follow {self.pk}"


class FollowedStory(Record):
    """A follower was told of something, once; forgotten when it is too old to be told at all."""

    follower = models.ForeignKey(Follower, on_delete=models.CASCADE, related_name="told")
    # What it is: initiatives.follows.stories.Story.key.
    story = models.CharField(max_length=80)
    message = models.ForeignKey("mail.Message", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["created_at"], name="followed_story_age")]
        constraints = [models.UniqueConstraint(fields=["follower", "story"], name="story_told_once")]

    def __str__(self) -> str:
        return self.story
