"""Documents of spaCy: nothing of the text lost, spans where the layers are, the component by its entry point."""

from __future__ import annotations

import tomllib
from importlib import import_module
from itertools import pairwise

import pytest
import spacy
from conftest import BILLS, ROOT, from_text
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import DocBin

import legalscan as ls
from legalscan.errors import UsageError
from legalscan.pipeline import GROUPS, entities_of, span_options, to_docbin, to_spacy
from legalscan.pipeline.tokens import StatuteTokenizer, tokenise

import_module("legalscan.pipeline.component")


@given(st.text(alphabet=st.sampled_from("제12조의 \n\t\u3000\u00a0「」ㆍ등대燈臺𠀀ab,.()"), max_size=40) | st.text(max_size=40))
def test_tokens_lose_nothing(text: str) -> None:
    words, spaces = tokenise(text)
    assert "".join(word + " " * space for word, space in zip(words, spaces, strict=True)) == text
    assert all(words)


@pytest.mark.parametrize("name", sorted(path.name for path in BILLS.iterdir()))
def test_a_document_is_its_statute(name: str) -> None:
    act = ls.read(BILLS / name)
    findings = ls.lint(act)
    doc = to_spacy(act, findings=findings)
    assert doc.text == act.text
    assert set(doc.spans) == set(GROUPS)
    assert len(doc.spans["definitions"]) == len(act.definitions)
    assert len(doc.spans["findings"]) == len(findings)
    for group, items in (("definitions", [d.term_span for d in act.definitions]), ("citations", [c.span for c in act.citations])):
        assert doc.spans[group].attrs["offsets"] == [list(span) for span in items]
        for span, (start, end) in zip(doc.spans[group], items, strict=True):
            assert span.start_char <= start < end <= span.end_char


def test_a_provision_is_a_document_of_its_own() -> None:
    act = ls.read(BILLS / "resonance-act.md")
    doc = ls.to_spacy(act["제2조"])
    assert doc.text == act["제2조"].span.of(act.text)
    start = doc.user_data["legalscan"]["start"]
    for (a, b), place in zip(doc.spans["definitions"].attrs["offsets"], doc.spans["definitions"].attrs["locators"], strict=True):
        assert act.outline.at(a + start) == act[place]
        assert act.text[a + start : b + start] == doc.text[a:b]


def test_the_component_by_its_entry_point() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for name, target in project["project"]["entry-points"]["spacy_factories"].items():
        module, _, function = target.partition(":")
        assert callable(getattr(import_module(module), function))
        assert spacy.blank("xx").has_factory(name)


def test_the_component_in_a_pipeline() -> None:
    act = ls.read(BILLS / "harbor-act.md")
    nlp = spacy.blank("xx")
    nlp.tokenizer = StatuteTokenizer(nlp.vocab)
    nlp.add_pipe("legalscan", config={"rules": ["DEF", "REF"]})
    doc = nlp(act.text)
    assert [span.label_ for span in doc.spans["findings"]] == [
        f.code for f in ls.lint(ls.read(BILLS / "harbor-act.md"), select=["DEF", "REF"])
    ]
    assert [span.text for span in doc.spans["definitions"]] == [d.term for d in act.definitions]
    plain = spacy.blank("xx")
    plain.add_pipe("legalscan")
    assert not plain(act.text).spans["findings"]


def test_what_is_no_statute_says_why() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("legalscan")
    doc = nlp("오늘은 바람이 분다")
    assert not doc.spans["definitions"]
    assert "no statute" in doc.user_data["legalscan"]["not_checked"]


def test_a_docbin_keeps_spans_and_places(tmp_path: object) -> None:
    act = ls.read(BILLS / "resonance-act.md")
    packed = to_docbin([act], findings=ls.lint(act)).to_bytes()
    docs = list(DocBin(store_user_data=True).from_bytes(packed).get_docs(spacy.blank("xx").vocab))
    articles = [p for p in act.walk() if p.level == "article"]
    assert [doc.text for doc in docs] == [p.span.of(act.text) for p in articles]
    assert sum(len(doc.spans["definitions"]) for doc in docs) == len(act.definitions)
    assert docs[1].spans["definitions"].attrs["locators"][0] == "제2조제1호"
    (whole,) = to_docbin([act], by="statute").get_docs(spacy.blank("xx").vocab)
    assert whole.text == act.text
    with pytest.raises(UsageError, match="did you mean article"):
        to_docbin([act], by="articles")


def test_displacy_shows_a_group() -> None:
    doc = ls.to_spacy(ls.read(BILLS / "resonance-act.md")["제2조"])
    html = spacy.displacy.render(doc, style="span", options=span_options(doc), jupyter=False)
    assert "definition" in html
    assert "http" not in html.replace("http://www.w3.org", "")
    held = entities_of(ls.to_spacy(ls.read(BILLS / "resonance-act.md"), findings=ls.lint(ls.read(BILLS / "resonance-act.md"))), "findings")
    assert all(one["end"] <= other["start"] for one, other in pairwise(held["ents"]))
    assert len(held["ents"]) > 10
    assert "mark" in spacy.displacy.render(held, style="ent", manual=True, jupyter=False)


def test_morphemes_stand_where_they_are() -> None:
    pytest.importorskip("kiwipiepy")
    from legalscan.pipeline.morphemes import find_morphemes

    text = "등대(燈臺)를 𠀀 점검하여야 한다"
    found = find_morphemes(text)
    nouns = {one.form: one.span.of(text) for one in found if one.tag.startswith("NN")}
    assert nouns["등대"] == "등대"
    assert nouns["점검"] == "점검"
    assert all(0 <= one.span.start <= one.span.end <= len(text) for one in found)
    nlp = spacy.blank("xx")
    nlp.add_pipe("legalscan_kiwi")
    doc = nlp(text)
    assert doc.text == text
    assert doc._.morphemes == found
    again = next(iter(DocBin(store_user_data=True, docs=[doc]).get_docs(nlp.vocab)))
    assert again._.morphemes == found


def test_a_very_long_act_is_one_document() -> None:
    act = from_text("등대법\n" + "".join(f"제{n}조(점검) 등대를 점검하고 그 결과를 적어 둔다.\n" for n in range(1, 30_000)))
    assert len(act.text) > 800_000
    assert to_spacy(act).text == act.text
