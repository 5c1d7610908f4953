"""``docs/replay.md`` says what the code says."""

from tests.replay.page import HEAD, PAGE, other_steps, page


def test_the_page_is_what_the_code_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_the_head_explains_every_step_that_is_no_operation() -> None:
    explained = page() + HEAD.read_text(encoding="utf-8")
    assert all(f"`{name}`" in explained for name in other_steps())
