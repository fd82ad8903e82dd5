// On paper every page is light, whatever the screen shows.
{
  const root = document.documentElement.dataset;
  let shown = root.theme;

  addEventListener("beforeprint", () => {
    shown = root.theme;
    root.theme = "light";
  });
  addEventListener("afterprint", () => {
    root.theme = shown;
  });
}
