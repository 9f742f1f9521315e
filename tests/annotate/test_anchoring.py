"""Words found again after an amendment, or said to be changed or gone; never another's."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path

import pytest
from lighthouses import TEXT, from_text, lighthouse_act, span_of
from versions import Judged, judge_pair

from legalscan.annotate.anchoring import Anchoring, anchor
from legalscan.annotate.target import Target
from legalscan.errors import AnnotationError
from legalscan.statute import Statute, read

OLD = TEXT.replace("{day}", "2024-01-02")
NEW = OLD.replace("2024-01-02", "2025-06-03", 1)


def amended(*changes: tuple[str, str]) -> Statute:
    text = NEW
    for words, others in changes:
        assert words in text
        text = text.replace(words, others)
    return from_text(text)


def find(words: str, new: Statute, nth: int = 0) -> tuple[Anchoring, str]:
    """What has become of the nth place of some words, and where they stand now."""
    act = lighthouse_act()
    found = anchor(Target.at(act, span_of(act, words, nth)), new)
    if found.span is not None:
        assert "".join(found.span.of(new.text).split()) == "".join(words.split())
    return found, str(found.provision.locator) if found.provision else ""


def test_words_of_an_unchanged_provision_are_the_same() -> None:
    found, place = find("등대기술", amended(("매년 등대를", "2년마다 등대를")))
    assert (found.status, place, found.amended) == ("same", "제2조제2호", False)


def test_what_is_said_thrice_is_found_each_at_its_own_place() -> None:
    act, new = lighthouse_act(), amended(("##### 제3조", "##### 제2조의2 (책무)\n\n국가는 등대를 지킨다.\n\n##### 제3조"))
    places = [find("대통령령으로 정하는 바에 따라", new, nth)[1] for nth in range(act.text.count("대통령령으로 정하는 바에 따라"))]
    assert places == ["제3조제1항", "제3조제2항", "제17조의2제2항"]


def test_a_renumbered_article_has_moved() -> None:
    found, place = find("매년 등대를 점검", amended(("제17조의2 (등대의 관리)", "제18조 (등대의 관리)")))
    assert (found.status, place) == ("moved", "제18조제1항")


def test_a_paragraph_put_before_moves_the_others() -> None:
    new = amended(("**②** 등대를 관리하는 자는 점검한", "**②** 점검의 방법은 따로 정한다.\n**③** 등대를 관리하는 자는 점검한"))
    found, place = find("대통령령으로 정하는 바에 따라", new, 2)
    assert (found.status, place, found.amended) == ("moved", "제17조의2제3항", False)


def test_other_words_of_the_provision_are_said_to_be_amended() -> None:
    found, place = find('"등대"(燈臺)란 빛ㆍ소리 등으로 선박의', amended(("항행을 돕는 탑", "항행을 돕는 시설")))
    assert (found.status, place, found.amended) == ("same", "제2조제1호", True)


def test_changed_words_name_their_provision_and_no_place() -> None:
    found, place = find("매년 등대를 점검한다", amended(("매년 등대를 점검한다", "2년마다 등대와 그 부속시설을 점검하여야 한다")))
    assert (found.status, found.span, place) == ("changed", None, "제17조의2제1항")


def test_what_was_deleted_is_gone_though_it_is_said_elsewhere() -> None:
    new = amended(("**②** 해양수산부장관은 등대를 설치하면 대통령령으로 정하는 바에 따라 고시한다.", "**②** 삭제 <2025.6.3>"))
    found, _ = find("대통령령으로 정하는 바에 따라", new, 1)
    assert found == Anchoring("gone")


def test_a_deleted_provision_is_not_taken_for_its_twin() -> None:
    """Two articles with the same words; the first goes, and the second is not what was spoken of."""
    twin = "이 장의 시행에 필요한 사항은 대통령령으로 정한다."
    both = OLD.replace("**①** 등대를 관리", f"**①** {twin}\n**②** 등대를 관리").replace(
        "**①** 해양수산부장관은", f"**①** {twin}\n**②** 해양수산부장관은"
    )
    act = from_text(both)
    new = from_text(
        re.sub(r"##### 제3조.*?(?=##### 제17)", "##### 제3조\n\n삭제\n\n", both, flags=re.S).replace("2024-01-02", "2025-06-03", 1)
    )
    target = Target.at(act, span_of(act, twin))
    assert str(target.locator) == "제3조제1항"
    assert anchor(target, new).span is None


def test_notes_of_amendment_and_wrapped_lines_do_not_count() -> None:
    new = amended(("등대를 설치한다.", "등대를 설치한다. <개정 2025.6.3>"), ("매년 등대를\u0020점검한다", "매년\n등대를  점검한다"))
    assert find("등대를 설치한다.", new)[0].status == "same"
    found, place = find("매년 등대를 점검한다", new)
    assert (found.status, place, found.amended) == ("same", "제17조의2제1항", False)


def test_headings_are_found() -> None:
    found, place = find("(등대의 관리)", amended(("제17조의2", "제20조"), ("매년", "2년마다")))
    assert (found.status, place) == ("moved", "제20조")


def test_words_of_a_body_do_not_move_into_a_supplement() -> None:
    new = amended(
        ('  2\\. "등대기술"이란 등대를 구현하기 위하여 필요한 기술을 말한다.\n', ""),
        ("이 법은 공포 후", '"등대기술"이란 등대를 구현하기 위하여 필요한 기술을 말한다. 이 법은 공포 후'),
    )
    assert find('"등대기술"이란 등대를 구현하기 위하여 필요한 기술을 말한다.', new)[0].span is None


def test_another_statute_is_refused() -> None:
    act = lighthouse_act()
    target = Target.at(act, span_of(act, "탑"))
    with pytest.raises(AnnotationError, match="is not 등대의 설치"):
        anchor(target, from_text(NEW.replace("990001", "990002")))


def test_a_draft_is_known_by_its_title() -> None:
    draft = from_text(OLD.replace("법령ID: '990001'\n", ""))
    target = Target.at(draft, span_of(draft, "탑"))
    assert anchor(target, from_text(OLD.replace("법령ID: '990001'\n", "").replace("매년", "2년마다"))).status == "same"
    with pytest.raises(AnnotationError):
        anchor(target, from_text(OLD.replace("법령ID: '990001'\n", "").replace("제목: 등대", "제목: 항구")))


# Placements that the alignment of whole texts does not confirm, each read: right in every case. The alignment fails where an
# article was rewritten and renumbered at once, and where two lists of one article are alike.
READ = {tuple(line.split("\t")) for line in (Path(__file__).parent / "anchored.tsv").read_text(encoding="utf-8").splitlines()[1:]}


@pytest.mark.corpus
@pytest.mark.parametrize(("gap", "count", "least"), [(1, 10, 0.99), (6, 10, 0.97), (12, 12, 0.95)])
def test_words_of_real_versions_are_found_or_left(corpora: Path, gap: int, count: int, least: float) -> None:
    """Of words kept in a later version nearly all are placed, and none at another place than theirs."""
    rng, judged = random.Random(20261125 + gap), list[Judged]()
    for folder in sorted((corpora / "kr-history").iterdir()):
        for kind in ("법률", "시행령"):
            acts = [read(path) for path in sorted(folder.glob(f"{kind}*.md"))]
            for old, new in zip(acts, acts[gap:], strict=False):
                judged += judge_pair(old, new, count, rng)
    kept = [row for row in judged if row.truth == "kept"]
    unconfirmed = {row.key() for row in judged if row.placed is not None and not row.right}
    print(gap, len(judged), Counter((row.truth, row.status) for row in judged))
    assert len(kept) >= 200
    assert sum(row.right for row in kept) >= least * len(kept)
    assert not [row.key() for row in kept if row.placed is not None and not row.right]
    assert unconfirmed <= READ, sorted(unconfirmed - READ)
