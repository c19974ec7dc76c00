# SPDX-License-Identifier: EUPL-1.2
"""The letters and mails the product can send: their built-in texts, and what may stand in them.

The text of a letter is a template for each language, `templates/<folder>/<code>.nl.txt`: the subject on the first line,
an empty line, and the body. An app registers its letters in `apps.py` `ready()`. A coordinator may word a letter anew
(mail.models.LetterText); the words in braces, such as {initiative}, are filled in when the letter is made.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from uuid import UUID

from django.template import Context, Engine
from django.utils.translation import gettext_lazy as _

from core.registry import Registry
from core.site.queries import signature, site

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LANGUAGES = ("nl", "en")
PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# How letters open to somebody whose name the text does not know.
_GREETING = re.compile(r"\A(Beste|Dear) [^\W\d_]+,(?=\n)")
# A name as people have them. Anybody can register with any name, and a mail of ours must not carry their message.
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ '\u2019-]|\.(?= )){0,59}")
_HOLE = re.compile(r"\n{3,}")
SUBJECT_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Wording:
    """Subject and body of a letter in one language, with placeholders."""

    subject: str
    body: str

    def fill(self, values: Mapping[str, object]) -> "Wording":
        """Return the wording with every placeholder replaced; the subject becomes one line of at most 200 characters.

        A value is never read for placeholders itself. Raises KeyError when a value is missing.
        """
        subject, body = (PLACEHOLDER.sub(lambda m: str(values[m.group(1)]), text) for text in (self.subject, self.body))
        # A placeholder that had nothing to say leaves no hole in the letter.
        return Wording(_one_line(subject), _HOLE.sub("\n\n", body.replace("\x00", "")))

    def placeholders(self) -> frozenset[str]:
        """Return the names that stand in braces in subject or body."""
        return frozenset(PLACEHOLDER.findall(self.subject)) | frozenset(PLACEHOLDER.findall(self.body))


def _one_line(subject: str) -> str:
    # A line break from a name must not become a header of its own.
    line = " ".join(_CONTROL.sub(" ", subject).split())
    return line if len(line) <= SUBJECT_LENGTH else line[: SUBJECT_LENGTH - 1].rstrip() + "…"


def in_front(words: str, subject: str) -> str:
    """Return a subject with these words in front, as one line of at most 200 characters."""
    return _one_line(f"{words} {subject}") if words else subject


def greeted(body: str, name: str) -> str:
    """Return a letter that greets the reader by name, where it is known and a name."""
    if not _NAME.fullmatch(name):
        return body
    return _GREETING.sub(lambda found: f"{found[1]} {name},", body, count=1)


@dataclass(frozen=True, slots=True)
class MailText:
    """What one mail says: its subject, its text, and the same as HTML (empty: plain text only)."""

    subject: str
    body: str
    html: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """One kind of letter or mail.

    `code` is stable and stands in addresses ("registration-received"); `title` and `explanation` are translated and say
    what it is and when it goes out. `placeholders` names what may be filled in, each with a translated explanation and
    an example; those in `required` must occur in every wording, because the letter is useless without. The text of an
    `is_secret` letter (a code, a link that signs in) is kept only until it is sent, stopped or given up. An `is_urgent`
    one goes before everything else that waits: somebody sits waiting for it, and it lives for minutes. A letter that
    `has_html` goes out as HTML too (mail.letters.html). `renew` is asked for the text of a message, by its id, at the
    moment it goes out, because what it tells may be no longer true; None means that nothing is left to tell.
    """

    code: str
    title: "StrOrPromise"
    explanation: "StrOrPromise"
    placeholders: Mapping[str, "Placeholder"]
    texts: Mapping[str, Wording] = field(default_factory=dict)
    required: frozenset[str] = field(default_factory=frozenset)
    is_secret: bool = False
    is_urgent: bool = False
    has_html: bool = False
    renew: Callable[[UUID], MailText | None] | None = None
    # The kind of notification (mail.notifications.topics) it is to people with an account, who choose how it comes.
    topic: str = ""
    # What it says is between two colleagues: nobody else reads it in the outbox.
    is_between_colleagues: bool = False
    # What it asks is work of an office: while its reader is away, who stands in gets it (mail.notifications.stand_ins).
    is_work: bool = False


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A word in braces: what it stands for, and an example for the preview."""

    explanation: "StrOrPromise"
    example: str


# What any letter may say beside its own.
SHARED: Mapping[str, Placeholder] = {
    "municipality": Placeholder(_("The municipality, as it signs."), ""),
    "site": Placeholder(_("The name of this site and of its city."), ""),
}


def shared_values(language: str) -> dict[str, str]:
    """Return what stands for the shared placeholders in a letter in this language."""
    return {"municipality": signature(language), "site": str(site())}


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a wording cannot be used. `names` are placeholders, or "{" for a brace that belongs to none."""

    kind: str  # "unknown", "missing" or "brace"
    names: tuple[str, ...]


letters: Registry[Letter] = Registry(
    "Letters and mails with their built-in texts; every app adds its own.", key=lambda letter: letter.code
)


def register(letter: Letter) -> None:
    """Make a letter known; refuses a code taken by another, a language left out and a faulty text (ValueError)."""
    for language in LANGUAGES:
        if language not in letter.texts:
            raise ValueError(f"letter {letter.code} has no text in {language}")
        if found := faults(letter, letter.texts[language]):
            raise ValueError(f"letter {letter.code} ({language}): {found}")
    letters.add(letter)


def register_from(folder: str, *added: Letter) -> None:
    """Make letters known whose texts are files in this folder of the templates; refuses what `register` refuses."""
    for letter in added:
        register(replace(letter, texts={language: _read(folder, letter.code, language) for language in LANGUAGES}))


def _read(folder: str, code: str, language: str) -> Wording:
    template = Engine.get_default().get_template(f"{folder}/{code}.{language}.txt")
    # The words in braces are no variables of the template: they stay, and are filled in when the letter is made.
    text = template.render(Context(autoescape=False))
    subject, gap, body = text.split("\n", 2)
    if gap:
        raise ValueError(f"letter {code} ({language}): an empty line parts the subject from the body")
    return Wording(subject, body)


def get(code: str) -> Letter:
    """Return the letter with this code; LookupError when no app adds it."""
    if letter := letters.get(code):
        return letter
    raise LookupError(f"no letter is called {code}")


def is_secret(code: str) -> bool:
    """Return whether the text of this letter may not be kept or shown; a letter nobody knows any more is not."""
    letter = letters.get(code)
    return letter is not None and letter.is_secret


def all_letters() -> Iterable[Letter]:
    """Return every letter, by code."""
    return sorted(letters, key=lambda letter: letter.code)


def faults(letter: Letter, wording: Wording) -> list[Fault]:
    """Return what keeps `wording` from being used for `letter`; nothing when it is fine."""
    used = wording.placeholders()
    rest = PLACEHOLDER.sub("", wording.subject + wording.body)
    found = [
        Fault("unknown", tuple(sorted(used - letter.placeholders.keys() - SHARED.keys()))),
        Fault("missing", tuple(sorted(letter.required - used))),
        Fault("brace", ("{",) if "{" in rest or "}" in rest else ()),
    ]
    return [fault for fault in found if fault.names]
