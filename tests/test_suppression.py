"""Findings set aside by a person: comments in the draft, a file beside it, a baseline."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from conftest import from_text
from drafts import DRAFT, HOLLOW, call
from hypothesis import given
from hypothesis import strategies as st

from legalscan.baseline import read_baseline
from legalscan.comments import take_comments
from legalscan.linter import Findings, lint
from legalscan.readers.source import Source
from legalscan.suppression import suppress


def judged(text: str, path: str = "-") -> Findings:
    return suppress(lint(from_text(text, path)))


def commented(comment: str, where: str = "above") -> str:
    at = {"above": f"{comment}\n{HOLLOW}", "behind": f"{HOLLOW} {comment}"}
    if where == "heading":
        return DRAFT.replace("(정의)", f"(정의) {comment}")
    return DRAFT.replace(HOLLOW, at[where]) if where in at else DRAFT.replace(where, f"{comment}\n{where}")


@pytest.mark.parametrize(
    ("comment", "where"),
    [
        ("<!-- legalscan: ignore DEF103: 초안의 뜻은 심사에서 정한다 -->", "above"),
        ("<!-- legalscan: ignore DEF103: 초안의 뜻은 심사에서 정한다 -->", "behind"),
        ("<!--legalscan:ignore DEF105, DEF103：사유-->", "behind"),
        ("<!-- legalscan: ignore def103: a reason: with a colon -->\n", "above"),
        ("<!-- legalscan: ignore DEF: 조 전체 -->", "##### 제2조 (정의)"),
        ("<!-- legalscan: ignore DEF: 조 전체 -->", "heading"),
        ("<!-- legalscan: ignore-file DEF103: 파일 전체 -->", "##### 제3조 (지원)"),
    ],
)
def test_a_comment_with_a_reason_sets_its_finding_aside(comment: str, where: str) -> None:
    findings = judged(commented(comment, where))
    assert [f.code for f in findings] == []
    (row,) = findings.suppressed
    assert (row.finding.code, row.finding.subject, row.by) == ("DEF103", "등대기술", "comment")
    assert row.reason
    assert not [notice for notice in findings.notices if notice.kind != "unused"]


@pytest.mark.parametrize(
    ("comment", "where", "kind"),
    [
        ("<!-- legalscan: ignore DEF103 -->", "above", "no-reason"),
        ("<!-- legalscan: ignore DEF103: -->", "behind", "no-reason"),
        ("<!-- legalscan: ignore: 사유 -->", "above", "malformed"),
        ("<!-- legalscan: ignroe DEF103: 사유 -->", "above", "malformed"),
        ("<!-- legalscan: ignore DEF913: 사유 -->", "above", "unknown-code"),
        ("<!-- legalscan: ignore DEF103: 사유 -->", "##### 제3조 (지원)", "unused"),
        ("<!-- legalscan: ignore STR605: 사유 -->", "above", "unused"),
        ("<!-- legalscan: ignore DEF103: 다른 줄 -->", "  2\\. ", "unused"),
        ("<!-- legalscan: ignore DEF103: 머리말의 줄 --> ", "\n이 법에서 사용하는", "unused"),
    ],
)
def test_what_is_amiss_is_said_and_sets_nothing_aside(comment: str, where: str, kind: str) -> None:
    findings = judged(commented(comment, where))
    assert [f.code for f in findings] == ["DEF103"]
    (notice,) = findings.notices
    assert notice.kind == kind
    assert notice.line == next(n for n, line in enumerate(commented(comment, where).splitlines(), 1) if "legalscan" in line)


def test_a_comment_whose_rule_did_not_run_is_not_called_unused() -> None:
    text = commented("<!-- legalscan: ignore STR605: 번호는 뒤에 -->", "##### 제3조 (지원)")
    assert suppress(lint(from_text(text), select=["DEF"])).notices == ()
    assert [n.kind for n in judged(text).notices] == ["unused"]


def test_a_typing_error_is_met_with_a_proposal() -> None:
    (notice,) = judged(commented("<!-- legalscan: ignroe DEF103: 사유 -->")).notices
    assert "did you mean ignore" in notice.message.en


def test_plain_text_drafts_have_comments_too() -> None:
    text = '등대법안\n제2조(정의) 뜻은 다음과 같다.\n1. "등대기술"이란 등대에 관련된 기술을 말한다. <!-- legalscan: ignore DEF103: 제3조(지원)에서 정한다 -->\n제3조(지원) 등대기술을 돕는다.'
    assert judged(text).suppressed[0].reason == "제3조(지원)에서 정한다"
    assert [str(p.locator) for p in from_text(text).articles] == ["제2조", "제3조"]


def test_a_comment_changes_neither_id_nor_fingerprint_nor_what_is_read() -> None:
    plain = from_text(DRAFT)
    text = commented("<!-- legalscan: ignore DEF107: 등명기 등대기술 -->", "##### 제3조 (지원)")
    draft = from_text(text)
    assert draft.id == plain.id
    assert [str(p.locator) for p in draft.walk()] == [str(p.locator) for p in plain.walk()]
    assert [f.fingerprint for f in lint(draft)] == [f.fingerprint for f in lint(plain)]
    (finding,) = lint(draft)
    assert finding.span.of(text) == finding.quote, "spans point into the file as it is"


@given(st.text(alphabet="가나ab :,\n-<>!", max_size=30), st.text(alphabet="가①ㆍ漢\U00020000 \n#", max_size=60))
def test_taking_comments_out_keeps_every_offset(inside: str, around: str) -> None:
    text = f"{around}<!-- legalscan:{inside}-->{around} 등대"
    source, comments = take_comments(Source("-", text.encode()))
    read = Source("-", text.encode()).text
    assert len(source.text) == len(read)
    covered = {place for comment in comments for place in range(*comment.span)}
    assert all(source.text[i] == (" " if i in covered else read[i]) for i in range(len(read)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_encodings_of_commented_drafts(encoding: str) -> None:
    text = commented("<!-- legalscan: ignore DEF103: 사유 -->")
    from legalscan.statute import read

    findings = suppress(lint(read(Source("-", text.encode(encoding)))))
    assert [row.reason for row in findings.suppressed] == ["사유"]


class TestSidecar:
    @pytest.fixture
    def draft(self, tmp_path: Path) -> Path:
        path = tmp_path / "등대 법안.txt"
        path.write_text(DRAFT, encoding="utf-8")
        return path

    def beside(self, draft: Path, text: str) -> None:
        draft.with_name(draft.name + ".legalscan.toml").write_text(text, encoding="utf-8")

    def test_fingerprints_are_set_aside(self, draft: Path) -> None:
        (finding,) = json.loads(call("lint", draft, "--format", "json", code=1).stdout)["findings"]
        self.beside(draft, f'[[ignore]]\nfingerprint = "{finding["fingerprint"]}"\nreason = "심사에서 정한다"\n')
        document = json.loads(call("lint", draft, "--format", "json", code=0).stdout)
        assert [(row["by"], row["reason"]) for row in document["suppressed"]] == [("sidecar", "심사에서 정한다")]
        assert "예외로 둔 지적 1건(사이드카 파일 1)" in call("lint", draft, code=0).stdout
        draft.write_text(DRAFT.replace("관련된 기술", "관련된 여러 기술"), encoding="utf-8")
        edited = json.loads(call("lint", draft, "--format", "json", code=1).stdout)
        assert [(n["kind"], n["line"]) for n in edited["notices"]] == [("unused", 1)], "edited text is reported again"

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ('[[ignore]]\nfingerprint = "0123456789abcdef"\n', "line 1 gives no reason"),
            ('[[ignore]]\nreason = "등대"\n', "names no fingerprint"),
            ('[[ignore]]\nfingerprint = "0123"\nreason = "등대"\n', "names no fingerprint"),
            ('\n[[ignore]]\nfingerprint = "0123456789abcdef"\nreson = "등대"\n', "did you mean reason?"),
            ("[[ignore]\n", "cannot be read as TOML"),
            ("[other]\n", "has more than [[ignore]] tables"),
        ],
    )
    def test_broken_files_say_so(self, draft: Path, text: str, words: str) -> None:
        self.beside(draft, text)
        done = call("lint", draft, code=2)
        assert words in done.stderr
        assert done.stderr.count("\n") == 1


class TestBaseline:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "a.md").write_text(DRAFT, encoding="utf-8")
        call("lint", "a.md", "--baseline", "known.json", "--record", cwd=tmp_path, code=0)
        return tmp_path

    def lint(self, folder: Path, *args: object, code: int) -> list[str]:
        done = call("lint", ".", "--baseline", "known.json", "--format", "json", *args, cwd=folder, code=code)
        return [f["subject"] for f in json.loads(done.stdout)["findings"]]

    def test_known_findings_are_set_aside_and_moved_text_stays_known(self, folder: Path) -> None:
        assert self.lint(folder, code=0) == []
        moved = DRAFT.replace("##### 제3조", "##### 제7조").replace("##### 제2조", "##### 제5조").replace("\n\n", "\n\n\n")
        (folder / "a.md").write_text(moved, encoding="utf-8")
        assert self.lint(folder, "--select", "DEF", code=0) == []

    def test_edited_and_new_text_is_reported(self, folder: Path) -> None:
        (folder / "a.md").write_text(DRAFT.replace("관련된 기술", "관련된 여러 기술"), encoding="utf-8")
        assert self.lint(folder, code=1) == ["등대기술"]
        twice = DRAFT + "\n" + "##### 제9조 (뜻)\n\n" + HOLLOW + "\n"
        (folder / "a.md").write_text(twice, encoding="utf-8")
        assert self.lint(folder, "--select", "DEF103", code=1) == ["등대기술"], "one is known, two are there"

    def test_prune_takes_out_what_is_gone_and_only_that(self, folder: Path) -> None:
        (folder / "b.md").write_text(DRAFT.replace("등대", "항만"), encoding="utf-8")
        call("lint", ".", "--baseline", "known.json", "--record", cwd=folder)
        assert len(read_baseline(folder / "known.json").rows) == 2
        (folder / "a.md").write_text(DRAFT.replace(HOLLOW + "\n", ""), encoding="utf-8")
        call("lint", "a.md", "--baseline", "known.json", "--prune", "--select", "STR", cwd=folder)
        assert len(read_baseline(folder / "known.json").rows) == 2, "its rule did not run"
        call("lint", "b.md", "--baseline", "known.json", "--prune", cwd=folder)
        assert len(read_baseline(folder / "known.json").rows) == 2, "its file was not judged"
        call("lint", "a.md", "--baseline", "known.json", "--prune", cwd=folder)
        assert [row.path for row in read_baseline(folder / "known.json").rows] == ["b.md"]
        (folder / "b.md").unlink()
        call("lint", "a.md", "--baseline", "known.json", "--prune", cwd=folder)
        assert read_baseline(folder / "known.json").rows == (), "its file is no more"

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            (None, "`--record` makes it"),
            ("{", "is no JSON"),
            ("[]", "is no baseline"),
            ('{"version": 2, "tool": "legalscan 9.0", "findings": []}', "written by legalscan 9.0, and this version reads form 1"),
            ('{"version": 1, "findings": [{"code": "DEF103"}]}', "is broken"),
            (
                '{"version": 1, "findings": [{"fingerprint": 1, "code": "", "path": "", "statute": "", "locator": "", "subject": ""}]}',
                "is broken",
            ),
        ],
    )
    def test_bad_baselines_say_so(self, folder: Path, text: str | None, words: str) -> None:
        (folder / "known.json").unlink()
        if text is not None:
            (folder / "known.json").write_text(text, encoding="utf-8")
        done = call("lint", ".", "--baseline", "known.json", cwd=folder, code=2)
        assert words in done.stderr
        assert done.stderr.count("\n") == 1

    def test_unwritable_and_missing_names(self, folder: Path) -> None:
        assert "cannot be written" in call("lint", "a.md", "--baseline", "no/where.json", "--record", cwd=folder, code=2).stderr
        assert "need a --baseline" in call("lint", "a.md", "--prune", cwd=folder, code=2).stderr

    def test_the_configuration_may_name_it(self, folder: Path) -> None:
        (folder / "legalscan.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
        call("lint", "a.md", cwd=folder, code=0)
        (folder / "sub").mkdir()
        call("lint", "../a.md", cwd=folder / "sub", code=0)


@pytest.mark.parametrize("name", ["등대 법안 초안.md", unicodedata.normalize("NFD", "등대법안.md"), "a'b\"c&<d>.md", "-dash.md"])
def test_names_of_files(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(DRAFT, encoding="utf-8")
    document = json.loads(call("lint", "--format", "json", "--", name, cwd=tmp_path, code=1).stdout)
    assert document["sources"][0]["path"] == name
    call("lint", "--baseline", "k.json", "--record", "--", name, cwd=tmp_path, code=0)
    call("lint", "--baseline", "k.json", "--", name, cwd=tmp_path, code=0)
