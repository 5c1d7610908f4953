"""What ``make run`` does: a practice profile if there is none, then the window.

Without a display the main job is done unseen, and the last lines say where its paper and picture are.
"""

import os
import sys
from pathlib import Path

from desktop.commands.upkeep import make_practice_profile
from desktop.main import main
from desktop.profile_folder import default_profile, store_path


def run() -> int:
    """Start the program as somebody who has just fetched it."""
    from desktop.commands.arguments import build_parser

    profile = default_profile()
    options = build_parser().parse_args(["--profile", str(profile)])
    if not store_path(profile).exists():
        make_practice_profile(profile, options)
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return main(["--profile", str(profile)])
    return _unseen(profile)


def _unseen(profile: Path) -> int:
    from desktop.offscreen import window_shows

    out = Path("out")
    out.mkdir(exist_ok=True)
    code = main(
        ["--profile", str(profile), "print", "Anna", "--document", "plan", "--out", str(out)]
    )
    picture = out / "fonster.png"
    window_shows(profile, picture)
    sys.stdout.write(f"pdf: {out / 'plan.pdf'}\nscreenshot: {picture}\n")
    return code


if __name__ == "__main__":
    sys.exit(run())
