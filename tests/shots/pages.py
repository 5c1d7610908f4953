"""Every page: in each scheme, wide and narrow, as the ward and as the municipality see it."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QApplication

from models.values import StaffId, UnitId
from tests.shots.take import Camera
from views.pages.case.tab_keys import TabKey
from views.theme import Scheme, apply_theme

_SIZES: Final = ((1440, 900), (1100, 750))
_PEOPLE: Final = (
    ("avdelning", StaffId("birgitta-wallin"), UnitId("avd-ortopedi")),
    ("kommun", StaffId("maria-sundin"), UnitId("ssk-krokom")),
)


def pages(
    camera: Camera,
    schemes: Iterable[Scheme] = tuple(Scheme),
    sizes: Iterable[tuple[int, int]] = _SIZES,
) -> None:
    """Picture all of them, and leave the light scheme on."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    for scheme in schemes:
        apply_theme(application, scheme)
        _in_scheme(camera, scheme.name.lower(), sizes)
    apply_theme(application, Scheme.LIGHT)


def _in_scheme(camera: Camera, look: str, sizes: Iterable[tuple[int, int]]) -> None:
    started, loop = camera.stage.started, camera.stage.hands.loop
    for name, staff, unit in _PEOPLE:
        started.desk.act_as(staff, unit)
        loop.give(started.window.overview.serve_actor)
        for width, height in sizes:
            loop.give(started.window.show_overview)
            camera.resize(width, height)
            camera.take(f"oversikt-{name}-{look}-{width}")
            _case(camera, f"{name}-{look}-{width}")
            loop.give(started.window.show_papers_page)
            loop.give(partial(started.window.papers_page.scope.set_value, "everybody"))
            camera.take(f"papper-{name}-{look}-{width}")


def _case(camera: Camera, look: str) -> None:
    window, loop = camera.stage.started.window, camera.stage.hands.loop
    loop.give(lambda: window.show_case(camera.anna))
    for key in TabKey:
        loop.give(partial(window.case_page.show_tab, key))
        camera.take(f"arende-{key.value}-{look}")
