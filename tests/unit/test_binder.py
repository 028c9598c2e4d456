"""Binder: what repo2docker makes of the folder, and what stands in the image afterwards."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

ROOT = Path(__file__).parents[2]
BINDER = ROOT / "binder"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Binder's images are Linux, and so are their scripts")


@pytest.fixture(scope="module")
def recipe() -> str:
    """Return the recipe repo2docker writes for an image, without building it."""
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def config() -> Config:
    """Return the settings Jupyter reads on Binder."""
    config: Config = PyFileConfigLoader("jupyter_config.py", path=str(BINDER)).load_config()
    return config


def test_binder_takes_python_312(recipe: str) -> None:
    """repo2docker picks Python 3.12 and its pip step for the folder, not the Python it would choose by itself."""
    assert "Building conda environment for python=3.12" in recipe
    assert 'pip install --no-cache-dir -r "binder/requirements.txt"' in recipe


def test_binder_runs_our_two_scripts(recipe: str) -> None:
    """The image runs postBuild when it is built and start when it is launched."""
    assert "RUN ./binder/postBuild" in recipe
    assert 'R2D_ENTRYPOINT="${REPO_DIR}/binder/start"' in recipe


def test_the_clone_is_there_before_pip_runs(recipe: str) -> None:
    """The whole clone is copied in before the pip step, so that "." and the constraints can be read."""
    assert recipe.index("COPY --chown=0:0 src/ ${REPO_DIR}/") < recipe.index("pip install --no-cache-dir")


def test_binder_installs_sirkit_in_the_tested_versions() -> None:
    """The requirements are sirkit itself, in the versions of the constraints file."""
    lines = [line for line in (BINDER / "requirements.txt").read_text().splitlines() if not line.startswith("#")]
    assert lines[:2] == ["-c ../constraints.txt", "."]
    assert (BINDER / "../constraints.txt").is_file()


@pytest.mark.parametrize("name", ["postBuild", "start"])
def test_scripts_are_executable_and_stop_at_a_fault(name: str) -> None:
    """Both scripts can be run, and end at the first command that fails."""
    assert os.access(BINDER / name, os.X_OK)
    assert "set -e" in (BINDER / name).read_text().splitlines()


def test_start_hands_over_to_the_server() -> None:
    """The start script marks the place, keeps each kernel on one core, and becomes the command it was given."""
    done = subprocess.run([BINDER / "start", "env"], capture_output=True, text=True, check=True)
    assert {"SIRKIT_PLACE=binder", "OPENBLAS_NUM_THREADS=1", "OMP_NUM_THREADS=1"} <= set(done.stdout.splitlines())


def test_post_build_puts_settings_and_page_where_they_are_read(tmp_path: Path) -> None:
    """After postBuild the environment holds our settings for Jupyter and a Voilà template of our name."""
    fake = tmp_path / "python"
    asked = f'case "$2" in *sys.prefix*) echo "{tmp_path}/env" ;; *) exec "{sys.executable}" "$@" ;; esac'
    fake.write_text(f"#!/bin/sh\n{asked}\n")
    fake.chmod(0o755)
    path = os.pathsep.join([str(tmp_path), os.environ["PATH"]])
    subprocess.run([BINDER / "postBuild"], cwd=ROOT, env={**os.environ, "PATH": path}, check=True)
    made = {str(file.relative_to(tmp_path / "env")) for file in (tmp_path / "env").rglob("*") if file.is_file()}
    names = ("cells.html.j2", "conf.json", "index.html.j2", "opening.html.j2")
    page = [f"share/jupyter/voila/templates/sirkit/{name}" for name in names]
    assert made == {"etc/jupyter/jupyter_config.py", *page}


def test_pages_on_binder_ask_no_other_host(config: Config) -> None:
    """The policy sent with every page names no other host, and Voilà fetches no MathJax."""
    settings = config.ServerApp.tornado_settings
    assert "http" not in settings["headers"]["Content-Security-Policy"]
    assert "*" not in settings["headers"]["Content-Security-Policy"]
    assert settings["mathjax_url"] == ""


def test_voila_on_binder_shows_our_page(config: Config) -> None:
    """Voilà uses our template for everyone, and serves no file that lies beside a notebook."""
    assert config.VoilaConfiguration.template == "sirkit"
    assert config.VoilaConfiguration.allow_template_override == "NO"
    assert config.VoilaConfiguration.file_allowlist == []
