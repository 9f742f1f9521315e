"""The stated reason of a bill beside its purpose clause."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import from_text
from drafts import call

from legalscan.measures.stated_reason import measure_reason

REASON = "등대와 부표의 고장이 잦아 항로가 위험하고, 등명기를 고칠 인력이 모자란다는 지적이 있음."


def bill(purpose: str, reason: str = REASON) -> str:
    return f"제안이유\n\n{reason}\n\n등대 관리법안\n\n제1조({purpose}\n제2조(수리) 등대지기는 등명기를 수리한다.\n"


@pytest.mark.parametrize(
    ("purpose", "taken", "elsewhere", "nowhere"),
    [
        ("목적) 이 법은 항로의 안전을 지킴을 목적으로 한다.", ["항로"], ["등대", "등명기"], ["부표", "고장", "위험", "인력"]),
        ("목적) 이 법은 부표관리와 항로를 다룬다.", ["부표", "항로"], ["등대", "등명기"], ["고장", "위험", "인력"]),
        ("목적) 이 법은 바다를 다룬다.", [], ["등대", "등명기"], ["부표", "고장", "항로", "위험", "인력"]),
    ],
)
def test_words_by_where_they_are_taken_up(purpose: str, taken: list[str], elsewhere: list[str], nowhere: list[str]) -> None:
    found = measure_reason(from_text(bill(purpose)))
    assert found is not None
    assert list(found.taken) == taken
    assert list(found.elsewhere) == elsewhere
    assert set(nowhere) <= set(found.nowhere)
    assert not set(found.nowhere) & {"있음", "지적이", "고장이"}
    assert found.share == len(taken) / found.telling


def test_words_of_grammar_and_praise_count_nowhere() -> None:
    found = measure_reason(from_text(bill("목적) 이 법은 산업 발전에 이바지한다.", "체계적 지원과 산업의 발전을 도모하려는 것임.")))
    assert found is not None
    assert "발전" not in (*found.taken, *found.elsewhere, *found.nowhere)


@pytest.mark.parametrize("text", [bill("점등) 불을 켠다."), "제1조(목적) 항로의 안전을 목적으로 한다."])
def test_nothing_to_compare(text: str) -> None:
    assert measure_reason(from_text(text)) is None


def test_show(tmp_path: Path) -> None:
    (tmp_path / "bill.txt").write_text(bill("목적) 이 법은 항로의 안전을 지킴을 목적으로 한다."), encoding="utf-8")
    (tmp_path / "act.txt").write_text("제1조(목적) 항로의 안전을 목적으로 한다.", encoding="utf-8")
    (tmp_path / "other.txt").write_text(bill("점등) 불을 켠다."), encoding="utf-8")
    said = call("show", "bill.txt", "--reason", cwd=tmp_path, code=0).stdout
    assert "목적 조항에 있음 1: 항로" in said
    assert "읽고 판단하여야 합니다" in said
    assert "no stated reason" in call("show", "act.txt", "--reason", cwd=tmp_path, code=2).stderr
    assert "no purpose clause" in call("show", "other.txt", "--reason", cwd=tmp_path, code=2).stderr
