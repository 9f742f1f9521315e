"""`legalscan evaluate` on a store and on readings."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from lighthouses import call, lighthouse_act, span_of

from legalscan.annotate.annotation import Annotation
from legalscan.annotate.store import Store
from legalscan.cli.evaluate import command

ACT = lighthouse_act()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Forty findings of one rule, of two versions, judged by two people; the newer version does better."""
    place, rng = tmp_path / "team.sqlite", random.Random(3)
    mark = Annotation.mark(ACT, span_of(ACT, "탑"), author="김등대")
    with Store.open(place) as team:
        for number in range(80):
            tool = "0.2.0" if number < 40 else "0.1.0"
            for author in ("김등대", "이항로"):
                right = number % 10 if number < 40 else number % 2
                right = right if rng.random() > 0.05 else not right
                one = replace(mark, id=f"{number:08x}-0000-4000-8000-{ord(author[0]):012x}", author=author, tool=tool, guideline="1")
                team.append(
                    replace(
                        one,
                        code="DEF103",
                        fingerprint=f"{number}",
                        verdict="accept" if right else "reject",
                        reason=None if right else "scope",
                    )
                )
    return place


def test_figures_of_a_store(store: Path) -> None:
    lines = call(command, store, "--replicates", 50, code=0).splitlines()
    assert lines[0].startswith("DEF103")
    assert [line.split("  ")[0] for line in lines[1:]] == ["percent agreement", "Krippendorff's alpha", "Cohen's kappa"]
    assert "on 80 findings  (김등대, 이항로)" in lines[1]
    document = json.loads(call(command, store, "--tool", "0.2.0", "--against-tool", "0.1.0", "--format", "json", "--replicates", 0, code=0))
    assert document["precision"]["DEF103"]["precision"] > 0.8
    assert document["changes"]["DEF103"]["difference"] > 0.2
    assert document["changes"]["DEF103"]["low"] > 0
    assert document["agreement"][0]["low"] is None
    compared = call(command, store, "--tool", "0.2.0", "--against-tool", "0.1.0", "--replicates", 0, code=0)
    assert "+0." in compared.splitlines()[0]


def test_a_threshold_decides_the_exit_status(store: Path) -> None:
    assert "below 0.99: DEF103" in call(command, store, "--replicates", 0, "--fail-under", 0.99, code=1)
    call(command, store, "--replicates", 0, "--fail-under", 0.2, code=0)
    call(command, store, "--replicates", 0, "--fail-under-low", 0.7, code=1)
    call(command, "--fail-under", 0.2, code=0)
    call(command, "--fail-under", 1, code=1)


def test_one_author_has_nobody_to_agree_with(store: Path) -> None:
    assert len(call(command, store, "--author", "김등대", code=0).splitlines()) == 1


def test_what_cannot_be_evaluated_is_said(store: Path, tmp_path: Path) -> None:
    assert "no verdicts on findings of this version" in call(command, store, "--tool", "9", code=2)
    assert "name a store" in call(command, "tests/readings", "--author", "x", code=2)
    assert "no readings" in call(command, tmp_path / "none", code=2)
    Store.open(tmp_path / "empty.sqlite").close()
    assert "no verdicts" in call(command, tmp_path / "empty.sqlite", code=2)
