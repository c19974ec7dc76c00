# SPDX-License-Identifier: EUPL-1.2
"""One door for reading: every model has `visible_to`, or says here through what it is read instead."""

from typing import Final

from tests.architecture.test_docs import own_models

# Parts are reached from a whole that was fetched through its own `visible_to`; a model of another kind says why.
READ_THROUGH: Final = {
    "core.Site": "core.site.queries",
    "core.SiteText": "core.site.queries",
    "core.Moment": "nobody; the health endpoint tells only whether it is recent",
    "core.KeptFigure": "who reads the same figure, by the class of readers in its key",
    "core.Source": "nobody; it counts the writes of a table",
    "core.SourceWrite": "nobody; it counts the writes of a table",
    "core.SearchWord": "nobody; searching looks for what was meant among them, and shows what it finds by it",
    "accounts.RoleGrant": "User",
    "accounts.ApiKey": "ApiClient",
    "accounts.AccessToken": "ApiClient, never on a page",
    "accounts.AccessChange": "nobody but administrators, whose page asks for the permission",
    "accounts.RetentionTerm": "nobody but who may decide on destruction, whose page asks for the permission",
    "accounts.RetentionHold": "nobody but who may decide on destruction, whose page asks for the permission",
    "accounts.DestructionItem": "DestructionList",
    "accounts.Session": "its own person, by user",
    "accounts.Tally": "nobody; counted by the limits",
    "exchange.StoredAnswer": "its own client, by sending the same call again",
    "mail.NotificationChoice": "its own person, by user",
    "initiatives.Area": "everybody: public",
    "initiatives.Theme": "everybody: public",
    "initiatives.AreaTeamMember": "its Area, on the page of administrators",
    "initiatives.Carrier": "Initiative, with the permissions of carriers",
    "initiatives.Invitation": "Initiative, or by whoever holds its token",
    "initiatives.StatusMove": "Initiative, for carriers and officials",
    "initiatives.Need": "Initiative",
    "initiatives.Engagement": "Initiative",
    "initiatives.Income": "Initiative, for officials and assessors",
    "initiatives.Post": "Initiative",
    "initiatives.PartyAlias": "Party",
    "initiatives.PartyRepresentative": "Party, on the page of officials",
    "initiatives.OpportunityLister": "its Opportunity, by who decides on it",
    "initiatives.OpportunityStep": "Opportunity",
    "initiatives.OpportunityHelp": "its Opportunity, by who decides on it or picked it up",
    "initiatives.MeetingGuest": "Meeting",
    "initiatives.Population": "everybody: public",
    "initiatives.Follower": "whoever holds the link in its mails",
    "initiatives.Follow": "Follower",
    "initiatives.FollowedStory": "nobody; so that nothing is told twice",
    "initiatives.Water": "everybody: public",
    "initiatives.WidgetSite": "administrators, whose page asks for the permission",
    "initiatives.UnconfirmedHelp": "whoever holds the link in its mail",
    "initiatives.Registration": "the browser or the token that began it",
    "assessment.Lens": "everybody: public",
    "assessment.Principle": "everybody: public, part of a Lens",
    "assessment.FounderWords": "everybody: public, part of a Lens",
    "assessment.LensChange": "Lens, on the pages of coordinators",
    "assessment.Vignette": "its Lens and the assessor who trains with it",
    "assessment.Subject": "what is assessed",
    "assessment.Score": "Assessment",
    "assessment.PanelSignature": "Panel",
    "assessment.PanelShowing": "the consensus it was shown of, by its carriers and its panel",
    "assessment.Reopening": "Assessment",
    "assessment.Survey": "coordinators, whose page asks for the permission, and who carries an initiative asked in it",
    "assessment.FounderAnswers": "who carries its initiative, by the pseudonym of its key; then deleted",
    "assessment.SurveyFigure": "everybody: public, on the mirror of its Party; only what may be told has a row",
    "assessment.ScoringPreference": "its own person, by user",
    "governance.RecheckRequest": "nobody; the checks take it as what to look at again",
    "governance.CheckSetting": "coordinators, whose page asks for the permission",
    "governance.CheckRun": "coordinators, whose page asks for the permission",
    "governance.SignalStep": "Signal",
    "governance.Telling": "Signal",
    "governance.Confirmation": "Initiative",
    "governance.BarrierStep": "Barrier",
    "governance.BarrierTie": "Barrier, and of its initiatives those one may see",
    "governance.ChallengeStep": "Challenge",
    "governance.IssueRaiser": "its Issue, by who decides on it",
    "governance.IssueStep": "Issue",
    "governance.IssueRole": "Issue",
    "governance.Mention": "Note",
    "governance.Option": "Weighing",
    "governance.ExpectedEffect": "Weighing",
    "governance.Remark": "Weighing",
    # Facts told from views (docs/adr/0030): rows of the database that are joined to what was fetched.
    "initiatives.RegisteredInitiative": "Initiative",
    "accounts.HandOverPart": "HandOver",
    "accounts.CurrentStandIn": "both colleagues, and what pages say of who answers",
    "initiatives.AreaWorker": "its own person, or Area",
    "initiatives.Handler": "Initiative",
    "initiatives.CarrierTerm": "Initiative",
    "initiatives.CarryingPeriod": "Initiative",
    "assessment.Result": "Assessment",
    "governance.Money": "Initiative",
    "governance.Share": "Initiative",
    "governance.AwaitedAnswer": "Initiative",
    "governance.DeedCase": "Party, for officials",
}


def doors() -> dict[str, bool]:
    return {
        f"{model._meta.app_label}.{model.__name__}": hasattr(model._default_manager.all(), "visible_to")
        for model in own_models()
    }


def test_every_model_is_read_through_visible_to_or_says_through_what() -> None:
    assert sorted(name for name, has_door in doors().items() if not has_door and name not in READ_THROUGH) == []


def test_nothing_is_excused_that_has_a_door_or_is_gone() -> None:
    assert sorted(name for name in READ_THROUGH if doors().get(name, True)) == []
