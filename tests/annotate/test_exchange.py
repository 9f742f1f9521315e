"""Round trips through every format; what other tools say to them; what people and tools change comes back."""

from __future__ import annotations

import csv
import json
import os
import random
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from lighthouses import lighthouse_act, some_annotations, span_of

from legalscan.annotate.annotation import Annotation
from legalscan.annotate.exchange import FORMATS, read_annotations, settle, write_annotations
from legalscan.errors import AnnotationError, UsageError
from legalscan.statute import read

ACT, NEXT = lighthouse_act(), lighthouse_act("2025-06-03")
SAID = [*some_annotations(ACT, 150), *(replace(one, id="1" + one.id[1:]) for one in some_annotations(NEXT, 50, seed=2))]
WARNINGS = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")


def path_for(form: str, folder: Path) -> Path:
    return folder / f"annotations{FORMATS[form].suffix}"


def by_id(said: list[Annotation]) -> list[Annotation]:
    return sorted(said, key=lambda one: one.id)


@WARNINGS
@pytest.mark.parametrize("form", FORMATS)
def test_a_round_trip_changes_nothing(form: str, tmp_path: Path) -> None:
    path = path_for(form, tmp_path)
    assert write_annotations(SAID, path, form, [ACT, NEXT]) == len(SAID)
    assert by_id(read_annotations(path, form)) == by_id(SAID)


@WARNINGS
@pytest.mark.corpus
@pytest.mark.parametrize("form", FORMATS)
def test_two_thousand_annotations_of_real_statutes_survive(form: str, corpora: Path, tmp_path: Path) -> None:
    acts = [read(path) for path in sorted((corpora / "kr-history").rglob("법률.202*.md"))[:20]]
    said = [replace(one, id=f"{n:08x}{one.id[8:]}") for n, act in enumerate(acts) for one in some_annotations(act, 100, seed=n)]
    assert len(said) == 2000
    path = path_for(form, tmp_path)
    write_annotations(said, path, form, acts)
    assert by_id(read_annotations(path, form)) == by_id(said)


@pytest.mark.label_studio
def test_label_studios_own_library_takes_it(tmp_path: Path) -> None:
    python = Path(os.environ.get("LEGALSCAN_LABEL_STUDIO", Path(__file__).parents[2] / ".venv-label-studio" / "bin" / "python"))
    if not python.exists():
        pytest.skip(f"NO LABEL STUDIO at {python}: pip install label-studio-sdk in an environment of its own")
    path = tmp_path / "a.json"
    write_annotations(SAID, path, statutes=[ACT, NEXT])

    def check() -> subprocess.CompletedProcess[str]:
        script = [str(python), str(Path(__file__).with_name("check_label_studio.py")), str(path), str(path.with_suffix(".config.xml"))]
        return subprocess.run(script, capture_output=True, text=True, encoding="utf-8", check=False, env={**os.environ, "PYTHONPATH": ""})

    done = check()
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith(" results, 0 wrong\n")
    path.write_text(
        path.read_text(encoding="utf-8").replace('"choices": [\n        "unsure"', '"choices": [\n        "perhaps"'), encoding="utf-8"
    )
    assert '"perhaps"' in path.read_text(encoding="utf-8")
    assert check().returncode == 1, "it finds what is wrong"


@WARNINGS
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_an_empty_file_or_said_to_be_none(form: str, tmp_path: Path) -> None:
    path = path_for(form, tmp_path)
    write_annotations([], path, form)
    if form in ("brat", "spacy"):
        with pytest.raises(AnnotationError, match="no "):
            read_annotations(path, form)
    else:
        assert read_annotations(path, form) == []


