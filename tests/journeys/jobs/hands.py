# SPDX-License-Identifier: EUPL-1.2
"""Who does the jobs, and counts: somebody without a mouse, and somebody with a thumb on a small phone."""

from abc import ABC, abstractmethod
from datetime import date
from typing import Final

from playwright.sync_api import Locator, Page

# Of the keystroke-level model (Card, Moran and Newell, 1980): a key, a finger that moves to a place, and a thought.
KEY_S: Final = 0.28
MOVE_S: Final = 1.1
THOUGHT_S: Final = 1.35
MOST_TABS: Final = 40
HAS_FOCUS: Final = "found => found.includes(document.activeElement)"
IS_FRESH: Final = "document.activeElement === document.body && !location.hash"


class Hands(ABC):
    """Does what the walk of a job asks, and counts acts: each key or tap is one, and so is each text that is typed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.acts = 0
        self.seconds = 0.0

    def begin(self) -> None:
        """Count from here: what came before was another job."""
        self.acts, self.seconds = 0, 0.0

    def open(self, path: str) -> None:
        """Be where the job begins; this is no act."""
        self.page.goto(path)

    @abstractmethod
    def press(self, target: Locator) -> None:
        """Use a link, a button or what unfolds."""

    @abstractmethod
    def past(self, link: Locator) -> None:
        """Pass over what stands before the content, where the keyboard is led past it."""

    @abstractmethod
    def pass_over(self, first: Locator, button: Locator) -> None:
        """Send a form whose questions are left open; `first` is the first text of it."""

    @abstractmethod
    def tick(self, target: Locator) -> None:
        """Tick a box, or take one of some choices."""

    @abstractmethod
    def choose(self, target: Locator, option: str) -> None:
        """Choose from a list what begins so."""

    @abstractmethod
    def write(self, target: Locator, text: str) -> None:
        """Type into a field."""

    @abstractmethod
    def write_day(self, target: Locator, day: date) -> None:
        """Fill in a day."""

    @abstractmethod
    def send(self, button: Locator) -> None:
        """Send the form somebody is filling in."""


class Keyboard(Hands):
    """Somebody without a mouse. `tabs` is the longest way from one act to the next, and never more than the job's."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.tabs = 0

    def begin(self) -> None:
        super().begin()
        self.tabs = 0

    def keys(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)
            self.acts += 1
            self.seconds += KEY_S

    def tab_to(self, target: Locator) -> None:
        """Press Tab until one of these has the focus; on a new page past the menu first, as the page offers."""
        target.first.wait_for(state="attached")
        self.seconds += THOUGHT_S
        passed: list[str] = []
        if self.page.evaluate(IS_FRESH) and target.first.evaluate("it => !!it.closest('main')"):
            passed.append("past the menu")
            self.keys("Tab", "Enter")
        while not target.evaluate_all(HAS_FOCUS):
            assert len(passed) < MOST_TABS, f"no Tab leads to {target}, only to {passed}"
            self.keys("Tab")
            passed.append(self.page.evaluate("(document.activeElement.innerText || document.activeElement.id)"))
        self.tabs = max(self.tabs, len(passed))

    def press(self, target: Locator) -> None:
        self.tab_to(target)
        self.keys("Enter")

    def past(self, link: Locator) -> None:
        self.press(link)

    def pass_over(self, first: Locator, button: Locator) -> None:
        self.tab_to(first)
        self.send(button)

    def tick(self, target: Locator) -> None:
        name, kind = target.evaluate("it => [it.name, it.type]")
        if kind == "checkbox":
            self.tab_to(target)
            self.keys("Space")
            return
        self.tab_to(self.page.locator(f"[type=radio][name='{name}']"))
        if not target.is_checked():
            self.keys("Space")
        while not target.is_checked():
            self.keys("ArrowDown")

    def choose(self, target: Locator, option: str) -> None:
        self.tab_to(target)
        self._type(option)
        assert target.evaluate("it => it.selectedOptions[0].text").startswith(option), f"no {option} in {target}"

    def write(self, target: Locator, text: str) -> None:
        self.tab_to(target)
        self._type(text)

    def send(self, button: Locator) -> None:
        # Enter in a field sends its form; in a text of many lines Ctrl Enter does.
        assert button.evaluate("it => it.form === document.activeElement.form"), f"not in the form of {button}"
        kind = self.page.evaluate("document.activeElement.localName")
        self.keys({"input": "Enter", "textarea": "Control+Enter"}[kind])

    def write_day(self, target: Locator, day: date) -> None:
        # In the order of the browser, whose own language is English here.
        self.write(target, f"{day:%m%d%Y}")

    def _type(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.acts += 1
        self.seconds += KEY_S * len(text)


class Thumb(Hands):
    """Somebody with a phone."""

    def press(self, target: Locator) -> None:
        target.first.tap()
        self.acts += 1
        self.seconds += THOUGHT_S + MOVE_S

    def past(self, link: Locator) -> None:
        """A thumb scrolls."""

    def pass_over(self, first: Locator, button: Locator) -> None:  # noqa: ARG002 - nobody goes through fields
        self.press(button)

    def tick(self, target: Locator) -> None:
        # The words beside a box are as good as the box, and larger.
        label = self.page.locator(f"label[for='{target.get_attribute('id')}']")
        self.press(label if label.count() else target)
        assert target.is_checked()

    def choose(self, target: Locator, option: str) -> None:
        self.press(target)
        found = target.locator("option").filter(has_text=option).first.get_attribute("value")
        target.select_option(found)
        self.acts += 1
        self.seconds += MOVE_S

    def write(self, target: Locator, text: str) -> None:
        self.press(target)
        target.fill(text)
        self.acts += 1
        self.seconds += KEY_S * len(text)

    def write_day(self, target: Locator, day: date) -> None:
        self.write(target, day.isoformat())

    def send(self, button: Locator) -> None:
        self.press(button)
