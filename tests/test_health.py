"""The health of a corpus: what is wrong with the collection, before anything is said of a statute."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from drafts import call
from editions import act
from test_corpus import DECREE

from legalscan.corpus import Corpus
from legalscan.damage import find_damage
from legalscan.health import KINDS, examine, find_later
from legalscan.statute import read

LATER = "제1조에 필요한 사항은 대통령령으로 정한다."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "law").mkdir()
    return tmp_path / "law"


def put(folder: Path, name: str, text: str | bytes) -> None:
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))


def kinds(folder: Path) -> list[tuple[str, str]]:
    return [(ailment.kind, Path(ailment.path).name) for ailment in examine(Corpus.open(folder))]


def sound(
    promulgated: str = "2020-01-01", number: int = 1, effective: str = "2020-07-01", words: str = "등대를 돌본다.", **named: str
) -> str:
    day = ".".join(str(int(part)) for part in promulgated.split("-"))
    return (
        act(promulgated, number, effective, words, **named)
        + f"\n부칙 <제{number}호,{day}>\n\n이 법은 공포 후 6개월이 경과한 날부터 시행한다.\n"
    )


def test_a_sound_corpus_has_nothing(folder: Path) -> None:
    put(folder, "act.md", sound(words=LATER))
    put(folder, "decree.md", DECREE)
    assert kinds(folder) == []
    done = call("corpus", "health", folder, code=0)
    assert "문제를 찾지 못했습니다(찾아본 것: 읽을 수 없는 파일" in done.stdout


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"a.md": b"\x89PNG" + bytes(40), "b.md": sound()}, [("unreadable", "a.md")]),
        ({"a.md": sound().encode("cp949")}, [("charset", "a.md")]),
        ({"a.md": sound(words="등대를 돌\ufffd다.")}, [("damaged", "a.md")]),
        ({"a.md": sound(), "b.md": sound()}, [("duplicate", "a.md")]),
        ({"a.md": sound(), "b.md": sound("2022-01-01", 2, "2022-07-01")}, [("older-version", "a.md")]),
        ({"a.md": sound(), "b.md": sound("2022-01-01", 2, "2022-07-01", law="990002")}, [("homonym", "a.md")]),
        ({"a.md": "---\n제목: 등대법\n법령구분: 법률\n---\n# 등대법\n\n등대법은 이를 폐지한다.\n"}, [("stub", "a.md")]),
        ({"a.md": sound(words="등대는 다음과 같다. <img src=x></img>")}, [("pictures", "a.md")]),
        ({"b.md": DECREE}, [("missing-act", "b.md")]),
        ({"a.md": sound(words=LATER)}, [("missing-decree", "a.md")]),
        ({"a.md": sound(effective="2019-12-31")}, [("dates", "a.md")]),
        ({"a.md": sound("2999-01-01", 1, "2999-01-01")}, [("dates", "a.md")]),
        ({"a.md": sound() + "\n부칙 <제2호,2021.5.5>\n\n이 법은 공포한 날부터 시행한다.\n"}, [("dates", "a.md")]),
        ({"a.md": sound().replace("<제1호,2020.1.1>", "<제1호,2019.1.1>")}, [("dates", "a.md")]),
    ],
    ids=lambda value: value[0][0] if isinstance(value, list) else "",
)
def test_each_kind_is_told(folder: Path, files: dict[str, str | bytes], expected: list[tuple[str, str]]) -> None:
    for name, text in files.items():
        put(folder, name, text)
    assert kinds(folder) == expected


def test_reasons_say_what_the_law_itself_may_be(folder: Path) -> None:
    put(folder, "a.md", "---\n제목: 옛등대법\n법령구분: 법률\n---\n# 옛등대법\n\n옛등대법은 이를 폐지한다.\n")
    put(folder, "b.md", "---\n제목: 등대날\n법령구분: 법률\n---\n# 등대날\n\n등대의 날은 11월 1일로 한다.\n")
    put(folder, "c.md", "---\n제목: 빈 법\n법령구분: 법률\n---\n# 빈 법\n\n## 부칙\n\n부칙 <제1호,2020.1.1>\n\n이 법은 시행한다.\n")
    reasons = [ailment.reason.ko for ailment in examine(Corpus.open(folder))]
    assert reasons == [
        "법령을 폐지하는 글입니다",
        "조로 나뉘지 않은 본문 18자입니다(짧은 법령이면 이것이 전부입니다)",
        "본문이 비어 있습니다(부칙만 있거나 글이 빠졌습니다)",
    ]


def test_two_texts_of_one_promulgation_for_two_days_are_no_duplicate(folder: Path) -> None:
    put(folder, "a.md", sound(effective="2020-07-01"))
    put(folder, "b.md", sound(effective="2021-01-01", words="등대와 부표를 돌본다."))
    assert kinds(folder) == [("older-version", "a.md")]


def test_a_homonym_whose_winner_has_no_articles_is_said(folder: Path) -> None:
    put(folder, "old.md", sound())
    put(
        folder, "new.md", "---\n제목: 등대법\n법령ID: '990002'\n법령구분: 법률\n공포일자: 2025-01-01\n---\n# 등대법\n\n등대법을 폐지한다.\n"
    )
    (homonym,) = [ailment for ailment in examine(Corpus.open(folder)) if ailment.kind == "homonym"]
    assert "그 글에는 조문이 없습니다" in homonym.reason.ko


def test_a_decree_is_found_by_what_it_says_of_itself(folder: Path) -> None:
    put(folder, "act.md", sound(words=LATER))
    old = "---\n제목: 등대 수당 규정\n법령구분: 대통령령\n---\n# 등대 수당 규정\n\n##### 제1조 (목적)\n\n이 영은 등대법 제1조의 규정에 의한 수당을 정한다.\n"
    put(folder, "decree.md", old)
    assert kinds(folder) == []


def test_an_act_not_yet_in_force_may_have_no_decree_yet(folder: Path) -> None:
    put(folder, "act.md", sound(effective="2021-01-01", words=LATER))
    (missing,) = examine(Corpus.open(folder))
    assert "2021-01-01부터 시행하므로 아직 없을 수 있습니다" in missing.reason.ko


def test_a_joint_rule_numbered_by_another_ministry_is_sound(folder: Path) -> None:
    put(folder, "a.md", sound().replace("<제1호,2020.1.1>", "<제77호,2020.1.1>"))
    assert kinds(folder) == []


def test_the_report_as_text_and_json(folder: Path) -> None:
    for number in range(1, 9):
        put(folder, f"{number}.md", sound(f"20{10 + number}-01-01", number, f"20{10 + number}-07-01"))
    text = call("corpus", "health", folder, code=0).stdout
    assert "옛 판  7  [older-version]" in text
    assert "그 밖에 2건(--all)" in text
    assert "그 밖에" not in call("corpus", "health", folder, "--all", code=0).stdout
    assert "older versions of a law" in call("corpus", "health", folder, "--lang", "en", code=0).stdout
    told = json.loads(call("corpus", "health", folder, "--format", "json", code=0).stdout)
    assert told["corpus"] == {"path": str(folder), "statutes": 8, "as_of": "2018-01-01"}
    assert [row["kind"] for row in told["conditions"]] == list(KINDS)
    counts = {row["kind"]: row["count"] for row in told["conditions"]}
    assert counts["older-version"] == 7 == sum(counts.values())
    case = next(row for row in told["conditions"] if row["count"])["cases"][0]
    assert case["statute_id"] == "990001@2011-01-01.1"
    assert set(case["reason"]) == {"ko", "en"}
    rows = call("corpus", "health", folder, "--format", "jsonl", code=0).stdout.splitlines()
    assert {json.loads(row)["kind"] for row in rows} == {"older-version"}


def test_unreadable_files_give_exit_two(folder: Path) -> None:
    put(folder, "a.md", b"\x89PNG" + bytes(40))
    put(folder, "b.md", sound())
    assert "[unreadable]" in call("corpus", "health", folder, code=2).stdout


class TestAnOlderTextThanTheCorpusHas:
    def test_it_is_said_before_the_findings(self, folder: Path, tmp_path: Path) -> None:
        put(folder, "new.md", sound("2022-01-01", 2, "2022-07-01"))
        old = tmp_path / "old.md"
        old.write_text(sound(), encoding="utf-8")
        done = call("lint", old, "--corpus", folder, "--fail-on", "never", code=0)
        assert f"old.md: {folder}/new.md has a later text of it, promulgated 2022-01-01" in done.stderr
        assert "later text" not in call("lint", folder / "new.md", "--corpus", folder, "--fail-on", "never", code=0).stderr

    def test_many_are_counted(self, folder: Path) -> None:
        for number in range(9):
            put(folder, f"{number}.md", sound(f"20{10 + number}-01-01", number + 1, f"20{10 + number}-07-01"))
        done = call("lint", folder, "--corpus", folder, "--fail-on", "never", code=0)
        assert done.stderr.count("has a later text") == 0
        assert "8 of the 9 texts are superseded by later ones" in done.stderr

    def test_a_draft_is_never_old(self, folder: Path) -> None:
        put(folder, "new.md", sound())
        put(folder, "draft.md", "# 등대법안\n\n##### 제1조 (목적)\n\n등대를 돌본다.\n")
        corpus = Corpus.open(folder)
        assert find_later(read(folder / "draft.md"), corpus) is None
        assert find_later(read(folder / "new.md"), corpus) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("등대를 돌본다.".encode().decode("latin-1"), "UTF-8 read as a Western encoding"),
        ("등대를 돌본다.".encode("cp949").decode("latin-1"), "CP949 read as a Western encoding"),
        ("등대가 가는 길에".encode().decode("cp949", "replace"), "letters lost in a conversion (U+FFFD)"),
        ("등대\ufffd", "letters lost in a conversion (U+FFFD)"),
        ("등대\x07", "control characters"),
        ("등대\ue000", "letters outside the standard (private use)"),
        ("등대?? 부표", "letters turned into question marks"),
        ("\u1103\u1173\u11bc\u1103\u1162", "Hangul taken apart into its letters"),
    ],
)
def test_damaged_letters(text: str, kind: str) -> None:
    assert kind in {damage.kind.en for damage in find_damage(f"제1조(목적) {text} 끝")}


@pytest.mark.parametrize(
    "text",
    [
        "점용허가(占用許可)와 과점주주(寡占株主), 獨占規制및公正去來에관한法律, 「5ㆍ18법」, 3.5㎝×4.5㎝, ±2도, É, §",
        "Loi n° 2004-575 du 21 juin 2004 pour la confiance dans l'économie numérique, Verkündung, Gebührenordnung",
        "① 등대…“등대”란 ‘등대’를 말한다.\r\n\t가. 나?",
    ],
)
def test_sound_letters(text: str) -> None:
    assert find_damage(text) == ()


@pytest.mark.corpus
def test_the_national_snapshot(national: Path) -> None:
    """Read by hand: the homonyms and stubs are true; no letter is damaged; each of the seven dates is what the 부칙 itself says."""
    counts: dict[str, int] = {}
    for ailment in examine(Corpus.open(national)):
        counts[ailment.kind] = counts.get(ailment.kind, 0) + 1
    assert counts == {"homonym": 64, "stub": 44, "pictures": 461, "missing-act": 58, "missing-decree": 26, "dates": 7}
