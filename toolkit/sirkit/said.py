"""What a notebook says in words: sentences that are text in JupyterLab and paragraphs on a page."""

from html import escape


class Said(str):
    """Sentences, one to a line, shown as paragraphs where a page shows them."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return "".join(f"<p>{escape(line, quote=False)}</p>" for line in self.splitlines())
