"""Pictures: what a region looks like, as SVG."""
