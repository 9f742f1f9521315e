"""The model: what is refused, what is kept."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import datetime

import pytest
from lighthouses import lighthouse_act, some_annotations, span_of

from legalscan.annotate.annotation import FIELDS, Annotation
from legalscan.annotate.target import CONTEXT, Target
from legalscan.errors import AnnotationError
from legalscan.linter import lint
from legalscan.span import Span

ACT = lighthouse_act()


def test_a_target_keeps_the_words_and_what_stands_around_them() -> None:
    start, end = span_of(ACT, "등대를 점검한다")
    target = Target.at(ACT, (start, end))
    assert (str(target.locator), target.statute_id, target.promulgated) == ("제17조의2제1항", "990001@2024-01-02", "2024-01-02")
    assert target.quote == "등대를 점검한다"
    assert target.prefix + target.quote + target.suffix == ACT.text[start - CONTEXT : end + CONTEXT]


def test_a_finding_is_judged() -> None:
    finding = next(f for f in lint(ACT, select=["DEF103"]) if f.subject == "등대기술")
    said = Annotation.judge(finding, ACT, author="김등대", verdict="reject", reason="harmless idiom", comment="관용구")
    assert (said.code, said.fingerprint, said.target.quote) == ("DEF103", finding.fingerprint, finding.quote)
    assert str(said.target.locator) == "제2조제2호"
    with pytest.raises(FrozenInstanceError):
        said.comment = "other"  # type: ignore[misc]
    with pytest.raises(AnnotationError, match="is not of"):
        Annotation.judge(finding, lighthouse_act("2025-05-05"), author="김등대", verdict="accept")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"author": " "}, "author"),
        ({"verdict": "yes"}, "verdict 'yes' is none of accept, reject, unsure"),
        ({"verdict": "reject"}, "needs one of parser, scope"),
        ({"verdict": "reject", "reason": "bad"}, "'bad' is none"),
        ({"verdict": "accept", "reason": "scope"}, "only a rejection"),
        ({"code": "DEF103"}, "fingerprint"),
        ({"withdrawn": True}, "withdrawn"),
        ({"id": "7"}, "UUID"),
        ({"created": datetime(2026, 1, 1)}, "time zone"),
        ({"comment": "a\0b"}, "comment holds a NUL"),
        ({"comment": "\ud800"}, "surrogate"),
    ],
)
def test_what_is_no_annotation_is_refused_with_its_reason(change: dict[str, object], message: str) -> None:
    good = Annotation.mark(ACT, span_of(ACT, "탑"), author="김등대")
    with pytest.raises(AnnotationError, match=message):
        replace(good, **change)  # type: ignore[arg-type]


@pytest.mark.parametrize("span", [(5, 5), (-1, 3), (0, 4), (10**6, 10**6 + 1), (9, 3)])
def test_what_is_no_place_in_the_statute_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(AnnotationError):
        Target.at(ACT, span)


def test_offsets_hold_the_words_quoted() -> None:
    target = Target.at(ACT, span_of(ACT, "탑"))
    with pytest.raises(AnnotationError, match="do not hold"):
        replace(target, span=Span(3, 9))


def test_a_row_says_all() -> None:
    for said in some_annotations(ACT, 300):
        row = said.row()
        assert tuple(row) == FIELDS
        assert Annotation.from_row(row) == said
        assert Annotation.from_row({key: str(value) for key, value in row.items()}) == said


def test_what_has_no_id_gets_the_same_at_every_reading() -> None:
    row = {**some_annotations(ACT, 1)[0].row(), "id": ""}
    assert Annotation.from_row(row) == Annotation.from_row(row)
    assert Annotation.from_row(row).id != Annotation.from_row({**row, "comment": "other"}).id


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"created": "yesterday"}, "created"),
        ({"start": "three"}, "start, end, places"),
        ({"locator": "제호"}, "locator"),
        ({"labels": "[1"}, "labels"),
        ({"withdrawn": "perhaps"}, "withdrawn"),
        ({"statute_id": ""}, "no id"),
        ({"quote": ""}, "offsets"),
    ],
)
def test_a_bad_field_is_named(change: dict[str, object], message: str) -> None:
    with pytest.raises(AnnotationError, match=message):
        Annotation.from_row({**some_annotations(ACT, 1)[0].row(), **change})
