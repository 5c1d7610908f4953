"""Every page of every paper, in usual and in large print."""

import pypdfium2

from desktop.press import ReportLabPress
from models.services.paper_desk import PaperDesk
from models.state.papers import papers_of
from tests.shots.take import Camera

_SCALE = 1.5  # pixels a point


def papers(camera: Camera) -> None:
    """Picture Anna's papers."""
    desk = camera.stage.started.desk
    makers = PaperDesk(desk, ReportLabPress(desk.directory, practice=True))
    case = desk.case(camera.anna)
    for kind in papers_of(case):
        for large, size in ((False, ""), (True, "-stor")):
            document = pypdfium2.PdfDocument(makers.make(case, kind, large=large).data)
            for number, page in enumerate(document, start=1):
                name = f"papper-{kind}{size}-{number}.png"
                page.render(scale=_SCALE).to_pil().save(camera.out / name)
