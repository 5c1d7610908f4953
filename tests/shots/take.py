"""The camera: what is shown, and where its pictures go."""

from dataclasses import dataclass
from pathlib import Path

from models.values import CaseId
from tests.story.picture import picture
from tests.story.stage import Stage


@dataclass(frozen=True)
class Camera:
    """Takes pictures of the window on a stage."""

    stage: Stage
    out: Path
    ending: str = ""

    def take(self, name: str) -> None:
        """Picture the window with what lies on it, when all that was begun is done."""
        for _round in range(2):  # a paper is judged, then made
            self.stage.hands.loop.rest()
        picture(self.stage.hands.window).save(str(self.out / f"{name}{self.ending}.png"))

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self.stage.hands.loop.give(lambda: self.stage.hands.window.resize(width, height))

    @property
    def anna(self) -> CaseId:
        """The case of Anna in the practice county."""
        cases = self.stage.started.store.active_cases()
        return next(row.case_id for row in cases if row.name == "Anna Öberg")
