"""What stands on every page round the blocks."""

from dataclasses import dataclass, field

from models.values import PaperState
from resources import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The words the renderer itself writes, in the language of the paper."""

    # Translators: footer; which page of how many
    page_count: str = N_("Sida %(page)d av %(pages)d")
    # Translators: across a draft
    draft: str = N_("UTKAST – lämna inte ut")
    # Translators: before a clock time in large print, "klockan 15.30"
    clock: str = N_("klockan")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFrame:
    """What stands on every page round the blocks."""

    person_name: str
    identity_text: str  # personnummer as it is written, or a reserve number with a badge
    document_label: str  # "Utskrivningsplan – ditt exemplar"; PageBreak may change it
    unit_name: str
    unit_phone: str  # "Telefon 0980-31 92 10"
    made_line: str  # "Pappret gjort 15 januari 2026 klockan 9.40 av …"
    version_text: str  # "version 1"
    last_line: str  # over the footer of the last page: "Kasta äldre planer."
    banners: tuple[str, ...] = ()  # page one, a line each: copy, old data, practice
    state: PaperState = PaperState.FINAL  # a draft says so across every page
    words: PageWords = field(default_factory=PageWords)
