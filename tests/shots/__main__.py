"""Put a picture of every page, dialog and paper page into out/shots."""

import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from desktop.commands.upkeep import make_practice_profile
from models.clock import PracticeClock, parse_local
from tests.shots.dialogs import dialogs, refusals
from tests.shots.pages import pages
from tests.shots.papers import papers
from tests.shots.take import Camera
from tests.story.picture import picture
from tests.story.stage import stage
from tests.story.story import BEGINS, STORY
from views.theme import Scheme

_OUT: Final = Path("out/shots")
_MORNING: Final = "2026-01-14T07:31"


def main() -> int:
    """Take the pictures anew; with ``QT_SCALE_FACTOR`` add those of the pages at that size."""
    scale = os.environ.get("QT_SCALE_FACTOR", "")
    _OUT.mkdir(parents=True, exist_ok=True)
    for old in _OUT.glob(f"*@{scale}.png" if scale else "*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        if scale:
            _enlarged(Path(folder) / "profil", scale)
        else:
            _county(Path(folder) / "profil")
            _story(Path(folder) / "anna")
    sys.stdout.write(f"{len(list(_OUT.glob('*.png')))} pictures in {_OUT}\n")
    return 0


def _county(profile: Path) -> None:
    """Picture the practice county as it is one morning."""
    make_practice_profile(profile, PracticeClock(parse_local(_MORNING)))
    with stage(profile, _MORNING) as shown:
        camera = Camera(shown, _OUT)
        pages(camera)
        dialogs(camera)
        papers(camera)
    refusals(_OUT)


def _enlarged(profile: Path, scale: str) -> None:
    """Picture the pages and dialogs as they are on a screen where everything is larger."""
    make_practice_profile(profile, PracticeClock(parse_local(_MORNING)))
    with stage(profile, _MORNING) as shown:
        camera = Camera(shown, _OUT, ending=f"@{scale}")
        pages(camera, (Scheme.LIGHT,), ((1100, 750),))
        dialogs(camera, (1100, 750))


def _story(folder: Path) -> None:
    """Picture what stands on the screen after each step of Anna's story; most dialogs are among them."""
    with stage(folder / "profil", BEGINS) as played:
        for number, step in enumerate(STORY, start=1):
            step(played)
            name = step.__name__.replace("_", "-")
            picture(played.hands.window).save(str(_OUT / f"anna-{number:02}-{name}.png"))


if __name__ == "__main__":
    sys.exit(main())
