# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who signs in."""

    name = "accounts"

    def ready(self) -> None:
        """Register the letters, the checks and this app's part of a person's own data."""
        from accounts.handing_over.letters import register_hand_over_letters
        from accounts.menu import register_menu
        from accounts.people.matters import people_matters
        from accounts.people.search_kind import register_searched_people
        from accounts.personal_data import register_account_part
        from accounts.reading_log.activities import register_activities
        from accounts.retention.jobs import register_destruction_work
        from accounts.retention.letters import register_retention_letters
        from accounts.retention.own_kinds import register_own_kinds
        from accounts.sign_in import checks  # noqa: F401 - they register themselves once the apps are loaded
        from accounts.sign_in.actions import sign_out_after_restore
        from accounts.sign_in.letters import register_letters
        from accounts.stand_ins.letters import register_stand_in_letters
        from accounts.stand_ins.registrations import register_stand_ins
        from core.administration.matters import matter_makers
        from core.operations.backups import after_restore

        register_letters()
        register_account_part()
        register_menu()
        matter_makers.add(people_matters)
        register_searched_people()
        register_own_kinds()
        register_activities()
        register_retention_letters()
        register_destruction_work()
        register_stand_in_letters()
        register_hand_over_letters()
        register_stand_ins()
        after_restore.add(sign_out_after_restore)
