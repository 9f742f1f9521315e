"""`legalscan annotate PATH…` and `legalscan annotate account` as their users run them."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from drafts import call as call_main
from lighthouses import TEXT, call
from serving import ROOT, Server
from test_cli import run

from legalscan.annotate.accounts import Accounts
from legalscan.annotate.store import Store
from legalscan.cli.annotate import command
from legalscan.cli.annotate_page import account_command, as_browsers_write


@pytest.fixture
def act(tmp_path: Path) -> Path:
    path = tmp_path / "등대법.md"
    path.write_text(TEXT.replace("{day}", "2024-01-02"), encoding="utf-8")
    return path


def test_paths_alone_open_the_page_and_ctrl_c_ends_it(act: Path, tmp_path: Path) -> None:
    with Server(str(tmp_path / "mine.sqlite"), act) as server:
        assert server.link.startswith("http://127.0.0.1:")
        assert "/enter?token=" in server.link
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(20) == 0
        assert server.process.stdout
        assert "Traceback" not in server.process.stdout.read()
        server.process.stdout.close()


def test_the_commands_that_were_there_still_are(act: Path, tmp_path: Path) -> None:
    words = run("annotate", "--help", code=0).stdout
    assert all(name in words for name in ("serve", "account", "sheet", "import", "export", "status"))
    assert "findings in 1 statutes" in call(command, "sheet", tmp_path / "a.csv", act, "--select", "DEF")
    assert "did you mean export?" in run("annotate", "exprot", "a", "b", code=2).stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["{act}", "--host", "0.0.0.0"], "are for --team"),
        (["{act}", "--open-book"], "are for --team"),
        (["--public", "https://a.example", "{act}"], "are for --team"),
        (["{act}", "--team", "--public", "a.example"], "not an address"),
        (["{act}", "--team", "--public", "https://a.example/legalscan"], "a name of its own"),
        (["{act}", "--team", "--db", "{db}"], "there is no account yet"),
        (["{act}", "--select", "XYZ"], "no rule has the code"),
        (["{act}.none"], "no such file"),
        (["{act}", "--db", "{act}"], "not a store"),
        (["{act}", "--db", "mysql://a/b"], "SQLite file or a PostgreSQL database"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(act: Path, tmp_path: Path, words: list[str], said: str) -> None:
    given = [word.format(act=act, db=tmp_path / "team.sqlite") for word in words]
    told = call_main("annotate", *given, "--no-browser", code=2).stderr
    assert said in told
    assert told.startswith("legalscan: ")
    assert told.count("\n") == 1
    assert act.read_text(encoding="utf-8").startswith("---"), "the statute is as it was"


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("https://Judging.Example.org/", "https://judging.example.org"),
        ("https://judging.example.org:443", "https://judging.example.org"),
        ("http://judging.example.org:80/", "http://judging.example.org"),
        ("https://judging.example.org:8443", "https://judging.example.org:8443"),
        ("https://judging.example.org:80", "https://judging.example.org:80"),
    ],
)
def test_the_public_address_is_compared_as_browsers_write_it(given: str, sent: str) -> None:
    assert as_browsers_write(given) == sent


def test_a_port_that_is_taken(act: Path, tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        told = run("annotate", act, "--db", tmp_path / "mine.sqlite", "--port", port, "--no-browser", code=2).stderr
    assert f"127.0.0.1:{port}: address already in use" in told
    assert "--port" in told


def test_without_the_extra_it_says_what_to_install(act: Path) -> None:
    code = f"import sys; sys.modules['uvicorn'] = None; sys.argv = ['legalscan', 'annotate', {str(act)!r}]\nfrom legalscan.cli import main\nmain()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 2
    assert "pip install 'legalscan[annotate]'" in done.stderr
    assert done.stderr.count("\n") == 1


def test_accounts_are_made_changed_listed_and_closed(tmp_path: Path) -> None:
    db, password = tmp_path / "team.sqlite", tmp_path / "password"
    password.write_text("등대는 밤에 빛난다\n나머지는 읽지 않는다\n", encoding="utf-8")
    assert "no such store" in call(account_command, db, code=2)
    assert "김등대, annotator" in call(account_command, db, "김등대", "--password-file", password)
    with Store.open(db) as store:
        assert Accounts(store).verify("김등대", "등대는 밤에 빛난다")
    call(account_command, db, "김등대", "--password-file", password, "--role", "adjudicator")
    assert call(account_command, db) == "김등대  adjudicator\n"
    assert "closed" in call(account_command, db, "김등대", "--close")
    assert "no account 이항로" in call(account_command, db, "이항로", "--close", code=2)
    with Store.open(db) as store:
        assert Accounts(store).verify("김등대", "등대는 밤에 빛난다") is None
    trail = call(account_command, db, "--trail").splitlines()
    assert [line.split("  ")[1] for line in trail] == ["account-made", "signed-in", "account-changed", "account-closed", "sign-in-refused"]
    password.write_bytes("등대는 밤에 빛난다".encode("cp949"))
    assert "UTF-8" in call(account_command, db, "김등대", "--password-file", password, code=2)
    password.write_text("짧다", encoding="utf-8")
    assert "10 to 200 characters" in call(account_command, db, "김등대", "--password-file", password, code=2)


def test_help_and_lint_load_nothing_of_the_page(act: Path) -> None:
    code = (
        "import sys\nsys.argv = ['legalscan', 'annotate', '--help']\nfrom legalscan.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\nprint(*sorted({m.split('.')[0] for m in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not {"starlette", "uvicorn", "argon2", "sqlalchemy", "jinja2"} & set(done.stderr.split())