@WARNINGS
@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if form.texts])
def test_texts_that_are_missing_or_others_are_said(form: str, tmp_path: Path) -> None:
    with pytest.raises(AnnotationError, match="990001@2024-01-02 is needed"):
        write_annotations(SAID, path_for(form, tmp_path), form, [NEXT])
    moved = replace(SAID[0], target=replace(SAID[0].target, quote="x" * len(SAID[0].target.quote)))
    with pytest.raises(AnnotationError, match="of another text"):
        write_annotations([moved], path_for(form, tmp_path), form, [ACT])


@WARNINGS
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01rubbish", "제1조(목적) 등대를 둔다.".encode(), b'{"a": 1}', b"[1]", b'{"items": [{"type": "Annotation"}]}']
)
def test_rubbish_is_refused_with_a_sentence(form: str, content: bytes, tmp_path: Path) -> None:
    path = path_for(form, tmp_path)
    if form == "brat":
        path.mkdir()
        (path / "x.ann").write_bytes(b"T1\trubbish" + content)
        (path / "x.txt").write_bytes(content)
    else:
        path.write_bytes(content)
    if form == "doccano" and not content:
        assert read_annotations(path, form) == []
        return
    with pytest.raises((AnnotationError, UsageError)) as error:
        read_annotations(path, form)
    assert str(tmp_path) in str(error.value) or path.name in str(error.value)


def test_a_format_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="which format"):
        read_annotations(tmp_path / "x.docx")
    with pytest.raises(UsageError, match="cannot be read"):
        read_annotations(tmp_path / "x.csv")


