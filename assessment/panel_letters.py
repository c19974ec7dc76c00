# SPDX-License-Identifier: EUPL-1.2
"""The mails of panels: to members, to carriers who may reply, to coordinators, and about what is reopened."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mail.letters import Letter, Placeholder, Wording

_ROUND = Placeholder(_("the title of the round"), "Najaar 2026")
_INITIATIVE = Placeholder(_("the name of the initiative"), "Buurttuin")
_LINK = Placeholder(_("the address of the page"), "https://meervoud.example/rondes")
_UNTIL = Placeholder(_("the last day to reply"), "12 december 2026")
_ABOUT = {"initiative": _INITIATIVE, "round": _ROUND, "link": _LINK}
_NEEDED = frozenset({"link"})
_BYE_NL: Final = "\n\nMet vriendelijke groet,\nde gemeente\n"
_BYE_EN: Final = "\n\nKind regards,\nthe municipality\n"

STARTED = Letter(
    code="panel-started",
    title=_("Panel started"),
    explanation=_("Goes to every member when a panel starts, and when its result is reopened."),
    placeholders=_ABOUT,
    required=_NEEDED,
    texts={
        "nl": Wording(
            "Het panel over {initiative} begint",
            "Beste beoordelaar,\n\nDe beoordelingen van {initiative} in de ronde {round} liggen klaar voor het panel. U"
            " ziet per principe wat ieder zag. Spreek samen af welk niveau het best past, schrijf waarom, en"
            " onderteken:\n{link}" + _BYE_NL,
        ),
        "en": Wording(
            "The panel on {initiative} starts",
            "Dear assessor,\n\nThe assessments of {initiative} in the round {round} are ready for the panel. Per"
            " principle you see what each of you saw. Agree which level fits best, write why, and sign:\n{link}"
            + _BYE_EN,
        ),
    },
)

MISSING = Letter(
    code="signature-missing",
    title=_("Signature written down as missing"),
    explanation=_("Goes to a member when a coordinator writes down that they do not sign."),
    placeholders=_ABOUT,
    required=_NEEDED,
    texts={
        "nl": Wording(
            "Uw handtekening bij {initiative}",
            "Beste beoordelaar,\n\nDe coördinator schreef op dat u de uitslag van {initiative} in de ronde {round} niet"
            " ondertekent. U kunt haar nog ondertekenen, of zelf schrijven wat u anders ziet. Dat komt dan zonder uw"
            " naam naast de uitslag te staan:\n{link}" + _BYE_NL,
        ),
        "en": Wording(
            "Your signature on {initiative}",
            "Dear assessor,\n\nThe coordinator wrote down that you do not sign the result of {initiative} in the round"
            " {round}. You can still sign it, or write yourself what you see otherwise. That then stands beside the"
            " result, without your name:\n{link}" + _BYE_EN,
        ),
    },
)

REPLY = Letter(
    code="consensus-reply",
    title=_("Reply asked for"),
    explanation=_("Goes to every carrier when there is a result to read, before it is final."),
    placeholders={**_ABOUT, "reply_until": _UNTIL},
    required=_NEEDED,
    texts={
        "nl": Wording(
            "Lees wat beoordelaars over {initiative} zeggen",
            "Beste initiatiefnemer,\n\nBeoordelaars keken in de ronde {round} naar {initiative} en naar wat het"
            " bestuur eraan bijdraagt. De uitslag is nog niet vast. U kunt per principe reageren tot en met"
            " {reply_until}. Uw reactie komt naast de uitslag te staan.\n\nLees en reageer:\n{link}" + _BYE_NL,
        ),
        "en": Wording(
            "Read what assessors say about {initiative}",
            "Dear founder,\n\nIn the round {round} assessors looked at {initiative} and at what the governance"
            " around it adds. The result is not final yet. You can reply per principle up to and including"
            " {reply_until}. Your reply will stand beside the result.\n\nRead and reply:\n{link}" + _BYE_EN,
        ),
    },
)

REMINDER = Letter(
    code="reply-reminder",
    title=_("Reminder to reply"),
    explanation=_("Goes to every carrier three days before the last day to reply, when they have not said they did."),
    placeholders={**_ABOUT, "reply_until": _UNTIL},
    required=_NEEDED,
    texts={
        "nl": Wording(
            "U kunt nog reageren op de uitslag van {initiative}",
            "Beste initiatiefnemer,\n\nU kunt tot en met {reply_until} reageren op de uitslag van {initiative} in de"
            " ronde {round}. Wilt u niets zeggen? Dan hoeft u niets te doen.\n\nLees en reageer:\n{link}" + _BYE_NL,
        ),
        "en": Wording(
            "You can still reply to the result of {initiative}",
            "Dear founder,\n\nYou can reply to the result of {initiative} in the round {round} up to and including"
            " {reply_until}. Nothing to say? Then you need not do anything.\n\nRead and reply:\n{link}" + _BYE_EN,
        ),
    },
)

CHANGED = Letter(
    code="consensus-changed",
    title=_("Consensus changed after the reply"),
    explanation=_("Goes to every carrier when something changed after they could read it."),
    placeholders={**_ABOUT, "reply_until": _UNTIL},
    required=_NEEDED,
    texts={
        "nl": Wording(
            "De uitslag van {initiative} is aangepast",
            "Beste initiatiefnemer,\n\nNadat u de uitslag van {initiative} in de ronde {round} kon lezen, is er"
            " iets aangepast. Op de pagina ziet u wat er stond en wat er nu staat. U kunt weer reageren, tot en met"
            " {reply_until}:\n{link}" + _BYE_NL,
        ),
        "en": Wording(
            "The result of {initiative} changed",
            "Dear founder,\n\nAfter you could read the result of {initiative} in the round {round}, something"
            " changed. The page shows what it said and what it says now. You can reply again, up to and"
            " including {reply_until}:\n{link}" + _BYE_EN,
        ),
    },
)

REPLIED = Letter(
    code="carriers-replied",
    title=_("Carriers have replied"),
    explanation=_("Goes to the coordinator who asked for their reply when the carriers say that they have replied."),
    placeholders=_ABOUT,
    required=_NEEDED,
    texts={
        "nl": Wording(
            "{initiative} heeft gereageerd",
            "Beste coördinator,\n\nDe dragers van {initiative} hebben gereageerd op de uitslag in de ronde {round}."
            " Lees hun reactie en stel de uitslag vast:\n{link}" + _BYE_NL,
        ),
        "en": Wording(
            "{initiative} has replied",
            "Dear coordinator,\n\nThe carriers of {initiative} replied to the result in the round {round}. Read their"
            " reply and settle the result:\n{link}" + _BYE_EN,
        ),
    },
)

INTERNAL = Letter(
    code="result-internal",
    title=_("Result kept internal"),
    explanation=_("Goes to every carrier when a result is settled and stays inside the municipality."),
    placeholders=_ABOUT,
    required=_NEEDED,
    texts={
        "nl": Wording(
            "De beoordeling van {initiative} is vastgesteld",
            "Beste initiatiefnemer,\n\nDe uitslag van {initiative} in de ronde {round} is vastgesteld. De gemeente"
            " publiceert haar nu niet. U leest de uitslag, de reden en uw reactie hier:\n{link}" + _BYE_NL,
        ),
        "en": Wording(
            "The assessment of {initiative} is settled",
            "Dear founder,\n\nThe result of {initiative} in the round {round} is settled. The municipality does not"
            " publish it now. You can read the result, the reason and your reply here:\n{link}" + _BYE_EN,
        ),
    },
)

INTEREST = Letter(
    code="interest-declared",
    title=_("Interest declared"),
    explanation=_("Goes to the coordinators when an assessor stands aside because of an interest."),
    placeholders={**_ABOUT, "assessor": Placeholder(_("the name of the assessor"), "N. Yilmaz")},
    required=_NEEDED,
    texts={
        "nl": Wording(
            "{assessor} meldt een belang bij {initiative}",
            "Beste coördinator,\n\n{assessor} meldt een belang bij {initiative} en beoordeelt het niet in de ronde"
            " {round}. De reden staat bij de ronde. Wijs daar zo nodig een vervanger aan:\n{link}" + _BYE_NL,
        ),
        "en": Wording(
            "{assessor} declares an interest in {initiative}",
            "Dear coordinator,\n\n{assessor} declares an interest in {initiative} and does not assess it in the round"
            " {round}. The reason stands with the round. Ask a replacement there if you need one:\n{link}" + _BYE_EN,
        ),
    },
)

REOPENED = Letter(
    code="assessment-reopened",
    title=_("Assessment reopened"),
    explanation=_("Goes to an assessor when a coordinator gives a submitted assessment back to them."),
    placeholders={
        **_ABOUT,
        "reason": Placeholder(_("why it is reopened"), "Het bewijs bij robuustheid ontbreekt."),
        "deadline": Placeholder(_("the last day to submit"), "12-12-2026"),
    },
    required=_NEEDED,
    texts={
        "nl": Wording(
            "Uw beoordeling van {initiative} is heropend",
            "Beste beoordelaar,\n\nUw beoordeling van {initiative} in de ronde {round} is heropend. De"
            " reden:\n\n{reason}\n\nWat u indiende blijft bewaard, maar telt niet meer mee. U begint met een kopie."
            " Dien opnieuw in tot en met {deadline}:\n{link}" + _BYE_NL,
        ),
        "en": Wording(
            "Your assessment of {initiative} is reopened",
            "Dear assessor,\n\nYour assessment of {initiative} in the round {round} is reopened. The"
            " reason:\n\n{reason}\n\nWhat you submitted is kept but no longer counts. You start from a copy. Submit"
            " again up to and including {deadline}:\n{link}" + _BYE_EN,
        ),
    },
)

LETTERS: Final = (STARTED, MISSING, REPLY, REMINDER, CHANGED, REPLIED, INTERNAL, INTEREST, REOPENED)
