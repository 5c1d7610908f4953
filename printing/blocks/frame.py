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
    # Translators: across a revoked certificate
    revoked: str = N_("UPPHÄVT")
    # Translators: before a clock time in large print, "klockan 15.30"
    clock: str = N_("klockan")
    # Translators: read aloud for the empty square before a line; never printed
    tick_box: str = N_("Ruta att kryssa i")


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
    state: PaperState = PaperState.FINAL
    words: PageWords = field(default_factory=PageWords)

    @property
    def watermark(self) -> str:
        """The words across every page; none on what may be handed out."""
        if self.state is PaperState.DRAFT:
            return self.words.draft
        return self.words.revoked if self.state is PaperState.REVOKED else ""
