"""What ``make run`` does: a practice profile if there is none, then the window.

Without a display the main job is done unseen, and the last lines say where its paper and picture are.
"""

import sys
from pathlib import Path
from typing import Final

from desktop.main import main
from desktop.opening import can_open
from desktop.profile_folder import default_profile, store_path

OUT: Final = Path("out")


def run() -> int:
    """Start the program as somebody who has just fetched it."""
    profile = default_profile()
    code = 0 if store_path(profile).exists() else main(["demo"])
    if code:
        return code
    return main([]) if can_open() else _unseen(profile)


def _unseen(profile: Path) -> int:
    from desktop.offscreen import window_shows

    OUT.mkdir(exist_ok=True)
    code = main(["print", "Anna", "--document", "all", "--out", str(OUT)])
    if code:
        return code
    picture = OUT / "fonster.png"
    window_shows(profile, picture)
    sys.stdout.write(f"pdf: {OUT / 'plan.pdf'}\nscreenshot: {picture}\n")
    return 0


if __name__ == "__main__":
    sys.exit(run())
