"""How well a colour is read on another."""


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2 of two colours, each as ``#rrggbb``.

    https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    """

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [
            p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