def test_web_annotations_have_the_shape_of_the_recommendation(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonld"
    write_annotations(SAID, path)
    page = json.loads(path.read_text(encoding="utf-8"))
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    for item, one in zip(page["items"], SAID, strict=True):
        quote, position = item["target"]["selector"]
        assert (quote["exact"], position["end"] - position["start"]) == (one.target.quote, len(one.target.quote))
        assert item["id"].startswith("urn:uuid:")
        assert {body["purpose"] for body in item["body"]} <= {"tagging", "assessing", "commenting"}


def test_a_web_annotation_of_another_tool_is_placed_by_its_quote(tmp_path: Path) -> None:
    start, end = span_of(ACT, "대통령령으로 정하는 바에 따라", 1)
    selector = {
        "type": "TextQuoteSelector",
        "exact": ACT.text[start:end],
        "prefix": ACT.text[start - 8 : start],
        "suffix": ACT.text[end : end + 4],
    }
    item = {"id": "https://example.org/a/7", "type": "Annotation", "creator": "이항로", "body": [{"type": "TextualBody", "value": "왜?"}]}
    item["target"] = {"source": ACT.id, "selector": selector}
    path = tmp_path / "a.jsonld"
    path.write_text(json.dumps(item), encoding="utf-8")
    (one,) = read_annotations(path, statutes=[ACT])
    assert (str(one.target.locator), one.target.span, one.author, one.comment) == ("제3조제2항", (start, end), "이항로", "왜?")
    assert read_annotations(path, statutes=[ACT])[0].id == one.id
    selector["prefix"] = ""
    selector["suffix"] = ""
    path.write_text(json.dumps(item), encoding="utf-8")
    with pytest.raises(AnnotationError, match=r"annotation 1: .* more than one place"):
        read_annotations(path, statutes=[ACT])


@WARNINGS
def test_inception_reads_offsets_of_its_own(tmp_path: Path) -> None:
    """The CAS counts in UTF-16 on disk: what stands behind a character outside the plane is still found."""
    import io
    import zipfile

    import cassis

    path = tmp_path / "a.zip"
    write_annotations(SAID, path, statutes=[ACT, NEXT])
    with zipfile.ZipFile(path) as archive:
        assert sorted(archive.namelist()) == ["990001@2024-01-02.xmi", "990001@2025-06-03.xmi", "TypeSystem.xml"]
        system = cassis.load_typesystem(io.BytesIO(archive.read("TypeSystem.xml")))
        cas = cassis.load_cas_from_xmi(io.BytesIO(archive.read("990001@2024-01-02.xmi")), typesystem=system)
    assert cas.sofa_string == ACT.text
    marks = {mark.id: mark for mark in cas.select("webanno.custom.Legalscan")}
    assert all(marks[one.id].get_covered_text() == one.target.quote for one in SAID if one.target.statute_id == ACT.id)


def test_label_studio_takes_what_is_changed_there(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    one = next(one for one in SAID if one.verdict == "accept")
    write_annotations([one], path, statutes=[ACT])
    tasks = json.loads(path.read_text(encoding="utf-8"))
    result = tasks[0]["annotations"][0]["result"]
    next(part for part in result if part["from_name"] == "verdict")["value"]["choices"] = ["unsure"]
    start, end = span_of(ACT, "탑")
    drawn = {
        "id": "aB3",
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {"start": start, "end": end, "text": "탑", "labels": ["모호"]},
    }
    tasks[0]["annotations"].append(
        {"completed_by": {"email": "reader@example.org"}, "created_at": "2026-11-25T01:02:03.000000Z", "result": [drawn]}
    )
    path.write_text(json.dumps(tasks), encoding="utf-8")
    changed, new = read_annotations(path, statutes=[ACT])
    assert (changed.verdict, changed.replaces, changed.comment) == ("unsure", one.id, one.comment)
    assert (new.author, new.labels, new.target.quote, new.created.hour) == ("reader@example.org", ("모호",), "탑", 1)
    assert [a.id for a in read_annotations(path, statutes=[ACT])] == [changed.id, new.id]
    with pytest.raises(AnnotationError, match="task 1: the text of"):
        read_annotations(path)


def test_doccano_and_brat_take_what_is_marked_there(tmp_path: Path) -> None:
    start, end = span_of(ACT, "탑")
    doccano = tmp_path / "a.jsonl"
    write_annotations(SAID[:3], doccano, statutes=[ACT])
    line = json.loads(doccano.read_text(encoding="utf-8"))
    line["label"] = [*line["label"][1:], [start, end, "모호"]]
    doccano.write_text(json.dumps(line), encoding="utf-8")
    assert [one.labels for one in read_annotations(doccano, statutes=[ACT], author="이항로")][-1] == ("모호",)
    assert len(read_annotations(doccano, statutes=[ACT], author="이항로")) == 3
    with pytest.raises(AnnotationError, match=r"line 1: .*--author"):
        read_annotations(doccano, statutes=[ACT])
    brat = tmp_path / "brat"
    write_annotations(SAID[:3], brat, "brat", [ACT])
    with (brat / f"{ACT.id}.ann").open("a", encoding="utf-8") as stream:
        stream.write(f"T9\tVague {start} {end}\t탑\n")
    assert [one.labels for one in read_annotations(brat, "brat", [ACT], "이항로")][-1] == ("Vague",)


def test_brat_spans_hold_the_words_of_the_text(tmp_path: Path) -> None:
    write_annotations(SAID, tmp_path / "b", "brat", [ACT, NEXT])
    text = (tmp_path / "b" / f"{ACT.id}.txt").read_bytes().decode()
    assert text == ACT.text
    for line in (tmp_path / "b" / f"{ACT.id}.ann").read_text(encoding="utf-8").split("\n"):
        if line.startswith("T"):
            _, what, words = line.split("\t")
            pieces = [tuple(map(int, piece.split())) for piece in what.split(" ", 1)[1].split(";")]
            assert " ".join(text[a:b] for a, b in pieces) == words
            assert "\n" not in words


@WARNINGS
def test_docs_hold_spans_for_training(tmp_path: Path) -> None:
    import spacy
    from spacy.tokens import DocBin

    write_annotations(SAID, tmp_path / "a.spacy", statutes=[ACT, NEXT])
    docs = list(DocBin().from_disk(tmp_path / "a.spacy").get_docs(spacy.blank("xx").vocab))
    assert [doc.text for doc in docs] == [ACT.text, NEXT.text]
    for span, one in zip(docs[0].spans["legalscan"], SAID, strict=False):
        assert one.target.quote.strip() in span.text
        assert span.label_ in (one.code, *one.labels, "marked")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_sheet_comes_back_with_errors_by_row(suffix: str, tmp_path: Path) -> None:
    from legalscan.annotate.exchange import sheets
    from legalscan.linter import lint

    findings = list(lint(ACT)) * 3
    assert len(findings) >= 6
    rows = list(sheets.finding_rows(findings, [ACT], "0.1.0"))
    path = tmp_path / f"sheet{suffix}"
    sheets.write_rows(rows, path)
    assert read_annotations(path, author="김등대") == [], "nobody has judged yet"
    sheets.write_rows([{**rows[0], "verdict": "Accept "}, {**rows[1], "verdict": "reject", "reason": "Parser"}, *rows[2:]], path)
    said = read_annotations(path, author="김등대")
    assert [(one.verdict, one.reason, one.code) for one in said] == [
        ("accept", None, findings[0].code),
        ("reject", "parser", findings[1].code),
    ]
    assert [one.id for one in read_annotations(path, author="김등대")] == [one.id for one in said]
    bad = [{**rows[0], "verdict": "yes"}, {**rows[1], "verdict": "reject"}, {**rows[2], "verdict": "accept", "end": "x"}, *rows[3:]]
    sheets.write_rows(bad, path)
    with pytest.raises(AnnotationError) as error:
        read_annotations(path, author="김등대")
    lines = str(error.value).splitlines()
    assert lines[0] == "3 rows are wrong, nothing was imported:"
    assert [line.split(":")[0] for line in lines[1:]] == [f"sheet{suffix}, row {n}" for n in (2, 3, 4)]
    assert "verdict 'yes' is none of accept, reject, unsure" in lines[1]
    sheets.write_rows([{**rows[0], "verdict": "accept"}], path)
    with pytest.raises(AnnotationError, match=r"row 2: no author; .*--author"):
        read_annotations(path)


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    import openpyxl

    said = [
        replace(one, comment=comment)
        for one, comment in zip(SAID, ["=1+1", "+1", "-1", "@x", "'=1", "\t=1", "'", "_x000D_", "a\x01b\r\nc"], strict=False)
    ]
    for suffix in (".csv", ".xlsx"):
        path = tmp_path / f"a{suffix}"
        write_annotations(said, path)
        assert read_annotations(path) == said
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for row in csv.reader(stream) for cell in row)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def test_a_csv_saved_by_a_korean_spreadsheet_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    said = [replace(one, comment="순환 정의", labels=("모호",)) for one in SAID[:5]]
    write_annotations(said, path)
    text = path.read_text(encoding="utf-8-sig")
    path.write_bytes(text.encode("cp949"))
    assert read_annotations(path) == said


def test_what_comes_back_is_settled_with_the_store() -> None:
    known = SAID[:5]
    changed = replace(known[1], comment="another comment")
    other = replace(known[2], author="다른 사람")
    again = replace(known[3], created=SAID[9].created)
    settled = settle([known[0], changed, other, again, SAID[7]], known)
    assert (settled[0], settled[3], settled[4]) == (known[0], known[3], SAID[7])
    assert (settled[1].replaces, settled[1].comment) == (known[1].id, "another comment")
    assert (settled[2].replaces, settled[2].author) == ("", "다른 사람")
    assert settle([changed, other], [*known, *settled]) == settled[1:3], "settling again adds nothing"


def test_marks_at_random_places_survive_every_text_format(tmp_path: Path) -> None:
    rng = random.Random(7)
    act = lighthouse_act()
    for form in ("label-studio", "doccano", "brat"):
        said = some_annotations(act, 40, seed=rng.randrange(1000))
        write_annotations(said, tmp_path / form, form, [act])
        assert by_id(read_annotations(tmp_path / form, form)) == by_id(said)
