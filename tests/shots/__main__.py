"""Put a picture of every page and of every paper page into out/shots, by the practice county."""

import sys
import tempfile
from pathlib import Path
from typing import Final

import pypdfium2
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from desktop.commands.upkeep import make_practice_profile
from desktop.press import ReportLabPress
from desktop.window_start import Started, make_application, start
from models.clock import system_clock
from models.services.press import PaperDesk
from models.values import PaperKind, StaffId, UnitId
from views.pages.case.tab_keys import TabKey
from views.theme import Scheme, apply_theme

OUT: Final = Path("out/shots")
_SIZES: Final = ((1440, 900), (1100, 750))
_PEOPLE: Final = (
    ("avdelning", StaffId("birgitta-wallin"), UnitId("avd-ortopedi")),
    ("kommun", StaffId("maria-sundin"), UnitId("ssk-krokom")),
)


def main() -> int:
    """Take the pictures."""
    OUT.mkdir(parents=True, exist_ok=True)
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder)
        make_practice_profile(profile, system_clock)
        started = start(profile)
        started.window.show()
        for scheme in Scheme:
            apply_theme(application, scheme)
            _pages(started, scheme.name.lower())
        _papers(started)
        started.window.close()
        started.close()
    sys.stdout.write(f"{len(list(OUT.glob('*.png')))} pictures in {OUT}\n")
    return 0


def _pages(started: Started, look: str) -> None:
    window = started.window
    for name, staff, unit in _PEOPLE:
        started.desk.act_as(staff, unit)
        window.overview.serve_actor()
        window.show_overview()
        for width, height in _SIZES:
            window.resize(width, height)
            _take(window, f"oversikt-{name}-{look}-{width}")
    window.resize(*_SIZES[0])
    anna = next(row for row in started.store.active_cases() if row.name == "Anna Öberg")
    window.show_case(anna.case_id)
    for key in TabKey:
        window.case_page.show_tab(key)
        _take(window, f"arende-{key.value}-{look}")


def _papers(started: Started) -> None:
    papers = PaperDesk(started.desk, ReportLabPress(started.desk.directory, practice=True))
    case = started.desk.case(
        next(row.case_id for row in started.store.active_cases() if row.name == "Anna Öberg")
    )
    for kind in PaperKind:
        for page, sheet in enumerate(pypdfium2.PdfDocument(papers.make(case, kind).data), start=1):
            sheet.render(scale=1.5).to_pil().save(OUT / f"papper-{kind}-{page}.png")


def _take(window: QWidget, name: str) -> None:
    loop = QEventLoop()
    QTimer.singleShot(700, loop.quit)  # what is read and drawn in the background is there by then
    loop.exec()
    window.grab().save(str(OUT / f"{name}.png"))


if __name__ == "__main__":
    sys.exit(main())
