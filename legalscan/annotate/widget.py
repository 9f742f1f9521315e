"""Judging findings in a notebook, one at a time, into the same store as everywhere else.

from legalscan.annotate.widget import Judging

Judging(ls.lint(act), store, author="Kim")
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from legalscan.annotate.annotation import REASONS, Annotation
from legalscan.annotate.store import Store
from legalscan.errors import LegalscanError, StoreError
from legalscan.linter import Findings
from legalscan.report.typeset import SIGNS
from legalscan.span import Span

try:
    import anywidget
    import traitlets
except ImportError as error:  # pragma: no cover - the extra is installed where tests run
    raise StoreError("judging in a notebook needs anywidget: pip install 'legalscan[annotate,notebook]'") from error

_HERE: Final = Path(__file__).parent
_AROUND: Final = 300
_WORDS: Final = {
    "ko": {
        "accept": "인정",
        "reject": "기각",
        "unsure": "보류",
        "reason": "기각 사유",
        "comment": "의견",
        "none": "판정할 지적이 없습니다",
        "judged": "판정함",
        "before": "앞 지적",
        "next": "다음 지적",
    },
    "en": {
        "accept": "accept",
        "reject": "reject",
        "unsure": "unsure",
        "reason": "reason of a rejection",
        "comment": "comment",
        "none": "no findings to judge",
        "judged": "judged",
        "before": "previous finding",
        "next": "next finding",
    },
}


class Judging(anywidget.AnyWidget):
    """The findings of a run as cards; a verdict goes to the store at once, and the next card comes.

    Args:
        findings: what `lint` found.
        store: where verdicts go; those that the author gave before are shown.
        author: who judges.
        guideline: the version of the guideline that is followed.
        language: of the buttons, ``ko`` or ``en``; that of the first statute, if not given.
    """

    _esm = _HERE / "judging.js"
    _css = _HERE / "judging.css"
    cards = traitlets.List(traitlets.Dict()).tag(sync=True)
    position = traitlets.Int(0).tag(sync=True)
    problem = traitlets.Unicode("").tag(sync=True)
    reasons = traitlets.List(traitlets.Unicode()).tag(sync=True)
    words = traitlets.Dict().tag(sync=True)

    def __init__(self, findings: Findings, store: Store, *, author: str, guideline: str = "", language: str = "") -> None:
        self._findings, self._store, self._author, self._guideline = findings, store, author, guideline
        self._acts = {act.id: act for act in findings.statutes}
        said = {(one.target.statute_id, one.target.span, one.fingerprint): one for one in store.current(author=author) if one.code}
        tongue = language or next((act.language for act in findings.statutes), "ko")
        super().__init__(
            cards=[self._card(place, said, tongue) for place in range(len(findings))], reasons=list(REASONS), words=_WORDS[tongue]
        )
        self.on_msg(self._judge)

    def _card(self, place: int, said: dict[Any, Annotation], tongue: str) -> dict[str, str]:
        finding = self._findings[place]
        assert not isinstance(finding, tuple)
        act, (start, end) = self._acts[finding.statute_id], finding.span
        article = act[finding.locator].article or act[finding.locator]
        before = Span(max(article.node.body, start - _AROUND), start)
        after = Span(end, max(end, min(article.node.end, end + _AROUND)))
        known = said.get((finding.statute_id, finding.span, finding.fingerprint))
        return {
            "code": finding.code,
            "statute": finding.statute,
            "locator": finding.locator.format(act.language),
            "before": SIGNS.sub("", before.of(act.text)).lstrip(),
            "quote": finding.quote,
            "after": SIGNS.sub("", after.of(act.text)).rstrip(),
            "message": finding.message.in_language(tongue),
            "verdict": known.verdict or "" if known else "",
            "reason": known.reason or "" if known else "",
            "comment": known.comment if known else "",
        }

    def _judge(self, _widget: object, content: dict[str, Any], _buffers: object) -> None:
        """A button was pressed; what cannot be stored is said on the card, and the card stays."""
        place = int(content["place"])
        finding = self._findings[place]
        try:
            said = Annotation.judge(
                finding,
                self._acts[finding.statute_id],
                author=self._author,
                verdict=content["verdict"],
                reason=content["reason"] or None,
                comment=content["comment"],
                guideline=self._guideline,
            )
            self._store.append(said)
        except LegalscanError as error:
            self.problem = str(error)
            return
        self.problem = ""
        cards = [dict(card) for card in self.cards]
        cards[place].update(verdict=said.verdict or "", reason=said.reason or "", comment=said.comment)
        self.cards = cards
        self.position = min(place + 1, len(cards) - 1)
